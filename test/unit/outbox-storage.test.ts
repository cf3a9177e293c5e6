import { expect } from '@open-wc/testing';
import { clear, createStore, entries, set } from 'idb-keyval';
import { deviceDrafts, forgetDrafts } from '../../src/controllers/draft-storage.js';
import { deviceOutbox } from '../../src/controllers/outbox-storage.js';
import { systemClock } from '../../src/core/clock.js';
import { draftLifetimeMs } from '../../src/core/draft-check.js';
import { createThreadStore } from '../../src/core/chat/thread-store.js';
import type { KeptItem } from '../../src/core/chat/thread-ports.js';
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
  content: words('Hi'),
  phase: 'queued',
  ...more,
});

const ids = (found: readonly unknown[]): string[] => (found as KeptItem[]).map(({ id }) => id).sort();

async function untilKept(count: number): Promise<void> {
  let found = -1;
  await waitUntil(() => {
    void entries(store).then(({ length }) => (found = length));
    return found === count;
  }, `${count} kept`);
}

describe('outbox on this device', () => {
  beforeEach(() => clear(store));
  after(() => clear(store));

  it('keeps messages with their pictures, by person and thread', async () => {
    const outbox = deviceOutbox();
    await outbox.save('me', item('one', { content: { ...words('Look'), pictures: [picture()] } }));
    await outbox.save('me', item('two', { threadId: 't2' }));
    await outbox.save('somebody', item('three'));
    const [found] = (await deviceOutbox().load('me', 't1')) as KeptItem[];
    const kept = found!.content.pictures[0]!;
    expect([found!.content.text, kept.rendered.width, kept.rendered.blob.type]).to.deep.equal([
      'Look',
      30,
      'image/png',
    ]);
    expect(kept.rendered.blob.size).to.be.greaterThan(1000);
    expect(ids(await outbox.load('me'))).to.deep.equal(['one', 'two']);
    await outbox.remove('me', 't1', 'one');
    expect(ids(await outbox.load('me'))).to.deep.equal(['two']);
  });

  it('leaves the drafts of stories alone, and they leave it alone', async () => {
    const outbox = deviceOutbox();
    await outbox.save('me', item('one'));
    await set('me', { savedAt: systemClock.now(), version: 1 }, store);
    expect(await deviceDrafts().load('me')).to.have.property('version');
    expect(ids(await outbox.load('me'))).to.deep.equal(['one']);
    await deviceDrafts().remove('me');
    expect(ids(await outbox.load('me'))).to.deep.equal(['one']);
  });

  it('does not give back what is too old, or nobody knows what', async () => {
    const outbox = deviceOutbox();
    await outbox.save('me', item('old', { savedAt: systemClock.now() - draftLifetimeMs - 1 }));
    await set(['me', 't1', 'broken'], 'x', store);
    expect(await outbox.load('me')).to.deep.equal([]);
  });

  it('is forgotten by person, or as a whole', async () => {
    const outbox = deviceOutbox();
    const told: (string | undefined)[] = [];
    await outbox.load('me');
    const stop = outbox.watchForgotten?.((owner) => told.push(owner));
    await outbox.load('me');
    await outbox.save('me', item('one'));
    await outbox.save('you', item('two'));
    await forgetDrafts('me');
    expect((await entries(store)).length).to.equal(1);
    const saving = outbox.save('you', item('three'));
    await forgetDrafts();
    await saving;
    await untilKept(0);
    expect(new Set(told)).to.deep.equal(new Set(['me', undefined]));
    stop?.();
  });

  it('is forgotten even before what keeps it has been fetched', async () => {
    const outbox = deviceOutbox();
    const told: (string | undefined)[] = [];
    const stop = outbox.watchForgotten?.((owner) => told.push(owner));
    const saving = outbox.save('me', item('secret'));
    await forgetDrafts('me');
    expect([...new Set(told)]).to.deep.equal(['me']);
    await saving;
    await untilKept(0);
    expect(await outbox.load('me')).to.deep.equal([]);
    stop?.();
  });

  it('is one element’s at a time; the next one has it when that is left', async () => {
    const first = new AbortController();
    const second = new AbortController();
    await deviceOutbox().claim?.('me', 't1', first.signal);
    await deviceOutbox().claim?.('me', 't2', second.signal);
    let isOurs = false;
    const waiting = deviceOutbox()
      .claim?.('me', 't1', second.signal)
      .then(() => (isOurs = true));
    await deviceOutbox().load('me');
    expect(isOurs).to.equal(false);
    first.abort();
    await waiting;
    expect(isOurs).to.equal(true);
    second.abort();
  });

  it('tells who has it that another would', async () => {
    const first = new AbortController();
    const second = new AbortController();
    let asked = 0;
    await deviceOutbox().claim?.('me', 't1', first.signal, () => (asked += 1));
    expect(asked).to.equal(0);
    const waiting = deviceOutbox().claim?.('me', 't1', second.signal);
    await deviceOutbox().load('me');
    expect(asked).to.equal(1);
    first.abort();
    await waiting;
    second.abort();
    await deviceOutbox()
      .claim?.('me', 't1', AbortSignal.abort())
      .catch(() => undefined);
    expect(asked).to.equal(1);
  });

  describe('with a thread', () => {
    let back: FakeChat;
    let line: FakeLine;

    beforeEach(() => {
      back = fakeChat();
      line = fakeLine();
    });

    function open() {
      const thread = createThreadStore({
        clock: systemClock,
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

    it('sends after a reload what was written without a line', async () => {
      line.turn({ online: false });
      const before = open();
      await waitUntil(() => before.getSnapshot().phase === 'ready');
      before.send({ ...words('From the tunnel'), pictures: [picture()] });
      await untilKept(1);
      before.stop();
      line.turn({ online: true });
      const after = open();
      await waitUntil(() => back.messages.length === 1, 'sent');
      expect(back.drafts[0]?.attachments).to.have.length(1);
      await untilKept(0);
      after.stop();
    });

    it('forgets what waits when somebody signs out, also in what was left', async () => {
      line.turn({ online: false });
      const left = open();
      await waitUntil(() => left.getSnapshot().phase === 'ready');
      left.send(words('Never mind'));
      await untilKept(1);
      left.stop();
      await forgetDrafts('me');
      left.show({ chat: back.chat, media: back.media, threadId: 't1', draftKey: 'me' });
      await waitUntil(() => left.getSnapshot().log.length === 0, 'forgotten');
      left.stop();
    });
  });
});
