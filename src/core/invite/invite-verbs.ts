import type { AdapterError } from '../../contracts/errors.js';
import type { Invite, InviteAdapter, InviteContact, InviteDraft } from '../../contracts/index.js';
import type { Pages } from '../pages.js';
import type { SearchedPages } from '../searched-pages.js';
import type { InviteSnapshot, InviteStore, LinkChannel, Revoking } from './invite-ports.js';
import { clipProblemOf, limitOf, mayLeaveBy, sendProblemOf, statusOf } from './invite-rules.js';
import type { InviteSending } from './invite-sending.js';

export interface VerbsContext {
  readonly get: () => InviteSnapshot;
  readonly set: (change: Partial<InviteSnapshot>) => void;
  readonly getTarget: () => { readonly adapter: InviteAdapter } | undefined;
  readonly contacts: SearchedPages<InviteContact>;
  readonly sent: Pages<Invite>;
  readonly sending: InviteSending;
  readonly put: (invite: Invite) => void;
  /** Reads clip and rules again. */
  readonly reload: () => void;
}

type Verbs = Omit<InviteStore, 'getSnapshot' | 'subscribe' | 'show' | 'refresh' | 'stop'>;

/** What people can do, one function for each. */
export function createInviteVerbs(context: VerbsContext): Verbs {
  const { get, set, getTarget, contacts, sent, sending, put, reload } = context;

  /** What a failure changes beside being shown. */
  function learn({ code, retryAfterMs }: AdapterError): void {
    if (code === 'rate-limited') {
      if (retryAfterMs !== undefined) set({ restUntil: get().now + retryAfterMs });
      reload();
    }
    // There is a newer clip, or the contact is another now.
    if (code === 'conflict' || code === 'forbidden') {
      reload();
      if (contacts.shown.phase !== 'idle') contacts.load();
    }
  }

  /** Counts one off until the back end says how many there are. */
  function countOff(): void {
    const { rules } = get();
    const { remaining } = rules.limits ?? {};
    if (remaining !== undefined && remaining > 0)
      set({ rules: { ...rules, limits: { ...rules.limits, remaining: remaining - 1 } } });
  }

  function setRevoking(inviteId: string, state: Revoking | undefined): void {
    const revoking = new Map(get().revoking);
    if (state) revoking.set(inviteId, state);
    else revoking.delete(inviteId);
    set({ revoking });
  }

  const canList = (): boolean =>
    typeof getTarget()?.adapter.listContacts === 'function' && mayLeaveBy(get().rules, 'contact');

  async function send(): Promise<void> {
    const { chosen, clip, message, rules, carried, sending: now } = get();
    const text = (message ?? rules.message ?? '').trim();
    if (now.phase === 'sending' || !chosen || !clip || sendProblemOf(get(), text)) return;
    const draft: InviteDraft = {
      channel: 'contact',
      clipId: clip.id,
      contactId: chosen.id,
      message: text,
      ...(carried !== undefined && { coAuthorInviteId: carried }),
    };
    set({ sending: { phase: 'sending' } });
    const { rules: rulesBefore } = get();
    const { invite, error } = await sending.create(draft, chosen);
    if (!getTarget()) return;
    if (error) {
      set({ sending: { phase: 'failed', error } });
      learn(error);
      return;
    }
    if (!invite) {
      set({ sending: { phase: 'idle' } });
      return;
    }
    const contact = invite.contact ?? { ...chosen, status: 'invited' as const };
    put({ ...invite, contact });
    // Whoever is told by the watch has counted already.
    if (get().rules === rulesBefore) countOff();
    const { step } = get();
    set({
      sending: { phase: 'idle' },
      delivered: { ...invite, contact },
      chosen: undefined,
      message: undefined,
      step: step === 'closed' ? 'closed' : 'delivered',
    });
  }

  async function makeLink(channel: LinkChannel): Promise<string | undefined> {
    const { link, clip, carried } = get();
    if (link.phase === 'ready') return link.url;
    if (link.phase === 'making' || !clip || clipProblemOf(clip) || limitOf(get()).limited) return undefined;
    if (!mayLeaveBy(get().rules, channel)) return undefined;
    set({ link: { phase: 'making', channel } });
    const { rules: rulesBefore } = get();
    const { invite, error } = await sending.create({
      channel,
      clipId: clip.id,
      ...(carried !== undefined && { coAuthorInviteId: carried }),
    });
    if (!getTarget()) return undefined;
    if (error) {
      set({ link: { phase: 'failed', channel, error } });
      learn(error);
      return undefined;
    }
    if (invite?.url === undefined) {
      set({ link: { phase: 'none' } });
      return undefined;
    }
    put(invite);
    if (get().rules === rulesBefore) countOff();
    set({ link: { phase: 'ready', invite, url: invite.url } });
    return invite.url;
  }

  return {
    open() {
      if (get().step !== 'closed') return;
      const step = canList() ? 'picking' : 'link';
      if (step === 'picking') contacts.begin();
      set({ step, sending: { phase: 'idle' }, delivered: undefined });
    },

    close() {
      contacts.search('');
      set({ step: 'closed', delivered: undefined, link: { phase: 'none' } });
    },

    goTo(step) {
      if (step === 'picking' && !canList()) return;
      if (step === 'picking') contacts.begin();
      if (step === 'history') sent.load();
      set({ step, delivered: undefined, ...(get().sending.phase === 'failed' && { sending: { phase: 'idle' } }) });
    },

    search: contacts.search,
    loadMoreContacts: contacts.loadMore,
    retryContacts: contacts.retry,

    choose(contactId) {
      const contact = contacts.find(contactId);
      if (!contact || statusOf(contact, get().now) !== 'invitable' || get().sending.phase === 'sending') return;
      set({ chosen: contact, sending: { phase: 'idle' } });
    },

    compose() {
      if (get().chosen) set({ step: 'composing' });
    },

    word: (message) => set({ message }),

    carry(coAuthorInviteId) {
      const { carried, link, sending: now } = get();
      if (coAuthorInviteId === carried) return;
      // One that is made already goes as it was made.
      const isOther = link.phase === 'failed' || (coAuthorInviteId !== undefined && link.phase === 'ready');
      // What was refused was refused with what went along.
      const isAnew = now.phase === 'failed';
      set({
        carried: coAuthorInviteId,
        ...(isOther && { link: { phase: 'none' } }),
        ...(isAnew && { sending: { phase: 'idle' } }),
      });
    },

    send: () => void send(),
    makeLink,

    useLink(invite) {
      if (invite.url !== undefined) set({ step: 'link', link: { phase: 'ready', invite, url: invite.url } });
    },

    forgetLink: () => set({ link: { phase: 'none' } }),
    loadMoreSent: sent.loadMore,
    retrySent: sent.retry,
    askToRevoke: (inviteId) => setRevoking(inviteId, { phase: 'asking' }),
    keep: (inviteId) => setRevoking(inviteId, undefined),

    revoke(inviteId) {
      const invite = sent.shown.items.find(({ id }) => id === inviteId);
      if (!invite || get().revoking.get(inviteId)?.phase === 'revoking') return;
      setRevoking(inviteId, { phase: 'revoking' });
      void sending.revoke(invite).then(({ invite: after, error }) => {
        if (!getTarget()) return;
        setRevoking(inviteId, error && { phase: 'failed', error });
        if (after) put(after);
        // Somebody has accepted it meanwhile.
        if (error?.code === 'conflict') sent.load();
      });
    },
  };
}
