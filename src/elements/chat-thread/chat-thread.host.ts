import type { LitElement } from 'lit';
import type { Adapters, Message, Thread } from '../../contracts/index.js';
import type { PictureTools } from '../../core/picture-tools.js';
import type { ChatThreadStrings } from './chat-thread.strings.js';

/** What the part reads of its element. */
export interface ChatThreadHost extends LitElement {
  strings: Partial<ChatThreadStrings> | undefined;
  readonly threadId: string | undefined;
  readonly adapters: Adapters | undefined;
  readonly thread: Thread | undefined;
  readonly messages: readonly Message[] | undefined;
  readonly draftKey: string;
  readonly noDrafts: boolean;
  readonly enter: 'send' | 'line';
  readonly moments: boolean;
  readonly quiet: boolean;
  readonly undoSeconds: number;
  readonly emoji: readonly string[];
  readonly messageTemplate: ((message: Message) => unknown) | undefined;
  readonly tools: PictureTools | undefined;
}
