import type { PictureEdit, Size } from './picture-edit.js';

/** Kinds of metadata that a picture may carry, by what they give away. */
export type MetadataKind =
  /** Where it was taken. */
  | 'location'
  /** When. */
  | 'date'
  /** Make, model, lens, serial numbers. */
  | 'device'
  /** Names: artist, owner, copyright. */
  | 'person'
  /** Software, edits, thumbnails, comments and the rest. */
  | 'other';

/** One thing that a file says about itself, for people to read. */
export interface MetadataEntry {
  readonly kind: MetadataKind;
  /** The tag's standard name, such as `GPSLatitude` or `DateTimeOriginal`. */
  readonly name: string;
  /** As text; shortened. */
  readonly value: string;
}

/** What is known of a file before it is decoded. */
export interface PictureInspection extends Size {
  /** By its bytes, whatever its name or `File.type` say. */
  readonly type: string;
  /** px, upright: as it shows. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** What will be removed. `location` first. */
  readonly metadata: readonly MetadataEntry[];
}

/** Why a file cannot be a face. */
export type PictureProblemCode =
  /** Not a picture at all, or one of a kind that is not taken. */
  | 'unsupported-type'
  | 'video'
  /** It moves. */
  | 'animated'
  /** A kind this browser cannot decode, such as HEIC in most. */
  | 'undecodable'
  /** Cut off or broken. */
  | 'damaged'
  /** More bytes or pixels than can be handled. */
  | 'too-large'
  /** Too few pixels to show. */
  | 'too-small'
  /** It went wrong, and may not next time. */
  | 'failed';

/** Thrown by {@link PictureTools}. A person reads the element's words for the code. */
export class PictureProblem extends Error {
  override readonly name = 'PictureProblem';
  readonly code: PictureProblemCode;
  /** By its bytes, where it could be told. */
  readonly type: string | undefined;

  constructor(
    code: PictureProblemCode,
    { type, message, cause }: { type?: string; message?: string; cause?: unknown } = {},
  ) {
    super(message ?? code, { cause });
    this.code = code;
    this.type = type;
  }
}

/** What a picture is made to. */
export interface RenderTarget {
  /** Width by height. */
  readonly ratio: number;
  /** px; never enlarged. */
  readonly maxWidth: number;
  /** px. */
  readonly maxHeight: number;
  /** Types that may come out, the best first. Default: `image/jpeg`. */
  readonly types?: readonly string[];
  readonly maxBytes?: number;
  /** 0 to 1. Default: 0.85. Lowered as far as `maxBytes` wants. */
  readonly quality?: number;
  /** ISO 8601: written as the only metadata there is, where people asked to keep the date. */
  readonly keepDate?: string;
}

/** A picture ready to leave the device: upright, cropped, sized, without metadata. */
export interface RenderedPicture extends Size {
  readonly blob: Blob;
  /** CSS colour, the average. */
  readonly placeholder: string;
}

/** The options of each call. */
export interface PictureToolOptions {
  readonly signal?: AbortSignal;
}

/**
 * What the composer needs done to pictures. `src/media` does it; tests may bring another.
 *
 * Calls reject with {@link PictureProblem} or with the reason of the signal.
 */
export interface PictureTools {
  /** Bytes of a file that is looked at; larger ones are refused. Absent: it doesn't say. */
  readonly maxFileBytes?: number;
  /** Looks at a file without decoding it. Refuses what cannot be a face. */
  inspect(file: Blob, options?: PictureToolOptions): Promise<PictureInspection>;
  /** The picture upright and small enough to work on, uncropped: for editing. `maxSide` in px. */
  preview(file: Blob, maxSide: number, options?: PictureToolOptions): Promise<RenderedPicture>;
  /** The picture as it will leave the device. */
  render(file: Blob, edit: PictureEdit, target: RenderTarget, options?: PictureToolOptions): Promise<RenderedPicture>;
  /** Ends what runs and what it runs in. It may be used again. */
  close(): void;
}
