import { whole, within, zoomAt, type Room, type Zoom } from './note-card.zoom.js';

/** px before a finger means a direction. */
const meantPx = 10;
/** px, or px per ms, after which a swipe leafs or closes. */
const farPx = 72;
const fastPxPerMs = 0.5;

/** What hands can do with a photo that shows large. */
export interface GestureTarget {
  readonly getZoom: () => Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  /** Under a finger, px from where it lies. `undefined`: let go. */
  readonly drag: (offset: { readonly x: number; readonly y: number } | undefined) => void;
  /** Swiped aside. @param towards px: which way the finger went */
  readonly swiped: (towards: number) => void;
  readonly dismissed: () => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Hands on a photo that shows large: one finger leafs or closes, or moves what is zoomed; two zoom; so does the wheel with
 * Ctrl, as trackpads send it. It prevents nothing else: a long press has the browser's own menu.
 */
export class PhotoGestures {
  #target: GestureTarget;
  #pointers = new Map<number, Point>();
  #start: { readonly point: Point; readonly zoom: Zoom; readonly at: number } | undefined;
  #pinch: { readonly distance: number; readonly middle: Point; readonly zoom: Zoom } | undefined;
  #axis: 'x' | 'y' | 'pan' | undefined;

  constructor(target: GestureTarget) {
    this.#target = target;
  }

  down = (event: PointerEvent): void => {
    // Other buttons have meanings of their own, and a control is no photo; where leafing begins a finger may well begin.
    const control = (event.target as Element).closest('button, a');
    const leafs = event.pointerType === 'touch' && control?.matches('.leaf') === true;
    if (event.button !== 0 || (control && !leafs)) return;
    this.#pointers.set(event.pointerId, pointOf(event));
    this.#axis = undefined;
    this.#target.drag(undefined);
    this.#begin(event);
  };

  move = (event: PointerEvent): void => {
    if (!this.#pointers.has(event.pointerId)) return;
    this.#pointers.set(event.pointerId, pointOf(event));
    const { getZoom, setZoom, drag } = this.#target;
    const room = roomOf(event);
    const [first, second] = this.#pointers.values();
    if (this.#pinch && first && second) {
      const { distance, middle, zoom } = this.#pinch;
      const now = middleOf(first, second);
      const moved = { ...zoom, x: zoom.x + now.x - middle.x, y: zoom.y + now.y - middle.y };
      setZoom(zoomAt(moved, distanceOf(first, second) / distance, room, fromMiddle(now, event)));
      return;
    }
    if (!this.#start || !first) return;
    const { point, zoom } = this.#start;
    const offset = { x: first.x - point.x, y: first.y - point.y };
    this.#axis ??= axisOf(offset, getZoom());
    if (!this.#axis) return;
    // Only now: a press that never moves stays the browser's.
    const stage = event.currentTarget as HTMLElement;
    if (!stage.hasPointerCapture(event.pointerId)) capture(stage, event.pointerId);
    if (this.#axis === 'pan') setZoom(within({ ...zoom, x: zoom.x + offset.x, y: zoom.y + offset.y }, room));
    else if (event.pointerType !== 'mouse') drag(this.#axis === 'x' ? { x: offset.x, y: 0 } : { x: 0, y: offset.y });
  };

  up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId)) return;
    const start = this.#start;
    const axis = this.#axis;
    this.#pinch = undefined;
    if (this.#pointers.size > 0) {
      this.#begin(event);
      return;
    }
    this.#start = this.#axis = undefined;
    this.#target.drag(undefined);
    if (!start || event.type === 'pointercancel' || event.pointerType === 'mouse') return;
    const offset = { x: event.clientX - start.point.x, y: event.clientY - start.point.y };
    const speed = 1 / Math.max(1, event.timeStamp - start.at);
    const meant = (px: number): boolean =>
      Math.abs(px) > farPx || (Math.abs(px) > meantPx && Math.abs(px) * speed > fastPxPerMs);
    if (axis === 'x' && meant(offset.x)) this.#target.swiped(offset.x);
    else if (axis === 'y' && offset.y > 0 && meant(offset.y)) this.#target.dismissed();
  };

  wheel = (event: WheelEvent): void => {
    const { getZoom, setZoom } = this.#target;
    if (!event.ctrlKey) return;
    // The page itself would be zoomed.
    event.preventDefault();
    setZoom(zoomAt(getZoom(), Math.exp(-event.deltaY / 200), roomOf(event), fromMiddle(pointOf(event), event)));
  };

  double = (event: MouseEvent): void => {
    if ((event.target as Element).closest('button, a')) return;
    const { getZoom, setZoom } = this.#target;
    setZoom(getZoom().scale > 1 ? whole : zoomAt(whole, 2.5, roomOf(event), fromMiddle(pointOf(event), event)));
  };

  /** Forgets the hands: the photo is gone. */
  reset(): void {
    this.#pointers.clear();
    this.#start = this.#pinch = this.#axis = undefined;
  }

  #begin(event: PointerEvent): void {
    const [first, second] = this.#pointers.values();
    const zoom = this.#target.getZoom();
    this.#start = first && { point: first, zoom, at: event.timeStamp };
    this.#pinch = first && second && { distance: distanceOf(first, second), middle: middleOf(first, second), zoom };
  }
}

function axisOf({ x, y }: Point, { scale }: Zoom): 'x' | 'y' | 'pan' | undefined {
  if (Math.hypot(x, y) < meantPx) return undefined;
  return scale > 1 ? 'pan' : Math.abs(x) > Math.abs(y) ? 'x' : 'y';
}

/** A pointer that is gone by now, or that a test has made, can't be captured. */
function capture(stage: HTMLElement, pointerId: number): void {
  try {
    stage.setPointerCapture(pointerId);
  } catch {
    // Then it is followed as long as it is over the stage.
  }
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });
const middleOf = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const distanceOf = (one: Point, other: Point): number => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));

function roomOf({ currentTarget }: Event): Room {
  const { width, height } = (currentTarget as HTMLElement).getBoundingClientRect();
  return { width, height };
}

function fromMiddle({ x, y }: Point, { currentTarget }: Event): Point {
  const { left, top, width, height } = (currentTarget as HTMLElement).getBoundingClientRect();
  return { x: x - left - width / 2, y: y - top - height / 2 };
}
