import { AdapterError } from '../../contracts/errors.js';
import type {
  Authorship,
  CoAuthorEvent,
  CoAuthorInvite,
  CoAuthorRights,
  CoAuthorSunset,
  Page,
  Person,
  PostAuthor,
} from '../../contracts/index.js';
import { isAuthorRole } from './roles.js';

const eventTypes: ReadonlySet<unknown> = new Set<CoAuthorEvent['type']>([
  'invited',
  'approved',
  'changed',
  'declined',
  'withdrawn',
  'revoked',
  'restored',
  'expired',
]);

const rightNames = ['pin', 'replies', 'delete', 'boost'] as const satisfies readonly (keyof CoAuthorRights)[];

/** What a record from a host's page or back end, often untyped, may turn out to be. */
type Unknown = Readonly<Record<string, unknown>>;

/**
 * Who signs a post, as the contract has it, of a whole record or of the list of names alone. What can't be shown is left out: an
 * entry without anybody is an account that is not available, a role that nobody knows is that of an author.
 *
 * @throws AdapterError `unknown` where there is no list of names, or nobody on it
 */
export function checkAuthorship(given: unknown): Authorship {
  const record: Unknown = Array.isArray(given) ? { authors: given } : isRecord(given) ? given : {};
  const authors = checkAuthors(record['authors']);
  if (authors.length === 0)
    throw new AdapterError('unknown', { message: 'That is no list of authors: nobody is on it' });
  const { postId, mine, ownId, rights, sunset, invites, hasHistory, historyShown } = record;
  return {
    postId: typeof postId === 'string' ? postId : '',
    authors,
    ...((mine === 'owner' || mine === 'co-author') && { mine }),
    ...(typeof ownId === 'string' && { ownId }),
    ...(isRecord(rights) && { rights: checkRights(rights) }),
    ...(isSunset(sunset) && { sunset }),
    ...(Array.isArray(invites) && { invites: invites.flatMap(checkInvite) }),
    ...(hasHistory === true && { hasHistory }),
    ...(typeof historyShown === 'boolean' && { historyShown }),
  };
}

/** The names on a post. None where it is no list. */
export function checkAuthors(given: unknown): readonly PostAuthor[] {
  if (!Array.isArray(given)) return [];
  const known = new Set<string>();
  return given.filter(isRecord).flatMap(({ id, person, role, approvedAt }, index) => {
    const who = checkPerson(person);
    // Two people may have one name, and one may have two roles: only what has an id can be there twice.
    const entry = typeof id === 'string' ? id : `#${index}`;
    if (known.has(entry)) return [];
    known.add(entry);
    return [
      {
        id: entry,
        role: isAuthorRole(role) ? role : 'author',
        ...(who && { person: who }),
        ...(typeof approvedAt === 'string' && { approvedAt }),
      },
    ];
  });
}

/** A page of what happened, without what can't be told. */
export function checkEvents({ items, next }: Page<CoAuthorEvent>): Page<CoAuthorEvent> {
  if (!Array.isArray(items)) throw new AdapterError('unknown', { message: 'That is no page of events' });
  const known = (items as readonly unknown[]).filter(isRecord).flatMap(({ id, at, type, by, person }) => {
    if (typeof id !== 'string' || typeof at !== 'string' || !eventTypes.has(type)) return [];
    const [who, whom] = [checkPerson(by), checkPerson(person)];
    return [{ id, at, type: type as CoAuthorEvent['type'], ...(who && { by: who }), ...(whom && { person: whom }) }];
  });
  return { items: known, ...(next !== undefined && { next }) };
}

/** Somebody who can be named. A page that writes names down has no ids for them. */
function checkPerson(given: unknown): Person | undefined {
  if (!isRecord(given) || typeof given['name'] !== 'string' || given['name'].trim() === '') return undefined;
  const { id, name, handle, avatar, url } = given;
  return {
    id: typeof id === 'string' ? id : name,
    name,
    ...(typeof handle === 'string' && handle !== '' && { handle }),
    ...(typeof url === 'string' && { url }),
    ...(isRecord(avatar) &&
      typeof avatar['src'] === 'string' && { avatar: avatar as unknown as NonNullable<Person['avatar']> }),
  };
}

const checkRights = (given: Unknown): CoAuthorRights =>
  Object.fromEntries(rightNames.map((name) => [name, given[name] === true])) as Record<keyof CoAuthorRights, boolean>;

const isSunset = (given: unknown): given is CoAuthorSunset =>
  isRecord(given) &&
  typeof given['at'] === 'string' &&
  !Number.isNaN(Date.parse(given['at'])) &&
  (given['shows'] === 'all' || given['shows'] === 'owner');

/** One that is open, and says who asks. */
function checkInvite(given: unknown): readonly CoAuthorInvite[] {
  if (
    !isRecord(given) ||
    typeof given['id'] !== 'string' ||
    (given['state'] !== 'pending' && given['state'] !== 'stale')
  )
    return [];
  const { inviter, invitee, ...invite } = given as unknown as CoAuthorInvite;
  const [by, person] = [checkPerson(inviter), checkPerson(invitee)];
  if (!by) return [];
  const role = isAuthorRole(invite.role) ? invite.role : 'author';
  return [{ ...invite, inviter: by, role, ...(person && { invitee: person }) }];
}

/**
 * What a back end answers when a name was taken off or put back, or an invitation was taken back.
 *
 * @throws AdapterError `unknown` where it is no invitation
 */
export function checkAnswer(given: unknown): CoAuthorInvite {
  if (!isRecord(given) || typeof given['id'] !== 'string' || !checkPerson(given['inviter']))
    throw new AdapterError('unknown', { message: 'That is no invitation: it has no id, or no inviter' });
  const { undoUntil, ...invite } = given as unknown as CoAuthorInvite;
  return { ...invite, ...(typeof undoUntil === 'string' && { undoUntil }) };
}

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
