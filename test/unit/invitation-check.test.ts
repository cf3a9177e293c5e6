import { expect } from '@open-wc/testing';
import type { Invitation } from '../../src/contracts/index.js';
import { checkInvitation } from '../../src/core/invite/invitation-check.js';

const coAuthor = { url: 'https://example.org/s/1', role: 'author', kind: 'note' } as const;
const invitation: Invitation = {
  token: 't',
  standing: 'open',
  inviter: { id: 'ada', name: 'Ada' },
  signedIn: true,
  coAuthor,
};

describe('the check of an invitation', () => {
  it('keeps a request to sign wherever the clip may be shown', () => {
    for (const standing of ['open', 'accepted', 'undone', 'declined', 'following'] as const) {
      expect(checkInvitation({ ...invitation, standing }).coAuthor, standing).to.deep.equal(coAuthor);
    }
    for (const standing of ['self', 'used', 'expired', 'revoked', 'unavailable', 'whatever']) {
      expect(checkInvitation({ ...invitation, standing }).coAuthor, standing).to.equal(undefined);
    }
  });

  it('leaves out a request that leads nowhere, or of which nobody knows what for', () => {
    const wrong: readonly unknown[] = [
      null,
      'https://example.org/s/1',
      { ...coAuthor, url: undefined },
      { ...coAuthor, url: 'javascript:alert(1)' },
      { ...coAuthor, url: 'data:text/html,sign' },
      { ...coAuthor, role: 'owner' },
      { ...coAuthor, kind: 'contract' },
    ];
    for (const one of wrong) {
      expect(checkInvitation({ ...invitation, coAuthor: one }), JSON.stringify(one)).not.to.have.property('coAuthor');
    }
  });
});
