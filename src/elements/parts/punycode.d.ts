// The package has no types.
declare module 'punycode/punycode.es6.js' {
  /** The `xn--` parts of a host in letters. Throws where they stand for none. */
  export function toUnicode(host: string): string;
}
