import type { Face, Side, Story } from '../../contracts/index.js';
import type { FlipSnapshot } from './flip-snapshot.js';
import { exposedSide } from './hold.js';
import { hasBack, isCovered, isShownWhole } from './story-rules.js';

/** What follows from a snapshot: what may be shown, and what can be done. */
export interface FlipView {
  /** The face that shows. */
  readonly side: Side;
  /** Absent while there is none, and when the faces are the page's own. */
  readonly story: Story | undefined;
  /** Something stands in the story's place, for everybody but its author. */
  readonly unshown: boolean;
  /** There is a back to turn to. */
  readonly hasBack: boolean;
  readonly front: Face | undefined;
  /** As opened, or what may be known of it before. */
  readonly back: Face | undefined;
  /** Of a back that came sealed. */
  readonly backBlob: Blob | undefined;
  /** The faces with a cover that the viewer has not opened. */
  readonly covered: Readonly<Record<Side, boolean>>;
}

/** @param ownBack the page's own markup has a back */
export function viewOf(snapshot: FlipSnapshot, ownBack: boolean): FlipView {
  const { load, hold, back: opened, expired, frontUncovered, backUncovered } = snapshot;
  const story = load.phase === 'ready' ? load.story : undefined;
  const others = story !== undefined && !story.mine;
  const unshown = load.phase !== 'ready' || (others && (expired || !isShownWhole(story)));
  const front = story?.front;
  const back = (opened.phase === 'open' ? opened.face : undefined) ?? story?.back;
  const covers = (face: Face | undefined, uncovered: boolean): boolean =>
    others && face !== undefined && !uncovered && isCovered(face);
  return {
    side: exposedSide(hold),
    story,
    unshown,
    hasBack: !unshown && (story ? hasBack(story) : ownBack),
    front,
    back,
    backBlob: opened.phase === 'open' ? opened.blob : undefined,
    covered: { front: covers(front, frontUncovered), back: covers(back, backUncovered) },
  };
}
