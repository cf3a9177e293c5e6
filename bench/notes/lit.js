// A card as one writes it with Lit by hand: the same markup in a shadow of its own, and presses that are heard. Nothing else
// of what ours does: no covers, no adapter, no large view, no words to replace.
import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { css, dateOf, exactOf, partsOf } from './card.js';
import { ready } from './ready.js';

class PlainCard extends LitElement {
  static properties = { note: { attribute: false } };
  static styles = unsafeCSS(css);

  #heard = (event) => {
    this.pressed = event.currentTarget;
  };

  #link({ kind, href, text }) {
    const away = kind === 'link';
    return html`<a
      class=${kind}
      part="link"
      href=${href}
      target=${away ? '_blank' : nothing}
      rel=${away ? 'noopener noreferrer nofollow ugc' : nothing}
      dir=${away ? 'ltr' : 'auto'}
      @click=${this.#heard}
      >${text}</a
    >`;
  }

  #tile({ picture: { src, width, height, alt } }, index, count) {
    return html`<li class="tile" part="photo" data-index=${index}>
      <button class="open" type="button" aria-haspopup="dialog" @click=${this.#heard}>
        <img
          part="picture"
          loading="lazy"
          decoding="async"
          sizes="100vw"
          width=${width}
          height=${height}
          lang="en"
          alt=${alt}
          src=${src}
        />
      </button>
      <button
        class="pill"
        part="description"
        type="button"
        aria-haspopup="dialog"
        aria-label="Description: Photo ${index + 1} of ${count}"
        @click=${this.#heard}
      >
        <span>Description</span>
      </button>
    </li>`;
  }

  render() {
    const { author, createdAt, text, photos } = this.note;
    return html`<article class="card" part="card" aria-label="Note by ${author.name}">
      <header class="head" part="header">
        <slot name="author"
          ><span class="avatar" part="avatar" aria-hidden="true"><span class="initials">AN</span></span>
          <div class="who">
            <a class="name" href=${author.url}><bdi>${author.name}</bdi></a>
            <p class="facts small soft">
              <bdi class="handle">@${author.handle}</bdi
              ><time part="time" datetime=${createdAt} title=${exactOf(createdAt)}>${dateOf(createdAt)}</time>
            </p>
          </div></slot
        >
        <button
          class="button bare icon-only"
          part="more"
          type="button"
          aria-haspopup="dialog"
          aria-label="More about ${author.name}"
          @click=${this.#heard}
        >
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="1" />
            <circle cx="19" cy="12" r="1" />
            <circle cx="5" cy="12" r="1" />
          </svg>
        </button>
      </header>
      <div class="words">
        <span class="text" part="text" dir="auto" lang="en"
          >${partsOf(text).map((part) => (typeof part === 'string' ? part : this.#link(part)))}</span
        >
      </div>
      <ul class="photos" part="grid" role="list" data-count=${photos.length}>
        ${photos.map((photo, index) => this.#tile(photo, index, photos.length))}
      </ul>
    </article>`;
  }
}
customElements.define('plain-card', PlainCard);

ready({
  mount(place, records) {
    const all = document.createDocumentFragment();
    for (const note of records) all.append(Object.assign(document.createElement('plain-card'), { note }));
    place.append(all);
  },
  async update(card, note) {
    card.note = note;
    await card.updateComplete;
  },
});
