import type { SafetyEventMap } from '../parts/safety.events.js';
import type { InvitationEventMap } from './invitation.events.js';
import { InvitationElement } from './invitation.js';

if (!customElements.get('rv-invitation')) customElements.define('rv-invitation', InvitationElement);

declare global {
  interface HTMLElementTagNameMap {
    'rv-invitation': InvitationElement;
  }
  interface HTMLElementEventMap extends InvitationEventMap, SafetyEventMap {}
}
