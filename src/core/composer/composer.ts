import type {
  AdapterError,
  Availability,
  MediaLimits,
  SelfLabel,
  Side,
  Story,
  StoryDraft,
  StoryRules,
} from '../../contracts/index.js';
import type { ChosenCoAuthor, CoAuthoredWork } from '../making/co-author-work.js';
import type { Attempt, MakingPhase, PictureUpload } from '../making/making.js';
import type { PictureEdit } from '../picture-edit.js';
import type { PictureInspection, PictureProblem, RenderedPicture } from '../picture-tools.js';

/** One face, or two. */
export type ComposerMode = 'plain' | 'flip';

/** How a picture came in. */
export type PictureSource = 'camera' | 'gallery';

/** What leaves the device: as good as the rules allow, or a smaller one for a slow or dear line. */
export type Quality = 'full' | 'saver';

/** Why a description wants its author to look at it. */
export type AltDoubt =
  /** Software has suggested it, and nobody has changed it. */
  | 'suggested'
  /** It was written for the picture before this one. */
  | 'other-picture';

/** What is said about a face. Empty strings are unsaid. */
export interface FaceTexts {
  readonly alt: string;
  /** Absent: it is its author's own, and of this picture. */
  readonly altDoubt?: AltDoubt | undefined;
  readonly label: string;
  readonly caption: string;
  readonly labels: readonly SelfLabel[];
}

/** One face as it is being made. */
export interface ComposerFace {
  /** `reading`: a file is being looked at, or the picture made anew. What was there before stays until that is done. */
  readonly phase: 'empty' | 'reading' | 'ready';
  /** As taken or chosen, with everything in it. Never leaves the device, save `unstripped`. */
  readonly file: Blob | undefined;
  readonly source: PictureSource | undefined;
  readonly inspection: PictureInspection | undefined;
  /** Why the file chosen last was not taken. The picture before it stays. */
  readonly problem: { readonly problem: PictureProblem; readonly fileName: string } | undefined;
  /** The rule by which it would surely be rejected, in words. */
  readonly rule: string | undefined;
  readonly edit: PictureEdit;
  /** As it will leave the device: of the last framing that is done. Absent while the first is being made. */
  readonly rendered: RenderedPicture | undefined;
  /**
   * The browser cannot decode it, but the back end does (`MediaLimits.decodes`): `rendered` is the file as it is,
   * metadata and all, without framing, its size 0 by 0. Say so before it is shared.
   */
  readonly unstripped: boolean;
  readonly texts: FaceTexts;
  readonly upload: PictureUpload;
}

/** What keeps a story from being shared. A picture that is still being read does not: sharing waits for it. */
export interface Missing {
  readonly side: Side;
  readonly what: 'picture' | 'alt' | 'rule' | 'too-long';
}

/** All that is known while a story is made. */
export interface ComposerSnapshot extends CoAuthoredWork {
  readonly phase: MakingPhase;
  /** Absent: not chosen yet. */
  readonly mode: ComposerMode | undefined;
  readonly faces: Readonly<Record<Side, ComposerFace>>;
  readonly audienceId: string | undefined;
  readonly comparable: boolean;
  readonly quality: Quality;
  readonly wifiOnly: boolean;
  readonly keepDate: boolean;
  readonly availability: Availability;
  readonly rules: StoryRules;
  readonly limits: MediaLimits;
  /** In the order of the form. Empty: it may be shared. */
  readonly missing: readonly Missing[];
  /** Faces that nobody has described, asked about once when sharing: "Add", or "Share anyway" where the rules allow it. */
  readonly asksAlt: readonly Side[] | undefined;
  /** What sharing failed with. Nothing is lost by it. */
  readonly error: AdapterError | undefined;
  /** Sharing rests until the line is back, or for a moment before another try. */
  readonly waiting: boolean;
  /** An answer was lost: the story may be out. Sharing again finds out, and never makes a second one. */
  readonly maybePublished: boolean;
  /** Published as it was first sent: what was changed after that came too late. */
  readonly changesLost: boolean;
  /** When the unfinished work that was found was last saved. ms since 1970. */
  readonly foundAt: number | undefined;
  /** Whether there is something to lose. */
  readonly dirty: boolean;
  /** Whether what is there now is in the draft. */
  readonly saved: boolean;
  /** Once it is published: as its author sees it, kept up to date. Absent then: it was deleted. */
  readonly story: Story | undefined;
  readonly online: boolean;
  /** Whether the line is Wi-Fi, or a cable. Absent: this browser does not say, and `wifiOnly` has no effect. */
  readonly wifi: boolean | undefined;
}

/** What is kept of a face: texts, and the picture, where there is one. */
export interface FaceOfDraft {
  readonly file?: Blob;
  readonly source?: PictureSource;
  readonly edit?: PictureEdit;
  readonly texts: FaceTexts;
}

/** Unfinished work, as it is kept on the device. */
export interface ComposerDraft {
  readonly version: 1;
  /** ms since 1970. */
  readonly savedAt: number;
  readonly mode: ComposerMode;
  readonly faces: Readonly<Partial<Record<Side, FaceOfDraft>>>;
  readonly audienceId?: string;
  readonly comparable: boolean;
  readonly quality: Quality;
  readonly wifiOnly: boolean;
  readonly keepDate: boolean;
  readonly coAuthors?: readonly ChosenCoAuthor[];
  /** Uploaded and not published: thrown away when the work goes on or is discarded. */
  readonly uploaded?: readonly string[];
  /** A story that was sent without an answer: it is asked after before another is made. */
  readonly attempt?: Attempt<StoryDraft>;
}
