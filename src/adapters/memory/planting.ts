import type { Person } from '../../contracts/index.js';
import type { ContactQuarters } from './contacts/contacts-world.js';
import { toDecision } from './moderation.js';
import { announceRelation, setBlocked } from './people.js';
import { compact, toMs } from './records.js';
import { keepStory } from './story-list.js';
import { createSeal } from './sealing.js';
import type { FaceSeed, PersonSeed, RelationSeed, StorySeed, WorldSeed } from './seed.js';
import type { State, StoredFace, StoredStory } from './state.js';
import { addViewer } from './viewers.js';

/** Puts people and stories into the world. Mistakes in a seed throw a plain `Error` at once. */
export interface Planter {
  plant(seed: WorldSeed): void;
  addPerson(person: PersonSeed): Person;
  relate(relation: RelationSeed): void;
  addStory(story: StorySeed): string;
}

function toStoredFace(state: State, seed: FaceSeed): StoredFace {
  const { picture, state: moderation = 'live', labels, label, caption, lang, decision } = seed;
  return {
    picture,
    labels,
    label,
    caption,
    lang,
    mediaId: undefined,
    state: moderation,
    decision: decision === undefined ? undefined : toDecision(state, moderation, decision),
  };
}

/** Makes the planter of one world. `register` keeps what somebody can be found by: it is in no record of theirs. */
export function createPlanter(state: State, register: ContactQuarters['register']): Planter {
  function assertPeople(...personIds: readonly string[]): void {
    const unknown = personIds.find((personId) => !state.people.has(personId));
    if (unknown !== undefined) throw new Error(`There is no person "${unknown}" in this world.`);
  }

  function addPerson({
    availability,
    young = false,
    email,
    tel,
    book,
    findable,
    coAuthorable,
    gone,
    ...person
  }: PersonSeed): Person {
    if (state.people.has(person.id)) throw new Error(`There is a person "${person.id}" already.`);
    state.people.set(person.id, person);
    if (young) state.young.add(person.id);
    if (availability !== undefined) state.availability.set(person.id, availability);
    if (coAuthorable !== undefined) state.coAuthors.askable.set(person.id, coAuthorable);
    if (gone !== undefined) state.coAuthors.gone.set(person.id, gone);
    register(person.id, compact({ email, tel, book, findable }));
    return person;
  }

  function relate({ from, to, following, blocked, muted, closeFriend }: RelationSeed): void {
    assertPeople(from, to);
    const links = state.links(from, to);
    links.following = following ?? links.following;
    links.muted = muted ?? links.muted;
    links.closeFriend = closeFriend ?? links.closeFriend;
    if (blocked === undefined) announceRelation(state, from, to);
    else setBlocked(state, from, to, blocked);
  }

  function addStory(seed: StorySeed): string {
    const id = seed.id ?? `story-${state.nextNumber()}`;
    if (state.stories.has(id) || state.deleted.has(id)) throw new Error(`There is a story "${id}" already.`);
    const people = Object.values(seed.viewers ?? {}).flatMap((list) => list.map(({ person }) => person));
    assertPeople(seed.author, ...people);
    const now = state.clock.now();
    const story: StoredStory = {
      id,
      authorId: seed.author,
      createdAt: seed.createdAt === undefined ? now : toMs(seed.createdAt),
      expiresAt: seed.expiresAt === undefined ? undefined : toMs(seed.expiresAt),
      comparable: seed.comparable ?? false,
      audience: seed.audience,
      front: toStoredFace(state, seed.front),
      back: seed.back === undefined ? undefined : toStoredFace(state, seed.back),
      seal: seed.back?.sealed === undefined ? undefined : createSeal(seed.back.sealed),
      viewers: { front: new Map(), back: new Map() },
      banned: new Set(),
    };
    for (const side of ['front', 'back'] as const) {
      for (const { person, at } of seed.viewers?.[side] ?? []) {
        addViewer(state, story, side, { personId: person, at: at === undefined ? now : toMs(at) });
      }
    }
    keepStory(state, story);
    return id;
  }

  return {
    plant({ people = [], relations = [], stories = [] }) {
      people.forEach(addPerson);
      relations.forEach(relate);
      stories.forEach(addStory);
    },
    addPerson,
    relate,
    addStory,
  };
}
