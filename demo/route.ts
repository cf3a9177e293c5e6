/** Where a second person is who isn't in the app: in another one, at an opened link, or signing up there. */
export type Place =
  | { readonly kind: 'app'; readonly contactId: string }
  /** To follow somebody, or to sign a post with them. */
  | { readonly kind: 'link'; readonly token: string; readonly to?: LinkPurpose }
  | { readonly kind: 'join'; readonly token: string; readonly to?: LinkPurpose };

export type LinkPurpose = 'follow' | 'sign';

/** What a link is for, in its address. */
const letters: Readonly<Record<LinkPurpose, string>> = { follow: 'i', sign: 's' };

/** What every link begins with: this very page, without its settings. */
export function linkPrefix(to: LinkPurpose = 'follow'): string {
  return `${new URL(location.pathname, location.href).href}#/${letters[to]}/`;
}

/** The place in an address. Absent: there is none in it. */
export function readPlace(hash: string): Place | undefined {
  const [, kind, name, join] = /^#\/(i|s|app)\/([^/]+)(\/join)?$/.exec(hash) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  const id = decode(name);
  if (kind === 'app') return { kind, contactId: id };
  return { kind: join === undefined ? 'link' : 'join', token: id, to: kind === 's' ? 'sign' : 'follow' };
}

export function hashOf(place: Place | undefined): string {
  switch (place?.kind) {
    case undefined:
      return '';
    case 'app':
      return `#/app/${encodeURIComponent(place.contactId)}`;
    case 'link':
      return `#/${letters[place.to ?? 'follow']}/${encodeURIComponent(place.token)}`;
    case 'join':
      return `#/${letters[place.to ?? 'follow']}/${encodeURIComponent(place.token)}/join`;
  }
}

/** Goes there: the way back leads here again, unless it takes the place of this one. */
export function goTo(place: Place | undefined, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = `${location.pathname}${location.search}${hashOf(place)}`;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/** As it was written, if it is no code of anything. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
