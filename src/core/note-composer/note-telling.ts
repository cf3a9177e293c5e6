import type { AdapterError } from '../../contracts/index.js';
import type { NoteComposerSnapshot, NoteWorkDraft } from './note-composer.js';
import type { NotePublishRequest } from './note-ports.js';

/** The work as others get it: the draft that is kept, and the host that is asked. */

/** What a draft is made of, item by item. */
export function draftContent(snapshot: NoteComposerSnapshot): readonly unknown[] {
  const { text, photos, audienceId, copyable, coAuthors } = snapshot;
  return [text, audienceId, copyable, coAuthors, ...photos.flatMap(({ file, edit, texts }) => [file, edit, texts])];
}

export function draftOf(snapshot: NoteComposerSnapshot, savedAt: number): NoteWorkDraft {
  const { text, photos, audienceId, copyable, coAuthors } = snapshot;
  return {
    version: 1,
    savedAt,
    text,
    photos: photos.map(({ file, edit, texts }) => ({ file, edit, texts })),
    ...(audienceId !== undefined && { audienceId }),
    copyable,
    ...(coAuthors.length > 0 && { coAuthors }),
  };
}

export function requestOf({ text, photos, audienceId, copyable, coAuthors }: NoteComposerSnapshot): NotePublishRequest {
  return {
    text: text.trim(),
    photos: photos.flatMap(({ rendered, texts }) => (rendered ? [{ picture: rendered, texts }] : [])),
    audienceId,
    copyable,
    coAuthors,
  };
}

/** Places of photos that an error of publishing names, such as `photos.2.alt`, from 0. @param field only those with this one */
export function placesIn({ fields }: AdapterError, field?: string): readonly number[] {
  const places = Object.keys(fields ?? {}).flatMap((path) => {
    const match = /^photos\.(\d+)(?:\.(.+))?$/.exec(path);
    return match && (field === undefined || match[2] === field) ? [Number(match[1])] : [];
  });
  return [...new Set(places)].toSorted((one, other) => one - other);
}
