import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { ChatContext } from './context.js';
import { allOf, can, chatOf, readBy, say, textsOf, unknownMessage } from './helpers.js';

/** What `edit` does, where it is offered. */
export const editCases: Cases<ChatContext> = {
  async 'edit changes the text, says so, and keeps the place'(context) {
    const edit = can(context, 'me', 'edit');
    const sent = await say(context, 'me', 'Helo');
    await say(context, 'friend', 'Hm?');
    const edited = await edit(context.threads.open, sent.id, 'Hello');
    same([edited.text, edited.order], ['Hello', sent.order], 'the answer: text and place');
    check(edited.editedAt !== undefined, 'it is not said that it was edited');
    same(textsOf(await allOf(context, 'friend')), ['Hello', 'Hm?'], 'what the other reads');
    check((await readBy(context, 'friend', sent))?.editedAt !== undefined, 'the other is not told that it was edited');
  },

  async 'edit rejects with conflict when it was edited meanwhile'(context) {
    const edit = can(context, 'me', 'edit');
    const sent = await say(context, 'me', 'One');
    const ifVersion = need(sent.version, 'messages have no version');
    const edited = await edit(context.threads.open, sent.id, 'Two', { ifVersion });
    check(edited.version !== ifVersion, 'the version is the same after an edit');
    await refuses(edit(context.threads.open, sent.id, 'Three', { ifVersion }), 'conflict', 'an edit of what was');
    same((await readBy(context, 'friend', sent))?.text, 'Two', 'the text');
  },

  async 'edit repeated with the same clientId gives the same answer'(context) {
    const edit = can(context, 'me', 'edit');
    const sent = await say(context, 'me', 'One');
    const options = { clientId: 'one', ...(sent.version !== undefined && { ifVersion: sent.version }) };
    const first = await edit(context.threads.open, sent.id, 'Two', options);
    const again = await edit(context.threads.open, sent.id, 'Two', options);
    same([again.text, again.version], [first.text, first.version], 'the repeat');
  },

  async 'edit rejects with forbidden for what somebody else wrote, and with not-found for nothing'(context) {
    const edit = can(context, 'me', 'edit');
    const theirs = await say(context, 'friend', 'Mine');
    await refuses(edit(context.threads.open, theirs.id, 'Yours'), 'forbidden', 'edit');
    await refuses(edit(context.threads.open, unknownMessage, 'Nothing'), 'not-found', 'edit of nothing');
    same((await readBy(context, 'friend', theirs))?.text, 'Mine', 'the text');
  },

  async 'edit rejects with invalid for a text that is taken away whole'(context) {
    const edit = can(context, 'me', 'edit');
    const sent = await say(context, 'me', 'One');
    await refuses(edit(context.threads.open, sent.id, '  '), 'invalid', 'a blank text');
  },
};

/** What `delete` does, where it is offered. */
export const deleteCases: Cases<ChatContext> = {
  async 'delete for everybody leaves a tombstone and nothing else, for everybody'(context) {
    const remove = can(context, 'me', 'delete');
    const sent = await say(context, 'me', 'A secret');
    const answer = await say(context, 'friend', { text: 'What?', replyToId: sent.id });
    await remove(context.threads.open, sent.id, 'everybody');
    for (const role of ['me', 'friend'] as const) {
      const read = await readBy(context, role, sent);
      same([read?.deleted, read?.order], [true, sent.order], `the tombstone, for ${role}`);
      const { text, attachments, moment, reactions } = read ?? {};
      same(
        [text, attachments, moment, reactions],
        [undefined, undefined, undefined, undefined],
        `its rest, for ${role}`,
      );
      const quote = (await readBy(context, role, answer))?.replyTo;
      check(quote?.text === undefined, `the quote still says it, for ${role}`);
    }
  },

  async 'delete for oneself leaves it to the other'(context) {
    const remove = can(context, 'me', 'delete');
    const sent = await say(context, 'friend', 'Hello');
    await say(context, 'me', 'Hi');
    await remove(context.threads.open, sent.id, 'me');
    same(textsOf(await allOf(context, 'me')), ['Hi'], 'what who deleted reads');
    same(textsOf(await allOf(context, 'friend')), ['Hello', 'Hi'], 'what the other reads');
  },

  async 'delete repeated changes nothing'(context) {
    const remove = can(context, 'me', 'delete');
    const [one, two] = [await say(context, 'me', 'One'), await say(context, 'friend', 'Two')];
    for (const options of [{}, {}, { clientId: 'one' }, { clientId: 'one' }]) {
      await remove(context.threads.open, one.id, 'everybody', options);
    }
    for (const options of [{}, {}]) await remove(context.threads.open, two.id, 'me', options);
    same((await allOf(context, 'me')).length, 1, 'messages that are left for who deleted');
    same((await allOf(context, 'friend')).length, 2, 'messages that are left for the other');
  },

  async 'delete for everybody rejects with forbidden for what somebody else wrote'(context) {
    const remove = can(context, 'me', 'delete');
    const theirs = await say(context, 'friend', 'Mine');
    await refuses(remove(context.threads.open, theirs.id, 'everybody'), 'forbidden', 'delete');
    await refuses(remove(context.threads.open, unknownMessage, 'me'), 'not-found', 'delete of nothing');
    same((await readBy(context, 'friend', theirs))?.text, 'Mine', 'the text');
  },
};

