import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Side } from '../../src/contracts/index.js';
import type { ComposerSnapshot } from '../../src/core/composer/composer.js';
import { unedited } from '../../src/core/picture-edit.js';
import type { ComposerStore } from '../../src/core/composer/composer-store.js';
import { PictureProblem } from '../../src/core/picture-tools.js';
import { settle } from '../../src/testing/index.js';
import { CoAuthorDriver } from './co-author-driver.js';
import { composerBench, photo, type ComposerBench, type Fate } from './composer-fixtures.js';

/** A person, a back end, a line and a device, all of them out of luck; and what they may count on all the same. */
class Driver {
  readonly b: ComposerBench = composerBench();
  readonly signing = new CoAuthorDriver(() => this.store);
  store: ComposerStore = this.b.store;
  /** The picture that must be there, by face. */
  readonly mine: Record<Side, Blob | undefined> = { front: undefined, back: undefined };
  /** How many stories there may be: one for each that was begun. */
  begun = 1;

  away = false;

  get now(): ComposerSnapshot {
    return this.store.getSnapshot();
  }

  get source(): Parameters<ComposerStore['show']>[0] {
    return {
      story: this.b.backEnd.story,
      media: this.b.backEnd.media,
      coAuthor: this.signing.backEnd.adapter,
      draftKey: 'me',
    };
  }

  async begin(): Promise<void> {
    this.store.show(this.source);
    await settle();
    this.store.chooseMode('flip');
  }

  choose(side: Side, isBad: boolean): void {
    const file = photo();
    if (isBad) this.b.tools.problems.set(file, { problem: new PictureProblem('damaged'), when: 'inspect' });
    const before = this.now.faces[side].file;
    if (!this.store.choose(side, file, 'gallery')) return;
    // Nothing comes of a bad one, nor of the one that was being read when it was chosen.
    this.expect(side, isBad ? before : file);
  }

  expect(side: Side, file: Blob | undefined): void {
    this.mine[side] = file;
  }

  /** Whether pictures can be changed: not while the page is left, nor while a story is being made. */
  get may(): boolean {
    return !this.away && (this.now.phase === 'composing' || this.now.phase === 'uploading');
  }

  clear(side: Side): void {
    const { may } = this;
    this.store.clear(side);
    if (may) this.expect(side, undefined);
  }

  swap(): void {
    const { may } = this;
    this.store.swap();
    if (!may) return;
    const { front, back } = this.mine;
    this.expect('front', back);
    this.expect('back', front);
  }

  startOver(): void {
    const before = this.now.phase;
    this.store.startOver();
    if (before === 'loading' || before === 'idle') return;
    this.forgetMine();
    this.store.chooseMode('flip');
  }

  forgetMine(): void {
    this.signing.forget();
    this.expect('front', undefined);
    this.expect('back', undefined);
    this.begun += 1;
  }

  /** Leaves the page for good, and opens it again. */
  async reload(): Promise<void> {
    const { phase, faces } = this.now;
    // What was to replace another picture and is not there yet: `saved` was false, and a page asks before it goes.
    for (const side of ['front', 'back'] as const) {
      if (faces[side].phase === 'reading' && faces[side].file) this.expect(side, faces[side].file);
    }
    this.store.stop();
    await settle();
    this.signing.left();
    this.store = this.b.again();
    this.away = false;
    this.store.show(this.source);
    await settle();
    if (this.now.phase === 'found') this.store.continueDraft();
    if (phase === 'published') this.forgetMine();
    this.store.chooseMode('flip');
    await settle();
  }

  check(): void {
    const { phase, faces } = this.now;
    const { stories, files } = this.b.backEnd;
    expect(stories.length, 'stories').to.be.at.most(this.begun);
    if (phase !== 'loading') this.signing.check(this.now.story?.id);
    if (phase === 'published') {
      this.expect('front', undefined);
      this.expect('back', undefined);
      return;
    }
    const isReading = faces.front.phase === 'reading' || faces.back.phase === 'reading';
    if (isReading || phase === 'loading') return;
    for (const side of ['front', 'back'] as const)
      expect(faces[side].file, `${phase} ${side}`).to.equal(this.mine[side]);
    for (const side of ['front', 'back'] as const) {
      const { upload, rendered } = faces[side];
      if (upload.phase === 'done')
        expect(files.get(upload.media.id), 'what is uploaded is what is shown').to.equal(rendered?.blob);
    }
  }

  /** Everything works again. */
  async heal(): Promise<void> {
    const { backEnd, line, clock } = this.b;
    for (const fates of Object.values(backEnd.fates)) fates.length = 0;
    this.signing.heal();
    backEnd.holding = false;
    for (const { release } of backEnd.held.splice(0)) release();
    this.away = false;
    this.store.show(this.source);
    line.turn({ online: true });
    this.store.resume();
    await clock.advance(120_000);
    await settle();
  }
}

const side = fc.constantFrom<Side>('front', 'back');
const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constant<Fate>('hang'),
  fc.record({
    code: fc.constantFrom('unavailable', 'timeout', 'unknown', 'forbidden', 'rate-limited'),
    applied: fc.boolean(),
  }),
);

