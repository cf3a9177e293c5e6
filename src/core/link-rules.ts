/**
 * Why a link wants a second look before it is opened.
 *
 * - `userinfo`: what looks like its site is a name before an `@`
 * - `mixed-scripts`: one word of the host has letters of several alphabets
 * - `lookalike`: letters or signs that are easily taken for others
 * - `unreadable`: its punycode stands for no letters
 * - `address`: a number in place of a name
 * - `long`: so long that its end, which counts, is easily missed
 */
export type LinkWarning = 'userinfo' | 'mixed-scripts' | 'lookalike' | 'unreadable' | 'address' | 'long';

/** A link, as it may be offered to people. */
export interface JudgedLink {
  readonly href: string;
  /** Where it leads, in its own letters. Of a mail address: what stands after the `@`. */
  readonly host: string;
  /** The same as the network has it, where that is another: `xn--…`. */
  readonly asciiHost?: string;
  readonly warning?: LinkWarning;
}

const longestHost = 64;
const mostLabels = 7;

/** Those that names are registered in (UAX 31, table 5). What is in no one of them alone is mixed. */
const scripts =
  'Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana Kannada Katakana Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan'.split(
    ' ',
  );

/** East Asian names are written in several, beside Latin (UTS 39, "highly restrictive"). */
const together = ['Latin Han Hiragana Katakana', 'Latin Han Bopomofo', 'Latin Han Hangul'];

/** Letters that pass for Latin ones, and the top levels where a word out of them alone is a word. */
const lookalikes: readonly (readonly [RegExp, RegExp])[] = [
  [/^[асԁеһіјӏорԛѕԝхуѵ\d-]+$/u, /^(?:bg|by|kg|kz|mk|mn|rs|ru|su|tj|ua|uz)$/],
  [/^[αικνορτυωχ\d-]+$/u, /^(?:cy|gr)$/],
  [/^[ցհոսօզգլ\d-]+$/u, /^am$/],
];

/** What names are made of, emoji among it. Signs that look like a slash or a dot are not. */
const proper = /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\u00b7\u30fb-]|\u200c|\u200d)*$/u;

let patterns: readonly RegExp[] | undefined;

/**
 * Looks at a link before it is offered.
 *
 * @param url `http:`, `https:` or `mailto:`
 * @param toUnicode turns the `xn--` parts of a host into letters; throws where they are none
 * @returns `undefined`: no link to offer
 */
export function judgeLink(url: string, toUnicode: (host: string) => string): JudgedLink | undefined {
  const parsed = parse(url);
  if (!parsed) return undefined;
  const { href, host: asciiHost, userinfo } = parsed;
  const host = readable(asciiHost, toUnicode);
  const warning = userinfo ? 'userinfo' : warningOf(host ?? asciiHost, host === undefined);
  return {
    href,
    host: host ?? asciiHost,
    ...(host !== undefined && host !== asciiHost && { asciiHost }),
    ...(warning && { warning }),
  };
}

function parse(url: string): { href: string; host: string; userinfo: boolean } | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href, hostname, pathname, username, password } = new URL(url);
  if (protocol === 'mailto:') {
    const domain = `https://${pathname.slice(pathname.lastIndexOf('@') + 1)}`;
    return URL.canParse(domain) ? { href, host: new URL(domain).hostname, userinfo: false } : undefined;
  }
  if (!/^https?:$/.test(protocol) || hostname === '') return undefined;
  return { href, host: hostname, userinfo: username !== '' || password !== '' };
}

function readable(host: string, toUnicode: (host: string) => string): string | undefined {
  try {
    return toUnicode(host);
  } catch {
    return undefined;
  }
}

function warningOf(host: string, unreadable: boolean): LinkWarning | undefined {
  if (/^\[|^\d+(?:\.\d+){3}$/.test(host)) return 'address';
  const labels = host.split('.').filter(Boolean);
  const top = labels.at(-1) ?? '';
  if (!labels.every(isOneAlphabet)) return 'mixed-scripts';
  if (!labels.every((label) => proper.test(label) || /^[\w-]+$/.test(label))) return 'lookalike';
  if (labels.some((label) => passesForLatin(label, top))) return 'lookalike';
  if (unreadable) return 'unreadable';
  return host.length > longestHost || labels.length > mostLabels ? 'long' : undefined;
}

function isOneAlphabet(label: string): boolean {
  if (/^[\w-]*$/.test(label)) return true;
  patterns ??= [...together, ...scripts].map(
    (names) =>
      new RegExp(
        `^[${names.replace(/\w+ ?/g, (name) => `\\p{scx=${name.trim()}}`)}\\p{sc=Common}\\p{sc=Inherited}]*$`,
        'u',
      ),
  );
  return patterns.some((pattern) => pattern.test(label));
}

/** In a top level of Latin letters that is not at home with the others. */
function passesForLatin(label: string, top: string): boolean {
  return lookalikes.some(
    ([letters, home]) =>
      /\D/.test(label.replaceAll('-', '')) && letters.test(label) && /^[a-z]+$/.test(top) && !home.test(top),
  );
}
