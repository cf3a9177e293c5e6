import type { CallOptions, Limits, Timestamp, WriteOptions } from './common.js';

/** A file that the back end has. Records and drafts name it by its id. */
export interface Media {
  readonly id: string;
  /** Media type, such as `image/jpeg`. */
  readonly type: string;
  /** px. */
  readonly width: number;
  /** px. */
  readonly height: number;
  readonly bytes: number;
}

/** What the back end takes. Elements make pictures fit before they upload them, and say beforehand what cannot be made to. */
export interface MediaLimits extends Limits {
  /** px. Larger pictures are made smaller before they are uploaded. */
  readonly maxWidth?: number;
  /** px. */
  readonly maxHeight?: number;
  /** Types the back end decodes itself, such as `image/heic`: taken as they are, metadata and all, where the browser cannot decode them. */
  readonly decodes?: readonly string[];
}

/** How far an upload is. */
export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** Options of an upload. A repeat with the same `clientId` goes on where the one before stopped, or begins again. */
export interface UploadOptions extends WriteOptions {
  /** Called as bytes leave, in order, never after the call has ended. */
  readonly onProgress?: (progress: UploadProgress) => void;
}

/** Where a medium can be read for a while. */
export interface ResolvedMedia {
  /** As in `Picture.src`. */
  readonly src: string;
  /** When `src` stops working: resolve again. Absent: not soon. */
  readonly expiresAt?: Timestamp;
  /** Gives `src` back, where it holds memory. Called once. */
  readonly release?: () => void;
}

/** What the back end would say of a picture before it is uploaded. */
export type Precheck =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** The rule, in words. */
      readonly rule: string;
    };

/** Options of a suggested description. */
export interface SuggestAltOptions extends CallOptions {
  /** The language to write in, BCP 47. */
  readonly lang?: string;
}

/**
 * Files. What is uploaded belongs to the person who did it, and nobody else sees it before something published names it.
 * The blobs that elements hand over are ready: sized, upright, without metadata and without a name. One exception: what
 * only the back end decodes (`MediaLimits.decodes`) comes as it is, still nameless, and never to `precheck`.
 *
 * Every method rejects with `AdapterError`: `unauthenticated`, `unavailable` and `timeout` anywhere, others as said.
 */
export interface MediaAdapter {
  /**
   * Uploads one file.
   * @throws `too-large`, `unsupported-type`, `rate-limited`, `invalid` (not what its type says), `conflict` (the `clientId` of another file)
   */
  upload(file: Blob, options?: UploadOptions): Promise<Media>;

  /**
   * Throws away what was uploaded and not published, at once. Gone already: nothing happens. The `clientId` it came with
   * is free again.
   * @throws `forbidden` (somebody else's), `conflict` (published by now)
   */
  discard(mediaId: string, options?: WriteOptions): Promise<void>;

  /** Makes a URL of an id. @throws `not-found` (also what this person may not see), `expired` */
  resolve(mediaId: string, options?: CallOptions): Promise<ResolvedMedia>;

  /** What is accepted. Absent: nothing is known beforehand. */
  getLimits?(options?: CallOptions): Promise<MediaLimits>;

  /**
   * Whether a picture would surely be rejected. Called unasked as soon as a picture is ready, with the stripped picture,
   * before anything is shared; nothing is kept. Absent: no picture leaves the device before its author wants it to.
   */
  precheck?(file: Blob, options?: CallOptions): Promise<Precheck>;

  /** A description of a picture, for its author to check. Only ever called when they ask for it; nothing is kept. */
  suggestAlt?(file: Blob, options?: SuggestAltOptions): Promise<string>;
}
