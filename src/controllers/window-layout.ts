/** Where a row stands, counted from the end of the list upwards: what is above never moves it. */
export interface RowPlace {
  readonly key: string;
  readonly index: number;
  /** Its upper edge. */
  readonly startPx: number;
  /** Its lower edge, with what is between it and the next. */
  readonly endPx: number;
}

/** What the page says. */
export interface WindowLayout {
  /** Rows in the page, from top to bottom. */
  readonly places: readonly RowPlace[];
  readonly viewPx: number;
  readonly widthPx: number;
  /** From the lower edge of what is seen to the end of the list. */
  readonly distancePx: number;
  /** What `distancePx` and `scrollTop` come to together, always. */
  readonly shiftPx: number;
  /** What stands in the list after the last row or room. */
  readonly tailPx: number;
}

/** One row that should be in the page. */
export interface ExpectedRow {
  readonly index: number;
  readonly key: string;
}

const isRow = (element: Element | undefined): element is HTMLElement =>
  element instanceof HTMLElement && element.dataset['key'] !== undefined;

const isRoom = (element: Element | undefined): element is HTMLElement =>
  element instanceof HTMLElement && element.dataset['room'] !== undefined;

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.children].filter(isRow);

/** Everything in the list that has a size of its own. */
export const contentOf = (list: HTMLElement): Element[] => [...list.children].filter((child) => !isRoom(child));

export const roomsOf = (list: HTMLElement): HTMLElement[] => [...list.children].filter(isRoom);

interface View {
  readonly scroller: HTMLElement;
  readonly list: HTMLElement;
}

/** Nothing: the list is not laid out. */
function measureView({ scroller, list }: View) {
  const outer = scroller.getBoundingClientRect();
  if (outer.height === 0 || scroller.clientHeight === 0) return undefined;
  // An element in a transform is measured as it looks, but scrolls by its own pixels.
  const ratio = outer.height / scroller.offsetHeight;
  const scale = Math.abs(ratio - 1) < 0.01 ? 1 : ratio;
  const viewEnd = outer.top + (scroller.clientTop + scroller.clientHeight) * scale;
  const listEnd = list.getBoundingClientRect().bottom;
  const distancePx = (listEnd - viewEnd) / scale;
  return {
    scale,
    listEnd,
    viewPx: scroller.clientHeight,
    widthPx: scroller.clientWidth,
    distancePx,
    shiftPx: distancePx + scroller.scrollTop,
  };
}

/** Where all rows in the page are. Nothing: it is not laid out, or other rows are in the page than expected. */
export function readLayout(view: View, expected: readonly ExpectedRow[]): WindowLayout | undefined {
  const measured = measureView(view);
  if (!measured) return undefined;
  const { scale, listEnd, ...rest } = measured;
  const rows = rowsOf(view.list);
  if (rows.length !== expected.length || rows.some((row, place) => row.dataset['key'] !== expected[place]?.key))
    return undefined;
  const fromEnd = (y: number) => (listEnd - y) / scale;
  const places = rows.map((row, place) => placeOf(row, expected[place]?.index ?? 0, fromEnd));
  const last = [...view.list.children].findLast((child) => isRow(child) || isRoom(child));
  return { ...rest, places, tailPx: last ? fromEnd(last.getBoundingClientRect().bottom) : 0 };
}

/** Where those rows are that are seen, and one more, in a list that has all of them in the page. */
export function readVisible(view: View, also: number | undefined): WindowLayout | undefined {
  const measured = measureView(view);
  if (!measured) return undefined;
  const { scale, listEnd, ...rest } = measured;
  const { children } = view.list;
  const lead = [...children].findIndex(isRow);
  const fromEnd = (y: number) => (listEnd - y) / scale;
  const top = rest.distancePx + rest.viewPx;
  let low = Math.max(0, lead);
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fromEnd(children[middle]?.getBoundingClientRect().bottom ?? 0) < top) high = middle;
    else low = middle + 1;
  }
  const places: RowPlace[] = [];
  for (let at = Math.max(0, low); at < children.length; at += 1) {
    const row = children[at];
    if (!isRow(row)) break;
    const place = placeOf(row, at - lead, fromEnd);
    places.push(place);
    if (place.endPx < rest.distancePx) break;
  }
  const more = also === undefined ? undefined : children[lead + also];
  if (isRow(more) && !places.some(({ index }) => index === also)) places.unshift(placeOf(more, also ?? 0, fromEnd));
  return { ...rest, places, tailPx: 0 };
}

function placeOf(row: HTMLElement, index: number, fromEnd: (y: number) => number): RowPlace {
  const box = row.getBoundingClientRect();
  // Up to the next one, margins and gaps included: so that rows and room come to the height of the list.
  const end = row.nextElementSibling?.getBoundingClientRect().top ?? box.bottom;
  return { key: row.dataset['key'] ?? '', index, startPx: fromEnd(box.top), endPx: fromEnd(end) };
}

/** Those of the places that are in view, the topmost first. */
export function visibleOf({ places, distancePx, viewPx }: WindowLayout): readonly RowPlace[] {
  // Less than half a pixel is not seen.
  return places.filter(({ startPx, endPx }) => startPx > distancePx + 0.5 && endPx < distancePx + viewPx - 0.5);
}
