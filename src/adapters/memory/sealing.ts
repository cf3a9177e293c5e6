import type { SealedBack } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import type { SealedSource } from './seed.js';

/** The seal of one back: its key from the start, its ciphertext once somebody asks. */
export interface Seal {
  readonly key: Uint8Array<ArrayBuffer>;
  /** The same ciphertext for everybody. Rejects with `unavailable` if the picture cannot be loaded; asked again, it tries again. */
  open(): Promise<SealedBack>;
}

async function load(source: SealedSource): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  if (typeof source !== 'function') return source;
  try {
    const blob = await source();
    return { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type };
  } catch (cause) {
    throw new AdapterError('unavailable', { message: 'the picture to seal could not be loaded', cause });
  }
}

async function encrypt(source: SealedSource, key: Uint8Array<ArrayBuffer>): Promise<SealedBack> {
  if (!('subtle' in crypto)) {
    throw new AdapterError('unsupported', { message: 'sealing needs a secure context (https: or localhost)' });
  }
  const { bytes, type } = await load(source);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cryptoKey = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cryptoKey, bytes);
  return { ciphertext: new Uint8Array(ciphertext), iv, type };
}

/** Prepares a seal with a key of its own. */
export function createSeal(source: SealedSource): Seal {
  const key = crypto.getRandomValues(new Uint8Array(32));
  let sealed: Promise<SealedBack> | undefined;
  return {
    key,
    async open() {
      const attempt = (sealed ??= encrypt(source, key));
      try {
        const { ciphertext, iv, type } = await attempt;
        // Copies: what one person does to the bytes must not reach another.
        return { ciphertext: ciphertext.slice(), iv: iv.slice(), type };
      } catch (error) {
        if (sealed === attempt) sealed = undefined;
        throw error;
      }
    },
  };
}
