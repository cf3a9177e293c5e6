import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Thread } from '../../contracts/index.js';
import { browserLine } from '../../controllers/line.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { deviceOutbox } from '../../controllers/outbox-storage.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { LongPressController } from '../../controllers/long-press-controller.js';
import { systemClock } from '../../core/clock.js';
import type { InboxList, InboxListName, InboxSnapshot } from '../../core/chat/inbox-ports.js';
import { createInboxStore } from '../../core/chat/inbox-store.js';
import { adopt } from '../parts/adopt.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { emit } from '../parts/emit.js';
import { InboxActions } from './chat-inbox.actions.js';
import { Hold } from './chat-inbox.hold.js';
import type { ChatInboxHost } from './chat-inbox.host.js';
import { listStyles } from './chat-inbox.list.styles.js';
import { rowKey, tabKey } from './chat-inbox.keys.js';
import { Sayings } from './chat-inbox.sayings.js';
import { SearchField } from './chat-inbox.search.js';
import { inbox, type TabName } from './chat-inbox.view.js';
import { inboxStrings, type InboxWords } from './chat-inbox.words.js';

/** So near the end of the list, more is loaded. */
const nearPx = 400;

/** The list of conversations with all it does, fetched when there is something to show. */
export class ChatInboxPart implements ReactiveController {
  #host: ChatInboxHost;
  #getAdapters: () => Adapters | undefined;
  #words: InboxWords;
  #store = createInboxStore({
    clock: systemClock,
    line: browserLine(),
    outbox: deviceOutbox(),
    outlet: {
      failed: (error, method) => {
        this.#actions.failed(error);
        emit(this.#host, 'rv-chat-adapter-error', { error, method: `chat.${method}` });
      },
    },
  });
  #sayings: Sayings;
  #search: SearchField;
  #actions: InboxActions;
  #hold: Hold;
  #press: LongPressController;
  #activeId: string | undefined;
  /** The row that has the focus next, should it get lost with what had it. */
  #nextRow: number | undefined;

  constructor(host: ChatInboxHost, { getAdapters }: { readonly getAdapters: () => Adapters | undefined }) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    const words = (this.#words = new StringsController(host, inboxStrings));
    adopt(host.renderRoot, [avatarStyles, listStyles]);
    new StoreController(host, this.#store);
    new MinuteController(host);
    this.#sayings = new Sayings(host, words);
    this.#search = new SearchField(host, this.#store, words);
    this.#actions = new InboxActions(host, {
      store: this.#store,
      words,
      getAdapters,
      say: (text) => this.#sayings.say(text),
      leaving: this.#leaving,
      moved: (thread) => {
        this.#leaving(thread);
        this.#hold.release();
      },
    });
    this.#press = new LongPressController(host, { rowOf, act: this.#openMenuOf });
    host.addController(this);
    this.#hold = new Hold(host, this.#store, {
      getList: () => this.#one('.threads'),
      isBusy: () => this.#actions.isOpen,
    });
  }

  /** What a stylesheet may ask for, by `:state()`. */
  get states(): readonly string[] {
    const { phase, threads } = this.#list;
    return [
      ...(phase === 'idle' || phase === 'loading' ? ['loading'] : []),
      ...(phase === 'ready' && threads.length === 0 ? ['empty'] : []),
      ...(phase === 'failed' ? ['unavailable'] : []),
      ...(this.#snapshot.line === 'offline' ? ['offline'] : []),
      ...(this.#search.query === '' ? [] : ['searching']),
    ];
  }

  hostUpdate(): void {
    const { threads, draftKey, noDrafts, isConnected } = this.#host;
    // An update may still be on its way when the element leaves the page.
    if (!isConnected) return;
    this.#store.show({ chat: this.#chat, threads, draftKey: noDrafts ? undefined : draftKey });
    this.#search.restore();
    const added = this.#sayings.look(this.#snapshot, {
      name: this.#name,
      query: this.#search.query,
      openId: this.#host.threadId,
      tellsArrivals: this.#host.announce,
    });
    if (added !== undefined) this.#nextRow = added;
    this.#lookForFocus();
  }

  hostUpdated(): void {
    // After the other parts: a sheet that closes gives the focus back, if it can.
    if (this.#nextRow !== undefined || this.#sayings.expectsMore)
      void this.#host.updateComplete.then(() => this.#restoreFocus());
  }

  hostDisconnected(): void {
    this.#store.stop();
  }

  render(): TemplateResult {
    const { list, threadId } = this.#host;
    return html`${inbox({
        words: this.#words,
        snapshot: this.#snapshot,
        name: this.#name,
        query: this.#search.query,
        tab: list,
        searchField: this.#chat ? this.#search.render() : nothing,
        activeId: this.#activeId,
        selectedId: threadId,
        now: systemClock.now(),
        actProblem: this.#actions.problem,
        hold: this.#hold,
        press: this.#press,
        canMore: (thread) => this.#actions.canMore(thread),
        open: this.#open,
        more: this.#actions.open,
        forgive: this.#actions.forgive,
        select: this.#select,
        showNewest: this.#showNewest,
        loadMore: this.#loadMore,
        retry: this.#retry,
        onScroll: this.#onScroll,
        onTabKey: this.#onTabKey,
        onRowKey: this.#onRowKey,
        onRowFocus: this.#onRowFocus,
        onRowPoint: this.#actions.warmUp,
      })}
      <p class="visually-hidden" role="status">${this.#sayings.text}</p>
      ${this.#actions.render()}`;
  }

  /** A back end that lists nothing is none. */
  get #chat(): NonNullable<Adapters['chat']> | undefined {
    const chat = this.#getAdapters()?.chat;
    return typeof chat?.listThreads === 'function' ? chat : undefined;
  }

  get #snapshot(): InboxSnapshot {
    return this.#store.getSnapshot();
  }

  get #name(): InboxListName {
    return this.#search.query === '' ? this.#host.list : 'found';
  }

  get #list(): InboxList {
    return this.#snapshot[this.#name];
  }

  #all(selector: string): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  #one(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** The focus gets lost with a control that goes away. Whoever has it elsewhere keeps it. */
  #restoreFocus(): void {
    if (this.#actions.isOpen) return;
    const next = this.#nextRow;
    this.#nextRow = undefined;
    const { activeElement } = this.#host.shadowRoot ?? {};
    // What has just been hidden, such as a closed dialog, keeps the focus until the next frame.
    if (document.activeElement !== document.body && activeElement?.checkVisibility() !== false) return;
    const rows = this.#all('button.open');
    const target = next === undefined ? this.#one('.foot button') : rows[Math.min(next, rows.length - 1)];
    (target ?? this.#one('.scroller'))?.focus();
  }

  /** The row that has the focus goes with this update: it was deleted elsewhere. */
  #lookForFocus(): void {
    const focused = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('.row');
    const id = focused?.dataset['id'];
    if (!focused || id === undefined || this.#list.threads.some((thread) => thread.id === id)) return;
    this.#nextRow ??= this.#all('.row').indexOf(focused);
  }

  /** The row is about to go: the next one has the focus then. */
  #leaving = ({ id }: Thread): void => {
    const place = this.#list.threads.findIndex((thread) => thread.id === id);
    if (place !== -1) this.#nextRow = place;
  };

  #open = (thread: Thread): void => {
    const isOurs = emit(this.#host, 'rv-thread-open-request', { threadId: thread.id, thread }, true);
    if (isOurs) this.#host.threadId = thread.id;
  };

  #openMenuOf = (row: HTMLElement): void => {
    const thread = this.#list.threads.find(({ id }) => id === row.dataset['id']);
    if (!thread || !this.#actions.canMore(thread)) return;
    // What is closed gives the focus back to what had it.
    row.querySelector<HTMLElement>('.open')?.focus({ preventScroll: true });
    this.#actions.open(thread);
  };

  #select = (name: TabName): void => {
    if (name === this.#host.list) return;
    this.#host.list = name;
    this.#activeId = undefined;
    const scroller = this.#one('.scroller');
    if (scroller) scroller.scrollTop = 0;
  };

  #showNewest = (): void => {
    this.#nextRow = 0;
    this.#activeId = undefined;
    this.#hold.release();
    const scroller = this.#one('.scroller');
    if (scroller) scroller.scrollTop = 0;
  };

  #loadMore = (): void => {
    this.#sayings.expectMore(this.#list.threads.length);
    // After a failure the store knows what it was that failed.
    if (this.#list.error) this.#store.retry(this.#name);
    else this.#store.loadMore(this.#name);
  };

  #retry = (): void => {
    this.#store.retry(this.#name);
    // The button goes away.
    this.#one('.scroller')?.focus();
  };

  #onScroll = (event: Event): void => {
    const scroller = event.currentTarget as HTMLElement;
    this.#hold.onScroll(scroller);
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const { more, loadingMore, error } = this.#list;
    if (more && !loadingMore && !error && scrollTop > 0 && scrollTop + clientHeight > scrollHeight - nearPx) {
      // Whoever has the focus on the button is told as if they had pressed it: it may go away.
      if (this.#one('.foot')?.matches(':focus-within') === true) this.#loadMore();
      else this.#store.loadMore(this.#name);
    }
  };

  #onTabKey = (event: KeyboardEvent): void => {
    const tab = tabKey(event, this.#all('[role=tab]'), this.#words.dir());
    if (tab) this.#select(tab.id === 'tab-requests' ? 'requests' : 'all');
  };

  #onRowKey = (event: KeyboardEvent): void =>
    rowKey(event, { all: (selector) => this.#all(selector), dir: this.#words.dir(), openMenu: this.#openMenuOf });

  #onRowFocus = (event: FocusEvent): void => {
    this.#hold.onFocusIn();
    this.#actions.warmUp();
    const activeId = (event.target as HTMLElement).closest<HTMLElement>('.row')?.dataset['id'];
    if (activeId === this.#activeId) return;
    this.#activeId = activeId;
    this.#host.requestUpdate();
  };
}

function rowOf(event: Event): HTMLElement | undefined {
  return event.composedPath().find((one): one is HTMLElement => one instanceof HTMLElement && one.matches('li.row'));
}
