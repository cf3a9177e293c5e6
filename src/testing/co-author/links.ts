import { check, refuses, refusesField, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { ask, can, coAuthorOf, forged, hashNow, idsOf, link, malformed, names, signed, stateFor } from './helpers.js';

/** What links promise: for somebody without an account, and for whoever is first. */
export const linkCases: Cases<CoAuthorContext> = {
  async 'a link can be read by whoever holds it, which spends nothing and is told to nobody'(context) {
    const { invite, token } = await link(context);
    same([invite.state, invite.invitee], ['pending', undefined], 'state and invitee');
    const before = await coAuthorOf(context, 'owner').getInvite(invite.id);
    for (const role of ['invitee', 'stranger', 'invitee'] as const) {
      const read = await can(context, role, 'resolve')(token);
      same(
        [read.id, read.state, read.sent, read.url],
        [invite.id, 'pending', undefined, undefined],
        `what ${role} reads`,
      );
      same(read.signable?.hash, await hashNow(context), 'what there is to be signed');
    }
    same(await coAuthorOf(context, 'owner').getInvite(invite.id), before, 'what its sender reads');
    same((await can(context, 'owner', 'resolve')(token)).sent, true, 'whether it is its sender’s');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'who is not signed in reads a link, and can neither sign nor say no'(context) {
    const { invite, token } = await link(context);
    const visitor = coAuthorOf(context, 'visitor');
    const read = await can(context, 'visitor', 'resolve')(token);
    same([read.id, read.state], [invite.id, 'pending'], 'id and state');
    const hash = await hashNow(context);
    await refuses(visitor.approve(invite.id, hash, { token }), 'unauthenticated', 'approve');
    await refuses(visitor.decline(invite.id, { token }), 'unauthenticated', 'decline');
    same((await can(context, 'stranger', 'resolve')(token)).state, 'pending', 'the state after that');
  },

  async 'who holds the link signs, and it is theirs from then on'(context) {
    const { invite, token } = await link(context);
    const answer = await coAuthorOf(context, 'stranger').approve(invite.id, await hashNow(context), { token });
    same(answer.state, 'approved', 'the state');
    same(await names(context), idsOf(context, 'owner', 'stranger'), 'the names');
    same(await stateFor(context, 'stranger', invite), 'approved', 'the state, as they read it');
    const sent = await coAuthorOf(context, 'owner').getInvite(invite.id);
    same([sent.state, sent.url], ['approved', undefined], 'state and url, as its sender reads them');
  },

  async 'a link is used once: it is expired for everybody else'(context) {
    const { invite, token } = await link(context);
    const hash = await hashNow(context);
    await coAuthorOf(context, 'invitee').approve(invite.id, hash, { token });
    await refuses(can(context, 'stranger', 'resolve')(token), 'expired', 'reading it');
    await refuses(coAuthorOf(context, 'stranger').approve(invite.id, hash, { token }), 'expired', 'signing by it');
    await refuses(coAuthorOf(context, 'stranger').decline(invite.id, { token }), 'expired', 'declining it');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'of two people who sign by a link at once, one gets it'(context) {
    const { invite, token } = await link(context);
    const hash = await hashNow(context);
    const calls = (['invitee', 'stranger'] as const).map((role) =>
      coAuthorOf(context, role).approve(invite.id, hash, { token }),
    );
    const settled = await Promise.allSettled(calls);
    same(settled.filter(({ status }) => status === 'fulfilled').length, 1, 'how many signed');
    same((await names(context)).length, 2, 'how many names there are');
  },

  async 'an invitation by link is not answered without its token, or with another'(context) {
    const { invite, token } = await link(context);
    const hash = await hashNow(context);
    const adapter = coAuthorOf(context, 'stranger');
    await refuses(adapter.approve(invite.id, hash), ['not-found', 'forbidden'], 'no token');
    await refuses(adapter.getInvite(invite.id), 'not-found', 'reading it by its id');
    for (const guess of [...forged, invite.id, token.slice(0, -1), `${token}x`]) {
      await refuses(can(context, 'stranger', 'resolve')(guess), 'not-found', `resolve "${guess}"`);
      await refuses(adapter.approve(invite.id, hash, { token: guess }), 'not-found', `approve "${guess}"`);
    }
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'the token of one link opens no other invitation'(context) {
    const [one, two] = [await link(context), await link(context)];
    const hash = await hashNow(context);
    const call = coAuthorOf(context, 'stranger').approve(two.invite.id, hash, { token: one.token });
    await refuses(call, 'not-found', 'the token of another');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'its sender doesn’t sign by their own link'(context) {
    const { invite, token } = await link(context);
    const call = coAuthorOf(context, 'owner').approve(invite.id, await hashNow(context), { token });
    await refuses(call, 'forbidden', 'approve');
    same((await can(context, 'stranger', 'resolve')(token)).state, 'pending', 'the state, for others');
  },

  async 'a block of its sender makes a link one that never was'(context) {
    const people = need(context.as('owner').people, 'make() gives no people adapter');
    const { invite, token } = await link(context);
    const hash = await hashNow(context);
    await people.block(context.personId('stranger'));
    await refuses(can(context, 'stranger', 'resolve')(token), 'not-found', 'resolve');
    await refuses(coAuthorOf(context, 'stranger').approve(invite.id, hash, { token }), 'not-found', 'approve');
  },

  async 'who has blocked its sender doesn’t sign by a link'(context) {
    const people = need(context.as('stranger').people, 'make() gives no people adapter');
    const { invite, token } = await link(context);
    const hash = await hashNow(context);
    await people.block(context.personId('owner'));
    await refuses(can(context, 'stranger', 'resolve')(token), 'not-found', 'resolve');
    await refuses(coAuthorOf(context, 'stranger').approve(invite.id, hash, { token }), 'not-found', 'approve');
    same(await names(context, 'second'), idsOf(context, 'owner'), 'the names');
  },

  async 'nobody signs twice, by an invitation and by a link'(context) {
    await signed(context);
    const { invite, token } = await link(context);
    const call = coAuthorOf(context, 'invitee').approve(invite.id, await hashNow(context), { token });
    await refuses(call, ['forbidden', 'conflict'], 'signing again, by a link');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
    same((await can(context, 'stranger', 'resolve')(token)).state, 'pending', 'the state, for others');
  },

  async 'a link takes the room of a name, and needs it'(context) {
    const setMaxAuthors = need(context.setMaxAuthors, 'make() gives no setMaxAuthors');
    await link(context);
    await setMaxAuthors.call(context, 2);
    await refuses(ask(context), 'conflict', 'asking somebody beside it');
    await refuses(link(context), 'conflict', 'another link');
  },

  async 'a link is reported by who holds it, with its token'(context) {
    const report = can(context, 'stranger', 'report');
    const { invite, token } = await link(context);
    await report(invite.id, { reason: 'spam' }, { token });
    await refuses(report(invite.id, { reason: 'spam' }), 'not-found', 'without its token');
    for (const guess of [...forged, `${token}x`]) {
      await refuses(report(invite.id, { reason: 'spam' }, { token: guess }), 'not-found', `with "${guess}"`);
    }
    await refusesField(report(invite.id, { reason: 'other' }, { token }), 'text', 'other without words');
    same((await coAuthorOf(context, 'owner').getInvite(invite.id)).state, 'pending', 'the state');
  },

  async 'a link whose time is over, or that was taken back, signs nothing'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const { invite, token } = await link(context);
    const hash = await hashNow(context);
    same((await withdraw(invite.id)).url, undefined, 'the link of who took it back');
    await refuses(coAuthorOf(context, 'stranger').approve(invite.id, hash, { token }), 'expired', 'approve');
    const expire = need(context.expire, 'make() gives no expire');
    const two = await link(context);
    await expire.call(context, two.invite.id);
    await refuses(can(context, 'stranger', 'resolve')(two.token), 'expired', 'resolve');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'a link is in what its sender reads and in nothing else'(context) {
    const { invite, token } = await link(context);
    check(invite.url !== undefined, 'its sender does not read it');
    for (const actor of ['invitee', 'stranger'] as const) {
      const read = JSON.stringify([
        await coAuthorOf(context, actor).getAuthors(context.posts.own),
        await coAuthorOf(context, actor).getHistory?.(context.posts.own),
        await coAuthorOf(context, actor).listInvites?.({ box: 'received' }),
      ]);
      check(!read.includes(token), `the token is in what ${actor} reads`);
    }
    await refuses(
      malformed((value) => can(context, 'stranger', 'resolve')(value), 5),
      'invalid',
      'no token at all',
    );
  },
};
