import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { NoteComposerSnapshot } from '../../src/core/note-composer/note-composer.js';
import type { NoteComposerStore } from '../../src/core/note-composer/note-store.js';
import { unedited } from '../../src/core/picture-edit.js';
import { PictureProblem } from '../../src/core/picture-tools.js';
import { settle } from '../../src/testing/index.js';
import { CoAuthorDriver } from './co-author-driver.js';
import { photo, type Fate } from './composer-fixtures.js';
import { noteBench, type NoteBench } from './note-composer-fixtures.js';

/** A person, a back end, a line and a device, all of them out of luck; and what they may count on all the same. */
class Driver {
  readonly b: NoteBench = noteBench();
  readonly signing = new CoAuthorDriver(() => this.store);
  store: NoteComposerStore = this.b.store;
  /** What must be there, in this order. */
  mine: Blob[] = [];
  readonly bad = new Set<Blob>();
  text = '';
  /** How many notes there may be: one for each that was begun. */
  begun = 1;
  away = false;

  get now(): NoteComposerSnapshot {
    return this.store.getSnapshot();
  }

  get source(): Parameters<NoteComposerStore['show']>[0] {
    return {
      note: this.b.backEnd.note,
      media: this.b.backEnd.media,
      coAuthor: this.signing.backEnd.adapter,
      draftKey: 'me',
    };
  }

  get may(): boolean {
    return !this.away && (this.now.phase === 'composing' || this.now.phase === 'uploading');
  }

  /** @param pattern true for each file that is broken */
  add(pattern: readonly boolean[]): void {
    const files = pattern.map((isBad) => {
      const file = photo();
      if (!isBad) return file;
      this.b.tools.problems.set(file, { problem: new PictureProblem('damaged'), when: 'inspect' });
      this.bad.add(file);
      return file;
    });
    const places = 20 - this.now.photos.length;
    if (this.store.add(files)) this.mine.push(...files.slice(0, places));
  }

  write(text: string): void {
    if (!this.may) {
      this.store.setText(text);
      return;
    }
    this.store.setText(text);
    this.text = text;
  }

  idAt(place: number): string {
    const { photos } = this.now;
    return photos[place % Math.max(photos.length, 1)]?.id ?? 'none';
  }

  move(from: number, to: number): void {
    const { may } = this;
    const id = this.idAt(from);
    const file = this.now.photos.find((one) => one.id === id)?.file;
    this.store.move(id, to);
    if (!may || !file) return;
    const shown = this.now.photos.map((one) => one.file);
    // The order is what the store shows; that nothing is lost by it is looked at here.
    expect(shown.indexOf(file)).to.equal(Math.min(to, shown.length - 1));
    this.mine = shown;
  }

  remove(place: number, undo: boolean): void {
    const { may } = this;
    const id = this.idAt(place);
    const file = this.now.photos.find((one) => one.id === id)?.file;
    const before = this.now.photos.map((one) => one.file);
    this.store.remove(id);
    if (!may || !file) return;
    this.mine = this.now.photos.map((one) => one.file);
    if (!undo) return;
    this.store.undoRemove();
    expect(this.now.photos.map((one) => one.file)).to.deep.equal(before);
    this.mine = before;
  }

  startOver(): void {
    const before = this.now.phase;
    this.store.startOver();
    if (before !== 'loading' && before !== 'idle') this.forgetMine();
  }

  forgetMine(): void {
    this.signing.forget();
    this.mine = [];
    this.text = '';
    this.begun += 1;
  }

  /** Leaves the page for good, and opens it again. */
  async reload(): Promise<void> {
    const { saved, dirty } = this.now;
    // Spaces alone are nothing to keep.
    if (this.mine.length === 0 && this.text.trim() === '') this.text = '';
    // A page asks before it goes with something unsaved; here people wait for the draft.
    if (dirty && !saved && !this.away) await this.store.keepDraft();
    this.store.stop();
    await settle();
    this.signing.left();
    // It may have been published meanwhile: an answer that was there already counts.
    const { phase } = this.now;
    this.store = this.b.again();
    this.away = false;
    this.store.show(this.source);
    await settle();
    if (this.now.phase === 'found') this.store.continueDraft();
    if (phase === 'published') this.forgetMine();
    await settle();
  }

  check(): void {
    const { phase, photos, text, refused } = this.now;
    const { notes, files } = this.b.backEnd;
    expect(notes.length, 'notes').to.be.at.most(this.begun);
    if (phase !== 'loading') this.signing.check(this.now.note?.id);
    if (phase === 'published') {
      this.mine = [];
      this.text = '';
      return;
    }
    if (phase === 'loading') return;
    expect(text, `${phase} text`).to.equal(this.text);
    // What is being read may yet turn out to be broken; what was, is said.
    const isReading = photos.some((one) => one.phase === 'reading');
    if (!isReading)
      this.mine = this.mine.filter((file) => !this.bad.has(file) || photos.some((one) => one.file === file));
    const good = (all: readonly Blob[]): readonly Blob[] => all.filter((file) => !this.bad.has(file));
    expect(good(photos.map(({ file }) => file)), `${phase} photos`).to.deep.equal(good(this.mine));
    for (const { fileName } of refused) expect(fileName).not.to.equal('');
    for (const { upload, rendered } of photos) {
      if (upload.phase === 'done')
        expect(files.files.get(upload.media.id), 'what is uploaded is what is shown').to.equal(rendered?.blob);
    }
  }

