import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type TimerHandle } from '../../core/clock.js';

const longMs = 450;
const driftPx = 10;

/**
 * A long press on a message, by finger or pen, and the right button of a mouse: another way to what the button beside it
 * and Enter open. Pictures and links keep the browser's own menu, and what is selected stays selectable by mouse.
 */
export class LongPress implements ReactiveController {
  #host: ReactiveControllerHost;
  #act: (row: HTMLElement) => void;
  #timer: TimerHandle | undefined;
  #start = { x: 0, y: 0 };
  /** The menu has opened under the finger: the click that follows is none. */
  #opened = false;

  constructor(host: ReactiveControllerHost, act: (row: HTMLElement) => void) {
    this.#host = host;
    this.#act = act;
    this.#host.addController(this);
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
    const inside = event.composedPath();
    const native = inside.some((one) => one instanceof Element && one.matches('a, img, rv-flip-story'));
    const selecting = !(getSelection()?.isCollapsed ?? true);
    // Android says it for a long press, too, of which we know already.
    if (this.#opened) event.preventDefault();
    else if (row && !native && !selecting) {
      event.preventDefault();
      this.#end();
      this.#act(row);
    }
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

/** On what a message shows: not beside it, nor on a control within. */
function rowOf(event: Event): HTMLElement | undefined {
  const path = event.composedPath().filter((one): one is HTMLElement => one instanceof HTMLElement);
  if (path.some((one) => one.matches('button, summary, textarea'))) return undefined;
  return path.some((one) => one.matches('.bubble')) ? path.find((one) => one.matches('.row')) : undefined;
}
