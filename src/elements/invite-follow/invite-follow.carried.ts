import { html, nothing, type TemplateResult } from 'lit';
import type { CoAuthorInvite } from '../../contracts/index.js';
import type { InviteSnapshot } from '../../core/invite/invite-ports.js';
import { editIcon } from '../parts/icons/edit.js';
import type { InviteWords } from './invite-follow.words.js';

export interface CarriedView {
  readonly words: InviteWords;
  readonly snapshot: InviteSnapshot;
  /** What goes with the next invitation. */
  readonly carried: CoAuthorInvite | undefined;
  readonly leaveOut: () => void;
}

/** The request to sign that goes along, or has gone: never without being said, and never without a way to leave it out. */
export function carriedRow({ words, snapshot, carried, leaveOut }: CarriedView): TemplateResult | typeof nothing {
  const { step, delivered, link, sending } = snapshot;
  if (step === 'history') return nothing;
  if (step === 'delivered')
    return delivered?.coAuthorInviteId === undefined ? nothing : row(words.text('inviteSignWent'));
  if (step === 'link' && link.phase === 'ready')
    return link.invite.coAuthorInviteId === undefined ? nothing : row(words.text('inviteSignInLink'));
  if (!carried) return nothing;
  const isBusy = sending.phase === 'sending' || link.phase === 'making';
  return row(
    words.text('inviteSign', carried.signable?.content.kind, carried.role),
    html`<button class="button bare" type="button" aria-describedby="carried" ?disabled=${isBusy} @click=${leaveOut}>
      ${words.text('inviteSignLeaveOut')}
    </button>`,
  );
}

function row(text: string, button: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="carried small" part="request">
    ${editIcon()}
    <p id="carried">${text}</p>
    ${button}
  </div>`;
}
