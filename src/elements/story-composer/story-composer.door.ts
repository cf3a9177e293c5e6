import type { TemplateResult } from 'lit';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import { emit } from '../parts/emit.js';
import { SheetController, type SheetContent } from '../parts/sheet.js';
import { isUnsaved } from './story-composer.body.js';
import type { StoryComposerHost } from './story-composer.host.js';
import { LeaveController } from '../parts/leave.js';
import type { Words } from './story-composer.view.js';
import type { Workbench } from './story-composer.workbench.js';

export interface DoorOptions {
  readonly words: Words;
  readonly store: ComposerStore;
  readonly getWorkbench: () => Workbench;
  /** Somebody has closed it. */
  readonly closed: () => void;
}

/** The sheet around the composer, with what is asked before it closes. In its place, the composer is always open. */
export class Door {
  #host: StoryComposerHost;
  #options: DoorOptions;
  #sheet: SheetController;
  #leave: LeaveController;

  constructor(host: StoryComposerHost, options: DoorOptions) {
    const { words, store } = options;
    this.#host = host;
    this.#options = options;
    this.#sheet = new SheetController(host, {
      name: 'composer',
      words,
      mayClose: () => this.#mayClose(),
      closed: () => this.#onClosed(),
    });
    this.#leave = new LeaveController(host, {
      words,
      loses: () => isUnsaved(store.getSnapshot()),
      keepsDrafts: () => !host.noDrafts,
      keep: () => store.keepDraft(),
      discard: () => {
        store.startOver();
        this.#onClosed();
      },
      leave: () => this.#onClosed(),
    });
  }

  get isOpen(): boolean {
    return !this.#host.sheet || this.#host.open;
  }

  /** Does as the element's properties say, whoever has set them. */
  follow(): void {
    if (this.#host.sheet && this.isOpen) this.#sheet.open();
    else this.#sheet.close();
    if (this.isOpen || !this.#host.isConnected) return;
    // Nothing in it goes on unseen.
    this.#options.getWorkbench().leave();
    this.#leave.close();
  }

  render(content: SheetContent): TemplateResult {
    return this.#sheet.render(content);
  }

  /** What is asked before it closes. */
  renderQuestion(): TemplateResult {
    return this.#leave.render();
  }

  #mayClose(): boolean {
    const workbench = this.#options.getWorkbench();
    if (workbench.open) {
      workbench.leave();
      return false;
    }
    const { phase, dirty } = this.#options.store.getSnapshot();
    // On its way, it goes on without its sheet.
    if (phase !== 'composing' || !dirty) return true;
    this.#leave.ask();
    return false;
  }

  #onClosed(): void {
    this.#host.open = false;
    this.#options.closed();
    emit(this.#host, 'rv-composer-close', { kept: this.#options.store.getSnapshot().dirty });
  }
}
