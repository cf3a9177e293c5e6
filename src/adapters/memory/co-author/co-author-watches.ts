import type { Authorship, CoAuthorInvite, CoAuthorInviteSink, Sink, WatchOptions } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createTeller } from '../teller.js';
import { createAlarm } from '../waiting.js';
import type { Watches } from '../watches.js';
import type { AuthorReader } from './co-author-access.js';
import { availabilityFor } from './co-author-asking.js';
import { askable } from './co-author-candidates.js';
import { invalid } from './co-author-forms.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { placeIn } from './co-author-lists.js';
import { findPost } from './co-author-posts.js';
import { concerns, coAuthorRulesFor, toAuthorship, toCoInvite } from './co-author-record.js';
import type { CoAuthorsState } from './co-author-state.js';

/** What watching takes. */
export interface CoAuthorWatchParts {
  readonly state: CoAuthorsState;
  readonly watches: Watches;
}

/** When something changes by itself: an answer has had its time, an undo has, a limit comes back, or the programme ends. */
function nextChange({ world, quota }: CoAuthorsState, personId: string): number | undefined {
  const { invites, sunset, knobs } = world.coAuthors;
  const now = world.clock.now();
  const { resetsAt, remaining, perDay = 0 } = quota.limitsFor(personId, knobs.rules.limits ?? {});
  const reset = resetsAt !== undefined && remaining !== undefined && remaining < perDay ? [Date.parse(resetsAt)] : [];
  const times = [...invites.values()]
    .filter(({ fromId, toId }) => fromId === personId || toId === personId)
    .flatMap(({ expiresAt, undoUntil = 0 }) => [expiresAt, undoUntil]);
  const ends = sunset === undefined ? [] : [Date.parse(sunset.at)];
  const coming = [...times, ...ends, ...reset].filter((at) => at > now);
  return coming.length === 0 ? undefined : Math.min(...coming);
}

/** What is listened to, and what is done then. */
interface Listening {
  readonly personId: string;
  /** Whether a change of a post may be one of what is read here. */
  readonly isAbout: (postId: string) => boolean;
  /** @param postId absent: anything may be another */
  readonly look: (postId: string | undefined) => void;
}

/** Listens to all that decides what is read here, and to time. @returns stops it */
function listen(state: CoAuthorsState, { personId, isAbout, look }: Listening): () => void {
  const { world } = state;
  const { coAuthors, noteTopic, storyTopic, clipTopic, relationTopic } = world;
  const alarm = createAlarm(
    world.clock,
    () => nextChange(state, personId),
    () => {
      again(undefined);
    },
  );
  function again(postId: string | undefined): void {
    look(postId);
    alarm.update();
  }
  const stops = [coAuthors.topic, noteTopic, storyTopic, clipTopic].map((topic) =>
    topic.onAny((key) => {
      if (key === '') again(undefined);
      else if (isAbout(key)) again(key);
    }),
  );
  stops.push(
    relationTopic.onAny(() => {
      again(undefined);
    }),
  );
  alarm.update();
  return () => {
    alarm.stop();
    for (const stop of stops) stop();
  };
}

/** Tells one reader who signs a post. */
export function watchAuthors(
  { state, watches }: CoAuthorWatchParts,
  me: AuthorReader,
  postId: string,
  sink: Sink<Authorship>,
  options: WatchOptions,
): void {
  const { world } = state;
  watches.watch<Authorship>({
    personId: me.id,
    method: 'coAuthor.watchAuthors',
    args: [postId],
    sink,
    options,
    attach(feed) {
      if (!me.signedIn) throw new AdapterError('unauthenticated');
      findPost(world, postId, me);
      const teller = createTeller(feed, () => {
        try {
          return toAuthorship(state, findPost(world, postId, me), me);
        } catch {
          return undefined;
        }
      });
      teller.know(postId);
      return listen(state, {
        personId: me.id,
        isAbout: (key) => key === postId,
        look: () => {
          teller.look(postId);
        },
      });
    },
  });
}

/** Tells somebody what becomes of what they have received and sent. */
export function watchCoInvites(
  { state, watches }: CoAuthorWatchParts,
  me: AuthorReader,
  sink: CoAuthorInviteSink,
  options: WatchOptions & { readonly lang?: string },
): void {
  const { world } = state;
  const boxes = ['received', 'sent'] as const;

  watches.watch<CoAuthorInvite>({
    personId: me.id,
    method: 'coAuthor.watchInvites',
    args: [],
    sink,
    options,
    attach(feed) {
      if (!me.signedIn) throw new AdapterError('unauthenticated');
      const known = new Set<string>();
      const { invites, posts } = world.coAuthors;
      const teller = createTeller(feed, (id) => {
        const invite = invites.get(id);
        return invite === undefined || !concerns(world, invite, me.id) ? undefined : toCoInvite(state, invite, me);
      });
      const place = placeOf(options.after);
      // They are kept in the order in which they were sent.
      for (const invite of invites.values()) {
        if (!concerns(world, invite, me.id)) continue;
        known.add(invite.id);
        if (invite.order > place) teller.look(invite.id);
        else teller.know(invite.id);
      }

      const isMine = (invite: StoredCoInvite): boolean => known.has(invite.id) || concerns(world, invite, me.id);
      const invitesOf = (postId: string | undefined): readonly StoredCoInvite[] =>
        postId === undefined ? [...invites.values()] : (posts.get(postId)?.invites ?? []);

      function placeOf(cursor: string | undefined): number {
        if (cursor === undefined) return Infinity;
        const found = boxes.map((box) => placeIn(me.id, box, cursor)).find((order) => order !== undefined);
        return found ?? invalid({ after: 'not a cursor of this list' });
      }

      /** Says what has become another. @returns looks whether it has */
      function follow<Record>(read: () => Record, say: (record: Record) => void): () => void {
        let last = JSON.stringify(read());
        return () => {
          const record = read();
          const now = JSON.stringify(record);
          if (now === last) return;
          last = now;
          feed.tell(() => {
            say(record);
          });
        };
      }

      const followers = [
        // Who can be asked is no part of the rules, and told with them all the same.
        follow(
          () => ({ rules: coAuthorRulesFor(state, me.id, options.lang), others: askable(world, me.id) }),
          ({ rules }) => sink.rules?.(rules),
        ),
        follow(
          () => availabilityFor(world, me.id),
          (availability) => sink.availability?.(availability),
        ),
      ];

      return listen(state, {
        personId: me.id,
        isAbout: (postId) => invitesOf(postId).some(isMine),
        look(postId) {
          for (const invite of invitesOf(postId).filter(isMine)) {
            known.add(invite.id);
            teller.look(invite.id);
          }
          for (const look of followers) look();
        },
      });
    },
  });
}
