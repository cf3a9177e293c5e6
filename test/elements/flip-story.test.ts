import { aTimeout, expect, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Story } from 'recto-verso/contracts';
import type { ManualClock } from 'recto-verso/testing';
import { commonStrings } from '../../src/elements/parts/common.strings.js';
import { flipStoryStrings } from '../../src/elements/flip-story/flip-story.strings.js';
import {
  backAlt,
  FlipStoryHarness,
  frontAlt,
  liveFace,
  makeFlipWorld,
  methodsCalled,
  mount,
  mountStory,
  ownPictures,
  quietIt as it,
  storyRecord,
} from '../harness/flip-story.harness.js';
import { chord, emulate, engine, keyDown, keyUp, touch } from '../support/commands.js';
import { withHeldClock } from '../support/held-clock.js';
import { waitUntil } from '../support/wait-until.js';

/** So long that no machine is slow enough to reach it by accident. */
const longHold = 5000;
/** So short that a test need not wait. */
const shortHold = 40;

/** Two pictures and nothing else: the plain way. */
const plain = (
  holdMs = shortHold,
  extra: Partial<{ reveal: string; activation: string; seconds: number }> = {},
): Promise<FlipStoryHarness> =>
  mount(
    html`<rv-flip-story
      hold-threshold=${holdMs}
      reveal=${extra.reveal ?? 'timed'}
      activation=${extra.activation ?? 'hold+tap'}
      reveal-seconds=${extra.seconds ?? 5}
      >${ownPictures()}</rv-flip-story
    >`,
  );

/** Longer than anything that a story waits for by itself. */
const longWhile = 120_000;

/** The hold has begun. */
const isHeld = (story: FlipStoryHarness): Promise<void> =>
  waitUntil(() => story.element.matches(':state(arming)'), 'arming');

/** Nobody holds it any more, and nothing keeps the seconds. */
const seconds = (story: FlipStoryHarness): Promise<void> =>
  waitUntil(() => {
    const { classList } = story.one('article');
    return classList.contains('counting') && !classList.contains('resting');
  }, 'the seconds run');

describe('rv-flip-story: accessibility', () => {
  it('is accessible at the front, while it is held, at the back', async () => {
    const story = await (await plain(longHold)).ready();
    await story.accessible();
    await story.mouseDown();
    await story.accessible();
    await story.mouseUp();
    await story.shows('back');
    await story.accessible();
  });

  it('is one real button whose name stays, whose state changes, with a described hint', async () => {
    const story = await (await plain()).ready();
    const { button } = story;
    expect(button.localName).to.equal('button');
    expect(button.type).to.equal('button');
    expect(story.buttonNames).to.deep.equal(['Hold to flip']);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    const hint = button.getAttribute('aria-describedby') ?? '';
    expect(story.root.getElementById(hint)?.textContent).to.include('Press to show the back, or press and hold.');
    story.element.flip();
    await story.shows('back');
    expect(story.buttonNames[0]).to.equal('Hold to flip');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
  });

  it('holds its words in a narrow place, in French too', async () => {
    await import('recto-verso/locales/fr');
    const narrow = document.createElement('div');
    narrow.style.inlineSize = '240px';
    narrow.lang = 'fr';
    document.body.append(narrow);
    try {
      const story = await (await plain()).ready();
      narrow.append(story.element);
      await waitUntil(() => story.button.textContent.includes('Maintenir'), 'the words are French');
      await nextFrame();
      const { scrollWidth, clientWidth } = story.button;
      expect(scrollWidth).to.be.at.most(clientWidth);
      expect(story.button.getBoundingClientRect().width).to.be.at.most(240);
    } finally {
      narrow.remove();
    }
  });

  it('is large enough to be held, and does not lie over the picture', async () => {
    const story = await (await plain()).ready();
    const box = story.button.getBoundingClientRect();
    expect(box.width).to.be.at.least(44);
    expect(box.height).to.be.at.least(44);
    expect(box.top).to.be.at.least(story.one('[part~="stage"]').getBoundingClientRect().bottom);
  });

  it('says what shows, and how long, without moving the focus', async () => {
    const story = await (await plain()).ready();
    story.button.focus();
    await sendKeys({ press: 'Enter' });
    await story.shows('back');
    expect(story.status).to.equal('Back shown: A room full of people. It stays until you press again.');
    expect(story.root.activeElement).to.equal(story.button);
    await sendKeys({ press: 'Enter' });
    await story.shows('front');
    expect(story.status).to.equal('Front shown.');
    expect(story.root.activeElement).to.equal(story.button);
    const live = story.one('[role="status"]');
    expect(live.checkVisibility()).to.equal(true);
  });

  it('says in how many seconds the front returns', async () => {
    const story = await (await plain(shortHold, { seconds: 7 })).ready();
    await story.mouseDown();
    await story.shows('back');
    expect(story.status).to.equal('Back shown: A room full of people. Returns to the front in 7 seconds.');
  });

  it('says that nobody described a picture, rather than nothing', async () => {
    const story = await mount(
      html`<rv-flip-story
        .story=${storyRecord({ front: liveFace('town-front'), back: liveFace('town-back') })}
      ></rv-flip-story>`,
    );
    await story.ready();
    expect(story.picture('front')?.alt).to.equal('Front: no description given');
    story.element.flip();
    await story.shows('back');
    expect(story.picture('back')?.alt).to.equal('Back: no description given');
    expect(story.status).to.include('Back: no description given');
  });

  it('takes a placeholder for a colour and nothing else: no address in it is fetched', async () => {
    const spy = new URL('/nowhere/spy.png', location.href).href;
    const { front, ...rest } = storyRecord();
    const picture = { ...front.picture!, placeholder: `url("${spy}")` };
    const story = await mount(
      html`<rv-flip-story .story=${{ ...rest, front: { ...front, picture } }}></rv-flip-story>`,
    );
    await story.ready();
    await nextFrame();
    await aTimeout(200);
    expect(performance.getEntriesByName(spy)).to.deep.equal([]);
  });

  it('keeps an empty description: the picture is decoration', async () => {
    const story = await mount(
      html`<rv-flip-story .story=${storyRecord({ front: liveFace('town-front', '') })}></rv-flip-story>`,
    );
    expect(story.picture('front')?.getAttribute('alt')).to.equal('');
  });

  it('lets the keyboard reach only the face that shows', async () => {
    const story = await mount(
      html`<rv-flip-story>
        <img slot="front" src="/demo/pictures/room-front.svg" alt="An empty room" />
        <img slot="back" src="/demo/pictures/room-back.svg" alt="A full room" tabindex="0" />
      </rv-flip-story>`,
    );
    await story.ready();
    const back = story.picture('back');
    back?.focus();
    expect(document.activeElement, 'inert').not.to.equal(back);
    story.element.flip();
    await story.shows('back');
    back?.focus();
    expect(document.activeElement).to.equal(back);
  });
});

