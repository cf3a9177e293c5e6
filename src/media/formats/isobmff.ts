import { textOf, viewOf, type ByteReader } from '../bytes.js';
import type { Layout } from '../layout.js';
import { isWidePrimaries, isWideProfile } from '../profile.js';

/** A box of ISO/IEC 14496-12: where its content begins and ends. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The boxes from `start` to `end`. One that goes beyond is the last. */
async function boxesIn(reader: ByteReader, start: number, end: number): Promise<readonly Box[]> {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end;) {
    const head = await reader.read(at, 16);
    const view = viewOf(head);
    const size = view.getUint32(0);
    const isLong = size === 1 && head.length === 16;
    const length = isLong ? Number(view.getBigUint64(8)) : size === 0 ? end - at : size;
    const header = isLong ? 16 : 8;
    if (length < header) break;
    boxes.push({ type: textOf(head, 4, 8), start: at + header, end: at + length });
    at += length;
  }
  return boxes;
}

const boxIn = async (reader: ByteReader, { start, end }: Box, type: string): Promise<Box | undefined> =>
  (await boxesIn(reader, start, Math.min(end, reader.size))).find((box) => box.type === type);

async function isWideBox(reader: ByteReader, { start, end }: Box): Promise<boolean> {
  const bytes = await reader.read(start, end - start);
  if (bytes.length < 6) return false;
  const coding = textOf(bytes, 0, 4);
  if (coding === 'nclx') return isWidePrimaries(viewOf(bytes).getUint16(4));
  return (coding === 'prof' || coding === 'rICC') && isWideProfile(bytes.subarray(4));
}

/**
 * AVIF or HEIC (ISO/IEC 23008-12). Turns and mirrors in it are the picture's own, which every decoder applies: its
 * `orientation` stays 1, and its `size` is what comes out of a decoder.
 *
 * @param stored the size as it is coded, where it is known
 */
export async function isobmffLayout(reader: ByteReader, stored: Layout['size']): Promise<Layout> {
  const boxes = await boxesIn(reader, 0, reader.size);
  const brand = textOf(await reader.read(8, 4));
  const meta = boxes.find(({ type }) => type === 'meta');
  // `meta` is a full box: four bytes of version and flags come first.
  const properties = meta && (await boxIn(reader, { ...meta, start: meta.start + 4 }, 'iprp'));
  const container = properties && (await boxIn(reader, properties, 'ipco'));
  let quarters = 0;
  let wide = false;
  for (const box of container ? await boxesIn(reader, container.start, Math.min(container.end, reader.size)) : []) {
    if (box.type === 'irot') quarters ||= ((await reader.read(box.start, 1))[0] ?? 0) & 3;
    if (box.type === 'colr') wide ||= await isWideBox(reader, box);
  }
  return {
    size: stored && quarters % 2 === 1 ? { width: stored.height, height: stored.width } : stored,
    orientation: 1,
    wide,
    animated: ['avis', 'msf1', 'hevc', 'hevx'].includes(brand) || boxes.some(({ type }) => type === 'moov'),
    complete: boxes.length > 1 && boxes.at(-1)?.end === reader.size,
    parts: [],
  };
}
