import type { Media, MediaAdapter, MediaLimits, Precheck } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { isShown } from '../../core/story/story-rules.js';
import { createCaller } from './caller.js';
import { isFree } from './draft-rules.js';
import type { Network } from './network.js';
import { isNote, readNote } from './note/note-view.js';
import type { ObjectUrls } from './object-urls.js';
import type { Quota } from './quota.js';
import type { State, StoredMedia } from './state.js';
import { findCurrentStory } from './story-view.js';
import type { Uploads } from './uploads.js';

/** What the world takes, and what it says of a picture. Can be changed at any time. */
export interface MediaKnobs {
  /**
   * What `getLimits` says and `upload` enforces; `remaining` and `resetsAt` are counted. Default: JPEG, PNG and WebP of at
   * most 8 MB and 1080 × 1920 px. Types other than these three can be listed, but are not read.
   */
  limits: MediaLimits;
  /** What `precheck` says. Default: nothing against any. */
  precheck: (file: Blob) => Precheck | Promise<Precheck>;
  /** What `suggestAlt` says. Default: a sentence that stands in for one. */
  suggestAlt: (file: Blob, lang: string | undefined) => string | Promise<string>;
}

/** The knobs as they are at first. */
export const defaultMediaKnobs: MediaKnobs = {
  limits: {
    types: ['image/jpeg', 'image/png', 'image/webp'],
    maxBytes: 8_000_000,
    maxWidth: 1080,
    maxHeight: 1920,
  },
  precheck: () => ({ allowed: true }),
  suggestAlt: () => 'A picture that a machine would describe here.',
};

/** What {@link createMediaAdapter} needs. */
export interface MediaParts {
  readonly network: Network;
  readonly uploads: Uploads;
  readonly quota: Quota;
  readonly urls: ObjectUrls;
  readonly knobs: MediaKnobs;
}

function noMedia(mediaId: string): AdapterError {
  return new AdapterError('not-found', { message: `no medium "${mediaId}"` });
}

/** Whether a note shows this person a medium. */
function isInNote(state: State, { media, noteId }: StoredMedia, personId: string): boolean {
  if (noteId === undefined) return false;
  const photo = state.notes.get(noteId)?.photos.find(({ mediaId }) => mediaId === media.id);
  const note = readNote(state, noteId, { id: personId, signedIn: true });
  return isNote(note) && note.photos?.find(({ id }) => id === photo?.id)?.picture !== undefined;
}

/** Whether a story or a note shows this person a medium of somebody else's. @throws `not-found`, `expired` */
function assertShown(state: State, stored: StoredMedia, personId: string): void {
  if (isInNote(state, stored, personId)) return;
  const { media, storyId } = stored;
  if (storyId === undefined) throw noMedia(media.id);
  const story = findCurrentStory(state, storyId, personId);
  const isBack = story.back?.mediaId === media.id;
  const shown = isShown(story.front) && (!isBack || isShown(story.back));
  if (!shown || (isBack && !story.viewers.back.has(personId))) throw noMedia(media.id);
}

/** One person's way to the files. */
export function createMediaAdapter(state: State, parts: MediaParts, me: string): Required<MediaAdapter> {
  const { network, uploads, quota, urls, knobs } = parts;

  const run = createCaller(network, me);

  return {
    upload(file, options = {}) {
      return network.run<Media>({
        personId: me,
        method: 'media.upload',
        args: [file],
        options,
        ownRepeats: true,
        apply: async () => (await uploads.receive(me, file, options)).media,
      });
    },

    discard(mediaId, options) {
      return run('media.discard', [mediaId], options, () => {
        const stored = state.media.get(mediaId);
        if (stored === undefined) return;
        if (stored.ownerId !== me) throw new AdapterError('forbidden', { message: 'for its owner only' });
        if (!isFree(stored, me)) throw new AdapterError('conflict', { message: 'it is published' });
        state.media.delete(mediaId);
      });
    },

    async resolve(mediaId, options) {
      const file = await run('media.resolve', [mediaId], options, () => {
        const stored = state.media.get(mediaId);
        if (stored === undefined) throw noMedia(mediaId);
        if (stored.ownerId !== me) assertShown(state, stored, me);
        return stored.file;
      });
      // Made on arrival: an answer that is lost on the way leaves no URL open.
      return urls.make(file);
    },

    getLimits(options) {
      return run('media.getLimits', [], options, () => quota.limitsFor(me, knobs.limits));
    },

    precheck(file, options) {
      return run('media.precheck', [file], options, () => knobs.precheck(file));
    },

    suggestAlt(file, options) {
      return run('media.suggestAlt', [file], options, () => knobs.suggestAlt(file, options?.lang));
    },
  };
}
