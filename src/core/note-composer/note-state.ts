import { createStore, type Store } from '../store.js';
import type { NoteComposerSnapshot, WorkPhoto } from './note-composer.js';
import { countGraphemes } from './note-graphemes.js';
import { missingOf, needsAlt, rulesInForce } from './note-rules.js';

/** The snapshot, and the one place where what follows from it is reckoned. */
export interface NoteState extends Store<NoteComposerSnapshot> {
  set(change: Partial<NoteComposerSnapshot>): void;
  photo(id: string): WorkPhoto | undefined;
  /** Nothing where the photo is gone. */
  setPhoto(id: string, change: Partial<WorkPhoto>): void;
}

/** No work at all. */
export const nothingMade = {
  text: '',
  photos: [],
  refused: [],
  removed: undefined,
  audienceId: undefined,
  copyable: true,
  coAuthors: [],
  asksAlt: undefined,
  error: undefined,
  waiting: false,
  maybePublished: false,
  changesLost: false,
  foundAt: undefined,
  saved: false,
  note: undefined,
  gone: undefined,
} as const satisfies Partial<NoteComposerSnapshot>;

/** What is not known before a back end was asked. */
export const nothingKnown = {
  availability: { available: true },
  rules: rulesInForce(undefined, undefined),
  limits: {},
} as const satisfies Partial<NoteComposerSnapshot>;

export function createNoteState(line: Pick<NoteComposerSnapshot, 'online' | 'wifi'>, getLang: () => string): NoteState {
  const store = createStore<NoteComposerSnapshot>({
    ...nothingMade,
    ...nothingKnown,
    phase: 'idle',
    asked: [],
    takesPhotos: false,
    charactersLeft: undefined,
    missing: [],
    dirty: false,
    ...line,
  });
  const read = store.getSnapshot;

  function set(change: Partial<NoteComposerSnapshot>): void {
    const last = read();
    const next = { ...last, ...change };
    const charactersLeft = leftOf(next, last);
    store.set({ ...change, charactersLeft, ...following({ ...next, charactersLeft }, last) });
  }

  /** Counted anew only where that may have changed: a long text takes its time. */
  function leftOf(next: NoteComposerSnapshot, last: NoteComposerSnapshot): number | undefined {
    const most = next.rules.limits?.maxCharacters;
    if (most === undefined) return undefined;
    if (next.text === last.text && most === last.rules.limits?.maxCharacters && last.charactersLeft !== undefined)
      return last.charactersLeft;
    return most - countGraphemes(next.text.trim(), getLang());
  }

  const photo = (id: string): WorkPhoto | undefined => read().photos.find((one) => one.id === id);

  return {
    getSnapshot: read,
    subscribe: store.subscribe,
    set,
    photo,
    setPhoto(id, change) {
      const before = photo(id);
      if (!before) return;
      const keys = Object.keys(change) as (keyof WorkPhoto)[];
      if (keys.every((key) => Object.is(before[key], change[key]))) return;
      set({ photos: read().photos.map((one) => (one === before ? { ...one, ...change } : one)) });
    },
  };
}

/** What follows from the rest. What is equal stays the same object. */
function following(next: NoteComposerSnapshot, last: NoteComposerSnapshot): Partial<NoteComposerSnapshot> {
  const { phase, text, photos, coAuthors, asksAlt } = next;
  const uploads = photos.map(({ upload }) => upload.phase);
  const asked = asksAlt?.filter((id) => photos.some((photo) => photo.id === id && needsAlt(photo)));
  return {
    missing: kept(missingOf(next), last.missing),
    asksAlt: asked?.length ? kept(asked, last.asksAlt) : undefined,
    dirty:
      phase !== 'published' && phase !== 'idle' && (text.trim() !== '' || photos.length > 0 || coAuthors.length > 0),
    waiting:
      phase === 'publishing'
        ? next.waiting
        : phase === 'uploading' &&
          uploads.includes('waiting') &&
          !uploads.some((upload) => upload === 'uploading' || upload === 'none'),
  };
}

function kept<Value>(next: Value, last: Value | undefined): Value {
  return last !== undefined && JSON.stringify(next) === JSON.stringify(last) ? last : next;
}
