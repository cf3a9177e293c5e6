import type { Moment, MomentReference, NoteGone, Person, Picture, PostAuthor } from '../../../contracts/index.js';
import { isCovered, isShown } from '../../../core/story/story-rules.js';
import { authorsOfRecord } from '../co-author/co-author-names.js';
import type { ChatState } from './chat-state.js';
import { momentKey } from './chat-state.js';
import { isShareable, mayWatch } from '../clips.js';
import { isNote, readNote } from '../note/note-view.js';
import { compact, toMs, toTimestamp } from '../records.js';
import type { State, StoredClip } from '../state.js';
import { apart } from '../state.js';
import { findStory } from '../story-view.js';

/** A moment as one person may see it, before it is told what the message makes of it. */
interface Facts {
  readonly authorId: string;
  /** All who sign it, where several do. */
  readonly authors?: readonly PostAuthor[] | undefined;
  readonly state: Moment['state'];
  readonly expiresAt: number | undefined;
  readonly title: string | undefined;
  readonly preview: Picture | undefined;
  readonly url: string | undefined;
}

function storyFacts({ world }: ChatState, storyId: string, personId: string): Facts | undefined {
  if (!world.stories.has(storyId)) return undefined;
  try {
    const { authorId, expiresAt, front } = findStory(world, storyId, personId);
    const { state, labels, picture, caption } = front;
    const open = isShown({ state }) && !isCovered({ state, ...(labels && { labels }) });
    const authors = authorsOfRecord(world, storyId, authorId, { id: personId, signedIn: true });
    return { authorId, authors, state, expiresAt, title: caption, preview: open ? picture : undefined, url: undefined };
  } catch {
    // Kept from this person: it looks like one that is gone.
    return undefined;
  }
}

function seededFacts({ world, moments }: ChatState, reference: MomentReference, personId: string): Facts | undefined {
  const seed = moments.get(momentKey(reference));
  if (seed === undefined || (seed.author !== personId && apart(world, seed.author, personId))) return undefined;
  const { author, state = 'live', title, preview, url, expiresAt } = seed;
  return {
    authorId: author,
    state,
    expiresAt: expiresAt === undefined ? undefined : toMs(expiresAt),
    title,
    preview,
    url,
  };
}

/** A clip of the world holds to its own rules, whatever a moment of its name says. */
function clipFacts({ world, moments }: ChatState, reference: MomentReference, personId: string): Facts | undefined {
  const clip = world.clips.get(reference.id);
  // Kept from this person, by its author, a block or moderation: what may be said of that is said by `state` alone.
  if (clip === undefined || clip.deleted || (clip.authorId !== personId && isHidden(world, clip, personId))) {
    return undefined;
  }
  const { authorId, state, title, poster, labels } = clip;
  const open = mayWatch(world, clip, personId) && !isCovered({ state, ...(labels && { labels }) });
  const url = clip.url ?? moments.get(momentKey(reference))?.url;
  const authors = authorsOfRecord(world, clip.id, authorId, { id: personId, signedIn: true });
  return { authorId, authors, state, expiresAt: undefined, title, preview: open ? poster : undefined, url };
}

/** How much of a note's words a moment shows. */
const titleCharacters = 120;

function titleOf(text: string | undefined): string | undefined {
  const [line = ''] = text?.trim().split('\n') ?? [];
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  if (characters.length <= titleCharacters) return line === '' ? undefined : line;
  return `${characters.slice(0, titleCharacters).join('').trimEnd()}…`;
}

/** A note of the world: its words, and the first photo that nothing covers. */
function noteFacts({ world, moments }: ChatState, reference: MomentReference, personId: string): Facts | undefined {
  const read = readNote(world, reference.id, { id: personId, signedIn: true });
  if (!isNote(read)) return goneFacts(world, reference.id, read?.gone);
  const { author, authors, state, labels, text, photos = [], url } = read;
  const open = isShown({ state }) && !isCovered({ state, ...(labels && { labels }) });
  const preview = photos.find((photo) => isShown(photo) && !isCovered(photo))?.picture;
  return {
    authorId: author.id,
    authors,
    state,
    expiresAt: noteEnd(world, reference.id),
    title: open ? titleOf(text) : undefined,
    preview: open ? preview : undefined,
    url: url ?? moments.get(momentKey(reference))?.url,
  };
}

