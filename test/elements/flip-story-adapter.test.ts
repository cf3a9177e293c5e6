import { aTimeout, expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { MemoryWorld } from 'recto-verso/adapters/memory';
import {
  AdapterError,
  type Adapters,
  type OpenedBack,
  type Sink,
  type Story,
  type StoryAdapter,
} from 'recto-verso/contracts';
import { stubAdapter } from 'recto-verso/testing';
import { warmUpMotion } from '../../src/motion/motion.js';
import type { FlipStoryHarness } from '../harness/flip-story.harness.js';
import {
  backAlt,
  deferred,
  frontAlt,
  liveFace,
  makeFlipWorld,
  methodsCalled,
  mount,
  mountStory,
  quietIt as it,
  servedPicture,
  storyAdapter,
  storyRecord,
  storySeed,
  wasFetched,
  wholeMarkup,
} from '../harness/flip-story.harness.js';
import { waitUntil } from '../support/wait-until.js';

const asStory = (adapters: Adapters | undefined, storyId = 's1'): Promise<FlipStoryHarness> =>
  mount(html`<rv-flip-story .adapters=${adapters} story-id=${storyId} hold-threshold="40"></rv-flip-story>`);

const count = (world: MemoryWorld, method: string): number =>
  methodsCalled(world).filter((called) => called === method).length;

const expectQuiet = async (world: MemoryWorld): Promise<void> => {
  await aTimeout(20);
  expect({ openWatches: world.openWatches, runningCalls: world.runningCalls }).to.deep.equal({
    openWatches: 0,
    runningCalls: 0,
  });
};

const text = (story: FlipStoryHarness, ...parts: readonly string[]): Promise<void> =>
  waitUntil(() => parts.every((part) => story.text.includes(part)), `"${parts.join('", "')}" in: ${story.text}`);

describe('rv-flip-story: what nobody may know before the back is opened', () => {
  it('its address and its description are nowhere: not in the DOM, not in a shadow, not on the network', async () => {
    const back = servedPicture('town-back', 'A secret that only flipping tells');
    const world = makeFlipWorld({ back: { picture: back, caption: 'A secret caption' } });
    const story = (await (await mountStory(world.as('bo'))).ready()).listen('rv-flip-cancel');
    story.element.holdThreshold = 5000;
    story.element.activation = 'hold';
    const secret = (): void => {
      const markup = wholeMarkup(story.element);
      for (const hidden of [back.src, 'town-back', 'A secret']) expect(markup).not.to.include(hidden);
      expect(wasFetched(back.src)).to.equal(false);
      expect(JSON.stringify(story.element.story ?? null)).not.to.include('secret');
      expect(methodsCalled(world)).not.to.include('story.openBack');
    };
    secret();
    await sendMouse({ type: 'move', position: story.middle });
    story.button.focus();
    await story.settled();
    secret();
    await story.mouseDown();
    await waitUntil(() => story.element.matches(':state(arming)'));
    secret();
    await story.mouseUp();
    await waitUntil(() => story.heard.includes('rv-flip-cancel'));
    secret();
    story.element.flip();
    await story.shows('back');
    await waitUntil(() => wasFetched(back.src), 'fetched once it may be');
    expect(story.exposedAlt).to.equal('A secret that only flipping tells');
    expect(count(world, 'story.openBack')).to.equal(1);
  });

  it('a covered face is not fetched before its cover is opened', async () => {
    const picture = { ...servedPicture('wound-front', 'Needles'), srcset: '/demo/pictures/wound-front.svg?covered 2x' };
    const story = await mount(
      html`<rv-flip-story
        .story=${storyRecord({ front: { state: 'live', picture, labels: [{ value: 'needles', effect: 'cover', overridable: true, by: 'self', text: 'A needle' }] } })}
      ></rv-flip-story>`,
    );
    await aTimeout(50);
    expect(wasFetched(picture.src)).to.equal(false);
    expect(wasFetched('/demo/pictures/wound-front.svg?covered')).to.equal(false);
    expect(wholeMarkup(story.element)).not.to.include('wound-front');
    await story.press('Show the picture');
    await waitUntil(() => wasFetched(picture.src) || wasFetched('/demo/pictures/wound-front.svg?covered'), 'fetched');
    expect(story.exposedAlt).to.equal('Needles');
  });

  it('a picture of a scheme that no picture comes by is never put into the page', async () => {
    const story = await mount(
      html`<rv-flip-story
        .story=${storyRecord({ front: { state: 'live', picture: { src: 'javascript:alert(1)', width: 1, height: 1 } } })}
      ></rv-flip-story>`,
    );
    expect(wholeMarkup(story.element)).not.to.include('javascript:');
    expect(story.text).to.include('This story can’t be shown.');
  });
});

describe('rv-flip-story: the sealed back', () => {
  const sealedWorld = (): { world: MemoryWorld; src: string } => {
    const picture = servedPicture('town-back', backAlt);
    const sealed = (): Promise<Blob> =>
      fetch('/demo/pictures/town-back.svg?sealed-source').then((answer) => answer.blob());
    return { world: makeFlipWorld({ back: { picture, sealed } }), src: picture.src };
  };
  let made: string[];
  let revoked: string[];
  const { createObjectURL, revokeObjectURL } = URL;
  beforeEach(() => {
    made = [];
    revoked = [];
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      made.push(url);
      return url;
    };
    URL.revokeObjectURL = (url: string) => {
      revoked.push(url);
      revokeObjectURL.call(URL, url);
    };
  });
  afterEach(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  it('is fetched when somebody is about to flip, opened by the key, shown, and its address given back', async () => {
    const { world, src } = sealedWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    expect(methodsCalled(world)).not.to.include('story.getSealedBack');
    await sendMouse({ type: 'move', position: story.middle });
    await waitUntil(() => methodsCalled(world).includes('story.getSealedBack'), 'the ciphertext on intent');
    await waitUntil(() => world.runningCalls === 0);
    expect(methodsCalled(world)).not.to.include('story.openBack');
    await story.mouseDown();
    await story.shows('back');
    await story.mouseUp();
    expect(count(world, 'story.getSealedBack')).to.equal(1);
    expect(count(world, 'story.openBack')).to.equal(1);
    const image = story.picture('back');
    expect(image?.src).to.match(/^blob:/);
    expect(made).to.deep.equal([image?.src]);
    await waitUntil(() => image?.complete && image.naturalWidth > 0, 'a picture out of it');
    expect(image?.alt).to.equal(backAlt);
    expect(wasFetched(src), 'the open address').to.equal(false);
    story.element.remove();
    await aTimeout(0);
    expect(revoked).to.deep.equal(made);
    await expectQuiet(world);
  });

  it('asks for the key only when the ciphertext is whole, by touch too', async () => {
    const { world } = sealedWorld();
    world.network.latency = { min: 60, max: 60 };
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await waitUntil(() => methodsCalled(world).includes('story.getSealedBack'));
    expect(methodsCalled(world)).not.to.include('story.openBack');
    await story.shows('back');
    const log = world.calls.getSnapshot();
    const [seal, open] = ['story.getSealedBack', 'story.openBack'].map((method) =>
      log.find((call) => call.method === method),
    );
    expect(seal && open && Date.parse(open.at) - Date.parse(seal.at) >= (seal.tookMs ?? Infinity) - 1).to.equal(true);
  });

  it('a ciphertext that does not come lists nobody, and says so', async () => {
    const { world } = sealedWorld();
    world.fail('story.getSealedBack', new AdapterError('unavailable'));
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await waitUntil(() => story.alert.includes('The back didn’t open. You are not on the list.'), 'said');
    expect(methodsCalled(world)).not.to.include('story.openBack');
    world.heal();
    await story.press('Try again');
    await story.shows('back');
  });

  it('a move within the page keeps the opened back, by an address that works', async () => {
    const { world } = sealedWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await story.shows('back');
    const place = document.createElement('div');
    document.body.append(place);
    place.append(story.element);
    await story.settled();
    story.element.flip();
    await story.shows('back');
    const image = story.picture('back');
    await waitUntil(() => image?.complete && image.naturalWidth > 0, 'a picture that is there');
    expect(revoked).not.to.include(image?.src);
    expect(count(world, 'story.openBack')).to.equal(1);
    place.remove();
    await aTimeout(0);
    expect([...made].sort()).to.deep.equal([...revoked].sort());
  });
});

describe('rv-flip-story: the notice', () => {
  const twoAuthors = (): MemoryWorld => {
    const world = makeFlipWorld();
    world.addPerson({ id: 'cy', name: 'Cy' });
    world.addStory(storySeed({ id: 's2' }));
    world.addStory(storySeed({ id: 's3', author: 'cy' }));
    return world;
  };

  it('comes before the first flip of an author, and asks before anything is recorded', async () => {
    const world = twoAuthors();
    const story = (await (await asStory(world.as('bo'))).ready()).listen(
      'rv-notice-accept',
      'rv-flip-request',
      'rv-back-seen',
    );
    expect(story.root.getElementById('hint')?.textContent).to.include('Ada Ngarua will see that you did.');
    await story.mouseDown();
    await waitUntil(() => story.root.querySelector('[part~="notice"]'), 'the notice');
    await story.mouseUp();
    await story.settled();
    expect(story.text).to.include('Ada Ngarua will see that you turned this story');
    expect(methodsCalled(world)).not.to.include('story.openBack');
    expect(story.element.side).to.equal('front');
    expect(story.root.activeElement, 'the focus is on the words').to.equal(story.one('[part~="notice"]'));
    await story.accessible();
    await story.press('Show the back');
    await story.shows('back');
    expect(story.heard).to.deep.equal(['rv-notice-accept', 'rv-flip-request', 'rv-back-seen']);
    expect(story.root.activeElement).to.equal(story.button);
  });

  for (const [what, decline] of [
    ['"Not now"', (story: FlipStoryHarness) => story.press('Not now')],
    ['Escape', () => sendKeys({ press: 'Escape' })],
  ] as readonly (readonly [string, (story: FlipStoryHarness) => Promise<void>])[]) {
    it(`${what} leads back, records nothing, and asks again next time`, async () => {
      const world = twoAuthors();
      const story = await (await asStory(world.as('bo'))).ready();
      story.button.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => story.root.querySelector('[part~="notice"]'), 'the notice');
      await story.settled();
      await decline(story);
      await waitUntil(() => !story.root.querySelector('[part~="notice"]'), 'gone');
      expect(story.root.activeElement).to.equal(story.button);
      await story.shows('front');
      expect(methodsCalled(world)).not.to.include('story.openBack');
      story.element.flip();
      await waitUntil(() => story.root.querySelector('[part~="notice"]'), 'asked again');
    });
  }

  it('keeps the focus while it comes in', async () => {
    document.documentElement.dataset['rvMotion'] = 'full';
    const story = await (await asStory(twoAuthors().as('bo'))).ready();
    // The choreography is there for sure.
    await warmUpMotion();
    // What is hidden may lose the focus, if for a moment between two frames: so not at the frames alone.
    const sights: string[] = [];
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) sights.push(getComputedStyle(target as Element).visibility);
    });
    observer.observe(story.root, { subtree: true, attributeFilter: ['style'] });
    try {
      story.button.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => story.root.querySelector('[part~="notice"]'), 'the notice');
      const notice = story.root.querySelector('[part~="notice"]');
      for (let frame = 0; frame < 30; frame += 1) {
        await nextFrame();
        expect(story.root.activeElement, `frame ${frame}`).to.equal(notice);
      }
      expect([...new Set(sights)]).to.deep.equal(['visible']);
    } finally {
      observer.disconnect();
      delete document.documentElement.dataset['rvMotion'];
    }
  });

  it('the key that is still held does not answer it', async () => {
    const world = twoAuthors();
    const story = await (await asStory(world.as('bo'))).ready();
    story.button.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await aTimeout(50);
    expect(methodsCalled(world)).not.to.include('story.openBack');
  });

  it('comes once for each author, over all stories of the page', async () => {
    const world = twoAuthors();
    const first = await (await asStory(world.as('bo'))).ready();
    first.element.flip();
    await first.press('Show the back');
    await first.shows('back');
    const second = await (await asStory(world.as('bo'), 's2')).ready();
    second.element.flip();
    await second.shows('back');
    const other = await (await asStory(world.as('bo'), 's3')).ready();
    other.element.flip();
    await waitUntil(() => other.root.querySelector('[part~="notice"]'), 'another author asks');
  });

  it('comes to another viewer all the same', async () => {
    const world = twoAuthors();
    world.addPerson({ id: 'di', name: 'Di' });
    const first = await (await asStory(world.as('bo'))).ready();
    first.element.flip();
    await first.press('Show the back');
    const second = await (await asStory(world.as('di'))).ready();
    second.element.flip();
    await waitUntil(() => second.root.querySelector('[part~="notice"]'), 'another viewer is asked');
  });

  it('is remembered on the device where the host says so, and only there', async () => {
    const key = 'recto-verso/notice/["bo","ada"]';
    localStorage.removeItem(key);
    const world = twoAuthors();
    const story = await (await asStory(world.as('bo'))).ready();
    story.element.flip();
    await story.press('Show the back');
    await story.shows('back');
    expect(localStorage.getItem(key)).to.equal(null);
    const kept = await (await asStory(makeFlipWorld().as('bo'))).ready();
    kept.element.rememberNotice = 'bo';
    kept.element.flip();
    await kept.press('Show the back');
    await kept.shows('back');
    const later = await (await asStory(makeFlipWorld().as('bo'))).ready();
    later.element.rememberNotice = 'bo';
    later.element.flip();
    await later.shows('back');
    localStorage.removeItem(key);
  });

  it('does not come where the host says so, to authors, nor to who is on the list already', async () => {
    const world = twoAuthors();
    world.addViewer('s1', 'back', 'bo');
    for (const adapters of [world.as('bo'), world.as('ada')]) {
      const story = await (await asStory(adapters)).ready();
      story.element.flip();
      await story.shows('back');
    }
    const told = await (await mountStory(world.as('bo'), 's3')).ready();
    told.element.flip();
    await told.shows('back');
  });
});

