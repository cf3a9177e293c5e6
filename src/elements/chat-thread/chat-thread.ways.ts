import type { LitElement } from 'lit';
import type { Adapters, Message, Quote } from '../../contracts/index.js';
import type { LogEntry, ThreadSnapshot } from '../../core/chat/chat.js';
import { readingOf } from '../../core/chat/thread-delivery.js';
import type { ThreadStore } from '../../core/chat/thread-ports.js';
import { emit } from '../parts/emit.js';
import { canWrite, menuOf } from './chat-thread.actions.js';
import type { Composer } from './chat-thread.composer.js';
import type { Doing } from './chat-thread.doing.js';
import type { MessageMenu } from './chat-thread.menu.js';
import type { Reading } from './chat-thread.reading.js';
import type { RowActs } from './chat-thread.scene.js';
import type { Scenery } from './chat-thread.scenery.js';
import type { Sheets } from './chat-thread.sheets.js';
import { quoteOf } from './chat-thread.summary.js';
import type { RoomWords } from './chat-thread.words.js';

export interface WaysParts {
  readonly host: LitElement & { readonly emoji: readonly string[] };
  readonly store: ThreadStore;
  readonly words: RoomWords;
  readonly getAdapters: () => Adapters | undefined;
  readonly say: (text: string) => void;
  readonly doing: Doing;
  readonly menu: MessageMenu;
  readonly sheets: Sheets;
  readonly getReading: () => Reading;
  readonly getComposer: () => Composer;
  readonly getScenery: () => Scenery;
}

/** Where the controls of messages lead: the menu, the composer, the list, the store. */
export class Ways {
  #parts: WaysParts;
  /** Where somebody was led last. */
  #going: Quote | undefined;

  constructor(parts: WaysParts) {
    this.#parts = parts;
  }

  #entryOf(key: string): LogEntry | undefined {
    const { log } = this.#snapshot;
    return log.at(log.indexOf(key));
  }

  readonly authorOf = (key: string): string => {
    const entry = this.#entryOf(key);
    if (entry?.kind === 'message' && !entry.message.mine) return entry.message.author.name;
    return this.#parts.words.text('chatYou');
  };

  readonly openMenu = (key: string, anchor: HTMLElement): void => {
    const entry = this.#entryOf(key);
    const doing = this.#parts.doing;
    const { thread } = this.#snapshot;
    const content =
      entry &&
      menuOf(entry, {
        words: this.#parts.words,
        thread,
        adapters: this.#parts.getAdapters(),
        emoji: this.#parts.host.emoji,
        ways: {
          ...this.acts,
          reply: (message) => this.#parts.getComposer().replyTo(quoteOf(message)),
          react: doing.react,
          copy: doing.copy,
          edit: (message) => this.#parts.getComposer().edit(message),
          removeForMe: (message) => doing.remove(message, 'me', 'unknown'),
          removeForAll: (message) => doing.remove(message, 'everybody', readingOf(message, thread?.participants ?? [])),
          readUpTo: (row) => {
            this.#parts.store.readUpToHere(row);
            this.#parts.say(this.#parts.words.text('chatReadUpToDone'));
          },
          report: (message) => doing.report(message),
        },
      });
    if (!content) return;
    // What is closed gives the focus back to what had it.
    this.#parts.getReading().rowOf(key)?.focus({ preventScroll: true });
    this.#parts.menu.open(content, anchor);
  };

  readonly replyTo = (key: string): void => {
    const entry = this.#entryOf(key);
    if (entry?.kind !== 'message' || entry.message.deleted || !canWrite(this.#snapshot.thread)) return;
    this.#parts.getComposer().replyTo(quoteOf(entry.message));
  };

  readonly edit = (key: string): void => {
    const entry = this.#entryOf(key);
    if (entry?.kind === 'message') this.#startEdit(entry.message);
  };

  readonly editLast = (): void => {
    const { log } = this.#snapshot;
    for (let index = log.length - 1; index >= Math.max(0, log.length - 50); index--) {
      const entry = log.at(index);
      if (entry?.kind === 'message' && entry.message.mine && !entry.message.deleted) {
        this.#startEdit(entry.message);
        return;
      }
    }
  };

  #startEdit(message: Message): void {
    const can = typeof this.#parts.getAdapters()?.chat?.edit === 'function' && canWrite(this.#snapshot.thread);
    if (can && message.mine && !message.deleted && message.text !== undefined) this.#parts.getComposer().edit(message);
  }

  get acts(): RowActs {
    const store = this.#parts.store;
    return {
      menu: this.openMenu,
      react: (message, emoji) => this.#parts.doing.react(message, emoji),
      goTo: (quote, fromKey) => void this.#goTo(quote, fromKey),
      reveal: (message, attachment) => {
        if (!this.#parts.doing.mayReveal(message, attachment)) return;
        this.#parts.getScenery().reveal(attachment.id);
        this.#parts.host.requestUpdate();
      },
      retry: (clientId) => store.retrySending(clientId),
      discard: (clientId) => {
        store.discard(clientId);
        emit(this.#parts.host, 'rv-message-discarded', { threadId: this.#snapshot.thread?.id, clientId });
        this.#parts.getComposer().focus();
      },
      editOutgoing: (clientId) => {
        const content = store.editOutgoing(clientId);
        if (content) {
          this.#parts.getComposer().restore(content);
          this.#parts.say(this.#parts.words.text('chatDraftReturned'));
        }
        this.#parts.getComposer().focus(true);
      },
      undo: (clientId) => void this.#undo(clientId),
      fillGap: (key) => store.fillGap(key),
      openOnce: (message) => void this.#openOnce(message),
      openMoment: (message, moment, event) => this.#parts.doing.openMoment(message, moment, event),
      replyToMoment: (message) => this.#parts.getComposer().replyTo(quoteOf(message)),
      enlarge: (picture, lang, own) => this.#parts.sheets.enlarge(picture, lang, own),
      contest: (message, decision) => this.#parts.sheets.contest(message, decision),
      dismissHint: (message) => this.#parts.getScenery().closeHints(message),
    };
  }

  async #goTo(quote: Quote, fromKey: string): Promise<void> {
    const { doing, host, words } = this.#parts;
    doing.forgive();
    const threadId = this.#snapshot.thread?.id;
    this.#going = quote;
    const found = await this.#parts.getReading().goTo(quote, fromKey);
    // Not of one that somebody has left for another.
    const isWanted = this.#going === quote && this.#snapshot.thread?.id === threadId;
    if (!found && host.isConnected && isWanted) doing.complain(words.text('chatMessageGone'));
  }

  async #undo(clientId: string): Promise<void> {
    const taken = await this.#parts.store.takeBack(clientId);
    if (!taken || !this.#parts.host.isConnected) return;
    this.#parts.getComposer().restore(taken.content);
    this.#parts.getComposer().focus(true);
    emit(this.#parts.host, 'rv-message-discarded', { threadId: this.#snapshot.thread?.id, clientId });
    this.#parts.say(this.#parts.words.text('chatDraftReturned'));
  }

  async #openOnce(message: Message): Promise<void> {
    this.#parts.getScenery().setMoment(message.id, { opening: true, revealed: undefined });
    this.#parts.host.requestUpdate();
    const revealed = await this.#parts.doing.openOnce(message);
    this.#parts.getScenery().setMoment(message.id, { opening: false, revealed });
    this.#parts.host.requestUpdate();
  }

  get #snapshot(): ThreadSnapshot {
    return this.#parts.store.getSnapshot();
  }
}
