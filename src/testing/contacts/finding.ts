import type { ContactIdentifier } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import { allOf } from '../invite/helpers.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { ContactContext } from './context.js';
import { agree, contactsOf, foundBy, ledger, lookFor, meet, prepared, strangers } from './helpers.js';

/** What taking part promises. */
export const agreeingCases: Cases<ContactContext> = {
  async 'who has not agreed takes no part: they find nobody, and have found nobody'(context) {
    const adapter = contactsOf(context, 'one');
    const { optedIn, kept = 0 } = await adapter.getMatching();
    same([optedIn, kept], [false, 0], 'optedIn and kept');
    await refuses(lookFor(context, 'one', ['other']), 'forbidden', 'find');
    await refuses(adapter.listMatches(), 'forbidden', 'listMatches');
    same((await adapter.getMatching()).kept ?? 0, 0, 'kept, after a refusal');
  },

  async 'optIn takes part from now on, and a repeat changes nothing'(context) {
    const adapter = contactsOf(context, 'one');
    const matching = await adapter.optIn();
    same(matching.optedIn, true, 'optedIn');
    check(!Number.isNaN(Date.parse(matching.since ?? '')), 'since is no time');
    same(await adapter.optIn(), matching, 'the repeat');
    same(await adapter.getMatching(), matching, 'what getMatching gives');
    same((await contactsOf(context, 'other').getMatching()).optedIn, false, 'optedIn, of somebody else');
  },

  async 'forget leaves and deletes everything, on both sides, and a repeat changes nothing'(context) {
    await meet(context);
    const adapter = contactsOf(context, 'one');
    const matching = await adapter.forget();
    same([matching.optedIn, matching.kept ?? 0], [false, 0], 'optedIn and kept');
    same(await adapter.forget(), matching, 'the repeat');
    same(await foundBy(context, 'other'), [], 'whom the other has found');
    await agree(context, 'one');
    same(await foundBy(context, 'one'), [], 'whom they have found, back again');
    same((await lookFor(context, 'one', ['other'])).matches, [], 'a look-up, before the other has looked again');
    same((await lookFor(context, 'other', ['one'])).matches.length, 1, 'the matches, once the other has');
  },
};

