import { AdapterError } from '../../contracts/errors.js';
import { createComposerDrafts } from './composer-drafts.js';
import { createComposerFaces } from './composer-faces.js';
import { createStoryFollower } from './composer-follower.js';
import { createComposerLife } from './composer-life.js';
import { createPatience } from './composer-patience.js';
import type { ComposerStore, ComposerStoreOptions } from './composer-ports.js';
import { createPublisher, mediaOf } from './composer-publisher.js';
import { sides, usedSides } from './composer-rules.js';
import { createSharing } from './composer-sharing.js';
import { createComposerState, nothingMade } from './composer-state.js';
import { suggestAlt } from './composer-suggest.js';
import { changedTexts } from './composer-texts.js';
import { createComposerUploads } from './composer-uploads.js';
import { unedited } from '../picture-edit.js';

export type { ComposerStore } from './composer-ports.js';

/** Makes a story: pictures, texts, draft, uploads, publishing, and what moderation says. Knows no DOM. */
export function createComposerStore(options: ComposerStoreOptions): ComposerStore {
  const { clock, tools, line, outlet, getLang } = options;
  const state = createComposerState({ online: line.online, wifi: line.wifi });
  const read = state.getSnapshot;
  const patience = createPatience(clock, line, () => read().wifiOnly);
  const uploads = createComposerUploads({
    state,
    clock,
    patience,
    outlet,
    grown: () => drafts.note(),
  });
  const follower = createStoryFollower({ state, clock, outlet });
  const faces = createComposerFaces({
    state,
    tools,
    clock,
    outlet,
    getMedia: () => life.adapters?.media,
    dropped: (face) => {
      uploads.drop(face);
      sweep();
    },
  });
  const drafts = createComposerDrafts({
    state,
    clock,
    storage: options.drafts,
    outlet,
    kept: faces.kept,
    getTraces: () => {
      const uploaded = [...new Set([...uploads.there, ...publisher.spared])];
      const { attempt } = publisher;
      return { ...(uploaded.length > 0 && { uploaded }), ...(attempt && { attempt }) };
    },
  });
  const publisher = createPublisher({ state, clock, patience, getLang, keep: drafts.keep });
  const sharing = createSharing({
    state,
    outlet,
    faces,
    uploads,
    publisher,
    getAdapters: () => life.adapters,
    published({ story, draft, isLatest }) {
      for (const side of sides) uploads.drop(read().faces[side]);
      uploads.keepMedia(mediaOf(draft));
      faces.reset();
      const { mode, quality, wifiOnly } = read();
      state.set({ ...nothingMade, mode, quality, wifiOnly, phase: 'published', story, changesLost: !isLatest });
      drafts.remove();
      sweep();
      outlet.published(story);
      if (life.adapters) follower.follow(life.adapters.story, { again: false });
    },
  });
  const life = createComposerLife({
    options,
    state,
    patience,
    drafts,
    faces,
    sharing,
    follower,
    forget,
    sweep,
    startOver,
  });

  function sweep(): void {
    uploads.sweep(life.adapters?.media, { signal: life.signal, spared: publisher.spared });
  }

  function forget(): void {
    sharing.reset();
    publisher.reset();
    faces.reset();
    uploads.reset();
    state.set(nothingMade);
  }

  /** Pictures may be changed while a story is being put together; one that is on its way is called back. */
  function mayChangePictures(): boolean {
    if (!life.adapters) return false;
    if (read().phase === 'uploading') sharing.callOff();
    return read().phase === 'composing';
  }

  const mayChangeTexts = (): boolean =>
    life.adapters !== undefined && (read().phase === 'composing' || read().phase === 'uploading');

  function startOver(): void {
    const { phase, quality, wifiOnly, rules } = read();
    if (phase === 'idle' || phase === 'loading' || phase === 'unavailable') return;
    sharing.reset();
    follower.stop();
    for (const side of sides) uploads.drop(read().faces[side]);
    uploads.dropMedia(life.takeFound()?.uploaded ?? []);
    publisher.reset();
    faces.reset();
    const audienceId = rules.audiences?.[0]?.id;
    state.set({ ...nothingMade, mode: life.source?.mode, audienceId, quality, wifiOnly, phase: 'composing' });
    drafts.remove();
    sweep();
    // How many stories are left today, say.
    if (phase === 'published') life.lookAgain();
  }

  function continueDraft(): void {
    const draft = read().phase === 'found' ? life.takeFound() : undefined;
    if (!draft) return;
    const { version: _version, savedAt, faces: kept, uploaded = [], attempt, audienceId, ...rest } = draft;
    const isOffered = read().rules.audiences?.some(({ id }) => id === audienceId) === true;
    state.set({
      ...rest,
      ...(isOffered && { audienceId }),
      mode: life.source?.mode ?? draft.mode,
      phase: 'composing',
      foundAt: undefined,
    });
    for (const side of sides) {
      const { file, source = 'gallery', edit = unedited, texts } = kept[side] ?? {};
      if (texts) state.setFace(side, { texts });
      if (file) faces.choose(side, { file, source, edit }, { quiet: true });
    }
    publisher.reset(attempt);
    uploads.dropMedia(uploaded);
    sweep();
    outlet.draftRestored(savedAt);
  }

  return {
    getSnapshot: read,
    subscribe: state.subscribe,
    show: life.show,
    stop: life.stop,

    chooseMode(mode) {
      if (read().mode === mode || !mayChangePictures()) return;
      state.set({ mode });
      outlet.modeChanged(mode);
    },
    choose(side, file, source) {
      if (!mayChangePictures()) return false;
      faces.choose(side, { file, source, edit: unedited });
      drafts.look();
      return true;
    },
    dismissProblem: (side) => state.setFace(side, { problem: undefined }),
    setEdit(side, edit) {
      if (mayChangePictures()) faces.frame(side, edit);
    },
    setTexts(side, texts) {
      if (mayChangeTexts()) state.setFace(side, { texts: changedTexts(read().faces[side].texts, texts) });
    },
    clear(side) {
      if (!mayChangePictures()) return;
      const had = read().faces[side].phase !== 'empty';
      faces.clear(side);
      if (had) outlet.faceCleared(side);
    },
    swap() {
      if (!mayChangePictures()) return;
      faces.swap();
      outlet.facesSwapped();
    },
    setAudience(audienceId) {
      const isOffered = read().rules.audiences?.some(({ id }) => id === audienceId) === true;
      if (isOffered && mayChangeTexts()) state.set({ audienceId });
    },
    setComparable(comparable) {
      if (mayChangeTexts()) state.set({ comparable });
    },
    setQuality(quality) {
      if (read().quality === quality || !mayChangePictures()) return;
      state.set({ quality });
      faces.renew();
    },
    setWifiOnly(wifiOnly) {
      state.set({ wifiOnly });
      patience.look();
    },
    setKeepDate(keepDate) {
      if (read().keepDate === keepDate || !mayChangePictures()) return;
      state.set({ keepDate });
      faces.renew();
    },
    suggestAlt: (side, { signal = life.signal } = {}) =>
      suggestAlt(life.adapters?.media, read().faces[side].rendered?.blob, {
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
      // Once a story may have been made of them, they stay until that is known.
      if (phase !== 'uploading') return;
      for (const side of usedSides(read().mode)) {
        uploads.drop(read().faces[side]);
        state.setFace(side, { upload: { phase: 'none' } });
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
      const story = life.adapters?.story;
      if (!story) throw new AdapterError('unsupported');
      await follower.appeal(story, { decisionId, text }, how);
    },
  };
}
