/** Keeps a name in its own direction inside a sentence. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
