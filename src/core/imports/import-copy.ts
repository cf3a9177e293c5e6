import type { ImportAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import { toExport } from './import-check.js';
import type { ExportState, ImportOutlet } from './import-ports.js';

export interface ImportCopy {
  readonly state: ExportState;
  make(adapter: ImportAdapter | undefined): void;
  halt(): void;
  clear(): void;
}

/** A copy of everything, made once somebody asks for it. */
export function createImportCopy(clock: Clock, { failed }: ImportOutlet, changed: () => void): ImportCopy {
  let state: ExportState = { phase: 'idle' };
  let run = new AbortController();
  /** The same for a repeat, so that no second one is made. */
  let clientId: string | undefined;

  function set(next: ExportState): void {
    state = next;
    changed();
  }

  async function make(adapter: ImportAdapter): Promise<void> {
    const { signal } = run;
    clientId ??= createClientId();
    const key = clientId;
    set({ phase: 'making' });
    try {
      const data = toExport(
        await call(async (inner) => adapter.exportData?.({ clientId: key, signal: inner }), { signal, clock }),
      );
      if (signal.aborted) return;
      clientId = undefined;
      set({ phase: 'ready', data });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      set({ phase: 'failed', error });
      failed(error, 'exportData');
    }
  }

  function halt(): void {
    run.abort();
    run = new AbortController();
    if (state.phase === 'making') state = { phase: 'idle' };
  }

  return {
    get state() {
      return state;
    },
    make(adapter) {
      if (adapter && state.phase !== 'making') void make(adapter);
    },
    halt,
    clear() {
      halt();
      clientId = undefined;
      state = { phase: 'idle' };
    },
  };
}
