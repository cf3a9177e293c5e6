import { isolate } from './isolate.js';

/** What the page says about notes. The notes themselves are in their authors’ languages. */
export const notesEn = {
  view: 'Notes',
  compose: 'New note',
  imports: (app: string): string => `Photos from ${isolate(app)}`,
  contacts: 'Find people',
  showNew: 'Show new notes',
  empty: 'No notes yet. Follow somebody, or write one.',
  end: 'That’s all of them.',
  failed: 'The notes didn’t load.',
  retry: 'Try again',
  note: (name: string): string => `Note by ${isolate(name)}`,
  sendNote: (name: string): string => `Send the note by ${isolate(name)}`,
  tryThese: (addresses: string): string => `On this page, ${addresses} have looked for you already. Type one of them.`,
  audiences: [
    { id: 'public', name: 'Everyone' },
    { id: 'followers', name: 'Followers', description: 'People who follow you.' },
    { id: 'private', name: 'Only you', alone: true },
  ],
  places: ['Your profile in Notes', 'The notes of people who follow you'],
  title: 'Notes and the main app',
  deletePost: (name: string, app: string): string => `Delete ${isolate(name)}’s newest photo in ${isolate(app)}`,
  addPost: (name: string, app: string): string => `${isolate(name)} posts a photo in ${isolate(app)}`,
  announce: (app: string): string => `${isolate(app)} closes in a minute`,
  close: (app: string): string => `${isolate(app)} closes`,
  takeDown: 'Take down the last note',
  rule: 'Notes must not hurt anybody.',
};

export type NotesWords = typeof notesEn;
