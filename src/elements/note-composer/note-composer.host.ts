import type { LitElement } from 'lit';
import type { NoteRules } from '../../contracts/index.js';
import type { PictureTools } from '../../core/picture-tools.js';
import type { NoteComposerStrings } from './note-composer.strings.js';

/** What the part reads of its element. */
export interface NoteComposerHost extends LitElement {
  strings: Partial<NoteComposerStrings> | undefined;
  readonly sheet: boolean;
  open: boolean;
  readonly draftKey: string;
  readonly textLang: string | undefined;
  readonly noDrafts: boolean;
  readonly alt: NoteRules['alt'] | undefined;
  readonly tools: PictureTools | undefined;
}
