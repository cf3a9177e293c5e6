import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { InvitationCoAuthor, InviteAdapter } from '../../src/contracts/index.js';
import type { RequestToSign } from '../../src/testing/index.js';
import { assertIdle, errorOf } from './memory-fixtures.js';
import { consent, makeInviteWorld, requestToSign } from './memory-invite-world.js';

const draft = { channel: 'copy', clipId: 'whale' } as const;

describe('a request to sign in an invitation of the memory world', () => {
  let world: MemoryWorld;
  let asked: RequestToSign;
  let token: string;

  const invite = (personId: string): Required<InviteAdapter> => world.as(personId).invite;
  const foundBy = async (personId: string): Promise<InvitationCoAuthor | undefined> =>
    (await invite(personId).resolve(token)).coAuthor;
  const take = async (coAuthorInviteId: string): Promise<string> => {
    const { url = '' } = await invite('ada').create({ ...draft, coAuthorInviteId });
    return url.slice(world.invites.linkPrefix.length);
  };
  const codeOf = async (call: Promise<unknown>): Promise<unknown> =>
    ((await errorOf(call)) as { readonly code?: string }).code;

  beforeEach(async () => {
    world = makeInviteWorld();
    asked = await requestToSign(world, 'ada', 'original-artist');
    token = await take(asked.invite.id);
  });

  afterEach(() => {
    assertIdle(world);
  });

  it('is its own link, and says what for', async () => {
    const url = `${world.coAuthors.knobs.linkPrefix}${asked.token}`;
    expect(await foundBy('bo')).to.deep.equal({ url, role: 'original-artist', kind: 'note' });
  });

  it('leads, once signed, to a name on the post', async () => {
    await invite('bo').accept(token, { consent });
    const { coAuthor } = world.as('bo');
    const { url } = (await foundBy('bo')) as InvitationCoAuthor;
    const found = await coAuthor.resolve(url.slice(world.coAuthors.knobs.linkPrefix.length));
    await coAuthor.approve(found.id, found.signable?.hash ?? '', { token: asked.token });
    const { authors } = await coAuthor.getAuthors('harbour');
    expect(authors.map(({ person, role }) => [person?.id, role])).to.deep.equal([
      ['ada', 'author'],
      ['bo', 'original-artist'],
    ]);
  });

  it('is not for those with whom its sender could not sign, whom they follow or not', async () => {
    world.relate({ from: 'mia', to: 'ada', following: true });
    expect((await invite('mia').resolve(token)).standing).to.equal('following');
    expect(await foundBy('mia')).to.equal(undefined);
    world.coAuthors.setAvailability('cem', { available: false, reason: 'region' });
    expect(await foundBy('cem')).to.equal(undefined);
    expect(await codeOf(invite('flo').resolve(token))).to.equal('not-found');
    expect(await foundBy('bo')).not.to.equal(undefined);
  });

  it('is not for who wants to hear nothing more of its sender', async () => {
    await invite('bo').decline(token, { mute: true });
    const { standing, clip } = await invite('bo').resolve(token);
    expect([standing, clip?.id]).to.deep.equal(['declined', 'whale']);
    expect(await foundBy('bo')).to.equal(undefined);
  });

  it('is still there for who has said no to following', async () => {
    await invite('bo').decline(token);
    expect(await foundBy('bo')).not.to.equal(undefined);
  });

  it('is over for who has said no to it, and for nobody else; its sender isn’t told', async () => {
    await world.as('bo').coAuthor.decline(asked.invite.id, { token: asked.token });
    expect(await foundBy('bo')).to.equal(undefined);
    expect(await foundBy('cem')).not.to.equal(undefined);
    expect(await take(asked.invite.id)).to.be.a('string');
  });

  it('is open, or goes along with nothing', async () => {
    const { hash } = await world.as('ada').coAuthor.getSignable('harbour');
    world.relate({ from: 'bo', to: 'ada', following: true });
    world.coAuthors.setRules({ maxAuthors: 4 });
    const toBo = await world.as('ada').coAuthor.invite({ postId: 'harbour', role: 'author', hash, personId: 'bo' });
    expect(await codeOf(take(toBo.id))).to.equal('forbidden');
    world.coAuthors.expire(asked.invite.id);
    expect(await foundBy('cem')).to.equal(undefined);
    expect(await codeOf(take(asked.invite.id))).to.equal('forbidden');
    const { items } = await invite('ada').listSent();
    expect(items.map(({ coAuthorInviteId }) => coAuthorInviteId)).to.deep.equal([asked.invite.id]);
  });

  it('is not there where moderation keeps the post back', async () => {
    world.changeNote('harbour', { state: 'age-gated' });
    world.relate({ from: 'mia', to: 'ada', following: true });
    expect(await foundBy('mia')).to.equal(undefined);
    expect(await foundBy('bo')).not.to.equal(undefined);
    world.changeNote('harbour', { state: 'removed' });
    expect(await foundBy('bo')).to.equal(undefined);
    expect((await world.asVisitor().invite.resolve(token)).coAuthor).to.equal(undefined);
  });

  it('is there for who has no account yet, also of a post that takes one to be read', async () => {
    world.changeNote('harbour', { signInOnly: true });
    expect((await world.asVisitor().invite.resolve(token)).coAuthor?.kind).to.equal('note');
  });

  it('comes without a word where there is no clip to show', async () => {
    world.changeClip('whale', { private: true });
    expect(await foundBy('bo')).to.equal(undefined);
    expect((await world.asVisitor().invite.resolve(token)).coAuthor).to.equal(undefined);
  });

  it('can be seeded', async () => {
    token = world.addInvite({ from: 'ada', channel: 'qr', coAuthorInviteId: asked.invite.id });
    expect((await foundBy('bo'))?.kind).to.equal('note');
  });
});
