import type {
  Availability,
  CallOptions,
  ContentLabel,
  Limits,
  Page,
  PageOptions,
  Person,
  Picture,
  Report,
  Sink,
  Timestamp,
  WatchOptions,
  WriteOptions,
} from './common.js';
import type { Video } from './clip.js';
import type { PhotoDescription } from './note.js';
import type { Audience } from './story.js';

/**
 * What somebody signs a post for.
 *
 * - `author`: it is theirs as much as the other's
 * - `photo`: the photos
 * - `translation`: the words, in this language
 * - `original-artist`: the work that the post shows or is based on
 */
export type AuthorRole = 'author' | 'photo' | 'translation' | 'original-artist';

/** One who signs a post, as everybody may read it. */
export interface PostAuthor {
  /** Of the entry: the invitation's, of who was invited. */
  readonly id: string;
  /** Absent: the account is removed, suspended or private now. Its place stays, its name doesn't. */
  readonly person?: Person;
  readonly role: AuthorRole;
  /** When they agreed. Only where they let it be known. */
  readonly approvedAt?: Timestamp;
}

/** What a co-author may do with a post that is not theirs alone. */
export interface CoAuthorRights {
  readonly pin: boolean;
  /** Answer, hide and delete comments. */
  readonly replies: boolean;
  readonly delete: boolean;
  /** Pay for its reach, or have it promoted. */
  readonly boost: boolean;
}

/** How a post looks once co-authoring has ended here. */
export interface CoAuthorSunset {
  /** From then on. */
  readonly at: Timestamp;
  /** All names stay, or the one who posted it stands alone. */
  readonly shows: 'all' | 'owner';
}

/** Who signs a post. */
export interface Authorship {
  readonly postId: string;
  /** In the order its owner chose, the owner first unless they did: nobody who has not agreed. At least one. */
  readonly authors: readonly PostAuthor[];
  /** What the signed-in person is to it. Absent: a reader. */
  readonly mine?: 'owner' | 'co-author';
  /** Which of {@link authors} they are. */
  readonly ownId?: string;
  /** What co-authors may do. Absent: not said. */
  readonly rights?: CoAuthorRights;
  readonly sunset?: CoAuthorSunset;
  /** Invitations to sign it that are open or have gone stale. Only for those they concern: its owner, and each invited person theirs. */
  readonly invites?: readonly CoAuthorInvite[];
  /** There is something to read in {@link CoAuthorAdapter.getHistory}. */
  readonly hasHistory?: boolean;
  /** Only for who signs it: whether others read when they were invited and agreed. */
  readonly historyShown?: boolean;
}

/** A warning of the author's own, as they put it. What the platform warns of is nothing that anybody signs. */
export interface SignedLabel {
  /** See `ContentLabel.value`. */
  readonly value: string;
  /** See `ContentLabel.text`. */
  readonly text?: string;
}

/** One picture of what is signed. */
export interface SignedPicture {
  /** Of the photo, or `front` and `back` of a story. Another picture has another id, where it has no digest. */
  readonly id: string;
  /** Of the bytes as published: `sha256-` and their SHA-256 in base64, as in `integrity` of HTML. Absent: this back end keeps none. */
  readonly digest?: string;
  /** See `Picture.alt`. */
  readonly alt?: string;
  /** See `NotePhoto.description`. */
  readonly description?: PhotoDescription;
  /** See `Face.label`. */
  readonly label?: string;
  /** See `Face.caption`. */
  readonly caption?: string;
  /** Language of its texts, BCP 47. Absent: that of the whole. */
  readonly lang?: string;
  /** Of this picture alone. */
  readonly labels?: readonly SignedLabel[];
}

/** The video of what is signed. */
export interface SignedVideo {
  /** Another file has another id, where it has no digest. */
  readonly id: string;
  /** As {@link SignedPicture.digest}. */
  readonly digest?: string;
}

/**
 * Exactly what somebody signs: the words, the pictures in their order, the video, who sees it.
 *
 * Its hash is SHA-256 of its canonical JSON (RFC 8785) in UTF-8, written `sha256-` and base64, as `integrity` in HTML is: any back end can
 * compute the same. Members that are absent are left out; nothing is normalised.
 */
export interface SignedContent {
  readonly postId: string;
  readonly kind: 'story' | 'note' | 'clip';
  readonly text?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** Of a clip: its poster. */
  readonly pictures?: readonly SignedPicture[];
  readonly video?: SignedVideo;
  /** Of the whole; each picture has its own. */
  readonly labels?: readonly SignedLabel[];
  /** Id of its {@link Audience}. */
  readonly audience?: string;
}

