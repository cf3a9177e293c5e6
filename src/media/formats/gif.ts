import type { Size } from '../../core/picture-edit.js';
import { viewOf, type ByteReader } from '../bytes.js';
import type { Layout } from '../layout.js';

// GIF89a, appendix A.
const image = 0x2c;
const extension = 0x21;
const trailer = 0x3b;

const tableBytes = (flags: number): number => ((flags & 0x80) !== 0 ? 3 << ((flags & 7) + 1) : 0);

/** Behind the blocks of data that begin at `at`; undefined where the file ends before. */
async function afterBlocks(reader: ByteReader, at: number): Promise<number | undefined> {
  for (;;) {
    const [length] = await reader.read(at, 1);
    if (length === undefined) return undefined;
    if (length === 0) return at + 1;
    at += length + 1;
  }
}

/** A frame may reach beyond the screen that the header speaks of, and would have to be decoded all the same. */
function withFrame({ width, height }: Size, frame: DataView): Size {
  return {
    width: Math.max(width, frame.getUint16(0, true) + frame.getUint16(4, true)),
    height: Math.max(height, frame.getUint16(2, true) + frame.getUint16(6, true)),
  };
}

/** A GIF, read up to its second frame: it is animated when there is one. */
export async function gifLayout(reader: ByteReader): Promise<Layout> {
  const head = await reader.read(0, 13);
  let still: Layout = { orientation: 1, wide: false, animated: false, complete: false, parts: [] };
  if (head.length < 10) return still;
  let size = { width: viewOf(head).getUint16(6, true), height: viewOf(head).getUint16(8, true) };
  still = { ...still, size };
  let at: number | undefined = 13 + tableBytes(head[10] ?? 0);
  let frames = 0;
  while (at !== undefined) {
    const [kind] = await reader.read(at, 1);
    if (kind === trailer) return { ...still, complete: frames > 0 };
    if (kind === extension) {
      at = await afterBlocks(reader, at + 2);
    } else if (kind === image) {
      frames += 1;
      if (frames > 1) return { ...still, animated: true, complete: true };
      const frame = await reader.read(at + 1, 9);
      if (frame.length < 9) return still;
      size = withFrame(size, viewOf(frame));
      still = { ...still, size };
      at = await afterBlocks(reader, at + 11 + tableBytes(frame[8] ?? 0));
    } else {
      return still;
    }
  }
  return still;
}
