import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type ContactIdentifier,
  type ContactMatch,
  type ContactMatching,
  type ContactsAdapter,
  type Relation,
  type Sink,
} from '../../src/contracts/index.js';
import { browserDigest } from '../../src/core/contacts/contact-identifiers.js';
import type { ContactsOutlet, ContactsStore } from '../../src/core/contacts/contact-ports.js';
import { sceneOf } from '../../src/core/contacts/contact-rules.js';
import { createContactsStore } from '../../src/core/contacts/contacts-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { waitUntil } from '../support/wait-until.js';

const match = (id: string): ContactMatch => ({
  id,
  person: { id: `p-${id}`, name: id },
  following: false,
  matchedAt: '2026-01-01T00:00:00Z',
});

describe('contacts store', () => {
  let clock: ManualClock;
  let store: ContactsStore;
  let matching: ContactMatching;
  let said: string[];
  let sent: { readonly identifiers: readonly ContactIdentifier[]; readonly key: string | undefined }[];
  let fails: AdapterError | undefined;
  let sink: Sink<ContactMatch> | undefined;
  let taken: boolean;
  let shown: ContactsAdapter;

  const outlet: ContactsOutlet = {
    mayOptIn: () => !taken,
    mayFind: () => {
      said.push('find?');
      return !taken;
    },
    mayForget: () => !taken,
    mayFollow: () => !taken,
    mayUnfollow: () => !taken,
    optedIn: () => said.push('opted in'),
    found: ({ lookedFor }) => said.push(`found ${lookedFor}`),
    forgot: ({ identifiers, matches }) => said.push(`forgot ${String(identifiers)} ${String(matches)}`),
    followed: ({ following }) => said.push(`followed ${String(following)}`),
    unfollowed: ({ following }) => said.push(`unfollowed ${String(following)}`),
    arrived: ({ id }) => said.push(`arrived ${id}`),
    failed: ({ code }, method) => said.push(`${method} ${code}`),
    peopleFailed: ({ code }, method) => said.push(`people.${method} ${code}`),
  };

  function contactsWith(given: Partial<ContactsAdapter> = {}): ContactsAdapter {
    return stubAdapter('contacts', {
      getMatching: () => Promise.resolve(matching),
      optIn: () => Promise.resolve((matching = { ...matching, optedIn: true })),
      find: async (identifiers, options) => {
        await Promise.resolve();
        sent.push({ identifiers, key: options?.clientId });
        if (fails) throw fails;
        return { matches: [], lookedFor: identifiers.length };
      },
      listMatches: () => Promise.resolve({ items: [match('old')], total: 1 }),
      forget: () => Promise.resolve((matching = { optedIn: false })),
      watch: (to, { signal }) => {
        sink = to;
        signal.addEventListener('abort', () => (sink = undefined));
      },
      ...given,
    });
  }

  async function show(given: Partial<ContactsAdapter> = {}): Promise<void> {
    shown = contactsWith(given);
    store.show({ contacts: shown, people: undefined });
    await settle();
  }

  beforeEach(() => {
    clock = createManualClock();
    matching = { optedIn: true };
    said = [];
    sent = [];
    fails = undefined;
    sink = undefined;
    taken = false;
    store = createContactsStore(clock, outlet, browserDigest());
  });

  afterEach(async () => {
    store.stop();
    await settle();
    expect(clock.pending, 'timers left').to.equal(0);
    expect(sink, 'watches left').to.equal(undefined);
  });

  it('asks for nothing but whether somebody takes part, until they do', async () => {
    matching = { optedIn: false };
    await show();
    expect(sceneOf(store.getSnapshot())).to.equal('not-opted-in');
    expect(sink).to.equal(undefined);
    store.add('a@b.de');
    store.find();
    await settle();
    expect(sent).to.deep.equal([]);
    store.optIn();
    await settle();
    expect(said).to.deep.equal(['opted in']);
    expect(store.getSnapshot().matches.items.map(({ id }) => id)).to.deep.equal(['old']);
    expect(sink).not.to.equal(undefined);
  });

  it('does nothing that the host does instead', async () => {
    matching = { optedIn: false };
    taken = true;
    await show();
    store.optIn();
    await settle();
    expect(matching.optedIn).to.equal(false);
  });

  it('sends a repeat with the same key, and another thing with another', async () => {
    await show();
    store.add('a@b.de');
    fails = new AdapterError('unavailable');
    store.find();
    await settle();
    fails = undefined;
    store.retry();
    await settle();
    store.add('c@d.de');
    store.find();
    await settle();
    expect(sent[0]?.key).to.equal(sent[1]?.key);
    expect(sent[2]?.key).not.to.equal(sent[1]?.key);
    expect(store.getSnapshot().entries).to.deep.equal([]);
  });

  it('hashes anew with a salt that has changed meanwhile', async () => {
    matching = { optedIn: true, hashing: { algorithm: 'SHA-256', salt: 'one' } };
    await show();
    store.add('a@b.de');
    matching = { optedIn: true, hashing: { algorithm: 'SHA-256', salt: 'two' } };
    fails = new AdapterError('invalid');
    // Web Crypto takes its time.
    store.find();
    await waitUntil(() => sent.length === 1);
    await settle();
    fails = undefined;
    store.find();
    await waitUntil(() => sent.length === 2);
    const [first, second] = sent.map(({ identifiers }) => identifiers[0]?.value);
    expect(first).to.match(/^[\da-f]{64}$/);
    expect(second).to.match(/^[\da-f]{64}$/);
    expect(first).not.to.equal(second);
  });

  it('never sends more than 20 at once, whatever it is told', async () => {
    matching = { optedIn: true, perLookUp: 5000 };
    await show();
    store.addPicked([{ emails: Array.from({ length: 300 }, (_, index) => `n${index}@example.org`), tels: [] }]);
    expect(store.getSnapshot().leftOut).to.equal(280);
    store.find();
    await settle();
    expect(sent[0]?.identifiers).to.have.length(20);
  });

  it('rests as long as it is told to, and wakes up by itself', async () => {
    await show();
    store.add('a@b.de');
    fails = new AdapterError('rate-limited', { retryAfterMs: 60_000 });
    store.find();
    await settle();
    expect(sceneOf(store.getSnapshot())).to.equal('limited');
    await clock.advance(60_000);
    expect(sceneOf(store.getSnapshot())).to.equal('ready');
    expect(store.getSnapshot().entries).to.have.length(1);
  });

  it('takes up again when the limits are reset', async () => {
    const resetsAt = new Date(clock.now() + 3_600_000).toISOString();
    matching = { optedIn: true, limits: { perDay: 1, remaining: 0, resetsAt } };
    await show();
    expect(sceneOf(store.getSnapshot())).to.equal('limited');
    matching = { optedIn: true, limits: { perDay: 1, remaining: 1 } };
    await clock.advance(3_600_000);
    expect(sceneOf(store.getSnapshot())).to.equal('ready');
  });

  it('hears of new matches, once each, and of those that are gone', async () => {
    await show();
    sink?.change({ type: 'put', item: match('new') });
    sink?.change({ type: 'put', item: match('new') });
    expect(said).to.deep.equal(['arrived new']);
    store.showArrived();
    expect(store.getSnapshot().matches.items.map(({ id }) => id)).to.deep.equal(['new', 'old']);
    sink?.change({ type: 'remove', id: 'old' });
    expect(store.getSnapshot().matches.items.map(({ id }) => id)).to.deep.equal(['new']);
  });

  it('forgets, and says how much it was', async () => {
    matching = { optedIn: true, kept: 4 };
    await show();
    store.add('a@b.de');
    store.forget();
    await settle();
    expect(said).to.deep.equal(['forgot 4 1']);
    expect(store.getSnapshot().entries).to.deep.equal([]);
    expect(sceneOf(store.getSnapshot())).to.equal('forgotten');
    expect(sink).to.equal(undefined);
  });

  it('goes on with a look-up that a move has interrupted, by the same key', async () => {
    let answers = 0;
    await show({
      find: (identifiers, options) => {
        sent.push({ identifiers, key: options?.clientId });
        answers += 1;
        return answers === 1 ? new Promise(() => undefined) : Promise.resolve({ matches: [], lookedFor: 1 });
      },
    });
    store.add('a@b.de');
    store.find();
    await settle();
    store.stop();
    store.show({ contacts: shown, people: undefined });
    await settle();
    expect(sent).to.have.length(2);
    expect(sent[0]?.key).to.equal(sent[1]?.key);
    expect(said, 'asked once').to.deep.equal(['find?', 'found 1']);
  });

  it('takes an answer that never comes for a timeout', async () => {
    await show({ find: () => new Promise(() => undefined) });
    store.add('a@b.de');
    store.find();
    await settle();
    await clock.advance(20_000);
    expect(store.getSnapshot().problem?.error.code).to.equal('timeout');
    expect(store.getSnapshot().entries).to.have.length(1);
  });

  it('keeps what is newer when an older read comes late', async () => {
    await show();
    let answerLate: (matching: ContactMatching) => void = () => undefined;
    shown.getMatching = () => new Promise((resolve) => (answerLate = resolve));
    store.refresh();
    await settle();
    shown.getMatching = () => Promise.resolve({ optedIn: true, kept: 7 });
    store.refresh();
    await settle();
    answerLate({ optedIn: false });
    await settle();
    expect(store.getSnapshot().matching).to.deep.equal({ optedIn: true, kept: 7 });
  });

  it('keeps a choice that was made while an older read was on its way', async () => {
    matching = { optedIn: false };
    await show();
    let answerLate: (matching: ContactMatching) => void = () => undefined;
    shown.getMatching = () => new Promise((resolve) => (answerLate = resolve));
    store.refresh();
    await settle();
    store.optIn();
    await settle();
    answerLate({ optedIn: false });
    await settle();
    expect(sceneOf(store.getSnapshot())).to.equal('ready');
  });

  it('says “forgotten” only when that is confirmed, and what remains', async () => {
    matching = { optedIn: true, kept: 4 };
    await show({ forget: () => Promise.resolve({ optedIn: true, kept: 2 }) });
    store.forget();
    await settle();
    expect(said).to.deep.equal(['forget unknown']);
    const { problem, matching: left, forgotten } = store.getSnapshot();
    expect([problem?.act, problem?.unconfirmed, left?.kept, forgotten]).to.deep.equal(['forget', true, 2, undefined]);
    expect(sceneOf(store.getSnapshot())).to.equal('ready');
    shown.forget = () => Promise.resolve({ optedIn: false, kept: 1 });
    store.forget();
    await settle();
    expect(said.slice(1)).to.deep.equal(['forget unknown']);
    expect(sceneOf(store.getSnapshot())).to.equal('not-opted-in');
    shown.forget = () => Promise.resolve((matching = { optedIn: false, kept: 0 }));
    store.forget();
    await settle();
    expect(said.at(-1)).to.equal('forgot 1 undefined');
    expect(sceneOf(store.getSnapshot())).to.equal('forgotten');
  });

  it('is told by the next read that everything is forgotten, where the answer was lost', async () => {
    matching = { optedIn: true, kept: 4 };
    await show({
      forget: () => {
        matching = { optedIn: false };
        return Promise.reject(new AdapterError('timeout'));
      },
    });
    store.forget();
    await settle();
    expect(said).to.deep.equal(['forget timeout', 'forgot 4 1']);
    expect(sceneOf(store.getSnapshot())).to.equal('forgotten');
  });

  it('forgets also where nothing can be hashed', async () => {
    matching = { optedIn: true, kept: 4, hashing: { algorithm: 'MD5' as 'SHA-256', salt: '' } };
    await show();
    expect(sceneOf(store.getSnapshot())).to.equal('unsupported');
    store.forget();
    await settle();
    expect(said).to.deep.equal(['forgot 4 1']);
  });

  it('watches on when a forgetting that a move has interrupted fails', async () => {
    let answers = 0;
    await show({
      forget: () =>
        (answers += 1) === 1 ? new Promise(() => undefined) : Promise.reject(new AdapterError('forbidden')),
    });
    store.forget();
    await settle();
    store.stop();
    expect(sink).to.equal(undefined);
    store.show({ contacts: shown, people: undefined });
    await settle();
    expect(store.getSnapshot().problem?.act).to.equal('forget');
    expect(sink).not.to.equal(undefined);
  });

  it('asks the host again for what is sent again, as it is then', async () => {
    await show();
    store.add('a@b.de');
    fails = new AdapterError('unavailable');
    store.find();
    await settle();
    fails = undefined;
    taken = true;
    store.retry();
    await settle();
    expect(sent).to.have.length(1);
    expect(said.filter((one) => one === 'find?')).to.have.length(2);
    expect(store.getSnapshot().entries).to.deep.equal([]);
  });

  it('hashes anew and looks again by itself when the salt has changed, and that counts once', async () => {
    matching = { optedIn: true, hashing: { algorithm: 'SHA-256', salt: 'one' } };
    const salts: (string | undefined)[] = [];
    await show({
      find: async (identifiers, options) => {
        await Promise.resolve();
        sent.push({ identifiers, key: options?.clientId });
        salts.push(options?.salt);
        if (options?.salt !== matching.hashing?.salt) throw new AdapterError('expired');
        return { matches: [], lookedFor: identifiers.length };
      },
    });
    store.add('a@b.de');
    matching = { optedIn: true, hashing: { algorithm: 'SHA-256', salt: 'two' } };
    store.find();
    await waitUntil(() => said.includes('found 1'));
    expect(salts).to.deep.equal(['one', 'two']);
    expect(sent[0]?.identifiers).not.to.deep.equal(sent[1]?.identifiers);
    expect(sent[0]?.key).not.to.equal(sent[1]?.key);
    expect(
      said.filter((one) => one === 'find?'),
      'asked about what leaves',
    ).to.have.length(2);
  });

  it('repeats what may have been counted as it was, though the salt has changed meanwhile', async () => {
    matching = { optedIn: true, hashing: { algorithm: 'SHA-256', salt: 'one' } };
    await show();
    store.add('a@b.de');
    matching = { optedIn: true, hashing: { algorithm: 'SHA-256', salt: 'two' } };
    fails = new AdapterError('timeout');
    store.find();
    await waitUntil(() => sent.length === 1);
    await settle();
    fails = undefined;
    store.retry();
    await waitUntil(() => sent.length === 2);
    await settle();
    expect(sent[1]).to.deep.equal(sent[0]);
  });

  it('gives up when the salt is the same, and still refused', async () => {
    matching = { optedIn: true, hashing: { algorithm: 'SHA-256', salt: 'one' } };
    await show();
    store.add('a@b.de');
    fails = new AdapterError('expired');
    store.find();
    await waitUntil(() => said.includes('find expired'));
    expect(sent).to.have.length(1);
    expect(store.getSnapshot().entries).to.have.length(1);
    await settle();
  });

  it('holds those who arrive back while somebody reads, and shows them when they want to', async () => {
    await show();
    sink?.change({ type: 'put', item: match('one') });
    sink?.change({ type: 'put', item: match('two') });
    sink?.change({ type: 'put', item: { ...match('one'), following: true } });
    sink?.change({ type: 'put', item: match('gone') });
    sink?.change({ type: 'remove', id: 'gone' });
    expect(said).to.deep.equal(['arrived one', 'arrived two', 'arrived gone']);
    expect(store.getSnapshot().matches.items.map(({ id }) => id)).to.deep.equal(['old']);
    expect(store.getSnapshot().arrived.map(({ id }) => id)).to.deep.equal(['two', 'one']);
    store.showArrived();
    const { items } = store.getSnapshot().matches;
    expect(items.map(({ id }) => id)).to.deep.equal(['two', 'one', 'old']);
    expect(items[1]?.following).to.equal(true);
    expect(store.getSnapshot().arrived).to.deep.equal([]);
  });

  describe('following', () => {
    let asked: string[];
    let trouble: AdapterError | undefined;

    const people = stubAdapter('people', {
      follow: (id, options) => answer('follow', id, options?.clientId),
      unfollow: (id, options) => answer('unfollow', id, options?.clientId),
    });

    async function answer(what: string, id: string, clientId = ''): Promise<Relation> {
      await Promise.resolve();
      asked.push(`${what} ${id} ${clientId}`);
      if (trouble) throw trouble;
      return { following: what === 'follow', muted: false, blocked: false } as Relation;
    }

    beforeEach(async () => {
      asked = [];
      trouble = undefined;
      store.show({ contacts: contactsWith(), people });
      await settle();
    });

    it('retries what failed, by the same key, though the watch has told of it meanwhile', async () => {
      const followed = { ...match('old'), following: true };
      sink?.change({ type: 'put', item: followed });
      trouble = new AdapterError('timeout');
      store.unfollow(followed);
      await settle();
      trouble = undefined;
      sink?.change({ type: 'put', item: match('old') });
      store.retryFollow(match('old'));
      await settle();
      expect(asked[0]).to.match(/^unfollow p-old ./);
      expect(asked).to.deep.equal([asked[0], asked[0]]);
    });

    it('takes a fresh press for a new act', async () => {
      trouble = new AdapterError('timeout');
      store.follow(match('old'));
      await settle();
      trouble = undefined;
      store.follow(match('old'));
      await settle();
      expect(asked).to.have.length(2);
      expect(asked[1]).not.to.equal(asked[0]);
      expect(store.getSnapshot().following.size).to.equal(0);
    });
  });
});
