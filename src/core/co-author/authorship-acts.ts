import type { Authorship, CoAuthorAdapter, CoAuthorInvite, WriteOptions } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { AuthorshipDoing, AuthorshipStore } from './authorship-ports.js';
import type { AuthorshipContext, AuthorshipRecord } from './authorship-record.js';
import { createUndoWindow } from '../invite/invitation-undo.js';

type Verbs = Pick<AuthorshipStore, 'revoke' | 'restore' | 'withdraw' | 'reorder' | 'showHistory' | 'retry' | 'hold'>;

interface Ask<Answer> {
  readonly method: keyof CoAuthorAdapter;
  readonly ask: (options: WriteOptions) => Promise<Answer> | undefined;
  readonly done: (answer: Answer) => void;
  /** Takes back what was shown ahead of the answer. */
  readonly failed?: () => void;
}

/** What somebody does about the names on a post, one thing at a time. */
export function createAuthorshipActs(
  { clock, store, outlet, getSource, getSignal }: AuthorshipContext,
  record: AuthorshipRecord,
): Verbs & { halt(): void; pause(): void; resume(): void } {
  const read = store.getSnapshot;
  let again: () => void = () => undefined;
  /** The key of what has not succeeded yet: a repeat of the same thing comes with the same one. */
  let pending: { readonly about: string; readonly clientId: string } | undefined;
  /** The order that somebody wants by now, while an earlier one is on its way. */
  let wanted: readonly string[] | undefined;
  /** As the back end had it. */
  let settled: Authorship | undefined;
  const undo = createUndoWindow(clock, (open) => {
    if (!open) store.set({ takenOff: undefined });
  });

  async function act<Answer>(
    doing: AuthorshipDoing,
    about: string,
    { method, ask, done, failed }: Ask<Answer>,
  ): Promise<void> {
    const signal = getSignal();
    if (pending?.about !== about) pending = { about, clientId: createClientId() };
    const { clientId } = pending;
    store.set({ doing, problem: undefined });
    try {
      const answer = await call(async (inner) => (await ask({ signal: inner, clientId })) as Answer, { signal, clock });
      if (signal.aborted) return;
      pending = undefined;
      store.set({ doing: undefined });
      done(answer);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (!error.retryable) pending = undefined;
      failed?.();
      store.set({ doing: undefined, problem: { ...doing, error } });
      outlet.failed(error, method);
      // What was refused is another by now than what is shown.
      if (!error.retryable) void record.load();
    }
  }

  /** Shows ahead of the back end's own word what an act has done. */
  function show(change: Partial<Authorship>, quiet = true): void {
    const { authorship } = read();
    if (authorship) record.take({ ...authorship, ...change }, quiet);
  }

  const revoke: Verbs['revoke'] = (author) => {
    const { authorship, doing } = read();
    const { adapter } = getSource() ?? {};
    if (!authorship || doing) return;
    again = () => revoke(author);
    if (!outlet.mayRevoke(authorship.postId, author) || typeof adapter?.revoke !== 'function') return;
    void act<CoAuthorInvite | undefined>({ act: 'revoke', id: author.id }, `revoke ${author.id}`, {
      method: 'revoke',
      ask: (options) => adapter.revoke?.(author.id, options),
      done(invite) {
        show({ authors: (read().authorship?.authors ?? []).filter(({ id }) => id !== author.id) }, false);
        if (invite) {
          const canRestore = typeof adapter.restore === 'function' && invite.undoUntil !== undefined;
          if (canRestore) {
            store.set({ takenOff: { author, invite } });
            undo.open(invite.undoUntil, true);
          }
          outlet.revoked(invite);
        }
        void record.load();
      },
    });
  };

  const restore: Verbs['restore'] = () => {
    const { authorship, takenOff, doing } = read();
    const { adapter } = getSource() ?? {};
    if (!authorship || !takenOff || doing) return;
    const { author, invite } = takenOff;
    again = restore;
    if (!outlet.mayRestore(authorship.postId, author)) return;
    void act<CoAuthorInvite | undefined>({ act: 'restore', id: author.id }, `restore ${invite.id}`, {
      method: 'restore',
      ask: (options) => adapter?.restore?.(invite.id, options),
      done(answer) {
        undo.close();
        if (answer) outlet.restored(answer);
        void record.load();
      },
    });
  };

  const withdraw: Verbs['withdraw'] = (invite) => {
    const { doing } = read();
    const { adapter } = getSource() ?? {};
    if (doing) return;
    again = () => withdraw(invite);
    // What was agreed to once is no open question: it is taken off.
    const method = invite.state === 'stale' ? 'revoke' : 'withdraw';
    if (!outlet.mayWithdraw(invite) || typeof adapter?.[method] !== 'function') return;
    void act<CoAuthorInvite | undefined>({ act: 'withdraw', id: invite.id }, `${method} ${invite.id}`, {
      method,
      ask: (options) => adapter[method]?.(invite.id, options),
      done(answer) {
        show({ invites: (read().authorship?.invites ?? []).filter(({ id }) => id !== invite.id) });
        if (answer) outlet.withdrawn(answer);
        void record.load();
      },
    });
  };

  function sendOrder(): void {
    const { authorship } = read();
    const { adapter } = getSource() ?? {};
    const ids = wanted;
    if (!authorship || !ids) return;
    wanted = undefined;
    const { postId } = authorship;
    void act<Authorship | undefined>({ act: 'reorder' }, `reorder ${JSON.stringify(ids)}`, {
      method: 'reorder',
      ask: (options) => adapter?.reorder?.(postId, ids, options),
      done(answer) {
        if (wanted) {
          sendOrder();
          return;
        }
        settled = undefined;
        if (answer) {
          record.take(answer, true);
          outlet.reordered(answer);
        }
      },
      failed() {
        if (settled) record.take(settled, true);
        settled = wanted = undefined;
      },
    });
  }

  const reorder: Verbs['reorder'] = (ids) => {
    const { authorship, doing } = read();
    if (!authorship || (doing && doing.act !== 'reorder')) return;
    again = () => reorder(ids);
    if (!outlet.mayReorder(authorship.postId, ids)) return;
    settled ??= authorship;
    show({ authors: authorship.authors.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)) });
    wanted = ids;
    if (!doing) sendOrder();
  };

  const showHistory: Verbs['showHistory'] = (shown) => {
    const { authorship, doing } = read();
    const { adapter } = getSource() ?? {};
    if (!authorship || doing) return;
    again = () => showHistory(shown);
    const { postId } = authorship;
    if (!outlet.mayShowHistory(postId, shown)) return;
    void act<Authorship | undefined>({ act: 'show-history' }, `show-history ${String(shown)}`, {
      method: 'showHistory',
      ask: (options) => adapter?.showHistory?.(postId, shown, options),
      done(answer) {
        if (!answer) return;
        record.take(answer, true);
        outlet.historyShown(answer);
      },
    });
  };

  return {
    revoke,
    restore,
    withdraw,
    reorder,
    showHistory,
    retry: () => again(),
    hold: undo.hold,
    halt() {
      undo.close();
      settled = wanted = undefined;
      store.set({ doing: undefined, problem: undefined });
    },
    /** Ends what runs; the way back stays as long as its time does. */
    pause() {
      const { takenOff } = read();
      undo.close();
      settled = wanted = undefined;
      store.set({ doing: undefined, takenOff });
    },
    resume() {
      const { takenOff } = read();
      if (takenOff) undo.open(takenOff.invite.undoUntil, false);
    },
  };
}
