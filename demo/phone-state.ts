import type { CoAuthorInvite, Moment, Person } from 'recto-verso/contracts';

/** A page of a phone, over what it shows. */
export type Pane =
  | { readonly kind: 'viewers'; readonly storyId: string }
  | { readonly kind: 'compose' }
  /** Who signs a post; what somebody is asked to sign: all of it, or one. */
  | { readonly kind: 'signers'; readonly postId: string }
  | { readonly kind: 'signing'; readonly inviteId?: string }
  | { readonly kind: 'note' | 'imports' | 'contacts' }
  | { readonly kind: 'moments'; readonly share: (moment: Moment) => void }
  | { readonly kind: 'moment'; readonly moment: Moment };

/** What a phone can show. */
export const phoneViews = ['today', 'mine', 'notes', 'messages'] as const;

/** What one phone shows. */
export interface PhoneState {
  readonly view: (typeof phoneViews)[number];
  /** The conversation that is open. */
  readonly thread?: string | undefined;
  /** What lies over all that: who saw a story, one being made, or the choice of one. */
  readonly pane?: Pane | undefined;
  /** The conversations were looked at: they stay, with their place. */
  readonly inboxSeen?: boolean;
  /** The same of notes; and a note was begun: it stays, out of sight, when its page is left. */
  readonly notesSeen?: boolean;
  readonly composing?: boolean;
  /** The story or note that a conversation is being chosen for, and the one that could not be shared. */
  readonly sending?: string | undefined;
  readonly shareFailed?: string | undefined;
  /** Messages that they have not read. */
  readonly unread: number;
  /** A story is on its way although its page was left. */
  readonly sharing?: boolean;
  /** The last thing that happened to one of their stories, and how many have since they looked. */
  readonly news?: { readonly person: Person; readonly storyId: string; readonly count: number } | undefined;
  /** The invitation to sign whose news was put away. */
  readonly signingSeen?: string | undefined;
  /** What was last answered to one of their own. */
  readonly answered?: CoAuthorInvite | undefined;
  readonly blocked: readonly Person[];
  readonly unblockFailed?: string | undefined;
  readonly showsMuted: boolean;
}

/** What a phone shows at first. */
export const firstState: Omit<PhoneState, 'view'> = { blocked: [], showsMuted: false, unread: 0 };
