import type { Message, MessagePage, Person } from '../../src/contracts/index.js';
import type { LogView, Outgoing } from '../../src/core/chat/chat.js';

export const ada: Person = { id: 'ada', name: 'Ada' };

/** Without an id: `m` and its order. */
export function message({ order = 1, ...rest }: Partial<Message>): Message {
  return { id: `m${String(order)}`, order, author: ada, sentAt: '2026-05-01T10:00:00Z', ...rest };
}

/** Each with an order. */
export const messages = (...orders: readonly number[]): readonly Message[] => orders.map((order) => message({ order }));

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A page of messages; its cursors say where they are. */
export function page(
  orders: readonly number[],
  { older = true, newer = false }: { readonly older?: boolean; readonly newer?: boolean } = {},
): MessagePage {
  return {
    items: messages(...orders),
    ...(older && { older: `before ${String(orders[0])}` }),
    ...(newer && { newer: `after ${String(orders.at(-1))}` }),
  };
}

export function sending(clientId: string, phase: Outgoing['phase'] = 'sending'): Outgoing {
  return {
    clientId,
    content: { text: clientId, pictures: [], moment: undefined, replyTo: undefined },
    phase,
    at: 0,
    error: undefined,
    leavesAt: undefined,
  };
}

/** Every row's key, with a text beside it where there is one. */
export function rows(view: LogView): readonly string[] {
  return Array.from({ length: view.length }, (_, index) => {
    const entry = view.at(index);
    if (!entry) return 'nothing';
    return entry.kind === 'message' && entry.message.text !== undefined
      ? `${entry.key} ${entry.message.text}`
      : entry.key;
  });
}
