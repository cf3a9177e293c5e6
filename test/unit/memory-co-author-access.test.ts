import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Authorship } from '../../src/contracts/index.js';
import { createRecordingSink, settle } from '../../src/testing/index.js';
import { ask, hashOf, history, link, names, refusal, sign, signBy, status, timed } from './memory-co-author-acts.js';

function judge(world: MemoryWorld, state: 'removed' | 'age-gated' | 'live' | 'pending'): void {
  world.changeNote('harbour', { state, decision: { rule: 'No adverts.', automated: false } });
}

describe('in the world, what moderation keeps back', () => {
  it('ends what is asked, for all who hold a link as well, and comes back with the post', async () => {
    const { world } = timed();
    const [id, one] = [await ask(world, 'bo'), await link(world)];
    const hash = await hashOf(world);
    judge(world, 'removed');
    for (const read of [
      await world.as('bo').coAuthor.getInvite(id),
      await world.asVisitor().coAuthor.resolve(one.token),
      await world.as('ed').coAuthor.resolve(one.token),
    ]) {
      expect([read.state, read.signable]).to.deep.equal(['ended', undefined]);
    }
    expect(await refusal(world.as('bo').coAuthor.approve(id, hash))).to.equal('expired');
    expect(await refusal(signBy(world, 'ed', one))).to.equal('expired');
    expect(await refusal(ask(world, 'cem'))).to.equal('forbidden');
    judge(world, 'live');
    expect((await world.as('bo').coAuthor.approve(id, hash)).state).to.equal('approved');
  });

  it('gives an author nobody to ask for what they alone read', async () => {
    const { world } = timed();
    const { id } = await world.as('ada').note.publish({ text: 'A list of presents.', audienceId: 'private' });
    const { hash } = await world.as('ada').coAuthor.getSignable(id);
    const draft = { postId: id, personId: 'bo', role: 'author', hash } as const;
    expect(await refusal(world.as('ada').coAuthor.invite(draft))).to.equal('forbidden');
  });

  it('is read by nobody who is asked, where one photo is kept back', async () => {
    const { world } = timed();
    const id = await ask(world, 'bo');
    world.changeNotePhoto('harbour', 'before', {
      state: 'removed',
      decision: { rule: 'No adverts.', automated: true },
    });
    const { state, signable } = await world.as('bo').coAuthor.getInvite(id);
    expect([state, signable]).to.deep.equal(['ended', undefined]);
  });

  it('waits with a post that waits', async () => {
    const { world } = timed();
    judge(world, 'pending');
    const id = await ask(world, 'bo');
    const { state, signable } = await world.as('bo').coAuthor.getInvite(id);
    expect([state, signable]).to.deep.equal(['pending', undefined]);
    expect(await refusal(world.as('bo').coAuthor.approve(id, await hashOf(world)))).to.equal('forbidden');
    judge(world, 'live');
    expect((await world.as('bo').coAuthor.getInvite(id)).signable?.content.text).to.be.a('string');
  });

  it('is read by no young account and no visitor, where it is for adults', async () => {
    const { world } = timed();
    world.coAuthors.knobs.adultsMayAskMinors = true;
    const [id, one] = [await ask(world, 'mia'), await link(world)];
    judge(world, 'age-gated');
    for (const read of [
      await world.as('mia').coAuthor.getInvite(id),
      await world.as('mia').coAuthor.resolve(one.token),
      await world.asVisitor().coAuthor.resolve(one.token),
    ]) {
      expect([read.state, read.signable]).to.deep.equal(['pending', undefined]);
    }
    expect((await world.as('ed').coAuthor.resolve(one.token)).signable?.content.text).to.be.a('string');
    expect(await refusal(world.as('mia').coAuthor.approve(id, await hashOf(world)))).to.equal('forbidden');
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('is asked of no young account', async () => {
    const { world } = timed();
    world.coAuthors.knobs.adultsMayAskMinors = true;
    judge(world, 'age-gated');
    expect(await status(world, 'mia', 'harbour')).to.equal('unavailable');
    expect(await refusal(ask(world, 'mia'))).to.equal('forbidden');
  });
});

describe('in the world, by a link', () => {
  it('no young account signs for an adult, as it could not be asked', async () => {
    const { world } = timed();
    const one = await link(world);
    expect(await refusal(signBy(world, 'mia', one))).to.equal('forbidden');
    expect(await names(world)).to.deep.equal(['ada']);
    world.coAuthors.knobs.adultsMayAskMinors = true;
    expect((await signBy(world, 'mia', one)).state).to.equal('approved');
  });

  it('nobody reads a story from whom its author keeps it', async () => {
    const { world } = timed();
    const { token } = await link(world, 'print');
    await world.as('ada').story.removeViewer('print', 'ed');
    expect(await refusal(world.as('ed').coAuthor.resolve(token))).to.equal('not-found');
  });

  it('who isn’t signed in reads nothing of a story with a back, nor of what is for the signed-in', async () => {
    const { world } = timed();
    world.changeNote('harbour', { signInOnly: true });
    for (const postId of ['print', 'harbour']) {
      const { token } = await link(world, postId);
      const { state, signable } = await world.asVisitor().coAuthor.resolve(token);
      expect([state, signable], postId).to.deep.equal(['pending', undefined]);
      expect((await world.as('ed').coAuthor.resolve(token)).signable?.content.postId).to.equal(postId);
    }
  });
});

describe('in the world, who was asked once', () => {
  it('reads no names and no changes of a post that isn’t theirs to read, and their own history still', async () => {
    for (const end of ['withdrawn', 'declined', 'revoked'] as const) {
      const { world } = timed();
      const id = end === 'revoked' ? await sign(world, 'bo') : await ask(world, 'bo');
      const controller = new AbortController();
      const sink = createRecordingSink<Authorship>();
      world.as('bo').coAuthor.watchAuthors('harbour', sink, { signal: controller.signal });
      await settle();
      if (end === 'withdrawn') await world.as('ada').coAuthor.withdraw(id);
      if (end === 'declined') await world.as('bo').coAuthor.decline(id);
      if (end === 'revoked') await world.as('bo').coAuthor.revoke(id);
      await sign(world, 'cem');
      world.coAuthors.editPost('harbour', { audience: 'private' });
      world.coAuthors.editPost('harbour', { text: 'Not for Bo.' });
      await settle();
      expect(await refusal(world.as('bo').coAuthor.getAuthors('harbour')), end).to.equal('not-found');
      expect(sink.changes.at(-1), end).to.deep.equal({ type: 'remove', id: 'harbour' });
      const types = (await history(world, 'bo')).map(([type]) => type);
      expect(types, end).to.deep.equal(end === 'revoked' ? ['invited', 'approved', 'revoked'] : ['invited', end]);
      controller.abort();
    }
  });

  it('is told of no change that came after, where the post is theirs to read', async () => {
    const { world } = timed();
    const id = await ask(world, 'bo');
    await sign(world, 'cem');
    await world.as('ada').coAuthor.withdraw(id);
    world.coAuthors.editPost('harbour', { text: 'Other words.' });
    expect((await history(world, 'bo')).map(([type]) => type)).to.deep.equal(['invited', 'withdrawn']);
    expect((await history(world, 'cem')).map(([type]) => type)).to.deep.equal(['invited', 'approved', 'changed']);
  });

  it('is told of an edit between asking and agreeing, as its owner is, and nobody else', async () => {
    const { world } = timed();
    const id = await ask(world, 'bo');
    await world.as('ada').coAuthor.showHistory('harbour', true);
    world.coAuthors.editPost('harbour', { text: 'Other words.' });
    await world.as('bo').coAuthor.approve(id, await hashOf(world));
    for (const reader of ['ada', 'bo']) {
      const types = (await history(world, reader)).map(([type]) => type);
      expect(types, reader).to.deep.equal(['invited', 'changed', 'approved']);
    }
    expect((await history(world, 'ed')).map(([type]) => type)).to.deep.equal([]);
  });
});

describe('in the world, the public', () => {
  it('reads of an invitation only once that one was agreed to', async () => {
    const { world } = timed();
    const id = await sign(world, 'bo');
    await world.as('bo').coAuthor.showHistory('harbour', true);
    await world.as('ada').coAuthor.showHistory('harbour', true);
    await world.as('ada').coAuthor.revoke(id);
    const before = await history(world, 'ed');
    expect(before.map(([type]) => type)).to.deep.equal(['invited', 'approved', 'revoked']);
    const again = await ask(world, 'bo');
    const one = await link(world);
    expect(await history(world, 'ed')).to.deep.equal(before);
    await world.as('bo').coAuthor.approve(again, await hashOf(world));
    expect((await history(world, 'ed')).map(([type]) => type)).to.deep.equal([
      ...['invited', 'approved', 'revoked'],
      ...['invited', 'approved'],
    ]);
    await signBy(world, 'dee', one);
    expect((await history(world, 'ed')).some(([, who]) => who === 'dee')).to.equal(false);
    await world.as('dee').coAuthor.showHistory('harbour', true);
    const ofDee = (await history(world, 'ed')).filter(([, who]) => who === 'dee');
    expect(ofDee.map(([type]) => type)).to.deep.equal(['invited', 'approved']);
  });
});
