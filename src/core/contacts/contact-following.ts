import type { ContactMatch, PeopleAdapter, Relation } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { ContactsOutlet, FollowAct, FollowState } from './contact-ports.js';

export interface FollowingOptions {
  readonly clock: Clock;
  readonly outlet: ContactsOutlet;
  readonly getPeople: () => PeopleAdapter | undefined;
  readonly changed: () => void;
  readonly done: (match: ContactMatch, relation: Relation) => void;
}

/** Follows people who were found, and unfollows them: each on their own. */
export interface ContactFollowing {
  readonly states: ReadonlyMap<string, FollowState>;
  change(match: ContactMatch, follow: boolean): void;
  /** Does again what has failed, whatever holds by now. */
  retry(match: ContactMatch): void;
  halt(): void;
  clear(): void;
}

export function createContactFollowing({
  clock,
  outlet,
  getPeople,
  changed,
  done,
}: FollowingOptions): ContactFollowing {
  let states: ReadonlyMap<string, FollowState> = new Map();
  let run = new AbortController();

  function set(matchId: string, state: FollowState | undefined): void {
    const others = [...states].filter(([known]) => known !== matchId);
    states = new Map(state ? [...others, [matchId, state]] : others);
    changed();
  }

  async function act(match: ContactMatch, { follow, clientId }: FollowAct): Promise<void> {
    const people = getPeople();
    if (!people) return;
    const { signal } = run;
    const { person } = match;
    set(match.id, { phase: 'sending', follow, clientId });
    try {
      const relation = await call(
        async (inner) => people[follow ? 'follow' : 'unfollow'](person.id, { clientId, signal: inner }),
        { signal, clock },
      );
      if (signal.aborted) return;
      set(match.id, undefined);
      // Untyped back ends may answer with nothing: it was done all the same.
      const { following = follow } = (relation as Relation | undefined) ?? {};
      const after: ContactMatch = { ...match, following };
      done(after, relation);
      if (follow) outlet.followed(after, relation);
      else outlet.unfollowed(after, relation);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      set(match.id, { phase: 'failed', follow, clientId, error });
      outlet.peopleFailed(error, follow ? 'follow' : 'unfollow');
    }
  }

  function start(match: ContactMatch, what: FollowAct): void {
    if (states.get(match.id)?.phase === 'sending') return;
    if (what.follow ? outlet.mayFollow(match) : outlet.mayUnfollow(match)) void act(match, what);
  }

  function halt(): void {
    run.abort();
    run = new AbortController();
    const waiting = [...states].filter(([, { phase }]) => phase === 'failed');
    if (waiting.length < states.size) states = new Map(waiting);
  }

  return {
    get states() {
      return states;
    },
    change: (match, follow) => start(match, { follow, clientId: createClientId() }),
    retry(match) {
      const state = states.get(match.id);
      if (state?.phase === 'failed') start(match, state);
    },
    halt,
    clear() {
      halt();
      states = new Map();
    },
  };
}
