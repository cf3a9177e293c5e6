import { expect } from '@open-wc/testing';
import { addCoAuthor, coAuthorsWorld, describeCoAuthors } from '../harness/co-authors.harness.js';
import { NoteComposerHarness } from '../harness/note-composer.harness.js';
import { until } from '../harness/story-composer.harness.js';

describeCoAuthors({
  name: 'rv-note-composer',
  publish: 'Publish',
  another: 'Write another one',
  publishedEvent: 'rv-note-published',
  requestEvent: 'rv-note-publish-request',
  mount: (options) => NoteComposerHarness.mount(options),
  fill: (composer) => (composer as NoteComposerHarness).write('text', 'Two gulls, one chip.'),
});

describe('rv-note-composer for its author alone', () => {
  it('asks nobody, and says why before it is published', async () => {
    const world = coAuthorsWorld();
    const h = await NoteComposerHarness.mount({ adapters: world.as('me') });
    await h.write('text', 'A list of presents.');
    await addCoAuthor(h, 'Bo');
    h.all('label')
      .find((label) => label.textContent.includes('Only you'))!
      .click();
    await until(() => h.text('.co-authors').includes('Only you will see it: nobody can be asked to sign it.'));
    expect(h.root.querySelector('#add-co-author')).to.equal(null);
    await h.press('Publish');
    await until(() => h.said.includes('rv-note-published'));
    expect((await world.as('bo').coAuthor.listInvites({ box: 'received' })).items).to.deep.equal([]);
    expect(h.said).not.to.include('rv-co-author-invite-request');
  });
});
