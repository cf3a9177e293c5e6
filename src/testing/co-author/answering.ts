import { refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import {
  ask,
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
  wrongHash,
} from './helpers.js';

/** What `approve` promises. */
export const approveCases: Cases<CoAuthorContext> = {
  async 'approve puts a name on the post, for everybody'(context) {
    const invite = await ask(context);
    const hash = await hashNow(context);
    const answer = await coAuthorOf(context, 'invitee').approve(invite.id, hash);
    same([answer.state, answer.approvedHash], ['approved', hash], 'state and hash');
    for (const role of ['owner', 'invitee', 'second', 'stranger'] as const) {
      same(await names(context, role), idsOf(context, 'owner', 'invitee'), `the names, as ${role} reads them`);
    }
    same(await stateFor(context, 'owner', invite), 'approved', 'the state, as its sender reads it');
    const { mine, invites, ownId = invite.id } = await coAuthorOf(context, 'invitee').getAuthors(context.posts.own);
    same(
      [mine, invites, ownId],
      ['co-author', undefined, invite.id],
      'what they are to it, what is open, and their entry',
    );
  },

  async 'the id of a name is that of its invitation'(context) {
    const invite = await signed(context);
    const { authors } = await coAuthorOf(context, 'stranger').getAuthors(context.posts.own);
    same(authors.map(({ id }) => id).includes(invite.id), true, 'whether it is');
    same(new Set(authors.map(({ id }) => id)).size, authors.length, 'how many are different');
  },

  async 'approve repeated gives the same answer and has no second effect, also at once'(context) {
    const invite = await ask(context);
    const [one, two] = await Promise.all([
      sign(context, invite, 'invitee', { clientId: 'one' }),
      sign(context, invite, 'invitee', { clientId: 'one' }),
    ]);
    const before = await ledger(context);
    const more = [two, await sign(context, invite, 'invitee', { clientId: 'one' }), await sign(context, invite)];
    for (const answer of more) same([answer.id, answer.state], [one.id, 'approved'], 'an answer');
    same(await ledger(context), before, 'everything that an act can change');
  },

  async 'nobody signs for somebody else'(context) {
    const invite = await ask(context);
    const hash = await hashNow(context);
    await refuses(coAuthorOf(context, 'owner').approve(invite.id, hash), 'forbidden', 'its sender');
    for (const role of ['second', 'stranger'] as const) {
      await refuses(coAuthorOf(context, role).approve(invite.id, hash), ['not-found', 'forbidden'], role);
    }
    same(await names(context), idsOf(context, 'owner'), 'the names');
    same(await stateFor(context, 'invitee', invite), 'pending', 'the state');
  },

  async 'a replay of somebody’s approval by somebody else signs nothing'(context) {
    const invite = await ask(context);
    await sign(context, invite, 'invitee', { clientId: 'one' });
    const replay = sign(context, invite, 'second', { clientId: 'one' });
    await refuses(replay, ['not-found', 'forbidden'], 'the replay');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'approve rejects with conflict when the clientId comes back for something else'(context) {
    const invite = await ask(context);
    const adapter = coAuthorOf(context, 'invitee');
    await adapter.approve(invite.id, await hashNow(context), { clientId: 'one' });
    await refuses(adapter.approve(invite.id, wrongHash, { clientId: 'one' }), 'conflict', 'another hash');
  },

  async 'approve rejects with conflict for a hash that is not what is there'(context) {
    const invite = await ask(context);
    const adapter = coAuthorOf(context, 'invitee');
    for (const hash of [wrongHash, '', 'sha256-', 'null']) {
      await refuses(adapter.approve(invite.id, hash), 'conflict', `"${hash}"`);
    }
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'approve rejects with conflict for the hash before an edit, and takes the one after it'(context) {
    const invite = await ask(context);
    const before = await hashNow(context);
    await edit(context);
    const adapter = coAuthorOf(context, 'invitee');
    await refuses(adapter.approve(invite.id, before), 'conflict', 'the hash before');
    same(await names(context), idsOf(context, 'owner'), 'the names');
    const { signable } = await adapter.getInvite(invite.id);
    same(signable?.hash, await hashNow(context), 'what is there to be signed');
    await adapter.approve(invite.id, signable?.hash ?? '');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names after it');
  },

  async 'approve rejects with not-found for an invitation that never was'(context) {
    await ask(context);
    const hash = await hashNow(context);
    for (const guess of [...forged, context.posts.own]) {
      await refuses(coAuthorOf(context, 'invitee').approve(guess, hash), 'not-found', `"${guess}"`);
    }
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'approve rejects with invalid for what is no hash, and no id'(context) {
    const invite = await ask(context);
    const adapter = coAuthorOf(context, 'invitee');
    for (const wrong of [undefined, null, 5, {}, ['x']]) {
      await refuses(
        malformed((hash) => adapter.approve(invite.id, hash), wrong),
        'invalid',
        `hash ${JSON.stringify(wrong)}`,
      );
      await refuses(
        malformed((id) => adapter.approve(id, 'x'), wrong),
        'invalid',
        `id ${JSON.stringify(wrong)}`,
      );
    }
    const calls = malformed((token) => adapter.approve(invite.id, 'x', { token }), 5);
    await refuses(calls, 'invalid', 'a token that is none');
  },

  async 'approve rejects with expired once its time is over'(context) {
    const expire = need(context.expire, 'make() gives no expire');
    const invite = await ask(context);
    const hash = await hashNow(context);
    await expire.call(context, invite.id);
    await refuses(coAuthorOf(context, 'invitee').approve(invite.id, hash), 'expired', 'approve');
    for (const role of ['owner', 'invitee'] as const) {
      same(await stateFor(context, role, invite), 'expired', `the state, as ${role} reads it`);
    }
    const { signable } = await coAuthorOf(context, 'invitee').getInvite(invite.id);
    same(signable, undefined, 'what is left to sign');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },
};
