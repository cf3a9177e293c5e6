import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type {
  CallOptions,
  Face,
  OpenedBack,
  SealedBack,
  Sink,
  Story,
  StoryAdapter,
} from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { Clock } from '../../src/core/clock.js';
import type { FlipSource, FlipStore } from '../../src/core/story/flip-snapshot.js';
import { createFlipStore } from '../../src/core/story/flip-store.js';
import type { HoldEvent, HoldSettings } from '../../src/core/story/hold.js';
import { createManualClock, settle, stubAdapter, type ManualClock } from '../../src/testing/index.js';

const face = (name: string): Face => ({
  state: 'live',
  picture: { src: `https://pictures.example/${name}.png`, width: 300, height: 400, alt: name },
});

const storyOf = (id: string, change: Partial<Story> = {}): Story => ({
  id,
  author: { id: 'ada', name: 'Ada' },
  createdAt: '2026-01-01T00:00:00Z',
  front: face(`${id}-front`),
  back: { state: 'live' },
  ...change,
});

const opened = (id: string): OpenedBack => ({ face: face(`${id}-back`) });

const tapAndHold: HoldSettings = {
  thresholdMs: 350,
  reveal: 'timed',
  revealMs: 5000,
  tap: true,
  ask: false,
  paused: false,
};

interface Rig {
  readonly clock: ManualClock;
  readonly store: FlipStore;
  /** What the store has told, in order. */
  readonly told: string[];
  readonly problems: AdapterError[];
  settings: HoldSettings;
  veto: boolean;
  source(change?: Partial<FlipSource>): FlipSource;
}

function makeRig(
  adapter: StoryAdapter | undefined,
  settings: Partial<HoldSettings> = {},
  clockOf = (clock: ManualClock): Clock => clock,
): Rig {
  const clock = createManualClock();
  const told: string[] = [];
  const tell = (what: string): void => void told.push(what);
  const problems: AdapterError[] = [];
  const rig: Rig = {
    clock,
    told,
    problems,
    settings: { ...tapAndHold, ...settings },
    veto: false,
    store: createFlipStore(clockOf(clock), () => rig.settings, {
      mayOpen: (story) => {
        tell(`request ${story.id}`);
        return !rig.veto;
      },
      armed: () => tell('armed'),
      cancelled: () => tell('cancelled'),
      turned: tell,
      discovered: (story) => tell(`discovered ${story.id}`),
      failed: (error, method) => {
        problems.push(error);
        tell(`${method} ${error.code}`);
      },
      invalid: () => tell('invalid'),
    }),
    source: (change = {}) => ({ adapter, record: undefined, storyId: 's1', ownFront: false, ...change }),
  };
  return rig;
}

const plainAdapter = (given: Partial<StoryAdapter> = {}): StoryAdapter =>
  stubAdapter('story', {
    get: (id: string) => Promise.resolve(storyOf(id)),
    openBack: (id: string) => Promise.resolve(opened(id)),
    ...given,
  });

