import { check, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { ask, can, coAuthorOf, edit, idsOf, sign, signed } from './helpers.js';
import { watching } from './watching-tools.js';

/** What `watchAuthors` and `watchInvites` promise. */
export const watchCases: Cases<CoAuthorContext> = {
  'watchAuthors tells who signs, as getAuthors gives it, and nothing before': watching(
    async (context, { authors, live, eventually, quiet }) => {
      const sink = authors();
      await live(sink);
      const invite = await ask(context);
      await quiet();
      same(sink.items, [], 'what a stranger is told of who is asked');
      await sign(context, invite);
      const expected = idsOf(context, 'owner', 'invitee');
      const last = (): readonly (string | undefined)[] =>
        sink.items.at(-1)?.authors.map(({ person }) => person?.id) ?? [];
      await eventually(() => JSON.stringify(last()) === JSON.stringify(expected), 'both names');
      same(sink.items.at(-1), await coAuthorOf(context, 'stranger').getAuthors(context.posts.own), 'what is told');
      await edit(context);
      await eventually(() => last().length === 1, 'one name after an edit');
    },
  ),

  'watchAuthors tells of who steps back, and both of what is asked': watching(
    async (context, { authors, live, eventually }) => {
      const sinks = { owner: authors('owner'), invitee: authors('invitee') };
      await live(sinks.owner, sinks.invitee);
      const invite = await ask(context);
      for (const sink of Object.values(sinks)) {
        await eventually(() => sink.items.at(-1)?.invites?.[0]?.id === invite.id, 'the invitation');
      }
      await sign(context, invite);
      await can(context, 'invitee', 'revoke')(invite.id);
      const over = (): boolean => sinks.owner.items.at(-1)?.authors.length === 1;
      await eventually(over, 'one name after they have stepped back');
    },
  ),

  'watchAuthors tells remove when it is no longer theirs to know of': watching(
    async (context, { authors, live, eventually }) => {
      const people = need(context.as('owner').people, 'make() gives no people adapter');
      const sink = authors();
      await live(sink);
      await people.block(context.personId('stranger'));
      const removed = (): boolean =>
        sink.changes.some((change) => change.type === 'remove' && change.id === context.posts.own);
      await eventually(removed, 'remove');
    },
  ),

  'watchAuthors refuses a post that never was': watching(async (_context, { authors, eventually }) => {
    const sink = authors('stranger', 'no-such-post');
    await eventually(() => sink.errors.length === 1, 'an error');
    same(sink.errors[0]?.code, 'not-found', 'the code');
    same(sink.items, [], 'what is told');
  }),

  'watchInvites tells who is asked, and who asked of the answer': watching(
    async (context, { invites, live, eventually, quiet }) => {
      const [mine, theirs, others] = [invites('owner'), invites('invitee'), invites('stranger')];
      await live(mine, theirs, others);
      const invite = await ask(context);
      await eventually(() => theirs.items.some(({ id }) => id === invite.id), 'the invitation');
      await sign(context, invite);
      await eventually(
        () => mine.items.some(({ id, state }) => id === invite.id && state === 'approved'),
        'the answer',
      );
      await quiet();
      same(others.items, [], 'what a stranger is told');
    },
  ),

  'watchInvites tells nobody of a no': watching(async (context, { invites, live, eventually, quiet }) => {
    const invite = await ask(context);
    const [mine, theirs] = [invites('owner'), invites('invitee')];
    await live(mine, theirs);
    await coAuthorOf(context, 'invitee').decline(invite.id);
    await eventually(() => theirs.items.some(({ state }) => state === 'declined'), 'what they are told themselves');
    await quiet();
    same(mine.items, [], 'what its sender is told');
    same(mine.allRules, [], 'which rules its sender is told');
  }),

  'watchInvites tells of rules that have changed, and of the end of the programme': watching(
    async (context, { invites, live, eventually }) => {
      const { remaining } = (await coAuthorOf(context, 'owner').getRules?.())?.limits ?? {};
      const sink = invites('owner');
      await live(sink);
      await ask(context);
      if (remaining !== undefined) {
        await eventually(() => sink.allRules.at(-1)?.limits?.remaining === remaining - 1, 'what is left');
      }
      const endProgramme = need(context.endProgramme, 'make() gives no endProgramme');
      await endProgramme.call(context, 'all');
      await eventually(() => sink.availabilities.at(-1)?.available === false, 'the end');
    },
  ),

  'watchInvites tells of an invitation that a block took away': watching(
    async (context, { invites, live, eventually }) => {
      const people = need(context.as('invitee').people, 'make() gives no people adapter');
      const invite = await ask(context);
      const sink = invites('owner');
      await live(sink);
      await people.block(context.personId('owner'));
      const removed = (): boolean => sink.changes.some((change) => change.type === 'remove' && change.id === invite.id);
      await eventually(removed, 'remove');
    },
  ),

  'a watch delivers what was missed while the line was cut, or says reset': watching(
    async (context, { authors, live, eventually }) => {
      const whileCut = need(context.whileCut, 'make() gives no whileCut');
      const sink = authors();
      await live(sink);
      await whileCut.call(context, 'stranger', async () => {
        await signed(context);
      });
      const told = (): boolean =>
        sink.items.at(-1)?.authors.length === 2 || sink.changes.some(({ type }) => type === 'reset');
      await eventually(told, 'the names, or reset');
    },
  ),

  'a watch ends with its signal, and says nothing after it': watching(
    async (context, { authors, invites, live, controller, quiet }) => {
      const [one, two] = [authors(), invites('invitee')];
      await live(one, two);
      controller.abort();
      const before = [one.calls, two.calls];
      await signed(context);
      await quiet();
      same([one.calls, two.calls], before, 'how often they were called');
      check(one.errors.length + two.errors.length === 0, 'the end of a watch is an error');
    },
  ),
};
