import type { ContentLabel, Signable, SignedPicture, Video } from '../../contracts/index.js';
import { videoOf, warningsOf, warningsOfPicture } from '../../core/co-author/signable.js';
import { safePictureUrl, safeVideoUrl } from '../../core/safe-url.js';
import type { ContentWords } from './co-author-invite.content.words.js';
import type { SignedFilm } from './co-author-invite.film.js';

/** What is signed, and how far somebody has looked at it. */
export interface ContentView {
  readonly words: ContentWords;
  readonly signable: Signable;
  /** Photos whose cover somebody has opened, by their place. */
  readonly opened: ReadonlySet<number>;
  /** Photos that did not arrive. */
  readonly broken: ReadonlySet<number>;
  readonly uncover: (place: number, open: boolean) => void;
  /** One did not arrive; or is wanted again. */
  readonly breakdown: (place: number, broken: boolean) => void;
  /** Shows the video, where there is one. Absent: it is on its way. */
  readonly film: SignedFilm | undefined;
  /** What shows the video could not be had. */
  readonly filmFailed: boolean;
  readonly retryFilm: () => void;
  /** Whose video it is. */
  readonly by: string | undefined;
}

/** What says how a part of it stands. */
type Looked = Pick<ContentView, 'signable' | 'opened' | 'broken' | 'film' | 'filmFailed'>;

/** How a part of it stands: nothing is fetched of what is covered. */
export type Sight = 'shown' | 'covered' | 'closed' | 'missing' | 'broken';

const covering = ({ effect }: ContentLabel): boolean => effect !== 'inform';

/** The warnings that cover a photo: its own, and those of the whole. */
export function coversOf(signable: Signable, place: number): readonly ContentLabel[] {
  const own = warningsOfPicture(signable, place);
  const known = new Set(own.map(({ value }) => value));
  return [...warningsOf(signable).filter(({ value }) => !known.has(value)), ...own].filter(covering);
}

/** The picture that stands for the video until it plays. */
export function posterOf({ content }: Signable): SignedPicture | undefined {
  return content.kind === 'clip' && content.video ? content.pictures?.[0] : undefined;
}

/** The warnings that cover the video: those of the whole, and of its poster. */
export const filmCovers = (signable: Signable): readonly ContentLabel[] =>
  posterOf(signable) ? coversOf(signable, 0) : warningsOf(signable).filter(covering);

export function sightOf(place: number, { signable, opened, broken }: Looked): Sight {
  const covers = coversOf(signable, place);
  if (sourceOf(place, signable) === undefined) return 'missing';
  if (covers.some(({ overridable }) => !overridable)) return 'closed';
  if (covers.length > 0 && !opened.has(place)) return 'covered';
  return broken.has(place) ? 'broken' : 'shown';
}

/** Of the video that the content names. `undefined`: it can't be shown here. */
export function playableOf(signable: Signable): Video | undefined {
  const video = videoOf(signable);
  return video && safeVideoUrl(video.src) !== undefined ? video : undefined;
}

function filmSight({ signable, film, filmFailed }: Looked): Sight {
  const covers = filmCovers(signable);
  const poster = posterOf(signable);
  if (!playableOf(signable) || (poster && sourceOf(0, signable) === undefined)) return 'missing';
  if (covers.some(({ overridable }) => !overridable)) return 'closed';
  if (covers.length > 0 && film?.uncovered !== true) return 'covered';
  return filmFailed || film?.state === 'failed' ? 'broken' : 'shown';
}

/** Its address comes beside what is signed. A member of the prototype is no photo. */
export function sourceOf(place: number, { content, pictures = {} }: Signable): string | undefined {
  const id = content.pictures?.[place]?.id ?? '';
  const picture = Object.hasOwn(pictures, id) ? pictures[id] : undefined;
  return picture && safePictureUrl(picture.src);
}

/** How much of it can't be shown to this person, and what they have not uncovered. */
export function unseen(view: Looked): {
  readonly missing: number;
  /** How many photos. */
  readonly covered: number;
  readonly filmCovered: boolean;
} {
  const { content } = view.signable;
  const poster = posterOf(view.signable);
  const photos = (content.pictures ?? []).flatMap((_, place) => (poster && place === 0 ? [] : [sightOf(place, view)]));
  const film = content.video ? filmSight(view) : undefined;
  const all = film ? [...photos, film] : photos;
  return {
    missing: all.filter((sight) => sight === 'missing' || sight === 'closed' || sight === 'broken').length,
    covered: photos.filter((sight) => sight === 'covered').length,
    filmCovered: film === 'covered',
  };
}

/** What a photo is called among the others. */
export function nameOf(place: number, { words, signable }: Pick<ContentView, 'words' | 'signable'>): string {
  const { kind, pictures = [] } = signable.content;
  const { id } = pictures[place] ?? {};
  if (kind === 'story' && id === 'front') return words.text('coAuthorContentFront');
  if (kind === 'story' && id === 'back') return words.text('coAuthorContentBack');
  const number = new Intl.NumberFormat(words.lang());
  return pictures.length === 1
    ? words.text('coAuthorContentOnlyPhoto')
    : words.text('coAuthorContentPhoto', number.format(place + 1), number.format(pictures.length));
}
