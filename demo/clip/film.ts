import type { Packet } from './sound.js';

// Runs in the page that make.mjs opens: noon becomes midnight, as dots of a halftone that grow into each other.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One drawing, at the size of the clip and cropped to its middle. */
async function plate(svg: string, { width, height }: Size): Promise<OffscreenCanvas> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const scale = Math.max(width / image.width, height / image.height);
  const [across, down] = [image.width * scale, image.height * scale];
  brushOf(canvas).drawImage(image, (width - across) / 2, (height - down) / 2, across, down);
  return canvas;
}

function brushOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('There is nothing to draw with.');
  return brush;
}

/** The dots of the night, as far as it has come: from above on the right, where the town is, to the water. */
function dots({ width, height }: Size, progress: number): Path2D {
  const grid = 16;
  const path = new Path2D();
  const reach = width * 0.55 + height;
  for (let row = -1; row * grid * 0.5 <= height + grid; row += 1) {
    for (let column = -1; column * grid <= width + grid; column += 1) {
      const x = (column + (row % 2 === 0 ? 0 : 0.5)) * grid;
      const y = row * grid * 0.5;
      const place = ((width - x) * 0.55 + y) / reach;
      const radius = Math.min(1, Math.max(0, (progress * 1.36 - place) / 0.36)) * grid * 0.78;
      if (radius === 0) continue;
      path.moveTo(x + radius, y);
      path.arc(x, y, radius, 0, Math.PI * 2);
    }
  }
  return path;
}

/** Slow, quick, slow. */
const ease = (time: number): number => time * time * (3 - 2 * time);

/** The encoded frames. */
export async function film(
  [noonSvg, midnightSvg]: readonly [string, string],
  { seconds, ...size }: Size & { readonly seconds: number },
): Promise<readonly Packet[]> {
  const noon = await plate(noonSvg, size);
  const midnight = await plate(midnightSvg, size);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const brush = brushOf(canvas);
  const frames: Packet[] = [];
  const encoder = new VideoEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      frames.push({ at: chunk.timestamp / 1000, key: chunk.type === 'key', data: [...bytes] });
    },
    error(problem) {
      throw problem;
    },
  });
  const perSecond = 8;
  encoder.configure({ codec: 'vp09.00.21.08', ...size, bitrate: 55_000, framerate: perSecond, latencyMode: 'quality' });
  for (let index = 0; index < seconds * perSecond; index += 1) {
    const time = index / perSecond;
    brush.drawImage(noon, 0, 0);
    brush.save();
    brush.clip(dots(size, ease(Math.min(1, Math.max(0, (time - 1.2) / 4.4)))));
    brush.drawImage(midnight, 0, 0);
    brush.restore();
    const frame = new VideoFrame(canvas, { timestamp: Math.round(time * 1e6), duration: Math.round(1e6 / perSecond) });
    encoder.encode(frame, { keyFrame: index === 0 });
    frame.close();
    while (encoder.encodeQueueSize > 2) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await encoder.flush();
  return frames;
}
