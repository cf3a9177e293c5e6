import { AdapterError } from '../../contracts/errors.js';
import type { Audience, ContentLabel, Picture, Signable, SignedContent, SignedPicture } from '../../contracts/index.js';
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
  const { hash, pictures, labels, audience } = given;
  const content = toContent(given['content']);
  return {
    content,
    hash,
    ...(isRecord(pictures) && { pictures: toPictures(pictures) }),
    ...(Array.isArray(labels) && { labels: labels.filter(isLabel) }),
    ...(isAudience(audience) && { audience }),
  };
}

function toContent(given: Untyped): SignedContent {
  const { postId, kind, pictures, labels } = given;
  if (typeof postId !== 'string' || !kinds.has(kind)) {
    throw new AdapterError('unknown', { message: 'That is nothing to sign: it is of no post, or of no known kind' });
  }
  return {
    postId,
    kind: kind as SignedContent['kind'],
    ...texts(given, ['text', 'lang', 'audience']),
    ...(Array.isArray(pictures) && { pictures: pictures.filter(isRecord).map(toPicture) }),
    ...(Array.isArray(labels) && { labels: labels.filter((label) => typeof label === 'string') }),
  };
}

function toPicture(given: Untyped): SignedPicture {
  return { id: '', ...texts(given, ['id', 'digest', 'alt', 'caption']) };
}

/** Those of its members that are texts. */
function texts<Name extends string>(given: Untyped, names: readonly Name[]): Readonly<Partial<Record<Name, string>>> {
  const kept = names.filter((name) => typeof given[name] === 'string').map((name) => [name, given[name]]);
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

const isLabel = (given: unknown): given is ContentLabel => isRecord(given) && typeof given['value'] === 'string';

const isAudience = (given: unknown): given is Audience =>
  isRecord(given) && typeof given['id'] === 'string' && typeof given['name'] === 'string';

/** The warnings in what is signed, each with its words where there are any. One that nobody knows covers the pictures. */
export function warningsOf({ content, labels = [] }: Signable): readonly ContentLabel[] {
  return (content.labels ?? []).map(
    (value) =>
      labels.find((label) => label.value === value) ?? { value, effect: 'cover', overridable: true, by: 'platform' },
  );
}

/** Who sees it, in words; the bare id where there are none. */
export function audienceOf({ content, audience }: Signable): Audience | undefined {
  const { audience: id } = content;
  if (id === undefined) return undefined;
  return audience?.id === id ? audience : { id, name: id };
}
