/** More than so many are a text again. */
const most = 3;

/** A text that is longer has something else in it: families and flags take up to fourteen each. */
const longest = 64;

/** The beginning of a cluster that is drawn as a picture: what follows in the cluster belongs to it. */
const emoji =
  /^(?:\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3|\p{Emoji_Presentation}|\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}))/u;

/** Hearts and smiles that some keyboards send without saying that they are pictures. */
const bare = /^[\u2639\u263A\u2764\u2665]$/u;

/** One to three emoji and nothing else: shown large. */
export function isEmojiOnly(text: string): boolean {
  // Some engines that are otherwise fine can't tell clusters apart; there they are as large as words.
  if (text.length > longest || /[\p{L}\p{P}]/u.test(text.replace(/[#*]/gu, '')) || !('Segmenter' in Intl)) return false;
  const clusters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment).filter((part) => part.trim());
  const found = clusters.length;
  return found > 0 && found <= most && clusters.every((part) => emoji.test(part) || bare.test(part));
}
