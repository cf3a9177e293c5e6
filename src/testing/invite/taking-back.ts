import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import {
  accept,
  can,
  contactIn,
  follows,
  forged,
  inviteContact,
  inviteOf,
  ledger,
  link,
  listed,
  statusOf,
} from './helpers.js';

/** What `undo` promises. */
export const undoCases: Cases<InviteContext> = {
  async 'undo takes the following back, and a repeat changes nothing'(context) {
    const undo = can(context, 'them', 'undo');
    const sent = await link(context);
    const { undoUntil } = await accept(context, 'them', sent);
    check(undoUntil !== undefined, 'it does not say until when it can be taken back');
    const undone = await undo(sent.token, { clientId: 'one' });
    same([undone.standing, undone.undoUntil], ['undone', undefined], 'standing and undoUntil');
    const { state, url } = await listed(context, sent);
    if (inviteOf(context, 'me').listSent) same([state, url], ['used', undefined], 'state and url, for who sent it');
    const after = await ledger(context);
    await undo(sent.token, { clientId: 'one' });
    await undo(sent.token);
    same(await ledger(context), after, 'everything, after two repeats');
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), false, 'whether they follow');
    const figures = await inviteOf(context, 'me').getFigures?.();
    if (figures !== undefined) same(figures.followed, 0, 'who followed, and still does');
  },

  async 'a token stays spent for others after an undo'(context) {
    const undo = can(context, 'them', 'undo');
    const sent = await link(context);
    await accept(context, 'them', sent);
    await undo(sent.token);
    same((await inviteOf(context, 'other').resolve(sent.token)).standing, 'used', 'the standing, for others');
    await refuses(accept(context, 'other', sent), 'expired', 'accept by somebody else');
  },

  async 'a late repeat of the acceptance does not follow again after an undo'(context) {
    const undo = can(context, 'them', 'undo');
    const sent = await link(context);
    await accept(context, 'them', sent, 'one');
    await undo(sent.token);
    const { standing } = await accept(context, 'them', sent, 'one');
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), false, 'whether they follow');
    same(standing, 'undone', 'the standing');
    const again = await inviteOf(context, 'them').resolve(sent.token);
    same([again.standing, again.clip?.id], ['undone', context.clips.latest], 'standing and clip, read again');
  },

  async 'who has taken it back may change their mind'(context) {
    const undo = can(context, 'them', 'undo');
    const sent = await link(context);
    await accept(context, 'them', sent, 'one');
    await undo(sent.token, { clientId: 'one' });
    same((await accept(context, 'them', sent, 'two')).standing, 'accepted', 'the standing');
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), true, 'whether they follow');
  },

  async 'a contact who has taken it back is left alone, as after any invitation that led to nothing'(context) {
    const [undo, contactId] = [can(context, 'them', 'undo'), contactIn(context)];
    const sent = await inviteContact(context);
    await accept(context, 'them', sent);
    await undo(sent.token);
    const listing = inviteOf(context, 'me').listContacts;
    if (listing !== undefined) {
      const status = await statusOf(context, contactId);
      check(status === 'cool-down' || status === 'invitable', `the status: ${status}`);
      if (status === 'invitable') return;
    }
    await refuses(inviteContact(context), 'forbidden', 'another invitation');
  },

  async 'undo rejects with forbidden for what somebody else accepted, or nobody'(context) {
    const [undo, theirs] = [can(context, 'other', 'undo'), can(context, 'me', 'undo')];
    const sent = await link(context);
    await refuses(undo(sent.token), 'forbidden', 'undo of what nobody accepted');
    await accept(context, 'them', sent);
    await refuses(undo(sent.token), 'forbidden', 'undo by somebody else');
    await refuses(theirs(sent.token), 'forbidden', 'undo by who invites');
    for (const guess of forged) await refuses(undo(guess), 'not-found', `"${guess}"`);
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), true, 'whether they follow');
  },

  async 'undo rejects with expired when its time is over'(context) {
    const undo = can(context, 'them', 'undo');
    const endUndo = need(context.endUndo?.bind(context), 'make() gives no endUndo');
    const sent = await link(context);
    await accept(context, 'them', sent);
    await endUndo(sent.invite.id);
    same((await inviteOf(context, 'them').resolve(sent.token)).undoUntil, undefined, 'undoUntil');
    await refuses(undo(sent.token), 'expired', 'undo');
  },
};

