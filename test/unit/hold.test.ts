import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  atFront,
  countdownLeft,
  deadline,
  exposedSide,
  reduce,
  type HoldEvent,
  type HoldSettings,
  type HoldState,
} from '../../src/core/story/hold.js';

const defaults: HoldSettings = {
  thresholdMs: 350,
  reveal: 'timed',
  revealMs: 5000,
  tap: true,
  ask: false,
  paused: false,
};

/** Drives the machine as a store does: time moves, and each deadline is met by a `tick` in time. */
class Driver {
  state: HoldState = atFront;
  settings: HoldSettings;
  now: number;

  constructor(settings: Partial<HoldSettings> = {}, now = 1_000_000) {
    this.settings = { ...defaults, ...settings };
    this.now = now;
  }

  send(event: HoldEvent): this {
    this.state = reduce(this.state, event, this.settings, this.now);
    return this;
  }

  press(): this {
    return this.send({ type: 'press', by: 'pointer' });
  }

  wait(ms: number): this {
    const until = this.now + ms;
    for (;;) {
      const due = deadline(this.state, this.settings);
      if (due === undefined || due > until) break;
      this.now = Math.max(this.now, due);
      const before = this.state;
      this.send({ type: 'tick' });
      if (this.state === before) throw new Error(`a tick that is due changes nothing in ${before.phase}`);
    }
    this.now = until;
    return this;
  }

  set(settings: Partial<HoldSettings>): this {
    this.settings = { ...this.settings, ...settings };
    return this.send({ type: 'settle' });
  }
}

describe('the hold, step by step', () => {
  it('arms on a press and opens only once the threshold has passed', () => {
    const hold = new Driver().press();
    expect(hold.state.phase).to.equal('arming');
    hold.wait(349);
    expect(hold.state.phase).to.equal('arming');
    hold.wait(1);
    expect(hold.state).to.include({ phase: 'opening', held: true });
  });

  for (const type of ['cancel', 'dismiss'] as const) {
    it(`${type} before the threshold leaves no trace`, () => {
      expect(new Driver().press().wait(349).send({ type }).state).to.equal(atFront);
    });
  }

  it('shows for the seconds after the release, counted from the release', () => {
    const hold = new Driver().press().wait(350).send({ type: 'opened' });
    hold.wait(60_000);
    expect(exposedSide(hold.state), 'while held').to.equal('back');
    hold.send({ type: 'release' }).wait(4999);
    expect(exposedSide(hold.state)).to.equal('back');
    hold.wait(1);
    expect(hold.state).to.equal(atFront);
  });

  it('shows only while held when reveal is hold', () => {
    const hold = new Driver({ reveal: 'hold' }).press().wait(350).send({ type: 'opened' });
    expect(exposedSide(hold.state)).to.equal('back');
    expect(hold.send({ type: 'release' }).state).to.equal(atFront);
  });

  it('stays until dismissed when latched, toggled, kept or without end', () => {
    const ways = [
      new Driver({ reveal: 'latched' }).press().wait(350).send({ type: 'opened' }).send({ type: 'release' }),
      new Driver().send({ type: 'toggle' }).send({ type: 'opened' }),
      new Driver().press().wait(350).send({ type: 'opened' }).send({ type: 'release' }).send({ type: 'keep' }),
      new Driver({ revealMs: Infinity }).press().wait(350).send({ type: 'opened' }).send({ type: 'release' }),
    ];
    for (const hold of ways) {
      hold.wait(10 * 3_600_000);
      expect(exposedSide(hold.state)).to.equal('back');
      expect(hold.send({ type: 'dismiss' }).state).to.equal(atFront);
    }
  });

  it('flips at a tap, unless the activation is hold; a key always does', () => {
    const tap = { type: 'release' } as const;
    expect(new Driver().press().wait(100).send(tap).state.phase).to.equal('opening');
    expect(new Driver({ tap: false }).press().wait(100).send(tap).state).to.equal(atFront);
    const key = new Driver({ tap: false }).send({ type: 'press', by: 'key' }).wait(100).send(tap);
    expect(key.state).to.include({ phase: 'opening', latch: true });
  });

  it('opens nothing while the viewer has to be asked', () => {
    const hold = new Driver({ ask: true }).press().wait(350);
    expect(hold.state.phase).to.equal('asking');
    hold.send({ type: 'release' });
    expect(hold.state.phase, 'the release must not answer the question').to.equal('asking');
    expect(hold.send({ type: 'accept' }).state).to.include({ phase: 'opening', latch: true });
  });

  it('rests the countdown and goes on with what was left', () => {
    const hold = new Driver().press().wait(350).send({ type: 'opened' }).send({ type: 'release' }).wait(2000);
    hold.set({ paused: true }).wait(3_600_000);
    expect(countdownLeft(hold.state, hold.now)).to.equal(3000);
    hold.set({ paused: false }).wait(2999);
    expect(exposedSide(hold.state)).to.equal('back');
    expect(hold.wait(1).state).to.equal(atFront);
  });

  it('a new press holds the back; a short one closes it', () => {
    const shown = (): Driver =>
      new Driver().press().wait(350).send({ type: 'opened' }).send({ type: 'release' }).wait(4000);
    expect(shown().press().wait(100).send({ type: 'release' }).state).to.equal(atFront);
    const held = shown().press().wait(30_000).send({ type: 'release' });
    expect(countdownLeft(held.state, held.now), 'the seconds after the release').to.equal(5000);
  });

  it('a release while the answer is under way still shows what the viewer is listed for', () => {
    for (const reveal of ['hold', 'timed'] as const) {
      const hold = new Driver({ reveal })
        .press()
        .wait(350)
        .send({ type: 'release' })
        .wait(3000)
        .send({ type: 'opened' });
      expect(exposedSide(hold.state)).to.equal('back');
      expect(hold.wait(5000).state).to.equal(atFront);
    }
  });
});

