import { AdapterError } from '../../contracts/errors.js';
import type {
  AuthorRole,
  CoAuthorAdapter,
  CoAuthorInvite,
  CoAuthorInviteDraft,
  Person,
} from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createActKeys } from '../co-author/act-keys.js';
import { toCoAuthorInvite } from '../co-author/invite-check.js';
import { checkAuthorship } from '../co-author/authorship-check.js';
import { createAskedMemory, type AskedStorage } from './asked-memory.js';
import { keptPerson } from './co-author-draft.js';

/** Somebody who is to be asked to sign, once there is something to sign. */
export interface ChosenCoAuthor {
  readonly person: Person;
  readonly role: AuthorRole;
}

/** Somebody who is asked to sign what was published. */
export interface AskedCoAuthor extends ChosenCoAuthor {
  readonly postId: string;
  /** `with-host`: the host asks them itself. */
  readonly phase: 'asking' | 'asked' | 'failed' | 'with-host';
  /** With `failed`. */
  readonly error?: AdapterError;
}

/** What a work knows of who is to sign it. */
export interface CoAuthoredWork {
  /** In the order they were chosen. */
  readonly coAuthors: readonly ChosenCoAuthor[];
  /** Of what was published last; of what was published before, those whom asking has failed with. */
  readonly asked: readonly AskedCoAuthor[];
}

/** Where asking co-authors asks and reports. */
export interface CoAuthorWorkOutlet {
  /** Before somebody is asked. `false`: the host does it. */
  mayAsk(draft: CoAuthorInviteDraft, person: Person): boolean;
  asked(invite: CoAuthorInvite): void;
  askFailed(error: AdapterError, method: keyof CoAuthorAdapter): void;
  /** Keeping them on the device has failed. */
  failed(error: AdapterError, method: `drafts.${'load' | 'save' | 'remove'}`): void;
}

/** What people do with co-authors while they make something, and after. */
export interface CoAuthorVerbs {
  /** Once each; another time, with another role. */
  add(person: Person, role: AuthorRole): void;
  remove(personId: string): void;
  /** Asks again whom asking has failed with. */
  askAgain(asked: Pick<AskedCoAuthor, 'postId' | 'person'>): void;
  /** Whoever is not asked will not be. */
  forgetAsked(asked: Pick<AskedCoAuthor, 'postId' | 'person'>): void;
}

/** Who is to sign a work: chosen while it is made, asked once it is published. */
export interface CoAuthorWork extends CoAuthorVerbs {
  /** It is published: those who were chosen are asked, one after the other. What fails with one touches nobody else. */
  begin(postId: string, chosen: readonly ChosenCoAuthor[]): void;
  /** Another work: nobody is shown but those whom asking has failed with. */
  leave(): void;
  /** Goes on after {@link stop}, also with what was left under this key when the page was. The same again changes nothing. */
  resume(draftKey?: string): void;
  /** Ends what runs. */
  stop(): void;
  /** All of it is somebody else's from now on. */
  reset(): void;
}

export interface CoAuthorWorkParts {
  readonly getSnapshot: () => CoAuthoredWork;
  readonly set: (change: Partial<CoAuthoredWork>) => void;
  readonly mayChange: () => boolean;
  readonly getAdapter: () => CoAuthorAdapter | undefined;
  readonly clock: Clock;
  /** Where those are kept who are still to be asked. Absent: nowhere. */
  readonly storage?: AskedStorage | undefined;
  readonly outlet: CoAuthorWorkOutlet;
}

type Named = Pick<AskedCoAuthor, 'postId' | 'person'>;

const keyOf = ({ postId, person }: Named): string => JSON.stringify([postId, person.id]);

