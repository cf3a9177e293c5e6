import type { Clock } from '../../core/clock.js';
import { pause } from './waiting.js';

/** Messages on their way to one listener: each takes its time, none overtakes another. */
export interface Delivery<Message> {
  /** How many are on their way. */
  readonly size: number;
  send(message: Message, delayMs: number): void;
  /** Takes back what is on its way and meets the condition. */
  recall(condition: (message: Message) => boolean): void;
  /** Delivers nothing until {@link Delivery.resume}. It begins like this. */
  hold(): void;
  resume(): void;
}

interface Parcel<Message> {
  readonly message: Message;
  readonly due: number;
}

/** Makes a delivery that is held. Nothing is ever delivered before `send` or `resume` has returned. */
export function createDelivery<Message>(clock: Clock, deliver: (message: Message) => void): Delivery<Message> {
  let queue: Parcel<Message>[] = [];
  let lastDue = 0;
  let held = true;
  let waiting: AbortController | undefined;

  function flush(): void {
    waiting = undefined;
    for (let head = queue[0]; head !== undefined && !held && head.due <= clock.now(); head = queue[0]) {
      queue.shift();
      deliver(head.message);
    }
    schedule();
  }

  /** One timer, for the head of the queue: what stands behind it is never due before. */
  function schedule(): void {
    const head = queue[0];
    if (head === undefined || held || waiting !== undefined) return;
    waiting = new AbortController();
    // Being told to stop waiting is no failure: whoever says so will schedule again when there is reason to.
    pause(head.due - clock.now(), { clock, signal: waiting.signal }).then(flush, () => undefined);
  }

  return {
    get size() {
      return queue.length;
    },
    send(message, delayMs) {
      lastDue = Math.max(lastDue, clock.now() + delayMs);
      queue.push({ message, due: lastDue });
      schedule();
    },
    recall(condition) {
      queue = queue.filter(({ message }) => !condition(message));
    },
    hold() {
      held = true;
      waiting?.abort();
      waiting = undefined;
    },
    resume() {
      held = false;
      schedule();
    },
  };
}
