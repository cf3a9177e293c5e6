import { CoAuthorBadge } from './co-author-badge.js';
import type { CoAuthorBadgeEventMap } from './co-author-badge.events.js';

if (!customElements.get('rv-co-author-badge')) customElements.define('rv-co-author-badge', CoAuthorBadge);

declare global {
  interface HTMLElementTagNameMap {
    'rv-co-author-badge': CoAuthorBadge;
  }
  interface HTMLElementEventMap extends CoAuthorBadgeEventMap {}
}
