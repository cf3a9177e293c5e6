import type { LitElement } from 'lit';
import type { Adapters, Note, NoteTombstone } from '../../contracts/index.js';
import type { NoteStore } from '../../core/note/note-ports.js';
import type { NoteFocus } from './note-card.focus.js';
import type { NoteCardStrings } from './note-card.strings.js';
import type { NoteScene, PhotoStates } from './note-card.scene.js';
import type { Words } from './note-card.words.js';

/** What the part reads of its element. */
export interface NoteHost extends LitElement {
  strings: Partial<NoteCardStrings> | undefined;
  readonly note: Note | NoteTombstone | undefined;
  readonly noteId: string | undefined;
  readonly light: boolean;
  readonly mentionUrl: ((handle: string) => string | undefined) | undefined;
  readonly tagUrl: ((tag: string) => string | undefined) | undefined;
}

/** What the pieces of one note share. */
export interface NoteContext {
  readonly host: NoteHost;
  readonly words: Words;
  readonly store: NoteStore;
  readonly getAdapters: () => Adapters | undefined;
  /** The note that shows. */
  readonly getNote: () => Note | undefined;
  readonly getScene: (note: Note) => NoteScene;
  readonly getPhotos: () => PhotoStates;
  readonly setPhotos: (change: Partial<PhotoStates>) => void;
  readonly focus: NoteFocus;
  /** Says something to who can't see it. */
  readonly say: (text: string) => void;
}
