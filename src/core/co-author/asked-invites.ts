import type { CoAuthorInvite } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type { WritableStore } from '../store.js';
import type { AskingOutlet, AskingSnapshot, AskingSource } from './asking-store.js';
import { isOpen } from './invite-check.js';
import { createInvitesExpiry } from './invites-expiry.js';
import { watchCoAuthorInvites } from './invites-watch.js';

export interface AskedContext {
  readonly clock: Clock;
  readonly store: WritableStore<AskingSnapshot>;
  readonly outlet: AskingOutlet;
  readonly getSource: () => AskingSource | undefined;
  readonly getSignal: () => AbortSignal;
  /** What there is to sign may be another by now. */
  readonly outdated: () => void;
}

/** The invitations to sign a post that have been heard of, and what becomes of them. */
export interface AskedInvites {
  find(id: string): CoAuthorInvite | undefined;
  /** @returns how it was known before */
  take(invite: CoAuthorInvite): CoAuthorInvite | undefined;
  /** Those that are open come with the post's own record. */
  forgetOpen(): void;
  /** Hears of changes until the signal fires. */
  watch(): void;
  /** Ends what waits. */
  halt(): void;
}

export function createAskedInvites(context: AskedContext): AskedInvites {
  const { clock, store, outlet, getSource, getSignal, outdated } = context;
  const list = (): readonly CoAuthorInvite[] => store.getSnapshot().asked;
  const find = (wanted: string): CoAuthorInvite | undefined => list().find(({ id }) => id === wanted);

  const expiry = createInvitesExpiry({
    clock,
    getAdapter: () => getSource()?.adapter,
    getSignal,
    list,
    take: hear,
    failed: (error) => outlet.failed(error, 'getInvite'),
  });

  function set(asked: readonly CoAuthorInvite[]): void {
    store.set({ asked });
    expiry.wait();
  }

  function take(invite: CoAuthorInvite): CoAuthorInvite | undefined {
    const before = find(invite.id);
    set(before ? list().map((known) => (known.id === invite.id ? invite : known)) : [invite, ...list()]);
    return before;
  }

  function hear(invite: CoAuthorInvite): void {
    const before = take(invite);
    if (before?.state !== invite.state) outlet.heard(invite, before);
  }

  function watch(): void {
    const { adapter, postId, lang = 'en' } = getSource() ?? {};
    if (!adapter) return;
    // Time went on while nobody looked.
    void expiry.read();
    watchCoAuthorInvites(
      adapter,
      { signal: getSignal(), lang },
      {
        put(invite) {
          if (invite.postId !== postId || !invite.sent) return;
          hear(invite);
          // Somebody's name came off: what they had signed is no longer there.
          if (invite.state === 'stale') outdated();
        },
        remove: (id) => set(list().filter((invite) => invite.id !== id)),
        reset: outdated,
        failed: (error) => outlet.failed(error, 'watchInvites'),
      },
    );
  }

  return {
    find,
    take,
    forgetOpen: () => set(list().filter((invite) => !isOpen(invite))),
    watch,
    halt: expiry.halt,
  };
}
