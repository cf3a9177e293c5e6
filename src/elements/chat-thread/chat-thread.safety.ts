import type { LitElement } from 'lit';
import type { Adapters, Person, Thread } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import type { SafetyAction, SafetyMenu } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import type { ChatThreadStrings } from './chat-thread.strings.js';
import type { RoomWords } from './chat-thread.words.js';

export interface ChatSafetyOptions {
  readonly words: RoomWords;
  readonly getAdapters: () => Adapters | undefined;
  readonly blocked: () => void;
  /** The sheet could not be fetched. */
  readonly failed: () => void;
}

/** The sheet that reports, blocks and asks for a second yes. It is fetched when it is wanted. */
export class ChatSafety {
  #host: LitElement & StringsHost<ChatThreadStrings>;
  #options: ChatSafetyOptions;
  #part: SafetyPart | undefined;

  constructor(host: LitElement & StringsHost<ChatThreadStrings>, options: ChatSafetyOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#part?.isOpen === true;
  }

  render(): unknown {
    return this.#part?.render();
  }

  /** @param messageId absent: the whole conversation. Of a group it is nobody's alone: nobody is offered to be blocked. */
  report({ id: threadId, group, participants }: Thread, person: Person, messageId: string | undefined): void {
    const label = this.#options.words.text(messageId === undefined ? 'chatReportThread' : 'chatReport');
    const chat = { threadId, label, ...(messageId !== undefined && { messageId }) };
    const isOfMany = messageId === undefined && (group ?? participants.length > 1);
    this.#open({ person, chat, actions: isOfMany ? ['report-chat'] : ['report-chat', 'block'], first: 'report-chat' });
  }

  block(person: Person): void {
    this.#open({ person, actions: ['block'], first: 'block' });
  }

  /** Does it after a second yes. */
  confirm(person: Person, action: SafetyAction): void {
    this.#open({ person, actions: [action], first: action });
  }

  #open(menu: SafetyMenu): void {
    const { getAdapters, blocked, failed } = this.#options;
    import('../parts/safety.js').then(({ SafetyPart }) => {
      if (!this.#host.isConnected) return;
      this.#part ??= new SafetyPart(this.#host, { getAdapters, blocked });
      this.#part.open(menu);
      this.#host.requestUpdate();
    }, failed);
  }
}
