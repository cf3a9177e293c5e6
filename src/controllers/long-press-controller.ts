import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type TimerHandle } from '../core/clock.js';

const longMs = 450;
const driftPx = 10;

/** What a {@link LongPressController} is about. */
export interface LongPressOptions {
  /** The row that is meant by a press; none where it is somebody else's. */
  readonly rowOf: (event: Event) => HTMLElement | undefined;
  /** Whether the browser's own menu is wanted here. Default: never. */
  readonly isNative?: (event: Event) => boolean;
  readonly act: (row: HTMLElement) => void;
}

/** A long press by finger or pen, and the right button of a mouse: other ways to what a button beside a row opens. */
export class LongPressController implements ReactiveController {
  #options: LongPressOptions;
  #timer: TimerHandle | undefined;
  #start = { x: 0, y: 0 };
  /** The menu has opened under the finger: the click that follows is none. */
  #opened = false;

  constructor(host: ReactiveControllerHost, options: LongPressOptions) {
    this.#options = options;
    host.addController(this);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#end();
    this.#opened = false;
    const row = this.#options.rowOf(event);
    if (!row || event.pointerType === 'mouse' || !event.isPrimary) return;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#timer = systemClock.setTimeout(() => {
      this.#timer = undefined;
      this.#opened = true;
      this.#options.act(row);
    }, longMs);
  };

  readonly onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#start.x, clientY - this.#start.y) > driftPx) this.#end();
  };

  readonly onPointerEnd = (): void => this.#end();

  readonly onContextMenu = (event: MouseEvent): void => {
    // Android says it for a long press, too, of which we know already.
    if (this.#opened) {
      event.preventDefault();
      return;
    }
    const row = this.#options.rowOf(event);
    if (!row || this.#options.isNative?.(event)) return;
    event.preventDefault();
    this.#end();
    this.#options.act(row);
  };

  readonly onClick = (event: MouseEvent): void => {
    if (!this.#opened) return;
    this.#opened = false;
    event.preventDefault();
    event.stopPropagation();
  };

  hostDisconnected(): void {
    this.#end();
    this.#opened = false;
  }

  #end(): void {
    if (this.#timer !== undefined) systemClock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
