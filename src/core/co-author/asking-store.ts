import type { AdapterError } from '../../contracts/errors.js';
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
import { isOpen, toCoAuthorInvite } from './invite-check.js';
import { watchCoAuthorInvites } from './invites-watch.js';
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
  /** Asks them to sign what is shown. */
  ask(whom: AskedFor, role: AuthorRole): void;
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

  function halt(): void {
    run.abort();
    reading.abort();
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

  function take(invite: CoAuthorInvite): CoAuthorInvite | undefined {
    const { asked } = store.getSnapshot();
    const before = asked.find(({ id }) => id === invite.id);
    store.set({
      asked: before ? asked.map((known) => (known.id === invite.id ? invite : known)) : [invite, ...asked],
    });
    return before;
  }

  function watch(): void {
    const { adapter, postId, lang = 'en' } = source ?? {};
    if (!adapter) return;
    watchCoAuthorInvites(
      adapter,
      { signal: run.signal, lang },
      {
        put(invite) {
          if (invite.postId !== postId || !invite.sent) return;
          const before = take(invite);
          if (before?.state !== invite.state) outlet.heard(invite, before);
          // Somebody's name came off: what they had signed is no longer there.
          if (invite.state === 'stale') void load();
        },
        remove: (id) => store.set({ asked: store.getSnapshot().asked.filter((invite) => invite.id !== id) }),
        reset: () => void load(),
        failed: (error) => outlet.failed(error, 'watchInvites'),
      },
    );
  }

  function ask(whom: AskedFor, role: AuthorRole): void {
    const { phase, signable, verdict, asking } = store.getSnapshot();
    const { adapter, postId } = source ?? {};
    if (phase !== 'ready' || !signable || verdict !== 'matches' || asking || postId === undefined || stopped) return;
    const { hash } = signable;
    const person = whom === 'link' ? undefined : whom;
    const draft: CoAuthorInviteDraft = person
      ? { postId, role, hash, personId: person.id }
      : { postId, role, hash, link: true };
    store.set({ problem: undefined });
    if (!outlet.mayInvite(draft, person) || !adapter) return;
    again = () => ask(whom, role);
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
      take(invite);
      outlet.invited(invite);
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
      watch();
      void load();
    },
    refresh() {
      // Those that are still open come with the post's own record.
      store.set({ asked: store.getSnapshot().asked.filter((invite) => !isOpen(invite)) });
      void load();
    },
    learn: (invite) => void take(toCoAuthorInvite(invite)),
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
