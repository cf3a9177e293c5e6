import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { createRandom } from '../../src/adapters/memory/random.js';
import type { ChatAdapter, Message, Thread } from '../../src/contracts/index.js';
import { createManualClock, settle } from '../../src/testing/index.js';
import { makeChatWorld } from './memory-chat-world.js';
import { assertIdle } from './memory-fixtures.js';

const threadId = 'family';
const people = ['ada', 'bo', 'cem'] as const;

/** What somebody knows who has read everything once and then only listens. */
interface Mirror {
  readonly messages: Map<string, Message>;
  thread: Thread | undefined;
  stale: boolean;
  /** What the inbox has told of. */
  readonly inbox: Map<string, Thread | undefined>;
  inboxStale: boolean;
}

async function everything(chat: ChatAdapter): Promise<readonly Message[]> {
  const items: Message[] = [];
  let before: string | undefined;
  do {
    const page = await chat.list(threadId, { limit: 7, ...(before !== undefined && { before }) });
    items.unshift(...page.items);
    before = page.older;
  } while (before !== undefined);
  return items;
}

function lasting(thread: Thread | undefined): unknown {
  if (thread === undefined) return undefined;
  const { lastMessage: _message, unread: _unread, updatedAt: _at, ...rest } = thread;
  return rest;
}

function listen(world: MemoryWorld, personId: string, signal: AbortSignal): Mirror {
  const mirror: Mirror = {
    messages: new Map(),
    thread: undefined,
    stale: false,
    inbox: new Map(),
    inboxStale: false,
  };
  const { chat } = world.as(personId);
  chat.watch(
    threadId,
    {
      change(change) {
        if (change.type === 'put') mirror.messages.set(change.item.id, change.item);
        else if (change.type === 'remove') mirror.messages.delete(change.id);
        else mirror.stale = true;
      },
      thread(thread) {
        mirror.thread = thread;
      },
    },
    { signal },
  );
  chat.watchThreads(
    {
      change(change) {
        if (change.type === 'reset') mirror.inboxStale = true;
        else if (change.type === 'put') mirror.inbox.set(change.item.id, change.item);
        else mirror.inbox.set(change.id, undefined);
      },
    },
    { signal },
  );
  return mirror;
}

/** Does something, whoever may do it: what is refused is refused. */
function act(world: MemoryWorld, random: () => number, ids: readonly string[], step: number): Promise<unknown> {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const me = pick(people) ?? 'ada';
  const { chat } = world.as(me);
  const messageId = pick(ids) ?? 'none';
  const acts: readonly (() => unknown)[] = [
    () => chat.send(threadId, { text: `Message ${step}` }, { clientId: `k${step}` }),
    () => chat.send(threadId, { text: `Answer ${step}`, replyToId: messageId }, { clientId: `k${step}` }),
    () => chat.send(threadId, { moment: { kind: 'story', id: 's1' } }, { clientId: `k${step}` }),
    () => chat.edit(threadId, messageId, `Edited ${step}`),
    () => chat.delete(threadId, messageId, random() < 0.5 ? 'me' : 'everybody'),
    () => chat.react(threadId, messageId, pick(['❤️', '👍']) ?? '👍', random() < 0.6),
    () => chat.markRead(threadId, Math.floor(random() * 60)),
    () => chat.setSettings(threadId, { receipts: random() < 0.5 }),
    () => world.as(me).people[random() < 0.4 ? 'block' : 'unblock'](pick(people.filter((id) => id !== me)) ?? 'bo'),
    () => {
      world.chat.moderation = random() < 0.4 ? 'hold' : 'approve';
    },
    () => {
      const state = pick(['live', 'removed', 'pending'] as const) ?? 'live';
      if (ids.includes(messageId)) world.moderateMessage(threadId, messageId, state);
    },
    () => chat.deleteThread('long'),
    () => chat.send('long', { text: `Long ${step}` }, { clientId: `l${step}` }),
    () => world.addMessage('long', { author: random() < 0.5 ? 'ada' : 'bo', text: 'Here' }),
    () => chat.acceptRequest('request'),
    () => chat.deleteThread('request'),
    () => chat.setMuted('friends', random() < 0.5),
    async () =>
      chat.send(
        (await chat.openThread([pick(['zed', 'cem', 'bo']) ?? 'zed'])).id,
        { text: 'New' },
        { clientId: `n${step}` },
      ),
    () => {
      world.moderate('s1', 'front', pick(['live', 'pending', 'removed'] as const) ?? 'live');
    },
    () => {
      world.network.cutOff = people.filter(() => random() < 0.3);
    },
    () => {
      world.network.cutOff = [];
    },
  ];
  return Promise.resolve(pick(acts)?.()).catch(() => undefined);
}

