import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type AdapterErrorCode,
  type Media,
  type MediaAdapter,
  type MediaLimits,
  type Precheck,
  type Side,
  type Sink,
  type Story,
  type StoryAdapter,
  type StoryDraft,
  type StoryRules,
} from '../../src/contracts/index.js';
import type { ComposerDraft } from '../../src/core/composer/composer.js';
import type { ComposerOutlet } from '../../src/core/composer/composer-ports.js';
import type { LineSource } from '../../src/core/line.js';
import type { DraftStorage } from '../../src/core/making/drafts.js';
import { createComposerStore, type ComposerStore } from '../../src/core/composer/composer-store.js';
import type { MetadataEntry, PictureProblem, PictureTools, RenderTarget } from '../../src/core/picture-tools.js';
import { createManualClock, settle, stubAdapter, type ManualClock } from '../../src/testing/index.js';
import { png } from './memory-fixtures.js';

/** A call that a test ends when it likes. */
export interface Held {
  readonly name: string;
  release(): void;
}

/** Picture tools that make nothing of anything, at once or when told. */
export interface FakeTools extends PictureTools {
  /** Calls wait in `held`. */
  holding: boolean;
  readonly held: Held[];
  /** What is wrong with a file: when it is looked at, or when it is made. */
  readonly problems: Map<Blob, { readonly problem: PictureProblem; readonly when: 'inspect' | 'render' }>;
  readonly metadata: Map<Blob, readonly MetadataEntry[]>;
  readonly targets: RenderTarget[];
  running: number;
}

export function fakeTools(): FakeTools {
  let made = 0;

  async function act<Answer>(name: string, signal: AbortSignal | undefined, answer: () => Answer): Promise<Answer> {
    signal?.throwIfAborted();
    tools.running += 1;
    try {
      await new Promise<void>((resolve, reject) => {
        const give = (): void => reject(signal?.reason as Error);
        signal?.addEventListener('abort', give, { once: true });
        const release = (): void => {
          signal?.removeEventListener('abort', give);
          resolve();
        };
        if (tools.holding) tools.held.push({ name, release });
        else release();
      });
      return answer();
    } finally {
      tools.running -= 1;
    }
  }

  function check(file: Blob, when: 'inspect' | 'render'): void {
    const found = tools.problems.get(file);
    if (found?.when === when) throw found.problem;
  }

  const tools: FakeTools = {
    holding: false,
    held: [],
    problems: new Map(),
    metadata: new Map(),
    targets: [],
    running: 0,

    inspect: (file, { signal } = {}) =>
      act('inspect', signal, () => {
        check(file, 'inspect');
        const metadata = tools.metadata.get(file) ?? [];
        return { type: 'image/jpeg', width: 3000, height: 4000, bytes: file.size, metadata };
      }),

    preview: () => Promise.reject(new Error('the store asks for no preview')),

    render: (file, _edit, target, { signal } = {}) =>
      act('render', signal, () => {
        check(file, 'render');
        tools.targets.push(target);
        made += 1;
        const blob = new Blob([png, 'x'.repeat(1000 + made)], { type: 'image/png' });
        return { blob, width: target.maxWidth, height: target.maxHeight, placeholder: '#abc' };
      }),

    close: () => undefined,
  };
  return tools;
}

export interface FakeLine extends LineSource {
  online: boolean;
  wifi: boolean | undefined;
  /** Changes it, and says so. */
  turn(change: { readonly online?: boolean; readonly wifi?: boolean | undefined }): void;
  readonly listeners: number;
}

export function fakeLine(): FakeLine {
  const listeners = new Set<() => void>();
  const line: FakeLine = {
    online: true,
    wifi: undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    turn(change) {
      Object.assign(line, change);
      for (const listener of [...listeners]) listener();
    },
    get listeners() {
      return listeners.size;
    },
  };
  return line;
}

