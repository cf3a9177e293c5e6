import type { Thread } from '../../contracts/index.js';

/** What a call will probably change in a thread. `undefined`: the field is gone. */
export type ThreadGuess = { readonly [Name in keyof Thread]?: Thread[Name] | undefined };

/** The thread as it will probably be. */
export function guessed(thread: Thread, guess: ThreadGuess): Thread {
  return { ...thread, ...guess };
}

/** The call has failed: what was guessed is as it was `before`, what else has changed meanwhile stays. */
export function unguessed(thread: Thread, guess: ThreadGuess, before: Thread): Thread {
  const names = Object.keys(guess) as (keyof Thread)[];
  return { ...thread, ...Object.fromEntries(names.map((name) => [name, before[name]])) };
}
