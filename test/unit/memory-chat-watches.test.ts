import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { ChatAdapter, Message, Person, Thread } from '../../src/contracts/index.js';
import type { ManualClock, RecordingSink } from '../../src/testing/index.js';
import { createManualClock, createRecordingSink, settle } from '../../src/testing/index.js';
import { makeChatWorld } from './memory-chat-world.js';
import { assertIdle, errorOf } from './memory-fixtures.js';

interface Heard<Item> extends RecordingSink<Item> {
  readonly threads: readonly Thread[];
  readonly typings: readonly (readonly [string, boolean])[];
}

const types = (sink: RecordingSink<unknown>): readonly string[] => sink.changes.map(({ type }) => type);
const texts = (sink: RecordingSink<Message>): readonly (string | undefined)[] => sink.items.map(({ text }) => text);

describe('a watch of conversations', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let controller: AbortController;
  let lastKey = 0;

  const chat = (personId: string): Required<ChatAdapter> => world.as(personId).chat;

  function watch(personId: string, threadId = 'friends', after?: string): Heard<Message> {
    const threads: Thread[] = [];
    const typings: [string, boolean][] = [];
    const sink = Object.assign(createRecordingSink<Message>(), {
      threads,
      typings,
      thread: (thread: Thread) => threads.push(thread),
      typing: (person: Person, typing: boolean) => typings.push([person.id, typing]),
    });
    const options = { signal: controller.signal, ...(after !== undefined && { after }) };
    chat(personId).watch(threadId, sink, options);
    return sink;
  }

  function watchAll(personId: string): Heard<Thread> {
    const typings: [string, boolean][] = [];
    const sink = Object.assign(createRecordingSink<Thread>(), {
      threads: [],
      typings,
      typing: (threadId: string, person: Person, typing: boolean) => typings.push([`${threadId}/${person.id}`, typing]),
    });
    chat(personId).watchThreads(sink, { signal: controller.signal });
    return sink;
  }

  function say(personId: string, text: string, threadId = 'friends'): Promise<Message> {
    lastKey += 1;
    return chat(personId).send(threadId, { text }, { clientId: `key-${lastKey}` });
  }

  beforeEach(() => {
    clock = createManualClock();
    world = makeChatWorld({ clock });
    controller = new AbortController();
  });

  afterEach(() => {
    controller.abort();
    assertIdle(world);
    expect(clock.pending, 'timers').to.equal(0);
  });

  it('gives each one what they may read, as they may read it', async () => {
    const [ada, bo] = [watch('ada'), watch('bo')];
    await settle();
    await say('ada', 'Hello');
    await settle();
    expect(ada.items).to.deep.equal((await chat('ada').list('friends')).items);
    expect(bo.items).to.deep.equal((await chat('bo').list('friends')).items);
  });

  it('tells of edits, reactions and deletions', async () => {
    const first = await say('ada', 'Hello');
    const bo = watch('bo');
    await settle();
    await chat('ada').edit('friends', first.id, 'Hello!');
    await chat('bo').react('friends', first.id, '👋', true);
    await chat('bo').react('friends', first.id, '👋', true);
    await chat('ada').delete('friends', first.id, 'everybody');
    await chat('bo').delete('friends', first.id, 'me');
    await settle();
    expect(types(bo)).to.deep.equal(['put', 'put', 'put', 'remove']);
    expect(bo.items.map(({ version }) => version)).to.deep.equal(['2', '2', '3']);
    expect(bo.items[2]).to.deep.include({ deleted: true });
  });

  it('changes the quotes of what is changed', async () => {
    const first = await say('ada', 'One');
    await chat('bo').send('friends', { text: 'Two', replyToId: first.id }, { clientId: 'reply' });
    const bo = watch('bo');
    await settle();
    await chat('ada').edit('friends', first.id, 'Uno');
    await settle();
    expect(bo.items.map(({ replyTo }) => replyTo?.text)).to.deep.equal([undefined, 'Uno']);
  });

  it('shows a message that was held back in its old place, and to nobody before', async () => {
    world.chat.moderation = 'hold';
    const [ada, bo, all] = [watch('ada'), watch('bo'), watchAll('bo')];
    await settle();
    const held = await say('ada', 'Wait for me');
    world.chat.moderation = 'approve';
    await say('ada', 'Next');
    await settle();
    expect(ada.items.map(({ state }) => state)).to.deep.equal(['pending', undefined]);
    expect(texts(bo)).to.deep.equal(['Next']);
    expect(all.items.map(({ lastMessage }) => lastMessage?.text))
      .to.include('Next')
      .and.not.include('Wait for me');
    world.moderateMessage('friends', held.id, 'live');
    await settle();
    expect(bo.items.map(({ order, text }) => [order, text])).to.deep.equal([
      [2, 'Next'],
      [1, 'Wait for me'],
    ]);
  });

  it('gives a verdict that takes its time, by the clock', async () => {
    world.chat.moderation = { afterMs: 500, verdict: { state: 'removed' } };
    const [ada, bo] = [watch('ada'), watch('bo')];
    await say('ada', 'Hm');
    await clock.advance(500);
    expect(ada.items.map(({ state }) => state)).to.deep.equal(['pending', 'removed']);
    expect(bo.items.map(({ state, text }) => [state, text])).to.deep.equal([['removed', undefined]]);
  });

  it('tells of receipts: what has arrived, and what was read', async () => {
    await say('bo', 'Hi');
    const ada = watch('ada');
    await settle();
    const first = await say('ada', 'Hello');
    await settle();
    expect(ada.threads).to.deep.equal([]);
    watch('bo');
    await settle();
    const second = await say('ada', 'There?');
    await settle();
    await chat('bo').markRead('friends', second.order);
    await settle();
    const seen = ada.threads.map(({ participants: [bo] }) => [bo?.deliveredUpTo, bo?.readUpTo]);
    expect(seen).to.deep.equal([
      [first.order, undefined],
      [second.order, undefined],
      [second.order, second.order],
    ]);
  });

  it('lets an inbox count as a device too', async () => {
    const ada = watch('ada');
    const bo = watchAll('bo');
    await settle();
    const { order } = await say('ada', 'Hello');
    await settle();
    expect(bo.items.at(-1)).to.deep.include({ unread: 1, id: 'friends' });
    expect(ada.threads.at(-1)?.participants[0]?.deliveredUpTo).to.equal(order);
  });

  it('tells who types, and that a message ends it', async () => {
    const [ada, all] = [watch('ada'), watchAll('ada')];
    await settle();
    await chat('bo').setTyping('friends', true);
    await say('bo', 'Here I am');
    await chat('bo').setTyping('friends', false);
    await settle();
    expect(ada.typings).to.deep.equal([
      ['bo', true],
      ['bo', false],
    ]);
    expect(all.typings[0]).to.deep.equal(['friends/bo', true]);
  });

  it('loses typing while the line is down, and nothing else', async () => {
    const ada = watch('ada');
    await settle();
    await chat('bo').setTyping('friends', true);
    await settle();
    world.network.offline = true;
    // Ends Bo's typing, too.
    world.addMessage('friends', { author: 'bo', text: 'Are you there?' });
    world.changeThread('friends', { title: 'Us' });
    await settle();
    expect(ada.changes).to.deep.equal([]);
    world.network.offline = false;
    await settle();
    expect(texts(ada)).to.deep.equal(['Are you there?']);
    expect(ada.threads.at(-1)?.title).to.equal('Us');
    expect(ada.typings).to.deep.equal([['bo', true]]);
    expect(ada.lives).to.deep.equal([true, false, true]);
  });

  it('goes on for the others where one line is cut', async () => {
    const [ada, bo] = [watch('ada'), watch('bo')];
    await settle();
    world.network.cutOff = ['bo'];
    await say('ada', 'Are you there?');
    await settle();
    expect([texts(ada), texts(bo), bo.lives]).to.deep.equal([['Are you there?'], [], [true, false]]);
    expect(await errorOf(say('bo', 'Yes'))).to.include({ code: 'unavailable' });
    world.network.offline = true;
    world.network.cutOff = [];
    await settle();
    expect(texts(bo)).to.deep.equal([]);
    world.network.offline = false;
    await settle();
    expect([texts(bo), bo.lives, ada.lives]).to.deep.equal([
      ['Are you there?'],
      [true, false, true],
      [true, false, true],
    ]);
  });

  it('says reset when too much was missed', async () => {
    world.network.backlog = 3;
    const ada = watch('ada');
    await settle();
    world.network.offline = true;
    for (let count = 0; count < 9; count += 1) world.addMessage('friends', { author: 'bo', text: String(count) });
    world.network.offline = false;
    await settle();
    expect(types(ada)).to.deep.equal(['reset']);
    world.addMessage('friends', { author: 'bo', text: 'Now' });
    await settle();
    expect(types(ada)).to.deep.equal(['reset', 'put']);
  });

  it('goes on from a cursor', async () => {
    world.addMessage('friends', { author: 'bo', text: 'One' });
    world.addMessage('friends', { author: 'bo', text: 'Two' });
    const { newer } = await chat('ada').list('friends', {
      before: (await chat('ada').list('friends', { limit: 1 })).older ?? '',
    });
    world.addMessage('friends', { author: 'bo', text: 'Three' });
    const ada = watch('ada', 'friends', newer);
    await settle();
    expect(texts(ada)).to.deep.equal(['Two', 'Three']);
  });

  it('tells a stranger nothing before they are accepted', async () => {
    const [zed, ada] = [watch('zed', 'request'), watch('ada', 'request')];
    const all = watchAll('zed');
    await settle();
    await chat('ada').list('request');
    await chat('ada').markRead('request', 1);
    await chat('ada').setMuted('request', true);
    await settle();
    expect([zed.calls, zed.threads, zed.typings, all.items]).to.deep.equal([1, [], [], []]);
    await chat('ada').acceptRequest('request');
    await settle();
    expect(zed.threads.at(-1)?.standing).to.equal('open');
    expect(ada.threads.at(-1)?.standing).to.equal('open');
    expect(types(ada)).to.deep.equal(['reset']);
  });

  it('tells a stranger nothing when their request is deleted', async () => {
    const [zed, ada, all] = [watch('zed', 'request'), watch('ada', 'request'), watchAll('ada')];
    await settle();
    await chat('ada').deleteThread('request');
    await settle();
    expect([zed.changes, zed.threads]).to.deep.equal([[], []]);
    expect(ada.errors.map(({ code }) => code)).to.deep.equal(['not-found']);
    expect(all.changes).to.deep.equal([{ type: 'remove', id: 'request' }]);
  });

  it('lets a block look like any other end', async () => {
    const [ada, bo] = [watch('ada'), watch('bo')];
    await settle();
    await world.as('bo').people.block('ada');
    await settle();
    expect(ada.threads.map(({ standing }) => standing)).to.deep.equal(['unavailable']);
    expect(bo.threads.map(({ standing }) => standing)).to.deep.equal(['blocked']);
    expect([types(ada), types(bo)]).to.deep.equal([[], []]);
  });

  it('follows what becomes of a moment', async () => {
    const expiresAt = new Date(clock.now() + 60_000).toISOString();
    const front = { picture: { src: 'x', width: 1, height: 1 } };
    const id = world.addStory({ author: 'ada', expiresAt, front });
    await chat('ada').send('friends', { moment: { kind: 'story', id } }, { clientId: 'm' });
    await chat('ada').send('friends', { moment: { kind: 'story', id: 's1' } }, { clientId: 'n' });
    const bo = watch('bo');
    await chat('bo').list('friends');
    const states = (): unknown => bo.items.map(({ moment }) => [moment?.id, moment?.state]);
    world.moderate('s1', 'front', 'removed');
    await settle();
    expect(states()).to.deep.equal([['s1', 'removed']]);
    await world.as('bo').story.recordFrontSeen(id);
    await clock.advance(59_999);
    expect(states()).to.deep.equal([['s1', 'removed']]);
    await clock.advance(1);
    world.deleteStory('s1');
    await settle();
    expect(states()).to.deep.equal([
      ['s1', 'removed'],
      [id, 'expired'],
      ['s1', 'deleted'],
    ]);
  });

  it('says remove when a message disappears', async () => {
    world.changeThread('friends', { lifetimeMs: 1000 });
    const bo = watch('bo');
    const { id } = await say('ada', 'Soon gone');
    await clock.advance(1000);
    expect(bo.changes.at(-1)).to.deep.equal({ type: 'remove', id });
  });

  it('tells an inbox of new threads, and of none in which nothing was said', async () => {
    const bo = watchAll('bo');
    await settle();
    const { id } = await chat('zed').openThread(['bo']);
    await settle();
    expect(bo.changes).to.deep.equal([]);
    await say('zed', 'May I?', id);
    await settle();
    expect(bo.items.map((thread) => [thread.id, thread.standing, thread.unread])).to.deep.equal([
      [id, 'request-in', 1],
    ]);
  });

  it('refuses who is not in a thread', async () => {
    const cem = watch('cem');
    await settle();
    expect(cem.errors.map(({ code }) => code)).to.deep.equal(['not-found']);
    expect(world.openWatches).to.equal(0);
  });

  it('delivers twice, late and in order where the line is bad', async () => {
    world.network.duplicates = true;
    world.network.reorder = true;
    world.network.latency = { min: 0, max: 200 };
    const bo = watch('bo');
    for (let count = 0; count < 5; count += 1) world.addMessage('friends', { author: 'ada', text: String(count) });
    await clock.advance(1000);
    expect(texts(bo)).to.deep.equal(['0', '0', '1', '1', '2', '2', '3', '3', '4', '4']);
  });
});
