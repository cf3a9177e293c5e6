import { aTimeout, expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OpenedBack } from 'recto-verso/contracts';
import {
  deferred,
  liveFace,
  makeFlipWorld,
  mount,
  mountStory,
  ownPictures,
  quietIt as it,
  servedPicture,
  storyAdapter,
  storyRecord,
  type FlipStoryHarness,
} from '../harness/flip-story.harness.js';
import { emulate, engine } from '../support/commands.js';
import { withHeldClock } from '../support/held-clock.js';
import { waitUntil } from '../support/wait-until.js';

/** Milliseconds of a whole turn, as the card makes it. */
const turnMs = 400;

const plain = (): Promise<FlipStoryHarness> => mount(html`<rv-flip-story comparable>${ownPictures()}</rv-flip-story>`);

/** How far the card is turned, 0° to 180°. */
function angle(story: FlipStoryHarness): number {
  const { m11, m13 } = new DOMMatrix(getComputedStyle(story.one('[part~="card"]')).transform);
  return (Math.abs(Math.atan2(m13, m11)) * 180) / Math.PI;
}

/** What moves the card. The ring and what comes in have animations of their own. */
const moves = (story: FlipStoryHarness): readonly Animation[] =>
  story.root.getAnimations().filter((animation) => !(animation instanceof CSSAnimation));

/** Something at one frame. Times in ms. */
interface Frame<Value> {
  /** The time that animations go by: a busy page may run a frame late. */
  readonly at: number;
  /** The time of the machine: a busy engine may tell animations less. */
  readonly clock: number;
  readonly value: Value;
}

/** Something about the card at each frame, for so long and until it rests: a busy machine begins late. */
async function frames<Value>(
  story: FlipStoryHarness,
  read: (story: FlipStoryHarness) => Value,
  ms: number,
): Promise<readonly Frame<Value>[]> {
  const found: Frame<Value>[] = [];
  const start = performance.now();
  const isMoving = (): boolean => moves(story).some(({ playState }) => playState === 'running');
  while (performance.now() - start < ms || (isMoving() && performance.now() - start < 5000)) {
    await nextFrame();
    found.push({ at: Number(document.timeline.currentTime), clock: performance.now(), value: read(story) });
  }
  return found;
}

/** Stops the card at the beginning of its turn, so that a test can look at any moment of it. */
async function stopped(story: FlipStoryHarness): Promise<readonly Animation[]> {
  story.element.flip();
  await story.element.updateComplete;
  const all = moves(story);
  for (const animation of all) animation.pause();
  return all;
}

/**
 * The way from one frame to the next: never further than the fastest moment of the turn allows in that time.
 *
 * On a busy machine a new way begins some frames late on this side of the compositor, which has begun in time: the card then
 * seems to stand, and catches up. So time counts from where it began to stand, but not from before it was last `told` to move.
 */
function expectNoJump(all: readonly Frame<number>[], told: readonly number[] = []): void {
  let stood = all[0]?.at ?? 0;
  for (const [index, { at, clock, value }] of all.entries()) {
    const before = all[index - 1];
    if (!before) continue;
    const last = Math.max(all[0]?.at ?? 0, ...told.filter((time) => time <= at));
    const since = Math.min(before.at, Math.max(stood, last));
    // The curve is at most 1.73 times as fast as its mean; two frames of slack.
    const passed = Math.max(at - since, clock - before.clock);
    const most = (180 / turnMs) * 1.8 * (passed + 34);
    expect(Math.abs(value - before.value), `${before.value}° to ${value}° in ${passed} ms`).to.be.at.most(most);
    if (Math.abs(value - before.value) > 0.01) stood = at;
  }
}

/** Where the card comes to rest. */
const rests = (story: FlipStoryHarness, degrees: number): Promise<void> =>
  waitUntil(() => Math.abs(angle(story) - degrees) < 0.5, `${degrees}°`);

async function reduced(body: () => Promise<void>): Promise<void> {
  document.documentElement.dataset['rvMotion'] = 'reduced';
  try {
    await body();
  } finally {
    delete document.documentElement.dataset['rvMotion'];
  }
}

