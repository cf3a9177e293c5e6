import { html, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import type { PictureSource } from '../../core/composer/composer.js';
import { usedSides } from '../../core/composer/composer-rules.js';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import { emit } from '../parts/emit.js';
import type { FaceRequestDetail } from './story-composer.events.js';
import type { StoryComposerHost } from './story-composer.host.js';
import type { Workbench } from './story-composer.workbench.js';

export interface SourcesOptions {
  readonly store: ComposerStore;
  readonly getWorkbench: () => Workbench;
  /** Takes files that were picked for a face. */
  readonly take: (files: readonly File[], side: Side) => void;
}

/** Where pictures come from: the camera and the browser's picker, or a host's own in their place. */
export class Sources {
  #host: StoryComposerHost;
  #options: SourcesOptions;

  constructor(host: StoryComposerHost, options: SourcesOptions) {
    this.#host = host;
    this.#options = options;
  }

  openCamera = (side: Side): void => {
    if (this.#mayOpen(side, 'camera')) this.#options.getWorkbench().openCamera(side);
  };

  /** Only ever from a press: browsers want one. */
  openGallery = (side: Side): void => {
    if (this.#mayOpen(side, 'gallery')) this.#host.renderRoot.querySelector<HTMLInputElement>(`#file-${side}`)?.click();
  };

  /** Takes what a host has got by itself. @returns whether there is a form for it */
  give(side: Side, file: Blob, source: PictureSource): boolean {
    const { store } = this.#options;
    const { phase, mode } = store.getSnapshot();
    if (phase !== 'composing' || !usedSides(mode).includes(side)) return false;
    this.#leave();
    return store.choose(side, file, source);
  }

  /** What the browser's picker hangs on. Always there: the camera, which takes the form's place, leads to it too. */
  renderPickers(): TemplateResult {
    return html`${this.#renderPicker('front')}${this.#renderPicker('back')}`;
  }

  #renderPicker(side: Side): TemplateResult {
    return html`<input
      hidden
      type="file"
      id=${`file-${side}`}
      accept="image/*"
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const files = [...(input.files ?? [])];
        // The same file may be chosen again.
        input.value = '';
        if (files.length === 0) return;
        this.#leave();
        this.#options.take(files, side);
      }}
    />`;
  }

  /** A picture instead of one from the camera that is open, or did not come. */
  #leave(): void {
    const workbench = this.#options.getWorkbench();
    if (workbench.open || workbench.notFetched) workbench.leave();
  }

  #mayOpen(side: Side, source: PictureSource): boolean {
    return emit(this.#host, 'rv-face-request', { side, source } satisfies FaceRequestDetail, true);
  }
}
