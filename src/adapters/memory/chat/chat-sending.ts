import type { MessageDraft, Picture } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { isShown } from '../../../core/story/story-rules.js';
import { createMessageJudge, partOf } from './chat-moderation.js';
import type { MessageJudge } from './chat-moderation.js';
import { isPublic, toMoment } from './chat-moments.js';
import { isAsked, isVisible, othersIn, requestsLeft, standingOf } from './chat-standing.js';
import type { ChatState, StoredAttachment, StoredMessage, StoredThread } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import { personIn } from './chat-view.js';
import { isFree } from '../draft-rules.js';
import { compact } from '../records.js';
import { hasWords } from '../reports.js';

/** Takes messages. */
export interface Sender {
  readonly judge: MessageJudge;
  /** @throws as `ChatAdapter.send` */
  send(thread: StoredThread, authorId: string, draft: MessageDraft, clientId: string): StoredMessage;
  /** @throws as `ChatAdapter.edit` */
  edit(thread: StoredThread, message: StoredMessage, text: string): void;
}

/** What most messages have nothing of. */
export const untouched = {
  editedAt: undefined,
  decision: undefined,
  deleted: false,
  hints: undefined,
  version: 1,
  reactions: [],
  hiddenFor: new Set<string>(),
  openedBy: new Set<string>(),
} as const satisfies Partial<StoredMessage>;

/** Throws unless somebody may write in a thread. @throws `forbidden` */
export function assertMayWrite(chat: ChatState, thread: StoredThread, personId: string): void {
  const standing = standingOf(chat, thread, personId);
  if (standing !== 'open' && standing !== 'request-out') {
    throw new AdapterError('forbidden', { message: `the thread is ${standing}` });
  }
  if (chat.availability.get(personId)?.available === false) {
    throw new AdapterError('forbidden', { message: 'not offered to this person' });
  }
}

