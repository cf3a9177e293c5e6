import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/story-viewers/story-viewers.define.js';
import type { StoryViewersEventMap } from '../elements/story-viewers/story-viewers.events.js';
import { StoryViewers as StoryViewersElement } from '../elements/story-viewers/story-viewers.js';

/**
 * `<rv-story-viewers>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <StoryViewers storyId="s1" sheet open={open} onViewersClose={() => setOpen(false)} />
 */
export const StoryViewers = createComponent({
  react: React,
  tagName: 'rv-story-viewers',
  elementClass: StoryViewersElement,
  displayName: 'StoryViewers',
  events: {
    onViewerRemoveRequest: 'rv-viewer-remove-request' as EventName<StoryViewersEventMap['rv-viewer-remove-request']>,
    onViewerRemoved: 'rv-viewer-removed' as EventName<StoryViewersEventMap['rv-viewer-removed']>,
    onViewersClose: 'rv-viewers-close' as EventName<StoryViewersEventMap['rv-viewers-close']>,
    onPersonReportRequest: 'rv-person-report-request' as EventName<StoryViewersEventMap['rv-person-report-request']>,
    onPersonReported: 'rv-person-reported' as EventName<StoryViewersEventMap['rv-person-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<StoryViewersEventMap['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<StoryViewersEventMap['rv-person-blocked']>,
    onStoryAdapterError: 'rv-story-adapter-error' as EventName<StoryViewersEventMap['rv-story-adapter-error']>,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<StoryViewersEventMap['rv-people-adapter-error']>,
  },
});
