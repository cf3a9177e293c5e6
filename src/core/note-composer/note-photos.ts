import type { MediaAdapter } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import { createClientId } from '../client-id.js';
import { createPictureMaker, toProblem } from '../composer/composer-picture.js';
import { findRule } from '../composer/composer-precheck.js';
import { heldInside, unedited, type PictureEdit } from '../picture-edit.js';
import { PictureProblem, type PictureTools } from '../picture-tools.js';
import { createLanes } from './note-lanes.js';
import type { NoteComposerOutlet } from './note-ports.js';
import type { PhotoOfDraft, WorkPhoto } from './note-composer.js';
import { placesLeft, ratioOf, targetOf, unsaid } from './note-rules.js';
import type { NoteState } from './note-state.js';

/** How many photos are made at once: a phone has little memory. */
const atOnce = 2;

/** The photos of a note: looks at files, makes what leaves the device, and makes it anew when that has to change. */
export interface NotePhotos {
  /** Takes as many as there is place for. */
  add(files: readonly Blob[]): void;
  /** They were there before: nobody is told. */
  restore(photos: readonly PhotoOfDraft[]): void;
  frame(id: string, edit: PictureEdit): void;
  /** Makes it again. */
  remake(id: string): void;
  remove(id: string): void;
  /** Makes anew what was made to other rules. */
  renew(): void;
  isBusy(id: string): boolean;
  /** Resolves once nothing of these photos is being made. */
  whenReady(ids: readonly string[]): Promise<void>;
  /** Forgets everything. */
  reset(): void;
  /** Ends what runs; `renew` goes on. */
  stop(): void;
}

export interface NotePhotosParts {
  readonly state: NoteState;
  readonly tools: PictureTools;
  readonly clock: Clock;
  readonly outlet: NoteComposerOutlet;
  readonly getMedia: () => MediaAdapter | undefined;
  /** This picture will not be published. */
  readonly dropped: (photo: Pick<WorkPhoto, 'rendered'>) => void;
}

/** What is done for one photo. */
interface Work {
  controller: AbortController;
  job: Promise<void> | undefined;
  /** What `rendered` was made to. */
  made: { readonly edit: PictureEdit; readonly to: string } | undefined;
  /** Chosen just now: if it can't be taken, there is nothing to keep. */
  isNew: boolean;
}

const newWork = (isNew: boolean): Work => ({
  controller: new AbortController(),
  job: undefined,
  made: undefined,
  isNew,
});

