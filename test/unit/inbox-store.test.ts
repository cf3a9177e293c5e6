import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type ChatAdapter, type Thread } from '../../src/contracts/index.js';
import { pageOutbox } from '../../src/core/chat/chat-outbox-kept.js';
import type { InboxListName, InboxSource, InboxStore } from '../../src/core/chat/inbox-ports.js';
import { createInboxStore } from '../../src/core/chat/inbox-store.js';
import { createThreadStore } from '../../src/core/chat/thread-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/index.js';
import { fakeLine, type FakeLine } from './composer-fixtures.js';
import { makeChatWorld } from './memory-chat-world.js';
import { assertIdle } from './memory-fixtures.js';
import { fakeOutbox, words, type FakeOutbox } from './thread-fixtures.js';

describe('inbox store', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let line: FakeLine;
  let outbox: FakeOutbox;
  let store: InboxStore;
  let said: string[];
  let source: InboxSource;
  let lastKey = 0;

  beforeEach(async () => {
    clock = createManualClock();
    world = makeChatWorld({ clock });
    line = fakeLine();
    outbox = fakeOutbox();
    said = [];
    store = createInboxStore({
      clock,
      line,
      outbox,
      outlet: { failed: ({ code }, method) => said.push(`${method} ${code}`) },
    });
    source = { chat: world.as('ada').chat, draftKey: 'ada' };
    await say('bo', 'friends', 'Hello');
    await say('cem', 'family', 'Dinner?');
  });

  afterEach(async () => {
    store.stop();
    await clock.advance(0);
    assertIdle(world);
    expect(clock.pending, 'timers').to.equal(0);
    expect(line.listeners, 'listeners to the line').to.equal(0);
    expect(outbox.listeners, 'listeners to the storage').to.equal(0);
  });

  const chat = (personId: string): Required<ChatAdapter> => world.as(personId).chat;

  async function say(personId: string, threadId: string, text: string): Promise<void> {
    lastKey += 1;
    await clock.advance(1_000);
    await chat(personId).send(threadId, { text }, { clientId: `key-${lastKey}` });
    await settle();
  }

  const ids = (name: InboxListName = 'all'): string[] => store.getSnapshot()[name].threads.map(({ id }) => id);
  const find = (id: string): Thread | undefined => store.getSnapshot().all.threads.find((thread) => thread.id === id);

  async function shown(more: Partial<InboxSource> = {}): Promise<void> {
    store.show({ ...source, ...more });
    await settle();
  }

  it('has nothing at first, then conversations and, apart, requests', async () => {
    expect(store.getSnapshot().all.phase).to.equal('idle');
    store.show(source);
    expect(store.getSnapshot().all.phase).to.equal('loading');
    expect(store.getSnapshot().line).to.equal('connecting');
    await settle();
    expect(store.getSnapshot().line).to.equal('live');
    expect(ids().slice(0, 2)).to.deep.equal(['family', 'friends']);
    expect(ids('requests')).to.deep.equal(['request']);
    expect(ids()).not.to.include('request');
  });

  it('shows records without an adapter', async () => {
    await shown();
    const { all, requests } = store.getSnapshot();
    store.show({ chat: undefined, threads: [...all.threads, ...requests.threads] });
    expect(ids()).to.deep.equal(all.threads.map(({ id }) => id));
    expect(ids('requests')).to.deep.equal(['request']);
    expect(await store.setMuted('family', true)).to.equal(false);
    store.show({ chat: undefined });
    expect(store.getSnapshot().all.phase).to.equal('idle');
  });

  it('puts the one where something happens first, with its newest message and what is unread', async () => {
    await shown();
    await say('bo', 'friends', 'Are you there?');
    expect(ids()[0]).to.equal('friends');
    expect(find('friends')?.lastMessage?.text).to.equal('Are you there?');
    expect(find('friends')?.unread).to.equal(2);
  });

  it('moves nothing while somebody is at the list', async () => {
    await shown();
    const before = ids();
    store.hold(true);
    await say('bo', 'friends', 'Are you there?');
    world.addThread({ id: 'new', participants: ['ada', 'bo', 'cem'], messages: [{ author: 'bo', text: 'New' }] });
    await settle();
    expect(ids()).to.deep.equal(before);
    expect(store.getSnapshot().waiting).to.equal(true);
    expect(find('friends')?.lastMessage?.text).to.equal('Are you there?');
    store.hold(false);
    expect(store.getSnapshot().waiting).to.equal(false);
    expect(ids()).to.include('new');
    expect(ids().indexOf('friends')).to.be.lessThan(2);
  });

  it('lets go of what was deleted elsewhere, also while somebody is at the list', async () => {
    await shown();
    const before = ids();
    store.hold(true);
    await chat('ada').deleteThread('family');
    await settle();
    expect(ids()).to.deep.equal(before.filter((id) => id !== 'family'));
    expect(store.getSnapshot().waiting).to.equal(false);
  });

  it('pages, without doubles, and reads the pages again after a reset', async () => {
    for (let index = 0; index < 45; index += 1)
      world.addThread({
        id: `g${index}`,
        participants: ['ada', 'bo', 'cem'],
        messages: [{ author: 'bo', text: 'Hi' }],
      });
    await shown();
    expect(store.getSnapshot().all.more).to.equal(true);
    const first = ids().length;
    store.loadMore('all');
    store.loadMore('all');
    expect(store.getSnapshot().all.loadingMore).to.equal(true);
    await say('bo', 'friends', 'Between two pages');
    expect(ids().length).to.be.greaterThan(first);
    expect(new Set(ids()).size).to.equal(ids().length);
    const loaded = ids().length;
    world.network.backlog = 0;
    world.network.cutOff = ['ada'];
    await say('bo', 'friends', 'Missed');
    world.network.cutOff = [];
    await clock.advance(10_000);
    expect(ids().length).to.be.at.least(loaded);
    expect(find('friends')?.lastMessage?.text).to.equal('Missed');
    store.loadMore('all');
    await settle();
    expect(store.getSnapshot().all.more).to.equal(false);
    expect(new Set(ids()).size).to.equal(ids().length);
  });

  it('says what could not be read, and tries again', async () => {
    world.fail('chat.listThreads', new AdapterError('unavailable'), { times: 2 });
    await shown();
    expect(store.getSnapshot().all.phase).to.equal('failed');
    expect(said).to.deep.equal(['listThreads unavailable', 'listThreads unavailable']);
    store.retry('all');
    await settle();
    expect(store.getSnapshot().all.phase).to.equal('ready');
    line.turn({ online: false });
    expect(store.getSnapshot().line).to.equal('offline');
    line.turn({ online: true });
    await settle();
    expect(store.getSnapshot().requests.phase).to.equal('ready');
  });

  it('searches', async () => {
    await shown();
    store.search('  dinner ');
    expect(store.getSnapshot().query).to.equal('dinner');
    expect(store.getSnapshot().found.phase).to.equal('loading');
    await settle();
    expect(ids('found')).to.deep.equal(['family']);
    store.search('nothing like it');
    store.search('hello');
    await settle();
    expect(ids('found')).to.deep.equal(['friends']);
    store.search('');
    expect(store.getSnapshot().found.phase).to.equal('idle');
  });

  it('moves a request to the conversations once it is accepted', async () => {
    await shown();
    expect(await store.acceptRequest('request')).to.equal(true);
    await settle();
    expect(ids('requests')).to.deep.equal([]);
    expect(ids()).to.include('request');
  });

  it('takes a thread off at once, and puts it back where it was when that is refused', async () => {
    await shown();
    const before = ids();
    store.hold(true);
    world.fail('chat.deleteThread', new AdapterError('unavailable'), { times: 1 });
    const refused = store.deleteThread('family');
    expect(ids()).not.to.include('family');
    expect(await refused).to.equal(false);
    store.hold(false);
    expect(ids()).to.deep.equal(before);
    expect(said).to.deep.equal(['deleteThread unavailable']);
    expect(await store.deleteThread('family')).to.equal(true);
    await settle();
    expect(ids()).not.to.include('family');
  });

  it('mutes at once, and unmutes when that is refused', async () => {
    await shown();
    const until = '2030-01-01T00:00:00Z';
    const done = store.setMuted('family', true, until);
    expect(find('family')).to.include({ muted: true, mutedUntil: until });
    expect(await done).to.equal(true);
    const forever = store.setMuted('family', true);
    expect(find('family')?.mutedUntil).to.equal(undefined);
    expect(await forever).to.equal(true);
    world.fail('chat.setMuted', new AdapterError('unavailable'));
    expect(await store.setMuted('family', false)).to.equal(false);
    expect(find('family')?.muted).to.equal(true);
  });

  it('marks as read, and tells nothing in a request', async () => {
    await shown();
    expect(find('friends')?.unread).to.equal(1);
    expect(await store.markRead('friends')).to.equal(true);
    await settle();
    expect(find('friends')?.unread).to.equal(0);
    expect(await store.markRead('request')).to.equal(false);
    expect(world.calls.getSnapshot().filter(({ method }) => method === 'chat.markRead')).to.have.length(1);
  });

  it('shows who types until they stop, write, or are not heard of any more', async () => {
    await shown();
    const typing = (): string[] => [...(store.getSnapshot().typing.get('family') ?? [])].map(({ id }) => id);
    await chat('bo').setTyping('family', true);
    await chat('cem').setTyping('family', true);
    await settle();
    expect(typing()).to.deep.equal(['bo', 'cem']);
    await say('bo', 'family', 'Here');
    expect(typing()).to.deep.equal(['cem']);
    await clock.advance(10_000);
    expect(typing()).to.deep.equal([]);
  });

  it('shows what is being written, and what has not gone', async () => {
    await shown();
    const thread = createThreadStore({
      clock,
      line,
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
    const { draftKey: _draftKey, ...keyless } = source;
    await shown({ ...keyless, draftKey: undefined });
    thread.show({ chat: source.chat, media: undefined, threadId: 'friends' });
    await settle();
    line.turn({ online: false });
    thread.send(words('From the tunnel'));
    thread.saveDraft(words('And then'));
    await clock.advance(1_000);
    expect(store.getSnapshot().drafts.get('friends')).to.equal('And then');
    expect(store.getSnapshot().unsent.get('friends')).to.equal(1);
    line.turn({ online: true });
    await clock.advance(1_000);
    expect(store.getSnapshot().unsent.size).to.equal(0);
    thread.saveDraft(words(''));
    await settle();
    expect(store.getSnapshot().drafts.size).to.equal(0);
    thread.stop();
  });

  it('does not call what is just being sent unsent, but what has failed, and what waits from before', async () => {
    await shown({ draftKey: undefined });
    const page = pageOutbox(source.chat as ChatAdapter);
    const kept = { version: 1, savedAt: 0, content: words('Hi') } as const;
    const unsent = (): Record<string, number> => Object.fromEntries(store.getSnapshot().unsent);
    await page.save('', { ...kept, threadId: 'friends', id: 'k1', at: clock.now(), phase: 'queued' });
    await settle();
    expect(unsent()).to.deep.equal({});
    await page.save('', { ...kept, threadId: 'family', id: 'k2', at: clock.now(), phase: 'failed' });
    await settle();
    expect(unsent()).to.deep.equal({ family: 1 });
    line.turn({ online: false });
    expect(unsent()).to.deep.equal({ family: 1, friends: 1 });
    line.turn({ online: true });
    expect(unsent()).to.deep.equal({ family: 1 });
    await clock.advance(60_000);
    await page.save('', { ...kept, threadId: 'family', id: 'k3', at: clock.now(), phase: 'queued' });
    await settle();
    expect(unsent(), 'nobody sends the first one').to.deep.equal({ family: 1, friends: 1 });
  });

  it('goes on where it was after it was stopped', async () => {
    await shown();
    store.stop();
    const before = ids();
    await say('bo', 'friends', 'Missed');
    expect(ids()).to.deep.equal(before);
    await shown();
    expect(ids()[0]).to.equal('friends');
  });

  it('is quiet without what it needs', async () => {
    const { get, list, send, watch } = chat('ada');
    await shown({ chat: { get, list, send, watch } });
    expect(store.getSnapshot().all.phase).to.equal('idle');
    expect(said).to.deep.equal([]);
  });
});
