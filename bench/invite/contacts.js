// What the pages share: a back end in the page, and what a run can ask of the element.
import 'recto-verso/invite-follow/define';

const first = [
  'Ada',
  'Bo',
  'Chloé',
  'Dario',
  'Élodie',
  'Farid',
  'Gül',
  'Hana',
  'Inês',
  'Jun',
  'Kofi',
  'Léa',
  'Noor',
  'Zoë',
];
const last = [
  'Ngarua',
  'Lindqvist',
  'Mensah',
  'Duarte',
  'El-Amin',
  'Brandt',
  'Okafor',
  'Yıldız',
  'Lambert',
  'Levi',
  'Kim',
];

/** 5,000 people of two platforms; one in seven can't be invited. */
const everybody = Array.from({ length: 5000 }, (_, index) => ({
  id: `c${index}`,
  name: `${first[index % first.length]} ${last[(index * 7) % last.length]} ${index}`,
  handle: `contact${index}`,
  platformId: index < 2500 ? 'postcard' : 'wave',
  status: index % 7 === 6 ? 'following' : 'invitable',
}));

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => resolve(performance.now());
      port1.postMessage(undefined);
    });
  });

/** @param pageSize how many contacts the back end gives at once */
export function ready(pageSize) {
  const element = document.createElement('rv-invite-follow');
  const author = { id: 'me', name: 'Me' };
  element.adapters = {
    invite: {
      getLatestClip: async () => ({
        id: 'clip',
        author,
        createdAt: '2026-01-01T00:00:00Z',
        state: 'live',
        title: 'A clip',
      }),
      getRules: async () => ({
        platforms: [
          { id: 'postcard', name: 'Postcard' },
          { id: 'wave', name: 'Wave' },
        ],
        message: 'Have a look.',
      }),
      async listContacts({ query = '', after = '0' } = {}) {
        const wanted = fold(query);
        const found = query === '' ? everybody : everybody.filter(({ name }) => fold(name).includes(wanted));
        const start = Number(after);
        const items = found.slice(start, start + pageSize);
        return { items, ...(start + pageSize < found.length && { next: String(start + pageSize) }) };
      },
    },
  };
  document.body.append(element);
  const { shadowRoot: root } = element;
  const find = (selector) => root.querySelector(selector);
  const until = async (is) => {
    while (!is()) await painted();
    return performance.now();
  };

  globalThis.bench = {
    /** Everything that a gesture fetches is there, as it is on a page that was pointed at. */
    async prepare() {
      await until(() => find('.invite'));
      find('.invite').dispatchEvent(new PointerEvent('pointerenter'));
      await new Promise((resolve) => setTimeout(resolve, 500));
    },

    async open() {
      const start = performance.now();
      find('.invite').click();
      return (await until(() => find('dialog[open] .contact input'))) - start;
    },

    rows: () => root.querySelectorAll('.contact').length,
    chars: () => find('.search input').value.length,
    focus: () => find('.search input').focus(),

    /** Every key by itself, from the event to the frame that shows what it found. */
    watch() {
      const keys = [];
      find('.search').addEventListener(
        'input',
        () => {
          const start = performance.now();
          void painted().then((end) => keys.push(end - start));
        },
        { capture: true },
      );
      globalThis.bench.keys = () => keys;
    },
  };
}
