import type { PostAuthor } from './co-author.js';
import type { ContentLabel, ModerationDecision, ModerationState, Person, Picture, Timestamp } from './common.js';

/** Words to a video: captions for who cannot hear it (WCAG 1.2.2), WebVTT. */
export interface CaptionTrack {
  /** `https:`, `http:`, `blob:` or relative; of the page's own origin, or the video has to be fetched with CORS. */
  readonly src: string;
  /** BCP 47. */
  readonly lang: string;
  /** What a reader chooses by: "English". */
  readonly label: string;
}

/** A video as shown. */
export interface Video {
  /** `https:`, `http:`, `blob:` or relative; other schemes are refused. */
  readonly src: string;
  /** Media type, with codecs where known. */
  readonly type?: string;
  /** Intrinsic width in CSS px. */
  readonly width: number;
  /** Intrinsic height in CSS px. */
  readonly height: number;
  /** Seconds. */
  readonly duration?: number;
  readonly captions?: readonly CaptionTrack[];
  /** It makes no sound: nothing to caption and nothing to unmute. */
  readonly silent?: boolean;
}

/** How often a clip was watched. Only in what its author gets. */
export interface ClipCounts {
  readonly views: number;
}

/** A short video, as one person may see it. */
export interface Clip {
  readonly id: string;
  readonly author: Person;
  /** All who sign it, its author among them, in their order. Absent: its author alone. */
  readonly authors?: readonly PostAuthor[];
  readonly createdAt: Timestamp;
  readonly title?: string;
  /** Language of the title, BCP 47. Absent: unknown. */
  readonly lang?: string;
  /** Absent while this person must not have it. */
  readonly video?: Video;
  /** What shows before it plays; `alt` says what the video is of. */
  readonly poster?: Picture;
  readonly state: ModerationState;
  readonly labels?: readonly ContentLabel[];
  /** Only in what its author gets. */
  readonly decision?: ModerationDecision;
  /** Only its author may watch it: it can't be shared. */
  readonly private?: boolean;
  /** The signed-in person made it. */
  readonly mine?: boolean;
  readonly counts?: ClipCounts;
}
