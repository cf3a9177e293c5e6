import type { InviteSink, WatchOptions } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import type { TimerHandle } from '../../../core/clock.js';
import { latestClip, toClip } from '../clips.js';
import type { Watches } from '../watches.js';
import { figuresOf, placeOf, rulesFor, sentBy, stateOf, toInvite } from './invite-record.js';
import type { Caller, InvitesState } from './invite-state.js';

/** The longest that timers of browsers can wait. */
const longestTimerMs = 2 ** 31 - 1;

/** What watching takes. */
export interface InviteWatchParts {
  readonly state: InvitesState;
  readonly watches: Watches;
}

/** Tells somebody what becomes of what they have sent. */
export function watchInvites(
  { state, watches }: InviteWatchParts,
  { id: personId, signedIn }: Caller,
  sink: InviteSink,
  options: WatchOptions & { readonly lang?: string },
): void {
  const { world } = state;
  const { clock } = world;

  const clip = (): ReturnType<typeof toClip> | undefined => {
    const latest = latestClip(world, personId);
    return latest === undefined ? undefined : toClip(world, latest, personId);
  };

  /** When something changes by itself: a link has had its time, or the day is over on which a limit was used up. */
  function nextChange(): number {
    const pending = sentBy(state, personId).filter((invite) => ['pending', 'opened'].includes(stateOf(state, invite)));
    const { remaining, perDay = 0, resetsAt } = rulesFor(state, personId).limits ?? {};
    const reset =
      remaining !== undefined && remaining < perDay && resetsAt !== undefined ? Date.parse(resetsAt) : Infinity;
    return Math.min(reset, ...pending.map(({ expiresAt }) => expiresAt));
  }

  watches.watch({
    personId,
    method: 'invite.watch',
    args: [],
    sink,
    options,
    attach(feed) {
      if (!signedIn) throw new AdapterError('unauthenticated');
      const told = new Map<string, string>();
      const place = options.after === undefined ? Infinity : placeOf(personId, options.after);
      for (const invite of [...sentBy(state, personId)].reverse()) {
        const item = toInvite(state, invite);
        told.set(item.id, JSON.stringify(item));
        if (invite.order > place) feed.push({ type: 'put', item });
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

      const compareFigures = follow(
        () => figuresOf(state, personId),
        (figures) => sink.figures?.(figures),
      );
      const compareRules = follow(
        () => rulesFor(state, personId, options.lang),
        (rules) => sink.rules?.(rules),
      );
      const compareClip = follow(clip, (latest) => sink.clip?.(latest));

      let timer: TimerHandle | undefined;

      function compare(): void {
        for (const invite of [...sentBy(state, personId)].reverse()) {
          const item = toInvite(state, invite);
          const now = JSON.stringify(item);
          if (told.get(item.id) === now) continue;
          told.set(item.id, now);
          feed.push({ type: 'put', item });
        }
        compareFigures();
        compareRules();
        compareClip();
        if (timer !== undefined) clock.clearTimeout(timer);
        const next = nextChange();
        timer = next === Infinity ? undefined : clock.setTimeout(compare, Math.min(next - clock.now(), longestTimerMs));
      }

      compare();
      const stops = [
        state.topic.on(personId, compare),
        world.relationTopic.onAny(compare),
        world.clipTopic.onAny(compare),
      ];
      return () => {
        for (const stop of stops) stop();
        if (timer !== undefined) clock.clearTimeout(timer);
      };
    },
  });
}
