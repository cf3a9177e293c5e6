import type { Note, NoteDraft } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type { Published, Publisher } from '../making/publisher.js';
import { quotaErrorOf } from '../making/quota.js';
import { createSharing, type Sharing } from '../making/sharing.js';
import type { PictureUploads } from '../making/uploads.js';
import type { NoteAdapters } from './note-lookup.js';
import type { NotePhotos } from './note-photos.js';
import type { NoteComposerOutlet } from './note-ports.js';
import { spentNotesOf } from './note-quota.js';
import { needsAlt } from './note-rules.js';
import type { NoteState } from './note-state.js';
import { placesIn, requestOf } from './note-telling.js';

export interface NoteSharingParts {
  readonly state: NoteState;
  readonly outlet: NoteComposerOutlet;
  readonly clock: Clock;
  readonly photos: NotePhotos;
  readonly uploads: PictureUploads<string>;
  readonly publisher: Publisher<NoteDraft, Note>;
  readonly getAdapters: () => NoteAdapters | undefined;
  readonly published: (answer: Published<NoteDraft, Note>) => void;
}

/** The way from "Publish" to a note. */
export function createNoteSharing(parts: NoteSharingParts): Sharing<string> {
  const { state, outlet, clock, photos, uploads, publisher, getAdapters, published } = parts;
  const read = state.getSnapshot;
  const idsAt = (places: readonly number[]): readonly string[] =>
    places.flatMap((place) => read().photos[place]?.id ?? []);
  const placeOf = (id: string): number => read().photos.findIndex((photo) => photo.id === id);

  return createSharing<string, NoteDraft, Note>({
    getSnapshot: read,
    set: state.set,
    used: () => read().photos.map(({ id }) => id),
    isHindered: () => read().missing.some(({ what }) => what !== 'alt'),
    needsAlt: (id) => {
      const photo = state.photo(id);
      return photo !== undefined && needsAlt(photo);
    },
    upload: (id) => state.photo(id)?.upload,
    setUpload: (id, upload) => state.setPhoto(id, { upload }),
    drop: (id) => {
      const photo = state.photo(id);
      if (photo) uploads.drop(photo);
    },
    refused: (error) => idsAt(placesIn(error, 'mediaId')),
    pictures: {
      isBusy: photos.isBusy,
      whenReady: photos.whenReady,
      // One that was turned away is not there any more.
      problemOf: (id) => {
        const photo = state.photo(id);
        return photo ? photo.problem : 'gone';
      },
      renew: photos.renew,
    },
    uploads,
    publisher,
    // What may have been counted already is asked for again, not made anew.
    getHindrance: () =>
      read().maybePublished ? undefined : quotaErrorOf(spentNotesOf(read(), clock.now()), clock.now()),
    getAdapters() {
      const { note, media } = getAdapters() ?? {};
      return note && { media, publish: (draft, how) => note.publish?.(draft, how) };
    },
    mayAskAlt: (ids, required) => outlet.mayAskAlt(ids.map(placeOf), required),
    mayPublish: () => outlet.mayPublish(requestOf(read())),
    stopped: outlet.publishFailed,
    failed: (error) => outlet.failed(error, 'note.publish'),
    published,
  });
}
