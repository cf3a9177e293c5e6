import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import {
  allOf,
  ask,
  can,
  coAuthorOf,
  edit,
  forged,
  idsOf,
  ledger,
  malformed,
  names,
  signed,
  stateFor,
  statusOf,
} from './helpers.js';

/** What `decline` promises. */
export const declineCases: Cases<CoAuthorContext> = {
  async 'decline says no, and to nobody else'(context) {
    const list = coAuthorOf(context, 'owner').listInvites;
    const invite = await ask(context);
    const seen = async (): Promise<unknown> => ({
      invite: await coAuthorOf(context, 'owner').getInvite(invite.id),
      authors: await coAuthorOf(context, 'owner').getAuthors(context.posts.own),
      history: (await coAuthorOf(context, 'owner').getHistory?.(context.posts.own))?.items,
      sent: list && (await allOf((options) => can(context, 'owner', 'listInvites')({ box: 'sent', ...options }))),
      status: await statusOf(context, context.personId('invitee')),
    });
    const before = await seen();
    const answer = await coAuthorOf(context, 'invitee').decline(invite.id);
    same([answer.state, answer.signable], ['declined', undefined], 'what they read');
    same(await stateFor(context, 'invitee', invite), 'declined', 'what they read again');
    same(await seen(), before, 'what its sender reads');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'a no reads like a silence to its sender, once its time is over'(context) {
    const expire = need(context.expire, 'make() gives no expire');
    const [one, two] = [await ask(context), await ask(context, 'second')];
    await coAuthorOf(context, 'invitee').decline(one.id);
    for (const { id } of [one, two]) await expire.call(context, id);
    const read = async (id: string): Promise<unknown> => {
      const { state, signable, approvedHash, changedAt } = await coAuthorOf(context, 'owner').getInvite(id);
      return { state, signable, approvedHash, changed: changedAt !== undefined };
    };
    same(await read(one.id), await read(two.id), 'a no, against a silence');
    same(await stateFor(context, 'owner', one), 'expired', 'the state');
    same(await stateFor(context, 'invitee', one), 'declined', 'the state, as who said no reads it');
    const [no, silence] = [
      await statusOf(context, context.personId('invitee')),
      await statusOf(context, context.personId('second')),
    ];
    same(no, silence, 'what stands between them');
    await refuses(ask(context), 'forbidden', 'asking again at once');
  },

  async 'decline repeated changes nothing, and rejects when the clientId comes back with something else'(context) {
    const invite = await ask(context);
    const adapter = coAuthorOf(context, 'invitee');
    await adapter.decline(invite.id, { clientId: 'one' });
    const before = await ledger(context);
    same((await adapter.decline(invite.id, { clientId: 'one' })).state, 'declined', 'a repeat');
    same((await adapter.decline(invite.id)).state, 'declined', 'another');
    same(await ledger(context), before, 'everything that an act can change');
    await refuses(adapter.decline(invite.id, { clientId: 'one', mute: true }), 'conflict', 'the same with mute');
  },

  async 'nobody declines for somebody else'(context) {
    const invite = await ask(context);
    await refuses(coAuthorOf(context, 'owner').decline(invite.id), 'forbidden', 'its sender');
    for (const role of ['second', 'stranger'] as const) {
      await refuses(coAuthorOf(context, role).decline(invite.id), ['not-found', 'forbidden'], role);
    }
    for (const guess of forged) {
      await refuses(coAuthorOf(context, 'invitee').decline(guess), 'not-found', `"${guess}"`);
    }
    same(await stateFor(context, 'invitee', invite), 'pending', 'the state');
  },

  async 'who has signed revokes, and doesn’t decline'(context) {
    const invite = await signed(context);
    await refuses(coAuthorOf(context, 'invitee').decline(invite.id), 'conflict', 'decline');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'decline with mute ends all further invitations of this person, and isn’t told'(context) {
    const settings = can(context, 'invitee', 'getSettings');
    const invite = await ask(context);
    const before = await coAuthorOf(context, 'owner').getInvite(invite.id);
    await coAuthorOf(context, 'invitee').decline(invite.id, { mute: true });
    same(
      (await settings()).muted.map(({ id }) => id),
      idsOf(context, 'owner'),
      'whom they have muted',
    );
    same(await coAuthorOf(context, 'owner').getInvite(invite.id), before, 'what its sender reads');
    const { another } = context.posts;
    if (another === undefined) return;
    const adapter = coAuthorOf(context, 'owner');
    const { hash } = await adapter.getSignable(another);
    const draft = { postId: another, hash, role: 'author', personId: context.personId('invitee') } as const;
    await refuses(adapter.invite(draft), 'forbidden', 'asking for another post');
    await can(context, 'invitee', 'setSettings')({ unmute: idsOf(context, 'owner') });
    same((await settings()).muted, [], 'whom they have muted, after that');
    check((await adapter.invite(draft)).state === 'pending', 'they can’t be asked again');
  },

  async 'decline from stale leaves nothing of the name, and isn’t told'(context) {
    const invite = await signed(context);
    await edit(context);
    const before = await coAuthorOf(context, 'owner').getInvite(invite.id);
    const answer = await coAuthorOf(context, 'invitee').decline(invite.id);
    same(answer.state, 'declined', 'the state');
    same(await coAuthorOf(context, 'owner').getInvite(invite.id), before, 'what its sender reads');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'decline rejects with invalid for what is no answer, and says nothing then'(context) {
    const invite = await ask(context);
    const adapter = coAuthorOf(context, 'invitee');
    for (const wrong of [null, 'no', { mute: 'no' }, { mute: 1 }, { token: 5 }]) {
      await refuses(
        malformed((options) => adapter.decline(invite.id, options), wrong),
        'invalid',
        JSON.stringify(wrong),
      );
    }
    same(await stateFor(context, 'invitee', invite), 'pending', 'the state');
  },
};