describe('rv-flip-story: being listed', () => {
  it('the host can take over before anybody is listed', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    let asked: unknown;
    story.element.addEventListener('rv-flip-request', (event) => {
      asked = event.detail.story?.id;
      event.preventDefault();
    });
    story.element.flip();
    await waitUntil(() => asked === 's1');
    await aTimeout(50);
    await story.shows('front');
    expect(methodsCalled(world)).not.to.include('story.openBack');
  });

  it('once on the list, however often it is turned; the author is told', async () => {
    const world = makeFlipWorld();
    const story = (await (await mountStory(world.as('bo'))).ready()).listen('rv-back-seen');
    for (let turn = 0; turn < 3; turn += 1) {
      story.element.flip();
      await story.shows('back');
      story.element.flip();
      await story.shows('front');
    }
    expect(count(world, 'story.openBack')).to.equal(1);
    expect(story.heard).to.deep.equal(['rv-back-seen']);
    const { items } = await world.as('ada').story.listViewers('s1', 'back');
    expect(items.map(({ person }) => person.id)).to.deep.equal(['bo']);
  });

  it('the front counts as seen once half of it was in sight with its picture there', async () => {
    const world = makeFlipWorld();
    const story = await mount(
      html`<div class="far"></div>
        <rv-flip-story .adapters=${world.as('bo')} story-id="s1"></rv-flip-story>`,
    );
    const far = story.element.parentElement?.querySelector<HTMLElement>('.far');
    if (far) far.style.blockSize = '3000px';
    await story.ready();
    await aTimeout(150);
    if (window.scrollY === 0) expect(methodsCalled(world)).not.to.include('story.recordFrontSeen');
    story.element.scrollIntoView({ block: 'center' });
    await waitUntil(() => methodsCalled(world).includes('story.recordFrontSeen'), 'seen');
    window.scrollTo(0, 0);
    await aTimeout(50);
    story.element.scrollIntoView({ block: 'center' });
    await aTimeout(150);
    expect(count(world, 'story.recordFrontSeen')).to.equal(1);
    window.scrollTo(0, 0);
  });

  it('a covered front is not seen', async () => {
    const world = makeFlipWorld({ front: { picture: servedPicture('town-front', frontAlt), state: 'age-gated' } });
    const story = await mountStory(world.as('bo'));
    await text(story, 'Only for adults');
    await aTimeout(150);
    expect(methodsCalled(world)).not.to.include('story.recordFrontSeen');
    await story.press('I am 18 or over');
    await waitUntil(() => methodsCalled(world).includes('story.recordFrontSeen'), 'seen');
  });
});

