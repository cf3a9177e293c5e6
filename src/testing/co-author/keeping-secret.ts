import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext, CoAuthorRole } from './context.js';
import { ask, coAuthorOf, forged, idsOf, mentions, names, signed } from './helpers.js';

/** What a reader reads beside names: nothing of what is asked. */
export const secrecyCases: Cases<CoAuthorContext> = {
  async 'nobody’s name is on a post, or anywhere in it, before they have agreed'(context) {
    const before = await coAuthorOf(context, 'stranger').getAuthors(context.posts.own);
    const invite = await ask(context);
    const id = context.personId('invitee');
    for (const actor of ['second', 'stranger'] as const) {
      const read = await coAuthorOf(context, actor).getAuthors(context.posts.own);
      same(read, before, `what ${actor} reads`);
      check(!mentions(read, id), `who is asked is in what ${actor} reads`);
    }
    same(await names(context, 'owner'), idsOf(context, 'owner'), 'the names, as the owner reads them');
    same(await names(context, 'invitee'), idsOf(context, 'owner'), 'the names, as who is asked reads them');
    const { note } = context.as('stranger');
    const record = await note?.get(context.posts.own).catch(() => undefined);
    if (record !== undefined) check(!mentions(record, id), 'who is asked is in the note');
    await coAuthorOf(context, 'invitee').decline(invite.id);
    same(await coAuthorOf(context, 'stranger').getAuthors(context.posts.own), before, 'what is read after a no');
  },

  async 'invitations are read by those whom they concern: the owner all, each invited theirs'(context) {
    const [one, two] = [await ask(context), await ask(context, 'second')];
    const read = async (role: CoAuthorRole): Promise<readonly string[]> =>
      ((await coAuthorOf(context, role).getAuthors(context.posts.own)).invites ?? []).map(({ id }) => id).sort();
    same(await read('owner'), [one.id, two.id].sort(), 'the owner’s');
    same(await read('invitee'), [one.id], 'the invitee’s');
    same(await read('stranger'), [], 'a stranger’s');
    for (const actor of ['second', 'stranger'] as const) {
      await refuses(coAuthorOf(context, actor).getInvite(one.id), 'not-found', `as ${actor}`);
    }
    for (const guess of forged) {
      await refuses(coAuthorOf(context, 'invitee').getInvite(guess), 'not-found', `"${guess}"`);
    }
  },

  async 'an invitation says who asks whom, for what, beside whom'(context) {
    const { own } = context.posts;
    await signed(context, 'second');
    const sent = await ask(context);
    const got = await coAuthorOf(context, 'invitee').getInvite(sent.id);
    same([got.postId, got.role, got.state, got.sent], [own, 'author', 'pending', undefined], 'what is read of it');
    same([sent.sent, sent.invitee?.id], [true, context.personId('invitee')], 'what its sender reads of it');
    same(got.inviter.id, context.personId('owner'), 'who asks');
    same(
      (got.others ?? []).map(({ person }) => person?.id).sort(),
      [...idsOf(context, 'owner', 'second')].sort(),
      'beside whom',
    );
  },

  async 'beside whom one would sign is who signs: nobody who is only asked, or has said no'(context) {
    const other = await ask(context, 'second');
    const { id } = await ask(context);
    const beside = async (): Promise<readonly (string | undefined)[]> =>
      ((await coAuthorOf(context, 'invitee').getInvite(id)).others ?? []).map(({ person }) => person?.id);
    same(await beside(), idsOf(context, 'owner'), 'beside whom, while another is asked');
    await coAuthorOf(context, 'second').decline(other.id);
    same(await beside(), idsOf(context, 'owner'), 'beside whom, after their no');
  },

  async 'reading an invitation tells nobody and changes nothing'(context) {
    const invite = await ask(context);
    const before = await coAuthorOf(context, 'owner').getInvite(invite.id);
    for (let count = 0; count < 3; count += 1) await coAuthorOf(context, 'invitee').getInvite(invite.id);
    same(await coAuthorOf(context, 'owner').getInvite(invite.id), before, 'what its sender reads');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'a block makes an invitation one that never was, from both sides'(context) {
    const people = need(context.as('invitee').people, 'make() gives no people adapter');
    const invite = await ask(context);
    const hash = invite.signable?.hash ?? '';
    await people.block(context.personId('owner'));
    for (const role of ['owner', 'invitee'] as const) {
      await refuses(coAuthorOf(context, role).getInvite(invite.id), 'not-found', role);
    }
    await refuses(coAuthorOf(context, 'invitee').approve(invite.id, hash), 'not-found', 'approve');
    await refuses(coAuthorOf(context, 'invitee').decline(invite.id), 'not-found', 'decline');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },
};
