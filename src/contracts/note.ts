import type { PostAuthor } from './co-author.js';
import type { Audience, SelfLabel } from './story.js';
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

/** What a photo shows, for who cannot see it, beyond `Picture.alt`: the short text that is read with the picture. */
export interface PhotoDescription {
  /** Everything that matters in it (WCAG 1.1.1, complex images). */
  readonly long?: string;
  /** Text that stands in the picture, word for word. */
  readonly transcript?: string;
}

/** Where a photo came from: a public post in the main app, shown here as well. */
export interface PhotoOrigin {
  /** Of an `ImportSource`. */
  readonly sourceId: string;
  /** As the main app calls itself. */
  readonly sourceName: string;
  /** The post over there. */
  readonly url?: string;
  /** Of the `ImportedPhoto`: what its owner stops showing. */
  readonly itemId: string;
}

/** One photo of a note. */
export interface NotePhoto {
  readonly id: string;
  /** Absent while the viewer must not have it. A covered picture may be present: it is not fetched before the cover is opened. */
  readonly picture?: Picture;
  readonly state: ModerationState;
  readonly labels?: readonly ContentLabel[];
  readonly description?: PhotoDescription;
  /** Language of its texts, BCP 47. Absent: that of the note. */
  readonly lang?: string;
  /** Bytes of what `picture.src` fetches: said where photos wait to be asked for. */
  readonly bytes?: number;
  /** Only in what its author gets. */
  readonly decision?: ModerationDecision;
  /** Absent: posted here. */
  readonly origin?: PhotoOrigin;
}

/** Photos and words, as one person may see them. At least one of text and photos is there. */
export interface Note {
  readonly id: string;
  readonly author: Person;
  /** All who sign it, its author among them, in their order. Absent: its author alone. */
  readonly authors?: readonly PostAuthor[];
  readonly createdAt: Timestamp;
  readonly editedAt?: Timestamp;
  /** Links, `@handles` and `#tags` are found in it; it is never markup. */
  readonly text?: string;
  /** Language of the text, BCP 47. Absent: unknown. */
  readonly lang?: string;
  /** At most 20. */
  readonly photos?: readonly NotePhoto[];
  /** Of the text and the note as a whole; each photo has its own. */
  readonly state: ModerationState;
  readonly labels?: readonly ContentLabel[];
  /** Only in what its author gets. */
  readonly decision?: ModerationDecision;
  /** The signed-in person made it. */
  readonly mine?: boolean;
  /** Who sees it. Only in what its author gets. */
  readonly audience?: Audience;
  /** `false`: its author asks that text and photos be not copied from here. The elements offer no copying then; they can't prevent it. */
  readonly copyable?: boolean;
  /** Its page in the host app. */
  readonly url?: string;
  /** Changes with each change of the note; goes to {@link NoteAdapter.revalidate}. */
  readonly version?: string;
}

/**
 * Why there is no note any more, or none for this person.
 *
 * - `deleted`: by its author
 * - `deleted-at-source`: the post it was shown from is gone, or its author has stopped showing it here
 * - `private`: its author shows it to fewer people
 * - `blocked`: the signed-in person has blocked its author. A block by the author looks like a note that never was: `not-found`.
 * - `sign-in`: only signed-in people may see it
 * - `geo-blocked`: not in this region
 * - `source-closed`: the main app it was shown from is closed
 * - `removed`: by moderation
 */
export type NoteGone =
  'deleted' | 'deleted-at-source' | 'private' | 'blocked' | 'sign-in' | 'geo-blocked' | 'source-closed' | 'removed';

/** What stands where a note was. It carries nothing of it. */
export interface NoteTombstone {
  readonly id: string;
  readonly gone: NoteGone;
  /** Since when. */
  readonly at?: Timestamp;
  /** With `deleted-at-source`, for its owner alone: it is still there, they have stopped showing it here, and may show it again. */
  readonly stopped?: Pick<PhotoOrigin, 'itemId' | 'sourceName'>;
}