describe('rv-flip-story: the keyboard', () => {
  for (const [name, press] of [
    ['Enter', () => sendKeys({ press: 'Enter' })],
    [
      'a short Space',
      async () => {
        await keyDown(' ');
        await keyUp(' ');
      },
    ],
  ] as readonly (readonly [string, () => Promise<unknown>])[]) {
    it(`${name} flips and stays; once more returns`, () =>
      withHeldClock(async (clock) => {
        const story = await (await plain(shortHold, { reveal: 'hold', seconds: 1 })).ready();
        story.button.focus();
        await press();
        await story.shows('back');
        await clock.advance(longWhile);
        await story.shows('back', 'latched');
        await press();
        await story.shows('front');
      }));
  }

  it('a held Space is a hold: repeats are ignored, release ends it', async () => {
    const story = (await (await plain(shortHold, { reveal: 'hold' })).ready()).listen(
      'rv-flip-arm',
      'rv-story-flipped',
    );
    story.button.focus();
    await keyDown(' ');
    await story.shows('back');
    const { button } = story;
    for (let repeat = 0; repeat < 5; repeat += 1) {
      button.dispatchEvent(
        new KeyboardEvent('keydown', { key: ' ', repeat: true, bubbles: true, cancelable: true, composed: true }),
      );
    }
    await story.shows('back', 'still');
    await keyUp(' ');
    await story.shows('front');
    expect(story.heard).to.deep.equal(['rv-flip-arm', 'rv-story-flipped', 'rv-story-flipped']);
  });

  it('a held Enter toggles once, however often it repeats', async () => {
    const story = (await (await plain()).ready()).listen('rv-story-flipped');
    story.button.focus();
    const press = (repeat: boolean): KeyboardEvent =>
      new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true, composed: true });
    const events = [press(false), ...Array.from({ length: 7 }, () => press(true))];
    for (const event of events) story.button.dispatchEvent(event);
    await story.shows('back');
    expect(story.heard).to.have.length(1);
    expect(
      events.every((event) => event.defaultPrevented),
      'no click of the browser’s own',
    ).to.equal(true);
  });

  it('Escape returns from everywhere, and is left to the page at the front', async () => {
    const story = await (await plain(longHold)).ready();
    let escapes = 0;
    const count = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') escapes += 1;
    };
    document.addEventListener('keydown', count);
    story.button.focus();
    await sendKeys({ press: 'Enter' });
    await story.shows('back');
    await sendKeys({ press: 'Escape' });
    await story.shows('front');
    expect(escapes, 'used up').to.equal(0);
    await keyDown(' ');
    await sendKeys({ press: 'Escape' });
    await keyUp(' ');
    await story.shows('front');
    await sendKeys({ press: 'Escape' });
    expect(escapes, 'not ours').to.equal(1);
    document.removeEventListener('keydown', count);
  });

  it('Escape during a hold ends it, and the release then does nothing', async () => {
    const story = await (await plain(longHold)).ready();
    story.listen('rv-flip-cancel', 'rv-story-flipped');
    story.button.focus();
    await keyDown(' ');
    await waitUntil(() => story.element.matches(':state(arming)'));
    await sendKeys({ press: 'Escape' });
    await keyUp(' ');
    await aTimeout(50);
    expect(story.heard).to.deep.equal(['rv-flip-cancel']);
  });

  it('losing the focus ends a held Space', async () => {
    const story = await (await plain(shortHold, { reveal: 'hold' })).ready();
    story.button.focus();
    await keyDown(' ');
    await story.shows('back');
    story.button.blur();
    await story.shows('front');
    await keyUp(' ');
    await story.shows('front', 'still');
  });

  it('K keeps what would return; only while there is something to keep', () =>
    withHeldClock(async (clock) => {
      const story = (await (await plain(shortHold, { seconds: 1 })).ready()).listen('rv-keep-showing');
      story.button.focus();
      await sendKeys({ press: 'k' });
      expect(story.heard).to.deep.equal([]);
      await keyDown(' ');
      await isHeld(story);
      await clock.advance(shortHold);
      await story.shows('back');
      await keyUp(' ');
      await seconds(story);
      await clock.advance(999);
      await sendKeys({ press: 'k' });
      await waitUntil(() => story.heard.length > 0, 'kept');
      await story.settled();
      expect(story.heard).to.deep.equal(['rv-keep-showing']);
      expect(story.status).to.equal('The back stays.');
      await clock.advance(longWhile);
      await story.shows('back', 'kept');
    }));

  it('presses with Ctrl, Alt or Meta are the browser’s', async () => {
    const story = (await (await plain()).ready()).listen('rv-story-flipped', 'rv-flip-arm');
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      for (const key of ['Enter', ' ', 'k']) {
        story.button.dispatchEvent(
          new KeyboardEvent('keydown', { key, [modifier]: true, bubbles: true, cancelable: true, composed: true }),
        );
      }
    }
    await aTimeout(100);
    expect(story.heard).to.deep.equal([]);
  });

  it('has its button in the order of the page', async () => {
    const story = await (
      await mount(
        html`<a href="#before">before</a><rv-flip-story>${ownPictures()}</rv-flip-story><a href="#after">after</a>`,
      )
    ).ready();
    story.element.parentElement?.querySelector('a')?.focus();
    // WebKit goes from field to field, unless told otherwise, and links are none.
    await (engine === 'webkit' ? chord('Alt', 'Tab') : sendKeys({ press: 'Tab' }));
    if (engine === 'webkit' && story.root.activeElement === null) return;
    expect(story.root.activeElement).to.equal(story.button);
  });
});

