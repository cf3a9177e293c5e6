import type { ThreadSettings, Timestamp } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createMessageList } from './chat-messages.js';
import { areFriends, memberOf, standingOf } from './chat-standing.js';
import type { ChatState, StoredMember, StoredThread } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import { apart } from '../state.js';

/** What people do with threads. */
export interface ThreadActs {
  /** @throws as `ChatAdapter.openThread` */
  open(personIds: readonly string[]): StoredThread;
  /** @throws `conflict` */
  accept(thread: StoredThread): void;
  delete(thread: StoredThread): void;
  setMuted(thread: StoredThread, muted: boolean, until: Timestamp | undefined): void;
  setSettings(thread: StoredThread, settings: Partial<ThreadSettings>): void;
  /** @throws `forbidden` */
  setTyping(thread: StoredThread, typing: boolean): void;
}

/** Somebody who has read nothing, in a thread in which nothing was said. */
export function newMember(
  chat: ChatState,
  personId: string,
  { joined, hidden }: Pick<StoredMember, 'joined' | 'hidden'>,
): StoredMember {
  return {
    personId,
    timeZone: undefined,
    restrictions: undefined,
    hints: undefined,
    acquaintance: undefined,
    joined,
    readUpTo: 0,
    sharedReadUpTo: 0,
    deliveredUpTo: 0,
    settings: chat.knobs.settings,
    muted: false,
    mutedUntil: undefined,
    clearedUpTo: 0,
    hidden,
    counted: undefined,
  };
}

/** Makes what one person can do with threads. */
export function createThreadActs(chat: ChatState, telling: Telling, me: string): ThreadActs {
  const { world } = chat;

  function isFor({ members, state }: StoredThread, everybody: ReadonlySet<string>): boolean {
    return state !== 'ended' && members.size === everybody.size && [...everybody].every((id) => members.has(id));
  }

  function begin(thread: StoredThread): void {
    for (const member of thread.members.values()) {
      const welcome = member.personId === me || areFriends(world, me, member.personId);
      member.joined = welcome ? 'in' : 'asked';
    }
  }

  return {
    open(personIds) {
      const everybody = new Set([me, ...personIds]);
      const others = [...everybody].filter((id) => id !== me);
      if (others.length === 0) throw new AdapterError('invalid', { fields: { personIds: 'nobody else' } });
      for (const id of others) {
        if (!world.people.has(id)) throw new AdapterError('not-found', { message: `no person "${id}"` });
      }
      const closed = (id: string): boolean => apart(world, me, id) || chat.availability.get(id)?.available === false;
      if (closed(me) || others.some(closed)) throw new AdapterError('forbidden', { message: 'not with these people' });
      const known = [...chat.threads.values()].find((thread) => isFor(thread, everybody));
      if (known !== undefined) {
        if (known.messages.last === 0) begin(known);
        memberOf(known, me).hidden = false;
        telling.announce(known);
        return known;
      }
      const number = world.nextNumber();
      const thread: StoredThread = {
        id: `thread-${number}`,
        group: everybody.size > 2,
        createdAt: world.clock.now(),
        members: new Map([...everybody].map((id) => [id, newMember(chat, id, { joined: 'in', hidden: id !== me })])),
        messages: createMessageList({
          count: 0,
          make: () => {
            throw new Error('There is nothing from before.');
          },
          orderOf: () => undefined,
        }),
        title: undefined,
        picture: undefined,
        state: 'open',
        notice: undefined,
        limits: undefined,
        lifetimeMs: undefined,
        stirred: number,
        changes: 0,
      };
      begin(thread);
      chat.threads.set(thread.id, thread);
      telling.announce(thread);
      return thread;
    },

    accept(thread) {
      const member = memberOf(thread, me);
      if (member.joined === 'accepted') return;
      if (member.joined === 'in') throw new AdapterError('conflict', { message: 'it is no request' });
      member.joined = 'accepted';
      telling.announce(thread);
    },

    delete(thread) {
      const member = memberOf(thread, me);
      member.clearedUpTo = thread.messages.last;
      member.readUpTo = Math.max(member.readUpTo, member.clearedUpTo);
      member.hidden = true;
      telling.announceGone(thread, me);
    },

    setMuted(thread, muted, until) {
      const member = memberOf(thread, me);
      member.muted = muted;
      member.mutedUntil = muted ? until : undefined;
      telling.announce(thread);
    },

    setSettings(thread, settings) {
      const member = memberOf(thread, me);
      member.settings = { ...member.settings, ...settings };
      if (!member.settings.typing) telling.setTyping(thread, me, false);
      telling.announce(thread);
    },

    setTyping(thread, typing) {
      const allowed = standingOf(chat, thread, me) === 'open' && memberOf(thread, me).settings.typing;
      if (!allowed) throw new AdapterError('forbidden', { message: 'nobody is told' });
      telling.setTyping(thread, me, typing);
    },
  };
}
