/** `#` and 3, 4, 6 or 8 digits, or a function of numbers alone: nothing that names, fetches or computes anything else. */
const colour =
  /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\((?:[\s,/]|[-+]?[\d.]+(?:%|deg)?)+\))$/i;

const base83 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';

/** Whether it is a plain colour. A name is none here: the elements' own tools write digits. */
export const isColour = (text: string): boolean => colour.test(text);

/** Whether it is a BlurHash: as long as its first digit says. */
export function isBlurhash(text: string): boolean {
  if (text.length < 6 || [...text].some((digit) => !base83.includes(digit))) return false;
  const size = base83.indexOf(text.charAt(0));
  return text.length === 4 + 2 * ((size % 9) + 1) * (Math.floor(size / 9) + 1);
}
