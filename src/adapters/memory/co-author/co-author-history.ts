import type { State } from '../state.js';
import type { StoredCoEvent, StoredCoInvite } from './co-author-ledger.js';
import { ledgerOf } from './co-author-ledger.js';

/** Something that happened, before it has its place. */
type Happening = Pick<StoredCoEvent, 'type' | 'byId'> &
  Partial<Pick<StoredCoEvent, 'at' | 'aboutId' | 'hash' | 'only'>>;

/** Keeps what happened to one invitation. */
export function keepEvent(
  state: State,
  invite: StoredCoInvite,
  { at, aboutId, hash, only, ...happening }: Happening,
): void {
  const order = state.nextNumber();
  ledgerOf(state.coAuthors, invite.postId).events.push({
    ...happening,
    id: `co-author-event-${order}`,
    order,
    at: at ?? state.clock.now(),
    inviteId: invite.id,
    aboutId: aboutId ?? invite.toId,
    role: invite.role,
    hash,
    only,
  });
}

/** Keeps that a post was changed after somebody had agreed to it, or while somebody was asked to. */
export function keepChange(state: State, postId: string, change: Pick<StoredCoEvent, 'byId' | 'hash' | 'only'>): void {
  const order = state.nextNumber();
  ledgerOf(state.coAuthors, postId).events.push({
    ...change,
    id: `co-author-event-${order}`,
    order,
    at: state.clock.now(),
    inviteId: undefined,
    type: 'changed',
    aboutId: undefined,
    role: undefined,
  });
}
