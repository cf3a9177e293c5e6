import { LinkifyIt, type Match, type SchemaOpts } from 'linkify-it';
import { toUnicode } from 'punycode/punycode.es6.js';
import { judgeLink, type LinkWarning } from '../../core/link-rules.js';

/** Something in a text that leads somewhere. */
export interface TextLink {
  readonly kind: 'link' | 'email';
  /** As it is shown. */
  readonly text: string;
  readonly href: string;
  readonly host: string;
  readonly asciiHost?: string;
  readonly warning?: LinkWarning;
}

/** `@somebody` or `#something`. */
export interface TextName {
  readonly kind: 'mention' | 'tag';
  /** With its sign. */
  readonly text: string;
  /** Without. */
  readonly name: string;
}

/** A text is these, one after the other. */
export type TextPart = string | TextLink | TextName;

/** What is further in is not looked at: nobody writes so much by hand. */
const farthest = 10_000;

/** Beside those of two letters and the oldest ones, which the library knows: what people write without `https:`. */
const topLevels = 'app art blog cloud club dev online page shop site social space store studio xyz'.split(' ');
const otherScripts =
  'бел укр срб мкд қаз ελ հայ გე ישראל امارات مصر السعودية المغرب ایران भारत ไทย 中国 中國 台灣 香港 한국 みんな'.split(
    ' ',
  );

const domain = String.raw`(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?`;
const mention = new RegExp(
  String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.-]{0,62}[\p{L}\p{N}\p{M}_])?${domain}(?!@)`,
  'uy',
);
/** A number alone is none. */
const tag = /(?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_\u200c]{1,100}/uy;

const after = (pattern: RegExp): SchemaOpts => ({
  validate(text, position) {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0].length ?? 0;
  },
  normalize: () => undefined,
});

const finder = new LinkifyIt({ fuzzyLink: true, urlAuth: true })
  .add('ftp:', null)
  .add('//', null)
  .add('@', after(mention))
  .add('#', after(tag))
  .tlds([...topLevels, ...otherScripts], true);

/** Signs that turn the direction of what follows: in an address they would show another one. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The links, mentions and tags in a text, and what stands between them, in order and nothing left out. */
export function findParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of finder.match(text.slice(0, farthest)) ?? []) {
    const part = partOf(match);
    // One that the limit may have cut is none.
    if (part === undefined || (match.lastIndex === farthest && text.length > farthest)) continue;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(part);
    end = match.lastIndex;
  }
  if (end < text.length || parts.length === 0) parts.push(text.slice(end));
  return parts;
}

function partOf({ schema, raw, url }: Match): TextPart | undefined {
  if (schema === '@' || schema === '#')
    return { kind: schema === '@' ? 'mention' : 'tag', text: raw, name: raw.slice(1) };
  // "Done.So what": a new sentence, whose space was forgotten.
  if (schema === '' && /^[^/?#:]*\.\p{Lu}\p{Ll}+(?:$|[/?#:])/u.test(raw)) return undefined;
  const judged = judgeLink(schema === '' ? url.replace(/^http:/, 'https:') : url, toUnicode);
  if (!judged) return undefined;
  const { asciiHost, host, warning } = judged;
  const shown = raw.replaceAll(turning, encodeURIComponent);
  return {
    kind: schema === 'mailto:' ? 'email' : 'link',
    // An honest name is read in its own letters, however it was written.
    text: asciiHost === undefined || warning ? shown : replaceHost(shown, asciiHost, host),
    ...judged,
  };
}

function replaceHost(text: string, asciiHost: string, host: string): string {
  const at = text.toLowerCase().indexOf(asciiHost);
  return at < 0 ? text : text.slice(0, at) + host + text.slice(at + asciiHost.length);
}
