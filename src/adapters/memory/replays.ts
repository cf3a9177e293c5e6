import { AdapterError } from '../../contracts/index.js';
import type { AdapterMethod } from './calls.js';

/** A call that may be a repeat. */
export interface Repeatable<Answer> {
  readonly personId: string;
  readonly method: AdapterMethod;
  readonly args: readonly unknown[];
  readonly clientId: string | undefined;
  readonly apply: () => Answer;
}

/** Recognises repeats by their `clientId`. */
export interface Replays {
  /**
   * Acts the first time, and gives the same answer to every repeat. Failures are not remembered: a repeat tries again.
   * @throws `conflict` when the key comes back with something else to do
   */
  once<Answer>(call: Repeatable<Answer>): Answer;
}

/** How many answers are kept; the oldest are forgotten first. */
const memory = 1000;

/** Makes a memory with nothing in it. */
export function createReplays(): Replays {
  const answers = new Map<string, { readonly args: string; readonly answer: unknown }>();

  return {
    once<Answer>({ personId, method, args, clientId, apply }: Repeatable<Answer>): Answer {
      if (clientId === undefined) return apply();
      const key = JSON.stringify([personId, method, clientId]);
      const asked = JSON.stringify(args);
      const known = answers.get(key);
      if (known === undefined) {
        const answer = apply();
        answers.set(key, { args: asked, answer });
        const [oldest] = answers.keys();
        if (answers.size > memory && oldest !== undefined) answers.delete(oldest);
        return answer;
      }
      if (known.args === asked) return known.answer as Answer;
      throw new AdapterError('conflict', { message: `clientId "${clientId}" was used for something else` });
    },
  };
}
