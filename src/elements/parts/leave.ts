import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { WordValues } from '../../controllers/strings-controller.js';
import type { CommonStrings } from './common.strings.js';
import type { composingStrings } from './composing.strings.js';
import { SheetController } from './sheet.js';

type LeaveStrings = CommonStrings & typeof composingStrings;

/** The words of the question. */
export interface LeaveWords {
  text<Key extends keyof LeaveStrings & string>(key: Key, ...values: WordValues<LeaveStrings[Key]>): string;
  lang(): string;
}

export interface LeaveOptions {
  readonly words: LeaveWords;
  /** Leaving the page now loses something. */
  readonly loses: () => boolean;
  /** Whether drafts are kept, as far as is known without trying. */
  readonly keepsDrafts: () => boolean;
  /** Saves the draft at once. @returns whether that worked */
  readonly keep: () => Promise<boolean>;
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
  /** The answer "Keep the draft" is offered. */
  #mayKeep = false;

  constructor(host: LitElement, options: LeaveOptions) {
    this.#host = host;
    this.#options = options;
    this.#sheet = new SheetController(host, { name: 'leave', words: options.words, closed: () => undefined });
    host.addController(this);
  }

  /** Puts the question. What was changed a moment ago is saved meanwhile, so that the draft which is offered is one. */
  ask(): void {
    const { keepsDrafts, keep } = this.#options;
    this.#sheet.settle();
    this.#mayKeep = keepsDrafts();
    this.#sheet.open();
    this.#host.requestUpdate();
    if (this.#mayKeep) void keep().then((isKept) => this.#offer(isKept));
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
    const { words } = this.#options;
    const draft = this.#mayKeep;
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

  #offer(isKept: boolean): void {
    this.#mayKeep = isKept;
    this.#host.requestUpdate();
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
