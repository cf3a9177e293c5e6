import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../../contracts/index.js';
import { systemClock, type TimerHandle } from '../../core/clock.js';
import { messageSaid } from './chat-thread.summary.js';
import { written, type RoomWords } from './chat-thread.words.js';

/** What comes so close together is said together. */
const gatherMs = 2000;
const quietGatherMs = 60_000;
/** More than so many are counted, not read out. */
const mostSaid = 3;
/** Lines that stay in the log: some screen readers read what is gone when they come to it. */
const linesKept = 3;
const longest = 200;

/**
 * A log of its own for the ear, apart from the list of messages: it has what is new and nothing else, so that history
 * that loads, reactions and edits are silent.
 */
export class Announcer implements ReactiveController {
  #host: ReactiveControllerHost;
  #words: RoomWords;
  #isQuiet: () => boolean;
  #waiting: Message[] = [];
  #timer: TimerHandle | undefined;
  #lines: readonly { readonly id: number; readonly text: string }[] = [];
  #count = 0;

  constructor(host: ReactiveControllerHost, words: RoomWords, isQuiet: () => boolean) {
    this.#host = host;
    this.#words = words;
    this.#isQuiet = isQuiet;
    host.addController(this);
  }

  /** Messages of others that have just come. */
  arrived(messages: readonly Message[]): void {
    this.#waiting.push(...messages);
    this.#timer ??= systemClock.setTimeout(() => this.#sayWaiting(), this.#isQuiet() ? quietGatherMs : gatherMs);
  }

  /** At once: the answer to what this person has just done. */
  say(text: string): void {
    this.#lines = [...this.#lines.slice(1 - linesKept), { id: this.#count++, text }];
    this.#host.requestUpdate();
  }

  /** Forgets what waits: it is about another conversation. */
  clear(): void {
    if (this.#timer !== undefined) systemClock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#lines = [];
  }

  hostDisconnected(): void {
    this.clear();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="log" aria-live="polite" aria-relevant="additions" data-rv-log>
      ${repeat(
        this.#lines,
        ({ id }) => id,
        ({ text }) => html`<p>${text}</p>`,
      )}
    </div>`;
  }

  #sayWaiting(): void {
    this.#timer = undefined;
    const messages = this.#waiting.splice(0);
    const words = this.#words;
    if (messages.length === 0) return;
    if (messages.length > mostSaid || this.#isQuiet()) {
      this.say(words.text('chatArrivedMany', messages.length, written(words, messages.length)));
      return;
    }
    for (const message of messages)
      this.say(words.text('chatArrived', message.author.name, shortened(messageSaid(words, message))));
  }
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
