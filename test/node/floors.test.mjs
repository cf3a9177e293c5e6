import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { inRoot, root } from '../../scripts/lib/files.mjs';

// Where CI is set the parser would read each file from the disk, once, and never see what is planted.
process.env.TSESTREE_SINGLE_RUN = 'false';

// Each line planted in a file that exists, so that the whole configuration is what judges it.
const refused = [
  ['src/contracts/story.ts', "import '../core/store.js';"],
  ['src/contracts/story.ts', "import type { LitElement } from 'lit'; export type X = LitElement;"],
  ['src/core/store.ts', "import '../controllers/store-controller.js';"],
  ['src/core/store.ts', "import { html } from 'lit'; export const x = html``;"],
  ['src/core/store.ts', "export { warnOnce } from '../controllers/dev-warning.js';"],
  ['src/core/store.ts', "export const x = import('../motion/motion.js');"],
  ['src/media/limits.ts', "import '../controllers/context.js';"],
  ['src/media/limits.ts', "import { html } from 'lit'; export const x = html``;"],
  ['src/core/store.ts', "import '../media/limits.js';"],
  ['src/motion/turn.ts', "import '../controllers/context.js';"],
  ['src/motion/turn.ts', "export const x = import('gsap');"],
  ['src/motion/gsap-driver.ts', "import { gsap } from 'gsap'; export const x = gsap;"],
  ['src/controllers/context.ts', "import '../elements/flip-story/flip-story.js';"],
  ['src/controllers/context.ts', "import '../adapters/memory/index.js';"],
  ['src/adapters/memory/index.ts', "import '../../controllers/context.js';"],
  ['src/elements/flip-story/flip-story.ts', "import '../../adapters/memory/index.js';"],
  ['src/elements/flip-story/flip-story.ts', "import '../story-viewers/story-viewers.js';"],
  [
    'src/elements/flip-story/flip-story.ts',
    "import type { X } from '../story-viewers/story-viewers.styles.js'; export type Y = X;",
  ],
  ['src/elements/flip-story/flip-story.ts', "import '../../react/index.js';"],
  ['src/testing/index.ts', "import '../elements/flip-story/flip-story.js';"],
  ['src/index.ts', "import '../demo/main.js';"],
  ['demo/main.ts', "import '../src/define.js';"],
  ['stories/story-viewers.stories.ts', "import '../src/define.js';"],
];

const welcome = [
  ['src/core/store.ts', "import '../contracts/index.js';"],
  ['src/adapters/memory/index.ts', "import '../../core/story-rules.js';"],
  ['src/media/limits.ts', "import 'image-dimensions'; export const x = import('exifreader');"],
  ['src/motion/gsap-driver.ts', "export const x = import('gsap');"],
  [
    'src/elements/flip-story/flip-story.ts',
    "import '../parts/icons.js'; import './flip-story.styles.js'; import 'lit';",
  ],
  [
    'src/elements/flip-story/flip-story.ts',
    "import type { StoryViewers } from '../story-viewers/story-viewers.js'; export type X = StoryViewers;",
  ],
  ['stories/story-viewers.stories.ts', "import 'recto-verso/define';"],
  ['demo/main.ts', "import 'recto-verso/define';"],
];

// The one rule alone: those that ask for types have nothing to say of code that is planted.
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'recto-verso/floors' });

async function complaints(path, text) {
  const [{ messages }] = await eslint.lintText(`${text}\n`, { filePath: inRoot(path) });
  assert.ok(!messages.some(({ fatal }) => fatal), messages[0]?.message);
  return messages.filter(({ ruleId }) => ruleId === 'recto-verso/floors');
}

for (const [path, text] of refused) {
  test(`refused in ${path}: ${text}`, async () => {
    assert.equal((await complaints(path, text)).length, 1);
  });
}

for (const [path, text] of welcome) {
  test(`welcome in ${path}: ${text}`, async () => {
    assert.deepEqual(await complaints(path, text), []);
  });
}