/** What a look-up promises. */
export const findingCases: Cases<ContactContext> = {
  async 'two people find each other once both have agreed and both have looked'(context) {
    await agree(context, 'one', 'other');
    same((await lookFor(context, 'one', ['other'])).matches, [], 'what is found before the other has looked');
    same(await foundBy(context, 'one'), [], 'the list before it');
    const { matches } = await lookFor(context, 'other', ['one']);
    same(
      matches.map(({ person }) => person.id),
      [context.personId('one')],
      'what is found',
    );
    same(await foundBy(context, 'other'), [context.personId('one')], 'the list of one side');
    same(await foundBy(context, 'one'), [context.personId('other')], 'the list of the other side');
    same(matches[0]?.following, false, 'following');
    check(!Number.isNaN(Date.parse(matches[0]?.matchedAt ?? '')), 'matchedAt is no time');
  },

  async 'who has not agreed can’t be found, and who looks learns nothing of who is there'(context) {
    await agree(context, 'one', 'third');
    const answers = [];
    for (const wanted of ['other', 'third', ...strangers(1)] as const) {
      const { limits: _less, ...answer } = await lookFor(context, 'one', [wanted]);
      answers.push(JSON.stringify(answer));
    }
    same(new Set(answers).size, 1, 'how many different answers');
    same(await foundBy(context, 'one'), [], 'the list');
  },

  async 'nobody is told that they were looked for'(context) {
    await agree(context, 'one', 'other');
    const before = await ledger(context, 'other');
    await lookFor(context, 'one', ['other']);
    same(await ledger(context, 'other'), before, 'everything that the other reads');
  },

  async 'who agrees later is found by who has looked before, once they have looked too'(context) {
    await agree(context, 'one');
    await lookFor(context, 'one', ['other', 'third']);
    await agree(context, 'other');
    same(await foundBy(context, 'other'), [], 'the list of who has agreed and not looked');
    same((await lookFor(context, 'other', ['third', 'one'])).matches.length, 1, 'how many are found');
    same(await foundBy(context, 'one'), [context.personId('other')], 'the list of who looked first');
  },

  async 'find rejects what is not as it was asked for, and counts no refusal'(context) {
    await agree(context, 'one');
    const adapter = contactsOf(context, 'one');
    const before = await ledger(context);
    await refuses(adapter.find([]), 'invalid', 'nobody');
    const { hashing } = await adapter.getMatching();
    const plain = context.identifier('other');
    const raw: ContactIdentifier = hashing === undefined ? { kind: 'email', value: ' Ada@Example.org ' } : plain;
    await refuses(adapter.find([raw]), 'invalid', hashing === undefined ? 'not normalised' : 'not hashed');
    const [fit] = await prepared(context, 'one', [plain]);
    if (fit === undefined) throw new Error('there is nothing to look for');
    await refuses(adapter.find([{ ...fit, kind: 'name' as 'email' }]), 'invalid', 'another kind');
    same(await ledger(context), before, 'everything that a refusal can change');
  },

  async 'find never takes the whole book'(context) {
    await agree(context, 'one');
    const { perLookUp = 20 } = await contactsOf(context, 'one').getMatching();
    check(perLookUp <= 20, 'more than 20 at once');
    await lookFor(context, 'one', strangers(perLookUp));
    const before = await ledger(context);
    await refuses(lookFor(context, 'one', strangers(perLookUp + 1)), 'too-large', 'one too many');
    same(await ledger(context), before, 'everything that a refusal can change');
  },

  async 'find rejects with rate-limited at the limit that is said, and each identifier counts'(context) {
    await agree(context, 'one', 'other');
    await lookFor(context, 'other', ['one']);
    const adapter = contactsOf(context, 'one');
    const { limits, perLookUp = 20 } = await adapter.getMatching();
    const left = need(limits?.remaining, 'there are no limits.remaining');
    if (left > 1000) need(undefined, 'the limit is too high to be tried');
    for (let done = 0; done < left;) {
      const count = Math.min(perLookUp, left - done);
      const { limits: after, lookedFor } = await lookFor(context, 'one', strangers(count, done));
      done += count;
      same([lookedFor, after?.remaining ?? left - done], [count, left - done], 'looked for, and left');
    }
    await refuses(lookFor(context, 'one', ['other']), 'rate-limited', 'one more');
    same(await foundBy(context, 'one'), [], 'whom it has found');
  },

  async 'find repeated with the same clientId counts once'(context) {
    await agree(context, 'one');
    const first = await lookFor(context, 'one', ['other'], { clientId: 'same' });
    const remaining = (await contactsOf(context, 'one').getMatching()).limits?.remaining;
    same(await lookFor(context, 'one', ['other'], { clientId: 'same' }), first, 'the repeat');
    same((await contactsOf(context, 'one').getMatching()).limits?.remaining, remaining, 'what is left');
    await refuses(lookFor(context, 'one', ['third'], { clientId: 'same' }), 'conflict', 'another look-up');
  },

  async 'find repeated names nobody who has left meanwhile'(context) {
    await agree(context, 'one', 'other');
    await lookFor(context, 'other', ['one']);
    same((await lookFor(context, 'one', ['other'], { clientId: 'same' })).matches.length, 1, 'whom it finds');
    await contactsOf(context, 'other').forget();
    same((await lookFor(context, 'one', ['other'], { clientId: 'same' })).matches, [], 'whom the repeat finds');
  },

  async 'find rejects with expired what was hashed with a salt of before, and counts nothing'(context) {
    await agree(context, 'one');
    const adapter = contactsOf(context, 'one');
    need((await adapter.getMatching()).hashing, 'identifiers go as they are');
    const before = await ledger(context);
    const wanted = await prepared(context, 'one', [context.identifier('other')]);
    await refuses(adapter.find(wanted, { salt: 'not the salt' }), 'expired', 'find');
    same(await ledger(context), before, 'everything that a refusal can change');
  },

  async 'blocks end what was found, and nothing is found again'(context) {
    await meet(context);
    const people = need(context.as('one').people, 'make() gives no people adapter');
    await people.block(context.personId('other'));
    same(await foundBy(context, 'one'), [], 'the list of who has blocked');
    same(await foundBy(context, 'other'), [], 'the list of who was blocked');
    same((await lookFor(context, 'other', ['one'])).matches, [], 'a look-up after it');
  },

  async 'listMatches gives each once, the newest first, page by page'(context) {
    await meet(context);
    await agree(context, 'third');
    await lookFor(context, 'third', ['one']);
    await lookFor(context, 'one', ['third']);
    const adapter = contactsOf(context, 'one');
    const ids = [context.personId('third'), context.personId('other')];
    same(await foundBy(context, 'one'), ids, 'the list');
    const paged = await allOf((options) => adapter.listMatches(options), 1);
    same(
      paged.map(({ person }) => person.id),
      ids,
      'the list, page by page',
    );
  },

  async 'a match says whether one follows'(context) {
    await meet(context);
    const people = need(context.as('one').people, 'make() gives no people adapter');
    await people.follow(context.personId('other'));
    const [mine] = (await contactsOf(context, 'one').listMatches()).items;
    const [theirs] = (await contactsOf(context, 'other').listMatches()).items;
    same([mine?.following, theirs?.following], [true, false], 'following, on both sides');
  },
};