  /** Everything works again. */
  async heal(): Promise<void> {
    const { backEnd, line, clock } = this.b;
    for (const fates of Object.values(backEnd.files.fates)) fates.length = 0;
    this.signing.heal();
    this.away = false;
    this.store.show(this.source);
    line.turn({ online: true });
    this.store.resume();
    await clock.advance(120_000);
    await settle();
  }
}

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

type Step = readonly [name: keyof typeof acts, ...details: unknown[]];

const acts = {
  add: (d: Driver, pattern: readonly boolean[]) => d.add(pattern),
  write: (d: Driver, text: string) => d.write(text),
  describe: (d: Driver, place: number, alt: string) => d.store.setTexts(d.idAt(place), { alt }),
  move: (d: Driver, from: number, to: number) => d.move(from, to),
  remove: (d: Driver, place: number, undo: boolean) => d.remove(place, undo),
  turn: (d: Driver, place: number) => d.store.setEdit(d.idAt(place), { ...unedited, rotation: 90 }),
  publish: (d: Driver) => d.store.publish({ withoutAlt: true }),
  retry: (d: Driver, place: number) => d.store.retry(d.idAt(place)),
  cancel: (d: Driver) => d.store.cancel(),
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
    else d.b.backEnd.files.fates[method].push(isLikely(given));
  },
  wait: (d: Driver, ms: number) => d.b.clock.advance(ms),
  settle: () => settle(),
} as const;

const when = (weight: number, ...step: [keyof typeof acts, ...fc.Arbitrary<unknown>[]]) => {
  const [name, ...details] = step;
  return { weight, arbitrary: fc.tuple(fc.constant(name), ...details) as unknown as fc.Arbitrary<Step> };
};

const place = fc.nat({ max: 6 });

const step: fc.Arbitrary<Step> = fc.oneof(
  when(4, 'add', fc.array(fc.boolean(), { minLength: 1, maxLength: 9 })),
  when(3, 'write', fc.string({ maxLength: 4 })),
  when(2, 'describe', place, fc.string({ maxLength: 3 })),
  when(3, 'move', place, place),
  when(1, 'remove', place, fc.boolean()),
  when(1, 'turn', place),
  when(6, 'publish'),
  when(2, 'retry', place),
  when(2, 'cancel'),
  when(2, 'line', fc.boolean()),
  when(1, 'resume'),
  when(2, 'stop'),
  when(2, 'show'),
  when(3, 'sign', place, fc.boolean()),
  when(1, 'askAgain'),
  when(1, 'startOver'),
  when(1, 'reload'),
  when(6, 'fate', fc.constantFrom('upload', 'publish', 'publish', 'discard', 'invite'), fate),
  when(3, 'wait', fc.integer({ min: 1, max: 40_000 })),
  when(3, 'settle'),
);

describe('note composer store, whatever happens', () => {
  it('never loses a photo or a text, never makes a second note, and leaves nothing behind', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const driver = new Driver();
        const { b } = driver;
        driver.store.show(driver.source);
        await settle();
        driver.add([false, false, true]);
        driver.write('Hello');
        for (const [name, ...details] of steps) {
          await (acts[name] as (...given: unknown[]) => unknown)(driver, ...details);
          driver.check();
        }
        await driver.heal();
        driver.check();

        // Whatever happened, it can still be published.
        if (driver.now.phase === 'composing') {
          driver.write('At last');
          // One that was read again after a reload, and is broken, stays until its author takes it away.
          for (const { id, problem } of driver.now.photos) if (problem) driver.store.remove(id);
          await settle();
          driver.store.publish({ withoutAlt: true });
          await settle();
          await b.clock.advance(60_000);
        }
        expect(driver.now.phase).to.equal('published');
        driver.store.resume();
        await settle();
        driver.check();
        await driver.signing.settleAll();

        driver.store.stop();
        await settle();
        expect(b.clock.pending, 'timers').to.equal(0);
        expect(b.backEnd.files.running + driver.signing.backEnd.running, 'calls').to.equal(0);
        expect(b.tools.running, 'pictures').to.equal(0);
        expect(b.line.listeners + b.drafts.listeners + b.backEnd.sinks.size, 'listeners').to.equal(0);
        expect(b.drafts.kept.size, 'drafts').to.equal(0);
      }),
      {
        numRuns: 200,
        includeErrorInReport: true,
        // Called off between what was uploaded and what is published.
        examples: [
          [
            [
              ['startOver'],
              ['write', '!'],
              ['publish'],
              ['publish'],
              ['cancel'],
              ['settle'],
              ['publish'],
            ] satisfies Step[],
          ],
        ],
      },
    );
  });
});
