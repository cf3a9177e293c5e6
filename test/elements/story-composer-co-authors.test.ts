import { describeCoAuthors } from '../harness/co-authors.harness.js';
import { ComposerHarness } from '../harness/story-composer.harness.js';

describeCoAuthors({
  name: 'rv-story-composer',
  publish: 'Share',
  another: 'Make another one',
  publishedEvent: 'rv-story-published',
  requestEvent: 'rv-publish-request',
  mount: ({ properties, ...options }) =>
    ComposerHarness.mount({ ...options, properties: { mode: 'flip', alt: 'optional', ...properties } }),
  fill: (composer) => (composer as ComposerHarness).fill(),
});