/** Makes what takes the messages of one world. */
export function createSender(chat: ChatState, telling: Telling): Sender {
  const { world, knobs } = chat;
  const judge = createMessageJudge(chat, telling);
  /** When each person sent what counts. */
  const sent = new Map<string, readonly number[]>();

  function assertNotTooOften(personId: string): void {
    const { rate } = knobs;
    if (rate === undefined) return;
    const now = world.clock.now();
    const recent = (sent.get(personId) ?? []).filter((at) => at > now - rate.perMs);
    sent.set(personId, recent);
    const [first] = recent;
    if (recent.length < rate.messages || first === undefined) return;
    throw new AdapterError('rate-limited', { retryAfterMs: first + rate.perMs - now });
  }

  function assertFits(thread: StoredThread, text: string | undefined): void {
    const most = (thread.limits ?? knobs.limits).maxCharacters ?? Infinity;
    const length = [...(text ?? '')].length;
    if (length > most) throw new AdapterError('too-large', { message: `${length} characters` });
  }

  function canShare(thread: StoredThread, authorId: string, { moment }: MessageDraft): boolean {
    if (moment === undefined) return true;
    if (!isPublic(chat, moment)) return false;
    const { state } = toMoment(chat, moment, authorId, {
      personId: authorId,
      personOf: (personId) => personIn(chat, thread, authorId, personId),
      opened: false,
      withheld: false,
    });
    return state === 'live' || state === 'limited';
  }

  /** Holds a draft to the rules. @throws `invalid`, with all that is wrong */
  function check(thread: StoredThread, authorId: string, draft: MessageDraft): void {
    const { text, attachments = [], moment, replyToId } = draft;
    const fields: Record<string, string> = {};
    if (!hasWords(text) && attachments.length === 0 && moment === undefined) fields['text'] = 'there is nothing in it';
    const taken = new Set<string>();
    attachments.forEach(({ mediaId }, index) => {
      const stored = world.media.get(mediaId);
      // The same words whatever the reason, so that nobody learns what others have uploaded.
      const free = stored !== undefined && isFree(stored, authorId) && !taken.has(mediaId);
      if (!free) fields[`attachments.${index}.mediaId`] = 'not an upload of yours that is still to be sent';
      taken.add(mediaId);
    });
    if (!canShare(thread, authorId, draft)) fields['moment'] = 'it is not there to be shared';
    const quoted = replyToId === undefined ? undefined : thread.messages.find(replyToId);
    const readable = quoted !== undefined && isVisible(chat, thread, quoted, authorId);
    if (replyToId !== undefined && !readable) fields['replyToId'] = 'no such message';
    if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
  }

  function toPicture({ mediaId, alt, placeholder }: NonNullable<MessageDraft['attachments']>[number]): Picture {
    const stored = world.media.get(mediaId);
    if (stored === undefined) throw new AdapterError('unknown', { message: `no medium "${mediaId}"` });
    const { width, height } = stored.media;
    const src = URL.createObjectURL(stored.file);
    return compact<Picture>({ src, srcset: undefined, width, height, alt, placeholder });
  }

  return {
    judge,

    send(thread, authorId, draft, clientId) {
      assertMayWrite(chat, thread, authorId);
      const waits = standingOf(chat, thread, authorId) === 'request-out';
      if (waits && requestsLeft(chat, thread, authorId) === 0) {
        throw new AdapterError('forbidden', { message: 'they have not answered yet' });
      }
      assertNotTooOften(authorId);
      assertFits(thread, draft.text);
      check(thread, authorId, draft);
      const { text, lang, attachments = [], moment, replyToId } = draft;
      const ruling = judge.rule(partOf(chat, thread.id, authorId, { text }));
      const bare = attachments.map(({ mediaId }) => {
        const media = world.media.get(mediaId)?.media;
        return { src: '', width: media?.width ?? 0, height: media?.height ?? 0 };
      });
      const rulings = bare.map((attachment) => judge.rule(partOf(chat, thread.id, authorId, { text, attachment })));

      const now = world.clock.now();
      const stored: readonly StoredAttachment[] = attachments.map((attachment) => ({
        id: `attachment-${world.nextNumber()}`,
        picture: toPicture(attachment),
        mediaId: attachment.mediaId,
        state: 'pending',
        labels: undefined,
        decision: undefined,
      }));
      for (const { mediaId } of attachments) {
        const media = world.media.get(mediaId);
        if (media !== undefined) media.threadId = thread.id;
      }
      // Whoever has become a friend meanwhile is asked nothing.
      for (const other of othersIn(thread, authorId)) {
        if (other.joined === 'asked' && !isAsked(chat, thread, other.personId)) other.joined = 'in';
      }
      const message = telling.append(thread, (order) => {
        const made: StoredMessage = {
          ...untouched,
          id: `${thread.id}-${order}`,
          order,
          authorId,
          clientId,
          at: now,
          lang,
          replyToId,
          expiresAt: thread.lifetimeMs === undefined ? undefined : now + thread.lifetimeMs,
          text: hasWords(text) ? text : undefined,
          attachments: stored,
          moment,
          state: 'pending',
        };
        judge.begin(made, ruling);
        stored.forEach((attachment, index) => {
          judge.begin(attachment, rulings[index] ?? 'approve');
        });
        return made;
      });
      judge.follow(thread, message, message, ruling);
      stored.forEach((attachment, index) => {
        judge.follow(thread, message, attachment, rulings[index] ?? 'approve');
      });
      sent.set(authorId, [...(sent.get(authorId) ?? []), now].slice(-1000));
      return message;
    },

    edit(thread, message, text) {
      assertMayWrite(chat, thread, message.authorId);
      const now = world.clock.now();
      if (message.deleted || !isShown(message) || now - message.at > knobs.editableMs) {
        throw new AdapterError('forbidden', { message: 'it can be edited no longer' });
      }
      assertFits(thread, text);
      if (!hasWords(text) && message.attachments.length === 0 && message.moment === undefined) {
        throw new AdapterError('invalid', { fields: { text: 'there is nothing in it' } });
      }
      const ruling = judge.rule(partOf(chat, thread.id, message.authorId, { text }));
      telling.change(thread, message, () => {
        message.text = hasWords(text) ? text : undefined;
        message.editedAt = now;
        message.version += 1;
        judge.begin(message, ruling);
      });
      judge.follow(thread, message, message, ruling);
    },
  };
}
