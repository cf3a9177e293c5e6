import type { Acquaintance, Message, Participant, Thread } from '../../../contracts/index.js';
import {
  areFriends,
  commonFriends,
  isHeardBy,
  isVisible,
  memberOf,
  otherIn,
  othersIn,
  requestsLeft,
  standingOf,
} from './chat-standing.js';
import type { ChatState, StoredMember, StoredMessage, StoredThread } from './chat-state.js';
import { personIn, toMessage } from './chat-view.js';
import { compact, toTimestamp } from '../records.js';

/** How many common friends are named. */
const namedFriends = 3;

/** The newest message that somebody may read. */
export function lastVisible(chat: ChatState, thread: StoredThread, personId: string): StoredMessage | undefined {
  const { clearedUpTo } = memberOf(thread, personId);
  for (let order = thread.messages.last; order > clearedUpTo; order -= 1) {
    const message = thread.messages.at(order);
    if (message !== undefined && isVisible(chat, thread, message, personId)) return message;
  }
  return undefined;
}

/** When something last happened, as far as somebody may know. */
export function stirredAt(chat: ChatState, thread: StoredThread, personId: string): number {
  return lastVisible(chat, thread, personId)?.at ?? thread.createdAt;
}

function unreadOf(chat: ChatState, thread: StoredThread, member: StoredMember): number {
  const { personId, readUpTo, clearedUpTo, counted } = member;
  const { changes, messages } = thread;
  const from = Math.max(readUpTo, clearedUpTo);
  const upTo = messages.last;
  const goesOn = counted?.from === from && counted.changes === changes;
  let unread = goesOn ? counted.unread : 0;
  let lasts = true;
  for (let order = (goesOn ? counted.upTo : from) + 1; order <= upTo; order += 1) {
    const message = messages.at(order);
    if (message === undefined || message.authorId === personId || message.deleted) continue;
    if (message.expiresAt !== undefined) lasts = false;
    if (isVisible(chat, thread, message, personId)) unread += 1;
  }
  // What disappears by itself is counted anew each time.
  member.counted = lasts ? { from, upTo, changes, unread } : undefined;
  return unread;
}

function toParticipant(chat: ChatState, thread: StoredThread, member: StoredMember, readerId: string): Participant {
  const { personId, readUpTo: _private, sharedReadUpTo, deliveredUpTo, timeZone } = member;
  const known = isHeardBy(chat, thread, personId, readerId);
  const reached = Math.max(deliveredUpTo, sharedReadUpTo);
  return compact<Participant>({
    person: personIn(chat, thread, readerId, personId),
    deliveredUpTo: known && reached > 0 ? reached : undefined,
    readUpTo: known && sharedReadUpTo > 0 ? sharedReadUpTo : undefined,
    timeZone: known ? timeZone : undefined,
  });
}

function relationWords(chat: ChatState, me: string, other: string): string | undefined {
  if (areFriends(chat.world, me, other)) return 'You follow each other';
  if (chat.world.links(me, other).following) return 'You follow them';
  return chat.world.links(other, me).following ? 'They follow you' : undefined;
}

function toAcquaintance(chat: ChatState, thread: StoredThread, personId: string): Acquaintance | undefined {
  const other = otherIn(thread, personId);
  if (other === undefined) return undefined;
  const friends = commonFriends(chat, personId, other.personId);
  const first = thread.messages.at(1);
  return {
    ...compact<Acquaintance>({
      relation: relationWords(chat, personId, other.personId),
      mutualFriends:
        friends.length === 0
          ? undefined
          : friends.slice(0, namedFriends).map((id) => personIn(chat, thread, personId, id)),
      mutualFriendCount: friends.length,
      firstContactAt: first === undefined ? undefined : toTimestamp(first.at),
      origin: undefined,
      joinedAt: undefined,
    }),
    ...memberOf(thread, personId).acquaintance,
  };
}

/** The newest message as somebody may read it. */
function lastMessageOf(chat: ChatState, thread: StoredThread, personId: string): Message | undefined {
  const last = lastVisible(chat, thread, personId);
  return last === undefined ? undefined : toMessage(chat, thread, last, personId);
}

/** A thread as one of those in it sees it. */
export function toThread(chat: ChatState, thread: StoredThread, personId: string): Thread {
  const member = memberOf(thread, personId);
  const standing = standingOf(chat, thread, personId);
  const { title, picture, group, state, notice } = thread;
  const muted = isMuted(chat, member);
  return compact<Thread>({
    id: thread.id,
    title,
    picture: standing === 'request-in' && chat.knobs.strangersPictures === 'withheld' ? undefined : picture,
    group: group || undefined,
    participants: othersIn(thread, personId).map((other) => toParticipant(chat, thread, other, personId)),
    standing,
    notice: state === 'open' ? undefined : notice,
    requestsLeft: standing === 'request-out' ? requestsLeft(chat, thread, personId) : undefined,
    lastMessage: lastMessageOf(chat, thread, personId),
    updatedAt: toTimestamp(stirredAt(chat, thread, personId)),
    unread: unreadOf(chat, thread, member),
    readUpTo: member.readUpTo > 0 ? member.readUpTo : undefined,
    muted: muted || undefined,
    mutedUntil: muted ? member.mutedUntil : undefined,
    settings: member.settings,
    limits: thread.limits ?? chat.knobs.limits,
    restrictions: member.restrictions,
    acquaintance: toAcquaintance(chat, thread, personId),
    hints: member.hints,
  });
}

function isMuted({ world }: ChatState, { muted, mutedUntil }: StoredMember): boolean {
  return muted && (mutedUntil === undefined || Date.parse(mutedUntil) > world.clock.now());
}
