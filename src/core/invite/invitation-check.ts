import { AdapterError } from '../../contracts/errors.js';
import type {
  AuthorRole,
  Clip,
  Invitation,
  InvitationCoAuthor,
  InvitationStanding,
  Person,
  Video,
} from '../../contracts/index.js';
import { safeLinkUrl } from '../safe-url.js';

const standings: ReadonlySet<unknown> = new Set<InvitationStanding>([
  'open',
  'accepted',
  'undone',
  'declined',
  'following',
  'self',
  'used',
  'expired',
  'revoked',
  'unavailable',
]);

/** Where a clip is never shown, whatever comes with the record. */
const without: ReadonlySet<InvitationStanding> = new Set(['used', 'expired', 'revoked', 'unavailable']);

const roles: ReadonlySet<unknown> = new Set<AuthorRole>(['author', 'photo', 'translation', 'original-artist']);

const kinds: ReadonlySet<unknown> = new Set<InvitationCoAuthor['kind']>(['story', 'note', 'clip']);

/** What a record from a host's back end, often untyped, may turn out to be. */
type Like<Record> = { readonly [Key in keyof Record]?: unknown } | null | undefined;

/**
 * An invitation as the contract has it. What can't be shown is left out of it; a standing that nobody knows is
 * `unavailable`.
 *
 * @throws AdapterError `unknown` where there is no token, or nobody who invites
 */
export function checkInvitation(record: Like<Invitation>): Invitation {
  if (!isRecord(record) || typeof record.token !== 'string' || !isPerson(record.inviter)) {
    throw new AdapterError('unknown', { message: 'That is no invitation: it has no token, or no inviter' });
  }
  const { token, inviter, standing: given, clip, message, coAuthor, signedIn, undoUntil, expiresAt } = record;
  const standing = standings.has(given) ? (given as InvitationStanding) : 'unavailable';
  return {
    token,
    standing,
    inviter,
    signedIn: signedIn === true,
    ...(!without.has(standing) && isClip(clip) && { clip: checkClip(clip, inviter) }),
    ...(typeof message === 'string' && message.trim() !== '' && { message }),
    ...(!without.has(standing) && standing !== 'self' && isRequest(coAuthor) && { coAuthor }),
    ...(typeof undoUntil === 'string' && { undoUntil }),
    ...(typeof expiresAt === 'string' && { expiresAt }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Somebody who can be named. */
export function isPerson(value: unknown): value is Person {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

/** One that leads somewhere, and of which it can be said what for. */
function isRequest(value: unknown): value is InvitationCoAuthor {
  if (!isRecord(value) || typeof value['url'] !== 'string' || safeLinkUrl(value['url']) === undefined) return false;
  return roles.has(value['role']) && kinds.has(value['kind']);
}

function isClip(value: unknown): value is Clip {
  return isRecord(value) && typeof value['id'] === 'string';
}

/** The clip without a video that has no address, and with lists that are lists. */
function checkClip({ author, title, video, poster, labels, ...clip }: Clip, inviter: Person): Clip {
  return {
    ...clip,
    author: isPerson(author) ? author : inviter,
    ...(typeof title === 'string' && title.trim() !== '' && { title }),
    ...(Array.isArray(labels) && { labels: labels.filter(isRecord) as unknown as NonNullable<Clip['labels']> }),
    ...(isRecord(poster) && typeof (poster as Like<typeof poster>)?.src === 'string' && { poster }),
    ...(isRecord(video) && typeof (video as Like<Video>)?.src === 'string' && { video: checkVideo(video) }),
  };
}

function checkVideo({ captions, width, height, ...video }: Video): Video {
  const sized = width > 0 && height > 0 && Number.isFinite(width / height);
  return {
    ...video,
    // Most clips stand upright: the place they will have, where nobody has measured them.
    ...(sized ? { width, height } : { width: 9, height: 16 }),
    ...(Array.isArray(captions) && {
      captions: captions.filter(
        (track: Like<NonNullable<Video['captions']>[number]>) =>
          typeof track?.src === 'string' && typeof track.lang === 'string',
      ) as NonNullable<Video['captions']>,
    }),
  };
}
