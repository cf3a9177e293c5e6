/** A new idempotency key. `crypto.randomUUID` would be shorter, but pages without TLS have no such thing. */
export function createClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
