/** px from an edge within which it scrolls. */
const edgePx = 56;

/** px a frame, at the very edge. */
const fastestPx = 16;

/** Scrolls what a list is in while something that is dragged is held near its upper or lower edge. */
export class EdgeScroll {
  #scrolled: () => void;
  #scroller: Element | undefined;
  #y = 0;
  #frame: number | undefined;

  /** @param scrolled what lies under the pointer is something else now */
  constructor(scrolled: () => void) {
    this.#scrolled = scrolled;
  }

  start(list: Element, y: number): void {
    this.stop();
    this.#scroller = scrollerOf(list);
    this.#y = y;
  }

  move(y: number): void {
    this.#y = y;
    if (this.#scroller && this.#frame === undefined && this.#speed !== 0) this.#step();
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#scroller = undefined;
  }

  /** The nearer to the edge, the faster. */
  get #speed(): number {
    const scroller = this.#scroller;
    const { top, bottom } =
      !scroller || scroller === document.scrollingElement
        ? { top: 0, bottom: innerHeight }
        : scroller.getBoundingClientRect();
    const into = Math.max(0, edgePx - (this.#y - Math.max(0, top)));
    const outOf = Math.max(0, edgePx - (Math.min(innerHeight, bottom) - this.#y));
    return (Math.min(edgePx, outOf) - Math.min(edgePx, into)) * (fastestPx / edgePx);
  }

  #step = (): void => {
    this.#frame = undefined;
    const scroller = this.#scroller;
    const speed = this.#speed;
    if (!scroller || speed === 0) return;
    const before = scroller.scrollTop;
    scroller.scrollTop = before + speed;
    // At its end there is nothing more to do, until the pointer moves.
    if (scroller.scrollTop === before) return;
    this.#scrolled();
    this.#frame = requestAnimationFrame(this.#step);
  };
}

/** The nearest that scrolls, out of slots and shadow roots; else the page. */
function scrollerOf(from: Element): Element | undefined {
  for (let element: Element | null = from; element;) {
    const { overflowY } = getComputedStyle(element);
    if (element === document.body) break;
    if ((overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight) return element;
    const root: Node = element.getRootNode();
    element = element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return document.scrollingElement ?? undefined;
}
