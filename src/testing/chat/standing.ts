import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import type { ChatContext } from './context.js';
import { allOf, can, chatOf, say, textsOf, threadIn, watching } from './helpers.js';

/** What holds while somebody has not been accepted. */
export const requestCases: Cases<ChatContext> = {
  async 'a request can be read by who is asked, and not be answered'(context) {
    const request = threadIn(context, 'request');
    same((await chatOf(context, 'me').get(request)).standing, 'request-in', 'standing, for who is asked');
    same((await chatOf(context, 'stranger').get(request)).standing, 'request-out', 'standing, for who asks');
    same((await allOf(context, 'me', request)).length, 1, 'what can be read');
    await refuses(say(context, 'me', 'Who are you?', request), 'forbidden', 'send');
  },

  async 'a request lets no more be said than it says'(context) {
    const request = threadIn(context, 'request');
    const { requestsLeft = 0 } = await chatOf(context, 'stranger').get(request);
    for (let left = requestsLeft; left > 0; left -= 1) {
      await say(context, 'stranger', 'And another thing', request);
      same((await chatOf(context, 'stranger').get(request)).requestsLeft, left - 1, 'how many are left');
    }
    await refuses(say(context, 'stranger', 'Well?', request), 'forbidden', 'one more');
    same((await allOf(context, 'me', request)).length, 1 + requestsLeft, 'what has arrived');
  },

  'a request tells who asks nothing of who is asked': watching(async (context, { watch, live, quiet }) => {
    const request = threadIn(context, 'request');
    const sink = watch('stranger', request);
    await live(sink);
    const theirs = watch('me', request);
    await live(theirs);
    const adapter = chatOf(context, 'me');
    const { items } = await adapter.list(request);
    const [message] = items;
    check(message !== undefined, 'there is no message in the request');
    await adapter.markRead?.(request, message.order);
    if (adapter.setTyping) await refuses(adapter.setTyping(request, true), 'forbidden', 'setTyping');
    if (adapter.react) await refuses(adapter.react(request, message.id, '❤️', true), 'forbidden', 'react');
    await quiet();
    same([sink.changes.length, sink.typings.length], [0, 0], 'what who asks was told');
    for (const thread of [...sink.threads, await chatOf(context, 'stranger').get(request)]) {
      const [me] = thread.participants;
      same([me?.readUpTo, me?.deliveredUpTo, thread.standing], [undefined, undefined, 'request-out'], 'what they know');
    }
  }),

  async 'acceptRequest lets both write, also repeated'(context) {
    const request = threadIn(context, 'request');
    const accept = can(context, 'me', 'acceptRequest');
    same((await accept(request, { clientId: 'one' })).standing, 'open', 'standing');
    await accept(request, { clientId: 'one' });
    await accept(request);
    await say(context, 'me', 'Hello', request);
    await say(context, 'stranger', 'Thank you', request);
    same(textsOf(await allOf(context, 'me', request)).slice(-2), ['Hello', 'Thank you'], 'what was said');
    same((await chatOf(context, 'stranger').get(request)).standing, 'open', 'standing, for who asked');
  },

  async 'acceptRequest rejects with conflict where nobody asks, and cannot be called by who does'(context) {
    const accept = can(context, 'me', 'acceptRequest');
    await refuses(accept(context.threads.open), 'conflict', 'an open thread');
    const own = can(context, 'stranger', 'acceptRequest')(threadIn(context, 'request'));
    await refuses(own, ['conflict', 'forbidden', 'not-found'], 'one’s own request');
  },

  'acceptRequest is told to who asked': watching(async (context, { watch, live, eventually }) => {
    const request = threadIn(context, 'request');
    const accept = can(context, 'me', 'acceptRequest');
    const sink = watch('stranger', request);
    await live(sink);
    await accept(request);
    await eventually(() => sink.threads.at(-1)?.standing === 'open', 'a thread that is open');
  }),

  'deleteThread takes a request away without a word to who asks': watching(async (context, { watch, live, quiet }) => {
    const request = threadIn(context, 'request');
    const remove = can(context, 'me', 'deleteThread');
    const sink = watch('stranger', request);
    await live(sink);
    const before = await chatOf(context, 'stranger').get(request);
    for (const options of [{}, {}, { clientId: 'one' }, { clientId: 'one' }]) await remove(request, options);
    await refuses(chatOf(context, 'me').get(request), 'not-found', 'get by who deleted');
    await quiet();
    same([sink.changes.length, sink.threads.length, sink.errors.length], [0, 0, 0], 'what who asks was told');
    same(await chatOf(context, 'stranger').get(request), before, 'what who asks reads');
  }),

  async 'requests are listed apart'(context) {
    const request = threadIn(context, 'request');
    const listThreads = can(context, 'me', 'listThreads');
    await say(context, 'friend', 'Hello');
    const ids = async (options = {}): Promise<readonly string[]> =>
      (await listThreads(options)).items.map(({ id }) => id);
    check(!(await ids()).includes(request), 'the request is among the others');
    same((await ids({ only: 'requests' })).includes(request), true, 'whether it is among the requests');
    check(!(await ids({ only: 'requests' })).includes(context.threads.open), 'an open thread is among the requests');
  },
};

