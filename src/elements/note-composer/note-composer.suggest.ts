import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toAdapterError } from '../../core/call.js';
import type { WorkPhoto } from '../../core/note-composer/note-composer.js';
import type { NoteComposerStore } from '../../core/note-composer/note-store.js';
import { problemText } from '../parts/problem.js';
import type { Suggestion, Words } from './note-composer.view.js';

export interface SuggestOptions {
  readonly words: Words;
  readonly store: NoteComposerStore;
  readonly say: (text: string) => void;
}

/** Asks for descriptions, each for its author to check. Never by itself, never over what somebody has written. */
export class SuggestController implements ReactiveController {
  #host: ReactiveControllerHost;
  #options: SuggestOptions;
  #run = new AbortController();
  readonly current = new Map<string, Suggestion>();

  constructor(host: ReactiveControllerHost, options: SuggestOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Another note. */
  forget(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.current.clear();
  }

  ask = async (id: string): Promise<void> => {
    if (this.current.get(id)?.phase === 'asking') return;
    const { words, store, say } = this.#options;
    const { signal } = this.#run;
    const photo = (): WorkPhoto | undefined => store.getSnapshot().photos.find((one) => one.id === id);
    const before = photo();
    this.#set(id, { phase: 'asking' });
    say(words.text('composerSuggesting'));
    let alt = '';
    let failed: Extract<Suggestion, { phase: 'failed' }> | undefined;
    try {
      alt = (await store.suggestAlt(id, { signal })).trim();
    } catch (error) {
      failed = { phase: 'failed', problem: problemText(words, toAdapterError(error)) };
    }
    if (signal.aborted) return;
    // Somebody has written one meanwhile, or taken the photo away.
    const isLate = photo() === undefined || photo()?.texts.alt !== before?.texts.alt;
    this.#set(id, isLate ? undefined : failed);
    if (isLate) return;
    if (failed) {
      say(words.text('composerSuggestFailed', failed.problem));
      return;
    }
    store.setTexts(id, { alt, altDoubt: 'suggested' });
    say(`${alt} ${words.text('composerSuggested')}`);
  };

  #set(id: string, suggestion: Suggestion | undefined): void {
    if (suggestion) this.current.set(id, suggestion);
    else this.current.delete(id);
    this.#host.requestUpdate();
  }
}
