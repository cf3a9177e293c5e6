import type { CoAuthorInviteEventMap } from './co-author-invite.events.js';
import { CoAuthorInviteElement } from './co-author-invite.js';

if (!customElements.get('rv-co-author-invite')) customElements.define('rv-co-author-invite', CoAuthorInviteElement);

declare global {
  interface HTMLElementTagNameMap {
    'rv-co-author-invite': CoAuthorInviteElement;
  }
  interface HTMLElementEventMap extends CoAuthorInviteEventMap {}
}
