import type { LitElement } from 'lit';
import type { CoAuthorInvite } from '../../contracts/index.js';
import type { InviteFollowStrings } from './invite-follow.strings.js';

/** What the part reads of its element. */
export interface InviteFollowHost extends LitElement {
  strings: Partial<InviteFollowStrings> | undefined;
  readonly compact: boolean;
  open: boolean;
  coAuthorInvite: CoAuthorInvite | undefined;
}
