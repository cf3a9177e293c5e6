import { AdapterError } from '../../contracts/errors.js';
import type {
  ModerationDecision,
  ModerationState,
  Note,
  NoteGone,
  NotePhoto,
  NoteTombstone,
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
 * A note, or what stands in its place, as the contract has it. What can't be shown is left out of it; a state that nobody
 * knows is `removed`, and so is a reason.
 *
 * @throws AdapterError `unknown` where there is no id, or nobody who wrote it
 */
export function checkNote(record: unknown): Note | NoteTombstone {
  if (!isRecord(record) || typeof record.id !== 'string') throw noNote('no id');
  const { id, gone, at, author, photos, labels, state } = record;
  if (gone !== undefined) {
    return { id, gone: reasons.has(gone) ? (gone as NoteGone) : 'removed', ...(isTime(at) && { at }) };
  }
  if (!isRecord(author) || typeof author.id !== 'string' || typeof author.name !== 'string') {
    throw noNote('no author');
  }
  const { text, decision, ...note } = record as unknown as Note;
  return {
    ...note,
    state: stateOf(state),
    ...(typeof text === 'string' && text.trim() !== '' && { text }),
    ...(photos !== undefined && {
      photos: listOf<Readonly<Record<string, unknown>>>(photos).slice(0, mostPhotos).flatMap(checkPhoto),
    }),
    ...(labels !== undefined && { labels: listOf(labels) }),
    ...(isDecision(decision) && { decision }),
  };
}

function checkPhoto(photo: Readonly<Record<string, unknown>>): readonly NotePhoto[] {
  const { picture, decision, ...rest } = photo as unknown as NotePhoto;
  const { id, labels, state } = photo;
  if (typeof id !== 'string') return [];
  return [
    {
      ...rest,
      state: stateOf(state),
      ...(isRecord(picture) && typeof picture.src === 'string' && { picture: sized(picture) }),
      ...(labels !== undefined && { labels: listOf(labels) }),
      ...(isDecision(decision) && { decision }),
    },
  ];
}

/** Without a size that is one, the place of a photo would jump: it gets that of most photos. */
function sized(picture: Picture): Picture {
  const { width, height } = picture;
  return width > 0 && height > 0 && Number.isFinite(width / height) ? picture : { ...picture, width: 4, height: 3 };
}

const stateOf = (state: unknown): ModerationState => (states.has(state) ? (state as ModerationState) : 'removed');

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const isDecision = (value: unknown): value is ModerationDecision =>
  isRecord(value) && typeof value.id === 'string' && typeof value.rule === 'string';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function listOf<Item>(value: unknown): Item[] {
  return Array.isArray(value) ? (value.filter(isObject) as Item[]) : [];
}

const noNote = (why: string): AdapterError =>
  new AdapterError('unknown', { message: `That is no note: it has ${why}` });