export interface FakeDrafts extends DraftStorage<ComposerDraft> {
  readonly kept: Map<string, unknown>;
  /** Rejects what is named here. */
  readonly broken: Set<'load' | 'save' | 'remove'>;
  /** Keys that are open elsewhere. */
  readonly taken: Set<string>;
  saves: number;
  forget(key?: string): void;
  readonly listeners: number;
}

export function fakeDrafts(): FakeDrafts {
  const listeners = new Set<(key: string | undefined) => void>();

  async function act<Answer>(method: 'load' | 'save' | 'remove', answer: () => Answer): Promise<Answer> {
    await Promise.resolve();
    if (drafts.broken.has(method)) throw new Error('QuotaExceededError');
    return answer();
  }

  const drafts: FakeDrafts = {
    kept: new Map(),
    broken: new Set(),
    taken: new Set(),
    saves: 0,
    load: (key) => act('load', () => drafts.kept.get(key)),
    save: (key, draft) =>
      act('save', () => {
        drafts.saves += 1;
        drafts.kept.set(key, draft);
      }),
    note: (key, savedAt, uploaded) =>
      act('save', () => {
        const draft = drafts.kept.get(key) as ComposerDraft | undefined;
        if (draft?.savedAt === savedAt) drafts.kept.set(key, { ...draft, uploaded });
      }),
    remove: (key) => act('remove', () => void drafts.kept.delete(key)),
    claim: (key) => Promise.resolve(!drafts.taken.has(key)),
    watchForgotten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget(key) {
      for (const listener of [...listeners]) listener(key);
      if (key === undefined) drafts.kept.clear();
      else drafts.kept.delete(key);
    },
    get listeners() {
      return listeners.size;
    },
  };
  return drafts;
}

/** What becomes of one call: an error before anything was done, or after it, or no answer. */
export type Fate =
  'hang' | { readonly code: AdapterErrorCode; readonly applied?: boolean; readonly error?: AdapterError };

/** A back end that keeps its promises, and breaks as it is told. */
export interface BackEnd {
  readonly story: StoryAdapter;
  readonly media: MediaAdapter;
  /** What happens to the next calls, by method. */
  readonly fates: Record<'upload' | 'publish' | 'discard' | 'getRules', Fate[]>;
  /** Every upload that arrived, by id. What was discarded is gone. */
  readonly files: Map<string, Blob>;
  readonly stories: { readonly draft: StoryDraft; readonly story: Story }[];
  readonly log: string[];
  /** Uploads wait in `held`. */
  holding: boolean;
  readonly held: (Held & { readonly file: Blob; progress(sentBytes: number): void })[];
  rules: StoryRules;
  limits: MediaLimits;
  precheck: (() => Promise<Precheck>) | undefined;
  /** Every file that it was asked about beforehand. */
  readonly prechecked: Blob[];
  readonly sinks: Set<Sink<Story>>;
  running: number;
  /** Files that arrived after the caller had given up are kept, as a server would. */
  put(story: Story): void;
}

const day = 86_400_000;

