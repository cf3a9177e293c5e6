import type { PictureEdit } from '../../core/picture-edit.js';
import { middle, pinned, type Framing, type Point } from './story-composer.editor.geometry.js';

/** Longest time of a tap, and between two of them, in ms; the farthest they may be apart, in px. */
const tap = { ms: 500, px: 24 };

/** What a double tap zooms to. */
const closeUp = 2.5;

/** The wheel's quiet, in ms, after which the frame rests. */
const restMs = 300;

/** px of a line and a page, where a wheel counts in those. */
const wheelUnits = [1, 16, 400];

/** WebKit's own event for a pinch on a trackpad. Not in the types of the platform. */
interface GestureEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

export interface GestureOptions {
  /** Where the frame is. Asked once for a gesture. */
  readonly getFrame: () => HTMLElement | null;
  readonly getFraming: () => Framing;
  /** The picture follows a hand: as it is, with no easing. */
  readonly follow: (edit: PictureEdit) => void;
  /** The picture goes somewhere else by itself. */
  readonly go: (edit: PictureEdit) => void;
  /** The hand has let go. */
  readonly rest: () => void;
}

interface Hand {
  /** Where it is, px of the window. */
  readonly at: Point;
  /** Between two fingers, in px. 0: there is one. */
  readonly spread: number;
}

/**
 * Fingers, mouse, pen, wheel and trackpad on a framed picture: drag, pinch, double tap. What was touched stays under the
 * finger: a gesture is reckoned from where it began, so that one past the edge and back again ends where it started.
 */
export class FrameGestures {
  #options: GestureOptions;
  #pointers = new Map<number, Point>();
  /** Of fingers or a trackpad. Anew whenever a finger comes or goes. */
  #start: { readonly framing: Framing; readonly hand: Hand } | undefined;
  #rectangle: DOMRect | undefined;
  /** The press that may become a tap, and the tap that may become a double one. */
  #press: { readonly at: Point; readonly time: number } | undefined;
  #lastTap: { readonly at: Point; readonly time: number } | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: GestureOptions) {
    this.#options = options;
  }

  /** Lets go of everything. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#pointers.clear();
    this.#start = this.#rectangle = this.#press = this.#lastTap = this.#resting = undefined;
  }

  onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pointers.size === 2) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const at = { x: event.clientX, y: event.clientY };
    this.#pointers.set(event.pointerId, at);
    this.#press = this.#pointers.size === 1 ? { at, time: event.timeStamp } : undefined;
    this.#begin(this.#hand);
    this.#options.follow(this.#options.getFraming().edit);
  };

  onPointerMove = (event: PointerEvent): void => {
    if (!this.#pointers.has(event.pointerId)) return;
    const at = { x: event.clientX, y: event.clientY };
    this.#pointers.set(event.pointerId, at);
    if (this.#press && distance(this.#press.at, at) > tap.px / 2) this.#press = undefined;
    this.#follow(this.#hand);
  };

  /** Up, cancelled, or the capture is lost: whichever comes first. */
  onPointerEnd = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#pointers.size > 0) {
      this.#begin(this.#hand);
      return;
    }
    const press = event.type === 'pointerup' ? this.#press : undefined;
    this.#start = this.#press = undefined;
    this.#rest();
    if (press && event.timeStamp - press.time < tap.ms) this.#onTap(press.at, event.timeStamp);
    else this.#lastTap = undefined;
  };

  onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    if (this.#pointers.size > 0) return;
    const px = event.deltaY * (wheelUnits[event.deltaMode] ?? 1);
    // A pinch on a trackpad comes as a wheel with the control key, in small steps.
    const step = event.ctrlKey ? limited(px, 25) * 0.01 : limited(px, 240) * 0.002;
    const framing = this.#options.getFraming();
    const from = this.#inFrame({ x: event.clientX, y: event.clientY });
    this.#options.follow(pinned(framing, { zoom: framing.edit.zoom * Math.exp(-step), from }));
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), restMs);
  };

  /** A pinch on a trackpad, in WebKit. On a touch screen it comes beside the pointers, which know more. */
  onGesture = (event: Event): void => {
    event.preventDefault();
    if (this.#pointers.size > 0) return;
    const { type, scale, clientX, clientY } = event as GestureEvent;
    const hand = { at: { x: clientX, y: clientY }, spread: scale };
    if (type === 'gesturestart') this.#begin(hand);
    else if (type === 'gesturechange') this.#follow(hand);
    else {
      this.#start = undefined;
      this.#rest();
    }
  };

  get #hand(): Hand {
    const [first = middle, second] = this.#pointers.values();
    if (!second) return { at: first, spread: 0 };
    return { at: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 }, spread: distance(first, second) };
  }

  #begin(hand: Hand): void {
    clearTimeout(this.#resting);
    this.#start = { framing: this.#options.getFraming(), hand };
  }

  #follow({ at, spread }: Hand): void {
    if (!this.#start) return;
    const { framing, hand } = this.#start;
    const closer = hand.spread > 0 && spread > 0 ? spread / hand.spread : 1;
    const from = this.#inFrame(hand.at);
    this.#options.follow(pinned(framing, { zoom: framing.edit.zoom * closer, from, to: this.#inFrame(at) }));
  }

  #rest(): void {
    this.#rectangle = this.#resting = undefined;
    this.#options.rest();
  }

  #onTap(at: Point, time: number): void {
    const last = this.#lastTap;
    if (!last || time - last.time > tap.ms || distance(last.at, at) > tap.px) {
      this.#lastTap = { at, time };
      return;
    }
    this.#lastTap = undefined;
    const framing = this.#options.getFraming();
    this.#options.go(pinned(framing, { zoom: framing.edit.zoom > 1.01 ? 1 : closeUp, from: this.#inFrame(at) }));
    this.#rest();
  }

  #inFrame({ x, y }: Point): Point {
    this.#rectangle ??= this.#options.getFrame()?.getBoundingClientRect();
    const { left, top, width, height } = this.#rectangle ?? new DOMRect();
    return width === 0 || height === 0 ? middle : { x: (x - left) / width, y: (y - top) / height };
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const limited = (value: number, most: number): number => Math.max(-most, Math.min(value, most));
