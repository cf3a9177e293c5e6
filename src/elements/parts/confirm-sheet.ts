import { html, type LitElement, type TemplateResult } from 'lit';
import { SheetController } from './sheet.js';
import { sheetStyles } from './sheet.styles.js';
import { adopt } from './adopt.js';
import { confirmStyles } from './confirm-sheet.styles.js';
import type { CommonWords } from './words.js';

/** A question, and what a yes does. */
export interface Confirmation {
  /** What it is about, and what the button says. */
  readonly label: string;
  /** What follows. */
  readonly text: string;
  readonly act: () => void;
}

/** Asks once more before something is done that others notice. */
export class ConfirmSheet {
  #host: LitElement;
  #words: CommonWords;
  #sheet: SheetController;
  #asked: Confirmation | undefined;

  constructor(host: LitElement, words: CommonWords) {
    this.#host = host;
    this.#words = words;
    adopt(host.renderRoot, [sheetStyles, confirmStyles]);
    this.#sheet = new SheetController(host, { name: 'confirm', words, closed: () => undefined });
  }

  ask(confirmation: Confirmation): void {
    this.#sheet.settle();
    this.#asked = confirmation;
    this.#sheet.open();
    this.#host.requestUpdate();
  }

  close(): void {
    this.#sheet.close();
  }

  render(): TemplateResult {
    const { label, text } = this.#asked ?? {};
    return this.#sheet.render({
      heading: label,
      body: html`<div class="confirm">
        <p>${text}</p>
        <div class="buttons">
          <button class="button" type="button" @click=${() => this.#sheet.close()}>
            ${this.#words.text('commonCancel')}
          </button>
          <button class="button spot" type="button" @click=${this.#yes}>${label}</button>
        </div>
      </div>`,
    });
  }

  #yes = (): void => {
    this.#sheet.close();
    this.#asked?.act();
  };
}