/** What somebody signs, with what is needed to show it. Everything read in it is in {@link content}. */
export interface Signable {
  readonly content: SignedContent;
  /** {@link SignedContent}'s hash. Whoever signs computes it again. */
  readonly hash: string;
  /** The pictures themselves by `SignedPicture.id`. Their `alt` is not used: that of the content is what is signed. */
  readonly pictures?: Readonly<Record<string, Picture>>;
  /** The video that the content names. */
  readonly video?: Video;
  /** What the warnings in the content do, by their value. Their words are in the content. */
  readonly labels?: readonly ContentLabel[];
  /** The audience that the content names, in words. */
  readonly audience?: Audience;
}

/**
 * Where an invitation to sign stands.
 *
 * - `pending`: it waits for an answer
 * - `approved`: its name is on the post
 * - `stale`: what was agreed to has changed. The name is off the post until they agree to what is there now.
 * - `declined`: they said no. Only their own view; for its sender it looks like `expired`
 * - `withdrawn`: taken back before an answer
 * - `revoked`: it was on the post, and was taken off by who signed or by the owner
 * - `expired`: its time is over
 * - `ended`: the programme ended before an answer, or the post is gone
 */
export type CoAuthorInviteState =
  'pending' | 'approved' | 'stale' | 'declined' | 'withdrawn' | 'revoked' | 'expired' | 'ended';

/** An invitation to sign a post. */
export interface CoAuthorInvite {
  readonly id: string;
  readonly postId: string;
  /** The post's owner. */
  readonly inviter: Person;
  /** Who is asked. Absent: whoever opens the link first. */
  readonly invitee?: Person;
  readonly role: AuthorRole;
  readonly state: CoAuthorInviteState;
  /** The signed-in person has sent it. */
  readonly sent?: boolean;
  /**
   * What is there to be signed now; with `approved`, what they sign. Absent where the state leaves nothing to sign, and where
   * moderation or their age keeps the post from whoever reads. Who isn't signed in gets nothing of a back.
   */
  readonly signable?: Signable;
  /** Names that are on the post now: who one would stand beside. Nobody who is only asked. */
  readonly others?: readonly PostAuthor[];
  /** What it would let them do. */
  readonly rights?: CoAuthorRights;
  /** Hash of what they agreed to. */
  readonly approvedHash?: string;
  /** The link for somebody without an account. Only for its sender, and while it can be used. */
  readonly url?: string;
  readonly createdAt: Timestamp;
  readonly expiresAt?: Timestamp;
  /** When its state last changed. */
  readonly changedAt?: Timestamp;
  /** With `revoked`: until when {@link CoAuthorAdapter.restore} undoes it. Only for who took it off. */
  readonly undoUntil?: Timestamp;
}

/**
 * Whether an account can be asked now, and if not, why not.
 *
 * - `eligible`: yes
 * - `invited`: it has been asked to sign this post
 * - `author`: it signs this post
 * - `cool-down`: not again before `CoAuthorCandidate.until`
 * - `unavailable`: no. A block, a setting of theirs, a refusal, their region all look alike.
 */
export type CandidateStatus = 'eligible' | 'invited' | 'author' | 'cool-down' | 'unavailable';

/** An account that might sign. */
export interface CoAuthorCandidate {
  readonly person: Person;
  readonly status: CandidateStatus;
  readonly until?: Timestamp;
}

/** What co-authoring is bound to, said before it bites. */
export interface CoAuthorRules {
  /** `perDay`, `remaining` and `resetsAt` of invitations. */
  readonly limits?: Limits;
  /** Names on one post, the owner's too. Default: 2. */
  readonly maxAuthors?: number;
  /** To choose from, the first by default. Default: `author` alone. */
  readonly roles?: readonly AuthorRole[];
  /** For how long an invitation waits, in ms. */
  readonly lifeMs?: number;
  /** A post can't be edited while somebody is asked to sign it. */
  readonly locks?: boolean;
  /** In the host's words: who can be asked ("public accounts that follow you"). */
  readonly who?: string;
}

/** Which accounts to list. */
export interface CandidateOptions extends PageOptions {
  /** Names and handles that contain this, whatever the case and accents. */
  readonly query?: string;
  /** For this post. Absent: for one that is still being made. */
  readonly postId?: string;
}

