import { sha256 } from '@noble/hashes/sha2.js';
import type {
  ContentLabel,
  ModerationState,
  Picture,
  SignedContent,
  SignedLabel,
  SignedPicture,
  SignedVideo,
  Video,
} from '../../../contracts/index.js';
import { canonicalBytes, integrityOf } from '../../../core/co-author/content-hash.js';
import { canUncover } from '../../../core/story/story-rules.js';
import { sourceState } from '../imports/imports-state.js';
import type { StoredNote, StoredNotePhoto } from '../note/note-state.js';
import { compact } from '../records.js';
import type { State, StoredClip, StoredFace, StoredStory } from '../state.js';
import { digestOf } from './co-author-digests.js';

/** A post as somebody would sign it. */
export interface Post {
  readonly id: string;
  readonly kind: SignedContent['kind'];
  readonly ownerId: string;
  readonly content: SignedContent;
  readonly pictures: Readonly<Record<string, Picture>>;
  readonly video: Video | undefined;
  /** The author's own: what the platform warns of is nothing that anybody signs. */
  readonly labels: readonly ContentLabel[];
  /** Its time is over: nobody can be asked to sign it any more. */
  readonly over: boolean;
  /** Of the strictest of its parts: who can't read one of them can't read what they would sign. */
  readonly moderation: ModerationState;
  /** Who is not signed in doesn't read all of it, whoever it is for. */
  readonly signInOnly: boolean;
}

/** What moderation has a state for. */
interface Judged {
  readonly state: ModerationState;
  readonly labels?: readonly ContentLabel[] | undefined;
}

const byStrictness: readonly ModerationState[] = ['live', 'limited', 'age-gated', 'pending', 'geo-blocked', 'removed'];

/** The strictest of several parts. A cover that nobody may open takes away as much as a removal. */
function moderationOf(parts: readonly Judged[]): ModerationState {
  const states = parts.map(({ state, labels = [] }) => (canUncover({ state, labels }) ? state : 'removed'));
  return states.reduce((one, other) => (byStrictness.indexOf(other) > byStrictness.indexOf(one) ? other : one), 'live');
}

const own = (labels: readonly ContentLabel[] = []): readonly ContentLabel[] => labels.filter(({ by }) => by === 'self');

/** The author's warnings, in their words. */
function signedLabels(labels: readonly ContentLabel[] | undefined): readonly SignedLabel[] | undefined {
  const signed = own(labels).map(({ value, text }) => compact<SignedLabel>({ value, text }));
  return signed.length === 0 ? undefined : signed;
}

/** What the author's warnings do, each value once. Where two of one value differ, the one that covers. */
function effectsOf(parts: readonly Judged[]): readonly ContentLabel[] {
  const labels = parts.flatMap((part) => own(part.labels));
  const covering = labels.filter(({ effect }) => effect === 'cover');
  return [...new Map([...labels, ...covering].map((label) => [label.value, label])).values()];
}

/** What somebody wrote of a picture: nothing at all is left out. */
function described({ description: { long, transcript } = {} }: StoredNotePhoto): SignedPicture['description'] {
  return long === undefined && transcript === undefined ? undefined : compact({ long, transcript });
}

/** What isn't known by its bytes is known by where it is, too: another file is nothing that anybody has agreed to. */
function idOf(name: string, { src }: { readonly src: string }, digest: string | undefined): string {
  return digest === undefined ? `${name}:${src}` : name;
}

function ofNote(state: State, note: StoredNote): Post {
  const { id, authorId, text, lang, photos, audience, signInOnly } = note;
  const signed = photos.map((photo) => {
    const digest = digestOf(state, photo.picture, photo.mediaId);
    return compact<SignedPicture>({
      id: idOf(photo.id, photo.picture, digest),
      digest,
      alt: photo.picture.alt,
      description: described(photo),
      label: undefined,
      caption: undefined,
      lang: photo.lang,
      labels: signedLabels(photo.labels),
    });
  });
  return {
    id,
    kind: 'note',
    ownerId: authorId,
    content: compact<SignedContent>({
      postId: id,
      kind: 'note',
      text,
      lang,
      pictures: signed.length === 0 ? undefined : signed,
      video: undefined,
      labels: signedLabels(note.labels),
      audience,
    }),
    pictures: Object.fromEntries(photos.map(({ picture }, index) => [signed[index]?.id ?? '', picture])),
    video: undefined,
    labels: effectsOf([note, ...photos]),
    over: false,
    moderation: moderationOf([note, ...photos]),
    signInOnly,
  };
}

