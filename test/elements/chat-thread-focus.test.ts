import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { makeWorld, picture, ThreadHarness, until, type ThreadOptions } from '../harness/chat-thread.harness.js';

describe('rv-chat-thread: where the focus goes', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
  });

  afterEach(async () => {
    document.querySelectorAll('rv-chat-thread').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.openWatches).to.equal(0);
    expect(world.runningCalls).to.equal(0);
  });

  const mount = (options: ThreadOptions = {}): Promise<ThreadHarness> =>
    ThreadHarness.mount({ adapters: world.as('mina'), ...options });

  it('is in the composer once a request is accepted, which is said', async () => {
    const chat = await mount({ threadId: 'request' });
    chat.button('Accept').focus();
    chat.button('Accept').click();
    await until(() => chat.focused?.matches('.composer textarea'));
    await until(() => chat.said.includes('Accepted. You can write to Theo now.'));
  });

  it('is on the next message once one is deleted', async () => {
    const chat = await mount();
    chat.row('Three evenings').focus();
    await chat.choose('Three evenings', 'Delete for me');
    await until(() => chat.all('dialog[open] form.safety').length > 0);
    chat.button('Delete for me', 'dialog[open]').focus();
    chat.button('Delete for me', 'dialog[open]').click();
    await until(() => !chat.hasRow('Three evenings'));
    await until(() => chat.focused?.matches('.row'));
    expect(chat.focused?.textContent).to.include('and one coffee');
  });

  it('stays on the way to the menu of a message that is sent meanwhile', async () => {
    const chat = await mount({ properties: { undoSeconds: 1 } });
    await chat.send('On its way');
    await until(() => chat.hasRow('On its way') && chat.hasButton('Undo'));
    chat.row('On its way').querySelector<HTMLElement>('.act')?.focus();
    await until(() => !chat.hasButton('Undo') && !chat.row('On its way').matches('.going'));
    expect(chat.focused?.matches('.act')).to.equal(true);
  });

  it('is on the message once the button that takes it back is gone', async () => {
    const chat = await mount({ properties: { undoSeconds: 1 } });
    await chat.send('On its way');
    await until(() => chat.hasRow('On its way') && chat.hasButton('Undo'));
    chat.button('Undo').focus();
    await until(() => !chat.hasButton('Undo'));
    expect(chat.focused === chat.row('On its way')).to.equal(true);
  });

  it('is on the latest message once there is nothing more to write into', async () => {
    const chat = await mount();
    chat.area.focus();
    world.changeThread('t1', { state: 'ended' });
    await until(() => chat.all('.composer').length === 0);
    expect(chat.focused === chat.row('and one coffee')).to.equal(true);
  });

  it('is not taken from elsewhere', async () => {
    const chat = await mount();
    chat.place.querySelector('button')?.focus();
    world.changeThread('t1', { state: 'ended' });
    await until(() => chat.all('.composer').length === 0);
    expect(document.activeElement?.textContent).to.equal('outside');
  });

  it('stops once among the messages: at stories only in the one that has it', async () => {
    await import('../../src/elements/flip-story/flip-story.define.js');
    for (const id of ['s1', 's2']) {
      world.addStory({ id, author: 'noor', front: { picture }, back: { picture } });
      world.addMessage('t1', { author: 'noor', text: `Story ${id}`, moment: { id, kind: 'story' } });
    }
    const chat = await mount();
    await until(() => chat.all('rv-flip-story').length === 2);
    const stops = (): number => chat.all('rv-flip-story').filter((story) => !story.hasAttribute('tabindex')).length;
    chat.element.style.blockSize = '2000px';
    await until(() => chat.hasRow('Three evenings'));
    chat.row('Three evenings').focus();
    await until(() => stops() === 0);
    chat.row('Story s1').focus();
    await until(() => stops() === 1);
    const other = chat.all('rv-flip-story').find((story) => story.getAttribute('tabindex') === '-1');
    const hold = (): HTMLElement | null | undefined =>
      other?.shadowRoot?.querySelector<HTMLElement>('button.hold:enabled');
    await until(() => hold());
    // A press on what is in it is still its own, and brings its row into the tab order.
    hold()?.focus();
    await until(() => other?.closest<HTMLElement>('.row')?.tabIndex === 0);
    await chat.element.updateComplete;
    expect(other?.shadowRoot?.activeElement === hold()).to.equal(true);
    other?.closest<HTMLElement>('.row')?.focus();
    await until(() => other?.hasAttribute('tabindex') === false);
    expect(stops()).to.equal(1);
    expect(chat.all('rv-flip-story').some((story) => story.closest('[inert]'))).to.equal(false);
  });

  it('has the way back while it loads, and where there is nothing', async () => {
    world.network.latency = { min: 200, max: 200 };
    const chat = await mount({ wait: false });
    const way = (): number => chat.all('slot[name=header-start]').length;
    expect(way()).to.equal(1);
    await until(() => chat.hasRow('Three evenings'));
    expect(way()).to.equal(1);
    world.network.latency = { min: 0, max: 0 };
    const none = await mount({ threadId: 'nowhere' });
    expect(none.all('slot[name=header-start]').length).to.equal(1);
    expect(none.one('section.chat').getAttribute('aria-label')).to.equal('Conversation');
    await expect(none.element).to.be.accessible();
  });

  it('leaves Escape to the host where there is nothing to write into', async () => {
    const chat = await mount({ threadId: 'request' });
    const row = chat.row('Hello Mina');
    row.focus();
    expect((await chat.key(row, 'Escape')).defaultPrevented).to.equal(false);
    const open = await mount();
    const message = open.row('Three evenings');
    expect((await open.key(message, 'Escape')).defaultPrevented).to.equal(true);
  });

  it('ends what a row says with one stop', async () => {
    world = makeWorld({
      messages: [
        { id: 'a', author: 'noor', at: new Date().toISOString(), text: 'Saturday?' },
        { id: 'b', author: 'noor', at: new Date().toISOString(), text: 'Well' },
      ],
    });
    const chat = await mount();
    expect(chat.row('Saturday?').ariaLabel).to.match(/^Noor: Saturday\? \d/);
    expect(chat.row('Well').ariaLabel).to.match(/^Noor: Well\. \d/);
  });

  it('names who reacted once', async () => {
    await world.as('noor').chat.react?.('t1', 'b', '👍', true);
    const chat = await mount();
    await until(() => chat.all('.reaction').length === 1);
    expect(chat.one('.reaction').title).to.equal('');
  });

  it('says that an answered message is not to be had', async () => {
    world.addThread({
      id: 'long',
      participants: ['mina', 'noor'],
      messages: Array.from({ length: 60 }, (_, index) => ({
        id: `n${index}`,
        author: 'noor',
        at: new Date(Date.now() - (200 - index) * 60_000).toISOString(),
        text: `Number ${index}`,
        ...(index === 59 && { replyTo: 'n0' }),
      })),
    });
    const chat = await mount({ threadId: 'long' });
    world.fail('chat.listAround', new AdapterError('not-found'));
    chat.row('Number 59').querySelector<HTMLElement>('.quote')?.click();
    await until(() => chat.all('[role=alert]').some((one) => one.textContent.includes('can’t be shown')));
  });

  it('says that nothing was copied', async () => {
    const chat = await mount();
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await chat.choose('Three evenings', 'Copy text');
    await until(() => chat.said.includes('It could not be copied.'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });

  it('opens where the unread begins, further back than a page', async () => {
    world.addThread({
      id: 'many',
      participants: [{ person: 'mina', unread: 75 }, 'noor'],
      messages: Array.from({ length: 100 }, (_, index) => ({
        id: `n${index}`,
        author: 'noor',
        at: new Date(Date.now() - (200 - index) * 60_000).toISOString(),
        text: `Number ${index} of many`,
      })),
    });
    const chat = await mount({ threadId: 'many' });
    await until(() => chat.all('.unread').length === 1);
    expect(chat.row('Number 25 of many').querySelector('.unread')).to.not.equal(null);
    await aTimeout(100);
    const read = world.calls.getSnapshot().filter(({ method }) => method === 'chat.markRead');
    expect(read.some(({ args }) => Number(args[1]) > 60)).to.equal(false);
  });
});
