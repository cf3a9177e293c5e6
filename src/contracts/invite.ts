import type { Clip } from './clip.js';
import type { AuthorRole, SignedContent } from './co-author.js';
import type {
  Availability,
  CallOptions,
  Limits,
  Page,
  PageOptions,
  Person,
  Picture,
  Sink,
  Timestamp,
  WatchOptions,
  WriteOptions,
} from './common.js';

/** Another network on which this person has connected contacts. */
export interface InvitePlatform {
  readonly id: string;
  /** As it calls itself. */
  readonly name: string;
  readonly icon?: Picture;
}

/**
 * Whether a contact can be invited now, and if not, why not.
 *
 * - `invitable`: yes
 * - `invited`: an invitation is on its way
 * - `cool-down`: the last one led to nothing; again from `InviteContact.until` on
 * - `declined`: they said no. It stays so.
 * - `following`: they follow already
 * - `unavailable`: they can't be invited. A block, a setting of theirs, a rule about young accounts all look alike.
 */
export type ContactStatus = 'invitable' | 'invited' | 'cool-down' | 'declined' | 'following' | 'unavailable';

/** Somebody this person is connected to on another platform. */
export interface InviteContact {
  readonly id: string;
  /** Shown as written, in any script. */
  readonly name: string;
  /** Over there, without the `@`. */
  readonly handle?: string;
  readonly avatar?: Picture;
  /** Of an {@link InvitePlatform}. */
  readonly platformId: string;
  readonly status: ContactStatus;
  /** With `cool-down`: when they can be invited again. */
  readonly until?: Timestamp;
}

/** What inviting is bound to, said before it bites. */
export interface InviteRules {
  /** `perDay`, `remaining` and `resetsAt` of invitations; `maxCharacters` of a message. */
  readonly limits?: Limits;
  /** How this person's links may leave. Absent: in every way. */
  readonly channels?: readonly InviteChannel[];
  /** In the order contacts are grouped by. */
  readonly platforms?: readonly InvitePlatform[];
  /** What an invitation says unless the sender words it: the host's own words, in the language that was asked for. */
  readonly message?: string;
  /** What every link begins with, shown in the preview of a message: `https://example.org/i/`. */
  readonly linkPrefix?: string;
  /** For how long a link can be used, in ms. */
  readonly linkLifeMs?: number;
}

/** How a link leaves: to one connected contact, or by the sender's own hands. All of them can be used once. */
export type InviteChannel = 'contact' | 'share' | 'copy' | 'qr';

/**
 * What became of an invitation.
 *
 * - `pending`: nothing yet
 * - `opened`: somebody has opened it, and agreed to say so
 * - `followed`: somebody follows by it
 * - `used`: its link is used up, and nobody follows by it. Why and since when is not said: undone, unfollowed and blocked look alike.
 * - `declined`: somebody has said no
 * - `expired`, `revoked`: its time is over, or its sender took it back
 */
export type InviteState = 'pending' | 'opened' | 'followed' | 'used' | 'declined' | 'expired' | 'revoked';

/** An invitation, as its sender sees it. */
export interface Invite {
  readonly id: string;
  readonly channel: InviteChannel;
  /** Present with the channel `contact`. */
  readonly contact?: InviteContact;
  /** The link: token and all. Only with `pending` and `opened`, and not once it is spent. */
  readonly url?: string;
  readonly clipId: string;
  /** As it was sent. */
  readonly message?: string;
  /** The request to sign a post that went along: {@link InviteDraft.coAuthorInviteId}. What became of that, its own record says. */
  readonly coAuthorInviteId?: string;
  readonly state: InviteState;
  readonly createdAt: Timestamp;
  readonly expiresAt?: Timestamp;
  /** When its state last changed; with `used`, when it was used. */
  readonly changedAt?: Timestamp;
}

/** An invitation, to be made: for one contact, or for whoever is first to use the link. */
export type InviteDraft = {
  /**
   * Goes along: an open invitation of the sender's own to sign a post, by link (`CoAuthorInvite.url`). It stays one of its own:
   * it is answered, withdrawn and counted where it was made, and goes on when this one is used or taken back.
   */
  readonly coAuthorInviteId?: string;
} & (
  | {
      readonly channel: 'contact';
      readonly clipId: string;
      /** One. A back end knows no plural. */
      readonly contactId: string;
      /** Sent as it is, with the link in a line of its own after it. */
      readonly message: string;
    }
  | { readonly channel: Exclude<InviteChannel, 'contact'>; readonly clipId: string }
);

/** What came of all invitations of one person. */
export interface InviteFigures {
  readonly sent: number;
  /** By those who agreed to say so. */
  readonly opened: number;
  /** Followed by an invitation, and still do. */
  readonly followed: number;
  /** Everybody who follows this person now, however they came. */
  readonly followers?: number;
}

