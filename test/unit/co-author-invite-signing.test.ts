import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import {
  AdapterError,
  type Availability,
  type CoAuthorAdapter,
  type CoAuthorInvite,
  type CoAuthorInviteSink,
} from '../../src/contracts/index.js';
import type { SigningOutlet, SigningSource, SigningStore } from '../../src/core/co-author/signing-ports.js';
import { settlingMs } from '../../src/core/co-author/signing-shown.js';
import { createSigningStore } from '../../src/core/co-author/signing-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { waitUntil } from '../support/wait-until.js';
import { makeCoAuthorWorld } from './memory-co-author-world.js';

/** The store beside a world in which Ada asks Bo. */
describe('an invitation to sign, of who is asked', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let store: SigningStore;
  let inviteId: string;
  let said: string[];
  /** Requests that the host takes over. */
  let taken: Set<string>;

  beforeEach(() => {
    clock = createManualClock(Date.UTC(2026, 0, 1, 12));
    world = makeCoAuthorWorld({ clock });
    inviteId = world.coAuthors.add({ postId: 'harbour', person: 'bo' });
    said = [];
    taken = new Set();
    store = createSigningStore(clock, outlet());
  });

  afterEach(async () => {
    store.stop();
    await quiet();
    expect(world.runningCalls).to.equal(0);
    expect(world.openWatches).to.equal(0);
    expect(clock.pending).to.equal(0);
  });

  function outlet(): SigningOutlet {
    const ask = (name: string): boolean => {
      said.push(`${name}?`);
      return !taken.has(name);
    };
    return {
      mayApprove: () => ask('approve'),
      mayDecline: (_invite, mute) => ask(mute ? 'mute' : 'decline'),
      mayRevoke: () => ask('revoke'),
      mayRestore: () => ask('restore'),
      maySignUp: (_invite, token) => ask(`sign up ${token}`),
      approved: ({ state }) => said.push(`approved, ${state}`),
      declined: ({ state }, mute) => said.push(`declined ${String(mute)}, ${state}`),
      revoked: ({ state }) => said.push(`revoked, ${state}`),
      restored: ({ state }) => said.push(`restored, ${state}`),
      failed: ({ code }, method) => said.push(`${method} ${code}`),
    };
  }

  /** Until nothing is left to come: a hash is the browser's own work, and no timer's. */
  async function quiet(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) {
      await clock.advance(0);
      await crypto.subtle.digest('SHA-256', new Uint8Array(64));
      await settle();
    }
  }

  async function show(as = 'bo', source: Partial<SigningSource> = {}): Promise<void> {
    const { coAuthor: adapter } = as === '' ? world.asVisitor() : world.as(as);
    store.show({ adapter, inviteId, token: undefined, record: undefined, lang: 'en', ...source });
    await quiet();
  }

  const get = () => store.getSnapshot();
  const state = (): string | undefined => get().invite?.state;
  const hash = (): string => get().invite?.signable?.hash ?? '';
  const names = async (): Promise<readonly (string | undefined)[]> => {
    const reading = world.asVisitor().coAuthor.getAuthors('harbour');
    await quiet();
    return (await reading).authors.map(({ person }) => person?.id);
  };

  describe('reading', () => {
    it('shows what is there to sign, checks its hash, and changes nothing by that', async () => {
      await show();
      expect([get().phase, state(), get().verdict, get().signedOut]).to.deep.equal([
        'ready',
        'pending',
        'matches',
        false,
      ]);
      expect(await names()).to.deep.equal(['ada']);
      expect(said).to.deep.equal([]);
    });

    it('shows the same again without another call', async () => {
      await show();
      const before = get();
      await show();
      expect(get()).to.equal(before);
    });

    it('says that there is none, and gets it on a retry', async () => {
      world.fail('coAuthor.getInvite', new AdapterError('unavailable'), { times: 1 });
      await show();
      expect([get().phase, get().error?.code]).to.deep.equal(['failed', 'unavailable']);
      store.retry();
      await quiet();
      expect(state()).to.equal('pending');
    });

    it('gives up after twenty seconds', async () => {
      world.hang('coAuthor.getInvite');
      await show();
      await clock.advance(20_000);
      expect(get().error?.code).to.equal('timeout');
    });

    it('knows of nobody else’s', async () => {
      await show('cem');
      expect(get().error?.code).to.equal('not-found');
    });

    it('is nobody’s business to whom it isn’t offered, who may say no all the same', async () => {
      world.coAuthors.setAvailability('bo', { available: false, reason: 'region' });
      await show();
      store.approve(hash());
      store.decline();
      await quiet();
      expect(said).to.deep.equal(['decline?', 'declined false, declined']);
    });

    it('takes the host’s record without asking, and its renewal', async () => {
      const reading = world.as('bo').coAuthor.getInvite(inviteId);
      await quiet();
      const record = await reading;
      await show('bo', { adapter: undefined, inviteId: undefined, record });
      expect([state(), get().verdict]).to.deep.equal(['pending', 'matches']);
      await show('bo', { adapter: undefined, inviteId: undefined, record: { ...record, state: 'approved' } });
      expect(state()).to.equal('approved');
    });

    it('waits for nobody who should say whether it is offered', async () => {
      world.hang('coAuthor.availability');
      await show();
      expect([get().phase, state(), get().verdict]).to.deep.equal(['ready', 'pending', 'matches']);
    });

    it('knows what it has heard live better than an answer that was on its way', async () => {
      let give: (availability: Availability) => void = () => undefined;
      let sink: CoAuthorInviteSink | undefined;
      const adapter: CoAuthorAdapter = {
        ...world.as('bo').coAuthor,
        availability: () => new Promise((resolve) => (give = resolve)),
        watchInvites: (given) => void (sink = given),
      };
      await show('bo', { adapter });
      sink?.availability?.({ available: false, reason: 'ended' });
      give({ available: true });
      await quiet();
      expect(get().availability).to.deep.equal({ available: false, reason: 'ended' });
    });

    for (const [when, begin] of [
      ['at once', (act: () => void) => act()],
      ['a moment later', (act: () => void) => queueMicrotask(act)],
    ] as const) {
      it(`reads at most twice where each watch begins with a reset, ${when}`, async () => {
        const { coAuthor } = world.as('bo');
        let reads = 0;
        let watches = 0;
        const adapter: CoAuthorAdapter = {
          ...coAuthor,
          getInvite: (...given) => {
            reads += 1;
            return coAuthor.getInvite(...given);
          },
          watchInvites: (sink) => {
            watches += 1;
            if (watches < 50) begin(() => sink.change({ type: 'reset' }));
          },
        };
        await show('bo', { adapter });
        expect([state(), watches]).to.deep.equal(['pending', 1]);
        expect(reads).to.be.within(1, 2);
      });
    }

    it('reads again after a reset, and takes what came live for newer than what was on its way', async () => {
      const { coAuthor } = world.as('bo');
      const reading = coAuthor.getInvite(inviteId);
      await quiet();
      const record = await reading;
      let sink: CoAuthorInviteSink | undefined;
      const gives: ((invite: CoAuthorInvite) => void)[] = [];
      const adapter: CoAuthorAdapter = {
        ...coAuthor,
        getInvite: () => new Promise((resolve) => gives.push(resolve)),
        watchInvites: (given) => void (sink = given),
      };
      await show('bo', { adapter });
      sink?.change({ type: 'put', item: { ...record, state: 'withdrawn' } });
      gives[0]?.(record);
      await quiet();
      expect(state()).to.equal('withdrawn');
      sink?.change({ type: 'reset' });
      await quiet();
      gives[1]?.({ ...record, state: 'expired' });
      await quiet();
      expect([gives.length, state()]).to.deep.equal([2, 'expired']);
    });

    it('notices by itself that its time is over', async () => {
      const adapter: CoAuthorAdapter = { ...world.as('bo').coAuthor };
      delete adapter.watchInvites;
      await show('bo', { adapter });
      const leftMs = Date.parse(get().invite?.expiresAt ?? '') - clock.now();
      expect(leftMs).to.be.greaterThan(0);
      await clock.advance(leftMs - 1);
      expect(state()).to.equal('pending');
      await clock.advance(1);
      await quiet();
      expect(state()).to.equal('expired');
    });

    it('follows what becomes of it', async () => {
      await show();
      world.coAuthors.expire(inviteId);
      await quiet();
      expect(state()).to.equal('expired');
    });
  });

  describe('what would be signed', () => {
    const cheat = (change: (invite: CoAuthorInvite) => unknown): CoAuthorAdapter => {
      const { coAuthor } = world.as('bo');
      return {
        ...coAuthor,
        getInvite: async (id, options) => change(await coAuthor.getInvite(id, options)) as CoAuthorInvite,
      };
    };

    for (const [what, change] of Object.entries<(content: Record<string, unknown>) => unknown>({
      'other words': (content) => ({ ...content, text: 'Something else.' }),
      'no words': ({ text: _, ...content }) => content,
      'another audience': (content) => ({ ...content, audience: 'private' }),
      'a photo less': ({ pictures: _, ...content }) => content,
    })) {
      it(`can’t be signed with ${what} than what is shown`, async () => {
        const adapter = cheat((invite) => ({
          ...invite,
          signable: { ...invite.signable, content: change({ ...invite.signable?.content }) },
        }));
        await show('bo', { adapter });
        expect(get().verdict).to.equal('differs');
        store.approve(hash());
        await quiet();
        expect(said).to.deep.equal([]);
        expect(await names()).to.deep.equal(['ada']);
      });
    }

    it('can’t be signed with anything in it that nobody sees', async () => {
      const { contentHash } = await import('../../src/core/co-author/content-hash.js');
      const reading = world.as('bo').coAuthor.getInvite(inviteId);
      await quiet();
      const { signable } = await reading;
      const content = { ...signable!.content, clause: 'And my house.' };
      const adapter = cheat((invite) => ({ ...invite, signable: { content, hash: '' } }));
      const forged = await contentHash(content);
      const hidden = cheat((invite) => ({ ...invite, signable: { content, hash: forged } }));
      await show('bo', { adapter });
      expect(get().verdict).to.equal('differs');
      await show('bo', { adapter: hidden });
      expect(get().verdict).to.equal('differs');
    });

    it('can’t be signed as another post', async () => {
      const other = world.as('ada').coAuthor.getSignable('second');
      await quiet();
      const signable = await other;
      await show('bo', { adapter: cheat((invite) => ({ ...invite, signable })) });
      expect([state(), get().verdict]).to.deep.equal(['pending', undefined]);
      store.approve(signable.hash);
      expect(said).to.deep.equal([]);
    });

    it('can’t be signed without Web Crypto, and it says so', async () => {
      const descriptor = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
      const { subtle } = crypto;
      Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
      try {
        const { coAuthor: adapter } = world.as('bo');
        store.show({ adapter, inviteId, token: undefined, record: undefined, lang: 'en' });
        await clock.advance(0);
        await settle();
        await clock.advance(0);
        expect(get().verdict).to.equal('impossible');
        store.approve(hash());
        expect(said).to.deep.equal([]);
      } finally {
        Object.defineProperty(Crypto.prototype, 'subtle', descriptor);
      }
      expect(crypto.subtle).to.equal(subtle);
    });

    it('is only signed as it was shown when it was pressed', async () => {
      await show();
      const before = hash();
      world.coAuthors.editPost('harbour', { text: 'Another storm.' });
      await quiet();
      store.approve(before);
      expect(said).to.deep.equal([]);
    });
  });

  describe('signing', () => {
    it('puts the name on it', async () => {
      await show();
      store.approve(hash());
      expect(get().doing).to.equal('approve');
      await quiet();
      expect(said).to.deep.equal(['approve?', 'approved, approved']);
      expect([state(), get().doing, get().changed]).to.deep.equal(['approved', undefined, false]);
      expect(await names()).to.deep.equal(['ada', 'bo']);
    });

    it('does nothing when the host takes over, or twice at once', async () => {
      taken.add('approve');
      await show();
      store.approve(hash());
      await quiet();
      expect(state()).to.equal('pending');
      taken.clear();
      store.approve(hash());
      store.approve(hash());
      store.decline();
      await quiet();
      expect(said).to.deep.equal(['approve?', 'approve?', 'approved, approved']);
    });

    it('asks again when it was changed in the same moment, and signs nothing', async () => {
      world.network.latency = { min: 100, max: 100 };
      const adapter: CoAuthorAdapter = { ...world.as('bo').coAuthor };
      delete adapter.watchInvites;
      store.show({ adapter, inviteId, token: undefined, record: undefined, lang: 'en' });
      await clock.advance(100);
      await quiet();
      const before = hash();
      store.approve(before);
      world.coAuthors.editPost('harbour', { text: 'Another storm.' });
      await clock.advance(100);
      await quiet();
      await clock.advance(100);
      await quiet();
      expect(said).to.deep.equal(['approve?', 'approve conflict']);
      expect([state(), get().changed, get().settling, get().doing]).to.deep.equal(['pending', true, true, undefined]);
      expect(hash()).not.to.equal(before);
      world.network.latency = { min: 0, max: 0 };
      store.approve(hash());
      expect(said, 'a finger on its way').to.have.lengthOf(2);
      await clock.advance(settlingMs);
      store.approve(hash());
      await quiet();
      expect(said.slice(2)).to.deep.equal(['approve?', 'approved, approved']);
    });

    it('shows what has changed while somebody looked, and waits a moment', async () => {
      await show();
      world.coAuthors.editPost('harbour', { text: 'Another storm.' });
      await quiet();
      expect([get().changed, get().settling, get().invite?.signable?.content.text]).to.deep.equal([
        true,
        true,
        'Another storm.',
      ]);
      await clock.advance(settlingMs);
      expect(get().settling).to.equal(false);
    });

    it('repeats under the same key when the answer was lost', async () => {
      const adapter: CoAuthorAdapter = { ...world.as('bo').coAuthor };
      delete adapter.watchInvites;
      await show('bo', { adapter });
      world.fail('coAuthor.approve', new AdapterError('timeout'), { times: 1, applied: true });
      store.approve(hash());
      await quiet();
      expect(get().problem?.act).to.equal('approve');
      store.retry();
      await quiet();
      expect(state()).to.equal('approved');
    });

    it('knows that it was done when its answer was lost and its effect is heard of', async () => {
      await show();
      world.fail('coAuthor.approve', new AdapterError('timeout'), { times: 1, applied: true });
      store.approve(hash());
      await quiet();
      expect([state(), get().problem]).to.deep.equal(['approved', undefined]);
      expect(said).to.deep.equal(['approve?', 'approve timeout', 'approved, approved']);
    });

    /** Answers to approvals are held back until they are let go. */
    const slow = (): { readonly adapter: CoAuthorAdapter; readonly letGo: () => Promise<void> } => {
      const { coAuthor } = world.as('bo');
      let letGo = (): void => undefined;
      return {
        adapter: {
          ...coAuthor,
          approve: async (...given) => {
            const answer = await coAuthor.approve(...given);
            await new Promise<void>((resolve) => (letGo = resolve));
            return answer;
          },
        },
        letGo: async () => {
          letGo();
          await quiet();
        },
      };
    };

    it('hears of what has overtaken its answer', async () => {
      const { adapter, letGo } = slow();
      await show('bo', { adapter });
      store.approve(hash());
      await quiet();
      world.coAuthors.editPost('harbour', { text: 'Another storm.' });
      await quiet();
      expect(get().doing).to.equal('approve');
      await letGo();
      expect(said).to.deep.equal(['approve?', 'approved, approved']);
      expect([state(), get().invite?.signable?.content.text]).to.deep.equal(['stale', 'Another storm.']);
    });

    for (const change of [{ type: 'reset' }, { type: 'remove', id: '' }] as const) {
      it(`is not dropped by a ${change.type} meanwhile`, async () => {
        const sinks: CoAuthorInviteSink[] = [];
        const { adapter, letGo } = slow();
        adapter.watchInvites = (sink) => void sinks.push(sink);
        await show('bo', { adapter });
        store.approve(hash());
        await quiet();
        for (const sink of sinks) sink.change(change.type === 'reset' ? change : { ...change, id: inviteId });
        await quiet();
        expect(get().doing).to.equal('approve');
        await letGo();
        expect([said, state()]).to.deep.equal([['approve?', 'approved, approved'], 'approved']);
      });
    }

    it('is not dropped by a new record of the host, which is looked at afterwards', async () => {
      const reading = world.as('bo').coAuthor.getInvite(inviteId);
      await quiet();
      const record = await reading;
      const { adapter, letGo } = slow();
      await show('bo', { adapter, record });
      store.approve(hash());
      await quiet();
      await show('bo', { adapter, record: { ...record } });
      expect(get().doing).to.equal('approve');
      await letGo();
      expect([said, state()]).to.deep.equal([['approve?', 'approved, approved'], 'approved']);
      await show('bo', { adapter, record: { ...record, state: 'ended' } });
      expect(state()).to.equal('ended');
    });

    it('says what has become of it instead, where that says more', async () => {
      const adapter: CoAuthorAdapter = { ...world.as('bo').coAuthor };
      delete adapter.watchInvites;
      await show('bo', { adapter });
      world.coAuthors.expire(inviteId);
      store.approve(hash());
      await quiet();
      expect([state(), get().problem]).to.deep.equal(['expired', undefined]);
    });

    it('asks again for what has gone stale', async () => {
      await show();
      store.approve(hash());
      await quiet();
      world.coAuthors.editPost('harbour', { text: 'Another storm.' });
      await quiet();
      expect(state()).to.equal('stale');
      expect(await names()).to.deep.equal(['ada']);
      await clock.advance(settlingMs);
      store.approve(hash());
      await quiet();
      expect(await names()).to.deep.equal(['ada', 'bo']);
    });

    it('is not done by somebody who has left', async () => {
      await show();
      world.hang('coAuthor.approve');
      store.approve(hash());
      await quiet();
      store.stop();
      await quiet();
      expect(world.runningCalls).to.equal(0);
      world.heal();
      await show();
      expect([state(), get().doing]).to.deep.equal(['pending', undefined]);
    });

    it('ignores an answer that comes twice, or late', async () => {
      await show();
      const reading = world.as('bo').coAuthor.getInvite(inviteId);
      await quiet();
      const record = await reading;
      let answer: (invite: CoAuthorInvite) => void = () => undefined;
      const adapter = stubAdapter('coAuthor', { getInvite: () => new Promise((resolve) => (answer = resolve)) });
      store.show({ adapter, inviteId, token: undefined, record: undefined, lang: 'en' });
      await quiet();
      store.stop();
      answer(record);
      answer({ ...record, state: 'approved' });
      await quiet();
      expect(get().invite).to.equal(undefined);
    });
  });

  describe('saying no', () => {
    it('says it once, and to nobody', async () => {
      await show();
      store.decline();
      store.decline();
      await quiet();
      expect(said).to.deep.equal(['decline?', 'declined false, declined']);
      expect(state()).to.equal('declined');
    });

    it('can be for good', async () => {
      await show();
      store.decline({ mute: true });
      await quiet();
      expect([state(), get().outcome]).to.deep.equal(['declined', 'muted']);
      const reading = world.as('bo').coAuthor.getSettings();
      await quiet();
      expect((await reading).muted.map(({ id }) => id)).to.deep.equal(['ada']);
    });

    it('says that it did not arrive, and does it again', async () => {
      world.fail('coAuthor.decline', new AdapterError('unavailable'), { times: 1 });
      await show();
      store.decline();
      await quiet();
      expect(get().problem?.act).to.equal('decline');
      store.retry();
      await quiet();
      expect(state()).to.equal('declined');
    });
  });

  describe('stepping back', () => {
    beforeEach(async () => {
      await show();
      store.approve(hash());
      await quiet();
      said = [];
    });

    it('takes the name off, and can be undone for a while', async () => {
      store.revoke();
      await quiet();
      expect([state(), get().undoable]).to.deep.equal(['revoked', true]);
      expect(await names()).to.deep.equal(['ada']);
      store.restore();
      await quiet();
      expect(state()).to.equal('approved');
      expect(await names()).to.deep.equal(['ada', 'bo']);
      expect(said).to.deep.equal(['revoke?', 'revoked, revoked', 'restore?', 'restored, approved']);
    });

    it('is for good once that is over, but not under a finger', async () => {
      store.revoke();
      await quiet();
      store.hold(true);
      await clock.advance(10_000);
      expect(get().undoable).to.equal(true);
      store.hold(false);
      expect(get().undoable).to.equal(false);
    });

    it('can’t be undone where the content has changed', async () => {
      store.revoke();
      await quiet();
      world.coAuthors.editPost('harbour', { text: 'Another storm.' });
      store.restore();
      await quiet();
      expect(said).to.include('restore conflict');
      expect(get().problem?.act).to.equal('restore');
    });
  });

  describe('by a link', () => {
    const token = 'a-token';

    beforeEach(() => {
      world.coAuthors.add({ postId: 'second', token });
    });

    it('can be read without an account, and not answered', async () => {
      await show('', { inviteId: undefined, token });
      expect([get().phase, get().signedOut]).to.deep.equal(['ready', true]);
      store.approve(hash());
      store.decline();
      await quiet();
      expect(said).to.deep.equal([]);
    });

    it('leads to an account with its token, is shown again afterwards, and asks', async () => {
      taken.add(`sign up ${token}`);
      await show('', { inviteId: undefined, token });
      store.signUp();
      expect([said, get().signUp]).to.deep.equal([[`sign up ${token}?`], 'host']);
      await show('cem', { inviteId: undefined, token });
      expect([state(), get().signedOut, get().verdict]).to.deep.equal(['pending', false, 'matches']);
      store.approve(hash());
      await quiet();
      expect(state()).to.equal('approved');
      expect(get().invite?.invitee?.id).to.equal('cem');
    });

    it('finds out who isn’t signed in by a press, where nothing else says so', async () => {
      const adapter: CoAuthorAdapter = { ...world.asVisitor().coAuthor };
      delete adapter.availability;
      await show('', { adapter, inviteId: undefined, token });
      expect(get().signedOut).to.equal(false);
      store.approve(hash());
      await quiet();
      expect([get().signedOut, get().problem, state()]).to.deep.equal([true, undefined, 'pending']);
    });
  });

  it('shows nothing any more of somebody who was blocked here', async () => {
    await show();
    store.drop();
    expect([get().invite, get().outcome]).to.deep.equal([undefined, 'blocked']);
  });

  describe('whatever people do, in whatever order', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      it(`never signs what was not shown and checked (${seed})`, async () => {
        let random = seed * 2_654_435_761;
        const next = (most: number): number => {
          random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
          return Math.floor((random / 2 ** 32) * most);
        };
        const { coAuthor } = world.as('bo');
        const approved: string[] = [];
        const seen = new Set<string>();
        const adapter: CoAuthorAdapter = {
          ...coAuthor,
          approve(id, signed, options) {
            approved.push(signed);
            expect(seen.has(signed), 'shown before').to.equal(true);
            return coAuthor.approve(id, signed, options);
          },
        };
        store.subscribe(() => {
          const { invite, verdict, phase, doing, problem } = get();
          if (phase === 'ready' && verdict === 'matches') seen.add(invite?.signable?.hash ?? '');
          expect(phase === 'ready' || doing === undefined || doing === 'approve', phase).to.equal(true);
          if (problem) expect(phase).to.equal('ready');
        });
        await show('bo', { adapter });
        const steps: readonly (() => unknown)[] = [
          () => store.approve(hash()),
          () => store.approve('sha256-none'),
          () => store.revoke(),
          () => store.restore(),
          () => store.retry(),
          () => store.refresh(),
          () => world.coAuthors.editPost('harbour', { text: `Storm ${next(4)}.` }),
          () => world.fail('coAuthor.approve', new AdapterError('timeout'), { times: 1, applied: next(2) === 0 }),
          () => clock.advance(next(3000)),
          () => store.stop(),
          () => store.show({ adapter, inviteId, token: undefined, record: undefined, lang: 'en' }),
        ];
        for (let step = 0; step < 25; step += 1) {
          await steps[next(steps.length)]?.();
          if (next(2) === 0) await quiet();
        }
        world.heal();
        await show('bo', { adapter });
        await waitUntil(() => get().phase === 'ready', 'at rest');
        expect(get().doing).to.equal(undefined);
        const onIt = (await names()).includes('bo');
        expect(onIt, `${state()} after ${approved.length}`).to.equal(state() === 'approved');
      });
    }
  });
});
