import { refuses, same } from '../assert.js';
import type { Case, Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorInviteState } from '../../contracts/index.js';
import type { CoAuthorContext } from './context.js';
import { ask, can, coAuthorOf, edit, link, sign, signed } from './helpers.js';
import { watching } from './watching-tools.js';

/** Ways to an invitation that nobody can answer any more. @returns its id */
const ways: Readonly<Partial<Record<CoAuthorInviteState, (context: CoAuthorContext) => Promise<string>>>> = {
  async declined(context) {
    return (await coAuthorOf(context, 'invitee').decline((await ask(context)).id)).id;
  },
  async withdrawn(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    return (await withdraw((await ask(context)).id)).id;
  },
  async revoked(context) {
    const revoke = can(context, 'owner', 'revoke');
    return (await revoke((await signed(context)).id)).id;
  },
  async expired(context) {
    const expire = need(context.expire, 'make() gives no expire');
    const { id } = await ask(context);
    await expire.call(context, id);
    return id;
  },
  async ended(context) {
    const endProgramme = need(context.endProgramme, 'make() gives no endProgramme');
    const { id } = await ask(context);
    await endProgramme.call(context, 'all');
    return id;
  },
};

function leavesNothing(state: string, reach: (context: CoAuthorContext) => Promise<string>): Case<CoAuthorContext> {
  return async (context) => {
    const inviteId = await reach(context);
    const adapter = coAuthorOf(context, 'invitee');
    const read = await adapter.getInvite(inviteId);
    same([read.state, read.signable], [state, undefined], 'state and signable');
    const { invites = [] } = await adapter.getAuthors(context.posts.own);
    same(invites, [], 'what is open with the post');
    const listed = (await adapter.listInvites?.({ box: 'received' }))?.items.find(({ id }) => id === inviteId);
    same(listed?.signable, undefined, 'what is there to sign in their list');
  };
}

/** What a link gives to sign, to whoever holds it. A link that isn't read any more gives nothing. */
async function signableBy(context: CoAuthorContext, token: string): Promise<unknown> {
  const read = await can(context, 'stranger', 'resolve')(token).catch(() => undefined);
  return read?.signable;
}

/** What is left of an invitation to those who were asked, once it is over: that it was. */
export const closedCases: Cases<CoAuthorContext> = {
  ...Object.fromEntries(
    Object.entries(ways).map(([state, reach]) => [
      `an invitation that is ${state} gives nothing to sign any more`,
      leavesNothing(state, reach),
    ]),
  ),

  async 'a link that was taken back gives nothing to sign any more'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const { invite, token } = await link(context);
    await withdraw(invite.id);
    same(await signableBy(context, token), undefined, 'what there is to be signed');
  },

  async 'a link gives nothing to sign any more once the programme has ended'(context) {
    const endProgramme = need(context.endProgramme, 'make() gives no endProgramme');
    const { token } = await link(context);
    await endProgramme.call(context, 'all');
    same(await signableBy(context, token), undefined, 'what there is to be signed');
  },

  async 'who was asked once reads nothing of who signs a post that is its owner’s alone by now'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const hide = need(context.edits?.audience, 'make() gives no edits.audience');
    await withdraw((await ask(context)).id);
    await hide(context.posts.own);
    for (const role of ['invitee', 'stranger'] as const) {
      await refuses(coAuthorOf(context, role).getAuthors(context.posts.own), 'not-found', role);
    }
  },

  async 'who was asked once reads no more of what happened than they knew'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const hide = need(context.edits?.audience, 'make() gives no edits.audience');
    const read = can(context, 'invitee', 'getHistory');
    await withdraw((await ask(context)).id);
    const { items: before } = await read(context.posts.own);
    const { id } = await ask(context, 'second');
    await hide(context.posts.own);
    await sign(context, { id }, 'second');
    await edit(context);
    // It may be a post that never was to them by now.
    const after = (await read(context.posts.own).catch(() => undefined))?.items ?? before;
    same(after, before, 'what they read');
  },

  'who was asked once hears nothing of a post that is its owner’s alone by now': watching(
    async (context, { authors, eventually }) => {
      const withdraw = can(context, 'owner', 'withdraw');
      const hide = need(context.edits?.audience, 'make() gives no edits.audience');
      await withdraw((await ask(context)).id);
      await hide(context.posts.own);
      const sink = authors('invitee');
      await eventually(() => sink.errors.length === 1, 'an error');
      same([sink.errors[0]?.code, sink.items], ['not-found', []], 'the code, and what is told');
    },
  ),
};
