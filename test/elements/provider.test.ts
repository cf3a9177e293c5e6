import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { provideAdapters } from 'recto-verso';
import type { MemoryWorld } from 'recto-verso/adapters/memory';
import type { Adapters } from 'recto-verso/contracts';
import type { FlipStory } from 'recto-verso/flip-story';
import type { Provider } from 'recto-verso/provider';
import { FlipStoryHarness, makeFlipWorld, quietIt as it, servedPicture } from '../harness/flip-story.harness.js';
import { waitUntil } from '../support/wait-until.js';

/** A world whose story is told apart by the description of its front. */
const worldOf = (alt: string): MemoryWorld => makeFlipWorld({ front: { picture: servedPicture('room-front', alt) } });

const storyIn = (root: ParentNode, selector = 'rv-flip-story'): FlipStoryHarness => {
  const element = root.querySelector<FlipStory>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return new FlipStoryHarness(element);
};

async function showsWorld(story: FlipStoryHarness, alt: string): Promise<void> {
  await waitUntil(() => story.element.shadowRoot?.querySelector('img')?.alt === alt, `the world "${alt}"`);
}

const isQuiet = (story: FlipStoryHarness): boolean =>
  story.text.includes('No story here yet.') && !story.element.matches(':state(opening)');

const empty = (...worlds: readonly MemoryWorld[]): Promise<void> =>
  waitUntil(
    () => worlds.every(({ openWatches, runningCalls }) => openWatches === 0 && runningCalls === 0),
    'nothing running',
  );

