import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Adapters, Message, Moment, Quote, Thread } from '../../contracts/index.js';
import { DropController } from '../../controllers/drop-controller.js';
import type { OutgoingContent, OutgoingPicture } from '../../core/chat/chat.js';
import { systemClock } from '../../core/clock.js';
import type { PictureTools } from '../../core/picture-tools.js';
import type { ThreadStore } from '../../core/chat/thread-ports.js';
import { emit } from '../parts/emit.js';
import { composer } from './chat-thread.composer.view.js';
import { DraftDesk, type DraftPicture } from './chat-thread.draft.js';
import { othersOf } from './chat-thread.facts.js';
import type { PictureUrls } from './chat-thread.scene.js';
import { listed, type RoomWords } from './chat-thread.words.js';

export interface ComposerHost extends LitElement {
  readonly enter: 'send' | 'line';
  readonly moments: boolean;
  readonly tools: PictureTools | undefined;
}

export interface ComposerOptions {
  readonly store: ThreadStore;
  readonly words: RoomWords;
  readonly urls: PictureUrls;
  readonly getAdapters: () => Adapters | undefined;
  readonly sent: () => void;
  readonly save: (message: Message, text: string) => Promise<boolean>;
  readonly editLast: () => void;
  readonly say: (text: string) => void;
}

/** Safari ends what an input method composed before it tells of the key that ended it. */
const composedMs = 30;

const isPicture = ({ type }: File): boolean => type === '' || type.startsWith('image/');

/** Where messages are written. */
export class Composer implements ReactiveController {
  #host: ComposerHost;
  #options: ComposerOptions;
  #desk: DraftDesk;
  #drop: DropController<'thread'>;
  #own: PictureTools | undefined;
  #typing = false;
  #composedAt = -Infinity;

