// The limit: the same page as one text, by innerHTML, in one style sheet, and nothing that answers to a press.
import { partStyles } from '../../src/elements/co-author-badge/co-author-badge.part.styles.js';
import { styles } from '../../src/elements/co-author-badge/co-author-badge.styles.js';
import { tokens } from '../../src/elements/parts/tokens.styles.js';
import { ready } from '../notes/ready.js';
import { changed, records } from './records.js';

const list = new Intl.ListFormat('en');
const said = { photo: '(photos)', translation: '(translation)' };

const nameHtml = ({ role, person: { name, handle, url } }) =>
  `<span class="signer"><a href="${url}"><bdi class="name" part="name" title="${name}">${name}</bdi> <bdi class="handle soft">@${handle}</bdi></a>${role === 'author' ? '' : ` <span class="signs-as soft">${said[role]}</span>`}</span>`;

const avatarHtml = ({ person: { avatar } }) =>
  `<span class="avatar" part="avatar" aria-hidden="true"><span class="initials">AN</span><img src="${avatar.src}" alt="" loading="lazy" decoding="async" draggable="false"></span>`;

function badgeHtml(authors) {
  const shown = authors.length > 3 ? authors.slice(0, 2) : authors;
  const others = authors.length - shown.length;
  const names = shown.map(nameHtml);
  if (others > 0)
    names.push(`<button class="others" part="others" type="button" aria-haspopup="dialog">${others} others</button>`);
  const label = list.format([...shown.map(({ person }) => person.name), ...(others > 0 ? [`${others} others`] : [])]);
  return `<div class="badge" part="badge" role="group" aria-label="By ${label}"><span class="avatars" part="avatars" aria-hidden="true">${authors.slice(0, 3).map(avatarHtml).join('')}</span><p class="names" part="names">${list.format(names)}</p></div>`;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  [tokens, styles, partStyles]
    .map(({ cssText }) => cssText.replaceAll(':host', '.host').replaceAll('content-visibility: auto', ''))
    .join('\n'),
);
document.adoptedStyleSheets = [sheet];

ready({
  records,
  changed,
  mount(place, given) {
    place.innerHTML = given.map((authors) => `<div class="host">${badgeHtml(authors)}</div>`).join('');
  },
  update(host, authors) {
    host.innerHTML = badgeHtml(authors);
  },
});
