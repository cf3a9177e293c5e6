import type { CoAuthorInvite, CoAuthorAdapter, WriteOptions } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import { isOpen } from './invite-check.js';
import type { SigningOutlet, SigningSource, SigningStore } from './signing-ports.js';
import { createSigningSession } from './signing-session.js';
import { blankSigning } from './signing-shown.js';

/** An invitation to sign as whoever is asked has it: reads, signs, says no, steps back. Knows no DOM and never throws. */
export function createSigningStore(clock: Clock, outlet: SigningOutlet): SigningStore {
  const session = createSigningSession(clock, outlet);
  const { store, keys, undoWindow } = session;
  let stopped = false;

  function show(next: SigningSource): void {
    const last = session.source;
    const wasStopped = stopped;
    session.source = next;
    stopped = false;
    const same = last?.adapter === next.adapter && last?.inviteId === next.inviteId && last?.token === next.token;
    if (!same || last?.record !== next.record) {
      // The host has renewed its record of the same invitation: what was said of it goes on.
      if (same && next.record !== undefined && next.record.id === last?.record?.id) session.renew(next.record);
      else {
        session.forget();
        void session.load();
      }
    } else if (wasStopped && store.getSnapshot().outcome !== 'blocked') void session.load();
  }

  /** With the token they came by: a link is nobody's before. */
  function answerOptions(invite: CoAuthorInvite): { readonly token?: string } {
    const { token, inviteId } = session.source ?? {};
    return token === undefined || inviteId !== undefined || invite.invitee ? {} : { token };
  }

  /** What can still be answered, by who is asked. */
  function askable(): CoAuthorInvite | undefined {
    const invite = session.free();
    const { signedOut, availability, outcome } = store.getSnapshot();
    if (!invite || !isOpen(invite) || invite.sent || signedOut || outcome || !availability.available) return undefined;
    return invite;
  }

  function approve(hash: string): void {
    const invite = askable();
    const { verdict, settling } = store.getSnapshot();
    if (!invite || settling || verdict !== 'matches' || invite.signable?.hash !== hash) return;
    if (!outlet.mayApprove(invite, hash)) return;
    const { adapter } = session.source ?? {};
    if (!adapter) return;
    const clientId = keys.of('approve', hash);
    void session.act('approve', {
      ask: (signal) => adapter.approve(invite.id, hash, { ...answerOptions(invite), clientId, signal }),
      leadsTo: 'approved',
      retry: () => approve(hash),
      done(answer) {
        // What was changed in the same moment asks again.
        if (answer.state === 'approved') outlet.approved(answer);
      },
    });
  }

  function decline({ mute = false }: { readonly mute?: boolean } = {}): void {
    const invite = session.free();
    const { signedOut, outcome } = store.getSnapshot();
    if (!invite || !isOpen(invite) || invite.sent || signedOut || outcome) return;
    if (!outlet.mayDecline(invite, mute)) return;
    const { adapter } = session.source ?? {};
    if (!adapter) return;
    const clientId = keys.of('decline', String(mute));
    void session.act('decline', {
      ask: (signal) =>
        adapter.decline(invite.id, { ...answerOptions(invite), ...(mute && { mute }), clientId, signal }),
      leadsTo: 'declined',
      retry: () => decline({ mute }),
      done(answer) {
        if (mute) store.set({ outcome: 'muted' });
        outlet.declined(answer, mute);
      },
    });
  }

  function turn(
    name: 'revoke' | 'restore',
    from: CoAuthorInvite['state'],
    { may, done }: { may: (invite: CoAuthorInvite) => boolean; done: (invite: CoAuthorInvite) => void },
  ): void {
    const invite = session.free();
    if (invite?.state !== from || !may(invite)) return;
    const { adapter } = session.source ?? {};
    const method: NonNullable<CoAuthorAdapter[typeof name]> | undefined = adapter?.[name]?.bind(adapter);
    if (!method) return;
    const options: WriteOptions = { clientId: keys.of(name) };
    void session.act(name, {
      ask: (signal) => method(invite.id, { ...options, signal }),
      leadsTo: name === 'revoke' ? 'revoked' : 'approved',
      retry: () => turn(name, from, { may, done }),
      done,
    });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show,
    refresh: () => void session.load(),
    approve,
    decline,
    revoke: () => turn('revoke', 'approved', { may: outlet.mayRevoke, done: outlet.revoked }),
    restore: () => turn('restore', 'revoked', { may: outlet.mayRestore, done: outlet.restored }),
    signUp() {
      const invite = session.free();
      const { token } = session.source ?? {};
      if (!invite || token === undefined) return;
      store.set({ signUp: outlet.maySignUp(invite, token) ? 'nobody' : 'host' });
    },
    retry() {
      if (store.getSnapshot().phase === 'failed') void session.load();
      else session.again();
    },
    hold: undoWindow.hold,
    drop() {
      session.restart();
      undoWindow.close();
      store.set({ ...blankSigning, phase: 'ready', outcome: 'blocked' });
    },
    stop() {
      stopped = true;
      session.restart();
      undoWindow.close();
    },
  };
}
