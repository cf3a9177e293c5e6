import type { AdapterError, Note, NotePhoto } from '../../contracts/index.js';
import type { NotePublishProgress, NotePublishRequest } from '../../core/note-composer/note-ports.js';
import type { MetadataKind, PictureProblemCode } from '../../core/picture-tools.js';
import type { CoAuthorAskDetail } from '../co-author-invite/co-author-invite.events.js';
import type { NoteAdapterErrorDetail, NoteAppealDetail } from '../note-card/note-card.events.js';
import type { CoAuthorAdapterErrorDetail, CoAuthorInviteDetail } from '../parts/co-author.events.js';
import type {
  ComposerCloseDetail,
  DraftDetail,
  DraftErrorDetail,
  MediaAdapterErrorDetail,
} from '../story-composer/story-composer.events.js';

/** One photo of a note that is being made. */
export interface ComposedPhotoDetail {
  /** Its place, from 0. */
  readonly index: number;
}

/** A photo is ready to leave. */
export interface ComposedPhotoAddDetail extends ComposedPhotoDetail {
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** px. */
  readonly width: number;
  readonly height: number;
}

/** A file was not taken. */
export interface ComposedPhotoRefuseDetail {
  readonly fileName: string;
  /** `no-place`: there are as many photos as there may be. */
  readonly reason: PictureProblemCode | 'no-place';
}

/** Somebody has put a photo at another place. Both from 0. */
export interface ComposedPhotoMoveDetail {
  readonly from: number;
  readonly to: number;
}

/** How many entries of each kind were taken off a photo. What they said stays on the device. */
export interface ComposedPhotoStripDetail extends ComposedPhotoDetail {
  readonly removed: Readonly<Record<MetadataKind, number>>;
}

/** Photos without a description, by their places from 0. */
export interface NoteAltMissingDetail {
  readonly indexes: readonly number[];
  /** Whether the rules want one. */
  readonly required: boolean;
}

/** What is about to be published, for a host that does it itself. */
export type NotePublishRequestDetail = NotePublishRequest;

/** How much is there. */
export type NotePublishProgressDetail = NotePublishProgress;

/** A note as its author sees it. */
export interface NotePublishedDetail {
  readonly note: Note;
}

/** What moderation has made of a note. */
export interface NoteModeratedDetail {
  readonly note: Note;
  /** Absent: it is about the note as a whole. */
  readonly photo?: NotePhoto;
}

/** Why publishing has stopped. Nothing is lost by it. */
export interface NotePublishFailedDetail {
  readonly error: AdapterError;
}

/** The events of `rv-note-composer`. All bubble and are composed. */
export interface NoteComposerEventMap {
  'rv-note-photos-request': CustomEvent<NotePhotosRequestDetail>;
  'rv-note-photo-add': CustomEvent<ComposedPhotoAddDetail>;
  'rv-note-photo-refuse': CustomEvent<ComposedPhotoRefuseDetail>;
  'rv-note-photo-move': CustomEvent<ComposedPhotoMoveDetail>;
  'rv-note-photo-remove': CustomEvent<ComposedPhotoDetail>;
  'rv-note-photo-strip': CustomEvent<ComposedPhotoStripDetail>;
  'rv-note-alt-missing': CustomEvent<NoteAltMissingDetail>;
  'rv-note-publish-request': CustomEvent<NotePublishRequestDetail>;
  'rv-note-publish-progress': CustomEvent<NotePublishProgressDetail>;
  'rv-note-published': CustomEvent<NotePublishedDetail>;
  'rv-note-publish-failed': CustomEvent<NotePublishFailedDetail>;
  'rv-note-moderated': CustomEvent<NoteModeratedDetail>;
  'rv-note-appeal-request': CustomEvent<NoteAppealDetail>;
  'rv-draft-restored': CustomEvent<DraftDetail>;
  'rv-draft-discarded': CustomEvent<DraftDetail>;
  'rv-draft-error': CustomEvent<DraftErrorDetail>;
  'rv-composer-close': CustomEvent<ComposerCloseDetail>;
  'rv-note-adapter-error': CustomEvent<NoteAdapterErrorDetail>;
  'rv-media-adapter-error': CustomEvent<MediaAdapterErrorDetail>;
  'rv-co-author-invite-request': CustomEvent<CoAuthorAskDetail>;
  'rv-co-author-invited': CustomEvent<CoAuthorInviteDetail>;
  'rv-co-author-adapter-error': CustomEvent<CoAuthorAdapterErrorDetail>;
}

/** Somebody wants to add photos. */
export interface NotePhotosRequestDetail {
  /** How many there is still place for. */
  readonly places: number;
}
