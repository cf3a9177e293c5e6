import { textOf, viewOf, type Bytes } from './bytes.js';

/** Red, green and blue of sRGB in the profile connection space (IEC 61966-2-1, adapted to D50). */
const srgb: Readonly<Record<string, readonly [number, number, number]>> = {
  rXYZ: [0.436, 0.222, 0.014],
  gXYZ: [0.385, 0.717, 0.097],
  bXYZ: [0.143, 0.061, 0.714],
};

const tolerance = 0.02;

/** Whether an ICC profile (ICC.1:2022) has other primaries than sRGB. One that works by tables only counts as not. */
export function isWideProfile(profile: Uint8Array): boolean {
  if (profile.length < 132 || textOf(profile, 16, 20) !== 'RGB ') return false;
  const view = viewOf(profile);
  const count = Math.min(view.getUint32(128), 100);
  for (let at = 132; at + 12 <= Math.min(profile.length, 132 + count * 12); at += 12) {
    const expected = srgb[textOf(profile, at, at + 4)];
    const start = view.getUint32(at + 4) + 8;
    if (!expected || start + 12 > profile.length) continue;
    const isOther = expected.some(
      (value, index) => Math.abs(view.getInt32(start + index * 4) / 65536 - value) > tolerance,
    );
    if (isOther) return true;
  }
  return false;
}

/** Whether primaries by their number (ITU-T H.273) go beyond sRGB: BT.2020, DCI-P3, Display P3. */
export const isWidePrimaries = (primaries: number): boolean => [9, 11, 12].includes(primaries);

/** What zlib packed, up to `most` bytes; nothing where it is broken. */
export async function inflated(packed: Bytes, most: number): Promise<Bytes> {
  const out = new Uint8Array(most);
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, most - length);
      out.set(part, length);
      length += part.length;
      if (length === most) break;
    }
  } catch {
    return new Uint8Array(0);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return out.subarray(0, length);
}
