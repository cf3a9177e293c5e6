import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { makeWorld, picture, ThreadHarness, until } from '../harness/chat-thread.harness.js';

describe('rv-chat-thread: pictures and moments in a bubble', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
  });

  afterEach(async () => {
    document.querySelectorAll('rv-chat-thread').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.openWatches).to.equal(0);
  });

  it('says in words that a picture did not arrive, and fetches it again when it is asked to', async () => {
    const lost = { ...picture, src: `${location.origin}/nowhere/lost.png` };
    world = makeWorld({ messages: [{ id: 'p', author: 'noor', attachments: [{ id: 'p1', picture: lost }] }] });
    const chat = await ThreadHarness.mount({ adapters: world.as('mina') });
    await until(() => chat.one('.picture .kept').checkVisibility(), 'words');
    expect(chat.one('.picture img').checkVisibility()).to.equal(false);
    expect(chat.text('.picture .kept')).to.equal('This picture didn’t arrive. A gate in the snow Try again');
    await expect(chat.element).to.be.accessible();
    const image = chat.one<HTMLImageElement>('.picture img');
    let fetched = 0;
    image.addEventListener('error', () => (fetched += 1));
    chat.button('Try again').focus();
    chat.button('Try again').click();
    expect(chat.focused?.matches('.enlarge'), 'the focus stays where it was').to.equal(true);
    await until(() => fetched === 1, 'another try');
    await until(() => chat.one('.picture .kept').checkVisibility(), 'words again');
    expect(chat.focused?.textContent.trim()).to.equal('Try again');
    chat.button('Try again').click();
    image.src = '/demo/pictures/mark.svg';
    await until(() => image.complete && image.naturalWidth > 0, 'the picture');
    expect(image.checkVisibility()).to.equal(true);
    expect(chat.one('.picture .kept').checkVisibility()).to.equal(false);
  });

  it('gives a moment that shows no picture the paper of a bubble', async () => {
    world = makeWorld({
      messages: [{ id: 'm', author: 'noor', moment: { kind: 'clip', id: 'unknown', viewOnce: true } }],
    });
    const chat = await ThreadHarness.mount({ adapters: world.as('mina') });
    expect(chat.one('.bubble').matches('.bare')).to.equal(false);
  });
});
