import type { StringsController } from '../../controllers/strings-controller.js';
import { inviteCardStrings } from './invite-follow.card.strings.js';
import { inviteSheetStrings } from './invite-follow.sheet.strings.js';
import { inviteFollowStrings } from './invite-follow.strings.js';

/** Everything that inviting says, in English. */
export const inviteStrings = { ...inviteFollowStrings, ...inviteCardStrings, ...inviteSheetStrings };

export type InviteWords = StringsController<typeof inviteStrings>;

/** A number as the language writes it. */
export function written(words: { lang(): string }, value: number): string {
  return new Intl.NumberFormat(words.lang()).format(value);
}

/** A moment ahead, as short as it can be told: a time today, with its date on another day. */
export function momentText(words: { lang(): string }, atMs: number, nowMs: number): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  const options: Intl.DateTimeFormatOptions = isToday
    ? { timeStyle: 'short' }
    : { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' };
  return new Intl.DateTimeFormat(words.lang(), options).format(at);
}
