import type { Adapters, CallOptions, PeopleAdapter, Relation } from '../contracts/index.js';
import { check, endsWithSignal, gaveUp, refuses, same } from './assert.js';
import type { Cases, SuiteContext, SuiteOptions } from './suite.js';
import { runSuite } from './suite.js';

/**
 * Who takes part in the people suite: three different people.
 *
 * - `me` and `them` are nothing to each other yet.
 * - `blocker` has blocked `me`.
 */
export type PeopleRole = 'me' | 'them' | 'blocker';

/** What a host provides to {@link describePeopleAdapter}, new for every case. */
export interface PeopleContext extends SuiteContext {
  /** The adapters of somebody. `people` must be there. */
  as(role: PeopleRole): Adapters;
  /** Their id in the back end. */
  personId(role: PeopleRole): string;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}

const unknownPerson = 'no-such-person';
const nothing: Relation = { following: false, followedBy: false, blocked: false, muted: false };

function peopleOf(context: PeopleContext, role: PeopleRole): PeopleAdapter {
  const { people } = context.as(role);
  if (people === undefined) throw new Error(`make() gives ${role} no people adapter`);
  return people;
}

/** In one order, so that two relations can be compared. */
function ordered({ following, followedBy, blocked, muted }: Relation): Relation {
  return { following, followedBy, blocked, muted };
}

async function relationIs(
  relation: Relation | Promise<Relation>,
  expected: Partial<Relation>,
  what: string,
): Promise<void> {
  same(ordered(await relation), { ...nothing, ...expected }, what);
}

const readingCases: Cases<PeopleContext> = {
  async 'get gives a person'(context) {
    const person = await peopleOf(context, 'me').get(context.personId('them'));
    same(person.id, context.personId('them'), 'id');
    check(person.name !== '', 'the person has no name');
  },

  async 'getRelation says what two people are to each other'(context) {
    const relation = peopleOf(context, 'me').getRelation(context.personId('them'));
    await relationIs(relation, {}, 'the relation of two strangers');
  },

  async 'get and getRelation reject with not-found for nobody, and for somebody who has blocked the person'(context) {
    const me = peopleOf(context, 'me');
    for (const personId of [unknownPerson, context.personId('blocker')]) {
      await refuses(me.get(personId), 'not-found', `get of ${personId}`);
      await refuses(me.getRelation(personId), 'not-found', `getRelation to ${personId}`);
    }
  },
};

const followCases: Cases<PeopleContext> = {
  async 'follow makes the person follow, and both can read it'(context) {
    await relationIs(peopleOf(context, 'me').follow(context.personId('them')), { following: true }, 'the answer');
    const mine = peopleOf(context, 'me').getRelation(context.personId('them'));
    await relationIs(mine, { following: true }, 'my relation to them');
    const theirs = peopleOf(context, 'them').getRelation(context.personId('me'));
    await relationIs(theirs, { followedBy: true }, 'their relation to me');
  },

  async 'follow and unfollow repeated give the same answer'(context) {
    const me = peopleOf(context, 'me');
    const them = context.personId('them');
    await me.follow(them, { clientId: 'one' });
    await relationIs(me.follow(them, { clientId: 'one' }), { following: true }, 'a repeat with the same clientId');
    await relationIs(me.follow(them), { following: true }, 'a repeat');
    await relationIs(me.unfollow(them), {}, 'unfollow');
    await relationIs(me.unfollow(them), {}, 'unfollow again');
  },

  async 'follow rejects with forbidden for oneself'(context) {
    await refuses(peopleOf(context, 'me').follow(context.personId('me')), 'forbidden', 'follow');
  },

  async 'follow rejects when there is a block on either side'(context) {
    const me = peopleOf(context, 'me');
    await refuses(me.follow(context.personId('blocker')), ['not-found', 'forbidden'], 'follow of who has blocked me');
    await me.block(context.personId('them'));
    await refuses(me.follow(context.personId('them')), 'forbidden', 'follow of whom I have blocked');
  },

  async 'follow and unfollow reject with not-found for nobody'(context) {
    await refuses(peopleOf(context, 'me').follow(unknownPerson), 'not-found', 'follow');
    await refuses(peopleOf(context, 'me').unfollow(unknownPerson), 'not-found', 'unfollow');
  },
};

