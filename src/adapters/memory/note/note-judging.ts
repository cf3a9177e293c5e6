import type { TimerHandle } from '../../../core/clock.js';
import type { LateVerdict, Ruling, Verdict } from '../desk.js';
import { toDecision } from '../moderation.js';
import { compact, toTimestamp } from '../records.js';
import type { NoteToJudge } from './note-knobs.js';
import type { Judged, NotesState, StoredNote, StoredNotePhoto } from './note-state.js';

/** Judges notes: the whole and each photo on its own. */
export interface NoteJudge {
  /** Rules on what nobody has been told of yet. What is to be done later follows by itself. */
  receive(note: StoredNote): void;
  /** Does it now, to what has been told of: whoever decides first decides. */
  apply(note: StoredNote, judged: Judged, verdict: Verdict): void;
  /** Calls off what was to be done later with a note that is gone. */
  drop(note: StoredNote): void;
}

function isLate(ruling: Ruling): ruling is LateVerdict {
  return typeof ruling === 'object' && 'afterMs' in ruling;
}

function verdictOf(ruling: Ruling): Verdict {
  if (ruling === 'approve') return { state: 'live' };
  return ruling === 'hold' || isLate(ruling) ? { state: 'pending' } : ruling;
}

/** Makes the judge of one world's notes. */
export function createNoteJudge({ world, knobs }: NotesState): NoteJudge {
  const timers = new Map<Judged, TimerHandle>();

  function put(judged: Judged, { state, decision, labels }: Verdict): void {
    judged.state = state;
    judged.decision = decision === undefined ? undefined : toDecision(world, state, decision);
    if (labels !== undefined) judged.labels = [...(judged.labels ?? []), ...labels];
  }

  function callOff(judged: Judged): void {
    const timer = timers.get(judged);
    if (timer !== undefined) world.clock.clearTimeout(timer);
    timers.delete(judged);
  }

  function rule({ authorId, createdAt, text }: StoredNote, photo: StoredNotePhoto | undefined): Ruling {
    const { moderation } = knobs;
    if (typeof moderation !== 'function') return moderation;
    return moderation(
      compact<NoteToJudge>({
        author: world.people.get(authorId) ?? { id: authorId, name: authorId },
        at: toTimestamp(createdAt),
        text,
        photo: photo?.picture,
      }),
    );
  }

  const judge: NoteJudge = {
    receive(note) {
      const ruled = [undefined, ...note.photos].map((photo) => ({ judged: photo ?? note, ruling: rule(note, photo) }));
      for (const { judged, ruling } of ruled) {
        put(judged, verdictOf(ruling));
        if (!isLate(ruling)) continue;
        const { afterMs, verdict = { state: 'live' } } = ruling;
        const timer = world.clock.setTimeout(() => {
          judge.apply(note, judged, verdict);
        }, afterMs);
        timers.set(judged, timer);
      }
    },

    apply(note, judged, verdict) {
      callOff(judged);
      put(judged, verdict);
      world.noteTopic.emit(note.id);
    },

    drop(note) {
      for (const judged of [note, ...note.photos]) callOff(judged);
    },
  };
  return judge;
}
