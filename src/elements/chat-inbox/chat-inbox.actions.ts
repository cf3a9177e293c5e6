import type { LitElement } from 'lit';
import { AdapterError } from '../../contracts/index.js';
import type { Adapters, Thread } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import type { InboxStore } from '../../core/chat/inbox-ports.js';
import { emit } from '../parts/emit.js';
import { checkIcon } from '../parts/icons/check.js';
import { muteIcon } from '../parts/icons/mute.js';
import { readIcon } from '../parts/icons/read.js';
import { trashIcon } from '../parts/icons/trash.js';
import { unmuteIcon } from '../parts/icons/unmute.js';
import type { SafetyAction } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import type { ChatInboxEventMap } from './chat-inbox.events.js';
import type { ChatInboxStrings } from './chat-inbox.strings.js';
import { isMuted, nameOf } from './chat-inbox.summary.js';
import type { InboxWords } from './chat-inbox.words.js';

export interface InboxActionsOptions {
  readonly store: InboxStore;
  readonly words: InboxWords;
  readonly getAdapters: () => Adapters | undefined;
  readonly say: (text: string) => void;
  /** The row of this thread is about to go. */
  readonly leaving: (thread: Thread) => void;
  /** The thread is in the other list now. */
  readonly moved: (thread: Thread) => void;
}

/** What did not work, and whether it can be tried again. */
export interface ActProblem {
  readonly name: string;
  readonly error: AdapterError;
  readonly again: (() => void) | undefined;
}

/** What can be done about a conversation, behind its menu. Each act asks the host first, and says what came of it. */
export class InboxActions {
  #host: LitElement & StringsHost<ChatInboxStrings>;
  #options: InboxActionsOptions;
  #safety: SafetyPart | undefined;
  #lastError: AdapterError | undefined;
  problem: ActProblem | undefined;

  constructor(host: LitElement & StringsHost<ChatInboxStrings>, options: InboxActionsOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#safety?.isOpen === true;
  }

  /** From the store's outlet. */
  failed(error: AdapterError): void {
    this.#lastError = error;
  }

  render(): unknown {
    return this.#safety?.render();
  }

  forgive = (): void => {
    this.problem = undefined;
    this.#host.requestUpdate();
  };

  warmUp = (): void => {
    import('../parts/safety.js').catch(() => undefined);
  };

