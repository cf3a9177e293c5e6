import { check, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { Skip } from '../suite.js';
import type { ChatContext } from './context.js';
import { allOf, can, chatOf, say, textsOf, watching } from './helpers.js';

/** The list of threads, where it is offered. */
export const inboxCases: Cases<ChatContext> = {
  async 'listThreads gives threads as get gives them, the one where something happened last first'(context) {
    const [listThreads, openThread] = [can(context, 'me', 'listThreads'), can(context, 'me', 'openThread')];
    const { open } = context.threads;
    const group = await openThread([context.personId('friend'), context.personId('stranger')]);
    for (const threadId of [open, group.id, open]) {
      await say(context, 'me', 'Hello', threadId);
      const { items } = await listThreads();
      same(items[0]?.id, threadId, 'the first');
      same(items[0], await chatOf(context, 'me').get(threadId), 'the first, against what get gives');
    }
  },

  async 'listThreads gives all of them page by page'(context) {
    const listThreads = can(context, 'me', 'listThreads');
    await say(context, 'friend', 'Hello');
    const all = (await listThreads({ limit: 100 })).items.map(({ id }) => id);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await listThreads({ limit: 1, ...(after !== undefined && { after }) });
      found.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined && found.length <= all.length);
    same(found, all, 'all pages');
  },

  async 'listThreads finds names and texts, whatever the case'(context) {
    const listThreads = can(context, 'me', 'listThreads');
    const { open } = context.threads;
    await say(context, 'friend', 'Rhubarb crumble');
    const found = async (query: string): Promise<boolean> =>
      (await listThreads({ query })).items.some(({ id }) => id === open);
    const [friend] = (await chatOf(context, 'me').get(open)).participants;
    check(await found('RHUBARB'), 'the words of a message are not found');
    check(await found(friend?.person.name.toLocaleUpperCase() ?? ''), 'the name is not found');
    check(!(await found('no such words anywhere')), 'what is nowhere is found');
  },

  'watchThreads tells of what is new, with how much is unread': watching(
    async (context, { watchThreads, live, eventually }) => {
      const sink = watchThreads('friend');
      await live(sink);
      const sent = await say(context, 'me', 'Hello');
      await eventually(() => sink.items.some(({ lastMessage }) => lastMessage?.id === sent.id), 'a put');
      const put = sink.items.find(({ lastMessage }) => lastMessage?.id === sent.id);
      same([put?.id, put?.unread], [context.threads.open, 1], 'the thread and what is unread in it');
    },
  ),

  'watchThreads is silent once its signal has fired': watching(
    async (context, { watchThreads, live, quiet, controller }) => {
      const sink = watchThreads('friend');
      await live(sink);
      controller.abort();
      const { calls } = sink;
      await say(context, 'me', 'Hello');
      await quiet();
      same(sink.calls, calls, 'calls of the sink');
    },
  ),

  'deleteThread empties a thread for oneself, until something new is said': watching(
    async (context, { watchThreads, live, eventually }) => {
      const remove = can(context, 'me', 'deleteThread');
      await say(context, 'friend', 'Before');
      const sink = context.as('me').chat?.watchThreads === undefined ? undefined : watchThreads('me');
      if (sink !== undefined) await live(sink);
      await remove(context.threads.open);
      const gone = (): boolean => sink?.changes.some(({ type }) => type === 'remove') ?? true;
      await eventually(gone, 'a remove');
      same(textsOf(await allOf(context, 'friend')), ['Before'], 'what the other reads');
      await say(context, 'friend', 'After');
      same(textsOf(await allOf(context, 'me')), ['After'], 'what who deleted reads');
    },
  ),

  async 'setMuted says so, to who muted only, also repeated'(context) {
    const setMuted = can(context, 'me', 'setMuted');
    const { open } = context.threads;
    for (const options of [{}, { clientId: 'one' }, { clientId: 'one' }]) {
      same((await setMuted(open, true, options)).muted, true, 'muted');
    }
    check((await chatOf(context, 'friend').get(open)).muted !== true, 'it is muted for the other');
    const until = '2999-01-01T00:00:00Z';
    const thread = await setMuted(open, true, { until });
    same(Date.parse(thread.mutedUntil ?? ''), Date.parse(until), 'until when');
    check((await setMuted(open, false)).muted !== true, 'it is still muted');
  },

  async 'availability says whether messaging is offered'(context) {
    const { chat } = context.as('me');
    if (chat?.availability === undefined) throw new Skip('skipped: the adapter has no availability');
    same((await chat.availability()).available, true, 'availability');
  },
};
