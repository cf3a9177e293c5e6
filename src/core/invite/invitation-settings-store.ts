import { AdapterError } from '../../contracts/errors.js';
import type { InviteAdapter, InviteSettings, InviteSettingsChange } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import { createStore, type Store } from '../store.js';
import { isPerson } from './invitation-check.js';

export interface InvitationSettingsSnapshot {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** As they are, or are about to be. */
  readonly settings: InviteSettings | undefined;
  readonly saving: boolean;
  /** Why there are none, or why the last change was not saved. */
  readonly error: AdapterError | undefined;
}

/** Who keeps such settings. */
export type InvitationSettingsAdapter = Pick<InviteAdapter, 'getSettings' | 'setSettings'>;

/** Where the settings ask and report. */
export interface InvitationSettingsOutlet {
  /** `false`: the host has taken over. */
  mayChange(change: InviteSettingsChange): boolean;
  changed(settings: InviteSettings, change: InviteSettingsChange): void;
  failed(error: AdapterError, method: keyof InvitationSettingsAdapter): void;
}

export interface InvitationSettingsStore extends Store<InvitationSettingsSnapshot> {
  /** Reads them anew. */
  open(adapter: InvitationSettingsAdapter | undefined): void;
  change(change: InviteSettingsChange): void;
  retry(): void;
  stop(): void;
}

const nothing: InvitationSettingsSnapshot = { phase: 'idle', settings: undefined, saving: false, error: undefined };

/** Who may invite somebody: shown as chosen at once, and as before when that is not saved. Knows no DOM and never throws. */
export function createInvitationSettingsStore(clock: Clock, outlet: InvitationSettingsOutlet): InvitationSettingsStore {
  const store = createStore<InvitationSettingsSnapshot>(nothing);
  let run = new AbortController();
  let adapter: InvitationSettingsAdapter | undefined;
  let failedChange: { readonly change: InviteSettingsChange; readonly clientId: string } | undefined;

  async function load(): Promise<void> {
    run.abort();
    run = new AbortController();
    const { signal } = run;
    store.set({ ...nothing, phase: 'loading' });
    try {
      const settings = toSettings(
        await call(async (inner) => adapter?.getSettings?.({ signal: inner }), { signal, clock }),
      );
      if (!signal.aborted) store.set({ phase: 'ready', settings });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      store.set({ phase: 'failed', error });
      outlet.failed(error, 'getSettings');
    }
  }

  async function save(change: InviteSettingsChange, clientId: string): Promise<void> {
    const { settings: before, phase, saving } = store.getSnapshot();
    if (phase !== 'ready' || !before || saving) return;
    const { signal } = run;
    const gone = new Set(change.unmute);
    const settings = { from: change.from ?? before.from, muted: before.muted.filter(({ id }) => !gone.has(id)) };
    store.set({ settings, saving: true, error: undefined });
    try {
      const answer = toSettings(
        await call(async (inner) => adapter?.setSettings?.(change, { clientId, signal: inner }), { signal, clock }),
      );
      if (signal.aborted) return;
      failedChange = undefined;
      store.set({ settings: answer, saving: false });
      outlet.changed(answer, change);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      failedChange = { change, clientId };
      store.set({ settings: before, saving: false, error });
      outlet.failed(error, 'setSettings');
    }
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    open(next) {
      adapter = next;
      failedChange = undefined;
      void load();
    },
    change(change) {
      if (outlet.mayChange(change)) void save(change, createClientId());
    },
    retry() {
      if (store.getSnapshot().phase === 'failed') void load();
      else if (failedChange) void save(failedChange.change, failedChange.clientId);
    },
    stop() {
      run.abort();
      run = new AbortController();
      store.set(nothing);
    },
  };
}

const allowed: ReadonlySet<unknown> = new Set<InviteSettings['from']>(['everyone', 'following', 'nobody']);

function toSettings(answer: { readonly from?: unknown; readonly muted?: unknown } | undefined | null): InviteSettings {
  if (!answer || !allowed.has(answer.from)) {
    throw new AdapterError('unknown', { message: 'That are no settings: nobody is said to be let in' });
  }
  const muted: readonly unknown[] = Array.isArray(answer.muted) ? answer.muted : [];
  return { from: answer.from as InviteSettings['from'], muted: muted.filter(isPerson) };
}