describe('rv-flip-story: the mouse', () => {
  it('a hold shows the back while it lasts, and some seconds more', () =>
    withHeldClock(async (clock) => {
      const story = (await (await plain(shortHold, { seconds: 1 })).ready()).listen('rv-story-flipped');
      await story.mouseDown();
      await isHeld(story);
      await clock.advance(shortHold - 1);
      await story.shows('front', 'not yet');
      await clock.advance(1);
      await story.shows('back');
      await clock.advance(longWhile);
      await story.shows('back', 'held');
      await story.mouseUp();
      await seconds(story);
      await clock.advance(999);
      await story.shows('back', 'after the release');
      await clock.advance(1);
      await story.shows('front');
      expect(story.heard).to.have.length(2);
    }));

  it('holds also when the press takes the focus from elsewhere in the page', async () => {
    const story = await (await plain()).ready();
    const input = document.createElement('input');
    story.element.before(input);
    try {
      input.focus();
      await story.mouseDown();
      await story.shows('back');
      await story.mouseUp();
    } finally {
      input.remove();
    }
  });

  it('reveal="hold" shows only while it lasts', async () => {
    const story = await (await plain(shortHold, { reveal: 'hold' })).ready();
    await story.mouseDown();
    await story.shows('back');
    await story.mouseUp();
    await story.shows('front');
  });

  it('reveal="latched" stays until the next press', () =>
    withHeldClock(async (clock) => {
      const story = await (await plain(shortHold, { reveal: 'latched', seconds: 1 })).ready();
      await story.mouseDown();
      await isHeld(story);
      await clock.advance(shortHold);
      await story.shows('back');
      await story.mouseUp();
      await clock.advance(longWhile);
      await story.shows('back');
      await story.click();
      await story.shows('front');
    }));

  it('a hold that ends early leaves no trace where taps are off', async () => {
    const story = (await (await plain(longHold, { activation: 'hold' })).ready()).listen(
      'rv-flip-arm',
      'rv-flip-cancel',
      'rv-flip-request',
      'rv-story-flipped',
    );
    await story.mouseDown();
    await waitUntil(() => story.element.matches(':state(arming)'), 'arming');
    await story.mouseUp();
    await aTimeout(50);
    expect(story.heard).to.deep.equal(['rv-flip-arm', 'rv-flip-cancel']);
    await story.shows('front');
  });

  it('a tap flips and stays; the browser’s late click changes nothing', async () => {
    const story = (await (await plain(longHold)).ready()).listen('rv-story-flipped');
    await story.click();
    await story.shows('back');
    await aTimeout(100);
    expect(story.heard).to.have.length(1);
    await story.click();
    await story.shows('front');
    expect(story.heard).to.have.length(2);
  });

  it('sliding off before the threshold is no hold', async () => {
    const story = (await (await plain(longHold)).ready()).listen('rv-flip-cancel', 'rv-story-flipped');
    await story.mouseDown();
    await story.mouseMove(14, 0);
    await waitUntil(() => story.heard.includes('rv-flip-cancel'));
    await story.mouseUp();
    await aTimeout(50);
    expect(story.heard).to.deep.equal(['rv-flip-cancel']);
  });

  it('a hand that trembles goes on holding', async () => {
    const story = await (await plain(300)).ready();
    await story.mouseDown();
    await story.mouseMove(4, 3);
    await story.shows('back');
  });

  it('sliding off after the threshold ends the hold', async () => {
    const story = await (await plain(shortHold, { reveal: 'hold' })).ready();
    await story.mouseDown();
    await story.shows('back');
    await story.mouseMove(0, -140);
    await story.shows('front');
  });

  for (const button of ['right', 'middle'] as const) {
    it(`the ${button} button does nothing`, async () => {
      const story = (await (await plain()).ready()).listen('rv-flip-arm');
      await sendMouse({ type: 'move', position: story.middle });
      if (engine === 'webkit') {
        // Its own menu would open, and take the mouse for the rest of the run.
        const init = {
          button: button === 'right' ? 2 : 1,
          isPrimary: true,
          pointerType: 'mouse',
          bubbles: true,
          composed: true,
        };
        story.button.dispatchEvent(new PointerEvent('pointerdown', init));
        await aTimeout(80);
      } else {
        await sendMouse({ type: 'down', button });
        await aTimeout(80);
        await sendMouse({ type: 'up', button });
      }
      expect(story.heard).to.deep.equal([]);
      if (button === 'right') await sendKeys({ press: 'Escape' });
    });
  }

  it('pointing at it flips nothing', async () => {
    const story = (await (await plain()).ready()).listen('rv-flip-arm', 'rv-story-flipped');
    await sendMouse({ type: 'move', position: story.middle });
    const { left, top } = story.one('[part~="stage"]').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 60), Math.round(Math.max(top, 0) + 60)] });
    await aTimeout(150);
    expect(story.heard).to.deep.equal([]);
  });
});

