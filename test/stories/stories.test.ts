import { expect } from '@open-wc/testing';
import { engine } from '../support/commands.js';
import { closeStory, openDocs, openStory, readIndex } from './storybook.js';

/** Every story of the built Storybook is a test: it renders, its play function passes, and axe finds nothing. */
const entries = await readIndex();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

/**
 * What axe thinks does not depend on the engine: it looks at all of them in one, light and dark. In the others they render,
 * and their play functions pass.
 */
const withAxe = engine === 'chromium';
const themes = withAxe ? ['light', 'dark'] : ['light'];

describe('stories', () => {
  after(closeStory);

  it('are there', () => {
    expect(stories.length).to.be.greaterThan(0);
  });

  for (const theme of themes) {
    describe(theme, () => {
      for (const { id, title, name } of stories) {
        it(`${title}: ${name}`, async () => {
          const problems = await openStory(id, theme, { withAxe });
          expect(problems, problems.join('\n')).to.be.empty;
        });
      }
    });
  }
});

describe('documentation', () => {
  for (const { id, title, name } of docs) {
    it(`${title}: ${name}`, async () => {
      const problems = await openDocs(id);
      expect(problems, problems.join('\n')).to.be.empty;
    });
  }
});
