import type { DeleteScope, Moment } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { isShown } from '../../../core/story/story-rules.js';
import { toMoment } from './chat-moments.js';
import { isAsked, memberOf, standingOf } from './chat-standing.js';
import type { ChatState, StoredMessage, StoredThread } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import { personIn } from './chat-view.js';
import { toTimestamp } from '../records.js';
import { hasWords } from '../reports.js';

/** What people do with messages that are there. */
export interface MessageActs {
  /** @throws as `ChatAdapter.delete` */
  delete(thread: StoredThread, message: StoredMessage, scope: DeleteScope): void;
  /** @throws as `ChatAdapter.react` */
  react(thread: StoredThread, message: StoredMessage, emoji: string, on: boolean): void;
  markRead(thread: StoredThread, upTo: number): void;
  /** @throws as `ChatAdapter.openMoment` */
  openMoment(thread: StoredThread, message: StoredMessage): Moment;
  /** @throws as `ChatAdapter.appeal` */
  appeal(thread: StoredThread, message: StoredMessage, decisionId: string, text: string): void;
}

const isEmojiLike = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3)/u;

/** Whether a text is one emoji and nothing else. */
function isOneEmoji(text: string): boolean {
  return [...new Intl.Segmenter().segment(text)].length === 1 && isEmojiLike.test(text);
}

/** Gives back the addresses of pictures that were sent. */
function releasePictures({ world }: ChatState, { attachments }: StoredMessage): void {
  for (const { mediaId, picture } of attachments) {
    if (mediaId === undefined) continue;
    URL.revokeObjectURL(picture.src);
    world.media.delete(mediaId);
  }
}

/** Makes what one person can do with messages. */
export function createMessageActs(chat: ChatState, telling: Telling, me: string): MessageActs {
  const { world, knobs } = chat;

  return {
    delete(thread, message, scope) {
      if (scope === 'me') {
        if (message.hiddenFor.has(me)) return;
        telling.change(thread, message, () => {
          message.hiddenFor = new Set([...message.hiddenFor, me]);
        });
        return;
      }
      if (message.authorId !== me) throw new AdapterError('forbidden', { message: 'for its author only' });
      if (message.deleted) return;
      if (world.clock.now() - message.at > knobs.deletableMs) {
        throw new AdapterError('forbidden', { message: 'it is too late' });
      }
      telling.change(thread, message, () => {
        releasePictures(chat, message);
        message.deleted = true;
        message.text = undefined;
        message.attachments = [];
        message.moment = undefined;
        message.reactions = [];
        message.version += 1;
      });
    },

    react(thread, message, emoji, on) {
      const gone = message.deleted || !isShown(message);
      if (standingOf(chat, thread, me) !== 'open' || gone) {
        throw new AdapterError('forbidden', { message: 'no reactions here' });
      }
      const offered = knobs.emoji?.includes(emoji) ?? true;
      if (!offered || !isOneEmoji(emoji)) {
        throw new AdapterError('invalid', { fields: { emoji: 'not one that is offered' } });
      }
      const mine = (reaction: { readonly emoji: string; readonly personId: string }): boolean =>
        reaction.emoji === emoji && reaction.personId === me;
      if (message.reactions.some(mine) === on) return;
      telling.change(thread, message, () => {
        message.reactions = on
          ? [...message.reactions, { emoji, personId: me }]
          : message.reactions.filter((reaction) => !mine(reaction));
      });
    },

    markRead(thread, upTo) {
      const member = memberOf(thread, me);
      const to = Math.min(upTo, thread.messages.last);
      const standing = standingOf(chat, thread, me);
      const heard = standing !== 'request-in' && standing !== 'blocked' && standing !== 'unavailable';
      const shares = member.settings.receipts && heard;
      if (to <= member.readUpTo && !(shares && to > member.sharedReadUpTo)) return;
      member.readUpTo = Math.max(member.readUpTo, to);
      if (shares) member.sharedReadUpTo = Math.max(member.sharedReadUpTo, to);
      telling.announce(thread);
    },

    openMoment(thread, message) {
      const { moment, authorId, openedBy } = message;
      if (moment === undefined || message.deleted || (authorId !== me && !isShown(message))) {
        throw new AdapterError('not-found', { message: 'no moment' });
      }
      const opened = toMoment(chat, moment, authorId, {
        personId: me,
        personOf: (personId) => personIn(chat, thread, me, personId),
        opened: true,
        withheld: isAsked(chat, thread, me) && knobs.strangersPictures === 'withheld',
        opening: true,
      });
      const over = opened.state === 'expired' || opened.state === 'deleted';
      if (over || (moment.viewOnce === true && openedBy.has(me))) throw new AdapterError('expired');
      if (opened.state !== 'live' && opened.state !== 'limited') throw new AdapterError('forbidden');
      if (moment.viewOnce !== true) return opened;
      telling.change(thread, message, () => {
        message.openedBy = new Set([...openedBy, me]);
      });
      return opened;
    },

    appeal(thread, message, decisionId, text) {
      if (message.authorId !== me) throw new AdapterError('forbidden', { message: 'for its author only' });
      const judged = [message, ...message.attachments].find(({ decision }) => decision?.id === decisionId);
      if (judged?.decision === undefined)
        throw new AdapterError('not-found', { message: `no decision "${decisionId}"` });
      const { decision } = judged;
      if (!hasWords(text)) throw new AdapterError('invalid', { fields: { text: 'an appeal needs words' } });
      if (decision.appeal !== undefined) return;
      if (decision.appealBy === undefined) throw new AdapterError('forbidden', { message: 'it cannot be contested' });
      const now = world.clock.now();
      if (Date.parse(decision.appealBy) <= now) throw new AdapterError('expired');
      telling.change(thread, message, () => {
        judged.decision = { ...decision, appeal: 'open' };
      });
      chat.appeals.push({
        threadId: thread.id,
        messageId: message.id,
        decisionId,
        by: me,
        text,
        at: toTimestamp(now),
      });
    },
  };
}
