import type {
  Adapters,
  AdapterError,
  Availability,
  ModerationState,
  PeopleAdapter,
  Person,
  Side,
  StoryAdapter,
  Timestamp,
} from '../../contracts/index.js';
import type { Clock } from '../../core/clock.js';
import { systemClock } from '../../core/clock.js';
import type { CallLog } from './calls.js';
import { createCallRecorder } from './calls.js';
import type { FailOptions, FaultOptions, FaultTarget } from './faults.js';
import { createFaultBoard } from './faults.js';
import { closeAppeal, moderateFace } from './moderation.js';
import type { NetworkKnobs } from './network.js';
import { createNetwork } from './network.js';
import { createPeopleAdapter } from './people.js';
import { createRandom } from './random.js';
import { toMs } from './records.js';
import type { DecisionSeed, PersonSeed, RelationSeed, StorySeed, WorldSeed } from './seed.js';
import { createPlanter } from './planting.js';
import type { FiledAppeal, FiledReport, StoredFace, StoredStory } from './state.js';
import { createState } from './state.js';
import { createStoryAdapter, deleteStory } from './stories.js';
import { addViewer } from './viewers.js';
import { createWatches } from './watches.js';

/** What {@link createMemoryWorld} may be told. */
export interface MemoryWorldOptions {
  /** Who and what is there at first. Default: nobody and nothing. */
  readonly seed?: WorldSeed;
  /** Where time comes from. Default: the machine's clock. */
  readonly clock?: Clock;
  /** The same number gives the same latencies and the same reordering. Default: 1. */
  readonly randomSeed?: number;
  /** How the line behaves at first. Default: up, at once, each thing once and in order. */
  readonly network?: Partial<NetworkKnobs>;
}

/** The adapters of one person: every method of every domain. */
export interface PersonAdapters extends Adapters {
  readonly story: Required<StoryAdapter>;
  readonly people: Required<PeopleAdapter>;
}

/**
 * A social network in memory. It has people, their relations and their stories, and enforces what a server must: what
 * one person does, the others see at once, as far as they may.
 *
 * What people do goes through {@link MemoryWorld.as}. Everything else here is the other side of the counter: the
 * platform's moderators, the passing of time, and the state of the line. It acts at once and throws a plain `Error` if
 * asked for what is not there.
 */
export interface MemoryWorld {
  /** The adapters of one person: the same object each time. @throws `Error` if there is no such person */
  as(personId: string): PersonAdapters;

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

  /** Somebody new. */
  addPerson(person: PersonSeed): Person;
  /** Changes what one person has done to another. A block ends the following on both sides. */
  relate(relation: RelationSeed): void;
  /** Whether flip stories are offered to somebody from now on. */
  setAvailability(personId: string, availability: Availability): void;

  /** A new story. @returns its id */
  addStory(story: StorySeed): string;
  /** Puts somebody on a list, as if they had been there. */
  addViewer(storyId: string, side: Side, personId: string, at?: Timestamp): void;
  /** Lets a story's time be over: now, or at another time. */
  expire(storyId: string, at?: Timestamp): void;
  /** Deletes a story for everybody. */
  deleteStory(storyId: string): void;

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

/**
 * Makes a world.
 *
 * @example
 * const world = createMemoryWorld({
 *   seed: {
 *     people: [{ id: 'ada', name: 'Ada' }, { id: 'bo', name: 'Bo' }],
 *     stories: [{ id: 's1', author: 'ada', front: { picture: sketch }, back: { picture: print } }],
 *   },
 * });
 * provideAdapters(document.body, world.as('bo'));
 */
export function createMemoryWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  const { seed = {}, clock = systemClock, randomSeed = 1 } = options;
  const state = createState(clock);
  const recorder = createCallRecorder(() => clock.now());
  const faults = createFaultBoard();
  const network = createNetwork({ clock, random: createRandom(randomSeed), faults, recorder });
  const watches = createWatches({ clock, network, faults, recorder });
  const planter = createPlanter(state);
  const everybody = new Map<string, PersonAdapters>();

  function knownPerson(personId: string): string {
    if (!state.people.has(personId)) throw new Error(`There is no person "${personId}" in this world.`);
    return personId;
  }

  function knownStory(storyId: string): StoredStory {
    const story = state.stories.get(storyId);
    if (story === undefined) throw new Error(`There is no story "${storyId}" in this world.`);
    return story;
  }

  function knownFace(story: StoredStory, side: Side): StoredFace {
    const face = story[side];
    if (face === undefined) throw new Error(`The story "${story.id}" has no ${side}.`);
    return face;
  }

  Object.assign(network.knobs, options.network);
  planter.plant(seed);

  return {
    as(personId) {
      const known = everybody.get(knownPerson(personId));
      if (known !== undefined) return known;
      const adapters: PersonAdapters = {
        story: createStoryAdapter(state, { network, watches }, personId),
        people: createPeopleAdapter(state, network, personId),
      };
      everybody.set(personId, adapters);
      return adapters;
    },

    network: network.knobs,
    fail: faults.fail,
    hang: faults.hang,
    heal: faults.heal,

    calls: recorder.log,
    get runningCalls() {
      return network.runningCalls;
    },
    get openWatches() {
      return watches.open;
    },

    addPerson: planter.addPerson,
    relate: planter.relate,
    setAvailability(personId, availability) {
      state.availability.set(knownPerson(personId), availability);
    },

    addStory: planter.addStory,
    addViewer(storyId, side, personId, at) {
      const story = knownStory(storyId);
      knownFace(story, side);
      const time = at === undefined ? clock.now() : toMs(at);
      addViewer(state, story, side, { personId: knownPerson(personId), at: time });
    },
    expire(storyId, at) {
      knownStory(storyId).expiresAt = at === undefined ? clock.now() : toMs(at);
      state.storyTopic.emit(storyId);
    },
    deleteStory(storyId) {
      deleteStory(state, knownStory(storyId));
    },

    moderate(storyId, side, to, decision) {
      const story = knownStory(storyId);
      moderateFace(state, story, knownFace(story, side), to, decision);
    },
    decideAppeal(storyId, decisionId, outcome) {
      closeAppeal(state, knownStory(storyId), decisionId, outcome);
    },
    get reports() {
      return [...state.reports];
    },
    get appeals() {
      return [...state.appeals];
    },
  };
}
