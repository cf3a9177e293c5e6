import type {
  CallOptions,
  Limits,
  Page,
  PageOptions,
  Person,
  Sink,
  Timestamp,
  WatchOptions,
  WriteOptions,
} from './common.js';

/** How something is kept from being read on its way. The element computes it; the book itself never leaves. */
export interface ContactHashing {
  /** Of Web Crypto. */
  readonly algorithm: 'SHA-256';
  /** Put before the identifier. Changes from time to time. */
  readonly salt: string;
}

/** Whether the signed-in person takes part in finding each other. */
export interface ContactMatching {
  /** They agreed: who never did can't be found, and finds nobody. */
  readonly optedIn: boolean;
  /** When. */
  readonly since?: Timestamp;
  /** Present: identifiers go hashed. Absent: as they are. */
  readonly hashing?: ContactHashing;
  /** `perDay`, `remaining`, `resetsAt` of identifiers that may be looked for. */
  readonly limits?: Limits;
  /** At most so many identifiers in one look-up. Default, and at most: 20. */
  readonly perLookUp?: number;
  /** How many identifiers the back end still keeps for this person: what "forget" deletes. */
  readonly kept?: number;
}

/** One way to know somebody. */
export interface ContactIdentifier {
  readonly kind: 'email' | 'tel';
  /**
   * Normalised: an address in lower case without spaces around it; a number with its country code, `+` and digits (E.164). With
   * {@link ContactMatching.hashing}: the digest of salt and that, in lower-case hexadecimal.
   */
  readonly value: string;
}

/** Somebody this person looked for, who looked for them too: both have agreed, and both have the other in their book. */
export interface ContactMatch {
  /** Of the match. */
  readonly id: string;
  readonly person: Person;
  readonly following: boolean;
  readonly matchedAt: Timestamp;
}

/** Options of a look-up. */
export interface ContactFindOptions extends WriteOptions {
  /** With {@link ContactMatching.hashing}: the salt that the identifiers were hashed with. */
  readonly salt?: string;
}

/** What a look-up led to. */
export interface ContactLookUp {
  /** Found at once. Who has not agreed, or has not looked for this person, is not among them: nobody learns which. */
  readonly matches: readonly ContactMatch[];
  /** How many were looked for. */
  readonly lookedFor: number;
  /** Present after it: what is left of the limits. */
  readonly limits?: Limits;
}

/**
 * Finding the people one knows, on both people's terms. A back end keeps identifiers only as long as somebody takes
 * part, and tells nobody that they were looked for until both have.
 *
 * Every method rejects with `AdapterError`: `unauthenticated`, `unavailable` and `timeout` anywhere, others as said.
 */
export interface ContactsAdapter {
  getMatching(options?: CallOptions): Promise<ContactMatching>;

  /** Takes part from now on, with one's own address and number as the account has them. Called only after an explanation and a tap. A repeat changes nothing. */
  optIn(options?: WriteOptions): Promise<ContactMatching>;

  /**
   * Looks for a few people. A refusal counts nothing. A repeat counts once, and says what holds by now.
   * @throws `forbidden` (not opted in), `too-large` (more than `perLookUp`), `rate-limited`, `invalid` (no identifier; not normalised or hashed as asked), `expired` (the salt has changed: read again, and hash anew)
   */
  find(identifiers: readonly ContactIdentifier[], options?: ContactFindOptions): Promise<ContactLookUp>;

  /** Everybody who was found, the newest first. @throws `forbidden` (not opted in) */
  listMatches(options?: PageOptions): Promise<Page<ContactMatch>>;

  /** Leaves, and deletes every identifier and match of this person, on both sides. A repeat changes nothing. */
  forget(options?: WriteOptions): Promise<ContactMatching>;

  /** New matches, and those that are gone. */
  watch?(sink: Sink<ContactMatch>, options: WatchOptions): void;
}
