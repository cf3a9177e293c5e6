import type { Adapters, Message, Thread } from '../../contracts/index.js';
import type { LogEntry } from '../../core/chat/chat.js';
import { copyIcon } from '../parts/icons/copy.js';
import { editIcon } from '../parts/icons/edit.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { flagIcon } from '../parts/icons/flag.js';
import { replyIcon } from '../parts/icons/reply.js';
import { retryIcon } from '../parts/icons/retry.js';
import { trashIcon } from '../parts/icons/trash.js';
import { undoIcon } from '../parts/icons/undo.js';
import { isGone } from './chat-thread.facts.js';
import type { MenuContent, MenuItem } from './chat-thread.menu.js';
import type { RoomWords } from './chat-thread.words.js';

/** Where the rows of the menu lead. */
export interface MessageWays {
  reply(message: Message): void;
  react(message: Message, emoji: string): void;
  copy(text: string): void;
  edit(message: Message): void;
  removeForMe(message: Message): void;
  removeForAll(message: Message): void;
  readUpTo(key: string): void;
  report(message: Message): void;
  retry(clientId: string): void;
  undo(clientId: string): void;
  editOutgoing(clientId: string): void;
  discard(clientId: string): void;
}

export interface MenuSubject {
  readonly words: RoomWords;
  readonly thread: Thread | undefined;
  readonly adapters: Adapters | undefined;
  readonly emoji: readonly string[];
  readonly ways: MessageWays;
}

export function canWrite(thread: Thread | undefined): boolean {
  return thread?.standing === 'open' || (thread?.standing === 'request-out' && (thread.requestsLeft ?? 0) > 0);
}

/** What can be done about a row. `undefined`: nothing. */
export function menuOf(entry: LogEntry, subject: MenuSubject): MenuContent | undefined {
  if (entry.kind === 'gap') return undefined;
  const content = entry.kind === 'message' ? ofMessage(entry.key, entry.message, subject) : ofOutgoing(entry, subject);
  return content.items.length + content.reactions.length > 0 ? content : undefined;
}

function ofMessage(key: string, message: Message, { words, thread, adapters, emoji, ways }: MenuSubject): MenuContent {
  const chat = adapters?.chat;
  const gone = isGone(message);
  const writes = canWrite(thread);
  const own = message.mine === true;
  const { text } = message;
  const items: (MenuItem | false | undefined)[] = [
    !gone &&
      writes && { icon: replyIcon(), turns: true, label: words.text('chatReply'), act: () => ways.reply(message) },
    !gone && text !== undefined && { icon: copyIcon(), label: words.text('chatCopy'), act: () => ways.copy(text) },
    own &&
      !gone &&
      writes &&
      chat?.edit &&
      text !== undefined && { icon: editIcon(), label: words.text('chatEdit'), act: () => ways.edit(message) },
    chat?.markRead &&
      thread?.standing !== 'request-in' && {
        icon: eyeIcon(),
        label: words.text('chatReadUpTo'),
        act: () => ways.readUpTo(key),
      },
    !own &&
      chat?.report && {
        icon: flagIcon(),
        label: words.text('chatReport'),
        act: () => ways.report(message),
      },
    chat?.delete && {
      icon: trashIcon(),
      label: words.text('chatDeleteForMe'),
      act: () => ways.removeForMe(message),
      grave: true,
    },
    own &&
      !message.deleted &&
      chat?.delete && {
        icon: trashIcon(),
        label: words.text('chatDeleteForAll'),
        act: () => ways.removeForAll(message),
        grave: true,
      },
  ];
  const mine = new Set(message.reactions?.filter((one) => one.mine).map((one) => one.emoji));
  const reactions =
    !gone && chat?.react && thread?.standing === 'open'
      ? emoji.map((one) => ({ emoji: one, mine: mine.has(one), act: () => ways.react(message, one) }))
      : [];
  return { key, reactions, items: items.filter((item) => typeof item === 'object') };
}

function ofOutgoing(
  { key, outgoing: { clientId, phase, content, error } }: Extract<LogEntry, { kind: 'outgoing' }>,
  { words, ways }: MenuSubject,
): MenuContent {
  const stuck = phase === 'failed' || phase === 'rejected';
  const items: (MenuItem | false)[] = [
    phase === 'failed' &&
      error?.retryable !== false && {
        icon: retryIcon(),
        label: words.text('commonRetry'),
        act: () => ways.retry(clientId),
      },
    (phase === 'held' || phase === 'queued') && {
      icon: undoIcon(),
      turns: true,
      label: words.text('chatUndo'),
      act: () => ways.undo(clientId),
    },
    stuck && { icon: editIcon(), label: words.text('chatEdit'), act: () => ways.editOutgoing(clientId) },
    content.text !== '' && { icon: copyIcon(), label: words.text('chatCopy'), act: () => ways.copy(content.text) },
    stuck && {
      icon: trashIcon(),
      label: words.text('chatDiscard'),
      act: () => ways.discard(clientId),
      grave: true,
    },
  ];
  return { key, reactions: [], items: items.filter((item) => typeof item === 'object') };
}
