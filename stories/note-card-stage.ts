import type { Note, NotePhoto, Person, Picture } from 'recto-verso/contracts';

const palettes = [
  ['#f6d9a8', '#e59b6b', '#8a5a44', '#5f3b35'],
  ['#cfe3ea', '#7fb2c8', '#4d7f92', '#2c4d5a'],
  ['#1d2442', '#3d3a66', '#22244a', '#171833'],
  ['#f3e3e0', '#d98c8c', '#a8545c', '#5a2a38'],
  ['#e6ecd5', '#a9b97c', '#6d7f4a', '#3d4a2c'],
] as const;

/** A landscape that no camera took, as an SVG by itself: sharp at any size, and never on a network. */
export function drawnPicture(seed: number, width = 1200, height = 900): Picture {
  const [sky, far, middle, near] = palettes[seed % palettes.length] ?? palettes[0];
  const wave = (level: number, turn: number): string => {
    const points = Array.from({ length: 13 }, (_, step) => {
      const y = height * level + Math.sin(step * (0.7 + turn * 0.2) + seed + turn * 1.7) * height * 0.06;
      return `${Math.round((width * step) / 12)},${Math.round(y)}`;
    });
    return `0,${height} ${points.join(' ')} ${width},${height}`;
  };
  const sun = `<circle cx="${width * (0.25 + 0.5 * ((seed * 37) % 10) * 0.1)}" cy="${height * 0.28}" r="${Math.min(width, height) * 0.09}" fill="#fff6dc" opacity=".85"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${sky}"/>${sun}${[
    [0.5, 0, far],
    [0.66, 1, middle],
    [0.82, 2, near],
  ]
    .map(([level, turn, colour]) => `<polygon points="${wave(Number(level), Number(turn))}" fill="${colour}"/>`)
    .join('')}</svg>`;
  return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height, placeholder: far };
}

const avatar = (name: string): Picture => ({ src: `./pictures/avatar-${name}.svg`, width: 96, height: 96, alt: '' });

export const mina: Person = {
  id: 'mina',
  name: 'Mina Okafor',
  handle: 'mina',
  avatar: avatar('mina'),
  url: 'https://example.com/mina',
};
const salma: Person = { id: 'salma', name: 'سلمى بناني', handle: 'salma', avatar: avatar('salma') };
const haruto: Person = { id: 'haruto', name: '山田 陽翔', handle: 'haruto' };
const barty: Person = { id: 'barty', name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop' };

const descriptions = [
  'Hills at sunset, one behind the other',
  'A grey morning over the lake',
  'The ridge by night, a moon above it',
  'Red cliffs in the last light',
  'Fields in early summer, seen from the tower',
];

/** A photo of a note, described like most. */
export function photo(seed: number, given: Partial<NotePhoto> & { size?: [number, number] } = {}): NotePhoto {
  const { size: [width, height] = [1200, 900], ...rest } = given;
  const picture = { ...drawnPicture(seed, width, height), alt: descriptions[seed % descriptions.length] ?? '' };
  return { id: `p${seed}`, state: 'live', lang: 'en', picture, ...rest };
}

/** The same without a description. */
export function bare(seed: number, given: Partial<NotePhoto> & { size?: [number, number] } = {}): NotePhoto {
  const made = photo(seed, given);
  const { alt: _none, ...picture } = made.picture ?? drawnPicture(seed);
  return { ...made, picture };
}

export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A note of Mina's. */
export function note(given: Partial<Note> = {}): Note {
  return {
    id: 'n1',
    author: mina,
    createdAt: hoursAgo(2),
    text: 'First light over the ridge. Went up with @noor, no coffee, no regrets. #sketchbook',
    lang: 'en',
    state: 'live',
    url: 'https://example.com/notes/n1',
    version: '1',
    ...given,
  };
}

export const few = (count: number): NotePhoto[] => Array.from({ length: count }, (_, index) => photo(index));

const ratios: readonly [number, number][] = [
  [1200, 900],
  [900, 1200],
  [1600, 900],
  [1000, 1000],
  [2400, 800],
  [700, 1600],
];

/** Twenty photos of all shapes. */
export const twenty: NotePhoto[] = Array.from({ length: 20 }, (_, index) => ({
  ...photo(index, { size: ratios[index % ratios.length] ?? [4, 3], bytes: 180_000 + index * 34_000 }),
  id: `t${index}`,
}));

const paragraph =
  'The tower has been closed since the storm, so we took the long way round: past the mill, over the second bridge and up through the beeches, where the path is steep and nobody talks much. ';

/** Posts as people write them. */
export const posts = {
  long: note({
    id: 'long',
    text: `${paragraph}\n\n${paragraph}${paragraph}\n\nNotes for next time: start earlier, take the good pencils, don’t trust the map. https://trails.example/ridge-walk/second-bridge?season=winter\n\n${paragraph}`,
  }),
  japanese: note({
    id: 'ja',
    author: haruto,
    lang: 'ja',
    text: '今日は早起きして、山の上でスケッチをしました。光がとてもきれいで、手が止まりませんでした。来週もう一度行きます。#スケッチ #朝',
    photos: [photo(1, { size: [900, 1200] })],
  }),
  arabic: note({
    id: 'ar',
    author: salma,
    lang: 'ar',
    text: 'رسمتُ الميناء عند الفجر مع @mina، وكان الضوء هادئًا جدًا. غدًا نعود ومعنا ألوان أكثر 🎨 #رسم https://example.com/harbour',
    photos: [photo(3), photo(0)],
  }),
  emoji: note({ id: 'emoji', text: '🌄✨' }),
  mixed: note({
    id: 'mixed',
    lang: '',
    text: 'Hello مرحبا שלום 你好 — one line each?\nمرحبا بالجميع\nBonjour à toutes et à tous !',
  }),
  longName: note({ id: 'name', author: barty, text: 'Present.' }),
  dangerous: note({
    id: 'links',
    text: 'Read this before you click: https://exаmple.com/login and https://bank.example@evil.example/ are not what they seem. <b>No markup</b>.',
  }),
} as const satisfies Record<string, Note>;
