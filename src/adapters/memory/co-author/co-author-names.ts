import type { Person, PostAuthor } from '../../../contracts/index.js';
import { compact, toTimestamp } from '../records.js';
import type { State } from '../state.js';
import { apart } from '../state.js';
import type { AuthorReader } from './co-author-access.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { ownerEntry } from './co-author-ledger.js';
import { endOf, settle } from './co-author-settling.js';

/** One name on a post: the owner's has no invitation. */
export interface SignedEntry {
  readonly id: string;
  readonly personId: string;
  readonly invite: StoredCoInvite | undefined;
}

/** Who signs a post, in their order: nobody who has not agreed to what is there now. */
export function entriesOf(state: State, postId: string, ownerId: string): readonly SignedEntry[] {
  const owner: SignedEntry = { id: ownerEntry(postId), personId: ownerId, invite: undefined };
  const ledger = state.coAuthors.posts.get(postId);
  if (ledger === undefined) return [owner];
  settle(state, postId);
  const alone = endOf(state) !== undefined && state.coAuthors.sunset?.shows === 'owner';
  if (alone) return [owner];
  const signed = ledger.invites
    .filter(({ answer }) => answer === 'approved')
    .sort((one, other) => (one.approvedAt ?? 0) - (other.approvedAt ?? 0) || one.order - other.order)
    .flatMap((invite) => (invite.toId === undefined ? [] : [{ id: invite.id, personId: invite.toId, invite }]));
  const all = [owner, ...signed];
  const placeOf = ({ id }: SignedEntry): number => {
    const place = ledger.order.indexOf(id);
    return place === -1 ? ledger.order.length + all.findIndex((entry) => entry.id === id) : place;
  };
  return [...all].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Ids of those who sign a post. */
export function signersOf(state: State, postId: string, ownerId: string): readonly string[] {
  return entriesOf(state, postId, ownerId).map(({ personId }) => personId);
}

/** Whether somebody signs a post. */
export function signs(state: State, postId: string, ownerId: string, personId: string): boolean {
  return personId === ownerId || signersOf(state, postId, ownerId).includes(personId);
}

/** Whose list or feed a post is in for a reader: of those who sign it, who is there for them. */
export function shownSigners(state: State, postId: string, ownerId: string, reader: AuthorReader): readonly string[] {
  return signersOf(state, postId, ownerId).filter(
    (id) => id === ownerId || accountFor(state, id, reader) !== undefined,
  );
}

/** Somebody as a reader may see them. Absent: their account is gone, or one of both has blocked the other. */
export function accountFor(state: State, personId: string, reader: AuthorReader): Person | undefined {
  const itself = reader.signedIn && reader.id === personId;
  if (!itself && state.coAuthors.gone.has(personId)) return undefined;
  if (!itself && reader.signedIn && apart(state, personId, reader.id)) return undefined;
  return state.people.get(personId);
}

/** Names as a reader may see them. */
export function toAuthors(
  state: State,
  postId: string,
  entries: readonly SignedEntry[],
  reader: AuthorReader,
): readonly PostAuthor[] {
  const shown = state.coAuthors.posts.get(postId)?.shown;
  const party = reader.signedIn && entries.some(({ personId }) => personId === reader.id);
  return entries.map(({ id, personId, invite }) => {
    const known = party || shown?.has(personId) === true;
    const at = known ? invite?.approvedAt : undefined;
    return compact<PostAuthor>({
      id,
      person: accountFor(state, personId, reader),
      role: invite?.role ?? 'author',
      approvedAt: at === undefined ? undefined : toTimestamp(at),
    });
  });
}

/** The `authors` of a record: only where several sign. */
export function authorsOfRecord(
  state: State,
  postId: string,
  ownerId: string,
  reader: AuthorReader,
): readonly PostAuthor[] | undefined {
  const entries = entriesOf(state, postId, ownerId);
  return entries.length < 2 ? undefined : toAuthors(state, postId, entries, reader);
}
