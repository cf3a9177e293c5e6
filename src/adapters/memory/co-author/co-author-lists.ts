import type {
  CoAuthorInvite,
  CoAuthorInviteListOptions,
  CoAuthorSettings,
  CoAuthorSettingsChange,
  Page,
} from '../../../contracts/index.js';
import type { State } from '../state.js';
import { markOf } from '../viewers.js';
import { checkCoChange, checkCoListing, checkOptions, invalid } from './co-author-forms.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { concerns, personOf, toCoInvite } from './co-author-record.js';
import type { CoAuthorsState } from './co-author-state.js';

/** How many invitations a page has when nobody says, and at most. */
const perPage = { usual: 20, most: 100 };

type Box = CoAuthorInviteListOptions['box'];

/** What somebody has received or sent, the newest first. */
export function invitesIn(state: State, personId: string, box: Box): readonly StoredCoInvite[] {
  return [...state.coAuthors.invites.values()]
    .filter((invite) => (invite.fromId === personId) === (box === 'sent') && concerns(state, invite, personId))
    .sort((one, other) => other.order - one.order);
}

function markFor(personId: string, box: Box): string {
  return markOf(JSON.stringify(['co-author-invites', personId, box]));
}

/** After which invitation of a list a cursor is. Absent: it is no cursor of this list. */
export function placeIn(personId: string, box: Box, cursor: string): number | undefined {
  const [mark, place] = cursor.split('.');
  const order = parseInt(place ?? '', 36);
  return mark === markFor(personId, box) && !Number.isNaN(order) ? order : undefined;
}

/** One page of them. @throws `invalid` */
export function pageOfInvites(
  coAuthors: CoAuthorsState,
  personId: string,
  options: CoAuthorInviteListOptions,
): Page<CoAuthorInvite> {
  checkCoListing({ ...checkOptions(options), box: boxOf(options) });
  const { box, after, limit = perPage.usual } = options;
  const all = invitesIn(coAuthors.world, personId, box);
  const place = after === undefined ? Infinity : placeIn(personId, box, after);
  if (place === undefined) invalid({ after: 'not a cursor of this list' });
  const left = all.filter(({ order }) => order < place);
  const page = left.slice(0, Math.min(Math.floor(limit), perPage.most));
  const last = page.at(-1);
  const reader = { id: personId, signedIn: true };
  return {
    items: page.map((invite) => toCoInvite(coAuthors, invite, reader)),
    total: all.length,
    ...(last !== undefined &&
      left.length > page.length && { next: `${markFor(personId, box)}.${last.order.toString(36)}` }),
  };
}

/** Whoever calls may have left out what the compiler asks for. */
function boxOf(options: unknown): unknown {
  const given = typeof options === 'object' && options !== null && 'box' in options ? options.box : undefined;
  return given ?? 'none';
}

/** Who may ask somebody, as they see it. */
export function toCoSettings(state: State, personId: string): CoAuthorSettings {
  const { from, muted } = state.coAuthors.settingsOf(personId);
  return { from, muted: [...muted].map((id) => personOf(state, id)) };
}

/** @throws `invalid` */
export function changeCoSettings(state: State, personId: string, change: CoAuthorSettingsChange): void {
  const { from, unmute } = checkCoChange(change);
  const settings = state.coAuthors.settingsOf(personId);
  settings.from = from ?? settings.from;
  for (const id of unmute) settings.muted.delete(id);
  state.coAuthors.topic.emit('');
}
