import { describeCoAuthors } from '../harness/co-authors.harness.js';
import { NoteComposerHarness } from '../harness/note-composer.harness.js';

describeCoAuthors({
  name: 'rv-note-composer',
  publish: 'Publish',
  another: 'Write another one',
  publishedEvent: 'rv-note-published',
  requestEvent: 'rv-note-publish-request',
  mount: (options) => NoteComposerHarness.mount(options),
  fill: (composer) => (composer as NoteComposerHarness).write('text', 'Two gulls, one chip.'),
});
