import { AdapterError } from '../../contracts/errors.js';
import type {
  Audience,
  CaptionTrack,
  ContentLabel,
  Picture,
  Signable,
  SignedContent,
  SignedLabel,
  SignedPicture,
  Video,
} from '../../contracts/index.js';
import { contentHash } from './content-hash.js';

/** What a record from a host's back end, often untyped, may turn out to be. */
type Untyped = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Untyped =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether what is shown is what would be signed.
 *
 * - `matches`: its hash is the one that the back end says
 * - `differs`: it isn't. Nothing may be signed.
 * - `impossible`: this page can't find out, as browsers have Web Crypto on secure pages alone
 */
export type Verdict = 'matches' | 'differs' | 'impossible';

/** Computes the hash of what is shown, and compares. */
export async function verdictOf({ content, hash }: Signable): Promise<Verdict> {
  if (!(crypto.subtle as SubtleCrypto | undefined)) return 'impossible';
  try {
    return (await contentHash(content)) === hash ? 'matches' : 'differs';
  } catch {
    // Half a character in a text has no canonical form.
    return 'differs';
  }
}

const kinds: ReadonlySet<unknown> = new Set<SignedContent['kind']>(['story', 'note', 'clip']);

/**
 * What is to be signed, made of nothing but what can be shown. What a back end has put in beside it is left out, so that its hash
 * is another: nobody signs what they can't read.
 *
 * @throws AdapterError `unknown` where there is nothing to sign
 */
export function toSignable(given: unknown): Signable {
  if (!isRecord(given) || typeof given['hash'] !== 'string' || !isRecord(given['content'])) {
    throw new AdapterError('unknown', { message: 'That is nothing to sign: it has no content, or no hash' });
  }
  const { hash, pictures, video, labels, audience } = given;
  const content = toContent(given['content']);
  return {
    content,
    hash,
    ...(isRecord(pictures) && { pictures: toPictures(pictures) }),
    ...(isRecord(video) && typeof video['src'] === 'string' && { video: toVideo(video, video['src']) }),
    ...(Array.isArray(labels) && { labels: labels.filter(isWarning).map(toWarning) }),
    ...(isAudience(audience) && {
      audience: { id: audience.id, name: audience.name, ...texts(audience, ['description']) },
    }),
  };
}

function toContent(given: Untyped): SignedContent {
  const { postId, kind, pictures, video, labels } = given;
  if (typeof postId !== 'string' || !kinds.has(kind)) {
    throw new AdapterError('unknown', { message: 'That is nothing to sign: it is of no post, or of no known kind' });
  }
  return {
    postId,
    kind: kind as SignedContent['kind'],
    ...texts(given, ['text', 'lang', 'audience']),
    ...(Array.isArray(pictures) && { pictures: pictures.filter(isRecord).map(toPicture) }),
    ...(isRecord(video) && { video: { id: '', ...texts(video, ['id', 'digest']) } }),
    ...(Array.isArray(labels) && { labels: labels.filter(isWarning).map(toLabel) }),
  };
}

function toPicture(given: Untyped): SignedPicture {
  const { description, labels } = given;
  return {
    id: '',
    ...texts(given, ['id', 'digest', 'alt', 'label', 'caption', 'lang']),
    ...(isRecord(description) && { description: texts(description, ['long', 'transcript']) }),
    ...(Array.isArray(labels) && { labels: labels.filter(isWarning).map(toLabel) }),
  };
}

const isWarning = (given: unknown): given is Untyped & { readonly value: string } =>
  isRecord(given) && typeof given['value'] === 'string';

const toLabel = (given: Untyped & { readonly value: string }): SignedLabel => ({
  value: given.value,
  ...texts(given, ['text']),
});

/** Those of its members that are texts. */
function texts<Name extends string>(given: object, names: readonly Name[]): Readonly<Partial<Record<Name, string>>> {
  const kept = names.flatMap((name) => {
    const value = (given as Untyped)[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(kept) as Readonly<Partial<Record<Name, string>>>;
}

function toPictures(given: Untyped): Readonly<Record<string, Picture>> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Picture & Untyped] => {
      const [, picture] = entry;
      return isRecord(picture) && typeof picture['src'] === 'string';
    }),
  );
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;

/** With a place of its own, where nobody has measured it, and captions that can be chosen. */
function toVideo({ type, width, height, duration, captions, silent }: Untyped, src: string): Video {
  const isSized = isCount(width) && isCount(height);
  return {
    src,
    // Most clips stand upright.
    width: isSized ? width : 720,
    height: isSized ? height : 1280,
    ...(typeof type === 'string' && { type }),
    ...(isCount(duration) && { duration }),
    ...(Array.isArray(captions) && { captions: captions.filter(isCaptionTrack) }),
    ...(silent === true && { silent }),
  };
}

const isCaptionTrack = (given: unknown): given is CaptionTrack =>
  isRecord(given) && ['src', 'lang', 'label'].every((name) => typeof given[name] === 'string');

const sources: ReadonlySet<unknown> = new Set<ContentLabel['by']>(['self', 'platform', 'community']);

/** Its words are in the content, where they are signed. What nobody can read is taken for a cover that can be opened. */
const toWarning = ({ value, effect, overridable, by }: Untyped & { readonly value: string }): ContentLabel => ({
  value,
  effect: effect === 'inform' ? effect : 'cover',
  overridable: overridable !== false,
  by: sources.has(by) ? (by as ContentLabel['by']) : 'self',
});

const isAudience = (given: unknown): given is Audience =>
  isRecord(given) && typeof given['id'] === 'string' && typeof given['name'] === 'string';

/** The warnings on all of it: what they say is as it is signed, what they do as it is known. One that nobody knows covers the pictures. */
export const warningsOf = (signable: Signable): readonly ContentLabel[] => warnings(signable.content.labels, signable);

/** The warnings on one of its pictures alone. */
export const warningsOfPicture = (signable: Signable, place: number): readonly ContentLabel[] =>
  warnings(signable.content.pictures?.[place]?.labels, signable);

function warnings(signed: readonly SignedLabel[] = [], { labels = [] }: Signable): readonly ContentLabel[] {
  return signed.map(({ value, text = '' }) => {
    const known = labels.find((label) => label.value === value);
    const { effect = 'cover', overridable = true, by = 'self' } = known ?? {};
    return { value, effect, overridable, by, ...(text.trim() !== '' && { text }) };
  });
}

/** The video that is signed. Nothing where it is of none, or where it can't be shown. */
export const videoOf = ({ content, video }: Signable): Video | undefined => content.video && video;

/** Who sees it, in words; the bare id where there are none. */
export function audienceOf({ content, audience }: Signable): Audience | undefined {
  const { audience: id } = content;
  if (id === undefined) return undefined;
  return audience?.id === id ? audience : { id, name: id };
}
