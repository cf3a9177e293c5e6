import { refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import { accept, can, inviteOf, link, watching } from './helpers.js';

/** What becomes of links that are taken back, or are too old. */
export const endCases: Cases<InviteContext> = {
  async 'revoke makes a link useless, and a repeat changes nothing'(context) {
    const revoke = can(context, 'me', 'revoke');
    const sent = await link(context);
    const revoked = await revoke(sent.invite.id, { clientId: 'one' });
    same([revoked.state, revoked.url], ['revoked', undefined], 'state and url');
    same(await revoke(sent.invite.id, { clientId: 'one' }), revoked, 'the repeat');
    same((await revoke(sent.invite.id)).state, 'revoked', 'the state after another');
    const { standing, clip, message } = await inviteOf(context, 'them').resolve(sent.token);
    same([standing, clip, message], ['revoked', undefined, undefined], 'what is left to see');
    await refuses(accept(context, 'them', sent), 'expired', 'accept');
  },

  async 'revoke rejects with not-found for what somebody else has sent, and for nothing'(context) {
    const { invite } = await link(context);
    await refuses(can(context, 'other', 'revoke')(invite.id), 'not-found', 'revoke by somebody else');
    await refuses(can(context, 'me', 'revoke')('no-such-invite'), 'not-found', 'revoke of nothing');
  },

  async 'revoke rejects with conflict for what somebody has accepted, and takes nothing from them'(context) {
    const revoke = can(context, 'me', 'revoke');
    const sent = await link(context);
    await accept(context, 'them', sent);
    await refuses(revoke(sent.invite.id), 'conflict', 'revoke');
    same((await inviteOf(context, 'them').resolve(sent.token)).standing, 'accepted', 'the standing');
  },

  async 'a link that is expired follows nobody'(context) {
    const expire = need(context.expire?.bind(context), 'make() gives no expire');
    const sent = await link(context);
    await expire(sent.invite.id);
    const { standing, clip } = await inviteOf(context, 'them').resolve(sent.token);
    same([standing, clip], ['expired', undefined], 'what is left to see');
    await refuses(accept(context, 'them', sent), 'expired', 'accept');
  },

  'an invitation that expires is told to who watches, and loses its link': watching(
    async (context, { watch, live, eventually }) => {
      const expire = need(context.expire?.bind(context), 'make() gives no expire');
      const { invite } = await link(context);
      const sink = watch();
      await live(sink);
      await expire(invite.id);
      await eventually(() => sink.items.at(-1)?.state === 'expired', 'a put of it, expired');
      same(sink.items.at(-1)?.url, undefined, 'the url');
    },
  ),
};
