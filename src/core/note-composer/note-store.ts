import { AdapterError } from '../../contracts/errors.js';
import type { Note, NoteDraft } from '../../contracts/index.js';
import { changedPhotoTexts } from './note-texts.js';
import { suggestAlt } from '../composer/composer-suggest.js';
import { isAlone } from '../making/co-author-room.js';
import { createCoAuthorWork } from '../making/co-author-work.js';
import { createDrafts, type Drafts } from '../making/drafts.js';
import { createFollower } from '../making/follower.js';
import { createLife, type Life } from '../making/life.js';
import { progressOfAll } from '../making/making.js';
import { createPublisher, type Publisher } from '../making/publisher.js';
import { createPictureUploads } from '../making/uploads.js';
import { checkNote } from '../note/note-check.js';
import { createPatience } from '../patience.js';
import type { NoteWorkDraft } from './note-composer.js';
import { checkNoteDraft } from './note-draft.js';
import { createNoteTerms, lookUpNoteTerms, type NoteAdapters } from './note-lookup.js';
import { createNotePhotos } from './note-photos.js';
import type { NoteComposerStore, NoteComposerStoreOptions, NoteSource } from './note-ports.js';
import { mediaOf, noteDraftOf, placesLeft } from './note-rules.js';
import { createNoteSharing } from './note-sharing.js';
import { createNoteStanding, problemsOfNote } from './note-standing.js';
import { createNoteState, nothingMade } from './note-state.js';
import { draftContent, draftOf } from './note-telling.js';

export type { NoteComposerStore } from './note-ports.js';

