import type { AdapterErrorCode, Adapters, Timestamp } from '../../contracts/index.js';
import type { Store } from '../../core/store.js';
import { toTimestamp } from './records.js';

/** What there is an adapter for, such as `story`. */
export type AdapterDomain = keyof Adapters;

/** An adapter's method by its whole name, such as `story.openBack`. */
export type AdapterMethod = {
  [Domain in AdapterDomain]: `${Domain}.${keyof NonNullable<Adapters[Domain]> & string}`;
}[AdapterDomain];

/** What became of a call: for a watch, `running` means open and `done` means stopped by its signal. */
export type CallOutcome = 'running' | 'done' | 'failed' | 'aborted';

/** One call of one adapter, as the world saw it. */
export interface CallRecord {
  readonly id: number;
  readonly personId: string;
  readonly method: AdapterMethod;
  /** As given; of the options, what is data (no `signal`, no functions); no sinks. */
  readonly args: readonly unknown[];
  readonly at: Timestamp;
  readonly outcome: CallOutcome;
  /** Why it failed: the error's code, or `unknown` for anything else. */
  readonly error?: AdapterErrorCode;
  /** How long it took. Absent while it runs. */
  readonly tookMs?: number;
}

/** What the adapters were called with: the newest {@link callLogSize} calls, oldest first. */
export interface CallLog extends Store<readonly CallRecord[]> {
  clear(): void;
}

/** How many calls the log keeps. */
export const callLogSize = 200;

/** How a call ends. */
export interface CallEnd {
  readonly outcome: Exclude<CallOutcome, 'running'>;
  readonly error?: AdapterErrorCode;
}

/** The log and its pen. */
export interface CallRecorder {
  readonly log: CallLog;
  /** @returns notes how it ended */
  begin(call: Pick<CallRecord, 'personId' | 'method' | 'args'>): (end: CallEnd) => void;
}

/** Makes an empty log. */
export function createCallRecorder(now: () => number): CallRecorder {
  const listeners = new Set<() => void>();
  let records: readonly CallRecord[] = [];
  let lastId = 0;

  function set(next: readonly CallRecord[]): void {
    records = next;
    for (const listener of [...listeners]) listener();
  }

  return {
    log: {
      getSnapshot: () => records,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      clear() {
        set([]);
      },
    },
    begin(call) {
      const begun = now();
      lastId += 1;
      const record: CallRecord = { ...call, id: lastId, at: toTimestamp(begun), outcome: 'running' };
      set([...records, record].slice(-callLogSize));
      return (end) => {
        const ended: CallRecord = { ...record, ...end, tookMs: now() - begun };
        set(records.map((other) => (other.id === record.id ? ended : other)));
      };
    },
  };
}
