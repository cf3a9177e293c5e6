import type { Side } from '../../contracts/index.js';
import type { ComposerDraft, ComposerSnapshot } from './composer.js';
import type { ChosenPicture } from './composer-faces.js';
import type { PublishRequest } from './composer-ports.js';
import { sides, usedSides } from './composer-rules.js';

/** The work as others get it: the draft that is kept, and the host that is asked. */

type Kept = (side: Side) => ChosenPicture | undefined;

/** What a draft is made of, item by item. */
export function draftContent(snapshot: ComposerSnapshot, kept: Kept): readonly unknown[] {
  const { faces, mode, audienceId, comparable, quality, wifiOnly, keepDate, coAuthors } = snapshot;
  const ofFaces = sides.flatMap((side) => [kept(side)?.file, faces[side].edit, faces[side].texts, faces[side].phase]);
  return [...ofFaces, mode, audienceId, comparable, quality, wifiOnly, keepDate, coAuthors];
}

export function draftOf(snapshot: ComposerSnapshot, kept: Kept, savedAt: number): ComposerDraft {
  const { mode = 'plain', faces, audienceId, comparable, quality, wifiOnly, keepDate, coAuthors } = snapshot;
  const entries = sides.map((side) => [side, { ...kept(side), texts: faces[side].texts }] as const);
  return {
    version: 1,
    savedAt,
    mode,
    faces: Object.fromEntries(entries),
    ...(audienceId !== undefined && { audienceId }),
    comparable,
    quality,
    wifiOnly,
    keepDate,
    ...(coAuthors.length > 0 && { coAuthors }),
  };
}

export function requestOf({
  mode = 'plain',
  faces,
  audienceId,
  comparable,
  coAuthors,
}: ComposerSnapshot): PublishRequest {
  const entries = usedSides(mode).flatMap((side) => {
    const { rendered, texts } = faces[side];
    return rendered ? [[side, { picture: rendered, texts }] as const] : [];
  });
  return { mode, faces: Object.fromEntries(entries), audienceId, comparable: mode === 'flip' && comparable, coAuthors };
}
