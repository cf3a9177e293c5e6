import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need, Skip } from '../suite.js';
import type { ChatContext } from './context.js';
import { allOf, can, chatOf, readBy, say, textsOf, unknownThread, watching } from './helpers.js';

/** What `watch` promises. */
export const watchCases: Cases<ChatContext> = {
  'watch gives what is new, as list gives it, to both': watching(async (context, { watch, live, eventually }) => {
    const [mine, theirs] = [watch('me'), watch('friend')];
    await live(mine, theirs);
    const sent = await say(context, 'me', 'Hello');
    for (const [role, sink] of [['me', mine] as const, ['friend', theirs] as const]) {
      await eventually(() => sink.items.some(({ id }) => id === sent.id), `a put for ${role}`);
      const put = sink.items.find(({ id }) => id === sent.id);
      same(put, await readBy(context, role, sent), `what was put for ${role}, against what list gives`);
    }
  }),

  'watch gives messages in their order': watching(async (context, { watch, live, eventually }) => {
    const sink = watch('friend');
    await live(sink);
    const texts = ['1', '2', '3', '4', '5'];
    for (const text of texts) await say(context, 'me', text);
    const told = (): readonly unknown[] => [...new Set(textsOf(sink.items))];
    await eventually(() => told().length === texts.length, 'all of them');
    same(told(), texts, 'the order of the puts');
  }),

  'what is watched and then listed misses nothing': watching(async (context, { watch, eventually }) => {
    const sending = say(context, 'me', 'In between');
    const sink = watch('friend');
    const listed = chatOf(context, 'friend').list(context.threads.open);
    await sending;
    const known = new Set(textsOf((await listed).items));
    await eventually(() => known.has('In between') || textsOf(sink.items).includes('In between'), 'the message');
  }),

  'watch tells of edits, reactions and deletions': watching(async (context, { watch, live, eventually }) => {
    const adapter = chatOf(context, 'me');
    if (!adapter.edit && !adapter.react && !adapter.delete) throw new Skip('skipped: nothing can be changed');
    const sent = await say(context, 'me', 'Helo');
    const sink = watch('friend');
    await live(sink);
    const { open } = context.threads;
    await adapter.edit?.(open, sent.id, 'Hello');
    if (adapter.edit) await eventually(() => sink.items.at(-1)?.text === 'Hello', 'the new text');
    await adapter.react?.(open, sent.id, '❤️', true);
    if (adapter.react) await eventually(() => sink.items.at(-1)?.reactions?.length === 1, 'the reaction');
    await adapter.delete?.(open, sent.id, 'everybody');
    if (adapter.delete) await eventually(() => sink.items.at(-1)?.deleted === true, 'the tombstone');
  }),

  'watch says remove of what one has deleted for oneself, and only to them': watching(
    async (context, { watch, live, eventually, quiet }) => {
      const remove = can(context, 'me', 'delete');
      const sent = await say(context, 'friend', 'Hello');
      const [mine, theirs] = [watch('me'), watch('friend')];
      await live(mine, theirs);
      await remove(context.threads.open, sent.id, 'me');
      await eventually(
        () => mine.changes.some((change) => change.type === 'remove' && change.id === sent.id),
        'a remove',
      );
      await quiet();
      same(theirs.changes, [], 'what the other was told');
    },
  ),

  'watch refuses who is not in the thread': watching(async (context, { watch, eventually, quiet }) => {
    const [outsider, nothing] = [watch('stranger'), watch('me', unknownThread)];
    await eventually(() => outsider.errors.length > 0 && nothing.errors.length > 0, 'two errors');
    same([outsider.errors[0]?.code, nothing.errors[0]?.code], ['not-found', 'not-found'], 'the errors');
    await say(context, 'me', 'Hello');
    await quiet();
    same(outsider.items, [], 'what was put');
  }),

  'watch is silent once its signal has fired': watching(async (context, { watch, live, quiet, controller }) => {
    const sink = watch('friend');
    await live(sink);
    controller.abort();
    const { calls } = sink;
    await say(context, 'me', 'Hello');
    await quiet();
    same([sink.calls, sink.threads.length], [calls, 0], 'calls of the sink');
  }),

  'watch does not begin when its signal has fired before': watching(async (context, { watch, quiet, controller }) => {
    controller.abort();
    const sink = watch('friend');
    await say(context, 'me', 'Hello');
    await quiet();
    same([sink.calls, sink.threads.length], [0, 0], 'calls of the sink');
  }),

  'a watch that comes back tells what it has missed, or that it has': watching(
    async (context, { watch, live, eventually }) => {
      const { whileCut } = context;
      const cut = need(whileCut?.bind(context), 'make() gives no whileCut');
      const sink = watch('friend');
      await live(sink);
      await say(context, 'me', 'Before');
      await eventually(() => textsOf(sink.items).includes('Before'), 'what was said before');
      await cut('friend', async () => {
        for (const text of ['1', '2', '3']) await say(context, 'me', text);
      });
      const known = (): boolean =>
        sink.changes.some(({ type }) => type === 'reset') ||
        ['1', '2', '3'].every((text) => textsOf(sink.items).includes(text));
      await eventually(known, 'what was missed, or a reset');
      const { calls } = sink;
      await say(context, 'me', 'After');
      await eventually(() => textsOf(sink.items).includes('After'), 'what was said after');
      check(sink.calls > calls, 'the watch is dead');
      same(textsOf(await allOf(context, 'friend')), ['Before', '1', '2', '3', 'After'], 'what can be read');
    },
  ),
};

