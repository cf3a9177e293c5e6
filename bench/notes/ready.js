// What a run can ask of a page, whatever it shows its notes with.
import { changed as changedNote, records as notes } from './records.js';

const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => resolve(performance.now());
      port1.postMessage(undefined);
    });
  });

/**
 * @param mount puts records into a place
 * @param update shows another record in one of the elements that were mounted
 * @param clear whatever has to be done before they are taken out
 * @param records what is shown
 * @param changed what replaces one of them
 */
export function ready({
  prepare = async () => undefined,
  mount,
  update,
  clear = () => undefined,
  records = notes,
  changed = changedNote,
}) {
  const place = document.querySelector('main');
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });

  globalThis.bench = {
    /** Everything that is fetched is there, as it is on a page that has shown a note. */
    async prepare() {
      if (prepare) await prepare(place, records.slice(0, 1));
      else mount(place, records.slice(0, 1));
      await painted();
      clear();
      place.replaceChildren();
      await painted();
    },
    async mount(count) {
      const start = performance.now();
      mount(place, records.slice(0, count));
      return (await painted()) - start;
    },
    async update(index) {
      const start = performance.now();
      await update(place.children[index], changed(index));
      return (await painted()) - start;
    },
    async clear() {
      clear();
      place.replaceChildren();
      await painted();
    },
    /** To the end, a screen at a time, as a reader goes. */
    async read() {
      while (scrollY + innerHeight < document.body.scrollHeight - 1 && scrollY < 40_000) {
        scrollBy(0, innerHeight);
        await painted();
      }
      scrollTo(0, 0);
      await painted();
    },
    shift: () => shift,
    nodes: () => {
      const count = (root) =>
        [...root.querySelectorAll('*')].reduce(
          (sum, { shadowRoot }) => sum + (shadowRoot ? count(shadowRoot) : 0),
          root.querySelectorAll('*').length,
        );
      return count(place);
    },
  };
}