/** An answer that a test gives when it likes. */
function deferred<Answer>(): {
  promise: Promise<Answer>;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
} {
  let resolve: (answer: Answer) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Answer>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const press: HoldEvent = { type: 'press', by: 'pointer' };

async function ready(rig: Rig, change: Partial<FlipSource> = {}): Promise<void> {
  rig.store.show(rig.source(change));
  await rig.clock.advance(0);
}

describe('flip store: loading', () => {
  it('is empty, then loading, then ready', async () => {
    const rig = makeRig(plainAdapter());
    expect(rig.store.getSnapshot().load.phase).to.equal('empty');
    rig.store.show(rig.source());
    expect(rig.store.getSnapshot().load.phase).to.equal('loading');
    await settle();
    expect(rig.store.getSnapshot().load).to.deep.include({ phase: 'ready', story: storyOf('s1') });
  });

  it('waits without an adapter, and loads when one comes', async () => {
    const rig = makeRig(undefined);
    await ready(rig);
    expect(rig.store.getSnapshot().load.phase).to.equal('empty');
    await ready(rig, { adapter: plainAdapter() });
    expect(rig.store.getSnapshot().load.phase).to.equal('ready');
  });

  it('turns a throw, a rejection, a wrong answer and silence into states', async () => {
    const cases: readonly (readonly [StoryAdapter['get'], string])[] = [
      [
        () => {
          throw new Error('boom');
        },
        'get unknown',
      ],
      [() => Promise.reject(new Error('boom')), 'get unknown'],
      [() => Promise.reject(new AdapterError('not-found')), 'get not-found'],
      [() => new Promise(() => undefined), 'get timeout'],
    ];
    for (const [get, what] of cases) {
      const rig = makeRig(plainAdapter({ get }));
      await ready(rig);
      await rig.clock.advance(60_000);
      expect(rig.told).to.deep.equal([what]);
      expect(rig.store.getSnapshot().load.phase).to.equal('failed');
    }
    const wrong = makeRig(plainAdapter({ get: () => Promise.resolve({ id: 5 } as unknown as Story) }));
    await ready(wrong);
    expect(wrong.store.getSnapshot().load.phase).to.equal('invalid');
  });

  it('loads again on retry', async () => {
    let tries = 0;
    const rig = makeRig(
      plainAdapter({
        get: (id) => (++tries === 1 ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(storyOf(id))),
      }),
    );
    await ready(rig);
    expect(rig.store.getSnapshot().load.phase).to.equal('failed');
    rig.store.retry();
    await settle();
    expect(rig.store.getSnapshot().load.phase).to.equal('ready');
  });

  it('ignores an answer that comes after another story was set', async () => {
    const slow = deferred<Story>();
    const rig = makeRig(plainAdapter({ get: (id) => (id === 's1' ? slow.promise : Promise.resolve(storyOf(id))) }));
    await ready(rig);
    await ready(rig, { storyId: 's2' });
    slow.resolve(storyOf('s1'));
    await settle();
    expect(rig.store.getSnapshot().load).to.deep.include({ story: storyOf('s2') });
  });

  it('keeps what is shown when a reading again fails, and says so', async () => {
    let sink: Sink<Story> | undefined;
    let online = true;
    const rig = makeRig(
      plainAdapter({
        get: (id) => (online ? Promise.resolve(storyOf(id)) : Promise.reject(new AdapterError('unavailable'))),
        watch: (_id, theirs) => {
          sink = theirs;
        },
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
    online = false;
    sink?.change({ type: 'reset' });
    await settle();
    const { load, hold } = rig.store.getSnapshot();
    expect(rig.told).to.include('get unavailable');
    // Either the story stays, or it goes together with its back: never a back of nothing.
    expect(load.phase === 'ready' || hold.phase === 'front', `${load.phase}, hold at the ${hold.phase}`).to.equal(true);
  });

  it('a newer change is not undone by the answer to an older question', async () => {
    const slow = deferred<Story>();
    let sink: Sink<Story> | undefined;
    const rig = makeRig(
      plainAdapter({
        get: () => slow.promise,
        watch: (_id, theirs) => {
          sink = theirs;
        },
      }),
    );
    await ready(rig);
    sink?.change({ type: 'put', item: storyOf('s1', { front: { state: 'removed' } }) });
    await settle();
    slow.resolve(storyOf('s1'));
    await settle();
    const { load } = rig.store.getSnapshot();
    expect(load.phase === 'ready' ? load.story?.front.state : load.phase).to.equal('removed');
  });

  it('a story whose last change has no back leads to the front', async () => {
    let sink: Sink<Story> | undefined;
    const rig = makeRig(
      plainAdapter({
        watch: (_id, theirs) => {
          sink = theirs;
        },
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
    const { back: _back, ...oneSided } = storyOf('s1');
    sink?.change({ type: 'put', item: oneSided });
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('front');
  });

  it('survives a watch that throws, and one that speaks nonsense', async () => {
    const throwing = makeRig(
      plainAdapter({
        watch: () => {
          throw new Error('boom');
        },
      }),
    );
    await ready(throwing);
    expect(throwing.told).to.deep.equal(['watch unknown']);
    let sink: Sink<Story> | undefined;
    const nonsense = makeRig(
      plainAdapter({
        watch: (_id, theirs) => {
          sink = theirs;
        },
      }),
    );
    await ready(nonsense);
    for (const item of [null, undefined, 5, {}, { id: 's1' }]) {
      expect(() => sink?.change({ type: 'put', item: item as unknown as Story }), JSON.stringify(item)).not.to.throw();
    }
  });

  it('ends a story in time, and not before', async () => {
    const expiresAt = new Date(Date.UTC(2026, 0, 1) + 10_000).toISOString();
    const rig = makeRig(plainAdapter({ get: (id) => Promise.resolve(storyOf(id, { expiresAt })) }));
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await rig.clock.advance(9_999);
    expect(rig.store.getSnapshot()).to.include({ expired: false });
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
    await rig.clock.advance(1);
    expect(rig.store.getSnapshot()).to.include({ expired: true });
    expect(rig.store.getSnapshot().hold.phase).to.equal('front');
    expect(rig.store.getSnapshot().back.phase).to.equal('closed');
  });

  it('ends a story whose time lies further away than a timer reaches', async () => {
    const days = 40 * 86_400_000;
    const expiresAt = new Date(Date.UTC(2026, 0, 1) + days).toISOString();
    const rig = makeRig(plainAdapter({ get: (id) => Promise.resolve(storyOf(id, { expiresAt })) }));
    await ready(rig);
    await rig.clock.advance(days + 1);
    expect(rig.store.getSnapshot().expired).to.equal(true);
  });
});

describe('flip store: opening the back', () => {
  it('asks the adapter once the threshold has passed, and not a moment before', async () => {
    const times: number[] = [];
    const rig = makeRig(
      plainAdapter({
        openBack: (id) => {
          times.push(rig.clock.now());
          return Promise.resolve(opened(id));
        },
      }),
    );
    await ready(rig);
    const start = rig.clock.now();
    rig.store.send(press);
    await rig.clock.advance(349);
    expect(times).to.deep.equal([]);
    await rig.clock.advance(1);
    expect(times).to.deep.equal([start + 350]);
    expect(rig.told).to.deep.equal(['armed', 'request s1', 'discovered s1', 'back']);
  });

  it('a hold that ends early leaves no trace', async () => {
    const rig = makeRig(
      plainAdapter({
        openBack: () => {
          throw new Error('must not be called');
        },
      }),
      { tap: false },
    );
    await ready(rig);
    for (const type of ['release', 'cancel', 'dismiss'] as const) {
      rig.store.send(press);
      await rig.clock.advance(349);
      rig.store.send({ type });
      await rig.clock.advance(10_000);
    }
    expect(rig.told).to.deep.equal(['armed', 'cancelled', 'armed', 'cancelled', 'armed', 'cancelled']);
    expect(rig.clock.pending).to.equal(0);
  });

  it('a timer that fires a moment early costs nothing: the hold opens, and the back does not stay', async () => {
    // Browsers round: setTimeout(350) may find Date.now() only 349 further.
    const early = (clock: ManualClock): Clock => ({
      now: () => clock.now(),
      setTimeout: (callback, ms) => clock.setTimeout(callback, Math.max(0, ms - 1)),
      clearTimeout: (handle) => clock.clearTimeout(handle),
    });
    const rig = makeRig(plainAdapter(), {}, early);
    await ready(rig);
    rig.store.send(press);
    await rig.clock.advance(360);
    expect(rig.store.getSnapshot().hold.phase, 'held long enough').to.equal('back');
    rig.store.send({ type: 'release' });
    await rig.clock.advance(5_010);
    expect(rig.store.getSnapshot().hold.phase, 'the seconds are over').to.equal('front');
  });

  it('the back does not stay when the clock of the device is put back meanwhile', async () => {
    let shift = 0;
    const shifted = (clock: ManualClock): Clock => ({
      now: () => clock.now() + shift,
      setTimeout: (callback, ms) => clock.setTimeout(callback, ms),
      clearTimeout: (handle) => clock.clearTimeout(handle),
    });
    const rig = makeRig(plainAdapter(), {}, shifted);
    await ready(rig);
    rig.store.send(press);
    await rig.clock.advance(360);
    rig.store.send({ type: 'release' });
    shift = -2000;
    await rig.clock.advance(10_000);
    expect(rig.store.getSnapshot().hold.phase).to.equal('front');
  });

  it('keeps the hold while the answer is slow, and shows the back when it comes', async () => {
    const slow = deferred<OpenedBack>();
    const rig = makeRig(plainAdapter({ openBack: () => slow.promise }));
    await ready(rig);
    rig.store.send(press);
    await rig.clock.advance(4000);
    expect(rig.store.getSnapshot()).to.deep.include({ back: { phase: 'opening' } });
    expect(rig.store.getSnapshot().hold.phase).to.equal('opening');
    slow.resolve(opened('s1'));
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
  });

  it('one call for many flips: who flips back and again waits for the same answer', async () => {
    let calls = 0;
    const slow = deferred<OpenedBack>();
    const rig = makeRig(
      plainAdapter({
        openBack: () => {
          calls += 1;
          return slow.promise;
        },
      }),
    );
    await ready(rig);
    for (let flip = 0; flip < 5; flip += 1) rig.store.send({ type: 'toggle' });
    slow.resolve(opened('s1'));
    await settle();
    expect(calls).to.equal(1);
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
    rig.store.send({ type: 'toggle' });
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(calls, 'opened once is open').to.equal(1);
    expect(rig.told.filter((what) => what.startsWith('discovered'))).to.have.length(1);
  });

  it('a failure leads to the front, counts nothing, and a retry opens', async () => {
    let tries = 0;
    const rig = makeRig(
      plainAdapter({
        openBack: (id) =>
          ++tries === 1 ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(opened(id)),
      }),
    );
    await ready(rig);
    rig.store.send(press);
    await rig.clock.advance(350);
    expect(rig.store.getSnapshot().hold.phase).to.equal('front');
    expect(rig.store.getSnapshot().back.phase).to.equal('failed');
    expect(rig.told).to.deep.equal(['armed', 'request s1', 'openBack unavailable']);
    rig.store.send({ type: 'release' });
    rig.store.retry();
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
    expect(rig.told).to.include('discovered s1');
  });

  it('an adapter that never answers is a timeout, and its late answer changes nothing', async () => {
    const late = deferred<OpenedBack>();
    const rig = makeRig(plainAdapter({ openBack: () => late.promise }));
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await rig.clock.advance(60_000);
    expect(rig.told).to.include('openBack timeout');
    expect(rig.store.getSnapshot().hold.phase).to.equal('front');
    const before = rig.store.getSnapshot();
    late.resolve(opened('s1'));
    await settle();
    expect(rig.store.getSnapshot()).to.equal(before);
    expect(rig.clock.pending).to.equal(0);
  });

  for (const [what, answer] of [
    ['nothing', undefined],
    ['no face', {}],
    ['a face that is none', { face: 'back' }],
    [
      'a picture by a forbidden scheme',
      { face: { state: 'live', picture: { src: 'javascript:alert(1)', width: 1, height: 1 } } },
    ],
  ] as const) {
    it(`an answer with ${what} is a failure`, async () => {
      const rig = makeRig(plainAdapter({ openBack: () => Promise.resolve(answer as unknown as OpenedBack) }));
      await ready(rig);
      rig.store.send({ type: 'toggle' });
      await settle();
      expect(rig.store.getSnapshot().back.phase).to.equal('failed');
      expect(rig.store.getSnapshot().hold.phase).to.equal('front');
    });
  }

  it('the host may take over: then nobody is asked and the front stays', async () => {
    const rig = makeRig(
      plainAdapter({
        openBack: () => {
          throw new Error('must not be called');
        },
      }),
    );
    await ready(rig);
    rig.veto = true;
    rig.store.send(press);
    await rig.clock.advance(1000);
    expect(rig.told).to.deep.equal(['armed', 'request s1']);
    expect(rig.store.getSnapshot()).to.deep.include({ back: { phase: 'closed' } });
    expect(rig.store.getSnapshot().hold.phase).to.equal('front');
  });

  it('a cover is turned to without asking; opening it asks', async () => {
    let calls = 0;
    const covered = storyOf('s1', {
      back: { state: 'live', labels: [{ value: 'needles', effect: 'cover', overridable: true, by: 'self' }] },
    });
    const rig = makeRig(
      plainAdapter({
        get: () => Promise.resolve(covered),
        openBack: (id) => {
          calls += 1;
          return Promise.resolve(opened(id));
        },
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
    expect(calls).to.equal(0);
    rig.store.uncover('back');
    await settle();
    expect(calls).to.equal(1);
    expect(rig.store.getSnapshot().back.phase).to.equal('open');
  });

  it('the countdown rests while an opened cover waits for its picture', async () => {
    const slow = deferred<OpenedBack>();
    const covered = storyOf('s1', { back: { state: 'age-gated' } });
    const rig = makeRig(plainAdapter({ get: () => Promise.resolve(covered), openBack: () => slow.promise }), {
      revealMs: 1000,
    });
    await ready(rig);
    rig.store.send(press);
    await rig.clock.advance(400);
    rig.store.send({ type: 'release' });
    await rig.clock.advance(500);
    rig.store.uncover('back');
    await rig.clock.advance(3000);
    slow.resolve(opened('s1'));
    await rig.clock.advance(1);
    expect(rig.store.getSnapshot().hold.phase, 'listed, so it has to be seen').to.equal('back');
  });

  it('an author turns their own without asking the adapter', async () => {
    const mine = storyOf('s1', { mine: true, back: face('back') });
    const rig = makeRig(
      plainAdapter({
        get: () => Promise.resolve(mine),
        openBack: () => {
          throw new Error('must not be called');
        },
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
  });

  it('a moderated back is put away at once, and no answer on its way brings it back', async () => {
    const slow = deferred<OpenedBack>();
    let sink: Sink<Story> | undefined;
    const rig = makeRig(
      plainAdapter({
        openBack: () => slow.promise,
        watch: (_id, theirs) => {
          sink = theirs;
        },
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await settle();
    sink?.change({ type: 'put', item: storyOf('s1', { back: { state: 'removed' } }) });
    await settle();
    slow.resolve(opened('s1'));
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('front');
    expect(rig.store.getSnapshot().back.phase, 'what may no longer be seen is not kept').to.equal('closed');
    expect(rig.told).not.to.include('discovered s1');
  });

  it('tells of a discovery once per story shown, also when it comes and goes', async () => {
    let sink: Sink<Story> | undefined;
    const rig = makeRig(
      plainAdapter({
        watch: (_id, theirs) => {
          sink = theirs;
        },
      }),
    );
    await ready(rig);
    for (let round = 0; round < 3; round += 1) {
      rig.store.send({ type: 'toggle' });
      await settle();
      sink?.change({ type: 'put', item: storyOf('s1', { back: { state: 'pending' } }) });
      sink?.change({ type: 'put', item: storyOf('s1') });
      await settle();
    }
    expect(rig.told.filter((what) => what.startsWith('discovered'))).to.deep.equal(['discovered s1']);
  });

  it('a story without an adapter turns its own back', async () => {
    const rig = makeRig(undefined);
    await ready(rig, { record: storyOf('s1', { back: face('back') }), storyId: undefined });
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(rig.store.getSnapshot().hold.phase).to.equal('back');
    expect(rig.told).not.to.include('request s1');
  });
});

describe('flip store: the sealed back', () => {
  const key = new Uint8Array(32).fill(7);
  const iv = new Uint8Array(12).fill(3);
  async function seal(text: string): Promise<SealedBack> {
    const cryptoKey = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
    const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cryptoKey, new TextEncoder().encode(text));
    return { ciphertext: new Uint8Array(ciphertext), iv, type: 'text/plain' };
  }
  /** Web Crypto works on threads of its own: waits for what it does. */
  async function until(condition: () => boolean): Promise<void> {
    for (let tries = 0; tries < 400 && !condition(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(condition(), 'in time').to.equal(true);
  }

  it('asks for the key only when the ciphertext is whole on the device', async () => {
    const slow = deferred<SealedBack>();
    const order: string[] = [];
    const rig = makeRig(
      plainAdapter({
        getSealedBack: () => {
          order.push('sealed');
          return slow.promise;
        },
        openBack: (id) => {
          order.push('open');
          return Promise.resolve({ ...opened(id), key });
        },
      }),
    );
    await ready(rig);
    rig.store.prepare();
    await settle();
    expect(order).to.deep.equal(['sealed']);
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(order, 'not yet').to.deep.equal(['sealed']);
    slow.resolve(await seal('the back'));
    await until(() => rig.store.getSnapshot().back.phase === 'open');
    expect(order).to.deep.equal(['sealed', 'open']);
    const { back } = rig.store.getSnapshot();
    expect(back.phase === 'open' && (await back.blob?.text())).to.equal('the back');
  });

  it('who gives up while the ciphertext is on its way is not listed', async () => {
    let calls = 0;
    const slow = deferred<SealedBack>();
    const rig = makeRig(
      plainAdapter({
        getSealedBack: () => slow.promise,
        openBack: (id) => {
          calls += 1;
          return Promise.resolve({ ...opened(id), key });
        },
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await settle();
    rig.store.send({ type: 'dismiss' });
    slow.resolve(await seal('the back'));
    await settle();
    await settle();
    expect(calls).to.equal(0);
    expect(rig.store.getSnapshot().back.phase).to.equal('closed');
  });

  it('a ciphertext that cannot be fetched lists nobody', async () => {
    let calls = 0;
    const rig = makeRig(
      plainAdapter({
        getSealedBack: () => Promise.reject(new AdapterError('unavailable')),
        openBack: (id) => {
          calls += 1;
          return Promise.resolve({ ...opened(id), key });
        },
      }),
    );
    await ready(rig);
    rig.store.prepare();
    await settle();
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(calls).to.equal(0);
    expect(rig.store.getSnapshot().back.phase).to.equal('failed');
  });

  it('a story without a seal is opened the plain way', async () => {
    const rig = makeRig(plainAdapter({ getSealedBack: () => Promise.reject(new AdapterError('unsupported')) }));
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await settle();
    expect(rig.store.getSnapshot().back.phase).to.equal('open');
  });

  it('a seal that does not open falls back to the picture the answer names', async () => {
    const sealed = await seal('the back');
    const rig = makeRig(
      plainAdapter({
        getSealedBack: () => Promise.resolve(sealed),
        openBack: (id) => Promise.resolve({ ...opened(id), key: new Uint8Array(32) }),
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await until(() => rig.store.getSnapshot().back.phase === 'open');
    const { back } = rig.store.getSnapshot();
    expect(back.phase === 'open' && back.blob).to.equal(undefined);
    expect(rig.told).to.include('getSealedBack unknown');
  });

  it('a seal that does not open, with no picture named either, is a failure', async () => {
    const sealed = await seal('the back');
    const rig = makeRig(
      plainAdapter({
        getSealedBack: () => Promise.resolve(sealed),
        openBack: () => Promise.resolve({ face: { state: 'live' }, key: new Uint8Array(32) }),
      }),
    );
    await ready(rig);
    rig.store.send({ type: 'toggle' });
    await until(() => !['closed', 'opening'].includes(rig.store.getSnapshot().back.phase));
    expect(rig.store.getSnapshot().back.phase).to.equal('failed');
  });

  it('nothing is fetched for a story that may not be turned', async () => {
    const refuse = (): never => {
      throw new Error('must not be called');
    };
    for (const story of [
      storyOf('s1', { back: { state: 'pending' } }),
      storyOf('s1', { back: { state: 'age-gated' } }),
      storyOf('s1', { expiresAt: '2025-01-01T00:00:00Z' }),
    ]) {
      const rig = makeRig(plainAdapter({ get: () => Promise.resolve(story), getSealedBack: refuse }));
      await ready(rig);
      rig.store.prepare();
      await settle();
      expect(rig.told).to.deep.equal([]);
    }
  });
});

describe('flip store: seeing the front', () => {
  it('is told once, again after a failure, and never of one’s own', async () => {
    let calls = 0;
    const rig = makeRig(
      plainAdapter({
        recordFrontSeen: () => (++calls === 1 ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve()),
      }),
    );
    await ready(rig);
    rig.store.frontSeen();
    await settle();
    rig.store.frontSeen();
    rig.store.frontSeen();
    await settle();
    expect(calls).to.equal(2);
    const own = makeRig(
      plainAdapter({
        get: (id) => Promise.resolve(storyOf(id, { mine: true })),
        recordFrontSeen: () => {
          throw new Error('must not be called');
        },
      }),
    );
    await ready(own);
    own.store.frontSeen();
    await settle();
    expect(own.told).to.deep.equal([]);
  });
});

/* Everything at once: random people, random answers, random events. */

type Behaviour =
  | { readonly kind: 'answer' | 'fail' | 'late'; readonly ms: number }
  | { readonly kind: 'throw' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'nonsense' };

const behaviours: fc.Arbitrary<Behaviour> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(0, 50, 400, 3000).map((ms): Behaviour => ({ kind: 'answer', ms })) },
  { weight: 2, arbitrary: fc.constantFrom(0, 300).map((ms): Behaviour => ({ kind: 'fail', ms })) },
  { weight: 2, arbitrary: fc.constantFrom(100, 25_000).map((ms): Behaviour => ({ kind: 'late', ms })) },
  { weight: 1, arbitrary: fc.constantFrom<Behaviour>({ kind: 'throw' }, { kind: 'hang' }, { kind: 'nonsense' }) },
);

type Step =
  | { readonly kind: 'send'; readonly event: HoldEvent }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'show'; readonly storyId: string; readonly as: 'id' | 'record' }
  | { readonly kind: 'put'; readonly state: Face['state']; readonly covered: boolean }
  | { readonly kind: 'stop' | 'prepare' | 'seen' | 'uncover' | 'retry' | 'remove' | 'reset' | 'ask' | 'pause' };

const send = (event: HoldEvent): Step => ({ kind: 'send', event });
const manySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        send(press),
        send({ type: 'press', by: 'key' }),
        send({ type: 'release' }),
        send({ type: 'release' }),
      ),
    },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        send({ type: 'cancel' }),
        send({ type: 'toggle' }),
        send({ type: 'accept' }),
        send({ type: 'keep' }),
        send({ type: 'dismiss' }),
        send({ type: 'settle' }),
      ),
    },
    {
      weight: 8,
      arbitrary: fc.constantFrom(0, 10, 349, 350, 1000, 6000, 30_000).map((ms): Step => ({ kind: 'wait', ms })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('show' as const),
        storyId: fc.constantFrom('s1', 's2'),
        as: fc.constantFrom('id' as const, 'record' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('put' as const),
        state: fc.constantFrom<Face['state']>('live', 'removed'),
        covered: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(
          'stop' as const,
          'prepare' as const,
          'seen' as const,
          'uncover' as const,
          'retry' as const,
          'remove' as const,
          'reset' as const,
          'ask' as const,
          'pause' as const,
        )
        .map((kind): Step => ({ kind })),
    },
  ),
  { minLength: 4, maxLength: 30 },
);

interface OpenCall {
  readonly storyId: string;
  readonly at: number;
  readonly signal: AbortSignal;
  ended: boolean;
}

/** An adapter that misbehaves as told, and remembers every signal it was given. */
class Unruly {
  readonly signals: AbortSignal[] = [];
  readonly openCalls: OpenCall[] = [];
  readonly granted = new Set<string>();
  readonly sinks: { readonly storyId: string; readonly sink: Sink<Story>; readonly signal: AbortSignal }[] = [];
  opening: (call: OpenCall) => void = () => undefined;
  #clock: ManualClock;
  #behaviours: readonly Behaviour[];
  #turn = 0;

  constructor(clock: ManualClock, all: readonly Behaviour[]) {
    this.#clock = clock;
    this.#behaviours = all;
  }

  /** How many timers are the adapter's own. */
  waiting = 0;

  async #answer<Answer>(make: () => Answer, { signal }: CallOptions = {}): Promise<Answer> {
    const behaviour = this.#behaviours[this.#turn++ % this.#behaviours.length] ?? { kind: 'hang' };
    if (signal) this.signals.push(signal);
    if (behaviour.kind === 'hang') return new Promise<never>(() => undefined);
    if (behaviour.kind === 'nonsense') return undefined as Answer;
    if (behaviour.kind === 'throw') throw new TypeError('thrown');
    const { kind, ms } = behaviour;
    await new Promise<void>((resolve, reject) => {
      this.waiting += 1;
      const handle = this.#clock.setTimeout(() => {
        this.waiting -= 1;
        resolve();
      }, ms);
      if (kind === 'late') return;
      signal?.addEventListener(
        'abort',
        () => {
          this.#clock.clearTimeout(handle);
          this.waiting -= 1;
          reject(signal.reason as Error);
        },
        { once: true },
      );
    });
    if (kind === 'fail') throw new AdapterError('unavailable');
    return make();
  }

  readonly adapter: StoryAdapter = stubAdapter('story', {
    get: (id: string, options?: CallOptions) => this.#answer(() => storyOf(id), options),
    openBack: async (id: string, options?: CallOptions): Promise<OpenedBack> => {
      if (!options?.signal) throw new Error('no signal');
      const mine: OpenCall = { storyId: id, at: this.#clock.now(), signal: options.signal, ended: false };
      this.opening(mine);
      this.openCalls.push(mine);
      try {
        const answer = await this.#answer(() => opened(id), options);
        this.granted.add(id);
        return answer;
      } finally {
        mine.ended = true;
      }
    },
    recordFrontSeen: (_id: string, options?: CallOptions) => this.#answer(() => undefined, options),
    getSealedBack: (_id: string, options?: CallOptions): Promise<SealedBack> =>
      this.#answer((): never => {
        throw new AdapterError('unsupported');
      }, options),
    watch: (storyId: string, sink: Sink<Story>, { signal }: { signal: AbortSignal }) => {
      this.signals.push(signal);
      this.sinks.push({ storyId, sink, signal });
    },
  });
}

describe('flip store, whatever happens', function () {
  this.timeout(120_000);

  it('never opens early, twice at once or unasked; never shows what was not granted; ends with nothing running', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(behaviours, { minLength: 1, maxLength: 6 }),
        manySteps,
        fc.record({
          reveal: fc.constantFrom('hold' as const, 'timed' as const, 'latched' as const),
          tap: fc.boolean(),
        }),
        async (all, steps, given) => {
          const rig = makeRig(undefined, given);
          const { clock, store } = rig;
          const unruly = new Unruly(clock, all);
          let current: FlipSource = rig.source({ adapter: unruly.adapter });
          let pressedAt: number | undefined;
          let stopped = false;
          let discoveries = 0;
          // A press has lasted as long as the threshold.
          let heldLongEnough = false;
          // Any deliberate act but a pointer's or key's hold.
          let deliberate = false;
          // What goes wrong inside a call or a listener would be lost if it were thrown there.
          const wrongs: string[] = [];
          const want = (condition: boolean, what: string): void => {
            if (!condition) wrongs.push(what);
          };

          unruly.opening = ({ at, signal, storyId }) => {
            want(!signal.aborted, 'called with a dead signal');
            want(!stopped, 'called after stop');
            want(!unruly.openCalls.some((call) => !call.ended && !call.signal.aborted), 'two calls at once');
            heldLongEnough ||= pressedAt !== undefined && at - pressedAt >= 350;
            want(heldLongEnough || deliberate, `opened ${storyId} after ${at - (pressedAt ?? at)} ms`);
          };
          rig.store.subscribe(() => {
            const { hold, back, load, backUncovered } = store.getSnapshot();
            if (hold.phase !== 'back') return;
            want(load.phase === 'ready', `the back of a story that is ${load.phase}`);
            // Who has opened the cover waits where it was, also when its author takes it off meanwhile.
            const covered = backUncovered || (load.phase === 'ready' && load.story?.back?.labels !== undefined);
            want(back.phase === 'open' || covered, `the back shows while it is ${back.phase}`);
            if (back.phase === 'open') want(unruly.granted.has(current.storyId ?? ''), 'the back shows, not granted');
          });
          const count = (): number => rig.told.filter((what) => what.startsWith('discovered')).length;

          const show = (): void => {
            stopped = false;
            store.show(current);
          };
          show();
          for (const step of steps) {
            switch (step.kind) {
              case 'send':
                heldLongEnough ||= pressedAt !== undefined && clock.now() - pressedAt >= 350;
                // The machine takes no second press while the first is down.
                if (step.event.type === 'press' && store.getSnapshot().hold.phase !== 'arming') pressedAt = clock.now();
                if (step.event.type === 'toggle' || step.event.type === 'accept') deliberate = true;
                if (step.event.type === 'release') deliberate = true;
                if (!stopped || step.event.type === 'cancel') store.send(step.event);
                if (step.event.type === 'cancel' || step.event.type === 'dismiss') pressedAt = undefined;
                break;
              case 'wait':
                await clock.advance(step.ms);
                break;
              case 'show': {
                if (step.storyId !== current.storyId || (current.record === undefined) !== (step.as === 'id')) {
                  expect(count() - discoveries, 'discovered twice').to.be.at.most(1);
                  discoveries = count();
                }
                const story = storyOf(step.storyId);
                current = { ...current, storyId: step.storyId, record: step.as === 'record' ? story : undefined };
                show();
                break;
              }
              case 'put': {
                const story = storyOf(current.storyId ?? '', {
                  back: {
                    state: step.state,
                    ...(step.covered && { labels: [{ value: 'x', effect: 'cover', overridable: true, by: 'self' }] }),
                  },
                });
                for (const { sink, storyId } of unruly.sinks)
                  sink.change({ type: 'put', item: { ...story, id: storyId } });
                break;
              }
              case 'stop':
                store.stop();
                stopped = true;
                break;
              case 'prepare':
                if (!stopped) store.prepare();
                break;
              case 'seen':
                if (!stopped) store.frontSeen();
                break;
              case 'uncover':
                deliberate = true;
                if (!stopped && store.getSnapshot().hold.phase === 'back') store.uncover('back');
                break;
              case 'retry':
                deliberate = true;
                if (!stopped) store.retry();
                break;
              case 'remove':
                for (const { sink } of unruly.sinks) sink.change({ type: 'remove', id: current.storyId ?? '' });
                break;
              case 'reset':
                for (const { sink } of unruly.sinks) sink.change({ type: 'reset' });
                break;
              case 'ask':
                rig.settings = { ...rig.settings, ask: !rig.settings.ask };
                break;
              case 'pause':
                rig.settings = { ...rig.settings, paused: !rig.settings.paused };
                store.send({ type: 'settle' });
                break;
            }
            await settle();
            if (stopped) expect(store.getSnapshot().hold.phase, 'at the front after stop').to.equal('front');
            expect(wrongs, JSON.stringify(store.getSnapshot())).to.deep.equal([]);
          }
          expect(count() - discoveries, 'discovered twice').to.be.at.most(1);

          store.stop();
          stopped = true;
          await settle();
          expect(clock.pending - unruly.waiting, 'timers left').to.equal(0);
          for (const { signal } of unruly.sinks) expect(signal.aborted, 'a watch left open').to.equal(true);
          for (const call of unruly.openCalls)
            expect(call.ended || call.signal.aborted, 'a call left running').to.equal(true);
          const last = store.getSnapshot();
          expect(last.hold.phase).to.equal('front');
          // Late answers arrive, watches go on speaking: nobody listens.
          for (const { sink } of unruly.sinks) sink.change({ type: 'put', item: storyOf('s1') });
          await clock.advance(60_000);
          expect(store.getSnapshot(), 'changed after stop').to.equal(last);
          expect(wrongs).to.deep.equal([]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('with the tap switched off, nothing but a hold past the threshold opens', async () => {
    const holds = fc.array(
      fc.oneof(
        fc.constantFrom(send(press), send({ type: 'release' }), send({ type: 'cancel' }), send({ type: 'dismiss' })),
        fc.constantFrom(10, 200, 349, 350, 400).map((ms): Step => ({ kind: 'wait', ms })),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(holds, fc.array(behaviours, { minLength: 1, maxLength: 4 }), async (steps, all) => {
        const rig = makeRig(undefined, { tap: false });
        const unruly = new Unruly(rig.clock, [{ kind: 'answer', ms: 0 }, ...all]);
        let down: number | undefined;
        const wrongs: string[] = [];
        unruly.opening = ({ at }) => {
          const heldMs = at - (down ?? at);
          if (heldMs < 350) wrongs.push(`opened after ${heldMs} ms`);
        };
        // Without a seal, so that the call follows the hold at once.
        const { getSealedBack: _sealed, ...adapter } = unruly.adapter;
        await ready(rig, { adapter });
        for (const step of steps) {
          if (step.kind === 'wait') await rig.clock.advance(step.ms);
          if (step.kind !== 'send') continue;
          // As a pointer does: one press at a time.
          if (step.event.type === 'press') {
            if (down !== undefined) rig.store.send({ type: 'cancel' });
            down = rig.clock.now();
          }
          rig.store.send(step.event);
          await settle();
          if (step.event.type !== 'press') down = undefined;
        }
        rig.store.stop();
        expect(wrongs).to.deep.equal([]);
      }),
      { numRuns: 200 },
    );
  });
});
