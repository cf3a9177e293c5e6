import { expect } from '@open-wc/testing';
import { createChatLog, type ChatLog, type LogPlace } from '../../src/core/chat/chat-log.js';
import { message, messages, page, range, rows, sending } from './chat-log-fixtures.js';

/** A log that has read these as its newest page. */
function logWith(orders: readonly number[], options?: Parameters<typeof page>[1]): ChatLog {
  const log = createChatLog();
  log.read().newest(page(orders, options));
  return log;
}

function place(found: LogPlace | 'none' | 'unknown' | undefined): LogPlace {
  if (typeof found !== 'object') throw new Error(`no place: ${String(found)}`);
  return found;
}

const orders = (log: ChatLog): readonly string[] => rows(log.view).map((key) => key.replace('m:m', ''));
const gapKey = (log: ChatLog): string => rows(log.view).find((key) => key.startsWith('g:')) ?? '';

describe('a chat log', () => {
  it('knows nothing before the first page', () => {
    const log = createChatLog();
    expect(log.view.length).to.equal(0);
    expect(log.older).to.equal('unknown');
    expect(log.view.indexOf('m:m1')).to.equal(-1);
    expect(log.view.keyOf('m1')).to.equal(undefined);
    expect(log.view.indexAfter(5)).to.equal(0);
  });

  it('puts older pages before newer ones, until nothing is older', () => {
    const log = logWith([5, 6]);
    expect(place(log.older)).to.deep.equal({ options: { before: 'before 5' }, order: 5 });
    log.read().beside(place(log.older), page([3, 4]));
    expect(place(log.older).options).to.deep.equal({ before: 'before 3' });
    log.read().beside(place(log.older), page([1, 2], { older: false }));
    expect(orders(log)).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    expect(log.older).to.equal('none');
  });

  it('moves on over a page with nothing to read', () => {
    const log = logWith([5]);
    log.read().beside(place(log.older), { items: [], older: 'further back' });
    expect(place(log.older)).to.deep.equal({ options: { before: 'further back' }, order: 5 });
    expect(orders(log)).to.deep.equal(['5']);
  });

  it('inserts what comes live by its order, also late', () => {
    const log = logWith([10, 20]);
    for (const order of [40, 30, 15]) log.put(message({ order }));
    expect(orders(log)).to.deep.equal(['10', '15', '20', '30', '40']);
  });

  it('goes by the order, whatever the clocks say', () => {
    const log = logWith([10]);
    log.put(message({ order: 12, sentAt: '1970-01-01T00:00:00Z' }));
    log.put(message({ order: 11, sentAt: '2999-01-01T00:00:00Z' }));
    expect(orders(log)).to.deep.equal(['10', '11', '12']);
  });

  it('takes a double for nothing new, and an edit for the same row', () => {
    const log = logWith([10]);
    const edited = message({ order: 10, text: 'edited' });
    log.put(edited);
    const { view } = log;
    expect(rows(view)).to.deep.equal(['m:m10 edited']);
    log.put(edited);
    expect(log.view).to.equal(view);
  });

  it('moves a message whose place has changed, and out of sight if it is not loaded', () => {
    const log = logWith([10, 20, 30]);
    log.put({ ...message({ order: 10 }), order: 25 });
    expect(orders(log)).to.deep.equal(['20', '10', '30']);
    log.put({ ...message({ order: 30 }), order: 3 });
    expect(orders(log)).to.deep.equal(['20', '10']);
  });

  it('gives a new view with each change, and the same rows for what has not changed', () => {
    const log = logWith([10]);
    const before = log.view;
    const row = before.at(0);
    log.put(message({ order: 11 }));
    expect(log.view).to.not.equal(before);
    expect(log.view.version).to.not.equal(before.version);
    expect(log.view.at(0)).to.equal(row);
  });

  it('does not show what belongs to pages that are not loaded', () => {
    const log = logWith([10, 11]);
    const { view } = log;
    log.put(message({ order: 3 }));
    log.remove('m2');
    expect(log.view).to.equal(view);
  });

  it('finds the place behind the last message that is not later', () => {
    const log = logWith([10, 20]);
    log.read().around(page([1, 2], { newer: true }));
    expect(orders(log)).to.deep.equal(['1', '2', gapKey(log), '10', '20']);
    expect([0, 1, 2, 5, 10, 15, 20, 99].map((order) => log.view.indexAfter(order))).to.deep.equal([
      0, 1, 2, 2, 4, 4, 5, 5,
    ]);
  });

  it('forgives a page that is out of order and names one twice', () => {
    const log = createChatLog();
    log.read().newest({ items: messages(3, 1, 2, 1) });
    expect(orders(log)).to.deep.equal(['1', '2', '3']);
  });
});

