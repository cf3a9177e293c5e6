import type { CoAuthorEvent } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { Actor } from './helpers.js';
import type { CoAuthorContext } from './context.js';
import {
  allOf,
  ask,
  can,
  coAuthorOf,
  edit,
  hashNow,
  idsOf,
  link,
  mentions,
  outcomeOf,
  sign,
  signed,
} from './helpers.js';

async function historyOf(context: CoAuthorContext, actor: Actor): Promise<readonly CoAuthorEvent[]> {
  const read = can(context, actor, 'getHistory');
  return allOf((options) => read(context.posts.own, options));
}

async function typesFor(context: CoAuthorContext, actor: Actor): Promise<readonly CoAuthorEvent['type'][]> {
  return (await historyOf(context, actor)).map(({ type }) => type);
}

/** What `getHistory` and `showHistory` promise. */
export const historyCases: Cases<CoAuthorContext> = {
  async 'getHistory tells both what happened, the oldest first, with what was signed'(context) {
    const invite = await ask(context);
    const hash = await hashNow(context);
    await sign(context, invite);
    for (const role of ['owner', 'invitee'] as const) {
      const events = await historyOf(context, role);
      same(
        events.map(({ type }) => type),
        ['invited', 'approved'],
        `what ${role} reads`,
      );
      same(
        events.map(({ by }) => by?.id),
        idsOf(context, 'owner', 'invitee'),
        'who did it',
      );
      same(events[0]?.person?.id, context.personId('invitee'), 'whom it is about');
      same(events[1]?.hash, hash, 'what was signed');
      same(new Set(events.map(({ id }) => id)).size, events.length, 'how many are different');
    }
  },

  async 'getHistory keeps what changed, what was taken off and what was put back'(context) {
    const [revoke, restore] = [can(context, 'invitee', 'revoke'), can(context, 'invitee', 'restore')];
    const invite = await signed(context);
    await edit(context);
    await sign(context, invite);
    await revoke(invite.id);
    await restore(invite.id);
    const expected = ['invited', 'approved', 'changed', 'approved', 'revoked', 'restored'];
    for (const role of ['owner', 'invitee'] as const)
      same(await typesFor(context, role), expected, `what ${role} reads`);
    const changed = (await historyOf(context, 'invitee')).find(({ type }) => type === 'changed');
    same(
      [changed?.by?.id, changed?.hash],
      [context.personId('owner'), await hashNow(context)],
      'who changed it to what',
    );
  },

  async 'to others nothing is told that nobody has let be known'(context) {
    const invite = await ask(context);
    same(await historyOf(context, 'stranger'), [], 'what a stranger reads of who is asked');
    await sign(context, invite);
    const { authors, hasHistory, historyShown } = await coAuthorOf(context, 'stranger').getAuthors(context.posts.own);
    same(await historyOf(context, 'stranger'), [], 'what a stranger reads of who signs');
    same([hasHistory ?? false, historyShown], [false, undefined], 'what is said of it');
    same(
      authors.map(({ approvedAt }) => approvedAt),
      [undefined, undefined],
      'when they agreed',
    );
    same((await coAuthorOf(context, 'invitee').getAuthors(context.posts.own)).historyShown, false, 'their choice');
  },

  async 'showHistory lets others read one’s own part, until it is taken back'(context) {
    const show = can(context, 'invitee', 'showHistory');
    const { own } = context.posts;
    await signed(context);
    const second = await signed(context, 'second');
    same((await show(own, true)).historyShown, true, 'what is answered');
    same(await typesFor(context, 'stranger'), ['invited', 'approved'], 'what a stranger reads');
    const { authors, hasHistory } = await coAuthorOf(context, 'stranger').getAuthors(own);
    same(hasHistory, true, 'whether there is something to read');
    same(
      authors.map(({ approvedAt }) => approvedAt !== undefined),
      [false, true, false],
      'who says when they agreed',
    );
    const read = await historyOf(context, 'stranger');
    check(!mentions(read, context.personId('second')), 'another is in what a stranger reads');
    await can(context, 'second', 'revoke')(second.id);
    same(await typesFor(context, 'stranger'), ['invited', 'approved'], 'what a stranger reads of who steps back');
    await can(context, 'invitee', 'showHistory')(own, false);
    same(await historyOf(context, 'stranger'), [], 'what a stranger reads, after that');
  },

  async 'a withdrawal leaves a trace for those who let it be known'(context) {
    const show = can(context, 'invitee', 'showHistory');
    const revoke = can(context, 'invitee', 'revoke');
    const invite = await signed(context);
    await show(context.posts.own, true);
    await revoke(invite.id);
    same(await typesFor(context, 'stranger'), ['invited', 'approved', 'revoked'], 'what a stranger reads');
  },

  async 'who let it be known once is asked again without anybody else’s knowing'(context) {
    const [show, revoke] = [can(context, 'invitee', 'showHistory'), can(context, 'owner', 'revoke')];
    const invite = await signed(context);
    await show(context.posts.own, true);
    await revoke(invite.id);
    const before = await typesFor(context, 'stranger');
    const outcome = await outcomeOf(ask(context));
    if (outcome !== 'done') need(undefined, 'who was taken off can’t be asked again at once');
    same(await typesFor(context, 'stranger'), before, 'what a stranger reads');
  },

  async 'an owner who lets it be known says nothing of whom they ask'(context) {
    const show = can(context, 'owner', 'showHistory');
    await show(context.posts.own, true);
    await ask(context);
    same(await historyOf(context, 'stranger'), [], 'what a stranger reads of who is asked');
  },

  async 'an owner who lets it be known says nothing of their links'(context) {
    const show = can(context, 'owner', 'showHistory');
    await show(context.posts.own, true);
    await link(context);
    same(await historyOf(context, 'stranger'), [], 'what a stranger reads of a link');
  },

  async 'both read of an edit between asking and agreeing'(context) {
    const invite = await ask(context);
    await edit(context);
    await sign(context, invite);
    for (const role of ['owner', 'invitee'] as const) {
      same(await typesFor(context, role), ['invited', 'changed', 'approved'], `what ${role} reads`);
    }
  },

  async 'a no is in nobody’s history but one’s own'(context) {
    const invite = await ask(context);
    await coAuthorOf(context, 'invitee').decline(invite.id);
    same(await typesFor(context, 'owner'), ['invited'], 'what the owner reads');
    same(await typesFor(context, 'invitee'), ['invited', 'declined'], 'what they read');
    same(await typesFor(context, 'stranger'), [], 'what a stranger reads');
    const expire = need(context.expire, 'make() gives no expire');
    await expire.call(context, invite.id);
    same(await typesFor(context, 'owner'), ['invited', 'expired'], 'what the owner reads once its time is over');
    check(!(await typesFor(context, 'invitee')).includes('expired'), 'who said no reads that it expired');
  },

  async 'what is asked of others is theirs'(context) {
    await ask(context);
    await ask(context, 'second');
    const events = await historyOf(context, 'invitee');
    same(events.length, 1, 'how much the invitee reads');
    check(!mentions(events, context.personId('second')), 'who else is asked is in it');
  },

  async 'showHistory is for who signs'(context) {
    const { own } = context.posts;
    await ask(context);
    for (const role of ['invitee', 'stranger'] as const) {
      await refuses(can(context, role, 'showHistory')(own, true), 'forbidden', role);
    }
    await refuses(can(context, 'owner', 'showHistory')('no-such-post', true), 'not-found', 'a post that never was');
  },

  async 'getHistory gives each event once, page by page, and refuses the cursor of another list'(context) {
    const read = can(context, 'owner', 'getHistory');
    await signed(context);
    await signed(context, 'second');
    const whole = (await historyOf(context, 'owner')).map(({ id }) => id);
    const paged = await allOf((options) => read(context.posts.own, options), 1);
    same(
      paged.map(({ id }) => id),
      whole,
      'the pages, one by one',
    );
    await refuses(read(context.posts.own, { after: 'no-such-cursor' }), 'invalid', 'a cursor of no list');
    await refuses(read('no-such-post'), 'not-found', 'a post that never was');
    const { another } = context.posts;
    const { next } = await read(context.posts.own, { limit: 1 });
    if (another !== undefined && next !== undefined) {
      await refuses(read(another, { after: next }), 'invalid', 'the cursor of another post');
    }
  },
};
