import type { CoAuthorAdapter } from '../../contracts/index.js';
import { endsWithSignal, same } from '../assert.js';
import type { Case, Cases } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { ask, can, coAuthorOf, draftTo, hashNow, ledger, link, sign, signed } from './helpers.js';

type Act = (options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** Makes all ready for a call that would succeed, so that one that is done in spite of its signal is noticed. */
type Ready = (context: CoAuthorContext) => Act | Promise<Act>;

const reads: Partial<Record<keyof CoAuthorAdapter, Ready>> = {
  getAuthors: (context) => (options) => coAuthorOf(context, 'owner').getAuthors(context.posts.own, options),
  getSignable: (context) => (options) => coAuthorOf(context, 'owner').getSignable(context.posts.own, options),
  listCandidates: (context) => (options) => coAuthorOf(context, 'owner').listCandidates(options),
  async getInvite(context) {
    const { id } = await ask(context);
    return (options) => coAuthorOf(context, 'invitee').getInvite(id, options);
  },
  async resolve(context) {
    const { token } = await link(context);
    return (options) => can(context, 'stranger', 'resolve')(token, options);
  },
  listInvites: (context) => {
    const list = can(context, 'owner', 'listInvites');
    return (options) => list({ box: 'sent', ...options });
  },
  getHistory: (context) => {
    const read = can(context, 'owner', 'getHistory');
    return (options) => read(context.posts.own, options);
  },
  getRules: (context) => can(context, 'owner', 'getRules'),
};

const writes: Partial<Record<keyof CoAuthorAdapter, Ready>> = {
  async invite(context) {
    const draft = await draftTo(context);
    return (options) => coAuthorOf(context, 'owner').invite(draft, options);
  },
  async approve(context) {
    const [{ id }, hash] = [await ask(context), await hashNow(context)];
    return (options) => coAuthorOf(context, 'invitee').approve(id, hash, options);
  },
  async decline(context) {
    const { id } = await ask(context);
    return (options) => coAuthorOf(context, 'invitee').decline(id, options);
  },
  async withdraw(context) {
    const withdraw = can(context, 'owner', 'withdraw');
    const { id } = await ask(context);
    return (options) => withdraw(id, options);
  },
  async revoke(context) {
    const revoke = can(context, 'invitee', 'revoke');
    const { id } = await signed(context);
    return (options) => revoke(id, options);
  },
  async restore(context) {
    const restore = can(context, 'invitee', 'restore');
    const { id } = await signed(context);
    await can(context, 'invitee', 'revoke')(id);
    return (options) => restore(id, options);
  },
  async reorder(context) {
    const reorder = can(context, 'owner', 'reorder');
    await sign(context, await ask(context));
    const { authors } = await coAuthorOf(context, 'owner').getAuthors(context.posts.own);
    const turned = authors.map(({ id }) => id).reverse();
    return (options) => reorder(context.posts.own, turned, options);
  },
  async showHistory(context) {
    const show = can(context, 'invitee', 'showHistory');
    await signed(context);
    return (options) => show(context.posts.own, true, options);
  },
  setSettings(context) {
    const set = can(context, 'invitee', 'setSettings');
    return (options) => set({ from: 'nobody' }, options);
  },
};

function endsAt(name: string, ready: Ready): Case<CoAuthorContext> {
  return async (context, { quiet }) => {
    const act = await ready(context);
    const before = await ledger(context);
    await endsWithSignal(act, name);
    await quiet();
    same(await ledger(context), before, 'everything that an act can change');
  };
}

/** Each call ends with its signal. */
export const abortCases: Cases<CoAuthorContext> = Object.fromEntries(
  Object.entries({ ...reads, ...writes }).map(([name, ready]) => [
    `${name} rejects with the reason of its signal, and leaves nothing done`,
    endsAt(name, ready),
  ]),
);
