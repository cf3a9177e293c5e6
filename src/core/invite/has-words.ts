/** What fills a place and shows nothing: spaces, what is passed over in drawing, the empty pattern of Braille. */
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}\p{Surrogate}\u2800]/gu;

/** Whether there is anything in it that people can see. */
export function hasWords(text: unknown): text is string {
  return typeof text === 'string' && text.replace(unseen, '') !== '';
}
