import type { LitElement } from 'lit';
import type { Thread } from '../../contracts/index.js';
import type { ChatInboxStrings } from './chat-inbox.strings.js';

/** What the part reads of its element. */
export interface ChatInboxHost extends LitElement {
  strings: Partial<ChatInboxStrings> | undefined;
  threadId: string | undefined;
  list: 'all' | 'requests';
  readonly threads: readonly Thread[] | undefined;
  readonly draftKey: string;
  readonly noDrafts: boolean;
  readonly announce: boolean;
}
