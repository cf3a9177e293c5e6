import type { Side } from '../../contracts/index.js';
import type { ComposerFace, ComposerSnapshot } from './composer.js';
import { emptyFace, isWorkedOn, missingOf, needsAlt, rulesInForce, sides, usedSides } from './composer-rules.js';
import { createStore, type Store } from '../store.js';

/** The snapshot, and the one place where what follows from it is reckoned. */
export interface ComposerState extends Store<ComposerSnapshot> {
  set(change: Partial<ComposerSnapshot>): void;
  face(side: Side): ComposerFace;
  setFace(side: Side, change: Partial<ComposerFace>): void;
}

/** No work at all. */
export const nothingMade = {
  mode: undefined,
  faces: { front: emptyFace, back: emptyFace },
  audienceId: undefined,
  comparable: false,
  quality: 'full',
  wifiOnly: false,
  keepDate: false,
  coAuthors: [],
  asksAlt: undefined,
  error: undefined,
  waiting: false,
  maybePublished: false,
  changesLost: false,
  foundAt: undefined,
  saved: false,
  story: undefined,
} as const satisfies Partial<ComposerSnapshot>;

/** What is not known before a back end was asked. */
export const nothingKnown = {
  availability: { available: true },
  rules: rulesInForce(undefined, undefined),
  limits: {},
} as const satisfies Partial<ComposerSnapshot>;

export function createComposerState(line: Pick<ComposerSnapshot, 'online' | 'wifi'>): ComposerState {
  const store = createStore<ComposerSnapshot>({
    ...nothingMade,
    ...nothingKnown,
    phase: 'idle',
    asked: [],
    missing: [],
    dirty: false,
    ...line,
  });
  const read = store.getSnapshot;

  function set(change: Partial<ComposerSnapshot>): void {
    const next = { ...read(), ...change };
    store.set({ ...change, ...following(next, read()) });
  }

  return {
    getSnapshot: read,
    subscribe: store.subscribe,
    set,
    face: (side) => read().faces[side],
    setFace(side, change) {
      const { faces } = read();
      const keys = Object.keys(change) as (keyof ComposerFace)[];
      if (keys.every((key) => Object.is(faces[side][key], change[key]))) return;
      set({ faces: { ...faces, [side]: { ...faces[side], ...change } } });
    },
  };
}

/** What follows from the rest. What is equal stays the same object. */
function following(next: ComposerSnapshot, last: ComposerSnapshot): Partial<ComposerSnapshot> {
  const used = usedSides(next.mode);
  const uploads = used.map((side) => next.faces[side].upload.phase);
  const asked = next.asksAlt?.filter((side) => used.includes(side) && needsAlt(next.faces[side]));
  return {
    missing: kept(missingOf(next), last.missing),
    asksAlt: asked?.length ? kept(asked, last.asksAlt) : undefined,
    dirty:
      next.phase !== 'published' &&
      next.phase !== 'idle' &&
      (next.coAuthors.length > 0 || sides.some((side) => isWorkedOn(next.faces[side]))),
    waiting:
      next.phase === 'publishing'
        ? next.waiting
        : next.phase === 'uploading' &&
          uploads.includes('waiting') &&
          !uploads.some((phase) => phase === 'uploading' || phase === 'none'),
  };
}

function kept<Value>(next: Value, last: Value | undefined): Value {
  return last !== undefined && JSON.stringify(next) === JSON.stringify(last) ? last : next;
}
