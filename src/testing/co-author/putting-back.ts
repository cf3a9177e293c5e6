import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { ask, can, coAuthorOf, idsOf, names, outcomeOf, sign, signed } from './helpers.js';

/** Every way to say that a name can't be put back. */
const no = ['forbidden', 'expired', 'conflict', 'not-found'] as const;

/** `owner` takes the name of `invitee` off, who signed. @returns the id of the invitation */
async function takenOff(context: CoAuthorContext): Promise<string> {
  can(context, 'owner', 'restore');
  const revoke = can(context, 'owner', 'revoke');
  return (await revoke((await signed(context)).id)).id;
}

/** `owner` asks again at once, or the case is skipped: it may not be allowed here. */
async function askedAgain(context: CoAuthorContext): Promise<{ readonly id: string }> {
  let id: string | undefined;
  const outcome = await outcomeOf(ask(context).then((invite) => ({ id } = invite)));
  if (!['done', 'forbidden', 'rate-limited'].includes(outcome)) throw new Error(`asking again: ${outcome}`);
  return { id: need(id, 'who was taken off can’t be asked again at once') };
}

/** When a name is not put back, although its time is not over. */
export const puttingBackCases: Cases<CoAuthorContext> = {
  async 'the owner puts a name back that they took off'(context) {
    const id = await takenOff(context);
    same((await can(context, 'owner', 'restore')(id)).state, 'approved', 'the state');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'the owner puts no name back whose bearer has stepped back as well'(context) {
    const id = await takenOff(context);
    same((await can(context, 'invitee', 'revoke')(id)).state, 'revoked', 'what they are answered');
    same((await coAuthorOf(context, 'owner').getInvite(id)).undoUntil, undefined, 'until when the owner can undo it');
    await refuses(can(context, 'owner', 'restore')(id), no, 'restore');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'a block ends the time in which a name can be put back, also one that is taken back'(context) {
    const people = need(context.as('invitee').people, 'make() gives no people adapter');
    const id = await takenOff(context);
    await people.block(context.personId('owner'));
    await refuses(can(context, 'owner', 'restore')(id), no, 'restore across a block');
    await people.unblock(context.personId('owner'));
    await refuses(can(context, 'owner', 'restore')(id), no, 'restore once it is taken back');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'no name is put back once the programme has ended'(context) {
    const endProgramme = need(context.endProgramme, 'make() gives no endProgramme');
    const id = await takenOff(context);
    await endProgramme.call(context, 'all');
    await refuses(can(context, 'owner', 'restore')(id), no, 'restore');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'no name is put back where another is asked for in its place'(context) {
    const setMaxAuthors = need(context.setMaxAuthors, 'make() gives no setMaxAuthors');
    await setMaxAuthors.call(context, 2);
    const id = await takenOff(context);
    await ask(context, 'second');
    await refuses(can(context, 'owner', 'restore')(id), no, 'restore');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'no name is put back beside itself, where they have signed again'(context) {
    const id = await takenOff(context);
    await sign(context, await askedAgain(context));
    await refuses(can(context, 'owner', 'restore')(id), no, 'restore');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
  },

  async 'no name is put back while its bearer is asked again'(context) {
    const id = await takenOff(context);
    const again = await askedAgain(context);
    await refuses(can(context, 'owner', 'restore')(id), no, 'restore');
    same(await names(context), idsOf(context, 'owner'), 'the names');
    check((await sign(context, again)).state === 'approved', 'what they are asked can’t be signed');
  },
};
