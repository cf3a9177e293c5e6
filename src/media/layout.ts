import type { Size } from '../core/picture-edit.js';
import type { Orientation } from './transform.js';

/** What a stretch of a file is there for. */
export type PartKind =
  /** Without it, there is no picture. */
  | 'picture'
  /** Its colours (ICC). */
  | 'profile'
  /** Everything else. */
  | 'metadata';

/** A stretch of a file, in bytes. */
export interface Part {
  readonly kind: PartKind;
  /** As the format calls it, such as `APP1` or `tEXt`. */
  readonly name: string;
  readonly start: number;
  /** Not in it any more. */
  readonly end: number;
}

/** What is known of a picture by its structure alone. */
export interface Layout {
  /** px as stored. Absent: it does not say. */
  readonly size?: Size | undefined;
  readonly orientation: Orientation;
  /** Whether its colours go beyond sRGB. */
  readonly wide: boolean;
  readonly animated: boolean;
  /** Whether its end is there. */
  readonly complete: boolean;
  /** In order; empty where the format is not taken apart. */
  readonly parts: readonly Part[];
}
