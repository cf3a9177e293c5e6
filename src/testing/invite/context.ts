import type { Adapters, CoAuthorInvite } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/**
 * Who takes part in the invite suite: three different people, who follow nobody and have not been invited.
 *
 * - `me` invites. They have a clip, which is live.
 * - `them` is invited: a contact of `me`, if there are contacts.
 * - `other` is anybody else.
 */
export type InviteRole = 'me' | 'them' | 'other';

/** Ids of contacts. */
export interface InviteContacts {
  /** A contact of `me` who can be invited: the account of `them`. */
  readonly them: string;
  /** Another contact of `me` who can be invited. */
  readonly second?: string;
  /** A contact of `other`, and of nobody else. */
  readonly foreign?: string;
}

/** Ids of clips. */
export interface InviteClips {
  /** The newest of `me`. Live, public, and nothing in it is warned of. */
  readonly latest: string;
  /** An older one of `me`. */
  readonly older?: string;
  /** One of `other`, live. */
  readonly foreign?: string;
}

/** A request to sign a post, by link. */
export interface RequestToSign {
  /** As its sender has it. */
  readonly invite: CoAuthorInvite;
  /** In its link. */
  readonly token: string;
}

/** What a host provides to {@link describeInviteAdapter}, new for every case. */
export interface InviteContext extends SuiteContext {
  /** The adapters of somebody. `invite` must be there; with `people`, what following means is looked at. */
  as(role: InviteRole): Adapters;
  /** The adapters of somebody who isn't signed in. Without it, the cases about visitors are skipped. */
  visitor?(): Adapters;
  /** Their id in the back end. */
  personId(role: InviteRole): string;
  readonly clips: InviteClips;
  /** Without it, the cases about contacts are skipped. */
  readonly contacts?: InviteContacts;
  /** A new request of `me` to sign one of their posts, by link. Without it, and `coAuthor` of {@link as}, its cases are skipped. */
  requestToSign?(): RequestToSign | Promise<RequestToSign>;
  /** The token in a link. Default: what comes after `InviteRules.linkPrefix`, or after the last slash. */
  token?(url: string): string;
  /** What was sent to a contact, the oldest first: whole messages. Without it, nothing is said about what arrives. */
  delivered?(contactId: string): readonly string[] | Promise<readonly string[]>;
  /** Ends the life of a link now. Without it, nothing is said about what is expired. */
  expire?(inviteId: string): void | Promise<void>;
  /** Lets so much time pass that no following can be taken back any more. */
  endUndo?(inviteId: string): void | Promise<void>;
  /** Makes the newest clip of `me` private. */
  hideClip?(): void | Promise<void>;
  /** A new clip of `me`: the newest, from now on. */
  addClip?(): void | Promise<void>;
  /** Cuts the line on which people watch, does something meanwhile, and mends it. */
  whileCut?(role: InviteRole, act: () => Promise<void>): Promise<void>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
