import type { CoAuthorInvite } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { ask, can, coAuthorOf, draftTo, hashNow, idsOf, link, names } from './helpers.js';

/** Every way to say that it can't be signed. */
const no = ['not-found', 'forbidden', 'expired', 'conflict'] as const;

/** An invitation as it is read, or nothing where it is not read at all. */
async function readOf(call: Promise<CoAuthorInvite>): Promise<CoAuthorInvite | undefined> {
  const invite = await call.catch(() => undefined);
  return invite;
}

function withholds(invite: CoAuthorInvite | undefined, who: string): void {
  same(invite?.signable, undefined, `what ${who} reads of the post`);
}

/** An invitation to sign is no way round what the platform keeps from somebody. */
export const moderationCases: Cases<CoAuthorContext> = {
  async 'who is asked to sign a post that was taken down reads nothing of it, and doesn’t sign'(context) {
    const removePost = need(context.removePost, 'make() gives no removePost');
    const [invite, hash] = [await ask(context), await hashNow(context)];
    await removePost.call(context, context.posts.own);
    const adapter = coAuthorOf(context, 'invitee');
    withholds(await readOf(adapter.getInvite(invite.id)), 'who is asked');
    await refuses(adapter.approve(invite.id, hash), no, 'approve');
  },

  async 'a link to a post that was taken down shows nothing of it, and signs nothing'(context) {
    const removePost = need(context.removePost, 'make() gives no removePost');
    const [{ invite, token }, hash] = [await link(context), await hashNow(context)];
    await removePost.call(context, context.posts.own);
    withholds(await readOf(can(context, 'stranger', 'resolve')(token)), 'who holds it');
    if (context.visitor) withholds(await readOf(can(context, 'visitor', 'resolve')(token)), 'a visitor');
    await refuses(coAuthorOf(context, 'stranger').approve(invite.id, hash, { token }), no, 'approve');
  },

  async 'nobody is asked to sign a post that was taken down'(context) {
    const removePost = need(context.removePost, 'make() gives no removePost');
    const draft = await draftTo(context);
    await removePost.call(context, context.posts.own);
    await refuses(coAuthorOf(context, 'owner').invite(draft), no, 'invite');
  },

  async 'a link shows a post for adults neither to a young account nor to a visitor'(context) {
    const gatePost = need(context.gatePost, 'make() gives no gatePost');
    const young = need(context.young?.().coAuthor?.resolve, 'make() gives no young');
    const { token } = await link(context);
    await gatePost.call(context, context.posts.own);
    withholds(await readOf(young(token)), 'a young account');
    if (context.visitor) withholds(await readOf(can(context, 'visitor', 'resolve')(token)), 'a visitor');
    const { signable } = await can(context, 'stranger', 'resolve')(token);
    same(signable?.hash, await hashNow(context), 'what an adult reads there is to be signed');
  },

  async 'a link signs for nobody whom its sender couldn’t ask because of their age'(context) {
    const young = need(context.young?.().coAuthor, 'make() gives no young');
    const [{ invite, token }, hash] = [await link(context), await hashNow(context)];
    await refuses(young.approve(invite.id, hash, { token }), no, 'approve');
    same(await names(context), idsOf(context, 'owner'), 'the names');
    same((await can(context, 'stranger', 'resolve')(token)).state, 'pending', 'the state, for others');
  },

  async 'a link shows a visitor nothing of a back'(context) {
    const { story } = context.as('owner');
    const read = await story?.get(context.posts.own).catch(() => undefined);
    const { picture, label, caption } = need(need(read, 'the post is no story').back, 'the story has no back');
    const { token } = await link(context);
    const resolved = JSON.stringify(await can(context, 'visitor', 'resolve')(token));
    for (const secret of [picture?.src, picture?.alt, label, caption]) {
      check(secret === undefined || !resolved.includes(JSON.stringify(secret)), `"${String(secret)}" is in it`);
    }
  },

  async 'an account that is gone signs nothing'(context) {
    const removeAccount = need(context.removeAccount, 'make() gives no removeAccount');
    const [invite, hash] = [await ask(context), await hashNow(context)];
    await removeAccount.call(context, 'invitee');
    const call = coAuthorOf(context, 'invitee').approve(invite.id, hash);
    await refuses(call, [...no, 'unauthenticated'], 'approve');
    same((await coAuthorOf(context, 'stranger').getAuthors(context.posts.own)).authors.length, 1, 'how many names');
  },
};
