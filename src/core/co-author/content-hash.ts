import canonicalize from 'canonicalize';
import type { SignedContent } from '../../contracts/index.js';

/**
 * The bytes that a signature is bound to: the content's canonical JSON (RFC 8785) in UTF-8.
 * @throws {Error} it can't be written as canonical JSON: half a surrogate pair in a text, a cycle
 */
export const canonicalBytes = (content: SignedContent): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalize(content));

/** A SHA-256 (FIPS 180-4) as `integrity` in HTML writes it (W3C Subresource Integrity). */
export const integrityOf = (digest: Uint8Array): string => `sha256-${btoa(String.fromCharCode(...digest))}`;

/**
 * The hash of a {@link SignedContent}, by Web Crypto.
 * @throws as {@link canonicalBytes}
 * @throws {TypeError} without Web Crypto, which browsers have on secure pages alone
 */
export async function contentHash(content: SignedContent): Promise<string> {
  return integrityOf(new Uint8Array(await crypto.subtle.digest('SHA-256', canonicalBytes(content))));
}
