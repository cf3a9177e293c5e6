import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { createRowModel } from '../core/chat/row-model.js';
import { systemClock, type TimerHandle } from '../core/clock.js';
import type { Rows, Slice } from '../core/chat/rows.js';
import { prefersReducedMotion } from '../motion/reduced-motion.js';
import { WindowEngine } from './window-engine.js';
import { contentOf, visibleOf } from './window-layout.js';
import { distanceFor, type Placement, type RowBlock } from './window-placement.js';
import { watchWindow, type WindowWatch } from './window-watch.js';

export interface WindowOptions {
  /** How tall a row is thought to be, until some are measured. */
  readonly estimatePx: number;
  /** How far beyond what is seen rows are in the page. */
  readonly overscanPx?: number;
  /** Within so much of the end counts as at the end. */
  readonly endPx?: number;
}

/** Firefox lays out no more than 17.8 million pixels. */
const mostPx = 15_000_000;

/** A smooth scroll goes no further than so many times what is seen. */
const smoothViews = 3;

/**
 * Keeps those rows of a long list in the page that are seen, and some beyond. The scroller counts from its end
 * (`column-reverse`), so what comes, goes or grows above moves nothing. What does so below is taken up by the room after
 * the window, and by scrolling where there is none.
 */
export class WindowController implements ReactiveController {
  static styles = css`
    .scroller {
      display: flex;
      flex-direction: column-reverse;
      overflow-y: auto;
      overflow-anchor: none;
      overscroll-behavior: contain;
    }

    .scroller > * {
      flex: none;
    }

    .room {
      /* So that the margins of rows around it never meet through it. */
      display: flow-root;
      pointer-events: none;
    }
  `;

  /** After scrolling and rendering, at most once a frame: the first and last row in view; -1: none. */
  onVisible: ((first: number, last: number) => void) | undefined;

  #host: ReactiveControllerHost & Element;
  #model;
  #engine: WindowEngine;
  #scroller: HTMLElement | undefined;
  #list: HTMLElement | undefined;
  #watch: WindowWatch | undefined;
  #version: number | undefined;
  #pinned: readonly string[] = [];
  #focused: string | undefined;
  /** What was in the page since text is selected. */
  #kept: Set<string> | undefined;
  /** Where a smooth scroll is going. */
  #goal: Placement | 'end' | undefined;
  /** Another row is the last now. */
  #isLonger = false;
  /** As the host knows it. */
  #atEnd = true;
  #firstVisible = -1;
  #lastVisible = -1;
  #frame: number | undefined;
  /** Until the frame is painted whose sizes were just told: what is observed now would be told too late. */
  #told: TimerHandle | undefined;

  constructor(host: ReactiveControllerHost & Element, { estimatePx, overscanPx = 600, endPx = 50 }: WindowOptions) {
    this.#host = host;
    this.#model = createRowModel(estimatePx, mostPx);
    this.#engine = new WindowEngine(this.#model, { overscanPx, endPx, replan: () => this.#planAgain() });
    host.addController(this);
  }

  /** What stands in the page, from top to bottom. */
  get slices(): readonly Slice[] {
    return this.#model.slices;
  }

  get atEnd(): boolean {
    return this.#engine.atEnd;
  }

  /** -1: none */
  get firstVisible(): number {
    return this.#firstVisible;
  }

  /** -1: none */
  get lastVisible(): number {
    return this.#lastVisible;
  }

  /** Renders every row there is, for find in page and for printing. */
  get whole(): boolean {
    return this.#engine.whole;
  }