describe('rv-flip-story: covers', () => {
  const cover = { value: 'needles', effect: 'cover', overridable: true, by: 'self', text: 'A needle' } as const;

  it('a sensitive front says why, opens on demand, and asks the host first', async () => {
    const world = makeFlipWorld({
      front: {
        picture: servedPicture('wound-front', 'An arm'),
        labels: [cover, { ...cover, value: 'blood', text: 'Blood' }],
      },
    });
    const story = await mountStory(world.as('bo'));
    await text(story, 'This picture is covered', 'It may show: A needle, Blood');
    await story.accessible();
    const asked: unknown[] = [];
    const veto = (event: HTMLElementEventMap['rv-uncover-request']): void => {
      asked.push([event.detail.side, event.detail.reason]);
      if (asked.length === 1) event.preventDefault();
    };
    story.element.addEventListener('rv-uncover-request', veto);
    await story.press('Show the picture');
    expect(story.picture('front')).to.equal(null);
    await story.press('Show the picture');
    expect(story.picture('front')?.alt).to.equal('An arm');
    expect(asked).to.deep.equal([
      ['front', 'sensitive'],
      ['front', 'sensitive'],
    ]);
    expect(story.root.activeElement).to.equal(story.button);
  });

  it('flipping opens no cover, and a covered back lists nobody until it is opened', async () => {
    const world = makeFlipWorld({ back: { picture: servedPicture('wound-back', 'An arm'), labels: [cover] } });
    const story = (await (await mountStory(world.as('bo'))).ready()).listen('rv-back-seen', 'rv-flip-request');
    story.element.flip();
    await story.shows('back');
    await text(story, 'The back is covered', 'A needle');
    expect(story.status).to.include('The back is covered');
    await story.accessible();
    expect(methodsCalled(world)).not.to.include('story.openBack');
    expect(story.picture('back')).to.equal(null);
    await story.press('Show the picture');
    await waitUntil(() => story.picture('back'), 'the picture');
    expect(story.exposedAlt).to.equal('An arm');
    expect(story.heard).to.include('rv-back-seen');
    await waitUntil(() => story.status.includes('An arm'), `the opened back is announced, not only: ${story.status}`);
  });

  it('a covered back that takes long to open still shows', async () => {
    const slow = deferred<OpenedBack>();
    const record = storyRecord({ back: { state: 'live', labels: [cover] } });
    const story = await mount(
      html`<rv-flip-story
        .adapters=${{ story: storyAdapter({ openBack: () => slow.promise }, record) }}
        story-id="s1"
        notice="none"
        hold-threshold="40"
        reveal-seconds="1"
      ></rv-flip-story>`,
    );
    await story.ready();
    await story.mouseDown();
    await story.shows('back');
    await story.mouseUp();
    story.buttonNamed('Show the picture')?.click();
    await aTimeout(1500);
    slow.resolve({ face: liveFace('town-back', backAlt) });
    await waitUntil(() => story.picture('back'), 'the picture');
    expect(story.element.side).to.equal('back');
  });

  it('a front that is covered does not uncover the back, nor the other way round', async () => {
    const world = makeFlipWorld({
      front: { picture: servedPicture('wound-front', 'An arm'), labels: [cover] },
      back: { picture: servedPicture('wound-back', 'The other arm'), labels: [cover] },
    });
    const story = await (await mountStory(world.as('bo'))).ready();
    await story.press('Show the picture');
    story.element.flip();
    await story.shows('back');
    await text(story, 'The back is covered');
    expect(story.picture('back')).to.equal(null);
  });

  it('what may not be opened has no button to open it', async () => {
    const world = makeFlipWorld({
      front: {
        picture: servedPicture('wound-front', 'An arm'),
        labels: [{ ...cover, overridable: false, by: 'platform' }],
      },
    });
    const story = await mountStory(world.as('bo'));
    await text(story, 'This picture is covered');
    expect(story.buttonNamed('Show the picture')).to.equal(undefined);
  });

  it('a label that only informs covers nothing', async () => {
    const world = makeFlipWorld({
      front: { picture: servedPicture('town-front', frontAlt), labels: [{ ...cover, effect: 'inform' }] },
    });
    const story = await (await mountStory(world.as('bo'))).ready();
    expect(story.exposedAlt).to.equal(frontAlt);
  });

  it('an age gate asks for the age, by its own words', async () => {
    const world = makeFlipWorld({ back: { picture: servedPicture('town-back', backAlt), state: 'age-gated' } });
    const story = await (await mountStory(world.as('bo'))).ready();
    const reasons: string[] = [];
    story.element.addEventListener('rv-uncover-request', ({ detail }) => reasons.push(detail.reason));
    story.element.flip();
    await story.shows('back');
    await text(story, 'Only for adults', 'You need to be 18 or over to see this.');
    await story.accessible();
    await story.press('I am 18 or over');
    await waitUntil(() => story.picture('back')?.alt === backAlt, 'the picture');
    expect(reasons).to.deep.equal(['age']);
  });

  it('authors see their own without a cover', async () => {
    const world = makeFlipWorld({ front: { picture: servedPicture('wound-front', 'An arm'), labels: [cover] } });
    const story = await (await mountStory(world.as('ada'))).ready();
    expect(story.exposedAlt).to.equal('An arm');
  });
});

