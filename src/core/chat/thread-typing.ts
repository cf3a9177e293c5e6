import type { Person } from '../../contracts/index.js';
import { call } from '../call.js';
import type { TimerHandle } from '../clock.js';
import type { ThreadContext } from './thread-context.js';

/** ms between two words that somebody types. */
export const typingPauseMs = 3_000;

/** ms without a key after which somebody types no longer. */
export const typingLapseMs = 5_000;

/** ms after which others are taken to type no longer, when nothing more is heard. */
export const othersLapseMs = 6_000;

/** Who types: this person, told to others where that may be, and the others. */
export interface ThreadTyping {
  set(typing: boolean): void;
  heard(person: Person, typing: boolean): void;
  /** Everything ends. */
  reset(): void;
}

export function createThreadTyping(context: ThreadContext): ThreadTyping {
  const { store, clock, line } = context;
  const others = new Map<string, { readonly person: Person; readonly timer: TimerHandle }>();
  let isTyping = false;
  let lastTold = -Infinity;
  let lapse: TimerHandle | undefined;
  let telling = new AbortController();

  function mayTell(): boolean {
    const { thread } = store.getSnapshot();
    return thread?.standing === 'open' && thread.settings?.typing !== false;
  }

  /** It may be lost, and nobody waits for it. */
  function tell(typing: boolean): void {
    const { target, signal } = context;
    telling.abort();
    if (!target?.chat.setTyping || !line.online || !mayTell()) return;
    telling = new AbortController();
    lastTold = clock.now();
    call(async (inner) => target.chat.setTyping?.(target.threadId, typing, { signal: inner }), {
      signal: AbortSignal.any([signal, telling.signal]),
      clock,
    }).catch(() => undefined);
  }

  function set(typing: boolean): void {
    if (lapse !== undefined) clock.clearTimeout(lapse);
    lapse = undefined;
    if (typing && mayTell() && context.target?.chat.setTyping) {
      if (!isTyping || clock.now() - lastTold >= typingPauseMs) tell(true);
      isTyping = true;
      lapse = clock.setTimeout(() => set(false), typingLapseMs);
    } else if (isTyping) {
      isTyping = false;
      tell(false);
    }
  }

  function forget(personId: string): boolean {
    const known = others.get(personId);
    if (known) clock.clearTimeout(known.timer);
    return others.delete(personId);
  }

  function publish(): void {
    store.set({ typing: [...others.values()].map(({ person }) => person) });
  }

  function heard(person: Person, typing: boolean): void {
    const known = others.get(person.id);
    if (known) clock.clearTimeout(known.timer);
    if (typing) {
      const timer = clock.setTimeout(() => heard(person, false), othersLapseMs);
      others.set(person.id, { person: known?.person ?? person, timer });
      if (!known) publish();
    } else if (forget(person.id)) publish();
  }

  return {
    set,
    heard,
    reset() {
      telling.abort();
      if (lapse !== undefined) clock.clearTimeout(lapse);
      lapse = undefined;
      isTyping = false;
      lastTold = -Infinity;
      for (const personId of [...others.keys()]) forget(personId);
      publish();
    },
  };
}
