import type { Availability } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type { LineSource } from '../line.js';
import type { Patience } from '../patience.js';
import type { AnyDraft, Drafts, DraftStorage } from './drafts.js';
import type { Follower, FollowedAdapter } from './follower.js';
import type { MakingPhase } from './making.js';

/** Whose work it is. */
export interface AnySource {
  /** Whose draft it is: another key, another person. Absent: none is kept. */
  readonly draftKey: string | undefined;
}

/** When the work begins, rests, goes on and is put away, by what there is to compose with. */
export interface Life<Source extends AnySource, Adapters, Draft extends AnyDraft> {
  show(source: Source): void;
  stop(): void;
  /** Tries at once what waits. */
  resume(): void;
  /** Asks the back end again what holds. */
  lookAgain(): void;
  readonly source: Source | undefined;
  readonly adapters: Adapters | undefined;
  /** Fires when the page is left, or the work put away. */
  readonly signal: AbortSignal;
  /** Unfinished work that was found: taken once. */
  takeFound(): Draft | undefined;
}

/** What a life reads of the work, and changes. */
export interface LivingWork {
  readonly phase: MakingPhase;
  readonly availability: Availability;
  readonly dirty: boolean;
  readonly foundAt: number | undefined;
  readonly online: boolean;
  readonly wifi: boolean | undefined;
}

export interface LifeParts<Source extends AnySource, Adapters, Terms, Draft extends AnyDraft> {
  readonly getSnapshot: () => LivingWork;
  readonly set: (change: Partial<LivingWork>) => void;
  readonly clock: Clock;
  readonly line: LineSource;
  readonly storage: DraftStorage<Draft> | undefined;
  readonly patience: Patience;
  readonly drafts: Drafts<Draft>;
  readonly pictures: { readonly renew: () => void; readonly stop: () => void };
  readonly sharing: { readonly resume: () => void; readonly stop: () => void };
  readonly follower: Follower;
  /** What may be published with. `undefined`: nothing. */
  readonly adaptersOf: (source: Source) => Adapters | undefined;
  readonly followed: (adapters: Adapters) => FollowedAdapter;
  /** Rejects with the reason of the signal, and with nothing else. */
  readonly lookUp: (adapters: Adapters, signal: AbortSignal) => Promise<Terms>;
  /** @returns whether all was answered; what was not is asked again when it may be */
  readonly take: (terms: Terms) => boolean;
  /** Work begins with nothing in it. */
  readonly begun: (source: Source) => void;
  /** Other words of the host, the same adapters. */
  readonly turned: (source: Source, last: Source | undefined) => void;
  /** Nothing is known of the back end any more. */
  readonly unknown: () => void;
  /** Forgets all work; the draft stays. */
  readonly forget: () => void;
  /** Throws away what was uploaded and should not stay. */
  readonly sweep: () => void;
  /** Puts all work away, the draft too: it is forgotten. */
  readonly startOver: () => void;
}

