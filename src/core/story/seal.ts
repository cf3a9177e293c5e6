import type { SealedBack } from '../../contracts/index.js';

/**
 * Opens a sealed back (AES-GCM, NIST SP 800-38D; Web Cryptography API).
 *
 * @param key raw, 16 or 32 bytes
 * @throws `OperationError` when key and ciphertext do not belong together or a bit has changed
 */
export async function openSeal({ ciphertext, iv, type }: SealedBack, key: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const cryptoKey = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  return new Blob([await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, cryptoKey, ciphertext)], { type });
}
