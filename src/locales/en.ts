import { registerTranslation, type Translation } from '@shoelace-style/localize';
import type { CommonStrings } from '../elements/parts/common.strings.js';
import { decisionStrings } from '../elements/parts/decision.strings.js';
import { flipAuthorStrings } from '../elements/flip-story/flip-story.author.strings.js';
import { flipCompareStrings } from '../elements/flip-story/flip-story.compare.strings.js';
import { flipStoryStrings, type FlipStoryStrings } from '../elements/flip-story/flip-story.strings.js';
import { cameraStrings } from '../elements/story-composer/story-composer.camera.strings.js';
import { composerFormStrings } from '../elements/story-composer/story-composer.form.strings.js';
import { composerShareStrings } from '../elements/story-composer/story-composer.share.strings.js';
import { storyComposerStrings, type StoryComposerStrings } from '../elements/story-composer/story-composer.strings.js';
import { safetyStrings } from '../elements/parts/safety.strings.js';
import { editorStrings } from '../elements/story-composer/story-composer.editor.strings.js';
import { removedStrings } from '../elements/story-composer/story-composer.removed.strings.js';
import { storyViewersStrings, type StoryViewersStrings } from '../elements/story-viewers/story-viewers.strings.js';

/** English. The elements carry it anyway; this is for pages that load their languages by a list. */
const en: Translation & CommonStrings & FlipStoryStrings & StoryViewersStrings & StoryComposerStrings = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...flipStoryStrings,
  ...flipAuthorStrings,
  ...flipCompareStrings,
  ...decisionStrings,
  ...storyViewersStrings,
  ...safetyStrings,
  ...storyComposerStrings,
  ...cameraStrings,
  ...composerFormStrings,
  ...composerShareStrings,
  ...editorStrings,
  ...removedStrings,
};

registerTranslation(en);

export default en;
