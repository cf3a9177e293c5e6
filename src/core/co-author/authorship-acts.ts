import type { Authorship, CoAuthorAdapter, CoAuthorInvite, WriteOptions } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import { checkAnswer, checkAuthorship } from './authorship-check.js';
import type { AuthorshipDoing, AuthorshipStore } from './authorship-ports.js';
import type { AuthorshipContext, AuthorshipRecord } from './authorship-record.js';
import { createUndoWindow } from '../invite/invitation-undo.js';

type Verbs = Pick<AuthorshipStore, 'revoke' | 'restore' | 'withdraw' | 'reorder' | 'showHistory' | 'retry' | 'hold'>;

interface Ask<Answer> {
  readonly method: keyof CoAuthorAdapter;
  readonly ask: (options: WriteOptions) => Promise<Answer> | undefined;
  /** The answer as the contract has it, or an error. */
  readonly check: (answer: unknown) => Answer;
  /** @param isLate something newer came while the answer was on its way */
  readonly done: (answer: Answer, isLate: boolean) => void;
  /** Takes back what was shown ahead of the answer. */
  readonly failed?: (isLate: boolean) => void;
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
  const undo = createUndoWindow(clock, (open) => {
    if (!open) store.set({ takenOff: undefined });
  });

  async function act<Answer>(
    doing: AuthorshipDoing,
    about: string,
    { method, ask, check, done, failed }: Ask<Answer>,
  ): Promise<void> {
    const signal = getSignal();
    const changesBefore = record.countChanges();
    const isLate = (): boolean => record.countChanges() !== changesBefore;
    if (pending?.about !== about) pending = { about, clientId: createClientId() };
    const { clientId } = pending;
    store.set({ doing, problem: undefined });
    try {
      const answer = check(await call<unknown>(async (inner) => ask({ signal: inner, clientId }), { signal, clock }));
      if (signal.aborted) return;
      pending = undefined;
      store.set({ doing: undefined });
      done(answer, isLate());
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (!error.retryable) pending = undefined;
      failed?.(isLate());
      store.set({ doing: undefined, problem: { ...doing, error } });
      outlet.failed(error, method);
      // What was refused is another by now than what is shown.
      if (!error.retryable) void record.load();
    }
  }

  /** Takes an answer for the back end's word where nothing newer came. The page's own names stay as they are shown. */
  function accept(answer: Authorship, isLate: boolean): void {
    if (isLate) void record.load();
    else if (getSource()?.record === undefined) record.take(answer, true);
    else show({});
  }

  /** Shows an order ahead of the back end's own word. */
  function preview(ids: readonly string[]): void {
    const { authorship } = read();
    if (!authorship) return;
    const authors = authorship.authors.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    record.preview({ ...authorship, authors });
  }

  /** Shows what an act has done, before all of it is read again. */
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
    void act<CoAuthorInvite>({ act: 'revoke', id: author.id }, `revoke ${author.id}`, {
      method: 'revoke',
      ask: (options) => adapter.revoke?.(author.id, options),
      check: checkAnswer,
      done(invite) {
        show({ authors: (read().authorship?.authors ?? []).filter(({ id }) => id !== author.id) }, false);
        if (typeof adapter.restore === 'function' && invite.undoUntil !== undefined) {
          store.set({ takenOff: { author, invite } });
          undo.open(invite.undoUntil, true);
        }
        outlet.revoked(invite);
        void record.load();
      },
    });
  };

  const restore: Verbs['restore'] = () => {
    const { authorship, takenOff, doing } = read();
    const { adapter } = getSource() ?? {};
    if (!authorship || !takenOff || doing) return;
    const { author, invite } = takenOff;
    const own = getSource()?.record;
    again = restore;
    if (!outlet.mayRestore(authorship.postId, author)) return;
    void act<CoAuthorInvite>({ act: 'restore', id: author.id }, `restore ${invite.id}`, {
      method: 'restore',
      ask: (options) => adapter?.restore?.(invite.id, options),
      check: checkAnswer,
      done(answer) {
        undo.close();
        // The page's own names are as they were, unless it has learned of it.
        if (own !== undefined && own === getSource()?.record) record.take(own, true);
        outlet.restored(answer);
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
    const isStale = invite.state === 'stale';
    const method = isStale ? 'revoke' : 'withdraw';
    const { id, postId, role, invitee } = invite;
    const may = isStale
      ? outlet.mayRevoke(postId, { id, role, ...(invitee && { person: invitee }) })
      : outlet.mayWithdraw(invite);
    if (!may || typeof adapter?.[method] !== 'function') return;
    void act<CoAuthorInvite>({ act: 'withdraw', id }, `${method} ${id}`, {
      method,
      ask: (options) => adapter[method]?.(id, options),
      check: checkAnswer,
      done(answer) {
        show({ invites: (read().authorship?.invites ?? []).filter((one) => one.id !== id) });
        if (isStale) outlet.revoked(answer);
        else outlet.withdrawn(answer);
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
    void act<Authorship>({ act: 'reorder' }, `reorder ${JSON.stringify(ids)}`, {
      method: 'reorder',
      ask: (options) => adapter?.reorder?.(postId, ids, options),
      check: checkAuthorship,
      done(answer, isLate) {
        accept(answer, isLate);
        if (!wanted) {
          outlet.reordered(answer);
          return;
        }
        preview(wanted);
        sendOrder();
      },
      failed(isLate) {
        wanted = undefined;
        record.revert();
        if (isLate) void record.load();
      },
    });
  }

  const reorder: Verbs['reorder'] = (ids) => {
    const { authorship, doing } = read();
    if (!authorship || (doing && doing.act !== 'reorder')) return;
    again = () => reorder(ids);
    if (!outlet.mayReorder(authorship.postId, ids)) return;
    preview(ids);
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
    void act<Authorship>({ act: 'show-history' }, `show-history ${String(shown)}`, {
      method: 'showHistory',
      ask: (options) => adapter?.showHistory?.(postId, shown, options),
      check: checkAuthorship,
      done(answer, isLate) {
        show({ historyShown: answer.historyShown ?? shown });
        accept(answer, isLate);
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
      wanted = undefined;
      store.set({ doing: undefined, problem: undefined });
    },
    /** Ends what runs; the way back stays as long as its time does. */
    pause() {
      const { takenOff } = read();
      undo.close();
      wanted = undefined;
      store.set({ doing: undefined, takenOff });
    },
    resume() {
      const { takenOff } = read();
      if (takenOff) undo.open(takenOff.invite.undoUntil, false);
    },
  };
}
