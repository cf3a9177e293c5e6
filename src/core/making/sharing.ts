import type { AdapterError, MediaAdapter } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import type { MakingPhase, PictureUpload } from './making.js';
import type { PictureUploads } from './uploads.js';
import type { Publish, Published, Publisher } from './publisher.js';

/** How many pictures are on their way at once: more only make each of them slower. */
const lanes = 3;

/** The way from "Share" to what is published: asks, waits for pictures, uploads, publishes. `Key` names a picture. */
export interface Sharing<Key> {
  publish(options: { readonly withoutAlt?: boolean }): void;
  retry(key: Key): void;
  /** Back to composing. What was uploaded stays for the next time. */
  callOff(): void;
  /** Ends what runs; `resume` goes on. */
  stop(): void;
  resume(): void;
  /** Forgets what was said about descriptions. */
  reset(): void;
}

/** What sharing reads of a work, and changes. */
export interface SharedWork<Key> {
  readonly phase: MakingPhase;
  readonly rules: { readonly alt?: 'optional' | 'remind' | 'required' };
  readonly asksAlt: readonly Key[] | undefined;
  readonly error: AdapterError | undefined;
  readonly waiting: boolean;
}

export interface SharingParts<Key, Draft, Made> {
  readonly getSnapshot: () => SharedWork<Key>;
  readonly set: (change: Partial<SharedWork<Key>>) => void;
  /** The pictures that are published, in their order. */
  readonly used: () => readonly Key[];
  /** Something is missing, other than descriptions. */
  readonly isHindered: () => boolean;
  readonly needsAlt: (key: Key) => boolean;
  readonly upload: (key: Key) => PictureUpload | undefined;
  readonly setUpload: (key: Key, upload: PictureUpload) => void;
  /** This picture will not be published as it is: the back end does not know it any more. */
  readonly drop: (key: Key) => void;
  /** Pictures that are named in an error of publishing. */
  readonly refused: (error: AdapterError) => readonly Key[];
  readonly pictures: {
    readonly isBusy: (key: Key) => boolean;
    readonly whenReady: (keys: readonly Key[]) => Promise<void>;
    /** Why the file chosen last was not taken. */
    readonly problemOf: (key: Key) => unknown;
    /** Makes anew what was made to other rules. */
    readonly renew: () => void;
  };
  readonly uploads: PictureUploads<Key>;
  readonly publisher: Publisher<Draft, Made>;
  /** Why nothing is to be sent now, as far as that is known beforehand. */
  readonly getHindrance: () => AdapterError | undefined;
  /** `undefined`: nobody to share with. */
  readonly getAdapters: () =>
    { readonly media: MediaAdapter | undefined; readonly publish: Publish<Draft> } | undefined;
  readonly mayAskAlt: (keys: readonly Key[], required: boolean) => boolean;
  readonly mayPublish: () => boolean;
  readonly published: (answer: Published<Draft, Made>) => void;
  /** Sharing has stopped; nothing is lost by it. */
  readonly stopped: (error: AdapterError) => void;
  /** Publishing has failed. */
  readonly failed: (error: AdapterError) => void;
}

