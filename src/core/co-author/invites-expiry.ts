import type { AdapterError } from '../../contracts/errors.js';
import type { CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock } from '../clock.js';
import { createDeadline } from './deadline.js';
import { isOpen, toCoAuthorInvite } from './invite-check.js';

export interface InvitesExpiryOptions {
  readonly clock: Clock;
  readonly getAdapter: () => CoAuthorAdapter | undefined;
  readonly getSignal: () => AbortSignal;
  /** Those that are shown now. */
  readonly list: () => readonly CoAuthorInvite[];
  /** What has become of one of them. */
  readonly take: (invite: CoAuthorInvite) => void;
  readonly failed: (error: AdapterError) => void;
}

/** Reads open invitations again when their time is over: there may be no watch that says so. */
export interface InvitesExpiry {
  /** Waits for those that are shown now. */
  wait(): void;
  /** Reads those whose time is over. */
  read(): Promise<void>;
  /** Ends what waits. */
  halt(): void;
}

export function createInvitesExpiry(options: InvitesExpiryOptions): InvitesExpiry {
  const { clock, getAdapter, getSignal, list, take, failed } = options;
  const deadline = createDeadline(clock, () => void read());

  function wait(): void {
    if (!getSignal().aborted)
      deadline.set(
        ...list()
          .filter(isOpen)
          .map(({ expiresAt }) => expiresAt),
      );
  }

  async function read(): Promise<void> {
    const signal = getSignal();
    const over = list().filter((invite) => isOpen(invite) && Date.parse(invite.expiresAt ?? '') <= clock.now());
    wait();
    for (const known of over) {
      try {
        const invite = toCoAuthorInvite(
          await call(async (inner) => getAdapter()?.getInvite(known.id, { signal: inner }), { signal, clock }),
        );
        // What came live meanwhile is newer.
        if (!signal.aborted && list().includes(known)) take(invite);
      } catch (thrown) {
        if (signal.aborted) return;
        failed(toAdapterError(thrown));
      }
    }
  }

  return { wait, read, halt: deadline.clear };
}