describe('rv-flip-story: the turn', () => {
  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'full';
  });
  afterEach(() => {
    delete document.documentElement.dataset['rvMotion'];
  });

  it('goes over to the back and over to the front, without a jump', async () => {
    const story = await (await plain()).ready();
    expect(angle(story)).to.equal(0);
    story.element.flip();
    expectNoJump(await frames(story, angle, turnMs + 250));
    await rests(story, 180);
    story.element.flip();
    expectNoJump(await frames(story, angle, turnMs + 250));
    await rests(story, 0);
  });

  it('passes through every angle on its way', async () => {
    const story = await (await plain()).ready();
    // Not as the frames happen to fall: at every moment of the turn.
    const turn = await stopped(story);
    let last = 0;
    for (let time = 0; time <= turnMs; time += 1) {
      for (const animation of turn) animation.currentTime = time;
      const now = angle(story);
      expect(now - last, `at ${time} ms`).to.be.within(-0.01, (180 / turnMs) * 1.8);
      last = now;
    }
    expect(last).to.be.greaterThan(179.5);
  });

  it('may be interrupted at any frame, and goes on from where it is', async () => {
    const story = await (await plain()).ready();
    const told: number[] = [];
    const interrupt = (async () => {
      // Each earlier and later in the turn than the last; some before it has begun at all.
      for (const ms of [120, 60, 200, 90, 300, 40, 10, 150, 0, 250]) {
        told.push(Number(document.timeline.currentTime));
        story.element.flip();
        await aTimeout(ms);
      }
    })();
    const all = await frames(story, angle, 1900);
    await interrupt;
    expectNoJump(all, told);
    expect(Math.max(...all.map(({ value }) => value))).to.be.greaterThan(20);
    await rests(story, story.element.side === 'back' ? 180 : 0);
  });

  it('waits edge-on for a late back, and goes on when it comes', async () => {
    const slow = deferred<OpenedBack>();
    const story = await (await mountStory({ story: storyAdapter({ openBack: () => slow.promise }) })).ready();
    story.element.flip();
    const waiting = await frames(story, angle, turnMs + 200);
    expectNoJump(waiting);
    expect(Math.max(...waiting.map(({ value }) => value)), 'never over the edge').to.be.at.most(90.5);
    await rests(story, 90);
    slow.resolve({ face: liveFace('town-back', 'Night') });
    expectNoJump(await frames(story, angle, turnMs + 200));
    await rests(story, 180);
  });

  it('an answer in the middle of the way to the edge costs no jump', async () => {
    for (const ms of [20, 90, 150]) {
      const slow = deferred<OpenedBack>();
      const story = await (await mountStory({ story: storyAdapter({ openBack: () => slow.promise }) })).ready();
      story.element.flip();
      setTimeout(() => slow.resolve({ face: liveFace('town-back', 'Night') }), ms);
      expectNoJump(await frames(story, angle, turnMs + 250));
      await rests(story, 180);
    }
  });

  it('a failure at the edge returns from there', async () => {
    const slow = deferred<OpenedBack>();
    const story = await (await mountStory({ story: storyAdapter({ openBack: () => slow.promise }) })).ready();
    story.element.flip();
    await rests(story, 90);
    slow.reject(new Error('no'));
    expectNoJump(await frames(story, angle, turnMs + 200));
    await rests(story, 0);
  });

  it('state does not wait for it', async () => {
    const story = await (await plain()).ready();
    await stopped(story);
    await story.settled();
    expect(angle(story)).to.be.lessThan(90);
    expect(story.element.side).to.equal('back');
    story.expectOneFace();
  });

  it('turns the other way where people read the other way', async () => {
    const sign = async (story: FlipStoryHarness): Promise<number> => {
      for (const animation of await stopped(story)) animation.currentTime = turnMs / 4;
      expect(angle(story)).to.be.within(10, 80);
      return Math.sign(new DOMMatrix(getComputedStyle(story.one('[part~="card"]')).transform).m13);
    };
    const left = await sign(await (await plain()).ready());
    const right = await sign(
      await (await mount(html`<div dir="rtl"><rv-flip-story>${ownPictures()}</rv-flip-story></div>`)).ready(),
    );
    expect(right).to.equal(-left);
  });

  it('is forgotten with the page, and rests at the front', async () => {
    const story = await (await plain()).ready();
    story.element.flip();
    await aTimeout(100);
    const place = story.element.parentElement;
    story.element.remove();
    place?.append(story.element);
    await story.settled();
    expect(angle(story)).to.equal(0);
    expect(story.element.side).to.equal('front');
    story.element.flip();
    await rests(story, 180);
  });

  it('hides what faces away', async () => {
    const story = await (await plain()).ready();
    expect(getComputedStyle(story.face('back')).visibility, 'at rest').to.equal('hidden');
    story.element.flip();
    await story.shows('back');
    for (const side of ['front', 'back'] as const) {
      expect(getComputedStyle(story.face(side)).visibility).to.equal('visible');
      expect(
        getComputedStyle(story.face(side)).backfaceVisibility ||
          getComputedStyle(story.face(side)).getPropertyValue('-webkit-backface-visibility'),
      ).to.equal('hidden');
    }
  });
});

