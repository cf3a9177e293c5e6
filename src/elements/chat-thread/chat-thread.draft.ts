import type { ReactiveControllerHost } from 'lit';
import type { Message, Moment, Quote } from '../../contracts/index.js';
import type { OutgoingContent, OutgoingPicture } from '../../core/chat/chat.js';
import { createClientId } from '../../core/client-id.js';
import type { PictureProblemCode } from '../../core/picture-tools.js';

/** A picture in the composer. */
export interface DraftPicture {
  readonly id: string;
  readonly alt: string;
  readonly ready: OutgoingPicture | undefined;
  readonly problem: PictureProblemCode | undefined;
}

/** What is being written. */
export interface Draft {
  readonly text: string;
  readonly pictures: readonly DraftPicture[];
  readonly moment: Moment | undefined;
  readonly replyTo: Quote | undefined;
  /** One's own message that is being changed. What was being written before waits. */
  readonly editing: { readonly message: Message; readonly saving: boolean; readonly before: string } | undefined;
}

export const mostPictures = 10;

const nothingWritten: Draft = {
  text: '',
  pictures: [],
  moment: undefined,
  replyTo: undefined,
  editing: undefined,
};

export interface DraftPorts {
  /** Makes a picture ready to leave. @throws `PictureProblem`; the reason of the signal */
  readonly prepare: (file: Blob, signal: AbortSignal) => Promise<OutgoingPicture>;
  /** It will not be sent. */
  readonly drop: (picture: OutgoingPicture) => void;
  /** What is written has changed. */
  readonly changed: (content: OutgoingContent) => void;
}

/** What is being written in one conversation, its pictures included. */
export class DraftDesk {
  #host: ReactiveControllerHost;
  #ports: DraftPorts;
  #draft: Draft = nothingWritten;
  #runs = new Map<string, AbortController>();
  /** How many pictures were too many. */
  tooMany = false;

  constructor(host: ReactiveControllerHost, ports: DraftPorts) {
    this.#host = host;
    this.#ports = ports;
  }

  get current(): Draft {
    return this.#draft;
  }

  /** What would be sent now. Pictures that are not ready are not in it. */
  get content(): OutgoingContent {
    const { text, pictures, moment, replyTo } = this.#draft;
    return {
      text: text.trim(),
      pictures: pictures.flatMap(({ ready, alt }) => (ready ? [{ ...ready, alt: alt.trim() }] : [])),
      moment,
      replyTo,
    };
  }

  get isPreparing(): boolean {
    return this.#draft.pictures.some(({ ready, problem }) => !ready && !problem);
  }

  /** What is kept if it is left now. A change that is not saved goes on as a draft, so that it is not lost. */
  get #kept(): OutgoingContent {
    const { editing, text } = this.#draft;
    if (!editing) return this.content;
    const change = text === (editing.message.text ?? '') ? '' : text;
    return { ...this.content, text: joined(editing.before, change).trim() };
  }

  get isEmpty(): boolean {
    const { text, pictures, moment } = this.content;
    return text === '' && pictures.length === 0 && !moment;
  }

  write(text: string): void {
    this.#set({ text });
  }

  replyTo(quote: Quote | undefined): void {
    if (this.#draft.editing) this.endEdit();
    this.#set({ replyTo: quote });
  }

  share(moment: Moment | undefined): void {
    this.#set({ moment });
  }

  startEdit(message: Message): void {
    const before = this.#draft.editing?.before ?? this.#draft.text;
    this.#set({ editing: { message, saving: false, before }, text: message.text ?? '' }, false);
  }

  saving(saving: boolean): void {
    const { editing } = this.#draft;
    if (editing) this.#set({ editing: { ...editing, saving } }, false);
  }

  endEdit(): void {
    const { editing } = this.#draft;
    if (editing) this.#set({ editing: undefined, text: editing.before });
  }

  /** The message that is changed is known otherwise now: what is saved next is meant for that. */
  sees(message: Message): void {
    const { editing } = this.#draft;
    if (editing) this.#set({ editing: { ...editing, message } });
  }

  /** As it was left, unless something is being written already. */
  open({ pictures, ...content }: OutgoingContent): void {
    const { text, pictures: present, moment, replyTo, editing } = this.#draft;
    if (text === '' && present.length === 0 && !moment && !replyTo && !editing)
      this.#set({ ...content, pictures: pictures.map(placed) }, false);
  }

  /** Taken back from the way. What is there already goes on below it; beside a change, it waits for the end of that. */
  restore({ text, pictures, moment, replyTo }: OutgoingContent): void {
    const now = this.#draft;
    const { editing } = now;
    this.#set({
      ...(editing
        ? { editing: { ...editing, before: joined(text, editing.before) } }
        : { text: joined(text, now.text) }),
      moment: now.moment ?? moment,
      replyTo: now.replyTo ?? replyTo,
      pictures: [...pictures.map(placed), ...now.pictures],
    });
  }

  add(files: readonly Blob[]): void {
    const room = mostPictures - this.#draft.pictures.length;
    this.tooMany = files.length > room;
    for (const file of files.slice(0, Math.max(0, room))) void this.#prepare(file);
    this.#host.requestUpdate();
  }

  describe(id: string, alt: string): void {
    this.#setPicture(id, { alt });
  }

  remove(id: string): void {
    this.#runs.get(id)?.abort();
    const gone = this.#draft.pictures.find((picture) => picture.id === id);
    if (gone?.ready) this.#ports.drop(gone.ready);
    this.tooMany = false;
    this.#set({ pictures: this.#draft.pictures.filter((picture) => picture.id !== id) });
  }

  /** It is sent, or belongs to another conversation. */
  clear(): void {
    for (const run of this.#runs.values()) run.abort();
    this.#runs.clear();
    this.tooMany = false;
    this.#draft = nothingWritten;
    this.#host.requestUpdate();
  }

  async #prepare(file: Blob): Promise<void> {
    const id = createClientId();
    const run = new AbortController();
    this.#runs.set(id, run);
    this.#set({ pictures: [...this.#draft.pictures, { id, alt: '', ready: undefined, problem: undefined }] }, false);
    try {
      const ready = await this.#ports.prepare(file, run.signal);
      if (!run.signal.aborted) this.#setPicture(id, { ready });
    } catch (thrown) {
      if (!run.signal.aborted) this.#setPicture(id, { problem: codeOf(thrown) });
    } finally {
      this.#runs.delete(id);
    }
  }

  #setPicture(id: string, change: Partial<DraftPicture>): void {
    const pictures = this.#draft.pictures.map((picture) => (picture.id === id ? { ...picture, ...change } : picture));
    this.#set({ pictures });
  }

  #set(change: Partial<Draft>, kept = true): void {
    this.#draft = { ...this.#draft, ...change };
    if (kept) this.#ports.changed(this.#kept);
    this.#host.requestUpdate();
  }
}

const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n');

/** One that was made ready already. */
const placed = (ready: OutgoingPicture): DraftPicture => ({
  id: ready.clientId,
  alt: ready.alt,
  ready,
  problem: undefined,
});

/** Judged by name, as a page may hold two copies of the class. */
function codeOf(thrown: unknown): PictureProblemCode {
  const named = thrown instanceof Error && thrown.name === 'PictureProblem';
  return named ? (thrown as Error & { code: PictureProblemCode }).code : 'failed';
}
