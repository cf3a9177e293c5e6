import { untouched } from './chat-sending.js';
import { createMessageList } from './chat-messages.js';
import type { EarlierMessages } from './chat-messages.js';
import type { AttachmentSeed, MemberSeed, MessageSeed, MessageSource, MomentSeed, ThreadSeed } from './chat-seed.js';
import type { ChatState, StoredAttachment, StoredMember, StoredMessage, StoredThread } from './chat-state.js';
import { momentKey } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import { newMember } from './chat-threads.js';
import { toDecision } from '../moderation.js';
import { toMs } from '../records.js';

/** Puts conversations into the world. Mistakes in a seed throw a plain `Error` at once. */
export interface ChatPlanter {
  /** @returns its id */
  addThread(seed: ThreadSeed): string;
  /** @returns its id */
  addMessage(threadId: string, seed: MessageSeed): string;
  addMoment(seed: MomentSeed): void;
}

/** Where a seed of a message is to go. */
interface Place {
  readonly threadId: string;
  readonly order: number;
  readonly lifetimeMs: number | undefined;
  /** The id of a message by its index. */
  readonly idAt: (index: number) => string;
}

function isSource(messages: ThreadSeed['messages']): messages is MessageSource {
  return messages !== undefined && 'at' in messages && 'count' in messages;
}

function toReactions({ reactions = {} }: MessageSeed): StoredMessage['reactions'] {
  return Object.entries(reactions).flatMap(([emoji, people]) => people.map((personId) => ({ emoji, personId })));
}

