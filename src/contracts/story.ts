import type { PostAuthor } from './co-author.js';
import type {
  Availability,
  CallOptions,
  ContentLabel,
  Limits,
  ModerationDecision,
  ModerationState,
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

/** Which face of a story. */
export type Side = 'front' | 'back';

/** One face of a story. */
export interface Face {
  /** Absent while the viewer must not have it: not opened yet, pending, removed. A covered picture may be present: it is not fetched before the cover is opened. */
  readonly picture?: Picture;
  readonly state: ModerationState;
  readonly labels?: readonly ContentLabel[];
  /** One or two words over the picture: "Before". */
  readonly label?: string;
  readonly caption?: string;
  /** Language of label, caption and description, BCP 47 (WCAG 3.1.2). Absent: that of the page. */
  readonly lang?: string;
  /** Only in what its author gets. */
  readonly decision?: ModerationDecision;
}

/** How often a story was seen. Only in what its author gets. */
export interface StoryCounts {
  /** People who saw the front. */
  readonly front: number;
  /** People who discovered the back. */
  readonly back: number;
}

/**
 * A story with two faces, as one person may see it.
 *
 * The back here is what may be known before it is opened: its state and its warnings. Its picture, description, label
 * and caption come from {@link StoryAdapter.openBack}, or stand here when nothing is secret (an author's own story, a record without an adapter).
 */
export interface Story {
  readonly id: string;
  readonly author: Person;
  /** All who sign it, its author among them, in their order. Absent: its author alone. */
  readonly authors?: readonly PostAuthor[];
  readonly createdAt: Timestamp;
  readonly expiresAt?: Timestamp;
  readonly front: Face;
  /** Absent: a story with one face. */
  readonly back?: Face;
  /** The signed-in person made it. */
  readonly mine?: boolean;
  /** The signed-in person already is on the list of who discovered the back. */
  readonly discovered?: boolean;
  /** Both faces show the same thing, before and after: offer to compare them once both are seen. */
  readonly comparable?: boolean;
  readonly counts?: StoryCounts;
}

/** The back, opened. */
export interface OpenedBack {
  /** With its picture: of a sealed back, description and size are used, and `src` where the seal cannot be opened. */
  readonly face: Face;
  /** Opens the {@link SealedBack} that was fetched before: raw AES-GCM key, 16 or 32 bytes. */
  readonly key?: Uint8Array<ArrayBuffer>;
}

/**
 * A back that can be on the device before it may be seen: AES-GCM (NIST SP 800-38D), ciphertext with the tag at its end.
 */
export interface SealedBack {
  readonly ciphertext: Uint8Array<ArrayBuffer>;
  /** 12 bytes, never used twice with one key. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** Media type of what is inside, such as `image/jpeg`. */
  readonly type: string;
}

/** Who will see a story. */
export interface Audience {
  readonly id: string;
  /** In the host's words and the person's language: "Followers". */
  readonly name: string;
  /** One sentence more. */
  readonly description?: string;
  /** Nobody but its author: nobody is asked to sign what only one can see. */
  readonly alone?: boolean;
}

/** A warning that authors may put on a face themselves. */
export interface SelfLabel {
  /** Machine name, as in `ContentLabel.value`. `custom` is for the author's own words. */
  readonly value: string;
  /** What it is called; with `custom`, the author's own words. */
  readonly text: string;
}

/** What a story may be, said before it is made. */
export interface StoryRules {
  /** Width by height. Default: 9 / 16. */
  readonly aspectRatio?: number;
  /** Whether a description may be left out, is asked for once, or must be there. Default: `remind`. */
  readonly alt?: 'optional' | 'remind' | 'required';
  /** Warnings to choose from. */
  readonly labels?: readonly SelfLabel[];
  /** Whether authors may word a warning themselves. */
  readonly customLabel?: boolean;
  /** To choose from, the first by default. Absent: the back end decides. */
  readonly audiences?: readonly Audience[];
  /** How many stories a day, and how long texts may be. */
  readonly limits?: Limits;
}

/** One face, to be published. */
export interface FaceDraft {
  /** Of `MediaAdapter.upload`. */
  readonly mediaId: string;
  /** See `Picture.alt`: absent when nobody described it. */
  readonly alt?: string;
  readonly label?: string;
  readonly caption?: string;
  /** Language of the texts, BCP 47. */
  readonly lang?: string;
  /** CSS colour, the picture's average. */
  readonly placeholder?: string;
  readonly labels?: readonly SelfLabel[];
}

/** A story, to be published. */
export interface StoryDraft {
  readonly front: FaceDraft;
  /** Absent: a story with one face. */
  readonly back?: FaceDraft;
  /** Of one of `StoryRules.audiences`. */
  readonly audienceId?: string;
  /** Both faces show the same thing, before and after. */
  readonly comparable?: boolean;
}

/** Somebody who saw a face. */
export interface Viewer {
  /** Of the entry: a person may be on both lists. */
  readonly id: string;
  readonly person: Person;
  readonly at: Timestamp;
}

/**
 * Stories with two faces. Five methods are the core; each optional one adds a feature, and its absence removes it.
 *
 * Every method rejects with `AdapterError`: `unauthenticated`, `unavailable` and `timeout` anywhere, others as said.
 */
export interface StoryAdapter {
  /**
   * One story as the signed-in person may see it.
   * @returns the whole record. Faces the person must not see come without picture.
   * @throws `not-found` (also when the author has blocked this person), `expired` (authors still read their own)
   */
  get(storyId: string, options?: CallOptions): Promise<Story>;

  /**
   * Grants the back and puts the person on the list of who discovered it, in one act: nobody sees the back without
   * being listed, nobody is listed without being able to see it. Called only after a hold has passed its threshold, or
   * a deliberate activation.
   *
   * A repeat gives the same answer and adds nobody twice. Authors are never on their own lists.
   * @throws `not-found`, `forbidden` (no back, or the state of either face does not allow it), `expired`
   */
  openBack(storyId: string, options?: CallOptions): Promise<OpenedBack>;

  /**
   * Puts the person on the list of who saw the front. A repeat changes nothing.
   * @throws `not-found`, `forbidden` (its state does not allow it), `expired`
   */
  recordFrontSeen(storyId: string, options?: CallOptions): Promise<void>;

  /**
   * Who saw a face, newest first. For the story's author only. `total` is required.
   * @throws `forbidden` for everybody else, `not-found`
   */
  listViewers(storyId: string, side: Side, options?: PageOptions): Promise<Page<Viewer>>;

  /**
   * Reports one face.
   * @throws `not-found`, `invalid` (`other` without words)
   */
  report(storyId: string, side: Side, report: Report, options?: WriteOptions): Promise<void>;

  /**
   * Publishes a story. Its faces are moderated like all content: the answer says where that stands, {@link watch} what becomes of it.
   * A repeat with the same `clientId` gives the same story and makes no second one.
   * @returns the story as its author sees it
   * @throws `forbidden` (not offered to this person), `invalid` (`fields` by path, such as `back.mediaId` or `front.alt`), `rate-limited`
   */
  publish?(draft: StoryDraft, options?: WriteOptions): Promise<Story>;

  /** What a story may be. Absent: the defaults of {@link StoryRules}. */
  getRules?(options?: CallOptions): Promise<StoryRules>;

  /** Whether flip stories are offered to this person. Absent: always. */
  availability?(options?: CallOptions): Promise<Availability>;

  /**
   * The back, encrypted: harmless without the key that only {@link openBack} gives. Elements fetch it when someone is
   * about to flip. Reading it lists nobody.
   * @throws `not-found`, `forbidden`, `expired`, `unsupported` (this story has none: {@link openBack} gives the picture itself)
   */
  getSealedBack?(storyId: string, options?: CallOptions): Promise<SealedBack>;

  /** Changes of one story: `put` with the whole record as {@link get} gives it, `remove` when it is deleted, `reset` when it expires. */
  watch?(storyId: string, sink: Sink<Story>, options: WatchOptions): void;

  /** Changes of one list of viewers. For the author only: anybody else's sink gets `forbidden`. */
  watchViewers?(storyId: string, side: Side, sink: Sink<Viewer>, options: WatchOptions): void;

  /**
   * Takes a viewer off both lists and keeps the story from them from now on. For the author only. A repeat changes nothing.
   * @throws `forbidden`, `not-found`
   */
  removeViewer?(storyId: string, personId: string, options?: WriteOptions): Promise<void>;

  /**
   * Contests a decision. For the author only. A repeat changes nothing.
   * @returns the story with the appeal `open`
   * @throws `forbidden` (also where nothing can be contested), `not-found`, `expired` (the time to contest is over), `invalid` (no words)
   */
  appeal?(storyId: string, decisionId: string, text: string, options?: WriteOptions): Promise<Story>;

  /**
   * Deletes a story for everybody. For the author only. A repeat changes nothing.
   * @throws `forbidden`
   */
  delete?(storyId: string, options?: WriteOptions): Promise<void>;
}
