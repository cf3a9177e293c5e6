import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type TimerHandle } from '../../core/clock.js';

const longMs = 450;
const driftPx = 10;

/** A long press by finger or pen, and the right button of a mouse: other ways to what the button of a row opens. */
export class RowPress implements ReactiveController {
  #act: (row: HTMLElement) => void;
  #timer: TimerHandle | undefined;
  #start = { x: 0, y: 0 };
  /** The menu has opened under the finger: the click that follows is none. */
  #opened = false;

  constructor(host: ReactiveControllerHost, act: (row: HTMLElement) => void) {
    this.#act = act;
    host.addController(this);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#end();
    this.#opened = false;
    const row = rowOf(event);
    if (!row || event.pointerType === 'mouse' || !event.isPrimary) return;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#timer = systemClock.setTimeout(() => {
      this.#timer = undefined;
      this.#opened = true;
      this.#act(row);
    }, longMs);
  };

  readonly onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#start.x, clientY - this.#start.y) > driftPx) this.#end();
  };

  readonly onPointerEnd = (): void => this.#end();

  readonly onContextMenu = (event: MouseEvent): void => {
    const row = rowOf(event);
    if (!row) return;
    event.preventDefault();
    // Android says it for a long press, too, of which we know already.
    if (this.#opened) return;
    this.#end();
    this.#act(row);
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

function rowOf(event: Event): HTMLElement | undefined {
  return event
    .composedPath()
    .filter((one): one is HTMLElement => one instanceof HTMLElement)
    .find((one) => one.matches('li.row'));
}
