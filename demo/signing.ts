import type { CoAuthorInvite } from 'recto-verso/contracts';
import type { App } from './app.js';
import { followSigning } from './co-author-feed.js';
import { keepSigning } from './kept-signing.js';
import type { Holder } from './settings.js';

/** Follows what somebody is asked to sign, and asks others to: what these answer is news. */
export function hearOfSigning(app: App, holder: Holder): void {
  followSigning(app.world.as(holder).coAuthor, {
    tell(invites) {
      app.signing = { ...app.signing, [holder]: invites };
      keepSigning(invites);
      void app.change();
    },
    changed(invite) {
      const { pane } = app.phones[holder];
      // Where they look at who signs it, that says so itself.
      const isSeen = pane?.kind === 'signers' && pane.postId === invite.postId;
      if (!isAnswer(invite) || isSeen) return;
      // It leads to the post, which they may not have looked at yet.
      const isStory = app.stories.some(({ id }) => id === invite.postId);
      if (!isStory && !app.notes[holder]) app.readNotes(holder);
      void app.setPhone(holder, { answered: invite });
    },
  });
}

/** Somebody else has agreed, or has taken their name off. */
function isAnswer({ sent, state, invitee, undoUntil }: CoAuthorInvite): boolean {
  if (sent !== true || !invitee) return false;
  // Who took it off can undo it.
  return state === 'approved' || (state === 'revoked' && undoUntil === undefined);
}
