import { sha256 } from '@noble/hashes/sha2.js';
import type { MediaLimits, UploadOptions } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { integrityOf } from '../../core/co-author/content-hash.js';
import { readPicture } from './bytes/read-picture.js';
import type { PictureFacts } from './bytes/reader.js';
import type { Network } from './network.js';
import type { Quota } from './quota.js';
import { toTimestamp } from './records.js';
import { safely } from './safely.js';
import type { State, StoredMedia } from './state.js';
import { pause } from './waiting.js';

/** How often an upload on a slow line says how far it is, in milliseconds. */
const stepMs = 100;
/** The most that leaves at a time. */
const stepBytes = 65_536;

/** A file on its way, or arrived: what a repeat goes on with. */
interface Session {
  readonly file: Blob;
  received: number;
  stored: StoredMedia | undefined;
}

/** Takes files. */
export interface Uploads {
  /** @throws as `MediaAdapter.upload` */
  receive(personId: string, file: Blob, options: UploadOptions): Promise<StoredMedia>;
}

/** What {@link createUploads} needs. */
export interface UploadParts {
  readonly state: State;
  readonly network: Network;
  readonly quota: Quota;
  readonly limits: () => MediaLimits;
}

function invalid(why: string): AdapterError {
  return new AdapterError('invalid', { fields: { file: why } });
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new AdapterError('invalid', { fields: { file: 'it cannot be read' }, cause });
  }
}

async function assertSame(file: Blob, other: Blob): Promise<void> {
  if (file === other) return;
  const same = file.size === other.size && file.type === other.type;
  const [one, two] = same ? await Promise.all([bytesOf(file), bytesOf(other)]) : [];
  if (one?.every((byte, index) => byte === two?.[index]) === true) return;
  throw new AdapterError('conflict', { message: 'this clientId was used for another file' });
}

/** What can be said before a byte has left. @throws `unsupported-type`, `too-large` */
function assertWelcome({ type, size }: Blob, { types, maxBytes }: MediaLimits): void {
  if (types !== undefined && !types.includes(type)) throw new AdapterError('unsupported-type', { message: type });
  if (maxBytes !== undefined && size > maxBytes) throw new AdapterError('too-large', { message: `${size} bytes` });
}

/** What can only be said of the bytes. @throws `invalid`, `too-large` */
function examine({ type }: Blob, bytes: Uint8Array, { maxWidth, maxHeight }: MediaLimits): PictureFacts {
  const facts = readPicture(bytes);
  if (facts?.type !== type) throw invalid(`it says it is ${type} and is not, or it is broken`);
  // A server would take it out, but then it has had it: who uploads has to see to it.
  if (facts.extras.includes('gps')) throw invalid('it says where it was taken');
  if (facts.width > (maxWidth ?? Infinity) || facts.height > (maxHeight ?? Infinity)) {
    throw new AdapterError('too-large', { message: `${facts.width} × ${facts.height} px` });
  }
  return facts;
}

/** Makes a place that nothing has come to. */
export function createUploads({ state, network, quota, limits }: UploadParts): Uploads {
  const sessions = new Map<string, Session>();

  /** Sends what has not arrived yet. */
  async function send(personId: string, session: Session, { signal, onProgress }: UploadOptions): Promise<void> {
    const totalBytes = session.file.size;
    let sentBytes = session.received;
    while (sentBytes < totalBytes) {
      const rate = network.knobs.uploadBytesPerSecond;
      if (!(rate > 0)) {
        await pause(stepMs, { clock: state.clock, signal });
        continue;
      }
      const step = Math.min(totalBytes - sentBytes, stepBytes, Math.max(1, Math.ceil((rate * stepMs) / 1000)));
      await pause((step / rate) * 1000, { clock: state.clock, signal });
      network.assertOnline(personId);
      sentBytes += step;
      session.received = Math.max(session.received, sentBytes);
      safely(() => onProgress?.({ sentBytes, totalBytes }));
    }
  }

  function store(ownerId: string, file: Blob, bytes: Uint8Array, facts: PictureFacts): StoredMedia {
    const { type, width, height, extras } = facts;
    // Once more: others may have arrived since this one set out.
    quota.assertLeft(ownerId, limits());
    const media = { id: `media-${state.nextNumber()}`, type, width, height, bytes: file.size };
    const stored: StoredMedia = {
      media,
      ownerId,
      file,
      digest: integrityOf(sha256(bytes)),
      storyId: undefined,
      threadId: undefined,
      noteId: undefined,
    };
    state.media.set(media.id, stored);
    state.uploads.push({ ...media, by: ownerId, at: toTimestamp(state.clock.now()), file, extras });
    quota.count(ownerId);
    return stored;
  }

  return {
    async receive(personId, file, options) {
      const key = options.clientId === undefined ? undefined : JSON.stringify([personId, options.clientId]);
      const known = key === undefined ? undefined : sessions.get(key);
      // What came with it was thrown away, so the key is free again.
      const gone = known?.stored !== undefined && !state.media.has(known.stored.media.id);
      const session: Session = gone || known === undefined ? { file, received: 0, stored: undefined } : known;
      if (session.stored === undefined) {
        assertWelcome(file, limits());
        quota.assertLeft(personId, limits());
      }
      if (key !== undefined) sessions.set(key, session);
      // Read while it is sent, so that a clock that is moved by hand moves all of it.
      const reading = Promise.all([bytesOf(file), assertSame(file, session.file)]);
      reading.catch(() => undefined);
      await send(personId, session, options);
      const [bytes] = await reading;
      options.signal?.throwIfAborted();
      session.stored ??= store(personId, session.file, bytes, examine(file, bytes, limits()));
      return session.stored;
    },
  };
}
