import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PostAuthor } from '../../contracts/index.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import { adopt } from './adopt.js';
import { agreedText, personRow } from './authors-list.js';
import { authorsStrings } from './authors.strings.js';
import { authorsSheetStrings } from './authors-sheet.strings.js';
import { authorsSheetStyles } from './authors-sheet.styles.js';
import { commonStrings } from './common.strings.js';
import { SheetController } from './sheet.js';
import { sheetStyles } from './sheet.styles.js';

const english = { ...commonStrings, ...authorsStrings, ...authorsSheetStrings };

/** A card whose names open into a list. */
export type AuthorsHost = LitElement & StringsHost<typeof english>;

/** Where the focus goes when what opened the list is gone. */
const refuges = '.names a, header a, header button, .hold';

/** All who sign what a card shows, in a sheet. Fetched when it is first opened. */
export class AuthorsSheet implements ReactiveController {
  #host: AuthorsHost;
  #getAuthors: () => readonly PostAuthor[] | undefined;
  #words: StringsController<typeof english>;
  #sheet: SheetController;

  constructor(host: AuthorsHost, getAuthors: () => readonly PostAuthor[] | undefined) {
    this.#host = host;
    this.#getAuthors = getAuthors;
    this.#words = new StringsController<typeof english>(host, english);
    adopt(host.renderRoot, [sheetStyles, authorsSheetStyles]);
    this.#sheet = new SheetController(host, { name: 'authors', words: this.#words, closed: () => this.#closed() });
    host.addController(this);
  }

  open(): void {
    this.#sheet.settle();
    this.#sheet.open();
  }

  hostUpdate(): void {
    if (!this.#sheet.isOpen || this.#getAuthors()) return;
    this.#sheet.close();
    this.#closed();
  }

  hostDisconnected(): void {
    this.#sheet.close();
  }

  render(): TemplateResult {
    const words = this.#words;
    const authors = this.#sheet.isOpen ? (this.#getAuthors() ?? []) : [];
    return this.#sheet.render({
      heading: words.text('badgeAuthors'),
      body: html`<div class="authors-sheet">
        <ol class="people" role="list">
          ${repeat(
            authors,
            ({ id }) => id,
            (author) =>
              html`<li class="person" part="author">
                ${personRow(author, { words, facts: [agreedText(author, words)] })}
              </li>`,
          )}
        </ol>
      </div>`,
    });
  }

  #closed(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    void this.#host.updateComplete.then(() => {
      const { activeElement, body } = document;
      const isHeld = root.activeElement?.checkVisibility() ?? (activeElement !== null && activeElement !== body);
      if (isHeld) return;
      root.querySelector<HTMLElement>(refuges)?.focus();
    });
  }
}