/** What a note may be, said before it is made. */
export interface NoteRules {
  /** Photos per note. Default, and at most: 20. */
  readonly maxPhotos?: number;
  /** As `StoryRules.alt`. Default: `remind`. */
  readonly alt?: 'optional' | 'remind' | 'required';
  /** Warnings to choose from. */
  readonly labels?: readonly SelfLabel[];
  /** Whether authors may word a warning themselves. */
  readonly customLabel?: boolean;
  /** To choose from, the first by default: for young accounts a private one. Absent: the back end decides. */
  readonly audiences?: readonly Audience[];
  /** How many notes a day; `maxCharacters` of the text, counted as people count them: by grapheme. */
  readonly limits?: Limits;
}

/** One photo, to be published. */
export interface NotePhotoDraft {
  /** Of `MediaAdapter.upload`. */
  readonly mediaId: string;
  /** See `Picture.alt`: absent when nobody described it. */
  readonly alt?: string;
  readonly description?: PhotoDescription;
  readonly lang?: string;
  /** CSS colour, the picture's average. */
  readonly placeholder?: string;
  readonly labels?: readonly SelfLabel[];
}

/** A note, to be published. At least one of text and photos is there. */
export interface NoteDraft {
  readonly text?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** In their order. */
  readonly photos?: readonly NotePhotoDraft[];
  /** Of one of `NoteRules.audiences`. */
  readonly audienceId?: string;
  /** See `Note.copyable`. */
  readonly copyable?: boolean;
}

/** Options of a list of notes. */
export interface NoteListOptions extends PageOptions {
  /** Of one person alone. Absent: of everybody this person reads. */
  readonly personId?: string;
}

/**
 * Notes. Two methods are the core; each optional one adds a feature, and its absence removes it.
 *
 * Every method rejects with `AdapterError`: `unavailable` and `timeout` anywhere, `unauthenticated` in writes, others as said.
 */
export interface NoteAdapter {
  /**
   * One note as this person may see it, or what stands in its place. A read: it counts nobody.
   * @throws `not-found` (never was; its author has blocked this person; it waits for moderation and is somebody else's)
   */
  get(noteId: string, options?: CallOptions): Promise<Note | NoteTombstone>;

  /**
   * Reports a note, or one photo of it. Works also once this person has blocked its author.
   * @throws `not-found`, `invalid` (`other` without words)
   */
  report(noteId: string, report: Report & { readonly photoId?: string }, options?: WriteOptions): Promise<void>;

  /**
   * Whether the note is still what is shown: nothing where it is, else as {@link get}. Called when a page comes back
   * to be seen or to be on line.
   * @param version `Note.version` of what is shown
   */
  revalidate?(noteId: string, version: string, options?: CallOptions): Promise<Note | NoteTombstone | undefined>;

  /** Notes, the newest first; tombstones are not among them. */
  list?(options?: NoteListOptions): Promise<Page<Note>>;

  /**
   * Publishes a note. It is moderated like all content: the answer says where that stands, {@link watch} what becomes of it.
   * A repeat with the same `clientId` gives the same note and makes no second one.
   * @returns the note as its author sees it
   * @throws `forbidden` (not offered to this person), `invalid` (`fields` by path, such as `photos.2.alt`), `too-large` (the text), `rate-limited`
   */
  publish?(draft: NoteDraft, options?: WriteOptions): Promise<Note>;

  /** What a note may be. Absent: the defaults of {@link NoteRules}. */
  getRules?(options?: CallOptions): Promise<NoteRules>;

  /** Whether notes are offered to this person. Absent: always. */
  availability?(options?: CallOptions): Promise<Availability>;

  /** Changes of one note: `put` with the whole of it or its tombstone, `remove` when it is no longer this person's to know of. */
  watch?(noteId: string, sink: Sink<Note | NoteTombstone>, options: WatchOptions): void;

  /** Changes of a {@link list}: `put` of what is new or changed, `remove` of what is gone from it. */
  watchList?(sink: Sink<Note>, options: WatchOptions & { readonly personId?: string }): void;

  /**
   * Contests a decision on a note or one of its photos. For the author only. A repeat changes nothing.
   * @returns the note with the appeal `open`
   * @throws as `StoryAdapter.appeal`
   */
  appeal?(noteId: string, decisionId: string, text: string, options?: WriteOptions): Promise<Note>;

  /** Deletes a note for everybody; what it shows from the main app stays there. For the author only. A repeat changes nothing. @throws `forbidden` */
  delete?(noteId: string, options?: WriteOptions): Promise<void>;
}