/** @returns what is wrong, if anything is */
async function run(seed: number): Promise<string | undefined> {
  const random = createRandom(seed);
  const clock = createManualClock();
  const world = makeChatWorld({
    clock,
    randomSeed: seed,
    network: { latency: { min: 0, max: 30 }, duplicates: random() < 0.5, reorder: random() < 0.5, backlog: 6 },
  });
  const controller = new AbortController();
  const mirrors = people.map((id) => listen(world, id, controller.signal));
  const ids: string[] = [];
  world.as('ada').chat.watch(
    threadId,
    {
      change(change) {
        if (change.type === 'put' && !ids.includes(change.item.id)) ids.push(change.item.id);
      },
    },
    { signal: controller.signal },
  );
  const acting: Promise<unknown>[] = [];
  for (let step = 0; step < 60; step += 1) {
    acting.push(act(world, random, ids, step));
    await clock.advance(random() < 0.5 ? 0 : Math.floor(random() * 40));
  }
  world.network.cutOff = [];
  world.network.latency = { min: 0, max: 0 };
  world.network.reorder = false;
  await clock.advance(1000);
  await Promise.all(acting);
  await settle();
  for (const [index, personId] of people.entries()) {
    const { chat } = world.as(personId);
    const mirror = mirrors[index];
    if (mirror === undefined) continue;
    if (!mirror.inboxStale) {
      const [all, requests] = [await chat.listThreads({ limit: 100 }), await chat.listThreads({ only: 'requests' })];
      const listed = new Map([...all.items, ...requests.items].map((thread) => [thread.id, JSON.stringify(thread)]));
      for (const [id, thread] of mirror.inbox) {
        const told = thread && JSON.stringify(thread);
        if (told !== listed.get(id)) return `seed ${seed}, ${personId}: told ${told}, lists ${listed.get(id)}`;
      }
    }
    const { unread, readUpTo = 0 } = await chat.get(threadId);
    const news = (await everything(chat)).filter(
      ({ mine, deleted, order }) => mine !== true && deleted !== true && order > readUpTo,
    );
    if (unread !== news.length) return `seed ${seed}, ${personId}: ${unread} unread, of ${news.length}`;
    if (mirror.stale) continue;
    const known = [...mirror.messages.values()].sort((one, other) => one.order - other.order);
    const read = await everything(chat);
    if (JSON.stringify(known) !== JSON.stringify(read)) {
      return `seed ${seed}, ${personId}: heard ${JSON.stringify(known, null, 1)}, reads ${JSON.stringify(read, null, 1)}`;
    }
    const [told, got] = [JSON.stringify(lasting(mirror.thread)), JSON.stringify(lasting(await chat.get(threadId)))];
    if (mirror.thread !== undefined && told !== got) return `seed ${seed}, ${personId}: told ${told}, reads ${got}`;
  }
  controller.abort();
  await clock.advance(1000);
  assertIdle(world);
  return clock.pending === 0 ? undefined : `seed ${seed}: ${clock.pending} timers`;
}

describe('who listens to a thread of a memory world', () => {
  it('knows what who reads it anew knows, whatever was done and whatever the line was like', async function () {
    this.timeout(60_000);
    for (let seed = 1; seed <= 60; seed += 1) {
      const wrong = await run(seed);
      if (wrong !== undefined) throw new Error(wrong);
    }
  });
});