describe('what changes while a page is on its way', () => {
  it('wins over the page: an edit of what was not loaded, and a message it does not know', () => {
    const log = logWith([10, 11]);
    const reading = log.read();
    log.put(message({ order: 9, text: 'edited' }));
    log.put(message({ order: 7 }));
    reading.beside(place(log.older), page([6, 8, 9]));
    expect(rows(log.view).slice(0, 4)).to.deep.equal(['m:m6', 'm:m7', 'm:m8', 'm:m9 edited']);
  });

  it('is not brought back by a page from before it went', () => {
    const log = logWith([10, 11]);
    const reading = log.read();
    log.remove('m9');
    log.remove('m11');
    reading.beside(place(log.older), page([8, 9]));
    log.read().newest(page([10]));
    expect(orders(log)).to.deep.equal(['8', '10']);
  });

  it('comes back if it is said to', () => {
    const log = logWith([10, 11]);
    const reading = log.read();
    log.remove('m11');
    log.put(message({ order: 11, text: 'again' }));
    reading.newest(page([10]));
    expect(rows(log.view)).to.deep.equal(['m:m10', 'm:m11 again']);
  });

  it('arrives before the first page', () => {
    const log = createChatLog();
    const reading = log.read();
    log.put(message({ order: 12 }));
    reading.newest(page([10, 11]));
    expect(orders(log)).to.deep.equal(['10', '11', '12']);
  });

  it('counts for each of several pages, in whatever order they come', () => {
    const log = logWith([10]);
    const [first, second] = [log.read(), log.read()];
    log.put(message({ order: 8, text: 'edited' }));
    const older = place(log.older);
    second.beside(older, page([8, 9]));
    first.beside(older, page([7, 8, 9]));
    expect(rows(log.view)).to.deep.equal(['m:m7', 'm:m8 edited', 'm:m9', 'm:m10']);
  });

  it('does not matter to a page that was given up', () => {
    const log = logWith([10]);
    const reading = log.read();
    reading.cancel();
    reading.beside(place(log.older), page([9]));
    expect(orders(log)).to.deep.equal(['10']);
  });

  it('is newer than the answer of an act, and a page from before the act is older', () => {
    const log = logWith([10]);
    const [page1, act] = [log.read(), log.read()];
    log.put(message({ order: 11, text: 'with a reaction' }));
    act.answer(message({ order: 11, text: 'as it was sent' }));
    log.read().answer(message({ order: 12, text: 'answered' }));
    page1.newest(page([10, 11]));
    expect(rows(log.view)).to.deep.equal(['m:m10', 'm:m11 with a reaction', 'm:m12 answered']);
  });
});

describe('answers of acts', () => {
  it('do not outdate each other: the one that comes last is shown, until it is said live', () => {
    const log = logWith([1]);
    const [first, second] = [log.read(), log.read()];
    first.answer(message({ order: 1, text: 'first' }));
    second.answer(message({ order: 1, text: 'second' }));
    expect(rows(log.view)).to.deep.equal(['m:m1 second']);
  });

  it('are older than what came live since the act, whatever else was answered', () => {
    const log = logWith([1]);
    const first = log.read();
    log.put(message({ order: 1, text: 'live' }));
    log.read().answer(message({ order: 1, text: 'later' }));
    first.answer(message({ order: 1, text: 'first' }));
    expect(rows(log.view)).to.deep.equal(['m:m1 later']);
  });

  it('from before an interruption count only where nothing has been read since', () => {
    const log = logWith([1, 2]);
    const acts = [log.read(), log.read(), log.read()];
    log.interrupt();
    log.read().newest(page([2]));
    acts[0]?.answer(message({ order: 1, text: 'answered' }));
    acts[1]?.answer(message({ order: 2, text: 'answered' }));
    // Sent, and taken back unnoticed.
    acts[2]?.answer(message({ order: 3 }));
    expect(rows(log.view)).to.deep.equal(['m:m1 answered', 'm:m2']);
  });
});

