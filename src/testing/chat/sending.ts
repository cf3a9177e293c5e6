import type { Message } from '../../contracts/index.js';
import { createClientId } from '../../core/client-id.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need, Skip } from '../suite.js';
import type { ChatContext } from './context.js';
import { allOf, can, chatOf, readBy, say, textsOf, unknownMessage, unknownThread, uploadFor } from './helpers.js';

/** What `send` does. */
export const sendCases: Cases<ChatContext> = {
  async 'send gives the message as its author sees it'(context) {
    const { open } = context.threads;
    const sent = await chatOf(context, 'me').send(open, { text: 'Hello', lang: 'en' }, { clientId: 'one' });
    same([sent.text, sent.clientId, sent.mine], ['Hello', 'one', true], 'text, clientId and mine');
    same(sent.author.id, context.personId('me'), 'the author');
    check(!Number.isNaN(Date.parse(sent.sentAt)), `sentAt is no time: ${sent.sentAt}`);
    same(await readBy(context, 'me', sent), sent, 'what its author reads');
  },

  async 'send shows the other the same message, and not as theirs'(context) {
    const sent = await say(context, 'me', 'Hello');
    const read = await readBy(context, 'friend', sent);
    same([read?.text, read?.order, read?.sentAt], [sent.text, sent.order, sent.sentAt], 'text, order and time');
    check(read?.mine !== true, 'it is said to be theirs');
    same(read?.author.id, context.personId('me'), 'the author');
  },

  async 'send keeps every character of a text'(context) {
    const text = ' Zeile 1\n\nسطر ٢ — 👩🏽‍🚀 <b>&amp;</b> \u202Eabc\u202C e\u0301 ';
    const sent = await say(context, 'me', text);
    same((await readBy(context, 'friend', sent))?.text?.trim(), text.trim(), 'the text');
  },

  async 'send repeated with the same clientId sends once, also at once'(context) {
    const adapter = chatOf(context, 'me');
    const send = (): Promise<Message> => adapter.send(context.threads.open, { text: 'Once' }, { clientId: 'one' });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    same([second.id, third.id], [first.id, first.id], 'the ids of the repeats');
    same([second.order, third.order], [first.order, first.order], 'the places of the repeats');
    same(textsOf(await allOf(context, 'friend')), ['Once'], 'what was sent');
  },

  async 'send knows a message again that was sent before others'(context) {
    const adapter = chatOf(context, 'me');
    const first = await adapter.send(context.threads.open, { text: 'One' }, { clientId: 'one' });
    await say(context, 'friend', 'Two');
    const again = await adapter.send(context.threads.open, { text: 'One' }, { clientId: 'one' });
    same([again.id, again.order], [first.id, first.order], 'the repeat');
  },

  async 'send rejects with conflict when the clientId comes back with something else'(context) {
    const adapter = chatOf(context, 'me');
    await adapter.send(context.threads.open, { text: 'One' }, { clientId: 'one' });
    const other = adapter.send(context.threads.open, { text: 'Two' }, { clientId: 'one' });
    await refuses(other, 'conflict', 'another text');
    same(textsOf(await allOf(context, 'me')), ['One'], 'what was sent');
  },

  async 'send lets two people use the same clientId'(context) {
    for (const role of ['me', 'friend'] as const) {
      await chatOf(context, role).send(context.threads.open, { text: role }, { clientId: 'one' });
    }
    same(textsOf(await allOf(context, 'me')), ['me', 'friend'], 'what was sent');
  },

  async 'send puts messages in the order of the calls, for everybody'(context) {
    const texts = ['1', '2', '3', '4'];
    for (const text of texts) await say(context, 'me', text);
    same(textsOf(await allOf(context, 'me')), texts, 'the order for who sent');
    same(textsOf(await allOf(context, 'friend')), texts, 'the order for the other');
  },

  async 'send gives each message a place of its own, whoever sends at once'(context) {
    const roles = ['me', 'friend', 'me', 'friend', 'me', 'friend'] as const;
    const sent = await Promise.all(roles.map((role, index) => say(context, role, String(index))));
    same(new Set(sent.map(({ order }) => order)).size, sent.length, 'places');
    const orders = (messages: readonly Message[]): readonly unknown[] => messages.map(({ id, order }) => [id, order]);
    const [mine, theirs] = [await allOf(context, 'me'), await allOf(context, 'friend')];
    same(orders(mine), orders(theirs), 'the order for one, against that for the other');
  },

  async 'send quotes the message that is answered'(context) {
    const first = await say(context, 'friend', 'Shall we?');
    const answer = await say(context, 'me', { text: 'Yes', replyToId: first.id });
    for (const role of ['me', 'friend'] as const) {
      const quote = (await readBy(context, role, answer))?.replyTo;
      same([quote?.id, quote?.text], [first.id, 'Shall we?'], `the quote, for ${role}`);
      same(quote?.author.id, context.personId('friend'), `the author of the quote, for ${role}`);
    }
  },

  async 'send rejects with invalid for nothing, and for an answer to nothing'(context) {
    const adapter = chatOf(context, 'me');
    const send = (draft: Parameters<typeof adapter.send>[1]): Promise<Message> =>
      adapter.send(context.threads.open, draft, { clientId: createClientId() });
    await refuses(send({}), 'invalid', 'an empty draft');
    await refuses(send({ text: ' \n ' }), 'invalid', 'a blank text');
    await refuses(send({ text: 'Yes', replyToId: unknownMessage }), 'invalid', 'an answer to nothing');
    same(await allOf(context, 'friend'), [], 'what was sent');
  },

  async 'send rejects with not-found where there is nothing, and for who is not in it'(context) {
    await refuses(say(context, 'me', 'Hello', unknownThread), 'not-found', 'send');
    await refuses(say(context, 'stranger', 'Hello', context.threads.open), 'not-found', 'send by a stranger');
  },

  async 'send rejects with too-large for a text over the limit that the thread says'(context) {
    const { limits } = await chatOf(context, 'me').get(context.threads.open);
    const most = need(limits?.maxCharacters, 'the thread says no limit');
    if (most > 1_000_000) throw new Skip('skipped: the limit is very large');
    await say(context, 'me', '🙂'.repeat(most));
    await refuses(say(context, 'me', 'a'.repeat(most + 1)), 'too-large', 'one character more');
  },

  async 'send shows pictures with their size and their description'(context) {
    const mediaId = await uploadFor(context, 'me');
    const sent = await say(context, 'me', { attachments: [{ mediaId, alt: 'A red square' }] });
    const [mine] = sent.attachments ?? [];
    check(mine?.picture !== undefined, 'who sent it has no picture');
    const [theirs] = (await readBy(context, 'friend', sent))?.attachments ?? [];
    same(theirs?.id, mine.id, 'the id, for the other');
    const shown = theirs?.state === 'live' || theirs?.state === 'limited';
    const { picture } = shown ? theirs : mine;
    check(picture !== undefined && picture.src !== '', 'there is no picture');
    check(picture.width > 0 && picture.height > 0, 'the picture has no size');
    same(picture.alt, 'A red square', 'the description');
  },

  async 'send rejects with invalid for a picture of somebody else, and for one that was sent'(context) {
    const theirs = await uploadFor(context, 'friend');
    await refuses(say(context, 'me', { attachments: [{ mediaId: theirs }] }), 'invalid', 'a picture of a friend');
    const mediaId = await uploadFor(context, 'me');
    await say(context, 'me', { attachments: [{ mediaId }] });
    await refuses(say(context, 'me', { attachments: [{ mediaId }] }), 'invalid', 'a picture that was sent');
  },
};

