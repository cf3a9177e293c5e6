import { expectFailure } from './broken-adapters.js';
import { bo, brokenCoAuthors, inviteFor, person, signedBy } from './broken-co-authors.js';
import { orElse } from './broken-invites.js';

describe('the co-author suite finds an adapter that, reading,', () => {
  it('credits before anybody has agreed', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async getAuthors(postId) {
        const read = await sound.getAuthors(postId);
        const { items } = await world.as('ada').coAuthor.listInvites({ box: 'sent' });
        return items.length > 0 ? signedBy(read, bo) : read;
      },
    }));
    await expectFailure(
      cases,
      'nobody’s name is on a post, or anywhere in it, before they have agreed',
      /second reads/,
    );
    await expectFailure(cases, 'reading an invitation tells nobody and changes nothing', /the names/);
    await expectFailure(cases, 'nobody signs for somebody else', /the names/);
  });

  it('hides the asked in a field of the record', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async getAuthors(postId) {
        const { invites } = await world.as('ada').coAuthor.getAuthors(postId);
        return { ...(await sound.getAuthors(postId)), ...(invites && { invites }) };
      },
    }));
    await expectFailure(
      cases,
      'nobody’s name is on a post, or anywhere in it, before they have agreed',
      /second reads/,
    );
    const each = 'invitations are read by those whom they concern: the owner all, each invited theirs';
    await expectFailure(cases, each, /invitee’s/);
    await expectFailure(cases, 'who is not signed in reads who signs, and no more', /theirs/);
  });

  it('keeps names after an edit', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async getAuthors(postId) {
        const { items } = await world.as('bo').coAuthor.listInvites({ box: 'received' });
        const read = await sound.getAuthors(postId);
        return items.some(({ state }) => state === 'stale') ? signedBy(read, bo) : read;
      },
    }));
    await expectFailure(cases, 'an edit takes names off until they agree to what is there now', /the names/);
    await expectFailure(cases, 'an edit that is taken back doesn’t bring a name back by itself', /the names/);
  });

  it('names those whose account is gone, or who have blocked the reader', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      async getAuthors(postId) {
        const read = await sound.getAuthors(postId);
        return { ...read, authors: read.authors.map((author) => ({ person: person.bo, ...author })) };
      },
    }));
    await expectFailure(cases, 'an account that is gone stands there without a name', /reads/);
    await expectFailure(cases, 'a co-author who has blocked a reader stands there without a name', /who signs it/);
  });

  it('answers for posts and invitations that never were', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      getAuthors: (postId) => orElse(sound.getAuthors(postId), () => ({ postId, authors: [bo] })),
      getSignable: (postId) => orElse(sound.getSignable(postId), () => world.as('ada').coAuthor.getSignable('harbour')),
      getInvite: (id) => orElse(sound.getInvite(id), () => inviteFor(id, 'pending')),
    }));
    const never = 'getAuthors rejects with not-found for a post that never was, or is not theirs to read';
    await expectFailure(cases, never, /rejection/);
    await expectFailure(cases, 'a block by its owner makes it a post that never was', /getAuthors/);
    await expectFailure(cases, 'getSignable is for the owner alone', /rejection/);
    await expectFailure(cases, 'a block makes an invitation one that never was, from both sides', /rejection/);
  });

  it('hashes in its own way', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      getSignable: async (postId) => ({ ...(await sound.getSignable(postId)), hash: 'sha256-mine' }),
    }));
    await expectFailure(
      cases,
      'getSignable gives what is signed, with the hash that anybody computes',
      /canonical JSON/,
    );
    await expectFailure(cases, 'other words have another hash', /the hash/);
  });

  it('tells why an account can’t be asked, and finds nobody by name', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      async listCandidates(options) {
        const { query: _query, ...rest } = options ?? {};
        const page = await sound.listCandidates(rest);
        const items = page.items.map((one) =>
          one.status === 'unavailable' ? { ...one, status: 'cool-down' as const } : one,
        );
        return { ...page, items };
      },
    }));
    const silent = 'an account that can’t be asked says so, or isn’t there, and why is not said';
    await expectFailure(cases, silent, /cool-down/);
    await expectFailure(cases, 'a block and a setting look alike', /the status/);
    const search = 'listCandidates finds by name whatever the case, also before there is a post';
    await expectFailure(cases, search, /no name/);
  });

  it('tells everybody what happened', async () => {
    const cases = brokenCoAuthors(({ world }) => ({
      getHistory: (postId, options) => world.as('ada').coAuthor.getHistory(postId, options),
    }));
    await expectFailure(cases, 'to others nothing is told that nobody has let be known', /stranger reads/);
    await expectFailure(cases, 'what is asked of others is theirs', /invitee reads/);
    await expectFailure(cases, 'a no is in nobody’s history but one’s own', /they read/);
  });

  it('lists everybody’s invitations', async () => {
    const cases = brokenCoAuthors(({ world }) => ({
      listInvites: (options) => world.as('ada').coAuthor.listInvites({ ...options, box: 'sent' }),
    }));
    const each = 'listInvites gives what was received and sent, the newest first, each to their own';
    await expectFailure(cases, each, /received/);
  });
});

describe('the co-author suite finds an adapter whose watches', () => {
  it('tell everybody what the owner reads', async () => {
    const cases = brokenCoAuthors(({ world }) => ({
      watchAuthors: (postId, sink, options) => world.as('ada').coAuthor.watchAuthors(postId, sink, options),
      watchInvites: (sink, options) => world.as('ada').coAuthor.watchInvites(sink, options),
    }));
    await expectFailure(cases, 'watchAuthors tells who signs, as getAuthors gives it, and nothing before', /is told/);
    await expectFailure(cases, 'watchInvites tells who is asked, and who asked of the answer', /stranger is told/);
    await expectFailure(cases, 'watchAuthors tells remove when it is no longer theirs to know of', /remove/);
  });

  it('tell the sender of a no', async () => {
    const cases = brokenCoAuthors(({ world, sound }) => ({
      watchInvites(sink, options) {
        sound.watchInvites(sink, options);
        world.as('bo').coAuthor.watchInvites({ change: (change) => sink.change(change) }, options);
      },
    }));
    await expectFailure(cases, 'watchInvites tells nobody of a no', /sender is told/);
  });

  it('say nothing, or never end', async () => {
    const silent = brokenCoAuthors(() => ({
      watchAuthors: (_postId, sink) => sink.live?.(true),
      watchInvites: (sink) => sink.live?.(true),
    }));
    await expectFailure(
      silent,
      'watchAuthors tells who signs, as getAuthors gives it, and nothing before',
      /both names/,
    );
    await expectFailure(silent, 'watchInvites tells who is asked, and who asked of the answer', /the invitation/);
    await expectFailure(silent, 'watchAuthors refuses a post that never was', /an error/);
    const endless = brokenCoAuthors(({ sound }) => ({
      watchAuthors: (postId, sink) => {
        sound.watchAuthors(postId, sink, { signal: new AbortController().signal });
      },
    }));
    await expectFailure(endless, 'a watch ends with its signal, and says nothing after it', /called/);
  });
});
