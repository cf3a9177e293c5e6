import type {
  AdapterError,
  ImportAdapter,
  ImportChoice,
  ImportSettings,
  Note,
  NoteAdapter,
  NotePhoto,
  NoteTombstone,
} from '../../contracts/index.js';
import type { Store } from '../store.js';

/** Which note it is, and who answers for it. */
export interface NoteSource {
  readonly adapter: NoteAdapter | undefined;
  /** Of the main app, whose photos its owner may stop showing. */
  readonly imports: ImportAdapter | undefined;
  readonly noteId: string | undefined;
  /** The host's own record: nothing is read or watched while there is one; it is only asked about when the page comes back. */
  readonly record: Note | NoteTombstone | undefined;
}

/** What can be done about a note, and take time. */
export type NoteAct = 'delete' | 'stop' | 'show';

/** One act, and the photo it is about. */
export interface NoteDoing {
  readonly act: NoteAct;
  readonly photoId?: string;
}

/** A photo of the main app that its owner has just stopped showing here. */
export interface StoppedPhoto {
  readonly sourceName: string;
  readonly itemId: string;
}

export interface NoteSnapshot {
  /**
   * - `empty`: nothing was asked for
   * - `loading`: the note is on its way
   * - `ready`
   * - `gone`: a tombstone stands in its place
   * - `failed`: there is none; `error` says why. `not-found` is an answer, not an accident.
   */
  readonly phase: 'empty' | 'loading' | 'ready' | 'gone' | 'failed';
  readonly note: Note | undefined;
  readonly tombstone: NoteTombstone | undefined;
  readonly error: AdapterError | undefined;
  /** The last look at what is shown did not succeed: it may be old. */
  readonly stale: boolean;
  /** There was no line when it was last asked for. */
  readonly offline: boolean;
  /** What the viewer has opened: photos by their id, the note itself by its own. */
  readonly uncovered: ReadonlySet<string>;
  /** By photo: shown again with one press. */
  readonly stopped: ReadonlyMap<string, StoppedPhoto>;
  readonly doing: NoteDoing | undefined;
  readonly problem: (NoteDoing & { readonly error: AdapterError }) | undefined;
}

/** Where a store asks and reports. Asked, `false` says that the host has taken over. */
export interface NoteOutlet {
  mayDelete(note: Note): boolean;
  mayChoose(note: Note | undefined, choice: ImportChoice): boolean;
  deleted(note: Note): void;
  chosen(
    settings: ImportSettings,
    choice: ImportChoice,
    about: { readonly sourceName: string; readonly shown: boolean },
  ): void;
  noteFailed(error: AdapterError, method: keyof NoteAdapter): void;
  importFailed(error: AdapterError, method: keyof ImportAdapter): void;
}

/** Options of an appeal. */
export interface AppealCall {
  readonly signal: AbortSignal;
  readonly clientId: string;
}

export interface NoteStore extends Store<NoteSnapshot> {
  /** Shows a note. The same again changes nothing, but goes on after {@link stop}. */
  show(source: NoteSource): void;
  /** Reads it again. */
  refresh(): void;
  /** Looks whether it is still what is shown: the page has come back. */
  revalidate(): void;
  /** Opens or closes the cover of a photo, or of the note by its own id. */
  uncover(id: string, opened: boolean): void;
  /** Deletes it for everybody. */
  remove(): void;
  /** Stops showing a photo of the main app here, or shows it again. */
  setShown(photo: Pick<NotePhoto, 'id' | 'origin'>, shown: boolean): void;
  /** Contests a decision. What the adapter rejects with is told, and thrown on. */
  appeal(decisionId: string, text: string, options: AppealCall): Promise<void>;
  /** Does again what did not work. */
  retry(): void;
  /** Nothing of it is shown any more: its author is blocked. */
  drop(): void;
  /** Ends everything running. What is shown stays. */
  stop(): void;
}
