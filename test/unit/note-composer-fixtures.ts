import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type MediaAdapter,
  type Note,
  type NoteAdapter,
  type NoteDraft,
  type NoteRules,
  type NoteTombstone,
  type Sink,
} from '../../src/contracts/index.js';
import type { NoteWorkDraft } from '../../src/core/note-composer/note-composer.js';
import type { NoteComposerOutlet } from '../../src/core/note-composer/note-ports.js';
import { createNoteComposerStore, type NoteComposerStore } from '../../src/core/note-composer/note-store.js';
import type { DraftStorage } from '../../src/core/making/drafts.js';
import { createManualClock, settle, stubAdapter, type ManualClock } from '../../src/testing/index.js';
import {
  fakeBackEnd,
  fakeDrafts,
  fakeLine,
  fakeTools,
  type BackEnd,
  type FakeDrafts,
  type FakeLine,
  type FakeTools,
} from './composer-fixtures.js';

/** A back end for notes, beside the one for files of stories. */
export interface NoteBackEnd {
  readonly note: NoteAdapter;
  readonly media: MediaAdapter;
  /** Fates, files and running calls are its. `publish` is that of notes. */
  readonly files: BackEnd;
  readonly notes: { readonly draft: NoteDraft; note: Note | NoteTombstone }[];
  readonly sinks: Set<Sink<Note | NoteTombstone>>;
  readonly log: string[];
  rules: NoteRules;
  put(note: Note | NoteTombstone): void;
}

export function fakeNoteBackEnd(clock: ManualClock): NoteBackEnd {
  const files = fakeBackEnd(clock);
  const published = new Map<string, { readonly args: string; readonly note: Note }>();
  let number = 0;

  async function meet<Answer>(signal: AbortSignal | undefined, apply: () => Answer): Promise<Answer> {
    signal?.throwIfAborted();
    files.running += 1;
    const aborted = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    aborted.catch(() => undefined);
    try {
      await Promise.race([Promise.resolve(), aborted]);
      const fate = files.fates.publish.shift();
      if (fate === 'hang') return await aborted;
      const error = fate && (fate.error ?? new AdapterError(fate.code));
      if (error && !(fate as { applied?: boolean }).applied) throw error;
      const answer = apply();
      if (error) throw error;
      return answer;
    } finally {
      files.running -= 1;
    }
  }

  const backEnd: NoteBackEnd = {
    files,
    notes: [],
    sinks: new Set(),
    log: files.log,
    rules: { alt: 'optional' },
    media: stubAdapter('media', {
      ...files.media,
      discard(id, options) {
        if (backEnd.notes.some(({ draft }) => draft.photos?.some(({ mediaId }) => mediaId === id)))
          return Promise.reject(new AdapterError('conflict'));
        return files.media.discard(id, options);
      },
    }),
    note: stubAdapter('note', {
      publish: (draft, { signal, clientId = '' } = {}) =>
        meet(signal, () => {
          files.log.push(`publish ${clientId}`);
          const args = JSON.stringify(draft);
          const known = published.get(clientId);
          if (known && known.args !== args) throw new AdapterError('conflict');
          if (known) return known.note;
          const unknown = (draft.photos ?? []).flatMap(({ mediaId }, place) =>
            files.files.has(mediaId) ? [] : [[`photos.${place}.mediaId`, 'unknown'] as const],
          );
          if (unknown.length > 0) throw new AdapterError('invalid', { fields: Object.fromEntries(unknown) });
          const note: Note = {
            id: `n${(number += 1)}`,
            author: { id: 'me', name: 'Me' },
            createdAt: new Date(clock.now()).toISOString(),
            state: 'pending',
            mine: true,
            ...(draft.text !== undefined && { text: draft.text }),
            photos: (draft.photos ?? []).map(({ mediaId }) => ({
              id: mediaId,
              state: 'pending',
              picture: { src: `https://pictures.example/${mediaId}.jpg`, width: 1, height: 1 },
            })),
          };
          published.set(clientId, { args, note });
          backEnd.notes.push({ draft, note });
          return note;
        }),
      getRules: () => Promise.resolve(backEnd.rules),
      get: (id) => {
        const found = backEnd.notes.find(({ note }) => note.id === id);
        return found ? Promise.resolve(found.note) : Promise.reject(new AdapterError('not-found'));
      },
      watch(_id, sink, { signal }) {
        backEnd.sinks.add(sink);
        signal.addEventListener('abort', () => backEnd.sinks.delete(sink), { once: true });
      },
      appeal: (id, decisionId, text) => {
        files.log.push(`appeal ${id} ${decisionId} ${text}`);
        const found = backEnd.notes.find(({ note }) => note.id === id);
        if (!found || !('state' in found.note) || !found.note.decision)
          return Promise.reject(new AdapterError('forbidden'));
        return Promise.resolve({ ...found.note, decision: { ...found.note.decision, appeal: 'open' } });
      },
    }),
    put(note) {
      const found = backEnd.notes.find((one) => one.note.id === note.id);
      if (found) found.note = note;
      for (const sink of backEnd.sinks) sink.change({ type: 'put', item: note });
    },
  };
  return backEnd;
}

