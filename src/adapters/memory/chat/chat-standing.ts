import type { ThreadStanding } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import type { ChatState, StoredMember, StoredMessage, StoredThread } from './chat-state.js';
import type { State } from '../state.js';
import { apart } from '../state.js';

/** Whether two follow each other: then they may write to each other unasked. */
export function areFriends(state: State, one: string, other: string): boolean {
  return state.links(one, other).following && state.links(other, one).following;
}

/** Ids of those who are friends of both. */
export function commonFriends(
  { world, commonFriends: known }: ChatState,
  one: string,
  other: string,
): readonly string[] {
  const key = JSON.stringify([one, other]);
  const found =
    known.get(key) ??
    [...world.people.keys()].filter(
      (id) => id !== one && id !== other && areFriends(world, one, id) && areFriends(world, other, id),
    );
  known.set(key, found);
  return found;
}

/** The same words whatever the reason, so that a refusal says nothing. */
export function noThread(threadId: string): AdapterError {
  return new AdapterError('not-found', { message: `no thread "${threadId}"` });
}

/** A member that is there: the world never looks for others. */
export function memberOf(thread: StoredThread, personId: string): StoredMember {
  const member = thread.members.get(personId);
  if (member === undefined) throw noThread(thread.id);
  return member;
}

/** The thread, if this person is in it and has not deleted it. @throws `not-found` */
export function findThread(chat: ChatState, threadId: string, personId: string): StoredThread {
  const thread = chat.threads.get(threadId);
  if (thread?.members.get(personId)?.hidden !== false) throw noThread(threadId);
  return thread;
}

/** Everybody else in it. */
export function othersIn(thread: StoredThread, personId: string): readonly StoredMember[] {
  return [...thread.members.values()].filter((member) => member.personId !== personId);
}

/** The other one, in a thread of two. */
export function otherIn(thread: StoredThread, personId: string): StoredMember | undefined {
  return thread.group ? undefined : othersIn(thread, personId)[0];
}

/** Whether a request waits for this person's answer. */
export function isAsked({ world }: ChatState, thread: StoredThread, personId: string): boolean {
  if (memberOf(thread, personId).joined !== 'asked') return false;
  const other = otherIn(thread, personId);
  return other === undefined || !areFriends(world, personId, other.personId);
}

function isUnavailable({ world, availability }: ChatState, me: string, other: string): boolean {
  return apart(world, me, other) || availability.get(other)?.available === false;
}

/** Whether one person may write in a thread, and if not, why not. */
export function standingOf(chat: ChatState, thread: StoredThread, personId: string): ThreadStanding {
  if (thread.state !== 'open') return thread.state;
  if (chat.availability.get(personId)?.available === false) return 'read-only';
  const other = otherIn(thread, personId);
  if (other !== undefined) {
    if (chat.world.links(personId, other.personId).blocked) return 'blocked';
    if (isUnavailable(chat, personId, other.personId)) return 'unavailable';
  }
  if (isAsked(chat, thread, personId)) return 'request-in';
  if (other !== undefined && isAsked(chat, thread, other.personId)) return 'request-out';
  return 'open';
}

/** Whether anybody in the thread may learn what this person does there, beside what they write. */
export function isHeardBy(chat: ChatState, thread: StoredThread, personId: string, listenerId: string): boolean {
  return (
    !isAsked(chat, thread, personId) && !isAsked(chat, thread, listenerId) && !apart(chat.world, personId, listenerId)
  );
}

/** How many messages somebody who waits for an answer may still send. */
export function requestsLeft({ knobs }: ChatState, thread: StoredThread, personId: string): number {
  let sent = 0;
  for (let order = thread.messages.last; order > 0 && sent < knobs.requestMessages; order -= 1) {
    if (thread.messages.at(order)?.authorId === personId) sent += 1;
  }
  return Math.max(0, knobs.requestMessages - sent);
}

/** Whether this person can read that there is such a message. */
export function isVisible(
  { world }: ChatState,
  thread: StoredThread,
  message: StoredMessage,
  personId: string,
): boolean {
  const { order, state, authorId, hiddenFor, expiresAt } = message;
  if (order <= memberOf(thread, personId).clearedUpTo || hiddenFor.has(personId)) return false;
  if (expiresAt !== undefined && expiresAt <= world.clock.now()) return false;
  return state !== 'pending' || authorId === personId;
}

/** A message that this person can read of. @throws `not-found` */
export function findMessage(chat: ChatState, thread: StoredThread, messageId: string, personId: string): StoredMessage {
  const message = thread.messages.find(messageId);
  if (message === undefined || !isVisible(chat, thread, message, personId)) {
    throw new AdapterError('not-found', { message: `no message "${messageId}"` });
  }
  return message;
}
