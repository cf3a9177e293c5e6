import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, ChatAdapter, Moment } from '../../contracts/index.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { browserLine } from '../../controllers/line.js';
import { warnOfSharedDrafts } from '../../controllers/draft-owner.js';
import { deviceOutbox } from '../../controllers/outbox-storage.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { WindowController } from '../../controllers/window-controller.js';
import { LongPressController } from '../../controllers/long-press-controller.js';
import type { ThreadSnapshot } from '../../core/chat/chat.js';
import { systemClock } from '../../core/clock.js';
import { createThreadStore } from '../../core/chat/thread-store.js';
import { adopt } from '../parts/adopt.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { messageTextStyles } from '../parts/message-text.styles.js';
import { momentStyles } from '../parts/moment.styles.js';
import { noteStyles } from '../parts/note.styles.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { About } from './chat-thread.about.js';
import { aboutStyles } from './chat-thread.about.styles.js';
import { canWrite } from './chat-thread.actions.js';
import { Announcer } from './chat-thread.announcer.js';
import { besideStyles } from './chat-thread.beside.styles.js';
import { bubbleStyles } from './chat-thread.bubble.styles.js';
import { mediaStyles } from './chat-thread.media.styles.js';
import { Composer } from './chat-thread.composer.js';
import { composerStyles } from './chat-thread.composer.styles.js';
import { Doing } from './chat-thread.doing.js';
import type { ChatThreadHost } from './chat-thread.host.js';
import { RowList } from './chat-thread.list.js';
import { listStyles } from './chat-thread.list.styles.js';
import { MessageMenu } from './chat-thread.menu.js';
import { OlderAsked } from './chat-thread.older.js';
import { OutgoingUrls } from './chat-thread.urls.js';
import { PacedStore } from './chat-thread.pace.js';
import { outletOf } from './chat-thread.outlet.js';
import { Reading } from './chat-thread.reading.js';
import { room } from './chat-thread.room.js';
import { Scenery } from './chat-thread.scenery.js';
import { Sheets } from './chat-thread.sheets.js';
import { isNative, rowOf } from './chat-thread.touch.js';
import { Ways } from './chat-thread.ways.js';
import { roomStrings, type RoomWords } from './chat-thread.words.js';

/** Which conversation, and whose. */
interface Shown {
  readonly threadId: string | undefined;
  readonly draftKey: string | undefined;
  readonly chat: ChatAdapter | undefined;
}

