import type { LitElement, ReactiveController } from 'lit';
import { systemClock, type TimerHandle } from '../../core/clock.js';
import { rove } from '../parts/roving.js';
import { EdgeScroll } from './note-composer.edge-scroll.js';

/** ms a finger rests before it lifts a photo: until then it scrolls. */
const restMs = 350;

/** px of movement that make a press of a mouse a drag, and of a finger a scroll. */
const driftPx = 8;

export interface OrderOptions {
  /** The photos, by id, as they are. */
  readonly getIds: () => readonly string[];
  readonly move: (id: string, to: number) => void;
  /** By keys: its new place is said, and it keeps the focus. */
  readonly step: (id: string, by: number) => void;
}

/** A photo that is pressed, or has been lifted and goes along with the pointer. */
interface Press {
  readonly id: string;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly isTouch: boolean;
  /** Where it would be put down. Absent: it has not been lifted. */
  to?: number;
}

/**
 * Puts photos in order: by mouse and pen at once, by finger after a rest, by Shift with arrows. Buttons do the same elsewhere.
 * While one is lifted, only how the list is painted changes; the order does when it is put down.
 */
export class OrderController implements ReactiveController {
  #host: LitElement;
  #options: OrderOptions;
  #press: Press | undefined;
  #timer: TimerHandle | undefined;
  /** Where the pointer was last. */
  #at = { clientX: 0, clientY: 0 };
  #edges = new EdgeScroll(() => this.#over());
  /** What was a drag is no click. */
  #dragged = false;
  #connection = new AbortController();
  /** The photo that Tab leads to. */
  #stop: string | undefined;

  constructor(host: LitElement, options: OrderOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get liftedId(): string | undefined {
    return this.#press?.to === undefined ? undefined : this.#press.id;
  }

  isStop(id: string): boolean {
    const ids = this.#options.getIds();
    return id === (this.#stop !== undefined && ids.includes(this.#stop) ? this.#stop : ids[0]);
  }

  hostDisconnected(): void {
    this.#end();
  }

  hostUpdated(): void {
    if (this.#press && !this.#options.getIds().includes(this.#press.id)) this.#end();
    const painted = this.#painted;
    for (const item of this.#items()) {
      if (this.liftedId === undefined) item.style.removeProperty('order');
      else item.style.setProperty('order', String(painted.indexOf(item.dataset['id'] ?? '')));
    }
  }

  /** The photos as they are painted: the lifted one where it would be put down. */
  get #painted(): readonly string[] {
    const ids = this.#options.getIds();
    const press = this.#press;
    return press?.to === undefined ? ids : ids.filter((id) => id !== press.id).toSpliced(press.to, 0, press.id);
  }

  readonly onFocus = (event: Event): void => {
    const id = idOf(event);
    if (id === undefined || id === this.#stop) return;
    this.#stop = id;
    this.#host.requestUpdate();
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#end();
    this.#dragged = false;
    const id = idOf(event);
    if (id === undefined || event.button !== 0 || !event.isPrimary || this.#options.getIds().length < 2) return;
    const isTouch = event.pointerType === 'touch';
    this.#press = { id, pointerId: event.pointerId, x: event.clientX, y: event.clientY, isTouch };
    this.#at = event;
    this.#connection = new AbortController();
    window.addEventListener('keydown', this.#onKey, { signal: this.#connection.signal, capture: true });
    if (isTouch) this.#timer = systemClock.setTimeout(() => this.#lift(), restMs);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const press = this.#press;
    if (event.pointerId !== press?.pointerId) return;
    const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) > driftPx;
    if (press.to === undefined) {
      if (!isFar) return;
      if (press.isTouch) this.#end();
      else this.#lift();
    }
    if (this.#press?.to === undefined) return;
    this.#at = event;
    this.#over();
    this.#edges.move(event.clientY);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const press = this.#press;
    if (event.pointerId !== press?.pointerId) return;
    this.#end();
    if (press.to !== undefined) this.#options.move(press.id, press.to);
  };

  readonly onPointerCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#press?.pointerId) this.#end();
  };

  /** Of a finger that has lifted a photo: it no longer scrolls. */
  readonly onTouchMove = {
    handleEvent: (event: TouchEvent): void => {
      if (this.liftedId !== undefined && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  readonly onContextMenu = (event: Event): void => {
    if (this.#press?.isTouch) event.preventDefault();
  };

  readonly onDragStart = (event: Event): void => event.preventDefault();

  readonly onClick = (event: MouseEvent): void => {
    const wasDragged = this.#dragged;
    this.#dragged = false;
    // One without a pointer is nobody's drag.
    if (!wasDragged || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const id = idOf(event);
    if (id === undefined) return;
    const list = event.currentTarget as HTMLElement;
    const isRtl = getComputedStyle(list).direction === 'rtl';
    const [next, previous] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (!event.shiftKey) {
      const items = this.#items().flatMap((item) => item.querySelector('button') ?? []);
      rove(event, items, { next, previous });
      return;
    }
    const by = { [next]: 1, [previous]: -1, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#options.step(id, by);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.liftedId === undefined) return;
    // The sheet around it stays.
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  #items(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.tray > [data-id]')];
  }

  #lift(): void {
    const press = this.#press;
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.tray');
    if (!press || !list) return;
    this.#stopTimer();
    this.#dragged = true;
    this.#press = { ...press, to: this.#options.getIds().indexOf(press.id) };
    this.#edges.start(list, this.#at.clientY);
    try {
      list.setPointerCapture(press.pointerId);
    } catch {
      // It has been released meanwhile.
      this.#end();
    }
    this.#host.requestUpdate();
  }

  #over(): void {
    const press = this.#press;
    if (!press) return;
    const { clientX, clientY } = this.#at;
    const under = this.#items().find((item) => {
      const { left, right, top, bottom } = item.getBoundingClientRect();
      return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    });
    const id = under?.dataset['id'];
    if (id === undefined || id === press.id) return;
    const to = this.#painted.indexOf(id);
    if (to === press.to || to === -1) return;
    this.#press = { ...press, to };
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#stopTimer();
    this.#edges.stop();
    this.#connection.abort();
    if (!this.#press) return;
    this.#press = undefined;
    this.#host.requestUpdate();
  }

  #stopTimer(): void {
    if (this.#timer !== undefined) systemClock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

function idOf({ target }: Event): string | undefined {
  return (target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'];
}