/** Receipts and typing, where they are offered. */
export const receiptCases: Cases<ChatContext> = {
  async 'markRead counts down what is unread, and never goes back'(context) {
    const markRead = can(context, 'friend', 'markRead');
    const { open } = context.threads;
    const [one, two] = [await say(context, 'me', 'One'), await say(context, 'me', 'Two')];
    const read = async (): Promise<unknown> => {
      const { unread, readUpTo } = await chatOf(context, 'friend').get(open);
      return [unread, readUpTo];
    };
    await markRead(open, one.order);
    same(await read(), [1, one.order], 'unread and place, after the first');
    await markRead(open, two.order);
    await markRead(open, one.order);
    await markRead(open, two.order, { clientId: 'one' });
    await markRead(open, two.order, { clientId: 'one' });
    same(await read(), [0, two.order], 'unread and place, after both');
  },

  'markRead is told to the other, where receipts are shared': watching(async (context, { watch, live, eventually }) => {
    const markRead = can(context, 'friend', 'markRead');
    const { open } = context.threads;
    const { settings } = await chatOf(context, 'friend').get(open);
    if (settings?.receipts === false) await can(context, 'friend', 'setSettings')(open, { receipts: true });
    const sink = watch('me');
    await live(sink);
    const { order } = await say(context, 'me', 'Hello');
    await markRead(open, order);
    await eventually(() => sink.threads.at(-1)?.participants[0]?.readUpTo === order, 'how far they have read');
  }),

  'markRead is told to nobody, where receipts are not shared': watching(async (context, { watch, live, quiet }) => {
    const [markRead, setSettings] = [can(context, 'friend', 'markRead'), can(context, 'friend', 'setSettings')];
    const { open } = context.threads;
    same((await setSettings(open, { receipts: false })).settings?.receipts, false, 'the setting');
    const sink = watch('me');
    await live(sink);
    const { order } = await say(context, 'me', 'Hello');
    await markRead(open, order);
    await quiet();
    for (const { participants } of [...sink.threads, await chatOf(context, 'me').get(open)]) {
      same(participants[0]?.readUpTo, undefined, 'what the other knows');
    }
    same((await chatOf(context, 'friend').get(open)).unread, 0, 'unread, for who has read');
  }),

  'setTyping is told to the other, and not to oneself': watching(
    async (context, { watch, live, eventually, quiet }) => {
      const setTyping = can(context, 'me', 'setTyping');
      const [mine, theirs] = [watch('me'), watch('friend')];
      await live(mine, theirs);
      await setTyping(context.threads.open, true);
      await eventually(() => theirs.typings.length > 0, 'that somebody types');
      same(theirs.typings[0], { personId: context.personId('me'), typing: true }, 'who types');
      await quiet();
      same(mine.typings, [], 'what who types was told');
    },
  ),

  'setTyping is refused and told to nobody, where typing is not shared': watching(
    async (context, { watch, live, quiet }) => {
      const [setTyping, setSettings] = [can(context, 'me', 'setTyping'), can(context, 'me', 'setSettings')];
      await setSettings(context.threads.open, { typing: false });
      const sink = watch('friend');
      await live(sink);
      await refuses(setTyping(context.threads.open, true), 'forbidden', 'setTyping');
      await quiet();
      same(sink.typings, [], 'what the other was told');
    },
  ),

  async 'setSettings leaves as it is what is not named, and to each their own'(context) {
    const setSettings = can(context, 'me', 'setSettings');
    const { open } = context.threads;
    const before = (await chatOf(context, 'friend').get(open)).settings;
    const { settings } = await setSettings(open, { typing: false }, { clientId: 'one' });
    same((await setSettings(open, { typing: false }, { clientId: 'one' })).settings, settings, 'the repeat');
    const { receipts } = settings ?? {};
    same((await setSettings(open, { typing: true })).settings, { receipts, typing: true }, 'the settings');
    same((await chatOf(context, 'friend').get(open)).settings, before, 'the settings of the other');
  },
};
