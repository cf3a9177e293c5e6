import { describeStoryAdapter } from '../../src/testing/index.js';
import { makeWorld, storyContext } from './memory-fixtures.js';

describeStoryAdapter(() => storyContext(), { title: 'the memory world keeps the contract of StoryAdapter' });

describeStoryAdapter(
  () =>
    storyContext(
      makeWorld({ network: { latency: { min: 0, max: 8 }, duplicates: true, reorder: true }, randomSeed: 7 }),
    ),
  { title: 'the memory world keeps the contract of StoryAdapter on a slow line that reorders and repeats' },
);

describeStoryAdapter(
  () => {
    const limits = { perDay: 3, maxCharacters: 20 };
    return storyContext(makeWorld({ moderation: 'hold', publishing: { rules: { alt: 'required', limits } } }));
  },
  { title: 'the memory world keeps the contract of StoryAdapter where moderation comes first' },
);
