import { refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { ask, coAuthorOf, draftTo, edit, hashNow, idsOf, names, sign, signed, stateFor } from './helpers.js';

/** What a change of the post, of an account or of the programme does to names. */
export const changeCases: Cases<CoAuthorContext> = {
  async 'an edit takes names off until they agree to what is there now'(context) {
    const invite = await signed(context);
    await edit(context);
    for (const role of ['owner', 'invitee', 'stranger'] as const) {
      same(await names(context, role), idsOf(context, 'owner'), `the names, as ${role} reads them`);
    }
    const got = await coAuthorOf(context, 'invitee').getInvite(invite.id);
    const now = await hashNow(context);
    same([got.state, got.signable?.hash], ['stale', now], 'state, and what is there to be signed');
    same(await stateFor(context, 'owner', invite), 'stale', 'the state, as its sender reads it');
    await refuses(
      coAuthorOf(context, 'invitee').approve(invite.id, got.approvedHash ?? ''),
      'conflict',
      'the old hash',
    );
    same((await sign(context, invite)).state, 'approved', 'the state after agreeing again');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names after that');
  },

  async 'an edit that is taken back doesn’t bring a name back by itself'(context) {
    const invite = await signed(context);
    const { content } = await coAuthorOf(context, 'owner').getSignable(context.posts.own);
    const before = need(content.text, 'the post has no words');
    await edit(context);
    await edit(context, before);
    same(await names(context), idsOf(context, 'owner'), 'the names');
    same(await stateFor(context, 'invitee', invite), 'stale', 'the state');
  },

  async 'a post is locked while somebody is asked to sign it, where the rules say so'(context) {
    const lock = need(context.lock, 'make() gives no lock');
    need(context.edit, 'make() gives no edit');
    await lock.call(context);
    const invite = await ask(context);
    const before = await hashNow(context);
    let refused: unknown;
    try {
      await edit(context);
    } catch (error) {
      refused = error;
    }
    same(refused !== undefined, true, 'whether an edit is refused');
    same(await hashNow(context), before, 'what is there to be signed');
    await sign(context, invite);
    await edit(context);
    same(await names(context), idsOf(context, 'owner'), 'the names after an edit that is free again');
  },

  async 'an account that is gone stands there without a name'(context) {
    const removeAccount = need(context.removeAccount, 'make() gives no removeAccount');
    await signed(context);
    await removeAccount.call(context, 'invitee');
    for (const role of ['owner', 'stranger'] as const) {
      const { authors } = await coAuthorOf(context, role).getAuthors(context.posts.own);
      const shown = authors.map(({ person, role: as }) => [person?.id, as]);
      same(
        shown,
        [
          [context.personId('owner'), 'author'],
          [undefined, 'author'],
        ],
        `what ${role} reads`,
      );
    }
  },

  async 'the end of the programme ends what is open, and names are read on'(context) {
    const endProgramme = need(context.endProgramme, 'make() gives no endProgramme');
    await signed(context);
    const invite = await ask(context, 'second');
    const hash = await hashNow(context);
    await endProgramme.call(context, 'all');
    const { sunset } = await coAuthorOf(context, 'stranger').getAuthors(context.posts.own);
    same(sunset?.shows, 'all', 'what is said of the end');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
    same(await stateFor(context, 'second', invite), 'ended', 'the state of what was open');
    await refuses(coAuthorOf(context, 'second').approve(invite.id, hash), 'expired', 'approve');
    const draft = await draftTo(context, 'second');
    await refuses(coAuthorOf(context, 'owner').invite(draft), 'forbidden', 'invite');
    const availability = await coAuthorOf(context, 'owner').availability?.();
    if (availability !== undefined) {
      same([availability.available, !availability.available && availability.reason], [false, 'ended'], 'availability');
    }
  },

  async 'where the programme ends with its owner alone, no other name is left'(context) {
    const endProgramme = need(context.endProgramme, 'make() gives no endProgramme');
    await signed(context);
    await endProgramme.call(context, 'owner');
    for (const role of ['owner', 'invitee', 'stranger'] as const) {
      same(await names(context, role), idsOf(context, 'owner'), `the names, as ${role} reads them`);
    }
  },

  async 'who it isn’t offered to doesn’t sign'(context) {
    const makeUnavailable = need(context.makeUnavailable, 'make() gives no makeUnavailable');
    const invite = await ask(context);
    await makeUnavailable.call(context, 'invitee');
    await refuses(sign(context, invite), 'forbidden', 'approve');
    same((await coAuthorOf(context, 'invitee').decline(invite.id)).state, 'declined', 'a no, which is always theirs');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'a block between who signs and the owner takes the name off'(context) {
    const people = need(context.as('invitee').people, 'make() gives no people adapter');
    await signed(context);
    await people.block(context.personId('owner'));
    same(await names(context), idsOf(context, 'owner'), 'the names');
    await people.unblock(context.personId('owner'));
    same(await names(context), idsOf(context, 'owner'), 'the names once it is taken back');
  },
};
