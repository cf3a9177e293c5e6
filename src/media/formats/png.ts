import { textOf, viewOf, type ByteReader } from '../bytes.js';
import type { Layout, Part, PartKind } from '../layout.js';
import { inflated, isWidePrimaries, isWideProfile } from '../profile.js';
import { orientationIn } from '../tiff.js';
import type { Orientation } from '../transform.js';

const signatureBytes = 8;

/** PNG, third edition: those a decoder needs for the same pixels. */
const pictureChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);
const profileChunks = new Set(['iCCP', 'cICP', 'mDCV', 'cLLI']);

const kindOf = (type: string): PartKind =>
  pictureChunks.has(type) ? 'picture' : profileChunks.has(type) ? 'profile' : 'metadata';

const enoughOfProfile = 64 * 1024;

async function isWideChunk(type: string, data: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (type === 'cICP') return isWidePrimaries(data[0] ?? 0);
  if (type !== 'iCCP') return false;
  const name = data.indexOf(0);
  return name >= 0 && isWideProfile(await inflated(data.slice(name + 2), enoughOfProfile));
}

/** A PNG taken apart. */
export async function pngLayout(reader: ByteReader): Promise<Layout> {
  const parts: Part[] = [{ kind: 'picture', name: 'signature', start: 0, end: signatureBytes }];
  let size: Layout['size'];
  let orientation: Orientation = 1;
  let wide = false;
  let animated = false;
  let complete = false;
  let at = signatureBytes;
  while (at + 12 <= reader.size && !complete) {
    const head = await reader.read(at, 8);
    const length = viewOf(head).getUint32(0);
    const type = textOf(head, 4);
    const end = at + 12 + length;
    if (end > reader.size) break;
    if (type === 'IHDR' && length >= 8) {
      const view = viewOf(await reader.read(at + 8, 8));
      size = { width: view.getUint32(0), height: view.getUint32(4) };
    } else if (type === 'eXIf') {
      orientation = orientationIn(await reader.read(at + 8, length));
    } else if (profileChunks.has(type)) {
      wide ||= await isWideChunk(type, (await reader.read(at + 8, length)).slice());
    } else if (type === 'acTL' && length >= 4) {
      animated = viewOf(await reader.read(at + 8, 4)).getUint32(0) > 1;
    }
    parts.push({ kind: kindOf(type), name: type, start: at, end });
    complete = type === 'IEND';
    at = end;
  }
  if (complete && at < reader.size) parts.push({ kind: 'metadata', name: 'trailer', start: at, end: reader.size });
  return { size, orientation, wide, animated, complete, parts };
}
