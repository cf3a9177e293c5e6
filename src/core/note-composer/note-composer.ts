import type {
  AdapterError,
  Availability,
  MediaLimits,
  Note,
  NoteDraft,
  NoteGone,
  NoteRules,
  SelfLabel,
} from '../../contracts/index.js';
import type { AltDoubt } from '../composer/composer.js';
import type { ChosenCoAuthor, CoAuthoredWork } from '../making/co-author-work.js';
import type { Attempt, MakingPhase, Parcel } from '../making/making.js';
import type { PictureEdit } from '../picture-edit.js';
import type { PictureInspection, PictureProblem } from '../picture-tools.js';

/** What is said about a photo. Empty strings are unsaid. */
export interface PhotoTexts {
  readonly alt: string;
  /** Absent: it is its author's own. */
  readonly altDoubt?: AltDoubt | undefined;
  /** Everything that matters in it. */
  readonly long: string;
  /** Text that stands in it, word for word. */
  readonly transcript: string;
  readonly labels: readonly SelfLabel[];
}

/** One photo as it is being made. */
export interface WorkPhoto extends Parcel {
  /** Of this work alone; it stays when the photo is moved. */
  readonly id: string;
  /** `reading`: it is being looked at, or made anew. What was there before stays until that is done. */
  readonly phase: 'reading' | 'ready';
  /** As chosen, with everything in it. Never leaves the device, save `unstripped`. */
  readonly file: Blob;
  readonly inspection: PictureInspection | undefined;
  /** Why it could not be made as it is wanted now. */
  readonly problem: PictureProblem | undefined;
  /** The rule by which it would surely be rejected, in words. */
  readonly rule: string | undefined;
  readonly edit: PictureEdit;
  /** The browser cannot decode it, but the back end does: it is sent as it is, metadata and all. */
  readonly unstripped: boolean;
  readonly texts: PhotoTexts;
}

/** A file that was not taken, until its author has read why. */
export interface RefusedFile {
  readonly id: string;
  readonly fileName: string;
  /** Absent: there are as many photos as there may be. */
  readonly problem: PictureProblem | undefined;
}

/** What keeps a note from being published. A photo that is still being read does not: publishing waits for it. */
export type NoteMissing =
  | { readonly what: 'anything' | 'shorter-text' | 'media' }
  | { readonly what: 'alt' | 'rule' | 'picture'; readonly id: string };

/** All that is known while a note is made. */
export interface NoteComposerSnapshot extends CoAuthoredWork {
  readonly phase: MakingPhase;
  readonly text: string;
  /** In their order. */
  readonly photos: readonly WorkPhoto[];
  readonly refused: readonly RefusedFile[];
  /** The photo that was removed last, and may be had back. */
  readonly removed: { readonly photo: WorkPhoto; readonly index: number } | undefined;
  /** Whether there is a place to upload photos to. */
  readonly takesPhotos: boolean;
  readonly audienceId: string | undefined;
  readonly copyable: boolean;
  readonly availability: Availability;
  readonly rules: NoteRules;
  readonly limits: MediaLimits;
  /** Graphemes that may still be written; below 0, too many. Absent: there is no limit. */
  readonly charactersLeft: number | undefined;
  /** In the order of the form. Empty: it may be published. */
  readonly missing: readonly NoteMissing[];
  /** Photos that nobody has described, by id, asked about once when publishing. */
  readonly asksAlt: readonly string[] | undefined;
  /** What publishing failed with. Nothing is lost by it. */
  readonly error: AdapterError | undefined;
  /** Publishing rests until the line is back, or for a moment before another try. */
  readonly waiting: boolean;
  /** An answer was lost: the note may be out. Publishing again finds out, and never makes a second one. */
  readonly maybePublished: boolean;
  /** Published as it was first sent: what was changed after that came too late. */
  readonly changesLost: boolean;
  /** When the unfinished work that was found was last saved. ms since 1970. */
  readonly foundAt: number | undefined;
  /** Whether there is something to lose. */
  readonly dirty: boolean;
  /** Whether what is there now is in the draft. */
  readonly saved: boolean;
  /** Once it is published: as its author sees it, kept up to date. Absent then: see `gone`. */
  readonly note: Note | undefined;
  /** What became of a note that is no longer there. */
  readonly gone: NoteGone | undefined;
  readonly online: boolean;
  readonly wifi: boolean | undefined;
}

/** What is kept of a photo. */
export interface PhotoOfDraft {
  readonly file: Blob;
  readonly edit: PictureEdit;
  readonly texts: PhotoTexts;
}

/** Unfinished work, as it is kept on the device. */
export interface NoteWorkDraft {
  readonly version: 1;
  /** ms since 1970. */
  readonly savedAt: number;
  readonly text: string;
  readonly photos: readonly PhotoOfDraft[];
  readonly audienceId?: string;
  readonly copyable: boolean;
  readonly coAuthors?: readonly ChosenCoAuthor[];
  /** Uploaded and not published: thrown away when the work goes on or is discarded. */
  readonly uploaded?: readonly string[];
  /** A note that was sent without an answer: it is asked after before another is made. */
  readonly attempt?: Attempt<NoteDraft>;
}