describe('gaps', () => {
  it('are left around a message from long ago, and filled from either side', () => {
    const log = logWith([100, 101]);
    log.read().around(page([50, 51], { newer: true }));
    const key = gapKey(log);
    expect(orders(log)).to.deep.equal(['50', '51', key, '100', '101']);
    expect(log.gap(key)).to.deep.equal({
      before: { options: { before: 'before 100' }, order: 100 },
      after: { options: { after: 'after 51' }, order: 51 },
    });

    log.read().beside(place(log.gap(key)?.before), page([98, 99]));
    log.read().beside(place(log.gap(key)?.after), page([52, 53], { newer: true }));
    expect(orders(log)).to.deep.equal(['50', '51', '52', '53', key, '98', '99', '100', '101']);

    log.read().beside(place(log.gap(key)?.after), page([...range(54, 98)], { newer: true }));
    expect(log.gap(key)).to.equal(undefined);
    expect(orders(log)).to.deep.equal([...range(50, 101)].map(String));
  });

  it('can still be read when a page says nothing of what was before it', () => {
    const log = logWith([100]);
    log.read().around(page([50], { newer: true }));
    log.read().beside(place(log.gap(gapKey(log))?.after), { items: messages(51), newer: 'after 51' });
    expect(place(log.older)).to.deep.equal({ options: { before: 'before 50' }, order: 50 });
  });

  it('turn out to be none', () => {
    const log = logWith([100]);
    log.read().around(page([99], { newer: true }));
    log.read().beside(place(log.gap(gapKey(log))?.before), page([99]));
    expect(orders(log)).to.deep.equal(['99', '100']);
  });

  it('keep what comes live in them for the page that brings it', () => {
    const log = logWith([100]);
    log.read().around(page([50], { newer: true }));
    log.put(message({ order: 70 }));
    expect(log.view.length).to.equal(3);
  });

  it('become one when everything between them goes', () => {
    const log = logWith([100]);
    log.read().around(page([50], { newer: true }));
    log.read().around(page([20], { newer: true }));
    log.remove('m50');
    expect(orders(log)).to.deep.equal(['20', gapKey(log), '100']);
  });

  it('do not confuse a page that was asked for before the reader went elsewhere', () => {
    const log = logWith([100]);
    const [reading, older] = [log.read(), place(log.older)];
    log.read().around(page([10], { newer: true }));
    reading.beside(older, page([98, 99]));
    expect(orders(log)).to.deep.equal(['10', gapKey(log), '98', '99', '100']);
  });
});

describe('after an interruption', () => {
  it('what comes stands behind a gap, until the newest page tells what it follows', () => {
    const log = logWith([1, 2, 3]);
    log.interrupt();
    expect(orders(log)).to.deep.equal(['1', '2', '3']);
    log.put(message({ order: 6 }));
    const key = gapKey(log);
    expect(orders(log)).to.deep.equal(['1', '2', '3', key, '6']);
    expect(log.gap(key)).to.deep.equal({ before: undefined, after: undefined });
    log.read().newest(page(range(2, 6)));
    expect(orders(log)).to.deep.equal(['1', '2', '3', '4', '5', '6']);
  });

  it('a gap stays where more was missed than a page holds', () => {
    const log = logWith([1, 2]);
    log.interrupt();
    log.put(message({ order: 20 }));
    const key = gapKey(log);
    log.read().newest(page([19, 20]));
    expect(orders(log)).to.deep.equal(['1', '2', key, '19', '20']);
    log.read().beside(place(log.gap(key)?.before), page(range(2, 18)));
    expect(orders(log)).to.deep.equal(range(1, 20).map(String));
  });

  it('an edit of something missed does not pretend that nothing else was', () => {
    const log = logWith([1, 2]);
    log.interrupt();
    log.put(message({ order: 5, text: 'edited' }));
    log.read().newest(page([9, 10]));
    expect(orders(log)).to.deep.equal(['1', '2', gapKey(log), '9', '10']);
    log.read().beside(place(log.gap(gapKey(log))?.before), page(range(2, 8)));
    expect(orders(log)).to.deep.equal(range(1, 10).map(String));
  });

  it('tells down to where changes may be missing, and mends that page by page', () => {
    const log = logWith([1, 2, 3, 4, 5, 6]);
    log.interrupt();
    expect(log.stale).to.equal(undefined);
    log.read().newest(page([5, 6]));
    expect(place(log.stale)).to.deep.equal({ options: { before: 'before 5' }, order: 5 });
    // The third has gone unnoticed, and the fourth has changed.
    log.read().beside(place(log.stale), { items: [message({ order: 4, text: 'edited' })], older: 'before 4' });
    log.read().beside(place(log.stale), page([1, 2], { older: false }));
    expect(rows(log.view)).to.deep.equal(['m:m1', 'm:m2', 'm:m4 edited', 'm:m5', 'm:m6']);
    expect(log.stale).to.equal(undefined);
  });

  it('a page asked for before it changes nothing that has been read since', () => {
    const log = logWith([1, 2]);
    const reading = log.read();
    log.interrupt();
    log.read().newest({ items: [message({ order: 2, text: 'edited' })], older: 'before 2' });
    reading.newest(page([1, 2, 3]));
    expect(rows(log.view)).to.deep.equal(['m:m1', 'm:m2 edited']);
  });

  it('what came live before it does not outdate what has been read since', () => {
    const log = logWith([3]);
    const reading = log.read();
    log.put(message({ order: 4 }));
    log.interrupt();
    log.read().newest({ items: [message({ order: 4, text: 'edited' })], older: 'before 4' });
    reading.newest(page([2, 3]));
    expect(rows(log.view).at(-1)).to.equal('m:m4 edited');
  });

  it('a page asked for before it is not the end', () => {
    const log = createChatLog();
    const reading = log.read();
    log.interrupt();
    reading.newest(page([1, 2]));
    log.put(message({ order: 5 }));
    expect(orders(log)).to.deep.equal(['1', '2', gapKey(log), '5']);
  });

  it('a message is not taken for read again because everything around it was', () => {
    const log = createChatLog();
    const reading = log.read();
    log.interrupt();
    reading.around(page([5], { newer: true }));
    log.read().newest(page([8, 9]));
    log.read().beside(place(log.older), page([3, 4]));
    log.read().beside(place(log.gap(gapKey(log))?.after), page([7, 8], { newer: true }));
    expect(orders(log)).to.deep.equal(['3', '4', '5', '7', '8', '9']);
    expect(place(log.stale).order).to.equal(7);
  });

  it('in a thread without a message, the next one is the first', () => {
    const log = createChatLog();
    log.read().newest({ items: [] });
    log.interrupt();
    log.put(message({ order: 1 }));
    expect(orders(log)).to.deep.equal(['1']);
  });
});

