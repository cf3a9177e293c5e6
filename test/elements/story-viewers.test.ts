import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Adapters, StoryAdapter } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { provideAdapters } from '../../src/controllers/provide-adapters.js';
import '../../src/elements/story-viewers/story-viewers.define.js';
import type { StoryViewers } from '../../src/elements/story-viewers/story-viewers.js';
import { chord, typeText } from '../support/commands.js';
import { waitUntil } from '../support/wait-until.js';

const picture = { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', width: 1, height: 1, alt: '' };
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** 25 people saw the front, 4 of them turned it. */
function makeWorld(): MemoryWorld {
  const people = Array.from({ length: 30 }, (_, i) => ({
    id: `p${i}`,
    name: i === 1 ? 'محمد الفاسي' : `Person ${i}`,
    ...(i === 0 && { avatar: picture, handle: 'zero', url: 'https://people.example/p0' }),
    ...(i === 2 && { avatar: { ...picture, src: 'javascript:alert(1)' }, url: 'javascript:alert(1)' }),
  }));
  const seen = (count: number): { person: string; at: string }[] =>
    people.slice(0, count).map(({ id }, i) => ({ person: id, at: minutesAgo(i * 5 + 3) }));
  return createMemoryWorld({
    seed: {
      people: [{ id: 'me', name: 'Me' }, ...people],
      stories: [
        { id: 's1', author: 'me', front: { picture }, back: { picture }, viewers: { front: seen(25), back: seen(4) } },
        { id: 'none', author: 'me', front: { picture }, back: { picture } },
      ],
    },
  });
}

/** With patience for a busy machine. */
const until = (predicate: () => unknown): Promise<void> => waitUntil(() => Boolean(predicate()), undefined);

describe('rv-story-viewers', () => {
  let world: MemoryWorld;
  let outside: HTMLElement;

  beforeEach(async () => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    await resetMouse();
    // A list that is scrolled into is one that somebody reads.
    window.scrollTo(0, 0);
  });

  afterEach(async () => {
    document.querySelectorAll('rv-story-viewers').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.openWatches).to.equal(0);
    expect(world.runningCalls).to.equal(0);
  });

  async function mount({
    adapters = world.as('me'),
    storyId = 's1',
    sheet = false,
    lang = 'en',
    dir = 'ltr',
    wait = true,
  }: {
    adapters?: Adapters | undefined;
    storyId?: string;
    sheet?: boolean;
    lang?: string;
    dir?: string;
    wait?: boolean;
  } = {}): Promise<StoryViewers> {
    outside = await fixture<HTMLElement>(
      html`<div lang=${lang} dir=${dir}>
        <button>outside</button>
        <rv-story-viewers .adapters=${adapters} story-id=${storyId} ?sheet=${sheet}></rv-story-viewers>
      </div>`,
    );
    const element = outside.querySelector('rv-story-viewers') as StoryViewers;
    await element.updateComplete;
    if (wait) await until(() => !element.matches(':state(loading)'));
    await element.updateComplete;
    return element;
  }

  const all = (element: StoryViewers, selector: string): HTMLElement[] => [
    ...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector),
  ];
  const one = <Kind extends HTMLElement = HTMLElement>(element: StoryViewers, selector: string): Kind => {
    const found = element.shadowRoot?.querySelector<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const text = (element: StoryViewers, selector: string): string =>
    one(element, selector).textContent.replace(/\s+/g, ' ').trim();
  const names = (element: StoryViewers): string[] =>
    all(element, 'li.viewer .name').map((name) => name.textContent.trim());
  const focused = (element: StoryViewers): HTMLElement | null =>
    (element.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  /** What has the focus, by its name: comparing elements makes failures unreadable. */
  const focusedName = (element: StoryViewers): string => {
    const target = focused(element);
    return (target?.ariaLabel ?? target?.textContent ?? 'nothing').replace(/\s+/g, ' ').trim();
  };
  const rowOf = (element: StoryViewers, name: string): HTMLElement =>
    all(element, 'li.viewer').find((row) => row.textContent.includes(name)) as HTMLElement;
  const said = (element: StoryViewers): string => text(element, '[role=status]');

  async function openMore(element: StoryViewers, name: string): Promise<HTMLDialogElement> {
    const button = rowOf(element, name).querySelector('button') as HTMLButtonElement;
    button.focus();
    button.click();
    await until(() => element.shadowRoot?.querySelector<HTMLDialogElement>('[data-rv-sheet=safety]')?.open);
    return one<HTMLDialogElement>(element, '[data-rv-sheet=safety]');
  }

  async function press(element: StoryViewers, label: string): Promise<void> {
    const button = all(element, '[data-rv-sheet=safety] button').find(({ textContent }) => textContent.includes(label));
    if (!button) throw new Error(`no button "${label}"`);
    button.click();
    await element.updateComplete;
    await nextFrame();
  }

  describe('lists', () => {
    it('is accessible', async () => {
      const element = await mount();
      await expect(element).to.be.accessible();
    });

    it('shows both figures, the rate and the first list', async () => {
      const element = await mount();
      expect(all(element, '[role=tab]').map((tab) => tab.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
        '25 Saw the front',
        '4 Discovered the back',
      ]);
      expect(text(element, '.rate')).to.equal('16% of those who saw it turned it');
      expect(names(element).slice(0, 3)).to.deep.equal(['Person 0', 'محمد الفاسي', 'Person 2']);
      expect(one(element, 'time').textContent).to.match(/min/);
      expect(one(element, 'time').title).to.match(/\d{4}/);
      expect(one<HTMLTimeElement>(element, 'time').dateTime).to.match(/^\d{4}-.*Z$/);
    });

    it('lets no script in by a picture or a link', async () => {
      const element = await mount();
      expect(all(element, '.avatar img').length).to.equal(1);
      expect(all(element, '.name a').map((link) => (link as HTMLAnchorElement).href)).to.deep.equal([
        'https://people.example/p0',
      ]);
      expect(text(element, 'li:nth-of-type(3) .initials')).to.equal('P2');
    });

    it('leads from tab to tab by arrows, Home and End, and names the panel', async () => {
      const element = await mount();
      const [front, back] = all(element, '[role=tab]') as [HTMLElement, HTMLElement];
      expect([front.tabIndex, back.tabIndex]).to.deep.equal([0, -1]);
      front.focus();
      await sendKeys({ press: 'ArrowRight' });
      await element.updateComplete;
      expect(focused(element)?.id).to.equal('tab-back');
      expect(element.side).to.equal('back');
      expect(back.getAttribute('aria-selected')).to.equal('true');
      expect([front.tabIndex, back.tabIndex]).to.deep.equal([-1, 0]);
      const panel = one(element, '[role=tabpanel]:not([hidden])');
      expect(panel.getAttribute('aria-labelledby')).to.equal(back.id);
      expect(back.getAttribute('aria-controls')).to.equal(panel.id);
      expect(names(element).length).to.equal(4);
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(element)?.id).to.equal('tab-front');
      await sendKeys({ press: 'End' });
      expect(focused(element)?.id).to.equal('tab-back');
      await sendKeys({ press: 'Home' });
      expect(focused(element)?.id).to.equal('tab-front');
      await expect(element).to.be.accessible();
    });

    it('turns the arrows round from right to left', async () => {
      const element = await mount({ dir: 'rtl', lang: 'ar' });
      one(element, '#tab-front').focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(element.side).to.equal('back');
      await sendKeys({ press: 'ArrowRight' });
      expect(element.side).to.equal('front');
    });

    it('has one row in the tab order, arrows lead to the others', async () => {
      const element = await mount();
      const buttons = all(element, '.more');
      expect(buttons.filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
      one(element, '[role=tabpanel]:not([hidden])').focus();
      await sendKeys({ press: 'Tab' });
      expect(focused(element)?.matches('a')).to.equal(true);
      await sendKeys({ press: 'Tab' });
      expect(focused(element) === buttons[0]).to.equal(true, focusedName(element));
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      expect(focused(element) === buttons[2]).to.equal(true, focusedName(element));
      expect(buttons[2]?.tabIndex).to.equal(0);
      await sendKeys({ press: 'ArrowUp' });
      expect(focused(element) === buttons[1]).to.equal(true, focusedName(element));
      await sendKeys({ press: 'End' });
      expect(focused(element) === buttons.at(-1)).to.equal(true, focusedName(element));
      await sendKeys({ press: 'Home' });
      await element.updateComplete;
      expect(focused(element) === buttons[0]).to.equal(true, focusedName(element));
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Tab' });
      expect(focusedName(element)).to.equal('Show more');
      await chord('Shift', 'Tab');
      expect(focused(element) === buttons.at(-1)).to.equal(true, focusedName(element));
    });

    it('writes numbers and times as the language does', async () => {
      const element = await mount({ lang: 'fr' });
      expect(text(element, '.rate')).to.match(/^16[\s\u202f\u00a0]%/);
      expect(one(element, 'time').textContent).to.match(/^il y a/);
    });

    it("takes a host's words", async () => {
      const element = await mount();
      element.strings = { viewersFront: 'Visitors' };
      await element.updateComplete;
      expect(text(element, '#tab-front .tab-label')).to.equal('Visitors');
    });

    it('corrects a side that is none', async () => {
      const element = await mount();
      element.setAttribute('side', 'edge');
      await element.updateComplete;
      expect(element.side).to.equal('front');
    });
  });

  describe('paging', () => {
    it('shows more, says how many, and keeps the focus', async () => {
      const element = await mount();
      const button = one<HTMLButtonElement>(element, '.foot button');
      world.network.latency = { min: 400, max: 400 };
      button.focus();
      button.click();
      await element.updateComplete;
      expect(button.textContent.trim()).to.equal('Loading…');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(focused(element) === button).to.equal(true, focusedName(element));
      await until(() => names(element).length === 25);
      await aTimeout(0);
      expect(said(element)).to.equal('5 more people shown.');
      // That was the last page: the button is gone, the focus is on the first of those who came.
      expect(focusedName(element)).to.equal('More about Person 20');
    });

    it('says beside the list why the next page is not there, and loads it when asked again', async () => {
      const element = await mount();
      world.fail('story.listViewers', new AdapterError('unavailable'), { times: 1 });
      const failed = oneEvent(element, 'rv-story-adapter-error');
      one(element, '.foot button').focus();
      one(element, '.foot button').click();
      expect((await failed).detail.method).to.equal('listViewers');
      await element.updateComplete;
      expect(one(element, '.problem [role=alert]').textContent).to.match(/The rest of the list/);
      expect(names(element).length).to.equal(20);
      one(element, '.problem button').click();
      await until(() => names(element).length === 25);
    });
  });

  describe('live', () => {
    it('puts who comes on top, counts them, and says so once for all', async () => {
      const element = await mount();
      window.scrollTo(0, 0);
      for (const person of ['p25', 'p26', 'p27', 'p28']) world.addViewer('s1', 'front', person);
      world.addViewer('s1', 'back', 'p25');
      await until(() => names(element)[0] === 'Person 28' && text(element, '#tab-back .count') === '5');
      expect(text(element, '#tab-front .count')).to.equal('29');
      expect(text(element, '#tab-back .count')).to.equal('5');
      expect(said(element)).to.equal('');
      await until(() => said(element) !== '');
      expect(said(element)).to.equal(
        'Person 25, Person 26, Person 27, and 1 other saw the front. Person 25 discovered the back.',
      );
    });

    it('does not move what somebody points at: those who come wait behind a button', async () => {
      const element = await mount();
      const { left, top, width, height } = rowOf(element, 'Person 2').getBoundingClientRect();
      await sendMouse({
        type: 'move',
        position: [left + width / 2, top + height / 2].map(Math.round) as [number, number],
      });
      await nextFrame();
      world.addViewer('s1', 'front', 'p25');
      world.addViewer('s1', 'front', 'p26');
      await until(() => all(element, '.new').length === 1);
      expect(rowOf(element, 'Person 2').getBoundingClientRect().top).to.equal(top);
      await until(() => text(element, '.new') === '2 new');
      expect(text(element, '#tab-front .count')).to.equal('27');
      await expect(element).to.be.accessible();
      await resetMouse();
      one(element, '.new').focus();
      one(element, '.new').click();
      await element.updateComplete;
      await aTimeout(0);
      expect(names(element).slice(0, 2)).to.deep.equal(['Person 26', 'Person 25']);
      expect(all(element, '.new').length).to.equal(0);
      expect(focusedName(element)).to.equal('More about Person 26');
    });

    it('does not move what has the focus', async () => {
      const element = await mount();
      const button = all(element, '.more')[3] as HTMLElement;
      button.focus();
      const { top } = button.getBoundingClientRect();
      world.addViewer('s1', 'front', 'p25');
      await until(() => all(element, '.new').length === 1);
      expect(button.getBoundingClientRect().top).to.equal(top);
      expect(focused(element) === button).to.equal(true, focusedName(element));
      expect(text(element, '.new')).to.equal('1 new');
    });

    it('does not move a list that is scrolled', async () => {
      const element = await mount();
      outside.style.setProperty('block-size', '300px');
      outside.style.setProperty('overflow', 'auto');
      outside.scrollTop = 200;
      await nextFrame();
      // The figures, and the button to come, stay in sight.
      const { top } = one(element, '.head').getBoundingClientRect();
      expect(top).to.be.closeTo(outside.getBoundingClientRect().top, 1);
      world.addViewer('s1', 'front', 'p25');
      await until(() => all(element, '.new').length === 1);
    });
  });

  describe('states', () => {
    it('has rows of the same size while it loads', async () => {
      world.hang('story.listViewers');
      const element = await mount({ wait: false });
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(one(element, '.skeleton .viewer').offsetHeight).to.be.greaterThan(40);
      await until(() => all(element, '#panel-front').length === 1);
      expect(one(element, '#panel-front').getAttribute('aria-busy')).to.equal('true');
      const height = one(element, '.skeleton .viewer').offsetHeight;
      await expect(element).to.be.accessible();
      element.remove();
      world.heal();
      const ready = await mount();
      expect(one(ready, 'li.viewer').offsetHeight).to.equal(height);
    });

    it('says what to do where nobody is yet, in the words of the host too', async () => {
      const element = await mount({ storyId: 'none' });
      element.side = 'back';
      await element.updateComplete;
      expect(text(element, '[part=empty]')).to.match(/^Nobody has turned this story yet Tell people/);
      expect(text(element, '.rate')).to.equal('');
      await expect(element).to.be.accessible();
      world.addViewer('none', 'back', 'p1');
      await until(() => names(element).length === 1);
    });

    it('says that only the author may read it', async () => {
      const element = await mount({ adapters: world.as('p3') });
      expect(text(element, '[part=unavailable]')).to.equal('Only the person who made this story can see who saw it.');
      expect(element.matches(':state(unavailable)')).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('says that a story is not there, or no longer', async () => {
      const unknown = await mount({ storyId: 'nowhere' });
      expect(text(unknown, '[part=unavailable]')).to.equal('This story is no longer there.');
      const element = await mount();
      world.deleteStory('s1');
      await until(() => element.matches(':state(unavailable)'));
    });

    it('says what went wrong and loads again when asked', async () => {
      world.fail('story.listViewers', new AdapterError('unavailable'));
      const element = await mount();
      expect(text(element, '.problem')).to.match(
        /^The list didn’t arrive\. No connection\. Nothing is lost\. Try again$/,
      );
      expect(text(element, '#tab-front .count')).to.equal('–');
      await expect(element).to.be.accessible();
      world.heal();
      one(element, '.problem button').focus();
      one(element, '.problem button').click();
      await until(() => names(element).length === 20);
      await aTimeout(0);
      expect(element.contains(document.activeElement)).to.equal(true);
    });

    it('is quiet without an adapter, and warns the developer once', async () => {
      const { warn } = console;
      const warnings: string[] = [];
      console.warn = (message: string) => warnings.push(message);
      try {
        const element = await mount({ adapters: {} });
        expect(text(element, '[part=unavailable]')).to.match(/appear here when you are connected/);
        await expect(element).to.be.accessible();
        await mount({ adapters: {} });
      } finally {
        console.warn = warn;
      }
      expect(warnings.filter((message) => message.includes('rv-story-viewers')).length).to.be.at.most(1);
    });

    it('has no "More" where nothing can be done', async () => {
      const { get, openBack, recordFrontSeen, listViewers, report } = world.as('me').story;
      const story: StoryAdapter = { get, openBack, recordFrontSeen, listViewers, report };
      const element = await mount({ adapters: { story } });
      expect(names(element).length).to.equal(20);
      expect(all(element, '.more').length).to.equal(0);
    });
  });

  describe('"More"', () => {
    it('removes a viewer at once, from both lists, after a second yes', async () => {
      const element = await mount();
      const dialog = await openMore(element, 'Person 2');
      expect(dialog.matches(':modal')).to.equal(true);
      expect(text(element, 'dialog h2')).to.equal('More about Person 2');
      await expect(element).to.be.accessible();
      const asked = oneEvent(element, 'rv-viewer-remove-request');
      const removed = oneEvent(element, 'rv-viewer-removed');
      await press(element, 'Remove from this story');
      expect(names(element)).to.include('Person 2');
      await press(element, 'Remove from this story');
      expect((await asked).detail).to.deep.equal({
        storyId: 's1',
        person: { id: 'p2', name: 'Person 2', ...world_p2() },
      });
      expect((await removed).bubbles).to.equal(true);
      await element.updateComplete;
      expect(names(element)).not.to.include('Person 2');
      expect(text(element, '#tab-front .count')).to.equal('24');
      expect(text(element, '#tab-back .count')).to.equal('3');
      expect(dialog.open).to.equal(false);
      expect(focusedName(element)).to.equal('More about Person 3');
      expect(said(element)).to.equal('Person 2 is removed.');
    });

    /** What the world knows of them beside id and name. */
    const world_p2 = (): object => ({
      avatar: { ...picture, src: 'javascript:alert(1)' },
      url: 'javascript:alert(1)',
    });

    it('puts a viewer back when the removal fails, and says why', async () => {
      const element = await mount();
      world.fail('story.removeViewer', new AdapterError('unavailable'), { times: 1 });
      await openMore(element, 'Person 3');
      await press(element, 'Remove from this story');
      await press(element, 'Remove from this story');
      await until(() => all(element, '.problem').length === 1);
      expect(names(element)).to.include('Person 3');
      expect(one(element, '.problem [role=alert]').textContent).to.equal(
        'Person 3 could not be removed. No connection. Nothing is lost.',
      );
      one(element, '.problem button').click();
      await until(() => !names(element).includes('Person 3'));
      expect(all(element, '.problem').length).to.equal(0);
    });

    it('leaves a removal to a host that wants it', async () => {
      const element = await mount();
      element.addEventListener('rv-viewer-remove-request', (event) => event.preventDefault());
      await openMore(element, 'Person 3');
      await press(element, 'Remove from this story');
      await press(element, 'Remove from this story');
      expect(names(element)).to.include('Person 3');
      expect(world.calls.getSnapshot().some(({ method }) => method === 'story.removeViewer')).to.equal(false);
    });

    it('blocks, and takes the person off the lists', async () => {
      const element = await mount();
      const blocked = oneEvent(element, 'rv-person-blocked');
      await openMore(element, 'Person 2');
      await press(element, 'Block Person 2');
      expect(text(element, 'dialog form p')).to.match(/^Person 2 will no longer see you/);
      await expect(element).to.be.accessible();
      await press(element, 'Block Person 2');
      expect((await blocked).detail.relation.blocked).to.equal(true);
      await element.updateComplete;
      expect(text(element, 'dialog [role=alert]')).to.equal('Person 2 is blocked.');
      expect(names(element)).not.to.include('Person 2');
      await press(element, 'Close');
      await aTimeout(20);
      expect(focusedName(element)).to.equal('More about Person 3');
    });

    it('reports: says what is missing beside it, keeps what was typed through failure', async () => {
      const element = await mount();
      world.fail('people.report', new AdapterError('unavailable'), { times: 1 });
      await openMore(element, 'Person 4');
      await press(element, 'Report Person 4');
      expect(focused(element)?.matches('h2')).to.equal(true);
      await expect(element).to.be.accessible();
      await press(element, 'Send report');
      expect(text(element, '#reason-error')).to.equal('Please choose what is wrong.');
      expect(one(element, 'fieldset').getAttribute('aria-describedby')).to.equal('reason-error');
      expect(focused(element)?.matches('input[type=radio]')).to.equal(true);
      all(element, 'input[type=radio]').at(-1)?.click();
      await element.updateComplete;
      expect(all(element, '#reason-error').length).to.equal(0);
      await press(element, 'Send report');
      const words = one<HTMLTextAreaElement>(element, 'textarea');
      expect(words.required).to.equal(true);
      expect(words.getAttribute('aria-invalid')).to.equal('true');
      expect(focused(element)?.localName).to.equal('textarea');
      await typeText('Impostor');
      await press(element, 'Send report');
      await until(() => all(element, 'dialog .problem').length === 1);
      expect(words.value).to.equal('Impostor');
      const reported = oneEvent(element, 'rv-person-reported');
      await press(element, 'Try again');
      expect((await reported).detail.report).to.deep.equal({ reason: 'other', text: 'Impostor' });
      await element.updateComplete;
      expect(text(element, 'dialog [role=alert]')).to.match(/^Thank you/);
      expect(world.reports.length).to.equal(1);
    });

    it('closes by Escape and by the backdrop, and gives the focus back', async () => {
      const element = await mount();
      const dialog = await openMore(element, 'Person 4');
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog.open);
      expect(focusedName(element)).to.equal('More about Person 4');
      await aTimeout(20);
      await openMore(element, 'Person 4');
      await nextFrame();
      await sendMouse({ type: 'click', position: [5, 5] });
      await until(() => !dialog.open);
      await aTimeout(20);
      // It does not come back by itself.
      element.requestUpdate();
      await element.updateComplete;
      expect(dialog.open).to.equal(false);
    });

    it('stays closed when something else changes as it closes', async () => {
      const element = await mount();
      const dialog = await openMore(element, 'Person 4');
      // What Escape does; the event comes a task later.
      dialog.close();
      element.requestUpdate();
      await element.updateComplete;
      expect(dialog.open).to.equal(false);
      await aTimeout(20);
      await openMore(element, 'Person 5');
      expect(dialog.open).to.equal(true);
    });

    it('opens again when asked as it closes', async () => {
      const element = await mount();
      const dialog = await openMore(element, 'Person 4');
      // On a busy machine the event of what Escape does may come late.
      dialog.addEventListener('close', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog.open);
      await openMore(element, 'Person 5');
      dialog.dispatchEvent(new Event('close'));
      await element.updateComplete;
      expect(dialog.open).to.equal(true);
      expect(text(element, 'dialog h2')).to.contain('Person 5');
    });

    it('has only what the adapters can do', async () => {
      const { removeViewer: _, ...story } = world.as('me').story;
      const element = await mount({ adapters: { story, people: world.as('me').people } });
      await openMore(element, 'Person 4');
      expect(all(element, 'dialog li').map((row) => row.textContent.trim())).to.deep.equal([
        'Block Person 4',
        'Report Person 4',
      ]);
    });
  });

  describe('as a sheet', () => {
    it('asks for nothing before it is open, and ends everything when it is closed', async () => {
      const element = await mount({ sheet: true });
      expect(world.calls.getSnapshot()).to.have.length(0);
      const opener = outside.querySelector('button') as HTMLButtonElement;
      opener.focus();
      element.open = true;
      await until(() => names(element).length === 20);
      const dialog = one<HTMLDialogElement>(element, 'dialog');
      expect(dialog.matches(':modal')).to.equal(true);
      expect(element.contains(document.activeElement)).to.equal(true);
      await expect(element).to.be.accessible();
      const closed = oneEvent(element, 'rv-viewers-close');
      await sendKeys({ press: 'Escape' });
      expect((await closed).detail).to.deep.equal({ storyId: 's1' });
      expect(element.open).to.equal(false);
      expect(document.activeElement === opener).to.equal(true);
      await element.updateComplete;
      expect(world.openWatches).to.equal(0);
    });

    it('is closed by the host without an event', async () => {
      const element = await mount({ sheet: true });
      let events = 0;
      element.addEventListener('rv-viewers-close', () => events++);
      element.open = true;
      await until(() => names(element).length === 20);
      element.open = false;
      await element.updateComplete;
      await aTimeout(20);
      expect(one<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
      expect(events).to.equal(0);
    });

    it('stays open when it is moved, and goes when it is removed', async () => {
      const element = await mount({ sheet: true });
      element.open = true;
      await until(() => names(element).length === 20);
      const place = document.createElement('div');
      outside.append(place);
      place.append(element);
      await until(() => names(element).length === 20);
      await aTimeout(20);
      expect(one<HTMLDialogElement>(element, 'dialog').matches(':modal')).to.equal(true);
      expect(element.open).to.equal(true);
      element.remove();
      await aTimeout(20);
      expect(document.activeElement === document.body).to.equal(true);
    });
  });

  describe('life', () => {
    it('leaves nothing running, also when it goes before its first update', async () => {
      const element = document.createElement('rv-story-viewers');
      element.adapters = world.as('me');
      element.storyId = 's1';
      document.body.append(element);
      element.remove();
      await aTimeout(20);
      expect(world.openWatches).to.equal(0);
      document.body.append(element);
      await until(() => names(element).length === 20);
      expect(world.openWatches).to.equal(2);
      element.storyId = 'none';
      element.remove();
      await aTimeout(20);
      expect([world.openWatches, world.runningCalls]).to.deep.equal([0, 0]);
    });

    it('takes its adapters from the page, now and when they change', async () => {
      const other = makeWorld();
      const provision = provideAdapters(document.body, world.as('me'));
      const element = await mount({ adapters: undefined as unknown as Adapters });
      element.adapters = undefined;
      await until(() => names(element).length === 20);
      provision.set(other.as('p3'));
      await until(() => element.matches(':state(unavailable)'));
      expect(world.openWatches).to.equal(0);
      provision.stop();
      await element.updateComplete;
      await aTimeout(0);
      element.remove();
      expect([other.openWatches, other.runningCalls]).to.deep.equal([0, 0]);
    });

    it('forgets a story for another', async () => {
      world.network.latency = { min: 20, max: 20 };
      const element = await mount({ wait: false });
      await aTimeout(10);
      element.storyId = 'none';
      await aTimeout(80);
      expect(text(element, '#tab-front .count')).to.equal('0');
      expect(world.openWatches).to.equal(2);
    });

    it('survives an adapter that throws, never answers and answers nonsense', async () => {
      const story = {
        ...world.as('me').story,
        listViewers: (_id: string, side: string) => {
          if (side === 'front') throw new Error('no');
          return Promise.resolve('nonsense');
        },
        watchViewers: undefined,
      } as unknown as StoryAdapter;
      const element = await mount({ adapters: { story } });
      expect(text(element, '.problem')).to.match(/Something went wrong/);
    });

    it('is made of properties set before it is upgraded', async () => {
      const element = document.createElement('rv-story-viewers');
      element.storyId = 's1';
      element.side = 'back';
      element.adapters = world.as('me');
      document.body.append(element);
      await until(() => names(element).length === 4);
      element.remove();
    });
  });
});