/** Makes the planter of one world's conversations. */
export function createChatPlanter(chat: ChatState, telling: Telling): ChatPlanter {
  const { world } = chat;

  function assertPeople(...personIds: readonly string[]): void {
    const unknown = personIds.find((personId) => !world.people.has(personId));
    if (unknown !== undefined) throw new Error(`There is no person "${unknown}" in this world.`);
  }

  function toAttachment(
    { id, picture, state = 'live', labels, decision }: AttachmentSeed,
    fallbackId: string,
  ): StoredAttachment {
    return {
      id: id ?? fallbackId,
      picture,
      mediaId: undefined,
      state,
      labels,
      decision: decision === undefined ? undefined : toDecision(world, state, decision),
    };
  }

  function toMessage(seed: MessageSeed, { threadId, order, lifetimeMs, idAt }: Place): StoredMessage {
    const id = seed.id ?? `${threadId}-${order}`;
    const at = seed.at === undefined ? world.clock.now() : toMs(seed.at);
    const { state = 'live', decision, deleted = false, replyTo, editedAt, expiresAt } = seed;
    const ends = expiresAt === undefined ? undefined : toMs(expiresAt);
    return {
      ...untouched,
      id,
      order,
      authorId: seed.author,
      clientId: seed.clientId ?? `seed-${id}`,
      at,
      lang: seed.lang,
      replyToId: typeof replyTo === 'number' ? idAt(replyTo) : replyTo,
      expiresAt: ends ?? (lifetimeMs === undefined ? undefined : at + lifetimeMs),
      text: deleted ? undefined : seed.text,
      moment: deleted ? undefined : seed.moment,
      attachments: deleted ? [] : (seed.attachments ?? []).map((one, index) => toAttachment(one, `${id}-${index + 1}`)),
      reactions: deleted ? [] : toReactions(seed),
      state,
      decision: decision === undefined ? undefined : toDecision(world, state, decision),
      deleted,
      hints: seed.hints,
      editedAt: editedAt === undefined ? undefined : toMs(editedAt),
      version: editedAt === undefined ? 1 : 2,
    };
  }

  function givenMessages(
    threadId: string,
    seeds: readonly MessageSeed[],
    lifetimeMs: number | undefined,
  ): EarlierMessages {
    assertPeople(...seeds.map(({ author }) => author));
    const idAt = (index: number): string => seeds[index]?.id ?? `${threadId}-${index + 1}`;
    const messages = seeds.map((seed, index) => toMessage(seed, { threadId, order: index + 1, lifetimeMs, idAt }));
    const orders = new Map(messages.map(({ id, order }) => [id, order]));
    if (orders.size < messages.length) throw new Error(`Two messages of "${threadId}" have the same id.`);
    return {
      count: messages.length,
      make(order) {
        const message = messages[order - 1];
        if (message === undefined) throw new Error(`There is no message ${order} in "${threadId}".`);
        return message;
      },
      orderOf: (messageId) => orders.get(messageId),
    };
  }

  function madeMessages(threadId: string, source: MessageSource, lifetimeMs: number | undefined): EarlierMessages {
    const idAt = (index: number): string => `${threadId}-${index + 1}`;
    return {
      count: source.count,
      make: (order) => toMessage(source.at(order - 1), { threadId, order, lifetimeMs, idAt }),
      orderOf(messageId) {
        const order = Number(messageId.slice(threadId.length + 1));
        return order >= 1 && order <= source.count && messageId === idAt(order - 1) ? order : undefined;
      },
    };
  }

  function toMember(seed: string | MemberSeed, { requestFrom, messages }: ThreadSeed): StoredMember {
    const { person, ...given } = typeof seed === 'string' ? { person: seed } : seed;
    const asked = requestFrom !== undefined && requestFrom !== person;
    const count = isSource(messages) ? messages.count : (messages?.length ?? 0);
    const readUpTo = Math.max(0, count - (given.unread ?? (asked ? count : 0)));
    const blank = newMember(chat, person, { joined: asked ? 'asked' : 'in', hidden: false });
    const settings = { ...blank.settings, ...given.settings };
    return {
      ...blank,
      timeZone: given.timeZone,
      restrictions: given.restrictions,
      hints: given.hints,
      acquaintance: given.acquaintance,
      readUpTo,
      sharedReadUpTo: asked || !settings.receipts ? 0 : readUpTo,
      deliveredUpTo: asked ? 0 : readUpTo,
      settings,
      muted: given.muted ?? given.mutedUntil !== undefined,
      mutedUntil: given.mutedUntil,
    };
  }

  return {
    addThread(seed) {
      const number = world.nextNumber();
      const id = seed.id ?? `thread-${number}`;
      if (chat.threads.has(id)) throw new Error(`There is a thread "${id}" already.`);
      const { messages = [], lifetimeMs } = seed;
      const members = new Map(
        seed.participants.map((one) => toMember(one, seed)).map((member) => [member.personId, member]),
      );
      assertPeople(...members.keys(), ...(seed.requestFrom === undefined ? [] : [seed.requestFrom]));
      const list = createMessageList(
        isSource(messages) ? madeMessages(id, messages, lifetimeMs) : givenMessages(id, messages, lifetimeMs),
      );
      const begun = seed.createdAt === undefined ? list.at(1)?.at : toMs(seed.createdAt);
      const thread: StoredThread = {
        id,
        group: seed.group ?? members.size > 2,
        createdAt: begun ?? world.clock.now(),
        members,
        messages: list,
        title: seed.title,
        picture: seed.picture,
        state: seed.state ?? 'open',
        notice: seed.notice,
        limits: seed.limits,
        lifetimeMs,
        stirred: number,
        changes: 0,
      };
      chat.threads.set(id, thread);
      telling.announce(thread);
      return id;
    },

    addMessage(threadId, seed) {
      const thread = chat.threads.get(threadId);
      if (thread === undefined) throw new Error(`There is no thread "${threadId}" in this world.`);
      assertPeople(seed.author);
      if (!thread.members.has(seed.author)) throw new Error(`"${seed.author}" is not in the thread "${threadId}".`);
      const { lifetimeMs } = thread;
      const idAt = (index: number): string => thread.messages.at(index + 1)?.id ?? `${threadId}-${index + 1}`;
      return telling.append(thread, (order) => toMessage(seed, { threadId, order, lifetimeMs, idAt })).id;
    },

    addMoment(seed) {
      assertPeople(seed.author);
      const key = momentKey(seed);
      if (chat.moments.has(key)) throw new Error(`There is a ${seed.kind} "${seed.id}" already.`);
      chat.moments.set(key, seed);
      chat.momentTopic.emit(key, undefined);
    },
  };
}
