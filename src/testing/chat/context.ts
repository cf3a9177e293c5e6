import type { Adapters, MomentReference } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/**
 * Who takes part in the chat suite: four different people.
 *
 * - `me` and `friend` may write to each other.
 * - `stranger` may not write to `me` just so: they have asked to.
 * - `blocked` has been blocked by `me`.
 */
export type ChatRole = 'me' | 'friend' | 'stranger' | 'blocked';

/** Ids of threads. Only `open` is wanted; without one of the others, the cases that need it are skipped. */
export interface ChatThreads {
  /** Of `me` and `friend`, in which nothing was said. */
  readonly open: string;
  /** A request of `stranger` that `me` has not answered, with one message of theirs. */
  readonly request?: string;
  /** Of `me` and `blocked`, from before the block. */
  readonly blocked?: string;
}

/** What moderation does with what `me` sends to the open thread. */
export interface ChatModeration {
  /** From now on, messages wait for a moderator. */
  hold(): void | Promise<void>;
  /** Lets a message through that waits. */
  release(messageId: string): void | Promise<void>;
  /** Takes a message away, with reasons. */
  remove(messageId: string): void | Promise<void>;
}

/** What a host provides to {@link describeChatAdapter}, new for every case. */
export interface ChatContext extends SuiteContext {
  /** The adapters of somebody. `chat` must be there. */
  as(role: ChatRole): Adapters;
  /** Their id in the back end. */
  personId(role: ChatRole): string;
  readonly threads: ChatThreads;
  /** Something that `me` may share and `friend` may see. Without it, the cases about moments are skipped. */
  readonly moment?: MomentReference;
  /** The same, with `viewOnce`, for who opens it once. */
  readonly momentOnce?: MomentReference;
  /** A message of `me` with a decision that can be contested and has not been. */
  readonly decided?: { readonly threadId: string; readonly messageId: string; readonly decisionId: string };
  /** Without it, the cases about moderation are skipped. */
  readonly moderation?: ChatModeration;
  /**
   * Uploads a picture, to be sent by the same person. Gives its id. Default: by their `media` adapter; where there is none
   * either, the cases about pictures are skipped.
   */
  upload?(role: ChatRole): Promise<string>;
  /**
   * Cuts the line on which people watch, does something meanwhile, and mends it. Without it, nothing is said about what a
   * watch does when it comes back.
   */
  whileCut?(role: ChatRole, act: () => Promise<void>): Promise<void>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
