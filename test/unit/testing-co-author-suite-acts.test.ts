import { expectFailure } from './broken-adapters.js';
import { brokenCoAuthors, inviteFor } from './broken-co-authors.js';
import { orElse } from './broken-invites.js';

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
});
