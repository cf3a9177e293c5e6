import type { Clock } from '../clock.js';
import { createInvitationActs } from './invitation-acts.js';
import type { InvitationOutlet, InvitationSource, InvitationStore } from './invitation-ports.js';
import { blankInvitation, createInvitationSession } from './invitation-session.js';

/** An invitation as its recipient has it: reads, follows, takes back, declines, signs up. Knows no DOM and never throws. */
export function createInvitationStore(clock: Clock, outlet: InvitationOutlet): InvitationStore {
  const session = createInvitationSession(clock, outlet);
  const { store, undoWindow } = session;
  let stopped = false;
  /** Stopped in the middle of something: what is shown may not be so. */
  let stale = false;

  function show(next: InvitationSource): void {
    const last = session.source;
    const wasStopped = stopped;
    session.source = next;
    stopped = false;
    const leavable = typeof next.people?.unfollow === 'function';
    const same = last?.invite === next.invite && last?.token === next.token && last?.intent === next.intent;
    if (!same || last?.record !== next.record) {
      // The host has renewed its record of the same invitation: what was said of it goes on.
      if (!same || next.record === undefined || next.record.token !== last?.record?.token) session.forget();
      store.set({ leavable });
      void session.load();
      return;
    }
    store.set({ leavable });
    if (wasStopped) goOn(next);
  }

  function goOn({ invite }: InvitationSource): void {
    const { phase, invitation, outcome } = store.getSnapshot();
    if (stale || phase === 'idle') void session.load();
    else if (invitation?.standing === 'accepted' && outcome === undefined && invite?.undo) {
      undoWindow.open(invitation.undoUntil, false);
    }
    stale = false;
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    show,
    refresh: () => void session.load(),
    ...createInvitationActs(session),
    retry() {
      if (store.getSnapshot().phase === 'failed') void session.load();
      else session.again();
    },
    hold: undoWindow.hold,
    drop() {
      session.restart();
      undoWindow.close();
      store.set({ ...blankInvitation, phase: 'ready', outcome: 'blocked' });
    },
    stop() {
      const { doing, phase } = store.getSnapshot();
      stale ||= doing !== undefined || phase === 'loading';
      stopped = true;
      session.restart();
      undoWindow.close();
    },
  };
}
