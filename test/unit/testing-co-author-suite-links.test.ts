import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorInvite, CoAuthorInviteSink } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { expectFailure } from './broken-adapters.js';
import { brokenCoAuthors, inviteFor, person } from './broken-co-authors.js';
import { orElse } from './broken-invites.js';

/** What a back end could remember of a no, and tell. */
interface Told {
  readonly inviteId: string;
  readonly personId: string;
}

/** Remembers who has said no, in each world, and who listens. */
function createBook(): { of(world: MemoryWorld): { no?: Told; sinks: CoAuthorInviteSink[] } } {
  const books = new WeakMap<MemoryWorld, { no?: Told; sinks: CoAuthorInviteSink[] }>();
  return {
    of(world) {
      const book = books.get(world) ?? { sinks: [] };
      books.set(world, book);
      return book;
    },
  };
}

const ids: Readonly<Record<string, string>> = { owner: 'ada', invitee: 'bo', second: 'cem', stranger: 'ed' };

/** Lets a no be known, by every way there is. */
function brokenByTelling(): CasesByTitle {
  const books = createBook();
  return brokenCoAuthors(({ sound, role, world }) => {
    const book = books.of(world);
    const told = (read: CoAuthorInvite): CoAuthorInvite =>
      role === 'owner' && read.id === book.no?.inviteId ? { ...read, changedAt: '2026-01-01T10:00:00Z' } : read;
    return {
      async decline(inviteId, options) {
        const answer = await sound.decline(inviteId, options);
        book.no = { inviteId, personId: ids[role] ?? '' };
        for (const sink of book.sinks) sink.change({ type: 'put', item: inviteFor(inviteId, 'expired') });
        return answer;
      },
      async getInvite(inviteId) {
        const { no } = book;
        const refuser = no?.inviteId === inviteId ? world.as(no.personId).coAuthor : undefined;
        // Hidden from the owner once whoever said no has blocked them.
        await refuser?.getAuthors('harbour').catch(() => {
          throw new AdapterError('not-found', { message: 'it vanished' });
        });
        return told(await sound.getInvite(inviteId));
      },
      async getHistory(postId, options) {
        const page = await sound.getHistory(postId, options);
        const { no } = book;
        if (role !== 'owner' || no === undefined) return page;
        return { ...page, items: page.items.map((event) => ({ ...event, person: { id: no.personId, name: '?' } })) };
      },
      async invite(draft) {
        const refused = 'personId' in draft && draft.personId === book.no?.personId;
        if (refused) throw new AdapterError('forbidden', { message: 'they have said no' });
        return sound.invite(draft);
      },
      watchInvites(sink, options) {
        if (role === 'owner') book.sinks.push(sink);
        sound.watchInvites(sink, options);
      },
    };
  });
}