describe('rv-flip-story: less motion', () => {
  interface Sight {
    readonly back: number;
    readonly veil: number;
    readonly turned: number;
  }
  const sight = (story: FlipStoryHarness): Sight => ({
    back: Number(getComputedStyle(story.face('back')).opacity),
    veil: Number(getComputedStyle(story.one('.veil')).opacity),
    turned: angle(story),
  });

  it('fades; at every moment one face shows, never both, never a turn', async () => {
    await reduced(async () => {
      const story = await (await plain()).ready();
      story.element.flip();
      const there = await frames(story, sight, 500);
      story.element.flip();
      const back = await frames(story, sight, 500);
      for (const { value } of [...there, ...back]) {
        expect(value.turned, 'no turn').to.equal(0);
        // Opaque or gone: two pictures through each other would be two faces.
        expect(value.back, JSON.stringify(value)).to.be.oneOf([0, 1]);
      }
      expect(there.at(-1)?.value).to.include({ back: 1, veil: 0 });
      expect(back.at(-1)?.value).to.include({ back: 0, veil: 0 });
    });
  });

  it('changes faces behind a closed veil', async () => {
    await reduced(async () => {
      const story = await (await plain()).ready();
      story.element.flip();
      await story.settled();
      // Not as the frames happen to fall: at every moment of the fade.
      const [veil, back] = [story.one('.veil'), story.face('back')].map((element) => element.getAnimations()[0]);
      if (!veil || !back) throw new Error('nothing fades');
      veil.pause();
      back.pause();
      const length = Number(veil.effect?.getComputedTiming().activeDuration);
      expect(length).to.be.greaterThan(0);
      let changes = 0;
      let last = 0;
      for (let time = 0; time <= length; time += 1) {
        veil.currentTime = back.currentTime = time;
        const now = sight(story);
        expect(now.back, `at ${time} ms`).to.be.oneOf([0, 1]);
        if (now.back !== last) {
          changes += 1;
          expect(now.veil, `at ${time} ms`).to.be.greaterThan(0.95);
        }
        last = now.back;
      }
      expect(changes).to.equal(1);
    });
  });

  it('interrupted, still shows one face at a time and ends where it should', async () => {
    await reduced(async () => {
      const story = await (await plain()).ready();
      const interrupt = (async () => {
        for (const ms of [60, 130, 30, 180, 110]) {
          story.element.flip();
          await aTimeout(ms);
        }
      })();
      for (const { value } of await frames(story, sight, 1200)) expect(value.back).to.be.oneOf([0, 1]);
      await interrupt;
      expect(story.element.side).to.equal('back');
      await waitUntil(() => sight(story).back === 1 && sight(story).veil === 0, 'the back');
    });
  });

  it('lets the ring stand still, and does not vibrate', async () => {
    await reduced(async () => {
      const story = await (await plain()).ready();
      story.element.holdThreshold = 5000;
      await story.mouseDown();
      await waitUntil(() => story.element.matches(':state(arming)'));
      await story.settled();
      const running = story.one('[part~="ring"]').getAnimations({ subtree: true });
      expect(running).to.deep.equal([]);
    });
  });

  it('a late back waits behind the veil: nothing of it shows', async () => {
    await reduced(async () => {
      const slow = deferred<OpenedBack>();
      const story = await (await mountStory({ story: storyAdapter({ openBack: () => slow.promise }) })).ready();
      story.element.flip();
      for (const { value } of await frames(story, sight, 500))
        expect(value.back === 0 || value.veil === 1, JSON.stringify(value)).to.equal(true);
      expect(story.text).to.include('Opening the back…');
      slow.resolve({ face: liveFace('town-back', 'Night') });
      await waitUntil(() => sight(story).back === 1 && sight(story).veil === 0, 'the back');
    });
  });

  it('follows the system’s setting', async function () {
    if (engine !== 'chromium') this.skip();
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    try {
      const story = await (await plain()).ready();
      story.element.flip();
      for (const { value } of await frames(story, angle, 400)) expect(value).to.equal(0);
      await waitUntil(() => sight(story).back === 1, 'the back');
    } finally {
      await emulate();
    }
  });

  it('switched on at the back, keeps the back', async () => {
    const story = await (await plain()).ready();
    document.documentElement.dataset['rvMotion'] = 'full';
    story.element.flip();
    await rests(story, 180);
    await reduced(async () => {
      story.element.requestUpdate();
      await story.settled();
      await waitUntil(() => sight(story).back === 1 && sight(story).turned === 0, 'the back, unturned');
      story.element.flip();
      await waitUntil(() => sight(story).back === 0 && sight(story).veil === 0, 'the front');
    });
  });
});

