import type { PeopleAdapter, Person, Relation, Report } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { createCaller } from './caller.js';
import type { Network } from './network.js';
import { signs } from './co-author/co-author-names.js';
import { fileReport } from './reports.js';
import type { State } from './state.js';

function noPerson(personId: string): AdapterError {
  return new AdapterError('not-found', { message: `no person "${personId}"` });
}

/** Somebody, whether or not they have blocked the person who asks. @throws `not-found` */
function findPerson(state: State, personId: string): Person {
  const person = state.people.get(personId);
  if (person === undefined) throw noPerson(personId);
  return person;
}

/** Somebody, as long as they have not blocked the person who asks. @throws `not-found` */
function findOpenPerson(state: State, personId: string, me: string): Person {
  if (state.links(personId, me).blocked) throw noPerson(personId);
  return findPerson(state, personId);
}

function relationOf(state: State, me: string, personId: string): Relation {
  const { following, blocked, muted } = state.links(me, personId);
  return { following, followedBy: state.links(personId, me).following, blocked, muted };
}

/** Tells whoever watches something of one of the two that they may see it no longer, or again. */
export function announceRelation(state: State, one: string, other: string): void {
  const concerns = ({ id, authorId }: { readonly id: string; readonly authorId: string }): boolean =>
    [one, other].some((person) => signs(state, id, authorId, person));
  for (const story of state.stories.values()) if (concerns(story)) state.storyTopic.emit(story.id);
  for (const clip of state.clips.values()) if (concerns(clip)) state.clipTopic.emit(clip.id);
  for (const note of state.notes.values()) if (concerns(note)) state.noteTopic.emit(note.id);
  state.relationTopic.emit(one);
}

/** Makes both sides of a block true: nobody follows anybody any more. */
export function setBlocked(state: State, from: string, to: string, blocked: boolean): void {
  const links = state.links(from, to);
  links.blocked = blocked;
  if (blocked) {
    links.following = false;
    state.links(to, from).following = false;
  }
  announceRelation(state, from, to);
}

/** One person's way to the others. */
export function createPeopleAdapter(
  state: State,
  network: Network,
  me: string,
  { signedIn }: { readonly signedIn: boolean } = { signedIn: true },
): PeopleAdapter {
  const call = createCaller(network, me);

  const run: typeof call = (method, args, options, apply) =>
    call(method, args, options, () => {
      if (!signedIn) throw new AdapterError('unauthenticated');
      return apply();
    });

  function assertOther(personId: string): void {
    if (personId === me) throw new AdapterError('forbidden', { message: 'not to oneself' });
  }

  return {
    get(personId, options) {
      return run('people.get', [personId], options, () => findOpenPerson(state, personId, me));
    },

    getRelation(personId, options) {
      return run('people.getRelation', [personId], options, () => {
        findOpenPerson(state, personId, me);
        return relationOf(state, me, personId);
      });
    },

    follow(personId, options) {
      return run('people.follow', [personId], options, () => {
        findOpenPerson(state, personId, me);
        assertOther(personId);
        const links = state.links(me, personId);
        if (links.blocked) throw new AdapterError('forbidden', { message: 'blocked' });
        links.following = true;
        announceRelation(state, me, personId);
        return relationOf(state, me, personId);
      });
    },

    unfollow(personId, options) {
      return run('people.unfollow', [personId], options, () => {
        findOpenPerson(state, personId, me);
        state.links(me, personId).following = false;
        announceRelation(state, me, personId);
        return relationOf(state, me, personId);
      });
    },

    // Somebody who has blocked the person can still be blocked and reported: it is for their safety.
    block(personId, options) {
      return run('people.block', [personId], options, () => {
        findPerson(state, personId);
        assertOther(personId);
        setBlocked(state, me, personId, true);
        return relationOf(state, me, personId);
      });
    },

    unblock(personId, options) {
      return run('people.unblock', [personId], options, () => {
        findPerson(state, personId);
        setBlocked(state, me, personId, false);
        return relationOf(state, me, personId);
      });
    },

    // Anybody may tell of what should not be.
    report(personId: string, report: Report, options) {
      return call('people.report', [personId, report], options, () => {
        findPerson(state, personId);
        assertOther(personId);
        fileReport(state, me, report, { personId });
      });
    },
  };
}
