import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import {
  ask,
  can,
  coAuthorOf,
  edit,
  forged,
  hashNow,
  idsOf,
  ledger,
  malformed,
  names,
  sign,
  signed,
  stateFor,
} from './helpers.js';

/** What `withdraw` promises. */
export const withdrawCases: Cases<CoAuthorContext> = {
  async 'withdraw takes an invitation back, and nobody can sign it then'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const invite = await ask(context);
    const { state, signable } = await withdraw(invite.id);
    same([state, signable], ['withdrawn', undefined], 'state and signable');
    same(await stateFor(context, 'invitee', invite), 'withdrawn', 'the state, as who was asked reads it');
    await refuses(sign(context, invite), 'expired', 'approve');
    await refuses(coAuthorOf(context, 'invitee').decline(invite.id), 'expired', 'decline');
    const before = await ledger(context);
    same((await withdraw(invite.id)).state, 'withdrawn', 'a repeat');
    same(await ledger(context), before, 'everything that an act can change');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'withdraw is for its sender alone'(context) {
    const invite = await ask(context);
    await refuses(can(context, 'invitee', 'withdraw')(invite.id), 'forbidden', 'who is asked');
    for (const role of ['second', 'stranger'] as const) {
      await refuses(can(context, role, 'withdraw')(invite.id), ['not-found', 'forbidden'], role);
    }
    for (const guess of forged) await refuses(can(context, 'owner', 'withdraw')(guess), 'not-found', `"${guess}"`);
    same(await stateFor(context, 'invitee', invite), 'pending', 'the state');
  },

  async 'withdraw rejects with conflict once they have signed'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const invite = await signed(context);
    await refuses(withdraw(invite.id), 'conflict', 'withdraw');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'withdraw doesn’t tell whether they had said no'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const [one, two] = [await ask(context), await ask(context, 'second')];
    await coAuthorOf(context, 'invitee').decline(one.id);
    same((await withdraw(one.id)).state, (await withdraw(two.id)).state, 'the state after a no, and after a silence');
    same(await stateFor(context, 'invitee', one), 'declined', 'the state, as who said no reads it');
  },
};