/** What may be said of a note that is gone; what is kept from this person looks like one that is deleted. */
function goneFacts({ notes }: State, noteId: string, gone: NoteGone | undefined): Facts | undefined {
  const note = notes.get(noteId);
  const state = gone === 'removed' || gone === 'geo-blocked' ? gone : 'live';
  if (note === undefined || (state === 'live' && gone !== 'source-closed')) return undefined;
  const expiresAt = note.post?.source.closesAt;
  return { authorId: note.authorId, state, expiresAt, title: undefined, preview: undefined, url: undefined };
}

/** When a note is over that shows something of a main app that closes. */
function noteEnd({ notes }: State, noteId: string): number | undefined {
  return notes.get(noteId)?.post?.source.closesAt;
}

/** Whether nobody but its author, or not this person, is to know of a clip at all. */
function isHidden(world: State, clip: StoredClip, personId: string): boolean {
  return clip.private || apart(world, clip.authorId, personId);
}

function factsOf(chat: ChatState, reference: MomentReference, personId: string): Facts | undefined {
  if (reference.kind === 'story') return storyFacts(chat, reference.id, personId);
  if (reference.kind === 'note' && chat.world.notes.has(reference.id)) return noteFacts(chat, reference, personId);
  const known = reference.kind === 'clip' && chat.world.clips.has(reference.id);
  return known ? clipFacts(chat, reference, personId) : seededFacts(chat, reference, personId);
}

/** Whose it was that is there no longer. */
function lastAuthor({ world }: ChatState, { kind, id }: MomentReference): string | undefined {
  const note = kind === 'note' ? world.notes.get(id) : undefined;
  if (note?.deletedAt !== undefined) return note.authorId;
  const clip = kind === 'clip' ? world.clips.get(id) : undefined;
  return clip?.deleted === true ? clip.authorId : world.deleted.get(id);
}

/** Whether it may be shared at all: what only its author may see can't. */
export function isPublic({ world }: ChatState, { kind, id }: MomentReference): boolean {
  if (kind === 'note') return world.notes.get(id)?.audience !== 'private';
  const clip = kind === 'clip' ? world.clips.get(id) : undefined;
  return clip === undefined || isShareable(clip);
}

/** When it will be over, if that is still to come. ms since 1970. */
export function momentEnd(chat: ChatState, { kind, id }: MomentReference): number | undefined {
  if (kind === 'story') return chat.world.stories.get(id)?.expiresAt;
  if (kind === 'note' && chat.world.notes.has(id)) return noteEnd(chat.world, id);
  const expiresAt = chat.moments.get(momentKey({ kind, id }))?.expiresAt;
  return expiresAt === undefined ? undefined : toMs(expiresAt);
}

/** What a message makes of it for one person. */
export interface MomentReader {
  readonly personId: string;
  /** People as this person may see them. */
  readonly personOf: (personId: string) => Person;
  readonly opened: boolean;
  /** Previews are kept from them. */
  readonly withheld: boolean;
  /** They are opening it. */
  readonly opening?: boolean;
}

/** A moment as one person may see it. */
export function toMoment(
  chat: ChatState,
  reference: MomentReference,
  senderId: string,
  { personId, personOf, opened, withheld, opening = false }: MomentReader,
): Moment {
  const { kind, id, viewOnce } = reference;
  const facts = factsOf(chat, reference, personId);
  const over = facts?.expiresAt !== undefined && facts.expiresAt <= chat.world.clock.now();
  const state = facts === undefined ? 'deleted' : over ? 'expired' : facts.state;
  const open = state === 'live' || state === 'limited';
  const unseen = viewOnce !== true || opening;
  return compact<Moment>({
    kind,
    id,
    author: personOf(facts?.authorId ?? lastAuthor(chat, reference) ?? senderId),
    authors: open ? facts?.authors : undefined,
    state,
    title: open ? facts?.title : undefined,
    preview: open && unseen && !withheld ? facts?.preview : undefined,
    url: open ? (facts?.url ?? chat.knobs.momentUrl?.({ kind, id })) : undefined,
    expiresAt: facts?.expiresAt === undefined ? undefined : toTimestamp(facts.expiresAt),
    viewOnce,
    opened: opened || undefined,
  });
}
