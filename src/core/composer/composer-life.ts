import type { StoryRules } from '../../contracts/index.js';
import type { ComposerDraft, ComposerPhase } from './composer.js';
import type { ComposerDrafts } from './composer-drafts.js';
import type { ComposerFaces } from './composer-faces.js';
import type { StoryFollower } from './composer-follower.js';
import { lookUpTerms, type Terms } from './composer-lookup.js';
import type { Patience } from './composer-patience.js';
import type { ComposerSource, ComposerStoreOptions } from './composer-ports.js';
import type { SharingAdapters } from './composer-publisher.js';
import { rulesInForce } from './composer-rules.js';
import type { Sharing } from './composer-sharing.js';
import { nothingKnown, type ComposerState } from './composer-state.js';

/** When the work begins, rests, goes on and is put away, by what there is to compose with. */
export interface ComposerLife {
  show(source: ComposerSource): void;
  stop(): void;
  /** Tries at once what waits. */
  resume(): void;
  /** Asks the back end again what holds. */
  lookAgain(): void;
  readonly source: ComposerSource | undefined;
  readonly adapters: SharingAdapters | undefined;
  /** Fires when the page is left, or the work put away. */
  readonly signal: AbortSignal;
  /** Unfinished work that was found: taken once. */
  takeFound(): ComposerDraft | undefined;
}

export interface ComposerLifeParts {
  readonly options: ComposerStoreOptions;
  readonly state: ComposerState;
  readonly patience: Patience;
  readonly drafts: ComposerDrafts;
  readonly faces: ComposerFaces;
  readonly sharing: Sharing;
  readonly follower: StoryFollower;
  /** Forgets all work; the draft stays. */
  readonly forget: () => void;
  /** Throws away what was uploaded and should not stay. */
  readonly sweep: () => void;
  /** Puts all work away, the draft too. */
  readonly startOver: () => void;
}

export function createComposerLife(parts: ComposerLifeParts): ComposerLife {
  const { options, state, patience, drafts, faces, sharing, follower, forget, sweep, startOver } = parts;
  const { clock, line, outlet } = options;
  let run = new AbortController();
  let looking = new AbortController();
  let source: ComposerSource | undefined;
  let stopped = true;
  let found: ComposerDraft | undefined;
  let answered: StoryRules | undefined;
  /** Something was not answered, and may be later. */
  let incomplete = false;

  const phaseNow = (): ComposerPhase => state.getSnapshot().phase;

  function adaptersOf({ story, media }: Partial<ComposerSource> = {}): SharingAdapters | undefined {
    return typeof story?.publish === 'function' && media ? { story, media } : undefined;
  }

  function take({ availability, rules, limits }: Terms): void {
    incomplete = !availability || !rules || !limits;
    answered = rules ?? answered;
    const { audienceId, phase, ...known } = state.getSnapshot();
    const inForce = rulesInForce(answered, source?.alt);
    const isOffered = (inForce.audiences ?? []).some(({ id }) => id === audienceId);
    state.set({
      availability: availability ?? known.availability,
      rules: inForce,
      limits: limits ?? known.limits,
      audienceId: isOffered ? audienceId : inForce.audiences?.[0]?.id,
    });
    // What is on its way was made to the rules as they were.
    if (phase !== 'uploading' && phase !== 'publishing') faces.renew();
  }

  /** Where work begins, once all is known. */
  function settlePhase(): void {
    const { availability, phase, dirty } = state.getSnapshot();
    const isUndecided = phase === 'loading' || phase === 'unavailable' || (phase === 'composing' && !dirty);
    if (!availability.available && (isUndecided || phase === 'found')) state.set({ phase: 'unavailable' });
    else if (isUndecided && availability.available) {
      state.set(found ? { phase: 'found', foundAt: found.savedAt } : { phase: 'composing' });
    }
  }

  async function look(adapters: SharingAdapters, openDraft?: () => Promise<unknown>): Promise<void> {
    looking.abort();
    looking = new AbortController();
    const signal = AbortSignal.any([run.signal, looking.signal]);
    try {
      const [terms] = await Promise.all([lookUpTerms(adapters, { signal, clock, outlet }), openDraft?.()]);
      signal.throwIfAborted();
      take(terms);
      settlePhase();
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    }
  }

  function begin(adapters: SharingAdapters): void {
    const { signal } = run;
    state.set({ phase: 'loading', ...(source?.mode && { mode: source.mode }) });
    found = undefined;
    void look(adapters, async () => {
      const draft = await drafts.open(source?.draftKey, { signal, goOn: false });
      if (!signal.aborted) found = draft;
    });
  }

  /** Goes on with what is there. */
  function goOn(adapters: SharingAdapters): void {
    const { signal } = run;
    void look(adapters, () => drafts.open(source?.draftKey, { signal, goOn: true }));
    faces.renew();
    sharing.resume();
    follower.follow(adapters.story, { again: true });
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
    state.set({ online, wifi });
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
    unwatch ??= options.drafts?.watchForgotten?.(forgotten);
    run = new AbortController();
    stopped = false;
    unsubscribe = line.subscribe(lineChanged);
    state.set({ online: line.online, wifi: line.wifi });
  }

  function end(): void {
    if (!stopped) keyLeft = source?.draftKey;
    stopped = true;
    unsubscribe?.();
    unsubscribe = undefined;
    void closeDrafts(run.signal);
    run.abort();
    faces.stop();
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
    found = answered = undefined;
    incomplete = false;
    state.set({ ...nothingKnown, phase: 'idle' });
  }

  /** Whether there is nothing yet that could go on. */
  const isBefore = (): boolean => ['idle', 'loading', 'unavailable', 'found'].includes(phaseNow());

  function show(next: ComposerSource): void {
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
    if (last?.story !== next.story || last?.media !== next.media || isAnother) renew(adapters, isAnother);
    if (next.mode && last?.mode !== next.mode && (isBefore() || phaseNow() === 'composing'))
      state.set({ mode: next.mode });
    if (last?.alt !== next.alt) state.set({ rules: rulesInForce(answered, next.alt) });
  }

  /** Another adapter, or drafts from now on: what is on its way arrives by the old one. */
  function renew(adapters: SharingAdapters, isAnotherKey: boolean): void {
    const { dirty, phase } = state.getSnapshot();
    if (isBefore() || (isAnotherKey && phase === 'composing' && !dirty)) {
      begin(adapters);
      return;
    }
    const { signal } = run;
    if (isAnotherKey) void drafts.close();
    void look(adapters, async () => (isAnotherKey ? drafts.open(source?.draftKey, { signal, goOn: true }) : undefined));
    if (phase === 'published') follower.follow(adapters.story, { again: true });
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
