import type { LitElement } from 'lit';
import type { StoryRules } from '../../contracts/index.js';
import type { CameraDevice } from '../../core/camera.js';
import type { ComposerMode } from '../../core/composer/composer.js';
import type { PictureTools } from '../../core/picture-tools.js';
import type { StoryComposerStrings } from './story-composer.strings.js';

/** What the part reads of its element. */
export interface StoryComposerHost extends LitElement {
  strings: Partial<StoryComposerStrings> | undefined;
  readonly mode: ComposerMode | undefined;
  readonly sheet: boolean;
  open: boolean;
  readonly draftKey: string;
  readonly noDrafts: boolean;
  readonly alt: StoryRules['alt'] | undefined;
  readonly camera: CameraDevice | undefined;
  readonly tools: PictureTools | undefined;
}
