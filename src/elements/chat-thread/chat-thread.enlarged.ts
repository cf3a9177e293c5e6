import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Picture } from '../../contracts/index.js';
import { safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import { adopt } from '../parts/adopt.js';
import { SheetController } from '../parts/sheet.js';
import { enlargedStyles } from './chat-thread.enlarged.styles.js';
import type { RoomWords } from './chat-thread.words.js';

interface Shown {
  readonly picture: Picture;
  readonly lang: string | undefined;
  /** Of the picture as it left this device. */
  readonly own: string | undefined;
}

/** A picture of a message as large as there is room, with its description. */
export class EnlargedPicture {
  #words: RoomWords;
  #sheet: SheetController;
  #shown: Shown | undefined;

  constructor(host: LitElement, words: RoomWords) {
    this.#words = words;
    this.#sheet = new SheetController(host, { name: 'enlarged', words, closed: () => host.requestUpdate() });
    adopt(host.renderRoot, [enlargedStyles]);
  }

  open(picture: Picture, lang: string | undefined, own: string | undefined): void {
    this.#sheet.settle();
    this.#shown = { picture, lang, own };
    this.#sheet.open();
  }

  close(): void {
    this.#sheet.close();
  }

  render(): TemplateResult {
    const shown = this.#sheet.isOpen ? this.#shown : undefined;
    return this.#sheet.render({
      heading: this.#words.text('chatPicture'),
      body: shown ? this.#renderBody(shown) : nothing,
    });
  }

  #renderBody({ picture, lang, own }: Shown): TemplateResult {
    const { alt, width, height, srcset } = picture;
    const language = alt ? (lang ?? nothing) : nothing;
    return html`<figure class="enlarged" tabindex="0">
      <img
        decoding="async"
        width=${width}
        height=${height}
        lang=${language}
        alt=${alt ?? this.#words.text('chatPictureUndescribed')}
        sizes="100vw"
        srcset=${ifDefined(own === undefined ? safeSrcset(srcset) : undefined)}
        src=${ifDefined(own ?? safePictureUrl(picture.src))}
      />
      ${alt ? html`<figcaption class="small soft" dir="auto" lang=${language} aria-hidden="true">${alt}</figcaption>` : nothing}
    </figure>`;
  }
}
