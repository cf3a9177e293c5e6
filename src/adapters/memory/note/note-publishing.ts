import type {
  ContentLabel,
  NoteDraft,
  NotePhotoDraft,
  NoteRules,
  Picture,
  SelfLabel,
} from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { compact } from '../records.js';
import type { State, StoredMedia } from '../state.js';
import type { NoteJudge } from './note-judging.js';
import { noteAudiences } from './note-knobs.js';
import { isBlurhash } from './note-placeholder.js';
import { checkNoteDraft } from './note-rules.js';
import type { NoteAudience } from './note-seed.js';
import type { NotesState, StoredNote, StoredNotePhoto } from './note-state.js';

/** What a note may be, for one person and now. */
export function noteRulesFor({ world, knobs, quota }: NotesState, personId: string): NoteRules {
  const { rules } = knobs;
  const { audiences, limits } = rules;
  return {
    ...rules,
    // A young account begins with the fewest.
    ...(audiences !== undefined && world.young.has(personId) && { audiences: [...audiences].reverse() }),
    ...(limits !== undefined && { limits: quota.limitsFor(personId, limits) }),
  };
}

/** A warning of the author's covers the picture, and whoever wants to see it may. */
function toLabels(labels: readonly SelfLabel[] | undefined): readonly ContentLabel[] | undefined {
  return labels?.map(({ value, text }) => ({ value, text, effect: 'cover', overridable: true, by: 'self' }));
}

function mediaOf(world: State, mediaId: string): StoredMedia {
  const stored = world.media.get(mediaId);
  if (stored === undefined) throw new AdapterError('unknown', { message: `no medium "${mediaId}"` });
  return stored;
}

/** What stands in for a picture, by the name that readers know it by. */
const standIn = (placeholder: string | undefined): Pick<Picture, 'placeholder' | 'blurhash'> =>
  placeholder === undefined ? {} : isBlurhash(placeholder) ? { blurhash: placeholder } : { placeholder };

function toPhoto(world: State, draft: NotePhotoDraft): StoredNotePhoto {
  const { mediaId, alt, description, lang, placeholder, labels } = draft;
  const { media, file } = mediaOf(world, mediaId);
  const { width, height, bytes } = media;
  const src = URL.createObjectURL(file);
  return {
    id: `photo-${world.nextNumber()}`,
    picture: compact<Picture>({ src, srcset: undefined, width, height, alt, ...standIn(placeholder) }),
    description,
    lang,
    bytes,
    mediaId,
    labels: toLabels(labels),
    state: 'pending',
    decision: undefined,
  };
}

/** Gives back the files of a note, and their addresses. */
export function releasePhotos(world: State, { photos }: Pick<StoredNote, 'photos'>): void {
  for (const { mediaId, picture } of photos) {
    if (mediaId === undefined) continue;
    URL.revokeObjectURL(picture.src);
    world.media.delete(mediaId);
  }
}

/** Takes a note away from everybody, with its files. */
export function dropNote({ world }: NotesState, judge: NoteJudge, note: StoredNote): void {
  note.deletedAt = world.clock.now();
  judge.drop(note);
  releasePhotos(world, note);
  world.noteTopic.emit(note.id);
}

function audienceIn(rules: NoteRules, audienceId: string | undefined): NoteAudience {
  const wanted = audienceId ?? rules.audiences?.[0]?.id;
  // One that the world cannot tell apart is for nobody but its author.
  return wanted === undefined ? 'public' : (noteAudiences.find(({ id }) => id === wanted)?.id ?? 'private');
}

/** Makes a note of a draft. @returns its id @throws `forbidden`, `rate-limited`, `invalid`, `too-large` */
export function publishNote(state: NotesState, judge: NoteJudge, authorId: string, draft: NoteDraft): string {
  const { world, quota } = state;
  if (world.availability.get(authorId)?.available === false) {
    throw new AdapterError('forbidden', { message: 'not offered to this person' });
  }
  const rules = noteRulesFor(state, authorId);
  quota.assertLeft(authorId, rules.limits ?? {});
  checkNoteDraft(world, authorId, draft, rules);
  const { text, lang, photos = [], audienceId, copyable = true } = draft;
  const order = world.nextNumber();
  const note: StoredNote = {
    id: `note-${order}`,
    authorId,
    createdAt: world.clock.now(),
    order,
    editedAt: undefined,
    text: text?.trim() === '' ? undefined : text,
    lang,
    photos: photos.map((photo) => toPhoto(world, photo)),
    audience: audienceIn(rules, audienceId),
    copyable,
    signInOnly: false,
    url: undefined,
    labels: undefined,
    state: 'pending',
    decision: undefined,
    deletedAt: undefined,
    post: undefined,
  };
  try {
    judge.receive(note);
  } catch (error) {
    for (const { picture } of note.photos) URL.revokeObjectURL(picture.src);
    throw error;
  }
  for (const { mediaId } of photos) mediaOf(world, mediaId).noteId = note.id;
  quota.count(authorId);
  world.notes.set(note.id, note);
  world.noteTopic.emit(note.id);
  return note.id;
}
