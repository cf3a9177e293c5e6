import type {
  AdapterError,
  CoAuthorAdapter,
  Face,
  MediaAdapter,
  Side,
  Story,
  StoryAdapter,
  StoryRules,
  WriteOptions,
} from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type {
  ComposerDraft,
  ComposerFace,
  ComposerMode,
  ComposerSnapshot,
  FaceTexts,
  PictureSource,
  Quality,
} from './composer.js';
import type { PictureEdit } from '../picture-edit.js';
import type { MetadataEntry, PictureTools, RenderedPicture } from '../picture-tools.js';
import type { LineSource } from '../line.js';
import type { ChosenCoAuthor, CoAuthorVerbs, CoAuthorWorkOutlet } from '../making/co-author-work.js';
import type { AskedStorage } from '../making/asked-memory.js';
import type { DraftStorage } from '../making/drafts.js';
import type { Store } from '../store.js';

/** What a story is made with. */
export interface ComposerSource {
  readonly story: StoryAdapter | undefined;
  readonly media: MediaAdapter | undefined;
  /** Absent: stories of one author. */
  readonly coAuthor?: CoAuthorAdapter | undefined;
  /** Whose draft it is: another key, another person. Absent: none is kept. */
  readonly draftKey: string | undefined;
  /** The host's word for what there is to make. Absent: people choose. */
  readonly mode?: ComposerMode | undefined;
  /** In place of `StoryRules.alt`. */
  readonly alt?: StoryRules['alt'];
}

/** What is about to be shared. */
export interface PublishRequest {
  readonly mode: ComposerMode;
  readonly faces: Readonly<Partial<Record<Side, { readonly picture: RenderedPicture; readonly texts: FaceTexts }>>>;
  readonly audienceId: string | undefined;
  readonly comparable: boolean;
  /** Who is to be asked to sign it, once it is there. */
  readonly coAuthors: readonly ChosenCoAuthor[];
}

/** What may fail. */
export type ComposerMethod =
  `story.${keyof StoryAdapter}` | `media.${keyof MediaAdapter}` | `drafts.${'load' | 'save' | 'remove'}`;

/** How far sharing is. */
export interface ComposerProgress {
  /** The face that got further. */
  readonly side: Side;
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** Of all faces together, 0 to 1. */
  readonly total: number;
}

/** Where a store asks and reports. */
export interface ComposerOutlet extends CoAuthorWorkOutlet {
  /** Asked before anything leaves the device, but for `MediaAdapter.precheck`. `false`: the host has taken over. */
  mayPublish(request: PublishRequest): boolean;
  /** Descriptions are missing. `false`: the host asks for them; else `asksAlt` does. */
  mayAskAlt(sides: readonly Side[], required: boolean): boolean;
  modeChanged(mode: ComposerMode): void;
  /** A picture was taken up. */
  faceSet(side: Side, face: ComposerFace): void;
  faceCleared(side: Side): void;
  facesSwapped(): void;
  /** What the file that was taken up says about itself, and will not say when it leaves. */
  metadataStripped(side: Side, removed: readonly MetadataEntry[]): void;
  progress(progress: ComposerProgress): void;
  published(story: Story): void;
  publishFailed(error: AdapterError): void;
  /** Moderation has come to something else about a face, or an appeal has. */
  stateChanged(side: Side, face: Face, story: Story): void;
  /** `savedAt` in ms since 1970. */
  draftRestored(savedAt: number): void;
  draftDiscarded(): void;
  failed(error: AdapterError, method: ComposerMethod): void;
}

/** What `createComposerStore` needs. */
export interface ComposerStoreOptions {
  readonly clock: Clock;
  /** Not closed by the store: they are their maker's. */
  readonly tools: PictureTools;
  /** Absent: no drafts. */
  readonly drafts?: DraftStorage<ComposerDraft>;
  /** Co-authors who are still to be asked. Absent: a reload forgets them. */
  readonly asked?: AskedStorage;
  readonly line: LineSource;
  /** Language the texts are written in, BCP 47. */
  readonly getLang: () => string;
  readonly outlet: ComposerOutlet;
}

/** The work on one story. No verb throws; one that does not fit the phase, or comes while the page is left, does nothing. */
export interface ComposerStore extends Store<ComposerSnapshot> {
  /**
   * Says what there is to compose with; the same again changes nothing. Another adapter keeps the work, another
   * `draftKey` begins anew, and without an adapter the work is put away. After {@link stop} it goes on.
   */
  show(source: ComposerSource): void;
  /** Leaves the page: everything running ends, and goes on with the next {@link show}. */
  stop(): void;

  /** One face or two. A back that is there stays, for when there are two again. */
  chooseMode(mode: ComposerMode): void;
  /**
   * Takes a picture. The latest choice wins; the picture before stays until the new one is ready, and for good if it is refused.
   * While a story is on its way this calls sharing off.
   * @returns whether pictures are taken now
   */
  choose(side: Side, file: Blob, source: PictureSource): boolean;
  dismissProblem(side: Side): void;
  setEdit(side: Side, edit: PictureEdit): void;
  setTexts(side: Side, texts: Partial<FaceTexts>): void;
  /** Takes picture and texts of a face away. */
  clear(side: Side): void;
  swap(): void;
  setAudience(audienceId: string): void;
  setComparable(comparable: boolean): void;
  /** Who is to sign it. */
  readonly coAuthors: CoAuthorVerbs;
  setQuality(quality: Quality): void;
  setWifiOnly(wifiOnly: boolean): void;
  setKeepDate(keepDate: boolean): void;
  /** A description for the author to check. @throws `AdapterError`; the reason of the signal */
  suggestAlt(side: Side, options?: { readonly signal?: AbortSignal }): Promise<string>;

  /** Shares the story; again after a failure, sends only what is not there yet. `withoutAlt` answers {@link ComposerSnapshot.asksAlt}. */
  publish(options?: { readonly withoutAlt?: boolean }): void;
  /** Sends one face again while the other is still on its way; else like {@link publish}. */
  retry(side: Side): void;
  /** "Add": the descriptions come first. */
  describeFirst(): void;
  /** Calls sharing off and throws away what was uploaded. Not while the story is being made, unless that waits. */
  cancel(): void;
  /** Tries at once what waits. */
  resume(): void;

  /** Saves the draft at once. Resolves in any case. @returns whether there is one now that can be gone on with */
  keepDraft(): Promise<boolean>;
  continueDraft(): void;
  discardDraft(): void;
  /** Puts all work away, the draft too. A new story. */
  startOver(): void;
  /** Contests a decision about the published story. @throws `AdapterError`; the reason of the signal */
  appeal(decisionId: string, text: string, options?: WriteOptions): Promise<void>;
}
