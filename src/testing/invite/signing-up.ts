import type { AcceptOptions } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContext } from './context.js';
import {
  accept,
  can,
  follows,
  forged,
  inviteOf,
  ledger,
  link,
  listed,
  malformed,
  toFollow,
  toTell,
} from './helpers.js';

/** What `beginSignUp` and `resume` promise. */
export const signUpCases: Cases<InviteContext> = {
  async 'an intent leads back to the invitation, and follows nobody'(context) {
    const [begin, resume] = [can(context, 'visitor', 'beginSignUp'), can(context, 'them', 'resume')];
    const sent = await link(context);
    const before = await ledger(context);
    const { intent } = await begin(sent.token);
    const { token, standing, clip } = await resume(intent);
    same([token, standing, clip?.id], [sent.token, 'open', context.clips.latest], 'token, standing and clip');
    same(await ledger(context), before, 'everything that an act can change');
    same((await accept(context, 'them', sent)).standing, 'accepted', 'the standing of who accepts afterwards');
  },

  async 'an intent is read as often as one likes, and changes nothing'(context) {
    const [begin, resume] = [can(context, 'visitor', 'beginSignUp'), can(context, 'them', 'resume')];
    const { intent } = await begin((await link(context)).token);
    const before = await ledger(context);
    const first = await resume(intent);
    for (let round = 0; round < 20; round += 1) same(await resume(intent), first, 'what is read');
    same(await ledger(context), before, 'everything that an act can change');
  },

  async 'an intent is of no use as a token, nor a token as an intent'(context) {
    const [begin, resume] = [can(context, 'visitor', 'beginSignUp'), can(context, 'them', 'resume')];
    const { token } = await link(context);
    const { intent } = await begin(token);
    check(intent !== token, 'the intent is the token');
    check(!intent.includes(token) && !token.includes(intent), 'one can be read from the other');
    await refuses(inviteOf(context, 'them').resolve(intent), 'not-found', 'resolve of an intent');
    await refuses(accept(context, 'them', { token: intent }), 'not-found', 'accept of an intent');
    const declining = inviteOf(context, 'them').decline?.(intent);
    if (declining !== undefined) await refuses(declining, 'not-found', 'decline of an intent');
    await refuses(begin(intent), 'not-found', 'an intent of an intent');
    await refuses(resume(token), 'not-found', 'resume of a token');
    if (context.as('them').people !== undefined) same(await follows(context, 'them'), false, 'whether they follow');
  },

  async 'beginSignUp repeated with the same clientId gives the same intent'(context) {
    const visitor = need(context.visitor?.(), 'make() gives no visitor');
    const begin = need(visitor.invite?.beginSignUp?.bind(visitor.invite), 'the adapter has no beginSignUp');
    const { token } = await link(context);
    const { intent } = await begin(token, { clientId: 'one' });
    same((await begin(token, { clientId: 'one' })).intent, intent, 'the intent');
  },

  async 'beginSignUp and resume reject with not-found for what never was'(context) {
    const [begin, resume] = [can(context, 'visitor', 'beginSignUp'), can(context, 'them', 'resume')];
    for (const guess of forged) {
      await refuses(begin(guess), 'not-found', `beginSignUp of "${guess}"`);
      await refuses(resume(guess), 'not-found', `resume of "${guess}"`);
    }
  },

  async 'beginSignUp rejects with expired for a link that is over'(context) {
    const [begin, revoke] = [can(context, 'visitor', 'beginSignUp'), can(context, 'me', 'revoke')];
    const [used, revoked] = [await link(context), await link(context)];
    await accept(context, 'other', used);
    await revoke(revoked.invite.id);
    await refuses(begin(used.token), 'expired', 'a used one');
    await refuses(begin(revoked.token), 'expired', 'a revoked one');
  },

  async 'an intent gives nobody what somebody else has taken meanwhile'(context) {
    const [begin, resume] = [can(context, 'visitor', 'beginSignUp'), can(context, 'them', 'resume')];
    const sent = await link(context);
    const { intent } = await begin(sent.token);
    await accept(context, 'other', sent);
    const { standing, clip } = await resume(intent);
    same([standing, clip], ['used', undefined], 'standing and clip');
  },
};

/** What `tellOpened` promises. */
export const tellingCases: Cases<InviteContext> = {
  async 'nobody is told that it was opened before somebody agrees to that, and then once'(context) {
    const tell = can(context, 'them', 'tellOpened');
    const sent = await link(context);
    await inviteOf(context, 'them').resolve(sent.token);
    same((await listed(context, sent)).state, 'pending', 'the state, once it was read');
    await tell(sent.token, { consent: toTell, clientId: 'one' });
    await tell(sent.token, { consent: toTell, clientId: 'one' });
    await tell(sent.token, { consent: toTell });
    if (inviteOf(context, 'me').listSent) same((await listed(context, sent)).state, 'opened', 'the state');
    const figures = await inviteOf(context, 'me').getFigures?.();
    if (figures !== undefined) same([figures.opened, figures.followed], [1, 0], 'the figures');
  },

  async 'tellOpened rejects without a consent to that'(context) {
    const tell = can(context, 'them', 'tellOpened');
    const sent = await link(context);
    await refuses(tell(sent.token, {} as AcceptOptions), 'invalid', 'no consent');
    await refuses(tell(sent.token, { consent: toFollow }), ['invalid', 'forbidden'], 'a consent to something else');
    for (const wrong of [null, { ...toTell, text: 5 }, { ...toTell, lang: 'zz zz 1' }, { ...toTell, at: 5 }]) {
      const call = malformed((given) => tell(sent.token, { consent: given }), wrong);
      await refuses(call, 'invalid', JSON.stringify(wrong));
    }
    same((await listed(context, sent)).state, 'pending', 'the state');
  },

  async 'tellOpened rejects for one’s own, what is over, and what never was'(context) {
    const tell = can(context, 'them', 'tellOpened');
    const [own, used] = [await link(context), await link(context)];
    await accept(context, 'other', used);
    await refuses(can(context, 'me', 'tellOpened')(own.token, { consent: toTell }), 'forbidden', 'one’s own');
    await refuses(tell(used.token, { consent: toTell }), 'expired', 'a used one');
    for (const guess of forged) await refuses(tell(guess, { consent: toTell }), 'not-found', `"${guess}"`);
  },
};