export function fakeBackEnd(clock: ManualClock): BackEnd {
  let number = 0;
  const uploads = new Map<string, { readonly file: Blob; readonly media: Media }>();
  const published = new Map<string, { readonly args: string; readonly story: Story }>();

  function toStory(draft: StoryDraft): Story {
    const at = (ms: number): string => new Date(clock.now() + ms).toISOString();
    const face = ({ mediaId }: { mediaId: string }): Story['front'] => ({
      state: 'pending',
      picture: { src: `https://pictures.example/${mediaId}.jpg`, width: 1, height: 1 },
    });
    return {
      id: `s${(number += 1)}`,
      author: { id: 'me', name: 'Me' },
      createdAt: at(0),
      expiresAt: at(day),
      mine: true,
      front: face(draft.front),
      ...(draft.back && { back: face(draft.back) }),
    };
  }

  async function meet<Answer>(
    method: keyof BackEnd['fates'],
    signal: AbortSignal | undefined,
    apply: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    backEnd.running += 1;
    const aborted = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    aborted.catch(() => undefined);
    try {
      await Promise.race([Promise.resolve(), aborted]);
      const fate = backEnd.fates[method].shift();
      if (fate === 'hang') return await aborted;
      const error = fate && (fate.error ?? new AdapterError(fate.code));
      if (error && !(fate as { applied?: boolean }).applied) throw error;
      const answer = await Promise.race([apply(), aborted]);
      if (error) throw error;
      return answer;
    } finally {
      backEnd.running -= 1;
    }
  }

  const backEnd: BackEnd = {
    fates: { upload: [], publish: [], discard: [], getRules: [] },
    files: new Map(),
    stories: [],
    log: [],
    holding: false,
    held: [],
    rules: { alt: 'optional' },
    limits: {},
    precheck: undefined,
    prechecked: [],
    sinks: new Set(),
    running: 0,

    media: stubAdapter('media', {
      upload: (file, { signal, clientId = '', onProgress } = {}) =>
        meet('upload', signal, async () => {
          backEnd.log.push(`upload ${clientId}`);
          if (backEnd.holding) {
            await new Promise<void>((release) => {
              const progress = (sentBytes: number): void => onProgress?.({ sentBytes, totalBytes: file.size });
              backEnd.held.push({ name: clientId, file, release, progress });
            });
          }
          const known = uploads.get(clientId);
          if (known && known.file !== file) throw new AdapterError('conflict');
          const media = known?.media ?? {
            id: `m${(number += 1)}`,
            type: file.type,
            width: 1,
            height: 1,
            bytes: file.size,
          };
          if (!known) backEnd.files.set(media.id, file);
          uploads.set(clientId, { file, media });
          return media;
        }),
      discard: (id, { signal } = {}) =>
        meet('discard', signal, () => {
          backEnd.log.push(`discard ${id}`);
          if (backEnd.stories.some(({ draft }) => draft.front.mediaId === id || draft.back?.mediaId === id)) {
            throw new AdapterError('conflict');
          }
          backEnd.files.delete(id);
        }),
      getLimits: () => Promise.resolve(backEnd.limits),
      precheck: (file) => {
        backEnd.prechecked.push(file);
        return backEnd.precheck?.() ?? Promise.resolve({ allowed: true });
      },
      suggestAlt: (_file, { lang } = {}) => Promise.resolve(`Suggested in ${lang ?? 'nothing'}`),
    }),

    story: stubAdapter('story', {
      publish: (draft, { signal, clientId = '' } = {}) =>
        meet('publish', signal, () => {
          backEnd.log.push(`publish ${clientId}`);
          const args = JSON.stringify(draft);
          const known = published.get(clientId);
          if (known && known.args !== args) throw new AdapterError('conflict');
          if (known) return known.story;
          const fields = Object.fromEntries(
            (['front', 'back'] as const)
              .filter((side) => draft[side] && !backEnd.files.has(draft[side].mediaId))
              .map((side: Side) => [`${side}.mediaId`, 'unknown']),
          );
          if (Object.keys(fields).length > 0) throw new AdapterError('invalid', { fields });
          const story = toStory(draft);
          published.set(clientId, { args, story });
          backEnd.stories.push({ draft, story });
          return story;
        }),
      getRules: ({ signal } = {}) => meet('getRules', signal, () => backEnd.rules),
      get: (id) => {
        const found = backEnd.stories.find(({ story }) => story.id === id);
        return found ? Promise.resolve(found.story) : Promise.reject(new AdapterError('not-found'));
      },
      watch(_id, sink, { signal }) {
        backEnd.sinks.add(sink);
        signal.addEventListener('abort', () => backEnd.sinks.delete(sink), { once: true });
      },
      appeal: (id, decisionId, text) => {
        backEnd.log.push(`appeal ${id} ${decisionId} ${text}`);
        const found = backEnd.stories.find(({ story }) => story.id === id);
        if (!found) return Promise.reject(new AdapterError('not-found'));
        const { decision, ...front } = found.story.front;
        if (!decision) return Promise.reject(new AdapterError('forbidden'));
        return Promise.resolve({ ...found.story, front: { ...front, decision: { ...decision, appeal: 'open' } } });
      },
    }),

    put(story) {
      for (const sink of backEnd.sinks) sink.change({ type: 'put', item: story });
    },
  };
  return backEnd;
}

