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
