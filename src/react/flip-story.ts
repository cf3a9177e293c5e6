import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/flip-story/flip-story.define.js';
import type { FlipStoryEventMap } from '../elements/flip-story/flip-story.events.js';
import { FlipStory as FlipStoryElement } from '../elements/flip-story/flip-story.js';
import type { SafetyEventMap } from '../elements/parts/safety.events.js';

type Events = FlipStoryEventMap & SafetyEventMap;

/**
 * `<rv-flip-story>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <FlipStory storyId="s1" onBackSeen={({ detail }) => log(detail.story)} />
 */
export const FlipStory = createComponent({
  react: React,
  tagName: 'rv-flip-story',
  elementClass: FlipStoryElement,
  displayName: 'FlipStory',
  events: {
    onFlipArm: 'rv-flip-arm' as EventName<Events['rv-flip-arm']>,
    onFlipCancel: 'rv-flip-cancel' as EventName<Events['rv-flip-cancel']>,
    onFlipRequest: 'rv-flip-request' as EventName<Events['rv-flip-request']>,
    onStoryFlipped: 'rv-story-flipped' as EventName<Events['rv-story-flipped']>,
    onBackSeen: 'rv-back-seen' as EventName<Events['rv-back-seen']>,
    onNoticeAccept: 'rv-notice-accept' as EventName<Events['rv-notice-accept']>,
    onKeepShowing: 'rv-keep-showing' as EventName<Events['rv-keep-showing']>,
    onUncoverRequest: 'rv-uncover-request' as EventName<Events['rv-uncover-request']>,
    onViewersRequest: 'rv-viewers-request' as EventName<Events['rv-viewers-request']>,
    onAppealRequest: 'rv-appeal-request' as EventName<Events['rv-appeal-request']>,
    onStoryAdapterError: 'rv-story-adapter-error' as EventName<Events['rv-story-adapter-error']>,
    onStoryReportRequest: 'rv-story-report-request' as EventName<Events['rv-story-report-request']>,
    onStoryReported: 'rv-story-reported' as EventName<Events['rv-story-reported']>,
    onPersonReportRequest: 'rv-person-report-request' as EventName<Events['rv-person-report-request']>,
    onPersonReported: 'rv-person-reported' as EventName<Events['rv-person-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<Events['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<Events['rv-person-blocked']>,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<Events['rv-people-adapter-error']>,
  },
});