/** What holds after a block. */
export const blockCases: Cases<ChatContext> = {
  async 'a block is known to who blocked, and looks like any other reason to the other'(context) {
    const blocked = threadIn(context, 'blocked');
    same((await chatOf(context, 'me').get(blocked)).standing, 'blocked', 'standing, for who blocked');
    same((await chatOf(context, 'blocked').get(blocked)).standing, 'unavailable', 'standing, for the other');
  },

  async 'nobody writes to the other after a block'(context) {
    const blocked = threadIn(context, 'blocked');
    const before = (await allOf(context, 'me', blocked)).length;
    await refuses(say(context, 'me', 'Hello', blocked), 'forbidden', 'send by who blocked');
    await refuses(say(context, 'blocked', 'Hello', blocked), 'forbidden', 'send by the other');
    same((await allOf(context, 'me', blocked)).length, before, 'what has arrived');
  },

  'nothing is told of each other after a block': watching(async (context, { watch, live, quiet }) => {
    const blocked = threadIn(context, 'blocked');
    const sink = watch('blocked', blocked);
    await live(sink);
    const adapter = chatOf(context, 'me');
    await adapter.markRead?.(blocked, Number.MAX_SAFE_INTEGER);
    await adapter.setTyping?.(blocked, true).catch(() => undefined);
    await quiet();
    same([sink.changes.length, sink.typings.length], [0, 0], 'what the other was told');
    const [me] = (await chatOf(context, 'blocked').get(blocked)).participants;
    same(me?.readUpTo, undefined, 'how far it was read');
  }),

  async 'openThread gives the same thread to both, and none with who cannot be written to'(context) {
    const [mine, theirs] = [can(context, 'me', 'openThread'), can(context, 'friend', 'openThread')];
    const { id } = await mine([context.personId('friend')]);
    same((await theirs([context.personId('me')])).id, id, 'the thread, for the other');
    await refuses(mine([context.personId('blocked')]), ['forbidden', 'not-found'], 'with whom one has blocked');
    const other = can(context, 'blocked', 'openThread')([context.personId('me')]);
    await refuses(other, ['forbidden', 'not-found'], 'with who has blocked one');
  },

  'openThread is known to nobody before something is said': watching(
    async (context, { watchThreads, live, quiet, eventually }) => {
      const open = can(context, 'friend', 'openThread');
      const sink = watchThreads('stranger');
      await live(sink);
      const { id } = await open([context.personId('stranger')]);
      await quiet();
      same(sink.changes, [], 'what the other was told');
      await say(context, 'friend', 'Hello', id);
      await eventually(() => sink.items.some((thread) => thread.id === id), 'a put of the thread');
    },
  ),
};
