import type { Attachment, Message, Person, Quote, Reaction } from '../../../contracts/index.js';
import { isShown } from '../../../core/story/story-rules.js';
import { toMoment } from './chat-moments.js';
import { areFriends, isAsked, isVisible, memberOf } from './chat-standing.js';
import type { ChatState, StoredAttachment, StoredMessage, StoredThread } from './chat-state.js';
import { compact, toTimestamp } from '../records.js';

/** How much of a message stands in a quote, in characters. */
const quoteLength = 140;
/** How many people stand with a reaction. */
const namedPeople = 20;

/** Whether pictures of strangers are kept from this person here. */
function isWithheld(chat: ChatState, thread: StoredThread, personId: string): boolean {
  return chat.knobs.strangersPictures === 'withheld' && isAsked(chat, thread, personId);
}

/** Somebody, as a reader of the thread may see them: strangers without their picture. */
export function personIn(chat: ChatState, thread: StoredThread, readerId: string, personId: string): Person {
  const person = chat.world.people.get(personId) ?? { id: personId, name: personId };
  if (person.avatar === undefined || personId === readerId || !isWithheld(chat, thread, readerId)) return person;
  if (areFriends(chat.world, readerId, personId)) return person;
  const { avatar: _withheld, ...bare } = person;
  return bare;
}

/** Whether one person is to have the pictures of another here. */
function mayHavePictures(chat: ChatState, thread: StoredThread, readerId: string, authorId: string): boolean {
  if (readerId === authorId) return true;
  if (isWithheld(chat, thread, readerId)) return false;
  const restricted = memberOf(thread, readerId).restrictions?.includes('media') === true;
  return !restricted || areFriends(chat.world, readerId, authorId);
}

function toAttachment(
  { id, picture, state, labels, decision }: StoredAttachment,
  { mine, pictures }: { readonly mine: boolean; readonly pictures: boolean },
): Attachment {
  const shown = mine || (pictures && isShown({ state }));
  return compact<Attachment>({
    id,
    picture: shown ? picture : undefined,
    state,
    labels,
    decision: mine ? decision : undefined,
  });
}

function toQuote(chat: ChatState, thread: StoredThread, messageId: string, readerId: string): Quote | undefined {
  const quoted = thread.messages.find(messageId);
  if (quoted === undefined) return undefined;
  const { id, authorId, deleted, state, text, attachments, moment } = quoted;
  const author = personIn(chat, thread, readerId, authorId);
  const readable =
    isVisible(chat, thread, quoted, readerId) && !deleted && (isShown({ state }) || authorId === readerId);
  if (!readable) return { id, author, unavailable: true };
  const characters = [...(text ?? '')];
  return compact<Quote>({
    id,
    author,
    text: characters.length > quoteLength ? `${characters.slice(0, quoteLength - 1).join('')}…` : text,
    has: moment?.kind ?? (attachments.length > 0 ? 'picture' : undefined),
    unavailable: undefined,
  });
}

function toReactions(
  chat: ChatState,
  thread: StoredThread,
  { reactions }: StoredMessage,
  readerId: string,
): readonly Reaction[] | undefined {
  if (reactions.length === 0) return undefined;
  const byEmoji = new Map<string, string[]>();
  for (const { emoji, personId } of reactions) {
    const people = byEmoji.get(emoji);
    if (people === undefined) byEmoji.set(emoji, [personId]);
    else people.unshift(personId);
  }
  return [...byEmoji].map(([emoji, people]) => ({
    emoji,
    count: people.length,
    mine: people.includes(readerId),
    people: people.slice(0, namedPeople).map((personId) => personIn(chat, thread, readerId, personId)),
  }));
}

/** The message as one person may read it. That they may is for the caller to know. */
export function toMessage(chat: ChatState, thread: StoredThread, message: StoredMessage, readerId: string): Message {
  const { id, order, authorId, clientId, at, editedAt, text, lang, attachments, moment, replyToId, version } = message;
  const mine = authorId === readerId;
  const pictures = mayHavePictures(chat, thread, readerId, authorId);
  const head = {
    id,
    order,
    author: personIn(chat, thread, readerId, authorId),
    mine: mine || undefined,
    clientId: mine ? clientId : undefined,
    sentAt: toTimestamp(at),
    version: String(version),
  };
  const gone = message.deleted || (!mine && !isShown(message));
  const rest: Partial<Message> = gone
    ? {}
    : compact<Partial<Message>>({
        text,
        lang,
        editedAt: editedAt === undefined ? undefined : toTimestamp(editedAt),
        attachments:
          attachments.length === 0 ? undefined : attachments.map((one) => toAttachment(one, { mine, pictures })),
        moment:
          moment &&
          toMoment(chat, moment, authorId, {
            personId: readerId,
            personOf: (personId) => personIn(chat, thread, readerId, personId),
            opened: message.openedBy.has(readerId),
            withheld: !pictures,
          }),
        replyTo: replyToId === undefined ? undefined : toQuote(chat, thread, replyToId, readerId),
        reactions: toReactions(chat, thread, message, readerId),
        expiresAt: message.expiresAt === undefined ? undefined : toTimestamp(message.expiresAt),
        hints: mine ? undefined : message.hints,
      });
  return {
    ...compact<typeof head>(head),
    ...rest,
    ...compact<Partial<Message>>({
      deleted: message.deleted || undefined,
      state: message.state === 'live' ? undefined : message.state,
      decision: mine && !message.deleted ? message.decision : undefined,
    }),
  };
}
