/** Where a second person is who isn't in the app: in another one, at an opened link, or signing up there. */
export type Place =
  | { readonly kind: 'app'; readonly contactId: string }
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'join'; readonly token: string };

/** What every link begins with: this very page, without its settings. */
export function linkPrefix(): string {
  return `${new URL(location.pathname, location.href).href}#/i/`;
}

/** The place in an address. Absent: there is none in it. */
export function readPlace(hash: string): Place | undefined {
  const [, kind, name, join] = /^#\/(i|app)\/([^/]+)(\/join)?$/.exec(hash) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  const id = decode(name);
  if (kind === 'app') return { kind, contactId: id };
  return { kind: join === undefined ? 'link' : 'join', token: id };
}

export function hashOf(place: Place | undefined): string {
  switch (place?.kind) {
    case undefined:
      return '';
    case 'app':
      return `#/app/${encodeURIComponent(place.contactId)}`;
    case 'link':
      return `#/i/${encodeURIComponent(place.token)}`;
    case 'join':
      return `#/i/${encodeURIComponent(place.token)}/join`;
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
