import type { Message, Person, Thread, Timestamp } from '../../contracts/index.js';
import { listed, type InboxWords } from './chat-inbox.words.js';

/** A preview shows less than that; more is not to be read out either. */
const longest = 160;

const momentWords = { story: 'inboxStory', note: 'inboxNote', clip: 'inboxClip' } as const;

/** What the second line of a row says. */
export interface Preview {
  readonly kind: 'typing' | 'draft' | 'message' | 'nothing';
  /** Words of ours before the text: who it is from, what it is. Apart, as the two may run in different directions. */
  readonly lead?: string | undefined;
  /** The name in the lead, as it may be long. */
  readonly from?: string | undefined;
  readonly text: string;
  /** The text is somebody's own, in a direction of its own. */
  readonly written?: boolean;
  readonly lang?: string | undefined;
}

export interface PreviewFacts {
  readonly typing: readonly Person[] | undefined;
  readonly draft: string | undefined;
  /** It is open: its draft is to be seen where it is written. */
  readonly selected: boolean;
}

/** What a conversation is called. */
export function nameOf(words: InboxWords, { title, participants }: Thread): string {
  const names = participants.map(({ person }) => person.name);
  return title || (names.length > 0 ? listed(words, names) : words.text('inboxNameless'));
}

/** Muted, and not only until some time that is over. */
export function isMuted({ muted, mutedUntil }: Thread, now: number): boolean {
  return muted === true && (mutedUntil === undefined || !(Date.parse(mutedUntil) <= now));
}

/** When it was last spoken in. */
export function lastTime({ lastMessage, updatedAt }: Thread): Timestamp {
  return lastMessage?.sentAt ?? updatedAt;
}

export function previewOf(words: InboxWords, thread: Thread, { typing, draft, selected }: PreviewFacts): Preview {
  const isGroup = thread.group === true || thread.participants.length > 1;
  if (typing && typing.length > 0) {
    const names = listed(
      words,
      typing.map(({ name }) => name),
      2,
    );
    return { kind: 'typing', text: isGroup ? words.text('inboxTypingBy', names) : words.text('inboxTyping') };
  }
  if (draft?.trim() && !selected)
    return { kind: 'draft', lead: words.text('inboxDraft'), text: shortened(draft), written: true };
  const { lastMessage } = thread;
  if (!lastMessage) return { kind: 'nothing', text: words.text('inboxNothing') };
  return ofMessage(words, lastMessage, isGroup);
}

/** A preview for the ear. */
export function previewSaid({ lead, text }: Preview): string {
  return lead ? `${lead} ${text}` : text;
}

function ofMessage(words: InboxWords, message: Message, isGroup: boolean): Preview {
  const { author, mine } = message;
  const kind = 'message';
  if (message.deleted) return { kind, text: words.text(mine ? 'inboxDeletedOwn' : 'inboxDeleted') };
  if (message.state === 'removed' && !mine) return { kind, text: words.text('inboxRemoved') };
  const from = mine ? words.text('inboxOwn') : isGroup ? words.text('inboxFrom', author.name) : undefined;
  const { lead, ...content } = contentOf(words, message);
  return {
    kind,
    ...content,
    lead: [from, lead].filter(Boolean).join(' ') || undefined,
    from: !mine && isGroup ? author.name : undefined,
  };
}

/** Its text; else what it has instead. */
function contentOf(
  words: InboxWords,
  { text, lang, moment, attachments = [] }: Message,
): Pick<Preview, 'lead' | 'text' | 'written' | 'lang'> {
  const own = { written: true, lang };
  if (text?.trim()) return { text: shortened(text), ...own };
  if (moment?.title) return { text: shortened(moment.title), written: true };
  if (moment) return { text: words.text(momentWords[moment.kind]) };
  const alt = attachments[0]?.picture?.alt;
  if (alt) return { lead: words.text('inboxPictureOf'), text: shortened(alt), ...own };
  return { text: words.text(attachments.length > 0 ? 'inboxPicture' : 'inboxRemoved') };
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