/**
 * Fingers and pens. Only Chromium's driver has a touch screen (see the tests further down), so in every engine these are events
 * made here: what they say of pointers is what the element reads.
 */
describe('rv-flip-story: fingers, as events', () => {
  const finger = (type: string, init: PointerEventInit = {}): PointerEvent =>
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      pointerId: 11,
      pointerType: 'touch',
      isPrimary: true,
      button: 0,
      buttons: 1,
      width: 20,
      height: 20,
      pressure: 0.5,
      detail: 0,
      ...init,
    });

  async function hold(reveal: string, holdMs = shortHold): Promise<FlipStoryHarness> {
    const story = (await (await plain(holdMs, { reveal, activation: 'hold' })).ready()).listen(
      'rv-flip-arm',
      'rv-flip-cancel',
      'rv-story-flipped',
    );
    const [clientX, clientY] = story.middle;
    story.button.dispatchEvent(finger('pointerdown', { clientX, clientY }));
    return story;
  }

  const ends: readonly (readonly [string, (story: FlipStoryHarness) => void])[] = [
    ['a release', () => document.dispatchEvent(finger('pointerup'))],
    ['pointercancel', () => document.dispatchEvent(finger('pointercancel'))],
    ['a lost capture', (story) => story.button.dispatchEvent(finger('lostpointercapture', { bubbles: false }))],
    ['a second finger', () => document.body.dispatchEvent(finger('pointerdown', { pointerId: 12, isPrimary: false }))],
    ['a scroll', () => document.dispatchEvent(new Event('scroll'))],
    [
      'a scroll of something inside the page',
      (story) => story.element.parentElement?.dispatchEvent(new Event('scroll')),
    ],
    ['blur of the window', () => window.dispatchEvent(new Event('blur'))],
    ['another page in front', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'the element being disabled',
      (story) => {
        story.element.disabled = true;
      },
    ],
    ['the element leaving the page', (story) => story.element.remove()],
  ];
  for (const [what, end] of ends) {
    it(`${what} ends a hold before the threshold: nothing happened`, async () => {
      const story = await hold('timed', longHold);
      expect(story.heard).to.deep.equal(['rv-flip-arm']);
      end(story);
      await aTimeout(20);
      expect(story.heard).to.deep.equal(['rv-flip-arm', 'rv-flip-cancel']);
      expect(story.element.side).to.equal('front');
      document.dispatchEvent(finger('pointerup'));
    });

    it(`${what} ends a hold at the back`, async () => {
      const story = await hold('hold');
      await story.shows('back');
      end(story);
      await waitUntil(() => story.element.side === 'front', 'the front');
      document.dispatchEvent(finger('pointerup'));
      await aTimeout(20);
      expect(story.element.side).to.equal('front');
    });
  }

  it('another finger’s movements, and its end, are not this one’s', async () => {
    const story = await hold('hold');
    await story.shows('back');
    document.dispatchEvent(finger('pointermove', { pointerId: 12, clientX: 900, clientY: 900 }));
    document.dispatchEvent(finger('pointerup', { pointerId: 12 }));
    await story.shows('back', 'still');
  });

  it('keeps the system’s menu away from a touch that holds, and only from that', async () => {
    const menu = (): MouseEvent => new MouseEvent('contextmenu', { bubbles: true, cancelable: true, composed: true });
    const story = await hold('hold', longHold);
    const during = menu();
    story.button.dispatchEvent(during);
    expect(during.defaultPrevented).to.equal(true);
    document.dispatchEvent(finger('pointerup'));
    const after = menu();
    story.button.dispatchEvent(after);
    expect(after.defaultPrevented).to.equal(false);
    await story.mouseDown();
    const withMouse = menu();
    story.button.dispatchEvent(withMouse);
    expect(withMouse.defaultPrevented, 'a mouse’s is native').to.equal(false);
  });

  it('a page that stops every event from spreading cannot leave the back showing', async () => {
    const stop = (event: Event): void => event.stopImmediatePropagation();
    const story = await hold('hold');
    await story.shows('back');
    document.body.addEventListener('pointerup', stop, { capture: true });
    story.button.dispatchEvent(finger('pointerup'));
    document.body.removeEventListener('pointerup', stop, { capture: true });
    await story.shows('front');
  });
});

