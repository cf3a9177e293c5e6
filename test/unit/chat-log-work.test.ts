import { expect } from '@open-wc/testing';
import type { Message } from '../../src/contracts/index.js';
import { createChatLog, type ChatLog } from '../../src/core/chat/chat-log.js';
import { message, range } from './chat-log-fixtures.js';

/** How often a log has looked at a message, be it for its id or its place. */
let looks = 0;

/** A message that counts who looks at it. */
function counted(order: number): Message {
  const { id, ...rest } = message({ order });
  return {
    ...rest,
    get id() {
      looks += 1;
      return id;
    },
    get order() {
      looks += 1;
      return order;
    },
  };
}

function looksFor(act: () => void): number {
  looks = 0;
  act();
  return looks;
}

/** Read in pages, as a reader does who goes back to the beginning. */
function logOf(length: number): ChatLog {
  const log = createChatLog();
  log.read().newest({ items: range(length - 49, length).map((order) => counted(order * 2)), older: 'x' });
  for (let last = length - 50; last > 0; last -= 50) {
    const { older } = log;
    if (typeof older === 'object')
      log.read().beside(older, { items: range(last - 49, last).map((order) => counted(order * 2)), older: 'x' });
  }
  return log;
}

describe('the work of a log', function () {
  this.timeout(60_000);

  const acts: Readonly<Record<string, (log: ChatLog, length: number) => void>> = {
    'an append': (log, length) => log.put(counted(length * 2 + 1)),
    'a late message': (log, length) => log.put(counted(length + 1)),
    'an edit': (log, length) => log.put(counted(length)),
    'a removal': (log, length) => log.remove(`m${String(length)}`),
    'a removal of what is not there': (log) => log.remove('nobody'),
    'an older page': (log) => {
      const { older } = log;
      if (typeof older === 'object') log.read().beside(older, { items: [counted(0), counted(1)], older: 'y' });
    },
    'a view and thirty of its rows': (log, length) => {
      const { view } = log;
      for (let index = length - 30; index < length; index += 1) view.indexOf(view.at(index)?.key ?? '');
    },
  };

  for (const [name, act] of Object.entries(acts)) {
    it(`does not grow with the length: ${name}`, () => {
      const [short, long] = [1_000, 100_000].map((length) => {
        const log = logOf(length);
        const first = looksFor(() => act(log, length));
        expect(log.view.length).to.be.within(length - 1, length + 2);
        return first;
      });
      // A hundred times as many: seven more halvings in each search, and four looks for each of them.
      const searches = name.startsWith('a view') ? 30 : 4;
      expect(long).to.be.at.most((short ?? 0) + searches * 7 * 4);
      expect(short).to.be.at.most(searches * 80);
    });
  }

  it('takes a hundred thousand at once without looking at one', () => {
    const given = range(1, 100_000).map(counted);
    const log = createChatLog();
    expect(looksFor(() => log.adopt(given))).to.equal(0);
    expect(log.view.length).to.equal(100_000);
    const { view } = log;
    const shown = looksFor(() => {
      for (let index = 99_970; index < 100_000; index += 1) view.indexOf(view.at(index)?.key ?? '');
    });
    expect(shown).to.be.at.most(30 * 100);
  });

  it('stays the same for each of a thousand that come one by one', () => {
    const log = logOf(10_000);
    const counts = range(1, 1000).map((step) =>
      looksFor(() => {
        log.put(counted(20_000 + step));
        log.view.at(log.view.length - 1);
      }),
    );
    expect(Math.max(...counts)).to.be.at.most(100);
  });
});
