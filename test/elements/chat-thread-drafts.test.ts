import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Adapters } from '../../src/contracts/index.js';
import { forgetDrafts } from '../../src/index.js';
import { makeWorld, ThreadHarness, until, type ThreadOptions } from '../harness/chat-thread.harness.js';

describe('rv-chat-thread: what is being written', () => {
  let world: MemoryWorld;
  let draftKey: string;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    world.addThread({ id: 'asked', participants: ['mina', 'theo'], requestFrom: 'mina', messages: [] });
    draftKey = `mina ${Math.random()}`;
  });

  afterEach(async () => {
    document.querySelectorAll('rv-chat-thread').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.openWatches).to.equal(0);
    expect(world.runningCalls).to.equal(0);
  });

  const mount = ({ properties, ...options }: ThreadOptions = {}): Promise<ThreadHarness> =>
    ThreadHarness.mount({
      adapters: world.as('mina'),
      properties: { noDrafts: false, draftKey, ...properties },
      ...options,
    });

  /** The same person's, as another object: a token was renewed, say. */
  const renewed = (): Adapters => ({ ...world.as('mina'), chat: { ...world.as('mina').chat } });

  const ready = (chat: ThreadHarness): Promise<void> =>
    until(() => !chat.element.matches(':state(loading)') && chat.all('.composer textarea').length === 1);

  /** Longer than it takes to keep what is written. */
  const kept = (): Promise<void> => aTimeout(900);

  /** What somebody finds who comes back to the conversation. */
  async function foundAgain(chat: ThreadHarness): Promise<string> {
    chat.element.remove();
    await aTimeout(300);
    const again = await mount();
    await aTimeout(200);
    return again.area.value;
  }

  it('is forgotten on the screen too, and does not come back', async () => {
    const chat = await mount();
    await chat.write('A secret');
    await kept();
    await forgetDrafts();
    await until(() => chat.area.value === '');
    await kept();
    expect(chat.area.value).to.equal('');
    expect(await foundAgain(chat)).to.equal('');
  });

  it('can be written anew after it was forgotten', async () => {
    const chat = await mount();
    await chat.write('A secret');
    await forgetDrafts();
    await until(() => chat.area.value === '');
    await chat.write('Something else');
    expect(await foundAgain(chat)).to.equal('Something else');
  });

  it('is not shown to another person', async () => {
    const chat = await mount();
    await chat.write('For Noor only');
    chat.element.draftKey = `${draftKey} another`;
    await chat.element.updateComplete;
    await ready(chat);
    expect(chat.area.value).to.equal('');
    chat.element.draftKey = draftKey;
    await until(() => chat.all('.composer textarea').length === 1 && chat.area.value === 'For Noor only');
  });

  it('is not shown to who comes with another adapter, where nothing says whose it is', async () => {
    const chat = await mount({ properties: { noDrafts: true } });
    await chat.write('Mina’s words');
    chat.element.adapters = world.as('noor');
    await chat.element.updateComplete;
    await ready(chat);
    await aTimeout(100);
    expect(chat.area.value).to.equal('');
  });

  it('stays as it is when the same person gets another adapter', async () => {
    const chat = await mount();
    await chat.write('hello');
    await kept();
    for (let time = 0; time < 3; time++) {
      chat.element.adapters = renewed();
      await chat.element.updateComplete;
      await ready(chat);
      await aTimeout(100);
    }
    expect(chat.area.value).to.equal('hello');
  });

  it('stays, with the reason, when no more may be sent', async () => {
    const chat = await mount({ threadId: 'asked', properties: { undoSeconds: 3 } });
    let { requestsLeft: left = 0 } = await world.as('mina').chat.get('asked');
    expect(left).to.be.greaterThan(0);
    while (left-- > 0) await chat.send(`Hello ${left}`);
    await chat.write('One more');
    await chat.key(chat.area, 'Enter');
    expect(chat.area.value).to.equal('One more');
    expect(chat.text('.composer .problem-line')).to.equal('Theo has to accept before you can go on.');
  });

  it('is gone for good when the host sends it', async () => {
    const chat = await mount();
    chat.element.addEventListener('rv-message-send-request', (event) => event.preventDefault());
    await chat.write('The host sends this');
    await kept();
    chat.button('Send').click();
    await chat.element.updateComplete;
    expect(chat.area.value).to.equal('');
    await kept();
    expect(await foundAgain(chat)).to.equal('');
  });

  it('gets a message back that is undone while another is edited', async () => {
    const chat = await mount({ properties: { undoSeconds: 30 } });
    await chat.send('Held one');
    await until(() => chat.hasButton('Undo'));
    await chat.key(chat.area, 'ArrowUp');
    await until(() => chat.area.value === 'The lights!');
    chat.button('Undo').click();
    await until(() => !chat.hasRow('Held one'));
    await chat.element.updateComplete;
    expect(chat.area.value).to.equal('The lights!');
    await chat.key(chat.area, 'Escape');
    expect(chat.area.value).to.equal('Held one');
    expect(await foundAgain(chat)).to.equal('Held one');
  });

  it('keeps an edit that was left', async () => {
    const chat = await mount();
    await chat.write('Begun');
    await chat.choose('The lights!', 'Edit');
    await until(() => chat.area.value === 'The lights!');
    await chat.write('The lights, edited');
    chat.element.threadId = 'empty';
    await chat.element.updateComplete;
    await ready(chat);
    expect(chat.area.value).to.equal('');
    await aTimeout(200);
    chat.element.threadId = 't1';
    await until(() => chat.all('.composer textarea').length === 1 && chat.area.value !== '');
    expect(chat.area.value).to.equal('Begun\nThe lights, edited');
  });

  it('keeps nothing of an edit that was let go of', async () => {
    const chat = await mount();
    await chat.key(chat.area, 'ArrowUp');
    await chat.write('The lights, edited');
    await chat.key(chat.area, 'Escape');
    expect(chat.area.value).to.equal('');
    expect(await foundAgain(chat)).to.equal('');
  });

  it('does not put an edit over a newer text', async () => {
    const chat = await mount();
    await chat.key(chat.area, 'ArrowUp');
    await until(() => chat.area.value === 'The lights!');
    await chat.write('From here');
    await world.as('mina').chat.edit('t1', 'b', 'From my other device');
    await until(() => chat.hasRow('From my other device'));
    chat.button('Save').click();
    await aTimeout(300);
    await chat.element.updateComplete;
    expect(chat.hasRow('From my other device')).to.equal(true);
    expect(chat.area.value).to.equal('From here');
    // Seen, and meant.
    chat.button('Save').click();
    await until(() => chat.hasRow('From here'));
  });
});