const events: fc.Arbitrary<HoldEvent> = fc.oneof(
  fc.constantFrom<HoldEvent>({ type: 'press', by: 'pointer' }, { type: 'press', by: 'key' }),
  fc.constantFrom<HoldEvent>(
    { type: 'release' },
    { type: 'cancel' },
    { type: 'toggle' },
    { type: 'tick' },
    { type: 'accept' },
    { type: 'opened' },
    { type: 'failed' },
    { type: 'keep' },
    { type: 'settle' },
    { type: 'dismiss' },
  ),
);

const anySettings: fc.Arbitrary<HoldSettings> = fc.record({
  thresholdMs: fc.constantFrom(0, 1, 350, 5000),
  reveal: fc.constantFrom('hold', 'timed', 'latched'),
  revealMs: fc.constantFrom(1000, 5000, 60_000, Infinity),
  tap: fc.boolean(),
  ask: fc.boolean(),
  paused: fc.boolean(),
});

type Step =
  | { readonly kind: 'event'; readonly event: HoldEvent }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'pause'; readonly paused: boolean }
  | { readonly kind: 'ask'; readonly ask: boolean };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: events.map((event): Step => ({ kind: 'event', event })) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(0, 1, 100, 349, 350, 999, 5000, 70_000).map((ms): Step => ({ kind: 'wait', ms })),
    },
    { weight: 1, arbitrary: fc.boolean().map((paused): Step => ({ kind: 'pause', paused })) },
    { weight: 1, arbitrary: fc.boolean().map((ask): Step => ({ kind: 'ask', ask })) },
  ),
  { maxLength: 40 },
);

/** Runs the steps and shows every transition, also those between two steps that time alone made. */
function walk(
  settings: HoldSettings,
  all: readonly Step[],
  see: (before: HoldState, after: HoldState, event: HoldEvent, driver: Driver) => void = () => undefined,
): Driver {
  const driver = new Driver(settings);
  const send = driver.send.bind(driver);
  driver.send = (event) => {
    const before = driver.state;
    send(event);
    see(before, driver.state, event, driver);
    return driver;
  };
  for (const step of all) {
    if (step.kind === 'event') driver.send(step.event);
    else if (step.kind === 'wait') driver.wait(step.ms);
    else if (step.kind === 'pause') driver.set({ paused: step.paused });
    else driver.set({ ask: step.ask });
  }
  return driver;
}

const often = { numRuns: 1500 };

