import type { CoAuthorAdapter, Report } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createCaller } from '../caller.js';
import type { Network } from '../network.js';
import { fileReport } from '../reports.js';
import type { Watches } from '../watches.js';
import type { AuthorReader } from './co-author-access.js';
import { approve, decline, findByToken, findCoInvite, findReportable } from './co-author-answering.js';
import { askToSign, availabilityFor } from './co-author-asking.js';
import { pageOfCandidates } from './co-author-candidates.js';
import { pageOfEvents } from './co-author-events.js';
import { checkTexts, invalid } from './co-author-forms.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { changeCoSettings, pageOfInvites, toCoSettings } from './co-author-lists.js';
import { findOwnPost, findPost } from './co-author-posts.js';
import { coAuthorRulesFor, toAuthorship, toCoInvite, toSignable } from './co-author-record.js';
import type { CoAuthorsState } from './co-author-state.js';
import { stateOf } from './co-author-settling.js';
import { reorder, restore, revoke, showHistory, withdraw } from './co-author-stepping-back.js';
import { watchAuthors, watchCoInvites } from './co-author-watches.js';

/** What {@link createCoAuthorAdapter} needs. */
export interface CoAuthorParts {
  readonly state: CoAuthorsState;
  readonly network: Network;
  readonly watches: Watches;
}

/** One caller's way to who signs what: somebody's, or a visitor's. */
export function createCoAuthorAdapter(
  { state, network, watches }: CoAuthorParts,
  me: AuthorReader,
): Required<CoAuthorAdapter> {
  const run = createCaller(network, me.id);
  const { world } = state;

  /** For those who are signed in. */
  function signed<Answer>(act: () => Answer): () => Answer {
    return () => {
      if (!me.signedIn) throw new AdapterError('unauthenticated');
      return act();
    };
  }

  const toRecord = (invite: StoredCoInvite): ReturnType<typeof toCoInvite> => toCoInvite(state, invite, me);

  function authorship(postId: string): ReturnType<typeof toAuthorship> {
    checkTexts({ postId });
    return toAuthorship(state, findPost(world, postId, me), me);
  }

  return {
    getAuthors(postId, options) {
      return run('coAuthor.getAuthors', [postId], options, () => authorship(postId));
    },

    getSignable(postId, options) {
      const read = signed(() => {
        checkTexts({ postId });
        return toSignable(state, findOwnPost(world, postId, me.id));
      });
      return run('coAuthor.getSignable', [postId], options, read);
    },

    listCandidates(options) {
      const read = signed(() => pageOfCandidates(state, me.id, options));
      return run('coAuthor.listCandidates', [], options, read);
    },

    invite(draft, options) {
      const act = signed(() => toRecord(askToSign(state, me.id, draft)));
      return run('coAuthor.invite', [draft], options, act);
    },

    getInvite(inviteId, options) {
      const read = signed(() => toRecord(findCoInvite(world, inviteId, me.id)));
      return run('coAuthor.getInvite', [inviteId], options, read);
    },

    approve(inviteId, hash, options) {
      const act = signed(() => toRecord(approve(world, me.id, inviteId, hash, options)));
      return run('coAuthor.approve', [inviteId, hash, options?.token ?? null], options, act);
    },

    decline(inviteId, options) {
      const act = signed(() => toRecord(decline(world, me.id, inviteId, options)));
      const { token = null, mute = false } = options ?? {};
      return run('coAuthor.decline', [inviteId, token, mute], options, act);
    },

    withdraw(inviteId, options) {
      const act = signed(() => toRecord(withdraw(world, me.id, inviteId)));
      return run('coAuthor.withdraw', [inviteId], options, act);
    },

    revoke(inviteId, options) {
      const act = signed(() => toRecord(revoke(world, me.id, inviteId)));
      return run('coAuthor.revoke', [inviteId], options, act);
    },

    restore(inviteId, options) {
      const act = signed(() => toRecord(restore(world, me.id, inviteId)));
      return run('coAuthor.restore', [inviteId], options, act);
    },

    reorder(postId, ids, options) {
      const act = signed(() => {
        checkTexts({ postId });
        reorder(world, me.id, postId, ids);
        return authorship(postId);
      });
      return run('coAuthor.reorder', [postId, ids], options, act);
    },

    resolve(token, options) {
      const read = (): ReturnType<typeof toCoInvite> => {
        const invite = findByToken(world, token, me.signedIn ? me.id : undefined);
        const reader = me.signedIn ? me.id : undefined;
        if (stateOf(world, invite, 'invited', reader) === 'expired' && invite.toId !== me.id) {
          throw new AdapterError('expired', { message: 'its time is over' });
        }
        return toRecord(invite);
      };
      return run('coAuthor.resolve', [token], options, read);
    },

    listInvites(options) {
      const read = signed(() => pageOfInvites(state, me.id, options));
      return run('coAuthor.listInvites', [], options, read);
    },

    getHistory(postId, options) {
      return run('coAuthor.getHistory', [postId], options, () => pageOfEvents(world, postId, me, options));
    },

    showHistory(postId, shown, options) {
      const act = signed(() => {
        checkTexts({ postId });
        if (typeof shown !== 'boolean') invalid({ shown: 'whether others read it' });
        showHistory(world, me.id, postId, shown);
        return authorship(postId);
      });
      return run('coAuthor.showHistory', [postId, shown], options, act);
    },

    getRules(options) {
      const read = signed(() => coAuthorRulesFor(state, me.id, options?.lang));
      return run('coAuthor.getRules', [], options, read);
    },

    availability(options) {
      const read = signed(() => availabilityFor(world, me.id));
      return run('coAuthor.availability', [], options, read);
    },

    getSettings(options) {
      const read = signed(() => toCoSettings(world, me.id));
      return run('coAuthor.getSettings', [], options, read);
    },

    setSettings(change, options) {
      const act = signed(() => {
        changeCoSettings(world, me.id, change);
        return toCoSettings(world, me.id);
      });
      return run('coAuthor.setSettings', [change], options, act);
    },

    report(inviteId, report: Report, options) {
      const act = signed(() => {
        const { id } = findReportable(world, inviteId, me.id, options);
        fileReport(world, me.id, report, { coAuthorInviteId: id });
      });
      return run('coAuthor.report', [inviteId, report, options?.token ?? null], options, act);
    },

    watchAuthors(postId, sink, options) {
      watchAuthors({ state, watches }, me, postId, sink, options);
    },

    watchInvites(sink, options) {
      watchCoInvites({ state, watches }, me, sink, options);
    },
  };
}
