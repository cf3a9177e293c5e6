/** A value that can be read at any time and says when it has changed. React's `useSyncExternalStore` takes it as it is. */
export interface Store<Snapshot> {
  /** The same object as long as nothing has changed. */
  getSnapshot(): Snapshot;
  /** @returns stops it */
  subscribe(listener: () => void): () => void;
}

/** A store and the way to change it. */
export interface WritableStore<Snapshot> extends Store<Snapshot> {
  set(change: Partial<Snapshot>): void;
}

/** A store that holds one record. */
export function createStore<Snapshot extends object>(initial: Snapshot): WritableStore<Snapshot> {
  let snapshot = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      const keys = Object.keys(change) as (keyof Snapshot)[];
      if (keys.every((key) => Object.is(snapshot[key], change[key]))) return;
      snapshot = { ...snapshot, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}
