import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Side } from '../../contracts/index.js';
import { toAdapterError } from '../../core/call.js';
import { sides } from '../../core/composer/composer-rules.js';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import { problemText } from '../parts/problem.js';
import type { Suggestion, Words } from './story-composer.view.js';

export interface SuggestOptions {
  readonly words: Words;
  readonly store: ComposerStore;
  readonly say: (text: string) => void;
}

/** Asks for descriptions, each for its author to check. Never by itself, never over what somebody has written. */
export class SuggestController implements ReactiveController {
  #host: ReactiveControllerHost;
  #options: SuggestOptions;
  #run = new AbortController();
  current: Readonly<Partial<Record<Side, Suggestion>>> = {};

  constructor(host: ReactiveControllerHost, options: SuggestOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Another picture, another story. */
  forget(side?: Side): void {
    if (side) {
      this.current = { ...this.current, [side]: undefined };
      return;
    }
    this.#run.abort();
    this.#run = new AbortController();
    this.current = {};
  }

  /** The faces have changed places: what is said of them goes along. */
  swap(): void {
    const { front, back } = this.current;
    this.current = { ...(back && { front: back }), ...(front && { back: front }) };
  }

  ask = async (side: Side): Promise<void> => {
    if (this.current[side]?.phase === 'asking') return;
    const { words, store, say } = this.#options;
    const { signal } = this.#run;
    const { file, texts } = store.getSnapshot().faces[side];
    const asking: Suggestion = { phase: 'asking' };
    this.#set(side, asking);
    say(words.text('composerSuggesting'));
    let alt = '';
    let failed: Extract<Suggestion, { phase: 'failed' }> | undefined;
    try {
      alt = (await store.suggestAlt(side, { signal })).trim();
    } catch (error) {
      failed = { phase: 'failed', problem: problemText(words, toAdapterError(error)) };
    }
    // Where the picture is by now. Nowhere: another one is there, or it was called off.
    const at = sides.find((one) => this.current[one] === asking);
    if (signal.aborted || at === undefined) return;
    const now = store.getSnapshot().faces[at];
    // Somebody has written one meanwhile.
    const late = now.file !== file || now.texts.alt !== texts.alt;
    this.#set(at, late ? undefined : failed);
    if (late) return;
    if (failed) {
      say(words.text('composerSuggestFailed', failed.problem));
      return;
    }
    store.setTexts(at, { alt, altDoubt: 'suggested' });
    say(`${alt} ${words.text('composerSuggested')}`);
  };

  #set(side: Side, suggestion: Suggestion | undefined): void {
    this.current = { ...this.current, [side]: suggestion };
    this.#host.requestUpdate();
  }
}
