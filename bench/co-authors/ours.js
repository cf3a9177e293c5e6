// Our badges, with all they do.
import 'recto-verso/co-author-badge/define';
import { ready } from '../notes/ready.js';
import { changed, records } from './records.js';

function mount(place, given) {
  const all = document.createDocumentFragment();
  for (const authors of given) all.append(Object.assign(document.createElement('rv-co-author-badge'), { authors }));
  place.append(all);
}

ready({
  records,
  changed,
  async prepare(place, given) {
    mount(place, given);
    await place.firstElementChild.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 300));
  },
  mount,
  async update(badge, authors) {
    badge.authors = authors;
    await badge.updateComplete;
  },
});
