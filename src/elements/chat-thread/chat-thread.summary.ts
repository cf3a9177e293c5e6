import type { Message, Moment, Quote } from '../../contracts/index.js';
import type { LogEntry, OutgoingContent } from '../../core/chat/chat.js';
import { momentName } from '../parts/moment.js';
import { pictureSaid } from './chat-thread.pictures.js';
import type { RoomWords } from './chat-thread.words.js';

interface Said {
  readonly text: string | undefined;
  /** The descriptions of its pictures. */
  readonly pictures: readonly (string | undefined)[];
  readonly moment: Moment | undefined;
}

function parts(words: RoomWords, { text, pictures, moment }: Said): string {
  return [
    ...pictures.map((alt) => pictureSaid(words, alt)),
    ...(moment ? [`${momentName(moment.kind, words)}${moment.title ? `: ${moment.title}` : ''}`] : []),
    ...(text ? [text] : []),
  ].join('. ');
}

/** A message in words, for the ear. */
export function messageSaid(words: RoomWords, message: Message): string {
  if (message.deleted) return words.text(message.mine ? 'chatDeletedOwn' : 'chatDeleted');
  if (message.state === 'removed' && !message.mine) return words.text('chatRemoved');
  const { text, attachments = [], moment } = message;
  return parts(words, { text, pictures: attachments.map(({ picture }) => picture?.alt), moment });
}

export function contentSaid(words: RoomWords, { text, pictures, moment }: OutgoingContent): string {
  return parts(words, { text, pictures: pictures.map(({ alt }) => alt || undefined), moment });
}

export function entrySaid(words: RoomWords, entry: LogEntry): string {
  if (entry.kind === 'gap') return words.text('chatGap');
  return entry.kind === 'message' ? messageSaid(words, entry.message) : contentSaid(words, entry.outgoing.content);
}

/** A message as another one quotes it. */
export function quoteOf({ id, author, text, attachments = [], moment }: Message): Quote {
  const has = moment?.kind ?? (attachments.length > 0 ? ('picture' as const) : undefined);
  return { id, author, ...(text !== undefined && { text }), ...(has && { has }) };
}

/** What a quote shows in its one line. */
export function quoteText(words: RoomWords, { text, has, unavailable }: Quote): string {
  if (unavailable) return words.text('chatQuoteGone');
  if (text) return text;
  if (has === 'picture') return words.text('chatPicture');
  return has ? momentName(has, words) : words.text('chatQuoteGone');
}
