import type { Language } from '../settings.js';

/** What can be heard and seen in Mina's clip: each language's own name, and its cues with their times. */
export const captions: Readonly<
  Record<
    Language,
    { readonly name: string; readonly cues: readonly (readonly [from: number, to: number, text: string])[] }
  >
> = {
  en: {
    name: 'English',
    cues: [
      [0.2, 1.6, '[Water laps at the quay]'],
      [1.6, 4.6, '[A music box plays] Somebody prints the night over my hill.'],
      [4.8, 6.9, 'Midnight. The third window from the left is mine.'],
    ],
  },
  fr: {
    name: 'Français',
    cues: [
      [0.2, 1.6, '[L’eau clapote contre le quai]'],
      [1.6, 4.6, '[Une boîte à musique] Quelqu’un imprime la nuit sur ma colline.'],
      [4.8, 6.9, 'Minuit. La troisième fenêtre en partant de la gauche est la mienne.'],
    ],
  },
  ar: {
    name: 'العربية',
    cues: [
      [0.2, 1.6, '[الماء يلامس الرصيف]'],
      [1.6, 4.6, '[صندوق موسيقى] أحدهم يطبع الليل فوق تلّتي.'],
      [4.8, 6.9, 'منتصف الليل. النافذة الثالثة من اليسار هي نافذتي.'],
    ],
  },
};
