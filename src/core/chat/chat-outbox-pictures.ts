import { AdapterError } from '../../contracts/errors.js';
import type { MediaAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { OutgoingPicture } from './chat.js';
import type { Clock } from '../clock.js';
import type { ThreadMethod } from './thread-ports.js';

/** ms without a byte leaving after which an upload counts as `timeout`. */
export const stallTimeoutMs = 30_000;

/** Brings the pictures of messages to the back end, and takes back those that nobody sends. */
export interface OutboxPictures {
  /** @returns its `mediaId` @throws `AdapterError`; the reason of the signal */
  upload(
    picture: OutgoingPicture,
    options: { readonly media: MediaAdapter | undefined; readonly signal: AbortSignal; got(progress: number): void },
  ): Promise<string>;
  /** It will not be sent. */
  drop(picture: OutgoingPicture): void;
  /** It is part of a message now. */
  keep(picture: OutgoingPicture): void;
  /** Throws away what should not stay. */
  sweep(media: MediaAdapter | undefined, signal: AbortSignal): void;
}

export function createOutboxPictures(
  clock: Clock,
  failed: (error: AdapterError, method: ThreadMethod) => void,
): OutboxPictures {
  /** What has arrived, by the picture's `clientId`, whether or not somebody still waited for it. */
  const arrived = new Map<string, string>();
  const dropped = new Set<string>();
  const orphans = new Set<string>();
  const sweeping = new Set<string>();

  async function discard(media: MediaAdapter, id: string, signal: AbortSignal): Promise<void> {
    sweeping.add(id);
    try {
      await call((inner) => media.discard(id, { signal: inner }), { signal, clock });
      orphans.delete(id);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      // What may work later is tried with the next sweep. Sent, or gone already: not ours to throw away.
      if (!error.retryable) orphans.delete(id);
      if (error.code !== 'conflict' && error.code !== 'not-found') failed(error, 'media.discard');
    } finally {
      sweeping.delete(id);
    }
  }

  return {
    async upload({ clientId, mediaId = arrived.get(clientId), rendered: { blob } }, { media, signal, got }) {
      if (mediaId !== undefined) return mediaId;
      if (!media)
        throw new AdapterError('unsupported', { message: 'There is no media adapter to send pictures with.' });
      dropped.delete(clientId);
      let shown = 0;
      const upload = async (inner: AbortSignal, alive: () => void): Promise<string> => {
        const answer = (await media.upload(blob, {
          signal: inner,
          clientId,
          onProgress({ sentBytes }) {
            alive();
            const progress = Math.floor((sentBytes / blob.size) * 100) / 100;
            if (inner.aborted || !(progress > shown)) return;
            shown = Math.min(progress, 1);
            got(shown);
          },
        })) as { readonly id?: unknown } | undefined;
        const id = answer?.id;
        if (typeof id !== 'string' || id === '') throw new AdapterError('unknown', { message: 'upload() gave no id' });
        if (dropped.has(clientId)) orphans.add(id);
        else arrived.set(clientId, id);
        return id;
      };
      return call(upload, { signal, clock, timeoutMs: stallTimeoutMs });
    },

    drop({ clientId, mediaId = arrived.get(clientId) }) {
      dropped.add(clientId);
      arrived.delete(clientId);
      if (mediaId !== undefined) orphans.add(mediaId);
    },

    keep({ clientId, mediaId }) {
      arrived.delete(clientId);
      if (mediaId !== undefined) orphans.delete(mediaId);
    },

    sweep(media, signal) {
      if (!media || signal.aborted) return;
      for (const id of orphans) if (!sweeping.has(id)) void discard(media, id, signal);
    },
  };
}
