import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { makeWorld, ThreadHarness, until, type ThreadOptions } from '../harness/chat-thread.harness.js';

describe('rv-chat-thread: who may write', () => {
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
    ThreadHarness.mount({ adapters: world.as('mina'), threadId: 'request', ...options });

  const called = (method: string): boolean => world.calls.getSnapshot().some((call) => call.method === method);

  describe('a stranger’s request', () => {
    it('is accessible, and has four answers and nothing to write into', async () => {
      const chat = await mount();
      await expect(chat.element).to.be.accessible();
      for (const name of ['Accept', 'Delete', 'Block', 'Report']) expect(chat.hasButton(name), name).to.equal(true);
      expect(chat.all('textarea').length).to.equal(0);
      expect(chat.element.matches(':state(request-in)')).to.equal(true);
    });

    it('fetches no picture and no face, even where the back end gives them', async () => {
      world.chat.strangersPictures = 'given';
      // In other tests the stranger has seen their own.
      performance.clearResourceTimings();
      const chat = await mount();
      expect(chat.hasRow('Hello Mina')).to.equal(true);
      expect(chat.root.querySelectorAll('img').length).to.equal(0);
      expect(chat.element.shadowRoot?.innerHTML).not.to.include('pictures.invalid');
      expect(performance.getEntriesByType('resource').some(({ name }) => name.includes('pictures.invalid'))).to.equal(
        false,
      );
    });

    it('fetches a picture when it is asked for, and asks the host first', async () => {
      world.chat.strangersPictures = 'given';
      const chat = await mount();
      chat.element.addEventListener('rv-media-reveal-request', (event) => event.preventDefault(), { once: true });
      chat.button('Show picture').click();
      await chat.element.updateComplete;
      expect(chat.root.querySelectorAll('.picture img').length).to.equal(0);
      chat.button('Show picture').click();
      await chat.element.updateComplete;
      expect(chat.root.querySelectorAll('.picture img').length).to.equal(1);
    });

    it('leaves half of the room to what it is about, with its answers in sight', async () => {
      for (const [inlineSize, blockSize] of [
        ['320px', '480px'],
        ['600px', '340px'],
      ]) {
        const chat = await mount();
        Object.assign(chat.element.style, { inlineSize, blockSize });
        const notice = document.createElement('p');
        notice.slot = 'request-notice';
        notice.textContent = 'Be careful, please. '.repeat(30);
        chat.element.append(notice);
        await nextFrame();
        const all = chat.one('.chat').getBoundingClientRect();
        const panel = chat.one('.request').getBoundingClientRect();
        expect(panel.height, `${inlineSize} ${blockSize}`).to.be.at.most(all.height / 2 + 1);
        expect(panel.bottom).to.be.at.most(all.bottom + 1);
        for (const name of ['Accept', 'Delete', 'Block', 'Report']) {
          const button = chat.button(name, '.request').getBoundingClientRect();
          expect(button.bottom, name).to.be.at.most(panel.bottom + 1);
          expect(button.top, name).to.be.at.least(panel.top - 1);
        }
        await expect(chat.element).to.be.accessible();
        chat.element.remove();
      }
    });

    it('sends nothing back: no receipt, no typing', async () => {
      const chat = await mount();
      expect(chat.hasRow('Hello Mina')).to.equal(true);
      await aTimeout(200);
      expect(called('chat.markRead')).to.equal(false);
      expect(called('chat.setTyping')).to.equal(false);
    });

    it('opens the conversation once it is accepted', async () => {
      const chat = await mount();
      chat.button('Accept').click();
      await until(() => chat.element.matches(':state(open)'));
      await until(() => chat.all('.composer').length > 0);
      expect(chat.all('.request').length).to.equal(0);
    });

    it('is deleted only after a second yes', async () => {
      const chat = await mount();
      const deleted: string[] = [];
      chat.element.addEventListener('rv-thread-deleted', ({ detail }) => deleted.push(detail.threadId));
      chat.button('Delete').click();
      await until(() => chat.all('dialog[open] form.safety').length > 0);
      expect(chat.text('dialog[open] form.safety')).to.include('Theo is not told.');
      expect(called('chat.deleteThread')).to.equal(false);
      chat.button('Delete conversation', 'dialog[open]').click();
      await until(() => deleted.length > 0);
      expect(deleted).to.deep.equal(['request']);
    });

    it('is blocked only after a second yes', async () => {
      const chat = await mount();
      chat.button('Block').click();
      await until(() => chat.all('dialog[open] form.safety').length > 0);
      expect(called('people.block')).to.equal(false);
      chat.button('Block Theo', 'dialog[open]').click();
      await until(() => called('people.block'));
      await until(() => chat.element.matches(':state(blocked)'));
    });

    it('is reported as a conversation', async () => {
      const chat = await mount();
      chat.button('Report').click();
      await until(() => chat.all('dialog[open] form.safety').length > 0);
      expect(chat.text('dialog[open] h2')).to.equal('Report this conversation');
      chat.one<HTMLInputElement>('dialog[open] input[type=radio]').click();
      chat.button('Send report', 'dialog[open]').click();
      await until(() => called('chat.report'));
    });
  });

  it('says how many messages the one who asks may send, and then that they wait', async () => {
    const chat = await mount({ adapters: world.as('theo'), threadId: 'request' });
    expect(chat.element.matches(':state(request-out)')).to.equal(true);
    expect(chat.text('.standing')).to.include('Mina');
    await expect(chat.element).to.be.accessible();
  });

  it('says that a conversation has ended, in the host’s words', async () => {
    world.changeThread('t1', { state: 'ended', notice: 'The workshop is over.' });
    const chat = await mount({ threadId: 't1' });
    expect(chat.text('.standing')).to.equal('The workshop is over.');
    expect(chat.all('textarea').length).to.equal(0);
    await expect(chat.element).to.be.accessible();
  });

  it('unblocks where it was blocked', async () => {
    await world.as('mina').people.block('noor');
    const chat = await mount({ threadId: 't1' });
    await until(() => chat.element.matches(':state(blocked)'));
    expect(chat.text('.standing')).to.include('You have blocked Noor.');
    chat.button('Unblock').click();
    await until(() => !chat.element.matches(':state(blocked)'));
  });

  it('tells an unavailable person nothing of why', async () => {
    await world.as('noor').people.block('mina');
    const chat = await mount({ threadId: 't1' });
    await until(() => chat.all('.standing').length > 0);
    expect(chat.text('.standing')).to.equal('You can’t write here.');
  });
});