/** What `react` does, where it is offered. */
export const reactionCases: Cases<ChatContext> = {
  async 'react counts who reacted, and says which is one’s own'(context) {
    const [mine, theirs] = [can(context, 'me', 'react'), can(context, 'friend', 'react')];
    const sent = await say(context, 'me', 'Hello');
    const answer = await mine(context.threads.open, sent.id, '❤️', true);
    same([answer.reactions?.[0]?.count, answer.reactions?.[0]?.mine], [1, true], 'the answer');
    check((await readBy(context, 'friend', sent))?.reactions?.[0]?.mine === false, 'it is said to be the other’s');
    await theirs(context.threads.open, sent.id, '❤️', true);
    const read = await readBy(context, 'friend', sent);
    same([read?.reactions?.length, read?.reactions?.[0]?.count, read?.order], [1, 2, sent.order], 'what both reacted');
  },

  async 'react repeated counts once, and is taken back whole'(context) {
    const react = can(context, 'me', 'react');
    const sent = await say(context, 'friend', 'Hello');
    for (const options of [{}, {}, { clientId: 'one' }, { clientId: 'one' }]) {
      await react(context.threads.open, sent.id, '❤️', true, options);
    }
    same((await readBy(context, 'friend', sent))?.reactions?.[0]?.count, 1, 'the count');
    for (const options of [{}, {}]) await react(context.threads.open, sent.id, '❤️', false, options);
    same((await readBy(context, 'friend', sent))?.reactions ?? [], [], 'what is left');
  },

  async 'react rejects with invalid for what is no emoji, and with not-found for nothing'(context) {
    const react = can(context, 'me', 'react');
    const sent = await say(context, 'friend', 'Hello');
    await refuses(react(context.threads.open, sent.id, 'yes', true), 'invalid', 'a word');
    await refuses(react(context.threads.open, sent.id, '', true), 'invalid', 'nothing');
    await refuses(react(context.threads.open, unknownMessage, '❤️', true), 'not-found', 'a reaction to nothing');
  },
};

/** What `report` and `appeal` do, where they are offered. */
export const reportCases: Cases<ChatContext> = {
  async 'report takes a reason, for a message and for the whole, also repeated'(context) {
    const report = can(context, 'me', 'report');
    const sent = await say(context, 'friend', 'Hello');
    const { open } = context.threads;
    await report(open, sent.id, { reason: 'spam' }, { clientId: 'one' });
    await report(open, sent.id, { reason: 'spam' }, { clientId: 'one' });
    await report(open, undefined, { reason: 'other', text: 'This is not who they are.' });
  },

  async 'report rejects with invalid when other comes without words, and with not-found for nothing'(context) {
    const report = can(context, 'me', 'report');
    await refuses(report(context.threads.open, undefined, { reason: 'other', text: ' ' }), 'invalid', 'a blank text');
    await refuses(report(context.threads.open, unknownMessage, { reason: 'spam' }), 'not-found', 'report of nothing');
  },

  async 'appeal says that it is open, once'(context) {
    const appeal = can(context, 'me', 'appeal');
    const { threadId, messageId, decisionId } = need(context.decided, 'make() gives no decided');
    await refuses(appeal(threadId, messageId, decisionId, ' '), 'invalid', 'no words');
    for (const clientId of ['one', 'one', 'two']) {
      const message = await appeal(threadId, messageId, decisionId, 'It is a drawing.', { clientId });
      const decisions = [message.decision, ...(message.attachments ?? []).map(({ decision }) => decision)];
      same(decisions.find((decision) => decision?.id === decisionId)?.appeal, 'open', 'the appeal');
    }
    const { items } = await chatOf(context, 'me').list(threadId);
    check(
      items.some(({ id }) => id === messageId),
      'the message is gone for its author',
    );
  },
};
