import type { AdapterError, Message, Person, Thread } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { isMessage, toThread } from './thread-checks.js';
import type { ThreadTarget } from './thread-context.js';

/** What a thread's watch is told, checked. */
export interface ThreadEars {
  /** Nothing is heard for a while. */
  isDeaf(): boolean;
  put(message: Message): void;
  removed(messageId: string): void;
  reset(): void;
  thread(thread: Thread): void;
  typing(person: Person, typing: boolean): void;
  live(live: boolean): void;
  /** It has ended for good. */
  failed(error: AdapterError): void;
}

/** Watches a thread until the signal fires. */
export function watchThread({ chat, threadId }: ThreadTarget, signal: AbortSignal, ears: ThreadEars): void {
  const heard = (act: () => void): void => {
    if (!signal.aborted && !ears.isDeaf()) act();
  };
  const failed = (thrown: unknown): void => heard(() => ears.failed(toAdapterError(thrown)));
  try {
    chat.watch(
      threadId,
      {
        change: (change) =>
          heard(() => {
            if (change.type === 'reset') ears.reset();
            else if (change.type === 'remove') ears.removed(change.id);
            else if (isMessage(change.item)) ears.put(change.item);
          }),
        thread: (answer) =>
          heard(() => {
            const thread = toThread(answer);
            if (thread) ears.thread(thread);
          }),
        typing: (person, typing) => heard(() => ears.typing(person, typing)),
        live: (live) => heard(() => ears.live(live)),
        error: failed,
      },
      { signal },
    );
  } catch (thrown) {
    failed(thrown);
  }
}