/** Only what lost its answer, or never got through, can have been done all the same. */
const isLikely = (given: Fate): Fate =>
  given !== 'hang' && (given.code === 'forbidden' || given.code === 'rate-limited')
    ? { ...given, applied: false }
    : given;

/** What happens, by name and with what. */
type Step = readonly [name: keyof typeof acts, ...details: unknown[]];

const acts = {
  choose: (d: Driver, at: Side, isBad: boolean) => d.choose(at, isBad),
  publish: (d: Driver) => d.store.publish({ withoutAlt: true }),
  retry: (d: Driver, at: Side) => d.store.retry(at),
  cancel: (d: Driver) => d.store.cancel(),
  clear: (d: Driver, at: Side) => d.clear(at),
  swap: (d: Driver) => d.swap(),
  frame: (d: Driver, at: Side, zoom: number) => d.store.setEdit(at, { ...unedited, zoom }),
  write: (d: Driver, at: Side, alt: string) => d.store.setTexts(at, { alt }),
  quality: (d: Driver, isSaver: boolean) => d.store.setQuality(isSaver ? 'saver' : 'full'),
  line: (d: Driver, online: boolean) => d.b.line.turn({ online }),
  resume: (d: Driver) => d.store.resume(),
  stop: (d: Driver) => {
    d.away = true;
    d.store.stop();
  },
  show: (d: Driver) => {
    d.away = false;
    d.store.show(d.source);
  },
  sign: (d: Driver, who: number, isOff: boolean) => d.signing.choose(d.may, who, isOff),
  askAgain: (d: Driver) => d.signing.askAgain(),
  startOver: (d: Driver) => d.startOver(),
  reload: (d: Driver) => d.reload(),
  fate: (d: Driver, method: 'upload' | 'publish' | 'discard' | 'invite', given: Fate) => {
    if (method === 'invite') d.signing.backEnd.fates.invite.push(isLikely(given));
    else d.b.backEnd.fates[method].push(isLikely(given));
  },
  wait: (d: Driver, ms: number) => d.b.clock.advance(ms),
  settle: () => settle(),
} as const;

const when = (weight: number, ...step: [keyof typeof acts, ...fc.Arbitrary<unknown>[]]) => {
  const [name, ...details] = step;
  return { weight, arbitrary: fc.tuple(fc.constant(name), ...details) as unknown as fc.Arbitrary<Step> };
};

const step: fc.Arbitrary<Step> = fc.oneof(
  when(4, 'choose', side, fc.boolean()),
  when(6, 'publish'),
  when(2, 'retry', side),
  when(2, 'cancel'),
  when(1, 'clear', side),
  when(1, 'swap'),
  when(1, 'frame', side, fc.integer({ min: 1, max: 4 })),
  when(2, 'write', side, fc.string({ maxLength: 3 })),
  when(1, 'quality', fc.boolean()),
  when(2, 'line', fc.boolean()),
  when(1, 'resume'),
  when(2, 'stop'),
  when(2, 'show'),
  when(3, 'sign', fc.nat({ max: 3 }), fc.boolean()),
  when(1, 'askAgain'),
  when(1, 'startOver'),
  when(1, 'reload'),
  when(6, 'fate', fc.constantFrom('upload', 'publish', 'publish', 'discard', 'invite'), fate),
  when(3, 'wait', fc.integer({ min: 1, max: 40_000 })),
  when(3, 'settle'),
);

describe('composer store, whatever happens', () => {
  it('never loses a picture without a word, never makes a second story, and leaves nothing behind', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const driver = new Driver();
        const { b } = driver;
        await driver.begin();
        // Both faces are there at first: most of what can go wrong comes later.
        for (const at of ['front', 'back'] as const) driver.choose(at, false);
        for (const [name, ...details] of steps) {
          await (acts[name] as (...given: unknown[]) => unknown)(driver, ...details);
          driver.check();
        }
        await driver.heal();
        driver.check();

        // Whatever happened, it can still be shared.
        if (driver.now.phase === 'composing') {
          driver.store.chooseMode('flip');
          for (const at of ['front', 'back'] as const) driver.choose(at, false);
          await settle();
          driver.store.publish({ withoutAlt: true });
          await settle();
        }
        expect(driver.now.phase).to.equal('published');
        driver.store.resume();
        await settle();
        driver.check();
        await driver.signing.settleAll();

        driver.store.stop();
        await settle();
        expect(b.clock.pending, 'timers').to.equal(0);
        expect(b.backEnd.running + driver.signing.backEnd.running, 'calls').to.equal(0);
        expect(b.tools.running, 'pictures').to.equal(0);
        expect(b.line.listeners + b.drafts.listeners + b.backEnd.sinks.size, 'listeners').to.equal(0);
        expect(b.drafts.kept.size, 'drafts').to.equal(0);
      }),
      { numRuns: 200, includeErrorInReport: true },
    );
  });
});
