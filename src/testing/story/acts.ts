import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import type { StoryContext } from './context.js';
import { fixture, method, storyOf, unknownStory } from './helpers.js';

/** What `report` promises. */
export const reportCases: Cases<StoryContext> = {
  async 'report takes a reason, with words or without'(context) {
    const viewer = storyOf(context, 'viewer');
    await viewer.report(context.stories.flip, 'front', { reason: 'spam' });
    await viewer.report(context.stories.flip, 'back', { reason: 'other', text: 'It shows my house.' });
  },

  async 'report repeated is answered like the first'(context) {
    const viewer = storyOf(context, 'viewer');
    await viewer.report(context.stories.flip, 'front', { reason: 'rights' }, { clientId: 'one' });
    await viewer.report(context.stories.flip, 'front', { reason: 'rights' }, { clientId: 'one' });
  },

  async 'report rejects with invalid when other comes without words'(context) {
    const viewer = storyOf(context, 'viewer');
    await refuses(viewer.report(context.stories.flip, 'front', { reason: 'other' }), 'invalid', 'no text');
    await refuses(
      viewer.report(context.stories.flip, 'front', { reason: 'other', text: '  ' }),
      'invalid',
      'a blank text',
    );
  },

  async 'report rejects with not-found for a story that is not there'(context) {
    const call = storyOf(context, 'viewer').report(unknownStory, 'front', { reason: 'spam' });
    await refuses(call, 'not-found', 'report of an unknown id');
  },
};

/** What `appeal` promises, where it is offered. */
export const appealCases: Cases<StoryContext> = {
  async 'appeal gives the story with the appeal open, also when repeated'(context) {
    const author = storyOf(context, 'author');
    const appeal = method(author, 'appeal');
    const { storyId, decisionId } = fixture(context, 'decided');
    const options = { clientId: 'one' };
    for (const story of [
      await appeal(storyId, decisionId, 'It is a drawing.', options),
      await appeal(storyId, decisionId, 'It is a drawing.', options),
      await author.get(storyId),
    ]) {
      const decisions = [story.front.decision, story.back?.decision];
      const found = decisions.find((decision) => decision?.id === decisionId);
      same(found?.appeal, 'open', 'the appeal');
    }
  },

  async 'appeal rejects with invalid when there are no words'(context) {
    const appeal = method(storyOf(context, 'author'), 'appeal');
    const { storyId, decisionId } = fixture(context, 'decided');
    await refuses(appeal(storyId, decisionId, ' '), 'invalid', 'a blank text');
  },

  async 'appeal rejects with not-found for a decision that is not there'(context) {
    const appeal = method(storyOf(context, 'author'), 'appeal');
    const { storyId } = fixture(context, 'decided');
    await refuses(appeal(storyId, 'no-such-decision', 'Why?'), 'not-found', 'an unknown decision');
  },

  async 'appeal rejects with forbidden for everybody but the author'(context) {
    const appeal = method(storyOf(context, 'viewer'), 'appeal');
    const { storyId, decisionId } = fixture(context, 'decided');
    await refuses(appeal(storyId, decisionId, 'Let them.'), 'forbidden', 'appeal by a viewer');
  },

  async 'appeal rejects with expired when the time to contest is over'(context) {
    const appeal = method(storyOf(context, 'author'), 'appeal');
    const { storyId, decisionId } = fixture(context, 'decidedLongAgo');
    await refuses(appeal(storyId, decisionId, 'Sorry, I was away.'), 'expired', 'a late appeal');
  },
};

/** What `delete` promises, where it is offered. */
export const deletionCases: Cases<StoryContext> = {
  async 'delete takes the story from everybody'(context) {
    const author = storyOf(context, 'author');
    await method(author, 'delete')(context.stories.flip);
    for (const role of ['author', 'viewer'] as const) {
      await refuses(storyOf(context, role).get(context.stories.flip), 'not-found', `get by ${role}`);
    }
    await refuses(storyOf(context, 'viewer').openBack(context.stories.flip), 'not-found', 'openBack');
  },

  async 'delete repeated changes nothing'(context) {
    const remove = method(storyOf(context, 'author'), 'delete');
    await remove(context.stories.flip, { clientId: 'one' });
    await remove(context.stories.flip, { clientId: 'one' });
    await remove(context.stories.flip);
  },

  async 'delete rejects with forbidden for everybody but the author'(context) {
    await refuses(
      method(storyOf(context, 'viewer'), 'delete')(context.stories.flip),
      'forbidden',
      'delete by a viewer',
    );
    const { id } = await storyOf(context, 'viewer').get(context.stories.flip);
    check(id === context.stories.flip, 'the story is gone all the same');
  },
};