/** A composer with all that it needs, and what it said. */
export interface ComposerBench {
  readonly clock: ManualClock;
  readonly tools: FakeTools;
  readonly line: FakeLine;
  readonly drafts: FakeDrafts;
  readonly backEnd: BackEnd;
  readonly said: string[];
  /** What a host does with the questions. */
  readonly host: { mayPublish: boolean; mayAskAlt: boolean; mayAsk: boolean };
  readonly store: ComposerStore;
  /** Another composer beside the same everything: after a reload, say. */
  again(): ComposerStore;
  /** Shows it, with a draft key. */
  show(store?: ComposerStore, draftKey?: string): Promise<void>;
  draft(key?: string): ComposerDraft | undefined;
}

export function composerBench(): ComposerBench {
  const clock = createManualClock();
  const tools = fakeTools();
  const line = fakeLine();
  const drafts = fakeDrafts();
  const backEnd = fakeBackEnd(clock);
  const said: string[] = [];
  const host = { mayPublish: true, mayAskAlt: true, mayAsk: true };
  const say = (...words: unknown[]): void => void said.push(words.join(' '));
  const outlet: ComposerOutlet = {
    mayPublish: ({ mode, faces }) => {
      say('may publish', mode, Object.keys(faces));
      return host.mayPublish;
    },
    mayAskAlt: (sides, required) => {
      say('may ask alt', sides, required);
      return host.mayAskAlt;
    },
    modeChanged: (mode) => say('mode', mode),
    faceSet: (side) => say('set', side),
    faceCleared: (side) => say('cleared', side),
    facesSwapped: () => say('swapped'),
    metadataStripped: (side, removed) =>
      say(
        'stripped',
        side,
        removed.map(({ name }) => name),
      ),
    progress: ({ side, total }) => say('progress', side, total.toFixed(2)),
    published: ({ id }) => say('published', id),
    publishFailed: ({ code }) => say('publish failed', code),
    stateChanged: (side, { state }) => say('state', side, state),
    draftRestored: () => say('restored'),
    draftDiscarded: () => say('discarded'),
    mayAsk: ({ hash }, { id }) => {
      say('may ask', id, hash);
      return host.mayAsk;
    },
    asked: ({ invitee }) => say('asked', invitee?.id),
    askFailed: ({ code }, method) => say('coAuthor', method, code),
    failed: ({ code }, method) => say(method, code),
  };
  const make = (): ComposerStore => createComposerStore({ clock, tools, drafts, line, getLang: () => 'en', outlet });
  const store = make();
  return {
    clock,
    tools,
    line,
    drafts,
    backEnd,
    said,
    host,
    store,
    again: make,
    async show(shown = store, draftKey = 'me') {
      shown.show({ story: backEnd.story, media: backEnd.media, draftKey });
      await settle();
    },
    draft: (key = 'me') => drafts.kept.get(key) as ComposerDraft | undefined,
  };
}

let files = 0;

/** A file nobody can tell from a picture. */
export const photo = (name = `photo-${(files += 1)}.jpg`): File => new File([name], name, { type: 'image/jpeg' });

/** How each test ends: with no timer, call, watch, picture or listener left. */
export async function expectNothingRuns({ clock, backEnd, tools, line, drafts }: ComposerBench): Promise<void> {
  await settle();
  expect(clock.pending, 'timers').to.equal(0);
  expect(backEnd.running, 'calls').to.equal(0);
  expect(backEnd.sinks.size, 'watches').to.equal(0);
  expect(tools.running, 'pictures').to.equal(0);
  expect(line.listeners + drafts.listeners, 'listeners').to.equal(0);
}
