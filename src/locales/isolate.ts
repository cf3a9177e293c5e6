/**
 * Somebody else's words (a name, a description, a number already written) in a sentence of ours: their direction stays
 * inside, ours stays outside (Unicode Bidirectional Algorithm, FSI and PDI).
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
