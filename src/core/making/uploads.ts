import { AdapterError } from '../../contracts/errors.js';
import type { Media, MediaAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { Patience } from '../patience.js';
import type { Parcel, PictureUpload } from './making.js';

/** ms without a byte leaving after which an upload counts as `timeout`. */
export const stallTimeoutMs = 30_000;

/** Brings pictures to the back end, and takes back those that nobody needs any more. `Key` names one in its work. */
export interface PictureUploads<Key> {
  /** Sends a picture, unless it is there. Resolves when it is, or has failed; rejects with the reason of the signal. */
  send(key: Key, options: SendOptions): Promise<void>;
  /** This picture will not be published. */
  drop(parcel: Pick<Parcel, 'rendered'>): void;
  /** These will not be published. */
  dropMedia(mediaIds: Iterable<string>): void;
  /** These were. */
  keepMedia(mediaIds: Iterable<string>): void;
  /** What the back end has of this work, wanted or not. */
  readonly there: readonly string[];
  /** Throws away what should not stay, but for what `spared` says. */
  sweep(
    media: MediaAdapter | undefined,
    options: { readonly signal: AbortSignal; readonly spared: ReadonlySet<string> },
  ): void;
  reset(): void;
}

export interface SendOptions {
  readonly media: MediaAdapter;
  readonly signal: AbortSignal;
  /** An adapter has finished what it was told to stop, and nobody needs it: there is something to sweep. */
  readonly strayed: () => void;
}

export interface PictureUploadsParts<Key> {
  readonly parcel: (key: Key) => Parcel | undefined;
  readonly setUpload: (key: Key, upload: PictureUpload) => void;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly progress: (key: Key, bytes: { readonly sentBytes: number; readonly totalBytes: number }) => void;
  readonly failed: (error: AdapterError, method: 'media.upload' | 'media.discard') => void;
  /** `there` has grown, perhaps long after anybody waited for it. */
  readonly grown: () => void;
}

interface UploadEars {
  readonly alive: () => void;
  readonly got: (sentBytes: number) => void;
}

export function createPictureUploads<Key>({
  parcel,
  setUpload,
  clock,
  patience,
  progress,
  failed,
  grown,
}: PictureUploadsParts<Key>): PictureUploads<Key> {
  /** One for each picture, as long as it may be published: what arrives under another is nobody's. */
  const clientIds = new Map<Blob, string>();
  /** What has arrived of them, whether or not somebody still waited for it. */
  const arrived = new Map<Blob, string>();
  const orphans = new Set<string>();
  const sweeping = new Set<string>();

  function clientIdOf(blob: Blob): string {
    const clientId = clientIds.get(blob) ?? createClientId();
    clientIds.set(blob, clientId);
    return clientId;
  }

  async function upload(
    media: MediaAdapter,
    blob: Blob,
    { signal, alive, got, strayed }: Pick<SendOptions, 'signal' | 'strayed'> & UploadEars,
  ): Promise<Media> {
    const clientId = clientIdOf(blob);
    const answer = (await media.upload(blob, {
      signal,
      clientId,
      onProgress: ({ sentBytes }) => {
        alive();
        if (!signal.aborted && Number.isFinite(sentBytes)) got(sentBytes);
      },
    })) as Partial<Media> | undefined;
    const id = answer?.id;
    if (typeof id !== 'string' || id === '') throw new AdapterError('unknown', { message: 'upload() gave no id' });
    if (clientIds.get(blob) === clientId) arrived.set(blob, id);
    else {
      orphans.add(id);
      strayed();
    }
    grown();
    return answer as Media;
  }

  async function send(key: Key, { media, signal, strayed }: SendOptions): Promise<void> {
    const { rendered, upload: before } = parcel(key) ?? {};
    if (!rendered || !before || before.phase === 'done') return;
    const { blob } = rendered;
    const totalBytes = blob.size;
    let sentBytes = 'sentBytes' in before ? before.sentBytes : 0;
    const show = (shown: PictureUpload): void => {
      if (parcel(key)?.rendered === rendered) setUpload(key, shown);
    };
    const percent = (): number => Math.floor((sentBytes / totalBytes) * 100);
    const got = (bytes: number): void => {
      const last = percent();
      // What comes again after an interruption was there before.
      sentBytes = Math.min(Math.max(bytes, sentBytes), totalBytes);
      if (percent() === last) return;
      show({ phase: 'uploading', sentBytes, totalBytes });
      progress(key, { sentBytes, totalBytes });
    };
    try {
      const answer = await patience.persist(
        (inner) =>
          call((signal, alive) => upload(media, blob, { signal, alive, got, strayed }), {
            signal: inner,
            clock,
            timeoutMs: stallTimeoutMs,
          }),
        {
          signal,
          rests: (resting) => show({ phase: resting ? 'waiting' : 'uploading', sentBytes, totalBytes }),
        },
      );
      signal.throwIfAborted();
      show({ phase: 'done', media: answer });
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toAdapterError(thrown);
      // Nothing comes of this key any more: another try is another upload.
      if (!error.retryable) clientIds.delete(blob);
      show({ phase: 'failed', error });
      failed(error, 'media.upload');
    }
  }

  async function discard(media: MediaAdapter, id: string, signal: AbortSignal): Promise<void> {
    sweeping.add(id);
    try {
      await call((inner) => media.discard(id, { signal: inner }), { signal, clock });
      orphans.delete(id);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      // What may work later is tried with the next sweep. Published or somebody else's: not ours to throw away.
      if (!error.retryable) orphans.delete(id);
      if (error.code !== 'conflict' && error.code !== 'not-found') failed(error, 'media.discard');
    } finally {
      sweeping.delete(id);
    }
  }

  return {
    send,

    drop({ rendered }) {
      if (!rendered) return;
      const { blob } = rendered;
      const id = arrived.get(blob);
      if (id !== undefined) orphans.add(id);
      arrived.delete(blob);
      clientIds.delete(blob);
    },

    dropMedia(mediaIds) {
      for (const id of mediaIds) orphans.add(id);
    },

    keepMedia(mediaIds) {
      for (const id of mediaIds) orphans.delete(id);
    },

    get there() {
      return [...orphans, ...arrived.values()];
    },

    sweep(media, { signal, spared }) {
      if (!media || signal.aborted) return;
      for (const id of orphans) if (!spared.has(id) && !sweeping.has(id)) void discard(media, id, signal);
    },

    reset() {
      clientIds.clear();
      arrived.clear();
      orphans.clear();
    },
  };
}