/** An invitation, to be made: for one account, or for whoever is first to use its link. */
export type CoAuthorInviteDraft = {
  readonly postId: string;
  readonly role: AuthorRole;
  /** Hash of what the owner has seen and asks them to sign. */
  readonly hash: string;
} & ({ readonly personId: string } | { readonly link: true });

/** Options of an answer. */
export interface CoAuthorAnswerOptions extends WriteOptions {
  /** Of the link they came by: it is theirs from then on. */
  readonly token?: string;
}

/** Options of a refusal. */
export interface CoAuthorDeclineOptions extends CoAuthorAnswerOptions {
  /** No invitation of this person any more. They aren't told. */
  readonly mute?: boolean;
}

/** Something that happened to who signs a post. */
export interface CoAuthorEvent {
  readonly id: string;
  readonly at: Timestamp;
  /** `changed`: the post was edited, and what was agreed to holds no longer. */
  readonly type: 'invited' | 'approved' | 'changed' | 'declined' | 'withdrawn' | 'revoked' | 'restored' | 'expired';
  /** Who did it. Absent: an account that isn't available. */
  readonly by?: Person;
  /** Whom it is about, where that is another. */
  readonly person?: Person;
  readonly role?: AuthorRole;
  /** Of what was signed, asked for or changed to. */
  readonly hash?: string;
}

/** Who may ask the signed-in person to sign. */
export interface CoAuthorSettings {
  readonly from: 'everyone' | 'following' | 'nobody';
  /** Whose invitations they don't get. */
  readonly muted: readonly Person[];
}

/** What is not named stays as it is. */
export interface CoAuthorSettingsChange {
  readonly from?: CoAuthorSettings['from'];
  /** Of people in {@link CoAuthorSettings.muted}, to hear of again. */
  readonly unmute?: readonly string[];
}

/** Which invitations to list. */
export interface CoAuthorInviteListOptions extends PageOptions {
  readonly box: 'received' | 'sent';
}

/** Who listens to the invitations of the signed-in person. */
export interface CoAuthorInviteSink extends Sink<CoAuthorInvite> {
  /** A limit was used up or has come back, or other accounts can be asked. The whole record. */
  rules?(rules: CoAuthorRules): void;
  /** The programme has come or ended. */
  availability?(availability: Availability): void;
}

/**
 * Signing one post by several accounts. Seven methods are the core; each optional one adds a feature, and its absence
 * removes it.
 *
 * Nobody's name is on a post before they have agreed to exactly what is there. What they agreed to is named by its hash
 * ({@link SignedContent}): where it changes, the name comes off until they agree again. An invitation is for one account; reading it
 * tells nobody and changes nothing.
 *
 * Every method rejects with `AdapterError`: `unavailable` and `timeout` anywhere, `unauthenticated` everywhere but in {@link getAuthors},
 * {@link getHistory} and {@link resolve}, `invalid` for what is not of the types that are said here; others as said.
 */
export interface CoAuthorAdapter {
  /** Who signs a post, as this person may read it. @throws `not-found` (also after a block by its owner) */
  getAuthors(postId: string, options?: CallOptions): Promise<Authorship>;

  /** What is there to be signed, and its hash. For the post's owner only. @throws `not-found`, `forbidden` */
  getSignable(postId: string, options?: CallOptions): Promise<Signable>;

  /** Accounts that can be asked, or might: those that can't say so. By name. @throws `invalid` (a cursor of another list), `not-found`, `forbidden` (the post is another's) */
  listCandidates(options?: CandidateOptions): Promise<Page<CoAuthorCandidate>>;

  /**
   * Asks one account to sign. The owner does; they are told at once.
   * @throws `forbidden` (not the owner's post; the account can't be asked, whatever the reason; a role that isn't offered; nobody else
   * reads the post, or moderation has taken it down; not available),
   * `conflict` (the content has another hash by now; asked or signing already; no room for another name), `rate-limited`, `not-found`,
   * `unsupported` (no links here)
   */
  invite(draft: CoAuthorInviteDraft, options?: WriteOptions): Promise<CoAuthorInvite>;

  /** One invitation, for those it concerns. @throws `not-found` (it doesn't; one of both has blocked the other) */
  getInvite(inviteId: string, options?: CallOptions): Promise<CoAuthorInvite>;