/** Which contacts to list: grouped by platform in the order of {@link InviteRules.platforms}, then by name. */
export interface ContactListOptions extends PageOptions {
  /** Names and handles that contain this, whatever the case and accents. */
  readonly query?: string;
  readonly platformId?: string;
}

/** Who listens to the invitations of the signed-in person. */
export interface InviteSink extends Sink<Invite> {
  figures?(figures: InviteFigures): void;
  /** A limit was used up or has come back. The whole record. */
  rules?(rules: InviteRules): void;
  /** What `getLatestClip` would give now: there is another, its state has changed, or somebody has watched it. */
  clip?(clip: Clip | undefined): void;
}

/**
 * What an invitation is to whoever opens it.
 *
 * - `open`: it can be accepted. Without an account: after signing up.
 * - `accepted`: this person has followed by it, and still does
 * - `undone`: this person has followed by it, and doesn't any more: they took it back or have unfollowed since. It comes with
 *   its clip, and they may accept it again.
 * - `declined`: this person has said no to it, or to another one of this inviter. It comes with its clip, and they may still
 *   change their mind and accept it.
 * - `following`: this person follows the inviter already
 * - `self`: it is this person's own
 * - `used`, `expired`, `revoked`: its time is over; somebody else has accepted or declined it, for `used`. It comes without clip, and the inviter without more than a name.
 * - `unavailable`: it can't be shown here: age, region, the clip, it is for another person, or this one wants no invitations of the
 *   inviter (muted, or {@link InviteSettings.from}). It comes like those; the inviter isn't told. A block looks like a token that
 *   never was: `not-found`.
 */
export type InvitationStanding =
  'open' | 'accepted' | 'undone' | 'declined' | 'following' | 'self' | 'used' | 'expired' | 'revoked' | 'unavailable';

/** A request to sign a post that an invitation has brought along. */
export interface InvitationCoAuthor {
  /** Its own link: it is read there, and answered. */
  readonly url: string;
  readonly role: AuthorRole;
  readonly kind: SignedContent['kind'];
}

/** An invitation, as whoever opens the link sees it. */
export interface Invitation {
  readonly token: string;
  readonly standing: InvitationStanding;
  readonly inviter: Person;
  /** Present while it may be watched: without an account, too. */
  readonly clip?: Clip;
  readonly message?: string;
  /**
   * What the inviter asks beside following. Only in standings that come with the clip, and only while this person could answer it:
   * not to its own sender, not once somebody has signed, and not where the two could not sign together. Following is no condition
   * of it. Without an account it is there to be read as far as the post is; signing wants an account.
   */
  readonly coAuthor?: InvitationCoAuthor;
  /** Somebody is signed in. */
  readonly signedIn: boolean;
  /** With `accepted`: until when {@link InviteAdapter.undo} takes it back without a trace. Later it is an unfollowing like others. */
  readonly undoUntil?: Timestamp;
  readonly expiresAt?: Timestamp;
}

/** What somebody agreed to, and what they were shown when they did. A host may keep it. */
export interface Consent {
  /** Following the inviter, or letting them know that the invitation was opened. */
  readonly to: 'follow' | 'tell-opened';
  readonly at: Timestamp;
  /** The words of the control, as they stood there: something that can be seen, and at most 1000 characters of it. */
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
}

/** Options of an acceptance. */
export interface AcceptOptions extends WriteOptions {
  readonly consent: Consent;
}

/** Options of a refusal. */
export interface DeclineOptions extends WriteOptions {
  /** No invitation of this person any more. They aren't told. */
  readonly mute?: boolean;
}

/** An intent to follow that outlives a sign-up. It names no person and no device: it travels with the sign-up alone. */
export interface SignUpIntent {
  /** Goes back through {@link InviteAdapter.resume}. Another one than the invitation's token, and of no use as one. */
  readonly intent: string;
  readonly expiresAt?: Timestamp;
}

/** Who may invite the signed-in person. */
export interface InviteSettings {
  /** The links of all others are `unavailable` to this person, too. */
  readonly from: 'everyone' | 'following' | 'nobody';
  /** Whose invitations they don't get. */
  readonly muted: readonly Person[];
}

/** What is not named stays as it is. */
export interface InviteSettingsChange {
  readonly from?: InviteSettings['from'];
  /** Of people in {@link InviteSettings.muted}, to hear of again. */
  readonly unmute?: readonly string[];
}

/**
 * Invitations to watch a clip and follow its author. Five methods are the core; each optional one adds a feature, and
 * its absence removes it.
 *
 * A token is bound to one inviter, one clip and, where there is one, one contact; it can't be guessed; the first person
 * who accepts spends it. Reading it, a hundred times and by machines, spends nothing and is told to nobody.
 *
 * Every method rejects with `AdapterError`: `unavailable` and `timeout` anywhere, `unauthenticated` everywhere but in
 * {@link resolve}, {@link decline} and {@link beginSignUp}, `invalid` for what is not of the types that are said here; others as said.
 */