  constructor(host: ComposerHost, options: ComposerOptions) {
    this.#host = host;
    this.#options = options;
    const { store } = options;
    this.#desk = new DraftDesk(host, {
      prepare: (file, signal) => this.#prepare(file, signal),
      drop: (picture) => store.dropPicture(picture),
      changed: (content) => store.saveDraft(content),
    });
    this.#drop = new DropController(host, {
      isWanted: () => this.#canAttach && !this.#desk.current.editing,
      zoneOf: () => 'thread',
      take: (files) => this.attach(files),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#own?.close();
    this.#typing = false;
  }

  get isEmpty(): boolean {
    return this.#desk.isEmpty;
  }

  get isBusy(): boolean {
    const { replyTo, editing } = this.#desk.current;
    return replyTo !== undefined || editing !== undefined;
  }

  clear(): void {
    this.#desk.clear();
    this.#typing = false;
  }

  /** What was being written when the conversation was left. */
  open(content: OutgoingContent): void {
    this.#desk.open(content);
  }

  /** Taken back from the way. */
  restore(content: OutgoingContent): void {
    this.#desk.restore(content);
  }

  replyTo(quote: Quote): void {
    this.#desk.replyTo(quote);
    this.focus();
  }

  edit(message: Message): void {
    this.#desk.startEdit(message);
    this.focus(true);
  }

  share(moment: Moment): void {
    this.#desk.share(moment);
    this.focus();
  }

  attach(files: readonly File[]): void {
    if (!this.#canAttach) return;
    this.#desk.add(files.filter(isPicture));
  }

  /** Lets go of what is answered or changed. */
  cancel = (): void => {
    if (this.#desk.current.editing) this.#desk.endEdit();
    else this.#desk.replyTo(undefined);
    this.focus();
  };

  /** With the next render. */
  focus(toEnd = false): void {
    void this.#host.updateComplete.then(() => {
      const area = this.#area;
      area?.focus();
      if (toEnd) area?.setSelectionRange(area.value.length, area.value.length);
    });
  }

  render(thread: Thread | undefined): TemplateResult {
    const { words, urls } = this.#options;
    const draft = this.#desk.current;
    const others = othersOf(thread);
    return composer({
      words,
      draft,
      name:
        thread?.title ??
        listed(
          words,
          others.map(({ name }) => name),
        ),
      me: draft.replyTo !== undefined && !others.some(({ id }) => id === draft.replyTo?.author.id),
      tooMany: this.#desk.tooMany,
      canAttach: this.#canAttach,
      canShare: this.#host.moments,
      canSend: this.#canSend(thread),
      over: this.#over(thread),
      full: this.#isFull(thread),
      dropping: this.#drop.zone !== undefined,
      urlOf: ({ id, ready }: DraftPicture) => ready && urls.of(id, [ready])[0],
      onInput: this.#onInput,
      onComposed: (event) => {
        this.#composedAt = event.timeStamp;
      },
      onKey: this.#onKey,
      onAltKey: this.#onAltKey,
      onBlur: () => this.#tellTyping(false),
      submit: () => this.#submit(thread),
      cancel: this.cancel,
      attach: (files) => this.attach(files),
      describe: (id, alt) => this.#desk.describe(id, alt),
      remove: (id) => {
        this.#desk.remove(id);
        this.focus();
      },
      share: () => this.#askForMoment(thread),
      unshare: () => {
        this.#desk.share(undefined);
        this.focus();
      },
    });
  }

  get #area(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.composer textarea');
  }

  get #canAttach(): boolean {
    return this.#options.getAdapters()?.media !== undefined;
  }

  #over(thread: Thread | undefined): number {
    const most = thread?.limits?.maxCharacters;
    return most === undefined ? 0 : Math.max(0, [...this.#desk.current.text.trim()].length - most);
  }

  /** All that may be sent before the other accepts is on its way. */
  #isFull(thread: Thread | undefined): boolean {
    const { editing } = this.#desk.current;
    return thread?.standing === 'request-out' && !editing && !this.#options.store.maySend();
  }

  #canSend(thread: Thread | undefined): boolean {
    const { editing, pictures } = this.#desk.current;
    if (this.#over(thread) > 0 || this.#isFull(thread)) return false;
    if (editing) return !editing.saving && this.#desk.current.text.trim() !== '';
    return !this.#desk.isEmpty && !this.#desk.isPreparing && !pictures.some(({ problem }) => problem);
  }

  #submit(thread: Thread | undefined): void {
    const { editing } = this.#desk.current;
    if (!this.#canSend(thread)) return;
    if (editing) {
      void this.#save(editing.message);
      return;
    }
    this.#tellTyping(false);
    const content = this.#desk.content;
    const { store } = this.#options;
    // The words stay.
    if (!store.maySend()) {
      this.#host.requestUpdate();
      return;
    }
    // It is on its way, or the host has it.
    store.send(content);
    this.#desk.clear();
    this.#options.sent();
    this.focus();
  }

  async #save(message: Message): Promise<void> {
    const text = this.#desk.current.text.trim();
    if (text === (message.text ?? '')) {
      this.cancel();
      return;
    }
    this.#desk.saving(true);
    const saved = await this.#options.save(message, text);
    if (this.#desk.current.editing?.message.id !== message.id) return;
    if (saved) this.#desk.endEdit();
    else {
      this.#desk.saving(false);
      // Changed meanwhile elsewhere: that is in sight now, and who saves again means it.
      const { log } = this.#options.store.getSnapshot();
      const entry = log.at(log.indexOf(log.keyOf(message.id) ?? ''));
      if (entry?.kind === 'message') this.#desk.sees(entry.message);
    }
    this.focus();
  }

  async #prepare(file: Blob, signal: AbortSignal): Promise<OutgoingPicture> {
    // What works on pictures is fetched with the first of them.
    const [{ preparePicture }, tools] = await Promise.all([
      import('../../core/chat/thread-pictures.js'),
      this.#getTools(),
    ]);
    signal.throwIfAborted();
    return preparePicture(file, { tools, media: this.#options.getAdapters()?.media, clock: systemClock, signal });
  }

  async #getTools(): Promise<PictureTools> {
    const { tools } = this.#host;
    if (tools) return tools;
    const { createPictureTools } = await import('../../media/picture-tools.js');
    return (this.#own ??= createPictureTools());
  }

  #askForMoment(thread: Thread | undefined): void {
    if (!thread) return;
    emit(
      this.#host,
      'rv-moment-share-request',
      { threadId: thread.id, share: (moment: Moment) => this.share(moment) },
      true,
    );
  }

  #tellTyping(typing: boolean): void {
    if (!typing && !this.#typing) return;
    this.#typing = typing;
    this.#options.store.setTyping(typing);
  }

  #onInput = (event: InputEvent): void => {
    const { value } = event.target as HTMLTextAreaElement;
    this.#desk.write(value);
    if (!this.#desk.current.editing) this.#tellTyping(value.trim() !== '');
  };

  #onAltKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.focus();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.timeStamp - this.#composedAt < composedMs) return;
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key === 'Enter') {
      const always = ctrlKey || metaKey;
      if (!always && (shiftKey || altKey || this.#host.enter === 'line')) return;
      event.preventDefault();
      this.#area?.form?.requestSubmit();
    } else if (key === 'Escape' && this.isBusy) {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (key === 'ArrowUp' && this.#desk.current.text === '' && !this.isBusy && !shiftKey && !ctrlKey) {
      event.preventDefault();
      this.#options.editLast();
    }
  };
}
