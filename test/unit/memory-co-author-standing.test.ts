import { expect } from '@open-wc/testing';
import { createRecordingSink, settle } from '../../src/testing/index.js';
import type { CoAuthorInvite } from '../../src/contracts/index.js';
import { ask, dayMs, hashOf, link, names, refusal, sign, signBy, status, timed } from './memory-co-author-acts.js';

describe('in the world, a name that was taken off', () => {
  it('stays off where its bearer has stepped back as well', async () => {
    const { world } = timed();
    const id = await sign(world, 'bo');
    await world.as('ada').coAuthor.revoke(id);
    await world.as('bo').coAuthor.revoke(id);
    expect(await refusal(world.as('ada').coAuthor.restore(id))).to.equal('forbidden');
    expect(await refusal(world.as('bo').coAuthor.restore(id))).to.equal('expired');
    expect(await names(world)).to.deep.equal(['ada']);
    expect(await status(world, 'bo', 'harbour')).to.equal('cool-down');
  });

  it('stays off where its owner didn’t want it there either', async () => {
    const { world } = timed();
    const id = await sign(world, 'bo');
    await world.as('bo').coAuthor.revoke(id);
    await world.as('ada').coAuthor.revoke(id);
    expect(await refusal(world.as('bo').coAuthor.restore(id))).to.equal('expired');
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('stays off after a block, however short', async () => {
    const { world } = timed();
    const id = await sign(world, 'bo');
    await world.as('ada').coAuthor.revoke(id);
    await world.as('bo').people.block('ada');
    await world.as('bo').people.unblock('ada');
    expect(await refusal(world.as('ada').coAuthor.restore(id))).to.equal('expired');
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('stays off once the programme is over', async () => {
    const { world } = timed();
    const id = await sign(world, 'bo');
    await world.as('ada').coAuthor.revoke(id);
    world.coAuthors.endProgramme();
    expect(await refusal(world.as('ada').coAuthor.restore(id))).to.equal('forbidden');
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('is not put back beside the same name, signed or asked for anew', async () => {
    for (const isSigned of [true, false]) {
      const { world } = timed();
      const id = await sign(world, 'bo');
      await world.as('ada').coAuthor.revoke(id);
      await (isSigned ? sign(world, 'bo') : ask(world, 'bo'));
      expect(await refusal(world.as('ada').coAuthor.restore(id))).to.equal('conflict');
      expect(await names(world)).to.deep.equal(isSigned ? ['ada', 'bo'] : ['ada']);
    }
  });
});

describe('in the world, a name is not put back', () => {
  it('where its bearer has signed by another way since, and stepped back', async () => {
    const { world } = timed();
    const one = await link(world);
    const id = await sign(world, 'bo');
    await world.as('ada').coAuthor.revoke(id);
    await signBy(world, 'bo', one);
    await world.as('bo').coAuthor.revoke(one.id);
    expect(await refusal(world.as('ada').coAuthor.restore(id))).to.equal('conflict');
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('where they were asked anew, whether they have said no or nothing', async () => {
    for (const end of ['no', 'nothing', 'no to a link'] as const) {
      const { world } = timed();
      const one = await link(world);
      const id = await sign(world, 'bo');
      await world.as('ada').coAuthor.revoke(id);
      if (end === 'no to a link') {
        await world.as('bo').coAuthor.decline(one.id, { token: one.token });
        expect((await world.as('ada').coAuthor.restore(id)).state, end).to.equal('approved');
        continue;
      }
      const again = await ask(world, 'bo');
      if (end === 'no') await world.as('bo').coAuthor.decline(again);
      expect(await refusal(world.as('ada').coAuthor.restore(id)), end).to.equal('conflict');
    }
  });
});

describe('in the world, who was asked is left alone', () => {
  it('after an invitation was taken back as after a silence: nobody is asked over and over', async () => {
    const { world } = timed();
    await world.as('ada').coAuthor.withdraw(await ask(world, 'bo'));
    expect(await status(world, 'bo', 'harbour')).to.equal('unavailable');
    expect(await status(world, 'bo')).to.equal('cool-down');
    expect(await refusal(ask(world, 'bo', 'second'))).to.equal('forbidden');
  });

  it('for this post for good, after a no, a silence and a withdrawal alike; for others after a while', async () => {
    const { world, clock } = timed();
    const [no, none] = [await ask(world, 'bo'), await ask(world, 'cem')];
    await world.as('bo').coAuthor.decline(no);
    const both = async (postId?: string): Promise<unknown> => [
      await status(world, 'bo', postId),
      await status(world, 'cem', postId),
    ];
    expect(await both('harbour')).to.deep.equal(['invited', 'invited']);
    for (const id of [no, none]) world.coAuthors.expire(id);
    expect(await both('harbour')).to.deep.equal(['unavailable', 'unavailable']);
    expect(await both('second')).to.deep.equal(['cool-down', 'cool-down']);
    await clock.advance(8 * dayMs);
    expect(await both('harbour')).to.deep.equal(['unavailable', 'unavailable']);
    expect(await both('second')).to.deep.equal(['eligible', 'eligible']);
  });

  it('and a no that was taken back reads like a silence that was', async () => {
    const { world } = timed();
    const [no, none] = [await ask(world, 'bo'), await ask(world, 'cem')];
    await world.as('bo').coAuthor.decline(no);
    for (const id of [no, none]) await world.as('ada').coAuthor.withdraw(id);
    for (const postId of ['harbour', 'second', undefined]) {
      expect(await status(world, 'bo', postId), postId).to.equal(await status(world, 'cem', postId));
    }
    const [one, other] = [await world.as('ada').coAuthor.getInvite(no), await world.as('ada').coAuthor.getInvite(none)];
    expect(Object.keys(one)).to.deep.equal(Object.keys(other));
  });
});

describe('in the world, an invitation', () => {
  it('names those on the post, and nobody who is only asked or has said no', async () => {
    const { world } = timed();
    await world.as('bo').coAuthor.decline(await ask(world, 'bo'));
    const id = await ask(world, 'cem');
    const { others } = await world.as('cem').coAuthor.getInvite(id);
    expect(others?.map(({ person }) => person?.id)).to.deep.equal(['ada']);
  });

  it('by link is reported by who received it, and by nobody without its token', async () => {
    const { world } = timed();
    const { id, token } = await link(world);
    await world.as('ed').coAuthor.report(id, { reason: 'spam' }, { token });
    expect(world.reports.map(({ by, about }) => [by, about])).to.deep.equal([['ed', { coAuthorInviteId: id }]]);
    const { coAuthor } = world.as('bo');
    expect(await refusal(coAuthor.report(id, { reason: 'spam' }))).to.equal('not-found');
    expect(await refusal(coAuthor.report(id, { reason: 'spam' }, { token: 'guess' }))).to.equal('not-found');
    await signBy(world, 'dee', { id, token });
    expect(await refusal(coAuthor.report(id, { reason: 'spam' }, { token }))).to.equal('not-found');
    expect(world.reports).to.have.length(1);
  });

  it('is not signed by an account that is gone', async () => {
    const { world } = timed();
    const id = await ask(world, 'bo');
    world.coAuthors.setGone('bo', 'suspended');
    expect(await refusal(world.as('bo').coAuthor.approve(id, await hashOf(world)))).to.equal('forbidden');
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('is refused what is of no type: no options, a mute that is none', async () => {
    const { world } = timed();
    const id = await ask(world, 'bo');
    const { coAuthor } = world.as('bo');
    const hash = await hashOf(world);
    for (const call of [
      coAuthor.approve(id, hash, null as never),
      coAuthor.decline(id, null as never),
      coAuthor.decline(id, { mute: 'no' as never }),
      coAuthor.listCandidates(null as never),
      coAuthor.getHistory('harbour', null as never),
      coAuthor.listInvites(null as never),
      coAuthor.report(id, { reason: 'spam' }, null as never),
    ]) {
      expect(await refusal(call)).to.equal('invalid');
    }
    expect((await coAuthor.getSettings()).muted).to.deep.equal([]);
  });
});

describe('in the world, a watch of invitations', () => {
  it('costs nothing where another’s post changes', async () => {
    const { world } = timed();
    for (let count = 0; count < 300; count += 1) {
      world.coAuthors.add({ postId: 'harbour', person: 'bo', state: 'withdrawn' });
    }
    const controller = new AbortController();
    const sink = createRecordingSink<CoAuthorInvite>();
    world.as('bo').coAuthor.watchInvites(sink, { signal: controller.signal });
    await settle();
    const { stringify } = JSON;
    let told = 0;
    // What is told is compared as text: each comparison is an invitation that was read.
    JSON.stringify = ((...args: Parameters<typeof stringify>) => {
      told += 1;
      return stringify(...args);
    }) as typeof stringify;
    try {
      world.coAuthors.editPost('second', { text: 'Other words.' });
    } finally {
      JSON.stringify = stringify;
    }
    expect(told).to.be.below(50);
    controller.abort();
  });
});
