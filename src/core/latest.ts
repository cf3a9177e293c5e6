/** One question among several that may overlap. */
export interface Turn {
  /** Something newer has been taken meanwhile: what comes now is old. */
  readonly isPast: boolean;
  /** What has come is the newest that is known. */
  take(): void;
}

/** Tells newer answers from older ones that took longer. @returns begins a question; what happens by itself is one that is answered at once */
export function createTurns(): () => Turn {
  let begun = 0;
  let taken = 0;
  return () => {
    const mine = (begun += 1);
    return {
      get isPast() {
        return mine < taken;
      },
      take() {
        taken = Math.max(taken, mine);
      },
    };
  };
}
