import type { AdapterError, Person, Side, Story, StoryAdapter } from '../../contracts/index.js';
import type { DecisionEventMap } from '../parts/decision.events.js';
import type { SafetyEventMap } from '../parts/safety.events.js';

/** About one story; without an adapter or a record `story` is absent. */
export interface FlipStoryDetail {
  readonly story: Story | undefined;
}

/** About one face of a story. */
export interface FlipStorySideDetail extends FlipStoryDetail {
  readonly side: Side;
}

/** A viewer wants to open a cover. Prevent it to have them prove their age first, then renew the record. */
export interface UncoverRequestDetail extends FlipStorySideDetail {
  readonly reason: 'sensitive' | 'age';
}

/** The viewer has read that this author will see them. */
export interface NoticeAcceptDetail {
  readonly author: Person;
}

/** A call has failed. The element shows it; this is for logs. */
export interface StoryAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof StoryAdapter;
}

/** The events of `rv-flip-story`. All bubble and are composed. */
export interface FlipStoryEventMap extends DecisionEventMap, SafetyEventMap {
  'rv-flip-arm': CustomEvent<FlipStoryDetail>;
  'rv-flip-cancel': CustomEvent<FlipStoryDetail>;
  'rv-flip-request': CustomEvent<FlipStoryDetail>;
  'rv-story-flipped': CustomEvent<FlipStorySideDetail>;
  'rv-back-seen': CustomEvent<FlipStoryDetail>;
  'rv-notice-accept': CustomEvent<NoticeAcceptDetail>;
  'rv-keep-showing': CustomEvent<FlipStoryDetail>;
  'rv-uncover-request': CustomEvent<UncoverRequestDetail>;
  'rv-viewers-request': CustomEvent<FlipStoryDetail>;
  'rv-story-adapter-error': CustomEvent<StoryAdapterErrorDetail>;
}
