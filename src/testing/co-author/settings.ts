import { check, refuses, refusesField, same } from '../assert.js';
import type { Cases } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import {
  allOf,
  ask,
  can,
  coAuthorOf,
  hashNow,
  idsOf,
  malformed,
  mentions,
  names,
  signed,
  statusOf,
} from './helpers.js';

/** What settings, lists and reports promise. */
export const settingsCases: Cases<CoAuthorContext> = {
  async 'settings are everybody’s own, and what is not named stays'(context) {
    const [get, set] = [can(context, 'invitee', 'getSettings'), can(context, 'invitee', 'setSettings')];
    const before = await get();
    same((await set({ from: 'following' })).from, 'following', 'what is answered');
    same(await get(), { ...before, from: 'following' }, 'what is read');
    same((await can(context, 'second', 'getSettings')()).from, before.from, 'another’s');
    same((await set({})).from, 'following', 'what an empty change leaves');
    await set({ from: before.from });
    same(await statusOf(context, context.personId('invitee')), 'eligible', 'what they are');
  },

  async 'setSettings rejects with invalid for what is no setting, and changes nothing'(context) {
    const [get, set] = [can(context, 'invitee', 'getSettings'), can(context, 'invitee', 'setSettings')];
    const before = await get();
    const wrong: readonly unknown[] = [
      undefined,
      null,
      'nobody',
      { from: 'aliens' },
      { from: 5 },
      { unmute: 'x' },
      { unmute: [5] },
    ];
    for (const change of [...wrong, { from: 'nobody', unmute: [5] }]) {
      await refuses(
        malformed((value) => set(value), change),
        'invalid',
        `a change: ${JSON.stringify(change)}`,
      );
    }
    same(await get(), before, 'what is read');
  },

  async 'listInvites gives what was received and sent, the newest first, each to their own'(context) {
    const list = can(context, 'owner', 'listInvites');
    const sent = [await ask(context), await ask(context, 'second')].map(({ id }) => id).reverse();
    const ids = async (read: typeof list, box: 'received' | 'sent', limit?: number): Promise<readonly string[]> =>
      (await allOf((options) => read({ box, ...options }), limit)).map(({ id }) => id);
    same(await ids(list, 'sent'), sent, 'what the owner has sent');
    same(await ids(list, 'sent', 1), sent, 'the pages, one by one');
    same(await ids(list, 'received'), [], 'what the owner has received');
    same(await ids(can(context, 'second', 'listInvites'), 'received'), [sent[0]], 'what the second has received');
    same(await ids(can(context, 'stranger', 'listInvites'), 'received'), [], 'what a stranger has received');
    const { items } = await can(context, 'invitee', 'listInvites')({ box: 'received' });
    same(
      items[0],
      await coAuthorOf(context, 'invitee').getInvite(sent[1] ?? ''),
      'what is listed, against what is read',
    );
  },

  async 'listInvites refuses the cursor of another list, and what is no list'(context) {
    const list = can(context, 'owner', 'listInvites');
    await ask(context);
    await ask(context, 'second');
    const { next } = await list({ box: 'sent', limit: 1 });
    if (next !== undefined)
      await refuses(list({ box: 'received', after: next }), 'invalid', 'the cursor of the other box');
    const wrong = [
      { box: 'sent', after: 'no-such-cursor' },
      { box: 'attic' },
      {},
      { box: 'sent', limit: 0 },
      { box: 'sent', after: 5 },
    ];
    for (const options of wrong) {
      await refuses(
        malformed((value) => list(value), options),
        'invalid',
        JSON.stringify(options),
      );
    }
  },

  async 'report takes a reason, from those whom the invitation concerns'(context) {
    const invite = await ask(context);
    const report = can(context, 'invitee', 'report');
    await report(invite.id, { reason: 'spam' });
    await report(invite.id, { reason: 'spam' });
    await refusesField(report(invite.id, { reason: 'other' }), 'text', 'other without words');
    await refuses(report('no-such-invitation', { reason: 'spam' }), 'not-found', 'an invitation that never was');
    await refuses(can(context, 'stranger', 'report')(invite.id, { reason: 'spam' }), 'not-found', 'a stranger');
    same((await coAuthorOf(context, 'invitee').getInvite(invite.id)).state, 'pending', 'the state');
  },

  async 'getRules says how many names there may be, and the roles'(context) {
    const { maxAuthors = 2, roles = ['author'], lifeMs = 1 } = await can(context, 'owner', 'getRules')();
    check(maxAuthors >= 2 && roles.length > 0 && lifeMs > 0, 'they leave room for nobody');
  },
};

/** What somebody may who isn't signed in. */
export const visitorCases: Cases<CoAuthorContext> = {
  async 'who is not signed in reads who signs, and no more'(context) {
    const invite = await signed(context);
    await ask(context, 'second');
    const read = await coAuthorOf(context, 'visitor').getAuthors(context.posts.own);
    same(
      read.authors.map(({ person }) => person?.id),
      idsOf(context, 'owner', 'invitee'),
      'who signs it',
    );
    same([read.mine, read.invites, read.historyShown], [undefined, undefined, undefined], 'what is theirs');
    const history = await coAuthorOf(context, 'visitor').getHistory?.(context.posts.own);
    if (history !== undefined) same(history.items, [], 'what happened');
    const { hidden } = context.posts;
    if (hidden !== undefined) {
      await refuses(coAuthorOf(context, 'visitor').getAuthors(hidden), 'not-found', 'a post kept from them');
    }
    check(!mentions(read, context.personId('second')), 'who is asked is in it');
    same(await names(context), idsOf(context, 'owner', 'invitee'), 'the names');
    same(invite.state, 'approved', 'the state');
  },

  async 'everything else rejects with unauthenticated'(context) {
    const invite = await ask(context);
    const visitor = coAuthorOf(context, 'visitor');
    const { own } = context.posts;
    const hash = await hashNow(context);
    const draft = { postId: own, role: 'author', hash, personId: context.personId('second') } as const;
    const calls: Readonly<Record<string, (() => Promise<unknown>) | undefined>> = {
      getSignable: () => visitor.getSignable(own),
      listCandidates: () => visitor.listCandidates(),
      invite: () => visitor.invite(draft),
      getInvite: () => visitor.getInvite(invite.id),
      approve: () => visitor.approve(invite.id, hash),
      decline: () => visitor.decline(invite.id),
      withdraw: visitor.withdraw && (() => can(context, 'visitor', 'withdraw')(invite.id)),
      revoke: visitor.revoke && (() => can(context, 'visitor', 'revoke')(invite.id)),
      restore: visitor.restore && (() => can(context, 'visitor', 'restore')(invite.id)),
      reorder: visitor.reorder && (() => can(context, 'visitor', 'reorder')(own, [])),
      listInvites: visitor.listInvites && (() => can(context, 'visitor', 'listInvites')({ box: 'sent' })),
      showHistory: visitor.showHistory && (() => can(context, 'visitor', 'showHistory')(own, true)),
      getRules: visitor.getRules && (() => can(context, 'visitor', 'getRules')()),
      getSettings: visitor.getSettings && (() => can(context, 'visitor', 'getSettings')()),
      setSettings: visitor.setSettings && (() => can(context, 'visitor', 'setSettings')({ from: 'nobody' })),
      report: visitor.report && (() => can(context, 'visitor', 'report')(invite.id, { reason: 'spam' })),
    };
    for (const [name, call] of Object.entries(calls)) {
      if (call !== undefined) await refuses(call(), 'unauthenticated', name);
    }
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },
};
