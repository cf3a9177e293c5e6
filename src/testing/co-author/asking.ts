import type { AuthorRole, CoAuthorInviteDraft } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import {
  ask,
  can,
  coAuthorOf,
  draftTo,
  edit,
  forged,
  hashNow,
  idsOf,
  ledger,
  link,
  malformed,
  names,
  postIn,
  signed,
  stateFor,
  statusOf,
  wrongHash,
} from './helpers.js';

/** What `invite` promises. */
export const askCases: Cases<CoAuthorContext> = {
  async 'invite asks one account, and it reads so at once'(context) {
    const invite = await ask(context);
    same([invite.state, invite.postId], ['pending', context.posts.own], 'state and post');
    same(await stateFor(context, 'invitee', invite), 'pending', 'the state, as who is asked reads it');
    check(invite.url === undefined, 'an invitation of an account has a link');
    const { invites = [] } = await coAuthorOf(context, 'owner').getAuthors(context.posts.own);
    same(
      invites.map(({ id }) => id),
      [invite.id],
      'the open invitations of the post',
    );
  },

  async 'invite repeated with its clientId gives the same answer and asks once'(context) {
    const draft = await draftTo(context);
    const adapter = coAuthorOf(context, 'owner');
    const [one, two] = await Promise.all([
      adapter.invite(draft, { clientId: 'one' }),
      adapter.invite(draft, { clientId: 'one' }),
    ]);
    const before = await ledger(context);
    const three = await adapter.invite(draft, { clientId: 'one' });
    same([two.id, three.id], [one.id, one.id], 'the ids');
    same(await ledger(context), before, 'everything that an act can change');
    const other = await draftTo(context, 'second');
    await refuses(adapter.invite(other, { clientId: 'one' }), 'conflict', 'the clientId with somebody else to ask');
    same(await statusOf(context, context.personId('second')), 'eligible', 'what the other is');
  },

  async 'nobody is asked twice, also at once, and nobody who signs'(context) {
    const draft = await draftTo(context);
    const adapter = coAuthorOf(context, 'owner');
    const calls = await Promise.allSettled([adapter.invite(draft), adapter.invite(draft)]);
    same(calls.filter(({ status }) => status === 'fulfilled').length, 1, 'how many are made');
    await refuses(adapter.invite(draft), 'conflict', 'asking again');
    await signed(context, 'second');
    await refuses(ask(context, 'second'), 'conflict', 'asking who signs');
  },

  async 'invite rejects with conflict for a hash that is not what is there'(context) {
    const draft = await draftTo(context);
    const adapter = coAuthorOf(context, 'owner');
    await refuses(adapter.invite({ ...draft, hash: wrongHash }), 'conflict', 'another hash');
    await edit(context);
    await refuses(adapter.invite(draft), 'conflict', 'the hash before an edit');
    same(await statusOf(context, draft.personId), 'eligible', 'what the other is');
  },

  async 'invite rejects for a post of somebody else, whoever is asked'(context) {
    const draft = await draftTo(context);
    await refuses(coAuthorOf(context, 'stranger').invite(draft), 'forbidden', 'a stranger');
    await refuses(coAuthorOf(context, 'invitee').invite(draft), 'forbidden', 'asking oneself');
    const adapter = coAuthorOf(context, 'owner');
    for (const guess of forged) await refuses(adapter.invite({ ...draft, postId: guess }), 'not-found', `"${guess}"`);
    const { hash } = await coAuthorOf(context, 'stranger').getSignable(postIn(context, 'foreign'));
    const foreign = { ...draft, hash, postId: postIn(context, 'foreign') };
    await refuses(adapter.invite(foreign), 'forbidden', 'another’s post');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'a co-author may not ask others'(context) {
    await signed(context);
    const draft = { ...(await draftTo(context, 'second')), hash: await hashNow(context) };
    await refuses(coAuthorOf(context, 'invitee').invite(draft), 'forbidden', 'a co-author who asks');
    await refuses(coAuthorOf(context, 'invitee').getSignable(context.posts.own), 'forbidden', 'getSignable');
  },

  async 'invite rejects with forbidden for oneself, and for an account that can’t be asked'(context) {
    const draft = await draftTo(context);
    const adapter = coAuthorOf(context, 'owner');
    await refuses(
      adapter.invite({ ...draft, personId: context.personId('owner') }),
      ['forbidden', 'conflict'],
      'oneself',
    );
    for (const guess of forged) {
      await refuses(
        adapter.invite({ ...draft, personId: guess }),
        ['forbidden', 'not-found'],
        `the account "${guess}"`,
      );
    }
    const personId = need(context.ineligible, 'make() gives no ineligible');
    await refuses(adapter.invite({ ...draft, personId }), 'forbidden', 'an ineligible account');
    same(await names(context), idsOf(context, 'owner'), 'the names');
  },

  async 'invite rejects with forbidden across a block, from both sides'(context) {
    const draft = await draftTo(context);
    const [owner, invitee] = [context.as('owner').people, context.as('invitee').people];
    const [mine, theirs] = [need(owner, 'no people adapter'), need(invitee, 'no people adapter')];
    await theirs.block(context.personId('owner'));
    await refuses(coAuthorOf(context, 'owner').invite(draft), 'forbidden', 'a block by them');
    await theirs.unblock(context.personId('owner'));
    await mine.block(draft.personId);
    await refuses(coAuthorOf(context, 'owner').invite(draft), 'forbidden', 'a block of them');
  },

  async 'invite rejects with forbidden for who wants no invitations'(context) {
    await can(context, 'invitee', 'setSettings')({ from: 'nobody' });
    await refuses(ask(context), 'forbidden', 'a setting of theirs');
  },

  async 'invite rejects with forbidden for a role that isn’t offered'(context) {
    const draft = await draftTo(context);
    const role = 'queen' as AuthorRole;
    await refuses(
      coAuthorOf(context, 'owner').invite({ ...draft, role }),
      ['forbidden', 'invalid'],
      'a role of no list',
    );
    const { roles = ['author'] } = (await coAuthorOf(context, 'owner').getRules?.()) ?? {};
    const all: readonly AuthorRole[] = ['author', 'photo', 'translation', 'original-artist'];
    for (const unoffered of all.filter((one) => !roles.includes(one))) {
      await refuses(coAuthorOf(context, 'owner').invite({ ...draft, role: unoffered }), 'forbidden', unoffered);
    }
  },

  async 'invite gives the role that was asked for'(context) {
    const { roles = ['author'] } = (await coAuthorOf(context, 'owner').getRules?.()) ?? {};
    const role = roles.at(-1) ?? 'author';
    const invite = await coAuthorOf(context, 'owner').invite({ ...(await draftTo(context)), role });
    same(invite.role, role, 'the role');
    await coAuthorOf(context, 'invitee').approve(invite.id, await hashNow(context));
    const { authors } = await coAuthorOf(context, 'stranger').getAuthors(context.posts.own);
    same(authors.find(({ person }) => person?.id === context.personId('invitee'))?.role, role, 'the role on the post');
  },

  async 'there is no room for more names than the rules say, asked or signed'(context) {
    const setMaxAuthors = need(context.setMaxAuthors, 'make() gives no setMaxAuthors');
    await setMaxAuthors.call(context, 2);
    await ask(context);
    await refuses(ask(context, 'second'), 'conflict', 'a third name');
    same(await statusOf(context, context.personId('second')), 'eligible', 'what the other is');
  },

  async 'invite counts against the limit of a day, and says so'(context) {
    const rules = can(context, 'owner', 'getRules');
    const before = need((await rules()).limits?.remaining, 'there is no limit');
    await ask(context);
    same((await rules()).limits?.remaining, before - 1, 'what is left');
    const { perDay, resetsAt } = (await rules()).limits ?? {};
    check(perDay !== undefined && resetsAt !== undefined, 'perDay and resetsAt are missing');
    await refuses(ask(context), 'conflict', 'asking again');
    same((await rules()).limits?.remaining, before - 1, 'what is left after a refusal');
  },

  async 'invite rejects with rate-limited once nothing is left of a day'(context) {
    const rules = can(context, 'owner', 'getRules');
    const left = need((await rules()).limits?.remaining, 'there is no limit');
    const withdraw = can(context, 'owner', 'withdraw');
    if (left > 50) need(undefined, 'the limit is too far away');
    // By links: nobody is asked over and over.
    for (let count = 0; count < left; count += 1) await withdraw((await link(context)).invite.id);
    await refuses(ask(context), 'rate-limited', 'one more');
  },

  async 'invite rejects with forbidden for who it isn’t offered to'(context) {
    const draft = await draftTo(context);
    const makeUnavailable = need(context.makeUnavailable, 'make() gives no makeUnavailable');
    const availability = can(context, 'owner', 'availability');
    same((await availability()).available, true, 'whether it is offered, before');
    await makeUnavailable.call(context, 'owner');
    same((await availability()).available, false, 'whether it is offered');
    await refuses(coAuthorOf(context, 'owner').invite(draft), 'forbidden', 'invite');
    same(await names(context), idsOf(context, 'owner'), 'the names, which are read all the same');
  },

  async 'invite rejects with invalid for what is no invitation'(context) {
    const draft = await draftTo(context);
    const adapter = coAuthorOf(context, 'owner');
    const drafts: readonly unknown[] = [
      undefined,
      null,
      'them',
      {},
      { ...draft, postId: 5 },
      { ...draft, hash: undefined },
      { ...draft, hash: 5 },
      { ...draft, personId: undefined },
      { ...draft, personId: 5 },
      { ...draft, personId: [draft.personId] },
      { ...draft, link: true },
    ];
    for (const wrong of drafts) {
      await refuses(
        malformed((value: CoAuthorInviteDraft) => adapter.invite(value), wrong),
        'invalid',
        String(wrong),
      );
    }
    same(await statusOf(context, draft.personId), 'eligible', 'what the other is');
  },
};
