import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import type { Actor } from './helpers.js';
import { accept, can, contactIn, forged, inviteContact, inviteOf, ledger, link, watching } from './helpers.js';

/** What `resolve` promises. */
export const resolveCases: Cases<InviteContext> = {
  async 'resolve shows who invites, and the clip, without an account'(context) {
    const { token } = await link(context);
    const invitation = await inviteOf(context, 'visitor').resolve(token);
    same([invitation.standing, invitation.signedIn], ['open', false], 'standing and signedIn');
    same([invitation.inviter.id, invitation.clip?.id], [context.personId('me'), context.clips.latest], 'who and what');
    check(invitation.clip?.video !== undefined, 'there is nothing to watch');
  },

  async 'resolve shows what was written, and who is signed in, to whom it was sent'(context) {
    const { token } = await inviteContact(context);
    const { standing, signedIn, message } = await inviteOf(context, 'them').resolve(token);
    same([standing, signedIn, message], ['open', true, 'Look at that whale!'], 'standing, signedIn and message');
  },

  async 'resolve keeps from others what is for the author of the clip'(context) {
    const { token } = await link(context);
    const { clip } = await inviteOf(context, 'them').resolve(token);
    const { counts, decision, mine } = clip ?? {};
    same([counts, decision, mine], [undefined, undefined, undefined], 'counts, decision and mine');
  },

  async 'resolve says self to who sent it'(context) {
    const { token } = await link(context);
    same((await inviteOf(context, 'me').resolve(token)).standing, 'self', 'the standing');
  },

  'resolve a hundred times, by anybody, changes nothing and is told to nobody': watching(
    async (context, { watch, live, quiet }) => {
      const open = await link(context);
      const sent = context.contacts === undefined ? open : await inviteContact(context);
      const sink = watch();
      await live(sink);
      const [before, { told }] = [await ledger(context), sink];
      const readers: Actor[] = ['them', 'me'];
      if (context.visitor !== undefined) readers.push('visitor');
      for (let round = 0; round < 100; round += 1) {
        const adapter = inviteOf(context, readers[round % readers.length] ?? 'them');
        await adapter.resolve(open.token);
        await adapter.resolve(sent.token);
      }
      await quiet();
      same(await ledger(context), before, 'everything that an act can change');
      same(sink.told, told, 'how often who watches was told something');
      same((await accept(context, 'them', sent)).standing, 'accepted', 'the standing of who accepts afterwards');
    },
  ),

  async 'resolve rejects with not-found for a token that never was'(context) {
    const { invite, token } = await link(context);
    const last = token.endsWith('a') ? 'b' : 'a';
    const made = [
      invite.id,
      context.clips.latest,
      context.personId('me'),
      token.slice(0, -1),
      token.slice(0, -1) + last,
    ];
    for (const guess of [...forged, ...made]) {
      await refuses(inviteOf(context, 'them').resolve(guess), 'not-found', `"${guess}"`);
      if (context.visitor !== undefined) {
        await refuses(inviteOf(context, 'visitor').resolve(guess), 'not-found', `"${guess}", by a visitor`);
      }
    }
  },

  async 'resolve shows no clip that became private'(context) {
    const hide = need(context.hideClip?.bind(context), 'make() gives no hideClip');
    const sent = await link(context);
    await hide();
    const { standing, clip } = await inviteOf(context, 'them').resolve(sent.token);
    same([standing, clip], ['unavailable', undefined], 'standing and clip');
    await refuses(accept(context, 'them', sent), 'forbidden', 'accept');
  },

  async 'what is sent to a contact is for the account of that contact, if they have one'(context) {
    const sent = await inviteContact(context);
    const { standing, clip } = await inviteOf(context, 'other').resolve(sent.token);
    same([standing, clip], ['unavailable', undefined], 'standing and clip, for somebody else');
    await refuses(accept(context, 'other', sent), 'forbidden', 'accept by somebody else');
    const declining = inviteOf(context, 'other').decline?.(sent.token);
    if (declining !== undefined) await refuses(declining, 'forbidden', 'decline by somebody else');
    same((await accept(context, 'them', sent)).standing, 'accepted', 'the standing of whom it is for');
  },
};

/** Nothing but the inviter's side tells a blocked person from a token that never was. */
export const blockCases: Cases<InviteContext> = {
  async 'a token looks like none to who has blocked the inviter'(context) {
    const people = need(context.as('them').people, 'make() gives no people adapter');
    const sent = await link(context);
    await people.block(context.personId('me'));
    await refuses(inviteOf(context, 'them').resolve(sent.token), 'not-found', 'resolve');
    await refuses(accept(context, 'them', sent), 'not-found', 'accept');
    const declining = inviteOf(context, 'them').decline?.(sent.token);
    if (declining !== undefined) await refuses(declining, 'not-found', 'decline');
  },

  async 'a token looks like none to whom the inviter has blocked'(context) {
    const people = need(context.as('me').people, 'make() gives no people adapter');
    const sent = await link(context);
    await people.block(context.personId('them'));
    await refuses(inviteOf(context, 'them').resolve(sent.token), 'not-found', 'resolve');
    await refuses(accept(context, 'them', sent), 'not-found', 'accept');
    same((await inviteOf(context, 'other').resolve(sent.token)).standing, 'open', 'the standing, for anybody else');
  },

  async 'an accepted invitation ends with a block, and so does the following'(context) {
    const people = need(context.as('them').people, 'make() gives no people adapter');
    const sent = await link(context);
    await accept(context, 'them', sent);
    await people.block(context.personId('me'));
    await refuses(inviteOf(context, 'them').resolve(sent.token), 'not-found', 'resolve');
    await refuses(accept(context, 'them', sent), 'not-found', 'accept');
    same((await people.getRelation(context.personId('me'))).following, false, 'whether they follow');
  },

  async 'a contact that has blocked the inviter is unavailable, without a word about why'(context) {
    const [people, contactId] = [need(context.as('them').people, 'make() gives no people adapter'), contactIn(context)];
    await people.block(context.personId('me'));
    const list = can(context, 'me', 'listContacts');
    const contact = (await list()).items.find(({ id }) => id === contactId);
    same([contact?.status, contact?.until], ['unavailable', undefined], 'status and until');
    await refuses(inviteContact(context), 'forbidden', 'create');
  },

  async 'a contact that was blocked by the inviter is unavailable'(context) {
    const [people, contactId] = [need(context.as('me').people, 'make() gives no people adapter'), contactIn(context)];
    await people.block(context.personId('them'));
    const { items } = await can(context, 'me', 'listContacts')();
    same(items.find(({ id }) => id === contactId)?.status, 'unavailable', 'the status');
    await refuses(inviteContact(context), 'forbidden', 'create');
  },
};