export function createNotePhotos(parts: NotePhotosParts): NotePhotos {
  const { state, tools, clock, outlet, getMedia, dropped } = parts;
  const read = state.getSnapshot;
  const pictures = createPictureMaker(tools, () => read().limits);
  const lanes = createLanes(atOnce);
  const works = new Map<string, Work>();

  const indexOf = (id: string): number => read().photos.findIndex((one) => one.id === id);
  const targetFor = ({ inspection, edit }: WorkPhoto): string =>
    JSON.stringify(targetOf(read().limits, inspection, edit));

  /** Whether a photo is not what it should be by now. One that came to nothing is left alone. */
  function isOutdated(work: Work, photo: WorkPhoto): boolean {
    if (photo.problem) return false;
    return (
      work.made === undefined ||
      (!photo.unstripped && (work.made.edit !== photo.edit || work.made.to !== targetFor(photo)))
    );
  }

  function end(work: Work): void {
    work.controller.abort();
    work.controller = new AbortController();
    work.job = undefined;
  }

  function start(id: string, work: Work): void {
    end(work);
    state.setPhoto(id, { phase: 'reading', problem: undefined });
    const { signal } = work.controller;
    const job = lanes
      .run(() => make(id, work, signal), signal)
      .then(() => precheck(id, signal))
      .catch((thrown: unknown) => {
        if (!signal.aborted) throw thrown;
      })
      .finally(() => {
        if (work.job === job) work.job = undefined;
      });
    work.job = job;
  }

  async function make(id: string, work: Work, signal: AbortSignal): Promise<void> {
    try {
      for (let photo = state.photo(id); photo && isOutdated(work, photo); photo = state.photo(id))
        await makeOnce(photo, work, signal);
    } catch (thrown) {
      if (!signal.aborted) fail(id, work, toProblem(thrown));
      return;
    }
    state.setPhoto(id, { phase: 'ready' });
    if (work.isNew) tell(id);
    work.isNew = false;
  }

  async function makeOnce(before: WorkPhoto, work: Work, signal: AbortSignal): Promise<void> {
    const { id, file } = before;
    const inspection = before.inspection ?? (await pictures.inspect(file, signal));
    signal.throwIfAborted();
    const { limits } = read();
    const wanted = state.photo(id)?.edit ?? before.edit;
    const edit = inspection ? heldInside(inspection, wanted, ratioOf(inspection, wanted)) : unedited;
    const target = targetOf(limits, inspection, edit);
    const { rendered, unstripped } = await pictures.make(file, inspection && { edit, target }, signal);
    signal.throwIfAborted();
    if (rendered.blob.size > (limits.maxBytes ?? Infinity)) throw new PictureProblem('too-large');
    const last = state.photo(id);
    if (!last) return;
    // Turned again meanwhile: that is what it is made to next.
    const isLatest = last.edit === wanted;
    work.made = { edit: isLatest ? edit : wanted, to: JSON.stringify(target) };
    state.setPhoto(id, {
      inspection,
      ...(isLatest && { edit }),
      rendered,
      unstripped,
      rule: undefined,
      upload: { phase: 'none' },
    });
    dropped(last);
  }

  function tell(id: string): void {
    const photo = state.photo(id);
    if (!photo) return;
    const index = indexOf(id);
    outlet.photoAdded(photo, index);
    const removed = photo.unstripped ? [] : (photo.inspection?.metadata ?? []);
    if (removed.length > 0) outlet.metadataStripped(index, removed);
  }

  /** A file that was only just chosen is turned away; what has been worked on stays, with what is wrong with it. */
  function fail(id: string, work: Work, problem: PictureProblem): void {
    const photo = state.photo(id);
    if (!photo) return;
    const { texts, rendered, file } = photo;
    const isSaid = texts.alt + texts.long + texts.transcript !== '' || texts.labels.length > 0;
    if (work.isNew && !rendered && !isSaid) {
      works.delete(id);
      state.set({ photos: read().photos.filter((one) => one.id !== id) });
      refuse(file, problem);
      return;
    }
    // Back to how it was made last. Where the rules are others now, that must not leave.
    const { made } = work;
    const isKept = rendered !== undefined && made?.to === targetFor({ ...photo, edit: made?.edit ?? photo.edit });
    if (!isKept) dropped(photo);
    state.setPhoto(id, {
      phase: 'ready',
      problem,
      ...(work.made && { edit: work.made.edit }),
      ...(!isKept && { rendered: undefined, upload: { phase: 'none' } }),
    });
    if (!isKept) work.made = undefined;
  }

  function refuse(file: Blob, problem: PictureProblem | undefined): void {
    const refused = { id: createClientId(), fileName: file instanceof File ? file.name : '', problem };
    state.set({ refused: [...read().refused, refused] });
    outlet.photoRefused(refused);
  }

  async function precheck(id: string, signal: AbortSignal): Promise<void> {
    const { rendered, unstripped } = state.photo(id) ?? {};
    // What still says where it was taken leaves the device when it is published, not before.
    if (!rendered || unstripped || !read().online) return;
    const rule = await findRule(getMedia(), rendered.blob, { signal, clock, outlet });
    if (!signal.aborted) state.setPhoto(id, { rule });
  }

  function put(photos: readonly PhotoOfDraft[], isNew: boolean): void {
    const put = photos.map(({ file, edit, texts }): WorkPhoto => ({
      id: createClientId(),
      phase: 'reading',
      file,
      inspection: undefined,
      problem: undefined,
      rule: undefined,
      edit,
      rendered: undefined,
      unstripped: false,
      texts,
      upload: { phase: 'none' },
    }));
    for (const { id } of put) works.set(id, newWork(isNew));
    state.set({ photos: [...read().photos, ...put] });
    renew();
  }

  function renew(): void {
    for (const photo of read().photos) {
      const work = works.get(photo.id) ?? newWork(photo.rendered === undefined);
      works.set(photo.id, work);
      if (work.job === undefined && isOutdated(work, photo)) start(photo.id, work);
    }
  }

  function endAll(): void {
    for (const work of works.values()) end(work);
  }

  return {
    add(files) {
      const places = placesLeft(read());
      put(
        files.slice(0, places).map((file) => ({ file, edit: unedited, texts: unsaid })),
        true,
      );
      for (const file of files.slice(places)) refuse(file, undefined);
    },

    restore: (photos) => put(photos, false),

    frame(id, edit) {
      const work = works.get(id);
      const photo = state.photo(id);
      if (!work || !photo?.inspection || photo.unstripped) return;
      const framed = heldInside(photo.inspection, edit, ratioOf(photo.inspection, edit));
      if (JSON.stringify(framed) === JSON.stringify(photo.edit)) return;
      state.setPhoto(id, { edit: framed, problem: undefined });
      if (work.job === undefined || photo.phase === 'ready') start(id, work);
    },

    remake(id) {
      const work = works.get(id);
      if (work && state.photo(id)?.problem) start(id, work);
    },

    remove(id) {
      const work = works.get(id);
      if (work) end(work);
      works.delete(id);
      const photo = state.photo(id);
      if (!photo) return;
      state.set({ photos: read().photos.filter((one) => one.id !== id) });
      dropped(photo);
    },

    renew,
    isBusy: (id) => works.get(id)?.job !== undefined,

    async whenReady(ids) {
      for (;;) {
        const jobs = ids.flatMap((id) => works.get(id)?.job ?? []);
        if (jobs.length === 0) return;
        await Promise.all(jobs);
      }
    },

    reset() {
      endAll();
      works.clear();
    },

    stop: endAll,
  };
}
