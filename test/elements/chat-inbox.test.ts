import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { createMemoryWorld, type MemoryWorld, type ThreadSeed } from '../../src/adapters/memory/index.js';
import type { Adapters, Thread } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { draftId, emptyContent, pageOutbox } from '../../src/core/chat/chat-outbox-kept.js';
import { provideAdapters } from '../../src/controllers/provide-adapters.js';
import '../../src/elements/chat-inbox/chat-inbox.define.js';
import type { ChatInbox } from '../../src/elements/chat-inbox/chat-inbox.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { engine, touch, typeText } from '../support/commands.js';
import { waitUntil } from '../support/wait-until.js';

const picture = { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', width: 1, height: 1, alt: '' };
/** Of an address of its own: fetching it leaves a trace. */
const strangersPicture = { ...picture, src: `${location.origin}/demo/pictures/mark.svg?stranger` };
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const daysAgo = (days: number): string => minutesAgo(days * 24 * 60);

const usualThreads: readonly ThreadSeed[] = [
  {
    id: 'bo',
    participants: ['me', 'bo'].map((person) => ({ person, unread: person === 'me' ? 2 : 0 })),
    messages: [
      { author: 'me', text: 'When?', at: minutesAgo(6) },
      { author: 'bo', text: 'Today', at: minutesAgo(5) },
      { author: 'bo', text: 'See you at 6', at: minutesAgo(1) },
    ],
  },
  {
    id: 'family',
    title: 'Family',
    participants: [{ person: 'me', muted: true }, 'bo', 'cem'],
    messages: [{ author: 'cem', text: 'Look at this', at: minutesAgo(2) }],
  },
  { id: 'cem', participants: ['me', 'cem'], messages: [{ author: 'me', text: 'Thank you', at: minutesAgo(3) }] },
  {
    id: 'zed',
    participants: ['zed', 'me'],
    requestFrom: 'zed',
    messages: [
      { author: 'zed', text: 'Do you know me?', at: minutesAgo(4), attachments: [{ picture: strangersPicture }] },
    ],
  },
];

const mutual = (one: string, other: string): { from: string; to: string; following: boolean }[] => [
  { from: one, to: other, following: true },
  { from: other, to: one, following: true },
];

function makeWorld(threads = usualThreads): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'me', name: 'Me' },
        { id: 'bo', name: 'Bo', avatar: picture },
        { id: 'cem', name: 'Cem' },
        { id: 'zed', name: 'Zed Stranger', avatar: strangersPicture },
      ],
      relations: [...mutual('me', 'bo'), ...mutual('me', 'cem')],
      threads,
    },
    // So that it is up to the element not to fetch them.
    chat: { strangersPictures: 'given' },
  });
}

/** Conversations with Bo, the last one the newest. */
const many = (count: number): readonly ThreadSeed[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    title: `Group ${i}`,
    group: true,
    participants: ['me', 'bo'],
    messages: [{ author: 'bo', text: `Hello ${i}`, at: minutesAgo(i + 1) }],
  }));

/** With patience for a busy machine. */
const until = (predicate: () => unknown): Promise<void> => waitUntil(predicate, undefined);