/** What `revoke` and `restore` promise. */
export const revokeCases: Cases<CoAuthorContext> = {
  async 'who signed takes their name off, and the post stays'(context) {
    const revoke = can(context, 'invitee', 'revoke');
    const invite = await signed(context);
    const { state } = await revoke(invite.id);
    same(state, 'revoked', 'the state');
    for (const role of ['owner', 'invitee', 'stranger'] as const) {
      same(await names(context, role), idsOf(context, 'owner'), `the names, as ${role} reads them`);
    }
    same(await stateFor(context, 'owner', invite), 'revoked', 'the state, as its sender reads it');
    const { mine } = await coAuthorOf(context, 'invitee').getAuthors(context.posts.own);
    same(mine, undefined, 'what they are to it');
    const before = await ledger(context);
    same((await revoke(invite.id)).state, 'revoked', 'a repeat');
    same(await ledger(context), before, 'everything that an act can change');
    await refuses(sign(context, invite), 'expired', 'signing it again');
  },

  async 'the owner takes a name off, and nobody else does'(context) {
    const invite = await signed(context);
    await signed(context, 'second');
    for (const role of ['second', 'stranger'] as const) {
      await refuses(can(context, role, 'revoke')(invite.id), ['not-found', 'forbidden'], role);
    }
    for (const guess of forged) await refuses(can(context, 'owner', 'revoke')(guess), 'not-found', `"${guess}"`);
    same(await names(context), idsOf(context, 'owner', 'invitee', 'second'), 'the names');
    await can(context, 'owner', 'revoke')(invite.id);
    same(await names(context), idsOf(context, 'owner', 'second'), 'the names after that');
  },

  async 'revoke rejects with conflict for a name that was never on the post'(context) {
    const invite = await ask(context);
    for (const role of ['owner', 'invitee'] as const) {
      await refuses(can(context, role, 'revoke')(invite.id), 'conflict', role);
    }
    same(await stateFor(context, 'invitee', invite), 'pending', 'the state');
  },

  async 'restore puts the name back, for who took it off'(context) {
    const [revoke, restore] = [can(context, 'invitee', 'revoke'), can(context, 'invitee', 'restore')];
    const invite = await signed(context);
    const { undoUntil } = await revoke(invite.id);
    check(undoUntil !== undefined, 'nothing says until when it can be undone');
    same((await coAuthorOf(context, 'owner').getInvite(invite.id)).undoUntil, undefined, 'what the owner can undo');
    await refuses(can(context, 'owner', 'restore')(invite.id), 'forbidden', 'the owner');
    await refuses(can(context, 'second', 'restore')(invite.id), ['not-found', 'forbidden'], 'somebody else');
    same(await names(context), idsOf(context, 'owner'), 'the names');
    same((await restore(invite.id)).state, 'approved', 'the state');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names after that');
    const before = await ledger(context);
    same((await restore(invite.id)).state, 'approved', 'a repeat');
    same(await ledger(context), before, 'everything that an act can change');
  },

  async 'restore puts back no name that was never taken off, and none that nobody gave'(context) {
    const restore = can(context, 'invitee', 'restore');
    const invite = await ask(context);
    await refuses(restore(invite.id), ['forbidden', 'expired', 'conflict'], 'a name that was never on it');
    await refuses(can(context, 'owner', 'restore')(invite.id), ['forbidden', 'expired', 'conflict'], 'its sender');
    for (const guess of forged) await refuses(restore(guess), 'not-found', `"${guess}"`);
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'restore rejects with conflict when the content has changed'(context) {
    const [revoke, restore] = [can(context, 'invitee', 'revoke'), can(context, 'invitee', 'restore')];
    const invite = await signed(context);
    await revoke(invite.id);
    await edit(context);
    await refuses(restore(invite.id), 'conflict', 'restore');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'restore rejects with expired once its time is over'(context) {
    const endUndo = need(context.endUndo, 'make() gives no endUndo');
    const [revoke, restore] = [can(context, 'invitee', 'revoke'), can(context, 'invitee', 'restore')];
    const invite = await signed(context);
    await revoke(invite.id);
    await endUndo.call(context, invite.id);
    await refuses(restore(invite.id), 'expired', 'restore');
    same((await coAuthorOf(context, 'invitee').getInvite(invite.id)).undoUntil, undefined, 'undoUntil');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },
};

/** What `reorder` promises. */
export const orderCases: Cases<CoAuthorContext> = {
  async 'reorder changes the order of names, for everybody'(context) {
    const reorder = can(context, 'owner', 'reorder');
    await signed(context);
    await signed(context, 'second');
    same(await names(context), idsOf(context, 'owner', 'invitee', 'second'), 'the names, the owner first');
    const { authors } = await coAuthorOf(context, 'owner').getAuthors(context.posts.own);
    const turned = authors.map(({ id }) => id).reverse();
    const answer = await reorder(context.posts.own, turned);
    same(
      answer.authors.map(({ id }) => id),
      turned,
      'the order, as it is answered',
    );
    same(await names(context), idsOf(context, 'second', 'invitee', 'owner'), 'the names');
    await reorder(context.posts.own, turned);
    same(await names(context), idsOf(context, 'second', 'invitee', 'owner'), 'the names after a repeat');
  },

  async 'reorder is for the owner alone, and takes all names and no others'(context) {
    const reorder = can(context, 'owner', 'reorder');
    await signed(context);
    const pending = await ask(context, 'second');
    const { own } = context.posts;
    const { authors } = await coAuthorOf(context, 'owner').getAuthors(own);
    const ids = authors.map(({ id }) => id);
    for (const role of ['invitee', 'stranger'] as const) {
      await refuses(can(context, role, 'reorder')(own, [...ids].reverse()), 'forbidden', role);
    }
    for (const wrong of [[], ids.slice(1), [...ids, pending.id], [...ids, 'x'], [ids[0] ?? '', ids[0] ?? '']]) {
      await refuses(reorder(own, wrong), 'conflict', JSON.stringify(wrong));
    }
    for (const wrong of [undefined, null, 'x', [5]]) {
      await refuses(
        malformed((value) => reorder(own, value), wrong),
        'invalid',
        String(wrong),
      );
    }
    await refuses(reorder('no-such-post', ids), 'not-found', 'a post that never was');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'a name that comes back has the place it had'(context) {
    const reorder = can(context, 'owner', 'reorder');
    const invite = await signed(context);
    await signed(context, 'second');
    const { authors } = await coAuthorOf(context, 'owner').getAuthors(context.posts.own);
    await reorder(context.posts.own, authors.map(({ id }) => id).reverse());
    await edit(context);
    same(await names(context), idsOf(context, 'owner'), 'the names after an edit');
    await coAuthorOf(context, 'invitee').approve(invite.id, await hashNow(context));
    same(await names(context), idsOf(context, 'invitee', 'owner'), 'the names');
  },
};
