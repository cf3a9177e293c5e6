import { check, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import {
  allOf,
  ask,
  can,
  coAuthorOf,
  edit,
  hashNow,
  idsOf,
  ledger,
  link,
  mentions,
  names,
  statusOf,
} from './helpers.js';
import type { Actor, Link } from './helpers.js';
import { watching } from './watching-tools.js';

/** Everything by which a no could reach who made a link. */
async function seenByOwner(context: CoAuthorContext, { id }: { readonly id: string }): Promise<unknown> {
  const owner = coAuthorOf(context, 'owner');
  const list = owner.listInvites?.bind(owner);
  return {
    invite: await owner.getInvite(id),
    authors: await owner.getAuthors(context.posts.own),
    history: (await owner.getHistory?.(context.posts.own))?.items,
    sent: list && (await allOf((options) => list({ box: 'sent', ...options }))),
    rules: (await owner.getRules?.())?.limits?.remaining,
    statuses: [
      await statusOf(context, context.personId('invitee')),
      await statusOf(context, context.personId('stranger')),
    ],
  };
}

/** Somebody says no to a link. */
async function refuse(context: CoAuthorContext, { invite, token }: Link, role: 'invitee' | 'stranger'): Promise<void> {
  const { state } = await coAuthorOf(context, role).decline(invite.id, { token });
  same(state, 'declined', 'what they are answered');
}

/** A no to a link is of one person, of whom its sender never hears. */
export const linkRefusalCases: Cases<CoAuthorContext> = {
  async 'a no to a link leaves it open for others'(context) {
    const made = await link(context);
    await refuse(context, made, 'stranger');
    same((await can(context, 'invitee', 'resolve')(made.token)).state, 'pending', 'the state, as another reads it');
    const adapter = coAuthorOf(context, 'invitee');
    const { state } = await adapter.approve(made.invite.id, await hashNow(context), { token: made.token });
    same(state, 'approved', 'what another is answered who signs by it');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'a no to a link changes nothing that its owner reads'(context) {
    const made = await link(context);
    const before = await seenByOwner(context, made.invite);
    await refuse(context, made, 'stranger');
    same(await seenByOwner(context, made.invite), before, 'what the owner reads after a no');
    await refuse(context, made, 'invitee');
    same(await seenByOwner(context, made.invite), before, 'what the owner reads after another');
  },

  async 'a no to a link repeated gives the same answer and changes nothing'(context) {
    const made = await link(context);
    await refuse(context, made, 'stranger');
    const before = await ledger(context);
    await refuse(context, made, 'stranger');
    same(await ledger(context), before, 'everything that an act can change');
  },

  async 'a no to a link can’t be found out by opening it, signed in or not'(context) {
    const made = await link(context);
    const actors: readonly Actor[] =
      context.visitor === undefined ? ['owner', 'second'] : ['owner', 'second', 'visitor'];
    const read = async (): Promise<readonly unknown[]> => {
      const found: unknown[] = [];
      for (const actor of actors) found.push(await can(context, actor, 'resolve')(made.token));
      return found;
    };
    const before = await read();
    await refuse(context, made, 'stranger');
    same(await read(), before, 'what the owner, another and a visitor read by the link');
  },

  async 'who said no to a link is in no history but their own, also once it was taken back'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const read = can(context, 'owner', 'getHistory');
    const made = await link(context);
    await refuse(context, made, 'stranger');
    await withdraw(made.invite.id);
    const { items } = await read(context.posts.own);
    same(items.at(-1)?.type, 'withdrawn', 'what happened last');
    check(!mentions(items, context.personId('stranger')), 'who said no is in it');
  },

  async 'who said no to a link is in no history but their own, also once its time is over'(context) {
    const expire = need(context.expire, 'make() gives no expire');
    const read = can(context, 'owner', 'getHistory');
    const made = await link(context);
    await refuse(context, made, 'stranger');
    await expire.call(context, made.invite.id);
    const { items } = await read(context.posts.own);
    same(items.at(-1)?.type, 'expired', 'what happened last');
    check(!mentions(items, context.personId('stranger')), 'who said no is in it');
  },

  async 'who said no to a link and blocks its owner doesn’t make it vanish'(context) {
    const people = need(context.as('stranger').people, 'make() gives no people adapter');
    const made = await link(context);
    const before = await coAuthorOf(context, 'owner').getInvite(made.invite.id);
    await refuse(context, made, 'stranger');
    await people.block(context.personId('owner'));
    same(await coAuthorOf(context, 'owner').getInvite(made.invite.id), before, 'what the owner reads of it');
    same((await can(context, 'invitee', 'resolve')(made.token)).state, 'pending', 'the state, as another reads it');
  },

  async 'who said no to a link can be asked like anybody'(context) {
    await refuse(context, await link(context), 'invitee');
    same((await ask(context)).state, 'pending', 'the state of the invitation');
  },

  async 'a no from stale, of who came by a link, changes nothing that its owner reads'(context) {
    const made = await link(context);
    const adapter = coAuthorOf(context, 'invitee');
    await adapter.approve(made.invite.id, await hashNow(context), { token: made.token });
    await edit(context);
    const before = await seenByOwner(context, made.invite);
    same((await adapter.decline(made.invite.id)).state, 'declined', 'what they are answered');
    same(await seenByOwner(context, made.invite), before, 'what the owner reads');
  },

  'watches tell nobody of a no to a link': watching(async (context, { authors, invites, live, quiet }) => {
    const made = await link(context);
    const [posts, mine] = [authors('owner'), invites('owner')];
    await live(posts, mine);
    await refuse(context, made, 'stranger');
    await quiet();
    same([posts.changes, mine.changes, mine.allRules], [[], [], []], 'what the owner is told');
  }),

  'watches tell nobody of a no from stale, of who came by a link': watching(
    async (context, { authors, invites, live, quiet }) => {
      const made = await link(context);
      const adapter = coAuthorOf(context, 'invitee');
      await adapter.approve(made.invite.id, await hashNow(context), { token: made.token });
      await edit(context);
      const [posts, mine] = [authors('owner'), invites('owner')];
      await live(posts, mine);
      await adapter.decline(made.invite.id);
      await quiet();
      same([posts.changes, mine.changes, mine.allRules], [[], [], []], 'what the owner is told');
    },
  ),
};
