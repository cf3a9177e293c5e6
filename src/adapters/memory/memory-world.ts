import type {
  Adapters,
  AdapterError,
  Availability,
  ChatAdapter,
  CoAuthorAdapter,
  ContactsAdapter,
  ImportAdapter,
  InviteAdapter,
  MediaAdapter,
  ModerationState,
  NoteAdapter,
  PeopleAdapter,
  Person,
  Side,
  StoryAdapter,
  Timestamp,
} from '../../contracts/index.js';
import type { Clock } from '../../core/clock.js';
import type { Store } from '../../core/store.js';
import type { CallLog } from './calls.js';
import type { ChatKnobs } from './chat/chat-knobs.js';
import type { ChatWorld } from './chat/chat-world.js';
import type { CoAuthorWorld } from './co-author/co-author-world.js';
import type { ContactKnobs } from './contacts/contacts-knobs.js';
import type { ContactWorld } from './contacts/contacts-world.js';
import type { ModerationDesk, ModerationPolicy } from './desk.js';
import type { FailOptions, FaultOptions, FaultTarget } from './faults.js';
import type { ImportKnobs } from './imports/imports-knobs.js';
import type { ImportWorld } from './imports/imports-world.js';
import type { InviteKnobs } from './invite/invite-knobs.js';
import type { InviteWorld, VisitorAdapters } from './invite/invite-world.js';
import type { MediaKnobs } from './media.js';
import type { NetworkKnobs } from './network.js';
import type { NoteKnobs } from './note/note-knobs.js';
import type { NoteWorld } from './note/note-world.js';
import type { PublishingKnobs } from './publishing.js';
import type { DecisionSeed, PersonSeed, RelationSeed, StorySeed, WorldSeed } from './seed.js';
import type { FiledAppeal, FiledReport, ReceivedUpload } from './state.js';
import type { WorldStory } from './story-list.js';

/** What `createMemoryWorld` may be told. */
export interface MemoryWorldOptions {
  /** Who and what is there at first. Default: nobody and nothing. */
  readonly seed?: WorldSeed;
  /** Where time comes from. Default: the machine's clock. */
  readonly clock?: Clock;
  /** The same number gives the same latencies and the same reordering. Default: 1. */
  readonly randomSeed?: number;
  /** How the line behaves at first. Default: up, at once, each thing once and in order. */
  readonly network?: Partial<NetworkKnobs>;
  /** What is taken and said of files at first. */
  readonly media?: Partial<MediaKnobs>;
  /** What stories may be at first. */
  readonly publishing?: Partial<PublishingKnobs>;
  /** What is done with what is published at first. Default: it goes live. */
  readonly moderation?: ModerationPolicy;
  /** What conversations may be at first. */
  readonly chat?: Partial<ChatKnobs>;
  /** What invitations may be at first. */
  readonly invites?: Partial<InviteKnobs>;
  /** What notes may be at first, and how they are judged. */
  readonly notes?: Partial<NoteKnobs>;
  /** What the import of photos may be at first. */
  readonly imports?: Partial<ImportKnobs>;
  /** What finding each other may be at first. */
  readonly contacts?: Partial<ContactKnobs>;
}

/** The adapters of one person: every method of every domain. */
export interface PersonAdapters extends Adapters {
  readonly story: Required<StoryAdapter>;
  readonly media: Required<MediaAdapter>;
  readonly people: Required<PeopleAdapter>;
  readonly chat: Required<ChatAdapter>;
  readonly invite: Required<InviteAdapter>;
  readonly note: Required<NoteAdapter>;
  readonly imports: Required<ImportAdapter>;
  readonly contacts: Required<ContactsAdapter>;
  readonly coAuthor: Required<CoAuthorAdapter>;
}

/**
 * A social network in memory. It has people, their relations, their stories, clips, conversations, invitations and notes, and enforces what a server must: what
 * one person does, the others see at once, as far as they may.
 *
 * What people do goes through {@link MemoryWorld.as}. Everything else here is the other side of the counter: the
 * platform's moderators, the passing of time, and the state of the line. It acts at once and throws a plain `Error` if
 * asked for what is not there.
 */
export interface MemoryWorld extends ChatWorld, InviteWorld, NoteWorld, ImportWorld, ContactWorld, CoAuthorWorld {
  /** The adapters of one person: the same object each time. @throws `Error` if there is no such person */
  as(personId: string): PersonAdapters;
  /** The adapters of a new visitor: somebody who has opened a link, and has no account. */
  asVisitor(): VisitorAdapters;

  /** How the line behaves. Can be changed at any time, also for calls that are on their way. */
  readonly network: NetworkKnobs;

  /**
   * Makes calls reject.
   *
   * @example
   * world.fail('story.openBack', new AdapterError('unavailable'), { times: 1 });
   * world.fail('*', new AdapterError('unauthenticated'), { personId: 'ada' });
   */
  fail(target: FaultTarget, error: AdapterError, options?: FailOptions): void;
  /** Makes calls wait for their signal and nothing else; watches never go live. */
  hang(target: FaultTarget, options?: FaultOptions): void;
  /** Ends what `fail` and `hang` began with just this target; without one, everything. Calls that hang go on hanging. */
  heal(target?: FaultTarget): void;

  /** What the adapters were called with, and what became of it. A store: read it or subscribe to it. */
  readonly calls: CallLog;
  /** How many calls have not been answered yet. A test that has cleaned up ends with 0. */
  readonly runningCalls: number;
  /** How many watches are open. A test that has cleaned up ends with 0. */
  readonly openWatches: number;
  /** How many answers of `media.resolve` have not been released. A test that has cleaned up ends with 0. */
  readonly openMedia: number;

  /** Somebody new. */
  addPerson(person: PersonSeed): Person;
  /** Changes what one person has done to another. A block ends the following on both sides. */
  relate(relation: RelationSeed): void;
  /** Whether flip stories are offered to somebody from now on. */
  setAvailability(personId: string, availability: Availability): void;

  /** What is taken and said of files. */
  readonly media: MediaKnobs;
  /** Every file that ever arrived whole, as it arrived, oldest first. */
  readonly uploads: readonly ReceivedUpload[];
  /** What stories may be. */
  readonly publishing: PublishingKnobs;
  /** All stories there are, newest first: what a feed is made of. */
  readonly stories: Store<readonly WorldStory[]>;

  /** A new story. @returns its id */
  addStory(story: StorySeed): string;
  /** Puts somebody on a list, as if they had been there. */
  addViewer(storyId: string, side: Side, personId: string, at?: Timestamp): void;
  /** Lets a story's time be over: now, or at another time. */
  expire(storyId: string, at?: Timestamp): void;
  /** Deletes a story for everybody. */
  deleteStory(storyId: string): void;

  /** Where what people publish is judged. */
  readonly moderation: ModerationDesk;
  /**
   * Sets the moderation state of one face, and the reasons its author gets. Without reasons the last decision goes.
   *
   * @example
   * world.moderate('s1', 'back', 'removed', { rule: 'No adverts.', automated: true, appealBy: '2027-05-01T00:00:00Z' });
   */
  moderate(storyId: string, side: Side, state: ModerationState, decision?: DecisionSeed): void;
  /** Answers an appeal: the face stays as it is, or is put back. */
  decideAppeal(storyId: string, decisionId: string, outcome: 'upheld' | 'restored'): void;
  /** What has reached the moderators, oldest first. */
  readonly reports: readonly FiledReport[];
  readonly appeals: readonly FiledAppeal[];
}