describe('rv-provider', () => {
  it('is accessible, has no box, and lets its content through', async () => {
    const provider = await fixture<Provider>(html`<rv-provider><p>Inside</p></rv-provider>`);
    await expect(provider).to.be.accessible();
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('hands its adapters to what is inside, however deep', async () => {
    const world = worldOf('One');
    const page = await fixture(
      html`<rv-provider .adapters=${world.as('bo')}
        ><section>
          <div><rv-flip-story story-id="s1"></rv-flip-story></div></section
      ></rv-provider>`,
    );
    await showsWorld(storyIn(page), 'One');
    page.remove();
    await empty(world);
  });

  it('through shadow roots too', async () => {
    const world = worldOf('One');
    const page = await fixture(html`<rv-provider .adapters=${world.as('bo')}><div></div></rv-provider>`);
    const root = page.querySelector('div')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    const element = document.createElement('rv-flip-story');
    element.storyId = 's1';
    root.append(element);
    await showsWorld(new FlipStoryHarness(element), 'One');
  });

  it('a story’s own adapters win, and giving them up returns to the provider’s', async () => {
    const [one, two] = [worldOf('One'), worldOf('Two')];
    const page = await fixture(
      html`<rv-provider .adapters=${one.as('bo')}
        ><rv-flip-story story-id="s1" .adapters=${two.as('bo')}></rv-flip-story
      ></rv-provider>`,
    );
    const story = storyIn(page);
    await showsWorld(story, 'Two');
    expect(one.calls.getSnapshot(), 'the provider’s are not asked').to.deep.equal([]);
    story.element.adapters = undefined;
    await showsWorld(story, 'One');
    await empty(two);
  });

  it('other adapters while connected: the old world is left, the new one asked', async () => {
    const [one, two] = [worldOf('One'), worldOf('Two')];
    const provider = await fixture<Provider>(
      html`<rv-provider .adapters=${one.as('bo')}><rv-flip-story story-id="s1"></rv-flip-story></rv-provider>`,
    );
    const story = storyIn(provider);
    await showsWorld(story, 'One');
    provider.adapters = two.as('bo');
    await showsWorld(story, 'Two');
    await empty(one);
    expect(two.openWatches).to.equal(1);
    provider.adapters = undefined;
    await waitUntil(() => isQuiet(story), 'quiet');
    await empty(two);
  });

  it('adapters that come late', async () => {
    const world = worldOf('One');
    const provider = await fixture<Provider>(
      html`<rv-provider><rv-flip-story story-id="s1"></rv-flip-story></rv-provider>`,
    );
    const story = storyIn(provider);
    await waitUntil(() => isQuiet(story), 'quiet');
    provider.adapters = world.as('bo');
    await showsWorld(story, 'One');
  });

  it('a provider that is upgraded after what is inside it', async () => {
    const world = worldOf('One');
    const tag = 'rv-provider-late';
    const { Provider: Base } = await import('recto-verso/provider');
    const wrapper = await fixture(html`<div></div>`);
    // Not defined yet: a plain element with a property, as a page has it while scripts are on their way.
    const late = document.createElement(tag);
    Object.assign(late, { adapters: world.as('bo') });
    const element = document.createElement('rv-flip-story');
    element.storyId = 's1';
    late.append(element);
    wrapper.append(late);
    const story = new FlipStoryHarness(element);
    await element.updateComplete;
    await waitUntil(() => isQuiet(story), 'quiet');
    customElements.define(tag, class extends Base {});
    await showsWorld(story, 'One');
  });

  it('a provider put between takes over what is inside it', async () => {
    const [outer, inner] = [worldOf('Outer'), worldOf('Inner')];
    const page = await fixture(
      html`<rv-provider .adapters=${outer.as('bo')}
        ><rv-flip-story id="out" story-id="s1"></rv-flip-story
        ><rv-provider class="inner" .adapters=${inner.as('bo')}
          ><rv-flip-story id="in" story-id="s1"></rv-flip-story></rv-provider
      ></rv-provider>`,
    );
    await showsWorld(storyIn(page, '#out'), 'Outer');
    await showsWorld(storyIn(page, '#in'), 'Inner');
    const between = document.createElement('rv-provider');
    between.adapters = inner.as('bo');
    const out = storyIn(page, '#out');
    page.append(between);
    between.append(out.element);
    await showsWorld(out, 'Inner');
    await empty(outer);
    page.append(out.element);
    await showsWorld(out, 'Outer');
  });

  it('two worlds on one page know nothing of each other', async () => {
    const [one, two] = [worldOf('One'), worldOf('Two')];
    const page = await fixture(
      html`<div>
        <rv-provider .adapters=${one.as('bo')}
          ><rv-flip-story id="a" story-id="s1" notice="none"></rv-flip-story
        ></rv-provider>
        <rv-provider .adapters=${two.as('bo')}
          ><rv-flip-story id="b" story-id="s1" notice="none"></rv-flip-story
        ></rv-provider>
      </div>`,
    );
    const [a, b] = [storyIn(page, '#a'), storyIn(page, '#b')];
    await showsWorld(a, 'One');
    await showsWorld(b, 'Two');
    a.element.flip();
    await a.shows('back');
    expect(b.element.side).to.equal('front');
    expect((await one.as('ada').story.listViewers('s1', 'back')).total).to.equal(1);
    expect((await two.as('ada').story.listViewers('s1', 'back')).total).to.equal(0);
  });

  it('two people in one world see each other’s acts at once', async () => {
    const world = worldOf('One');
    const page = await fixture(
      html`<div>
        <rv-provider .adapters=${world.as('bo')}
          ><rv-flip-story id="bo" story-id="s1" notice="none"></rv-flip-story
        ></rv-provider>
        <rv-provider .adapters=${world.as('ada')}><rv-flip-story id="ada" story-id="s1"></rv-flip-story></rv-provider>
      </div>`,
    );
    const [bo, ada] = [storyIn(page, '#bo'), storyIn(page, '#ada')];
    await bo.ready();
    await waitUntil(() => ada.text.includes('0 turned it'), 'the author’s count');
    bo.element.flip();
    await waitUntil(() => ada.text.includes('1 turned it'), 'the author sees it');
  });

  it('the language it names is that of what is inside, also when it changes', async () => {
    await Promise.all([import('recto-verso/locales/fr'), import('recto-verso/locales/ar')]);
    const world = worldOf('One');
    const provider = await fixture<Provider>(
      html`<rv-provider lang="fr" .adapters=${world.as('bo')}
        ><rv-flip-story story-id="s1"></rv-flip-story
      ></rv-provider>`,
    );
    const story = await storyIn(provider).ready();
    const french = story.button.textContent?.trim();
    expect(french).not.to.equal('Hold to flip');
    provider.lang = 'en';
    await waitUntil(() => story.button.textContent?.trim() === 'Hold to flip', 'English');
    provider.lang = 'ar';
    provider.dir = 'rtl';
    await waitUntil(() => /\p{Script=Arabic}/u.test(story.button.textContent ?? ''), 'Arabic');
    expect(getComputedStyle(story.element).direction).to.equal('rtl');
  });

  it('taken from the page it leaves nothing running; put back it goes on', async () => {
    const world = worldOf('One');
    const provider = await fixture<Provider>(
      html`<rv-provider .adapters=${world.as('bo')}
        ><rv-flip-story story-id="s1" notice="none"></rv-flip-story
      ></rv-provider>`,
    );
    const story = await storyIn(provider).ready();
    story.element.flip();
    await story.shows('back');
    const place = provider.parentElement;
    provider.remove();
    await empty(world);
    place?.append(provider);
    await story.ready();
    expect(world.openWatches).to.equal(1);
  });

  it('a story that leaves its provider has its adapters no more', async () => {
    const world = worldOf('One');
    const provider = await fixture<Provider>(
      html`<rv-provider .adapters=${world.as('bo')}><rv-flip-story story-id="s1"></rv-flip-story></rv-provider>`,
    );
    const story = await storyIn(provider).ready();
    provider.parentElement?.append(story.element);
    await waitUntil(() => isQuiet(story), 'quiet');
    await empty(world);
  });
});

describe('provideAdapters', () => {
  it('does what the element does, without one; other adapters; an end; a new beginning', async () => {
    const [one, two] = [worldOf('One'), worldOf('Two')];
    const page = await fixture<HTMLElement>(html`<section><rv-flip-story story-id="s1"></rv-flip-story></section>`);
    const story = storyIn(page);
    await waitUntil(() => isQuiet(story), 'quiet');
    const provision = provideAdapters(page, one.as('bo'));
    await showsWorld(story, 'One');
    provision.set(two.as('bo'));
    await showsWorld(story, 'Two');
    await empty(one);
    provision.stop();
    await waitUntil(() => isQuiet(story), 'quiet again');
    await empty(two);
    provideAdapters(page, one.as('bo'));
    await showsWorld(story, 'One');
  });

  it('reaches what comes later', async () => {
    const world = worldOf('One');
    const page = await fixture<HTMLElement>(html`<section></section>`);
    provideAdapters(page, world.as('bo'));
    const element = document.createElement('rv-flip-story');
    element.storyId = 's1';
    page.append(element);
    await showsWorld(new FlipStoryHarness(element), 'One');
  });
});

describe('no adapters at all', () => {
  it('a quiet, disabled element and one warning for the developer, however many there are', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    // Other tests of this file have been told already.
    const issued = Reflect.get(globalThis, 'litIssuedWarnings') as Set<string> | undefined;
    for (const message of [...(issued ?? [])]) if (message.includes('rv-flip-story')) issued?.delete(message);
    try {
      const page = await fixture(
        html`<div><rv-flip-story story-id="s1"></rv-flip-story><rv-flip-story story-id="s2"></rv-flip-story></div>`,
      );
      const story = storyIn(page);
      await story.settled();
      expect(story.button.disabled).to.equal(true);
      expect(isQuiet(story)).to.equal(true);
      story.element.flip();
      await aTimeout(20);
      expect(story.element.side).to.equal('front');
      await expect(page).to.be.accessible();
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((warning) => warning.includes('rv-flip-story'))).to.have.length(1);
  });

  it('an empty bundle is none', async () => {
    const page = await fixture(
      html`<div><rv-flip-story story-id="s1" .adapters=${{} satisfies Adapters}></rv-flip-story></div>`,
    );
    await waitUntil(() => isQuiet(storyIn(page)), 'quiet');
  });
});
