import type { AdapterError, Change, Sink } from '../contracts/index.js';

/** A sink that remembers what it was told. */
export interface RecordingSink<Item> extends Sink<Item> {
  readonly changes: readonly Change<Item>[];
  /** The items of all `put`s. */
  readonly items: readonly Item[];
  readonly lives: readonly boolean[];
  readonly errors: readonly AdapterError[];
  /** How often it was called, whatever for. */
  readonly calls: number;
}

/** Makes a sink that has been told nothing yet. */
export function createRecordingSink<Item>(): RecordingSink<Item> {
  const changes: Change<Item>[] = [];
  const lives: boolean[] = [];
  const errors: AdapterError[] = [];
  return {
    changes,
    lives,
    errors,
    get items() {
      return changes.flatMap((change) => (change.type === 'put' ? [change.item] : []));
    },
    get calls() {
      return changes.length + lives.length + errors.length;
    },
    change(change) {
      changes.push(change);
    },
    live(live) {
      lives.push(live);
    },
    error(error) {
      errors.push(error);
    },
  };
}
