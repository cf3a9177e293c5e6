import { InviteFollow } from './invite-follow.js';
import type { InviteFollowEventMap } from './invite-follow.events.js';

if (!customElements.get('rv-invite-follow')) customElements.define('rv-invite-follow', InviteFollow);

declare global {
  interface HTMLElementTagNameMap {
    'rv-invite-follow': InviteFollow;
  }
  interface HTMLElementEventMap extends InviteFollowEventMap {}
}
