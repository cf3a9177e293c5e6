import type { AdapterError } from '../../contracts/errors.js';
import type {
  ContactIdentifier,
  ContactLookUp,
  ContactMatch,
  ContactMatching,
  ContactsAdapter,
  PeopleAdapter,
  Relation,
} from '../../contracts/index.js';
import type { PagedList } from '../pages.js';
import type { Store } from '../store.js';

/** Somebody to look for. It stays on the device until it is looked for, and is forgotten then. */
export interface ContactEntry {
  /** Normalised, and not hashed yet. */
  readonly identifier: ContactIdentifier;
  /** As the device's book has it. Never leaves. */
  readonly name?: string;
}

/**
 * Why something typed can't be looked for.
 *
 * - `country-code`: a number without one could be anybody's
 * - `unreadable`: neither an address nor a number
 * - `full`: no more at a time
 */
export type EntryProblem = 'country-code' | 'unreadable' | 'full';

/** What is done about oneself. */
export type ContactsAct = 'opt-in' | 'find' | 'forget';

/** A following that begins, or ends. */
export interface FollowAct {
  readonly follow: boolean;
  /** The same for a repeat, so that the back end can tell. */
  readonly clientId: string;
}

/** How a following of somebody found stands. */
export type FollowState =
  | (FollowAct & { readonly phase: 'sending' })
  | (FollowAct & { readonly phase: 'failed'; readonly error: AdapterError });

/** What was not done. */
export interface ContactsProblem {
  readonly act: ContactsAct;
  readonly error: AdapterError;
  /** It was answered, and the answer says that something is left. */
  readonly unconfirmed?: boolean;
}

/** What was deleted. `undefined`: nobody counted. */
export interface Forgotten {
  readonly identifiers: number | undefined;
  readonly matches: number | undefined;
}

export interface ContactsSnapshot {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly matching: ContactMatching | undefined;
  /** Why nothing is known. */
  readonly error: AdapterError | undefined;
  /** It is asked for a digest that can't be made here: nothing leaves. */
  readonly unsupported: boolean;
  readonly entries: readonly ContactEntry[];
  readonly entryProblem: EntryProblem | undefined;
  /** How many of those picked were left out: without a country code, or one too many. */
  readonly leftOut: number;
  readonly doing: ContactsAct | undefined;
  readonly problem: ContactsProblem | undefined;
  /** Of the last look-up. */
  readonly result: ContactLookUp | undefined;
  readonly matches: PagedList<ContactMatch>;
  /** Found live while somebody reads the list, the newest first: shown when they want to. */
  readonly arrived: readonly ContactMatch[];
  readonly following: ReadonlyMap<string, FollowState>;
  readonly forgotten: Forgotten | undefined;
  /** The back end wants a rest until then, ms since 1970. */
  readonly restUntil: number | undefined;
  /** When this was so. */
  readonly now: number;
}

/** What there is to find people with. */
export interface ContactsSource {
  readonly contacts: ContactsAdapter | undefined;
  readonly people: PeopleAdapter | undefined;
}

/** Makes a digest. `undefined`: this page can't; the browser has it for secure contexts only. */
export type Digest = ((data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>) | undefined;

/** Where the store asks and reports. A `may…` that says `false`: the host has taken over. */
export interface ContactsOutlet {
  mayOptIn(): boolean;
  /** @param identifiers as they would leave */
  mayFind(identifiers: readonly ContactIdentifier[]): boolean;
  /** @param optedIn they take part, and don't only leave something behind */
  mayForget(optedIn: boolean): boolean;
  mayFollow(match: ContactMatch): boolean;
  mayUnfollow(match: ContactMatch): boolean;
  optedIn(matching: ContactMatching): void;
  found(lookUp: ContactLookUp): void;
  forgot(forgotten: Forgotten): void;
  followed(match: ContactMatch, relation: Relation): void;
  unfollowed(match: ContactMatch, relation: Relation): void;
  /** Somebody who was looked for before has looked too. */
  arrived(match: ContactMatch): void;
  failed(error: AdapterError, method: keyof ContactsAdapter): void;
  peopleFailed(error: AdapterError, method: keyof PeopleAdapter): void;
}

export interface ContactsStore extends Store<ContactsSnapshot> {
  show(source: ContactsSource): void;
  refresh(): void;
  optIn(): void;
  /** Takes what somebody has typed: one, or a few with commas between them. @returns whether all of it was taken */
  add(text: string): boolean;
  /** Takes what somebody has picked on the device. */
  addPicked(picked: readonly PickedContact[]): void;
  /** What somebody types is another thing now. */
  clearEntryProblem(): void;
  take(entry: ContactEntry): void;
  find(): void;
  forget(): void;
  /** Does again what has failed. */
  retry(): void;
  loadMore(): void;
  retryMatches(): void;
  /** Puts those who have arrived into the list. */
  showArrived(): void;
  follow(match: ContactMatch): void;
  unfollow(match: ContactMatch): void;
  /** Follows or unfollows again, as it was tried. */
  retryFollow(match: ContactMatch): void;
  /** They are shown no more. */
  drop(personId: string): void;
  stop(): void;
}

/** Somebody in the device's book. */
export interface PickedContact {
  readonly name?: string;
  readonly emails: readonly string[];
  readonly tels: readonly string[];
}
