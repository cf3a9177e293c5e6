import type { Adapters, ModerationState } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/**
 * Who takes part in the note suite: three different people, who follow nobody and have blocked nobody.
 *
 * - `author` has made the notes.
 * - `reader` and `stranger` have made none.
 */
export type NoteRole = 'author' | 'reader' | 'stranger';

/** A note or photo of `author` with a decision. */
export interface DecidedNote {
  readonly noteId: string;
  readonly decisionId: string;
}

/** Ids of notes of `author`. */
export interface NoteFixtures {
  /** Live and for everybody, with a text and at least two photos that nothing covers. */
  readonly open: string;
  /** For followers. */
  readonly followers?: string;
  /** For its author alone. */
  readonly private?: string;
  /** For everybody who is signed in. */
  readonly signedIn?: string;
  /** Live, with a photo that waits for moderation: the last one. */
  readonly hiddenPhoto?: string;
  /** Readable for its author, with a decision that can be contested. */
  readonly decided?: DecidedNote;
  /** With a decision that could be contested, until lately. */
  readonly decidedLongAgo?: DecidedNote;
}

/** What a host provides to {@link describeNoteAdapter}, new for every case. */
export interface NoteContext extends SuiteContext {
  /** The adapters of somebody. `note` must be there; with `people`, who may read what is looked at; with `media`, photos are published. */
  as(role: NoteRole): Adapters;
  /** The adapters of somebody who isn't signed in. Without it, the cases about visitors are skipped. */
  visitor?(): Adapters;
  /** Their id in the back end. */
  personId(role: NoteRole): string;
  readonly notes: NoteFixtures;
  /** Pictures that the back end takes. Default: two PNGs of 32 by 32 px. */
  readonly pictures?: readonly [Blob, Blob];
  /** Sets where moderation stands with a note as a whole. */
  moderate?(noteId: string, state: ModerationState): void | Promise<void>;
  /** Gives a note another text. */
  edit?(noteId: string, text: string): void | Promise<void>;
  /** Cuts the line on which people watch, does something meanwhile, and mends it. */
  whileCut?(role: NoteRole, act: () => Promise<void>): Promise<void>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
