import type { StringsController } from '../../controllers/strings-controller.js';
import { authorsStrings } from '../parts/authors.strings.js';
import { decisionStrings } from '../parts/decision.strings.js';
import { messageTextStrings } from '../parts/message-text.strings.js';
import { momentStrings } from '../parts/moment.strings.js';
import { safetyStrings } from '../parts/safety.strings.js';
import { chatRoomStrings } from './chat-thread.room.strings.js';
import { chatThreadStrings } from './chat-thread.strings.js';

/** Everything that an open conversation says, in English. */
export const roomStrings = {
  ...chatThreadStrings,
  ...chatRoomStrings,
  ...authorsStrings,
  ...messageTextStrings,
  ...momentStrings,
  ...safetyStrings,
  ...decisionStrings,
};

export type RoomWords = StringsController<typeof roomStrings>;

/** A number as the language writes it. */
export function written(words: RoomWords, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(words.lang(), options).format(value);
}

/** Names in a row, the many beyond `most` counted. */
export function listed(words: RoomWords, names: readonly string[], most = 3): string {
  const [first = ''] = names;
  if (names.length < 2) return first;
  const shown = names.slice(0, most);
  const others = names.length - shown.length;
  if (others > 0) shown.push(words.text('chatOthers', others, written(words, others)));
  return new Intl.ListFormat(words.lang()).format(shown);
}