  /**
   * Signs. Only ever called after a tap on a control that says so, beside all that is signed. A repeat changes nothing.
   * @param hash of the content that was shown
   * @throws `not-found`, `forbidden` (they aren't asked, or can't be: their age, an account that is gone; moderation has taken the post down),
   * `conflict` (the content has another hash by now: read again),
   * `expired` (expired, withdrawn, revoked or ended; or somebody else has used the link)
   */
  approve(inviteId: string, hash: string, options?: CoAuthorAnswerOptions): Promise<CoAuthorInvite>;

  /**
   * Says no, without a word to anybody: the sender reads `expired`, once its time is over. From `stale` as well.
   * A link stays open for others, and its owner learns nothing. A repeat changes nothing.
   * @throws `not-found`, `forbidden` (they aren't asked), `conflict` (they have signed: that is revoked), `expired`
   */
  decline(inviteId: string, options?: CoAuthorDeclineOptions): Promise<CoAuthorInvite>;

  /**
   * Takes an invitation back before an answer. For its sender. The same person is not asked again at once: they rest as after one that
   * has expired. A repeat changes nothing.
   * @throws `not-found`, `forbidden`, `conflict` (answered meanwhile), `expired`
   */
  withdraw?(inviteId: string, options?: WriteOptions): Promise<CoAuthorInvite>;

  /**
   * Takes a name off the post, which stays. For who signed, and for the post's owner. A repeat changes nothing.
   * @throws `not-found`, `forbidden`, `conflict` (it was never on it)
   */
  revoke?(inviteId: string, options?: WriteOptions): Promise<CoAuthorInvite>;

  /**
   * Undoes {@link revoke}: for who did it, until `undoUntil`, as long as the content is what it was. A repeat changes nothing.
   * @throws `not-found`, `forbidden` (the other one has stepped back or blocked too; not available any more), `expired`,
   * `conflict` (the content has changed; they sign or are asked again by now; no room)
   */
  restore?(inviteId: string, options?: WriteOptions): Promise<CoAuthorInvite>;

  /** Changes the order of names. For the post's owner. @param ids of all its {@link PostAuthor}s @throws `not-found`, `forbidden`, `conflict` (other names by now) */
  reorder?(postId: string, ids: readonly string[], options?: WriteOptions): Promise<Authorship>;

  /** The invitation of a link, for whoever holds its token, signed in or not. A read. @throws `not-found`, `expired` (somebody else has used it; its time is over) */
  resolve?(token: string, options?: CallOptions): Promise<CoAuthorInvite>;

  /** Invitations of the signed-in person, the newest first. @throws `invalid` (a cursor of another list) */
  listInvites?(options: CoAuthorInviteListOptions): Promise<Page<CoAuthorInvite>>;

  /**
   * What happened to who signs it, the oldest first: to those who sign or are asked all that concerns them, to others what each of those
   * lets be known. @throws `not-found`, `invalid` (a cursor of another list)
   */
  getHistory?(postId: string, options?: PageOptions): Promise<Page<CoAuthorEvent>>;

  /** Whether others read when the signed-in person was invited, agreed and stepped back. At first they don't. @throws `not-found`, `forbidden` (they don't sign it) */
  showHistory?(postId: string, shown: boolean, options?: WriteOptions): Promise<Authorship>;

  /** Limits, roles and rules, as they are now. Absent: the defaults of {@link CoAuthorRules}. @param options.lang of its words, BCP 47 */
  getRules?(options?: CallOptions & { readonly lang?: string }): Promise<CoAuthorRules>;

  /** Whether asking and signing are offered to this person. Names on posts are read all the same. Absent: always. */
  availability?(options?: CallOptions): Promise<Availability>;

  getSettings?(options?: CallOptions): Promise<CoAuthorSettings>;

  /** @throws `invalid` */
  setSettings?(change: CoAuthorSettingsChange, options?: WriteOptions): Promise<CoAuthorSettings>;

  /** Reports an invitation: with its token, that of a link. @throws `not-found`, `invalid` (`other` without words) */
  report?(inviteId: string, report: Report, options?: CoAuthorAnswerOptions): Promise<void>;

  /** Changes of who signs a post: `put` with what {@link getAuthors} gives, `remove` when it is no longer this person's to know of. */
  watchAuthors?(postId: string, sink: Sink<Authorship>, options: WatchOptions): void;

  /** Changes of the invitations of this person, received and sent. */
  watchInvites?(sink: CoAuthorInviteSink, options: WatchOptions & { readonly lang?: string }): void;
}
