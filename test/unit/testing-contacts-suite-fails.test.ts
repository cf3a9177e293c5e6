import type { ContactLookUp, ContactMatch } from '../../src/contracts/index.js';
import { expectFailure } from './broken-adapters.js';
import { orElse } from './broken-invites.js';
import { brokenNotes } from './broken-notes.js';

const everybody = ['ada', 'bo', 'cem'] as const;

function matchWith(id: string): ContactMatch {
  return { id: `match-${id}`, person: { id, name: id }, following: false, matchedAt: '2026-01-01T10:00:00Z' };
}

describe('the contacts suite finds an adapter that', () => {
  it('lets people look who have not agreed', async () => {
    const cases = brokenNotes('contacts', ({ sound }) => ({
      find: (identifiers, options) =>
        orElse(sound.find(identifiers, options), () => ({ matches: [], lookedFor: identifiers.length })),
      listMatches: (options) => orElse(sound.listMatches(options), () => ({ items: [] })),
    }));
    const title = 'who has not agreed takes no part: they find nobody, and have found nobody';
    await expectFailure(cases, title, /rejection/);
    await expectFailure(cases, 'find rejects what is not as it was asked for, and counts no refusal', /rejection/);
    await expectFailure(cases, 'find never takes the whole book', /rejection/);
    const limited = 'find rejects with rate-limited at the limit that is said, and each identifier counts';
    await expectFailure(cases, limited, /rejection/);
  });

  it('finds whoever is there, without asking them', async () => {
    const cases = brokenNotes('contacts', ({ sound, personId }) => ({
      async find(identifiers, options) {
        const answer = await sound.find(identifiers, options);
        const others = everybody.filter((id) => id !== personId);
        return { ...answer, matches: others.slice(0, identifiers.length).map(matchWith) };
      },
    }));
    const title = 'two people find each other once both have agreed and both have looked';
    await expectFailure(cases, title, /before the other has looked/);
    await expectFailure(
      cases,
      'forget leaves and deletes everything, on both sides, and a repeat changes nothing',
      /look-up/,
    );
    await expectFailure(cases, 'blocks end what was found, and nothing is found again', /after it/);
  });

  it('says who is there by what it counts', async () => {
    const cases = brokenNotes('contacts', ({ sound, world }) => ({
      async find(identifiers, options) {
        const answer = await sound.find(identifiers, options);
        const { salt } = world.contacts;
        const text = new TextEncoder().encode(`${salt}+902125550102`);
        const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', text))];
        const known = digest.map((byte) => byte.toString(16).padStart(2, '0')).join('');
        return { ...answer, lookedFor: identifiers.filter(({ value }) => value === known).length };
      },
    }));
    const title = 'who has not agreed can’t be found, and who looks learns nothing of who is there';
    await expectFailure(cases, title, /different answers/);
  });

  it('tells people that they were looked for', async () => {
    const looked = new Set<string>();
    const cases = brokenNotes('contacts', ({ sound, personId, world }) => ({
      async find(identifiers, options) {
        looked.add(personId);
        // Whoever is looked for is told: by following somebody new.
        world.relate({ from: 'bo', to: 'cem', following: true });
        return sound.find(identifiers, options);
      },
      async getMatching(options) {
        return { ...(await sound.getMatching(options)), kept: looked.size };
      },
    }));
    await expectFailure(cases, 'nobody is told that they were looked for', /the other reads/);
  });

  it('forgets to forget', async () => {
    const cases = brokenNotes('contacts', ({ sound }) => ({
      forget: async () => ({ ...(await sound.getMatching()), optedIn: false, kept: 0 }),
    }));
    const title = 'forget leaves and deletes everything, on both sides, and a repeat changes nothing';
    await expectFailure(cases, title, /the other has found/);
    await expectFailure(cases, 'watch tells when the other forgets', /not within/);
    const half = brokenNotes('contacts', ({ sound, world, personId }) => ({
      async forget(options) {
        const matching = await sound.forget(options);
        if (personId === 'ada') {
          const { salt } = world.contacts;
          const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}ada@example.org`));
          const value = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          await world.as('bo').contacts.find([{ kind: 'email', value }]);
        }
        return matching;
      },
    }));
    await expectFailure(half, title, /before the other has looked again/);
  });

  it('opts in again and again, or everybody at once', async () => {
    let last = 0;
    const again = brokenNotes('contacts', ({ sound }) => ({
      optIn: async () => ({ ...(await sound.optIn()), since: new Date((last += 1000)).toISOString() }),
    }));
    const title = 'optIn takes part from now on, and a repeat changes nothing';
    await expectFailure(again, title, /the repeat/);
    const all = brokenNotes('contacts', ({ sound, world }) => ({
      async optIn() {
        for (const id of everybody) await world.as(id).contacts.optIn();
        return sound.getMatching();
      },
    }));
    await expectFailure(all, title, /somebody else/);
  });

  it('counts repeats, and nothing else', async () => {
    const repeats = brokenNotes('contacts', ({ sound }) => ({ find: (identifiers) => sound.find(identifiers) }));
    await expectFailure(repeats, 'find repeated with the same clientId counts once', /the repeat/);
    const free = brokenNotes('contacts', ({ sound }) => ({
      find: async (identifiers, options) => {
        const answer = await sound.find(identifiers, options);
        return { ...answer, limits: { perDay: 100, remaining: 100 } };
      },
    }));
    const limited = 'find rejects with rate-limited at the limit that is said, and each identifier counts';
    await expectFailure(free, limited, /left/);
  });

  it('takes digests of an old salt, or repeats what no longer holds', async () => {
    const deaf = brokenNotes('contacts', ({ sound }) => ({
      find: (identifiers, { salt: _unread, ...options } = {}) => sound.find(identifiers, options),
    }));
    const old = 'find rejects with expired what was hashed with a salt of before, and counts nothing';
    await expectFailure(deaf, old, /rejection/);
    const answers = new Map<string, Promise<ContactLookUp>>();
    const stale = brokenNotes('contacts', ({ sound, personId }) => ({
      find(identifiers, options) {
        const key = `${personId} ${options?.clientId ?? ''}`;
        const answer = (options?.clientId && answers.get(key)) || sound.find(identifiers, options);
        answers.set(key, answer);
        return answer;
      },
    }));
    await expectFailure(stale, 'find repeated names nobody who has left meanwhile', /the repeat finds/);
  });

  it('lists what others have found, the oldest first, and whatever was blocked', async () => {
    const cases = brokenNotes('contacts', ({ sound }) => ({
      async listMatches(options) {
        const page = await sound.listMatches(options);
        return { ...page, items: [...page.items].reverse() };
      },
    }));
    await expectFailure(cases, 'listMatches gives each once, the newest first, page by page', /the list/);
    const blocked = brokenNotes('contacts', ({ sound, personId }) => ({
      async listMatches(options) {
        await sound.listMatches(options);
        return { items: [matchWith(personId === 'ada' ? 'bo' : 'ada')] };
      },
    }));
    await expectFailure(blocked, 'blocks end what was found, and nothing is found again', /has blocked/);
    await expectFailure(blocked, 'a match says whether one follows', /both sides/);
    const later = 'who agrees later is found by who has looked before, once they have looked too';
    await expectFailure(blocked, later, /agreed and not looked/);
  });

  it('lets anybody do it who isn’t signed in', async () => {
    const cases = brokenNotes('contacts', ({ world, personId }) =>
      personId === 'visitor' ? world.as('cem').contacts : {},
    );
    for (const name of ['getMatching', 'optIn', 'forget']) {
      await expectFailure(cases, `${name} rejects with unauthenticated where nobody is signed in`, /rejection/);
    }
  });

  it('tells nothing to who watches, or tells everybody, for ever', async () => {
    const silent = brokenNotes('contacts', ({ sound }) => ({
      watch(sink, options) {
        sound.watch({ change: () => undefined, live: (live) => sink.live?.(live) }, options);
      },
    }));
    const titles = [
      'watch tells who looked first of the match, and nobody else',
      'watch tells when the other forgets',
      'a watch that comes back tells what it has missed, or that it has',
    ];
    for (const title of titles) await expectFailure(silent, title, /not within/);
    const loud = brokenNotes('contacts', ({ world }) => ({
      watch(sink) {
        world.as('ada').contacts.watch(sink, { signal: new AbortController().signal });
      },
    }));
    await expectFailure(loud, 'watch tells who looked first of the match, and nobody else', /somebody else was told/);
    await expectFailure(loud, 'watch is silent once its signal has fired, and does not begin after it', /calls/);
    const early = brokenNotes('contacts', ({ sound, world }) => ({
      watch(sink, options) {
        sound.watch(sink, options);
        const stop = world.calls.subscribe(() => {
          const found = world.calls
            .getSnapshot()
            .some(({ method, outcome }) => method === 'contacts.find' && outcome === 'done');
          if (!found) return;
          stop();
          sink.change({ type: 'put', item: matchWith('ada') });
        });
      },
    }));
    await expectFailure(early, 'watch tells nobody that they were looked for', /what was told/);
  });

  it('does not hear that the caller gives up', async () => {
    const cases = brokenNotes('contacts', ({ sound }) => ({ find: (identifiers) => sound.find(identifiers) }));
    await expectFailure(cases, 'find rejects with the signal’s reason when the caller gives up', /AbortError/);
    await expectFailure(cases, 'a call whose signal had fired before it has no effect', /rejection/);
  });
});
