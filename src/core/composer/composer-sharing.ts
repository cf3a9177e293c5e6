import type { AdapterError, Side, Story, StoryDraft } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import type { ComposerFaces } from './composer-faces.js';
import type { ComposerOutlet, PublishRequest } from './composer-ports.js';
import { refusedSides, type Publisher, type SharingAdapters } from './composer-publisher.js';
import { needsAlt, usedSides } from './composer-rules.js';
import type { ComposerState } from './composer-state.js';
import type { ComposerUploads } from './composer-uploads.js';

/** The way from "Share" to a story: asks, waits for pictures, uploads, publishes. */
export interface Sharing {
  publish(options: { readonly withoutAlt?: boolean }): void;
  retry(side: Side): void;
  /** Back to composing. What was uploaded stays for the next time. */
  callOff(): void;
  /** Ends what runs; `resume` goes on. */
  stop(): void;
  resume(): void;
  /** Forgets what was said about descriptions. */
  reset(): void;
}

export interface SharingParts {
  readonly state: ComposerState;
  readonly outlet: ComposerOutlet;
  readonly faces: ComposerFaces;
  readonly uploads: ComposerUploads;
  readonly publisher: Publisher;
  /** `undefined`: nobody to share with. */
  readonly getAdapters: () => SharingAdapters | undefined;
  readonly published: (answer: { story: Story; draft: StoryDraft; isLatest: boolean }) => void;
}

