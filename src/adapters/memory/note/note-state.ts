import type {
  ContentLabel,
  ModerationDecision,
  ModerationState,
  NotePhoto,
  Picture,
  Timestamp,
} from '../../../contracts/index.js';
import type { StoredPost } from '../imports/imports-state.js';
import type { Quota } from '../quota.js';
import { createQuota } from '../quota.js';
import type { State } from '../state.js';
import type { NoteKnobs } from './note-knobs.js';
import type { NoteAudience } from './note-seed.js';

/** Something of a note that moderation has a state for: the note itself, or one of its photos. */
export interface Judged {
  labels: readonly ContentLabel[] | undefined;
  state: ModerationState;
  decision: ModerationDecision | undefined;
}

/** One photo as the world keeps it. */
export interface StoredNotePhoto extends Judged {
  readonly id: string;
  readonly picture: Picture;
  description: NotePhoto['description'];
  readonly lang: string | undefined;
  readonly bytes: number | undefined;
  /** The upload it was published with. Absent: it came with the seed, or from the main app. */
  readonly mediaId: string | undefined;
}

/** A note as the world keeps it. */
export interface StoredNote extends Judged {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: number;
  /** Of two notes of one moment, the later has the greater. */
  readonly order: number;
  editedAt: number | undefined;
  text: string | undefined;
  lang: string | undefined;
  photos: readonly StoredNotePhoto[];
  audience: NoteAudience;
  copyable: boolean;
  signInOnly: boolean;
  /** Its page in the host app. */
  url: string | undefined;
  deletedAt: number | undefined;
  /** The post of the main app that it shows. */
  readonly post: StoredPost | undefined;
}

/** An appeal about a note, as it reached the moderators. */
export interface FiledNoteAppeal {
  readonly noteId: string;
  /** Absent: it is about the note itself. */
  readonly photoId?: string;
  readonly decisionId: string;
  readonly by: string;
  readonly text: string;
  readonly at: Timestamp;
}

/** Whoever reads: somebody signed in, or a visitor, whose id is only good for telling visitors apart. */
export interface Reader {
  readonly id: string;
  readonly signedIn: boolean;
}

/** Everything the world knows of notes, beside the notes. */
export interface NotesState {
  readonly world: State;
  readonly knobs: NoteKnobs;
  readonly quota: Quota;
  readonly appeals: FiledNoteAppeal[];
}

/** Makes a state without notes. */
export function createNotesState(world: State, knobs: NoteKnobs): NotesState {
  return { world, knobs, quota: createQuota(world.clock), appeals: [] };
}