describe('rv-flip-story: moderation', () => {
  const decision = {
    id: 'd1',
    rule: 'No adverts.',
    automated: true,
    scope: 'France',
    appealBy: '2999-01-01T00:00:00Z',
  };

  for (const state of ['pending', 'removed', 'geo-blocked'] as const) {
    for (const side of ['front', 'back'] as const) {
      it(`a ${state} ${side} takes the story from viewers, who never learn why`, async () => {
        const world = makeFlipWorld();
        world.moderate('s1', side, state, decision);
        const story = await mountStory(world.as('bo'));
        await text(story, 'Not available');
        expect(story.text).not.to.include('adverts').and.not.to.include('review').and.not.to.include(state);
        expect(story.root.querySelector('[part~="button"]')).to.equal(null);
        expect(story.picture('front')).to.equal(null);
        await story.accessible();
        story.element.flip();
        await aTimeout(30);
        expect(methodsCalled(world)).not.to.include('story.openBack');
        expect(methodsCalled(world)).not.to.include('story.recordFrontSeen');
      });
    }
  }

  it('a limited story is shown like any other; its author is told', async () => {
    const world = makeFlipWorld();
    world.moderate('s1', 'front', 'limited');
    const viewer = await (await mountStory(world.as('bo'))).ready();
    expect(viewer.text).not.to.include('fewer');
    const author = await (await mountStory(world.as('ada'))).ready();
    await text(author, 'Front', 'Shown to fewer people.');
  });

  it('the author still sees it, reads the decision, and can contest it', async () => {
    const world = makeFlipWorld();
    world.moderate('s1', 'back', 'removed', decision);
    const story = (await (await mountStory(world.as('ada'))).ready()).listen('rv-appeal-request');
    expect(story.exposedAlt).to.equal(frontAlt);
    await text(story, 'Taken down. Only you can see it.', 'No adverts.', 'Decided by software.', 'France', '2999');
    await story.accessible();
    await story.press('Contest this');
    const field = story.one<HTMLTextAreaElement>('textarea');
    await waitUntil(() => story.root.activeElement === field, 'the focus in the field');
    await story.press('Send');
    expect(story.alert).to.include('Please say why.');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(story.root.activeElement).to.equal(field);
    expect(methodsCalled(world)).not.to.include('story.appeal');
    await story.write(field, 'It is my own work.');
    await story.accessible();
    await story.press('Send');
    await text(story, 'You have contested this.');
    expect(world.appeals.map(({ text: words, side, by }) => [words, side, by])).to.deep.equal([
      ['It is my own work.', 'back', 'ada'],
    ]);
    expect(story.heard).to.deep.equal(['rv-appeal-request']);
    expect(story.buttonNamed('Contest this')).to.equal(undefined);
    world.decideAppeal('s1', 'd1', 'restored');
    await text(story, 'Looked at again: restored.');
  });

  it('an appeal that fails keeps the words; the second try does not count twice', async () => {
    const world = makeFlipWorld();
    world.moderate('s1', 'front', 'removed', decision);
    const story = await (await mountStory(world.as('ada'))).ready();
    world.fail('story.appeal', new AdapterError('timeout'), { times: 1, applied: true });
    await text(story, 'Taken down');
    await story.press('Contest this');
    await waitUntil(() => story.root.activeElement?.localName === 'textarea');
    await story.write(story.one<HTMLTextAreaElement>('textarea'), 'Mine.');
    await story.press('Send');
    await waitUntil(() => story.alert !== '', 'the failure');
    expect(story.one<HTMLTextAreaElement>('textarea').value).to.equal('Mine.');
    await story.press('Send');
    await text(story, 'You have contested this.');
    expect(world.appeals).to.have.length(1);
  });

  it('the host can send an appeal itself', async () => {
    const world = makeFlipWorld();
    world.moderate('s1', 'front', 'removed', decision);
    const story = await (await mountStory(world.as('ada'))).ready();
    const sent: unknown[] = [];
    story.element.addEventListener('rv-appeal-request', (event) => {
      sent.push([event.detail.decision.id, event.detail.side, event.detail.text]);
      event.preventDefault();
    });
    await text(story, 'Taken down');
    await story.press('Contest this');
    await waitUntil(() => story.root.activeElement?.localName === 'textarea');
    await story.write(story.one<HTMLTextAreaElement>('textarea'), 'Mine.');
    await story.press('Send');
    expect(sent).to.deep.equal([['d1', 'front', 'Mine.']]);
    expect(methodsCalled(world)).not.to.include('story.appeal');
  });

  it('what cannot be contested any more has no button', async () => {
    const world = makeFlipWorld();
    world.moderate('s1', 'front', 'removed', { ...decision, appealBy: '2020-01-01T00:00:00Z' });
    const story = await (await mountStory(world.as('ada'))).ready();
    await text(story, 'No adverts.');
    expect(story.buttonNamed('Contest this')).to.equal(undefined);
  });

  it('comes and goes while people look on', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await story.shows('back');
    world.moderate('s1', 'back', 'removed', decision);
    await text(story, 'Not available');
    expect(story.element.side).to.equal('front');
    expect(wholeMarkup(story.element)).not.to.include(backAlt);
    world.moderate('s1', 'back', 'live');
    await story.ready();
    expect(story.exposedAlt).to.equal(frontAlt);
  });
});

