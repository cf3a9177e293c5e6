import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import { allOf, ask, coAuthorOf, forged, idsOf, malformed, mentions, signed, statusOf } from './helpers.js';

/** What is read of a post before anybody is asked. */
export const readCases: Cases<CoAuthorContext> = {
  async 'a post of one author has one name for everybody, and is its owner’s'(context) {
    for (const role of ['owner', 'stranger'] as const) {
      const { authors, mine, postId } = await coAuthorOf(context, role).getAuthors(context.posts.own);
      same(postId, context.posts.own, 'the post');
      same(
        authors.map(({ person }) => person?.id),
        idsOf(context, 'owner'),
        `who signs it, as ${role} reads`,
      );
      same(mine, role === 'owner' ? 'owner' : undefined, `what ${role} is to it`);
    }
  },

  async 'getAuthors is a read: it changes nothing, however often'(context) {
    await signed(context);
    const read = (): Promise<unknown> => coAuthorOf(context, 'stranger').getAuthors(context.posts.own);
    const first = await read();
    for (let count = 0; count < 3; count += 1) same(await read(), first, 'who signs it');
  },

  async 'getAuthors rejects with not-found for a post that never was, or is not theirs to read'(context) {
    const adapter = coAuthorOf(context, 'owner');
    for (const guess of forged) await refuses(adapter.getAuthors(guess), 'not-found', `"${guess}"`);
    const { hidden } = context.posts;
    if (hidden !== undefined) await refuses(adapter.getAuthors(hidden), 'not-found', 'a post kept from them');
  },

  async 'a block by its owner makes it a post that never was'(context) {
    const people = need(context.as('owner').people, 'make() gives no people adapter');
    const { own } = context.posts;
    await people.block(context.personId('stranger'));
    const adapter = coAuthorOf(context, 'stranger');
    await refuses(adapter.getAuthors(own), 'not-found', 'getAuthors');
    await refuses(adapter.getSignable(own), 'not-found', 'getSignable');
    if (adapter.getHistory) await refuses(adapter.getHistory(own), 'not-found', 'getHistory');
  },

  async 'a co-author who has blocked a reader stands there without a name'(context) {
    const people = need(context.as('invitee').people, 'make() gives no people adapter');
    await signed(context);
    await people.block(context.personId('stranger'));
    const read = await coAuthorOf(context, 'stranger').getAuthors(context.posts.own);
    same(
      read.authors.map(({ person }) => person?.id),
      [context.personId('owner'), undefined],
      'who signs it',
    );
    check(!mentions(read, context.personId('invitee')), 'who has blocked them is in what they read');
  },
};

/** What `listCandidates` promises. */
export const candidateCases: Cases<CoAuthorContext> = {
  async 'listCandidates gives those who can be asked, each once, page by page'(context) {
    const adapter = coAuthorOf(context, 'owner');
    const { own } = context.posts;
    for (const role of ['invitee', 'second'] as const) {
      same(await statusOf(context, context.personId(role)), 'eligible', role);
    }
    const whole = (await allOf((options) => adapter.listCandidates({ postId: own, ...options }))).map(
      ({ person }) => person.id,
    );
    const paged = await allOf((options) => adapter.listCandidates({ postId: own, ...options }), 1);
    same(
      paged.map(({ person }) => person.id),
      whole,
      'the pages, one by one',
    );
    same(new Set(whole).size, whole.length, 'how many are different');
    check(!whole.includes(context.personId('owner')), 'the owner is among them');
  },

  async 'listCandidates finds by name whatever the case, also before there is a post'(context) {
    const adapter = coAuthorOf(context, 'owner');
    const id = context.personId('invitee');
    const all = await allOf((options) => adapter.listCandidates(options));
    const { person } = need(
      all.find((candidate) => candidate.person.id === id),
      'the invitee is not listed',
    );
    const found = await adapter.listCandidates({ query: person.name.toUpperCase() });
    check(
      found.items.some((candidate) => candidate.person.id === id),
      'the name in capitals finds nobody',
    );
    same((await adapter.listCandidates({ query: 'nobody is called like this' })).items, [], 'who is found by no name');
  },

  async 'listCandidates says who is asked, and who signs'(context) {
    await ask(context);
    same(await statusOf(context, context.personId('invitee')), 'invited', 'who is asked');
    await signed(context, 'second');
    same(await statusOf(context, context.personId('second')), 'author', 'who signs');
  },

  async 'an account that can’t be asked says so, or isn’t there, and why is not said'(context) {
    const id = need(context.ineligible, 'make() gives no ineligible');
    const status = await statusOf(context, id);
    check(status === undefined || status === 'unavailable', `the status is "${String(status)}"`);
  },

  async 'a block and a setting look alike'(context) {
    const [invitee, second] = idsOf(context, 'invitee', 'second') as readonly [string, string];
    const people = need(context.as('invitee').people, 'make() gives no people adapter');
    const { setSettings } = coAuthorOf(context, 'second');
    need(setSettings, 'the adapter has no setSettings');
    await people.block(context.personId('owner'));
    await coAuthorOf(context, 'second').setSettings?.({ from: 'nobody' });
    const adapter = coAuthorOf(context, 'owner');
    const all = await allOf((options) => adapter.listCandidates({ postId: context.posts.own, ...options }));
    for (const id of [invitee, second]) {
      const { status = 'unavailable' } = all.find(({ person }) => person.id === id) ?? {};
      same(status, 'unavailable', 'the status');
    }
  },

  async 'listCandidates is for one’s own posts, and refuses the cursor of another list'(context) {
    const stranger = coAuthorOf(context, 'stranger');
    await refuses(stranger.listCandidates({ postId: context.posts.own }), 'forbidden', 'another’s post');
    const adapter = coAuthorOf(context, 'owner');
    await refuses(adapter.listCandidates({ postId: 'no-such-post' }), 'not-found', 'a post that never was');
    const wrong = [
      { query: 5 },
      { postId: 5 },
      { after: 5 },
      { after: 'no-such-cursor' },
      { limit: 0 },
      { limit: 'x' },
    ];
    for (const options of wrong) {
      await refuses(
        malformed((value) => adapter.listCandidates(value), options),
        'invalid',
        JSON.stringify(options),
      );
    }
  },

  async 'the cursor of one search is none of another’s'(context) {
    const adapter = coAuthorOf(context, 'owner');
    const { next } = await adapter.listCandidates({ limit: 1 });
    const after = need(next, 'there is one page');
    await refuses(adapter.listCandidates({ query: 'x', after }), 'invalid', 'another search');
    await refuses(adapter.listCandidates({ postId: context.posts.own, after }), 'invalid', 'another post');
  },
};
