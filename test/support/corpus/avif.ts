import { engine } from '../commands.js';
import { ascii, big, joined, type Bytes } from './bytes.js';
import { box, brands } from './others.js';

const codec = 'av01.0.04M.08';

/** One frame of AV1, by the browser's own encoder. Nothing where it has none. */
async function encodedFrame(picture: Blob): Promise<{ frame: Bytes; width: number; height: number } | undefined> {
  // WebKitGTK says that it has one, and its page dies when it is asked for a frame.
  if (engine === 'webkit' || typeof VideoEncoder !== 'function') return undefined;
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const config = { codec, width, height, bitrate: 4_000_000, framerate: 1 };
  if (!(await VideoEncoder.isConfigSupported(config)).supported) return undefined;
  const chunks: Bytes[] = [];
  const encoder = new VideoEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      chunks.push(bytes);
    },
    error(reason) {
      throw reason;
    },
  });
  encoder.configure(config);
  const frame = new VideoFrame(bitmap, { timestamp: 0 });
  encoder.encode(frame, { keyFrame: true });
  frame.close();
  bitmap.close();
  await encoder.flush();
  encoder.close();
  return { frame: joined(...chunks), width, height };
}

/**
 * A picture as AVIF (AV1 Image File Format 1.1).
 *
 * @param quarters how often it is to be turned when it is shown, anticlockwise
 */
export async function avifOf(picture: Blob, quarters: number): Promise<Blob | undefined> {
  const encoded = await encodedFrame(picture);
  if (!encoded) return undefined;
  const { frame, width, height } = encoded;
  const start = brands('avif', 'avif', 'mif1', 'miaf');
  const metaAt = (offset: number): Bytes =>
    box(
      'meta',
      big(0, 4),
      box('hdlr', big(0, 8), ascii('pict'), big(0, 13)),
      box('pitm', big(0, 4), big(1, 2)),
      box(
        'iloc',
        big(0, 4),
        [0x44, 0],
        big(1, 2),
        big(1, 2),
        big(0, 2),
        big(1, 2),
        big(offset, 4),
        big(frame.length, 4),
      ),
      box('iinf', big(0, 4), big(1, 2), box('infe', [2, 0, 0, 0], big(1, 2), big(0, 2), ascii('av01'), [0])),
      box(
        'iprp',
        box(
          'ipco',
          box('ispe', big(0, 4), big(width, 4), big(height, 4)),
          box('pixi', big(0, 4), [3, 8, 8, 8]),
          // Main profile, level 3.0, eight bits, 4:2:0.
          box('av1C', [0x81, 0x04, 0x0c, 0]),
          box('irot', [quarters]),
        ),
        box('ipma', big(0, 4), big(1, 4), big(1, 2), [4, 1, 2, 0x83, 0x84]),
      ),
    );
  const offset = start.length + metaAt(0).length + 8;
  return new Blob([joined(start, metaAt(offset), box('mdat', frame))], { type: 'image/avif' });
}
