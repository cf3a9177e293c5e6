import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { ChatAdapter, Message, Moment } from '../../src/contracts/index.js';
import { createRecordingSink, settle } from '../../src/testing/index.js';
import { makeChatWorld } from './memory-chat-world.js';
import { assertIdle, errorOf, picture } from './memory-fixtures.js';
import { video } from './memory-invite-world.js';

describe('a clip that is shared in a conversation', () => {
  let world: MemoryWorld;

  const chat = (personId: string): Required<ChatAdapter> => world.as(personId).chat;

  /** What somebody reads of it. */
  async function readBy(personId: string): Promise<Moment | undefined> {
    return (await chat(personId).list('friends')).items.at(-1)?.moment;
  }

  function share(personId: string, viewOnce?: boolean): Promise<Message> {
    const moment = { kind: 'clip', id: 'whale', ...(viewOnce !== undefined && { viewOnce }) } as const;
    return chat(personId).send('friends', { moment }, { clientId: `share-${personId}` });
  }

  beforeEach(() => {
    world = makeChatWorld();
    world.addClip({
      id: 'whale',
      author: 'cem',
      title: 'A whale',
      video,
      poster: picture('a whale'),
      url: 'https://app.example/clips/whale',
    });
  });

  afterEach(() => {
    assertIdle(world);
  });

  it('comes with its author, title, poster and address, and never with the video', async () => {
    const { moment } = await share('ada');
    expect(moment).to.deep.include({
      kind: 'clip',
      state: 'live',
      title: 'A whale',
      url: 'https://app.example/clips/whale',
    });
    expect([moment?.author.id, moment?.preview?.alt]).to.deep.equal(['cem', 'A drawing of a whale']);
    expect(JSON.stringify(await readBy('bo'))).not.to.contain('mp4');
  });

  it('is opened where the host says, if it has no address of its own, and nowhere while it is not live', async () => {
    world.chat.momentUrl = ({ kind, id }) => `#/${kind}/${id}`;
    world.addClip({ id: 'minnow', author: 'cem', title: 'A minnow', video });
    await chat('ada').send('friends', { moment: { kind: 'clip', id: 'minnow' } }, { clientId: 'small' });
    expect((await readBy('bo'))?.url).to.equal('#/clip/minnow');
    world.changeClip('minnow', { state: 'removed' });
    expect(await readBy('bo')).not.to.have.property('url');
    await share('ada');
    expect((await readBy('bo'))?.url).to.equal('https://app.example/clips/whale');
  });

  it('follows its moderation, live, and shows nothing while it is not live', async () => {
    await share('ada');
    const controller = new AbortController();
    const sink = createRecordingSink<Message>();
    chat('bo').watch('friends', sink, { signal: controller.signal });
    await chat('bo').list('friends');
    for (const state of ['pending', 'removed', 'geo-blocked', 'age-gated'] as const) {
      world.changeClip('whale', { state });
      await settle();
      const told = sink.items.at(-1)?.moment;
      expect(told?.state).to.equal(state);
      expect(told).not.to.have.any.keys('preview', 'title', 'url');
    }
    world.changeClip('whale', { state: 'live', title: 'Two whales' });
    await settle();
    expect(sink.items.at(-1)?.moment).to.deep.include({ state: 'live', title: 'Two whales' });
    controller.abort();
  });

  it('looks deleted to others once it is private, or once one of both has blocked the other', async () => {
    await share('ada');
    world.changeClip('whale', { private: true });
    expect(await readBy('bo')).to.deep.include({ state: 'deleted' });
    expect(await readBy('bo')).not.to.have.any.keys('preview', 'title', 'url');
    world.changeClip('whale', { private: false });
    expect((await readBy('bo'))?.state).to.equal('live');
    world.relate({ from: 'cem', to: 'bo', blocked: true });
    expect((await readBy('bo'))?.state).to.equal('deleted');
    expect((await readBy('ada'))?.state).to.equal('live');
  });

  it('is deleted in every conversation when it is deleted', async () => {
    await share('ada');
    world.deleteClip('whale');
    expect(await readBy('bo')).to.deep.include({ state: 'deleted' });
    expect((await readBy('bo'))?.author.id).to.equal('cem');
    expect(await errorOf(share('bo'))).to.deep.include({ code: 'invalid' });
  });

  it('cannot be shared while it is private or not live, by its author neither', async () => {
    world.addThread({ id: 'own', participants: ['cem', 'bo'] });
    const send = (clientId: string): Promise<unknown> =>
      chat('cem').send('own', { moment: { kind: 'clip', id: 'whale' } }, { clientId });
    for (const change of [{ private: true }, { private: false, state: 'pending' }, { state: 'removed' }] as const) {
      world.changeClip('whale', change);
      expect(await errorOf(send(JSON.stringify(change)))).to.deep.include({ code: 'invalid' });
    }
    world.changeClip('whale', { state: 'limited' });
    await send('at last');
  });

  it('keeps its poster behind a warning, and behind what may be seen once', async () => {
    world.changeClip('whale', { labels: [{ value: 'flashing', effect: 'cover', overridable: true, by: 'self' }] });
    await share('ada');
    expect(await readBy('bo')).not.to.have.property('preview');
    world.changeClip('whale', { labels: [] });
    expect(await readBy('bo')).to.have.property('preview');
    const once = await share('bo', true);
    expect(await readBy('ada')).not.to.have.property('preview');
    const opened = await chat('ada').openMoment('friends', once.id, { clientId: 'open' });
    expect(opened.preview?.alt).to.equal('A drawing of a whale');
  });

  it('holds to its own rules, whatever a moment of its name says', async () => {
    world.addMoment({ kind: 'clip', id: 'whale', author: 'bo', title: 'Mine', preview: picture('a lie') });
    await share('ada');
    expect(await readBy('bo')).to.deep.include({ title: 'A whale' });
    expect((await readBy('bo'))?.author.id).to.equal('cem');
    world.changeClip('whale', { state: 'removed' });
    world.changeMoment('clip', 'whale', { state: 'live' });
    expect((await readBy('bo'))?.state).to.equal('removed');
  });
});
