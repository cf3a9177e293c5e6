import type { Authorship, CoAuthorInvite, PostAuthor } from '../../src/contracts/index.js';
import { expectFailure } from './broken-adapters.js';
import { brokenCoAuthors } from './broken-co-authors.js';
import { orElse } from './broken-invites.js';

const person = { ada: { id: 'ada', name: 'Ada Ngarua' }, bo: { id: 'bo', name: 'Bo Lindqvist' } };
const bo: PostAuthor = { id: 'x', person: person.bo, role: 'author' };

const signedBy = (authorship: Authorship, ...others: readonly PostAuthor[]): Authorship => ({
  ...authorship,
  authors: [...authorship.authors, ...others],
});

function inviteFor(id: string, state: CoAuthorInvite['state']): CoAuthorInvite {
  return { id, postId: 'harbour', inviter: person.ada, role: 'author', state, createdAt: '2026-01-01T10:00:00Z' };
}

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

describe('the co-author suite finds an adapter that, acting,', () => {
  it('lets anybody sign', async () => {
    const cases = brokenCoAuthors(({ world }) => ({
      approve: (id, hash, options) => world.as('bo').coAuthor.approve(id, hash, options),
    }));
    await expectFailure(cases, 'nobody signs for somebody else', /its sender/);
    await expectFailure(cases, 'a replay of somebody’s approval by somebody else signs nothing', /the replay/);
    await expectFailure(cases, 'everything else rejects with unauthenticated', /approve/);
  });

  it('signs whatever is there, whatever was shown', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async approve(id, _hash, options) {
        const { hash } = await world.as('ada').coAuthor.getSignable('harbour');
        return sound.approve(id, hash, options);
      },
    }));
    await expectFailure(cases, 'approve rejects with conflict for a hash that is not what is there', /rejection/);
    const edited = 'approve rejects with conflict for the hash before an edit, and takes the one after it';
    await expectFailure(cases, edited, /the hash before/);
    await expectFailure(cases, 'an edit takes names off until they agree to what is there now', /the old hash/);
  });

  it('believes a hash that the owner never saw', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      async invite(draft, options) {
        const { hash } = await world.as('ada').coAuthor.getSignable(draft.postId);
        return sound.invite({ ...draft, hash }, options);
      },
    }));
    await expectFailure(cases, 'invite rejects with conflict for a hash that is not what is there', /another hash/);
  });

  it('asks whoever is named', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      invite(draft, options) {
        if (!('personId' in draft)) return sound.invite(draft, options);
        world.coAuthors.setAskable(draft.personId, true);
        world.relate({ from: draft.personId, to: 'ada', following: true, blocked: false });
        world.relate({ from: 'ada', to: draft.personId, blocked: false });
        const settings = world.as(draft.personId).coAuthor.setSettings({ from: 'everyone', unmute: ['ada'] });
        return settings.then(() => sound.invite(draft, options));
      },
    }));
    await expectFailure(cases, 'invite rejects with forbidden across a block, from both sides', /a block by them/);
    await expectFailure(cases, 'invite rejects with forbidden for who wants no invitations', /a setting/);
    const muted = 'decline with mute ends all further invitations of this person, and isn’t told';
    await expectFailure(cases, muted, /another post/);
    const ineligible = 'invite rejects with forbidden for oneself, and for an account that can’t be asked';
    await expectFailure(cases, ineligible, /ineligible|no person/);
  });

  it('lets co-authors ask others, and strangers', async () => {
    const cases = brokenCoAuthors(({ world }) => ({
      invite: (draft, options) => world.as('ada').coAuthor.invite(draft, options),
    }));
    await expectFailure(cases, 'invite rejects for a post of somebody else, whoever is asked', /a stranger/);
    await expectFailure(cases, 'a co-author may not ask others', /a co-author/);
  });

  it('doesn’t know a repeat', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      invite: (draft) => sound.invite(draft),
      approve: (id, hash, options) =>
        sound.approve(id, hash, options?.token === undefined ? {} : { token: options.token }),
      decline: (id) => sound.decline(id),
    }));
    const repeat = 'invite repeated with its clientId gives the same answer and asks once';
    await expectFailure(cases, repeat, /already/);
    const other = 'decline repeated changes nothing, and rejects when the clientId comes back with something else';
    await expectFailure(cases, other, /mute/);
  });

  it('tells the sender of a no', async () => {
    const cases = brokenCoAuthors(({ sound, role, world }) => ({
      async getInvite(id) {
        const read = await sound.getInvite(id);
        if (role !== 'owner' || read.invitee === undefined) return read;
        const { state } = await world.as(read.invitee.id).coAuthor.getInvite(id);
        return state === 'declined' ? { ...read, state } : read;
      },
    }));
    await expectFailure(cases, 'decline says no, and to nobody else', /sender reads/);
    await expectFailure(cases, 'a no reads like a silence to its sender, once its time is over', /silence/);
    await expectFailure(cases, 'decline from stale leaves nothing of the name, and isn’t told', /sender reads/);
  });

  it('lets anybody take names off, put them back and put them in order', async () => {
    const cases = brokenCoAuthors(({ sound, role, world }) => ({
      revoke: (id, options) => (role === 'invitee' ? sound : world.as('ada').coAuthor).revoke(id, options),
      restore: (id, options) => orElse(sound.restore(id, options), () => world.as('bo').coAuthor.restore(id)),
      reorder: (postId, ids, options) => world.as('ada').coAuthor.reorder(postId, ids, options),
      withdraw: (id, options) => world.as('ada').coAuthor.withdraw(id, options),
      showHistory: (postId, shown) => world.as('ada').coAuthor.showHistory(postId, shown),
    }));
    await expectFailure(cases, 'the owner takes a name off, and nobody else does', /second/);
    await expectFailure(cases, 'restore puts the name back, for who took it off', /the owner/);
    await expectFailure(cases, 'reorder is for the owner alone, and takes all names and no others', /invitee/);
    await expectFailure(cases, 'withdraw is for its sender alone', /who is asked/);
    await expectFailure(cases, 'showHistory is for who signs', /invitee/);
  });

  it('puts back what has changed, and what was taken off long ago', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({
      restore: (id, options) => orElse(sound.restore(id, options), () => inviteFor(id, 'approved')),
    }));
    await expectFailure(cases, 'restore rejects with conflict when the content has changed', /rejection/);
    await expectFailure(cases, 'restore rejects with expired once its time is over', /rejection/);
  });

  it('takes links for more than one, and without their token', async () => {
    const cases = brokenCoAuthors(({ sound, world }) => ({
      resolve: (token) => orElse(sound.resolve(token), () => world.as('ada').coAuthor.resolve(token)),
      approve: (id, hash, options) => orElse(sound.approve(id, hash, options), () => inviteFor(id, 'approved')),
    }));
    await expectFailure(cases, 'a link is used once: it is expired for everybody else', /rejection/);
    await expectFailure(cases, 'of two people who sign by a link at once, one gets it', /how many signed/);
    await expectFailure(cases, 'an invitation by link is not answered without its token, or with another', /rejection/);
    await expectFailure(cases, 'the token of one link opens no other invitation', /rejection/);
    await expectFailure(cases, 'its sender doesn’t sign by their own link', /rejection/);
    await expectFailure(cases, 'a block of its sender makes a link one that never was', /rejection/);
    await expectFailure(cases, 'approve rejects with expired once its time is over', /rejection/);
    await expectFailure(cases, 'the end of the programme ends what is open, and names are read on', /rejection/);
  });

  it('spends a link on whoever reads it', async () => {
    const cases = brokenCoAuthors(({ sound, role }) => ({
      async resolve(token) {
        const read = await sound.resolve(token);
        if (role !== 'owner' && role !== 'visitor') await sound.decline(read.id, { token });
        return read;
      },
    }));
    const read = 'a link can be read by whoever holds it, which spends nothing and is told to nobody';
    await expectFailure(cases, read, /used it|reads/);
  });

  it('forgets what somebody has set', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({ setSettings: () => sound.getSettings() }));
    await expectFailure(cases, 'settings are everybody’s own, and what is not named stays', /answered/);
    await expectFailure(
      cases,
      'setSettings rejects with invalid for what is no setting, and changes nothing',
      /rejection/,
    );
  });

  it('reads on when its caller has given up', async () => {
    const cases = brokenCoAuthors(({ sound }) => ({ getAuthors: (postId) => sound.getAuthors(postId) }));
    const title = 'getAuthors rejects with the reason of its signal, and leaves nothing done';
    await expectFailure(cases, title, /signal/);
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
