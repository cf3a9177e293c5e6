import type { LitElement } from 'lit';
import type { Message, ModerationDecision, Picture } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import type { ThreadStore } from '../../core/chat/thread-ports.js';
import type { ContestSheet } from './chat-thread.contest.js';
import type { EnlargedPicture } from './chat-thread.enlarged.js';
import type { ChatThreadStrings } from './chat-thread.strings.js';
import type { RoomWords } from './chat-thread.words.js';

export interface SheetsOptions {
  readonly store: ThreadStore;
  readonly words: RoomWords;
  readonly say: (text: string) => void;
}

/** Sheets that few ever open: each is fetched when it is wanted for the first time. */
export class Sheets {
  #host: LitElement & StringsHost<ChatThreadStrings>;
  #options: SheetsOptions;
  #contest: ContestSheet | undefined;
  #enlarged: EnlargedPicture | undefined;

  constructor(host: LitElement & StringsHost<ChatThreadStrings>, options: SheetsOptions) {
    this.#host = host;
    this.#options = options;
  }

  contest(message: Message, decision: ModerationDecision): void {
    void import('./chat-thread.contest.js').then(({ ContestSheet }) => {
      if (!this.#host.isConnected) return;
      this.#contest ??= new ContestSheet(this.#host, this.#options);
      this.#contest.open(message, decision);
    }, ignore);
  }

  enlarge(picture: Picture, lang: string | undefined, own: string | undefined): void {
    void import('./chat-thread.enlarged.js').then(({ EnlargedPicture }) => {
      if (!this.#host.isConnected) return;
      this.#enlarged ??= new EnlargedPicture(this.#host, this.#options.words);
      this.#enlarged.open(picture, lang, own);
    }, ignore);
  }

  close(): void {
    this.#enlarged?.close();
    this.#contest?.close();
  }

  render(): unknown {
    return [this.#contest?.render(), this.#enlarged?.render()];
  }
}

/** What could not be fetched can be asked for again: the button is still there. */
const ignore = (): void => undefined;
