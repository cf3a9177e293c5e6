import type { Audience, NoteRules, Person, Picture, Timestamp } from '../../../contracts/index.js';
import type { Ruling } from '../desk.js';
import { defaultPublishingKnobs } from '../publishing.js';
import type { NoteAudience } from './note-seed.js';

/** What of a note is judged: its text and the whole, or one of its photos. */
export interface NoteToJudge {
  readonly author: Person;
  readonly at: Timestamp;
  readonly text?: string;
  /** Absent: it is the note itself. */
  readonly photo?: Picture;
}

/** What is done with each note and each of its photos: the same with all, or as it is. */
export type NotePolicy = Ruling | ((part: NoteToJudge) => Ruling);

/** What notes may be. Can be changed at any time. */
export interface NoteKnobs {
  /**
   * What `getRules` says and `publish` enforces; `limits.remaining` and `limits.resetsAt` are counted, and a young account reads its
   * audiences from the last on. Default: 20 photos, 20 notes a day, texts of at most 5000 characters, a few warnings, and the audiences
   * `public`, `followers` and `private`, which are the ones a world can tell apart.
   */
  rules: NoteRules;
  /** What is done with what is published from now on. Default: `approve`. */
  moderation: NotePolicy;
}

/** The audiences that a world can tell apart. */
export const noteAudiences: readonly (Audience & { readonly id: NoteAudience })[] = [
  { id: 'public', name: 'Everyone' },
  { id: 'followers', name: 'Followers', description: 'People who follow you.' },
  { id: 'private', name: 'Only you', alone: true },
];

/** The knobs as they are at first. */
export function defaultNoteKnobs(): NoteKnobs {
  const { labels = [] } = defaultPublishingKnobs.rules;
  return {
    rules: {
      maxPhotos: 20,
      alt: 'remind',
      labels,
      customLabel: true,
      audiences: noteAudiences,
      limits: { perDay: 20, maxCharacters: 5000 },
    },
    moderation: 'approve',
  };
}
