import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import {
  accept,
  allOf,
  can,
  contactIn,
  inviteContact,
  inviteOf,
  link,
  listed,
  listedContact,
  malformed,
  statusOf,
} from './helpers.js';

/** What is said before anything is sent. */
export const beforeCases: Cases<InviteContext> = {
  async 'getLatestClip gives the newest clip as its author sees it'(context) {
    const clip = await inviteOf(context, 'me').getLatestClip();
    same([clip?.id, clip?.mine], [context.clips.latest, true], 'id and mine');
    check(clip?.video !== undefined, 'the clip has no video for its author');
  },

  async 'getLatestClip gives a private clip, too: that it is private is for its author to see'(context) {
    await need(context.hideClip?.bind(context), 'make() gives no hideClip')();
    const clip = await inviteOf(context, 'me').getLatestClip();
    same([clip?.id, clip?.private], [context.clips.latest, true], 'id and private');
  },

  async 'getRules counts down what is left of the day'(context) {
    const rules = async (): Promise<number | undefined> => (await inviteOf(context, 'me').getRules()).limits?.remaining;
    const before = need(await rules(), 'the rules have no remaining');
    await link(context);
    same(await rules(), before - 1, 'what is left after one');
    await inviteOf(context, 'me').getRules();
    same(await rules(), before - 1, 'what is left after looking');
  },

  async 'a link begins as the rules say, and no two have the same token'(context) {
    const { linkPrefix } = await inviteOf(context, 'me').getRules();
    const [one, two] = [await link(context), await link(context)];
    check(one.token !== two.token, 'two links have the same token');
    check(one.token.length >= 16, `a token of ${one.token.length} characters can be guessed`);
    const begun = linkPrefix === undefined || one.invite.url?.startsWith(linkPrefix) === true;
    check(begun, `${one.invite.url} does not begin with ${linkPrefix}`);
  },
};

/** What `listContacts` promises. */
export const contactCases: Cases<InviteContext> = {
  async 'listContacts gives those of the person, and nobody else’s'(context) {
    const own = await allOf(can(context, 'me', 'listContacts'));
    const ids = own.map(({ id }) => id);
    check(ids.includes(contactIn(context)), 'the contact is not among them');
    check(!ids.includes(contactIn(context, 'foreign')), 'a contact of somebody else is among them');
  },

  async 'listContacts gives each contact once, page by page, grouped by platform'(context) {
    const list = can(context, 'me', 'listContacts');
    const whole = (await allOf(list)).map(({ id }) => id);
    const paged = await allOf(list, 1);
    same(
      paged.map(({ id }) => id),
      whole,
      'the pages, one by one',
    );
    same(new Set(whole).size, whole.length, 'how many are different');
    const groups = paged.map(({ platformId }) => platformId).filter((id, index, all) => id !== all[index - 1]);
    same(new Set(groups).size, groups.length, 'how often a platform begins');
    const platforms = (await inviteOf(context, 'me').getRules()).platforms?.map(({ id }) => id);
    const known = groups.filter((id) => platforms?.includes(id) !== false);
    same(known, groups, 'platforms that the rules name');
    const ordered = platforms?.filter((id) => groups.includes(id)) ?? groups;
    same(groups, ordered, 'the order of the platforms');
  },

  async 'listContacts finds by name whatever the case, and by platform'(context) {
    const list = can(context, 'me', 'listContacts');
    const contact = need(await listedContact(context, contactIn(context)), 'the contact is not listed');
    const found = await list({ query: contact.name.toUpperCase() });
    check(
      found.items.some(({ id }) => id === contact.id),
      'the name in capitals finds nobody',
    );
    const strangers = await list({ query: 'nobody is called like this' });
    same(strangers.items, [], 'who is found by a name that nobody has');
    const { items } = await list({ platformId: contact.platformId });
    check(
      items.some(({ id }) => id === contact.id) && items.every(({ platformId }) => platformId === contact.platformId),
      'the platform does not hold',
    );
  },

  async 'listContacts refuses the cursor of another list'(context) {
    const list = can(context, 'me', 'listContacts');
    await refuses(list({ after: 'no-such-cursor' }), 'invalid', 'a cursor of no list');
  },

  async 'listContacts rejects with invalid for what is no search'(context) {
    const list = can(context, 'me', 'listContacts');
    for (const wrong of [{ query: 5 }, { query: {} }, { platformId: 5 }, { after: 5 }, { limit: 0 }, { limit: 'x' }]) {
      await refuses(malformed(list, wrong), 'invalid', JSON.stringify(wrong));
    }
  },

  async 'listContacts says who is invited, and who follows'(context) {
    const contactId = contactIn(context);
    same(await statusOf(context, contactId), 'invitable', 'before');
    const sent = await inviteContact(context);
    same(await statusOf(context, contactId), 'invited', 'after the invitation');
    await accept(context, 'them', sent);
    same(await statusOf(context, contactId), 'following', 'after it was accepted');
  },
};

/** What `listSent` promises. */
export const sentCases: Cases<InviteContext> = {
  async 'listSent gives what create gave, the newest first, to who sent it alone'(context) {
    const list = can(context, 'me', 'listSent');
    const sent = [await link(context), await link(context), await link(context)];
    const expected = sent.map(({ invite }) => invite.id).reverse();
    const ids = (await allOf(list)).map(({ id }) => id);
    same(ids, expected, 'the list');
    same(
      (await allOf(list, 1)).map(({ id }) => id),
      expected,
      'the pages, one by one',
    );
    for (const one of sent) same(await listed(context, one), one.invite, 'what is listed, against what was made');
    same(await allOf(can(context, 'other', 'listSent')), [], 'what somebody else has sent');
  },

  async 'a cursor of listSent keeps its place when more is sent'(context) {
    const list = can(context, 'me', 'listSent');
    const [one] = [await link(context), await link(context)];
    const { next } = await list({ limit: 1 });
    await link(context);
    const page = await list({ limit: 1, ...(next !== undefined && { after: next }) });
    same(
      page.items.map(({ id }) => id),
      [one.invite.id],
      'the page',
    );
    await refuses(list({ after: 'no-such-cursor' }), 'invalid', 'a cursor of no list');
    for (const wrong of [{ after: 5 }, { after: {} }, { limit: 0 }, { limit: 'x' }]) {
      await refuses(malformed(list, wrong), 'invalid', JSON.stringify(wrong));
    }
  },
};
