import type { PersonSeed } from '../seed.js';
import type { State } from '../state.js';
import type { BookEntry, ContactKnobs } from './contacts-knobs.js';
import { optIn, seekBook } from './contacts-matching.js';
import type { ContactsState } from './contacts-state.js';
import { createContactsState, identifiersOf } from './contacts-state.js';

/** The other side of the counter, where people find each other. */
export interface ContactWorld {
  /** What finding each other may be. */
  readonly contacts: ContactKnobs;
  /** Somebody's address book, as it is on their device. The world itself never reads it. */
  bookOf(personId: string): readonly BookEntry[];
}

/** The same, from inside. */
export interface ContactQuarters extends ContactWorld {
  readonly state: ContactsState;
  /** Somebody new, with what they can be found by. */
  register(personId: string, seed: Pick<PersonSeed, 'email' | 'tel' | 'book' | 'findable'>): void;
}

/** Makes the part of a world where people find each other. Mistakes throw a plain `Error` at once. */
export function createContactWorld(world: State, knobs: ContactKnobs): ContactQuarters {
  const state = createContactsState(world, knobs);
  return {
    state,
    contacts: knobs,

    bookOf(personId) {
      if (!world.people.has(personId)) throw new Error(`There is no person "${personId}" in this world.`);
      return state.books.get(personId) ?? [];
    },

    register(personId, { book = [], findable = false, ...own }) {
      state.own.set(personId, identifiersOf(own));
      state.books.set(personId, book);
      if (!findable) return;
      optIn(state, personId);
      seekBook(state, personId, book);
    },
  };
}
