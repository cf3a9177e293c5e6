import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { SheetController } from '../parts/sheet.js';
import type { Words } from './story-composer.view.js';

export interface LeaveOptions {
  readonly words: Words;
  /** Leaving the page now loses something. */
  readonly loses: () => boolean;
  /** Whether a draft is kept. */
  readonly keepsDraft: () => boolean;
  /** What has been made may go. */
  readonly discard: () => void;
  /** The draft is enough. */
  readonly leave: () => void;
}

/** Asks before anything is lost: the browser's question when the page is left, ours when the sheet is closed. */
export class LeaveController implements ReactiveController {
  #host: LitElement;
  #options: LeaveOptions;
  #sheet: SheetController;
  #listening = false;

  constructor(host: LitElement, options: LeaveOptions) {
    this.#host = host;
    this.#options = options;
    this.#sheet = new SheetController(host, { name: 'leave', words: options.words, closed: () => undefined });
    host.addController(this);
  }

  /** Puts the question. */
  ask(): void {
    this.#sheet.open();
  }

  close(): void {
    this.#sheet.close();
  }

  hostUpdated(): void {
    // A page with this listener can't be kept for "back": only while there is something to lose.
    this.#listen(this.#host.isConnected && this.#options.loses());
  }

  hostDisconnected(): void {
    this.#listen(false);
    this.#sheet.close();
  }

  render(): TemplateResult {
    const { words, keepsDraft } = this.#options;
    const draft = keepsDraft();
    return this.#sheet.render({
      heading: words.text('composerLeave'),
      body: html`<div class="leave">
        <p>${words.text(draft ? 'composerLeaveDraft' : 'composerLeaveLost')}</p>
        <div class="buttons">
          <button class="button" type="button" @click=${() => this.#end(this.#options.discard)}>
            ${words.text('composerDiscard')}
          </button>
          <button class="button ${draft ? '' : 'spot'}" type="button" @click=${() => this.#end()}>
            ${words.text('composerKeepEditing')}
          </button>
          ${
            draft
              ? html`<button class="button spot" type="button" @click=${() => this.#end(this.#options.leave)}>
                  ${words.text('composerKeepDraft')}
                </button>`
              : undefined
          }
        </div>
      </div>`,
    });
  }

  #end(then?: () => void): void {
    this.#sheet.close();
    then?.();
  }

  #listen(wanted: boolean): void {
    if (wanted === this.#listening) return;
    this.#listening = wanted;
    if (wanted) window.addEventListener('beforeunload', this.#onBeforeUnload);
    else window.removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  #onBeforeUnload = (event: Event): void => event.preventDefault();
}
