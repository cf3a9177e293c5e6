import type {
  AdapterError,
  ImportAdapter,
  ImportChoice,
  ImportSettings,
  ModerationDecision,
  Note,
  NoteAdapter,
  NotePhoto,
  Person,
  Report,
} from '../../contracts/index.js';
import type { MessageTextEventMap } from '../parts/message-text.events.js';
import type { SafetyEventMap } from '../parts/safety.events.js';

/** About one note. */
export interface NoteDetail {
  readonly note: Note;
}

/** About one photo of a note. */
export interface NotePhotoDetail extends NoteDetail {
  readonly photo: NotePhoto;
  /** From 0. */
  readonly index: number;
}

/** Another photo shows. */
export interface NotePhotoChangeDetail extends NotePhotoDetail {
  readonly by: 'button' | 'key' | 'swipe';
}

/** Somebody wants to see what is covered. */
export interface NoteUncoverDetail extends NoteDetail {
  /** Absent: the note itself is covered. */
  readonly photo?: NotePhoto;
  readonly reason: 'age' | 'sensitive';
}

/** An author contests a decision. */
export interface NoteAppealDetail extends NoteDetail {
  /** Absent: it is about the note. */
  readonly photo?: NotePhoto;
  readonly decision: ModerationDecision;
  readonly text: string;
}

/** Somebody reports a note, or one photo of it. */
export interface NoteReportDetail {
  readonly noteId: string;
  readonly photoId?: string;
  /** Who wrote it. */
  readonly person: Person;
  readonly report: Report;
}

/** An owner decides whether a photo of the main app is shown here. */
export interface NoteImportDetail {
  /** Absent where it stands no more. */
  readonly note?: Note;
  readonly choice: ImportChoice;
}

/** A choice holds. */
export interface NoteImportChangedDetail {
  readonly choice: ImportChoice;
  readonly settings: ImportSettings;
}

/** A call has failed. The element shows it; this is for logs. */
export interface NoteAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof NoteAdapter;
}

/** The same for what comes from the main app. */
export interface NoteImportErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof ImportAdapter;
}

/** The events of `rv-note-card`. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface NoteCardEventMap extends MessageTextEventMap, Omit<SafetyEventMap, `rv-story-${string}`> {
  'rv-photo-opened': CustomEvent<NotePhotoDetail>;
  'rv-photo-closed': CustomEvent<NotePhotoDetail>;
  'rv-photo-changed': CustomEvent<NotePhotoChangeDetail>;
  'rv-photo-described': CustomEvent<NotePhotoDetail>;
  'rv-note-uncover-request': CustomEvent<NoteUncoverDetail>;
  'rv-note-uncovered': CustomEvent<NoteUncoverDetail>;
  'rv-note-covered': CustomEvent<NoteUncoverDetail>;
  'rv-note-copied': CustomEvent<NoteDetail>;
  'rv-note-appeal-request': CustomEvent<NoteAppealDetail>;
  'rv-note-report-request': CustomEvent<NoteReportDetail>;
  'rv-note-reported': CustomEvent<NoteReportDetail>;
  'rv-note-delete-request': CustomEvent<NoteDetail>;
  'rv-note-deleted': CustomEvent<NoteDetail>;
  'rv-note-import-request': CustomEvent<NoteImportDetail>;
  'rv-note-import-changed': CustomEvent<NoteImportChangedDetail>;
  'rv-imports-open-request': CustomEvent<NoteDetail>;
  'rv-note-adapter-error': CustomEvent<NoteAdapterErrorDetail>;
  'rv-import-adapter-error': CustomEvent<NoteImportErrorDetail>;
}
