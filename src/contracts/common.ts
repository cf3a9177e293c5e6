import type { AdapterError } from './errors.js';

/** A point in time, ISO 8601 with a zone: `2026-11-22T09:30:00Z`. */
export type Timestamp = string;

/** The last argument of every call of every adapter. */
export interface CallOptions {
  /**
   * The only way to stop a call: reject with the signal's reason (an `AbortError`) as soon as it fires. Elements
   * abort when they leave the page or show something else, and ignore what comes after.
   */
  readonly signal?: AbortSignal;
}

/** Options of a write. */
export interface WriteOptions extends CallOptions {
  /**
   * Idempotency key. A repeat with the same key must have no second effect and give the same answer. Elements
   * reuse the key when they retry after `timeout` or `unavailable`. The same key with other arguments is a `conflict`.
   */
  readonly clientId?: string;
}

/** A picture as shown. `src` may be `https:`, `http:`, `blob:`, `data:image/…` or relative; other schemes are refused. */
export interface Picture {
  readonly src: string;
  /** Same syntax as `<img srcset>`. */
  readonly srcset?: string;
  /** Intrinsic width in CSS px: keeps the place before the picture arrives. */
  readonly width: number;
  /** Intrinsic height in CSS px. */
  readonly height: number;
  /**
   * Text for who cannot see it (WCAG 1.1.1). `''` says "decorative"; leave it out when nobody described the
   * picture: the elements then say so, rather than stay silent.
   */
  readonly alt?: string;
  /** A CSS colour, the picture's average: shown until it arrives, and in its place while it is covered. */
  readonly placeholder?: string;
  /** The picture as a BlurHash (of Wolt's format): drawn instead of the colour, without anything being fetched. */
  readonly blurhash?: string;
}

/** Someone with a profile. */
export interface Person {
  readonly id: string;
  /** Shown as written, in any script. */
  readonly name: string;
  /** Without the `@`. */
  readonly handle?: string;
  readonly avatar?: Picture;
  /** Their profile in the host app. */
  readonly url?: string;
}

/** What the signed-in person is to somebody else. */
export interface Relation {
  readonly following: boolean;
  readonly followedBy: boolean;
  readonly blocked: boolean;
  readonly muted: boolean;
}

/** Where the next page begins. Opaque: it belongs to one list and is never compared, parsed or stored. */
export type Cursor = string;

/** Options of a list. */
export interface PageOptions extends CallOptions {
  /** `next` of the page before; absent for the first. */
  readonly after?: Cursor;
  /** At most so many items; the adapter may give fewer. */
  readonly limit?: number;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly next?: Cursor;
  /** How many there are in all, when the back end knows. */
  readonly total?: number;
}

/**
 * One change of a watched list or item, delivered at least once and in order; doubles are allowed.
 *
 * - `put`: the whole item, new or changed.
 * - `remove`: gone, or no longer this person's to know of.
 * - `reset`: continuity is lost, read again.
 */
export type Change<Item> =
  | { readonly type: 'put'; readonly item: Item }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'reset' };

/** Who listens to a watch. */
export interface Sink<Item> {
  /** One change. */
  change(change: Change<Item>): void;
  /** `true` once everything missed has been delivered, `false` when the line drops. The adapter reconnects by itself. */
  live?(live: boolean): void;
  /** The watch has ended for good. Nothing follows. */
  error?(error: AdapterError): void;
}

/**
 * Options of a watch. It ends when the signal fires; after that the sink is never called. A watch that may not be is
 * refused through {@link Sink.error}: `not-found`, `forbidden`.
 */
export interface WatchOptions {
  readonly signal: AbortSignal;
  /**
   * Deliver everything newer than the place this cursor names. Absent: from the moment of the call on. Whoever starts
   * the watch, then lists, and takes a `put` for "new or changed" misses nothing without it.
   */
  readonly after?: Cursor;
}

/** Whether a feature is there for this person, here and now. */
export type Availability =
  | { readonly available: true }
  | {
      readonly available: false;
      readonly reason: 'region' | 'age' | 'account' | 'rollout' | 'ended';
      /** When it may change, or when it ended. */
      readonly until?: Timestamp;
    };

/** What a back end accepts. Data, so that elements can say it before it bites. */
export interface Limits {
  /** Media types, such as `image/jpeg`. */
  readonly types?: readonly string[];
  /** Bytes per file. */
  readonly maxBytes?: number;
  /** Characters (code points) per text. */
  readonly maxCharacters?: number;
  /** How often a day, and how often still today. */
  readonly perDay?: number;
  readonly remaining?: number;
  readonly resetsAt?: Timestamp;
}

/**
 * Where moderation stands with one face, photo or attachment. An item made of several shows the strictest.
 *
 * `live` and `limited` (reach reduced: an adapter may tell others `live`) are shown to everybody; `pending`, `geo-blocked` and `removed` to nobody but
 * their author, who also reads the {@link ModerationDecision}; `age-gated` after the viewer has declared or proved their age.
 */
export type ModerationState = 'live' | 'limited' | 'pending' | 'age-gated' | 'geo-blocked' | 'removed';

/** A warning on content, set by its author, the platform or the community. */
export interface ContentLabel {
  /** Machine name, such as `tattoo` or `flashing`. */
  readonly value: string;
  /** What the warning does: only says so, or covers the picture until the viewer opens it. */
  readonly effect: 'inform' | 'cover';
  /** Whether a viewer may open the cover. */
  readonly overridable: boolean;
  readonly by: 'self' | 'platform' | 'community';
  /** For people: what to expect. In the author's or platform's own words. */
  readonly text?: string;
}

/**
 * The statement of reasons an author gets about their own content (Regulation (EU) 2022/2065, article 17). Adapters
 * hand it to the author only; viewers read "not available" and never why.
 */
export interface ModerationDecision {
  readonly id: string;
  /** What was done: the state it led to. */
  readonly state: ModerationState;
  /** The rule, in words. */
  readonly rule: string;
  /** Whether a machine decided. */
  readonly automated: boolean;
  readonly decidedAt: Timestamp;
  /** Countries it holds for, in words; absent: everywhere. */
  readonly scope?: string;
  /** Until when it can be contested; absent: it cannot. */
  readonly appealBy?: Timestamp;
  /** Where an appeal stands. */
  readonly appeal?: 'open' | 'upheld' | 'restored';
}

/** Why somebody reports something. `other` wants words. */
export type ReportReason = 'spam' | 'harassment' | 'sexual' | 'violence' | 'false-information' | 'rights' | 'other';

/** A report. */
export interface Report {
  readonly reason: ReportReason;
  /** In the reporter's own words. */
  readonly text?: string;
}
