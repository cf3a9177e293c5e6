import { viewOf, type ByteReader } from '../bytes.js';
import type { Layout } from '../layout.js';

/** A Windows bitmap: the oldest header has 16-bit sides, all others 32-bit, with a negative height for top-down rows. */
export async function bmpLayout(reader: ByteReader): Promise<Layout> {
  const head = await reader.read(0, 26);
  const still: Layout = { orientation: 1, wide: false, animated: false, complete: false, parts: [] };
  if (head.length < 26) return still;
  const view = viewOf(head);
  const isOldest = view.getUint32(14, true) === 12;
  const size = isOldest
    ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
    : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  return { ...still, size, complete: view.getUint32(2, true) <= reader.size };
}
