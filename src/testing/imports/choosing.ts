import type { ImportChoice } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import { allOf } from '../invite/helpers.js';
import type { Cases } from '../suite.js';
import type { ImportContext } from './context.js';
import { choose, hand, importsOf, photosOf, reads, shows, three } from './helpers.js';

/** What holds before anybody decides. */
export const beforeCases: Cases<ImportContext> = {
  async 'getSettings says that nothing is decided, and nothing is shown'(context) {
    const { decidedAt, receipt, undecided, source } = await importsOf(context, 'owner').getSettings();
    same([decidedAt, receipt], [undefined, undefined], 'decidedAt and receipt');
    check(undecided !== 'on', 'it is "on": make() has to begin with "ask" or "off"');
    same(source.state, 'open', 'the state of the main app');
    await shows(context, [], 'before anything is decided');
  },

  async 'what is "on" until people decide is shown, but never that of a young account'(context) {
    await hand(context, 'setUndecided')('on');
    const settings = await importsOf(context, 'owner').getSettings();
    same([settings.undecided, settings.decidedAt], ['on', undefined], 'undecided and decidedAt');
    await shows(context, context.photos, 'on');
    const young = await importsOf(context, 'young').getSettings();
    same([young.young, young.undecided === 'on'], [true, false], 'young, and whether it is on, of a young account');
    const photos = await photosOf(context, 'young');
    check(
      photos.every(({ shown }) => !shown),
      'a photo of a young account is shown unasked',
    );
  },

  async 'list gives the photos of the person, the newest first, each once, page by page'(context) {
    const ids = (await photosOf(context)).map(({ id }) => id);
    same(ids, context.photos, 'the ids');
    const { list } = importsOf(context, 'owner');
    const paged = await allOf((options) => list.call(importsOf(context, 'owner'), options), 1);
    same(
      paged.map(({ id }) => id),
      ids,
      'the ids, page by page',
    );
    const theirs = await photosOf(context, 'viewer');
    check(
      theirs.every(({ id }) => !ids.includes(id)),
      'somebody else lists them',
    );
  },
};

