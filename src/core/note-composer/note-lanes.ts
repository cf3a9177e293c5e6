/** Lets a few things run at once; the others wait for their turn. */
export interface Lanes {
  /** Rejects with the reason of the signal, too, where that fires before its turn. */
  run<Answer>(act: () => Promise<Answer>, signal: AbortSignal): Promise<Answer>;
}

export function createLanes(most: number): Lanes {
  let running = 0;
  const waiting = new Set<() => void>();

  function leave(): void {
    running -= 1;
    const [next] = waiting;
    next?.();
  }

  async function enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (running < most) {
      running += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const done = (): void => {
        waiting.delete(start);
        signal.removeEventListener('abort', give);
      };
      const start = (): void => {
        done();
        running += 1;
        resolve();
      };
      const give = (): void => {
        done();
        reject(signal.reason as Error);
      };
      waiting.add(start);
      signal.addEventListener('abort', give, { once: true });
    });
  }

  return {
    async run(act, signal) {
      await enter(signal);
      try {
        signal.throwIfAborted();
        return await act();
      } finally {
        leave();
      }
    },
  };
}
