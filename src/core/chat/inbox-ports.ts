import type { AdapterError, Availability, ChatAdapter, Person, Thread, Timestamp } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type { LineSource } from '../line.js';
import type { Store } from '../store.js';
import type { OutboxStorage } from './thread-ports.js';

/** One list of threads. */
export interface InboxList {
  /**
   * - `idle`: nothing was asked for
   * - `loading`: the first page is on its way
   * - `ready`
   * - `failed`: there is no list; `error` says why
   */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Where something happened last comes first, unless the order is held. */
  readonly threads: readonly Thread[];
  /** There are more to load. */
  readonly more: boolean;
  readonly loadingMore: boolean;
  /** Why the list, or the next page, is not there. */
  readonly error: AdapterError | undefined;
}

/** Conversations, requests of strangers, and what a search has found. */
export type InboxListName = 'all' | 'requests' | 'found';

export interface InboxSnapshot extends Readonly<Record<InboxListName, InboxList>> {
  /** What is searched for. Empty: nothing. */
  readonly query: string;
  /** The order is held, and would be another: threads have moved or come. */
  readonly waiting: boolean;
  /** Who types, by thread. */
  readonly typing: ReadonlyMap<string, readonly Person[]>;
  /** What is being written and was not sent, by thread. */
  readonly drafts: ReadonlyMap<string, string>;
  /** How many own messages have not gone, by thread; those that are just being sent are none of them. */
  readonly unsent: ReadonlyMap<string, number>;
  /** Whether messaging is offered to this person. What was written stays to be read where it is not. */
  readonly availability: Availability;
  /** See `ThreadSnapshot.line`. */
  readonly line: 'live' | 'connecting' | 'offline';
}

/** Where the store reports to. */
export interface InboxOutlet {
  failed(error: AdapterError, method: keyof ChatAdapter): void;
}

/** What there is to show. */
export interface InboxSource {
  readonly chat: ChatAdapter | undefined;
  /** To show without an adapter. */
  readonly threads?: readonly Thread[] | undefined;
  /** As `ThreadSource.draftKey`. */
  readonly draftKey?: string | undefined;
}

export interface InboxStoreOptions {
  readonly clock: Clock;
  readonly line: LineSource;
  /** Where drafts and messages that have not gone are kept. Absent: as long as the page is there. */
  readonly outbox?: OutboxStorage | undefined;
  readonly outlet: InboxOutlet;
}

/** All threads of one person. No verb throws or rejects: a promise says whether it worked. */
export interface InboxStore extends Store<InboxSnapshot> {
  /** The same again changes nothing. After {@link stop} it goes on, and reads what was missed. */
  show(source: InboxSource): void;
  /** Leaves the page: everything running ends. */
  stop(): void;
  loadMore(list: InboxListName): void;
  /** Loads again what failed to load. */
  retry(list: InboxListName): void;
  /** Fills `found`. Empty: ends the search. */
  search(query: string): void;
  /** Whether somebody is at the list: then nothing moves or comes before they have left it, and nothing goes but what is deleted. */
  hold(held: boolean): void;
  acceptRequest(threadId: string): Promise<boolean>;
  /** Takes it off at once, and back when the back end says no. */
  deleteThread(threadId: string): Promise<boolean>;
  setMuted(threadId: string, muted: boolean, until?: Timestamp): Promise<boolean>;
  /** Everything in it is read. Does nothing in a request. */
  markRead(threadId: string): Promise<boolean>;
}
