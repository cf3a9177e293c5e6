import type { WordValues } from '../../controllers/strings-controller.js';
import type { CoAuthorChoiceSnapshot, CoAuthorOffer } from '../../core/making/co-authors.js';
import { timeOf } from '../../core/invite/invite-rules.js';
import { roomOf } from '../../core/making/co-author-room.js';
import { mostCoAuthors } from '../../core/making/co-author-rules.js';
import type { CoAuthorPickerStrings } from './co-author-picker.strings.js';
import type { CommonStrings } from './common.strings.js';
import { momentText } from './time.js';
import type { CommonWords } from './words.js';

/** The words that choosing a co-author takes. Each `StringsController` with both tables is one. */
export interface CoAuthorPickerWords extends CommonWords {
  text<Key extends keyof (CommonStrings & CoAuthorPickerStrings) & string>(
    key: Key,
    ...values: WordValues<(CommonStrings & CoAuthorPickerStrings)[Key]>
  ): string;
}

/** A number as the language writes it. */
export const written = (words: { lang(): string }, value: number): string =>
  new Intl.NumberFormat(words.lang()).format(value);

/**
 * How many can still be asked, or why nobody can. `undefined`: there is nothing to say.
 * @param chosen how many are chosen already, and not asked yet
 */
export function coAuthorLimitText(
  words: CoAuthorPickerWords,
  snapshot: Pick<CoAuthorChoiceSnapshot, 'rules' | 'now' | 'restUntil'>,
  chosen = 0,
): string | undefined {
  const { heldBy, left, until } = roomOf(snapshot, chosen);
  if (heldBy === 'names') {
    const names = mostCoAuthors(snapshot.rules) + 1;
    return words.text('coAuthorFull', names, written(words, names));
  }
  if (heldBy === undefined)
    return left === undefined ? undefined : words.text('coAuthorLeft', left, written(words, left));
  return until === undefined
    ? words.text('coAuthorLimited')
    : words.text('coAuthorLimitedUntil', momentText(words, until, snapshot.now));
}

/** Why nobody can be asked here, and when that may change. */
export function notOfferedText(
  words: CoAuthorPickerWords,
  { reason, until }: CoAuthorOffer & { readonly phase: 'unavailable' },
): string {
  const said = words.text('coAuthorNotOffered', reason);
  const at = timeOf(until);
  if (at === undefined || reason === 'ended') return said;
  const date = new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(at);
  return `${said} ${words.text('coAuthorNotOfferedUntil', date)}`;
}