/** A conversation with all it does, fetched when there is something to show. */
export class ChatThreadPart implements ReactiveController {
  #host: ChatThreadHost;
  #getAdapters: () => Adapters | undefined;
  #words: RoomWords;
  #store = createThreadStore({
    clock: systemClock,
    line: browserLine(),
    outbox: deviceOutbox(),
    outlet: outletOf({
      getHost: () => this.#host,
      getWords: () => this.#words,
      getAnnouncer: () => this.#announcer,
      getComposer: () => this.#composer,
      getDoing: () => this.#doing,
      getThreadId: () => this.#threadId,
    }),
  });
  #urls: OutgoingUrls;
  #rows = new RowList();
  #announcer: Announcer;
  #menu: MessageMenu;
  #about: About;
  #reading: Reading;
  #doing: Doing;
  #composer: Composer;
  #scenery: Scenery;
  #press: LongPressController;
  #ways: Ways;
  #older: OlderAsked;
  #sheets: Sheets;
  #shown: Shown | undefined;

  constructor(host: ChatThreadHost, { getAdapters }: { readonly getAdapters: () => Adapters | undefined }) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController(host, roomStrings);
    adopt(host.renderRoot, [
      ...[avatarStyles, sheetStyles, inputStyles, noteStyles, messageTextStyles, momentStyles],
      ...[WindowController.styles, listStyles, bubbleStyles, besideStyles, mediaStyles, composerStyles, aboutStyles],
    ]);
    const words = this.#words;
    const store = this.#store;
    new PacedStore(host, store);
    new MinuteController(host);
    this.#urls = new OutgoingUrls(host);
    this.#announcer = new Announcer(host, words, () => host.quiet);
    const say = (text: string): void => this.#announcer.say(text);
    this.#older = new OlderAsked(words, say);
    this.#sheets = new Sheets(host, { store, words, say });
    this.#doing = new Doing(host, { store, words, getAdapters, say });
    this.#menu = new MessageMenu(host, words, {
      changed: (key) => this.#reading.window.pin(key === undefined ? [] : [key]),
      giveBack: (key) => this.#reading.rowOf(key)?.focus({ preventScroll: true }),
    });
    this.#about = new About(host, words);
    this.#ways = new Ways({
      host,
      store,
      words,
      getAdapters,
      say,
      doing: this.#doing,
      menu: this.#menu,
      sheets: this.#sheets,
      getReading: () => this.#reading,
      getComposer: () => this.#composer,
      getScenery: () => this.#scenery,
    });
    // Before the window: it is told of the rows before it is asked for its slices.
    host.addController(this);
    this.#reading = new Reading(host, {
      store,
      menu: this.#ways.openMenu,
      reply: this.#ways.replyTo,
      edit: this.#ways.edit,
      write: () => this.#composer.focus(),
      authorOf: this.#ways.authorOf,
    });
    this.#composer = new Composer(host, {
      store,
      words,
      urls: this.#urls,
      getAdapters,
      sent: this.#reading.goToEnd,
      save: this.#doing.save,
      editLast: this.#ways.editLast,
      say,
    });
    this.#scenery = new Scenery(host, words, this.#ways.acts);
    this.#press = new LongPressController(host, {
      rowOf,
      isNative,
      act: (row) => {
        const key = row.dataset['key'];
        if (key !== undefined) this.#ways.openMenu(key, row.querySelector<HTMLElement>('.bubble') ?? row);
      },
    });
  }

  /** What a stylesheet may ask for, by `:state()`. */
  get states(): readonly string[] {
    const { phase, thread, line, log } = this.#snapshot;
    return [
      ...(phase === 'loading' ? ['loading'] : []),
      ...(phase === 'failed' ? ['unavailable'] : []),
      ...(phase === 'ready' && log.length === 0 ? ['empty'] : []),
      ...(thread && phase === 'ready' ? [thread.standing] : []),
      ...(line === 'offline' ? ['offline'] : []),
    ];
  }

  /** Puts a moment into the composer. @returns whether there is one to put it in */
  shareMoment(moment: Moment): boolean {
    if (!canWrite(this.#snapshot.thread)) return false;
    this.#composer.share(moment);
    return true;
  }

  attach(files: readonly File[]): void {
    if (canWrite(this.#snapshot.thread)) this.#composer.attach(files);
  }

  async goTo(messageId: string): Promise<boolean> {
    const author = { id: '', name: '' };
    return this.#reading.goTo({ id: messageId, author }, undefined);
  }

  goToEnd(): void {
    this.#reading.goToEnd();
  }

  hostConnected(): void {
    // What was drawn with object URLs is to be drawn with others.
    this.#rows.forget();
  }

  hostUpdate(): void {
    const { threadId, thread, messages, noDrafts, undoSeconds, isConnected } = this.#host;
    const draftKey = noDrafts ? undefined : this.#host.draftKey;
    const adapters = this.#getAdapters();
    if (isConnected && adapters?.chat) warnOfSharedDrafts(draftKey);
    // While it is moved within the page, nothing is another.
    if (isConnected) this.#see({ threadId, draftKey, chat: adapters?.chat ?? this.#shown?.chat });
    if (!isConnected) return;
    this.#store.show({
      chat: adapters?.chat,
      media: adapters?.media,
      threadId: threadId ?? thread?.id,
      thread,
      messages,
      draftKey,
      undoMs: undoSeconds * 1000,
    });
    this.#older.see(this.#snapshot);
  }

  hostDisconnected(): void {
    this.#store.stop();
  }

  render(): TemplateResult {
    const snapshot = this.#snapshot;
    const { thread } = snapshot;
    const adapters = this.#getAdapters();
    const words = this.#words;
    const reading = this.#reading;
    const { activeKey, foundKey } = reading;
    const now = systemClock.now();
    const scene = this.#scenery.sceneOf(thread, adapters);
    return html`${room({
      words,
      snapshot,
      adapters,
      doing: this.#doing,
      reading,
      press: this.#press,
      now,
      closeHints: thread && !this.#scenery.hasClosedHints(thread) ? () => this.#scenery.closeHints(thread) : undefined,
      rows: this.#rows.render({
        snapshot,
        slices: reading.window.slices,
        scene,
        urls: this.#urls,
        activeKey,
        stateOf: (entry, active) =>
          this.#scenery.stateOf(entry, {
            active,
            filling: snapshot.filling.get(entry.key),
            found: entry.key === foundKey,
          }),
        now,
      }),
      composer: canWrite(thread) ? this.#composer.render(thread) : undefined,
      loadOlder: () => {
        this.#older.ask(snapshot);
        this.#store.loadOlder();
      },
      retry: () => this.#store.retry(),
      retryAll: () => this.#store.retryAll(),
      about: () => this.#about.open(),
    })}
    ${this.#announcer.render()} ${this.#menu.render()} ${thread ? this.#renderAbout(adapters, snapshot) : nothing}
    ${this.#doing.render()} ${this.#sheets.render()}`;
  }

  #renderAbout(adapters: Adapters | undefined, { thread }: ThreadSnapshot): TemplateResult | typeof nothing {
    if (!thread) return nothing;
    const doing = this.#doing;
    const { chat, people } = adapters ?? {};
    return this.#about.render({
      thread,
      canMute: typeof chat?.setMuted === 'function',
      canSet: typeof chat?.setSettings === 'function',
      canDelete: typeof chat?.deleteThread === 'function',
      canReport: typeof chat?.report === 'function',
      canBlock: people !== undefined && thread.standing !== 'blocked',
      mute: doing.mute,
      drawAll: this.#reading.canDrawAll ? this.#reading.drawAll : undefined,
      set: doing.set,
      remove: doing.removeThread,
      report: () => doing.report(undefined),
      block: doing.block,
    });
  }

  get #snapshot(): ThreadSnapshot {
    return this.#store.getSnapshot();
  }

  /** Whether it is another conversation, another person's, or read through another adapter. */
  #see(now: Shown): void {
    const before = this.#shown;
    this.#shown = now;
    const isOther = before?.threadId !== now.threadId || before?.draftKey !== now.draftKey;
    const isElsewhere = before?.chat !== undefined && before.chat !== now.chat;
    // Without a key, only the adapter says whose words these are.
    if (isOther || (isElsewhere && now.draftKey === undefined)) this.#composer.clear();
    if (isOther || isElsewhere) this.#begin();
  }

  /** From the start. */
  #begin(): void {
    this.#announcer.clear();
    this.#scenery.begin();
    this.#reading.begin();
    this.#doing.problem = undefined;
    this.#about.close();
    this.#older.forget();
    this.#sheets.close();
  }

  get #threadId(): string {
    return this.#snapshot.thread?.id ?? this.#host.threadId ?? '';
  }
}
