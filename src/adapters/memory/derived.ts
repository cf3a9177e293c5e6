import type { Store } from '../../core/store.js';
import type { Topic } from './topic.js';

/** A list that follows from what the world knows: read anew after each change, the same object while it says the same. */
export function createDerivedStore<Item>(topic: Topic<void>, read: () => readonly Item[]): Store<readonly Item[]> {
  const listeners = new Set<() => void>();
  let items: readonly Item[] = [];
  let written = '[]';
  let stale = true;

  /** @returns whether it says something else than before */
  function refresh(): boolean {
    stale = false;
    const next = read();
    const nextWritten = JSON.stringify(next);
    if (nextWritten === written) return false;
    items = next;
    written = nextWritten;
    return true;
  }

  topic.onAny(() => {
    stale = true;
    if (listeners.size === 0 || !refresh()) return;
    for (const listener of [...listeners]) listener();
  });

  return {
    getSnapshot() {
      if (stale) refresh();
      return items;
    },
    subscribe(listener) {
      // What changed unheard is no news to whoever comes now.
      if (stale) refresh();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