describe('own messages on their way', () => {
  it('come last, in the order given, and keep their rows when they are sent', () => {
    const log = logWith([1]);
    log.setOutgoing([sending('a'), sending('b')]);
    log.put(message({ order: 2 }));
    expect(rows(log.view)).to.deep.equal(['m:m1', 'm:m2', 'c:a', 'c:b']);
    expect(log.view.indexOf('c:b')).to.equal(3);
    log.read().answer(message({ order: 3, mine: true, clientId: 'a' }));
    expect(rows(log.view)).to.deep.equal(['m:m1', 'm:m2', 'c:a', 'c:b']);
    expect(log.view.at(2)?.kind).to.equal('message');
    expect(log.view.keyOf('m3')).to.equal('c:a');
    log.put(message({ order: 3, mine: true, text: 'edited' }));
    expect(rows(log.view)).to.deep.equal(['m:m1', 'm:m2', 'c:a edited', 'c:b']);
  });

  it('are known again in a page, as after a lost answer', () => {
    const log = createChatLog();
    log.setOutgoing([sending('a', 'failed')]);
    log.read().newest({ items: [message({ order: 1, mine: true, clientId: 'a' })] });
    expect(log.view.at(0)?.kind).to.equal('message');
    expect(rows(log.view)).to.deep.equal(['c:a']);
  });

  it('do not come back when their message is removed', () => {
    const log = logWith([1]);
    log.setOutgoing([sending('a')]);
    log.put(message({ order: 2, mine: true, clientId: 'a' }));
    log.remove('m2');
    log.setOutgoing([sending('a'), sending('b')]);
    expect(rows(log.view)).to.deep.equal(['m:m1', 'c:b']);
  });

  it('are two rows, should two ever be sent with the same key', () => {
    const log = logWith([1]);
    for (const order of [2, 3]) log.put(message({ order, mine: true, clientId: 'a' }));
    expect(rows(log.view)).to.deep.equal(['m:m1', 'c:a', 'm:m3']);
    expect(['c:a', 'm:m3', 'm:m2'].map((key) => log.view.indexOf(key))).to.deep.equal([1, 2, -1]);
  });

  it('of somebody else’s device with the same key are not taken for own ones', () => {
    const log = logWith([1]);
    log.setOutgoing([sending('a')]);
    log.put(message({ order: 2, clientId: 'a' }));
    expect(rows(log.view)).to.deep.equal(['m:m1', 'm:m2', 'c:a']);
  });
});

describe('a log without a back end', () => {
  it('shows an array as it is, and another in its place', () => {
    const log = createChatLog();
    log.setOutgoing([sending('a')]);
    log.adopt(messages(1, 2));
    expect(log.older).to.equal('none');
    const row = log.view.at(0);
    const [first] = [log.get('m1')];
    log.adopt([...(first ? [first] : []), message({ order: 3, mine: true, clientId: 'a' })]);
    expect(rows(log.view)).to.deep.equal(['m:m1', 'c:a']);
    expect(log.view.at(0)).to.equal(row);
    expect(log.view.indexOf('c:a')).to.equal(1);
    expect(log.view.keyOf('m3')).to.equal('c:a');
  });

  it('still takes changes, and leaves the array alone', () => {
    const given = messages(...range(1, 300));
    const log = createChatLog();
    log.adopt(given);
    log.put(message({ order: 5, text: 'edited' }));
    log.put(message({ order: 301 }));
    log.remove('m7');
    expect(log.view.length).to.equal(300);
    expect(rows(log.view).slice(3, 7)).to.deep.equal(['m:m4', 'm:m5 edited', 'm:m6', 'm:m8']);
    expect(given).to.have.length(300);
  });
});
