import type { LitElement } from 'lit';
import type { CoAuthorInvite } from '../../contracts/index.js';
import type { CoAuthorInviteStrings } from './co-author-invite.strings.js';

/** What the parts read of their element. */
export interface CoAuthorInviteHost extends LitElement {
  strings: Partial<CoAuthorInviteStrings> | undefined;
  readonly postId: string | undefined;
  readonly inviteId: string | undefined;
  readonly token: string | undefined;
  readonly invite: CoAuthorInvite | undefined;
  readonly sendsLinks: boolean;
}

/** One of the three things that the element can be, fetched when it is. */
export interface CoAuthorInvitePart {
  /** What the element's states say. */
  readonly states: readonly string[];
  refresh(): void;
  /** @param shown it is what the element is now; if not, it rests */
  update(shown: boolean): void;
  /** Where the focus goes when what had it has gone. `null`: it is on its way; `undefined`: to the nearest heading. */
  refuge?(lost: Element): HTMLElement | null | undefined;
  render(): unknown;
}
