import type { CoAuthorAdapter, CoAuthorInvite, InvitationCoAuthor, InviteDraft } from '../../contracts/index.js';
import { refuses, refusesField, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext, InviteRole, RequestToSign } from './context.js';
import type { Actor, Sent } from './helpers.js';
import { accept, can, inviteOf, link, listed, malformed } from './helpers.js';

/** An open request of `me` to sign a post, by link; or the case is skipped. */
async function request(context: InviteContext): Promise<RequestToSign> {
  return need(context.requestToSign?.bind(context), 'make() gives no requestToSign')();
}

/** `me` makes a link with a request to sign in it. */
function carrying(context: InviteContext, { id: coAuthorInviteId }: Pick<CoAuthorInvite, 'id'>): Promise<Sent> {
  return link(context, undefined, { coAuthorInviteId });
}

/** What somebody who opens an invitation finds in it. */
async function found(context: InviteContext, actor: Actor, sent: Sent): Promise<InvitationCoAuthor | undefined> {
  return (await inviteOf(context, actor).resolve(sent.token)).coAuthor;
}

/** What they should find. */
function expected({ url, role, signable }: CoAuthorInvite): Partial<InvitationCoAuthor> {
  return { ...(url !== undefined && { url }), role, ...(signable && { kind: signable.content.kind }) };
}

/** Where it is signed, or the case is skipped. */
function signing(context: InviteContext, role: InviteRole): CoAuthorAdapter {
  return need(context.as(role).coAuthor, `make() gives ${role} no coAuthor adapter`);
}

/** What is promised of a request to sign a post that goes along. */
export const carryingCases: Cases<InviteContext> = {
  async 'create takes a request to sign along, and says so to its sender'(context) {
    const { invite: asked } = await request(context);
    const sent = await carrying(context, asked);
    same(sent.invite.coAuthorInviteId, asked.id, 'what create says went along');
    same((await listed(context, sent)).coAuthorInviteId, asked.id, 'what the list says went along');
  },

  async 'resolve gives the request to sign to whoever opens it, and not to its own sender'(context) {
    const { invite: asked } = await request(context);
    const sent = await carrying(context, asked);
    same(await found(context, 'them', sent), expected(asked), 'the request');
    same(await found(context, 'me', sent), undefined, 'the request, to who has sent it');
  },

  async 'resolve gives the request to sign without an account, too'(context) {
    inviteOf(context, 'visitor');
    const { invite: asked } = await request(context);
    same(await found(context, 'visitor', await carrying(context, asked)), expected(asked), 'the request');
  },

  async 'resolve gives no request to sign where none went along'(context) {
    await request(context);
    same(await found(context, 'them', await link(context)), undefined, 'the request');
  },

  async 'a request to sign is still there once they follow'(context) {
    const { invite: asked } = await request(context);
    const sent = await carrying(context, asked);
    same((await accept(context, 'them', sent)).coAuthor, expected(asked), 'the request in the answer of accept');
    same(await found(context, 'other', sent), undefined, 'the request, to whom the invitation is used for');
  },

  async 'a request to sign goes with an invitation that is taken back, and stays by its own link'(context) {
    const { invite: asked } = await request(context);
    const sent = await carrying(context, asked);
    await can(context, 'me', 'revoke')(sent.invite.id);
    same(await found(context, 'them', sent), undefined, 'the request');
    same((await signing(context, 'me').getInvite(asked.id)).state, 'pending', 'the state of the request itself');
  },

  async 'a request to sign that is withdrawn is in no invitation any more, and goes along with no other'(context) {
    const { invite: asked } = await request(context);
    const sent = await carrying(context, asked);
    const mine = signing(context, 'me');
    await need(mine.withdraw?.bind(mine), 'the coAuthor adapter has no withdraw')(asked.id);
    same(await found(context, 'them', sent), undefined, 'the request');
    await refuses(carrying(context, asked), 'forbidden', 'one that is withdrawn');
  },

  async 'a request that somebody has signed is in the invitation no more, and goes along with no other'(context) {
    const { invite: asked, token } = await request(context);
    const sent = await carrying(context, asked);
    await signing(context, 'them').approve(asked.id, asked.signable?.hash ?? '', { token });
    same(await found(context, 'them', sent), undefined, 'the request, to who has signed');
    same(await found(context, 'other', sent), undefined, 'the request, to another');
    await refuses(carrying(context, asked), 'forbidden', 'one that is signed');
  },

  async 'create rejects with forbidden for a request of somebody else, and for none, in the same words'(context) {
    const { invite: asked } = await request(context);
    const clipId = need(context.clips.foreign, 'make() gives no clips.foreign');
    const draft: InviteDraft = { channel: 'copy', clipId, coAuthorInviteId: asked.id };
    const wordsOf = async (call: Promise<unknown>, id: string): Promise<unknown> => {
      await refuses(call, 'forbidden', id);
      return call.catch((error: unknown) => (error instanceof Error ? error.message.replaceAll(id, '') : error));
    };
    const theirs = await wordsOf(inviteOf(context, 'other').create(draft), asked.id);
    const none = await wordsOf(carrying(context, { id: 'no-such-request' }), 'no-such-request');
    same(theirs, none, 'what both are told');
  },

  async 'create rejects with invalid for a request that is no id'(context) {
    const create = (value: unknown): Promise<unknown> =>
      malformed(
        (coAuthorInviteId) =>
          inviteOf(context, 'me').create({ channel: 'copy', clipId: context.clips.latest, coAuthorInviteId }),
        value,
      );
    for (const value of [7, {}, ['a']]) {
      await refusesField(create(value), 'coAuthorInviteId', JSON.stringify(value));
    }
  },
};
