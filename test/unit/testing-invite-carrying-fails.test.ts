import type { Invitation, Invite, InviteAdapter } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { expectFailure } from './broken-adapters.js';
import { brokenInvites, orElse } from './broken-invites.js';

const signed = 'a request that somebody has signed is in the invitation no more, and goes along with no other';
const withdrawn = 'a request to sign that is withdrawn is in no invitation any more, and goes along with no other';
const foreign = 'create rejects with forbidden for a request of somebody else, and for none, in the same words';

type Reading = Pick<InviteAdapter, 'resolve' | 'accept'>;

/** Everything that gives an invitation gives another. */
function reading(sound: Reading, change: (invitation: Invitation) => Invitation): Reading {
  return {
    resolve: async (token) => change(await sound.resolve(token)),
    accept: async (token, options) => change(await sound.accept(token, options)),
  };
}

describe('the invite suite finds an adapter that, with a request to sign,', () => {
  it('leaves it behind, or says nothing of it to who has sent it', async () => {
    const forgetful = brokenInvites(({ sound }) => ({
      create: ({ coAuthorInviteId: _left, ...draft }, options) => sound.create(draft, options),
    }));
    const along = 'create takes a request to sign along, and says so to its sender';
    await expectFailure(forgetful, along, /what create says/);
    await expectFailure(forgetful, 'resolve gives the request to sign without an account, too', /the request/);
    const silent = brokenInvites(({ sound }) => ({
      listSent: async (options) => {
        const page = await sound.listSent(options);
        return { ...page, items: page.items.map(({ coAuthorInviteId: _unsaid, ...invite }): Invite => invite) };
      },
    }));
    await expectFailure(silent, along, /what the list says/);
  });

  it('gives it to those with an account alone, or with another link', async () => {
    const shy = brokenInvites(({ sound, role }) =>
      reading(sound, ({ coAuthor, ...invitation }) =>
        role === 'visitor' || coAuthor === undefined ? invitation : { ...invitation, coAuthor },
      ),
    );
    await expectFailure(shy, 'resolve gives the request to sign without an account, too', /got nothing/);
    const another = brokenInvites(({ sound }) =>
      reading(sound, ({ coAuthor, ...invitation }) => ({
        ...invitation,
        ...(coAuthor && { coAuthor: { ...coAuthor, url: 'https://example.org/' } }),
      })),
    );
    const title = 'resolve gives the request to sign to whoever opens it, and not to its own sender';
    await expectFailure(another, title, /the request/);
  });

  it('gives one to everybody: its sender, who came by another invitation, and who can’t see this one', async () => {
    const cases = brokenInvites(({ sound }) =>
      reading(sound, (invitation) => ({
        ...invitation,
        coAuthor: { url: 'https://example.org/s/1', role: 'author', kind: 'note' },
      })),
    );
    await expectFailure(cases, 'resolve gives no request to sign where none went along', /the request/);
    const takenBack = 'a request to sign goes with an invitation that is taken back, and stays by its own link';
    await expectFailure(cases, takenBack, /the request/);
    await expectFailure(cases, withdrawn, /the request/);
    await expectFailure(cases, signed, /who has signed/);
    const toSelf = brokenInvites(({ sound, role, world }) => ({
      resolve: (token) => (role === 'me' ? world.as('bo').invite.resolve(token) : sound.resolve(token)),
    }));
    const title = 'resolve gives the request to sign to whoever opens it, and not to its own sender';
    await expectFailure(toSelf, title, /to who has sent it/);
  });

  it('forgets it once they follow', async () => {
    const cases = brokenInvites(({ sound }) => ({
      async accept(token, options) {
        const { coAuthor: _forgotten, ...invitation } = await sound.accept(token, options);
        return invitation;
      },
    }));
    await expectFailure(cases, 'a request to sign is still there once they follow', /the answer of accept/);
  });

  it('withdraws it together with the invitation', async () => {
    const cases = brokenInvites(({ sound, world }) => ({
      async revoke(inviteId) {
        const invite = await sound.revoke(inviteId);
        await world.as('ada').coAuthor.withdraw(invite.coAuthorInviteId ?? '');
        return invite;
      },
    }));
    const title = 'a request to sign goes with an invitation that is taken back, and stays by its own link';
    await expectFailure(cases, title, /the request itself/);
  });

  it('takes along whatever it is given', async () => {
    const cases = brokenInvites(({ sound }) => ({
      create: ({ coAuthorInviteId, ...draft }, options) =>
        orElse(sound.create({ ...draft, ...(coAuthorInviteId !== undefined && { coAuthorInviteId }) }, options), () =>
          sound.create(draft),
        ),
    }));
    await expectFailure(cases, withdrawn, /one that is withdrawn: expected a rejection/);
    await expectFailure(cases, signed, /one that is signed: expected a rejection/);
    await expectFailure(cases, foreign, /rejection/);
    await expectFailure(cases, 'create rejects with invalid for a request that is no id', /rejection/);
  });

  it('tells a request of somebody else from none', async () => {
    const cases = brokenInvites(({ sound, role }) => ({
      create: (draft, options) =>
        orElse(sound.create(draft, options), () => {
          throw new AdapterError('forbidden', { message: role === 'other' ? 'somebody else’s' : 'no such request' });
        }),
    }));
    await expectFailure(cases, foreign, /what both are told/);
  });
});
