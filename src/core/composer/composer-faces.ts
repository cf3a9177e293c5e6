import type { MediaAdapter, Side } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type { ComposerFace, PictureSource } from './composer.js';
import type { ComposerOutlet } from './composer-ports.js';
import { createPictureMaker, toProblem } from './composer-picture.js';
import { findRule } from './composer-precheck.js';
import { emptyFace, ratioOf, sides, targetOf } from './composer-rules.js';
import type { ComposerState } from './composer-state.js';
import { textsOfAnother } from './composer-texts.js';
import { heldInside, unedited, type PictureEdit } from '../picture-edit.js';
import type { PictureInspection, PictureProblem, PictureTools } from '../picture-tools.js';

/** A file, and how it is framed. */
export interface ChosenPicture {
  readonly file: Blob;
  readonly source: PictureSource;
  readonly edit: PictureEdit;
}

/** The pictures of the faces: looks at files, makes what leaves the device, and makes it anew when that has to change. */
export interface ComposerFaces {
  /** Reads a file; what is there stays until it is done. `quiet`: it was there before, nobody is told. */
  choose(side: Side, chosen: ChosenPicture, options?: { readonly quiet?: boolean }): void;
  frame(side: Side, edit: PictureEdit): void;
  clear(side: Side): void;
  swap(): void;
  /** Makes anew what was made to other rules. */
  renew(): void;
  /** What must not be lost of a face: its picture, or the one that is being read for it. */
  kept(side: Side): ChosenPicture | undefined;
  /** Whether a picture of a face is being made or asked about. */
  isBusy(side: Side): boolean;
  /** Resolves once nothing of these faces is being made. */
  whenReady(of: readonly Side[]): Promise<void>;
  /** Forgets everything. */
  reset(): void;
  /** Ends what runs; `renew` goes on. */
  stop(): void;
}

export interface ComposerFacesParts {
  readonly state: ComposerState;
  readonly tools: PictureTools;
  readonly clock: Clock;
  readonly outlet: ComposerOutlet;
  readonly getMedia: () => MediaAdapter | undefined;
  /** This picture will not be published. */
  readonly dropped: (face: ComposerFace) => void;
}

/** What is done for one face. It goes with the face when two are swapped. */
interface Work {
  controller: AbortController;
  job: Promise<void> | undefined;
  /** Being read, and how the face was described when it was chosen. */
  candidate: (ChosenPicture & { readonly quiet: boolean; readonly altBefore: string }) | undefined;
  /** What `rendered` was made to. */
  made: { readonly edit: PictureEdit; readonly to: string } | undefined;
}

const newWork = (): Work => ({
  controller: new AbortController(),
  job: undefined,
  candidate: undefined,
  made: undefined,
});

