import { sha256 } from '@noble/hashes/sha2.js';
import type { ContentLabel, Picture, SignedContent, SignedPicture } from '../../../contracts/index.js';
import { canonicalBytes, integrityOf } from '../../../core/co-author/content-hash.js';
import type { StoredNote } from '../note/note-state.js';
import { compact } from '../records.js';
import type { State, StoredClip, StoredFace, StoredStory } from '../state.js';

/** A post as somebody would sign it. */
export interface Post {
  readonly id: string;
  readonly kind: SignedContent['kind'];
  readonly ownerId: string;
  readonly content: SignedContent;
  readonly pictures: Readonly<Record<string, Picture>>;
  /** The author's own: what the platform warns of is nothing that anybody signs. */
  readonly labels: readonly ContentLabel[];
  /** Its time is over: nobody can be asked to sign it any more. */
  readonly over: boolean;
}

interface Labelled {
  readonly labels: readonly ContentLabel[] | undefined;
}

/** Each warning of the author's once, in the order in which they come. */
function ownLabels(parts: readonly Labelled[]): readonly ContentLabel[] {
  const own = parts.flatMap(({ labels = [] }) => labels.filter(({ by }) => by === 'self'));
  return [...new Map(own.map((label) => [label.value, label])).values()];
}

function valuesOf(labels: readonly ContentLabel[]): readonly string[] | undefined {
  return labels.length === 0 ? undefined : labels.map(({ value }) => value);
}

/** Of what was uploaded. Pictures of a seed are known by nothing but their id. */
function digestOf({ media }: State, mediaId: string | undefined): string | undefined {
  return mediaId === undefined ? undefined : media.get(mediaId)?.digest;
}

function ofNote(state: State, note: StoredNote): Post {
  const { id, authorId, text, lang, photos, audience, labels: whole } = note;
  const labels = ownLabels([{ labels: whole }, ...photos]);
  const signed = photos.map((photo) =>
    compact<SignedPicture>({
      id: photo.id,
      digest: digestOf(state, photo.mediaId),
      alt: photo.picture.alt,
      caption: undefined,
    }),
  );
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
      labels: valuesOf(labels),
      audience,
    }),
    pictures: Object.fromEntries(photos.map((photo) => [photo.id, photo.picture])),
    labels,
    over: false,
  };
}

/** The words over a face and those under it: both are what it says. */
function captionOf({ label, caption }: StoredFace): string | undefined {
  const words = [label, caption].filter((text) => text !== undefined && text !== '');
  return words.length === 0 ? undefined : words.join('\n');
}

/** Not by the list of stories, which asks who signs them. */
function facesOf({ front, back }: StoredStory): readonly { readonly side: string; readonly face: StoredFace }[] {
  return [{ side: 'front', face: front }, ...(back === undefined ? [] : [{ side: 'back', face: back }])];
}

function ofStory(state: State, story: StoredStory): Post {
  const { id, authorId, audience = 'everyone', expiresAt } = story;
  const faces = facesOf(story);
  const labels = ownLabels(faces.map(({ face }) => face));
  return {
    id,
    kind: 'story',
    ownerId: authorId,
    content: compact<SignedContent>({
      postId: id,
      kind: 'story',
      text: undefined,
      lang: faces.find(({ face }) => face.lang !== undefined)?.face.lang,
      pictures: faces.map(({ side, face }) =>
        compact<SignedPicture>({
          id: side,
          digest: digestOf(state, face.mediaId),
          alt: face.picture.alt,
          caption: captionOf(face),
        }),
      ),
      labels: valuesOf(labels),
      audience,
    }),
    pictures: Object.fromEntries(faces.map(({ side, face }) => [side, face.picture])),
    labels,
    over: expiresAt !== undefined && expiresAt <= state.clock.now(),
  };
}

function ofClip(clip: StoredClip): Post {
  const { id, authorId, title, lang, poster } = clip;
  const labels = ownLabels([clip]);
  return {
    id,
    kind: 'clip',
    ownerId: authorId,
    content: compact<SignedContent>({
      postId: id,
      kind: 'clip',
      text: title,
      lang,
      pictures:
        poster === undefined ? undefined : [{ id: 'poster', ...(poster.alt !== undefined && { alt: poster.alt }) }],
      labels: valuesOf(labels),
      audience: clip.private ? 'private' : 'public',
    }),
    pictures: poster === undefined ? {} : { poster },
    labels,
    over: false,
  };
}

/** A post that is there: a note, else a story, else a clip of that id. Deleted ones are not. */
export function postOf(state: State, postId: string): Post | undefined {
  const note = state.notes.get(postId);
  if (note !== undefined) return note.deletedAt === undefined ? ofNote(state, note) : undefined;
  const story = state.stories.get(postId);
  if (story !== undefined) return ofStory(state, story);
  const clip = state.clips.get(postId);
  return clip === undefined || clip.deleted ? undefined : ofClip(clip);
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