describe('rv-flip-story: fingers, on the screen', function () {
  // Only this engine's driver has a touch screen.
  if (engine !== 'chromium') return;

  it('a finger holds, and lifts', async () => {
    const story = (await (await plain(shortHold, { reveal: 'hold' })).ready()).listen('rv-story-flipped');
    await touch.down(...story.middle);
    await story.shows('back');
    await touch.up();
    await story.shows('front');
    await aTimeout(400);
    expect(story.heard, 'the late click is eaten').to.have.length(2);
  });

  it('a tap flips once', async () => {
    const story = (await (await plain(longHold)).ready()).listen('rv-story-flipped');
    await touch.down(...story.middle);
    await touch.up();
    await story.shows('back');
    await aTimeout(400);
    expect(story.heard).to.have.length(1);
  });

  it('a finger that slides off before the threshold has held nothing', async () => {
    const story = (await (await plain(longHold)).ready()).listen('rv-flip-cancel', 'rv-story-flipped');
    const [x, y] = story.middle;
    await touch.down(x, y);
    await touch.move(x + 40, y);
    await waitUntil(() => story.heard.includes('rv-flip-cancel'));
    await touch.up();
    expect(story.heard).to.deep.equal(['rv-flip-cancel']);
  });

  it('a second finger anywhere ends it', async () => {
    const story = await (await plain(shortHold, { reveal: 'hold' })).ready();
    const [x, y] = story.middle;
    await touch.down(x, y);
    await story.shows('back');
    await touch.down(x, Math.max(5, y - 120), 1);
    await story.shows('front');
    await touch.up(1);
    await touch.up();
  });
});

describe('rv-flip-story: screen readers, switches, voice', () => {
  it('a click without a pointer toggles exactly once', async () => {
    const story = (await (await plain(longHold, { activation: 'hold' })).ready()).listen(
      'rv-story-flipped',
      'rv-flip-arm',
    );
    story.button.dispatchEvent(new MouseEvent('click', { detail: 0, bubbles: true, composed: true }));
    await story.shows('back');
    expect(story.heard).to.deep.equal(['rv-story-flipped']);
    await aTimeout(100);
    story.button.click();
    await story.shows('front');
    expect(story.heard).to.have.length(2);
  });

  it('the virtual pointer of a screen reader, with its click, toggles exactly once', async () => {
    const story = (await (await plain(longHold, { activation: 'hold' })).ready()).listen(
      'rv-story-flipped',
      'rv-flip-arm',
    );
    const virtual = {
      bubbles: true,
      composed: true,
      isPrimary: true,
      pointerType: 'touch',
      width: 0,
      height: 0,
      pressure: 0,
      detail: 0,
      pointerId: 3,
    };
    story.button.dispatchEvent(new PointerEvent('pointerdown', virtual));
    story.button.dispatchEvent(new PointerEvent('pointerup', virtual));
    story.button.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
    await story.shows('back');
    expect(story.heard).to.deep.equal(['rv-story-flipped']);
  });

  it('stays for them, whatever the countdown', () =>
    withHeldClock(async (clock) => {
      const story = await (await plain(shortHold, { seconds: 1, reveal: 'hold' })).ready();
      story.button.click();
      await story.shows('back');
      await clock.advance(longWhile);
      await story.shows('back');
    }));
});

