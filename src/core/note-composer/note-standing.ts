import type { ModerationDecision, ModerationState, Note } from '../../contracts/index.js';
import type { FollowerParts } from '../making/follower.js';
import { checkNote, isTombstone } from '../note/note-check.js';
import type { NoteComposerOutlet } from './note-ports.js';
import type { NoteState } from './note-state.js';

interface Decided {
  readonly state: ModerationState;
  readonly decision?: ModerationDecision;
}

const standingOf = ({ state, decision }: Decided): string => JSON.stringify([state, decision?.id, decision?.appeal]);

/** What is wrong with what a back end says it has published. */
export function problemsOfNote(answer: unknown): readonly string[] {
  try {
    return isTombstone(checkNote(answer)) ? ['what was published is gone already'] : [];
  } catch (thrown) {
    return [String(thrown)];
  }
}

/** What is known of the published note, and told when moderation comes to something else. */
export function createNoteStanding(state: NoteState, outlet: NoteComposerOutlet): Omit<FollowerParts, 'clock'> {
  const noteNow = (): Note | undefined => state.getSnapshot().note;

  return {
    getId: () => noteNow()?.id,

    take(record) {
      const before = noteNow();
      if (!before) return;
      const next = checked(record);
      if (next?.id !== before.id) return;
      if (isTombstone(next)) {
        state.set({ note: undefined, gone: next.gone });
        return;
      }
      state.set({ note: next });
      if (standingOf(before) !== standingOf(next)) outlet.stateChanged(next, undefined);
      for (const photo of next.photos ?? []) {
        const last = before.photos?.find(({ id }) => id === photo.id);
        if (last && standingOf(last) !== standingOf(photo)) outlet.stateChanged(next, photo);
      }
    },

    gone: () => state.set({ note: undefined, gone: 'deleted' }),
    failed: (error, method) => outlet.failed(error, `note.${method}`),
  };
}

function checked(record: unknown): ReturnType<typeof checkNote> | undefined {
  try {
    return checkNote(record);
  } catch {
    return undefined;
  }
}
