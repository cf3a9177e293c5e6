import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/story-composer/story-composer.define.js';
import type { StoryComposerEventMap } from '../elements/story-composer/story-composer.events.js';
import { StoryComposer as StoryComposerElement } from '../elements/story-composer/story-composer.js';

/**
 * `<rv-story-composer>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <StoryComposer sheet onStoryPublished={({ detail }) => show(detail.story)} />
 */
export const StoryComposer = createComponent({
  react: React,
  tagName: 'rv-story-composer',
  elementClass: StoryComposerElement,
  displayName: 'StoryComposer',
  events: {
    onComposerModeChange: 'rv-composer-mode-change' as EventName<StoryComposerEventMap['rv-composer-mode-change']>,
    onFaceRequest: 'rv-face-request' as EventName<StoryComposerEventMap['rv-face-request']>,
    onCameraState: 'rv-camera-state' as EventName<StoryComposerEventMap['rv-camera-state']>,
    onFaceSet: 'rv-face-set' as EventName<StoryComposerEventMap['rv-face-set']>,
    onFaceClear: 'rv-face-clear' as EventName<StoryComposerEventMap['rv-face-clear']>,
    onFacesSwap: 'rv-faces-swap' as EventName<StoryComposerEventMap['rv-faces-swap']>,
    onMetadataStripped: 'rv-metadata-stripped' as EventName<StoryComposerEventMap['rv-metadata-stripped']>,
    onAltMissing: 'rv-alt-missing' as EventName<StoryComposerEventMap['rv-alt-missing']>,
    onPublishRequest: 'rv-publish-request' as EventName<StoryComposerEventMap['rv-publish-request']>,
    onPublishProgress: 'rv-publish-progress' as EventName<StoryComposerEventMap['rv-publish-progress']>,
    onStoryPublished: 'rv-story-published' as EventName<StoryComposerEventMap['rv-story-published']>,
    onPublishFailed: 'rv-publish-failed' as EventName<StoryComposerEventMap['rv-publish-failed']>,
    onStoryModerated: 'rv-story-moderated' as EventName<StoryComposerEventMap['rv-story-moderated']>,
    onDraftRestored: 'rv-draft-restored' as EventName<StoryComposerEventMap['rv-draft-restored']>,
    onDraftDiscarded: 'rv-draft-discarded' as EventName<StoryComposerEventMap['rv-draft-discarded']>,
    onDraftError: 'rv-draft-error' as EventName<StoryComposerEventMap['rv-draft-error']>,
    onComposerClose: 'rv-composer-close' as EventName<StoryComposerEventMap['rv-composer-close']>,
    onAppealRequest: 'rv-appeal-request' as EventName<StoryComposerEventMap['rv-appeal-request']>,
    onStoryAdapterError: 'rv-story-adapter-error' as EventName<StoryComposerEventMap['rv-story-adapter-error']>,
    onMediaAdapterError: 'rv-media-adapter-error' as EventName<StoryComposerEventMap['rv-media-adapter-error']>,
    onCoAuthorInviteRequest: 'rv-co-author-invite-request' as EventName<
      StoryComposerEventMap['rv-co-author-invite-request']
    >,
    onCoAuthorInvited: 'rv-co-author-invited' as EventName<StoryComposerEventMap['rv-co-author-invited']>,
    onCoAuthorAdapterError: 'rv-co-author-adapter-error' as EventName<
      StoryComposerEventMap['rv-co-author-adapter-error']
    >,
  },
});
