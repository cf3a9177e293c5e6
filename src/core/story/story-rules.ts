import type { ContentLabel, Face, Story } from '../../contracts/index.js';

/** Whether anybody but the author may see this face. */
export function isShown(face: Face): boolean {
  return face.state === 'live' || face.state === 'limited' || face.state === 'age-gated';
}

/** Whether anybody but the author may see the story: an item is as strict as its strictest part. */
export function isShownWhole(story: Story): boolean {
  return isShown(story.front) && (story.back === undefined || isShown(story.back));
}

/** The labels that put a cover over a face. */
export function coveringLabels(face: Face): readonly ContentLabel[] {
  return (face.labels ?? []).filter((label) => label.effect === 'cover');
}

/** Whether something has to be opened by the viewer before the picture may be fetched. */
export function isCovered(face: Face): boolean {
  return face.state === 'age-gated' || coveringLabels(face).length > 0;
}

/** Whether the viewer may open the cover. */
export function canUncover(face: Face): boolean {
  return coveringLabels(face).every((label) => label.overridable);
}

/** Whether there is a second side to turn to for this person. */
export function hasBack(story: Story): boolean {
  return story.back !== undefined && (story.mine === true || isShownWhole(story));
}
