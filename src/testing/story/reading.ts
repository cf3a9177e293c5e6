import type { Face } from '../../contracts/index.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import type { StoryContext } from './context.js';
import { fixture, idsOnList, method, storyOf, unknownStory } from './helpers.js';

function hasNothingToShow(face: Face | undefined): boolean {
  return face !== undefined && face.picture === undefined && face.caption === undefined;
}

function hasDecision(faces: readonly (Face | undefined)[]): boolean {
  return faces.some((face) => face?.decision !== undefined);
}

/** What `get` and `availability` promise. */
export const readingCases: Cases<StoryContext> = {
  async 'get gives the story, its author and its front'(context) {
    const story = await storyOf(context, 'viewer').get(context.stories.flip);
    same(story.id, context.stories.flip, 'id');
    same(story.author.id, context.personId('author'), 'author.id');
    check(!Number.isNaN(Date.parse(story.createdAt)), `createdAt is no time: ${story.createdAt}`);
    check(story.front.picture !== undefined, 'the front has no picture');
    check(story.front.picture.src !== '', 'the picture of the front has no src');
    check(story.front.picture.width > 0 && story.front.picture.height > 0, 'the picture of the front has no size');
  },

  async 'get says that there is a back, and keeps it until it is opened'(context) {
    const { back } = await storyOf(context, 'viewer').get(context.stories.flip);
    check(back !== undefined, 'get leaves out that there is a back');
    check(hasNothingToShow(back), 'get gives away the picture or the caption of a back that was not opened');
  },

  async 'get does not open the back for anybody by somebody opening it'(context) {
    await storyOf(context, 'viewer').openBack(context.stories.flip);
    const { back, discovered } = await storyOf(context, 'secondViewer').get(context.stories.flip);
    check(hasNothingToShow(back), 'get gives away the picture or the caption of a back that this person did not open');
    check(discovered !== true, 'get says discovered to somebody who did not open the back');
  },

  async 'get leaves out a back that is not there'(context) {
    const story = await storyOf(context, 'viewer').get(fixture(context, 'oneFaced'));
    check(story.back === undefined, 'get gives a back to a story with one face');
  },

  async 'get says mine to the author and to nobody else'(context) {
    const own = await storyOf(context, 'author').get(context.stories.flip);
    const other = await storyOf(context, 'viewer').get(context.stories.flip);
    check(own.mine === true, 'get does not say mine to the author');
    check(other.mine !== true, 'get says mine to a viewer');
  },

  async 'get says discovered once the back was opened'(context) {
    const viewer = storyOf(context, 'viewer');
    const before = await viewer.get(context.stories.flip);
    check(before.discovered !== true, 'get says discovered before the back was opened');
    await viewer.openBack(context.stories.flip);
    const after = await viewer.get(context.stories.flip);
    check(after.discovered === true, 'get does not say discovered after the back was opened');
  },

  async 'get gives counts to the author only, and true ones'(context) {
    const viewer = storyOf(context, 'viewer');
    await viewer.recordFrontSeen(context.stories.flip);
    await viewer.openBack(context.stories.flip);
    check((await viewer.get(context.stories.flip)).counts === undefined, 'get gives counts to a viewer');
    const { counts } = await storyOf(context, 'author').get(context.stories.flip);
    if (counts !== undefined) same(counts, { front: 1, back: 1 }, 'counts');
  },

  async 'get gives a hidden front to nobody but the author'(context) {
    const { front } = await storyOf(context, 'viewer').get(fixture(context, 'hiddenFront'));
    check(hasNothingToShow(front), `get shows a viewer a front that is ${front.state}`);
  },

  async 'get gives a hidden back to nobody but the author'(context) {
    const { back } = await storyOf(context, 'viewer').get(fixture(context, 'hiddenBack'));
    check(back === undefined || hasNothingToShow(back), `get shows a viewer a back that is ${back?.state ?? ''}`);
  },

  async 'get gives a decision to the author and to nobody else'(context) {
    const { storyId, decisionId } = fixture(context, 'decided');
    const own = await storyOf(context, 'author').get(storyId);
    const ids = [own.front.decision?.id, own.back?.decision?.id];
    check(ids.includes(decisionId), 'get keeps the decision from the author');
    const other = await storyOf(context, 'viewer').get(storyId);
    check(!hasDecision([other.front, other.back]), 'get gives the decision to a viewer');
  },

  async 'get puts nobody on a list'(context) {
    await storyOf(context, 'viewer').get(context.stories.flip);
    same(await idsOnList(context, context.stories.flip, 'front'), [], 'who saw the front');
    same(await idsOnList(context, context.stories.flip, 'back'), [], 'who discovered the back');
  },

  async 'get rejects with not-found for a story that is not there'(context) {
    await refuses(storyOf(context, 'viewer').get(unknownStory), 'not-found', 'get of an unknown id');
  },

  async 'get rejects with not-found for somebody whom the author has blocked'(context) {
    await refuses(storyOf(context, 'blocked').get(context.stories.flip), 'not-found', 'get by a blocked person');
  },

  async 'get rejects with expired when the time is over'(context) {
    await refuses(storyOf(context, 'viewer').get(fixture(context, 'expired')), 'expired', 'get of an expired story');
  },

  async 'availability says yes, or no and why'(context) {
    const answer = await method(storyOf(context, 'viewer'), 'availability')();
    const reasons: readonly unknown[] = ['region', 'age', 'account', 'rollout', 'ended'];
    check(answer.available || reasons.includes(answer.reason), `unknown reason in ${JSON.stringify(answer)}`);
  },
};