describe('rv-flip-story: the seconds', () => {
  /** Held and let go: they run. */
  async function release(clock: ManualClock): Promise<FlipStoryHarness> {
    const story = (await (await plain(shortHold, { seconds: 1 })).ready()).listen('rv-keep-showing');
    await story.mouseDown();
    await isHeld(story);
    await clock.advance(shortHold);
    await story.shows('back');
    await story.mouseUp();
    await seconds(story);
    return story;
  }

  const rests = (story: FlipStoryHarness): Promise<void> =>
    waitUntil(() => story.one('article').classList.contains('resting'), 'the seconds rest');

  it('rest while the mouse rests on the story, and go on where they were', () =>
    withHeldClock(async (clock) => {
      const story = await release(clock);
      await clock.advance(400);
      const keep = story.buttonNamed('Keep showing');
      expect(keep, 'a way to stop it, in sight').not.to.equal(undefined);
      const { left, top, width, height } = (keep ?? story.button).getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      await rests(story);
      await clock.advance(longWhile);
      await story.shows('back', 'under the mouse');
      await sendMouse({ type: 'move', position: [0, 0] });
      await seconds(story);
      await clock.advance(599);
      await story.shows('back', 'still');
      await clock.advance(1);
      await story.shows('front');
    }));

  it('rest while another page is in front', () =>
    withHeldClock(async (clock) => {
      const story = await release(clock);
      const hide = (hidden: boolean): void => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      try {
        hide(true);
        await rests(story);
        await clock.advance(longWhile);
        await story.shows('back', 'hidden');
        hide(false);
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
      await seconds(story);
      await clock.advance(1000);
      await story.shows('front');
    }));

  it('"Keep showing" ends them; the button then still closes', () =>
    withHeldClock(async (clock) => {
      const story = await release(clock);
      await story.press('Keep showing');
      expect(story.buttonNamed('Keep showing')).to.equal(undefined);
      expect(story.root.activeElement, 'the focus does not fall off').to.equal(story.button);
      await clock.advance(longWhile);
      await story.shows('back');
      expect(story.heard).to.deep.equal(['rv-keep-showing']);
      await story.click();
      await story.shows('front');
    }));

  for (const [given, effect] of [
    [0, 1],
    [600, 60],
    [NaN, 5],
    [-3, 1],
  ] as const) {
    it(`${given} counts as ${effect}`, async () => {
      const story = await (await plain(shortHold)).ready();
      story.element.revealSeconds = given;
      await story.mouseDown();
      await story.shows('back');
      await story.mouseUp();
      await story.settled();
      expect(story.one('article').style.getPropertyValue('--_reveal')).to.equal(`${effect * 1000}ms`);
    });
  }

  it('Infinity stays until it is dismissed', async () => {
    const story = await (await plain(shortHold)).ready();
    story.element.revealSeconds = Infinity;
    await story.mouseDown();
    await story.shows('back');
    await story.mouseUp();
    await story.settled();
    expect(story.buttonNamed('Keep showing')).to.equal(undefined);
    await story.shows('back');
  });

  it('count what was held anew after a second hold', () =>
    withHeldClock(async (clock) => {
      const story = await release(clock);
      await clock.advance(900);
      await story.mouseDown();
      await waitUntil(() => !story.one('article').classList.contains('counting'), 'held once more');
      await clock.advance(700);
      await story.mouseUp();
      await seconds(story);
      await clock.advance(999);
      await story.shows('back', 'almost a second after');
      await clock.advance(1);
      await story.shows('front');
    }));
});

describe('rv-flip-story: three ways in', () => {
  it('two pictures in plain HTML', async () => {
    const story = (await (await plain(longHold)).ready()).listen('rv-flip-request', 'rv-back-seen');
    expect(story.exposedAlt).to.equal('An empty room');
    await story.click();
    await story.shows('back');
    expect(story.exposedAlt).to.equal('A room full of people');
    expect(story.heard, 'there is nobody to ask').not.to.include('rv-flip-request');
  });

  it('a record, with its author, times, labels and captions', async () => {
    const record = storyRecord({
      author: { id: 'ada', name: 'Ada Ngarua', url: 'https://ada.example/' },
      front: { ...liveFace('town-front', frontAlt), label: 'Before', caption: 'From my window' },
      back: { ...liveFace('town-back', backAlt), label: 'After', caption: 'The same, at night' },
    });
    const story = await mount(html`<rv-flip-story .story=${record}></rv-flip-story>`);
    await story.ready();
    expect(story.one('article').getAttribute('aria-label')).to.equal('Story by Ada Ngarua');
    expect(story.one<HTMLAnchorElement>('header a').href).to.equal('https://ada.example/');
    expect(story.one<HTMLTimeElement>('time').dateTime).to.equal(new Date(record.createdAt).toISOString());
    expect(story.text).to.include('Before').and.include('From my window');
    expect(story.text).not.to.include('The same, at night');
    await story.accessible();
    story.element.flip();
    await story.shows('back');
    expect(story.exposedAlt).to.equal(backAlt);
    expect(story.text).to.include('The same, at night').and.include('After');
  });

  it('a story-id with an adapter', async () => {
    const world = makeFlipWorld();
    const story = await (await mountStory(world.as('bo'))).ready();
    expect(story.exposedAlt).to.equal(frontAlt);
    await story.click();
    await story.shows('back');
    expect(story.exposedAlt).to.equal(backAlt);
    await story.accessible();
  });

  it('a record wins over a story-id, and over the page’s own pictures', async () => {
    const story = await mount(
      html`<rv-flip-story story-id="other" .story=${storyRecord({ back: liveFace('town-back', backAlt) })}
        >${ownPictures()}</rv-flip-story
      >`,
    );
    await story.ready();
    expect(story.face('front').querySelector('img')?.alt).to.equal(frontAlt);
    story.element.flip();
    await story.shows('back');
    expect(story.face('back').querySelector('img')?.alt).to.equal(backAlt);
  });

  it('pictures that come after the element', async () => {
    const story = await mount(html`<rv-flip-story></rv-flip-story>`);
    expect(story.text).to.include('No story here yet.');
    for (const [slot, alt] of [
      ['front', 'One'],
      ['back', 'Two'],
    ] as const) {
      const image = document.createElement('img');
      Object.assign(image, { slot, alt, src: `/demo/pictures/room-${slot}.svg` });
      story.element.append(image);
    }
    await story.ready();
    expect(story.text).not.to.include('No story here yet.');
    story.element.flip();
    await story.shows('back');
  });

  it('a back that is taken away leads to the front', async () => {
    const story = await (await plain()).ready();
    story.element.flip();
    await story.shows('back');
    story.element.querySelector('[slot="back"]')?.remove();
    await waitUntil(() => story.element.side === 'front', 'the front');
  });

  it('a front alone has nothing to hold', async () => {
    const story = await mount(
      html`<rv-flip-story><img slot="front" src="/demo/pictures/room-front.svg" alt="A room" /></rv-flip-story>`,
    );
    await story.settled();
    expect(story.buttonNames).to.deep.equal([]);
    story.element.flip();
    await aTimeout(50);
    expect(story.element.side).to.equal('front');
    await story.accessible();
  });

  it('a page’s own words and controls take their slots', async () => {
    const story = await mount(
      html`<rv-flip-story .story=${storyRecord({ back: liveFace('town-back', backAlt) })}>
        <span slot="hold-label">Turn me</span>
        <span slot="author">By a friend</span>
        <span slot="caption-front">My front</span>
        <span slot="caption-back">My back</span>
        <button slot="actions">Share</button>
      </rv-flip-story>`,
    );
    await story.ready();
    const slotted = (name: string): boolean => {
      const element = story.element.querySelector(`[slot="${name}"]`);
      return element?.assignedSlot != null && element.checkVisibility();
    };
    expect(['hold-label', 'author', 'caption-front', 'actions'].map(slotted)).to.deep.equal([true, true, true, true]);
    expect(slotted('caption-back')).to.equal(false);
    story.element.flip();
    await story.shows('back');
    expect(slotted('caption-back')).to.equal(true);
    expect(slotted('caption-front')).to.equal(false);
  });

  it('properties set before the element is defined count', async () => {
    const wrapper = document.createElement('div');
    // As the parser leaves an element whose definition has not come: properties are the page's own.
    const element = document.createElement('rv-flip-story');
    const early = document.createElement('rv-flip-story');
    Object.assign(early, { story: storyRecord(), revealSeconds: 3, disabled: true });
    wrapper.append(element, early);
    document.body.append(wrapper);
    await early.updateComplete;
    expect(new FlipStoryHarness(early).exposedAlt).to.equal(frontAlt);
    wrapper.remove();
  });
});

describe('rv-flip-story: disabled', () => {
  it('takes no press of any kind, and says so to everybody', async () => {
    const story = (
      await mount(html`<rv-flip-story disabled hold-threshold=${shortHold}>${ownPictures()}</rv-flip-story>`)
    ).listen('rv-flip-arm', 'rv-story-flipped');
    expect(story.button.disabled).to.equal(true);
    await story.click();
    story.element.flip();
    story.button.click();
    await aTimeout(80);
    expect(story.heard).to.deep.equal([]);
    await story.accessible();
  });

  it('put on at the back leads to the front', async () => {
    const story = await (await plain()).ready();
    story.element.flip();
    await story.shows('back');
    story.element.disabled = true;
    await story.shows('front');
  });
});

describe('rv-flip-story: words', () => {
  it('each can be replaced, by text or by a function', async () => {
    const story = await mount(
      html`<rv-flip-story
        .story=${storyRecord({ back: liveFace('town-back', backAlt) })}
        .strings=${{ flipHold: 'Peek', flipStoryBy: (name: string) => `From ${name}`, flipBackShown: (description: string) => `Now: ${description}` }}
      ></rv-flip-story>`,
    );
    await story.ready();
    expect(story.buttonNamed('Peek')).not.to.equal(undefined);
    expect(story.one('article').getAttribute('aria-label')).to.equal('From Ada Ngarua');
    story.element.flip();
    await story.shows('back');
    expect(story.status).to.match(/^Now: The harbour by night/);
  });

  it('come in the language of the place, however deep', async () => {
    await import('recto-verso/locales/fr');
    const wrapper = await mount(
      html`<section lang="fr">
        <div><rv-flip-story>${ownPictures()}</rv-flip-story></div>
      </section>`,
    );
    await wrapper.ready();
    expect(wrapper.button.textContent).not.to.include('Hold to flip');
    expect(wrapper.button.textContent?.trim()).not.to.equal('');
    const english = await mount(
      html`<section lang="fr"><rv-flip-story lang="en">${ownPictures()}</rv-flip-story></section>`,
    );
    await english.ready();
    expect(english.button.textContent).to.include('Hold to flip');
  });

  it('fall back to English in a language that nobody brought', async () => {
    await import('recto-verso/locales/fr');
    const story = await mount(
      html`<section lang="tlh">
        <rv-flip-story .story=${storyRecord({ back: liveFace('town-back', backAlt) })}></rv-flip-story>
      </section>`,
    );
    await story.ready();
    expect(story.buttonNames).to.include('Hold to flip');
  });

  for (const lang of ['en_US', 'not a language', 'x', '']) {
    it(`survive lang="${lang}", which is no language`, async () => {
      const story = await mount(
        html`<section lang=${lang}>
          <rv-flip-story
            .story=${storyRecord({ back: liveFace('town-back', backAlt), mine: true, counts: { front: 12_000, back: 3 } })}
          ></rv-flip-story>
        </section>`,
      );
      await story.ready();
      expect(story.buttonNames, `${navigator.language}, ${document.documentElement.lang}`).to.include('Hold to flip');
      expect(story.text).to.include('Ada Ngarua');
    });
  }

  it('in Arabic go from right to left', async () => {
    await import('recto-verso/locales/ar');
    const story = await mount(
      html`<section lang="ar" dir="rtl">
        <rv-flip-story
          .story=${storyRecord({ back: liveFace('town-back', backAlt), comparable: true })}
        ></rv-flip-story>
      </section>`,
    );
    await story.ready();
    expect(story.button.textContent).to.match(/\p{Script=Arabic}/u);
    story.element.flip();
    await story.shows('back');
    expect(story.status).to.match(/\p{Script=Arabic}/u);
    await story.accessible();
  });

  it('are all there in every language', async () => {
    const [fr, ar] = await Promise.all([import('recto-verso/locales/fr'), import('recto-verso/locales/ar')]);
    const keys = Object.keys({ ...commonStrings, ...flipStoryStrings });
    for (const [name, module] of Object.entries({ fr, ar })) {
      const table = Object.values(module).find(
        (value) => typeof value === 'object' && value !== null && 'flipHold' in value,
      );
      expect(table, name).not.to.equal(undefined);
      const missing = keys.filter((key) => !(key in (table as object)));
      expect(missing, `${name} lacks`).to.deep.equal([]);
      for (const key of keys)
        expect(typeof Reflect.get(table as object, key), `${name}.${key}`).to.equal(
          typeof Reflect.get(flipStoryStrings, key),
        );
    }
  });
});

describe('rv-flip-story: several at once', () => {
  it('mind their own business', async () => {
    const first = await (await plain()).ready();
    const second = await (await plain()).ready();
    first.element.flip();
    await first.shows('back');
    expect(second.element.side).to.equal('front');
    second.element.flip();
    await second.shows('back');
    first.button.focus();
    await sendKeys({ press: 'Escape' });
    await first.shows('front');
    expect(second.element.side).to.equal('back');
  });
});

describe('rv-flip-story: looks', () => {
  it('keeps the shape of what comes before it comes', async () => {
    const story = await mount(
      html`<rv-flip-story
        .story=${storyRecord({ front: { state: 'live', picture: { src: '/nowhere/at-all.png', width: 300, height: 100, alt: 'Wide' } } })}
      ></rv-flip-story>`,
    );
    const { width, height } = story.one('[part~="stage"]').getBoundingClientRect();
    expect(width / height).to.be.closeTo(3, 0.05);
  });

  it('has no horizontal scroll at 320 px with a very long name', async () => {
    const name = `${'Wolfeschlegelsteinhausenbergerdorff '.repeat(3)}${'x'.repeat(120)}`;
    const story = await mount(
      html`<rv-flip-story
        .story=${storyRecord({ author: { id: 'a', name }, back: liveFace('town-back', 'Back'), comparable: true })}
      ></rv-flip-story>`,
    );
    await story.ready();
    story.element.flip();
    await story.shows('back');
    const { left, right } = story.element.getBoundingClientRect();
    for (const button of story.root.querySelectorAll('button')) {
      expect(button.getBoundingClientRect().right, button.className).to.be.at.most(right + 1);
      expect(button.getBoundingClientRect().left, button.className).to.be.at.least(left - 1);
    }
    const wrapper = story.element.parentElement;
    // Firefox rounds a part of a pixel up.
    expect(wrapper?.scrollWidth).to.be.at.most((wrapper?.clientWidth ?? 0) + 1);
  });

  it('prints the front, and that there is a second side', async function () {
    if (engine !== 'chromium') this.skip();
    const { emulateMedia } = await import('@web/test-runner-commands');
    const story = await (await plain()).ready();
    story.element.flip();
    await story.shows('back');
    await emulateMedia({ media: 'print' });
    try {
      await nextFrame();
      expect(story.text).to.include('This story has a second side.');
      expect(story.button.checkVisibility()).to.equal(false);
      expect(story.picture('front')?.checkVisibility(), 'front').to.equal(true);
      const matrix = new DOMMatrix(getComputedStyle(story.one('[part~="card"]')).transform);
      expect(matrix.m11, 'the front faces the paper').to.be.greaterThan(0);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('shows button and ring in forced colours', async function () {
    if (engine !== 'chromium') this.skip();
    const story = await (await plain(longHold)).ready();
    await emulate([{ name: 'forced-colors', value: 'active' }]);
    try {
      await story.mouseDown();
      await waitUntil(() => story.element.matches(':state(arming)'));
      await story.settled();
      const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(story.button);
      expect(borderTopStyle).to.equal('solid');
      expect(parseFloat(borderTopWidth)).to.be.greaterThan(0);
      expect(outlineStyle).to.equal('solid');
      const ring = story.one('[part~="ring"]');
      expect(ring.checkVisibility()).to.equal(true);
      expect(getComputedStyle(ring).stroke).not.to.equal(getComputedStyle(story.button).backgroundColor);
    } finally {
      await emulate();
    }
  });
});

describe('rv-flip-story: events', () => {
  it('bubble out of every shadow, with the story', async () => {
    const record: Story = storyRecord({ back: liveFace('town-back', backAlt) });
    const story = await (await mount(html`<rv-flip-story .story=${record}></rv-flip-story>`)).ready();
    const flipped = oneEvent(document, 'rv-story-flipped') as unknown as Promise<
      CustomEvent<{ story: Story; side: string }>
    >;
    story.element.flip();
    const { detail, composed, bubbles } = await flipped;
    expect(detail).to.deep.equal({ story: record, side: 'back' });
    expect([composed, bubbles]).to.deep.equal([true, true]);
  });

  it('vibrates at the threshold where that is wanted and can be', async () => {
    const calls: unknown[] = [];
    Object.defineProperty(navigator, 'vibrate', {
      configurable: true,
      value: (pattern: unknown) => calls.push(pattern),
    });
    try {
      const quiet = await (await plain()).ready();
      quiet.element.flip();
      await quiet.shows('back');
      expect(calls).to.deep.equal([]);
      const story = await (await plain()).ready();
      story.element.haptics = true;
      story.element.flip();
      await story.shows('back');
      expect(calls).to.deep.equal([10]);
    } finally {
      Reflect.deleteProperty(navigator, 'vibrate');
    }
  });

  it('a story turned by somebody else’s code asks the adapter like any other', async () => {
    const world = makeFlipWorld();
    const story = (await (await mountStory(world.as('bo'))).ready()).listen('rv-flip-request', 'rv-back-seen');
    story.element.flip();
    await story.shows('back');
    expect(story.heard).to.deep.equal(['rv-flip-request', 'rv-back-seen']);
    expect(methodsCalled(world)).to.include('story.openBack');
  });
});