describe('the hold, whatever happens', () => {
  it('a dismissal leads to the front from everywhere', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        const driver = walk(settings, all).send({ type: 'dismiss' });
        expect(driver.state).to.equal(atFront);
        expect(deadline(driver.state, driver.settings)).to.equal(undefined);
      }),
      often,
    );
  });

  it('a toggle leads back to the front from wherever the front was left', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        const driver = walk(settings, all);
        const { phase } = driver.state;
        driver.send({ type: 'toggle' });
        if (phase === 'back' || phase === 'opening' || phase === 'asking') expect(driver.state).to.equal(atFront);
        else expect(exposedSide(driver.state)).to.equal('front');
      }),
      often,
    );
  });

  it('time alone brings the front back once nobody holds, pauses or has asked for it to stay', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        const driver = walk({ ...settings, reveal: settings.reveal === 'latched' ? 'timed' : settings.reveal }, all);
        driver.send({ type: 'cancel' }).set({ paused: false });
        // An answer that is under way comes one way or the other.
        driver.send({ type: 'opened' });
        driver.wait(60_000);
        const { state } = driver;
        const stays = state.phase === 'back' && state.until === 'dismissed';
        if (!stays) expect(exposedSide(state)).to.equal('front');
      }),
      often,
    );
  });

  it('what stays was latched by a toggle, a tap, an acceptance, a wish to keep, or a setting without end', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        let asked = false;
        const driver = walk(settings, all, (before, after, event) => {
          if (event.type === 'toggle' || event.type === 'accept' || event.type === 'keep') asked = true;
          if (before.phase === 'arming' && event.type === 'release' && after.phase !== 'front') asked = true;
        });
        const { state } = driver;
        if (state.phase !== 'back' || state.until !== 'dismissed') return;
        expect(asked || settings.reveal === 'latched' || settings.revealMs === Infinity).to.equal(true);
      }),
      often,
    );
  });

  it('opens before the threshold only by a toggle, a tap or an acceptance, and never while it has to ask', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        walk(settings, all, (before, after, event, driver) => {
          if (before.phase === 'opening' || after.phase !== 'opening') return;
          expect(before.phase, 'never out of the blue').to.be.oneOf(['front', 'arming', 'asking']);
          if (before.phase === 'asking') {
            expect(event.type).to.equal('accept');
            return;
          }
          expect(driver.settings.ask, 'asked first').to.equal(false);
          if (event.type === 'toggle') return;
          if (before.phase !== 'arming') throw new Error(`opening from ${before.phase} by ${event.type}`);
          const heldMs = driver.now - before.since;
          const tapped = event.type === 'release' && (driver.settings.tap || before.by === 'key');
          expect(heldMs >= driver.settings.thresholdMs || tapped, `held ${heldMs} ms`).to.equal(true);
          if (heldMs < driver.settings.thresholdMs) expect(event.type).to.equal('release');
        });
      }),
      often,
    );
  });

  it('the back shows only after it was opened, and exactly one face is exposed', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        walk(settings, all, (before, after, event) => {
          expect(exposedSide(after)).to.equal(after.phase === 'back' ? 'back' : 'front');
          if (exposedSide(before) === 'front' && exposedSide(after) === 'back') {
            expect(before.phase).to.equal('opening');
            expect(event.type).to.equal('opened');
          }
        });
      }),
      often,
    );
  });

  it('a deadline is there exactly where time matters, and its tick always changes something', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        walk(settings, all, (_before, { ...after }, _event, driver) => {
          const state = driver.state;
          const due = deadline(state, driver.settings);
          const timed = after.phase === 'arming' || (after.phase === 'back' && after.since !== undefined);
          expect(due !== undefined, after.phase).to.equal(timed);
          if (due === undefined) return;
          expect(reduce(state, { type: 'tick' }, driver.settings, due)).to.not.equal(state);
          expect(reduce(state, { type: 'tick' }, driver.settings, due - 1), 'not early').to.equal(state);
        });
      }),
      often,
    );
  });

  it('a countdown runs only while nobody holds or pauses, and never shows more than the setting', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        walk(settings, all, (_before, after, _event, driver) => {
          const left = countdownLeft(after, driver.now);
          if (after.phase !== 'back' || after.until !== 'countdown') {
            expect(left).to.equal(undefined);
            return;
          }
          expect(left).to.be.within(0, settings.revealMs);
          const runs = after.since !== undefined;
          expect(runs).to.equal(after.held === undefined && !driver.settings.paused);
        });
      }),
      often,
    );
  });

  it('what makes no sense changes nothing at all', () => {
    fc.assert(
      fc.property(anySettings, steps, (settings, all) => {
        const driver = walk(settings, all);
        const { state } = driver;
        const senseless: readonly HoldEvent[] =
          state.phase === 'front'
            ? [{ type: 'release' }, { type: 'cancel' }, { type: 'opened' }, { type: 'failed' }, { type: 'accept' }]
            : state.phase === 'asking'
              ? [{ type: 'release' }, { type: 'cancel' }, { type: 'opened' }, { type: 'tick' }]
              : [{ type: 'accept' }];
        for (const event of senseless) expect(reduce(state, event, driver.settings, driver.now)).to.equal(state);
      }),
      often,
    );
  });
});
