import { AdapterError } from '../../contracts/errors.js';
import type { Side, Story, StoryDraft } from '../../contracts/index.js';
import { isAlone } from '../making/co-author-room.js';
import { createCoAuthorWork } from '../making/co-author-work.js';
import { createDrafts, type Drafts } from '../making/drafts.js';
import { createFollower } from '../making/follower.js';
import { createLife, type Life } from '../making/life.js';
import { createPublisher, type Publisher } from '../making/publisher.js';
import { quotaErrorOf } from '../making/quota.js';
import { createSharing, type Sharing } from '../making/sharing.js';
import { createPictureUploads } from '../making/uploads.js';
import { createPatience } from '../patience.js';
import { unedited } from '../picture-edit.js';
import { checkStory } from '../story/check-story.js';
import type { ComposerDraft } from './composer.js';
import { checkDraft } from './composer-draft.js';
import { createComposerFaces } from './composer-faces.js';
import { lookUpTerms } from './composer-lookup.js';
import type { ComposerSource, ComposerStore, ComposerStoreOptions } from './composer-ports.js';
import { mediaOf, refusedSides, type SharingAdapters } from './composer-publisher.js';
import { spentQuotaOf } from './composer-quota.js';
import { needsAlt, progressOf, sides, storyDraftOf, usedSides } from './composer-rules.js';
import { createComposerState, nothingMade } from './composer-state.js';
import { createStoryStanding } from './composer-standing.js';
import { suggestAlt } from './composer-suggest.js';
import { draftContent, draftOf, requestOf } from './composer-telling.js';
import { createComposerTerms } from './composer-terms.js';
import { changedTexts } from './composer-texts.js';

export type { ComposerStore } from './composer-ports.js';

/** Makes a story: pictures, texts, draft, uploads, publishing, and what moderation says. Knows no DOM. */
export function createComposerStore(options: ComposerStoreOptions): ComposerStore {
  const { clock, tools, line, outlet, getLang } = options;
  const state = createComposerState({ online: line.online, wifi: line.wifi });
  const read = state.getSnapshot;
  const patience = createPatience(clock, line, () => read().wifiOnly);
  const uploads = createPictureUploads<Side>({
    parcel: state.face,
    setUpload: (side, upload) => state.setFace(side, { upload }),
    clock,
    patience,
    progress: (side, bytes) => outlet.progress({ side, ...bytes, total: progressOf(read()) }),
    failed: outlet.failed,
    grown: () => drafts.note(),
  });
  const standing = createStoryStanding(state, outlet);
  const follower = createFollower({ ...standing, clock });
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
  const drafts: Drafts<ComposerDraft> = createDrafts<ComposerDraft>({
    clock,
    storage: options.drafts,
    failed: outlet.failed,
    work: state,
    setSaved: (saved) => state.set({ saved }),
    content: () => draftContent(read(), faces.kept),
    draftOf: (savedAt) => {
      const uploaded = [...new Set([...uploads.there, ...publisher.spared])];
      const { attempt } = publisher;
      return {
        ...draftOf(read(), faces.kept, savedAt),
        ...(uploaded.length > 0 && { uploaded }),
        ...(attempt && { attempt }),
      };
    },
    check: checkDraft,
    isReading: () => sides.some((side) => state.face(side).phase === 'reading'),
  });
  const publisher: Publisher<StoryDraft, Story> = createPublisher<StoryDraft, Story>({
    draftOf: () => storyDraftOf(read(), getLang()),
    mediaOf,
    inUse: () =>
      Object.values(read().faces).flatMap(({ upload }) => (upload.phase === 'done' ? [upload.media.id] : [])),
    check: checkStory,
    clock,
    patience,
    rests: (waiting) => state.set({ waiting }),
    maybe: (maybePublished) => state.set({ maybePublished }),
    keep: () => drafts.keep(),
  });
  const sharing: Sharing<Side> = createSharing<Side, StoryDraft, Story>({
    getSnapshot: read,
    set: state.set,
    used: () => usedSides(read().mode),
    isHindered: () => read().mode === undefined || read().missing.some(({ what }) => what !== 'alt'),
    needsAlt: (side) => needsAlt(state.face(side)),
    upload: (side) => state.face(side).upload,
    setUpload: (side, upload) => state.setFace(side, { upload }),
    drop: (side) => uploads.drop(state.face(side)),
    refused: refusedSides,
    pictures: {
      isBusy: faces.isBusy,
      whenReady: faces.whenReady,
      problemOf: (side) => state.face(side).problem,
      renew: faces.renew,
    },
    uploads,
    publisher,
    // What may have been counted already is asked for again, not made anew.
    getHindrance: () =>
      read().maybePublished ? undefined : quotaErrorOf(spentQuotaOf(read(), clock.now()), clock.now()),
    getAdapters() {
      const { story, media } = life.adapters ?? {};
      return story && { media, publish: (draft, how) => story.publish?.(draft, how) };
    },
    mayAskAlt: outlet.mayAskAlt,
    mayPublish: () => outlet.mayPublish(requestOf(read())),
    stopped: outlet.publishFailed,
    failed: (error) => outlet.failed(error, 'story.publish'),
    published({ made: story, draft, isLatest }) {
      for (const side of sides) uploads.drop(read().faces[side]);
      uploads.keepMedia(mediaOf(draft));
      faces.reset();
      const { mode, quality, wifiOnly, coAuthors: wanted } = read();
      const chosen = isAlone(read()) ? [] : wanted;
      state.set({ ...nothingMade, mode, quality, wifiOnly, phase: 'published', story, changesLost: !isLatest });
      drafts.remove();
      sweep();
      outlet.published(story);
      if (life.adapters) follower.follow(life.adapters.story, { again: false });
      coAuthors.begin(story.id, chosen);
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
  const terms = createComposerTerms(state, faces);
  const life: Life<ComposerSource, SharingAdapters, ComposerDraft> = createLife({
    getSnapshot: read,
    set: state.set,
    clock,
    line,
    storage: options.drafts,
    patience,
    drafts,
    pictures: faces,
    sharing,
    follower,
    adaptersOf: ({ story, media }: ComposerSource) =>
      typeof story?.publish === 'function' && media ? { story, media } : undefined,
    followed: ({ story }) => story,
    lookUp: (adapters, signal) => lookUpTerms(adapters, { signal, clock, outlet }),
    take: (answers) => terms.take(answers, life.source),
    begun: ({ mode }) => {
      if (mode) state.set({ mode });
    },
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
    faces.reset();
    uploads.reset();
    coAuthors.reset();
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
    coAuthors.leave();
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
    show(source) {
      life.show(source);
      coAuthors.resume(source.draftKey);
    },
    stop() {
      life.stop();
      coAuthors.stop();
    },
    coAuthors,

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
