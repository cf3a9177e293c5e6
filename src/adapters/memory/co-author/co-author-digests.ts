import { sha256 } from '@noble/hashes/sha2.js';
import { integrityOf } from '../../../core/co-author/content-hash.js';
import type { State } from '../state.js';

/** A picture or a video, by where it is. */
interface Source {
  readonly src: string;
}

/** Records don't change: what has been computed for one is good for as long as it is there. */
const computed = new WeakMap<Source, string | null>();

function bytesOf(src: string): Uint8Array | undefined {
  const [, base64, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/su.exec(src) ?? [];
  if (data === '') return undefined;
  try {
    return base64 === undefined
      ? new TextEncoder().encode(decodeURIComponent(data))
      : Uint8Array.from(atob(decodeURIComponent(data)), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Of the bytes of what was uploaded, or of what has them in its address. Those of other files aren't known here. */
export function digestOf({ media }: State, source: Source, mediaId?: string): string | undefined {
  const uploaded = mediaId === undefined ? undefined : media.get(mediaId)?.digest;
  if (uploaded !== undefined) return uploaded;
  const known = computed.get(source);
  if (known !== undefined) return known ?? undefined;
  const bytes = bytesOf(source.src);
  const digest = bytes === undefined ? undefined : integrityOf(sha256(bytes));
  computed.set(source, digest ?? null);
  return digest;
}
