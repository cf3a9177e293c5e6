import { createMemoryWorld, type ClipSeed, type InviteKnobs, type MemoryWorld } from 'recto-verso/adapters/memory';
import type { AuthorRole, Adapters, CaptionTrack, Picture, Video } from 'recto-verso/contracts';
import { drawnClip } from './drawn-clip.js';

const size = { width: 270, height: 480 };

/** What every story of this page shows: drawn once, for as long as the page is there. */
export interface Drawn {
  readonly video: Video;
  readonly poster: Picture;
}

let drawn: Promise<Drawn> | undefined;

const cues: Readonly<Record<string, string>> = {
  en: 'The lamps come on, one by one.',
  fr: 'Les lampes s’allument, une à une.',
  ar: 'تُضاء المصابيح واحدًا تلو الآخر.',
};

const captions = (): CaptionTrack[] =>
  [
    ['en', 'English'],
    ['fr', 'Français'],
    ['ar', 'العربية'],
  ].map(([lang = '', label = '']) => ({
    src: URL.createObjectURL(
      new Blob([`WEBVTT\n\n00:00.500 --> 00:04.000\n${cues[lang] ?? ''}\n`], { type: 'text/vtt' }),
    ),
    lang,
    label,
  }));

/** The clip of these stories. Where a browser draws none, its address leads nowhere and the element says so. */
export function drawnHarbour(): Promise<Drawn> {
  drawn ??= drawnClip(size).then((files) => ({
    video: {
      src: files ? URL.createObjectURL(files.video) : './no-such-clip.webm',
      type: 'video/webm',
      ...size,
      duration: 4,
      captions: captions(),
    },
    poster: {
      src: files ? URL.createObjectURL(files.poster) : './pictures/town-front.svg',
      ...size,
      alt: 'A harbour at dusk, a red boat in front of the houses',
      placeholder: '#7f9ba5',
    },
  }));
  return drawn;
}

/** What a story is about: a world, and who opens the link. */
export interface Scene {
  readonly clip?: Partial<ClipSeed>;
  readonly invite?: Partial<Parameters<MemoryWorld['addInvite']>[0]>;
  /** A person's id; `visitor` is somebody without an account. */
  readonly as?: string;
  /** Mina also asks whoever opens the link to sign her note. */
  readonly request?: AuthorRole;
  readonly knobs?: Partial<InviteKnobs>;
  readonly prepare?: (world: MemoryWorld, token: string) => void | Promise<void>;
}

/** A link, and the adapters of who has opened it. */
export interface Opened {
  readonly world: MemoryWorld;
  readonly adapters: Adapters;
  readonly token: string;
}

async function askToSign(world: MemoryWorld, role: AuthorRole): Promise<string> {
  const { coAuthor } = world.as('mina');
  const { hash } = await coAuthor.getSignable('note');
  const { id } = await coAuthor.invite({ postId: 'note', role, hash, link: true });
  return id;
}

/** Makes the world of a scene. */
export async function openScene({ clip, invite, as = 'theo', request, knobs, prepare }: Scene): Promise<Opened> {
  const { video, poster } = await drawnHarbour();
  const avatar = (name: string): Picture => ({ src: `./pictures/avatar-${name}.svg`, width: 96, height: 96, alt: '' });
  const world = createMemoryWorld({
    ...(knobs && { invites: knobs }),
    seed: {
      people: [
        { id: 'mina', name: 'Mina Okafor', handle: 'mina', avatar: avatar('mina'), url: 'https://example.com/mina' },
        { id: 'salma', name: 'سلمى بناني', avatar: avatar('salma') },
        { id: 'barty', name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop' },
        { id: 'theo', name: 'Théo Lambert' },
        { id: 'noor', name: 'Noor El-Amin' },
        { id: 'lea', name: 'Léa' },
      ],
      relations: [
        { from: 'lea', to: 'mina', following: true },
        { from: 'noor', to: 'mina', blocked: true },
      ],
      notes: [{ id: 'note', author: 'mina', text: 'The harbour, drawn twice: by me, and by the rain.', lang: 'en' }],
      clips: ['mina', 'salma', 'barty'].map((author) => ({
        id: `harbour-${author}`,
        author,
        title: 'Evening at the harbour',
        lang: 'en',
        video,
        poster,
        ...clip,
      })),
    },
  });
  const coAuthorInviteId = request && (await askToSign(world, request));
  const token = world.addInvite({
    from: 'mina',
    message: 'I drew this harbour for three weeks. Come and watch it with the sound on.',
    ...(coAuthorInviteId !== undefined && { coAuthorInviteId }),
    ...invite,
  });
  await prepare?.(world, token);
  return { world, token, adapters: as === 'visitor' ? world.asVisitor() : world.as(as) };
}
