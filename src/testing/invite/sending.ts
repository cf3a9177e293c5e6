import type { InviteDraft } from '../../contracts/index.js';
import { check, refuses, refusesField, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need, Skip } from '../suite.js';
import type { InviteContext } from './context.js';
import {
  accept,
  allOf,
  can,
  contactIn,
  draftTo,
  inviteContact,
  inviteOf,
  link,
  listedContact,
  malformed,
  statusOf,
} from './helpers.js';

/** The most invitations that a case makes to use a limit up. */
const mostInvitations = 50;

/** How many invitations `me` has sent; `undefined` where nothing is listed. */
async function countSent(context: InviteContext): Promise<number | undefined> {
  if (inviteOf(context, 'me').listSent === undefined) return undefined;
  return (await allOf(can(context, 'me', 'listSent'))).length;
}

/** What `create` promises of every link. */
export const createCases: Cases<InviteContext> = {
  async 'create gives an invitation that is pending, with its link'(context) {
    const { invite } = await link(context);
    const { state, channel, clipId, contact } = invite;
    same([state, channel, clipId, contact], ['pending', 'copy', context.clips.latest, undefined], 'the invitation');
  },

  async 'create repeated with the same clientId makes one, also at once'(context) {
    const make = (): ReturnType<typeof link> => link(context, { clientId: 'one' });
    const [first, second] = await Promise.all([make(), make()]);
    const third = await make();
    same([second.token, third.token], [first.token, first.token], 'the tokens of the repeats');
    const count = await countSent(context);
    if (count !== undefined) same(count, 1, 'how many were sent');
  },

  async 'create rejects with conflict when the clientId comes back with something else'(context) {
    const { latest: clipId } = context.clips;
    await link(context, { clientId: 'one' });
    const other = inviteOf(context, 'me').create({ channel: 'qr', clipId }, { clientId: 'one' });
    await refuses(other, 'conflict', 'another channel');
  },

  async 'create lets two people use the same clientId'(context) {
    const clipId = need(context.clips.foreign, 'make() gives no clips.foreign');
    const { invite } = await link(context, { clientId: 'one' });
    const other = await inviteOf(context, 'other').create({ channel: 'copy', clipId }, { clientId: 'one' });
    check(other.id !== invite.id && other.url !== invite.url, 'both got the same invitation');
  },

  async 'create rejects with forbidden for a clip of somebody else, and for none'(context) {
    const create = can(context, 'me', 'create');
    const { foreign } = context.clips;
    await refuses(create({ channel: 'copy', clipId: 'no-such-clip' }), 'forbidden', 'no clip');
    if (foreign !== undefined) await refuses(create({ channel: 'copy', clipId: foreign }), 'forbidden', 'not theirs');
  },

  async 'create rejects with conflict for a clip that is not the newest any more'(context) {
    const { older } = context.clips;
    const create = can(context, 'me', 'create');
    if (older === undefined && context.addClip === undefined) throw new Skip('skipped: there is no older clip');
    if (older !== undefined) await refuses(create({ channel: 'copy', clipId: older }), 'conflict', 'an older clip');
    if (context.addClip === undefined) return;
    await context.addClip();
    await refuses(link(context), 'conflict', 'a clip that was the newest');
  },

  async 'create rejects with forbidden for a private clip'(context) {
    await need(context.hideClip?.bind(context), 'make() gives no hideClip')();
    await refuses(link(context), 'forbidden', 'a private clip');
  },

  async 'create rejects with rate-limited at the limit that the rules say, and says so before'(context) {
    const { limits } = await inviteOf(context, 'me').getRules();
    const left = need(limits?.remaining, 'the rules have no remaining');
    if (left > mostInvitations) throw new Skip(`skipped: ${left} invitations are too many to try`);
    for (let made = 0; made < left; made += 1) await link(context);
    same((await inviteOf(context, 'me').getRules()).limits?.remaining, 0, 'what is left');
    await refuses(link(context), 'rate-limited', 'one more');
    if (context.contacts !== undefined) await refuses(inviteContact(context), 'rate-limited', 'one more, to a contact');
  },

  async 'create does not count what it refuses'(context) {
    const remaining = async (): Promise<unknown> => (await inviteOf(context, 'me').getRules()).limits?.remaining;
    const before = need(await remaining(), 'the rules have no remaining');
    await refuses(inviteOf(context, 'me').create({ channel: 'copy', clipId: 'no-such-clip' }), 'forbidden', 'no clip');
    same(await remaining(), before, 'what is left');
  },

  async 'create rejects with invalid for what is no draft'(context) {
    const create = can(context, 'me', 'create');
    const { latest: clipId } = context.clips;
    for (const wrong of [null, undefined, 'x', [], { channel: 'copy' }, { channel: 'copy', clipId: 5 }, { clipId }]) {
      await refuses(malformed(create, wrong), 'invalid', `${typeof wrong} ${JSON.stringify(wrong)}`);
    }
    const count = await countSent(context);
    if (count !== undefined) same(count, 0, 'how many were sent');
  },

  async 'create rejects a channel that there is not'(context) {
    const draft = { channel: 'everybody', clipId: context.clips.latest } as unknown as InviteDraft;
    await refuses(inviteOf(context, 'me').create(draft), ['invalid', 'forbidden', 'unsupported'], 'no channel');
  },
};

