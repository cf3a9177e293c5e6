import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { ObjectUrlController } from '../../controllers/object-url-controller.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import { heldInside, type PictureEdit, type Size } from '../../core/picture-edit.js';
import type { PictureTools } from '../../core/picture-tools.js';
import { adopt } from '../parts/adopt.js';
import type { CommonWords } from '../parts/words.js';
import type { Framing } from './story-composer.editor.geometry.js';
import { actOf, type FrameAct } from './story-composer.editor.keys.js';
import { FrameMover } from './story-composer.editor.mover.js';
import { editorPanelStyles } from './story-composer.editor.panel.styles.js';
import { editorStrings, type EditorStrings } from './story-composer.editor.strings.js';
import { editorStyles } from './story-composer.editor.styles.js';
import { editorView, saidFraming } from './story-composer.editor.view.js';

/** Longest side of the picture that is worked on, in px: sharp on a screen, small in memory. */
const previewSide = 1600;

export interface EditorOptions {
  /** The element's own words, for what is not the editor's alone. */
  readonly words: CommonWords;
  readonly getTools: () => PictureTools | Promise<PictureTools>;
  /** The framing is as wanted; `both`: for the other face too. The editor has closed. */
  readonly done: (edit: PictureEdit, both: boolean) => void;
  /** Nothing is to change. The editor has closed. */
  readonly cancelled: () => void;
}

/** What is framed. */
export interface EditorSubject {
  /** Absent: the only face of its story. */
  readonly side: Side | undefined;
  readonly file: Blob;
  /** px of the file, upright. */
  readonly size: Size;
  readonly edit: PictureEdit;
  /** Of the frame, width by height. */
  readonly ratio: number;
  /** There is another face that may be framed in the same way. */
  readonly canApplyToBoth: boolean;
}

/** The picture to work on. */
export type EditorPicture =
  { readonly phase: 'loading' } | { readonly phase: 'ready'; readonly blob: Blob } | { readonly phase: 'failed' };

/** What is open: the subject, and where it has got to. */
interface Work {
  readonly subject: EditorSubject;
  readonly mover: FrameMover;
  readonly picture: EditorPicture;
  readonly both: boolean;
  /** The fields are shown. */
  readonly exact: boolean;
}

/** Frames a picture: by hand, by wheel, by keys, by fields. It draws in place of what its element shows otherwise. */
export class EditorPart implements ReactiveController {
  #host: LitElement;
  #options: EditorOptions;
  #words: StringsController<EditorStrings>;
  #announcer: AnnounceController<Framing>;
  #url: ObjectUrlController;
  #work: Work | undefined;
  #takesFocus = false;
  #run = new AbortController();

  constructor(host: LitElement & StringsHost<EditorStrings>, options: EditorOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new StringsController(host, editorStrings);
    this.#announcer = new AnnounceController(host, (framings) => this.#describe(framings));
    this.#url = new ObjectUrlController(host);
    adopt(host.renderRoot, [editorStyles, editorPanelStyles]);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#work !== undefined;
  }

  /** Opens with the next render, and takes the focus. */
  open(subject: EditorSubject): void {
    this.close();
    const { size, ratio } = subject;
    const mover = new FrameMover(
      { size, ratio, edit: heldInside(size, subject.edit, ratio) },
      {
        getEditor: () => this.#one('.editor'),
        getLang: () => this.#words.lang(),
        rested: () => this.#host.requestUpdate(),
      },
    );
    this.#work = { subject, mover, picture: { phase: 'loading' }, both: false, exact: false };
    this.#takesFocus = true;
    this.#load();
  }

  /** Closes and forgets. Tells nobody. */
  close(): void {
    this.#run.abort();
    this.#work?.mover.stop();
    this.#work = undefined;
    this.#url.urlOf(undefined);
    this.#announcer.text = '';
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#work?.picture.phase === 'loading') this.#load();
    else if (this.#work) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#run.abort();
    this.#work?.mover.stop();
  }

  hostUpdated(): void {
    this.#work?.mover.paint();
    const frame = this.#takesFocus ? this.#one('.editor-frame') : null;
    if (!frame) return;
    this.#takesFocus = false;
    frame.focus();
  }

  /** What fills the element while it is open. */
  render(): TemplateResult | typeof nothing {
    if (!this.#work) return nothing;
    const { subject, mover, picture, both, exact } = this.#work;
    return editorView({
      ...mover.framing,
      side: subject.side,
      canApplyToBoth: subject.canApplyToBoth,
      words: this.#words,
      common: this.#options.words,
      picture,
      url: this.#url.urlOf(picture.phase === 'ready' ? picture.blob : undefined),
      both,
      exact,
      said: this.#announcer.text,
      gestures: mover.gestures,
      onKeyDown: this.#onKeyDown,
      onFrameKeyDown: this.#onFrameKeyDown,
      act: this.#act,
      fill: (field, value, typing) => mover.fill(field, value, typing),
      setBoth: (wanted) => this.#set({ both: wanted }),
      toggleExact: () => this.#set({ exact: !exact }),
      retry: () => this.#load(),
      finish: this.#finish,
      cancel: this.#cancel,
    });
  }

  #one(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #set(change: Partial<Pick<Work, 'picture' | 'both' | 'exact'>>): void {
    if (!this.#work) return;
    this.#work = { ...this.#work, ...change };
    this.#host.requestUpdate();
  }

  #load(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#set({ picture: { phase: 'loading' } });
    if (this.#host.isConnected) void this.#fetch(this.#run.signal);
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    const file = this.#work?.subject.file;
    if (!file) return;
    let picture: EditorPicture;
    try {
      const tools = await this.#options.getTools();
      if (signal.aborted) return;
      picture = { phase: 'ready', blob: (await tools.preview(file, previewSide, { signal })).blob };
    } catch {
      picture = { phase: 'failed' };
    }
    if (!signal.aborted) this.#set({ picture });
  }

  #describe(framings: readonly Framing[]): string {
    const last = framings.at(-1);
    return last ? saidFraming(this.#words, last) : '';
  }

  /** Fields and the slider say themselves what they are at; what keys and buttons do is said here. */
  #act = (act: FrameAct): void => {
    const mover = this.#work?.mover;
    if (!mover) return;
    mover.act(act);
    if (act.kind === 'reset') this.#announcer.say(this.#words.text('editorWasReset'));
    else if (act.kind === 'turn') {
      const degrees = { style: 'unit', unit: 'degree', unitDisplay: 'narrow' } as const;
      const said = new Intl.NumberFormat(this.#words.lang(), degrees).format(mover.framing.edit.rotation);
      this.#announcer.say(this.#words.text('editorTurned', said));
    } else this.#announcer.gather(mover.framing);
  };

  #onFrameKeyDown = (event: KeyboardEvent): void => {
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(act);
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The sheet around it stays.
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  };

  #finish = (): void => {
    if (!this.#work) return;
    const { mover, both } = this.#work;
    this.close();
    this.#options.done(mover.framing.edit, both);
  };

  #cancel = (): void => {
    this.close();
    this.#options.cancelled();
  };
}
