/** Tells whoever asked that something with this key has changed. */
export interface Topic<Message> {
  /** @returns stops it */
  on(key: string, listener: (message: Message) => void): () => void;
  /** Tells of every key, and which one it is. @returns stops it */
  onAny(listener: (key: string) => void): () => void;
  emit(key: string, message: Message): void;
}

/** Makes an empty {@link Topic}. */
export function createTopic<Message>(): Topic<Message> {
  const listeners = new Map<string, Set<(message: Message) => void>>();
  const anyListeners = new Set<(key: string) => void>();
  return {
    on(key, listener) {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key);
      };
    },
    onAny(listener) {
      anyListeners.add(listener);
      return () => anyListeners.delete(listener);
    },
    emit(key, message) {
      for (const listener of [...(listeners.get(key) ?? [])]) listener(message);
      for (const listener of [...anyListeners]) listener(key);
    },
  };
}
