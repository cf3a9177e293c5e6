import { expect } from '@open-wc/testing';
import { clear, createStore, entries } from 'idb-keyval';
import { deviceOutbox } from '../../src/controllers/outbox-storage.js';
import { forgetDrafts } from '../../src/controllers/draft-storage.js';
import { sendKept, sendingPauseMs } from '../../src/core/chat/sending.js';
import { createThreadStore } from '../../src/core/chat/thread-store.js';
import type { KeptItem, ThreadStore } from '../../src/core/chat/thread-ports.js';
import { systemClock } from '../../src/core/clock.js';
import { createManualClock, type ManualClock } from '../../src/testing/index.js';
import { waitUntil } from '../support/wait-until.js';
import { fakeLine, type FakeLine } from './composer-fixtures.js';
import { fakeChat, picture, words, type FakeChat } from './thread-fixtures.js';

const store = createStore('recto-verso', 'drafts');

const item = (id: string, more: Partial<KeptItem> = {}): KeptItem => ({
  version: 1,
  savedAt: systemClock.now(),
  threadId: 't1',
  id,
  at: 1,
  content: words(id),
  phase: 'queued',
  ...more,
});

async function untilKept(count: number): Promise<void> {
  let found = -1;
  await waitUntil(() => {
    void entries(store).then(({ length }) => (found = length));
    return found === count;
  }, `${count} kept`);
}

describe('sending what waits in threads that nobody has open', () => {
  let clock: ManualClock;
  let back: FakeChat;
  let line: FakeLine;
  let ending: AbortController;
  let said: string[];

  beforeEach(async () => {
    await clear(store);
    clock = createManualClock(systemClock.now());
    back = fakeChat();
    line = fakeLine();
    ending = new AbortController();
    said = [];
  });

  afterEach(async () => {
    ending.abort();
    await clock.advance(0);
    expect(back.running, 'running calls').to.equal(0);
    expect(clock.pending, 'timers').to.equal(0);
    expect(line.listeners, 'listeners to the line').to.equal(0);
  });

  after(() => clear(store));

  function start(): void {
    sendKept({
      chat: back.chat,
      media: back.media,
      owner: 'me',
      storage: deviceOutbox(),
      clock,
      line,
      signal: ending.signal,
      sent: (threadId, { text }) => said.push(`sent ${threadId} ${text}`),
      failed: ({ code }, method) => said.push(`${method} ${code}`),
    });
  }

  function open(): ThreadStore {
    const thread = createThreadStore({
      clock,
      line,
      outbox: deviceOutbox(),
      outlet: {
        maySend: () => true,
        sent: () => undefined,
        notSent: () => undefined,
        arrived: () => undefined,
        markedRead: () => undefined,
        draftRestored: () => undefined,
        draftForgotten: () => undefined,
        failed: () => undefined,
      },
    });
    thread.show({ chat: back.chat, media: back.media, threadId: 't1', draftKey: 'me' });
    return thread;
  }

  const texts = (): string[] => back.messages.map(({ text = '' }) => text);

  it('sends in order, with pictures, and leaves drafts and other people alone', async () => {
    const outbox = deviceOutbox();
    await outbox.save('me', item('two', { at: 2, content: { ...words('two'), pictures: [picture()] } }));
    await outbox.save('me', item('one'));
    await outbox.save('me', item('draft'));
    await outbox.save('somebody', item('three'));
    start();
    await untilKept(2);
    expect(texts()).to.deep.equal(['one', 'two']);
    expect(said).to.deep.equal(['sent t1 one', 'sent t1 two']);
  });

  it('waits for the line, and sends what is kept meanwhile', async () => {
    line.turn({ online: false });
    start();
    await deviceOutbox().save('me', item('one'));
    await waitUntil(() => back.calls.length > 0);
    line.turn({ online: true });
    await untilKept(0);
    expect(texts()).to.deep.equal(['one']);
  });

  it('tries later what could not be sent, and never what was refused', async () => {
    const outbox = deviceOutbox();
    await outbox.save('me', item('one'));
    await outbox.save(
      'me',
      item('two', { at: 2, phase: 'rejected', error: { code: 'invalid', retryable: false, fields: undefined } }),
    );
    back.will('get', { code: 'unavailable' });
    start();
    await waitUntil(() => said.length > 0);
    await waitUntil(() => {
      void clock.advance(sendingPauseMs);
      return back.messages.length === 1;
    });
    await untilKept(1);
    expect(texts()).to.deep.equal(['one']);
    expect(said[0]).to.equal('chat.get unavailable');
  });

  it('sends nothing into a request', async () => {
    back.thread = { ...back.thread, standing: 'request-in' };
    await deviceOutbox().save('me', item('one'));
    start();
    await waitUntil(() => back.calls.length > 0);
    await clock.advance(0);
    expect(back.calls).to.deep.equal(['get t1']);
  });

  it('leaves a thread to whoever opens it, and takes over when they leave', async () => {
    line.turn({ online: false });
    await deviceOutbox().save('me', item('one'));
    start();
    await waitUntil(() => back.calls.length > 0);
    const thread = open();
    await waitUntil(() => thread.getSnapshot().log.length === 1, 'the thread has it');
    thread.send(words('two'));
    await untilKept(2);
    thread.stop();
    await deviceOutbox().save('me', item('draft'));
    line.turn({ online: true });
    await waitUntil(() => {
      void clock.advance(sendingPauseMs);
      return back.messages.length === 2;
    }, 'both are sent');
    expect(texts()).to.deep.equal(['one', 'two']);
    await untilKept(1);
  });

  it('stops with what is forgotten', async () => {
    line.turn({ online: false });
    await deviceOutbox().save('me', item('one'));
    start();
    await waitUntil(() => back.calls.length > 0);
    await clock.advance(0);
    await forgetDrafts('me');
    await untilKept(0);
    line.turn({ online: true });
    await clock.advance(60_000);
    expect(texts()).to.deep.equal([]);
  });
});