export function createSharing(parts: SharingParts): Sharing {
  const { state, outlet, faces, uploads, publisher, getAdapters, published } = parts;
  let run: AbortController | undefined;
  /** Fires when the page is left. */
  let stay = new AbortController();
  /** The host has been asked about what is being shared. */
  let granted = false;
  /** Faces that are shared without a description, by word of their author. */
  const waved = new Set<Side>();
  let send: ((side: Side) => void) | undefined;

  const used = (): readonly Side[] => usedSides(state.getSnapshot().mode);

  function request(): PublishRequest {
    const { mode = 'plain', faces: all, audienceId, comparable } = state.getSnapshot();
    const entries = used().flatMap((side) => {
      const { rendered, texts } = all[side];
      return rendered ? [[side, { picture: rendered, texts }] as const] : [];
    });
    return { mode, faces: Object.fromEntries(entries), audienceId, comparable: mode === 'flip' && comparable };
  }

  /** @returns whether it may go on without asking for descriptions */
  function settleAlt(withoutAlt: boolean): boolean {
    const { rules, faces: all } = state.getSnapshot();
    const required = rules.alt === 'required';
    const lacking = rules.alt === 'optional' ? [] : used().filter((side) => needsAlt(all[side]));
    if (withoutAlt && !required) for (const side of lacking) waved.add(side);
    const asked = lacking.filter((side) => required || !waved.has(side));
    if (asked.length > 0 && outlet.mayAskAlt(asked, required)) state.set({ asksAlt: asked });
    return asked.length === 0;
  }

  const isHindered = (): boolean => state.getSnapshot().missing.some(({ what }) => what !== 'alt');

  async function share(adapters: SharingAdapters): Promise<void> {
    const { signal } = (run = new AbortController());
    const sides = used();
    state.set({ phase: 'uploading', asksAlt: undefined, error: undefined });
    try {
      await whenReady(sides, signal);
      granted ||= !isHindered() && outlet.mayPublish(request());
      signal.throwIfAborted();
      if (!granted || isHindered()) return toComposing();
      const error = await uploadAll(adapters, sides, signal);
      if (error) return fail(error);
      // Texts may have been changed meanwhile.
      if (isHindered() || !settleAlt(false)) return toComposing();
      state.set({ phase: 'publishing' });
      const answer = await publisher.publish(adapters.story, signal);
      run = undefined;
      granted = false;
      published(answer);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      outlet.failed(error, 'story.publish');
      refuseMedia(error);
      fail(error);
    }
  }

  /** Waits for pictures that are being made. Calls sharing off where one comes to nothing: they want to share that one. */
  async function whenReady(sides: readonly Side[], signal: AbortSignal): Promise<void> {
    const problems = sides.map((side) => state.face(side).problem);
    await faces.whenReady(sides);
    signal.throwIfAborted();
    if (!sides.some((side, index) => state.face(side).problem !== problems[index])) return;
    toComposing();
    signal.throwIfAborted();
  }

  /** What arrives when nobody needs it any more does not stay. On a page that is left: until it is back. */
  function sweep(): void {
    const adapters = getAdapters();
    if (!adapters) return;
    if (stay.signal.aborted) stay = new AbortController();
    uploads.sweep(adapters.media, { signal: stay.signal, spared: publisher.spared });
  }

  /** @returns what the first face that failed has failed with */
  async function uploadAll(
    { media }: SharingAdapters,
    sides: readonly Side[],
    signal: AbortSignal,
  ): Promise<AdapterError | undefined> {
    const running = new Map<Side, Promise<void>>();
    send = (side) => {
      const sent = uploads.send(side, { media, signal, strayed: sweep }).finally(() => running.delete(side));
      running.set(side, sent);
      // Waited for below, and in a loop: one of them may be sent again while the other is on its way.
      sent.catch(() => undefined);
    };
    for (const side of sides) send(side);
    while (running.size > 0) await Promise.all(running.values());
    send = undefined;
    signal.throwIfAborted();
    for (const side of sides) {
      const { upload } = state.face(side);
      if (upload.phase === 'failed') return upload.error;
    }
    return undefined;
  }

  /** What the back end does not know any more is sent again, as something new. */
  function refuseMedia(error: AdapterError): void {
    for (const side of refusedSides(error)) {
      uploads.drop(state.face(side));
      state.setFace(side, { upload: { phase: 'failed', error } });
    }
  }

  function end(): void {
    run?.abort();
    run = undefined;
    send = undefined;
  }

  function toComposing(): void {
    end();
    granted = false;
    state.set({ phase: 'composing', waiting: false });
    for (const side of used()) {
      const { phase } = state.face(side).upload;
      if (phase === 'uploading' || phase === 'waiting') state.setFace(side, { upload: { phase: 'none' } });
    }
    // The rules may have changed meanwhile.
    faces.renew();
  }

  function fail(error: AdapterError): void {
    toComposing();
    state.set({ error });
    outlet.publishFailed(error);
  }

  /** Says what is known to come of it, rather than send pictures for nothing. */
  function refuse(error: AdapterError): void {
    state.set({ error, asksAlt: undefined });
    outlet.publishFailed(error);
  }

  function publish({ withoutAlt = false }: { readonly withoutAlt?: boolean }): void {
    const adapters = getAdapters();
    const { phase, mode } = state.getSnapshot();
    if (phase !== 'composing' || mode === undefined || !adapters || isHindered()) return;
    const { hindrance } = uploads;
    if (hindrance) return refuse(hindrance);
    if (!settleAlt(withoutAlt)) return;
    // Asked at once where it can be: a host may want to act within the press.
    if (!used().some((side) => faces.isBusy(side))) {
      granted = outlet.mayPublish(request());
      if (!granted || state.getSnapshot().phase !== 'composing' || isHindered()) return;
    }
    void share(adapters);
  }

  return {
    publish,

    retry(side) {
      const { phase } = state.getSnapshot();
      if (phase === 'composing') publish({});
      else if (state.face(side).upload.phase === 'failed') send?.(side);
    },

    callOff() {
      const { phase } = state.getSnapshot();
      if (phase === 'uploading' || phase === 'publishing') toComposing();
    },

    stop() {
      end();
      stay.abort();
    },

    resume() {
      const { phase } = state.getSnapshot();
      const adapters = getAdapters();
      if ((phase === 'uploading' || phase === 'publishing') && !run && adapters) void share(adapters);
    },

    reset() {
      end();
      granted = false;
      waved.clear();
    },
  };
}
