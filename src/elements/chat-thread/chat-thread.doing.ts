import type { LitElement, ReactiveController } from 'lit';
import type { Adapters, Attachment, Message, Moment, Person, ThreadSettings } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { call, toAdapterError } from '../../core/call.js';
import { systemClock } from '../../core/clock.js';
import type { ReadByAnybody } from '../../core/chat/thread-delivery.js';
import type { ThreadStore } from '../../core/chat/thread-ports.js';
import { emit } from '../parts/emit.js';
import { trashIcon } from '../parts/icons/trash.js';
import { problemText } from '../parts/problem.js';
import type { SafetyAction } from '../parts/safety-actions.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import type { ChatThreadEventMap } from './chat-thread.events.js';
import { othersOf } from './chat-thread.facts.js';
import { nameOf } from './chat-thread.header.js';
import { ChatSafety } from './chat-thread.safety.js';
import type { ChatThreadStrings } from './chat-thread.strings.js';
import type { RoomWords } from './chat-thread.words.js';

const hourMs = 3_600_000;

export interface DoingOptions {
  readonly store: ThreadStore;
  readonly words: RoomWords;
  readonly getAdapters: () => Adapters | undefined;
  readonly say: (text: string) => void;
}

/** The acts on messages and on the conversation: each asks the host first, and says what came of it. */
export class Doing implements ReactiveController {
  #host: LitElement & StringsHost<ChatThreadStrings>;
  #options: DoingOptions;
  #safety: ChatSafety;
  /** The last failure of an act, to be told of. */
  #lastError: AdapterError | undefined;
  /** What failed, where it is not said beside its cause. */
  problem: AdapterError | string | undefined;
  busy = false;
  #run = new AbortController();

  constructor(host: LitElement & StringsHost<ChatThreadStrings>, options: DoingOptions) {
    this.#host = host;
    this.#options = options;
    const { store, words, getAdapters } = options;
    this.#safety = new ChatSafety(host, {
      words,
      getAdapters,
      blocked: () => store.refresh(),
      failed: () => this.#show(new AdapterError('unavailable')),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.busy = false;
  }

  get isOpen(): boolean {
    return this.#safety.isOpen;
  }

  render(): unknown {
    return this.#safety.render();
  }

  /** From the store's outlet. */
  failed(error: AdapterError): void {
    this.#lastError = error;
  }

  /** Said where it is not the failure of an act. */
  complain(text: string): void {
    this.problem = text;
    this.#host.requestUpdate();
  }

  forgive = (): void => {
    this.problem = undefined;
    this.#host.requestUpdate();
  };