describe('rv-flip-story: time', () => {
  it('an ended story says so', async () => {
    const world = makeFlipWorld({ expiresAt: '2025-01-01T00:00:00Z' });
    const story = await mountStory(world.as('bo'));
    await text(story, 'This story has ended.');
    await story.accessible();
    const author = await (await mountStory(world.as('ada'))).ready();
    expect(author.exposedAlt).to.equal(frontAlt);
  });

  it('a story that ends while its back shows is put away', async () => {
    const record = storyRecord({ expiresAt: new Date(Date.now() + 700).toISOString() });
    const story = await mount(
      html`<rv-flip-story
        .adapters=${{ story: storyAdapter({}, record) }}
        .story=${record}
        notice="none"
      ></rv-flip-story>`,
    );
    await story.ready();
    story.element.flip();
    await story.shows('back');
    await text(story, 'This story has ended.');
    expect(story.element.side).to.equal('front');
    expect(wholeMarkup(story.element)).not.to.include(backAlt);
  });

  it('a deleted story goes', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await story.shows('back');
    world.deleteStory('s1');
    await text(story, 'Not available');
    expect(wholeMarkup(story.element)).not.to.include(backAlt);
  });
});

describe('rv-flip-story: the author', () => {
  it('reads how often it was seen, live, and asks for the lists', async () => {
    const world = makeFlipWorld();
    const story = (await (await mountStory(world.as('ada'))).ready()).listen('rv-viewers-request');
    await text(story, '0 saw it · 0 turned it');
    world.addViewer('s1', 'front', 'bo');
    world.addViewer('s1', 'back', 'bo');
    await text(story, '1 saw it · 1 turned it');
    await story.press('1 saw it · 1 turned it');
    expect(story.heard).to.deep.equal(['rv-viewers-request']);
    await story.accessible();
  });

  it('previews both faces without being listed, and has no "More" against themselves', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('ada'))).ready();
    story.element.flip();
    await story.shows('back');
    expect(story.exposedAlt).to.equal(backAlt);
    expect((await world.as('ada').story.listViewers('s1', 'back')).total).to.equal(0);
    expect(methodsCalled(world)).not.to.include('story.openBack');
    expect(story.root.querySelector('header button')).to.equal(null);
  });

  it('is not shown to viewers', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    expect(story.text).not.to.include('saw it');
  });
});

describe('rv-flip-story: "More"', () => {
  it('reports the face that shows, with words where they are needed', async () => {
    const world = makeFlipWorld();
    const story = (await (await mountStory(world.as('bo'))).ready()).listen(
      'rv-story-report-request',
      'rv-story-reported',
    );
    await story.press('More about Ada Ngarua');
    await waitUntil(() => story.root.querySelector('dialog')?.open, 'the sheet');
    // What is still fading in has no contrast yet.
    await aTimeout(700);
    await story.accessible();
    await story.press('Report this story');
    await story.press('Send report');
    expect(story.alert).to.include('Please choose what is wrong.');
    const spam = story.root.querySelector<HTMLInputElement>('input[type="radio"]');
    spam?.click();
    await story.press('Send report');
    await text(story, 'Thank you. Your report is on its way');
    expect(world.reports).to.have.length(1);
    expect(world.reports[0]).to.deep.include({ by: 'bo', reason: 'spam', about: { storyId: 's1', side: 'front' } });
    expect(story.heard).to.deep.equal(['rv-story-report-request', 'rv-story-reported']);
  });

  it('blocks after a second yes; the story then is not there any more', async () => {
    const world = makeFlipWorld();
    const story = (await (await mountStory(world.as('bo'))).ready()).listen(
      'rv-person-block-request',
      'rv-person-blocked',
    );
    await story.press('More about Ada Ngarua');
    await story.press('Block Ada Ngarua');
    expect(methodsCalled(world)).not.to.include('people.block');
    await story.press('Block Ada Ngarua');
    await waitUntil(() => story.heard.includes('rv-person-blocked'), 'blocked');
    expect(await world.as('bo').people.getRelation('ada')).to.include({ blocked: true });
  });

  it('is there for what the adapters can do, and only then', async () => {
    const story = await (await mountStory({ story: storyAdapter() })).ready();
    await story.press('More about Ada Ngarua');
    await waitUntil(() => story.root.querySelector('dialog')?.open, 'the sheet');
    await story.settled();
    expect(story.buttonNames).to.include('Report this story').and.not.to.include('Block Ada Ngarua');
    const record = await (
      await mount(html`<rv-flip-story .story=${storyRecord({ back: liveFace('town-back', backAlt) })}></rv-flip-story>`)
    ).ready();
    expect(record.root.querySelector('header button')).to.equal(null);
  });
});

