import { html, nothing, type TemplateResult } from 'lit';
import type { Person, Side } from 'recto-verso/contracts';
import type { App } from './app.js';
import { closeIcon, pictureIcon, warningIcon } from './icons.js';
import { readPicture, toOwnStory, type OwnPicture } from './own-story.js';
import { holders } from './settings.js';
import type { Words } from './words/words.js';

const sides: readonly Side[] = ['front', 'back'];

interface Face {
  readonly picture?: OwnPicture | undefined;
  readonly alt: string;
  readonly problem?: 'missing' | 'not-picture' | undefined;
  /** What could not be shown. */
  readonly refused?: string;
}

const emptyFace: Face = { alt: '' };

/** The form by which the visitor makes a story of two files. What is in it stays until it is published or given up. */
export class OwnPhotos {
  #app: App;
  #faces: Record<Side, Face> = { front: emptyFace, back: emptyFace };
  #author = 'guest';
  #comparable = false;
  /** The last file chosen wins, however long another takes to be read. */
  #reading: Record<Side, number> = { front: 0, back: 0 };

  constructor(app: App) {
    this.#app = app;
  }

  /** @param author whose story it will be, unless another is chosen */
  async open(author: string): Promise<void> {
    this.#author = author;
    await this.#app.change();
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  render(): TemplateResult {
    const { words } = this.#app;
    return html`<dialog class="sheet own" id="own-photos" aria-labelledby="own-title" @close=${this.#onClose}>
      <header>
        <h2 id="own-title">${words.ownTitle}</h2>
        <button class="plain icon-only" type="button" aria-label=${words.close} @click=${this.#cancel}>
          ${closeIcon()}
        </button>
      </header>
      <p class="soft">${words.ownLede}</p>
      <form novalidate @submit=${this.#onSubmit}>
        <div class="pair">${sides.map((side) => this.#face(side))}</div>
        <label class="check">
          <input
            type="checkbox"
            .checked=${this.#comparable}
            @change=${(event: Event) => (this.#comparable = (event.target as HTMLInputElement).checked)}
          />
          ${words.ownComparable}
        </label>
        <label class="field">
          <span>${words.ownAuthor}</span>
          <select @change=${(event: Event) => (this.#author = (event.target as HTMLSelectElement).value)}>
            ${['guest', ...holders].map(
              (id) => html`<option value=${id} .selected=${id === this.#author}>${this.#nameOf(id, words)}</option>`,
            )}
          </select>
        </label>
        ${this.#app.own ? html`<p class="soft">${words.ownReplaces}</p>` : nothing}
        <p class="actions">
          <button class="pill spot">${words.ownPublish}</button>
          <button class="pill" type="button" @click=${this.#cancel}>${words.cancel}</button>
        </p>
      </form>
    </dialog>`;
  }

  #face(side: Side): TemplateResult {
    const { words } = this.#app;
    const { picture, alt, problem, refused } = this.#faces[side];
    const text = problem === 'missing' ? words.ownMissing : problem ? words.ownNotPicture(refused ?? '') : undefined;
    return html`<fieldset>
      <legend>${side === 'front' ? words.ownFront : words.ownBack}</legend>
      <div class="picker">
        <input
          type="file"
          id="own-${side}"
          accept="image/*"
          aria-label="${side === 'front' ? words.ownFront : words.ownBack}: ${picture ? words.ownChange : words.ownChoose}"
          aria-invalid=${text !== undefined}
          aria-describedby="own-${side}-problem"
          @change=${(event: Event) => this.#choose(side, event.target as HTMLInputElement)}
        />
        <label for="own-${side}">
          ${picture ? html`<img src=${picture.url} alt="" />` : nothing}
          <span class="cue">${pictureIcon()} ${picture ? words.ownChange : words.ownChoose}</span>
          ${!picture && side === 'back' ? html`<span class="small soft">${words.ownBackHint}</span>` : nothing}
        </label>
      </div>
      <p class="problem" id="own-${side}-problem" role="alert">${text ? html`${warningIcon()} ${text}` : nothing}</p>
      <label class="field">
        <span>${words.ownDescription}</span>
        <textarea
          rows="2"
          dir="auto"
          aria-describedby="own-${side}-hint"
          .value=${alt}
          @input=${(event: Event) => this.#set(side, { alt: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        <span class="small soft" id="own-${side}-hint">${words.ownDescriptionHint}</span>
      </label>
    </fieldset>`;
  }

  #nameOf(id: string, words: Words): string {
    return id === 'guest' ? words.ownGuest : this.#app.person(id).name;
  }

  get #dialog(): HTMLDialogElement | null {
    return document.querySelector<HTMLDialogElement>('#own-photos');
  }

  #set(side: Side, change: Partial<Face>): void {
    this.#faces = { ...this.#faces, [side]: { ...this.#faces[side], ...change } };
    void this.#app.change();
  }

  async #choose(side: Side, input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    this.#reading[side] += 1;
    const reading = this.#reading[side];
    const picture = await readPicture(file);
    // The same file may be chosen again, after it was mended.
    input.value = '';
    if (reading !== this.#reading[side]) {
      if (picture) URL.revokeObjectURL(picture.url);
      return;
    }
    if (!picture) {
      this.#set(side, { problem: 'not-picture', refused: file.name });
      return;
    }
    const before = this.#faces[side].picture;
    this.#set(side, { picture, problem: undefined });
    // Once it is no longer on show.
    await this.#app.change();
    if (before) URL.revokeObjectURL(before.url);
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#publish();
  };

  async #publish(): Promise<void> {
    const { front, back } = this.#faces;
    if (!front.picture || !back.picture) {
      for (const side of sides) {
        const { picture, problem = 'missing' } = this.#faces[side];
        if (!picture) this.#set(side, { problem });
      }
      document.querySelector<HTMLElement>(front.picture ? '#own-back' : '#own-front')?.focus();
      return;
    }
    const draft = { front: front.picture, back: back.picture, frontAlt: front.alt, backAlt: back.alt };
    const own = toOwnStory({ ...draft, author: this.#person(), comparable: this.#comparable });
    // From here the pictures are the story's: closing must not take them away.
    this.#empty();
    this.#dialog?.close();
    await this.#app.publish(own);
    for (const feed of document.querySelectorAll('.feed')) feed.scrollTo({ top: 0 });
  }

  #person(): Person {
    const { words } = this.#app;
    return this.#author === 'guest' ? { id: 'guest', name: words.ownGuest } : this.#app.person(this.#author);
  }

  #empty(): void {
    this.#faces = { front: emptyFace, back: emptyFace };
    this.#comparable = false;
  }

  #cancel = (): void => this.#dialog?.close();

  /** Also by Escape. What is not published is given back. */
  #onClose = (): void => {
    for (const side of sides) {
      const { picture } = this.#faces[side];
      if (picture) URL.revokeObjectURL(picture.url);
    }
    this.#empty();
    void this.#app.change();
  };
}
