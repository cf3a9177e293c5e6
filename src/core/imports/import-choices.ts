import type { AdapterError } from '../../contracts/errors.js';
import type { ImportChoice, ImportSettings } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { ImportKey, ImportProblem } from './import-ports.js';
import { keyOf } from './import-rules.js';

export interface ChoicesOptions {
  readonly send: (choice: ImportChoice, clientId: string, signal: AbortSignal) => Promise<ImportSettings>;
  readonly changed: () => void;
  readonly saved: (choice: ImportChoice, settings: ImportSettings) => void;
  readonly failed: (choice: ImportChoice, error: AdapterError) => void;
}

/** Choices on their way, one after the other: an older answer never follows a newer one. */
export interface ImportChoices {
  readonly saving: ReadonlyMap<ImportKey, boolean>;
  readonly problems: ReadonlyMap<ImportKey, ImportProblem>;
  isSaving(key: ImportKey): boolean;
  add(choice: ImportChoice): void;
  retry(key: ImportKey): void;
  /** It was answered, and does not hold all the same. */
  refuse(choice: ImportChoice, error: AdapterError): void;
  /** Nothing can be done about it any more. */
  drop(key: ImportKey): void;
  /** Sends what waits; what was under way goes again, by the same key. */
  resume(): void;
  /** Ends what runs. It still waits. */
  halt(): void;
  clear(): void;
}

interface Waiting {
  readonly choice: ImportChoice;
  readonly clientId: string;
}

export function createImportChoices({ send, changed, saved, failed }: ChoicesOptions): ImportChoices {
  /** The first of them is under way. */
  let waiting: readonly Waiting[] = [];
  let troubles: ReadonlyMap<ImportKey, ImportProblem & Waiting> = new Map();
  let saving: ReadonlyMap<ImportKey, boolean> = new Map();
  let run: AbortController | undefined;

  function set(next: readonly Waiting[], trouble = troubles): void {
    waiting = next;
    saving = new Map(next.map(({ choice }) => [keyOf(choice), choice.shown]));
    troubles = trouble;
    changed();
  }

  const without = (key: ImportKey): ReadonlyMap<ImportKey, ImportProblem & Waiting> =>
    new Map([...troubles].filter(([known]) => known !== key));

  function push(next: Waiting): void {
    const key = keyOf(next.choice);
    if (saving.has(key)) return;
    set([...waiting, next], without(key));
    void work();
  }

  async function work(): Promise<void> {
    if (run) return;
    const mine = new AbortController();
    run = mine;
    for (let next = waiting[0]; next; next = waiting[0]) {
      const { choice, clientId } = next;
      try {
        const settings = await send(choice, clientId, mine.signal);
        if (mine.signal.aborted) return;
        set(waiting.slice(1));
        saved(choice, settings);
      } catch (thrown) {
        if (mine.signal.aborted) return;
        waiting = waiting.slice(1);
        fail(next, toAdapterError(thrown));
      }
    }
    if (run === mine) run = undefined;
  }

  function fail(what: Waiting, error: AdapterError): void {
    set(waiting, new Map([...troubles, [keyOf(what.choice), { ...what, error }]]));
    failed(what.choice, error);
  }

  function halt(): void {
    run?.abort();
    run = undefined;
  }

  return {
    get saving() {
      return saving;
    },
    get problems() {
      return troubles;
    },
    isSaving: (key) => saving.has(key),
    add: (choice) => push({ choice, clientId: createClientId() }),
    retry(key) {
      const trouble = troubles.get(key);
      if (trouble) push(trouble);
    },
    // Answered once, it is another one when it is made again.
    refuse: (choice, error) => fail({ choice, clientId: createClientId() }, error),
    drop(key) {
      if (troubles.has(key)) set(waiting, without(key));
    },
    resume: () => void work(),
    halt,
    clear() {
      halt();
      set([], new Map());
    },
  };
}
