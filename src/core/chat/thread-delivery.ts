import type { Message, MessageOrder, Participant, Person } from '../../contracts/index.js';
import type { Delivery, Receipts } from './chat.js';

const hasReached = (mark: MessageOrder | undefined, order: MessageOrder): boolean =>
  mark !== undefined && mark >= order;

const hasRead = (message: Message, { readUpTo }: Participant): boolean => hasReached(readUpTo, message.order);

const hasGot = (message: Message, { deliveredUpTo }: Participant): boolean => hasReached(deliveredUpTo, message.order);

/** How an own message fares. In a group it is only as far as with everybody: who shares nothing is not guessed about. */
export function deliveryOf(message: Message, participants: Receipts): Delivery {
  if (participants.length === 0) return 'sent';
  if (participants.every((other) => hasRead(message, other))) return 'read';
  return participants.every((other) => hasRead(message, other) || hasGot(message, other)) ? 'delivered' : 'sent';
}

/** Who has read a message, as far as they share that. */
export function readersOf(message: Message, participants: Receipts): Person[] {
  return participants.filter((other) => hasRead(message, other)).map(({ person }) => person);
}

/** `unknown`: not everybody shares that. */
export type ReadByAnybody = 'no' | 'yes' | 'unknown';

/** Whether anybody has read it. */
export function readingOf(message: Message, participants: Receipts): ReadByAnybody {
  if (participants.some((other) => hasRead(message, other))) return 'yes';
  return participants.every(({ readUpTo }) => readUpTo !== undefined) ? 'no' : 'unknown';
}
