import type { ChatThreadEventMap } from './chat-thread.events.js';
import { ChatThread } from './chat-thread.js';

if (!customElements.get('rv-chat-thread')) customElements.define('rv-chat-thread', ChatThread);

declare global {
  interface HTMLElementTagNameMap {
    'rv-chat-thread': ChatThread;
  }
  interface HTMLElementEventMap extends ChatThreadEventMap {}
}
