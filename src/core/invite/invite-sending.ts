import type { AdapterError } from '../../contracts/errors.js';
import type { Invite, InviteAdapter, InviteContact, InviteDraft } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import { mustBeInvite } from './invite-checks.js';
import type { InviteOutlet } from './invite-ports.js';
import { mayHaveHappened } from './invite-rules.js';

export interface SendingOptions {
  readonly clock: Clock;
  readonly outlet: InviteOutlet;
  readonly getTarget: () => { readonly adapter: InviteAdapter; readonly signal: AbortSignal } | undefined;
}

/** One of both, or neither: the host does it, or nobody waits for it any more. */
export interface Outcome {
  readonly invite?: Invite;
  readonly error?: AdapterError;
}

export interface InviteSending {
  /**
   * Makes an invitation. The same draft after a timeout or a lost line goes with the same key, so that nobody is asked twice.
   */
  create(draft: InviteDraft, contact?: InviteContact): Promise<Outcome>;
  revoke(invite: Invite): Promise<Outcome>;
  /** Somebody else sends now: the keys are not theirs. */
  forget(): void;
}

export function createInviteSending({ clock, outlet, getTarget }: SendingOptions): InviteSending {
  /** Keys of what may have happened and may not, by what it was. */
  const keys = new Map<string, string>();

  async function perform(
    method: 'create' | 'revoke',
    what: string,
    act: (adapter: InviteAdapter, options: { signal: AbortSignal; clientId: string }) => Promise<unknown>,
  ): Promise<Outcome> {
    const target = getTarget();
    if (!target) return {};
    const { adapter, signal } = target;
    const clientId = keys.get(what) ?? createClientId();
    keys.set(what, clientId);
    try {
      const answer = await call((inner) => act(adapter, { signal: inner, clientId }), { signal, clock });
      const invite = mustBeInvite(answer, method);
      if (signal.aborted) return {};
      keys.delete(what);
      return { invite };
    } catch (thrown) {
      if (signal.aborted) return {};
      const error = toAdapterError(thrown);
      if (!mayHaveHappened(error)) keys.delete(what);
      outlet.failed(error, method);
      return { error };
    }
  }

  return {
    async create(draft, contact) {
      if (!getTarget() || !outlet.ask(draft, contact)) return {};
      const outcome = await perform('create', JSON.stringify(draft), (adapter, options) =>
        adapter.create(draft, options),
      );
      if (outcome.invite) outlet.made(outcome.invite);
      return outcome;
    },

    async revoke(invite) {
      if (!getTarget() || !outlet.askRevoke(invite)) return {};
      const outcome = await perform('revoke', `revoke ${invite.id}`, async (adapter, options) =>
        adapter.revoke?.(invite.id, options),
      );
      if (outcome.invite) outlet.revoked(outcome.invite);
      return outcome;
    },

    forget: () => keys.clear(),
  };
}
