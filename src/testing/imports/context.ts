import type { Adapters } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/**
 * Who takes part in the import suite: two different people.
 *
 * - `owner` has public photos in the main app, and has not decided anything. What holds until they do shows nothing.
 * - `viewer` has none, and is nothing to `owner`.
 */
export type ImportRole = 'owner' | 'viewer';

/** What a host provides to {@link describeImportAdapter}, new for every case. */
export interface ImportContext extends SuiteContext {
  /** The adapters of somebody. `imports` must be there; with `note`, what others see is looked at. */
  as(role: ImportRole): Adapters;
  /** The adapters of somebody who isn't signed in. Without it, the cases about visitors are skipped. */
  visitor?(): Adapters;
  /** The adapters of somebody whose account is flagged young, with public photos. */
  young?(): Adapters;
  /** Ids of public photos of `owner` in the main app, the newest first: at least three. */
  readonly photos: readonly string[];
  /** The note that shows a photo. Without it, nothing is said about what others read. */
  noteId?(photoId: string): string;
  /** Sets what holds for those who have not decided. */
  setUndecided?(undecided: 'off' | 'ask' | 'on'): void | Promise<void>;
  /** `owner` posts a public photo over there. @returns its id */
  post?(): string | Promise<string>;
  /** A photo is deleted over there. */
  deleteAtSource?(photoId: string): void | Promise<void>;
  /** A photo is made private over there. */
  hideAtSource?(photoId: string): void | Promise<void>;
  /** The main app closes, now. */
  close?(): void | Promise<void>;
  /** Cuts the line on which people watch, does something meanwhile, and mends it. */
  whileCut?(role: ImportRole, act: () => Promise<void>): Promise<void>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
