import type { Person } from '../../contracts/index.js';
import type { StoryAdapterErrorDetail } from '../flip-story/flip-story.events.js';
import type { SafetyEventMap } from '../parts/safety.events.js';

/** The author's list of viewers of one story. */
export interface StoryViewersDetail {
  readonly storyId: string | undefined;
}

/** Somebody on the lists of a story. */
export interface ViewerDetail extends StoryViewersDetail {
  readonly person: Person;
}

/** The events of `rv-story-viewers`. All bubble and are composed. */
export interface StoryViewersEventMap extends SafetyEventMap {
  'rv-viewer-remove-request': CustomEvent<ViewerDetail>;
  'rv-viewer-removed': CustomEvent<ViewerDetail>;
  'rv-viewers-close': CustomEvent<StoryViewersDetail>;
  'rv-story-adapter-error': CustomEvent<StoryAdapterErrorDetail>;
}
