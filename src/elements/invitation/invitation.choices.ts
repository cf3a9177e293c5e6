import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../parts/icons/close.js';
import { followingIcon } from '../parts/icons/following.js';
import { playIcon } from '../parts/icons/play.js';
import { calledName } from './invitation.scene.js';
import type { InvitationView } from './invitation.view.js';
import type { Words } from './invitation.words.js';

/** What the control that follows says: it is what somebody agrees to. */
export function followText(
  words: Words,
  { invitation, watchFirst }: Pick<InvitationView, 'invitation' | 'watchFirst'>,
): string {
  return words.text(watchFirst ? 'invitationWatchAndFollow' : 'invitationFollow', calledName(invitation.inviter));
}

/** Yes and no, of the same weight: the same class, the same width, the same height; nothing is chosen before. */
export function choices(view: InvitationView): TemplateResult {
  const { words, invitation, watchFirst, snapshot } = view;
  const busy = snapshot.doing === undefined ? nothing : 'true';
  const yes = invitation.signedIn
    ? followText(words, view)
    : words.text('invitationSignUp', calledName(invitation.inviter));
  return html`<div class="choices" part="choices" role="group" aria-labelledby="from">
    <button
      class="button weighed"
      part="choice follow"
      type="button"
      data-rv-weight="yes"
      aria-disabled=${busy}
      @click=${invitation.signedIn ? view.follow : view.signUp}
    >
      ${followingIcon()}<span>${yes}</span>
    </button>
    <button
      class="button weighed"
      part="choice just-watch"
      type="button"
      data-rv-weight="no"
      aria-disabled=${busy}
      @click=${view.justWatch}
    >
      ${watchFirst ? playIcon() : closeIcon()}<span
        >${words.text(watchFirst ? 'invitationJustWatch' : 'invitationDontFollow')}</span
      >
    </button>
  </div>`;
}