export interface InviteAdapter {
  /** The newest clip of the signed-in person, whatever its state. Absent: they have none. */
  getLatestClip(options?: CallOptions): Promise<Clip | undefined>;

  /** Limits and platforms, as they are now. @param options.lang language of {@link InviteRules.message}, BCP 47 */
  getRules(options?: CallOptions & { readonly lang?: string }): Promise<InviteRules>;

  /**
   * Makes one invitation; for a contact, sends it there at once. Nothing is ever sent again by itself.
   * @throws `forbidden` (the contact is nobody's or somebody else's, or can't be invited now, whatever the reason; the clip is
   * another person's, private or not live; a channel they may not use; a request to sign that is none of theirs, is no link or is over:
   * the same words for all of them), `conflict` (there is a newer clip; or the contact has been invited
   * meanwhile), `rate-limited`, `invalid` (`fields` by name: a message without a character that can be seen), `too-large` (the message)
   */
  create(draft: InviteDraft, options?: WriteOptions): Promise<Invite>;

  /**
   * An invitation, for whoever holds its token, signed in or not. A read: it spends nothing, counts nothing, tells nobody.
   * @throws `not-found` (no such token; one of both has blocked the other; the inviter is gone)
   */
  resolve(token: string, options?: CallOptions): Promise<Invitation>;

  /**
   * Follows the inviter and counts a view of the clip, in one act. Called only after a tap on a control that says so: each tap
   * has its `clientId`. The same one again follows nobody, and is answered as things are now: `undone` for who has unfollowed
   * since. Another one, or none, is another tap: by the same person it follows again, if they don't follow any more. Of two
   * people, one gets it. Somebody who follows already spends nothing. Only with the answer `accepted` do they follow by it.
   * @throws `not-found` as {@link resolve}, `expired` (used by somebody else, expired or revoked: resolve again to tell), `forbidden`
   * (their own; `unavailable`; a consent to something else), `invalid` (no consent: without words, time and language
   * that are such), `unauthenticated`
   */
  accept(token: string, options: AcceptOptions): Promise<Invitation>;

  /**
   * Takes a following by this invitation back, as if it had not been; for everybody else the token is spent all the same, and to
   * the inviter the invitation is `used`. A repeat changes nothing.
   * @throws `not-found`, `expired` (`undoUntil` is over), `forbidden` (it isn't theirs)
   */
  undo?(token: string, options?: WriteOptions): Promise<Invitation>;

  /**
   * Says no. Signed in or held by a contact, the inviter can't ask them again, by whatever contact or link; of others nobody knows
   * who said it, and it changes nothing. A repeat changes nothing.
   * @throws `not-found`, `expired`, `forbidden` (their own, or somebody else's), `unauthenticated` (muting needs somebody who mutes)
   */
  decline?(token: string, options?: DeclineOptions): Promise<Invitation>;

  /** Lets the inviter know that it was opened: only ever called after this person agreed to that. A repeat changes nothing. @throws `not-found`, `expired`, `forbidden` (their own, or somebody else's), `invalid` (no consent, or to something else) */
  tellOpened?(token: string, options: AcceptOptions): Promise<void>;

  /**
   * An intent to follow, kept through a sign-up. It follows nobody. Absent: the invitation's own token does it.
   * @throws `not-found`, `expired`
   */
  beginSignUp?(token: string, options?: WriteOptions): Promise<SignUpIntent>;

  /**
   * The invitation that somebody came for, after their sign-up. A read: they are asked again.
   * @throws `not-found`, `expired` (the intent)
   */
  resume?(intent: string, options?: CallOptions): Promise<Invitation>;

  /** People this person is connected to elsewhere. Nobody else. Absent: there are links only. @throws `invalid` (a cursor of another list) */
  listContacts?(options?: ContactListOptions): Promise<Page<InviteContact>>;

  /** What this person has sent, the newest first. @throws `invalid` (a cursor of another list) */
  listSent?(options?: PageOptions): Promise<Page<Invite>>;

  /** Makes a link useless. A repeat changes nothing. @throws `not-found`, `conflict` (somebody has accepted it, whether they follow still or not) */
  revoke?(inviteId: string, options?: WriteOptions): Promise<Invite>;

  /** What came of it. */
  getFigures?(options?: CallOptions): Promise<InviteFigures>;

  /** Changes of what this person has sent. @param options.lang as in {@link getRules} */
  watch?(sink: InviteSink, options: WatchOptions & { readonly lang?: string }): void;

  /** Who may invite this person. */
  getSettings?(options?: CallOptions): Promise<InviteSettings>;

  /** @throws `invalid` */
  setSettings?(change: InviteSettingsChange, options?: WriteOptions): Promise<InviteSettings>;

  /** Whether inviting is offered to this person. Absent: always. */
  availability?(options?: CallOptions): Promise<Availability>;
}
