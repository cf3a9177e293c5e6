import type { CoAuthorAdapter, Note, NoteTombstone, Signable } from '../../src/contracts/index.js';
import { contentHash } from '../../src/core/co-author/content-hash.js';
import type { CasesByTitle } from './broken-adapters.js';
import { expectFailure } from './broken-adapters.js';
import { bo, brokenCoAuthors, person } from './broken-co-authors.js';
import { orElse } from './broken-invites.js';
import type { SignedPost } from './memory-co-author-context.js';

/** Of all that is signed, nothing but the words. */
async function thin({ content }: Signable): Promise<Signable> {
  const { postId, kind, text } = content;
  const words = { postId, kind, ...(text !== undefined && { text }) };
  return { content: words, hash: await contentHash(words) };
}

/** Signs words alone: the rest of a post can be changed beneath a name. */
function brokenContent(own: SignedPost): CasesByTitle {
  return brokenCoAuthors(
    ({ sound, world }) => {
      const real = async (): Promise<string> => (await world.as('ada').coAuthor.getSignable(own)).hash;
      const broken: Partial<CoAuthorAdapter> = {
        getSignable: async (postId) => thin(await sound.getSignable(postId)),
        invite: async (draft) => sound.invite({ ...draft, hash: await real() }),
        approve: async (id) => sound.approve(id, await real()),
      };
      return broken;
    },
    { own },
  );
}

describe('the co-author suite finds an adapter that has words alone signed', () => {
  it('of a note', async () => {
    const cases = brokenContent('harbour');
    await expectFailure(cases, 'all that a note says and shows is signed', /as a whole/);
    const parts = [
      'another picture',
      'another text alternative',
      'another description of a picture',
      'other words of a warning',
      'another audience',
    ];
    for (const part of parts) {
      await expectFailure(cases, `${part} has another hash, and takes names off`, /the hash is the same/);
    }
  });

  it('of a story', async () => {
    await expectFailure(brokenContent('print'), 'all that both faces of a story say and show is signed', /shown/);
  });

  it('of a clip', async () => {
    const cases = brokenContent('whale');
    await expectFailure(cases, 'a clip is signed with its video', /the video is not/);
    await expectFailure(cases, 'another video has another hash, and takes names off', /the hash is the same/);
  });

  it('but for one thing', async () => {
    const without = (strip: (signable: Signable) => Signable): CasesByTitle =>
      brokenCoAuthors(({ sound }) => ({ getSignable: async (postId) => strip(await sound.getSignable(postId)) }));
    const note = 'all that a note says and shows is signed';
    const audience = without(({ content: { audience: _audience, ...content }, ...rest }) => ({ ...rest, content }));
    await expectFailure(audience, note, /the audience/);
    const unshown = without(({ pictures: _pictures, ...rest }) => rest);
    await expectFailure(unshown, note, /that are shown/);
    const undescribed = without(({ content, ...rest }) => {
      const pictures = (content.pictures ?? []).map(({ description: _description, ...picture }) => picture);
      return { ...rest, content: { ...content, pictures } };
    });
    await expectFailure(undescribed, note, /of its pictures/);
  });
});

describe('the co-author suite finds notes that', () => {
  /** Credits whoever is asked, and whoever has not agreed again. */
  const credited = (): CasesByTitle =>
    brokenCoAuthors(() => ({}), {
      note(sound, world) {
        const waiting = async (): Promise<readonly string[]> => {
          const { items } = await world.as('ada').coAuthor.listInvites({ box: 'sent' });
          return items.filter(({ state }) => state === 'pending' || state === 'stale').map(({ state }) => state);
        };
        const named = async <Read extends Note | NoteTombstone>(note: Read): Promise<Read> => {
          const stale = note.id === 'harbour' && (await waiting()).includes('stale');
          return stale ? { ...note, authors: [{ id: 'o', role: 'author', person: person.ada }, bo] } : note;
        };
        return {
          get: async (id) => named(await sound.get(id)),
          async list(options) {
            const page = await sound.list(options);
            const items = await Promise.all(page.items.map(named));
            const theirs = options?.personId === 'bo' && (await waiting()).length > 0;
            const note = await world.as('ada').note.get('harbour');
            return theirs && !('gone' in note) ? { ...page, items: [note, ...items] } : { ...page, items };
          },
        };
      },
    });

  it('credit before anybody has agreed, and after an edit', async () => {
    const cases = credited();
    const asked = 'a post is in the notes of nobody who is only asked, nor in the feed of who follows them';
    await expectFailure(cases, asked, /once they are asked/);
    const again = 'an edit takes a post out of the notes of who signed it, until they agree again';
    await expectFailure(cases, again, /after an edit/);
    await expectFailure(cases, 'the record of a post names who signs it now, and nobody else', /after an edit/);
    await expectFailure(cases, 'a list names who signs as the record does, also after an edit', /after an edit/);
  });

  it('don’t reach those who follow a co-author', async () => {
    const cases = brokenCoAuthors(() => ({}), {
      note: (sound) => ({
        async list(options) {
          const page = await sound.list(options);
          return options?.personId === 'bo' ? { ...page, items: [] } : page;
        },
      }),
    });
    await expectFailure(cases, 'who signs is in the notes of both, and once with who follows both', /their notes/);
  });
});

describe('the co-author suite finds an adapter that, when it is over,', () => {
  it('still gives what there was to sign', async () => {
    const cases = brokenCoAuthors(({ sound, world, role }) => ({
      async getInvite(id) {
        const read = await sound.getInvite(id);
        const over = role !== 'owner' && !['pending', 'stale', 'approved'].includes(read.state);
        return over ? { ...read, signable: await world.as('ada').coAuthor.getSignable(read.postId) } : read;
      },
    }));
    for (const state of ['declined', 'withdrawn', 'revoked', 'expired', 'ended']) {
      await expectFailure(cases, `an invitation that is ${state} gives nothing to sign any more`, /signable/);
    }
  });

  it('tells those who were asked once all there is to know', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      getAuthors: (postId) => orElse(sound.getAuthors(postId), () => world.as('ada').coAuthor.getAuthors(postId)),
      getHistory: (postId, options) => world.as('ada').coAuthor.getHistory(postId, options),
      watchAuthors: (postId, sink, options) => world.as('ada').coAuthor.watchAuthors(postId, sink, options),
    }));
    const reads = 'who was asked once reads nothing of who signs a post that is its owner’s alone by now';
    await expectFailure(cases, reads, /invitee/);
    const happened = 'who was asked once reads no more of what happened than they knew';
    await expectFailure(cases, happened, /they read/);
    const hears = 'who was asked once hears nothing of a post that is its owner’s alone by now';
    await expectFailure(cases, hears, /an error/);
  });
});
