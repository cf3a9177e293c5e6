// Our notes, with all they do.
import 'recto-verso/note-card/define';
import { ready } from './ready.js';

const adapters = {
  note: { get: async () => undefined, report: async () => undefined, revalidate: async () => undefined },
  people: { report: async () => undefined, block: async () => undefined },
};
const tagUrl = (tag) => `https://example.com/tags/${tag}`;
const mentionUrl = (handle) => `https://example.com/@${handle}`;

function mount(place, records) {
  const all = document.createDocumentFragment();
  for (const note of records) {
    const card = document.createElement('rv-note-card');
    Object.assign(card, { note, adapters, tagUrl, mentionUrl });
    all.append(card);
  }
  place.append(all);
}

ready({
  async prepare(place, records) {
    mount(place, records);
    await place.firstElementChild.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 300));
  },
  mount,
  async update(card, note) {
    card.note = note;
    await card.updateComplete;
  },
});
