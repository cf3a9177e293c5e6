import type { StorySeed, ViewerSeed } from 'recto-verso/adapters/memory';
import { ago, day, lastAt } from './ago.js';
import { crowd } from './people.js';
import { drawing, sealedDrawing } from './pictures.js';

/** Some of the crowd, the newest first. */
function seenBy(count: number, { from, every }: { from: number; every: number }): readonly ViewerSeed[] {
  return crowd.slice(0, count).map(({ id }, index) => ({ person: id, at: ago(from + index * every) }));
}

/** A story and the name the panel knows it by. */
export interface DemoStory extends StorySeed {
  readonly id: string;
  readonly title: string;
}

/** What everybody has posted, in their own words. The platform's words are in the language of the page. */
export function makeStories({ ruleOnAdverts }: { readonly ruleOnAdverts: string }): readonly DemoStory[] {
  return [
    {
      id: 'harbour',
      title: 'Harbour hill',
      author: 'mina',
      createdAt: ago(42),
      comparable: true,
      front: {
        picture: drawing('town-front', 'en'),
        label: 'Noon',
        caption: 'Harbour hill at noon, from the ferry rail.',
      },
      back: {
        picture: drawing('town-back', 'en'),
        label: 'Midnight',
        caption: 'Same rail, eleven hours later. The windows tell who is still awake.',
        sealed: sealedDrawing('town-back'),
      },
      viewers: {
        front: [
          { person: 'salma', at: ago(9) },
          { person: 'jun', at: ago(21) },
          ...seenBy(26, { from: 2, every: 1.5 }),
        ],
        back: [{ person: 'salma', at: ago(8) }, ...seenBy(14, { from: 3, every: 2.6 })],
      },
    },
    {
      id: 'garden',
      title: 'Granny’s garden',
      author: 'mina',
      createdAt: ago(6),
      comparable: true,
      front: {
        picture: drawing('garden-front', 'en'),
        label: 'January',
        caption: 'Granny’s garden, page 3 of the sketchbook.',
        state: 'pending',
      },
      back: {
        picture: drawing('garden-back', 'en'),
        label: 'June',
        caption: 'Page 41. She still won’t say what she feeds the sunflowers.',
        sealed: sealedDrawing('garden-back'),
      },
    },
    {
      id: 'room',
      title: 'L’atelier',
      author: 'theo',
      createdAt: ago(95),
      front: {
        picture: drawing('room-front', 'fr'),
        caption: '14\u00a0h. Les clés\u00a0! L’atelier est à nous. Il ne manque plus que…',
      },
      back: {
        picture: drawing('room-back', 'fr'),
        caption: '…vous. Portes ouvertes samedi dès 18\u00a0h, 12 rue des Carmes.',
        sealed: sealedDrawing('room-back'),
      },
      viewers: {
        front: [{ person: 'lea', at: ago(31) }, ...seenBy(9, { from: 12, every: 8 })],
        back: [{ person: 'lea', at: ago(30) }, ...seenBy(4, { from: 14, every: 16 })],
      },
    },
    {
      id: 'letter',
      title: 'La lettre',
      author: 'theo',
      createdAt: ago(260),
      front: {
        picture: drawing('letter-front', 'fr'),
        caption: 'Une lettre de la galerie. Je n’ose pas l’ouvrir.',
        state: 'removed',
        decision: {
          rule: ruleOnAdverts,
          automated: true,
          decidedAt: ago(240),
          appealBy: new Date(Date.now() + 180 * day).toISOString(),
        },
      },
      back: {
        picture: drawing('letter-back', 'fr'),
        caption: 'Retenu\u00a0! Première expo le 3\u00a0décembre.',
      },
      viewers: { front: seenBy(3, { from: 242, every: 4 }) },
    },
    {
      id: 'heron',
      title: 'アオサギ',
      author: 'jun',
      createdAt: ago(128),
      comparable: true,
      front: {
        picture: drawing('sketch-front', { alt: '鉛筆の下描き。浅瀬に立つアオサギ。' }),
        label: '下描き',
        caption: '三枚目の下描き。首の線がまだ決まらない。',
      },
      back: {
        picture: drawing('sketch-back', { alt: '刷り上がった版画。赤い太陽の前に立つ紺色のアオサギ。' }),
        label: '刷り上がり',
        caption: '木版二色、四十部。一枚目です。',
        sealed: sealedDrawing('sketch-back'),
      },
    },
    {
      id: 'theatre',
      title: 'مسرح العرائس',
      author: 'salma',
      createdAt: ago(187),
      front: {
        picture: drawing('stage-front', 'ar'),
        caption: 'قبل العرض الأول بساعة. من يريد أن يرى ما وراء الستارة؟',
      },
      back: {
        picture: drawing('stage-back', 'ar'),
        caption: 'حوت من ورق، وقارب لا يخاف منه. لا تخبروا الأطفال!',
        sealed: sealedDrawing('stage-back'),
      },
    },
    {
      id: 'snake',
      title: 'Το φίδι',
      author: 'noor',
      createdAt: ago(305),
      front: {
        picture: drawing('wound-front', { alt: 'Ένα χέρι με το περίγραμμα ενός φιδιού, μισό σχέδιο και μισό μελάνι.' }),
        caption: 'Το περίγραμμα, στις έντεκα το πρωί.',
      },
      back: {
        picture: drawing('wound-back', { alt: 'Το τατουάζ τελειωμένο: ένα μπλε φίδι με κόκκινα λουλούδια.' }),
        caption: 'Και τελειωμένο. Τρεις ώρες, δύο καφέδες.',
        labels: [{ value: 'tattoo', effect: 'cover', overridable: true, by: 'self', text: 'φρέσκο τατουάζ' }],
        sealed: sealedDrawing('wound-back'),
      },
    },
    {
      id: 'kiln',
      title: 'Kiln, 02:40',
      author: 'kofi',
      createdAt: lastAt(2, 41),
      front: {
        picture: drawing('kiln', 'en'),
        caption: 'Cone 10 at 02:40. The cat hasn’t moved since midnight.',
        labels: [
          {
            value: 'shimmer',
            effect: 'cover',
            overridable: true,
            by: 'community',
            text: 'a dense dot pattern that can shimmer',
          },
        ],
      },
    },
    {
      id: 'poster',
      title: 'Collage',
      author: 'lea',
      createdAt: ago(410),
      front: {
        picture: drawing('poster', 'fr'),
        caption: 'Quarante affiches, un seau de colle, zéro amende. Rendez-vous le 3\u00a0décembre\u00a0!',
      },
    },
    {
      id: 'bakery',
      title: 'Padaria',
      author: 'ines',
      createdAt: ago(1620),
      expiresAt: ago(180),
      front: { picture: drawing('room-front', { alt: 'Uma sala vazia.' }), caption: 'Amanhã abrimos.' },
    },
  ];
}
