import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Consent, type Invitation, type InviteAdapter } from '../../src/contracts/index.js';
import type { InvitationOutlet, InvitationSource, InvitationStore } from '../../src/core/invite/invitation-ports.js';
import { createInvitationStore } from '../../src/core/invite/invitation-store.js';
import { createManualClock, type ManualClock } from '../../src/testing/manual-clock.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { makeInviteWorld } from './memory-invite-world.js';

const words = { text: 'Watch and follow @ada', lang: 'en' };
const start = Date.UTC(2026, 0, 1, 12);

/** The store beside a world in which Ada invites. */
describe('invitation store', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let store: InvitationStore;
  let token: string;
  let said: string[];
  let consents: Consent[];
  /** Requests that the host takes over. */
  let taken: Set<string>;

  beforeEach(() => {
    clock = createManualClock(start);
    world = makeInviteWorld({ clock });
    token = world.addInvite({ from: 'ada', channel: 'copy' });
    said = [];
    consents = [];
    taken = new Set();
    store = createInvitationStore(clock, outlet());
  });

  afterEach(async () => {
    store.stop();
    await clock.advance(0);
    expect(world.runningCalls).to.equal(0);
    expect(clock.pending).to.equal(0);
  });

  function outlet(): InvitationOutlet {
    const ask = (name: string): boolean => {
      said.push(`${name}?`);
      return !taken.has(name);
    };
    return {
      mayFollow: () => ask('follow'),
      mayUndo: () => ask('undo'),
      mayUnfollow: () => ask('unfollow'),
      mayDecline: (_invitation, mute) => ask(mute ? 'mute' : 'decline'),
      mayTell: () => ask('tell'),
      maySignUp: (_invitation, { intent }) => {
        said.push(`sign up ${intent === token ? 'token' : 'intent'}`);
        return !taken.has('sign-up');
      },
      shown: ({ standing }) => said.push(`shown ${standing}`),
      accepted: ({ standing }) => said.push(`is ${standing}`),
      undone: ({ standing }) => said.push(`undone, ${standing}`),
      unfollowed: (_invitation, { following }) => said.push(`unfollowed ${String(following)}`),
      declined: (_invitation, mute) => said.push(`declined ${String(mute)}`),
      told: () => said.push('told'),
      consented: (_invitation, consent) => consents.push(consent),
      inviteFailed: ({ code }, method) => said.push(`${method} ${code}`),
      peopleFailed: ({ code }, method) => said.push(`people.${method} ${code}`),
    };
  }

  function show(as = 'bo', source: Partial<InvitationSource> = {}): Promise<void> {
    const { invite, people } = as === '' ? world.asVisitor() : world.as(as);
    store.show({ invite, people, token, intent: undefined, record: undefined, ...source });
    return clock.advance(0);
  }

  const standing = (): string | undefined => store.getSnapshot().invitation?.standing;
  const follows = async (who: string): Promise<boolean> => {
    const relation = world.as(who).people.getRelation('ada');
    await clock.advance(0);
    return (await relation).following;
  };

  async function followElsewhere(): Promise<void> {
    const consent = { to: 'follow', at: new Date(start).toISOString(), ...words } as const;
    const accepting = world.as('bo').invite.accept(token, { consent });
    await clock.advance(0);
    await accepting;
  }

  async function unfollowElsewhere(): Promise<void> {
    const leaving = world.as('bo').people.unfollow('ada');
    await clock.advance(0);
    await leaving;
  }

  describe('reading', () => {
    it('shows what it is, and changes nothing by that', async () => {
      store.show({ ...world.as('bo'), token, intent: undefined, record: undefined });
      expect(store.getSnapshot().phase).to.equal('loading');
      await clock.advance(0);
      expect(standing()).to.equal('open');
      expect(said).to.deep.equal(['shown open']);
      expect(await follows('bo')).to.equal(false);
    });

    it('shows the same again without another call', async () => {
      const { invite, people } = world.as('bo');
      const source = { invite, people, token, intent: undefined, record: undefined };
      store.show(source);
      await clock.advance(0);
      const before = store.getSnapshot();
      store.show({ ...source });
      expect(store.getSnapshot()).to.equal(before);
    });

    it('says that there is none, and gets it on a retry once there is a line', async () => {
      world.fail('invite.resolve', new AdapterError('unavailable'), { times: 1 });
      await show();
      expect(store.getSnapshot().error?.code).to.equal('unavailable');
      store.retry();
      await clock.advance(0);
      expect(standing()).to.equal('open');
    });

    it('gives up after twenty seconds', async () => {
      world.hang('invite.resolve');
      await show();
      await clock.advance(20_000);
      expect(store.getSnapshot().error?.code).to.equal('timeout');
    });

    it('knows a stranger’s token as little as one of somebody who has blocked them', async () => {
      await show('flo');
      const blocked = store.getSnapshot().error?.code;
      await show('bo', { token: 'nowhere' });
      expect([blocked, store.getSnapshot().error?.code]).to.deep.equal(['not-found', 'not-found']);
    });

    it('ignores the answer about a token that has changed meanwhile', async () => {
      let answer: (invitation: Invitation) => void = () => undefined;
      const record = (name: string): Invitation => ({
        token: name,
        standing: 'open',
        inviter: { id: 'ada', name },
        signedIn: true,
      });
      const invite = stubAdapter('invite', {
        resolve: (name: string) =>
          name === 'slow' ? new Promise<Invitation>((resolve) => (answer = resolve)) : Promise.resolve(record(name)),
      });
      await show('bo', { invite, token: 'slow' });
      await show('bo', { invite, token: 'fast' });
      answer(record('slow'));
      await clock.advance(0);
      expect(store.getSnapshot().invitation?.token).to.equal('fast');
    });

    it('takes the host’s record without asking, and its renewal', async () => {
      const record: Invitation = { token: 'mine', standing: 'open', inviter: { id: 'a', name: 'A' }, signedIn: true };
      await show('bo', { invite: undefined, record });
      expect(standing()).to.equal('open');
      await show('bo', { invite: undefined, record: { ...record, standing: 'accepted' } });
      expect(standing()).to.equal('accepted');
      expect(said).to.deep.equal(['shown open']);
    });

    it('shows as not available what it does not understand', async () => {
      for (const record of [
        { token: 't', standing: 'sold', inviter: { id: 'a', name: 'A' }, clip: { id: 'c' } },
        { token: 't', standing: 'used', inviter: { id: 'a', name: 'A' }, clip: { id: 'c' }, message: ' ' },
      ]) {
        await show('bo', { record: record as unknown as Invitation });
        const { invitation } = store.getSnapshot();
        expect([invitation?.clip, invitation?.message]).to.deep.equal([undefined, undefined]);
      }
      for (const record of [{}, { token: 1 }, { token: 't', inviter: null }, 'text', { token: 't', inviter: {} }]) {
        await show('bo', { record: record as unknown as Invitation });
        expect(store.getSnapshot().error?.code).to.equal('unknown');
      }
    });

    it('mends a clip, or leaves out what can’t be', async () => {
      const clip = {
        id: 'c',
        video: { src: '/a.webm', width: 0, captions: [null, { src: '/a.vtt', lang: 'en' }] },
        labels: 'x',
      };
      const record = { token: 't', standing: 'open', inviter: { id: 'a', name: 'A' }, signedIn: true, clip };
      await show('bo', { record: record as unknown as Invitation });
      const { video, author, labels } = store.getSnapshot().invitation?.clip ?? {};
      expect([video?.width, video?.height, video?.captions?.length, author?.name, labels]).to.deep.equal([
        9,
        16,
        1,
        'A',
        undefined,
      ]);
    });
  });

  describe('accepting', () => {
    it('follows, and leaves a receipt of what was agreed to', async () => {
      await show();
      store.accept(words);
      expect(store.getSnapshot().doing).to.equal('accept');
      await clock.advance(0);
      expect(standing()).to.equal('accepted');
      expect(await follows('bo')).to.equal(true);
      const receipt = { to: 'follow', at: new Date(start).toISOString(), ...words };
      expect(consents).to.deep.equal([receipt]);
      expect(world.consents.map(({ to, at, text, lang }) => ({ to, at, text, lang }))).to.deep.equal([receipt]);
      expect(said).to.deep.equal(['shown open', 'follow?', 'is accepted']);
    });

    it('does nothing when the host takes over, or twice at once', async () => {
      await show();
      taken.add('follow');
      store.accept(words);
      expect(store.getSnapshot().doing).to.equal(undefined);
      taken.clear();
      store.accept(words);
      store.accept(words);
      await clock.advance(0);
      expect(said.filter((word) => word === 'is accepted')).to.have.length(1);
    });

    it('repeats the same consent under the same key when the answer was lost', async () => {
      const asked: { clientId: string | undefined; at: string }[] = [];
      const { invite } = world.as('bo');
      const lossy: InviteAdapter = {
        ...invite,
        async accept(of, options) {
          asked.push({ clientId: options.clientId, at: options.consent.at });
          const answer = await invite.accept(of, options);
          if (asked.length === 1) throw new AdapterError('timeout');
          return answer;
        },
      };
      await show('bo', { invite: lossy });
      store.accept(words);
      await clock.advance(0);
      expect(store.getSnapshot().problem?.act).to.equal('accept');
      await clock.advance(3000);
      store.retry();
      await clock.advance(0);
      expect(standing()).to.equal('accepted');
      expect(asked[1]).to.deep.equal(asked[0]);
      expect(consents).to.have.length(1);
    });

    it('follows who has followed and unfollowed elsewhere meanwhile: the press says so', async () => {
      await show();
      await followElsewhere();
      await unfollowElsewhere();
      store.accept(words);
      await clock.advance(0);
      expect(await follows('bo')).to.equal(true);
      expect([standing(), store.getSnapshot().undoable]).to.deep.equal(['accepted', true]);
      expect(consents).to.have.length(1);
      expect(world.consents).to.have.length(2);
      expect(said.at(-1)).to.equal('is accepted');
    });

    it('says nothing of a repeat that followed nobody, as they had unfollowed before it', async () => {
      let calls = 0;
      const { invite } = world.as('bo');
      const lossy: InviteAdapter = {
        ...invite,
        async accept(of, options) {
          const answer = await invite.accept(of, options);
          calls += 1;
          if (calls === 1) throw new AdapterError('timeout');
          return answer;
        },
      };
      await show('bo', { invite: lossy });
      store.accept(words);
      await clock.advance(0);
      await unfollowElsewhere();
      store.retry();
      await clock.advance(0);
      expect(await follows('bo')).to.equal(false);
      expect([standing(), store.getSnapshot().undoable]).to.deep.equal(['undone', false]);
      expect([consents, said.filter((word) => word.startsWith('is '))]).to.deep.equal([[], []]);
      store.accept(words);
      await clock.advance(0);
      expect([standing(), await follows('bo'), consents.length]).to.deep.equal(['accepted', true, 1]);
    });

    it('says nothing of a press that had nothing left to do', async () => {
      await show();
      const following = world.as('bo').people.follow('ada');
      await clock.advance(0);
      await following;
      store.accept(words);
      await clock.advance(0);
      expect(standing()).to.equal('following');
      expect(consents).to.deep.equal([]);
      expect(said).to.deep.equal(['shown open', 'follow?']);
    });

    it('tells the second of two people that it has been used', async () => {
      await show('bo');
      const other = world
        .as('zed')
        .invite.accept(token, { consent: { to: 'follow', at: new Date(start).toISOString(), ...words } });
      await clock.advance(0);
      await other;
      store.accept(words);
      await clock.advance(0);
      expect(standing()).to.equal('used');
      expect(store.getSnapshot().problem).to.equal(undefined);
      expect(await follows('bo')).to.equal(false);
    });

    it('says what is wrong where the invitation itself says nothing', async () => {
      await show();
      world.fail('invite.accept', new AdapterError('forbidden'), { times: 1 });
      store.accept(words);
      await clock.advance(0);
      expect(standing()).to.equal('open');
      expect(store.getSnapshot().problem?.error.code).to.equal('forbidden');
      expect(store.getSnapshot().doing).to.equal(undefined);
    });

    it('is no longer there once it was blocked meanwhile', async () => {
      await show();
      const block = world.as('ada').people.block('bo');
      await clock.advance(0);
      await block;
      store.accept(words);
      await clock.advance(0);
      expect(store.getSnapshot().phase).to.equal('failed');
      expect(store.getSnapshot().error?.code).to.equal('not-found');
    });

    it('lets who said no change their mind', async () => {
      await show();
      store.decline();
      await clock.advance(0);
      expect(store.getSnapshot().outcome).to.equal('declined');
      store.accept(words);
      await clock.advance(0);
      expect([standing(), store.getSnapshot().outcome]).to.deep.equal(['accepted', undefined]);
    });

    it('is not done by somebody who has left', async () => {
      world.hang('invite.accept');
      await show();
      store.accept(words);
      store.stop();
      await clock.advance(0);
      expect(world.runningCalls).to.equal(0);
      expect(consents).to.deep.equal([]);
    });
  });

  describe('taking it back', () => {
    async function accepted(source: Partial<InvitationSource> = {}): Promise<void> {
      await show('bo', source);
      store.accept(words);
      await clock.advance(0);
    }

    it('is possible for ten seconds, as the record says, and leaves no following', async () => {
      await accepted();
      expect(store.getSnapshot().undoable).to.equal(true);
      store.undo();
      await clock.advance(0);
      expect(store.getSnapshot().outcome).to.equal('undone');
      expect(store.getSnapshot().invitation?.clip?.id).to.equal('whale');
      expect(await follows('bo')).to.equal(false);
    });

    it('is over then, and an unfollowing from then on', async () => {
      await accepted();
      await clock.advance(9_999);
      expect(store.getSnapshot().undoable).to.equal(true);
      await clock.advance(1);
      expect([store.getSnapshot().undoable, store.getSnapshot().leavable]).to.deep.equal([false, true]);
      store.unfollow();
      await clock.advance(0);
      expect(store.getSnapshot().outcome).to.equal('unfollowed');
      expect(said).to.include('unfollowed false');
    });

    it('stays while somebody is at the button, and does the same by other means', async () => {
      await accepted();
      store.hold(true);
      await clock.advance(60_000);
      expect(store.getSnapshot().undoable).to.equal(true);
      store.undo();
      await clock.advance(0);
      expect(said).to.include('undo expired');
      expect(store.getSnapshot().outcome).to.equal('unfollowed');
      expect(await follows('bo')).to.equal(false);
    });

    it('goes once they have left the button', async () => {
      await accepted();
      store.hold(true);
      await clock.advance(60_000);
      store.hold(false);
      expect(store.getSnapshot().undoable).to.equal(false);
    });

    it('leaves ten seconds where the device’s clock is ahead', async () => {
      const { invite } = world.as('bo');
      const behind: InviteAdapter = {
        ...invite,
        accept: async (of, options) => ({ ...(await invite.accept(of, options)), undoUntil: '2020-01-01T00:00:00Z' }),
      };
      await accepted({ invite: behind });
      expect(store.getSnapshot().undoable).to.equal(true);
      await clock.advance(10_000);
      expect(store.getSnapshot().undoable).to.equal(false);
    });

    it('is not offered where the back end can’t', async () => {
      const { undo: _undo, ...invite } = world.as('bo').invite;
      await accepted({ invite });
      expect(store.getSnapshot().undoable).to.equal(false);
    });

    it('goes on where it was after a move, and looks again after a break', async () => {
      await accepted();
      store.stop();
      expect(clock.pending).to.equal(0);
      const { invite, people } = world.as('bo');
      const source = { invite, people, token, intent: undefined, record: undefined };
      store.show(source);
      await clock.advance(0);
      expect([standing(), store.getSnapshot().undoable]).to.deep.equal(['accepted', true]);
      store.stop();
      store.show(source);
      expect(store.getSnapshot().undoable).to.equal(true);
    });

    it('does not say that somebody follows who has unfollowed elsewhere since', async () => {
      await accepted();
      await unfollowElsewhere();
      await show('');
      await show('bo');
      expect([standing(), store.getSnapshot().outcome]).to.deep.equal(['undone', undefined]);
    });

    it('is no refusal when it is opened again, and can be followed from there', async () => {
      await accepted();
      store.undo();
      await clock.advance(0);
      await show('');
      await show('bo');
      expect([standing(), store.getSnapshot().outcome]).to.deep.equal(['undone', undefined]);
      expect(store.getSnapshot().invitation?.clip?.id).to.equal('whale');
      store.accept(words);
      await clock.advance(0);
      expect([standing(), await follows('bo')]).to.deep.equal(['accepted', true]);
    });

    it('can be followed by a refusal of all others', async () => {
      await accepted();
      store.undo();
      await clock.advance(0);
      store.decline({ mute: true });
      await clock.advance(0);
      expect(store.getSnapshot().outcome).to.equal('muted');
      await show('');
      await show('bo');
      expect(standing()).to.equal('declined');
    });
  });

  describe('saying no', () => {
    it('says it once, and keeps what somebody looks at', async () => {
      await show();
      store.decline();
      await clock.advance(0);
      expect(said).to.deep.equal(['shown open', 'decline?', 'declined false']);
      expect(store.getSnapshot().invitation?.clip?.id).to.equal('whale');
    });

    it('can mute, also afterwards', async () => {
      await show();
      store.decline();
      await clock.advance(0);
      store.decline({ mute: true });
      await clock.advance(0);
      expect(store.getSnapshot().outcome).to.equal('muted');
      const settings = world.as('bo').invite.getSettings();
      await clock.advance(0);
      expect((await settings).muted.map(({ id }) => id)).to.deep.equal(['ada']);
    });

    it('is repeated on a retry', async () => {
      await show();
      world.fail('invite.decline', new AdapterError('unavailable'), { times: 1 });
      store.decline();
      await clock.advance(0);
      expect(store.getSnapshot().problem?.act).to.equal('decline');
      store.retry();
      await clock.advance(0);
      expect(store.getSnapshot().outcome).to.equal('declined');
    });

    it('needs no account', async () => {
      await show('');
      store.decline();
      await clock.advance(0);
      expect(store.getSnapshot().outcome).to.equal('declined');
    });
  });

  describe('letting them know', () => {
    it('tells once, with its own consent', async () => {
      await show();
      const tell = { text: 'Let @ada know you opened this', lang: 'en' };
      store.tellOpened(tell);
      store.tellOpened(tell);
      await clock.advance(0);
      expect(consents.map(({ to, text }) => [to, text])).to.deep.equal([['tell-opened', tell.text]]);
      expect(store.getSnapshot().told).to.equal('yes');
      expect(said.filter((word) => word === 'told')).to.have.length(1);
    });

    it('says that it did not work, and does not get in the way of following', async () => {
      await show();
      world.fail('invite.tellOpened', new AdapterError('unavailable'), { times: 1 });
      store.tellOpened(words);
      await clock.advance(0);
      expect(store.getSnapshot().problem?.act).to.equal('tell-opened');
      store.accept(words);
      await clock.advance(0);
      expect(standing()).to.equal('accepted');
      expect(store.getSnapshot().problem).to.equal(undefined);
    });
  });

  describe('signing up', () => {
    it('asks for an intent and follows nobody', async () => {
      await show('');
      store.signUp();
      await clock.advance(0);
      expect(said).to.deep.equal(['shown open', 'sign up intent']);
      expect(store.getSnapshot().signUp).to.equal('nobody');
    });

    it('knows that the host leads there', async () => {
      taken.add('sign-up');
      await show('');
      store.signUp();
      await clock.advance(0);
      expect(store.getSnapshot().signUp).to.equal('host');
    });

    it('takes the token where the back end keeps no intents', async () => {
      const { beginSignUp: _begin, ...invite } = world.asVisitor().invite;
      await show('', { invite });
      store.signUp();
      await clock.advance(0);
      expect(said).to.include('sign up token');
    });

    it('asks again after it: nobody is followed by coming back', async () => {
      const begin = world.asVisitor().invite.beginSignUp(token);
      await clock.advance(0);
      const { intent } = await begin;
      await show('gus', { token: undefined, intent });
      expect([standing(), store.getSnapshot().resumed]).to.deep.equal(['open', true]);
      expect(await follows('gus')).to.equal(false);
      store.accept(words);
      await clock.advance(0);
      expect(await follows('gus')).to.equal(true);
    });

    it('falls back on the link when the intent is over, if there is one', async () => {
      await show('gus', { intent: 'gone' });
      expect(standing()).to.equal('open');
      await show('gus', { token: undefined, intent: 'gone' });
      expect(store.getSnapshot().error?.code).to.equal('not-found');
    });

    it('shows who is no longer signed in how to sign in', async () => {
      await show();
      world.fail('invite.accept', new AdapterError('unauthenticated'), { times: 1 });
      const visitor = world.asVisitor().invite;
      const { invite } = world.as('bo');
      await show('bo', { invite: { ...invite, resolve: visitor.resolve } });
      store.accept(words);
      await clock.advance(0);
      expect(store.getSnapshot().invitation?.signedIn).to.equal(false);
    });
  });

  it('shows nothing any more of somebody who was blocked here', async () => {
    await show();
    store.drop();
    expect([store.getSnapshot().outcome, store.getSnapshot().invitation]).to.deep.equal(['blocked', undefined]);
  });
});
