import { AdapterError } from '../../contracts/errors.js';
import type {
  AuthorRole,
  CoAuthorAdapter,
  CoAuthorInvite,
  CoAuthorInviteDraft,
  Person,
  Signable,
} from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createStore, type Store } from '../store.js';
import { createActKeys } from './act-keys.js';
import { createAskedInvites } from './asked-invites.js';
import { toCoAuthorInvite } from './invite-check.js';
import { toSignable, verdictOf, type Verdict } from './signable.js';

/** Of which post, and who answers for it. */
export interface AskingSource {
  readonly adapter: CoAuthorAdapter | undefined;
  readonly postId: string | undefined;
  /** BCP 47. */
  readonly lang: string;
}

/** Whom to ask: somebody, or whoever is first to use a link. */
export type AskedFor = Person | 'link';

export interface AskingSnapshot {
  /** Of what there is to sign. `failed`: this person may not ask, or it didn't arrive; `error` says which. */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly signable: Signable | undefined;
  readonly verdict: Verdict | undefined;
  readonly error: AdapterError | undefined;
  /** The post has changed since it was shown here. */
  readonly changed: boolean;
  readonly asking: AskedFor | undefined;
  readonly problem: { readonly whom: AskedFor; readonly error: AdapterError } | undefined;
  /** Invitations to sign this post that have been heard of here, the newest first. */
  readonly asked: readonly CoAuthorInvite[];
}

/** Where the store asks and reports. Asked, `false` says that the host has taken over. */
export interface AskingOutlet {
  mayInvite(draft: CoAuthorInviteDraft, person: Person | undefined): boolean;
  invited(invite: CoAuthorInvite): void;
  /** What one of them has come to; not what was done here. */
  heard(invite: CoAuthorInvite, before: CoAuthorInvite | undefined): void;
  /** The back end has refused: what follows from it for others. */
  refused(error: AdapterError): void;
  failed(error: AdapterError, method: keyof CoAuthorAdapter): void;
}

export interface AskingStore extends Store<AskingSnapshot> {
  /** The same again changes nothing, and goes on after {@link stop}. */
  show(source: AskingSource): void;
  /** Reads again what there is to sign. What is shown stays meanwhile. */
  refresh(): void;
  /** Something has become of one of them. */
  learn(invite: CoAuthorInvite): void;
  /**
   * Asks them to sign what is shown. Where that is another by now than what the asker has seen, nobody is asked: the post has changed, which
   * is a `conflict`.
   * @param hash of what they have seen. Absent: what is there now.
   */
  ask(whom: AskedFor, role: AuthorRole, hash?: string): void;
  /** Does again what did not work. */
  retry(): void;
  /** Ends everything running. */
  stop(): void;
}

const nothing: AskingSnapshot = {
  phase: 'idle',
  signable: undefined,
  verdict: undefined,
  error: undefined,
  changed: false,
  asking: undefined,
  problem: undefined,
  asked: [],
};

/** Asking others to sign a post, as its owner does. Knows no DOM and never throws. */
export function createAskingStore(clock: Clock, outlet: AskingOutlet): AskingStore {
  const store = createStore<AskingSnapshot>(nothing);
  const keys = createActKeys<'invite'>();
  let run = new AbortController();
  let reading = new AbortController();
  let source: AskingSource | undefined;
  let stopped = true;
  let again: () => void = () => undefined;
  const asked = createAskedInvites({
    clock,
    store,
    outlet,
    getSource: () => source,
    getSignal: () => run.signal,
    outdated: () => void load(),
  });

  function halt(): void {
    run.abort();
    reading.abort();
    asked.halt();
    store.set({ asking: undefined });
  }

  async function load(): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const signal = AbortSignal.any([run.signal, reading.signal]);
    const { adapter, postId } = source ?? {};
    if (!adapter || postId === undefined) return;
    if (store.getSnapshot().phase !== 'ready') store.set({ phase: 'loading', error: undefined });
    try {
      const signable = toSignable(
        await call((inner) => adapter.getSignable(postId, { signal: inner }), { signal, clock }),
      );
      if (signable.content.postId !== postId)
        throw new AdapterError('unknown', { message: 'That is another post than the one that was asked for' });
      const verdict = await verdictOf(signable);
      if (signal.aborted) return;
      const was = store.getSnapshot().signable;
      const isOther = was !== undefined && was.hash !== signable.hash;
      store.set({
        phase: 'ready',
        error: undefined,
        signable,
        verdict,
        changed: isOther || store.getSnapshot().changed,
      });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      // What is shown stays while it can't be read again just now.
      if (store.getSnapshot().phase !== 'ready' || !error.retryable)
        store.set({ phase: 'failed', error, signable: undefined, verdict: undefined });
      outlet.failed(error, 'getSignable');
    }
  }

  function ask(whom: AskedFor, role: AuthorRole, seen?: string): void {
    const { phase, signable, verdict, asking } = store.getSnapshot();
    const { adapter, postId } = source ?? {};
    if (phase !== 'ready' || !signable || verdict !== 'matches' || asking || postId === undefined || stopped) return;
    const { hash } = signable;
    if (seen !== undefined && seen !== hash) {
      // What came while a sheet was open was behind it.
      store.set({ changed: true, problem: { whom, error: new AdapterError('conflict') } });
      return;
    }
    const person = whom === 'link' ? undefined : whom;
    const draft: CoAuthorInviteDraft = person
      ? { postId, role, hash, personId: person.id }
      : { postId, role, hash, link: true };
    store.set({ problem: undefined });
    if (!outlet.mayInvite(draft, person) || !adapter) return;
    again = () => ask(whom, role, hash);
    void send(adapter, draft, whom);
  }

  async function send(adapter: CoAuthorAdapter, draft: CoAuthorInviteDraft, whom: AskedFor): Promise<void> {
    const { signal } = run;
    const clientId = keys.of('invite', JSON.stringify(draft));
    store.set({ asking: whom, changed: false });
    try {
      const invite = toCoAuthorInvite(
        await call((inner) => adapter.invite(draft, { clientId, signal: inner }), { signal, clock }),
      );
      if (signal.aborted) return;
      keys.done('invite');
      store.set({ asking: undefined });
      // What has become of it meanwhile is newer than the answer.
      const known = asked.find(invite.id);
      if (!known) asked.take(invite);
      outlet.invited(known ?? invite);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (!error.retryable) keys.done('invite');
      store.set({ asking: undefined, problem: { whom, error } });
      outlet.failed(error, 'invite');
      outlet.refused(error);
      // What they would be asked to sign may be another by now: it is shown, and asked for again.
      if (error.code === 'conflict') await load();
    }
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show(next) {
      const same = source?.adapter === next.adapter && source?.postId === next.postId;
      const wasStopped = stopped;
      source = next;
      stopped = false;
      if (same && !wasStopped) return;
      halt();
      run = new AbortController();
      if (!same) {
        keys.clear();
        store.set(nothing);
      }
      asked.watch();
      void load();
    },
    refresh() {
      asked.forgetOpen();
      void load();
    },
    learn(invite) {
      try {
        asked.take(toCoAuthorInvite(invite));
      } catch {
        // That is none: nothing to learn.
      }
    },
    ask,
    retry() {
      if (store.getSnapshot().phase === 'failed') void load();
      else again();
    },
    stop() {
      stopped = true;
      halt();
    },
  };
}
