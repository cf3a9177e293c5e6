import type { Adapters } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/** Who takes part in the media suite: two different people who have uploaded nothing yet. */
export type MediaRole = 'owner' | 'stranger';

/** What a host provides to {@link describeMediaAdapter}, new for every case. */
export interface MediaContext extends SuiteContext {
  /** The adapters of somebody. `media` must be there. */
  as(role: MediaRole): Adapters;
  /** Two different pictures that the back end takes. Default: two PNGs of 32 by 32 px. */
  readonly pictures?: readonly [Blob, Blob];
  /** Publishes what `owner` has uploaded. Without it, the cases about what is published are skipped. */
  publish?(mediaId: string): Promise<unknown>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
