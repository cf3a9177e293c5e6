import type { MainAppSeed, NoteSeed } from 'recto-verso/adapters/memory';
import { ago, day } from './ago.js';
import { drawing } from './pictures.js';

/** The app that everybody here comes from, made up for this page. */
export const mainAppName = 'Vernissage';

const hour = 60;

/** What people have noted, each in their language. */
export const notes: readonly NoteSeed[] = [
  {
    id: 'note-heron',
    author: 'jun',
    createdAt: ago(34),
    lang: 'ja',
    text: '版画、二版目まで終わりました。赤は手で少しずつ、三日かかった。@mina.draws に見てもらいたくて。 #木版画',
    photos: [
      {
        picture: drawing('sketch-front', 'en'),
        description: { long: 'The heron’s neck is drawn three times; the third line is the one that stayed.' },
      },
      { picture: drawing('sketch-back', 'en') },
    ],
  },
  {
    id: 'note-curtain',
    author: 'salma',
    createdAt: ago(3 * hour),
    lang: 'ar',
    text: 'كل مسرح يبدأ بستارة لا تنفتح كما نريد. خيّطتُها ثلاث مرات، وفي الرابعة تركتُ العقدة ظاهرة.\n\nمن يأتِ إلى #معرض_الورق يرَها من الجهتين.',
    photos: [{ picture: drawing('stage-front', 'ar') }],
  },
  {
    id: 'note-paper',
    author: 'ines',
    createdAt: ago(7 * hour),
    lang: 'pt',
    text: 'Cinco folhas, cinco papéis. Qual escolhiam para um cartaz que vai apanhar chuva?\n\nO primeiro é algodão, 300 g, e bebe a tinta toda. O segundo é o da padaria do lado, que não se vende em lado nenhum e é o meu preferido. O terceiro é japonês: fino, mas não rasga. O quarto e o quinto são de embrulho.\n\nNotas do atelier: https://atelier.example/papel',
    photos: [
      { picture: drawing('poster', 'en') },
      { picture: drawing('garden-front', 'en') },
      { picture: drawing('letter-front', 'en') },
      { picture: drawing('garden-back', 'en') },
      { picture: drawing('letter-back', 'en') },
    ],
  },
  {
    id: 'note-cone',
    author: 'kofi',
    createdAt: ago(11 * hour),
    lang: 'en',
    text: 'Cone ten, at last. I looked away for one minute.',
    photos: [
      {
        picture: drawing('kiln', 'en'),
        labels: [{ value: 'flashing', text: 'Bright fire', effect: 'cover', overridable: true, by: 'self' }],
      },
    ],
  },
  {
    id: 'note-theo',
    author: 'theo',
    createdAt: ago(20 * hour),
    lang: 'fr',
    text: 'Il pleut sur mes tirages. Quelqu’un a un fer à repasser\u00a0? 🌧️',
  },
  {
    id: 'note-mina',
    author: 'mina',
    createdAt: ago(26 * hour),
    lang: 'en',
    text: 'Drew the harbour from memory and put the church on the wrong hill. I like it better there.',
    photos: [{ picture: drawing('town-front', 'en') }],
  },
];

/** What is in the main app: Jun shows it here, Mina and Théo have yet to decide. */
export const mainApp: MainAppSeed = {
  source: { id: 'vernissage', name: mainAppName },
  posts: [
    {
      id: 'mina-night',
      author: 'mina',
      picture: drawing('town-back', 'en'),
      postedAt: ago((4 * day) / 60_000),
      url: 'https://vernissage.example/mina/4',
    },
    { id: 'mina-poster', author: 'mina', picture: drawing('poster', 'en'), postedAt: ago((9 * day) / 60_000) },
    { id: 'mina-room', author: 'mina', picture: drawing('room-back', 'en'), postedAt: ago((30 * day) / 60_000) },
    { id: 'theo-room', author: 'theo', picture: drawing('room-front', 'en'), postedAt: ago((5 * day) / 60_000) },
    { id: 'theo-letter', author: 'theo', picture: drawing('letter-front', 'en'), postedAt: ago((12 * day) / 60_000) },
    {
      id: 'jun-heron',
      author: 'jun',
      picture: drawing('sketch-back', 'en'),
      postedAt: ago((2 * day) / 60_000),
      url: 'https://vernissage.example/jun/1',
    },
  ],
  decided: [{ person: 'jun', existing: true, future: true }],
};

/** Who has looked for the two already, by the address that they can be found by. */
export const findable = ['jun@folio.example', 'ines@folio.example'] as const;