describe('rv-flip-story: comparing both faces', () => {
  const compared = async (): Promise<FlipStoryHarness> => {
    const record = storyRecord({
      comparable: true,
      front: { ...liveFace('room-front', 'Empty'), label: 'Before' },
      back: { ...liveFace('room-back', 'Full'), label: 'After' },
    });
    const story = await (await mount(html`<rv-flip-story .story=${record}></rv-flip-story>`)).ready();
    expect(story.buttonNamed('Compare'), 'only once both were seen').to.equal(undefined);
    story.element.flip();
    await story.shows('back');
    await story.press('Compare');
    await waitUntil(() => story.root.querySelector('input[type="range"]'), 'the slider');
    await story.settled();
    return story;
  };
  const slider = (story: FlipStoryHarness): HTMLInputElement => story.one<HTMLInputElement>('input[type="range"]');

  it('is a slider with a name, a value in words, and the focus', async () => {
    const story = await compared();
    const input = slider(story);
    expect(story.root.activeElement).to.equal(input);
    expect(input.getAttribute('aria-label')).to.equal('How much of the back is shown');
    expect(input.getAttribute('aria-valuetext')).to.equal('50% After');
    // What comes in has arrived.
    await aTimeout(900);
    await story.accessible();
    expect(story.face('front').inert, 'both can be read').to.equal(false);
    expect(story.face('back').inert).to.equal(false);
    expect(story.picture('front')?.alt).to.equal('Empty');
    expect(story.picture('back')?.alt).to.equal('Full');
  });

  it('goes by the arrows, Home and End', async () => {
    const story = await compared();
    const input = slider(story);
    const [before, start] = [input.valueAsNumber, story.one('[part~="stage"]').style.getPropertyValue('--_split')];
    await sendKeys({ press: 'ArrowLeft' });
    expect(input.valueAsNumber).not.to.equal(before);
    expect(story.one('[part~="stage"]').style.getPropertyValue('--_split')).not.to.equal(start);
    expect(input.getAttribute('aria-valuetext')).to.equal(`${input.value}% After`);
    await sendKeys({ press: 'End' });
    const end = input.valueAsNumber;
    await sendKeys({ press: 'Home' });
    expect([input.valueAsNumber, end].sort((a, b) => a - b)).to.deep.equal([0, 100]);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`the arrow points where the divider goes, ${dir}`, async () => {
      document.documentElement.dir = dir;
      try {
        const story = await compared();
        await aTimeout(900);
        const divider = story.one('.divider');
        const before = divider.getBoundingClientRect().left;
        for (let times = 0; times < 10; times += 1) await sendKeys({ press: 'ArrowRight' });
        await story.settled();
        expect(divider.getBoundingClientRect().left).to.be.greaterThan(before + 5);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });
  }

  it('Escape ends it, and once more returns to the front', async () => {
    const story = await compared();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !story.root.querySelector('input[type="range"]'), 'ended');
    await story.shows('back');
    expect(story.root.activeElement?.localName, 'the focus stays inside').to.equal('button');
    await sendKeys({ press: 'Escape' });
    await story.shows('front');
  });

  it('keeps the back: no countdown runs under who compares', () =>
    withHeldClock(async (clock) => {
      const record = storyRecord({ comparable: true, back: liveFace('room-back', 'Full') });
      const story = await (
        await mount(html`<rv-flip-story .story=${record} hold-threshold="40" reveal-seconds="1"></rv-flip-story>`)
      ).ready();
      await story.mouseDown();
      await waitUntil(() => story.element.matches(':state(arming)'), 'held');
      await clock.advance(40);
      await story.shows('back');
      await story.mouseUp();
      await story.press('Compare');
      await waitUntil(() => story.root.querySelector('input[type="range"]'), 'the slider');
      await clock.advance(120_000);
      await story.settled();
      expect(story.element.side).to.equal('back');
    }));

  it('is not offered over a cover, nor where nothing is comparable', async () => {
    const world = makeFlipWorld({
      comparable: true,
      back: { picture: servedPicture('room-back', 'Full'), state: 'age-gated' },
    });
    const covered = await (await mountStory(world.as('bo'))).ready();
    covered.element.flip();
    await covered.shows('back');
    expect(covered.buttonNamed('Compare')).to.equal(undefined);
    const ordinary = await (await mount(html`<rv-flip-story>${ownPictures()}</rv-flip-story>`)).ready();
    ordinary.element.flip();
    await ordinary.shows('back');
    expect(ordinary.buttonNamed('Compare')).to.equal(undefined);
  });
});
