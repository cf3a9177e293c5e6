import { html, nothing, type TemplateResult } from 'lit';
import { safeLinkUrl } from '../../core/safe-url.js';
import { editIcon } from '../parts/icons/edit.js';
import { isBare, type Scene } from './invitation.scene.js';
import type { InvitationView } from './invitation.view.js';

/** Where a request to sign is out of place: one's own, or of somebody whom one has ended with. */
const without: ReadonlySet<Scene> = new Set<Scene>(['self', 'muted']);

/** Whether there is a request to sign to show. */
export function hasRequest({ invitation: { coAuthor }, scene }: Pick<InvitationView, 'invitation' | 'scene'>): boolean {
  return coAuthor !== undefined && safeLinkUrl(coAuthor.url) !== undefined && !isBare(scene) && !without.has(scene);
}

/** What the inviter says in it: for those who read it, and those who hear it. */
export function requestText({ words, invitation }: Pick<InvitationView, 'words' | 'invitation'>): string {
  const { coAuthor, inviter } = invitation;
  return coAuthor ? words.text('invitationSign', inviter.name, coAuthor.kind, coAuthor.role) : '';
}

/** The request to sign, beneath the answer and quieter than it: following is no condition of it. */
export function request(view: InvitationView): TemplateResult | typeof nothing {
  const { words, invitation } = view;
  const { coAuthor, signedIn } = invitation;
  if (!coAuthor || !hasRequest(view)) return nothing;
  return html`<section class="request" part="co-author" aria-labelledby="request">
    ${editIcon()}
    <div class="words">
      <p id="request">${requestText(view)}</p>
      <p class="soft">${words.text(signedIn ? 'invitationSignHint' : 'invitationSignHintOut')}</p>
    </div>
    <a
      class="button"
      part="co-author-link"
      href=${safeLinkUrl(coAuthor.url) ?? nothing}
      aria-describedby="request"
      @click=${view.openRequest}
      >${words.text('invitationSignRead')}</a
    >
  </section>`;
}