/** Makes a note: text, photos, draft, uploads, publishing, and what moderation says. Knows no DOM. */
export function createNoteComposerStore(options: NoteComposerStoreOptions): NoteComposerStore {
  const { clock, tools, line, outlet, getLang, getTextLang } = options;
  const state = createNoteState({ online: line.online, wifi: line.wifi }, getLang);
  const read = state.getSnapshot;
  const patience = createPatience(clock, line, () => false);
  const uploads = createPictureUploads<string>({
    parcel: state.photo,
    setUpload: (id, upload) => state.setPhoto(id, { upload }),
    clock,
    patience,
    progress: (id, bytes) => {
      const { photos } = read();
      outlet.progress({ index: photos.findIndex((photo) => photo.id === id), ...bytes, total: progressOfAll(photos) });
    },
    failed: outlet.failed,
    grown: () => drafts.note(),
  });
  const follower = createFollower({ ...createNoteStanding(state, outlet), clock });
  const photos = createNotePhotos({
    state,
    tools,
    clock,
    outlet,
    getMedia: () => life.adapters?.media,
    dropped: (photo) => {
      uploads.drop(photo);
      sweep();
    },
  });
  const drafts: Drafts<NoteWorkDraft> = createDrafts<NoteWorkDraft>({
    clock,
    storage: options.drafts,
    failed: outlet.failed,
    work: state,
    setSaved: (saved) => state.set({ saved }),
    content: () => draftContent(read()),
    draftOf: (savedAt) => {
      const uploaded = [...new Set([...uploads.there, ...publisher.spared])];
      const { attempt } = publisher;
      return { ...draftOf(read(), savedAt), ...(uploaded.length > 0 && { uploaded }), ...(attempt && { attempt }) };
    },
    check: checkNoteDraft,
    // A photo is kept as it was chosen, whatever is being made of it.
    isReading: () => false,
  });
  const publisher: Publisher<NoteDraft, Note> = createPublisher<NoteDraft, Note>({
    draftOf: () => noteDraftOf(read(), getTextLang()),
    mediaOf,
    inUse: () => read().photos.flatMap(({ upload }) => (upload.phase === 'done' ? [upload.media.id] : [])),
    check: problemsOfNote,
    clock,
    patience,
    rests: (waiting) => state.set({ waiting }),
    maybe: (maybePublished) => state.set({ maybePublished }),
    keep: () => drafts.keep(),
  });
  const sharing = createNoteSharing({
    state,
    outlet,
    clock,
    photos,
    uploads,
    publisher,
    getAdapters: () => life.adapters,
    published({ made, draft, isLatest }) {
      for (const photo of read().photos) uploads.drop(photo);
      uploads.keepMedia(mediaOf(draft));
      photos.reset();
      const note = checkNote(made) as Note;
      const chosen = isAlone(read()) ? [] : read().coAuthors;
      state.set({ ...nothingMade, phase: 'published', note, changesLost: !isLatest });
      drafts.remove();
      sweep();
      outlet.published(note);
      if (life.adapters) follower.follow(life.adapters.note, { again: false });
      coAuthors.begin(note.id, chosen);
    },
  });
  const coAuthors = createCoAuthorWork({
    getSnapshot: read,
    set: state.set,
    mayChange: () => mayChangeTexts(),
    getAdapter: () => life.source?.coAuthor,
    clock,
    storage: options.asked,
    outlet,
  });
  const terms = createNoteTerms(state, photos);
  const life: Life<NoteSource, NoteAdapters, NoteWorkDraft> = createLife({
    getSnapshot: read,
    set: state.set,
    clock,
    line,
    storage: options.drafts,
    patience,
    drafts,
    pictures: photos,
    sharing,
    follower,
    adaptersOf: ({ note, media }: NoteSource) => (typeof note?.publish === 'function' ? { note, media } : undefined),
    followed: ({ note }) => note,
    lookUp: (adapters, signal) => lookUpNoteTerms(adapters, { signal, clock, outlet }),
    take: (answer) => terms.take(answer, life.source),
    begun: () => undefined,
    turned: terms.turned,
    unknown: terms.forget,
    forget,
    sweep,
    startOver() {
      coAuthors.reset();
      startOver();
    },
  });

  function sweep(): void {
    uploads.sweep(life.adapters?.media, { signal: life.signal, spared: publisher.spared });
  }

  function forget(): void {
    sharing.reset();
    publisher.reset();
    photos.reset();
    uploads.reset();
    coAuthors.reset();
    state.set(nothingMade);
  }

  /** Photos may be changed while a note is being put together; one that is on its way is called back. */
  function mayChangePhotos(): boolean {
    if (!life.adapters) return false;
    if (read().phase === 'uploading') sharing.callOff();
    return read().phase === 'composing';
  }

  const mayChangeTexts = (): boolean =>
    life.adapters !== undefined && (read().phase === 'composing' || read().phase === 'uploading');

  function startOver(): void {
    const { phase, rules } = read();
    if (phase === 'idle' || phase === 'loading' || phase === 'unavailable') return;
    sharing.reset();
    follower.stop();
    for (const photo of read().photos) uploads.drop(photo);
    uploads.dropMedia(life.takeFound()?.uploaded ?? []);
    publisher.reset();
    photos.reset();
    coAuthors.leave();
    state.set({ ...nothingMade, audienceId: rules.audiences?.[0]?.id, phase: 'composing' });
    drafts.remove();
    sweep();
    // How many notes are left today, say.
    if (phase === 'published') life.lookAgain();
  }

  function continueDraft(): void {
    const draft = read().phase === 'found' ? life.takeFound() : undefined;
    if (!draft) return;
    const { savedAt, text, photos: kept, audienceId, copyable, coAuthors = [], uploaded = [], attempt } = draft;
    const isOffered = read().rules.audiences?.some(({ id }) => id === audienceId) === true;
    state.set({ text, copyable, coAuthors, ...(isOffered && { audienceId }), phase: 'composing', foundAt: undefined });
    photos.restore(kept);
    publisher.reset(attempt);
    uploads.dropMedia(uploaded);
    sweep();
    outlet.draftRestored(savedAt);
  }

  return {
    getSnapshot: read,
    subscribe: state.subscribe,
    show(source) {
      life.show(source);
      coAuthors.resume(source.draftKey);
    },
    stop() {
      life.stop();
      coAuthors.stop();
    },
    coAuthors,

    setText(text) {
      if (text !== read().text && mayChangeTexts()) state.set({ text });
    },
    add(files) {
      if (files.length === 0 || !read().takesPhotos || !mayChangePhotos()) return false;
      photos.add(files);
      return true;
    },
    dismissRefused: (id) =>
      state.set({ refused: id === undefined ? [] : read().refused.filter((one) => one.id !== id) }),
    move(id, to) {
      const { photos: all } = read();
      const from = all.findIndex((photo) => photo.id === id);
      const place = Math.max(0, Math.min(Math.round(to), all.length - 1));
      const photo = all[from];
      if (!photo || from === place || !Number.isFinite(to) || !mayChangePhotos()) return;
      state.set({
        photos: read()
          .photos.filter((one) => one.id !== id)
          .toSpliced(place, 0, state.photo(id) ?? photo),
      });
      outlet.photoMoved(from, place);
    },
    remove(id) {
      const index = read().photos.findIndex((photo) => photo.id === id);
      if (index === -1 || !mayChangePhotos()) return;
      const photo = state.photo(id);
      photos.remove(id);
      if (photo) state.set({ removed: { photo, index } });
      outlet.photoRemoved(index);
    },
    undoRemove() {
      const { removed } = read();
      if (!removed || placesLeft(read()) === 0 || !mayChangePhotos()) return;
      const photo = { ...removed.photo, problem: undefined, upload: { phase: 'none' } } as const;
      state.set({ photos: read().photos.toSpliced(removed.index, 0, photo), removed: undefined });
      photos.renew();
    },
    remake(id) {
      if (mayChangePhotos()) photos.remake(id);
    },
    setEdit(id, edit) {
      if (mayChangePhotos()) photos.frame(id, edit);
    },
    setTexts(id, texts) {
      const photo = state.photo(id);
      if (photo && mayChangeTexts()) state.setPhoto(id, { texts: changedPhotoTexts(photo.texts, texts) });
    },
    setAudience(audienceId) {
      const isOffered = read().rules.audiences?.some(({ id }) => id === audienceId) === true;
      if (isOffered && mayChangeTexts()) state.set({ audienceId });
    },
    setCopyable(copyable) {
      if (mayChangeTexts()) state.set({ copyable });
    },
    suggestAlt: (id, { signal = life.signal } = {}) =>
      suggestAlt(life.adapters?.media, state.photo(id)?.rendered?.blob, {
        signal: AbortSignal.any([signal, life.signal]),
        lang: getLang(),
        clock,
        outlet,
      }),

    publish: (how = {}) => sharing.publish(how),
    retry: sharing.retry,
    describeFirst: () => state.set({ asksAlt: undefined }),
    cancel() {
      const { phase, waiting } = read();
      if (!life.adapters || (phase === 'publishing' && !waiting)) return;
      sharing.callOff();
      // Once a note may have been made of them, they stay until that is known.
      if (phase !== 'uploading') return;
      for (const photo of read().photos) {
        uploads.drop(photo);
        state.setPhoto(photo.id, { upload: { phase: 'none' } });
      }
      sweep();
    },
    resume: life.resume,

    keepDraft: async () => read().saved || drafts.keep(),
    continueDraft,
    discardDraft() {
      if (read().phase !== 'found') return;
      startOver();
      outlet.draftDiscarded();
    },
    startOver,
    async appeal(decisionId, text, how = {}) {
      const note = life.adapters?.note;
      if (!note) throw new AdapterError('unsupported');
      await follower.appeal(note, { decisionId, text }, how);
    },
  };
}