describe('the co-author suite finds an adapter whose links', () => {
  it('are spent by a no', async () => {
    const books = createBook();
    const cases = brokenCoAuthors(({ sound, role, world }) => ({
      async decline(inviteId, options) {
        if (books.of(world).no !== undefined) throw new AdapterError('expired', { message: 'it is spent' });
        const answer = await sound.decline(inviteId, options);
        books.of(world).no = { inviteId, personId: ids[role] ?? '' };
        return answer;
      },
      async resolve(token) {
        const read = await sound.resolve(token);
        if (books.of(world).no?.inviteId === read.id) throw new AdapterError('expired', { message: 'it is spent' });
        return read;
      },
    }));
    await expectFailure(cases, 'a no to a link leaves it open for others', /it is spent/);
    const repeated = 'a no to a link repeated gives the same answer and changes nothing';
    await expectFailure(cases, repeated, /it is spent/);
    const opened = 'a no to a link can’t be found out by opening it, signed in or not';
    await expectFailure(cases, opened, /it is spent/);
  });

  it('tell their owner of a no', async () => {
    const cases = brokenByTelling();
    await expectFailure(cases, 'a no to a link changes nothing that its owner reads', /the owner reads/);
    const stale = 'a no from stale, of who came by a link, changes nothing that its owner reads';
    await expectFailure(cases, stale, /the owner reads/);
    const history = 'who said no to a link is in no history but their own, also once';
    await expectFailure(cases, `${history} it was taken back`, /who said no is in it/);
    await expectFailure(cases, `${history} its time is over`, /who said no is in it/);
    await expectFailure(cases, 'who said no to a link and blocks its owner doesn’t make it vanish', /it vanished/);
    await expectFailure(cases, 'who said no to a link can be asked like anybody', /they have said no/);
    await expectFailure(cases, 'watches tell nobody of a no to a link', /the owner is told/);
    await expectFailure(cases, 'watches tell nobody of a no from stale, of who came by a link', /the owner is told/);
  });

  it('sign for who has blocked their owner', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      resolve: (token) => orElse(sound.resolve(token), () => inviteFor('x', 'pending')),
    }));
    await expectFailure(cases, 'who has blocked its sender doesn’t sign by a link', /resolve/);
    const signing = brokenCoAuthors(({ sound, role, world }) => ({
      approve(id, hash, options) {
        world.relate({ from: ids[role] ?? '', to: 'ada', blocked: false });
        return sound.approve(id, hash, options);
      },
    }));
    await expectFailure(signing, 'who has blocked its sender doesn’t sign by a link', /approve/);
  });

  it('sign for who signs already', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      approve: (id, hash, options) => orElse(sound.approve(id, hash, options), () => inviteFor(id, 'approved')),
    }));
    await expectFailure(cases, 'nobody signs twice, by an invitation and by a link', /by a link/);
  });

  it('need no room', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async invite(draft) {
        const { rules } = world.coAuthors.knobs;
        if ('link' in draft) world.coAuthors.setRules({ maxAuthors: 99 });
        try {
          return await sound.invite(draft);
        } finally {
          world.coAuthors.setRules({ maxAuthors: rules.maxAuthors ?? 2 });
        }
      },
    }));
    await expectFailure(cases, 'a link takes the room of a name, and needs it', /another link/);
  });

  it('are reported by anybody, or by nobody', async () => {
    const title = 'a link is reported by who holds it, with its token';
    const anybody = brokenCoAuthors(() => ({ report: () => Promise.resolve() }));
    await expectFailure(anybody, title, /without its token/);
    const nobody = brokenCoAuthors(({ sound }) => ({ report: (id, report) => sound.report(id, report) }));
    await expectFailure(nobody, title, /AdapterError/);
  });

  it('show a visitor the back', async () => {
    const cases = brokenCoAuthors(
      ({ sound, role, world }) => ({
        resolve: (token) => (role === 'visitor' ? world.as('ada').coAuthor : sound).resolve(token),
      }),
      { own: 'print' },
    );
    await expectFailure(cases, 'a link shows a visitor nothing of a back', /is in it/);
  });

  it('show what was taken down or back, or is for adults', async () => {
    const shown = (id: string): CoAuthorInvite => ({
      ...inviteFor(id, 'pending'),
      inviter: person.ada,
      signable: { content: { postId: 'harbour', kind: 'note', text: 'What was taken down.' }, hash: 'x' },
    });
    const cases = brokenCoAuthors(({ sound }) => ({
      getInvite: async (id) => ({
        ...(await orElse(sound.getInvite(id), () => inviteFor(id, 'pending'))),
        ...shown(id),
      }),
      resolve: async (token) => shown((await orElse(sound.resolve(token), () => inviteFor('x', 'pending'))).id),
    }));
    const asked = 'who is asked to sign a post that was taken down reads nothing of it, and doesn’t sign';
    await expectFailure(cases, asked, /who is asked reads/);
    const removed = 'a link to a post that was taken down shows nothing of it, and signs nothing';
    await expectFailure(cases, removed, /who holds it reads/);
    await expectFailure(cases, 'a link that was taken back gives nothing to sign any more', /to be signed/);
    const ended = 'a link gives nothing to sign any more once the programme has ended';
    await expectFailure(cases, ended, /to be signed/);
    const gated = 'a link shows a post for adults neither to a young account nor to a visitor';
    await expectFailure(cases, gated, /a young account reads/);
  });

  it('sign what was taken down, for whom nobody may ask, and for who is gone', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      approve: (id, hash, options) => orElse(sound.approve(id, hash, options), () => inviteFor(id, 'approved')),
      invite: (draft) => orElse(sound.invite(draft), () => inviteFor('x', 'pending')),
    }));
    const asked = 'who is asked to sign a post that was taken down reads nothing of it, and doesn’t sign';
    await expectFailure(cases, asked, /approve/);
    const removed = 'a link to a post that was taken down shows nothing of it, and signs nothing';
    await expectFailure(cases, removed, /approve/);
    await expectFailure(cases, 'nobody is asked to sign a post that was taken down', /invite/);
    const young = 'a link signs for nobody whom its sender couldn’t ask because of their age';
    await expectFailure(cases, young, /approve/);
    await expectFailure(cases, 'an account that is gone signs nothing', /approve/);
  });
});
