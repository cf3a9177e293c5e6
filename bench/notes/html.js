// The limit: the same page as one text, by innerHTML, in one style sheet, and nothing that answers to a press.
import { dateOf, exactOf, pageCss, partsOf } from './card.js';

const linked = (text) =>
  partsOf(text)
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.kind === 'link'
          ? `<a class="link" part="link" href="${part.href}" target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">${part.text}</a>`
          : `<a class="${part.kind}" part="link" href="${part.href}" dir="auto">${part.text}</a>`,
    )
    .join('');

const tile = ({ picture: { src, width, height, alt } }, index, count) =>
  `<li class="tile" part="photo" data-index="${index}" style="--_placeholder:#c9b8a5"><button class="open" type="button" data-act="open" aria-haspopup="dialog"><img part="picture" loading="lazy" decoding="async" sizes="100vw" width="${width}" height="${height}" lang="en" alt="${alt}" src="${src}"></button><button class="pill" part="description" type="button" data-act="describe" aria-haspopup="dialog" aria-label="Description: Photo ${index + 1} of ${count}"><span>Description</span></button></li>`;

/** One note, as our element draws it. */
export const noteHtml = ({ author: { name, handle, url }, createdAt, text, photos }) =>
  `<div class="host"><article class="card" part="card" aria-label="Note by ${name}"><header class="head" part="header"><div class="author" style="display:flex;flex:1;align-items:center;gap:10px;min-inline-size:0"><span class="avatar" part="avatar" aria-hidden="true"><span class="initials">AN</span></span><div class="who"><a class="name" href="${url}"><bdi>${name}</bdi></a><p class="facts small soft"><bdi class="handle">@${handle}</bdi><time part="time" datetime="${createdAt}" title="${exactOf(createdAt)}">${dateOf(createdAt)}</time></p></div></div><button class="button bare icon-only" part="more" type="button" aria-haspopup="dialog" aria-label="More about ${name}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/><circle cx="5" cy="12" r="1"/></svg></button></header><div class="words"><span class="text" part="text" dir="auto" lang="en">${linked(text)}</span></div><ul class="photos" part="grid" role="list" data-count="${photos.length}">${photos.map((photo, index) => tile(photo, index, photos.length)).join('')}</ul></article><p class="visually-hidden" role="status"></p></div>`;

/** @param extra styles beside those of the element */
export function start(ready, extra = '') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageCss + extra);
  document.adoptedStyleSheets = [sheet];
  ready({
    mount(place, records) {
      place.innerHTML = records.map(noteHtml).join('');
    },
    update(card, { text }) {
      card.querySelector('.text').innerHTML = linked(text);
    },
  });
}
