// What is the same, wherever the element gets its messages from.
import 'recto-verso/chat-thread/define';
// Peers have all their code before the clock starts.
import '../../src/elements/chat-thread/chat-thread.part.ts';
import { isOwn, textOf } from './rows.js';

const start = Date.UTC(2026, 8, 1);
const me = { id: 'me', name: 'Sol' };
const ana = { id: 'ana', name: 'Ana' };

/** A minute after the other, the same texts as everybody's. */
export const messageOf = (number) => ({
  id: `n${number}`,
  order: number + 1_000_000,
  author: isOwn(number) ? me : ana,
  ...(isOwn(number) && { mine: true, clientId: `n${number}` }),
  sentAt: new Date(start + number * 60_000).toISOString(),
  text: textOf(number),
});

export const messagesOf = ({ first, count }) => Array.from({ length: count }, (_, index) => messageOf(first + index));

/** All read, by both. */
export function threadOf({ first, count }) {
  const { order, sentAt } = messageOf(first + count - 1);
  return {
    id: 'bench',
    participants: [{ person: ana, deliveredUpTo: order, readUpTo: order }],
    standing: 'open',
    updatedAt: sentAt,
    unread: 0,
    readUpTo: order,
    settings: { receipts: true, typing: true },
  };
}

/** The element, and where things are in it. Its list is as tall as those of the others. */
export function makeSubject() {
  const main = document.querySelector('main');
  const element = document.createElement('rv-chat-thread');
  const find = (selector) => element.shadowRoot?.querySelector(selector);
  return {
    element,
    get scroller() {
      return find('.scroller') ?? main;
    },
    get list() {
      return find('.list');
    },
    /** Below the last row. */
    get footPx() {
      return parseFloat(getComputedStyle(find('.list')).paddingBlockEnd);
    },
    keyOf: (number) => `${isOwn(number) ? 'c' : 'm'}:n${number}`,
    show() {
      main.style.blockSize = '840px';
      element.style.blockSize = '100%';
      main.append(element);
    },
  };
}