/** Not by the list of stories, which asks who signs them. */
function facesOf({ front, back }: StoredStory): readonly { readonly side: string; readonly face: StoredFace }[] {
  return [{ side: 'front', face: front }, ...(back === undefined ? [] : [{ side: 'back', face: back }])];
}

function ofStory(state: State, story: StoredStory): Post {
  const { id, authorId, audience = 'everyone', expiresAt } = story;
  const sides = facesOf(story);
  const faces = sides.map(({ face }) => face);
  return {
    id,
    kind: 'story',
    ownerId: authorId,
    content: compact<SignedContent>({
      postId: id,
      kind: 'story',
      text: undefined,
      lang: undefined,
      pictures: sides.map(({ side, face }) =>
        compact<SignedPicture>({
          id: side,
          digest: digestOf(state, face.picture, face.mediaId),
          alt: face.picture.alt,
          description: undefined,
          label: face.label,
          caption: face.caption,
          lang: face.lang,
          labels: signedLabels(face.labels),
        }),
      ),
      video: undefined,
      labels: undefined,
      audience,
    }),
    pictures: Object.fromEntries(sides.map(({ side, face }) => [side, face.picture])),
    video: undefined,
    labels: effectsOf(faces),
    over: expiresAt !== undefined && expiresAt <= state.clock.now(),
    moderation: moderationOf(faces),
    // A back is for who turns to it, which is counted: nobody can be counted who isn't signed in.
    signInOnly: story.back !== undefined,
  };
}

function posterOf(state: State, poster: Picture): SignedPicture {
  const digest = digestOf(state, poster);
  return compact<SignedPicture>({
    id: idOf('poster', poster, digest),
    digest,
    alt: poster.alt,
    description: undefined,
    label: undefined,
    caption: undefined,
    lang: undefined,
    labels: undefined,
  });
}

function ofClip(state: State, clip: StoredClip): Post {
  const { id, authorId, title, lang, poster, video } = clip;
  const signed = poster && posterOf(state, poster);
  const digest = digestOf(state, video);
  return {
    id,
    kind: 'clip',
    ownerId: authorId,
    content: compact<SignedContent>({
      postId: id,
      kind: 'clip',
      text: title,
      lang,
      pictures: signed && [signed],
      video: compact<SignedVideo>({ id: idOf('video', video, digest), digest }),
      labels: signedLabels(clip.labels),
      audience: clip.private ? 'private' : 'public',
    }),
    pictures: signed ? { [signed.id]: poster } : {},
    video,
    labels: effectsOf([clip]),
    over: false,
    moderation: moderationOf([clip]),
    signInOnly: false,
  };
}

/** Whether the post of the main app that a note shows is shown no more. */
function isGoneAtSource({ clock }: State, { post }: StoredNote): boolean {
  return post !== undefined && (post.shownSince === undefined || sourceState(post.source, clock.now()) === 'closed');
}

/** A post that is there: a note, else a story, else a clip of that id. Deleted ones are not. */
export function postOf(state: State, postId: string): Post | undefined {
  const note = state.notes.get(postId);
  if (note !== undefined) {
    return note.deletedAt === undefined && !isGoneAtSource(state, note) ? ofNote(state, note) : undefined;
  }
  const story = state.stories.get(postId);
  if (story !== undefined) return ofStory(state, story);
  const clip = state.clips.get(postId);
  return clip === undefined || clip.deleted ? undefined : ofClip(state, clip);
}

/** What a signature is bound to. Absent: it has no canonical form, as with half a character in a text; nobody can sign it. */
export function hashOf(content: SignedContent): string | undefined {
  try {
    // Not by Web Crypto, which answers later: an approval is checked and done in one step, as in a transaction.
    return integrityOf(sha256(canonicalBytes(content)));
  } catch {
    return undefined;
  }
}