/** What choices promise. */
export const choiceCases: Cases<ImportContext> = {
  async 'set shows what is there, at once, and gives a dated receipt'(context) {
    const settings = await choose(context, { scope: 'existing', shown: true });
    same([settings.existing, settings.future], [true, false], 'existing and future');
    check(settings.decidedAt !== undefined, 'there is no decidedAt');
    const { receipt } = settings;
    same([receipt?.existing, receipt?.future, receipt?.exceptions], [true, false, 0], 'the receipt');
    check(!Number.isNaN(Date.parse(receipt?.at ?? '')), 'the receipt has no date');
    same(await importsOf(context, 'owner').getSettings(), settings, 'what getSettings gives');
    await shows(context, context.photos, 'after the choice');
  },

  async 'set takes everything back at once: nobody reads it any more'(context) {
    const [first] = three(context);
    await choose(context, { scope: 'all', shown: true });
    await shows(context, context.photos, 'all');
    await choose(context, { scope: 'all', shown: false });
    await shows(context, [], 'none');
    await reads(context, first, 'deleted-at-source');
    await choose(context, { scope: 'existing', shown: true });
    await shows(context, context.photos, 'all again');
  },

  async 'a photo that nobody could ever see leaves nothing behind'(context) {
    const [first] = three(context);
    await choose(context, { scope: 'all', shown: false });
    await reads(context, first, 'nothing');
  },

  async 'set switches one photo, against what holds for all, until that is chosen anew'(context) {
    const [one, two, ...rest] = context.photos;
    if (one === undefined || two === undefined) throw new Error('make() gives less than 3 photos');
    await choose(context, { scope: 'existing', shown: true });
    const { existing, receipt } = await choose(context, { scope: 'item', itemId: one, shown: false });
    same([existing, receipt?.exceptions], [true, 1], 'existing, and the exceptions of the receipt');
    await shows(context, [two, ...rest], 'without one');
    await choose(context, { scope: 'existing', shown: true });
    await shows(context, context.photos, 'chosen anew');
  },

  async 'set of one photo decides nothing about the others'(context) {
    const [one] = three(context);
    const { decidedAt } = await choose(context, { scope: 'item', itemId: one, shown: true });
    same(decidedAt, undefined, 'decidedAt');
    await shows(context, [one], 'one alone');
  },

  async 'what is to come is shown where that was chosen, and what is there is left as it is'(context) {
    const post = hand(context, 'post');
    const { future, existing } = await choose(context, { scope: 'future', shown: true });
    same([existing, future], [false, true], 'existing and future');
    await shows(context, [], 'what is there');
    const later = await post();
    await shows(context, [later], 'what came');
    await choose(context, { scope: 'future', shown: false });
    await post();
    await shows(context, [later], 'what came after that');
  },

  async 'a choice that is made again changes nothing, and keeps the receipt'(context) {
    const choice: ImportChoice = { scope: 'all', shown: true };
    const first = await choose(context, choice, { clientId: 'one' });
    same(await choose(context, choice, { clientId: 'one' }), first, 'the same clientId');
    same(await choose(context, choice), first, 'the same choice');
    await refuses(choose(context, { ...choice, shown: false }, { clientId: 'one' }), 'conflict', 'another choice');
  },

  async 'set rejects with not-found for photos of others, and for none'(context) {
    const [one] = three(context);
    const foreign = importsOf(context, 'viewer').set({ scope: 'item', itemId: one, shown: true });
    await refuses(foreign, 'not-found', 'a photo of somebody else');
    await refuses(choose(context, { scope: 'item', itemId: 'no-such-photo', shown: true }), 'not-found', 'no photo');
    await shows(context, [], 'after both');
  },

  async 'what one person chooses is nothing to another'(context) {
    const before = await importsOf(context, 'viewer').getSettings();
    await choose(context, { scope: 'all', shown: true });
    same(await importsOf(context, 'viewer').getSettings(), before, 'the settings of somebody else');
  },

  async 'list says where a photo can be seen only while it can'(context) {
    const [one] = three(context);
    await choose(context, { scope: 'item', itemId: one, shown: true });
    for (const { id, shown, appearances = [] } of await photosOf(context)) {
      same(shown, id === one, `shown, of ${id}`);
      check(shown || appearances.length === 0, `${id} appears somewhere and is not shown`);
    }
  },
};

/** What becomes of the main app is what becomes of what it shows here. */
export const sourceCases: Cases<ImportContext> = {
  async 'a photo that is deleted over there is gone here'(context) {
    const remove = hand(context, 'deleteAtSource');
    const [one, ...rest] = context.photos;
    await choose(context, { scope: 'all', shown: true });
    if (one !== undefined) await remove(one);
    await shows(context, rest, 'without what was deleted');
    check(
      (await photosOf(context)).every(({ id }) => id !== one),
      'its owner still lists it',
    );
    await refuses(choose(context, { scope: 'item', itemId: one ?? '', shown: true }), 'not-found', 'to show it');
    await reads(context, one ?? '', 'deleted-at-source');
  },

  async 'a photo that is made private over there is nobody’s to see here'(context) {
    const hide = hand(context, 'hideAtSource');
    const [one, ...rest] = context.photos;
    await choose(context, { scope: 'all', shown: true });
    if (one !== undefined) await hide(one);
    await shows(context, rest, 'without what is private');
    await refuses(choose(context, { scope: 'item', itemId: one ?? '', shown: true }), 'not-found', 'to show it');
    await reads(context, one ?? '', 'private');
  },

  async 'when the main app is closed, nothing of it is shown, and everything can be taken away'(context) {
    const close = hand(context, 'close');
    const [one] = three(context);
    await choose(context, { scope: 'all', shown: true });
    await close();
    const { source } = await importsOf(context, 'owner').getSettings();
    same(source.state, 'closed', 'the state of the main app');
    check(source.closesAt !== undefined, 'it does not say since when');
    await shows(context, [], 'closed');
    await refuses(choose(context, { scope: 'all', shown: true }), 'forbidden', 'a choice');
    const { exportData } = importsOf(context, 'owner');
    if (exportData !== undefined) {
      const { url } = await exportData.call(importsOf(context, 'owner'));
      check(url !== '', 'exportData gives no url');
    }
    await reads(context, one, 'source-closed');
  },
};
