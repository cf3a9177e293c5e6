import type { Availability, ModerationState } from '../../../contracts/index.js';
import type { ChatKnobs } from './chat-knobs.js';
import { createChatPlanter } from './chat-planting.js';
import type { MessageSeed, MomentChange, MomentSeed, ThreadChange, ThreadSeed } from './chat-seed.js';
import type { Sender } from './chat-sending.js';
import { createSender } from './chat-sending.js';
import type { ChatState, FiledMessageAppeal, StoredAttachment, StoredMessage, StoredThread } from './chat-state.js';
import { createChatState, momentKey } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import { createTelling } from './chat-telling.js';
import type { DecisionSeed } from '../seed.js';
import type { State } from '../state.js';

/** The other side of the counter, where people talk: it acts at once and asks no rules. */
export interface ChatWorld {
  /** What conversations may be. */
  readonly chat: ChatKnobs;
  /** A new conversation. @returns its id */
  addThread(thread: ThreadSeed): string;
  /** A message as if its author had sent it. @returns its id */
  addMessage(threadId: string, message: MessageSeed): string;
  changeThread(threadId: string, change: ThreadChange): void;
  /** A new note or clip, to be shared. */
  addMoment(moment: MomentSeed): void;
  /** What becomes of a note or a clip. `deleted` and `expired` are states too. */
  changeMoment(kind: MomentSeed['kind'], momentId: string, change: MomentChange): void;
  /** Sets the moderation state of a message, and the reasons its author gets. */
  moderateMessage(threadId: string, messageId: string, state: ModerationState, decision?: DecisionSeed): void;
  /** The same, of one picture. */
  moderateAttachment(
    threadId: string,
    messageId: string,
    attachmentId: string,
    state: ModerationState,
    decision?: DecisionSeed,
  ): void;
  /** Answers an appeal: the message or picture stays as it is, or is put back. */
  decideMessageAppeal(threadId: string, messageId: string, decisionId: string, outcome: 'upheld' | 'restored'): void;
  /** What has reached the moderators, oldest first. */
  readonly messageAppeals: readonly FiledMessageAppeal[];
  /** Whether messaging is offered to somebody from now on. */
  setChatAvailability(personId: string, availability: Availability): void;
}

/** The same, from inside. */
export interface ChatQuarters extends ChatWorld {
  readonly state: ChatState;
  readonly telling: Telling;
  readonly sender: Sender;
}

/** Makes the part of a world where people talk. */
export function createChatWorld(world: State, knobs: ChatKnobs): ChatQuarters {
  const state = createChatState(world, knobs);
  const telling = createTelling(state);
  const sender = createSender(state, telling);
  const planter = createChatPlanter(state, telling);

  world.relationTopic.onAny(() => {
    state.commonFriends.clear();
    telling.announceAll();
  });

  function knownThread(threadId: string): StoredThread {
    const thread = state.threads.get(threadId);
    if (thread === undefined) throw new Error(`There is no thread "${threadId}" in this world.`);
    return thread;
  }

  function knownMessage(thread: StoredThread, messageId: string): StoredMessage {
    const message = thread.messages.find(messageId);
    if (message === undefined) throw new Error(`There is no message "${messageId}" in "${thread.id}".`);
    return message;
  }

  function knownAttachment(message: StoredMessage, attachmentId: string): StoredAttachment {
    const attachment = message.attachments.find(({ id }) => id === attachmentId);
    if (attachment === undefined) throw new Error(`The message "${message.id}" has no picture "${attachmentId}".`);
    return attachment;
  }

  return {
    state,
    telling,
    sender,
    chat: knobs,
    ...planter,

    changeThread(threadId, change) {
      const thread = knownThread(threadId);
      Object.assign(thread, change);
      telling.announce(thread);
    },

    changeMoment(kind, id, change) {
      const key = momentKey({ kind, id });
      const moment = state.moments.get(key);
      if (moment === undefined) throw new Error(`There is no ${kind} "${id}" in this world.`);
      state.moments.set(key, { ...moment, ...change });
      state.momentTopic.emit(key, undefined);
    },

    moderateMessage(threadId, messageId, to, decision) {
      const thread = knownThread(threadId);
      const message = knownMessage(thread, messageId);
      sender.judge.apply(thread, message, message, { state: to, ...(decision && { decision }) });
    },

    moderateAttachment(threadId, messageId, attachmentId, to, decision) {
      const thread = knownThread(threadId);
      const message = knownMessage(thread, messageId);
      const attachment = knownAttachment(message, attachmentId);
      sender.judge.apply(thread, message, attachment, { state: to, ...(decision && { decision }) });
    },

    decideMessageAppeal(threadId, messageId, decisionId, outcome) {
      const thread = knownThread(threadId);
      const message = knownMessage(thread, messageId);
      const judged = [message, ...message.attachments].find(({ decision }) => decision?.id === decisionId);
      if (judged?.decision === undefined) throw new Error(`There is no decision "${decisionId}" on "${messageId}".`);
      const { decision } = judged;
      telling.change(thread, message, () => {
        if (outcome === 'restored') judged.state = 'live';
        judged.decision = { ...decision, appeal: outcome };
      });
    },
    messageAppeals: state.appeals,

    setChatAvailability(personId, availability) {
      if (!world.people.has(personId)) throw new Error(`There is no person "${personId}" in this world.`);
      state.availability.set(personId, availability);
      telling.announceAll();
    },
  };
}
