import type { Slice } from './rows.js';

/** What stands in the page, one after the other: a row or room. */
export type RowItem =
  { readonly kind: 'room'; readonly key: string } | { readonly kind: 'row'; readonly index: number };

/** Slices as one flat list, so that a row that moves from one slice to another stays the same element. */
export function items(slices: readonly Slice[]): RowItem[] {
  return slices.flatMap<RowItem>((slice) =>
    slice.kind === 'room'
      ? [{ kind: 'room', key: slice.key }]
      : Array.from({ length: slice.to - slice.from }, (_, place) => ({ kind: 'row', index: slice.from + place })),
  );
}
