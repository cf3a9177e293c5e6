import type { Message } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import type { ChatContext } from './context.js';
import { allOf, can, chatOf, say, textsOf, unknownMessage, unknownThread } from './helpers.js';

const ids = (messages: readonly Message[]): readonly string[] => messages.map(({ id }) => id);

async function sayAll(context: ChatContext, texts: readonly string[]): Promise<readonly Message[]> {
  const sent: Message[] = [];
  for (const [index, text] of texts.entries()) sent.push(await say(context, index % 2 === 0 ? 'me' : 'friend', text));
  return sent;
}

const seven = ['1', '2', '3', '4', '5', '6', '7'];

/** What `get` gives. */
export const threadCases: Cases<ChatContext> = {
  async 'get gives a thread with everybody but the person who asks'(context) {
    const { open } = context.threads;
    for (const [role, other] of [
      ['me', 'friend'],
      ['friend', 'me'],
    ] as const) {
      const thread = await chatOf(context, role).get(open);
      same(thread.id, open, 'id');
      same(
        thread.participants.map(({ person }) => person.id),
        [context.personId(other)],
        `who is there, for ${role}`,
      );
      same(thread.standing, 'open', 'standing');
      check(!Number.isNaN(Date.parse(thread.updatedAt)), `updatedAt is no time: ${thread.updatedAt}`);
    }
  },

  async 'get says what was said last, and how much of it is unread'(context) {
    await say(context, 'me', 'Are you there?');
    const last = await say(context, 'me', 'Well?');
    const thread = await chatOf(context, 'friend').get(context.threads.open);
    same([thread.lastMessage?.id, thread.lastMessage?.text], [last.id, 'Well?'], 'the last message');
    same(thread.unread, 2, 'unread, for who has read nothing');
    same((await chatOf(context, 'me').get(context.threads.open)).unread, 0, 'unread, for who wrote it');
  },

  async 'get and list reject with not-found where there is nothing, and for who is not in it'(context) {
    for (const role of ['me', 'stranger'] as const) {
      const id = role === 'me' ? unknownThread : context.threads.open;
      await refuses(chatOf(context, role).get(id), 'not-found', `get by ${role}`);
      await refuses(chatOf(context, role).list(id), 'not-found', `list by ${role}`);
    }
  },
};

/** How messages are read, page by page. */
export const pageCases: Cases<ChatContext> = {
  async 'list gives nothing, and no way on, where nothing was said'(context) {
    const page = await chatOf(context, 'me').list(context.threads.open);
    same([page.items, page.older, page.newer], [[], undefined, undefined], 'the page');
  },

  async 'list gives the newest, the oldest of them first, in the order of their places'(context) {
    const sent = await sayAll(context, seven);
    const { items, newer } = await chatOf(context, 'friend').list(context.threads.open, { limit: 3 });
    check(items.length > 0 && items.length <= 3, `${items.length} messages, where 3 were asked for`);
    same(ids(items), ids(sent).slice(-items.length), 'the newest page');
    same(newer, undefined, 'a way to newer ones, from the newest');
    const orders = items.map(({ order }) => order);
    check(
      orders.every((order, index) => order > (orders[index - 1] ?? -Infinity)),
      `the orders do not grow: ${orders.join(', ')}`,
    );
  },

  async 'list leads to the oldest page by page, and neither skips nor repeats'(context) {
    const sent = await sayAll(context, seven);
    for (const limit of [1, 2, 3, 100]) {
      same(ids(await allOf(context, 'me', context.threads.open, limit)), ids(sent), `all, by pages of ${limit}`);
    }
  },

  async 'list leads back to the newest'(context) {
    const sent = await sayAll(context, seven);
    const adapter = chatOf(context, 'me');
    const { open } = context.threads;
    let page = await adapter.list(open, { limit: 2 });
    while (page.older !== undefined) page = await adapter.list(open, { before: page.older, limit: 2 });
    const found = [...page.items];
    for (let pages = 0; page.newer !== undefined && pages <= seven.length; pages += 1) {
      page = await adapter.list(open, { after: page.newer, limit: 2 });
      found.push(...page.items);
    }
    same(ids(found), ids(sent), 'all, from the oldest on');
  },

  async 'a cursor keeps its place when more is said'(context) {
    const sent = await sayAll(context, seven);
    const adapter = chatOf(context, 'me');
    const { open } = context.threads;
    const newest = await adapter.list(open, { limit: 2 });
    check(newest.older !== undefined, 'there is no way to older ones');
    await say(context, 'friend', 'Meanwhile');
    const { items, newer } = await adapter.list(open, { before: newest.older, limit: 2 });
    const before = ids(sent).slice(0, -newest.items.length);
    same(ids(items), before.slice(-items.length), 'the page before');
    check(newer !== undefined, 'there is no way to newer ones');
    const next = await adapter.list(open, { after: newer, limit: 100 });
    same(textsOf(next.items).at(-1), 'Meanwhile', 'the last of the page after it');
  },

  async 'reading marks nothing as read'(context) {
    await say(context, 'friend', 'Hello');
    await chatOf(context, 'me').list(context.threads.open);
    same((await chatOf(context, 'me').get(context.threads.open)).unread, 1, 'unread');
    const [me] = (await chatOf(context, 'friend').get(context.threads.open)).participants;
    same(me?.readUpTo, undefined, 'how far it was read, for the other');
  },

  async 'listAround gives a message among its neighbours, with ways to both sides'(context) {
    const listAround = can(context, 'me', 'listAround');
    const sent = await sayAll(context, seven);
    const middle = sent[3];
    check(middle !== undefined, 'nothing was sent');
    const { open } = context.threads;
    const page = await listAround(open, middle.id, { limit: 3 });
    const place = ids(page.items).indexOf(middle.id);
    check(place !== -1, 'the message is not there');
    same(ids(page.items), ids(sent).slice(3 - place, 3 - place + page.items.length), 'the page');
    check(page.older !== undefined && page.newer !== undefined, 'there is no way to one of the sides');
    const older = await chatOf(context, 'me').list(open, { before: page.older, limit: 100 });
    const newer = await chatOf(context, 'me').list(open, { after: page.newer, limit: 100 });
    same(ids([...older.items, ...page.items, ...newer.items]), ids(sent), 'all three pages');
  },

  async 'listAround rejects with not-found for a message that is not there'(context) {
    const around = can(context, 'me', 'listAround')(context.threads.open, unknownMessage);
    await refuses(around, 'not-found', 'listAround');
  },
};