describe('rv-chat-inbox', () => {
  let world: MemoryWorld;
  let outside: HTMLElement;

  beforeEach(async () => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    await sendMouse({ type: 'move', position: [1, 1] });
    window.scrollTo(0, 0);
  });

  afterEach(async () => {
    document.querySelectorAll('rv-chat-inbox').forEach((element) => element.remove());
    await aTimeout(0);
    await until(() => world.openWatches === 0 && world.runningCalls === 0);
  });

  async function mount({
    adapters = world.as('me'),
    threads,
    lang = 'en',
    dir = 'ltr',
    width = '26rem',
    wait = true,
  }: {
    adapters?: Adapters | undefined;
    threads?: readonly Thread[];
    lang?: string;
    dir?: string;
    width?: string;
    wait?: boolean;
  } = {}): Promise<ChatInbox> {
    outside = await fixture<HTMLElement>(
      html`<div lang=${lang} dir=${dir}>
        <button style="block-size: 44px">outside</button>
        <rv-chat-inbox .adapters=${adapters} .threads=${threads} no-drafts></rv-chat-inbox>
      </div>`,
    );
    outside.style.inlineSize = width;
    outside.style.paddingBlockStart = '24px';
    const element = outside.querySelector('rv-chat-inbox') as ChatInbox;
    element.style.setProperty('--rv-inbox-block-size', '420px');
    await element.updateComplete;
    if (wait) await until(() => !element.matches(':state(loading)'));
    await element.updateComplete;
    return element;
  }

  const all = (element: ChatInbox, selector: string): HTMLElement[] => [
    ...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector),
  ];
  const one = <Kind extends HTMLElement = HTMLElement>(element: ChatInbox, selector: string): Kind => {
    const found = element.shadowRoot?.querySelector<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const textOf = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();
  const names = (element: ChatInbox): string[] => all(element, 'li.row .name').map(textOf);
  const rowOf = (element: ChatInbox, id: string): HTMLElement => one(element, `li.row[data-id="${id}"]`);
  const preview = (element: ChatInbox, id: string): string =>
    textOf(rowOf(element, id).querySelector('.preview') as Element);
  /** What a row is called, for the ear. */
  const labelOf = (element: ChatInbox, id: string): string =>
    textOf(rowOf(element, id).querySelector('.open .visually-hidden') as Element);
  const said = (element: ChatInbox): string => textOf(one(element, '[role=status]'));
  const focusedId = (element: ChatInbox): string | undefined =>
    element.shadowRoot?.activeElement?.closest<HTMLElement>('li.row')?.dataset['id'];
  const focusOn = async (element: ChatInbox, id: string): Promise<void> => {
    rowOf(element, id).querySelector<HTMLElement>('.open')?.focus();
    await element.updateComplete;
  };

  async function openMenu(element: ChatInbox, id: string): Promise<void> {
    rowOf(element, id).querySelector<HTMLElement>('.more')?.click();
    await menuIsOpen(element);
  }

  async function menuIsOpen(element: ChatInbox): Promise<void> {
    await until(() => element.shadowRoot?.querySelector<HTMLDialogElement>('[data-rv-sheet=safety]')?.open);
  }

  const menuWords = (element: ChatInbox): string[] => all(element, '[data-rv-sheet=safety] .rows button').map(textOf);

  async function press(element: ChatInbox, label: string): Promise<void> {
    const button = all(element, '[data-rv-sheet=safety] button').find((one) => textOf(one) === label);
    if (!button) throw new Error(`no button "${label}"`);
    button.click();
    await element.updateComplete;
    await nextFrame();
  }

  async function search(element: ChatInbox, query: string): Promise<void> {
    const input = one<HTMLInputElement>(element, 'input[type=search]');
    input.focus();
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
  }

  describe('list', () => {
    it('is accessible', async () => {
      const element = await mount();
      await expect(element).to.be.accessible();
    });

    it('has the newest conversation first, with what was said last, what is unread and what is muted', async () => {
      const element = await mount();
      expect(names(element)).to.deep.equal(['Bo', 'Family', 'Cem']);
      expect(['bo', 'family', 'cem'].map((id) => preview(element, id))).to.deep.equal([
        'See you at 6',
        'Cem: Look at this',
        'You: Thank you',
      ]);
      expect(textOf(rowOf(element, 'bo').querySelector('.count') as Element)).to.equal('2');
      expect(rowOf(element, 'family').querySelector('.muted svg')).not.to.equal(null);
      expect(rowOf(element, 'cem').querySelector('.count')).to.equal(null);
    });

    it('is a list whose rows say the name, what is unread, the text and the time', async () => {
      const element = await mount();
      const list = one(element, '[role=list]');
      expect(list.ariaLabel).to.equal('Messages');
      expect(list.querySelectorAll('li').length).to.equal(3);
      const label = labelOf(element, 'bo');
      expect(label).to.match(/^Bo, 2 unread, See you at 6, \d+:\d\d/);
      expect(labelOf(element, 'family')).to.match(/^Family, Muted, Cem: Look at this,/);
    });

    it('tells the time today, the weekday this week, else the date', async () => {
      world = makeWorld([
        { id: 'a', participants: ['me', 'bo'], messages: [{ author: 'bo', text: 'now', at: minutesAgo(0) }] },
        { id: 'b', participants: ['me', 'bo', 'cem'], messages: [{ author: 'bo', text: 'then', at: daysAgo(3) }] },
        {
          id: 'c',
          participants: ['me', 'cem'],
          messages: [{ author: 'cem', text: 'once', at: '2019-05-03T10:00:00Z' }],
        },
      ]);
      const element = await mount();
      const times = all(element, 'time') as HTMLTimeElement[];
      expect(times[0]?.textContent).to.match(/^\d+:\d\d/);
      expect(times[1]?.textContent).to.match(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/);
      expect(times[2]?.textContent).to.match(/19$/);
      expect(times[2]?.dateTime).to.equal('2019-05-03T10:00:00.000Z');
      expect(times[2]?.title).to.match(/2019/);
    });

    it('shortens a long name in a group at its end, and keeps the colon', async () => {
      const author = { id: 'long', name: 'Юлия Александровна Соколова-Петровская' };
      const [thread] = (await world.as('me').chat.listThreads()).items.filter(({ id }) => id === 'family');
      const lastMessage = { ...(thread as Thread).lastMessage, author } as NonNullable<Thread['lastMessage']>;
      for (const [lang, dir] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
        ['fr', 'ltr'],
      ] as const) {
        const family = { ...(thread as Thread), group: true, lastMessage };
        const element = await mount({ adapters: {}, threads: [family], lang, dir, width: '300px' });
        const lead = rowOf(element, 'family').querySelector('.lead') as HTMLElement;
        const name = lead.querySelector('bdi') as HTMLElement;
        expect(textOf(name)).to.equal(author.name);
        expect(name.scrollWidth, 'shortened').to.be.greaterThan(name.clientWidth);
        expect(getComputedStyle(name).direction, 'from its beginning').to.equal('ltr');
        expect(lead.scrollWidth, 'the colon is in sight').to.be.at.most(lead.clientWidth + 1);
        expect(textOf(lead)).to.match(/:$/u);
        const { width } = (lead.parentElement as HTMLElement).getBoundingClientRect();
        expect(lead.getBoundingClientRect().width).to.be.lessThan(width * 0.46);
      }
    });

    it('says what a message without text is', async () => {
      world = makeWorld([
        {
          id: 'p',
          participants: ['me', 'bo'],
          messages: [{ author: 'bo', attachments: [{ picture: { ...picture, alt: 'The harbour' } }] }],
        },
        { id: 'd', participants: ['me', 'bo', 'cem'], messages: [{ author: 'bo', text: 'x', deleted: true }] },
        { id: 'n', title: 'New', participants: ['me', 'bo'] },
      ]);
      const element = await mount();
      expect(preview(element, 'p')).to.equal('Picture: The harbour');
      expect(preview(element, 'd')).to.equal('Deleted message');
      expect(preview(element, 'n')).to.equal('No messages yet');
    });

    it('tells who types, and no longer once they have written', async () => {
      const element = await mount();
      const { chat } = world.as('bo');
      await chat.setTyping('bo', true);
      await until(() => preview(element, 'bo') === 'Typing…');
      await chat.send('bo', { text: 'Or 7' }, { clientId: 'k1' });
      await until(() => preview(element, 'bo') === 'Or 7');
    });

    it('tells what was begun and not sent, and what did not go', async () => {
      const adapters = world.as('me');
      const outbox = pageOutbox(adapters.chat);
      const kept = { version: 1, savedAt: 0, at: 0 } as const;
      await outbox.save('', {
        ...kept,
        threadId: 'bo',
        id: draftId,
        content: { ...emptyContent, text: 'At  7\nthen' },
      });
      const element = await mount({ adapters });
      await until(() => preview(element, 'bo') === 'Draft: At 7 then');
      expect(labelOf(element, 'bo')).to.include('Bo, 2 unread, Draft: At 7 then, ');
      const content = { ...emptyContent, text: 'Lost' };
      await outbox.save('', { ...kept, threadId: 'cem', id: 'k1', content, phase: 'failed' });
      await until(() => rowOf(element, 'cem').querySelector('.unsent'));
      expect(labelOf(element, 'cem')).to.include('Cem, 1 not sent, You: Thank you, ');
      element.threadId = 'bo';
      await element.updateComplete;
      expect(preview(element, 'bo'), 'what is written is seen where it is written').to.equal('See you at 6');
      await outbox.remove('', 'cem', 'k1');
      await until(() => !rowOf(element, 'cem').querySelector('.unsent'));
    });

    it('is read from the records where there is no adapter', async () => {
      const page = await world.as('me').chat.listThreads();
      const requests = await world.as('me').chat.listThreads({ only: 'requests' });
      const element = await mount({ adapters: {}, threads: [...page.items, ...requests.items] });
      await until(() => names(element).length === 3);
      expect(textOf(one(element, '#tab-requests'))).to.equal('Requests 1');
      expect(all(element, '.more, input').length).to.equal(0);
    });

    it('works in Arabic from right to left, and in French', async () => {
      const element = await mount({ lang: 'ar', dir: 'rtl' });
      expect(textOf(one(element, '#tab-all'))).to.equal('الرسائل');
      await focusOn(element, 'bo');
      await sendKeys({ press: 'ArrowLeft' });
      expect(element.shadowRoot?.activeElement?.matches('.more')).to.equal(true);
      await expect(element).to.be.accessible();
      const french = await mount({ lang: 'fr' });
      expect(labelOf(french, 'bo')).to.match(/^Bo, 2\s?messages non lus, /u);
    });

    it('fits into 280 px', async () => {
      const element = await mount({ width: '280px' });
      const edge = element.getBoundingClientRect().right + 0.5;
      for (const part of all(element, '.open, .more, time, .count, .tab, input'))
        expect(part.getBoundingClientRect().right, part.className).to.be.at.most(edge);
      for (const control of all(element, 'button')) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.className).to.be.at.least(44);
      }
    });
  });

  describe('opening', () => {
    it('asks the host, and marks the conversation that is open', async () => {
      const element = await mount();
      const asked = oneEvent(element, 'rv-thread-open-request');
      rowOf(element, 'cem').querySelector<HTMLElement>('.open')?.click();
      const event = (await asked) as HTMLElementEventMap['rv-thread-open-request'];
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      expect(event.detail.threadId).to.equal('cem');
      expect(event.detail.thread.participants[0]?.person.name).to.equal('Cem');
      await element.updateComplete;
      expect(element.threadId).to.equal('cem');
      expect(all(element, '[aria-current=true]').length).to.equal(1);
      expect(rowOf(element, 'cem').querySelector('.open')?.getAttribute('aria-current')).to.equal('true');
    });

    it('leaves the mark to a host that prevents it', async () => {
      const element = await mount();
      element.addEventListener('rv-thread-open-request', (event) => event.preventDefault());
      rowOf(element, 'cem').querySelector<HTMLElement>('.open')?.click();
      await element.updateComplete;
      expect(element.threadId).to.equal(undefined);
    });

    it('reads nothing as read and sends nothing to anybody', async () => {
      const element = await mount();
      rowOf(element, 'bo').querySelector<HTMLElement>('.open')?.click();
      await element.updateComplete;
      const methods = new Set(world.calls.getSnapshot().map(({ method }) => method));
      expect([...methods].sort()).to.deep.equal(['chat.availability', 'chat.listThreads', 'chat.watchThreads']);
    });
  });

  describe('keyboard', () => {
    it('has one tab stop; arrows, Home and End lead on, Enter opens', async () => {
      const element = await mount();
      expect(all(element, '.threads [tabindex="0"]').length).to.equal(1);
      await focusOn(element, 'bo');
      await sendKeys({ press: 'ArrowDown' });
      expect(focusedId(element)).to.equal('family');
      await sendKeys({ press: 'End' });
      expect(focusedId(element)).to.equal('cem');
      await sendKeys({ press: 'ArrowDown' });
      expect(focusedId(element)).to.equal('cem');
      await sendKeys({ press: 'Home' });
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      expect(all(element, '.threads [tabindex="0"]').length).to.equal(1);
      await sendKeys({ press: 'Enter' });
      expect(element.threadId).to.equal('family');
    });

    it('leads sideways to the menu of a row, and back', async () => {
      const element = await mount();
      await focusOn(element, 'bo');
      await sendKeys({ press: 'ArrowRight' });
      expect(element.shadowRoot?.activeElement?.ariaLabel).to.equal('More about Bo');
      await sendKeys({ press: 'ArrowDown' });
      expect(element.shadowRoot?.activeElement?.ariaLabel).to.equal('More about Family');
      await sendKeys({ press: 'Enter' });
      await menuIsOpen(element);
      await sendKeys({ press: 'Escape' });
      await until(() => element.shadowRoot?.activeElement?.ariaLabel === 'More about Family');
      await sendKeys({ press: 'ArrowLeft' });
      expect(element.shadowRoot?.activeElement?.matches('.open')).to.equal(true);
    });

    it('changes the list on the tabs', async () => {
      const element = await mount();
      one(element, '#tab-all').focus();
      await sendKeys({ press: 'ArrowRight' });
      await element.updateComplete;
      expect(element.list).to.equal('requests');
      expect(names(element)).to.deep.equal(['Zed Stranger']);
      await expect(element).to.be.accessible();
    });
  });

  describe('requests', () => {
    it('are apart, counted, and nothing of a stranger is fetched', async () => {
      const element = await mount();
      expect(textOf(one(element, '#tab-requests'))).to.equal('Requests 1');
      expect(all(element, '.avatar img').length, 'the face of a friend').to.equal(1);
      one(element, '#tab-requests').click();
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['Zed Stranger']);
      expect(all(element, 'img').length).to.equal(0);
      expect(textOf(one(element, '.initials'))).to.equal('ZS');
      expect(preview(element, 'zed')).to.equal('Do you know me?');
      expect(performance.getEntriesByName(strangersPicture.src).length).to.equal(0);
    });

    it('show no picture of a stranger among what was found, either', async () => {
      const element = await mount();
      await search(element, 'know me');
      await until(
        () =>
          (element.matches(':state(searching)') && names(element).join() === 'Zed Stranger') ||
          said(element).startsWith('Nothing'),
      );
      expect(all(element, 'img').length).to.equal(0);
    });

    it('can be accepted: the conversation is among the others then', async () => {
      const element = await mount();
      one(element, '#tab-requests').click();
      await element.updateComplete;
      await focusOn(element, 'zed');
      await openMenu(element, 'zed');
      expect(menuWords(element)).to.deep.equal([
        'Accept',
        'Delete request',
        'Block Zed Stranger',
        'Report this conversation',
      ]);
      const accepted = oneEvent(element, 'rv-thread-accepted');
      await press(element, 'Accept');
      const { detail } = (await accepted) as HTMLElementEventMap['rv-thread-accepted'];
      expect(detail.thread.standing).to.equal('open');
      await until(() => names(element).length === 0);
      await until(() => element.shadowRoot?.activeElement?.matches('.scroller'));
      expect(said(element)).to.equal('You and Zed Stranger can write to each other now.');
      one(element, '#tab-all').click();
      await until(() => names(element).includes('Zed Stranger'));
    });
  });

  describe('acts', () => {
    it('mutes and unmutes', async () => {
      const element = await mount();
      await openMenu(element, 'bo');
      expect(menuWords(element)).to.deep.equal([
        'Mark as read',
        'Mute',
        'Delete conversation',
        'Block Bo',
        'Report this conversation',
      ]);
      const changed = oneEvent(element, 'rv-thread-changed');
      await press(element, 'Mute');
      expect(((await changed) as HTMLElementEventMap['rv-thread-changed']).detail.thread.muted).to.equal(true);
      await until(() => rowOf(element, 'bo').querySelector('.muted'));
      expect(said(element)).to.equal('Bo is muted.');
      await openMenu(element, 'bo');
      await press(element, 'Unmute');
      await until(() => !rowOf(element, 'bo').querySelector('.muted'));
    });

    it('deletes after a question, and leaves the focus to the next row', async () => {
      const element = await mount();
      await focusOn(element, 'family');
      await openMenu(element, 'family');
      await press(element, 'Delete conversation');
      expect(names(element).length).to.equal(3);
      const deleted = oneEvent(element, 'rv-thread-deleted');
      await press(element, 'Delete conversation');
      expect(((await deleted) as HTMLElementEventMap['rv-thread-deleted']).detail.threadId).to.equal('family');
      await until(() => names(element).join() === 'Bo,Cem');
      await until(() => focusedId(element) === 'cem');
    });

    it('leaves what a host prevents to the host', async () => {
      const element = await mount();
      element.addEventListener('rv-thread-mute-request', (event) => event.preventDefault());
      await openMenu(element, 'bo');
      await press(element, 'Mute');
      expect(world.calls.getSnapshot().some(({ method }) => method === 'chat.setMuted')).to.equal(false);
    });

    it('says what did not work, and tries again', async () => {
      const element = await mount();
      world.fail('chat.setMuted', new AdapterError('unavailable'), { times: 1 });
      const failed = oneEvent(element, 'rv-chat-adapter-error');
      await openMenu(element, 'bo');
      await press(element, 'Mute');
      expect(((await failed) as HTMLElementEventMap['rv-chat-adapter-error']).detail.method).to.equal('chat.setMuted');
      await until(() => element.shadowRoot?.querySelector('.banner [role=alert]'));
      expect(textOf(one(element, '.banner [role=alert]'))).to.match(/^Bo: that did not work\./);
      expect(rowOf(element, 'bo').querySelector('.muted')).to.equal(null);
      one(element, '.banner .problem button').click();
      await until(() => rowOf(element, 'bo').querySelector('.muted'));
      expect(all(element, '.banner').length).to.equal(0);
    });

    it('offers what the adapter can do, and no menu where that is nothing', async () => {
      const { list, get, send, watch, listThreads, watchThreads } = world.as('me').chat;
      const element = await mount({ adapters: { chat: { list, get, send, watch, listThreads, watchThreads } } });
      expect(names(element).length).to.equal(3);
      expect(all(element, '.more').length).to.equal(0);
    });

    it('opens the menu by the right button of a mouse and by the menu key', async () => {
      const element = await mount();
      const { left, top } = rowOf(element, 'cem').getBoundingClientRect();
      const [x, y] = [Math.round(left + 40), Math.round(top + 30)];
      // WebKit's driver presses no button of the mouse any more after the right one, in any later test.
      if (engine === 'webkit') {
        const menu = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX: x });
        rowOf(element, 'cem').firstElementChild?.dispatchEvent(menu);
      } else await sendMouse({ type: 'click', button: 'right', position: [x, y] });
      await menuIsOpen(element);
      expect(textOf(one(element, '[data-rv-sheet=safety] h2'))).to.equal('More about Cem');
      await sendKeys({ press: 'Escape' });
      await until(() => focusedId(element) === 'cem');
      one(element, '.threads .open').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ContextMenu', bubbles: true, cancelable: true }),
      );
      await menuIsOpen(element);
    });

    it('opens the menu by a long press, which opens no conversation', async function () {
      // WebKit's driver has no fingers.
      if (engine === 'webkit') this.skip();
      const element = await mount();
      const { left, top } = rowOf(element, 'cem').getBoundingClientRect();
      await touch.down(left + 60, top + 30);
      await menuIsOpen(element);
      await touch.up();
      await nextFrame();
      expect(element.threadId).to.equal(undefined);
      expect(one<HTMLDialogElement>(element, '[data-rv-sheet=safety]').open).to.equal(true);
    });
  });

  describe('search', () => {
    it('asks once people pause, and says how much was found', async () => {
      const element = await mount();
      const input = one<HTMLInputElement>(element, 'input[type=search]');
      input.focus();
      await typeText('look');
      await until(() => names(element).join() === 'Family');
      const asked = world.calls
        .getSnapshot()
        .filter(({ method, args }) => method === 'chat.listThreads' && JSON.stringify(args).includes('"query"'));
      expect(asked.length).to.be.at.most(2);
      await until(() => said(element) === '1 conversation found.');
      expect(all(element, '[role=tab]').length).to.equal(0);
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'ArrowDown' });
      expect(focusedId(element)).to.equal('family');
      input.focus();
      await sendKeys({ press: 'Escape' });
      await until(() => names(element).length === 3);
      expect(input.value).to.equal('');
    });

    it('says when nothing was found, and is cleared by its button', async () => {
      const element = await mount();
      await search(element, 'xyzzy');
      await until(() => said(element) === 'Nothing found for “xyzzy”.');
      expect(textOf(one(element, '.panel'))).to.include('Nothing found for “xyzzy”.');
      one(element, '.search button').click();
      await until(() => names(element).length === 3);
      expect(element.shadowRoot?.activeElement?.matches('input')).to.equal(true);
    });

    it('says what went wrong and tries again', async () => {
      const element = await mount();
      world.fail('chat.listThreads', new AdapterError('unavailable'), { times: 1 });
      await search(element, 'look');
      await until(() => element.shadowRoot?.querySelector('.scroller .problem button'));
      one(element, '.scroller .problem button').click();
      await until(() => names(element).join() === 'Family');
    });
  });

  describe('pages', () => {
    it('come by a button, which says how many came and leads to the first of them', async () => {
      world = makeWorld(many(25));
      const element = await mount();
      expect(names(element).length).to.equal(20);
      one(element, '.foot button').focus({ preventScroll: true });
      await sendKeys({ press: 'Enter' });
      await until(() => names(element).length === 25);
      await until(() => focusedId(element) === 't20');
      expect(said(element)).to.equal('5 more conversations shown.');
    });

    it('come by scrolling', async () => {
      world = makeWorld(many(45));
      const element = await mount();
      const scroller = one(element, '.scroller');
      scroller.scrollTop = scroller.scrollHeight;
      await until(() => names(element).length === 40);
    });

    it('say what did not come, beside what is there', async () => {
      world = makeWorld(many(25));
      const element = await mount();
      world.fail('chat.listThreads', new AdapterError('unavailable'), { times: 1 });
      one(element, '.foot button').click();
      await until(() => element.shadowRoot?.querySelector('.foot .problem'));
      expect(names(element).length).to.equal(20);
      one(element, '.foot .problem button').click();
      await until(() => names(element).length === 25);
    });
  });

  describe('live', () => {
    it('brings up who has just written, where nobody is at the list', async () => {
      const element = await mount();
      world.addMessage('cem', { author: 'cem', text: 'One more thing' });
      await until(() => names(element)[0] === 'Cem');
      expect(preview(element, 'cem')).to.equal('One more thing');
    });

    it('moves nothing under the pointer, says that there is something new, and lets it in when the pointer has left', async () => {
      const element = await mount();
      const { left, top } = rowOf(element, 'bo').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round(top + 30)] });
      world.addMessage('cem', { author: 'cem', text: 'One more thing' });
      await until(() => preview(element, 'cem') === 'One more thing');
      expect(names(element)).to.deep.equal(['Bo', 'Family', 'Cem']);
      await until(() => element.shadowRoot?.querySelector('.newest'));
      await sendMouse({ type: 'move', position: [1, 1] });
      await until(() => names(element)[0] === 'Cem');
      expect(all(element, '.newest').length).to.equal(0);
    });

    it('moves nothing under the focus, and shows what is new on demand', async () => {
      const element = await mount();
      await focusOn(element, 'family');
      world.addMessage('cem', { author: 'cem', text: 'One more thing' });
      await until(() => element.shadowRoot?.querySelector('.newest'));
      expect(names(element)).to.deep.equal(['Bo', 'Family', 'Cem']);
      expect(focusedId(element)).to.equal('family');
      one(element, '.newest').focus();
      one(element, '.newest').click();
      await until(() => names(element)[0] === 'Cem');
      await until(() => focusedId(element) === 'cem');
    });

    it('lets go of what was deleted elsewhere, and leaves the focus to the next row', async () => {
      const element = await mount();
      await focusOn(element, 'family');
      await world.as('me').chat.deleteThread('family');
      await until(() => names(element).join() === 'Bo,Cem');
      await until(() => focusedId(element) === 'cem');
    });

    it('moves nothing while somebody has scrolled into the list', async () => {
      world = makeWorld(many(18));
      const element = await mount();
      const scroller = one(element, '.scroller');
      scroller.scrollTop = 200;
      await nextFrame();
      await nextFrame();
      world.addMessage('t17', { author: 'bo', text: 'Me too' });
      await until(() => preview(element, 't17') === 'Bo: Me too');
      expect(names(element)[0]).to.equal('Group 0');
      scroller.scrollTop = 0;
      await until(() => names(element)[0] === 'Group 17');
    });

    it('tells the ear who has written if it is asked to, but for the muted and the open one', async () => {
      const element = await mount();
      element.announce = true;
      element.threadId = 'bo';
      await element.updateComplete;
      world.addMessage('bo', { author: 'bo', text: 'a' });
      world.addMessage('family', { author: 'cem', text: 'b' });
      world.addMessage('cem', { author: 'cem', text: 'c' });
      await until(() => said(element) === 'New messages from Cem.');
    });

    it('counts requests that come', async () => {
      const element = await mount();
      world.addThread({
        id: 'again',
        participants: ['zed', 'me', 'cem'],
        requestFrom: 'zed',
        messages: [{ author: 'zed', text: 'Hi' }],
      });
      await until(() => textOf(one(element, '#tab-requests')) === 'Requests 2');
    });
  });

  describe('states', () => {
    it('keeps the shape while it loads', async () => {
      world.network.latency = { min: 60_000, max: 60_000 };
      const element = await mount({ wait: false });
      await until(() => element.shadowRoot?.querySelector('[role=tab]'));
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(all(element, '.skeleton .row').length).to.be.at.least(4);
      const scroller = one(element, '.scroller');
      expect(scroller.getAttribute('aria-busy')).to.equal('true');
      // Nothing to scroll to: a keyboard could not.
      expect(scroller.scrollHeight).to.equal(scroller.clientHeight);
    });

    it('says what to do where there is nothing yet', async () => {
      world = makeWorld([]);
      const element = await mount();
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(textOf(one(element, '.panel'))).to.include('Write to a friend');
      one(element, '#tab-requests').click();
      await element.updateComplete;
      expect(textOf(one(element, '.panel'))).to.include('No requests');
      // The panel of a tab without anything to focus is itself a stop.
      one(element, '#tab-requests').focus();
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot?.activeElement?.role).to.equal('tabpanel');
      await expect(element).to.be.accessible();
    });

    it('says to whom messaging is not offered, and leaves what was written to be read', async () => {
      world.setChatAvailability('me', { available: false, reason: 'region', until: '2030-05-01T12:00:00Z' });
      const element = await mount();
      await until(() => element.shadowRoot?.querySelector('.banner'));
      expect(textOf(one(element, '.banner'))).to.match(
        /^Messages can’t be sent where you are yet\. Look again from May 1, 2030/,
      );
      expect(names(element)).not.to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('says nothing of it where that can’t be asked', async () => {
      world.fail('chat.availability', new AdapterError('unavailable'));
      const element = await mount();
      expect(names(element)).not.to.deep.equal([]);
      expect(all(element, '.banner').length).to.equal(0);
    });

    it('says what went wrong, and tries again', async () => {
      world.fail('chat.listThreads', new AdapterError('unavailable'), { times: 2 });
      const element = await mount();
      expect(element.matches(':state(unavailable)')).to.equal(true);
      expect(textOf(one(element, '.problem p'))).to.match(/^Your conversations didn’t arrive\./);
      one(element, '.problem button').click();
      await until(() => names(element).length === 3);
    });

    it('says that the device is offline, and keeps what is there', async () => {
      const element = await mount();
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        window.dispatchEvent(new Event('offline'));
        await until(() => element.matches(':state(offline)'));
        expect(textOf(one(element, '.banner'))).to.match(/^You are offline\./);
        expect(names(element).length).to.equal(3);
      } finally {
        delete (navigator as { onLine?: boolean }).onLine;
      }
      window.dispatchEvent(new Event('online'));
      await until(() => !element.matches(':state(offline)'));
    });

    it('is quiet without an adapter, and begins when one comes', async () => {
      const element = await mount({ adapters: {} });
      expect(textOf(one(element, '.panel'))).to.include('once you are connected');
      element.adapters = world.as('me');
      await until(() => names(element).length === 3);
      element.adapters = {};
      await until(() => world.openWatches === 0);
    });

    it('takes the adapters of a provider', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const provision = provideAdapters(host, world.as('me'));
      const element = document.createElement('rv-chat-inbox');
      element.noDrafts = true;
      host.append(element);
      await until(() => names(element).length === 3);
      expect(provision).to.not.equal(undefined);
    });

    it('goes on where it was after a move within the page', async () => {
      const element = await mount();
      outside.append(element);
      await until(() => world.openWatches === 1 && names(element).length === 3);
      world.addMessage('cem', { author: 'cem', text: 'One more thing' });
      await until(() => names(element)[0] === 'Cem');
    });

    it('shows another person’s conversations when the adapters change', async () => {
      const element = await mount();
      element.adapters = world.as('cem');
      await until(() => names(element).includes('Me'));
      expect(names(element)).to.not.include('Bo');
    });

    it('takes a host’s words', async () => {
      const element = await mount();
      element.strings = { inboxAll: 'Chats', inboxUnread: (_count, formatted) => `${formatted} to read` };
      await element.updateComplete;
      expect(textOf(one(element, '#tab-all'))).to.equal('Chats');
      expect(labelOf(element, 'bo')).to.include('2 to read');
    });
  });
});
