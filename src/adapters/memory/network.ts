import type { WriteOptions } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import type { Clock } from '../../core/clock.js';
import type { AdapterMethod, CallRecorder } from './calls.js';
import type { FaultBoard } from './faults.js';
import type { Random } from './random.js';
import { createReplays } from './replays.js';
import { orAbort, pause } from './waiting.js';

/** The line between the people and the world. All of it can be changed at any time. */
export interface NetworkKnobs {
  /** How long a call takes there and back; a watch delivers after half of it. Default: no time at all. */
  latency: { readonly min: number; readonly max: number };
  /** Nothing passes: calls reject with `unavailable`, watches fall silent and catch up on return. */
  offline: boolean;
  /** Ids of people for whom it is like that, while it goes on for the others. */
  cutOff: readonly string[];
  /** Every change of a watch is delivered twice. */
  duplicates: boolean;
  /** Answers to calls made together overtake each other, and so do different watches. One watch keeps its order. */
  reorder: boolean;
  /** How fast files leave for the world, in bytes a second; at 0 they stand still. Default: at once. */
  uploadBytesPerSecond: number;
  /** How many changes of one watch are kept while the line is down; when more are missed, it says `reset`. Default: 100. */
  backlog: number;
}

/** One call on its way to the world. */
export interface Call<Answer> {
  readonly personId: string;
  readonly method: AdapterMethod;
  readonly args: readonly unknown[];
  readonly options: WriteOptions | undefined;
  /** `apply` recognises repeats itself, as what it takes cannot be compared as text. Default: the line does. */
  readonly ownRepeats?: boolean;
  /** Checks the rules and acts, in one step. */
  readonly apply: () => Answer | Promise<Answer>;
}

/** The line, from inside. */
export interface Network {
  readonly knobs: NetworkKnobs;
  readonly runningCalls: number;
  run<Answer>(call: Call<Answer>): Promise<Answer>;
  isOnline(personId: string): boolean;
  /** For what is on its way for long. @throws `unavailable` while the line is down */
  assertOnline(personId: string): void;
  /** How long the next message of a watch is on its way. */
  legMs(): number;
  /** Tells when somebody's line drops, and when it is up again. @returns stops it */
  onConnection(personId: string, listener: (online: boolean) => void): () => void;
}

/** What {@link createNetwork} needs. */
export interface NetworkParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly faults: FaultBoard;
  readonly recorder: CallRecorder;
}

/** How much later something may arrive when `reorder` is on and latency is small. */
const leastSpreadMs = 40;

/** Makes a line that is up and takes no time. */
export function createNetwork({ clock, random, faults, recorder }: NetworkParts): Network {
  const replays = createReplays();
  const connections = new Set<{ readonly personId: string; readonly listener: (online: boolean) => void }>();
  let offline = false;
  let cutOff: readonly string[] = [];
  let runningCalls = 0;

  const isOnline = (personId: string): boolean => !offline && !cutOff.includes(personId);

  /** Changes the line, and tells those for whom it is another now. */
  function changeLine(change: () => void): void {
    const before = [...connections].map((connection) => ({ ...connection, was: isOnline(connection.personId) }));
    change();
    for (const { personId, listener, was } of before) {
      const online = isOnline(personId);
      if (online !== was) listener(online);
    }
  }

  const knobs: NetworkKnobs = {
    latency: { min: 0, max: 0 },
    duplicates: false,
    reorder: false,
    uploadBytesPerSecond: Infinity,
    backlog: 100,
    get offline() {
      return offline;
    },
    set offline(value) {
      changeLine(() => {
        offline = value;
      });
    },
    get cutOff() {
      return cutOff;
    },
    set cutOff(value) {
      changeLine(() => {
        cutOff = [...value];
      });
    },
  };

  function legMs(): number {
    const { min, max } = knobs.latency;
    return (min + Math.max(0, max - min) * random()) / 2;
  }

  function spreadMs(): number {
    return knobs.reorder ? random() * Math.max(knobs.latency.max, leastSpreadMs) : 0;
  }

  function assertOnline(personId: string): void {
    if (!isOnline(personId)) throw new AdapterError('unavailable', { message: 'the world is offline' });
  }

  async function pass<Answer>({ personId, method, args, options, ownRepeats, apply }: Call<Answer>): Promise<Answer> {
    const signal = options?.signal;
    await pause(0, { clock, signal });
    assertOnline(personId);
    const fault = faults.take(method, personId);
    if (fault?.kind === 'hang') return orAbort(new Promise<never>(() => undefined), signal);
    await pause(legMs(), { clock, signal });
    assertOnline(personId);
    if (fault?.applied === false) throw fault.error;
    // The last moment at which giving up leaves no trace.
    signal?.throwIfAborted();
    const clientId = ownRepeats === true ? undefined : options?.clientId;
    const answer = await orAbort(replays.once({ personId, method, args, clientId, apply }), signal);
    await pause(legMs() + spreadMs(), { clock, signal });
    assertOnline(personId);
    if (fault !== undefined) throw fault.error;
    return answer;
  }

  return {
    knobs,
    get runningCalls() {
      return runningCalls;
    },

    async run(call) {
      const { personId, method, args, options } = call;
      const signal = options?.signal;
      const end = recorder.begin({ personId, method, args: [...args, ...dataOf(options)] });
      runningCalls += 1;
      try {
        signal?.throwIfAborted();
        const answer = await pass(call);
        signal?.throwIfAborted();
        end({ outcome: 'done' });
        return answer;
      } catch (error) {
        if (signal?.aborted === true) end({ outcome: 'aborted' });
        else end({ outcome: 'failed', error: error instanceof AdapterError ? error.code : 'unknown' });
        throw error;
      } finally {
        runningCalls -= 1;
      }
    },

    isOnline,
    assertOnline,

    legMs: () => legMs() + spreadMs(),

    onConnection(personId, listener) {
      const connection = { personId, listener };
      connections.add(connection);
      return () => connections.delete(connection);
    },
  };
}

/** What is data of the options, if anything is. */
export function dataOf(options: object | undefined): readonly object[] {
  const data = Object.entries(options ?? {}).filter(
    ([name, value]) => name !== 'signal' && value !== undefined && typeof value !== 'function',
  );
  return data.length === 0 ? [] : [Object.fromEntries(data)];
}