export function createCoAuthorWork(parts: CoAuthorWorkParts): CoAuthorWork {
  const { getSnapshot, set, mayChange, getAdapter, clock, storage, outlet } = parts;
  const memory = createAskedMemory({ storage, clock, failed: outlet.failed });
  const keys = createActKeys<string>();
  /** Those of whom the host has said that they may be asked. */
  const granted = new Set<string>();
  let run = new AbortController();
  let isRunning = false;
  /** Whose those are that were looked for on the device. */
  let lookedFor: { readonly draftKey: string | undefined } | undefined;

  function setAsked(asked: readonly AskedCoAuthor[]): void {
    set({ asked });
    // Whom asking would fail with again is not asked anew.
    const unasked = asked.filter(({ phase, error }) => phase === 'asking' || error?.retryable === true);
    memory.keep(unasked.map(({ postId, person, role }) => ({ postId, person, role })));
  }

  const isStill = (one: Named): boolean => getSnapshot().asked.some((other) => keyOf(other) === keyOf(one));

  function settle(one: Named, phase: AskedCoAuthor['phase'], error?: AdapterError): void {
    const key = keyOf(one);
    granted.delete(key);
    setAsked(
      getSnapshot().asked.map((other) => {
        if (keyOf(other) !== key) return other;
        const { postId, person, role } = other;
        return { postId, person, role, phase, ...(error && { error }) };
      }),
    );
  }

  /** Who was left to be asked, by this page before it was left. */
  async function recall(draftKey: string | undefined): Promise<void> {
    lookedFor = { draftKey };
    const { signal } = run;
    const found = await memory.open(draftKey, signal);
    if (signal.aborted) return;
    const { asked } = getSnapshot();
    const known = new Set(asked.map(keyOf));
    const left = found.filter((one) => !known.has(keyOf(one))).map((one) => ({ ...one, phase: 'asking' as const }));
    setAsked([...left, ...asked]);
    void work();
  }

  /** An answer may have been lost: they are asked already, or have agreed. */
  async function isAskedAlready(
    adapter: CoAuthorAdapter,
    { postId, person }: Named,
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      const found = await call((inner) => adapter.getAuthors(postId, { signal: inner }), { signal, clock });
      const { authors, invites = [] } = checkAuthorship(found);
      return [...authors.map((one) => one.person), ...invites.map((one) => one.invitee)].some(
        (one) => one?.id === person.id,
      );
    } catch {
      return false;
    }
  }

  /** What stands there now: that is what they are asked to sign. */
  async function hashOf(adapter: CoAuthorAdapter, postId: string, signal: AbortSignal): Promise<string> {
    const answer: unknown = await call((inner) => adapter.getSignable(postId, { signal: inner }), { signal, clock });
    const { hash } = (answer ?? {}) as { readonly hash?: unknown };
    if (typeof hash !== 'string' || hash === '')
      throw new AdapterError('unknown', { message: 'getSignable() gave no hash' });
    return hash;
  }

  async function send(
    adapter: CoAuthorAdapter,
    one: AskedCoAuthor,
    { hash, signal }: { readonly hash: string; readonly signal: AbortSignal },
  ): Promise<'with-host' | 'asked'> {
    const { postId, person, role } = one;
    const key = keyOf(one);
    const draft = { postId, personId: person.id, role, hash };
    if (!granted.has(key)) {
      if (!outlet.mayAsk(draft, person)) return 'with-host';
      signal.throwIfAborted();
      granted.add(key);
    }
    const clientId = keys.of(key, JSON.stringify(draft));
    try {
      const answer = await call((inner) => adapter.invite(draft, { signal: inner, clientId }), { signal, clock });
      const invite = toCoAuthorInvite(answer);
      keys.done(key);
      // Whoever has gone on to other work sees it no more; it has happened all the same.
      outlet.asked(invite);
      return 'asked';
    } catch (thrown) {
      signal.throwIfAborted();
      // What may have happened is asked for again, not done again.
      if (!toAdapterError(thrown).retryable) keys.done(key);
      throw thrown;
    }
  }

  async function ask(one: AskedCoAuthor, signal: AbortSignal): Promise<void> {
    const adapter = getAdapter();
    let method: keyof CoAuthorAdapter = 'getSignable';
    try {
      if (!adapter) throw new AdapterError('unsupported');
      const hash = await hashOf(adapter, one.postId, signal);
      method = 'invite';
      let phase: 'with-host' | 'asked';
      try {
        phase = await send(adapter, one, { hash, signal });
      } catch (thrown) {
        signal.throwIfAborted();
        if (toAdapterError(thrown).code !== 'conflict') throw thrown;
        // It may have been changed in between, by the back end itself say.
        const now = await hashOf(adapter, one.postId, signal);
        if (now !== hash) phase = await send(adapter, one, { hash: now, signal });
        else if (await isAskedAlready(adapter, one, signal)) phase = 'asked';
        else throw thrown;
      }
      signal.throwIfAborted();
      settle(one, phase);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      settle(one, 'failed', error);
      outlet.askFailed(error, method);
    }
  }

  async function work(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    const { signal } = run;
    for (;;) {
      const next = getSnapshot().asked.find(({ phase }) => phase === 'asking');
      if (!next || signal.aborted) break;
      await ask(next, signal);
    }
    if (signal === run.signal) isRunning = false;
  }

  function stop(): void {
    run.abort();
    run = new AbortController();
    isRunning = false;
    lookedFor = undefined;
    memory.close();
  }

  const without = (one: Named): readonly AskedCoAuthor[] =>
    getSnapshot().asked.filter((other) => keyOf(other) !== keyOf(one));

  return {
    add(person, role) {
      if (!mayChange()) return;
      const { coAuthors } = getSnapshot();
      const chosen = { person: keptPerson(person), role };
      const isKnown = coAuthors.some((one) => one.person.id === person.id);
      set({
        coAuthors: isKnown
          ? coAuthors.map((one) => (one.person.id === person.id ? chosen : one))
          : [...coAuthors, chosen],
      });
    },
    remove(personId) {
      const { coAuthors } = getSnapshot();
      if (coAuthors.some(({ person }) => person.id === personId) && mayChange())
        set({ coAuthors: coAuthors.filter(({ person }) => person.id !== personId) });
    },
    askAgain(one) {
      const found = getSnapshot().asked.find((other) => keyOf(other) === keyOf(one));
      if (found?.phase !== 'failed') return;
      settle(one, 'asking');
      void work();
    },
    forgetAsked(one) {
      if (isStill(one)) setAsked(without(one));
    },
    begin(postId, chosen) {
      const fresh = chosen.map((one) => ({ ...one, postId, phase: 'asking' as const }));
      if (fresh.length === 0) return;
      setAsked([...getSnapshot().asked, ...fresh]);
      void work();
    },
    leave: () => setAsked(getSnapshot().asked.filter(({ phase }) => phase === 'asking' || phase === 'failed')),
    resume(draftKey) {
      // Without a back end nobody could be asked.
      if (getAdapter() && (!lookedFor || lookedFor.draftKey !== draftKey)) void recall(draftKey);
      void work();
    },
    stop,
    reset() {
      stop();
      keys.clear();
      granted.clear();
      // What is kept under somebody's key waits for them, or is wiped by who forgets it.
      set({ coAuthors: [], asked: [] });
    },
  };
}
