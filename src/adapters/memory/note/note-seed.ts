import type { ContentLabel, ModerationState, Note, NotePhoto, Picture, Timestamp } from '../../../contracts/index.js';
import type { DecisionSeed } from '../seed.js';

/** Who sees a note. */
export type NoteAudience = 'public' | 'followers' | 'private';

/** One photo of a note. */
export interface NotePhotoSeed extends Pick<NotePhoto, 'description' | 'lang' | 'bytes' | 'labels'> {
  /** Default: a new one. */
  readonly id?: string;
  readonly picture: Picture;
  /** Default: `live`. */
  readonly state?: ModerationState;
  readonly decision?: DecisionSeed;
}

/** A note, as its author made it. */
export interface NoteSeed extends Pick<Note, 'text' | 'lang' | 'labels' | 'url' | 'copyable'> {
  /** Default: a new one. */
  readonly id?: string;
  /** A person's id. */
  readonly author: string;
  readonly photos?: readonly NotePhotoSeed[];
  /** Default: now. */
  readonly createdAt?: Timestamp;
  readonly editedAt?: Timestamp;
  /** Default: `public`. */
  readonly audience?: NoteAudience;
  /** Default: `live`. */
  readonly state?: ModerationState;
  readonly decision?: DecisionSeed;
  /** Only signed-in people may see it. */
  readonly signInOnly?: boolean;
}

/** What can be changed of a note from outside. Another text, or other photos, count as an edit. */
export type NoteChange = Partial<Omit<NoteSeed, 'id' | 'author' | 'createdAt'>>;

/** What can be changed of one photo from outside. */
export interface NotePhotoChange {
  readonly state?: ModerationState;
  readonly decision?: DecisionSeed;
  /** In place of those that are there. */
  readonly labels?: readonly ContentLabel[];
  readonly description?: NotePhoto['description'];
}
