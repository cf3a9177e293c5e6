/**
 * Hold to flip, as a pure machine: `reduce` says what follows from an event, `deadline` when the next `tick` is due.
 * It knows no timer, no pointer and no adapter, so that its promises can be proved by random events:
 * it never rests on the back without a way out, never opens before the threshold, and shows one face at a time.
 *
 * ```
 *           press               threshold            opened
 *   front ────────▶ arming ─────────────▶ opening ───────────▶ back
 *     ▲  ◀──────────┘ │ (asking: the notice)  │                 │
 *     └───────────────┴───────────────────────┴─────────────────┘  dismiss, failed, countdown, release
 * ```
 */

/** How long the back stays: while held, for some seconds after release, or until it is dismissed. */
export type Reveal = 'hold' | 'timed' | 'latched';

/** What holds: a pointer (mouse, pen, finger) or a key. */
export type HoldBy = 'pointer' | 'key';

export interface HoldSettings {
  /** Milliseconds of holding before anything is opened or recorded. */
  readonly thresholdMs: number;
  readonly reveal: Reveal;
  /** Milliseconds the back stays after release when `timed`. `Infinity`: until dismissed (WCAG 2.2.1). */
  readonly revealMs: number;
  /** A short press of the pointer flips too. Keys always do. */
  readonly tap: boolean;
  /** The viewer has to be told first that they will be listed. */
  readonly ask: boolean;
  /** The countdown rests: somebody reads, or the page is hidden. */
  readonly paused: boolean;
}

export type HoldState =
  | { readonly phase: 'front' }
  | { readonly phase: 'arming'; readonly by: HoldBy; readonly since: number }
  | { readonly phase: 'asking' }
  | { readonly phase: 'opening'; readonly held: boolean; readonly latch: boolean }
  | BackState;

export interface BackState {
  readonly phase: 'back';
  readonly until: 'release' | 'countdown' | 'dismissed';
  /** A press that is still down: the one that opened the back, or a new one (a short one then closes it). */
  readonly held: { readonly since: number; readonly fresh: boolean } | undefined;
  /** Of the countdown, at `since` or, when it rests, now. */
  readonly leftMs: number;
  /** When the countdown last began to run; absent: it rests. */
  readonly since: number | undefined;
}

export type HoldEvent =
  /** A pointer or key goes down on the button. */
  | { readonly type: 'press'; readonly by: HoldBy }
  /** It comes up, still on the button. */
  | { readonly type: 'release' }
  /** The hold ends otherwise: slid off, second finger, scroll, blur, hidden page. */
  | { readonly type: 'cancel' }
  /** Enter, or a click without a pointer: screen reader, switch, voice. */
  | { readonly type: 'toggle' }
  /** Time has come to {@link deadline}. */
  | { readonly type: 'tick' }
  /** The viewer has read the notice and goes on. */
  | { readonly type: 'accept' }
  /** The back is there. */
  | { readonly type: 'opened' }
  /** It could not be opened. */
  | { readonly type: 'failed' }
  /** Keep showing. */
  | { readonly type: 'keep' }
  /** `paused` of the settings has changed. */
  | { readonly type: 'settle' }
  /** To the front, whatever is going on: Escape, "Not now", another story, gone from the page. */
  | { readonly type: 'dismiss' };

export const atFront: HoldState = { phase: 'front' };

/** The face that may be looked at, focused and read. Exactly one, always. */
export function exposedSide(state: HoldState): 'front' | 'back' {
  return state.phase === 'back' ? 'back' : 'front';
}

/** When `tick` is due, in the clock's milliseconds; absent: nothing is timed. */
export function deadline(state: HoldState, settings: HoldSettings): number | undefined {
  if (state.phase === 'arming') return state.since + settings.thresholdMs;
  if (state.phase === 'back' && state.since !== undefined) return state.since + state.leftMs;
  return undefined;
}

/** Milliseconds left of the countdown, or `undefined` where there is none. */
export function countdownLeft(state: HoldState, now: number): number | undefined {
  if (state.phase !== 'back' || state.until !== 'countdown') return undefined;
  return state.since === undefined ? state.leftMs : Math.max(0, state.leftMs - (now - state.since));
}

