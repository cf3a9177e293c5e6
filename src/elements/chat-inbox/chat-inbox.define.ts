import type { ChatInboxEventMap } from './chat-inbox.events.js';
import { ChatInbox } from './chat-inbox.js';

if (!customElements.get('rv-chat-inbox')) customElements.define('rv-chat-inbox', ChatInbox);

declare global {
  interface HTMLElementTagNameMap {
    'rv-chat-inbox': ChatInbox;
  }
  interface HTMLElementEventMap extends ChatInboxEventMap {}
}
