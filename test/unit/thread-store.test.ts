import { expect } from '@open-wc/testing';
import { AdapterError, type Message } from '../../src/contracts/index.js';
import { settle } from '../../src/testing/index.js';
import { ana, bo, fakeOutbox, message, threadBench, type ThreadBench } from './thread-fixtures.js';

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `Number ${from + index}`);

describe('thread store', () => {
  let b: ThreadBench;

  beforeEach(() => {
    b = threadBench(25);
  });

  afterEach(async () => {
    b.store.stop();
    await b.clock.advance(0);
    expect(b.back.sinks.size, 'open watches').to.equal(0);
    expect(b.back.running, 'running calls').to.equal(0);
    expect(b.clock.pending, 'timers').to.equal(0);
    expect(b.line.listeners, 'listeners to the line').to.equal(0);
    expect(b.outbox.listeners, 'listeners to the storage').to.equal(0);
  });

  const unreadText = (): string | undefined => {
    const { log, unreadKey } = b.store.getSnapshot();
    const entry = unreadKey === undefined ? undefined : log.at(log.indexOf(unreadKey));
    return entry?.kind === 'message' ? entry.message.text : undefined;
  };

  describe('reading', () => {
    it('has nothing at first, then the newest messages', async () => {
      expect(b.store.getSnapshot().phase).to.equal('idle');
      b.store.show(b.source);
      expect(b.store.getSnapshot().phase).to.equal('loading');
      expect(b.store.getSnapshot().line).to.equal('connecting');
      await settle();
      const { phase, thread, older, line } = b.store.getSnapshot();
      expect([phase, thread?.id, older, line]).to.deep.equal(['ready', 't1', 'more', 'live']);
      expect(b.rows()).to.deep.equal(numbers(16, 25));
      expect(b.back.calls[0]).to.equal('watch');
    });

    it('asks nothing again when it is shown the same', async () => {
      await b.shown();
      const asked = b.back.calls.length;
      await b.shown();
      expect(b.back.calls.length).to.equal(asked);
    });

    it('shows records without an adapter', () => {
      const messages = [message(1), message(2)];
      b.store.show({ chat: undefined, media: undefined, threadId: undefined, thread: b.back.thread, messages });
      expect(b.store.getSnapshot().phase).to.equal('ready');
      expect(b.rows()).to.deep.equal(numbers(1, 2));
      b.store.loadOlder();
      expect(b.store.send({ text: 'Hi', pictures: [], moment: undefined, replyTo: undefined })).to.equal(undefined);
      b.store.show({ chat: undefined, media: undefined, threadId: undefined });
      expect(b.store.getSnapshot().phase).to.equal('idle');
    });

    it('loads older ones, page by page, until there are none', async () => {
      await b.shown();
      b.store.loadOlder();
      b.store.loadOlder();
      expect(b.store.getSnapshot().older).to.equal('loading');
      await settle();
      expect(b.rows()).to.deep.equal(numbers(6, 25));
      b.store.loadOlder();
      await settle();
      expect(b.rows()).to.deep.equal(numbers(1, 25));
      expect(b.store.getSnapshot().older).to.equal('none');
      b.store.loadOlder();
      await settle();
      expect(b.back.calls.filter((call) => call.startsWith('list'))).to.have.length(3);
    });

    it('says that older ones could not be read, and tries again', async () => {
      await b.shown();
      b.back.will('list', { code: 'unavailable' });
      b.store.loadOlder();
      await settle();
      expect(b.store.getSnapshot().older).to.equal('failed');
      expect(b.said).to.deep.equal(['chat.list unavailable']);
      b.store.retry();
      await settle();
      expect(b.store.getSnapshot().older).to.equal('more');
      expect(b.rows()).to.have.length(20);
    });

    it('fails as a whole when the thread can’t be had, and tries again', async () => {
      b.back.will('get', { code: 'unavailable' });
      await b.shown();
      const { phase, error } = b.store.getSnapshot();
      expect([phase, error?.code]).to.deep.equal(['failed', 'unavailable']);
      expect(b.said).to.deep.equal(['chat.get unavailable']);
      b.store.retry();
      await settle();
      expect(b.store.getSnapshot().phase).to.equal('ready');
      expect(b.store.getSnapshot().error).to.equal(undefined);
    });

    it('tries again by itself when the line is back', async () => {
      b.line.turn({ online: false });
      b.back.will('list', { code: 'unavailable' });
      await b.shown();
      expect(b.store.getSnapshot().line).to.equal('offline');
      expect(b.store.getSnapshot().phase).to.equal('failed');
      b.line.turn({ online: true });
      await settle();
      expect(b.store.getSnapshot().phase).to.equal('ready');
      expect(b.store.getSnapshot().line).to.equal('live');
    });

    it('leaves out what is no message, and answers that are none are failures', async () => {
      b.back.messages.push({ id: 'x' } as Message, undefined as unknown as Message);
      await b.shown();
      expect(b.rows().at(-1)).to.equal('Number 25');
      for (const sink of b.back.sinks) sink.change({ type: 'put', item: { id: 'y' } as Message });
      expect(b.rows().at(-1)).to.equal('Number 25');
      b.back.chat.get = () => Promise.resolve(undefined as never);
      b.store.show({ ...b.source, threadId: 't2' });
      await settle();
      expect(b.store.getSnapshot().phase).to.equal('failed');
      expect(b.said).to.deep.equal(['chat.get unknown']);
    });

    it('goes to a message far away, and fills the gap that this leaves', async () => {
      await b.shown();
      expect(await b.store.goTo('m5')).to.equal('m:m5');
      expect(b.rows()).to.deep.equal([...numbers(2, 8), 'gap', ...numbers(16, 25)]);
      expect(await b.store.goTo('m20')).to.equal('m:m20');
      const gap = (): string | undefined => {
        const { log } = b.store.getSnapshot();
        return log.at(b.rows().indexOf('gap'))?.key;
      };
      b.store.fillGap(gap()!);
      expect(b.store.getSnapshot().filling.size).to.equal(1);
      await settle();
      expect(b.store.getSnapshot().filling.size).to.equal(0);
      expect(b.rows()).to.deep.equal(numbers(2, 25));
      expect(await b.store.goTo('nowhere')).to.equal(undefined);
      expect(b.said).to.deep.equal(['chat.listAround not-found']);
    });

    it('goes to a message page by page where there is no shorter way', async () => {
      const { listAround: _listAround, ...chat } = b.back.chat;
      await b.shown({ chat });
      expect(await b.store.goTo('m2')).to.equal('m:m2');
      expect(await b.store.goTo('nowhere')).to.equal(undefined);
      expect(b.said).to.deep.equal([]);
    });

    it('begins anew with another thread, and leaves nothing of the one before', async () => {
      await b.shown();
      b.back.messages = [message(1)];
      b.store.show({ ...b.source, threadId: 't2' });
      expect(b.rows()).to.deep.equal([]);
      await settle();
      expect(b.rows()).to.deep.equal(['Number 1']);
      expect(b.back.sinks.size).to.equal(1);
    });
  });

  describe('watching', () => {
    it('shows what comes, and says what others wrote', async () => {
      await b.shown();
      b.back.write('Hello');
      b.back.tell(message(26, { text: 'Hello!' }));
      b.back.tell(message(25, { text: 'Changed' }));
      expect(b.rows().slice(-2)).to.deep.equal(['Changed', 'Hello!']);
      b.back.write('From my other phone', { mine: true, author: { id: 'me', name: 'Me' } });
      expect(b.said).to.deep.equal(['arrived Hello']);
      for (const sink of b.back.sinks) sink.change({ type: 'remove', id: 'm26' });
      expect(b.rows().slice(-2)).to.deep.equal(['Changed', 'From my other phone']);
    });

    it('says nothing of history, nor of old messages that change', async () => {
      b.store.show(b.source);
      b.back.write('Came while it was read');
      await settle();
      b.back.tell(message(3, { text: 'Edited long ago' }));
      b.store.loadOlder();
      await settle();
      expect(b.said).to.deep.equal([]);
    });

    it('counts what comes while the reader is elsewhere', async () => {
      await b.shown();
      b.back.write('One');
      expect(b.store.getSnapshot().newCount).to.equal(0);
      b.store.reachedEnd(false);
      const two = b.back.write('Two');
      b.back.write('Three');
      b.back.write('Mine', { mine: true });
      expect(b.store.getSnapshot().newCount).to.equal(2);
      for (const sink of b.back.sinks) sink.change({ type: 'remove', id: two.id });
      expect(b.store.getSnapshot().newCount).to.equal(1);
      b.store.reachedEnd(true);
      expect(b.store.getSnapshot().newCount).to.equal(0);
    });

    it('reads again what was missed, shows the gap, and says who wrote', async () => {
      await b.shown();
      b.store.reachedEnd(false);
      for (let order = 26; order <= 40; order += 1) b.back.messages.push(message(order));
      for (const sink of b.back.sinks) sink.change({ type: 'reset' });
      await settle();
      expect(b.rows()).to.deep.equal([...numbers(16, 25), 'gap', ...numbers(31, 40)]);
      expect(b.said).to.deep.equal([`arrived ${numbers(31, 40).join(', ')}`]);
      expect(b.store.getSnapshot().newCount).to.equal(10);
    });

    it('reads again what is in sight, as it may have changed meanwhile', async () => {
      await b.shown();
      b.store.loadOlder();
      await settle();
      b.back.messages[7] = message(8, { text: 'Changed meanwhile' });
      for (const sink of b.back.sinks) sink.change({ type: 'reset' });
      await settle();
      expect(b.rows()[2]).to.equal('Number 8');
      b.store.sees('m:m8');
      await settle();
      expect(b.rows()[2]).to.equal('Changed meanwhile');
    });

    it('keeps trying to read again, and shows what it has meanwhile', async () => {
      await b.shown();
      b.back.will('list', { code: 'unavailable' }, { code: 'unavailable' });
      for (const sink of b.back.sinks) sink.change({ type: 'reset' });
      await settle();
      expect(b.store.getSnapshot().phase).to.equal('ready');
      await b.clock.advance(10_000);
      expect(b.rows()).to.deep.equal(numbers(16, 25));
      expect(b.said).to.deep.equal([]);
    });

    it('tells whether changes come', async () => {
      await b.shown();
      for (const sink of b.back.sinks) sink.live?.(false);
      expect(b.store.getSnapshot().line).to.equal('connecting');
      b.line.turn({ online: false });
      expect(b.store.getSnapshot().line).to.equal('offline');
      b.line.turn({ online: true });
      for (const sink of b.back.sinks) sink.live?.(true);
      expect(b.store.getSnapshot().line).to.equal('live');
    });

    it('watches again when a watch that has ended may go on', async () => {
      await b.shown();
      const sink = [...b.back.sinks][0]!;
      b.back.sinks.clear();
      sink.error?.(new AdapterError('unavailable'));
      expect(b.store.getSnapshot().line).to.equal('connecting');
      b.store.resume();
      await settle();
      expect(b.back.sinks.size).to.equal(1);
      b.back.write('Hello');
      expect(b.rows().at(-1)).to.equal('Hello');
    });

    it('ends with the thread', async () => {
      await b.shown();
      for (const sink of b.back.sinks) sink.error?.(new AdapterError('not-found'));
      expect(b.store.getSnapshot().phase).to.equal('failed');
      expect(b.said).to.deep.equal(['chat.watch not-found']);
    });

    it('goes on where it was after it was stopped', async () => {
      await b.shown();
      b.store.loadOlder();
      await settle();
      b.store.stop();
      b.back.write('Missed');
      expect(b.rows()).to.have.length(20);
      await b.shown();
      expect(b.rows().slice(-2)).to.deep.equal(['Number 25', 'Missed']);
      expect(b.rows()).to.have.length(21);
    });
  });

  describe('what is unread', () => {
    it('begins at the first message of somebody else that came after what was read', async () => {
      b.back.thread = { ...b.back.thread, unread: 3, readUpTo: 21 };
      b.back.messages[21] = message(22, { mine: true });
      await b.shown();
      expect(unreadText()).to.equal('Number 23');
      b.back.write('Later');
      expect(unreadText()).to.equal('Number 23');
    });

    it('is read back to, a few pages, before anything is shown', async () => {
      b.back.thread = { ...b.back.thread, unread: 20, readUpTo: 5 };
      await b.shown();
      expect(unreadText()).to.equal('Number 6');
    });

    it('is gone to where it begins further back than that', async () => {
      const newest = b.back.messages.at(-1)?.order ?? 0;
      for (let text = 1; text <= 60; text += 1) b.back.write(`More ${text}`);
      b.back.thread = { ...b.back.thread, unread: 60, readUpTo: newest };
      await b.shown();
      expect(unreadText()).to.equal(undefined);
      expect(b.store.getSnapshot().unreadAbove).to.equal(true);
      const key = await b.store.goToUnread();
      expect(unreadText()).to.equal('More 1');
      expect(key).to.equal(b.store.getSnapshot().unreadKey);
      expect(b.store.getSnapshot().unreadAbove).to.equal(false);
    });

    it('is not gone to where what is older does not come', async () => {
      const newest = b.back.messages.at(-1)?.order ?? 0;
      for (let text = 1; text <= 60; text += 1) b.back.write(`More ${text}`);
      b.back.thread = { ...b.back.thread, unread: 60, readUpTo: newest };
      await b.shown();
      b.back.will('list', { code: 'unavailable' });
      expect(await b.store.goToUnread()).to.equal(undefined);
      expect(b.store.getSnapshot()).to.include({ unreadAbove: true, older: 'failed' });
      expect(b.store.getSnapshot().error?.code).to.equal('unavailable');
    });

    it('is the whole of a thread that was never read', async () => {
      const { readUpTo: _readUpTo, ...thread } = b.back.thread;
      b.back.thread = { ...thread, unread: 25 };
      b.back.pageSize = 30;
      await b.shown();
      expect(unreadText()).to.equal('Number 1');
    });

    it('does not begin with what comes later', async () => {
      await b.shown();
      b.back.write('Later');
      expect(unreadText()).to.equal(undefined);
    });

    it('moves when somebody says how far they have read', async () => {
      b.back.thread = { ...b.back.thread, unread: 5, readUpTo: 20 };
      await b.shown();
      b.store.readUpToHere('m:m23');
      expect(unreadText()).to.equal('Number 24');
      expect(b.store.getSnapshot().thread?.unread).to.equal(2);
      await settle();
      expect(b.said).to.deep.equal(['read 23']);
    });
  });

  describe('marking as read', () => {
    const marks = (): string[] => b.back.calls.filter((call) => call.startsWith('markRead'));

    it('goes forward only, once, and not too often', async () => {
      b.back.thread = { ...b.back.thread, unread: 5, readUpTo: 20 };
      await b.shown();
      b.store.markRead(22);
      b.store.markRead(21);
      b.store.markRead(23);
      b.store.markRead(24);
      expect(b.store.getSnapshot().thread?.unread).to.equal(1);
      expect(b.store.getSnapshot().thread?.readUpTo).to.equal(24);
      await settle();
      expect(marks()).to.deep.equal(['markRead 22']);
      await b.clock.advance(1_000);
      expect(marks()).to.deep.equal(['markRead 22', 'markRead 24']);
      b.store.markRead(24);
      await b.clock.advance(5_000);
      expect(marks()).to.have.length(2);
    });

    it('stays when the record comes again from before', async () => {
      b.back.thread = { ...b.back.thread, unread: 5, readUpTo: 20 };
      await b.shown();
      b.store.markRead(25);
      b.back.change({ muted: true });
      expect(b.store.getSnapshot().thread?.unread).to.equal(0);
      expect(b.store.getSnapshot().thread?.readUpTo).to.equal(25);
    });

    it('waits for the line', async () => {
      b.back.thread = { ...b.back.thread, unread: 5, readUpTo: 20 };
      await b.shown();
      b.line.turn({ online: false });
      b.store.markRead(25);
      await b.clock.advance(60_000);
      expect(marks()).to.deep.equal([]);
      b.line.turn({ online: true });
      await settle();
      expect(marks()).to.deep.equal(['markRead 25']);
    });

    it('tells nothing in a request', async () => {
      b.back.thread = { ...b.back.thread, unread: 5, readUpTo: 20, standing: 'request-in' };
      await b.shown();
      b.store.markRead(25);
      b.store.readUpToHere('m:m25');
      await b.clock.advance(60_000);
      expect(marks()).to.deep.equal([]);
      expect(await b.store.accept()).to.equal(true);
      b.store.markRead(25);
      await settle();
      expect(marks()).to.deep.equal(['markRead 25']);
    });
  });

  describe('typing', () => {
    const told = (): string[] => b.back.calls.filter((call) => call.startsWith('setTyping'));

    it('is told sparingly, and lapses', async () => {
      await b.shown();
      b.store.setTyping(true);
      await b.clock.advance(1_000);
      b.store.setTyping(true);
      await b.clock.advance(1_000);
      b.store.setTyping(true);
      expect(told()).to.deep.equal(['setTyping true']);
      await b.clock.advance(1_500);
      b.store.setTyping(true);
      expect(told()).to.deep.equal(['setTyping true', 'setTyping true']);
      await b.clock.advance(5_000);
      expect(told().slice(2)).to.deep.equal(['setTyping false']);
      b.store.setTyping(false);
      await settle();
      expect(told()).to.have.length(3);
    });

    it('is told to nobody in a request, where it is not wanted, or where one may not write', async () => {
      for (const change of [
        { standing: 'request-in' },
        { standing: 'request-out' },
        { standing: 'blocked' },
        { settings: { receipts: true, typing: false } },
      ] as const) {
        b.back.thread = { ...b.back.thread, standing: 'open', settings: { receipts: true, typing: true }, ...change };
        b.store.stop();
        await b.shown();
        b.store.setTyping(true);
        await b.clock.advance(10_000);
      }
      expect(told()).to.deep.equal([]);
    });

    it('of others is shown until they stop, write, or are not heard of any more', async () => {
      await b.shown();
      const typing = (): string[] => b.store.getSnapshot().typing.map(({ id }) => id);
      const sink = [...b.back.sinks][0]!;
      sink.typing?.(bo, true);
      sink.typing?.(ana, true);
      sink.typing?.(bo, true);
      expect(typing()).to.deep.equal(['bo', 'ana']);
      b.back.write('Here');
      expect(typing()).to.deep.equal(['bo']);
      await b.clock.advance(3_000);
      sink.typing?.(bo, true);
      sink.typing?.(ana, true);
      sink.typing?.(ana, false);
      await b.clock.advance(5_000);
      expect(typing()).to.deep.equal(['bo']);
      await b.clock.advance(2_000);
      expect(typing()).to.deep.equal([]);
    });
  });

  describe('acts', () => {
    const textOf = (id: string): string | undefined => {
      const { log } = b.store.getSnapshot();
      const entry = log.at(log.indexOf(log.keyOf(id) ?? ''));
      return entry?.kind === 'message' ? entry.message.text : undefined;
    };

    it('edit at once, with the version that was read, and take it back when refused', async () => {
      b.back.messages[24] = message(25, { mine: true, version: 'v1' });
      await b.shown();
      const done = b.store.edit('m25', 'Better');
      expect(textOf('m25')).to.equal('Better');
      expect(await done).to.equal(true);
      expect(b.back.calls).to.include('edit m25 Better v1');
      b.back.will('edit', { code: 'conflict' });
      expect(await b.store.edit('m25', 'Worse')).to.equal(false);
      expect(textOf('m25')).to.equal('Better');
      expect(b.said).to.deep.equal(['chat.edit conflict']);
      expect(await b.store.edit('m1', 'Not loaded')).to.equal(false);
      await b.store.edit('m25', 'Of what was seen', 'v0');
      expect(b.back.calls).to.include('edit m25 Of what was seen v0');
    });

    it('delete at once, for everybody or here, and bring it back when refused', async () => {
      await b.shown();
      b.back.will('delete', { code: 'forbidden' });
      const refused = b.store.delete('m25', 'everybody');
      expect(b.rows().at(-1)).to.equal('deleted');
      expect(await refused).to.equal(false);
      expect(b.rows().at(-1)).to.equal('Number 25');
      expect(await b.store.delete('m25', 'everybody')).to.equal(true);
      expect(b.rows().at(-1)).to.equal('deleted');
      b.back.will('delete', { code: 'unavailable' });
      const failed = b.store.delete('m24', 'me');
      expect(b.rows()).not.to.include('Number 24');
      expect(await failed).to.equal(false);
      expect(b.rows()).to.include('Number 24');
      expect(await b.store.delete('m24', 'me')).to.equal(true);
      expect(b.rows()).not.to.include('Number 24');
    });

    it('react at once; the last of several wins', async () => {
      await b.shown();
      const mine = (): boolean => {
        const { log } = b.store.getSnapshot();
        const entry = log.at(log.indexOf('m:m25'));
        return entry?.kind === 'message' && entry.message.reactions?.[0]?.mine === true;
      };
      const first = b.store.react('m25', '👍');
      expect(mine()).to.equal(true);
      const second = b.store.react('m25', '👍');
      expect(mine()).to.equal(false);
      const third = b.store.react('m25', '👍');
      expect(await Promise.all([first, second, third])).to.deep.equal([true, true, true]);
      expect(mine()).to.equal(true);
      expect(b.back.calls.filter((call) => call.startsWith('react'))).to.deep.equal([
        'react m25 👍 true',
        'react m25 👍 false',
        'react m25 👍 true',
      ]);
      b.back.will('react', { code: 'forbidden' });
      expect(await b.store.react('m25', '👍')).to.equal(false);
      expect(mine()).to.equal(true);
    });

    it('change the thread at once, and back when refused', async () => {
      await b.shown();
      const until = '2030-01-01T00:00:00Z';
      const done = b.store.setMuted(true, until);
      expect(b.store.getSnapshot().thread).to.include({ muted: true, mutedUntil: until });
      expect(await done).to.equal(true);
      b.back.will('setSettings', { code: 'unavailable' });
      const refused = b.store.setSettings({ receipts: false });
      expect(b.store.getSnapshot().thread?.settings?.receipts).to.equal(false);
      expect(b.store.getSnapshot().thread?.settings?.typing).to.equal(true);
      expect(await refused).to.equal(false);
      expect(b.store.getSnapshot().thread?.settings?.receipts).to.equal(true);
    });

    it('delete the thread, and nothing is left', async () => {
      await b.shown();
      b.store.saveDraft({ text: 'Never mind', pictures: [], moment: undefined, replyTo: undefined });
      await b.clock.advance(500);
      expect(b.outbox.kept.size).to.equal(1);
      expect(await b.store.deleteThread()).to.equal(true);
      expect(b.store.getSnapshot().phase).to.equal('idle');
      expect(b.rows()).to.deep.equal([]);
      expect(b.back.sinks.size).to.equal(0);
      await settle();
      expect(b.outbox.kept.size).to.equal(0);
    });

    it('open a moment once, with the same key when it is tried again', async () => {
      const moment = { kind: 'clip', id: 'c1', author: ana, state: 'live', viewOnce: true } as const;
      b.back.messages[24] = message(25, { moment });
      await b.shown();
      b.back.will('openMoment', { code: 'timeout' });
      let code: string | undefined;
      await b.store.openMoment('m25').catch((error: unknown) => (code = (error as AdapterError).code));
      expect(code).to.equal('timeout');
      const opened = await b.store.openMoment('m25');
      expect(opened.preview?.src).to.equal('https://pictures.example/m.png');
      const [first, second] = b.back.calls.filter((call) => call.startsWith('openMoment'));
      expect(first).to.equal(second);
    });

    it('report, and say when that did not work', async () => {
      await b.shown();
      await b.store.report('m25', { reason: 'spam' });
      await b.store.report(undefined, { reason: 'spam' });
      expect(b.back.calls.slice(-2)).to.deep.equal(['report m25 spam', 'report all spam']);
      b.back.will('report', { code: 'unavailable' });
      let isRejected = false;
      await b.store.report('m25', { reason: 'spam' }).catch(() => (isRejected = true));
      expect(isRejected).to.equal(true);
    });

    it('do nothing where the adapter has no method for them', async () => {
      const { get, list, send, watch } = b.back.chat;
      await b.shown({ chat: { get, list, send, watch } });
      b.store.markRead(30);
      b.store.setTyping(true);
      const outcomes = [
        b.store.edit('m25', 'x'),
        b.store.delete('m25', 'me'),
        b.store.react('m25', '👍'),
        b.store.setMuted(true),
        b.store.setSettings({ typing: false }),
        b.store.accept(),
        b.store.deleteThread(),
      ];
      expect(new Set(await Promise.all(outcomes))).to.deep.equal(new Set([false]));
      expect(b.rows()).to.deep.equal(numbers(16, 25));
      expect(b.said).to.deep.equal([]);
    });
  });

  describe('drafts', () => {
    const draft = (text: string) => ({ text, pictures: [], moment: undefined, replyTo: undefined });

    it('come back with the thread, and go when they are sent', async () => {
      await b.shown();
      b.store.saveDraft(draft('Half a th'));
      b.store.saveDraft(draft('Half a thought'));
      await b.clock.advance(500);
      b.store.stop();
      const again = threadBench(25, b.outbox);
      await again.shown();
      expect(again.said).to.deep.equal(['draft Half a thought']);
      again.store.send(draft('A whole thought'));
      await settle();
      expect(b.outbox.kept.size).to.equal(0);
      again.store.stop();
    });

    it('are kept at once when the thread is left', async () => {
      await b.shown();
      b.store.saveDraft(draft('Quick'));
      b.store.stop();
      await settle();
      expect([...b.outbox.kept.values()].map(({ content }) => content.text)).to.deep.equal(['Quick']);
    });

    it('do not come back over what is being written', async () => {
      await b.shown();
      b.store.saveDraft(draft('Before'));
      await b.clock.advance(500);
      b.store.stop();
      const again = threadBench(25, b.outbox);
      again.store.show(again.source);
      again.store.saveDraft(draft('Now'));
      await settle();
      expect(again.said).to.deep.equal([]);
      again.store.stop();
    });

    it('are each of their own thread and person', async () => {
      await b.shown();
      b.store.saveDraft(draft('For one'));
      b.store.show({ ...b.source, threadId: 't2' });
      await settle();
      b.store.show({ ...b.source, draftKey: 'somebody else' });
      await settle();
      expect(b.said).to.deep.equal([]);
      b.store.show(b.source);
      await settle();
      expect(b.said).to.deep.equal(['draft For one']);
    });

    it('last as long as the page where nobody says whose they are', async () => {
      const { draftKey: _draftKey, ...source } = b.source;
      b.store.show(source);
      await settle();
      b.store.saveDraft(draft('For now'));
      b.store.show({ ...source, threadId: 't2' });
      await settle();
      b.store.show(source);
      await settle();
      expect(b.said).to.deep.equal(['draft For now']);
      expect(b.outbox.kept.size).to.equal(0);
    });

    it('are forgotten when that is asked for, in the composer too', async () => {
      await b.shown();
      b.store.saveDraft(draft('Secret'));
      b.outbox.forget('me');
      await b.clock.advance(1_000);
      expect(b.said).to.deep.equal(['draft forgotten']);
      expect(b.outbox.kept.size).to.equal(0);
    });

    it('are not shown where they are forgotten while they are looked for', async () => {
      await b.shown();
      b.store.saveDraft(draft('Secret'));
      await b.clock.advance(500);
      b.store.stop();
      const again = threadBench(25, b.outbox);
      again.store.show(again.source);
      b.outbox.forget('me');
      await settle();
      expect(again.said).to.deep.equal(['draft forgotten']);
      again.store.stop();
    });

    it('go when the host sends them itself', async () => {
      await b.shown();
      b.store.saveDraft(draft('The host’s'));
      await b.clock.advance(500);
      b.refused.add('The host’s');
      expect(b.store.send(draft('The host’s'))).to.equal(undefined);
      await settle();
      expect(b.outbox.kept.size).to.equal(0);
    });

    it('stay while what is in them may not be sent', async () => {
      b.back.thread = { ...b.back.thread, standing: 'request-out', requestsLeft: 1 };
      await b.shown({ undoMs: 3000 });
      expect(b.store.maySend()).to.equal(true);
      b.store.send(draft('First'));
      expect(b.store.maySend()).to.equal(false);
      b.store.saveDraft(draft('Second'));
      expect(b.store.send(draft('Second'))).to.equal(undefined);
      await b.clock.advance(500);
      expect(b.outbox.kept.get('me/t1/draft')?.content.text).to.equal('Second');
    });

    it('that can’t be kept, or are broken, keep nobody from writing', async () => {
      const outbox = fakeOutbox();
      outbox.kept.set('me/t1/draft', { version: 2, content: 'x' } as never);
      b.store.stop();
      b = threadBench(25, outbox);
      outbox.broken.add('save');
      await b.shown();
      b.store.saveDraft(draft('Still'));
      await b.clock.advance(500);
      expect(b.said).to.deep.equal(['outbox.save unknown']);
      expect(b.store.send(draft('Still'))).to.be.a('string');
      await settle();
      expect(b.rows().at(-1)).to.equal('Still');
    });
  });
});
