import type { RowAim, RowModel, RowView } from '../core/chat/row-model.js';
import { settle } from '../core/chat/row-settle.js';
import { readLayout, readVisible, roomsOf, visibleOf, type WindowLayout } from './window-layout.js';
import { distanceFor, placementNow, restingPlace, type Placement } from './window-placement.js';

/** How often more rows may come into the page because others were smaller than thought, before anything is painted. */
const mostPasses = 8;

export interface WindowEngineOptions {
  readonly overscanPx: number;
  readonly endPx: number;
  /** More rows are needed: plans, and renders before the next frame. */
  readonly replan: () => void;
}

/** Has the rows of a model in a scroller: which, and that the one that is looked at stays where it is. */
export class WindowEngine {
  /** As it was last read, and scrolled since. */
  layout: WindowLayout | undefined;
  atEnd = true;
  isScrolling = false;
  whole = false;
  /** What was planned is not measured yet. */
  isDirty = false;

  #model: RowModel;
  #options: WindowEngineOptions;
  #scroller: HTMLElement | undefined;
  #list: HTMLElement | undefined;
  /** The row that stays where it is. */
  #anchor: { readonly key: string; readonly startPx: number } | undefined;
  #isLanding = false;
  /** Where to go instead. */
  #placement: Placement | 'end' | undefined = 'end';
  /** As it is known, or was written. */
  #top = 0;
  #passes = 0;
  #roomPx = new WeakMap<Element, number>();

  constructor(model: RowModel, options: WindowEngineOptions) {
    this.#model = model;
    this.#options = options;
  }

  get isPlacing(): boolean {
    return this.#placement !== undefined;
  }

  attach(scroller: HTMLElement, list: HTMLElement): void {
    this.#scroller = scroller;
    this.#list = list;
    this.#top = scroller.scrollTop;
    this.sizeRooms();
  }

  /** None of the rows is left: the others begin at their end. */
  begin(): void {
    this.#anchor = undefined;
    this.#placement ??= 'end';
  }

  place(placement: Placement | 'end'): void {
    this.#placement = placement;
  }

  /** Comes back to what is seen now when it is laid out anew. */
  keepPlace(): void {
    if (this.layout && !this.atEnd) this.#placement ??= placementNow(this.layout);
  }

  /** Another frame: rows may come into the page again. */
  renew(): void {
    this.#passes = 0;
  }

