import type { ContactHashing, ContactIdentifier } from '../../contracts/index.js';
import type { Digest, EntryProblem } from './contact-ports.js';

/** What people set between digits, marks of direction among it. */
const punctuation = /[\s().\-/·‐-―\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Arabic and Persian digits, as they stand on a keyboard. */
const digits = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** An address in lower case, or a number with its country code; or why it is neither. */
export function toIdentifier(text: string): ContactIdentifier | EntryProblem {
  const plain = text.normalize('NFKC').trim();
  if (plain.includes('@')) {
    const value = plain.toLowerCase();
    return /^[^\s@,;<>]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(value) ? { kind: 'email', value } : 'unreadable';
  }
  const value = plain
    // A nought that is only dialled at home.
    .replace('(0)', '')
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(punctuation, '');
  if (/^\+[1-9]\d{6,14}$/.test(value)) return { kind: 'tel', value };
  return /^\d{4,}$/.test(value) ? 'country-code' : 'unreadable';
}

/** What was typed or pasted, one by one. */
export const splitEntries = (text: string): readonly string[] =>
  text
    .split(/[\n,;،؛]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const keyOf = ({ kind, value }: ContactIdentifier): string => `${kind} ${value}`;

/** Whether this page can do what is asked of it. */
export const canHash = (hashing: ContactHashing | undefined, digest: Digest): boolean =>
  hashing === undefined || (digest !== undefined && (hashing.algorithm as string) === 'SHA-256');

/** The identifiers as they may leave. */
export async function hashed(
  identifiers: readonly ContactIdentifier[],
  hashing: ContactHashing | undefined,
  digest: Digest,
): Promise<readonly ContactIdentifier[]> {
  if (!hashing) return identifiers;
  if (!digest) throw new Error('There is no digest here');
  const encoder = new TextEncoder();
  return Promise.all(
    identifiers.map(async ({ kind, value }) => {
      const bytes = new Uint8Array(await digest(encoder.encode(hashing.salt + value)));
      return { kind, value: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
    }),
  );
}

/** Web Crypto's. `undefined` in pages without TLS. */
export function browserDigest(): Digest {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return subtle && ((data) => subtle.digest('SHA-256', data));
}
