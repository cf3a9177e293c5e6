import type { AdapterError, MediaAdapter, Side, Story } from '../../contracts/index.js';
import type { CameraState } from '../../core/camera.js';
import type { ComposerProgress, PublishRequest } from '../../core/composer/composer-ports.js';
import type { ComposerMode, PictureSource } from '../../core/composer/composer.js';
import type { MetadataKind } from '../../core/picture-tools.js';
import type { CoAuthorAskDetail } from '../co-author-invite/co-author-invite.events.js';
import type { StoryAdapterErrorDetail } from '../flip-story/flip-story.events.js';
import type { CoAuthorAdapterErrorDetail, CoAuthorInviteDetail } from '../parts/co-author.events.js';
import type { DecisionEventMap } from '../parts/decision.events.js';

/** One face, or two. */
export interface ComposerModeDetail {
  readonly mode: ComposerMode;
}

/** One face of a story that is being made. */
export interface ComposerSideDetail {
  readonly side: Side;
}

/** Where the camera is, and for which face it is open. */
export interface CameraStateDetail extends ComposerSideDetail {
  readonly state: CameraState;
}

/** Somebody wants a picture for a face, from the camera or out of those they have. */
export interface FaceRequestDetail extends ComposerSideDetail {
  readonly source: PictureSource;
}

/** A face has a picture: as it will leave the device. */
export interface FaceSetDetail extends ComposerSideDetail {
  readonly source: PictureSource;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** px. */
  readonly width: number;
  readonly height: number;
}

/** How many entries of each kind were taken off a picture. What they said stays on the device. */
export interface MetadataStrippedDetail extends ComposerSideDetail {
  readonly removed: Readonly<Record<MetadataKind, number>>;
}

/** The faces without a description. */
export interface AltMissingDetail {
  readonly sides: readonly Side[];
  /** Whether the rules want one. */
  readonly required: boolean;
}

/** What is about to be shared, for a host that does it itself. */
export type PublishRequestDetail = PublishRequest;

/** How much is there. */
export type PublishProgressDetail = ComposerProgress;

/** What moderation has made of a face. */
export interface StoryModeratedDetail {
  readonly story: Story;
  readonly side: Side;
}

/** A story as its author sees it. */
export interface StoryPublishedDetail {
  readonly story: Story;
}

/** Why sharing has stopped. Nothing is lost by it. */
export interface PublishFailedDetail {
  readonly error: AdapterError;
}

/** Unfinished work on this device. */
export interface DraftDetail {
  /** As the element's `draftKey` is. */
  readonly draftKey: string;
}

/** Somebody has closed the sheet. */
export interface ComposerCloseDetail {
  /** Whether something unfinished is kept. */
  readonly kept: boolean;
}

/** A draft could not be read, kept or removed. Composing goes on. */
export interface DraftErrorDetail {
  readonly error: AdapterError;
  readonly method: 'load' | 'save' | 'remove';
}

/** A call for a file has failed. The element shows it; this is for logs. */
export interface MediaAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof MediaAdapter;
}

/** The events of `rv-story-composer`. All bubble and are composed. */
export interface StoryComposerEventMap extends DecisionEventMap {
  'rv-composer-mode-change': CustomEvent<ComposerModeDetail>;
  'rv-face-request': CustomEvent<FaceRequestDetail>;
  'rv-camera-state': CustomEvent<CameraStateDetail>;
  'rv-face-set': CustomEvent<FaceSetDetail>;
  'rv-face-clear': CustomEvent<ComposerSideDetail>;
  'rv-faces-swap': CustomEvent<ComposerModeDetail>;
  'rv-metadata-stripped': CustomEvent<MetadataStrippedDetail>;
  'rv-alt-missing': CustomEvent<AltMissingDetail>;
  'rv-publish-request': CustomEvent<PublishRequestDetail>;
  'rv-publish-progress': CustomEvent<PublishProgressDetail>;
  'rv-story-published': CustomEvent<StoryPublishedDetail>;
  'rv-publish-failed': CustomEvent<PublishFailedDetail>;
  'rv-story-moderated': CustomEvent<StoryModeratedDetail>;
  'rv-draft-restored': CustomEvent<DraftDetail>;
  'rv-draft-discarded': CustomEvent<DraftDetail>;
  'rv-draft-error': CustomEvent<DraftErrorDetail>;
  'rv-composer-close': CustomEvent<ComposerCloseDetail>;
  'rv-story-adapter-error': CustomEvent<StoryAdapterErrorDetail>;
  'rv-media-adapter-error': CustomEvent<MediaAdapterErrorDetail>;
  'rv-co-author-invite-request': CustomEvent<CoAuthorAskDetail>;
  'rv-co-author-invited': CustomEvent<CoAuthorInviteDetail>;
  'rv-co-author-adapter-error': CustomEvent<CoAuthorAdapterErrorDetail>;
}
