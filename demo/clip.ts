import type { ClipSeed } from 'recto-verso/adapters/memory';
import type { CaptionTrack, Moment, Person } from 'recto-verso/contracts';
import { ago } from './ago.js';
import type { ListedStory } from './feed.js';
import { drawing } from './pictures.js';
import { languages, type Language } from './settings.js';
import { captions } from './words/captions.js';

const title = 'Harbour hill, noon to midnight';

/** Mina's latest clip, as the host lists it. Where a browser can't play it, its poster stands for it. */
export const clip: ListedStory = { id: 'night-falls', author: 'mina', title, shown: true };

const width = 324;
const height = 576;

/** The clip for the world, with the description of its poster in the language of its author. */
export function makeClip(): ClipSeed {
  return {
    id: clip.id,
    author: clip.author,
    createdAt: ago(95),
    title,
    lang: 'en',
    video: {
      src: new URL('./clip/harbour.webm', import.meta.url).href,
      type: 'video/webm',
      width,
      height,
      duration: 7,
      captions: languages.map(trackIn),
    },
    poster: drawing('town-front', 'en'),
    views: 214,
  };
}

/** The clip as it goes into a message. */
export function clipMoment(author: Person): Moment {
  return { kind: 'clip', id: clip.id, author, state: 'live', title, preview: drawing('town-front', 'en') };
}

function trackIn(lang: Language): CaptionTrack {
  const { name, cues } = captions[lang];
  const text = ['WEBVTT', ...cues.map(([from, to, said]) => `${timeOf(from)} --> ${timeOf(to)}\n${said}`)].join('\n\n');
  return { src: URL.createObjectURL(new Blob([text], { type: 'text/vtt' })), lang, label: name };
}

function timeOf(seconds: number): string {
  return `00:${seconds.toFixed(3).padStart(6, '0')}`;
}