  react = (message: Message, emoji: string): void => {
    const on = !message.reactions?.some((one) => one.emoji === emoji && one.mine);
    const detail = { threadId: this.#threadId, message, emoji, on };
    if (!this.#ask('rv-reaction-request', detail)) return;
    void this.#do(this.#store.react(message.id, emoji), () => this.#tell('rv-reaction-changed', detail));
  };

  /** @returns whether it is saved */
  save = async (message: Message, text: string): Promise<boolean> => {
    const threadId = this.#threadId;
    if (!this.#ask('rv-message-edit-request', { threadId, message, text })) return true;
    return this.#do(this.#store.edit(message.id, text, message.version), () =>
      this.#tell('rv-message-edited', { threadId, message: { ...message, text } }),
    );
  };

  remove(message: Message, scope: 'me' | 'everybody', read: ReadByAnybody): void {
    const { words } = this.#options;
    const action: SafetyAction = {
      label: words.text(scope === 'me' ? 'chatDeleteForMe' : 'chatDeleteForAll'),
      icon: trashIcon(),
      confirm: scope === 'me' ? words.text('chatDeleteForMeConfirm') : words.text('chatDeleteForAllConfirm', read),
      act: () => {
        const detail = { threadId: this.#threadId, message, scope };
        if (!this.#ask('rv-message-delete-request', detail)) return;
        void this.#do(this.#store.delete(message.id, scope), () => this.#tell('rv-message-deleted', detail));
      },
    };
    this.#safety.confirm(message.author, action);
  }

  copy = (text: string): void => {
    const { say, words } = this.#options;
    // Without a safe connection there is none.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    (clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => say(words.text('chatCopied')),
      () => say(words.text('chatCopyFailed')),
    );
  };

  report(message: Message | undefined): void {
    const { thread } = this.#store.getSnapshot();
    const person = message?.author ?? this.#other;
    if (thread && person) this.#safety.report(thread, person, message?.id);
  }

  block = (): void => {
    const person = this.#other;
    if (person) this.#safety.block(person);
  };

  unblock = async (): Promise<void> => {
    const people = this.#options.getAdapters()?.people;
    const person = this.#other;
    if (!people || !person) return;
    const { signal } = this.#run;
    try {
      await call((inner) => people.unblock(person.id, { signal: inner }), { signal, clock: systemClock });
      this.#store.refresh();
    } catch (thrown) {
      if (!signal.aborted) this.#show(toAdapterError(thrown));
    }
  };

  accept = async (): Promise<void> => {
    const { thread } = this.#store.getSnapshot();
    if (!thread || this.busy || !this.#ask('rv-thread-accept-request', { threadId: thread.id, thread })) return;
    await this.#busily(this.#store.accept(), () => {
      const now = this.#store.getSnapshot().thread ?? thread;
      const { say, words } = this.#options;
      say(words.text('chatAccepted', nameOf(words, now)));
      this.#tell('rv-thread-accepted', { threadId: thread.id, thread: now });
    });
  };

  /** Of a request it is asked less: nothing of one's own is lost. */
  removeThread = (): void => {
    const { thread } = this.#store.getSnapshot();
    const { words } = this.#options;
    if (!thread || this.busy) return;
    const act = (): void => {
      if (!this.#ask('rv-thread-delete-request', { threadId: thread.id, thread })) return;
      void this.#busily(this.#store.deleteThread(), () => this.#tell('rv-thread-deleted', { threadId: thread.id }));
    };
    const request = thread.standing === 'request-in';
    const action: SafetyAction = {
      label: words.text('chatDeleteThread'),
      icon: trashIcon(),
      confirm: request ? words.text('chatDeclinedHint', nameOf(words, thread)) : words.text('chatDeleteThreadConfirm'),
      act,
    };
    const person = this.#other;
    if (person) this.#safety.confirm(person, action);
    else act();
  };

  /** @param hours absent: until it is unmuted */
  mute = (muted: boolean, hours?: number): void => {
    const until = hours === undefined ? undefined : new Date(systemClock.now() + hours * hourMs).toISOString();
    const detail = { threadId: this.#threadId, muted, ...(until !== undefined && { until }) };
    if (!this.#ask('rv-thread-mute-request', detail)) return;
    void this.#do(this.#store.setMuted(muted, until), this.#changed);
  };

  set = (settings: Partial<ThreadSettings>): void => {
    if (!this.#ask('rv-thread-settings-request', { threadId: this.#threadId, settings })) return;
    void this.#do(this.#store.setSettings(settings), this.#changed).finally(() => this.#host.requestUpdate());
  };

  mayReveal(message: Message, attachment: Attachment): boolean {
    return this.#ask('rv-media-reveal-request', { threadId: this.#threadId, message, attachmentId: attachment.id });
  }

  openMoment(message: Message, moment: Moment, event: MouseEvent): void {
    if (!this.#ask('rv-moment-open-request', { threadId: this.#threadId, message, moment })) event.preventDefault();
  }

  /** @returns the moment, this once */
  async openOnce(message: Message): Promise<Moment | undefined> {
    try {
      return await this.#store.openMoment(message.id);
    } catch (thrown) {
      if (this.#host.isConnected) this.#show(toAdapterError(thrown));
      return undefined;
    }
  }

  get #store(): ThreadStore {
    return this.#options.store;
  }

  get #threadId(): string {
    return this.#store.getSnapshot().thread?.id ?? '';
  }

  get #other(): Person | undefined {
    return othersOf(this.#store.getSnapshot().thread)[0];
  }

  #changed = (): void => {
    const { thread } = this.#store.getSnapshot();
    if (thread) this.#tell('rv-thread-changed', { threadId: thread.id, thread });
  };

  async #busily(act: Promise<boolean>, done: () => void): Promise<void> {
    this.busy = true;
    this.#host.requestUpdate();
    await this.#do(act, done);
    this.busy = false;
    this.#host.requestUpdate();
  }

  async #do(act: Promise<boolean>, done: () => void): Promise<boolean> {
    this.problem = undefined;
    this.#takeError();
    const worked = await act;
    if (!this.#host.isConnected) return worked;
    const error = this.#takeError();
    if (worked) done();
    else if (error) this.#show(error);
    return worked;
  }

  #takeError(): AdapterError | undefined {
    const error = this.#lastError;
    this.#lastError = undefined;
    return error;
  }

  #show(error: AdapterError): void {
    this.problem = error;
    this.#host.requestUpdate();
  }

  /** What failed, in words. */
  get problemText(): string {
    const { words } = this.#options;
    if (this.problem === undefined || typeof this.problem === 'string') return this.problem ?? '';
    return words.text('chatActFailed', problemText(words, this.problem));
  }

  #ask<Type extends keyof ChatThreadEventMap & `rv-${string}`>(
    type: Type,
    detail: ChatThreadEventMap[Type]['detail'],
  ): boolean {
    return emit(this.#host, type, detail, true);
  }

  #tell<Type extends keyof ChatThreadEventMap & `rv-${string}`>(
    type: Type,
    detail: ChatThreadEventMap[Type]['detail'],
  ): void {
    emit(this.#host, type, detail);
  }
}
