import { AdapterError } from '../../contracts/errors.js';
import type {
  Audience,
  ModerationState,
  Note,
  NoteGone,
  NotePhoto,
  NoteTombstone,
  Person,
  PhotoOrigin,
  Picture,
} from '../../contracts/index.js';

/** No note has more photos. */
export const mostPhotos = 20;

const states: ReadonlySet<unknown> = new Set<ModerationState>([
  'live',
  'limited',
  'pending',
  'age-gated',
  'geo-blocked',
  'removed',
]);

const reasons: ReadonlySet<unknown> = new Set<NoteGone>([
  'deleted',
  'deleted-at-source',
  'private',
  'blocked',
  'sign-in',
  'geo-blocked',
  'source-closed',
  'removed',
]);

/** Whether it is what stands where a note was. */
export function isTombstone(record: Note | NoteTombstone): record is NoteTombstone {
  return 'gone' in record;
}

/**
 * A note, or what stands in its place, as the contract has it. What can't be shown is left out of it, and so is `null`; a
 * state that nobody knows is `removed`, and so is a reason.
 *
 * @throws AdapterError `unknown` where there is no id, or nobody who wrote it
 */
export function checkNote(record: unknown): Note | NoteTombstone {
  if (!isRecord(record) || typeof record.id !== 'string') throw noNote('no id');
  const { gone, at, stopped, author, photos, state, createdAt, text, editedAt, audience, ...rest } = present(record);
  if (gone !== undefined) {
    return {
      id: record.id,
      gone: reasons.has(gone) ? (gone as NoteGone) : 'removed',
      ...(isTime(at) && { at }),
      ...checkStopped(stopped),
    };
  }
  if (!isRecord(author) || typeof author.id !== 'string' || typeof author.name !== 'string') {
    throw noNote('no author');
  }
  return {
    ...(checkMarks(rest) as Partial<Note>),
    id: record.id,
    author: checkPerson(author),
    createdAt: isTime(createdAt) ? createdAt : '',
    state: stateOf(state),
    ...(isWritten(text) && { text }),
    ...(isTime(editedAt) && { editedAt }),
    ...(isRecord(audience) && isWritten(audience.name) && { audience: audience as unknown as Audience }),
    ...(photos !== undefined && { photos: checkPhotos(photos) }),
  };
}

function checkStopped(stopped: unknown): Pick<NoteTombstone, 'stopped'> {
  if (!isRecord(stopped)) return {};
  const { itemId, sourceName } = stopped;
  return isWritten(itemId) && isWritten(sourceName) ? { stopped: { itemId, sourceName } } : {};
}

/** A photo is known by its id: the first that has it is the one. */
function checkPhotos(photos: unknown): readonly NotePhoto[] {
  const known = new Set<unknown>();
  return listOf(photos)
    .filter(({ id }) => typeof id === 'string' && !known.has(id) && known.add(id))
    .slice(0, mostPhotos)
    .map(checkPhoto);
}

function checkPhoto(photo: Fields): NotePhoto {
  const { picture, description, origin, state, ...rest } = present(photo);
  return {
    ...(checkMarks(rest) as unknown as NotePhoto),
    state: stateOf(state),
    ...(isRecord(picture) && typeof picture.src === 'string' && { picture: sized(present(picture)) }),
    ...(isRecord(description) && { description: present(description) }),
    ...(isRecord(origin) &&
      isWritten(origin.itemId) &&
      isWritten(origin.sourceName) && { origin: present(origin) as unknown as PhotoOrigin }),
  };
}

/** What a note and each of its photos have. */
function checkMarks({ labels, decision, lang, url, version, ...rest }: Fields): Fields {
  return {
    ...rest,
    ...(typeof lang === 'string' && { lang }),
    ...(typeof url === 'string' && { url }),
    ...(typeof version === 'string' && { version }),
    ...(labels !== undefined && { labels: listOf(labels).map(checkLabel) }),
    ...(isRecord(decision) &&
      typeof decision.id === 'string' &&
      typeof decision.rule === 'string' && { decision: checkDecision(decision) }),
  };
}

/** A label without words covers all the same. */
function checkLabel({ value, text, ...label }: Fields): Fields {
  return { ...label, value: typeof value === 'string' ? value : '', ...(isWritten(text) && { text }) };
}

function checkDecision(decision: Fields): Fields {
  const { appealBy, ...rest } = present(decision);
  return { ...rest, ...(isTime(appealBy) && { appealBy }) };
}

function checkPerson(author: Fields): Person {
  const { avatar, ...rest } = present(author) as unknown as Person;
  return { ...rest, ...(isRecord(avatar) && typeof avatar.src === 'string' && { avatar }) };
}

/** Without a size that is one, the place of a photo would jump: it gets that of most photos. */
function sized(fields: Fields): Picture {
  const picture = fields as unknown as Picture;
  const { width, height } = picture;
  return width > 0 && height > 0 && Number.isFinite(width / height) ? picture : { ...picture, width: 4, height: 3 };
}

const stateOf = (state: unknown): ModerationState => (states.has(state) ? (state as ModerationState) : 'removed');

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const isWritten = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that say something: whoever isn't typed may well say `null` for nothing. */
function present(record: Fields): Fields {
  const fields = Object.entries(record);
  // Most say nothing of the kind, and a feed has thousands.
  if (!fields.some(([, value]) => value === null)) return record;
  return Object.fromEntries(fields.filter(([, value]) => value !== null));
}

function isRecord(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? (value.filter(isObject) as Fields[]) : [];
}

const noNote = (why: string): AdapterError =>
  new AdapterError('unknown', { message: `That is no note: it has ${why}` });