export function createComposerFaces({
  state,
  tools,
  clock,
  outlet,
  getMedia,
  dropped,
}: ComposerFacesParts): ComposerFaces {
  const pictures = createPictureMaker(tools, () => state.getSnapshot().limits);
  let works: Record<Side, Work> = { front: newWork(), back: newWork() };

  const sideOf = (work: Work): Side => (works.front === work ? 'front' : 'back');
  const restingPhase = ({ file }: ComposerFace): ComposerFace['phase'] => (file ? 'ready' : 'empty');

  function targetFor(inspection: PictureInspection | undefined): string {
    return JSON.stringify(targetOf(state.getSnapshot(), inspection));
  }

  /** Whether a face is not what it should be by now. */
  function isOutdated(work: Work): boolean {
    const { file, edit, inspection, unstripped } = state.face(sideOf(work));
    if (!file) return false;
    return (
      work.made === undefined || (!unstripped && (work.made.edit !== edit || work.made.to !== targetFor(inspection)))
    );
  }

  function end(work: Work): void {
    work.controller.abort();
    work.controller = new AbortController();
    work.job = undefined;
  }

  function start(work: Work): void {
    end(work);
    state.setFace(sideOf(work), { phase: 'reading', ...(work.candidate && { problem: undefined }) });
    const { signal } = work.controller;
    const job = run(work, signal).finally(() => {
      if (work.job === job) work.job = undefined;
    });
    work.job = job;
  }

  async function run(work: Work, signal: AbortSignal): Promise<void> {
    const { candidate } = work;
    const file = candidate?.file ?? state.face(sideOf(work)).file;
    if (!file) return;
    try {
      const inspection = candidate ? await pictures.inspect(file, signal) : state.face(sideOf(work)).inspection;
      signal.throwIfAborted();
      await makeAll(work, { file, inspection }, signal);
    } catch (thrown) {
      if (!signal.aborted) refuse(work, file, toProblem(thrown));
      return;
    }
    await precheck(work, signal);
  }

  /** Makes the picture, and again if meanwhile something else was asked of it. */
  async function makeAll(
    work: Work,
    { file, inspection }: { file: Blob; inspection: PictureInspection | undefined },
    signal: AbortSignal,
  ): Promise<void> {
    const { candidate } = work;
    const snapshot = state.getSnapshot();
    const target = targetOf(snapshot, inspection);
    const wanted = candidate?.edit ?? state.face(sideOf(work)).edit;
    const edit = inspection ? heldInside(inspection, wanted, ratioOf(snapshot.rules)) : unedited;
    const { rendered, unstripped } = await pictures.make(file, inspection && { edit, target }, signal);
    signal.throwIfAborted();
    const side = sideOf(work);
    const before = state.face(side);
    work.candidate = undefined;
    work.made = { edit, to: JSON.stringify(target) };
    state.setFace(side, {
      phase: 'ready',
      file,
      source: candidate?.source ?? before.source,
      inspection,
      edit,
      rendered,
      unstripped,
      rule: undefined,
      upload: { phase: 'none' },
      ...(candidate && !candidate.quiet && { texts: textsOfAnother(before.texts, candidate.altBefore) }),
    });
    dropped(before);
    if (candidate && !candidate.quiet) tell(side);
    if (isOutdated(work)) {
      state.setFace(side, { phase: 'reading' });
      await makeAll(work, { file, inspection }, signal);
    }
  }

  function tell(side: Side): void {
    const face = state.face(side);
    outlet.faceSet(side, face);
    const removed = face.unstripped ? [] : (face.inspection?.metadata ?? []);
    if (removed.length > 0) outlet.metadataStripped(side, removed);
  }

  function refuse(work: Work, file: Blob, problem: PictureProblem): void {
    const side = sideOf(work);
    const face = state.face(side);
    const fileName = file instanceof File ? file.name : '';
    const wasCandidate = work.candidate !== undefined;
    work.candidate = undefined;
    state.setFace(side, {
      phase: restingPhase(face),
      problem: { problem, fileName },
      ...(!wasCandidate && work.made && { edit: work.made.edit }),
    });
    if (!isOutdated(work)) return;
    if (wasCandidate) {
      start(work);
      return;
    }
    // Made to what is no longer wanted, with the date in it perhaps: that must not leave.
    dropped(face);
    state.setFace(side, { rendered: undefined, upload: { phase: 'none' } });
  }

  async function precheck(work: Work, signal: AbortSignal): Promise<void> {
    const { rendered, unstripped } = state.face(sideOf(work));
    // What still says where it was taken leaves the device with "Share", not before.
    if (!rendered || unstripped || !state.getSnapshot().online) return;
    const rule = await findRule(getMedia(), rendered.blob, { signal, clock, outlet });
    if (!signal.aborted) state.setFace(sideOf(work), { rule });
  }

  return {
    choose(side, chosen, { quiet = false } = {}) {
      const work = works[side];
      work.candidate = { ...chosen, quiet, altBefore: state.face(side).texts.alt };
      start(work);
    },

    frame(side, edit) {
      const work = works[side];
      const { file, inspection, unstripped } = state.face(side);
      if (!file || !inspection || unstripped || work.candidate) return;
      const framed = heldInside(inspection, edit, ratioOf(state.getSnapshot().rules));
      if (JSON.stringify(framed) === JSON.stringify(state.face(side).edit)) return;
      state.setFace(side, { edit: framed, problem: undefined });
      start(work);
    },

    clear(side) {
      const face = state.face(side);
      end(works[side]);
      works[side] = newWork();
      state.setFace(side, emptyFace);
      dropped(face);
    },

    swap() {
      works = { front: works.back, back: works.front };
      const { front, back } = state.getSnapshot().faces;
      state.set({ faces: { front: back, back: front } });
    },

    renew() {
      for (const side of sides) {
        const work = works[side];
        if (work.job === undefined && (work.candidate || isOutdated(work))) start(work);
      }
    },

    kept(side) {
      const { file, source, edit } = state.face(side);
      const { candidate } = works[side];
      return file && source ? { file, source, edit } : candidate;
    },

    isBusy: (side) => works[side].job !== undefined,

    async whenReady(of) {
      for (;;) {
        const jobs = of.flatMap((side) => works[side].job ?? []);
        if (jobs.length === 0) return;
        await Promise.all(jobs);
      }
    },

    reset() {
      for (const side of sides) end(works[side]);
      works = { front: newWork(), back: newWork() };
    },

    stop() {
      for (const side of sides) end(works[side]);
    },
  };
}
