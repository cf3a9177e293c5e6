import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { provideAdapters } from '../../src/controllers/provide-adapters.js';
import type { MessageDetail } from '../../src/elements/chat-thread/chat-thread.events.js';
import { makeWorld, ThreadHarness, until, type ThreadOptions } from '../harness/chat-thread.harness.js';

describe('rv-chat-thread', () => {
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

  describe('reading', () => {
    it('is accessible', async () => {
      const chat = await mount();
      await expect(chat.element).to.be.accessible();
    });

    it('is accessible without messages, and says what to do', async () => {
      const chat = await mount({ threadId: 'empty' });
      await expect(chat.element).to.be.accessible();
      expect(chat.text('.panel')).to.include('Say hello to 김준.');
    });

    it('is accessible in Arabic, from right to left', async () => {
      await import('../../src/locales/ar.js');
      const chat = await mount({ lang: 'ar', dir: 'rtl' });
      await expect(chat.element).to.be.accessible();
      expect(chat.one('[role=feed]').ariaLabel).to.include('الرسائل');
    });

    it('shows messages in order, by day, those of one author together', async () => {
      const chat = await mount();
      expect(chat.texts).to.deep.equal(['Look at the town', 'The lights!', 'Three evenings', 'and one coffee']);
      expect(chat.all('.day').length).to.equal(2);
      expect(chat.row('Three evenings').matches('.first:not(.last)')).to.equal(true);
      expect(chat.row('and one coffee').matches('.last:not(.first)')).to.equal(true);
    });

    it('names each message for the ear', async () => {
      const chat = await mount();
      expect(chat.row('The lights!').ariaLabel).to.match(/^You: The lights!\. .+Sent|Delivered|Read/);
      expect(chat.row('Three evenings').ariaLabel).to.match(/^Noor: Three evenings/);
    });

    it('says how far the newest of one’s own has come, once', async () => {
      const chat = await mount();
      expect(chat.all('.status').map((one) => one.textContent.trim())).to.have.length(1);
    });

    it('marks where the unread begins', async () => {
      world = makeWorld({ unread: 2 });
      const chat = await mount();
      expect(chat.row('Three evenings').querySelector('.unread')?.textContent.trim()).to.equal('New messages');
      expect(chat.all('.unread').length).to.equal(1);
    });

    it('marks as read what is seen', async () => {
      world = makeWorld({ unread: 2 });
      const chat = await mount();
      expect(chat.hasRow('and one coffee')).to.equal(true);
      await until(() =>
        world.calls.getSnapshot().some(({ method, args }) => method === 'chat.markRead' && args[1] === 4),
      );
    });

    it('shows what comes while it is open, and says it once, apart from the list', async () => {
      const chat = await mount();
      world.addMessage('t1', { author: 'noor', text: 'See you at six' });
      await until(() => chat.hasRow('See you at six'));
      await until(() => chat.said.length > 0);
      expect(chat.said).to.deep.equal(['Noor: See you at six']);
      expect(chat.one('[role=feed]').getAttribute('aria-live')).to.equal(null);
    });

    it('counts what comes in a crowd instead of reading it out', async () => {
      const chat = await mount();
      for (let number = 0; number < 20; number++)
        world.addMessage('t1', { author: 'noor', text: `One of many ${String(number)}` });
      await until(() => chat.said.length > 0);
      expect(chat.said).to.deep.equal(['20 new messages']);
    });

    it('says nothing while history is read', async () => {
      const chat = await mount();
      await aTimeout(100);
      expect(chat.said).to.deep.equal([]);
    });

    it('shows that somebody types', async () => {
      const chat = await mount();
      await world.as('noor').chat.setTyping('t1', true);
      await until(() => chat.all('.typing-row').length > 0);
      expect(chat.text('.header .sub')).to.equal('Noor is typing…');
    });

    it('names who wrote in a group, and who has read', async () => {
      const chat = await mount({ threadId: 'group' });
      expect(chat.row('Thursday?').querySelector('.author')?.textContent).to.equal('Noor');
      expect(chat.text('.header .name')).to.equal('Studio');
    });

    it('keeps the elements of rows when one is added', async () => {
      const chat = await mount();
      const before = chat.row('Three evenings').querySelector('.bubble');
      world.addMessage('t1', { author: 'noor', text: 'One more' });
      await until(() => chat.hasRow('One more'));
      expect(chat.row('Three evenings').querySelector('.bubble') === before).to.equal(true);
    });

    it('says that the line is down, and that it is back', async () => {
      const chat = await mount();
      world.network.offline = true;
      await until(() => chat.all('.banner').length > 0);
      world.network.offline = false;
      await until(() => chat.all('.banner').length === 0);
    });

    it('says that a conversation is not there', async () => {
      const chat = await mount({ threadId: 'nowhere' });
      expect(chat.text('.panel')).to.equal('This conversation is not there.');
      expect(chat.element.matches(':state(unavailable)')).to.equal(true);
    });

    it('tries again what did not come', async () => {
      world.fail('chat.get', new AdapterError('unavailable'));
      const chat = await mount();
      expect(chat.text('.panel')).to.include('The conversation did not come.');
      world.heal();
      chat.button('Try again').click();
      await until(() => chat.hasRow('The lights!'));
    });

    it('finds its adapters above it', async () => {
      const stop = provideAdapters(document.body, world.as('mina'));
      const chat = await mount({ adapters: undefined });
      await until(() => chat.hasRow('The lights!'));
      stop.stop();
    });

    it('works from its properties, without an adapter', async () => {
      const adapters = world.as('mina');
      const thread = await adapters.chat.get('t1');
      const { items } = await adapters.chat.list('t1');
      const chat = await mount({ adapters: undefined, properties: { thread, messages: items } });
      await until(() => chat.hasRow('The lights!'));
    });

    it('is quiet without anything', async () => {
      const chat = await mount({ adapters: undefined, wait: false });
      expect(chat.text('.panel')).to.equal('Your conversation appears here once it is connected.');
      expect(chat.element.matches(':state(unavailable)')).to.equal(true);
    });
  });

  describe('by keyboard', () => {
    it('is one stop in the tab order, and arrows go from message to message', async () => {
      const chat = await mount();
      expect(chat.all('.row[tabindex="0"]').length).to.equal(1);
      const last = chat.row('and one coffee');
      expect(last.tabIndex).to.equal(0);
      last.focus();
      await chat.key(last, 'ArrowUp');
      expect(chat.focused?.ariaLabel).to.include('Three evenings');
      await chat.key(chat.focused as HTMLElement, 'Home');
      expect(chat.focused?.ariaLabel).to.include('Look at the town');
      await chat.key(chat.focused as HTMLElement, 'ArrowDown');
      expect(chat.focused?.ariaLabel).to.include('The lights!');
      await chat.key(chat.focused as HTMLElement, 'End');
      expect(chat.focused?.ariaLabel).to.include('and one coffee');
      await chat.key(chat.focused as HTMLElement, 'PageUp');
      expect(chat.focused?.ariaLabel).to.include('Look at the town');
      expect(chat.all('.row[tabindex="0"]').length).to.equal(1);
    });

    it('opens the menu with Enter, and closes it where it was opened', async () => {
      const chat = await mount();
      const row = chat.row('Three evenings');
      row.focus();
      await chat.key(row, 'Enter');
      await until(() => chat.one('.menu').matches(':popover-open'));
      await expect(chat.element).to.be.accessible();
      expect(chat.focused?.getAttribute('role')).to.equal('menuitemcheckbox');
      await chat.key(chat.focused as HTMLElement, 'ArrowDown');
      expect(chat.focused?.ariaLabel).to.equal('React with ❤️');
      chat.one('.menu').hidePopover();
      await until(() => chat.focused?.ariaLabel?.includes('Three evenings'));
    });

    it('answers with R, and Escape lets go of it, then leads back', async () => {
      const chat = await mount();
      await chat.key(chat.row('Three evenings'), 'r');
      await until(() => chat.focused === chat.area);
      expect(chat.text('.composer .about')).to.include('Reply to Noor');
      await chat.key(chat.area, 'Escape');
      expect(chat.all('.composer .about').length).to.equal(0);
      chat.row('Three evenings').focus();
      await chat.key(chat.row('Three evenings'), 'Escape');
      await until(() => chat.focused === chat.area);
    });

    it('edits the last own message with the upward arrow in an empty composer', async () => {
      const chat = await mount();
      chat.area.focus();
      await chat.key(chat.area, 'ArrowUp');
      expect(chat.area.value).to.equal('The lights!');
      expect(chat.text('.composer .about')).to.include('Edit your message');
    });
  });

  describe('writing', () => {
    it('sends with Enter and shows the message at once', async () => {
      const chat = await mount();
      world.network.latency = { min: 300, max: 300 };
      await chat.write('See you at six');
      await chat.key(chat.area, 'Enter');
      expect(chat.hasRow('See you at six')).to.equal(true);
      expect(chat.area.value).to.equal('');
      const row = chat.row('See you at six');
      const { detail } = await oneEvent<CustomEvent<MessageDetail>>(chat.element, 'rv-message-sent');
      expect(detail.message.text).to.equal('See you at six');
      await chat.element.updateComplete;
      expect(chat.row('See you at six') === row).to.equal(true);
      expect(chat.texts.filter((text) => text === 'See you at six').length).to.equal(1);
    });

    it('leaves Enter alone with Shift, while an input method is at work, and where Enter begins a line', async () => {
      const chat = await mount();
      await chat.write('Not yet');
      expect((await chat.key(chat.area, 'Enter', { shiftKey: true })).defaultPrevented).to.equal(false);
      expect((await chat.key(chat.area, 'Enter', { isComposing: true })).defaultPrevented).to.equal(false);
      chat.element.enter = 'line';
      expect((await chat.key(chat.area, 'Enter')).defaultPrevented).to.equal(false);
      expect(chat.hasRow('Not yet')).to.equal(false);
      await chat.key(chat.area, 'Enter', { ctrlKey: true });
      expect(chat.hasRow('Not yet')).to.equal(true);
      await oneEvent(chat.element, 'rv-message-sent');
    });

    it('asks the host first', async () => {
      const chat = await mount();
      chat.element.addEventListener('rv-message-send-request', (event) => event.preventDefault());
      await chat.send('Mine to send');
      expect(chat.hasRow('Mine to send')).to.equal(false);
      expect(world.calls.getSnapshot().filter(({ method }) => method === 'chat.send')).to.deep.equal([]);
    });

    it('keeps what did not go in its place, says so, and sends it again', async () => {
      const chat = await mount();
      world.fail('chat.send', new AdapterError('forbidden'));
      await chat.send('Hold on');
      await until(() => chat.all('.not-sent').length > 0);
      await expect(chat.element).to.be.accessible();
      expect(chat.said.at(-1)).to.include('Not sent.');
      chat.button('Discard').click();
      await until(() => !chat.hasRow('Hold on'));
    });

    it('offers an edit of what moderation refused', async () => {
      const chat = await mount();
      world.fail('chat.send', new AdapterError('invalid', { fields: { rule: 'No addresses' } }));
      await chat.send('I live at 5 Long Lane');
      await until(() => chat.all('.not-sent').length > 0);
      expect(chat.text('.not-sent')).to.include('Not accepted: No addresses');
      world.heal();
      chat.button('Edit', '.not-sent').click();
      await until(() => chat.area.value === 'I live at 5 Long Lane');
      expect(chat.hasRow('I live at 5 Long Lane')).to.equal(false);
    });

    it('takes a message back before it leaves', async () => {
      const chat = await mount({ properties: { undoSeconds: 10 } });
      await chat.send('Too soon');
      chat.button('Undo').click();
      await until(() => chat.area.value === 'Too soon');
      expect(chat.hasRow('Too soon')).to.equal(false);
      expect(world.calls.getSnapshot().filter(({ method }) => method === 'chat.send')).to.deep.equal([]);
    });

    it('tells others that somebody types, and takes it back', async () => {
      const chat = await mount();
      await chat.write('H');
      await until(() => world.calls.getSnapshot().some(({ method }) => method === 'chat.setTyping'));
    });

    it('says what is too long, and does not send it', async () => {
      world.chat.limits = { maxCharacters: 5 };
      const chat = await mount();
      await chat.send('Much too long');
      expect(chat.text('#too-long')).to.equal('8 characters too many');
      expect(chat.area.value).to.equal('Much too long');
    });
  });
});
