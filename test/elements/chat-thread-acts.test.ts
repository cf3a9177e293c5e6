import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import { generateHistory, type MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { ReactionDetail } from '../../src/elements/chat-thread/chat-thread.events.js';
import { drawnPhoto } from '../../stories/drawn-photo.js';
import { makeWorld, ThreadHarness, until, type ThreadOptions } from '../harness/chat-thread.harness.js';
import { withHeldClock } from '../support/held-clock.js';
import { countObjectUrls, type ObjectUrlCount } from '../support/object-urls.js';

describe('rv-chat-thread: what can be done', () => {
  let world: MemoryWorld;
  let urls: ObjectUrlCount;
  /** Of pictures that the world has been sent and shows to everybody. */
  let worldsOwn: number;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    urls = countObjectUrls();
    worldsOwn = 0;
  });

  afterEach(async () => {
    document.querySelectorAll('rv-chat-thread').forEach((element) => element.remove());
    await aTimeout(0);
    urls.restore();
    expect(world.openWatches).to.equal(0);
    expect(world.runningCalls).to.equal(0);
    expect(urls.open).to.equal(worldsOwn);
  });

  const mount = (options: ThreadOptions = {}): Promise<ThreadHarness> =>
    ThreadHarness.mount({ adapters: world.as('mina'), ...options });

  const called = (method: string): boolean => world.calls.getSnapshot().some((call) => call.method === method);

  it('reacts and takes it back, shown at once', async () => {
    const chat = await mount();
    setTimeout(() => void chat.choose('Three evenings', 'React with ❤️'));
    const { detail } = await oneEvent<CustomEvent<ReactionDetail>>(chat.element, 'rv-reaction-changed');
    expect([detail.emoji, detail.on]).to.deep.equal(['❤️', true]);
    const chip = (): HTMLElement | null => chat.row('Three evenings').querySelector('.reaction');
    await until(() => chip()?.ariaPressed === 'true');
    chip()?.click();
    await until(() => chip() === null);
  });

  it('edits, and says that it was', async () => {
    const chat = await mount();
    await chat.choose('The lights!', 'Edit');
    await until(() => chat.focused === chat.area);
    await chat.write('The lights, and the boats!');
    chat.button('Save').click();
    await until(() => chat.hasRow('The lights, and the boats!'));
    expect(chat.row('and the boats!').textContent).to.include('edited');
    await until(() => chat.area.value === '');
  });

  it('keeps what was being written while something is edited', async () => {
    const chat = await mount();
    await chat.write('Half a thought');
    await chat.choose('The lights!', 'Edit');
    expect(chat.area.value).to.equal('The lights!');
    chat.button('Cancel editing').click();
    await chat.element.updateComplete;
    expect(chat.area.value).to.equal('Half a thought');
  });

  it('says that an edit was not saved, and keeps the words', async () => {
    world.fail('chat.edit', new AdapterError('conflict'));
    const chat = await mount();
    await chat.choose('The lights!', 'Edit');
    await chat.write('Other words');
    chat.button('Save').click();
    await until(() => chat.all('.banner [role=alert]').length > 0);
    expect(chat.area.value).to.equal('Other words');
    await until(() => !chat.one('.send').ariaDisabled);
  });

  it('deletes for everybody after a second yes, and leaves a tombstone', async () => {
    const chat = await mount();
    await chat.choose('The lights!', 'Delete for everybody');
    await until(() => chat.all('dialog[open] form.safety').length > 0);
    expect(chat.text('dialog[open] form.safety')).to.include('It disappears for everybody');
    chat.button('Delete for everybody', 'dialog[open]').click();
    await until(() => chat.hasRow('You deleted this message'));
    expect(chat.hasRow('The lights!')).to.equal(false);
  });

  it('says before deleting for everybody what is known of who has read it', async () => {
    const asked = async (chat: ThreadHarness, text: string): Promise<string> => {
      await chat.choose(text, 'Delete for everybody');
      await until(() => chat.all('dialog[open] form.safety').length > 0);
      return chat.text('dialog[open] form.safety');
    };
    const id = world.addMessage('group', { author: 'mina', text: 'At nine' });
    const group = await mount({ threadId: 'group' });
    expect(await asked(group, 'At nine')).not.to.include('been read.');
    group.element.remove();
    const noor = world.as('noor').chat;
    const [last] = (await noor.list('group')).items.filter((message) => message.id === id);
    await noor.markRead('group', last?.order ?? 0);
    const again = await mount({ threadId: 'group' });
    expect(await asked(again, 'At nine'), 'one of two').to.include('already been read');
  });

  it('offers to block one person only where it is about one', async () => {
    const chat = await mount({ threadId: 'group' });
    chat.button('About this conversation').click();
    await until(() => chat.hasButton('Report this conversation'));
    chat.button('Report this conversation').click();
    await until(() => chat.all('dialog[open] form.safety').length > 0);
    chat.button('Back', 'dialog[open]').click();
    await until(() => chat.all('dialog[open] form.safety').length === 0);
    expect(chat.hasButton('Block Noor')).to.equal(false);
  });

  it('deletes for oneself without a trace', async () => {
    const chat = await mount();
    await chat.choose('Three evenings', 'Delete for me');
    await until(() => chat.all('dialog[open] form.safety').length > 0);
    chat.button('Delete for me', 'dialog[open]').click();
    await until(() => !chat.hasRow('Three evenings'));
  });

  it('reports one message', async () => {
    const chat = await mount();
    await chat.choose('Three evenings', 'Report this message');
    await until(() => chat.all('dialog[open] form.safety').length > 0);
    expect(chat.text('dialog[open] h2')).to.equal('Report this message');
    chat.one<HTMLInputElement>('dialog[open] input[type=radio]').click();
    chat.button('Send report', 'dialog[open]').click();
    await until(() => called('chat.report'));
    const call = world.calls.getSnapshot().find(({ method }) => method === 'chat.report');
    expect(call?.args.slice(0, 2)).to.deep.equal(['t1', 'c']);
  });

  it('goes to the message that one answers, and back', async () => {
    const chat = await mount();
    const row = chat.row('and one coffee');
    row.querySelector<HTMLElement>('button.quote')?.click();
    await until(() => chat.focused?.ariaLabel?.startsWith('You: The lights!'));
    chat.button('Back to where you were').click();
    await until(() => chat.focused?.ariaLabel?.includes('and one coffee'));
  });

  it('answers with a quote', async () => {
    const chat = await mount();
    await chat.choose('Three evenings', 'Reply');
    await chat.send('Worth it');
    await until(() => chat.row('Worth it').querySelector('.quote')?.textContent.includes('Three evenings'));
    expect(chat.all('.composer .about').length).to.equal(0);
  });

  it('offers what an adapter can do, and nothing else', async () => {
    const { edit: _edit, delete: _delete, react: _react, report: _report, ...chat } = world.as('mina').chat;
    const harness = await mount({ adapters: { ...world.as('mina'), chat } });
    const menu = await harness.menu('The lights!');
    const labels = [...menu.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
    expect(labels).to.deep.equal(['Reply', 'Copy text', 'Mark as read up to here']);
  });

  it('opens the menu by a right click and by a long press', async () => {
    const chat = await mount();
    const bubble = chat.row('Three evenings').querySelector<HTMLElement>('.bubble') as HTMLElement;
    const event = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true });
    bubble.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await until(() => chat.one('.menu').matches(':popover-open'));
    chat.one('.menu').hidePopover();
    await until(() => !chat.one('.menu').matches(':popover-open'));
    const pointer = { bubbles: true, composed: true, isPrimary: true, pointerType: 'touch', clientX: 5, clientY: 5 };
    bubble.dispatchEvent(new PointerEvent('pointerdown', pointer));
    await until(() => chat.one('.menu').matches(':popover-open'));
  });

  it('sends a picture without what its file says, with its description', async () => {
    const chat = await mount();
    chat.element.attach([await drawnPhoto({ scene: 'day', width: 360, height: 640 })]);
    await until(() => chat.all('.draft-picture input').length === 1);
    await expect(chat.element).to.be.accessible();
    const field = chat.one<HTMLInputElement>('.draft-picture input');
    field.value = 'The town by day';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await chat.element.updateComplete;
    chat.button('Send').click();
    await oneEvent(chat.element, 'rv-message-sent');
    worldsOwn = 1;
    expect(chat.one<HTMLImageElement>('.row:last-of-type .picture img').alt).to.equal('The town by day');
    expect(chat.all('.draft-picture').length).to.equal(0);
  });

  it('says what is wrong with a file, and lets it be removed', async () => {
    const chat = await mount();
    chat.element.attach([new File(['no picture'], 'a.png', { type: 'image/png' })]);
    await until(() => chat.all('.draft-picture .problem-line').length === 1);
    expect(chat.one('.send').ariaDisabled).to.equal('true');
    chat.button('Remove picture 1').click();
    await until(() => chat.all('.draft-picture').length === 0);
  });

  it('shares a moment that the host has chosen', async () => {
    const chat = await mount({ properties: { moments: true } });
    world.addMoment({ kind: 'note', id: 'n1', author: 'noor', title: 'Ink and rain' });
    const moment = {
      kind: 'note',
      id: 'n1',
      author: { id: 'noor', name: 'Noor' },
      state: 'live',
      title: 'Ink and rain',
    } as const;
    chat.element.addEventListener('rv-moment-share-request', ({ detail }) => detail.share(moment));
    chat.button('Share a moment').click();
    await until(() => chat.all('.composer .carried').length === 1);
    chat.button('Send').click();
    await oneEvent(chat.element, 'rv-message-sent');
    await until(() => chat.all('.row .moment').length === 1);
  });

  it('mutes, and withholds receipts and typing', async () => {
    const chat = await mount();
    chat.button('About this conversation').click();
    await until(() => chat.all('dialog[open] .about-sheet').length > 0);
    await expect(chat.element).to.be.accessible();
    chat.all('dialog[open] input[role=switch]')[0]?.click();
    await until(() => called('chat.setSettings'));
    chat.button('Mute until I turn it off', 'dialog[open]').click();
    await until(() => chat.hasButton('Unmute'));
  });

  it('keeps few rows in the page of a long history, and goes on upwards by scrolling', async () => {
    world.addThread({
      id: 'long',
      participants: ['mina', 'noor'],
      messages: generateHistory({ seed: 5, count: 100_000, people: ['mina', 'noor'] }),
    });
    const chat = await mount({ threadId: 'long' });
    await until(() => chat.all('.row').length > 5);
    expect(chat.all('.row').length).to.be.lessThan(60);
    const calls = (): number => world.calls.getSnapshot().filter(({ method }) => method === 'chat.list').length;
    const before = calls();
    const scroller = chat.one('.scroller');
    await until(() => {
      scroller.scrollTop -= 400;
      return calls() > before + 1;
    });
    expect(chat.all('.row').length).to.be.lessThan(60);
    expect(chat.all('.jump').length).to.equal(1);
    chat.button('Go to the latest messages').click();
    await until(() => chat.all('.jump').length === 0);
  });

  it('goes to where the unread begins, however far back', async () => {
    world.addThread({
      id: 'away',
      participants: [{ person: 'mina', unread: 600 }, 'noor'],
      messages: Array.from({ length: 700 }, (_, index) => ({ author: 'noor', text: `Number ${index}` })),
    });
    const chat = await mount({ threadId: 'away' });
    await until(() => chat.hasRow('Number 699'));
    expect(chat.all('.row .unread').length).to.equal(0);
    expect(chat.text('.banner')).to.include('begin further up');
    await expect(chat.element).to.be.accessible();
    chat.button('Go to the first').click();
    await until(() => chat.focused?.matches('.row'));
    expect(chat.focused?.querySelector('.unread')).not.to.equal(null);
    expect(chat.focused?.textContent).to.include('Number 100');
    expect(chat.all('.banner').length).to.equal(0);
  });

  it('shows why the unread can’t be gone to', async () => {
    world.addThread({
      id: 'away',
      participants: [{ person: 'mina', unread: 600 }, 'noor'],
      messages: Array.from({ length: 700 }, (_, index) => ({ author: 'noor', text: `Number ${index}` })),
    });
    const chat = await mount({ threadId: 'away' });
    await until(() => chat.hasButton('Go to the first'));
    world.fail('chat.list', new AdapterError('unavailable'));
    chat.button('Go to the first').click();
    await until(() => chat.text('.older').includes('Older messages did not come.'));
    await until(
      () => chat.one('.older').getBoundingClientRect().top >= chat.one('.scroller').getBoundingClientRect().top,
    );
    world.heal();
    chat.button('Go to the first').click();
    await until(() => chat.all('.row .unread').length === 1);
  });

  it('loads older messages by a button, and says where it begins', async () => {
    world.addThread({
      id: 'some',
      participants: ['mina', 'noor'],
      messages: generateHistory({ seed: 5, count: 40, people: ['mina', 'noor'] }),
    });
    const chat = await mount({ threadId: 'some' });
    chat.button('Show older messages').click();
    await until(() => chat.all('.beginning').length > 0);
  });

  it('draws no row anew when a message is added or one that is shown changes', async () => {
    const chat = await mount();
    await until(() => chat.all('.status').length > 0);
    const touched = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest<HTMLElement>('.row .line')?.textContent.trim() ?? '');
      }
    });
    for (const row of chat.all('.row .line'))
      observer.observe(row, { subtree: true, childList: true, characterData: true, attributes: true });
    world.addMessage('t1', { author: 'noor', text: 'A word between' });
    await until(() => chat.hasRow('A word between'));
    await chat.element.updateComplete;
    // The row in the tab order is another, and its controls with it.
    touched.delete(chat.row('and one coffee').querySelector('.line')?.textContent.trim() ?? '');
    expect([...touched]).to.deep.equal([]);
    observer.disconnect();
  });

  it('counts in quiet mode, and only once a minute', async () => {
    await withHeldClock(async (clock) => {
      const chat = await mount({ properties: { quiet: true } });
      world.addMessage('t1', { author: 'noor', text: 'Are you there?' });
      await until(() => chat.hasRow('Are you there?'));
      await clock.advance(30_000);
      expect(chat.said).to.deep.equal([]);
      await clock.advance(31_000);
      await chat.element.updateComplete;
      expect(chat.said).to.deep.equal(['1 new message']);
    });
  });

  it('lets a host draw a message', async () => {
    const chat = await mount({
      properties: {
        messageTemplate: ({ id }) => (id === 'c' ? html`<b class="text">Drawn by the host</b>` : undefined),
      },
    });
    expect(chat.hasRow('Drawn by the host')).to.equal(true);
    expect(chat.hasRow('The lights!')).to.equal(true);
  });

  it('speaks the language of its place', async () => {
    await import('../../src/locales/fr.js');
    const chat = await mount({ lang: 'fr' });
    expect(chat.area.ariaLabel).to.equal('Message à \u2068Noor\u2069');
    expect(chat.one('[role=feed]').ariaLabel).to.include('Messages avec');
  });

  it('begins anew with another conversation, and leaves nothing running', async () => {
    const chat = await mount();
    await chat.write('For Noor');
    chat.element.threadId = 'group';
    await until(() => chat.hasRow('Thursday?'));
    expect(chat.hasRow('The lights!')).to.equal(false);
    expect(chat.area.value).to.equal('');
    expect(world.openWatches).to.equal(1);
  });

  it('keeps what was begun in one conversation while another is open', async () => {
    const chat = await mount();
    await chat.write('Half a thought');
    chat.element.threadId = 'group';
    await until(() => chat.hasRow('Thursday?'));
    chat.element.threadId = 't1';
    await until(() => chat.hasRow('The lights!'));
    await until(() => chat.area.value === 'Half a thought');
  });

  it('goes on where it was after a move in the page', async () => {
    const chat = await mount();
    const other = document.createElement('div');
    chat.place.append(other);
    other.append(chat.element);
    await until(() => chat.hasRow('The lights!'));
    world.addMessage('t1', { author: 'noor', text: 'Still here' });
    await until(() => chat.hasRow('Still here'));
  });
});
