import type { AdapterError, Media } from '../../contracts/index.js';
import type { RenderedPicture } from '../picture-tools.js';

/** What stories and notes have in common while they are made. */

/** Where the work is. */
export type MakingPhase =
  /** No adapter to publish with: nobody is signed in, or the host has none. */
  | 'idle'
  /** Rules and drafts are being looked up. Nothing can be lost yet. */
  | 'loading'
  /** Not offered to this person: see `availability`. */
  | 'unavailable'
  /** Unfinished work was found: continue or discard. */
  | 'found'
  | 'composing'
  /** Pictures are on their way, those that are still being read first. */
  | 'uploading'
  /** All are there; the story or the note is being made. */
  | 'publishing'
  /** It is kept up to date. */
  | 'published';

/** Where the upload of one picture is. */
export type PictureUpload =
  | { readonly phase: 'none' }
  | { readonly phase: 'uploading'; readonly sentBytes: number; readonly totalBytes: number }
  /** The line is down, or is not Wi-Fi where only that is wanted, or the back end wants a pause: goes on by itself. */
  | { readonly phase: 'waiting'; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly phase: 'done'; readonly media: Media }
  | { readonly phase: 'failed'; readonly error: AdapterError };

/** A picture and how far it is. */
export interface Parcel {
  /** As it will leave the device. */
  readonly rendered: RenderedPicture | undefined;
  readonly upload: PictureUpload;
}

/** What was sent, and whose answers were lost. At most one of the drafts has become something. */
export interface Attempt<Draft> {
  readonly clientId: string;
  /** As they were sent, the oldest first. */
  readonly drafts: readonly Draft[];
}

/** How far the uploads of all pictures together are, 0 to 1. */
export function progressOfAll(parcels: readonly Parcel[]): number {
  let sent = 0;
  let total = 0;
  for (const { upload, rendered } of parcels) {
    const bytes = 'totalBytes' in upload ? upload.totalBytes : (rendered?.blob.size ?? 0);
    total += bytes;
    sent += upload.phase === 'done' ? bytes : 'sentBytes' in upload ? upload.sentBytes : 0;
  }
  return total === 0 ? 0 : Math.min(sent / total, 1);
}