/** What `create` promises of an invitation to a contact. */
export const contactDraftCases: Cases<InviteContext> = {
  async 'create sends what was written to one contact, with the link after it, once'(context) {
    const contactId = contactIn(context);
    const delivered = need(context.delivered?.bind(context), 'make() gives no delivered');
    const create = can(context, 'me', 'create');
    const make = (): ReturnType<typeof create> => create(draftTo(context), { clientId: 'one' });
    const [{ url, contact, message }] = await Promise.all([make(), make()]);
    same([contact?.id, message], [contactId, 'Look at that whale!'], 'contact and message');
    same(await delivered(contactId), [`Look at that whale!\n${url}`], 'what has arrived');
  },

  async 'create rejects with forbidden for a contact of somebody else, and for nobody, in the same words'(context) {
    const foreign = contactIn(context, 'foreign');
    const create = can(context, 'me', 'create');
    await refuses(create(draftTo(context, foreign)), 'forbidden', 'a contact of somebody else');
    await refuses(create(draftTo(context, 'no-such-contact')), 'forbidden', 'no contact');
    const count = await countSent(context);
    if (count !== undefined) same(count, 0, 'how many were sent');
    if (context.delivered !== undefined) same(await context.delivered(foreign), [], 'what has arrived');
    const words = async (contactId: string): Promise<unknown> => {
      try {
        return await create(draftTo(context, contactId));
      } catch (error) {
        return error instanceof Error ? error.message.replaceAll(contactId, '') : error;
      }
    };
    same(await words(foreign), await words('no-such-contact'), 'what is said of both');
  },

  async 'create rejects with forbidden for the account of a contact in place of the contact'(context) {
    contactIn(context);
    const draft = draftTo(context, context.personId('other'));
    await refuses(inviteOf(context, 'me').create(draft), 'forbidden', 'a person');
  },

  async 'create takes one contact, and no list of them'(context) {
    const [one, two] = [contactIn(context), contactIn(context, 'second')];
    const create = can(context, 'me', 'create');
    const several = { ...draftTo(context), contactId: [one, two] } as unknown as InviteDraft;
    await refuses(create(several), ['invalid', 'forbidden'], 'a list');
    await refuses(create(draftTo(context, `${one},${two}`)), ['invalid', 'forbidden'], 'a list in one text');
    for (const id of [one, two]) same(await statusOf(context, id), 'invitable', 'what stands between them');
  },

  async 'create rejects with invalid for an empty message, and names the field'(context) {
    const create = can(context, 'me', 'create');
    for (const message of ['', ' \n ', '\u200b', '\u2060 \u00ad\ufe0f']) {
      await refusesField(create({ ...draftTo(context), message } as InviteDraft), 'message', JSON.stringify(message));
    }
    for (const message of [undefined, null, 5, {}]) {
      await refuses(
        malformed(create, { ...draftTo(context), message }),
        'invalid',
        `a message that is ${typeof message}`,
      );
    }
  },

  async 'create rejects with too-large for a message over the limit that the rules say'(context) {
    const create = can(context, 'me', 'create');
    const { limits } = await inviteOf(context, 'me').getRules();
    const most = need(limits?.maxCharacters, 'the rules have no maxCharacters');
    const of = (length: number): InviteDraft => ({ ...draftTo(context), message: '🐋'.repeat(length) }) as InviteDraft;
    await refuses(create(of(most + 1)), 'too-large', 'a character more');
    await create(of(most));
  },

  async 'create rejects a second invitation to the same contact'(context) {
    await inviteContact(context);
    await refuses(inviteContact(context), ['conflict', 'forbidden'], 'the second');
  },

  async 'create sends one of two invitations to the same contact that are made at once'(context) {
    const create = can(context, 'me', 'create');
    const make = (clientId: string): ReturnType<typeof create> => create(draftTo(context), { clientId });
    const made = await Promise.allSettled([make('one'), make('two')]);
    same(made.filter(({ status }) => status === 'fulfilled').length, 1, 'how many were sent');
    if (context.delivered !== undefined) same((await context.delivered(contactIn(context))).length, 1, 'what arrived');
  },

  async 'create rejects with forbidden for who follows already'(context) {
    await accept(context, 'them', await inviteContact(context));
    await refuses(inviteContact(context), 'forbidden', 'who follows');
  },

  async 'create does what listContacts says, once an invitation has led to nothing'(context) {
    const revoke = can(context, 'me', 'revoke');
    const { invite } = await inviteContact(context);
    await revoke(invite.id);
    const contact = await listedContact(context, contactIn(context));
    if (contact?.status === 'invitable') {
      await inviteContact(context);
      return;
    }
    same(contact?.status, 'cool-down', 'what stands between them');
    const { until } = contact ?? {};
    check(until === undefined || !Number.isNaN(Date.parse(until)), `until: "${until}" is no time`);
    await refuses(inviteContact(context), 'forbidden', 'during the cool-down');
  },
};
