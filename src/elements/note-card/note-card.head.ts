import { nothing, type TemplateResult } from 'lit';
import { safeLinkUrl } from '../../core/safe-url.js';
import { authorAvatars, authorNames, coAuthorsOf, othersButton } from '../parts/authors.js';
import { avatar } from '../parts/avatar.js';
import { moreIcon } from '../parts/icons/more.js';
import { html } from '../parts/tight.js';
import { timeAgo } from '../parts/time.js';
import type { NoteScene } from './note-card.scene.js';

/** Who wrote it, when, and what can be done about it. */
export function head(scene: NoteScene): TemplateResult {
  const { words, note, now, ways, acts } = scene;
  const { author, createdAt, url } = note;
  const { name, handle } = author;
  const several = coAuthorsOf(note);
  const profile = author.url === undefined ? undefined : safeLinkUrl(author.url);
  const page = url === undefined ? undefined : safeLinkUrl(url);
  const time = timeAgo(createdAt, { lang: words.lang(), now });
  return html`<header class="head" part="header">
    <slot name="author"
      ><div class="who by">
        <slot name="authors"
          >${several ? authorAvatars(several) : avatar(author)}${
            several
              ? html`<p class="names">
                  ${authorNames(several, { words, others: (text) => othersButton(text, acts.authors) })}
                </p>`
              : profile === undefined
                ? html`<bdi class="name">${name}</bdi>`
                : html`<a class="name" href=${profile}><bdi>${name}</bdi></a>`
          }</slot
        >
        <p class="facts small soft">
          ${handle && !several ? html`<bdi class="handle">@${handle}</bdi>` : nothing}${page === undefined ? time : html`<a href=${page}>${time}</a>`}${more(scene)}
        </p>
      </div></slot
    ><slot name="badge"></slot>
    ${
      ways.more
        ? html`<button
            class="button bare icon-only"
            part="more"
            type="button"
            aria-haspopup="dialog"
            aria-label=${words.text('moreActions', name)}
            @click=${acts.openMore}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  </header>`;
}

/** What few notes have to say of themselves. */
function more({ words, note: { editedAt, audience } }: NoteScene): unknown {
  if (editedAt === undefined && audience === undefined) return nothing;
  return html`${editedAt === undefined ? nothing : html`<span>${words.text('noteEdited')}</span>`}${
    audience === undefined ? nothing : html`<span>${words.text('noteAudience', audience.name)}</span>`
  }`;
}