describe('rv-flip-story: slow, failing, silent', () => {
  it('a story on its way keeps its place and says so', async () => {
    const world = makeFlipWorld();
    world.hang('story.get');
    const story = await mountStory(world.as('bo'));
    await text(story, 'Loading…');
    expect(story.one('article').getAttribute('aria-busy')).to.equal('true');
    expect(story.button.disabled).to.equal(true);
    expect(story.one('[part~="stage"]').getBoundingClientRect().height).to.be.greaterThan(100);
    await story.accessible();
    story.element.remove();
    await expectQuiet(world);
  });

  it('a slow back keeps the hold, waits in sight, then shows', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    world.network.latency = { min: 1200, max: 1200 };
    story.element.holdThreshold = 40;
    await story.mouseDown();
    await waitUntil(() => story.element.matches(':state(opening)'), 'opening');
    await text(story, 'Opening the back…');
    await story.accessible();
    expect(story.element.side).to.equal('front');
    await story.shows('back');
    await story.mouseUp();
  });

  it('a back that does not open says so, lists nobody, and opens at the next try', async () => {
    const world = makeFlipWorld();
    world.fail('story.openBack', new AdapterError('unavailable'), { times: 1 });
    const story = (await (await mountStory(world.as('bo'))).ready()).listen('rv-story-adapter-error', 'rv-back-seen');
    await story.click();
    await waitUntil(
      () => story.alert.includes('The back didn’t open. You are not on the list. No connection. Nothing is lost.'),
      `alert: ${story.alert}`,
    );
    await story.shows('front');
    await story.accessible();
    expect(story.heard).to.deep.equal(['rv-story-adapter-error']);
    expect((await world.as('ada').story.listViewers('s1', 'back')).total).to.equal(0);
    await story.press('Try again');
    await story.shows('back');
    expect(story.alert).to.equal('');
    expect(story.heard).to.include('rv-back-seen');
  });

  it('whoever tries again by keyboard keeps the focus, and the seconds run for them as for others', async () => {
    const world = makeFlipWorld();
    world.fail('story.openBack', new AdapterError('unavailable'), { times: 1 });
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await waitUntil(() => story.buttonNamed('Try again'), 'a way on');
    story.buttonNamed('Try again')?.focus();
    await sendKeys({ press: 'Enter' });
    await story.shows('back');
    expect(story.root.activeElement, 'the focus has not fallen off').not.to.equal(null);
    story.element.flip();
    await story.shows('front');
    story.element.holdThreshold = 40;
    story.element.revealSeconds = 1;
    // As in Safari, where a press of the mouse does not move the focus.
    const pointer = { pointerId: 5, pointerType: 'mouse', isPrimary: true, bubbles: true, composed: true };
    story.button.dispatchEvent(new PointerEvent('pointerdown', pointer));
    await story.shows('back');
    document.dispatchEvent(new PointerEvent('pointerup', pointer));
    await story.shows('front');
  });

  it('whoever loads again by keyboard keeps the focus', async () => {
    const world = makeFlipWorld();
    world.network.offline = true;
    const story = await mountStory(world.as('bo'));
    await text(story, 'No connection.');
    story.buttonNamed('Try again')?.focus();
    world.network.offline = false;
    await sendKeys({ press: 'Enter' });
    await story.ready();
    await waitUntil(() => story.root.activeElement === story.button, 'the focus on what came in its place');
  });

  it('does not claim that nobody was listed where nobody knows', async () => {
    const world = makeFlipWorld();
    world.fail('story.openBack', new AdapterError('timeout'), { times: 1, applied: true });
    const story = await (await mountStory(world.as('bo'))).ready();
    await story.click();
    await waitUntil(() => story.alert !== '', 'the failure');
    expect(story.alert).not.to.include('not on the list');
    await story.press('Try again');
    await story.shows('back');
    expect((await world.as('ada').story.listViewers('s1', 'back')).total, 'once').to.equal(1);
  });

  for (const [code, words] of [
    ['rate-limited', 'Please wait 30 seconds.'],
    ['forbidden', 'You can’t do that here.'],
    ['unauthenticated', 'Please sign in again.'],
    ['expired', 'This has ended.'],
  ] as const) {
    it(`a back that is refused with ${code} says it in words`, async () => {
      const world = makeFlipWorld();
      world.fail('story.openBack', new AdapterError(code, code === 'rate-limited' ? { retryAfterMs: 30_000 } : {}));
      const story = await (await mountStory(world.as('bo'))).ready();
      await story.click();
      await waitUntil(() => story.alert.includes(words), `"${words}" in: ${story.alert}`);
      expect(story.buttonNamed('Try again') !== undefined).to.equal(code === 'rate-limited');
      expect(story.element.side).to.equal('front');
    });
  }

  it('offline says so, and loads at the next try', async () => {
    const world = makeFlipWorld();
    world.network.offline = true;
    const story = await mountStory(world.as('bo'));
    await text(story, 'No connection. Nothing is lost.');
    await story.accessible();
    world.network.offline = false;
    await story.press('Try again');
    await story.ready();
    expect(story.exposedAlt).to.equal(frontAlt);
  });

  it('a line that drops while a story shows takes nothing away', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await story.shows('back');
    world.network.offline = true;
    await aTimeout(50);
    await story.shows('back');
    expect(story.exposedAlt).to.equal(backAlt);
    world.network.offline = false;
    await aTimeout(50);
    await story.shows('back');
  });
});

