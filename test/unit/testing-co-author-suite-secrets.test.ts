import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorAdapter } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { expectFailure } from './broken-adapters.js';
import { bo, brokenCoAuthors, inviteFor } from './broken-co-authors.js';
import { orElse } from './broken-invites.js';

describe('the co-author suite finds an adapter that', () => {
  it('puts back what nobody may put back', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      restore: (id, options) => orElse(sound.restore(id, options), () => inviteFor(id, 'approved')),
    }));
    const titles = [
      'the owner puts no name back whose bearer has stepped back as well',
      'a block ends the time in which a name can be put back, also one that is taken back',
      'no name is put back once the programme has ended',
      'no name is put back where another is asked for in its place',
      'no name is put back beside itself, where they have signed again',
      'no name is put back while its bearer is asked again',
    ];
    for (const title of titles) await expectFailure(cases, title, /restore/);
  });

  it('puts back nothing', async () => {
    const cases = brokenCoAuthors(() => ({
      restore: () => Promise.reject(new AdapterError('forbidden', { message: 'never' })),
    }));
    await expectFailure(cases, 'the owner puts a name back that they took off', /never/);
  });

  it('tells a no from a silence by who can be asked', async () => {
    const refusers = new WeakMap<MemoryWorld, boolean>();
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async decline(id, options) {
        const answer = await sound.decline(id, options);
        refusers.set(world, true);
        return answer;
      },
      async listCandidates(options) {
        const page = await sound.listCandidates(options);
        if (refusers.get(world) !== true) return page;
        const items = page.items.map((one) => (one.person.id === 'bo' ? { ...one, status: 'author' as const } : one));
        return { ...page, items };
      },
    }));
    const titles = [
      'while an answer is waited for',
      'once both were taken back',
      'once their time is over',
      'once who was asked is left alone no more',
      'once both were taken back and who was asked is left alone no more',
    ];
    for (const title of titles)
      await expectFailure(cases, `a no and a silence are alike ${title}`, /against a silence/);
    const stale = 'a no from stale and a silence are alike once their time is over';
    await expectFailure(cases, stale, /against a silence/);
  });

  it('tells a no from a silence by what can be done after it', async () => {
    const refusals = new WeakMap<MemoryWorld, string>();
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async decline(id, options) {
        const answer = await sound.decline(id, options);
        refusals.set(world, id);
        world.coAuthors.setRules({ maxAuthors: 9, locks: false });
        return answer;
      },
      async revoke(id, options) {
        if (refusals.get(world) === id) return inviteFor(id, 'expired');
        return sound.revoke(id, options);
      },
    }));
    const stale = 'a no from stale and a silence are alike once the owner has taken both off';
    await expectFailure(cases, stale, /against a silence/);
    await expectFailure(cases, 'a no makes no room for another name that its sender could notice', /asking another/);
    await expectFailure(cases, 'a no unlocks nothing that its sender could notice', /becomes of an edit/);
  });

  it('lets the same person be asked over and over', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      invite: (draft, options) => orElse(sound.invite(draft, options), () => inviteFor('x', 'pending')),
    }));
    const title = 'who takes an invitation back doesn’t ask the same person again at once';
    await expectFailure(cases, title, /asking again/);
  });

  it('names beside whom one would sign those who are only asked', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      async getInvite(id) {
        const { others = [], ...read } = await sound.getInvite(id);
        return { ...read, others: [...others, bo] };
      },
    }));
    const title = 'beside whom one would sign is who signs: nobody who is only asked, or has said no';
    await expectFailure(cases, title, /beside whom/);
  });

  it('publishes who is asked, and by which link', async () => {
    const cases = brokenCoAuthors(({ world }) => ({
      getHistory: (postId, options) => world.as('ada').coAuthor.getHistory(postId, options),
    }));
    const again = 'who let it be known once is asked again without anybody else’s knowing';
    await expectFailure(cases, again, /a stranger reads/);
    const asked = 'an owner who lets it be known says nothing of whom they ask';
    await expectFailure(cases, asked, /who is asked/);
    await expectFailure(cases, 'an owner who lets it be known says nothing of their links', /of a link/);
  });

  it('keeps no edit between asking and agreeing', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      async getHistory(postId, options) {
        const page = await sound.getHistory(postId, options);
        return { ...page, items: page.items.filter(({ type }) => type !== 'changed') };
      },
    }));
    await expectFailure(cases, 'both read of an edit between asking and agreeing', /reads/);
  });

  it('takes anything for a no', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({ decline: (id) => sound.decline(id) }));
    await expectFailure(cases, 'decline rejects with invalid for what is no answer, and says nothing then', /null/);
  });
});

/** What a call does with its signal, apart from what it does. */
type Bend = (act: () => Promise<unknown>, signal: AbortSignal | undefined) => Promise<unknown>;

/** An adapter whose calls are made without their signal. */
function bent(sound: Required<CoAuthorAdapter>, bend: Bend): CoAuthorAdapter {
  const calls = Object.entries(sound as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)
    .filter(([name]) => !name.startsWith('watch'))
    .map(([name, method]) => [
      name,
      (...args: unknown[]) => {
        const options = args.at(-1);
        if (typeof options !== 'object' || options === null || !('signal' in options)) return method(...args);
        const { signal, ...rest } = options;
        return bend(() => method(...args.slice(0, -1), rest), signal instanceof AbortSignal ? signal : undefined);
      },
    ]);
  return { ...sound, ...(Object.fromEntries(calls) as Partial<CoAuthorAdapter>) };
}

const reads = [
  'getAuthors',
  'getSignable',
  'listCandidates',
  'getInvite',
  'resolve',
  'listInvites',
  'getHistory',
  'getRules',
];
const writes = [
  'invite',
  'approve',
  'decline',
  'withdraw',
  'revoke',
  'restore',
  'reorder',
  'showHistory',
  'setSettings',
];

describe('the co-author suite finds an adapter that, given up on,', () => {
  it('goes on', async () => {
    const cases = brokenCoAuthors(({ sound }) => bent(sound, (act) => act()));
    for (const name of [...reads, ...writes]) {
      await expectFailure(cases, `${name} rejects with the reason of its signal, and leaves nothing done`, /signal/);
    }
  });

  it('acts all the same, and says that it didn’t', async () => {
    const cases = brokenCoAuthors(({ sound }) =>
      bent(sound, (act, signal) => {
        const done = act();
        done.catch(() => undefined);
        return new Promise((resolve, reject) => {
          const stop = (): void => {
            reject(signal?.reason as Error);
          };
          if (signal?.aborted === true) stop();
          signal?.addEventListener('abort', stop);
          done.then(resolve, reject);
        });
      }),
    );
    for (const name of writes) {
      const title = `${name} rejects with the reason of its signal, and leaves nothing done`;
      await expectFailure(cases, title, /everything that an act can change/);
    }
  });
});
