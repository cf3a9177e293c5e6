import { registerTranslation, type Translation } from '@shoelace-style/localize';
import type { CommonStrings } from '../elements/parts/common.strings.js';
import { flipAuthorStrings } from '../elements/flip-story/flip-story.author.strings.js';
import { flipCompareStrings } from '../elements/flip-story/flip-story.compare.strings.js';
import { flipStoryStrings, type FlipStoryStrings } from '../elements/flip-story/flip-story.strings.js';
import { safetyStrings } from '../elements/parts/safety.strings.js';
import { storyViewersStrings, type StoryViewersStrings } from '../elements/story-viewers/story-viewers.strings.js';

/** English. The elements carry it anyway; this is for pages that load their languages by a list. */
const en: Translation & CommonStrings & FlipStoryStrings & StoryViewersStrings = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...flipStoryStrings,
  ...flipAuthorStrings,
  ...flipCompareStrings,
  ...storyViewersStrings,
  ...safetyStrings,
};

registerTranslation(en);

export default en;
