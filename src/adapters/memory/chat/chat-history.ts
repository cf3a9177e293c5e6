import type { MomentReference, Picture, Timestamp } from '../../../contracts/index.js';
import type { HistoryLanguage } from './chat-phrases.js';
import { emojiOnly, links, phrases, reactionEmoji } from './chat-phrases.js';
import type { MessageSeed, MessageSource } from './chat-seed.js';
import { createRandom } from '../random.js';
import { toMs, toTimestamp } from '../records.js';

/** What a made-up history is to be like. */
export interface HistoryOptions {
  /** The same number gives the same history. Default: 1. */
  readonly seed?: number;
  readonly count: number;
  /** Ids of those who write. */
  readonly people: readonly string[];
  /** Before when all of it was written. Default: 2026-01-01. */
  readonly until?: Timestamp;
  /** Which languages they write in. Default: English. */
  readonly langs?: readonly HistoryLanguage[];
  /** Some messages have one of these. Default: none has. */
  readonly pictures?: readonly Picture[];
  /** A few messages share one of these. Default: none does. */
  readonly moments?: readonly MomentReference[];
}

/** How many messages are written at one go, and how long it is between two goes. */
const sitting = { messages: 24, everyMs: 72_000_000 };
/** How long it is between two messages of one go, at most. */
const paceMs = 110_000;
/** How many messages in a row are mostly one author's. */
const runLength = 3;

type Choice = <Item>(items: readonly Item[]) => Item | undefined;

/**
 * A long conversation that nobody had, made as it is read: messages of very unequal length in bursts, some with pictures,
 * replies, reactions and corrections.
 *
 * @example
 * world.addThread({ participants: ['ada', 'bo'], messages: generateHistory({ count: 100_000, people: ['ada', 'bo'] }) });
 */
export function generateHistory({
  seed = 1,
  count,
  people,
  until = '2026-01-01T00:00:00Z',
  langs = ['en'],
  pictures = [],
  moments = [],
}: HistoryOptions): MessageSource {
  const end = toMs(until);
  const sittings = Math.ceil(count / sitting.messages);

  /** Numbers of their own for each message, so that none depends on those before it. */
  const randomOf = (kind: number, index: number): (() => number) =>
    createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35));

  function timeOf(index: number): number {
    const number = Math.floor(index / sitting.messages);
    const late = randomOf(1, number)() * 0.3 * sitting.everyMs;
    const begun = end - (sittings - number) * sitting.everyMs + late;
    const within = index % sitting.messages;
    return Math.floor(begun + (within + 0.8 * randomOf(2, index)()) * paceMs);
  }

  function authorOf(index: number): string {
    const run = Math.floor(index / runLength);
    const first = Math.floor(randomOf(3, run)() * people.length);
    // Now and then somebody else puts in a word.
    const other = randomOf(4, index)() < 0.2 ? 1 : 0;
    return people[(first + other + (run % people.length)) % people.length] ?? '';
  }

  function textOf(random: () => number, pick: Choice): Pick<MessageSeed, 'text' | 'lang'> {
    const lang = pick(langs) ?? 'en';
    const said = phrases[lang];
    const roll = random();
    if (roll < 0.05) return { text: pick(emojiOnly) ?? '' };
    if (roll < 0.08) return { text: `${pick(said.short) ?? ''} ${pick(links) ?? ''}`, lang };
    if (roll < 0.45) return { text: pick(said.short) ?? '', lang };
    const sentences = roll < 0.9 ? 1 + Math.floor(random() * 2) : 3 + Math.floor(random() * 9);
    const parts = Array.from({ length: sentences }, () => pick(said.long) ?? '');
    const paragraphs = sentences > 6 ? [parts.slice(0, 4).join(' '), parts.slice(4).join(' ')] : [parts.join(' ')];
    return { text: paragraphs.join('\n\n'), lang };
  }

  return {
    count,
    at(index) {
      if (!(index >= 0 && index < count)) throw new RangeError(`There is no message ${index} of ${count}.`);
      const random = randomOf(5, index);
      const pick: Choice = (items) => items[Math.floor(random() * items.length)];
      const author = authorOf(index);
      const at = timeOf(index);
      const head = { author, at: toTimestamp(at) };
      const kind = random();
      if (kind < 0.006) return { ...head, deleted: true };
      const moment = kind > 0.985 ? pick(moments) : undefined;
      const picture = kind > 0.93 && moment === undefined ? pick(pictures) : undefined;
      const wordless = (moment ?? picture) !== undefined && random() < 0.5;
      const replyTo = random() < 0.06 && index > 0 ? Math.max(0, index - 1 - Math.floor(random() * 30)) : undefined;
      const edited = random() < 0.02;
      const readers = people.filter((personId) => personId !== author);
      const reacted = random() < 0.08 ? pick(reactionEmoji) : undefined;
      const reader = pick(readers);
      return {
        ...head,
        ...(!wordless && textOf(random, pick)),
        ...(moment !== undefined && { moment }),
        ...(picture !== undefined && { attachments: [{ picture }] }),
        ...(replyTo !== undefined && { replyTo }),
        ...(edited && { editedAt: toTimestamp(at + 60_000) }),
        ...(reacted !== undefined && reader !== undefined && { reactions: { [reacted]: [reader] } }),
      };
    },
  };
}
