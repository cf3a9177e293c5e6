import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { ChatAdapter, Message } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { ManualClock } from '../../src/testing/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { makeChatWorld, uploadFor } from './memory-chat-world.js';
import { assertIdle, errorOf } from './memory-fixtures.js';

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await errorOf(call);
  return error instanceof AdapterError ? error.code : String(error);
}

const texts = (messages: readonly Message[]): readonly (string | undefined)[] => messages.map(({ text }) => text);

describe('the conversations of a memory world', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let lastKey = 0;

  const chat = (personId: string): Required<ChatAdapter> => world.as(personId).chat;

  function say(personId: string, threadId: string, text: string): Promise<Message> {
    lastKey += 1;
    return chat(personId).send(threadId, { text }, { clientId: `key-${lastKey}` });
  }

  beforeEach(() => {
    clock = createManualClock();
    world = makeChatWorld({ clock });
  });

  afterEach(() => {
    assertIdle(world);
    expect(clock.pending, 'timers').to.equal(0);
  });

  it('give each one their own view of a message', async () => {
    const sent = await say('ada', 'friends', 'Hello');
    expect(sent).to.deep.include({ text: 'Hello', mine: true, clientId: `key-${lastKey}`, order: 1 });
    const [read] = (await chat('bo').list('friends')).items;
    expect(read).to.deep.include({ text: 'Hello', id: sent.id, order: 1 });
    expect(read).not.to.have.any.keys('mine', 'clientId');
  });

  it('open at once, however long they are, and always say the same', async () => {
    const page = await chat('ada').list('long', { limit: 40 });
    expect(page.items.map(({ order }) => order)).to.deep.equal(Array.from({ length: 40 }, (_, i) => 99_961 + i));
    const other = makeChatWorld({ clock });
    expect((await other.as('ada').chat.list('long', { limit: 40 })).items).to.deep.equal(page.items);
    const times = page.items.map(({ sentAt }) => sentAt);
    expect([...times].sort()).to.deep.equal(times);
    expect((await chat('bo').get('long')).unread).to.be.within(0, 3);
    const first = await chat('ada').listAround('long', 'long-1');
    expect(first.older).to.equal(undefined);
    expect(first.newer).to.be.a('string');
  });

  it('keep what is done to a message that was made as it was read', async () => {
    const page = await chat('ada').list('long');
    const own = page.items.find(({ mine, deleted }) => mine === true && deleted !== true);
    if (own === undefined) throw new Error('none of mine');
    await chat('ada').edit('long', own.id, 'Changed');
    // Far away and back, so that nothing is remembered by chance.
    let before = page.older;
    for (let pages = 0; pages < 8; pages += 1) {
      before = (await chat('bo').list('long', { limit: 100, ...(before !== undefined && { before }) })).older;
    }
    const [read] = (await chat('bo').listAround('long', own.id, { limit: 1 })).items;
    expect(read?.text).to.equal('Changed');
    expect(read?.version).not.to.equal(own.version);
  });

  it('withhold from a request what a stranger shows', async () => {
    const [message] = (await chat('ada').list('request')).items;
    expect(message?.text).to.equal('Do you know me?');
    expect(message?.attachments?.[0]).not.to.have.property('picture');
    expect(message?.author).not.to.have.property('avatar');
    const thread = await chat('ada').get('request');
    expect(thread.standing).to.equal('request-in');
    expect(JSON.stringify(thread)).not.to.contain('pictures.example');
    await chat('ada').acceptRequest('request');
    const [accepted] = (await chat('ada').list('request')).items;
    expect(accepted?.attachments?.[0]?.picture?.alt).to.equal('A drawing of zed at the sea');
    expect(accepted?.author).to.have.property('avatar');
  });

  it('give a stranger’s pictures where that is left to the elements', async () => {
    world.chat.strangersPictures = 'given';
    const [message] = (await chat('ada').list('request')).items;
    expect(message?.attachments?.[0]).to.have.property('picture');
  });

  it('keep pictures of people who are no friends from whom they are to be kept', async () => {
    const id = world.addThread({
      participants: [{ person: 'bo', restrictions: ['media'] }, 'ada', 'zed'],
      messages: ['ada', 'zed'].map((author) => ({
        author,
        attachments: [{ picture: { src: 'x', width: 1, height: 1 } }],
      })),
    });
    const { items } = await chat('bo').list(id);
    expect(items.map(({ attachments }) => attachments?.[0]?.picture !== undefined)).to.deep.equal([true, false]);
    expect((await chat('bo').get(id)).restrictions).to.deep.equal(['media']);
  });

  it('let strangers say one thing, and friends anything', async () => {
    const { id, standing, requestsLeft } = await chat('zed').openThread(['bo']);
    expect([standing, requestsLeft]).to.deep.equal(['request-out', 1]);
    expect(await codeOf(chat('bo').get(id))).to.equal('not-found');
    await say('zed', id, 'May I?');
    expect(await codeOf(say('zed', id, 'Well?'))).to.equal('forbidden');
    expect((await chat('zed').get(id)).requestsLeft).to.equal(0);
    expect((await chat('bo').get(id)).standing).to.equal('request-in');
    expect(await codeOf(say('bo', id, 'Who are you?'))).to.equal('forbidden');
    await chat('bo').acceptRequest(id);
    await say('bo', id, 'Now I can.');
    await say('zed', id, 'So can I.');
    expect((await chat('zed').get(id)).standing).to.equal('open');
  });

  it('need no request once two follow each other', async () => {
    const { id } = await chat('zed').openThread(['bo']);
    await say('zed', id, 'May I?');
    await world.as('bo').people.follow('zed');
    await world.as('zed').people.follow('bo');
    expect((await chat('bo').get(id)).standing).to.equal('open');
    await say('bo', id, 'Of course');
  });

  it('open the same thread from both sides', async () => {
    const one = await chat('zed').openThread(['bo']);
    const other = await chat('bo').openThread(['zed']);
    expect(other.id).to.equal(one.id);
    expect(other.standing).to.equal('request-out');
    expect(await codeOf(chat('ada').openThread(['nia']))).to.equal('forbidden');
    expect(await codeOf(chat('nia').openThread(['ada']))).to.equal('forbidden');
    expect(await codeOf(chat('ada').openThread(['nobody']))).to.equal('not-found');
  });

  it('say nothing of who has blocked whom', async () => {
    await world.as('bo').people.block('ada');
    expect((await chat('ada').get('friends')).standing).to.equal('unavailable');
    expect((await chat('bo').get('friends')).standing).to.equal('blocked');
    expect(await codeOf(say('ada', 'friends', 'Hello?'))).to.equal('forbidden');
    await world.as('bo').people.unblock('ada');
    world.setChatAvailability('bo', { available: false, reason: 'account' });
    expect((await chat('ada').get('friends')).standing).to.equal('unavailable');
    // Who can't write knows it, and may go on reading.
    expect((await chat('bo').get('friends')).standing).to.equal('read-only');
  });

  it('take pictures that were uploaded, once, and give them back when the message is deleted', async () => {
    const mediaId = await uploadFor(world, 'ada');
    const draft = { attachments: [{ mediaId, alt: 'A dot' }] };
    const sent = await chat('ada').send('friends', draft, { clientId: 'p1' });
    expect(sent.attachments?.[0]?.picture).to.deep.include({ width: 1, height: 1, alt: 'A dot' });
    const src = sent.attachments?.[0]?.picture?.src ?? '';
    expect(src.startsWith('blob:')).to.equal(true);
    const again = chat('ada').send('friends', draft, { clientId: 'p2' });
    expect(await codeOf(again)).to.equal('invalid');
    expect(await codeOf(world.as('ada').media.discard(mediaId))).to.equal('conflict');
    await chat('ada').delete('friends', sent.id, 'everybody');
    const failed = await fetch(src).then(
      () => false,
      () => true,
    );
    expect(failed, 'the address is given back').to.equal(true);
    expect(await codeOf(chat('bo').send('friends', draft, { clientId: 'p3' }))).to.equal('invalid');
  });

  it('leave nothing of a deleted message, not even in quotes', async () => {
    const first = await say('ada', 'friends', 'A secret');
    await chat('bo').send('friends', { text: 'What?', replyToId: first.id }, { clientId: 'q' });
    await chat('bo').react('friends', first.id, '❤️', true);
    await chat('ada').delete('friends', first.id, 'everybody');
    const { items } = await chat('bo').list('friends');
    expect(JSON.stringify(items)).not.to.contain('secret');
    expect(items[0]).to.deep.include({ deleted: true, id: first.id });
    expect(items[0]).not.to.have.property('reactions');
    expect(items[1]?.replyTo).to.deep.include({ id: first.id, unavailable: true });
  });

  it('delete for one person only, and bring a deleted thread back with what is new', async () => {
    const first = await say('ada', 'friends', 'One');
    await say('bo', 'friends', 'Two');
    await chat('bo').delete('friends', first.id, 'me');
    expect(texts((await chat('bo').list('friends')).items)).to.deep.equal(['Two']);
    await chat('bo').deleteThread('friends');
    await chat('bo').deleteThread('friends');
    expect(await codeOf(chat('bo').list('friends'))).to.equal('not-found');
    expect((await chat('bo').listThreads()).items.map(({ id }) => id)).not.to.contain('friends');
    await say('ada', 'friends', 'Three');
    expect(texts((await chat('bo').list('friends')).items)).to.deep.equal(['Three']);
    expect(texts((await chat('ada').list('friends')).items)).to.deep.equal(['One', 'Two', 'Three']);
    expect((await chat('bo').get('friends')).unread).to.equal(1);
  });

  it('count what is unread, and share how far it was read only with those who may know', async () => {
    const { order } = await say('ada', 'friends', 'One');
    await say('ada', 'friends', 'Two');
    expect((await chat('bo').get('friends')).unread).to.equal(2);
    await chat('bo').setSettings('friends', { receipts: false });
    await chat('bo').markRead('friends', order);
    expect((await chat('bo').get('friends')).unread).to.equal(1);
    expect((await chat('ada').get('friends')).participants[0]).not.to.have.property('readUpTo');
    await chat('bo').setSettings('friends', { receipts: true });
    expect((await chat('ada').get('friends')).participants[0]).not.to.have.property('readUpTo');
    await chat('bo').markRead('friends', order);
    expect((await chat('ada').get('friends')).participants[0]?.readUpTo).to.equal(order);
    await chat('bo').markRead('friends', 99);
    await chat('bo').markRead('friends', order);
    expect((await chat('ada').get('friends')).participants[0]?.readUpTo).to.equal(order + 1);
  });

  it('never tell what was read while somebody was blocked', async () => {
    const { order } = await say('bo', 'friends', 'Sorry');
    await world.as('ada').people.block('bo');
    await chat('ada').markRead('friends', order);
    await world.as('ada').people.unblock('bo');
    expect((await chat('bo').get('friends')).participants[0]).not.to.have.property('readUpTo');
  });

  it('learn nothing from who looks at a request', async () => {
    await chat('ada').markRead('request', 1);
    expect((await chat('ada').get('request')).unread).to.equal(0);
    expect(await codeOf(chat('ada').setTyping('request', true))).to.equal('forbidden');
    expect(await codeOf(chat('ada').react('request', 'request-1', '👍', true))).to.equal('forbidden');
    const [other] = (await chat('zed').get('request')).participants;
    expect(Object.keys(other ?? {})).to.deep.equal(['person']);
  });

  it('judge messages and their pictures', async () => {
    world.chat.moderation = ({ text, attachment }) => {
      if (text?.includes('555') === true) return { bounce: 'No phone numbers.' };
      return attachment === undefined ? 'approve' : 'hold';
    };
    const bounced = await errorOf(say('ada', 'friends', 'Call 555'));
    expect(bounced).to.deep.include({ code: 'invalid', fields: { rule: 'No phone numbers.' } });
    const mediaId = await uploadFor(world, 'ada');
    const sent = await chat('ada').send('friends', { attachments: [{ mediaId }] }, { clientId: 'p' });
    expect(sent.attachments?.[0]).to.include({ state: 'pending' });
    const read = async (personId: string): Promise<Message | undefined> =>
      (await chat(personId).list('friends')).items.at(-1);
    expect((await read('bo'))?.attachments?.[0]).not.to.have.property('picture');
    const attachmentId = sent.attachments?.[0]?.id ?? '';
    world.moderateAttachment('friends', sent.id, attachmentId, 'live');
    expect((await read('bo'))?.attachments?.[0]).to.have.property('picture');
    const rule = 'No adverts.';
    world.moderateMessage('friends', sent.id, 'removed', { rule, automated: true, appealBy: '2999-01-01T00:00:00Z' });
    expect(await read('bo')).to.deep.include({ state: 'removed' });
    expect(await read('bo')).not.to.have.any.keys('attachments', 'decision', 'text');
    const decided = await read('ada');
    expect(decided?.decision).to.deep.include({ rule, state: 'removed' });
    await chat('ada').appeal('friends', sent.id, decided?.decision?.id ?? '', 'It is a dot.');
    expect((await read('ada'))?.decision?.appeal).to.equal('open');
    expect(world.messageAppeals).to.have.length(1);
    world.decideMessageAppeal('friends', sent.id, decided?.decision?.id ?? '', 'restored');
    expect((await read('bo'))?.attachments?.[0]).to.have.property('picture');
  });

  it('take only so many messages and so many characters', async () => {
    world.chat.rate = { messages: 2, perMs: 1000 };
    world.chat.limits = { maxCharacters: 5 };
    await say('ada', 'friends', 'One');
    await clock.advance(400);
    await say('ada', 'friends', 'Two');
    expect(await errorOf(say('ada', 'friends', 'More'))).to.deep.include({ code: 'rate-limited', retryAfterMs: 600 });
    await clock.advance(600);
    expect(await codeOf(say('ada', 'friends', 'Too long'))).to.equal('too-large');
    expect((await chat('ada').get('friends')).limits).to.deep.equal({ maxCharacters: 5 });
    await say('ada', 'friends', 'Fits');
  });

  it('list threads, the newest first, requests apart, page by page, by words', async () => {
    await say('ada', 'friends', 'Hello');
    await say('cem', 'family', 'Dinner at eight?');
    const ids = async (options?: Parameters<Required<ChatAdapter>['listThreads']>[0]): Promise<readonly string[]> =>
      (await chat('ada').listThreads(options)).items.map(({ id }) => id);
    expect((await ids()).slice(0, 2)).to.deep.equal(['family', 'friends']);
    expect(await ids({ only: 'requests' })).to.deep.equal(['request']);
    expect(await ids({ query: 'DINNER' })).to.deep.equal(['family']);
    expect(await ids({ query: 'yıldız' })).to.deep.equal(['family']);
    const page = await chat('ada').listThreads({ limit: 2 });
    expect(await ids({ limit: 2, after: page.next ?? '' })).to.deep.equal(['long']);
    expect(await codeOf(chat('ada').listThreads({ only: 'requests', after: page.next ?? '' }))).to.equal('invalid');
  });

  it('share moments that keep their rules', async () => {
    const sent = await chat('bo').send('friends', { moment: { kind: 'story', id: 's1' } }, { clientId: 'm1' });
    expect(sent.moment).to.deep.include({ kind: 'story', id: 's1', state: 'live', title: 'The sketch' });
    expect(JSON.stringify(sent)).not.to.contain('print');
    await chat('bo').send('friends', { moment: { kind: 'note', id: 'n1', viewOnce: true } }, { clientId: 'm2' });
    world.moderation.reject('s1', 'front', { rule: 'No.', automated: false });
    const [story, note] = (await chat('ada').list('friends')).items;
    expect(story?.moment).to.deep.include({ state: 'removed' });
    expect(story?.moment).not.to.have.any.keys('preview', 'title');
    expect(note?.moment).to.deep.include({ viewOnce: true, title: 'Three days at sea' });
    expect(note?.moment).not.to.have.property('preview');
    const opened = await chat('ada').openMoment('friends', note?.id ?? '', { clientId: 'o' });
    expect(opened.preview?.alt).to.equal('A drawing of the sea');
    expect(await chat('ada').openMoment('friends', note?.id ?? '', { clientId: 'o' })).to.deep.equal(opened);
    expect(await codeOf(chat('ada').openMoment('friends', note?.id ?? ''))).to.equal('expired');
    const after = (await chat('ada').list('friends')).items[1];
    expect(after?.moment).to.deep.include({ opened: true });
    expect(after?.moment).not.to.have.property('preview');
    const missing = chat('ada').send('friends', { moment: { kind: 'clip', id: 'c9' } }, { clientId: 'm3' });
    expect(await codeOf(missing)).to.equal('invalid');
    world.changeMoment('note', 'n1', { state: 'deleted' });
    expect((await chat('ada').list('friends')).items[1]?.moment?.state).to.equal('deleted');
  });

  it('file what people report', async () => {
    await chat('ada').report('request', 'request-1', { reason: 'spam' });
    await chat('ada').report('request', undefined, { reason: 'harassment' });
    expect(world.reports.map(({ about }) => about)).to.deep.equal([
      { threadId: 'request', messageId: 'request-1' },
      { threadId: 'request' },
    ]);
  });

  it('let messages disappear', async () => {
    world.changeThread('friends', { lifetimeMs: 1000 });
    await say('ada', 'friends', 'Soon gone');
    await clock.advance(999);
    expect((await chat('bo').list('friends')).items).to.have.length(1);
    await clock.advance(1);
    expect((await chat('bo').list('friends')).items).to.have.length(0);
    expect((await chat('bo').get('friends')).unread).to.equal(0);
  });
});
