import { refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { allOf, ask, can, coAuthorOf, edit, outcomeOf, signed, statusOf } from './helpers.js';

/** What the owner can find out of an account: its standing for this post, another and none, and what becomes of asking again. */
async function standing(context: CoAuthorContext, role: 'invitee' | 'second'): Promise<unknown> {
  const id = context.personId(role);
  const { another } = context.posts;
  const owner = coAuthorOf(context, 'owner');
  const all = await allOf((options) => owner.listCandidates(options));
  return {
    here: await statusOf(context, id),
    there: another === undefined ? undefined : await statusOf(context, id, another),
    anywhere: all.find(({ person }) => person.id === id)?.status,
    again: await outcomeOf(ask(context, role)),
  };
}

/** `invitee` says no, `second` says nothing. @returns the ids of both invitations */
async function noAndSilence(context: CoAuthorContext): Promise<readonly string[]> {
  const [no, silence] = [await ask(context), await ask(context, 'second')];
  await coAuthorOf(context, 'invitee').decline(no.id);
  return [no.id, silence.id];
}

/** A no and a silence are the same to who asked, by whatever they try. */
export const silenceCases: Cases<CoAuthorContext> = {
  async 'a no and a silence are alike while an answer is waited for'(context) {
    await noAndSilence(context);
    same(await standing(context, 'invitee'), await standing(context, 'second'), 'a no, against a silence');
  },

  async 'a no from stale and a silence are alike once their time is over'(context) {
    const expire = need(context.expire, 'make() gives no expire');
    const [no, silence] = [await signed(context), await signed(context, 'second')];
    await edit(context);
    await coAuthorOf(context, 'invitee').decline(no.id);
    for (const { id } of [no, silence]) await expire.call(context, id);
    same(await standing(context, 'invitee'), await standing(context, 'second'), 'a no, against a silence');
  },

  async 'a no and a silence are alike once both were taken back'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    for (const id of await noAndSilence(context)) await withdraw(id);
    same(await standing(context, 'invitee'), await standing(context, 'second'), 'a no, against a silence');
  },

  async 'a no and a silence are alike once their time is over'(context) {
    const expire = need(context.expire, 'make() gives no expire');
    for (const id of await noAndSilence(context)) await expire.call(context, id);
    same(await standing(context, 'invitee'), await standing(context, 'second'), 'a no, against a silence');
  },

  async 'a no and a silence are alike once who was asked is left alone no more'(context) {
    const expire = need(context.expire, 'make() gives no expire');
    const endCoolDown = need(context.endCoolDown, 'make() gives no endCoolDown');
    for (const id of await noAndSilence(context)) await expire.call(context, id);
    await endCoolDown.call(context);
    same(await standing(context, 'invitee'), await standing(context, 'second'), 'a no, against a silence');
  },

  async 'a no and a silence are alike once both were taken back and who was asked is left alone no more'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const endCoolDown = need(context.endCoolDown, 'make() gives no endCoolDown');
    for (const id of await noAndSilence(context)) await withdraw(id);
    await endCoolDown.call(context);
    same(await standing(context, 'invitee'), await standing(context, 'second'), 'a no, against a silence');
  },

  async 'a no from stale and a silence are alike once the owner has taken both off'(context) {
    const revoke = can(context, 'owner', 'revoke');
    const [no, silence] = [await signed(context), await signed(context, 'second')];
    await edit(context);
    await coAuthorOf(context, 'invitee').decline(no.id);
    const read = async (id: string): Promise<unknown> => {
      const { state, signable, undoUntil, changedAt } = await revoke(id);
      return { state, signable, undoUntil, changed: changedAt !== undefined };
    };
    same(await read(no.id), await read(silence.id), 'a no, against a silence');
  },

  async 'a no makes no room for another name that its sender could notice'(context) {
    const setMaxAuthors = need(context.setMaxAuthors, 'make() gives no setMaxAuthors');
    await setMaxAuthors.call(context, 2);
    const { id } = await ask(context);
    await coAuthorOf(context, 'invitee').decline(id);
    await refuses(ask(context, 'second'), 'conflict', 'asking another');
  },

  async 'a no unlocks nothing that its sender could notice'(context) {
    const lock = need(context.lock, 'make() gives no lock');
    need(context.edit, 'make() gives no edit');
    await lock.call(context);
    const { id } = await ask(context);
    const before = await outcomeOf(edit(context));
    await coAuthorOf(context, 'invitee').decline(id);
    same(await outcomeOf(edit(context)), before, 'what becomes of an edit');
  },

  async 'who takes an invitation back doesn’t ask the same person again at once'(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    await withdraw((await ask(context)).id);
    await refuses(ask(context), ['forbidden', 'rate-limited'], 'asking again');
    same((await statusOf(context, context.personId('invitee'))) !== 'eligible', true, 'whether that is said');
  },
};
