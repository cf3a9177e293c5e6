import { AdapterError } from '../../contracts/errors.js';
import type {
  Clip,
  ContactStatus,
  Invite,
  InviteChannel,
  InviteContact,
  InviteFigures,
  InvitePlatform,
  InviteRules,
  InviteState,
  Page,
} from '../../contracts/index.js';

/** What a record from a host's back end, often untyped, may turn out to be. */
type Untyped = Readonly<Record<string, unknown>>;

const statuses: ReadonlySet<unknown> = new Set<ContactStatus>([
  'invitable',
  'invited',
  'cool-down',
  'declined',
  'following',
  'unavailable',
]);

const states: ReadonlySet<unknown> = new Set<InviteState>([
  'pending',
  'opened',
  'followed',
  'used',
  'declined',
  'expired',
  'revoked',
]);

const channels: ReadonlySet<unknown> = new Set<InviteChannel>(['contact', 'share', 'copy', 'qr']);

const isRecord = (value: unknown): value is Untyped => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The record without those of its optional texts and pictures that are none. */
function clean<Kind>(record: Untyped, texts: readonly (keyof Kind & string)[], picture?: keyof Kind & string): Kind {
  const isKept = ([key, value]: [string, unknown]): boolean =>
    key === picture ? isRecord(value) && isText(value['src']) : isText(value) || !texts.some((text) => text === key);
  return Object.fromEntries(Object.entries(record).filter(isKept)) as Kind;
}

/** `undefined`: nobody who could be shown. Of a status nobody knows, they can't be invited. */
export function toContact(answer: unknown): InviteContact | undefined {
  if (!isRecord(answer) || !isText(answer['id']) || !isText(answer['name'])) return undefined;
  const contact = clean<InviteContact>(answer, ['handle', 'until'], 'avatar');
  return {
    ...contact,
    platformId: isText(answer['platformId']) ? answer['platformId'] : '',
    status: statuses.has(answer['status']) ? contact.status : 'unavailable',
  };
}

/** `undefined`: nothing that could be shown. */
export function toInvite(answer: unknown): Invite | undefined {
  if (!isRecord(answer) || !isText(answer['id']) || !states.has(answer['state'])) return undefined;
  const { contact, ...rest } = answer;
  const its = contact === undefined ? undefined : toContact(contact);
  const invite = clean<Invite>(rest, ['url', 'message', 'coAuthorInviteId', 'expiresAt', 'changedAt']);
  const channel = channels.has(invite.channel) ? invite.channel : its ? 'contact' : 'share';
  return its ? { ...invite, channel, contact: its } : { ...invite, channel };
}

/** @throws `unknown` */
export function mustBeInvite(answer: unknown, method: string): Invite {
  const invite = toInvite(answer);
  if (!invite) throw new AdapterError('unknown', { message: `${method}() answered no invitation` });
  return invite;
}

/** Nothing is an answer: there is no clip. @throws `unknown` */
export function toClip(answer: unknown): Clip | undefined {
  if (answer === undefined || answer === null) return undefined;
  if (!isRecord(answer) || !isText(answer['id']))
    throw new AdapterError('unknown', { message: 'getLatestClip() answered no clip' });
  return clean<Clip>(answer, ['title', 'lang'], 'poster');
}

/** Rules that say nothing forbid nothing. */
export function toRules(answer: unknown): InviteRules {
  if (!isRecord(answer)) return {};
  const {
    limits,
    platforms,
    channels: allowed,
    linkLifeMs,
    ...rest
  } = clean<InviteRules>(answer, ['message', 'linkPrefix']);
  const isPlatform = (one: unknown): one is InvitePlatform => isRecord(one) && isText(one['id']) && isText(one['name']);
  return {
    ...rest,
    ...(isRecord(limits) && { limits }),
    ...(Array.isArray(platforms) && { platforms: platforms.filter(isPlatform) }),
    ...(Array.isArray(allowed) && { channels: allowed }),
    ...(Number.isFinite(linkLifeMs) && { linkLifeMs }),
  };
}

/** `undefined`: no figures. */
export function toFigures(answer: unknown): InviteFigures | undefined {
  if (!isRecord(answer)) return undefined;
  const { followers, ...figures } = answer as unknown as InviteFigures;
  if (![figures.sent, figures.opened, figures.followed].every(Number.isFinite)) return undefined;
  return Number.isFinite(followers) ? { ...figures, followers } : figures;
}

/** A page of what can be shown. @throws `unknown` */
export function toPage<Item>(answer: unknown, toItem: (item: unknown) => Item | undefined, method: string): Page<Item> {
  if (!isRecord(answer) || !Array.isArray(answer['items']))
    throw new AdapterError('unknown', { message: `${method}() answered no page` });
  const items = answer['items'].map(toItem).filter((item) => item !== undefined);
  const { next } = answer;
  return { items, ...(isText(next) && { next }) };
}
