/** A list of rows as a window on it needs to know it: how many, and which is which. */
export interface Rows {
  readonly length: number;
  /** Changes with every change of the list. */
  readonly version: number;
  /** @param index 0 to `length - 1` */
  keyAt(index: number): string;
  /** -1: not there */
  indexOf(key: string): number;
}

/** What stands in the page of a long list, from top to bottom: rows, and room for those that are not there. */
export type Slice =
  | { readonly kind: 'room'; readonly key: string; readonly px: number }
  /** Rows from `from` up to and without `to`. */
  | { readonly kind: 'rows'; readonly from: number; readonly to: number };
