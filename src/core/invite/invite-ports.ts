import type { AdapterError } from '../../contracts/errors.js';
import type {
  Availability,
  Clip,
  Invite,
  InviteAdapter,
  InviteChannel,
  InviteContact,
  InviteDraft,
  InviteFigures,
  InviteRules,
} from '../../contracts/index.js';
import type { PagedList } from '../pages.js';
import type { SearchedList } from '../searched-pages.js';
import type { Store } from '../store.js';

/** What there is to invite with: the clip and the rules. */
export type InviteStart =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading' }
  | ({ readonly phase: 'unavailable' } & Omit<Availability & { readonly available: false }, 'available'>)
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly error: AdapterError };

/** Why the latest clip can't be shared. */
export type ClipProblem = 'none' | 'pending' | 'removed' | 'private' | 'restricted';

/** How far somebody has come. */
export type InviteStep = 'closed' | 'picking' | 'composing' | 'delivered' | 'link' | 'history';

/** An invitation to one contact, on its way. */
export type Sending =
  { readonly phase: 'idle' | 'sending' } | { readonly phase: 'failed'; readonly error: AdapterError };

/** A channel of which the sender takes the link along. */
export type LinkChannel = Exclude<InviteChannel, 'contact'>;

/** The link for whoever is first to use it. */
export type InviteLink =
  | { readonly phase: 'none' }
  | { readonly phase: 'making'; readonly channel: LinkChannel }
  | { readonly phase: 'ready'; readonly invite: Invite; readonly url: string }
  | { readonly phase: 'failed'; readonly channel: LinkChannel; readonly error: AdapterError };

/** What happens to one sent invitation. */
export type Revoking =
  { readonly phase: 'asking' | 'revoking' } | { readonly phase: 'failed'; readonly error: AdapterError };

export interface InviteSnapshot {
  readonly start: InviteStart;
  readonly clip: Clip | undefined;
  readonly rules: InviteRules;
  readonly figures: InviteFigures | undefined;
  readonly contacts: SearchedList<InviteContact>;
  readonly sent: PagedList<Invite>;
  readonly step: InviteStep;
  readonly chosen: InviteContact | undefined;
  /** As the sender words it. `undefined`: as the rules have it. */
  readonly message: string | undefined;
  /** Id of the request to sign a post that goes with the next invitation. */
  readonly carried: string | undefined;
  readonly sending: Sending;
  /** What was sent last, while its confirmation shows. */
  readonly delivered: Invite | undefined;
  readonly link: InviteLink;
  /** By the id of the invitation. */
  readonly revoking: ReadonlyMap<string, Revoking>;
  /** ms since 1970, as of the last moment at which a limit or a cool-down changed. */
  readonly now: number;
  /** The back end has said that it was too much, until then. ms since 1970. */
  readonly restUntil: number | undefined;
}

/** Where a store reports to. */
export interface InviteOutlet {
  /** Before anything is made or sent. `false`: the host does it. */
  ask(draft: InviteDraft, contact: InviteContact | undefined): boolean;
  /** An invitation has gone to its contact, or a link is made. */
  made(invite: Invite): void;
  /** Before a link is made useless. `false`: the host does it. */
  askRevoke(invite: Invite): boolean;
  revoked(invite: Invite): void;
  /** There are none left, as of now. `until` in ms since 1970, where it is known. */
  limited(until: number | undefined): void;
  failed(error: AdapterError, method: keyof InviteAdapter): void;
}

export interface InviteStore extends Store<InviteSnapshot> {
  /** Serves an adapter in a language. The same again changes nothing, and goes on after `stop`. */
  show(adapter: InviteAdapter | undefined, lang: string): void;
  /** Reads clip and rules again. */
  refresh(): void;
  /** Begins with the contacts, or with a link where there are none. */
  open(): void;
  close(): void;
  goTo(step: 'picking' | 'link' | 'history'): void;
  search(query: string): void;
  loadMoreContacts(): void;
  retryContacts(): void;
  /** One. Who can't be invited now can't be chosen. */
  choose(contactId: string): void;
  /** On to the message. */
  compose(): void;
  word(message: string): void;
  /** A request to sign goes with the next invitation; `undefined`: none does. A link that was made without it is not the next one. */
  carry(coAuthorInviteId: string | undefined): void;
  /** Sends to the contact chosen. */
  send(): void;
  /** Makes a link, or gives the one there is. @returns its address; `undefined`: there is none */
  makeLink(channel: LinkChannel): Promise<string | undefined>;
  /** Shows the link of an invitation that was made before. */
  useLink(invite: Invite): void;
  /** The next link is another one. */
  forgetLink(): void;
  loadMoreSent(): void;
  retrySent(): void;
  askToRevoke(inviteId: string): void;
  keep(inviteId: string): void;
  revoke(inviteId: string): void;
  /** Ends everything running. What was chosen and worded stays. */
  stop(): void;
}
