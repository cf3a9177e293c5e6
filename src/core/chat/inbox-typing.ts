import type { Person } from '../../contracts/index.js';
import type { Clock, TimerHandle } from '../clock.js';
import { othersLapseMs } from './thread-typing.js';

/** Who types where. */
export interface InboxTyping {
  heard(threadId: string, person: Person, typing: boolean): void;
  /** Nobody, any more. */
  reset(): void;
}

interface Typist {
  readonly threadId: string;
  readonly person: Person;
  readonly timer: TimerHandle;
}

export function createInboxTyping(
  clock: Clock,
  changed: (typing: ReadonlyMap<string, readonly Person[]>) => void,
): InboxTyping {
  const typists = new Map<string, Typist>();

  function publish(): void {
    const threads = new Map<string, Person[]>();
    for (const { threadId, person } of typists.values())
      threads.set(threadId, [...(threads.get(threadId) ?? []), person]);
    changed(threads);
  }

  function heard(threadId: string, person: Person, typing: boolean): void {
    const key = JSON.stringify([threadId, person.id]);
    const known = typists.get(key);
    if (known) clock.clearTimeout(known.timer);
    if (typing) {
      const timer = clock.setTimeout(() => heard(threadId, person, false), othersLapseMs);
      typists.set(key, { threadId, person: known?.person ?? person, timer });
      if (!known) publish();
    } else if (typists.delete(key)) publish();
  }

  return {
    heard,
    reset() {
      if (typists.size === 0) return;
      for (const { timer } of typists.values()) clock.clearTimeout(timer);
      typists.clear();
      publish();
    },
  };
}
