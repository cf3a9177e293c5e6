import type {
  Appearance,
  Cursor,
  ImportedPhoto,
  ImportListOptions,
  ImportSettings,
  ImportSource,
  Page,
} from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { isNote, readNote } from '../note/note-view.js';
import { compact, toTimestamp } from '../records.js';
import { markOf } from '../viewers.js';
import { decisionOf, publicPosts, undecidedFor } from './imports-choices.js';
import type { ImportsState, StoredPost } from './imports-state.js';
import { noteIdOf, sourceState } from './imports-state.js';

/** How many photos a page has when nobody says, and at most. */
const perPage = { usual: 30, most: 100 };

/** The main app, as it is said of now. */
export function toSource({ source, world }: ImportsState): ImportSource {
  const { id, name, icon, closesAt } = source;
  return compact<ImportSource>({
    id,
    name,
    icon,
    state: sourceState(source, world.clock.now()),
    closesAt: closesAt === undefined ? undefined : toTimestamp(closesAt),
  });
}

/** Whether others see a photo here now: its owner, the main app and moderation all let them. */
function isSeen({ world }: ImportsState, post: StoredPost): boolean {
  const note = world.notes.get(noteIdOf(post));
  // Read as somebody would who is nothing to its owner and signed in: no id is empty.
  const read = note && readNote(world, note.id, { id: '', signedIn: true });
  return isNote(read) && read.photos?.[0]?.picture !== undefined;
}

/** A photo as its owner reads it. */
export function toImported(state: ImportsState, post: StoredPost): ImportedPhoto {
  const { id, authorId, picture, postedAt, url, shownSince } = post;
  const shown = isSeen(state, post);
  const since = shownSince === undefined ? undefined : toTimestamp(shownSince);
  const places = shown ? state.knobs.appearances(id, authorId) : [];
  return compact<ImportedPhoto>({
    id,
    picture,
    postedAt: toTimestamp(postedAt),
    url,
    shown,
    appearances: shown ? places.map((place) => compact<Appearance>({ url: undefined, ...place, since })) : undefined,
  });
}

/** What of somebody's photos is shown here, and by whose choice. */
export function toImportSettings(state: ImportsState, personId: string): ImportSettings {
  const { at, existing, future, receipt } = decisionOf(state, personId);
  const photos = publicPosts(state, personId);
  return compact<ImportSettings>({
    source: toSource(state),
    undecided: undecidedFor(state, personId),
    decidedAt: at === undefined ? undefined : toTimestamp(at),
    existing,
    future,
    young: state.world.young.has(personId) || undefined,
    total: photos.length,
    shown: photos.filter((post) => isSeen(state, post)).length,
    receipt,
  });
}

function markFor(personId: string, as: 'owner' | 'others'): string {
  return markOf(JSON.stringify(['imports', personId, as]));
}

function toPlace(personId: string, as: 'owner' | 'others', cursor: Cursor): Pick<StoredPost, 'postedAt' | 'order'> {
  const [mark, postedAt, order] = cursor.split('.');
  const place = { postedAt: parseInt(postedAt ?? '', 36), order: parseInt(order ?? '', 36) };
  if (mark !== markFor(personId, as) || Number.isNaN(place.postedAt) || Number.isNaN(place.order)) {
    throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
  }
  return place;
}

/** One page of somebody's photos, the newest first. @throws `invalid` */
export function pageOfImported(
  state: ImportsState,
  personId: string,
  { after, limit = perPage.usual, as = 'owner' }: ImportListOptions = {},
): Page<ImportedPhoto> {
  if (!(limit >= 1)) throw new AdapterError('invalid', { fields: { limit: 'at least 1' } });
  const size = Math.min(Math.floor(limit), perPage.most);
  const place = after === undefined ? undefined : toPlace(personId, as, after);
  const all = publicPosts(state, personId).filter((post) => as === 'owner' || isSeen(state, post));
  const left = all.filter(
    ({ postedAt, order }) =>
      place === undefined || postedAt < place.postedAt || (postedAt === place.postedAt && order < place.order),
  );
  const page = left.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.map((post) => toImported(state, post)),
    total: all.length,
    ...(last !== undefined &&
      left.length > size && {
        next: [markFor(personId, as), last.postedAt.toString(36), last.order.toString(36)].join('.'),
      }),
  };
}
