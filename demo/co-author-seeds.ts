import type { CoAuthorSeed } from 'recto-verso/adapters/memory';
import { ago } from './ago.js';

/** What several people sign already, and what the two on this page ask each other. */
export const coAuthors: readonly CoAuthorSeed[] = [
  { postId: 'theatre', person: 'ines', role: 'original-artist', state: 'approved', at: ago(180) },
  { postId: 'note-paper', person: 'lea', role: 'photo', state: 'approved', at: ago(400) },
  { postId: 'note-mina', person: 'theo', at: ago(25) },
  { postId: 'room', person: 'mina', role: 'photo', at: ago(12) },
];

/** The one of Mina’s that the panel edits. */
export const editedNote = 'note-mina';