  /** Whether there is anything to offer. */
  canMore(thread: Thread): boolean {
    return Object.values(this.#abilities(thread)).includes(true);
  }

  open = (thread: Thread): void => {
    import('../parts/safety.js').then(
      ({ SafetyPart }) => this.#open(SafetyPart, thread),
      () => this.#show(thread, new AdapterError('unavailable'), () => this.open(thread)),
    );
  };

  #open(Part: typeof SafetyPart, thread: Thread): void {
    if (!this.#host.isConnected) return;
    const { words, getAdapters } = this.#options;
    this.#safety ??= new Part(this.#host, { getAdapters });
    const [first] = thread.participants;
    this.#safety.open({
      person: { ...(first?.person ?? { id: thread.id }), name: nameOf(words, thread) },
      chat: { threadId: thread.id, label: words.text('inboxReport') },
      actions: this.#actionsFor(thread),
    });
    this.#host.requestUpdate();
  }

  /** What the adapters can do about it. */
  #abilities(thread: Thread): Readonly<Record<'accept' | 'read' | 'mute' | 'remove' | 'block' | 'report', boolean>> {
    const { chat, people } = this.#options.getAdapters() ?? {};
    const isRequest = thread.standing === 'request-in';
    const isGroup = thread.group === true || thread.participants.length !== 1;
    return {
      accept: isRequest && typeof chat?.acceptRequest === 'function',
      read: !isRequest && thread.unread > 0 && typeof chat?.markRead === 'function',
      mute: !isRequest && typeof chat?.setMuted === 'function',
      remove: typeof chat?.deleteThread === 'function',
      block: !isGroup && thread.standing !== 'blocked' && typeof people?.block === 'function',
      report: typeof chat?.report === 'function',
    };
  }

  #actionsFor(thread: Thread): readonly SafetyAction[] {
    const { words } = this.#options;
    const { accept, read, mute, remove, block, report } = this.#abilities(thread);
    const isRequest = thread.standing === 'request-in';
    const muted = isMuted(thread, systemClock.now());
    const actions: readonly (SafetyAction | false)[] = [
      accept && { label: words.text('inboxAccept'), icon: checkIcon(), act: () => this.#accept(thread) },
      read && { label: words.text('inboxRead'), icon: readIcon(), act: () => this.#read(thread) },
      mute && {
        label: words.text(muted ? 'inboxUnmute' : 'inboxMute'),
        icon: muted ? unmuteIcon() : muteIcon(),
        act: () => this.#mute(thread, !muted),
      },
      remove && {
        label: words.text(isRequest ? 'inboxRequestDelete' : 'inboxDelete'),
        icon: trashIcon(),
        confirm: isRequest
          ? words.text('inboxRequestDeleteConfirm', nameOf(words, thread))
          : words.text('inboxDeleteConfirm'),
        act: () => this.#remove(thread),
      },
      block && 'block',
      report && 'report-chat',
    ];
    return actions.filter((action) => action !== false);
  }

  #accept(thread: Thread): void {
    const { id: threadId } = thread;
    const { store, words } = this.#options;
    if (!this.#ask('rv-thread-accept-request', { threadId, thread })) return;
    this.#do(
      thread,
      store.acceptRequest(threadId),
      () => this.#accept(thread),
      () => {
        this.#options.moved(thread);
        this.#options.say(words.text('inboxAccepted', nameOf(words, thread)));
        this.#tell('rv-thread-accepted', { threadId, thread: this.#now(thread) });
      },
    );
  }

  #read(thread: Thread): void {
    const { id: threadId, lastMessage } = thread;
    this.#do(
      thread,
      this.#options.store.markRead(threadId),
      () => this.#read(thread),
      () => {
        if (lastMessage) this.#tell('rv-thread-read', { threadId, upTo: lastMessage.order });
      },
    );
  }

  #mute(thread: Thread, muted: boolean): void {
    const { id: threadId } = thread;
    const { store, words } = this.#options;
    if (!this.#ask('rv-thread-mute-request', { threadId, muted })) return;
    this.#do(
      thread,
      store.setMuted(threadId, muted),
      () => this.#mute(thread, muted),
      () => {
        this.#options.say(words.text(muted ? 'inboxMuteDone' : 'inboxUnmuteDone', nameOf(words, thread)));
        this.#tell('rv-thread-changed', { threadId, thread: this.#now(thread) });
      },
    );
  }

  #remove(thread: Thread): void {
    const { id: threadId } = thread;
    const { store, words } = this.#options;
    if (!this.#ask('rv-thread-delete-request', { threadId, thread })) return;
    this.#options.leaving(thread);
    this.#do(
      thread,
      store.deleteThread(threadId),
      () => this.#remove(thread),
      () => {
        this.#options.say(words.text('inboxDeleteDone', nameOf(words, thread)));
        this.#tell('rv-thread-deleted', { threadId });
      },
    );
  }

  /** As the lists have it now. */
  #now(thread: Thread): Thread {
    const { all, requests, found } = this.#options.store.getSnapshot();
    return [all, requests, found].flatMap(({ threads }) => threads).find(({ id }) => id === thread.id) ?? thread;
  }

  #do(thread: Thread, act: Promise<boolean>, again: () => void, done: () => void): void {
    this.problem = this.#lastError = undefined;
    void act.then((worked) => {
      if (!this.#host.isConnected) return;
      if (worked) done();
      else if (this.#lastError) this.#show(thread, this.#lastError, this.#lastError.retryable ? again : undefined);
    });
  }

  #show(thread: Thread, error: AdapterError, again: (() => void) | undefined): void {
    this.problem = { name: nameOf(this.#options.words, thread), error, again };
    this.#host.requestUpdate();
  }

  #ask<Type extends keyof ChatInboxEventMap & `rv-${string}`>(
    type: Type,
    detail: ChatInboxEventMap[Type]['detail'],
  ): boolean {
    return emit(this.#host, type, detail, true);
  }

  #tell<Type extends keyof ChatInboxEventMap & `rv-${string}`>(
    type: Type,
    detail: ChatInboxEventMap[Type]['detail'],
  ): void {
    emit(this.#host, type, detail);
  }
}
