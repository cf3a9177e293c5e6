import { isolate } from './isolate.js';

/** What the page says about signing together. The posts are in their authors’ languages. */
export const coAuthorsEn = {
  asks: (name: string, what: 'note' | 'story'): string =>
    what === 'note' ? `${isolate(name)} asks you to sign a note.` : `${isolate(name)} asks you to sign a story.`,
  signs: (name: string, what: 'note' | 'story'): string =>
    what === 'note' ? `${isolate(name)} signs your note with you.` : `${isolate(name)} signs your story with you.`,
  stepsBack: (name: string, what: 'note' | 'story'): string =>
    what === 'note' ? `${isolate(name)} no longer signs your note.` : `${isolate(name)} no longer signs your story.`,
  read: 'Read it',
  received: 'Asked to sign',
  waiting: (count: number, written: string): string =>
    count === 1 ? `${written} is waiting for you` : `${written} are waiting for you`,
  signers: 'Who signs it',
  signersOf: (title: string): string => `Who signs ${isolate(title)}`,
  who: 'You can ask public accounts that follow you.',
  joinLede: 'You came to sign a post. First an account; then you decide.',
  title: 'Signing together',
  edit: (name: string): string => `${isolate(name)} changes her note`,
  edited: 'Drew the harbour again, and moved the church.',
  agree: 'Everybody else says yes',
  locked: 'It can’t be changed while somebody is asked to sign it.',
  lock: 'No changes while somebody is asked',
  notHere: (name: string): string => `Not offered where ${isolate(name)} is`,
  leaves: (name: string): string => `${isolate(name)} closes her account`,
  endSoon: 'It ends in a minute, names stay',
  endNow: 'It ends, one name stays',
};

export type CoAuthorsWords = typeof coAuthorsEn;