/** What `decline` promises. */
export const declineCases: Cases<InviteContext> = {
  async 'decline says no, and a repeat changes nothing'(context) {
    const decline = can(context, 'them', 'decline');
    const sent = await inviteContact(context);
    const declined = await decline(sent.token, { clientId: 'one' });
    same([declined.standing, declined.clip?.id], ['declined', context.clips.latest], 'standing and clip');
    const after = await ledger(context);
    await decline(sent.token, { clientId: 'one' });
    await decline(sent.token);
    same(await ledger(context), after, 'everything, after two repeats');
    const { state, url } = await listed(context, sent);
    if (inviteOf(context, 'me').listSent) same([state, url], ['declined', undefined], 'state and url, as listed');
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), false, 'whether they follow');
  },

  async 'who has declined is not asked again'(context) {
    const decline = can(context, 'them', 'decline');
    await decline((await inviteContact(context)).token);
    const contacts = await inviteOf(context, 'me').listContacts?.();
    const contact = contacts?.items.find(({ id }) => id === contactIn(context));
    if (contacts !== undefined) same([contact?.status, contact?.until], ['declined', undefined], 'status and until');
    await refuses(inviteContact(context), 'forbidden', 'another invitation');
  },

  async 'who has declined a link is not asked again by a contact'(context) {
    const decline = can(context, 'them', 'decline');
    const contactId = contactIn(context);
    await decline((await link(context)).token);
    await refuses(inviteContact(context, contactId), 'forbidden', 'an invitation');
  },

  async 'who has declined is not asked again by another link, which says nothing of it to the inviter'(context) {
    const decline = can(context, 'them', 'decline');
    await decline((await link(context)).token);
    const another = await link(context);
    const before = await ledger(context);
    const { standing, clip } = await inviteOf(context, 'them').resolve(another.token);
    same([standing, clip?.id], ['declined', context.clips.latest], 'standing and clip');
    same(await ledger(context), before, 'everything that the inviter can read');
    same((await inviteOf(context, 'other').resolve(another.token)).standing, 'open', 'the standing, for anybody else');
    same((await accept(context, 'them', another)).standing, 'accepted', 'the standing of who changes their mind');
  },

  async 'a contact who declines without being signed in is not asked again, either'(context) {
    const decline = can(context, 'visitor', 'decline');
    const sent = await inviteContact(context);
    same((await decline(sent.token)).standing, 'declined', 'the standing');
    await refuses(inviteContact(context), 'forbidden', 'another invitation');
  },

  async 'what was declined is over for others'(context) {
    const decline = can(context, 'them', 'decline');
    const sent = await link(context);
    await decline(sent.token);
    const { standing, clip } = await inviteOf(context, 'other').resolve(sent.token);
    same([standing, clip], ['used', undefined], 'standing and clip, for somebody else');
    await refuses(accept(context, 'other', sent), 'expired', 'accept by somebody else');
  },

  async 'who has declined may change their mind'(context) {
    const decline = can(context, 'them', 'decline');
    const sent = await link(context);
    await decline(sent.token);
    same((await accept(context, 'them', sent)).standing, 'accepted', 'the standing');
  },

  async 'decline with mute ends all invitations of that person, and needs somebody who mutes'(context) {
    const decline = can(context, 'them', 'decline');
    const sent = await link(context);
    if (context.visitor !== undefined) {
      await refuses(can(context, 'visitor', 'decline')(sent.token, { mute: true }), 'unauthenticated', 'by a visitor');
    }
    await decline(sent.token, { mute: true });
    const settings = await inviteOf(context, 'them').getSettings?.();
    if (settings !== undefined)
      same(
        settings.muted.map(({ id }) => id),
        [context.personId('me')],
        'who is muted',
      );
    if (context.contacts !== undefined) await refuses(inviteContact(context), 'forbidden', 'an invitation');
    const another = await link(context);
    same((await inviteOf(context, 'them').resolve(another.token)).standing, 'declined', 'the standing of another link');
  },

  async 'decline rejects for one’s own, and for a token that never was'(context) {
    const sent = await link(context);
    await refuses(can(context, 'me', 'decline')(sent.token), 'forbidden', 'one’s own');
    for (const guess of forged) await refuses(can(context, 'them', 'decline')(guess), 'not-found', `"${guess}"`);
  },
};