export function createSharing<Key, Draft, Made>(parts: SharingParts<Key, Draft, Made>): Sharing<Key> {
  const { getSnapshot, set, used, isHindered, upload, setUpload, pictures, uploads, publisher, getAdapters } = parts;
  let run: AbortController | undefined;
  /** Fires when the page is left. */
  let stay = new AbortController();
  /** The host has been asked about what is being shared. */
  let granted = false;
  /** Pictures that are shared without a description, by word of their author. */
  const waved = new Set<Key>();
  let send: ((key: Key) => void) | undefined;

  /** @returns whether it may go on without asking for descriptions */
  function settleAlt(withoutAlt: boolean): boolean {
    const { rules } = getSnapshot();
    const required = rules.alt === 'required';
    const lacking = rules.alt === 'optional' ? [] : used().filter(parts.needsAlt);
    if (withoutAlt && !required) for (const key of lacking) waved.add(key);
    const asked = lacking.filter((key) => required || !waved.has(key));
    if (asked.length > 0 && parts.mayAskAlt(asked, required)) set({ asksAlt: asked });
    return asked.length === 0;
  }

  async function share({ media, publish: act }: NonNullable<ReturnType<typeof getAdapters>>): Promise<void> {
    const { signal } = (run = new AbortController());
    const keys = used();
    set({ phase: 'uploading', asksAlt: undefined, error: undefined });
    try {
      await whenReady(keys, signal);
      signal.throwIfAborted();
      granted ||= !isHindered() && parts.mayPublish();
      signal.throwIfAborted();
      if (!granted || isHindered()) return toComposing();
      const error = await uploadAll(media, keys, signal);
      // Called off in the very moment that the last one was there.
      signal.throwIfAborted();
      if (error) return fail(error);
      // Texts may have been changed meanwhile.
      if (isHindered() || !settleAlt(false)) return toComposing();
      set({ phase: 'publishing' });
      const answer = await publisher.publish(act, signal);
      run = undefined;
      granted = false;
      parts.published(answer);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      parts.failed(error);
      refuseMedia(error);
      fail(error);
    }
  }

  /** Waits for pictures that are being made. Calls sharing off where one comes to nothing: they want to share that one. */
  async function whenReady(keys: readonly Key[], signal: AbortSignal): Promise<void> {
    const problems = keys.map(pictures.problemOf);
    await pictures.whenReady(keys);
    signal.throwIfAborted();
    if (!keys.some((key, index) => pictures.problemOf(key) !== problems[index])) return;
    toComposing();
    signal.throwIfAborted();
  }

  /** What arrives when nobody needs it any more does not stay. On a page that is left: until it is back. */
  function sweep(): void {
    const adapters = getAdapters();
    if (!adapters?.media) return;
    if (stay.signal.aborted) stay = new AbortController();
    uploads.sweep(adapters.media, { signal: stay.signal, spared: publisher.spared });
  }

  /** @returns what the first picture that failed has failed with */
  async function uploadAll(
    media: MediaAdapter | undefined,
    keys: readonly Key[],
    signal: AbortSignal,
  ): Promise<AdapterError | undefined> {
    if (!media) return undefined;
    const waiting = [...keys];
    const running = new Set<Promise<void>>();
    const next = (): void => {
      while (running.size < lanes && waiting.length > 0) start(waiting.shift() as Key);
    };
    const start = (key: Key): void => {
      const sent = uploads.send(key, { media, signal, strayed: sweep }).finally(() => {
        running.delete(sent);
        if (!signal.aborted) next();
      });
      running.add(sent);
      // Waited for below, and in a loop: one of them may be sent again while another is on its way.
      sent.catch(() => undefined);
    };
    send = (key) => {
      if (!waiting.includes(key)) waiting.unshift(key);
      next();
    };
    next();
    while (running.size > 0) await Promise.all(running);
    send = undefined;
    signal.throwIfAborted();
    for (const key of keys) {
      const sent = upload(key);
      if (sent?.phase === 'failed') return sent.error;
    }
    return undefined;
  }

  /** What the back end does not know any more is sent again, as something new. */
  function refuseMedia(error: AdapterError): void {
    for (const key of parts.refused(error)) {
      parts.drop(key);
      setUpload(key, { phase: 'failed', error });
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
    set({ phase: 'composing', waiting: false });
    for (const key of used()) {
      const phase = upload(key)?.phase;
      if (phase === 'uploading' || phase === 'waiting') setUpload(key, { phase: 'none' });
    }
    // The rules may have changed meanwhile.
    pictures.renew();
  }

  function fail(error: AdapterError): void {
    toComposing();
    set({ error });
    parts.stopped(error);
  }

  /** Says what is known to come of it, rather than send pictures for nothing. */
  function refuse(error: AdapterError): void {
    set({ error, asksAlt: undefined });
    parts.stopped(error);
  }

  function publish({ withoutAlt = false }: { readonly withoutAlt?: boolean }): void {
    const adapters = getAdapters();
    if (getSnapshot().phase !== 'composing' || !adapters || isHindered()) return;
    const hindrance = parts.getHindrance();
    if (hindrance) return refuse(hindrance);
    if (!settleAlt(withoutAlt)) return;
    // Asked at once where it can be: a host may want to act within the press.
    if (!used().some(pictures.isBusy)) {
      granted = parts.mayPublish();
      if (!granted || getSnapshot().phase !== 'composing' || isHindered()) return;
    }
    void share(adapters);
  }

  return {
    publish,

    retry(key) {
      const { phase } = getSnapshot();
      if (phase === 'composing') publish({});
      else if (upload(key)?.phase === 'failed') send?.(key);
    },

    callOff() {
      const { phase } = getSnapshot();
      if (phase === 'uploading' || phase === 'publishing') toComposing();
    },

    stop() {
      end();
      stay.abort();
    },

    resume() {
      const { phase } = getSnapshot();
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