/** A composer with all that it needs, and what it said. */
export interface NoteBench {
  readonly clock: ManualClock;
  readonly tools: FakeTools;
  readonly line: FakeLine;
  readonly drafts: FakeDrafts;
  readonly backEnd: NoteBackEnd;
  readonly said: string[];
  readonly host: { mayPublish: boolean; mayAskAlt: boolean; mayAsk: boolean };
  readonly store: NoteComposerStore;
  /** Another composer beside the same everything: after a reload, say. */
  again(): NoteComposerStore;
  show(store?: NoteComposerStore, draftKey?: string): Promise<void>;
  draft(key?: string): NoteWorkDraft | undefined;
}

export function noteBench(): NoteBench {
  const clock = createManualClock();
  const tools = fakeTools();
  const line = fakeLine();
  const drafts = fakeDrafts();
  const backEnd = fakeNoteBackEnd(clock);
  const said: string[] = [];
  const host = { mayPublish: true, mayAskAlt: true, mayAsk: true };
  const say = (...words: unknown[]): void => void said.push(words.join(' '));
  const outlet: NoteComposerOutlet = {
    mayPublish: ({ text, photos }) => {
      say('may publish', text, photos.length);
      return host.mayPublish;
    },
    mayAskAlt: (indexes, required) => {
      say('may ask alt', indexes, required);
      return host.mayAskAlt;
    },
    photoAdded: (_photo, index) => say('added', index),
    photoRefused: ({ fileName, problem }) => say('refused', fileName, problem?.code ?? 'no-place'),
    photoMoved: (from, to) => say('moved', from, to),
    photoRemoved: (index) => say('removed', index),
    metadataStripped: (index, removed) =>
      say(
        'stripped',
        index,
        removed.map(({ name }) => name),
      ),
    progress: ({ index, total }) => say('progress', index, total.toFixed(2)),
    published: ({ id }) => say('published', id),
    publishFailed: ({ code }) => say('publish failed', code),
    stateChanged: (note, photo) => say('state', photo?.id ?? note.id, photo?.state ?? note.state),
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
  const make = (): NoteComposerStore =>
    createNoteComposerStore({
      clock,
      tools,
      drafts: drafts as unknown as DraftStorage<NoteWorkDraft>,
      line,
      getLang: () => 'en',
      getTextLang: () => 'en',
      outlet,
    });
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
      shown.show({ note: backEnd.note, media: backEnd.media, draftKey });
      await settle();
    },
    draft: (key = 'me') => drafts.kept.get(key) as NoteWorkDraft | undefined,
  };
}

/** How each test ends: with no timer, call, watch, picture or listener left. */
export async function expectNoteNothingRuns({ clock, backEnd, tools, line, drafts }: NoteBench): Promise<void> {
  await settle();
  expect(clock.pending, 'timers').to.equal(0);
  expect(backEnd.files.running, 'calls').to.equal(0);
  expect(backEnd.sinks.size, 'watches').to.equal(0);
  expect(tools.running, 'pictures').to.equal(0);
  expect(line.listeners + drafts.listeners, 'listeners').to.equal(0);
}