  set whole(whole: boolean) {
    if (whole === this.#engine.whole) return;
    this.#engine.keepPlace();
    this.#engine.whole = whole;
    this.#replan();
  }

  hostConnected(): void {
    if (this.#scroller && this.#list) this.#start(this.#scroller, this.#list);
  }

  hostDisconnected(): void {
    // Elsewhere in the page a scroller begins at its end again.
    this.#engine.keepPlace();
    this.#stop();
  }

  hostUpdated(): void {
    if (!this.#watch) return;
    const engine = this.#engine;
    engine.sizeRooms();
    const isNew = this.#observe();
    if (this.#isLonger) engine.stickToEnd();
    this.#isLonger = false;
    // At the end nothing has to be put right, and new rows are told of once a frame: many that come cost one layout.
    if (!engine.atEnd || engine.isPlacing || (engine.isDirty && !isNew)) this.#sync();
  }

  /** In `willUpdate`, before `slices` is read. */
  setRows(rows: Rows): void {
    if (rows === this.#model.rows && rows.version === this.#version) return;
    this.#version = rows.version;
    const { isKept, isLonger } = this.#model.setRows(rows);
    this.#isLonger ||= isLonger;
    if (!isKept) this.#engine.begin();
    this.#plan();
  }

  /** In `updated`, once the scroller is in the page: it scrolls, and `list`, with the rows in it, is its one child. */
  attach(scroller: HTMLElement, list: HTMLElement): void {
    if (this.#watch && scroller === this.#scroller && list === this.#list) return;
    this.#engine.keepPlace();
    this.#stop();
    this.#scroller = scroller;
    this.#list = list;
    this.#start(scroller, list);
    this.#sync();
  }

  scrollToEnd({ smooth = false }: { readonly smooth?: boolean } = {}): void {
    const isThere = this.#model.to === this.#model.heights.length;
    if (!smooth || !isThere || !this.#glide('end', 0)) this.#place('end');
  }

  /** Also to a row that is not in the page yet. */
  scrollToKey(
    key: string,
    { block = 'nearest', smooth = false }: { readonly block?: RowBlock; readonly smooth?: boolean } = {},
  ): void {
    const { layout } = this.#engine;
    const place = layout?.places.find((candidate) => candidate.key === key);
    const placement = { key, block };
    const isGliding = smooth && layout && place && this.#glide(placement, distanceFor(placement, place, layout));
    if (!isGliding) this.#place(placement);
  }

  /** Rows that stay in the page wherever the window is. The one with the focus, and those with selected text, do anyway. */
  pin(keys: readonly string[]): void {
    if (keys.length === this.#pinned.length && keys.every((key, place) => key === this.#pinned[place])) return;
    this.#pinned = [...keys];
    this.#repin();
  }

  #start(scroller: HTMLElement, list: HTMLElement): void {
    this.#watch = watchWindow(scroller, list, {
      scrolled: () => this.#scrolled(),
      rested: () => this.#rested(),
      taken: () => {
        this.#goal = undefined;
      },
      resized: () => this.#resized(scroller),
      focused: (key) => {
        this.#focused = key;
        this.#repin();
      },
      selected: (isSelected) => {
        this.#kept = isSelected ? new Set() : undefined;
        this.#replan();
      },
    });
    this.#engine.attach(scroller, list);
    this.#observe();
  }

  #stop(): void {
    this.#watch?.end();
    this.#watch = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    if (this.#told !== undefined) systemClock.clearTimeout(this.#told);
    this.#told = undefined;
    this.#engine.isScrolling = false;
    this.#goal = this.#focused = this.#kept = undefined;
  }

  /** @returns whether sizes will be told before anything is painted */
  #observe(): boolean {
    if (!this.#watch || !this.#list) return false;
    if (this.#told === undefined) return this.#watch.observe(this.whole ? [this.#list] : contentOf(this.#list));
    this.#watch.forget();
    return false;
  }

  #plan(): void {
    for (const { key } of this.#kept ? this.#model.expected : []) this.#kept?.add(key);
    this.#model.setPinned(this.#pins());
    this.#engine.plan();
  }

  #replan(): void {
    this.#engine.renew();
    this.#plan();
    this.#host.requestUpdate();
  }

  #planAgain(): void {
    this.#plan();
    this.#rerender();
  }

  /** Not at once: Lit warns of an update that comes out of another. */
  #rerender(): void {
    queueMicrotask(() => this.#host.requestUpdate());
  }

  #pins(): string[] {
    return [...this.#pinned, ...(this.#focused === undefined ? [] : [this.#focused]), ...(this.#kept ?? [])];
  }

  #repin(): void {
    const before = this.#model.expected.length;
    this.#model.setPinned(this.#pins());
    if (this.#model.expected.length !== before) this.#replan();
  }

  #place(placement: Placement | 'end'): void {
    this.#goal = undefined;
    this.#engine.place(placement);
    this.#replan();
  }

  /** Scrolls smoothly. @returns false: it is too far, or nothing should move */
  #glide(goal: Placement | 'end', distancePx: number): boolean {
    const { layout } = this.#engine;
    if (!layout || !this.#scroller || prefersReducedMotion()) return false;
    if (Math.abs(layout.distancePx - distancePx) > layout.viewPx * smoothViews) return false;
    this.#goal = goal;
    const top = goal === 'end' ? 0 : Math.round(layout.shiftPx - distancePx);
    this.#scroller.scrollTo({ top, behavior: 'smooth' });
    return true;
  }

  #scrolled(): void {
    if (!this.#engine.scrolled()) return;
    this.#watch?.scrolling();
    this.#tell();
    if (this.#engine.isCovered(0.5)) return;
    this.#plan();
    this.#host.requestUpdate();
  }

  #rested(): void {
    this.#engine.rested();
    this.#tell();
    if (this.#goal) this.#place(this.#goal);
  }

  #resized(scroller: HTMLElement): void {
    const { layout } = this.#engine;
    const isHidden = scroller.clientHeight === 0;
    const isOther = layout !== undefined && scroller.clientWidth !== layout.widthPx;
    if (isOther && !isHidden) this.#model.heights.forget();
    // A hidden scroller may begin at its end again.
    if (isOther || isHidden) this.#engine.keepPlace();
    this.#told ??= systemClock.setTimeout(() => {
      this.#told = undefined;
      this.#observe();
    }, 0);
    this.#sync();
  }

  #sync(): void {
    this.#engine.sync();
    this.#tell();
  }

  /** What is seen, and whether it is the end: for the host, at most once a frame. */
  #tell(): void {
    const { layout, atEnd } = this.#engine;
    const visible = layout ? visibleOf(layout) : [];
    this.#firstVisible = visible[0]?.index ?? -1;
    this.#lastVisible = visible.at(-1)?.index ?? -1;
    if (atEnd !== this.#atEnd) {
      this.#atEnd = atEnd;
      this.#rerender();
    }
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#engine.renew();
      this.onVisible?.(this.#firstVisible, this.#lastVisible);
    });
  }
}