  /** Chooses what is in the page. */
  plan(): void {
    const model = this.#model;
    const { overscanPx } = this.#options;
    this.isDirty = true;
    if (this.whole) {
      model.showAll();
      return;
    }
    const view: RowView = this.layout ?? {
      viewPx: Math.min(globalThis.innerHeight || 800, 1200),
      distancePx: 0,
      tailPx: 0,
    };
    if (this.#placement && this.#placement !== 'end') {
      const index = this.#indexOf(this.#placement.key);
      if (index !== undefined) {
        model.showAround(index, view, overscanPx);
        return;
      }
      // Without rows, it may come yet.
      if (model.heights.length > 0) this.#placement = undefined;
    }
    const aim = this.#placement === 'end' || this.atEnd ? undefined : this.#aim();
    if (aim) model.show(aim, view, overscanPx);
    else model.showEnd(this.#placement === 'end' ? { ...view, distancePx: 0 } : view, overscanPx);
  }

  /** @returns whether it was scrolled by others than this */
  scrolled(): boolean {
    const scroller = this.#scroller;
    if (!scroller || !this.layout || scroller.clientHeight === 0) return false;
    const top = scroller.scrollTop;
    const isOwn = Math.abs(top - this.#top) < 1;
    this.#top = top;
    if (isOwn) return false;
    this.#placement = undefined;
    this.isScrolling = true;
    this.renew();
    this.layout = { ...this.layout, distancePx: this.layout.shiftPx - top };
    if (this.whole || this.#isEmptySeen(this.layout)) this.sync();
    this.#hold(this.layout);
    this.#judgeEnd();
    return true;
  }

  /** Nobody scrolls any more: what was put off is done. */
  rested(): void {
    this.isScrolling = false;
    this.sync();
  }

  /** Whether the rows in the page reach beyond what is seen, by a share of what they should. */
  isCovered(share: number): boolean {
    if (!this.layout || this.whole) return true;
    const { places, distancePx, viewPx } = this.layout;
    const { from, to, heights } = this.#model;
    const reach = this.#options.overscanPx * share;
    const window = places.filter(({ index }) => index >= from && index < to);
    const startPx = window[0]?.startPx ?? 0;
    const endPx = window.at(-1)?.endPx ?? Number.POSITIVE_INFINITY;
    const isAbove = from === 0 || startPx >= distancePx + viewPx + reach;
    return isAbove && (to === heights.length || endPx <= distancePx - reach);
  }

  /** Puts right what was rendered, before it is painted. */
  sync(): void {
    const scroller = this.#scroller;
    const list = this.#list;
    if (!scroller || !list) return;
    const model = this.#model;
    const view = { scroller, list };
    const layout = this.whole ? readVisible(view, this.#stayingIndex()) : readLayout(view, model.expected);
    if (!layout) return;
    this.isDirty = false;
    for (const { index, startPx, endPx } of layout.places) model.heights.set(index, Math.max(1, startPx - endPx));
    if (!this.isScrolling) model.heights.learn();
    this.layout = layout;
    this.#top = layout.shiftPx - layout.distancePx;
    if (this.#placement) this.#settlePlacement(this.#placement, layout);
    else if (this.atEnd && model.to === model.heights.length) this.#settleAfter(layout, 0, 0);
    else this.#settleAnchor(layout);
    // Where room was seen, the row in the middle of it was aimed at: now there are others to look at.
    if (!this.#anchor || (this.#isLanding && this.isCovered(0))) this.#hold(this.layout);
    this.#judgeEnd();
    // Rows that were smaller than thought leave room for more.
    if (!this.isCovered(0.25)) this.#planAgain();
  }

  /** To the very end, where it was near it. */
  stickToEnd(): void {
    if (this.atEnd && this.#top !== 0) this.#scrollTo(0);
  }

  /** Gives the rooms in the page their sizes. */
  sizeRooms(): void {
    if (!this.#list) return;
    const sizes = new Map(this.#model.slices.map((slice) => (slice.kind === 'room' ? [slice.key, slice.px] : ['', 0])));
    for (const room of roomsOf(this.#list)) {
      const px = sizes.get(room.dataset['room'] ?? '') ?? 0;
      if (this.#roomPx.get(room) === px) continue;
      this.#roomPx.set(room, px);
      room.style.setProperty('block-size', `${px}px`);
    }
  }

  #indexOf(key: string | undefined): number | undefined {
    const index = key === undefined ? -1 : (this.#model.rows?.indexOf(key) ?? -1);
    return index < 0 ? undefined : index;
  }

  /** The row that stays where it is; if it has gone one that was seen with it, the next below before those above. */
  #aim(): RowAim | undefined {
    const anchor = this.#anchor;
    const seen = this.layout ? [...visibleOf(this.layout), ...this.layout.places] : [];
    const isBelow = ({ startPx }: { readonly startPx: number }) => !anchor || startPx < anchor.startPx;
    const candidates = [...seen.filter(isBelow), ...seen];
    for (const { key, startPx } of anchor ? [anchor, ...candidates] : candidates) {
      const index = this.#indexOf(key);
      if (index === undefined) continue;
      this.#anchor = { key, startPx };
      return { index, startPx };
    }
    return undefined;
  }

  /** The row that is looked at stays from now on; where none is in the page yet, the one that belongs there. */
  #hold(layout: WindowLayout): void {
    const place = restingPlace(layout);
    this.#isLanding = place === undefined;
    const aim = place ?? this.#model.land(layout.distancePx + layout.viewPx / 2, layout);
    const key = place?.key ?? (aim && this.#model.rows?.keyAt(aim.index));
    this.#anchor = aim && key !== undefined ? { key, startPx: aim.startPx } : undefined;
  }

  /** The last row is in the page, and so is room behind it that was thought to be needed. */
  #isEmptySeen({ distancePx, tailPx }: WindowLayout): boolean {
    const { to, heights, afterPx } = this.#model;
    return to === heights.length && afterPx >= 1 && afterPx + tailPx > distancePx;
  }

  #judgeEnd(): void {
    const { to, heights, afterPx } = this.#model;
    this.atEnd = to === heights.length && afterPx < 1 && -this.#top <= this.#options.endPx;
  }

  #planAgain(): void {
    if (this.#passes >= mostPasses) return;
    this.#passes += 1;
    this.#options.replan();
  }

  /** Of the row that stays or is gone to. */
  #stayingIndex(): number | undefined {
    return this.#indexOf(this.#placement && this.#placement !== 'end' ? this.#placement.key : this.#anchor?.key);
  }

  #settlePlacement(placement: Placement | 'end', layout: WindowLayout): void {
    if (placement === 'end') {
      this.#settleAfter(layout, 0, 0);
      this.#scrollTo(0);
    } else {
      const settled = this.#settleAfter(layout, this.#model.trueAfterPx, 0);
      const place = settled.places.find(({ key }) => key === placement.key);
      if (!place) {
        this.#planAgain();
        return;
      }
      this.#scrollTo(settled.shiftPx - distanceFor(placement, place, settled));
    }
    this.#anchor = undefined;
    if (this.isCovered(0)) this.#placement = undefined;
  }

  #settleAnchor(layout: WindowLayout): void {
    const { heights, to, afterPx, trueAfterPx } = this.#model;
    const anchor = this.#anchor;
    const place = anchor && layout.places.find(({ key }) => key === anchor.key);
    const { isScrolling } = this;
    const errorPx = place ? anchor.startPx - place.startPx : 0;
    const isLast = to === heights.length;
    const settled = settle({ errorPx, afterPx, trueAfterPx, isLast, isScrolling, view: layout });
    this.#settleAfter(layout, settled.afterPx, settled.shiftPx);
    // What a scroll position can't express stays a debt, and doesn't add up.
    const appliedPx = this.layout ? this.layout.distancePx - layout.distancePx : 0;
    if (place) this.#anchor = { key: place.key, startPx: anchor.startPx + appliedPx };
  }

  /** Sizes the room after the window, and scrolls so much further from the end. */
  #settleAfter(layout: WindowLayout, afterPx: number, shiftPx: number): WindowLayout {
    const { from, to, afterPx: beforePx } = this.#model;
    const movedPx = this.whole ? 0 : afterPx - beforePx;
    const places = layout.places.map((place) =>
      place.index < to ? { ...place, startPx: place.startPx + movedPx, endPx: place.endPx + movedPx } : place,
    );
    const startPx = places.find(({ index }) => index >= from)?.startPx ?? 0;
    if (!this.whole) this.#model.settle(afterPx, startPx, this.atEnd ? layout.viewPx : 0);
    this.sizeRooms();
    const settled = { ...layout, places };
    this.layout = settled;
    if (Math.abs(shiftPx) >= 0.5) this.#scrollTo(this.#top - shiftPx);
    return settled;
  }

  #scrollTo(top: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const target = Math.round(top);
    if (target !== this.#top) scroller.scrollTop = target;
    this.#top = scroller.scrollTop;
    if (this.layout) this.layout = { ...this.layout, distancePx: this.layout.shiftPx - this.#top };
  }
}
