import type { AcceptOptions, Consent, Invitation } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import { accept, can, follows, forged, inviteOf, ledger, link, listed, malformed, toFollow } from './helpers.js';

/** Words that nobody could have read, or that no control has; times and languages that are none. */
const noConsents: readonly unknown[] = [
  null,
  'yes',
  {},
  { ...toFollow, text: 5 },
  { ...toFollow, text: {} },
  { ...toFollow, text: ' \u200b\u2060' },
  { ...toFollow, text: 'a'.repeat(1_000_000) },
  { ...toFollow, lang: 7 },
  { ...toFollow, lang: '' },
  { ...toFollow, lang: 'zz zz 1' },
  { ...toFollow, at: 5 },
  { ...toFollow, at: null },
  { ...toFollow, at: 'yesterday' },
];

/** How often the newest clip of `me` was watched, as they read it. */
async function views(context: InviteContext): Promise<number | undefined> {
  return (await inviteOf(context, 'me').getLatestClip())?.counts?.views;
}

/** What `accept` promises. */
export const acceptCases: Cases<InviteContext> = {
  async 'accept follows and counts a view, in one act, and the inviter reads both'(context) {
    const before = await views(context);
    const sent = await link(context);
    const { standing, clip } = await accept(context, 'them', sent);
    same([standing, clip?.id], ['accepted', context.clips.latest], 'standing and clip');
    if (before !== undefined) same(await views(context), before + 1, 'views');
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), true, 'whether they follow');
    const { state, url } = await listed(context, sent);
    if (inviteOf(context, 'me').listSent) same([state, url], ['followed', undefined], 'state and url, as listed');
    const figures = await inviteOf(context, 'me').getFigures?.();
    if (figures !== undefined) same([figures.sent, figures.followed], [1, 1], 'the figures');
    same((await inviteOf(context, 'them').resolve(sent.token)).standing, 'accepted', 'the standing, read again');
  },

  async 'accept repeated gives the same answer and has no second effect, also at once'(context) {
    const sent = await link(context);
    const [one, two] = await Promise.all([accept(context, 'them', sent, 'one'), accept(context, 'them', sent, 'one')]);
    const before = await ledger(context);
    const again = [one, two, await accept(context, 'them', sent, 'one'), await accept(context, 'them', sent)];
    const said = (invitation: Invitation): unknown => [invitation.token, invitation.standing, invitation.clip?.id];
    for (const answer of again) same(said(answer), [sent.token, 'accepted', context.clips.latest], 'an answer');
    await accept(context, 'them', sent, 'two');
    same(await ledger(context), before, 'everything that an act can change');
  },

  async 'accept rejects with conflict when the clientId comes back with another token'(context) {
    const [one, two] = [await link(context), await link(context)];
    await accept(context, 'them', one, 'one');
    await refuses(accept(context, 'them', two, 'one'), 'conflict', 'another token');
    same((await inviteOf(context, 'other').resolve(two.token)).standing, 'open', 'the standing of the other link');
  },

  async 'a replay of somebody’s acceptance by somebody else follows nobody'(context) {
    const sent = await link(context);
    await accept(context, 'them', sent, 'one');
    await refuses(accept(context, 'other', sent, 'one'), 'expired', 'the replay');
    if (context.as('other').people !== undefined) same(await follows(context, 'other'), false, 'whether they follow');
  },

  async 'of two people who accept at once, one gets it'(context) {
    const sent = await link(context);
    const before = await views(context);
    const calls = [accept(context, 'them', sent), accept(context, 'other', sent)];
    const accepted = (await Promise.allSettled(calls)).filter(({ status }) => status === 'fulfilled');
    same(accepted.length, 1, 'how many accepted');
    const standings = [];
    for (const role of ['them', 'other'] as const) {
      const { standing, clip, message } = await inviteOf(context, role).resolve(sent.token);
      standings.push(standing);
      if (standing === 'used') same([clip, message], [undefined, undefined], 'what is left for the other');
    }
    same(standings.sort(), ['accepted', 'used'], 'the standings');
    if (context.as('them').people !== undefined) {
      const following = [await follows(context, 'them'), await follows(context, 'other')];
      same(following.filter(Boolean).length, 1, 'how many follow');
    }
    if (before !== undefined) same(await views(context), before + 1, 'views');
  },

  async 'a spent token says to nobody else whose it was'(context) {
    const sent = await link(context);
    await accept(context, 'them', sent);
    const read = await inviteOf(context, 'other').resolve(sent.token);
    check(!JSON.stringify(read).includes(context.personId('them')), 'who accepted is in what others read');
    await refuses(accept(context, 'other', sent), 'expired', 'accept');
  },

  async 'accept rejects with not-found for a token that never was'(context) {
    const { invite, token } = await link(context);
    for (const guess of [...forged, invite.id, context.clips.latest, token.slice(0, -1)]) {
      await refuses(accept(context, 'them', { token: guess }), 'not-found', `"${guess}"`);
    }
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), false, 'whether they follow');
  },

  async 'accept rejects without a consent to following, and follows nobody'(context) {
    const sent = await link(context);
    const adapter = inviteOf(context, 'them');
    const attempt = (consent?: Partial<Consent>): Promise<Invitation> =>
      adapter.accept(sent.token, { ...(consent && { consent }) } as AcceptOptions);
    await refuses(attempt(), 'invalid', 'no consent');
    await refuses(attempt({ ...toFollow, text: '' }), 'invalid', 'a consent to no words');
    await refuses(attempt({ to: 'follow' }), 'invalid', 'a consent without words and time');
    await refuses(attempt({ ...toFollow, to: 'tell-opened' }), 'forbidden', 'a consent to something else');
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), false, 'whether they follow');
    same((await adapter.resolve(sent.token)).standing, 'open', 'the standing');
  },

  async 'accept rejects with invalid for a consent that is none, and takes the longest that may be'(context) {
    const sent = await link(context);
    const adapter = inviteOf(context, 'them');
    for (const wrong of noConsents) {
      const call = malformed((consent) => adapter.accept(sent.token, { consent }), wrong);
      await refuses(call, 'invalid', JSON.stringify(wrong).slice(0, 80));
    }
    same((await adapter.resolve(sent.token)).standing, 'open', 'the standing');
    const { standing } = await adapter.accept(sent.token, { consent: { ...toFollow, text: 'a'.repeat(1000) } });
    same(standing, 'accepted', 'the standing of who agrees to a thousand characters');
  },

  async 'accept rejects with forbidden for one’s own'(context) {
    const sent = await link(context);
    await refuses(accept(context, 'me', sent), 'forbidden', 'accept');
    same((await inviteOf(context, 'them').resolve(sent.token)).standing, 'open', 'the standing, for others');
  },

  async 'a repeat of accept does not follow again who was unfollowed since, and does not say that it has'(context) {
    const people = need(context.as('them').people, 'make() gives no people adapter');
    const sent = await link(context);
    await accept(context, 'them', sent, 'one');
    await people.unfollow(context.personId('me'));
    const { standing, undoUntil, clip } = await accept(context, 'them', sent, 'one');
    same(await follows(context, 'them'), false, 'whether they follow');
    same([standing, undoUntil, clip?.id], ['undone', undefined, context.clips.latest], 'standing, undoUntil and clip');
    same((await inviteOf(context, 'them').resolve(sent.token)).standing, 'undone', 'the standing, read again');
    const figures = await inviteOf(context, 'me').getFigures?.();
    if (figures !== undefined) same(figures.followed, 0, 'who followed, and still does');
  },

  async 'another accept by the same person follows again, as its words say'(context) {
    const people = need(context.as('them').people, 'make() gives no people adapter');
    const sent = await link(context);
    await accept(context, 'them', sent, 'one');
    await people.unfollow(context.personId('me'));
    same((await accept(context, 'them', sent, 'two')).standing, 'accepted', 'the standing');
    same(await follows(context, 'them'), true, 'whether they follow');
    const figures = await inviteOf(context, 'me').getFigures?.();
    if (figures !== undefined) same(figures.followed, 1, 'who followed, and still does');
  },

  async 'a used link says to its sender that it is used, and nothing else'(context) {
    const list = can(context, 'me', 'listSent');
    const people = need(context.as('them').people, 'make() gives no people adapter');
    const sent = await link(context);
    await accept(context, 'them', sent);
    await people.unfollow(context.personId('me'));
    const { state, url, contact } = await listed(context, sent);
    same([state, url, contact], ['used', undefined, undefined], 'state, url and contact');
    check(!JSON.stringify(await list()).includes(context.personId('them')), 'who used it is in what is listed');
    const revoking = inviteOf(context, 'me').revoke?.(sent.invite.id);
    if (revoking !== undefined) await refuses(revoking, 'conflict', 'revoke');
  },

  async 'accept spends nothing for who follows already'(context) {
    const people = need(context.as('them').people, 'make() gives no people adapter');
    await people.follow(context.personId('me'));
    const sent = await link(context);
    same((await inviteOf(context, 'them').resolve(sent.token)).standing, 'following', 'the standing');
    same((await accept(context, 'them', sent)).standing, 'following', 'the standing, after');
    const { standing } = await accept(context, 'other', sent);
    same(standing, 'accepted', 'the standing of somebody else who accepts');
  },
};