/** What becomes of moments in messages. */
export const momentCases: Cases<ChatContext> = {
  async 'send shares a moment, as each one may see it'(context) {
    const moment = need(context.moment, 'make() gives no moment');
    const sent = await say(context, 'me', { moment });
    for (const role of ['me', 'friend'] as const) {
      const read = (await readBy(context, role, sent))?.moment;
      same([read?.kind, read?.id, read?.state], [moment.kind, moment.id, 'live'], `kind, id and state, for ${role}`);
    }
  },

  async 'send rejects with invalid for a moment that is not there'(context) {
    const moment = need(context.moment, 'make() gives no moment');
    await refuses(say(context, 'me', { moment: { ...moment, id: 'no-such-moment' } }), 'invalid', 'send');
  },

  async 'openMoment shows what may be seen once, once'(context) {
    const openMoment = can(context, 'friend', 'openMoment');
    const moment = { ...need(context.momentOnce, 'make() gives no momentOnce'), viewOnce: true };
    const sent = await say(context, 'me', { moment });
    const before = (await readBy(context, 'friend', sent))?.moment;
    same([before?.viewOnce, before?.preview, before?.opened], [true, undefined, undefined], 'before it is opened');
    const { open } = context.threads;
    const opened = await openMoment(open, sent.id, { clientId: 'one' });
    check(opened.preview !== undefined, 'the opened moment has no preview');
    const again = await openMoment(open, sent.id, { clientId: 'one' });
    check(again.preview !== undefined, 'the repeat has no preview');
    await refuses(openMoment(open, sent.id, { clientId: 'two' }), 'expired', 'a second opening');
    const after = (await readBy(context, 'friend', sent))?.moment;
    same([after?.opened, after?.preview], [true, undefined], 'after it was opened');
  },
};
