import { whole, zoomAt, type Room, type Zoom } from './note-card.zoom.js';

/** px that an arrow moves what is zoomed. */
const stridePx = 80;

const strides: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [stridePx, 0],
  ArrowRight: [-stridePx, 0],
  ArrowUp: [0, stridePx],
  ArrowDown: [0, -stridePx],
};

/** How large the photo in the large view is, and where. Under a finger it follows at once, without the templates. */
export class LightboxZoom {
  #getStage: () => HTMLElement | null | undefined;
  #changed: () => void;
  #zoom = whole;

  /** @param changed called where it is the whole no more, or again */
  constructor(getStage: () => HTMLElement | null | undefined, changed: () => void) {
    this.#getStage = getStage;
    this.#changed = changed;
  }

  get current(): Zoom {
    return this.#zoom;
  }

  /** Another photo: shown whole with the next render. */
  reset(): void {
    this.#zoom = whole;
  }

  set(zoom: Zoom): void {
    const wasWhole = this.#zoom.scale === 1;
    this.#zoom = zoom;
    this.place();
    if (wasWhole !== (zoom.scale === 1)) this.#changed();
  }

  /** @param factor 0: the whole @returns how large it is now */
  by(factor: number): number {
    this.set(factor === 0 ? whole : zoomAt(this.#zoom, factor, this.#room));
    return this.#zoom.scale;
  }

  /** A zoomed photo is moved by the arrows of whoever has no pointer. @returns whether the key meant that */
  pan(event: KeyboardEvent): boolean {
    const stride = strides[event.key];
    if (this.#zoom.scale === 1 || !stride || event.ctrlKey || event.altKey || event.metaKey) return false;
    event.preventDefault();
    const [x, y] = stride;
    this.set(zoomAt({ ...this.#zoom, x: this.#zoom.x + x, y: this.#zoom.y + y }, 1, this.#room));
    return true;
  }

  /** Puts it where it belongs. */
  place(): void {
    const { scale, x, y } = this.#zoom;
    const { style } = this.#getStage() ?? {};
    style?.setProperty('--_scale', String(scale));
    style?.setProperty('--_x', `${x}px`);
    style?.setProperty('--_y', `${y}px`);
  }

  /** Under a finger, px from where it lies. `undefined`: let go. */
  drag(offset: { readonly x: number; readonly y: number } | undefined): void {
    const stage = this.#getStage();
    stage?.classList.toggle('dragged', offset !== undefined);
    if (!offset) this.place();
    else {
      stage?.style.setProperty('--_x', `${offset.x}px`);
      stage?.style.setProperty('--_y', `${offset.y}px`);
    }
  }

  get #room(): Room {
    const { width = 0, height = 0 } = this.#getStage()?.getBoundingClientRect() ?? {};
    return { width, height };
  }
}
