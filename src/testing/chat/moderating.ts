import { check, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { ChatContext, ChatModeration } from './context.js';
import { allOf, chatOf, readBy, say, textsOf, watching } from './helpers.js';

function moderationOf({ moderation }: ChatContext): ChatModeration {
  return need(moderation, 'make() gives no moderation');
}

/** What moderation does to messages, where a host can do it. */
export const moderationCases: Cases<ChatContext> = {
  'a message that is held back is read by its author only': watching(async (context, { watch, live, quiet }) => {
    await moderationOf(context).hold();
    const sink = watch('friend');
    await live(sink);
    const sent = await say(context, 'me', 'Wait for me');
    same(sent.state, 'pending', 'its state, in the answer');
    same((await readBy(context, 'me', sent))?.state, 'pending', 'its state, for its author');
    await quiet();
    same([sink.changes.length, await allOf(context, 'friend')], [0, []], 'what the other was told, and reads');
    const thread = await chatOf(context, 'friend').get(context.threads.open);
    same([thread.unread, thread.lastMessage], [0, undefined], 'what is unread for the other, and the last message');
  }),

  'a message that is let through comes to its old place': watching(async (context, { watch, live, eventually }) => {
    const moderation = moderationOf(context);
    const sink = watch('friend');
    await live(sink);
    await moderation.hold();
    const held = await say(context, 'me', 'First');
    await say(context, 'friend', 'Second');
    await moderation.release(held.id);
    await eventually(() => sink.items.some(({ id }) => id === held.id), 'a put');
    same(sink.items.find(({ id }) => id === held.id)?.order, held.order, 'its place');
    same(textsOf(await allOf(context, 'friend')).slice(0, 1), ['First'], 'the first that the other reads');
  }),

  'a message that is removed leaves a tombstone, and reasons for its author only': watching(
    async (context, { watch, live, eventually }) => {
      const moderation = moderationOf(context);
      const sink = watch('friend');
      await live(sink);
      const sent = await say(context, 'me', 'Buy this');
      await moderation.remove(sent.id);
      await eventually(() => sink.items.at(-1)?.state === 'removed', 'a put that says removed');
      for (const read of [sink.items.at(-1), await readBy(context, 'friend', sent)]) {
        const { state, text, decision, order } = read ?? {};
        same([state, text, decision, order], ['removed', undefined, undefined, sent.order], 'what the other reads');
      }
      const own = await readBy(context, 'me', sent);
      check(own?.decision !== undefined && own.decision.rule !== '', 'its author reads no reason');
    },
  ),
};