const blockCases: Cases<PeopleContext> = {
  async 'block ends the following on both sides'(context) {
    const [me, them] = [peopleOf(context, 'me'), peopleOf(context, 'them')];
    await me.follow(context.personId('them'));
    await them.follow(context.personId('me'));
    await relationIs(me.block(context.personId('them')), { blocked: true }, 'the answer');
    await relationIs(me.getRelation(context.personId('them')), { blocked: true }, 'my relation to them');
  },

  async 'block hides the person from the other, and not the other from the person'(context) {
    await peopleOf(context, 'me').block(context.personId('them'));
    await refuses(peopleOf(context, 'them').get(context.personId('me')), 'not-found', 'get by who is blocked');
    const { id } = await peopleOf(context, 'me').get(context.personId('them'));
    same(id, context.personId('them'), 'whom I have blocked');
  },

  async 'unblock ends the block, and does not bring back the following'(context) {
    const me = peopleOf(context, 'me');
    await me.follow(context.personId('them'));
    await me.block(context.personId('them'));
    await relationIs(me.unblock(context.personId('them')), {}, 'the answer');
    const { id } = await peopleOf(context, 'them').get(context.personId('me'));
    same(id, context.personId('me'), 'who had blocked them');
  },

  async 'block and unblock repeated give the same answer'(context) {
    const me = peopleOf(context, 'me');
    const them = context.personId('them');
    await me.block(them, { clientId: 'one' });
    await relationIs(me.block(them, { clientId: 'one' }), { blocked: true }, 'a repeat with the same clientId');
    await relationIs(me.block(them), { blocked: true }, 'a repeat');
    await relationIs(me.unblock(them), {}, 'unblock');
    await relationIs(me.unblock(them), {}, 'unblock again');
  },

  async 'block rejects with forbidden for oneself'(context) {
    await refuses(peopleOf(context, 'me').block(context.personId('me')), 'forbidden', 'block');
  },

  async 'block and unblock reject with not-found for nobody'(context) {
    await refuses(peopleOf(context, 'me').block(unknownPerson), 'not-found', 'block');
    await refuses(peopleOf(context, 'me').unblock(unknownPerson), 'not-found', 'unblock');
  },
};

const reportCases: Cases<PeopleContext> = {
  async 'report takes a reason, also repeated'(context) {
    const me = peopleOf(context, 'me');
    await me.report(context.personId('them'), { reason: 'spam' }, { clientId: 'one' });
    await me.report(context.personId('them'), { reason: 'spam' }, { clientId: 'one' });
    await me.report(context.personId('them'), { reason: 'other', text: 'This is not who they are.' });
  },

  async 'report rejects with invalid when other comes without words'(context) {
    const me = peopleOf(context, 'me');
    await refuses(me.report(context.personId('them'), { reason: 'other' }), 'invalid', 'no text');
    await refuses(me.report(context.personId('them'), { reason: 'other', text: ' ' }), 'invalid', 'a blank text');
  },

  async 'report rejects with not-found for nobody'(context) {
    await refuses(peopleOf(context, 'me').report(unknownPerson, { reason: 'spam' }), 'not-found', 'report');
  },
};

type Act = (adapter: PeopleAdapter, personId: string, options: CallOptions) => Promise<unknown>;

const acts: Readonly<Record<keyof PeopleAdapter, Act>> = {
  get: (adapter, personId, options) => adapter.get(personId, options),
  getRelation: (adapter, personId, options) => adapter.getRelation(personId, options),
  follow: (adapter, personId, options) => adapter.follow(personId, options),
  unfollow: (adapter, personId, options) => adapter.unfollow(personId, options),
  block: (adapter, personId, options) => adapter.block(personId, options),
  unblock: (adapter, personId, options) => adapter.unblock(personId, options),
  report: (adapter, personId, options) => adapter.report(personId, { reason: 'spam' }, options),
};

const abortCases: Cases<PeopleContext> = {
  ...Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      `${name} rejects with the signal's reason when the caller gives up`,
      async (context: PeopleContext) => {
        const [adapter, them] = [peopleOf(context, 'me'), context.personId('them')];
        await endsWithSignal((options) => act(adapter, them, options), name);
      },
    ]),
  ),

  async 'a call whose signal had fired before it has no effect'(context) {
    const controller = new AbortController();
    controller.abort();
    const me = peopleOf(context, 'me');
    await gaveUp(me.follow(context.personId('them'), { signal: controller.signal }), controller.signal, 'follow');
    await relationIs(me.getRelation(context.personId('them')), {}, 'the relation');
  },
};

/**
 * Holds an adapter to the contract of `PeopleAdapter`: one case per rule, each with a context of its own.
 *
 * @param make New people for each case. See {@link PeopleContext}.
 * @example
 * describePeopleAdapter(async () => {
 *   const site = await startTestSite();
 *   await site.users.blocker.block(site.users.me);
 *   return {
 *     as: (role) => ({ people: myPeople(site.signIn(role)) }),
 *     personId: (role) => site.users[role].id,
 *     cleanup: () => site.stop(),
 *   };
 * });
 */
export function describePeopleAdapter(
  make: () => PeopleContext | Promise<PeopleContext>,
  options?: SuiteOptions,
): void {
  runSuite(
    'PeopleAdapter',
    {
      reading: readingCases,
      following: followCases,
      blocking: blockCases,
      reporting: reportCases,
      'giving up': abortCases,
    },
    make,
    options,
  );
}
