import type {
  Availability,
  Change,
  ContentLabel,
  Media,
  ModerationDecision,
  ModerationState,
  Person,
  Picture,
  Report,
  Side,
  Timestamp,
  Video,
  Viewer,
} from '../../contracts/index.js';
import type { Clock } from '../../core/clock.js';
import type { CoAuthorLedger } from './co-author/co-author-ledger.js';
import { createCoAuthorLedger } from './co-author/co-author-ledger.js';
import type { StoredNote } from './note/note-state.js';
import type { Seal } from './sealing.js';
import type { Topic } from './topic.js';
import { createTopic } from './topic.js';

/** One face as the world keeps it. */
export interface StoredFace {
  readonly picture: Picture;
  labels: readonly ContentLabel[] | undefined;
  readonly label: string | undefined;
  caption: string | undefined;
  readonly lang: string | undefined;
  /** The upload it was published with. Absent: it came with the seed. */
  readonly mediaId: string | undefined;
  state: ModerationState;
  decision: ModerationDecision | undefined;
}

/** One entry of a list of viewers. Its place is its time; entries of one moment keep the order they came in. */
export interface StoredViewer {
  readonly id: string;
  readonly personId: string;
  readonly at: number;
  readonly order: number;
}

/** A story as the world keeps it. */
export interface StoredStory {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: number;
  readonly comparable: boolean;
  /** Id of an audience: see `audiences.ts`. Absent: everybody. */
  audience: string | undefined;
  readonly front: StoredFace;
  readonly back: StoredFace | undefined;
  readonly seal: Seal | undefined;
  /** By person. */
  readonly viewers: Readonly<Record<Side, Map<string, StoredViewer>>>;
  /** People its author keeps it from. */
  readonly banned: Set<string>;
  expiresAt: number | undefined;
}

/** A clip as the world keeps it. */
export interface StoredClip {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: number;
  /** Of two clips of one moment, the later has the greater. */
  readonly order: number;
  title: string | undefined;
  lang: string | undefined;
  video: Video;
  poster: Picture | undefined;
  /** Where it is in the host app. */
  url: string | undefined;
  labels: readonly ContentLabel[] | undefined;
  state: ModerationState;
  decision: ModerationDecision | undefined;
  private: boolean;
  deleted: boolean;
  /** How often it was watched by people who are not counted one by one. */
  views: number;
  /** People who have watched it by an invitation. */
  readonly watchedBy: Set<string>;
}

/** What one person has done to another. */
export interface Links {
  following: boolean;
  blocked: boolean;
  muted: boolean;
  /** One of those whom a story for close friends is for. */
  closeFriend: boolean;
}

/** A file that somebody uploaded. */
export interface StoredMedia {
  readonly media: Media;
  readonly ownerId: string;
  readonly file: Blob;
  /** Of its bytes, as `SignedPicture.digest`. */
  readonly digest: string;
  /** The story that names it. */
  storyId: string | undefined;
  /** The thread with the message that names it. */
  threadId: string | undefined;
  /** The note that names it. */
  noteId: string | undefined;
}

/** A file as it arrived. */
export interface ReceivedUpload extends Media {
  readonly by: string;
  readonly at: Timestamp;
  readonly file: Blob;
  /**
   * What it holds beside the picture and its colour profile, such as `exif`, `gps`, `xmp`, `comment`, `thumbnail` or
   * `trailer`. `date` is an EXIF block with the day of the picture and nothing else.
   */
  readonly extras: readonly string[];
}

/** A report as it reached the moderators. */
export interface FiledReport extends Report {
  readonly id: string;
  readonly by: string;
  readonly at: Timestamp;
  readonly about:
    | { readonly personId: string }
    | { readonly storyId: string; readonly side: Side }
    /** Without a message: the whole conversation. */
    | { readonly threadId: string; readonly messageId?: string }
    | { readonly noteId: string; readonly photoId?: string }
    /** An invitation to sign a post. */
    | { readonly coAuthorInviteId: string };
}

/** An appeal as it reached the moderators. */
export interface FiledAppeal {
  readonly storyId: string;
  readonly side: Side;
  readonly decisionId: string;
  readonly by: string;
  readonly text: string;
  readonly at: Timestamp;
}

/** A change of a list of viewers, or the end of the list. */
export type ViewersMessage = Change<Viewer> | 'gone';

/** Everything the world knows. */
export interface State {
  readonly clock: Clock;
  readonly people: Map<string, Person>;
  readonly availability: Map<string, Availability>;
  /** Ids of those whose account is flagged young. */
  readonly young: Set<string>;
  readonly stories: Map<string, StoredStory>;
  /** Those that were deleted, too. */
  readonly clips: Map<string, StoredClip>;
  /** Those that were deleted, too. */
  readonly notes: Map<string, StoredNote>;
  /** Author by story: who deletes twice is told it is done, and nobody else learns that it ever was. */
  readonly deleted: Map<string, string>;
  readonly media: Map<string, StoredMedia>;
  /** Everything that ever arrived, oldest first. */
  readonly uploads: ReceivedUpload[];
  readonly reports: FiledReport[];
  readonly appeals: FiledAppeal[];
  /** By story: something in it, or who may see it, may have changed. */
  readonly storyTopic: Topic<void>;
  /** By clip: something of it, or who may watch it, may have changed. */
  readonly clipTopic: Topic<void>;
  /** By note: something of it, or who may read it, may have changed. */
  readonly noteTopic: Topic<void>;
  /** By {@link viewersKey}. */
  readonly viewersTopic: Topic<ViewersMessage>;
  /** By person: what somebody is to others may have changed. */
  readonly relationTopic: Topic<void>;
  /** Who signs what with whom. */
  readonly coAuthors: CoAuthorLedger;
  links(from: string, to: string): Links;
  nextNumber(): number;
}

/** The key of one list of viewers. */
export function viewersKey(storyId: string, side: Side): string {
  return JSON.stringify([storyId, side]);
}

/** Whether one of the two has blocked the other. */
export function apart(state: State, one: string, other: string): boolean {
  return state.links(one, other).blocked || state.links(other, one).blocked;
}

/** Makes a state with nobody in it. */
export function createState(clock: Clock): State {
  const allLinks = new Map<string, Links>();
  let lastNumber = 0;
  return {
    clock,
    people: new Map(),
    availability: new Map(),
    young: new Set(),
    stories: new Map(),
    clips: new Map(),
    notes: new Map(),
    deleted: new Map(),
    media: new Map(),
    uploads: [],
    reports: [],
    appeals: [],
    storyTopic: createTopic(),
    clipTopic: createTopic(),
    noteTopic: createTopic(),
    viewersTopic: createTopic(),
    relationTopic: createTopic(),
    coAuthors: createCoAuthorLedger(),
    links(from, to) {
      const key = JSON.stringify([from, to]);
      const known = allLinks.get(key);
      if (known !== undefined) return known;
      const links: Links = { following: false, blocked: false, muted: false, closeFriend: false };
      allLinks.set(key, links);
      return links;
    },
    nextNumber() {
      lastNumber += 1;
      return lastNumber;
    },
  };
}
