import { moved, turned, unedited, type PictureEdit } from '../../core/picture-edit.js';
import { middle, pinned, placedAt, type Framing } from './story-composer.editor.geometry.js';
import { FrameGestures } from './story-composer.editor.gestures.js';
import type { FrameAct } from './story-composer.editor.keys.js';
import { paintFraming } from './story-composer.editor.paint.js';
import type { EditorField } from './story-composer.editor.view.js';

/** How long after a key or a field the thirds stay, in ms. */
const lingerMs = 700;

export interface MoverOptions {
  /** What is drawn on, while it is there. */
  readonly getEditor: () => HTMLElement | null;
  readonly getLang: () => string;
  /** A movement has ended: what is written in words may be brought up to date. */
  readonly rested: () => void;
}

/** Moves one picture in its frame, by hand, act or field. While it moves nothing is rendered: only a transform changes, once a frame. */
export class FrameMover {
  #options: MoverOptions;
  #framing: Framing;
  /** Degrees the picture was turned by since it came: it never turns back the long way. */
  #degrees: number;
  /** The field that somebody types in: it is not written over. */
  #typing: EditorField | undefined;
  #painting: number | undefined;
  #lingering: ReturnType<typeof setTimeout> | undefined;

  readonly gestures = new FrameGestures({
    getFrame: () => this.#frame,
    getFraming: () => this.#framing,
    follow: (edit) => this.#move(edit, 'held'),
    go: (edit) => this.#move(edit, 'stepped'),
    rest: () => this.#rest(),
  });

  constructor(framing: Framing, options: MoverOptions) {
    this.#options = options;
    this.#framing = framing;
    this.#degrees = framing.edit.rotation;
  }

  get framing(): Framing {
    return this.#framing;
  }

  /** Ends what moves. It may move again. */
  stop(): void {
    this.gestures.stop();
    clearTimeout(this.#lingering);
    this.#lingering = undefined;
    this.#frame?.removeAttribute('data-moving');
    if (this.#painting !== undefined) cancelAnimationFrame(this.#painting);
    this.#painting = undefined;
  }

  paint(): void {
    const editor = this.#options.getEditor();
    if (!editor) return;
    paintFraming(editor, this.#framing, {
      degrees: this.#degrees,
      typing: this.#typing,
      lang: this.#options.getLang(),
    });
  }

  act(act: FrameAct): void {
    const { size, edit, ratio } = this.#framing;
    switch (act.kind) {
      case 'move':
        // The picture goes where the arrow points: what the frame shows goes the other way.
        this.#move(moved(size, edit, ratio, { x: -act.x, y: -act.y }), 'stepped');
        break;
      case 'zoom':
        this.#move(pinned(this.#framing, { zoom: edit.zoom * act.by, from: middle }), 'stepped');
        break;
      case 'turn':
        this.#degrees += 90;
        this.#move(turned(size, edit, ratio), 'stepped');
        break;
      case 'reset':
        this.#degrees = Math.round(this.#degrees / 360) * 360;
        this.#move(unedited, 'stepped');
        break;
    }
  }

  /** @param value in percent @param typing more of it may come */
  fill(field: EditorField, value: number, typing: boolean): void {
    this.#typing = typing ? field : undefined;
    // A field left empty goes back to what it was.
    if (!Number.isFinite(value)) this.paint();
    else if (field === 'zoom') this.#move(pinned(this.#framing, { zoom: value / 100, from: middle }), 'stepped');
    else this.#move(placedAt(this.#framing, { [field]: Math.min(Math.max(value / 100, 0), 1) }), 'stepped');
  }

  get #frame(): HTMLElement | null {
    return this.#options.getEditor()?.querySelector<HTMLElement>('.editor-frame') ?? null;
  }

  #move(edit: PictureEdit, how: 'held' | 'stepped'): void {
    clearTimeout(this.#lingering);
    this.#framing = { ...this.#framing, edit };
    this.#frame?.setAttribute('data-moving', how);
    if (how === 'stepped') this.#lingering = setTimeout(() => this.#rest(), lingerMs);
    this.#painting ??= requestAnimationFrame(() => {
      this.#painting = undefined;
      this.paint();
    });
  }

  #rest(): void {
    clearTimeout(this.#lingering);
    this.#lingering = undefined;
    this.#frame?.removeAttribute('data-moving');
    this.#options.rested();
  }
}
