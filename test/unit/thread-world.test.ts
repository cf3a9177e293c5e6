import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { createThreadStore } from '../../src/core/chat/thread-store.js';
import type { ThreadStore } from '../../src/core/chat/thread-ports.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/index.js';
import { waitUntil } from '../support/wait-until.js';
import { fakeLine } from './composer-fixtures.js';
import { makeChatWorld } from './memory-chat-world.js';
import { assertIdle } from './memory-fixtures.js';
import { picture, words } from './thread-fixtures.js';

/** The same numbers each time. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

interface Side {
  readonly store: ThreadStore;
  readonly said: string[];
  open(threadId: string): void;
  texts(): string[];
}

describe('threads of a world', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let stores: ThreadStore[];

  beforeEach(() => {
    clock = createManualClock();
    world = makeChatWorld({ clock });
    stores = [];
  });

  afterEach(async () => {
    for (const store of stores) store.stop();
    await clock.advance(0);
    assertIdle(world);
    expect(clock.pending, 'timers').to.equal(0);
  });

  function side(person: string): Side {
    const said: string[] = [];
    const store = createThreadStore({
      clock,
      line: fakeLine(),
      outlet: {
        maySend: () => true,
        sent: ({ text }) => said.push(`sent ${text}`),
        notSent: ({ phase, error }) => said.push(`${phase} ${error?.fields?.['rule'] ?? error?.code}`),
        arrived: (messages) => said.push(...messages.map(({ text }) => `arrived ${text}`)),
        markedRead: (upTo) => said.push(`read ${upTo}`),
        draftRestored: () => undefined,
        draftForgotten: () => undefined,
        failed: () => undefined,
      },
    });
    stores.push(store);
    const { chat, media } = world.as(person);
    return {
      store,
      said,
      open: (threadId) => store.show({ chat, media, threadId }),
      texts() {
        const { log } = store.getSnapshot();
        return Array.from({ length: log.length }, (_, index) => {
          const entry = log.at(index)!;
          if (entry.kind === 'message') return entry.message.text ?? '–';
          return entry.kind === 'gap' ? 'gap' : `${entry.outgoing.phase}: ${entry.outgoing.content.text}`;
        });
      },
    };
  }

  const methods = (person: string): string[] =>
    world.calls.getSnapshot().flatMap(({ personId, method }) => (personId === person ? [method] : []));

  it('two people talk: what one sends, types and reads the other sees', async () => {
    const [ada, bo] = [side('ada'), side('bo')];
    ada.open('friends');
    bo.open('friends');
    await settle();
    bo.store.setTyping(true);
    await settle();
    expect(ada.store.getSnapshot().typing.map(({ id }) => id)).to.deep.equal(['bo']);
    bo.store.send({ ...words('Look'), pictures: [picture()] });
    // The world looks at the picture first.
    await waitUntil(() => ada.texts().length > 0);
    expect(ada.texts()).to.deep.equal(['Look']);
    expect(ada.store.getSnapshot().typing).to.deep.equal([]);
    expect(ada.said).to.deep.equal(['arrived Look']);
    ada.store.markRead(1);
    await settle();
    expect(bo.store.getSnapshot().thread?.participants[0]?.readUpTo).to.equal(1);
  });

  it('a friend who tells nobody what they have read keeps the mark for themselves', async () => {
    const [ada, bo] = [side('ada'), side('bo')];
    ada.open('friends');
    bo.open('friends');
    await settle();
    expect(await ada.store.setSettings({ receipts: false, typing: false })).to.equal(true);
    bo.store.send(words('Hello'));
    await settle();
    ada.store.markRead(1);
    ada.store.setTyping(true);
    await settle();
    expect(bo.store.getSnapshot().thread?.participants[0]?.readUpTo).to.equal(undefined);
    expect(bo.store.getSnapshot().typing).to.deep.equal([]);
    expect((await world.as('ada').chat.get('friends')).unread).to.equal(0);
    expect(methods('ada')).not.to.include('chat.setTyping');
  });

  it('a request gives nothing away, whatever is done with it', async () => {
    const ada = side('ada');
    ada.open('request');
    await settle();
    expect(ada.store.getSnapshot().thread?.standing).to.equal('request-in');
    ada.store.markRead(1);
    ada.store.readUpToHere(ada.store.getSnapshot().log.at(0)!.key);
    ada.store.setTyping(true);
    expect(ada.store.send(words('Hi'))).to.equal(undefined);
    await clock.advance(30_000);
    expect(new Set(methods('ada'))).to.deep.equal(new Set(['chat.get', 'chat.list', 'chat.watch']));
    expect(await ada.store.accept()).to.equal(true);
    await settle();
    expect(ada.store.getSnapshot().thread?.standing).to.equal('open');
    expect(ada.store.send(words('Hi'))).to.be.a('string');
    await settle();
    expect(ada.texts().at(-1)).to.equal('Hi');
  });

  it('what moderation refuses comes back with the rule', async () => {
    const ada = side('ada');
    ada.open('friends');
    await settle();
    world.chat.moderation = { bounce: 'No adverts' };
    ada.store.send(words('Buy this'));
    await settle();
    expect(ada.said).to.deep.equal(['rejected No adverts']);
    world.chat.moderation = 'approve';
    const content = ada.store.editOutgoing(ada.store.getSnapshot().unsent[0]!.clientId)!;
    ada.store.send({ ...content, text: 'See this' });
    await settle();
    expect(ada.texts()).to.deep.equal(['See this']);
  });

  it('a thread of 100,000 messages opens at once, and goes anywhere', async () => {
    const ada = side('ada');
    ada.open('long');
    await settle();
    expect(ada.texts().length).to.be.within(10, 100);
    expect(await ada.store.goTo('long-5')).to.be.a('string');
    expect(ada.texts()).to.include('gap');
    ada.store.loadOlder();
    await settle();
    expect(ada.store.getSnapshot().older).to.equal('none');
  });

  it('what is written without a line waits, and goes by itself when the watch is back', async () => {
    const [ada, bo] = [side('ada'), side('bo')];
    ada.open('friends');
    bo.open('friends');
    await settle();
    world.network.cutOff = ['ada'];
    ada.store.send(words('One'));
    ada.store.send(words('Two'));
    await clock.advance(600_000);
    expect(ada.texts()).to.deep.equal(['queued: One', 'queued: Two']);
    expect(ada.store.getSnapshot().line).to.equal('connecting');
    bo.store.send(words('Between'));
    await settle();
    world.network.cutOff = [];
    await clock.advance(1_000);
    expect(ada.texts()).to.deep.equal(['Between', 'One', 'Two']);
    expect(bo.texts()).to.deep.equal(['Between', 'One', 'Two']);
    expect(ada.store.getSnapshot().line).to.equal('live');
  });

  it('takes back what was sent, and says that it was read', async () => {
    const [ada, bo] = [side('ada'), side('bo')];
    ada.open('friends');
    bo.open('friends');
    await settle();
    const clientId = ada.store.send(words('Oops'))!;
    await settle();
    bo.store.markRead(1);
    await settle();
    const back = await ada.store.takeBack(clientId);
    expect([back?.content.text, back?.read, back?.readers.map(({ id }) => id)]).to.deep.equal(['Oops', 'yes', ['bo']]);
    await settle();
    expect(bo.texts()).to.deep.equal(['–']);
  });

  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`on a bad line everybody ends up with the same, each message once and in order (${seed})`, async () => {
      const random = randomOf(seed);
      const people = { ada: side('ada'), bo: side('bo') };
      world.network.latency = { min: 20, max: 400 };
      world.network.duplicates = seed % 2 === 0;
      world.network.reorder = seed % 3 === 0;
      world.network.backlog = 2;
      const written: Record<string, string[]> = { ada: [], bo: [] };
      for (const person of ['ada', 'bo'] as const) people[person].open('friends');
      await clock.advance(2_000);
      for (let step = 0; step < 60; step += 1) {
        const person = random(2) === 0 ? 'ada' : 'bo';
        const { store, open } = people[person];
        const what = random(10);
        if (what < 5) {
          const text = `${person} ${step}`;
          if (store.send(words(text)) !== undefined) written[person]!.push(text);
        } else if (what === 5) world.network.cutOff = random(2) === 0 ? [person] : ['ada', 'bo'];
        else if (what === 6) world.network.cutOff = [];
        else if (what === 7)
          world.fail('chat.send', new AdapterError('timeout'), { times: 1 + random(3), applied: random(2) === 0 });
        else if (what === 8) {
          store.stop();
          await clock.advance(random(500));
          open('friends');
        } else world.fail('chat.list', new AdapterError('unavailable'), { times: 1 });
        await clock.advance(random(1_500));
      }
      world.heal();
      world.network.cutOff = [];
      for (const { store } of Object.values(people)) store.resume();
      await clock.advance(60_000);
      for (const { store } of Object.values(people)) {
        store.retryAll();
        store.retry();
      }
      await clock.advance(60_000);
      const fillAll = async ({ store }: Side): Promise<void> => {
        for (let round = 0; round < 40; round += 1) {
          const { log, older } = store.getSnapshot();
          const gaps = Array.from({ length: log.length }, (_, index) => log.at(index)!).filter(
            ({ kind }) => kind === 'gap',
          );
          if (gaps.length === 0 && older === 'none') return;
          for (const { key } of gaps) store.fillGap(key);
          store.loadOlder();
          await clock.advance(2_000);
        }
      };
      for (const one of Object.values(people)) await fillAll(one);
      const all: string[] = [];
      let before: string | undefined;
      do {
        const asked = world.as('ada').chat.list('friends', { limit: 100, ...(before !== undefined && { before }) });
        await clock.advance(1_000);
        const page = await asked;
        all.unshift(...page.items.map(({ text = '' }) => text));
        before = page.older;
      } while (before !== undefined);
      expect(all.length).to.be.greaterThan(10);
      expect(people.ada.texts(), 'Ada').to.deep.equal(all);
      expect(people.bo.texts(), 'Bo').to.deep.equal(all);
      for (const person of ['ada', 'bo'])
        expect(
          all.filter((text) => text.startsWith(person)),
          `what ${person} wrote`,
        ).to.deep.equal(written[person]);
    });
  }
});