export function createLife<Source extends AnySource, Adapters extends object, Terms, Draft extends AnyDraft>(
  parts: LifeParts<Source, Adapters, Terms, Draft>,
): Life<Source, Adapters, Draft> {
  const { getSnapshot, set, line, patience, drafts, pictures, sharing, follower, forget, sweep, startOver } = parts;
  let run = new AbortController();
  let looking = new AbortController();
  let source: Source | undefined;
  let stopped = true;
  let found: Draft | undefined;
  /** Something was not answered, and may be later. */
  let incomplete = false;

  const phaseNow = (): MakingPhase => getSnapshot().phase;

  const adaptersOf = (of: Source | undefined): Adapters | undefined => of && parts.adaptersOf(of);

  /** Where work begins, once all is known. */
  function settlePhase(): void {
    const { availability, phase, dirty } = getSnapshot();
    const isUndecided = phase === 'loading' || phase === 'unavailable' || (phase === 'composing' && !dirty);
    if (!availability.available && (isUndecided || phase === 'found')) set({ phase: 'unavailable' });
    else if (isUndecided && availability.available) {
      set(found ? { phase: 'found', foundAt: found.savedAt } : { phase: 'composing' });
    }
  }

  async function look(adapters: Adapters, openDraft?: () => Promise<unknown>): Promise<void> {
    looking.abort();
    looking = new AbortController();
    const signal = AbortSignal.any([run.signal, looking.signal]);
    try {
      const [terms] = await Promise.all([parts.lookUp(adapters, signal), openDraft?.()]);
      signal.throwIfAborted();
      incomplete = !parts.take(terms);
      settlePhase();
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    }
  }

  function begin(adapters: Adapters): void {
    const { signal } = run;
    set({ phase: 'loading' });
    if (source) parts.begun(source);
    found = undefined;
    void look(adapters, async () => {
      const draft = await drafts.open(source?.draftKey, { signal, goOn: false });
      if (!signal.aborted) found = draft;
    });
  }

  /** Goes on with what is there. */
  function goOn(adapters: Adapters): void {
    const { signal } = run;
    void look(adapters, () => drafts.open(source?.draftKey, { signal, goOn: true }));
    pictures.renew();
    sharing.resume();
    follower.follow(parts.followed(adapters), { again: true });
    sweep();
  }

  function lookAgain(): void {
    const adapters = adaptersOf(source);
    if (adapters && !stopped && phaseNow() !== 'loading') void look(adapters);
  }

  function resume(): void {
    patience.hurry();
    sweep();
    if (incomplete) lookAgain();
  }

  function lineChanged(): void {
    const { online, wifi } = line;
    set({ online, wifi });
    patience.look();
    if (online) resume();
  }

  /** Whose work rests while the page is left. */
  let keyLeft: string | undefined;

  /** Somebody has signed out: nothing of theirs stays, here or in the storage. */
  function forgotten(key: string | undefined): void {
    // Also what is still being saved of somebody before.
    drafts.forget(key);
    if (key !== undefined && key !== (stopped ? keyLeft : source?.draftKey)) return;
    const adapters = adaptersOf(source);
    if (stopped) {
      if (phaseNow() !== 'idle') putAway();
    } else if (adapters && phaseNow() === 'loading') begin(adapters);
    else if (adapters) startOver();
  }

  let unsubscribe: (() => void) | undefined;
  let unwatch: (() => void) | undefined;

  function start(): void {
    // Told at once of what was missed, while the work still rests.
    unwatch ??= parts.storage?.watchForgotten?.(forgotten);
    run = new AbortController();
    stopped = false;
    unsubscribe = line.subscribe(lineChanged);
    set({ online: line.online, wifi: line.wifi });
  }

  function end(): void {
    if (!stopped) keyLeft = source?.draftKey;
    stopped = true;
    unsubscribe?.();
    unsubscribe = undefined;
    void closeDrafts(run.signal);
    run.abort();
    pictures.stop();
    sharing.stop();
    follower.stop();
  }

  /** What is still being saved may be forgotten yet, so that is listened to until the end. */
  async function closeDrafts(signal: AbortSignal): Promise<void> {
    await drafts.close();
    if (!stopped || signal !== run.signal) return;
    unwatch?.();
    unwatch = undefined;
  }

  function putAway(): void {
    end();
    forget();
    found = undefined;
    incomplete = false;
    parts.unknown();
    set({ phase: 'idle' });
  }

  /** Whether there is nothing yet that could go on. */
  const isBefore = (): boolean => ['idle', 'loading', 'unavailable', 'found'].includes(phaseNow());

  function show(next: Source): void {
    const last = source;
    source = next;
    const adapters = adaptersOf(next);
    // Drafts may be switched on and off; from one key to another is from one person to another.
    const isAnother = last?.draftKey !== next.draftKey;
    const isSomebodyElse = isAnother && last?.draftKey !== undefined && next.draftKey !== undefined;
    if (!adapters || isSomebodyElse) {
      if (phaseNow() !== 'idle') putAway();
      if (!adapters) return;
    }
    if (stopped) {
      start();
      if (isBefore()) begin(adapters);
      else goOn(adapters);
      return;
    }
    if (isAnother || !isSame(adapters, adaptersOf(last))) renew(adapters, isAnother);
    parts.turned(next, last);
  }

  /** Another adapter, or drafts from now on: what is on its way arrives by the old one. */
  function renew(adapters: Adapters, isAnotherKey: boolean): void {
    const { dirty, phase } = getSnapshot();
    if (isBefore() || (isAnotherKey && phase === 'composing' && !dirty)) {
      begin(adapters);
      return;
    }
    const { signal } = run;
    if (isAnotherKey) void drafts.close();
    void look(adapters, async () => (isAnotherKey ? drafts.open(source?.draftKey, { signal, goOn: true }) : undefined));
    if (phase === 'published') follower.follow(parts.followed(adapters), { again: true });
  }

  return {
    show,
    stop() {
      if (!stopped) end();
    },
    resume,
    lookAgain,
    get source() {
      return source;
    },
    get adapters() {
      return stopped ? undefined : adaptersOf(source);
    },
    get signal() {
      return run.signal;
    },
    takeFound() {
      const draft = found;
      found = undefined;
      return draft;
    },
  };
}

/** The same adapters, however often they were put together. */
function isSame<Adapters extends object>(one: Adapters, other: Adapters | undefined): boolean {
  const entries = Object.entries(one) as [keyof Adapters, unknown][];
  return other !== undefined && entries.every(([name, adapter]) => other[name] === adapter);
}
