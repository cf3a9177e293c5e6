import type { ThreadSnapshot } from '../../core/chat/chat.js';
import { written, type RoomWords } from './chat-thread.words.js';

/** Says how many older messages came, to who asked for them by the button. What scrolling brings comes in silence. */
export class OlderAsked {
  #words: RoomWords;
  #say: (text: string) => void;
  /** What was the first row when it was asked. */
  #firstKey: string | undefined;

  constructor(words: RoomWords, say: (text: string) => void) {
    this.#words = words;
    this.#say = say;
  }

  ask({ log }: ThreadSnapshot): void {
    this.#firstKey = log.at(0)?.key;
  }

  forget(): void {
    this.#firstKey = undefined;
  }

  /** With each state of the conversation. */
  see({ log, older }: ThreadSnapshot): void {
    if (this.#firstKey === undefined || older === 'loading') return;
    const came = log.indexOf(this.#firstKey);
    if (came > 0) this.#say(this.#words.text('chatOlderCame', came, written(this.#words, came)));
    // It may not have begun yet: then the first row is still the first.
    if (came !== 0 || older !== 'more') this.#firstKey = undefined;
  }
}
