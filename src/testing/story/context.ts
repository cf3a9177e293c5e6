import type { Adapters, Side } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/**
 * Who takes part in the story suite: five different people.
 *
 * - `author` made every story of {@link StoryFixtures}.
 * - `viewer`, `secondViewer`, `thirdViewer` may see them and have not seen them yet.
 * - `blocked` has been blocked by the author.
 */
export type StoryRole = 'author' | 'viewer' | 'secondViewer' | 'thirdViewer' | 'blocked';

/**
 * Ids of stories made by `author`, with nobody on their lists. Only `flip` is wanted; without one of the others, the
 * cases that need it are skipped.
 */
export interface StoryFixtures {
  /** Two faces, both `live`, not expiring soon. It may be sealed. */
  readonly flip: string;
  /** Only a front. */
  readonly oneFaced?: string;
  /** A `live` front, and a back that is `pending`, `geo-blocked` or `removed`. */
  readonly hiddenBack?: string;
  /** A front that is `pending`, `geo-blocked` or `removed`. */
  readonly hiddenFront?: string;
  /** Both faces shown, the back `age-gated` or under a label that covers it. */
  readonly covered?: string;
  /** Two faces; its time is over. */
  readonly expired?: string;
  /** As `flip`, with a sealed back. */
  readonly sealed?: string;
  /** A face with a decision that can be contested and has not been. */
  readonly decided?: { readonly storyId: string; readonly decisionId: string };
  /** A face with a decision that can be contested no longer. */
  readonly decidedLongAgo?: { readonly storyId: string; readonly decisionId: string };
}

/** What a host provides to {@link describeStoryAdapter}, new for every case. */
export interface StoryContext extends SuiteContext {
  /** The adapters of somebody. `story` must be there. */
  as(role: StoryRole): Adapters;
  /** Their id in the back end. */
  personId(role: StoryRole): string;
  readonly stories: StoryFixtures;
  /**
   * Uploads a picture, to be published by the same person. Gives its id. Default: by their `media` adapter; where there is
   * none either, the cases about publishing are skipped.
   */
  upload?(role: StoryRole): Promise<string>;
  /** Decides on one face of what `author` has published, with reasons if it is removed. Without it, nothing is decided. */
  moderate?(storyId: string, side: Side, state: 'live' | 'removed'): void | Promise<void>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
