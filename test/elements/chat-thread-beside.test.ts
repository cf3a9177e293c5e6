import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { MessageAppealDetail } from '../../src/elements/chat-thread/chat-thread.events.js';
import { makeWorld, picture, ThreadHarness, until, type ThreadOptions } from '../harness/chat-thread.harness.js';

describe('rv-chat-thread: beside the messages', () => {
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

  const callOf = (method: string): readonly unknown[] | undefined =>
    world.calls.getSnapshot().find((call) => call.method === method)?.args;

  const isSheet = (chat: ThreadHarness, name: string): boolean =>
    chat.all(`dialog[open][data-rv-sheet="${name}"]`).length === 1;

  const about = async (chat: ThreadHarness): Promise<void> => {
    chat.button('About this conversation').click();
    await until(() => isSheet(chat, 'about'));
  };

  describe('what moderation decides', () => {
    const decided = (): void => {
      world.moderateMessage('t1', 'b', 'removed', {
        id: 'd1',
        rule: 'No adverts.',
        automated: true,
        appealBy: '2999-01-01T00:00:00Z',
      });
    };

    it('gives the rule, and is contested in words', async () => {
      decided();
      const chat = await mount();
      expect(chat.text('.decided')).to.include('Rule: No adverts.');
      const requests: MessageAppealDetail[] = [];
      chat.element.addEventListener('rv-message-appeal-request', ({ detail }) => requests.push(detail));
      chat.button('Contest this', '.decided').click();
      await until(() => chat.focused?.matches('dialog textarea'));
      await expect(chat.element).to.be.accessible();
      chat.button('Send', 'dialog[open]').click();
      await until(() => chat.text('#appeal-missing') === 'Please say why.');
      const field = chat.one<HTMLTextAreaElement>('#appeal');
      field.value = 'It is my own work.';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      chat.button('Send', 'dialog[open]').click();
      await until(() => chat.text('.decided').includes('You have contested this.'));
      expect(callOf('chat.appeal')?.slice(0, 4)).to.deep.equal(['t1', 'b', 'd1', 'It is my own work.']);
      expect(requests.map(({ message, text }) => [message.id, text])).to.deep.equal([['b', 'It is my own work.']]);
      expect(isSheet(chat, 'contest')).to.equal(false);
      expect(chat.hasButton('Contest this')).to.equal(false);
    });

    it('offers nothing that the back end can’t do', async () => {
      decided();
      const { appeal: _appeal, ...rest } = world.as('mina').chat;
      const chat = await mount({ adapters: { ...world.as('mina'), chat: rest } });
      expect(chat.text('.decided')).to.include('Rule: No adverts.');
      expect(chat.hasButton('Contest this')).to.equal(false);
    });
  });

  describe('muting', () => {
    it('ends by itself after the hours that were chosen', async () => {
      const chat = await mount();
      await about(chat);
      chat.button('Mute for 8 hours', 'dialog[open]').click();
      await until(() => chat.hasButton('Unmute Until') || chat.text('.about-sheet').includes('Unmute'));
      const [, muted, options] = callOf('chat.setMuted') as [string, boolean, { until?: string }];
      expect(muted).to.equal(true);
      const hours = (Date.parse(options.until ?? '') - Date.now()) / 3_600_000;
      expect(hours).to.be.closeTo(8, 0.1);
      expect(chat.text('.about-sheet')).to.include('Until ');
      await expect(chat.element).to.be.accessible();
    });
  });

  it('enlarges a picture, and gives the focus back', async () => {
    world.addMessage('t1', { author: 'noor', text: 'See', attachments: [{ id: 'p1', picture }] });
    const chat = await mount();
    await until(() => chat.hasRow('See'));
    const button = chat.one('.row .enlarge');
    button.focus();
    button.click();
    await until(() => isSheet(chat, 'enlarged') && chat.all('.enlarged img').length === 1);
    expect(chat.one<HTMLImageElement>('.enlarged img').alt).to.equal('A gate in the snow');
    await expect(chat.element).to.be.accessible();
    chat.one<HTMLDialogElement>('dialog[data-rv-sheet=enlarged]').close();
    await until(() => chat.focused === chat.one('.row .enlarge'));
  });

  describe('finding and copying', () => {
    const many = (count: number): void => {
      world.addThread({
        id: 'many',
        participants: ['mina', 'noor'],
        messages: Array.from({ length: count }, (_, index) => ({ author: 'noor', text: `Number ${index}` })),
      });
    };

    it('draws all that is loaded for a search in the page, which stays the browser’s', async () => {
      many(30);
      const chat = await mount({ threadId: 'many' });
      chat.element.style.blockSize = '320px';
      const list = chat.one('.list');
      await until(() => chat.all('.row').length < 30);
      const event = await chat.key(list, 'f', { ctrlKey: true });
      expect(event.defaultPrevented).to.equal(false);
      await until(() => chat.all('.row').length === 30);
    });

    it('offers it without a keyboard', async () => {
      many(30);
      const chat = await mount({ threadId: 'many' });
      await about(chat);
      chat.button('Show all messages here, to search the page', 'dialog[open]').click();
      await until(() => chat.all('.row').length === 30);
      await about(chat);
      expect(chat.hasButton('Show all messages here, to search the page')).to.equal(false);
    });

    const copied = (chat: ThreadHarness, from: string, to: string): string => {
      const [start, end] = [from, to].map((text) => chat.row(text).querySelector('.text') as HTMLElement);
      getSelection()?.setBaseAndExtent(start as Node, 0, end as Node, (end as Node).childNodes.length);
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
      // Firefox takes none in an event that is made by hand.
      Object.defineProperty(event, 'clipboardData', { value: data });
      document.dispatchEvent(event);
      getSelection()?.removeAllRanges();
      return data.getData('text/plain');
    };

    it('copies several messages with who wrote them', async () => {
      const chat = await mount();
      expect(copied(chat, 'The lights!', 'Three evenings')).to.equal('You: The lights!\nNoor: Three evenings');
    });

    it('leaves what is copied out of one message to the browser', async () => {
      const chat = await mount();
      expect(copied(chat, 'Three evenings', 'Three evenings')).to.equal('');
    });
  });

  it('opens what can be seen once, once', async () => {
    world.addMoment({ kind: 'note', id: 'n1', author: 'noor', title: 'Ink and rain', preview: picture });
    world.addMessage('t1', { author: 'noor', text: 'For you', moment: { kind: 'note', id: 'n1', viewOnce: true } });
    const chat = await mount();
    const row = (): HTMLElement => chat.row('For you');
    expect(row().querySelector('.moment img')).to.equal(null);
    chat.button('Open it', '.moment').click();
    await until(() => row().querySelector('.moment img') !== null);
    expect(row().textContent).to.include('Gone as soon as you leave this page.');
    chat.element.remove();
    const again = await mount();
    expect(again.hasButton('Open it')).to.equal(false);
    expect(again.row('For you').textContent).to.include('You have seen it.');
  });

  it('says what time it is where the other is', async () => {
    const noor = { person: 'noor', timeZone: 'Asia/Kathmandu' };
    world.addThread({ id: 'far', participants: ['mina', noor], messages: [{ author: 'noor', text: 'Good night' }] });
    const chat = await mount({ threadId: 'far' });
    const time = new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone: 'Asia/Kathmandu' });
    const texts = [0, 60_000].map((ms) => `${time.format(new Date(Date.now() - ms))} there`);
    expect(texts.some((text) => chat.text('.sub').includes(text))).to.equal(true);
  });

  it('shows hints of the platform on a conversation until they were read', async () => {
    const hint = {
      value: 'new-account',
      effect: 'inform',
      overridable: true,
      by: 'platform',
      text: 'New account',
    } as const;
    world.addThread({
      id: 'new',
      participants: [{ person: 'mina', hints: [hint] }, 'noor'],
      messages: [{ author: 'noor', text: 'Hello there' }],
    });
    const chat = await mount({ threadId: 'new' });
    expect(chat.text('.banner')).to.include('New account');
    await expect(chat.element).to.be.accessible();
    chat.button('Got it', '.banner').click();
    await until(() => chat.all('.banner').length === 0);
    // It can be read again, where everything about the conversation is.
    await about(chat);
    expect(chat.text('.about-sheet')).to.include('New account');
  });

  it('shows hints of the platform until they were read', async () => {
    world.addMessage('t1', {
      author: 'noor',
      text: 'Send me the code',
      hints: [
        {
          value: 'code',
          text: 'Nobody who is honest asks for a code.',
          effect: 'inform',
          overridable: true,
          by: 'platform',
        },
      ],
    });
    const chat = await mount();
    expect(chat.text('.row .hint')).to.include('Nobody who is honest asks for a code.');
    await expect(chat.element).to.be.accessible();
    chat.button('Got it').click();
    await until(() => chat.all('.row .hint').length === 0);
  });
});
