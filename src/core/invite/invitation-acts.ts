import type { Invitation, InvitationStanding } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { ConsentWords, InvitationStore } from './invitation-ports.js';
import type { InvitationSession } from './invitation-session.js';

/** Who said no, or took a following back, may change their mind; and who took it back may say no. */
const answerable: ReadonlySet<InvitationStanding | undefined> = new Set<InvitationStanding>([
  'open',
  'undone',
  'declined',
]);

/** What a recipient can do. */
export type InvitationActs = Pick<
  InvitationStore,
  'accept' | 'undo' | 'unfollow' | 'decline' | 'tellOpened' | 'signUp'
>;

/** The acts of a recipient, each with its request before and its word after. */
export function createInvitationActs(session: InvitationSession): InvitationActs {
  const { store, keys, outlet, undoWindow, clock } = session;

  function accept(words: ConsentWords): void {
    const invitation = session.free();
    if (!invitation || !answerable.has(invitation.standing)) return;
    const { consent, clientId } = keys.consent('accept', 'follow', words);
    const { invite } = session.source ?? {};
    if (!outlet.mayFollow(invitation, consent) || !invite) {
      keys.done('accept');
      return;
    }
    void session.act('accept', {
      ask: (signal) => invite.accept(invitation.token, { consent, clientId, signal }),
      retry: () => accept(words),
      failed: (error) => (outlet.inviteFailed(error, 'accept'), false),
      done(answer) {
        const taken = session.take(withClip(answer, invitation), { fresh: true, outcome: undefined, resumed: false });
        // A repeat of one that was taken back since, or nothing left to do: nothing has happened, so nothing is said.
        if (taken.standing !== 'accepted') return;
        outlet.consented(taken, consent);
        outlet.accepted(taken);
      },
    });
  }

  function undo(): void {
    const invitation = session.free();
    const { invite } = session.source ?? {};
    if (invitation?.standing !== 'accepted' || !invite?.undo || !outlet.mayUndo(invitation)) return;
    const clientId = keys.plain('undo');
    void session.act('undo', {
      ask: async (signal) => invite.undo?.(invitation.token, { clientId, signal }),
      retry: undo,
      failed(error) {
        outlet.inviteFailed(error, 'undo');
        if (error.code !== 'expired' || !session.source?.people) return false;
        // Too late for that: it ends like any other.
        undoWindow.close();
        leave(invitation);
        return true;
      },
      done(answer) {
        outlet.undone(session.take(withClip(answer, invitation), { outcome: 'undone' }));
      },
    });
  }

  function unfollow(): void {
    const invitation = session.free();
    if (invitation?.standing !== 'accepted' && invitation?.standing !== 'following') return;
    if (outlet.mayUnfollow(invitation)) leave(invitation);
  }

  function leave(invitation: Invitation): void {
    const { people } = session.source ?? {};
    if (!people) return;
    const clientId = keys.plain('unfollow');
    void session.act('unfollow', {
      ask: (signal) => people.unfollow(invitation.inviter.id, { clientId, signal }),
      retry: () => leave(invitation),
      failed: (error) => (outlet.peopleFailed(error, 'unfollow'), false),
      done(relation) {
        undoWindow.close();
        store.set({ outcome: 'unfollowed' });
        outlet.unfollowed(invitation, relation);
      },
    });
  }

  function decline({ mute = false }: { readonly mute?: boolean } = {}): void {
    const invitation = session.free();
    if (!invitation || !answerable.has(invitation.standing)) return;
    if (!outlet.mayDecline(invitation, mute)) return;
    const { invite } = session.source ?? {};
    if (!invite?.decline) return;
    const clientId = keys.plain('decline', String(mute));
    void session.act('decline', {
      ask: async (signal) => invite.decline?.(invitation.token, { mute, clientId, signal }),
      retry: () => decline({ mute }),
      failed: (error) => (outlet.inviteFailed(error, 'decline'), false),
      done() {
        const outcome = mute ? 'muted' : 'declined';
        // The answer may be that it is not for them any more. What they look at stays.
        outlet.declined(session.take({ ...invitation, standing: 'declined' }, { outcome, resumed: false }), mute);
      },
    });
  }

  async function tellOpened(words: ConsentWords): Promise<void> {
    const { phase, invitation, told } = store.getSnapshot();
    const { invite } = session.source ?? {};
    if (phase !== 'ready' || !invitation || told !== 'no') return;
    const { consent, clientId } = keys.consent('tell-opened', 'tell-opened', words);
    if (!outlet.mayTell(invitation, consent) || !invite?.tellOpened) {
      keys.done('tell-opened');
      return;
    }
    const { signal } = session;
    store.set({ told: 'sending' });
    try {
      await call(async (inner) => invite.tellOpened?.(invitation.token, { consent, clientId, signal: inner }), {
        signal,
        clock,
      });
      if (signal.aborted) return;
      keys.done('tell-opened');
      store.set({ told: 'yes' });
      outlet.consented(invitation, consent);
      outlet.told(invitation);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      outlet.inviteFailed(error, 'tellOpened');
      store.set({ told: 'no' });
      // What this person is about to do matters more.
      const { doing, problem, invitation: now } = store.getSnapshot();
      if (doing || problem || now?.standing !== 'open') return;
      session.again = () => void tellOpened(words);
      store.set({ problem: { act: 'tell-opened', error } });
    }
  }

  function signUp(): void {
    const invitation = session.free();
    if (invitation?.standing !== 'open') return;
    const { invite } = session.source ?? {};
    const clientId = keys.plain('sign-up');
    void session.act('sign-up', {
      ask: async (signal) => invite?.beginSignUp?.(invitation.token, { clientId, signal }),
      retry: signUp,
      failed: (error) => (outlet.inviteFailed(error, 'beginSignUp'), false),
      done(answer) {
        const intent = typeof answer?.intent === 'string' ? answer : { intent: invitation.token };
        store.set({ signUp: outlet.maySignUp(invitation, intent) ? 'nobody' : 'host' });
      },
    });
  }

  return { accept, undo, unfollow, decline, tellOpened: (words) => void tellOpened(words), signUp };
}

/** What somebody watches stays, also where the answer comes without it. */
function withClip(answer: Invitation | undefined, { clip }: Invitation): Invitation | undefined {
  return answer && clip && !answer.clip ? { ...answer, clip } : answer;
}
