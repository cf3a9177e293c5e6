import { expect } from '@open-wc/testing';
import type { CoAuthorInvite } from '../../src/contracts/index.js';
import { createRecordingSink, settle } from '../../src/testing/index.js';
import { hashOf, history, link, names, refusal, signBy, status, timed } from './memory-co-author-acts.js';
import { makeCoAuthorWorld } from './memory-co-author-world.js';

describe('in the world, a no to a link', () => {
  it('leaves it open for others, and is final for who said it', async () => {
    const { world } = timed();
    const one = await link(world);
    expect((await world.as('ed').coAuthor.decline(one.id, { token: one.token })).state).to.equal('declined');
    expect((await world.as('ed').coAuthor.resolve(one.token)).state).to.equal('declined');
    expect((await world.as('ed').coAuthor.getInvite(one.id)).state).to.equal('declined');
    expect(await refusal(signBy(world, 'ed', one))).to.equal('expired');
    expect((await world.asVisitor().coAuthor.resolve(one.token)).state).to.equal('pending');
    expect((await signBy(world, 'dee', one)).state).to.equal('approved');
    const { state, invitee, signable, approvedHash } = await world.as('ed').coAuthor.getInvite(one.id);
    expect([state, invitee?.id, signable, approvedHash]).to.deep.equal(['declined', 'ed', undefined, undefined]);
    expect(await names(world)).to.deep.equal(['ada', 'dee']);
  });

  it('gives no hold on the name of who uses it then', async () => {
    const { world } = timed();
    const one = await link(world);
    await world.as('ed').coAuthor.decline(one.id, { token: one.token });
    await signBy(world, 'dee', one);
    const { coAuthor } = world.as('ed');
    for (const call of [coAuthor.revoke(one.id), coAuthor.revoke(one.id)]) {
      expect(await refusal(call)).to.equal('conflict');
    }
    expect(await names(world)).to.deep.equal(['ada', 'dee']);
    await world.as('dee').coAuthor.revoke(one.id);
    expect(await refusal(coAuthor.revoke(one.id))).to.equal('conflict');
    expect(await refusal(coAuthor.restore(one.id))).to.equal('forbidden');
    expect(await refusal(coAuthor.withdraw(one.id))).to.equal('forbidden');
    expect(await refusal(coAuthor.approve(one.id, await hashOf(world)))).to.equal('expired');
  });

  it('is told to its sender by nothing: not by what became of it, not by a history, not by a block', async () => {
    const read = async (refused: boolean, end: 'withdraw' | 'expire' | 'none'): Promise<string> => {
      const { world } = timed();
      const controller = new AbortController();
      const sink = createRecordingSink<CoAuthorInvite>();
      const { id, token } = await link(world);
      world.as('ada').coAuthor.watchInvites(sink, { signal: controller.signal });
      await settle();
      if (refused) {
        await world.as('ed').coAuthor.decline(id, { token });
        await world.as('ed').people.block('ada');
      }
      if (end === 'withdraw') await world.as('ada').coAuthor.withdraw(id);
      if (end === 'expire') world.coAuthors.expire(id);
      await settle();
      controller.abort();
      const seen = [
        await world.as('ada').coAuthor.getInvite(id),
        await world.as('ada').coAuthor.listInvites({ box: 'sent' }),
        await history(world, 'ada'),
        await world.as('ada').coAuthor.getAuthors('harbour'),
        sink.changes,
      ];
      return JSON.stringify(seen).replaceAll(token, 'token');
    };
    for (const end of ['none', 'withdraw', 'expire'] as const) {
      expect(await read(true, end), end).to.equal(await read(false, end));
    }
  });

  it('is in what they received, and gone from there after a block', async () => {
    const { world } = timed();
    const { id, token } = await link(world);
    await world.as('ed').coAuthor.decline(id, { token });
    const received = async (): Promise<number> =>
      (await world.as('ed').coAuthor.listInvites({ box: 'received' })).items.length;
    expect(await received()).to.equal(1);
    await world.as('ed').people.block('ada');
    expect(await received()).to.equal(0);
    expect(await refusal(world.as('ed').coAuthor.getInvite(id))).to.equal('not-found');
  });

  it('from stale is told to nobody either, though it came by a link', async () => {
    const { world } = timed();
    const one = await link(world);
    await signBy(world, 'bo', one);
    world.coAuthors.editPost('harbour', { text: 'Other words.' });
    const controller = new AbortController();
    const sink = createRecordingSink<CoAuthorInvite>();
    world.as('ada').coAuthor.watchInvites(sink, { signal: controller.signal });
    await settle();
    const seen = async (): Promise<unknown> => [
      await world.as('ada').coAuthor.getInvite(one.id),
      await status(world, 'bo', 'harbour'),
      await status(world, 'bo'),
    ];
    const before = await seen();
    await world.as('bo').coAuthor.decline(one.id);
    await settle();
    expect(await seen()).to.deep.equal(before);
    expect(sink.changes).to.deep.equal([]);
    controller.abort();
  });

  it('of a seed is one as well', async () => {
    const world = makeCoAuthorWorld();
    const id = world.coAuthors.add({ postId: 'harbour', person: 'ed', token: 'a-token', state: 'declined' });
    const { state, invitee, url } = await world.as('ada').coAuthor.getInvite(id);
    expect([state, invitee, url]).to.deep.equal(['pending', undefined, 'https://example.org/s/a-token']);
    expect((await world.as('ed').coAuthor.getInvite(id)).state).to.equal('declined');
  });
});
