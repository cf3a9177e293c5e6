import type { StringsController } from '../../controllers/strings-controller.js';
import { chatInboxListStrings } from './chat-inbox.list.strings.js';
import { chatInboxStrings } from './chat-inbox.strings.js';

/** Everything that the list of conversations says, in English. */
export const inboxStrings = { ...chatInboxStrings, ...chatInboxListStrings };

export type InboxWords = StringsController<typeof inboxStrings>;

/** A number as the language writes it. */
export function written(words: InboxWords, value: number): string {
  return new Intl.NumberFormat(words.lang()).format(value);
}

/** Names in a row, the many beyond `most` counted. */
export function listed(words: InboxWords, names: readonly string[], most = 3): string {
  const shown = names.slice(0, most);
  const others = names.length - shown.length;
  if (others > 0) shown.push(words.text('inboxOthers', others, written(words, others)));
  return new Intl.ListFormat(words.lang()).format(shown);
}