describe('rv-flip-story: bad input', () => {
  it('a picture that is not there says so, keeps its description, and can be tried again', async () => {
    const src = '/nowhere/front.png';
    const story = await mount(
      html`<rv-flip-story
        .story=${storyRecord({ front: { state: 'live', picture: { src, width: 4, height: 5, alt: frontAlt } } })}
      ></rv-flip-story>`,
    );
    await text(story, 'This picture didn’t arrive.', frontAlt);
    await story.accessible();
    await story.press('Try again');
    await text(story, 'This picture didn’t arrive.');
  });

  it('so does a picture of the page’s own', async () => {
    const story = await mount(
      html`<rv-flip-story>
        <img slot="front" src="/nowhere/own.png" alt="My front" width="400" height="500" />
        <img slot="back" src="/demo/pictures/room-back.svg" alt="My back" />
      </rv-flip-story>`,
    );
    await text(story, 'This picture didn’t arrive.', 'My front');
    await story.accessible();
    const own = story.element.querySelector('img');
    own?.setAttribute('src', '/demo/pictures/room-front.svg');
    await story.press('Try again');
    await waitUntil(
      () => !story.text.includes('didn’t arrive') && own?.complete && own.checkVisibility(),
      'the picture',
    );
  });

  it('so does one that had failed before the element was there', async () => {
    const image = document.createElement('img');
    image.slot = 'front';
    image.alt = 'My front';
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = '/nowhere/early.png';
    await failed;
    const back = document.createElement('img');
    Object.assign(back, { slot: 'back', alt: 'My back', src: '/demo/pictures/room-back.svg' });
    const story = await mount(html`<rv-flip-story>${image}${back}</rv-flip-story>`);
    await text(story, 'This picture didn’t arrive.');
  });

  it('a back whose picture is not there says so at the back, and the seconds wait', async () => {
    const face = { state: 'live', picture: { src: '/nowhere/back.png', width: 4, height: 5, alt: backAlt } } as const;
    const story = await (
      await mountStory({ story: storyAdapter({ openBack: () => Promise.resolve({ face }) }) })
    ).ready();
    story.element.flip();
    await story.shows('back');
    await text(story, 'This picture didn’t arrive.', backAlt);
    await story.accessible();
    await story.press('Try again');
    await text(story, 'This picture didn’t arrive.');
  });

  it('a front without a picture is not an empty card', async () => {
    const story = await mount(
      html`<rv-flip-story .story=${storyRecord({ front: { state: 'live' } })}></rv-flip-story>`,
    );
    await aTimeout(50);
    expect(visibleWords(story, 'front'), 'something in its place').not.to.equal('');
    await story.accessible();
  });

  it('a back without a picture is not an empty card', async () => {
    const story = await (
      await mountStory({ story: storyAdapter({ openBack: () => Promise.resolve({ face: { state: 'live' } }) }) })
    ).ready();
    story.element.flip();
    await aTimeout(600);
    const words = story.element.side === 'back' ? visibleWords(story, 'back') : story.alert;
    expect(words, 'something in its place').not.to.equal('');
  });

  it('a story without a back has no button', async () => {
    const { back: _back, ...oneSided } = storyRecord();
    const story = (await mountStory({ story: storyAdapter({}, oneSided) })).listen('rv-story-flipped');
    await waitUntil(() => story.picture('front'), 'the front');
    expect(story.root.querySelector('[part~="button"]')).to.equal(null);
    story.element.flip();
    await aTimeout(30);
    expect(story.heard).to.deep.equal([]);
    await story.accessible();
  });

  const records: readonly (readonly [string, unknown])[] = [
    ['a number', 42],
    ['a word', 'story'],
    ['a list', [storyRecord()]],
    ['nothing in it', {}],
    ['an id of the wrong type', { ...storyRecord(), id: 7 }],
    ['no author', { ...storyRecord(), author: null }],
    ['a time that is none', { ...storyRecord(), createdAt: 'yesterday' }],
    ['a front that is null', { ...storyRecord(), front: null }],
    ['labels that are none', { ...storyRecord(), back: { state: 'live', labels: [null, 5, { effect: 'cover' }] } }],
    [
      'a picture of the wrong types',
      { ...storyRecord(), front: { state: 'live', picture: { src: 5, width: '4', height: [] } } },
    ],
  ];
  for (const [what, record] of records) {
    it(`a record with ${what} says that it can’t be shown, by property and from an adapter`, async () => {
      const story = await mount(html`<rv-flip-story .story=${record}></rv-flip-story>`);
      await text(story, 'This story can’t be shown.');
      const fetched = await mountStory({ story: storyAdapter({}, record as Story) });
      await text(fetched, 'This story can’t be shown.');
      fetched.element.flip();
      expect(fetched.element.side).to.equal('front');
      await fetched.accessible();
    });
  }

  it('tells the developer what is wrong with a record, once', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const story = await mount(
        html`<rv-flip-story .story=${{ ...storyRecord(), createdAt: 'the day before' }}></rv-flip-story>`,
      );
      story.element.comparable = true;
      await story.settled();
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(1);
    expect(said[0]).to.include('story.createdAt').and.include('the day before');
  });

  it('odd parts of a record do no harm', async () => {
    const odd = {
      ...storyRecord({ mine: true }),
      author: { id: 'ada', name: 'Ada', url: 'javascript:alert(1)', avatar: { src: 'javascript:alert(1)' } },
      counts: { front: 'many' },
      front: {
        ...liveFace('town-front'),
        label: 5,
        caption: { a: 1 },
        decision: { id: 'd', rule: 5, appealBy: 'soon' },
      },
      back: liveFace('town-back'),
      expiresAt: '2999-01-01T00:00:00Z',
      comparable: 'yes',
    };
    const story = await mount(html`<rv-flip-story .story=${odd}></rv-flip-story>`);
    await aTimeout(100);
    expect(wholeMarkup(story.element)).not.to.include('javascript:');
    expect(story.text).not.to.equal('');
  });

  it('an id that nobody knows is not available', async () => {
    const story = await mountStory(makeFlipWorld().as('bo'), 'nobody-knows');
    await text(story, 'Not available');
    expect(story.buttonNames).to.deep.equal([]);
    await story.accessible();
  });

  it('null and undefined are no story yet', async () => {
    const story = await mount(html`<rv-flip-story .story=${null}></rv-flip-story>`);
    await text(story, 'No story here yet.');
    story.element.story = storyRecord();
    await waitUntil(() => story.picture('front'), 'the story');
    story.element.story = undefined;
    await text(story, 'No story here yet.');
  });

  const boom = (): never => {
    throw new TypeError('boom');
  };
  for (const [what, given] of [
    ['at once', boom],
    ['later', () => Promise.reject(new TypeError('boom'))],
    ['without an error', () => Promise.reject('boom')],
  ] as const) {
    it(`an adapter that throws ${what}, whatever it is asked`, async () => {
      const all: StoryAdapter = {
        get: given,
        openBack: given,
        recordFrontSeen: given,
        listViewers: given,
        report: given,
        getSealedBack: given,
        watch: boom,
        availability: given,
      };
      const story = (await mountStory({ story: all })).listen('rv-story-adapter-error');
      await text(story, 'Something went wrong.');
      await story.press('Try again');
      await waitUntil(() => story.heard.includes('rv-story-adapter-error'), 'told');
      await text(story, 'Something went wrong.');
      const loaded = await (await mountStory({ story: { ...all, get: () => Promise.resolve(storyRecord()) } })).ready();
      await sendMouse({ type: 'move', position: loaded.middle });
      loaded.element.flip();
      await waitUntil(() => loaded.alert.includes('The back didn’t open.'), 'said');
      await loaded.shows('front');
    });
  }

  it('an adapter without methods at all', async () => {
    const story = await mountStory({ story: {} as unknown as StoryAdapter });
    await text(story, 'Something went wrong.');
  });

  it('answers that come twice, and changes that come in any order', async () => {
    let sink: Sink<Story> | undefined;
    const adapter = storyAdapter({
      watch: (_id, theirs) => {
        sink = theirs;
      },
    });
    const story = (await (await mountStory({ story: adapter })).ready()).listen('rv-back-seen', 'rv-story-flipped');
    story.element.flip();
    await story.shows('back');
    for (let times = 0; times < 3; times += 1) {
      sink?.change({ type: 'put', item: storyRecord() });
      sink?.live?.(true);
    }
    sink?.change({ type: 'put', item: storyRecord({ id: 'other' }) });
    sink?.change({ type: 'put', item: undefined as unknown as Story });
    sink?.change({ type: 'odd' } as unknown as { type: 'reset' });
    sink?.error?.(new AdapterError('unavailable'));
    await aTimeout(50);
    await story.shows('back');
    expect(story.heard).to.deep.equal(['rv-back-seen', 'rv-story-flipped']);
  });

  it('an answer that comes after the element has left', async () => {
    const [get, open] = [deferred<Story>(), deferred<OpenedBack>()];
    const story = (await mountStory({ story: storyAdapter({ get: () => get.promise }) })).listen(
      'rv-story-adapter-error',
    );
    story.element.remove();
    get.resolve(storyRecord());
    const opening = (
      await (await mountStory({ story: storyAdapter({ openBack: () => open.promise }) })).ready()
    ).listen('rv-back-seen', 'rv-story-flipped', 'rv-story-adapter-error');
    opening.element.flip();
    await waitUntil(() => opening.element.matches(':state(opening)'));
    const { parentElement } = opening.element;
    opening.element.remove();
    open.resolve({ face: liveFace('town-back', backAlt) });
    await aTimeout(50);
    expect(story.heard).to.deep.equal([]);
    expect(opening.heard).to.deep.equal([]);
    parentElement?.append(opening.element);
    await opening.settled();
    expect(wholeMarkup(opening.element), 'nothing kept of what came too late').not.to.include(backAlt);
  });

  it('an answer that comes after another story was set', async () => {
    const open = deferred<OpenedBack>();
    const second = storyRecord({ id: 's2', front: liveFace('room-front', 'Another story') });
    const adapter = storyAdapter({
      get: (id) => Promise.resolve(id === 's2' ? second : storyRecord()),
      openBack: () => open.promise,
    });
    const story = (await (await mountStory({ story: adapter })).ready()).listen('rv-back-seen');
    story.element.flip();
    await waitUntil(() => story.element.matches(':state(opening)'));
    story.element.storyId = 's2';
    await waitUntil(() => story.exposedAlt === 'Another story', 'the other story');
    open.resolve({ face: liveFace('town-back', backAlt) });
    await aTimeout(50);
    await story.shows('front');
    expect(story.heard).to.deep.equal([]);
    expect(wholeMarkup(story.element)).not.to.include(backAlt);
  });

  it('a stub that was given nothing is a failure in sight, not an exception', async () => {
    const story = await mountStory({ story: stubAdapter('story', {}) });
    await text(story, 'Something went wrong.');
  });
});

