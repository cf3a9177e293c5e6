import type { CoAuthorInvite } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { toAvailability } from './invite-check.js';
import { watchCoAuthorInvites } from './invites-watch.js';
import type { SigningContext, SigningShown } from './signing-shown.js';

/** An invitation, read and followed. */
export interface SigningReading {
  /** From the beginning: what ran before has ended. */
  load(): Promise<void>;
  /** Once more, while the watch goes on. */
  renew(): Promise<void>;
  /** Whether it is offered to this person. */
  lookAtAvailability(): Promise<void>;
}

/** @param missed came while something is being done, which comes back with an answer of its own. Nothing: it may be anything. */
export function createSigningReading(
  context: SigningContext,
  shown: SigningShown,
  missed: (invite?: CoAuthorInvite) => void,
): SigningReading {
  const { clock, store, outlet, getSource, getSignal } = context;
  let reading: Promise<void> | undefined;
  /** What is asked for may have changed since. */
  let again = false;
  /** Until the first call, there is nothing that could be missed. */
  let begun = false;
  /** What came live before it was known which one it is about: of a link. */
  let early = new Map<string, CoAuthorInvite>();
  /** How often the watch has said whether it is offered. */
  let told = 0;

  const isDoing = (): boolean => store.getSnapshot().doing !== undefined;

  async function load(): Promise<void> {
    const { record, adapter, inviteId, token } = getSource() ?? {};
    reading = undefined;
    begun = false;
    early = new Map();
    if (!record && (!adapter || (inviteId ?? token) === undefined)) return;
    if (store.getSnapshot().phase !== 'ready') store.set({ phase: 'loading', error: undefined });
    if (!record) {
      watch();
      // What somebody may read doesn't wait for what they may do.
      void lookAtAvailability();
    }
    begun = true;
    await renew();
  }

  function renew(): Promise<void> {
    again = true;
    reading ??= readWhileNeeded();
    return reading;
  }

  async function readWhileNeeded(): Promise<void> {
    const signal = getSignal();
    while (again && !signal.aborted) {
      again = false;
      await readOnce(signal);
    }
    if (!signal.aborted) reading = undefined;
  }

  async function readOnce(signal: AbortSignal): Promise<void> {
    const takenBefore = shown.countTaken();
    const isLate = (): boolean => {
      if (isDoing()) missed();
      return isDoing() || shown.countTaken() !== takenBefore;
    };
    try {
      const answer = getSource()?.record ?? (await read(signal));
      if (signal.aborted || isLate()) return;
      const { id = '' } = (answer ?? {}) as Partial<CoAuthorInvite>;
      const latest = early.get(id) ?? answer;
      early.clear();
      await shown.take(latest);
    } catch (thrown) {
      if (signal.aborted || isLate()) return;
      const error = toAdapterError(thrown);
      const method = getSource()?.inviteId === undefined ? 'resolve' : 'getInvite';
      // What is shown stays while it can't be read again just now.
      if (store.getSnapshot().phase === 'ready' && error.retryable) outlet.failed(error, method);
      else shown.fail(error, method);
    }
  }

  function read(signal: AbortSignal): Promise<CoAuthorInvite | undefined> {
    const { adapter, inviteId, token = '' } = getSource() ?? {};
    return call<CoAuthorInvite | undefined>(
      async (inner) =>
        inviteId === undefined
          ? adapter?.resolve?.(token, { signal: inner })
          : adapter?.getInvite(inviteId, { signal: inner }),
      { signal, clock },
    );
  }

  /** Who isn't signed in can read a link, and is told before they press anything. */
  async function lookAtAvailability(): Promise<void> {
    const { adapter } = getSource() ?? {};
    if (!adapter?.availability) return;
    const signal = getSignal();
    const toldBefore = told;
    try {
      const answer = await call(async (inner) => adapter.availability?.({ signal: inner }), { signal, clock });
      if (signal.aborted) return;
      store.set({ ...(told === toldBefore && { availability: toAvailability(answer) }), signedOut: false });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (error.code === 'unauthenticated') store.set({ signedOut: true });
      // What can't be asked is offered: the back end will refuse what it must.
      else outlet.failed(error, 'availability');
    }
  }

  function watch(): void {
    const { adapter, inviteId, lang = 'en' } = getSource() ?? {};
    if (!adapter?.watchInvites) return;
    const isIt = (id: string): boolean => (inviteId ?? store.getSnapshot().invite?.id) === id;
    const readAgain = (): void => {
      if (isDoing()) missed();
      else if (begun) void renew();
    };
    watchCoAuthorInvites(
      adapter,
      { signal: getSignal(), lang },
      {
        put(invite) {
          if (!isIt(invite.id)) {
            if (store.getSnapshot().phase === 'loading') early.set(invite.id, invite);
          } else if (isDoing()) missed(invite);
          else void shown.take(invite);
        },
        remove(id) {
          if (isIt(id)) readAgain();
        },
        reset: readAgain,
        availability(availability) {
          told += 1;
          store.set({ availability });
        },
        failed: (error) => outlet.failed(error, 'watchInvites'),
      },
    );
  }

  return { load, renew, lookAtAvailability };
}
