import type {
  AdapterError,
  CoAuthorAdapter,
  MediaAdapter,
  Note,
  NoteAdapter,
  NotePhoto,
  NoteRules,
  WriteOptions,
} from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type { LineSource } from '../line.js';
import type { ChosenCoAuthor, CoAuthorVerbs, CoAuthorWorkOutlet } from '../making/co-author-work.js';
import type { AskedStorage } from '../making/asked-memory.js';
import type { DraftStorage } from '../making/drafts.js';
import type { PictureEdit } from '../picture-edit.js';
import type { MetadataEntry, PictureTools, RenderedPicture } from '../picture-tools.js';
import type { Store } from '../store.js';
import type { NoteComposerSnapshot, NoteWorkDraft, PhotoTexts, RefusedFile, WorkPhoto } from './note-composer.js';

/** What a note is made with. */
export interface NoteSource {
  readonly note: NoteAdapter | undefined;
  /** Absent: notes of words alone. */
  readonly media: MediaAdapter | undefined;
  /** Absent: notes of one author. */
  readonly coAuthor?: CoAuthorAdapter | undefined;
  /** Whose draft it is: another key, another person. Absent: none is kept. */
  readonly draftKey: string | undefined;
  /** In place of `NoteRules.alt`. */
  readonly alt?: NoteRules['alt'];
}

/** What is about to be published, for a host that does it itself. */
export interface NotePublishRequest {
  readonly text: string;
  /** In their order, as they would leave the device. */
  readonly photos: readonly { readonly picture: RenderedPicture; readonly texts: PhotoTexts }[];
  readonly audienceId: string | undefined;
  readonly copyable: boolean;
  /** Who is to be asked to sign it, once it is there. */
  readonly coAuthors: readonly ChosenCoAuthor[];
}

/** How far publishing is. */
export interface NotePublishProgress {
  /** The photo that got further: its place, from 0. */
  readonly index: number;
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** Of all photos together, 0 to 1. */
  readonly total: number;
}

/** What may fail. */
export type NoteComposerMethod =
  `note.${keyof NoteAdapter}` | `media.${keyof MediaAdapter}` | `drafts.${'load' | 'save' | 'remove'}`;

/** Where a store asks and reports. Photos are named by their place, from 0. */
export interface NoteComposerOutlet extends CoAuthorWorkOutlet {
  /** Asked before anything leaves the device, but for `MediaAdapter.precheck`. `false`: the host has taken over. */
  mayPublish(request: NotePublishRequest): boolean;
  /** Descriptions are missing. `false`: the host asks for them; else `asksAlt` does. */
  mayAskAlt(indexes: readonly number[], required: boolean): boolean;
  /** A photo is ready to leave. */
  photoAdded(photo: WorkPhoto, index: number): void;
  photoRefused(refused: RefusedFile): void;
  photoMoved(from: number, to: number): void;
  photoRemoved(index: number): void;
  /** What a file says about itself, and will not say when it leaves. */
  metadataStripped(index: number, removed: readonly MetadataEntry[]): void;
  progress(progress: NotePublishProgress): void;
  published(note: Note): void;
  publishFailed(error: AdapterError): void;
  /** Moderation has come to something else about the note, or about the photo at this place of it. */
  stateChanged(note: Note, photo: NotePhoto | undefined): void;
  /** `savedAt` in ms since 1970. */
  draftRestored(savedAt: number): void;
  draftDiscarded(): void;
  failed(error: AdapterError, method: NoteComposerMethod): void;
}

/** What `createNoteComposerStore` needs. */
export interface NoteComposerStoreOptions {
  readonly clock: Clock;
  /** Not closed by the store: they are their maker's. */
  readonly tools: PictureTools;
  /** Absent: no drafts. */
  readonly drafts?: DraftStorage<NoteWorkDraft>;
  /** Co-authors who are still to be asked. Absent: a reload forgets them. */
  readonly asked?: AskedStorage;
  readonly line: LineSource;
  /** Language of the interface, BCP 47: by which characters are counted, and in which descriptions are suggested. */
  readonly getLang: () => string;
  /** Language that somebody writes in, BCP 47. `undefined`: nobody knows, and nothing is said of it. */
  readonly getTextLang: () => string | undefined;
  readonly outlet: NoteComposerOutlet;
}

/** The work on one note. No verb throws; one that does not fit the phase, or comes while the page is left, does nothing. */
export interface NoteComposerStore extends Store<NoteComposerSnapshot> {
  /**
   * Says what there is to compose with; the same again changes nothing. Another adapter keeps the work, another
   * `draftKey` begins anew, and without an adapter the work is put away. After {@link stop} it goes on.
   */
  show(source: NoteSource): void;
  /** Leaves the page: everything running ends, and goes on with the next {@link show}. */
  stop(): void;

  setText(text: string): void;
  /**
   * Takes files, in this order, after the photos that are there. Each that can't be taken is in `refused`, and touches nothing else.
   * While a note is on its way this calls publishing off.
   * @returns whether photos are taken now
   */
  add(files: readonly Blob[]): boolean;
  /** Forgets why files were not taken: one of them, or all. */
  dismissRefused(id?: string): void;
  /** Puts a photo at another place, from 0. */
  move(id: string, to: number): void;
  remove(id: string): void;
  /** Brings the photo back that was removed last. */
  undoRemove(): void;
  /** Tries again to make a photo ready, after it could not be. */
  remake(id: string): void;
  setEdit(id: string, edit: PictureEdit): void;
  setTexts(id: string, texts: Partial<PhotoTexts>): void;
  setAudience(audienceId: string): void;
  setCopyable(copyable: boolean): void;
  /** Who is to sign it. */
  readonly coAuthors: CoAuthorVerbs;
  /** A description for the author to check. @throws `AdapterError`; the reason of the signal */
  suggestAlt(id: string, options?: { readonly signal?: AbortSignal }): Promise<string>;

  /** Publishes the note; again after a failure, sends only what is not there yet. `withoutAlt` answers {@link NoteComposerSnapshot.asksAlt}. */
  publish(options?: { readonly withoutAlt?: boolean }): void;
  /** Sends one photo again while others are still on their way; else like {@link publish}. */
  retry(id: string): void;
  /** "Add": the descriptions come first. */
  describeFirst(): void;
  /** Calls publishing off and throws away what was uploaded. Not while the note is being made, unless that waits. */
  cancel(): void;
  /** Tries at once what waits. */
  resume(): void;

  /** Saves the draft at once. Resolves in any case. @returns whether there is one now that can be gone on with */
  keepDraft(): Promise<boolean>;
  continueDraft(): void;
  discardDraft(): void;
  /** Puts all work away, the draft too. A new note. */
  startOver(): void;
  /** Contests a decision about the published note. @throws `AdapterError`; the reason of the signal */
  appeal(decisionId: string, text: string, options?: WriteOptions): Promise<void>;
}