function visibleWords(story: FlipStoryHarness, side: 'front' | 'back'): string {
  return (story.face(side).textContent ?? '').trim();
}

describe('rv-flip-story: its life', () => {
  const moments: readonly (readonly [string, (story: FlipStoryHarness, world: MemoryWorld) => Promise<void>])[] = [
    ['at the front', () => Promise.resolve()],
    [
      'while it is held',
      async (story) => {
        story.element.holdThreshold = 5000;
        await story.mouseDown();
        await waitUntil(() => story.element.matches(':state(arming)'));
      },
    ],
    [
      'while the notice asks',
      async (story) => {
        story.element.notice = 'first';
        story.element.flip();
        await waitUntil(() => story.root.querySelector('[part~="notice"]'));
      },
    ],
    [
      'while the back opens',
      async (story, world) => {
        world.hang('story.openBack');
        story.element.flip();
        await waitUntil(() => story.element.matches(':state(opening)'));
      },
    ],
    [
      'at the back',
      async (story) => {
        story.element.flip();
        await story.shows('back');
      },
    ],
    [
      'while the seconds run',
      async (story) => {
        await story.mouseDown();
        await story.shows('back');
        await story.mouseUp();
      },
    ],
    [
      'with its sheet open',
      async (story) => {
        await story.press('More about Ada Ngarua');
        await waitUntil(() => story.root.querySelector('dialog')?.open);
      },
    ],
  ];
  for (const [what, act] of moments) {
    it(`taken from the page ${what}, it leaves nothing running; put back, it works`, async () => {
      const world = makeFlipWorld();
      const story = await (await mountStory(world.as('bo'))).ready();
      story.element.holdThreshold = 40;
      await act(story, world);
      const place = story.element.parentElement;
      story.element.remove();
      await expectQuiet(world);
      expect(story.element.side).to.equal('front');
      // Whatever a page does to it meanwhile wakes nothing.
      story.element.revealSeconds = 9;
      story.element.comparable = true;
      story.element.flip();
      await expectQuiet(world);
      world.heal();
      place?.append(story.element);
      await story.ready();
      expect(world.openWatches).to.equal(1);
      story.element.notice = 'none';
      await story.settled();
      story.element.flip();
      await story.shows('back');
      story.element.remove();
      await expectQuiet(world);
    });
  }

  it('a move within the page keeps the story, without a flicker and without a second listing', async () => {
    const world = makeFlipWorld();
    const story = (await (await mountStory(world.as('bo'))).ready()).listen('rv-back-seen');
    story.element.flip();
    await story.shows('back');
    const place = document.createElement('section');
    story.element.parentElement?.append(place);
    place.append(story.element);
    await story.element.updateComplete;
    expect(story.text).not.to.include('Loading');
    expect(story.exposedAlt).to.equal(frontAlt);
    await story.ready();
    expect(world.openWatches).to.equal(1);
    story.element.flip();
    await story.shows('back');
    expect(count(world, 'story.openBack')).to.equal(1);
    expect(story.heard).to.deep.equal(['rv-back-seen']);
  });

  it('other adapters: the old ones are left, the new ones are asked', async () => {
    const [one, two] = [
      makeFlipWorld(),
      makeFlipWorld({ front: { picture: servedPicture('room-front', 'Another world') } }),
    ];
    const story = await (await mountStory(one.as('bo'))).ready();
    story.element.flip();
    await story.shows('back');
    story.element.adapters = two.as('bo');
    await waitUntil(() => story.exposedAlt === 'Another world', 'the other world');
    expect(story.element.side).to.equal('front');
    await expectQuiet(one);
    expect(two.openWatches).to.equal(1);
    story.element.adapters = undefined;
    await waitUntil(() => two.openWatches === 0, 'left too');
    await expectQuiet(two);
  });

  it('another person’s adapters of the same world begin anew', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    story.element.flip();
    await story.shows('back');
    story.element.adapters = world.as('ada');
    await text(story, '1 turned it');
    expect(story.element.side).to.equal('front');
  });

  it('a storm of attaching and detaching ends quietly', async () => {
    const world = makeFlipWorld({}, { network: { latency: { min: 0, max: 10 } } });
    const story = await mountStory(world.as('bo'));
    const place = story.element.parentElement;
    for (let times = 0; times < 30; times += 1) {
      story.element.remove();
      if (times % 3 === 0) await aTimeout(1);
      place?.append(story.element);
      if (times % 5 === 0) story.element.flip();
      if (times % 7 === 0) await aTimeout(4);
    }
    await story.ready();
    expect(world.openWatches).to.equal(1);
    story.element.remove();
    await expectQuiet(world);
  });

  it('upgrades from what a page set before', async () => {
    const frame = document.createElement('iframe');
    // A page of its own, in which the element is not defined yet.
    frame.srcdoc = `<!doctype html><html lang="en"><body><rv-flip-story story-id="s1" notice="none"></rv-flip-story></body></html>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument;
    const early = page?.querySelector('rv-flip-story');
    if (!page || !early) throw new Error('no page');
    const world = makeFlipWorld();
    Object.assign(early, { adapters: world.as('bo'), revealSeconds: 3 });
    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `import '${new URL('/src/elements/flip-story/flip-story.define.ts', location.href).href}';`;
    page.body.append(script);
    await waitUntil(() => (early.shadowRoot?.querySelector('img')?.alt ?? '') === frontAlt, 'upgraded with its story', {
      timeout: 15_000,
    });
    expect(Reflect.get(early, 'revealSeconds')).to.equal(3);
    expect(Object.keys(early)).not.to.include('adapters');
    frame.remove();
  });
});
