import type { CallOptions, InviteAdapter } from '../../contracts/index.js';
import { endsWithSignal, gaveUp, refuses, same } from '../assert.js';
import type { Case, Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import type { Sent } from './helpers.js';
import {
  accept,
  can,
  contactIn,
  inviteContact,
  inviteOf,
  ledger,
  link,
  listed,
  malformed,
  statusOf,
  toFollow,
  toTell,
  watching,
} from './helpers.js';

/** What people can rely on who don't want to be invited. */
export const settingsCases: Cases<InviteContext> = {
  async 'setSettings leaves as it is what is not named, and to each their own'(context) {
    const [get, set] = [can(context, 'them', 'getSettings'), can(context, 'them', 'setSettings')];
    const before = await can(context, 'other', 'getSettings')();
    const changed = await set({ from: 'nobody' }, { clientId: 'one' });
    same(changed.from, 'nobody', 'from');
    same(await set({ from: 'nobody' }, { clientId: 'one' }), changed, 'the repeat');
    same(await set({}), changed, 'after a change of nothing');
    same(await get(), changed, 'what is read');
    same(await can(context, 'other', 'getSettings')(), before, 'the settings of somebody else');
  },

  async 'who wants no invitations is unavailable, and gets none'(context) {
    const [set, contactId] = [can(context, 'them', 'setSettings'), contactIn(context)];
    await set({ from: 'nobody' });
    if (inviteOf(context, 'me').listContacts) same(await statusOf(context, contactId), 'unavailable', 'the status');
    await refuses(inviteContact(context), 'forbidden', 'an invitation');
    await set({ from: 'everyone' });
    await inviteContact(context);
  },

  async 'who wants no invitations is asked by no link either, which says nothing of it to the inviter'(context) {
    const set = can(context, 'them', 'setSettings');
    for (const from of ['nobody', 'following'] as const) {
      const sent = await link(context);
      const before = await ledger(context);
      await set({ from });
      const { standing, clip, message } = await inviteOf(context, 'them').resolve(sent.token);
      same([standing, clip, message], ['unavailable', undefined, undefined], `what there is to see, with "${from}"`);
      await refuses(accept(context, 'them', sent), 'forbidden', `accept, with "${from}"`);
      if (context.contacts === undefined) same(await ledger(context), before, 'everything that the inviter can read');
      same((await listed(context, sent)).state, 'pending', 'the state, for who sent it');
      same((await inviteOf(context, 'other').resolve(sent.token)).standing, 'open', 'the standing, for anybody else');
      await set({ from: 'everyone' });
      same((await inviteOf(context, 'them').resolve(sent.token)).standing, 'open', 'the standing, once they want some');
    }
  },

  async 'a link of somebody who was muted asks nobody'(context) {
    const people = need(context.as('them').people, 'make() gives no people adapter');
    const [decline, set] = [can(context, 'them', 'decline'), can(context, 'them', 'setSettings')];
    const first = await link(context);
    await accept(context, 'them', first);
    // Of what was accepted nothing is refused: the muting is all there is.
    await decline(first.token, { mute: true });
    await people.unfollow(context.personId('me'));
    const { token } = await link(context);
    same((await inviteOf(context, 'them').resolve(token)).standing, 'unavailable', 'the standing');
    await refuses(accept(context, 'them', { token }), 'forbidden', 'accept');
    await set({ unmute: [context.personId('me')] });
    same(
      (await inviteOf(context, 'them').resolve(token)).standing,
      'open',
      'the standing, once they are heard of again',
    );
  },

  async 'setSettings rejects with invalid for a choice that there is not'(context) {
    const set = can(context, 'them', 'setSettings');
    await refuses(set({ from: 'friends-of-friends' as 'nobody' }), 'invalid', 'from');
  },

  async 'setSettings rejects with invalid for what is no change, and changes nothing'(context) {
    const [get, set] = [can(context, 'them', 'getSettings'), can(context, 'them', 'setSettings')];
    await can(context, 'them', 'decline')((await link(context)).token, { mute: true });
    const before = await get();
    const me = context.personId('me');
    for (const wrong of [null, undefined, 'nobody', { unmute: 5 }, { unmute: me }, { unmute: [me, 5] }]) {
      await refuses(malformed(set, wrong), 'invalid', `${typeof wrong} ${JSON.stringify(wrong)}`);
    }
    await refuses(malformed(set, { from: 'everybody', unmute: [me] }), 'invalid', 'one of two');
    same(await get(), before, 'what is read');
  },
};

type Act = (context: InviteContext, sent: Sent, options: CallOptions) => Promise<unknown>;

/** Every method that answers, by somebody for whom it would do something. */
function actsOf(as: (name: keyof InviteAdapter) => 'me' | 'them' | 'visitor'): Readonly<Record<string, Act>> {
  const { me, them } = { me: as('create'), them: as('accept') };
  return {
    getLatestClip: (context, _sent, options) => inviteOf(context, me).getLatestClip(options),
    getRules: (context, _sent, options) => inviteOf(context, me).getRules(options),
    create: (context, _sent, options) =>
      inviteOf(context, me).create({ channel: 'copy', clipId: context.clips.latest }, options),
    accept: (context, { token }, options) => inviteOf(context, them).accept(token, { ...options, consent: toFollow }),
    undo: (context, { token }, options) => can(context, them, 'undo')(token, options),
    tellOpened: (context, { token }, options) =>
      can(context, them, 'tellOpened')(token, { ...options, consent: toTell }),
    resume: (context, _sent, options) => can(context, them, 'resume')('any', options),
    listContacts: (context, _sent, options) => can(context, me, 'listContacts')(options),
    listSent: (context, _sent, options) => can(context, me, 'listSent')(options),
    revoke: (context, { invite }, options) => can(context, me, 'revoke')(invite.id, options),
    getFigures: (context, _sent, options) => can(context, me, 'getFigures')(options),
    getSettings: (context, _sent, options) => can(context, me, 'getSettings')(options),
    setSettings: (context, _sent, options) => can(context, me, 'setSettings')({ from: 'nobody' }, options),
    availability: (context, _sent, options) => can(context, me, 'availability')(options),
  };
}

const publicActs: Readonly<Record<string, Act>> = {
  resolve: (context, { token }, options) => inviteOf(context, 'them').resolve(token, options),
  decline: (context, { token }, options) => can(context, 'them', 'decline')(token, options),
  beginSignUp: (context, { token }, options) => can(context, 'them', 'beginSignUp')(token, options),
};

const byPeople = actsOf((name) => (name === 'create' ? 'me' : 'them'));

function trying(name: string, body: (context: InviteContext, sent: Sent) => Promise<void>): Case<InviteContext> {
  return async (context) => {
    need(inviteOf(context, 'me')[name as keyof InviteAdapter], `the adapter has no ${name}`);
    await body(context, await link(context));
  };
}

/** What somebody can do who isn't signed in: nothing but look, say no and sign up. */
export const visitorCases: Cases<InviteContext> = {
  ...Object.fromEntries(
    Object.entries(actsOf(() => 'visitor')).map(([name, act]) => [
      `${name} rejects with unauthenticated where nobody is signed in`,
      trying(name, async (context, sent) => {
        const before = await ledger(context);
        await refuses(act(context, sent, {}), 'unauthenticated', name);
        same(await ledger(context), before, 'everything that an act can change');
      }),
    ]),
  ),

  'watch ends with unauthenticated where nobody is signed in': watching(async (_context, { watch, eventually }) => {
    const sink = watch('visitor');
    await eventually(() => sink.errors.length > 0, 'an error');
    same(sink.errors[0]?.code, 'unauthenticated', 'the error');
  }),
};

/** How calls end when the caller gives up. */
export const abortCases: Cases<InviteContext> = {
  ...Object.fromEntries(
    Object.entries({ ...byPeople, ...publicActs }).map(([name, act]) => [
      `${name} rejects with the signal's reason when the caller gives up`,
      trying(name, (context, sent) => endsWithSignal((options) => act(context, sent, options), name)),
    ]),
  ),

  async 'a call whose signal had fired before it has no effect'(context) {
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    const sent = await link(context);
    const before = await ledger(context);
    const adapter = inviteOf(context, 'them');
    await gaveUp(adapter.accept(sent.token, { consent: toFollow, signal }), signal, 'accept');
    same(await ledger(context), before, 'everything that an act can change');
  },
};
