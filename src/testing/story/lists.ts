import type { Side, StoryAdapter } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import type { StoryContext, StoryRole } from './context.js';
import { idsOnList, method, storyOf, unknownStory, viewersOf } from './helpers.js';

const sides: readonly Side[] = ['front', 'back'];

/** One after another, so that the order of the list is known. */
async function openAs(context: StoryContext, ...roles: readonly StoryRole[]): Promise<void> {
  for (const role of roles) await storyOf(context, role).openBack(context.stories.flip);
}

function ids(context: StoryContext, ...roles: readonly StoryRole[]): readonly string[] {
  return roles.map((role) => context.personId(role));
}

/** What `listViewers` promises. */
export const listCases: Cases<StoryContext> = {
  async 'listViewers of a new story is one empty page'(context) {
    for (const side of sides) {
      const { items, total, next } = await storyOf(context, 'author').listViewers(context.stories.flip, side);
      same({ items, total, next }, { items: [], total: 0 }, `the list of the ${side}`);
    }
  },

  async 'listViewers gives who and when, newest first'(context) {
    await openAs(context, 'viewer', 'secondViewer', 'thirdViewer');
    const viewers = await viewersOf(context, context.stories.flip, 'back');
    const people = viewers.map(({ person }) => person.id);
    same(people, ids(context, 'thirdViewer', 'secondViewer', 'viewer'), 'who discovered the back');
    same(new Set(viewers.map(({ id }) => id)).size, 3, 'different ids of entries');
    const times = viewers.map(({ at }) => Date.parse(at));
    check(
      times.every((time, index) => time <= (times[index - 1] ?? Infinity)),
      `the times are not newest first: ${viewers.map(({ at }) => at).join(', ')}`,
    );
    check(
      viewers.every(({ person }) => person.name !== ''),
      'somebody has no name',
    );
  },

  async 'listViewers keeps the two lists apart'(context) {
    await storyOf(context, 'viewer').recordFrontSeen(context.stories.flip);
    await openAs(context, 'secondViewer');
    const front = await idsOnList(context, context.stories.flip, 'front');
    const back = await idsOnList(context, context.stories.flip, 'back');
    check(front.includes(context.personId('viewer')), 'who saw the front is not on its list');
    same(back, ids(context, 'secondViewer'), 'who discovered the back');
  },

  async 'listViewers gives pages: at most so many, the total on each, no next on the last'(context) {
    await openAs(context, 'viewer', 'secondViewer', 'thirdViewer');
    const author = storyOf(context, 'author');
    const people: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const page = await author.listViewers(context.stories.flip, 'back', {
        limit: 2,
        ...(after !== undefined && { after }),
      });
      check(page.items.length <= 2, `a page of at most 2 has ${page.items.length}`);
      same(page.total, 3, 'total');
      people.push(...page.items.map(({ person }) => person.id));
      after = page.next;
      if (after === undefined) break;
    }
    check(after === undefined, 'the list never ends');
    same(people, ids(context, 'thirdViewer', 'secondViewer', 'viewer'), 'all pages together');
  },

  async 'listViewers neither repeats nor skips when somebody comes between two pages'(context) {
    await openAs(context, 'viewer', 'secondViewer');
    const author = storyOf(context, 'author');
    const first = await author.listViewers(context.stories.flip, 'back', { limit: 1 });
    check(first.next !== undefined, 'there is no second page');
    await openAs(context, 'thirdViewer');
    const second = await author.listViewers(context.stories.flip, 'back', { limit: 1, after: first.next });
    const people = [...first.items, ...second.items].map(({ person }) => person.id);
    same(people, ids(context, 'secondViewer', 'viewer'), 'both pages');
  },

  async 'listViewers rejects with forbidden for everybody but the author'(context) {
    await openAs(context, 'viewer');
    for (const role of ['viewer', 'secondViewer'] as const) {
      for (const side of sides) {
        const call = storyOf(context, role).listViewers(context.stories.flip, side);
        await refuses(call, 'forbidden', `listViewers of the ${side} by ${role}`);
      }
    }
  },

  async 'listViewers rejects with not-found or forbidden for somebody whom the author has blocked'(context) {
    const call = storyOf(context, 'blocked').listViewers(context.stories.flip, 'back');
    await refuses(call, ['not-found', 'forbidden'], 'listViewers by a blocked person');
  },

  async 'listViewers rejects with not-found for a story that is not there'(context) {
    await refuses(storyOf(context, 'author').listViewers(unknownStory, 'front'), 'not-found', 'an unknown id');
  },
};

function remover(context: StoryContext, role: StoryRole): Required<StoryAdapter>['removeViewer'] {
  return method(storyOf(context, role), 'removeViewer');
}

/** What `removeViewer` promises, where it is offered. */
export const removalCases: Cases<StoryContext> = {
  async 'removeViewer takes a viewer off both lists, and nobody else'(context) {
    const removeViewer = remover(context, 'author');
    await storyOf(context, 'viewer').recordFrontSeen(context.stories.flip);
    await openAs(context, 'viewer', 'secondViewer');
    await removeViewer(context.stories.flip, context.personId('viewer'));
    const front = await idsOnList(context, context.stories.flip, 'front');
    check(!front.includes(context.personId('viewer')), 'the removed viewer is still on the list of the front');
    same(
      await idsOnList(context, context.stories.flip, 'back'),
      ids(context, 'secondViewer'),
      'who discovered the back',
    );
  },

  async 'removeViewer keeps the story from them from now on'(context) {
    const viewer = storyOf(context, 'viewer');
    await openAs(context, 'viewer');
    await remover(context, 'author')(context.stories.flip, context.personId('viewer'));
    await refuses(viewer.get(context.stories.flip), 'not-found', 'get by a removed viewer');
    await refuses(viewer.openBack(context.stories.flip), 'not-found', 'openBack by a removed viewer');
    same(await idsOnList(context, context.stories.flip, 'back'), [], 'who discovered the back');
  },

  async 'removeViewer repeated changes nothing'(context) {
    const removeViewer = remover(context, 'author');
    await openAs(context, 'viewer', 'secondViewer');
    await removeViewer(context.stories.flip, context.personId('viewer'), { clientId: 'one' });
    await removeViewer(context.stories.flip, context.personId('viewer'), { clientId: 'one' });
    await removeViewer(context.stories.flip, context.personId('viewer'));
    same(
      await idsOnList(context, context.stories.flip, 'back'),
      ids(context, 'secondViewer'),
      'who discovered the back',
    );
  },

  async 'removeViewer rejects with forbidden for everybody but the author'(context) {
    await openAs(context, 'secondViewer');
    const call = remover(context, 'viewer')(context.stories.flip, context.personId('secondViewer'));
    await refuses(call, 'forbidden', 'removeViewer by a viewer');
    same(
      await idsOnList(context, context.stories.flip, 'back'),
      ids(context, 'secondViewer'),
      'who discovered the back',
    );
  },
};
