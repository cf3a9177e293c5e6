import type { Availability, InviteAdapter, InviteDraft } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createCaller } from '../caller.js';
import { latestClip, toClip } from '../clips.js';
import type { Network } from '../network.js';
import type { Watches } from '../watches.js';
import { pageOfContacts } from './invite-contacts.js';
import { createOpening } from './invite-opening.js';
import { figuresOf, findSent, pageOfSent, rulesFor, toInvite } from './invite-record.js';
import { revokeInvite, sendInvite } from './invite-sending.js';
import { changeSettings, toSettings } from './invite-settings.js';
import type { Caller, InvitesState } from './invite-state.js';
import { watchInvites } from './invite-watch.js';

/** What {@link createInviteAdapter} needs. */
export interface InviteParts {
  readonly state: InvitesState;
  readonly network: Network;
  readonly watches: Watches;
}

/** One caller's way to invitations: somebody's, or a visitor's. */
export function createInviteAdapter({ state, network, watches }: InviteParts, me: Caller): Required<InviteAdapter> {
  const run = createCaller(network, me.id);
  const opening = createOpening(state, me);

  /** For those who are signed in. */
  function signed<Answer>(act: () => Answer): () => Answer {
    return () => {
      if (!me.signedIn) throw new AdapterError('unauthenticated');
      return act();
    };
  }

  return {
    getLatestClip(options) {
      const read = signed(() => {
        const clip = latestClip(state.world, me.id);
        return clip === undefined ? undefined : toClip(state.world, clip, me.id);
      });
      return run('invite.getLatestClip', [], options, read);
    },

    getRules(options) {
      const read = signed(() => rulesFor(state, me.id, options?.lang));
      return run('invite.getRules', [], options, read);
    },

    create(draft: InviteDraft, options) {
      const act = signed(() => toInvite(state, sendInvite(state, me.id, draft)));
      return run('invite.create', [draft], options, act);
    },

    resolve(token, options) {
      return run('invite.resolve', [token], options, () => opening.read(token));
    },

    accept(token, options) {
      // Whoever calls may leave out what the compiler asks for.
      const consent = (options as Partial<typeof options> | undefined)?.consent;
      const act = signed(() => {
        opening.accept(token, consent);
      });
      // A repeat does nothing, and is told how things are now: whoever reads it believes that they follow, or that they don't.
      return run('invite.accept', [token], options, act).then(() => opening.read(token));
    },

    undo(token, options) {
      const act = signed(() => opening.undo(token));
      return run('invite.undo', [token], options, act);
    },

    decline(token, options) {
      const mute = options?.mute === true;
      return run('invite.decline', [token, mute], options, () => opening.decline(token, mute));
    },

    tellOpened(token, options) {
      const consent = (options as Partial<typeof options> | undefined)?.consent;
      const act = signed(() => {
        opening.tellOpened(token, consent);
      });
      return run('invite.tellOpened', [token], options, act);
    },

    beginSignUp(token, options) {
      return run('invite.beginSignUp', [token], options, () => opening.beginSignUp(token));
    },

    resume(intent, options) {
      const read = signed(() => opening.resume(intent));
      return run('invite.resume', [intent], options, read);
    },

    listContacts(options) {
      const read = signed(() => pageOfContacts(state, me.id, options));
      return run('invite.listContacts', [], options, read);
    },

    listSent(options) {
      const read = signed(() => pageOfSent(state, me.id, options));
      return run('invite.listSent', [], options, read);
    },

    revoke(inviteId, options) {
      const act = signed(() => {
        const invite = findSent(state, inviteId, me.id);
        revokeInvite(state, invite);
        return toInvite(state, invite);
      });
      return run('invite.revoke', [inviteId], options, act);
    },

    getFigures(options) {
      const read = signed(() => figuresOf(state, me.id));
      return run('invite.getFigures', [], options, read);
    },

    watch(sink, options) {
      watchInvites({ state, watches }, me, sink, options);
    },

    getSettings(options) {
      const read = signed(() => toSettings(state, me.id));
      return run('invite.getSettings', [], options, read);
    },

    setSettings(change, options) {
      const act = signed(() => {
        changeSettings(state, me.id, change);
        return toSettings(state, me.id);
      });
      return run('invite.setSettings', [change], options, act);
    },

    availability(options) {
      const read = signed((): Availability => state.availability.get(me.id) ?? { available: true });
      return run('invite.availability', [], options, read);
    },
  };
}