/** What follows from `event` at `now`. Events that make no sense in a state change nothing: the same object comes back. */
export function reduce(state: HoldState, event: HoldEvent, settings: HoldSettings, now: number): HoldState {
  if (event.type === 'dismiss') return state.phase === 'front' ? state : atFront;
  switch (state.phase) {
    case 'front':
      if (event.type === 'press') return { phase: 'arming', by: event.by, since: now };
      if (event.type === 'toggle') return open(settings, false, true);
      return state;
    case 'arming': {
      const held = now - state.since >= settings.thresholdMs;
      switch (event.type) {
        case 'tick':
          return held ? open(settings, true, false) : state;
        case 'release':
          // A busy page may deliver the release before the timer: what counts is how long it was held.
          if (held) return open(settings, false, false);
          return settings.tap || state.by === 'key' ? open(settings, false, true) : atFront;
        case 'toggle':
          return open(settings, false, true);
        case 'cancel':
          return atFront;
        default:
          return state;
      }
    }
    case 'asking':
      if (event.type === 'accept') return { phase: 'opening', held: false, latch: true };
      return event.type === 'toggle' ? atFront : state;
    case 'opening':
      switch (event.type) {
        case 'press':
          return { ...state, held: true };
        case 'release':
        case 'cancel':
          return { ...state, held: false };
        case 'opened':
          return settle(shown(state, settings, now), settings, now);
        case 'toggle':
        case 'failed':
          return atFront;
        default:
          return state;
      }
    case 'back':
      return reduceBack(state, event, settings, now);
  }
}

function open(settings: HoldSettings, held: boolean, latch: boolean): HoldState {
  return settings.ask ? { phase: 'asking' } : { phase: 'opening', held, latch };
}

function shown({ held, latch }: { held: boolean; latch: boolean }, settings: HoldSettings, now: number): BackState {
  const { reveal, revealMs } = settings;
  const until =
    latch || reveal === 'latched'
      ? 'dismissed'
      : reveal === 'hold' && held
        ? 'release'
        : // Released while the answer was under way: whoever is listed gets to see it.
          Number.isFinite(revealMs)
          ? 'countdown'
          : 'dismissed';
  return {
    phase: 'back',
    until,
    held: held ? { since: now, fresh: false } : undefined,
    leftMs: revealMs,
    since: undefined,
  };
}

function reduceBack(state: BackState, event: HoldEvent, settings: HoldSettings, now: number): HoldState {
  switch (event.type) {
    case 'press':
      return settle({ ...state, held: { since: now, fresh: true } }, settings, now);
    case 'release': {
      if (!state.held) return state;
      const tapped = state.held.fresh && now - state.held.since < settings.thresholdMs;
      return tapped || state.until === 'release' ? atFront : settle(letGo(state, settings), settings, now);
    }
    case 'cancel':
      if (!state.held) return state;
      return state.until === 'release' ? atFront : settle(letGo(state, settings), settings, now);
    case 'toggle':
      return atFront;
    case 'tick': {
      const due = deadline(state, settings);
      return due !== undefined && now >= due ? atFront : state;
    }
    case 'keep':
      return state.until === 'dismissed' ? state : settle({ ...state, until: 'dismissed' }, settings, now);
    case 'settle':
      return settle(state, settings, now);
    default:
      return state;
  }
}

/** A long hold starts the countdown afresh: the seconds are those after the release. */
function letGo(state: BackState, settings: HoldSettings): BackState {
  const leftMs =
    state.held?.fresh && state.until === 'countdown' ? Math.max(state.leftMs, settings.revealMs) : state.leftMs;
  return { ...state, held: undefined, leftMs };
}

/** Starts or rests the countdown, whichever the state asks for. */
function settle(state: BackState, settings: HoldSettings, now: number): BackState {
  const runs = state.until === 'countdown' && !state.held && !settings.paused;
  if (runs === (state.since !== undefined)) return state;
  return runs
    ? { ...state, since: now }
    : { ...state, since: undefined, leftMs: Math.max(0, state.leftMs - (now - (state.since ?? now))) };
}
