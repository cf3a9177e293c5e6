import type { CoAuthorPickerStrings } from '../parts/co-author-picker.strings.js';
import type { CoAuthorsSlotStrings, CoAuthorsStrings } from '../parts/co-authors.strings.js';
import { commonStrings } from '../parts/common.strings.js';
import type { DecisionStrings } from '../parts/decision.strings.js';
import type { CameraStrings } from './story-composer.camera.strings.js';
import type { EditorStrings } from './story-composer.editor.strings.js';
import type { ComposerFormStrings } from './story-composer.form.strings.js';
import type { RemovedStrings } from './story-composer.removed.strings.js';
import type { ComposerShareStrings } from './story-composer.share.strings.js';

/** The words of `rv-story-composer` that stand from the first moment, in English. The others come with their parts. */
export const storyComposerStrings = {
  ...commonStrings,
  composerHeading: 'New story',
  composerNotConnected: 'You can make a story here when you are connected.',
  composerOnItsWay: (percent: string): string => `Sharing… ${percent}`,
  composerNotShared: 'Not shared – have a look',
  composerMaybeNotShared: 'Maybe not shared – have a look',
};

/** All words of `rv-story-composer`. Replace any of them by the element's `strings`. */
export type StoryComposerStrings = typeof storyComposerStrings &
  ComposerFormStrings &
  ComposerShareStrings &
  CameraStrings &
  EditorStrings &
  RemovedStrings &
  DecisionStrings &
  CoAuthorsStrings &
  CoAuthorsSlotStrings &
  CoAuthorPickerStrings;
