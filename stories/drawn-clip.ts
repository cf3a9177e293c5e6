/** How a drawn clip looks. */
export interface DrawnClip {
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  readonly framesPerSecond?: number;
}

/** A clip and its first picture. Revoke both when nobody looks any more. */
export interface DrawnClipFiles {
  readonly video: Blob;
  readonly poster: Blob;
}

/**
 * A clip that no camera took: evening falls over a harbour. Each frame is a WebP out of a canvas, which is a key frame of
 * VP8, put into a WebM as it is: made at once, and no file in the repository. Nothing where this browser writes no WebP.
 */
export async function drawnClip({
  width = 270,
  height = 480,
  seconds = 4,
  framesPerSecond = 10,
}: DrawnClip = {}): Promise<DrawnClipFiles | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) return undefined;
  const frames: Uint8Array<ArrayBuffer>[] = [];
  const count = Math.max(1, Math.round(seconds * framesPerSecond));
  for (let index = 0; index < count; index += 1) {
    drawHarbour(brush, index / count);
    const frame = await keyFrame(canvas);
    if (!frame) return undefined;
    frames.push(frame);
  }
  drawHarbour(brush, 0.15);
  const poster = await toBlob(canvas, 'image/png');
  return { video: webm(frames, { width, height, frameMs: 1000 / framesPerSecond }), poster };
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`No ${type}.`))), type, quality);
  });
}

/** The VP8 inside a lossy WebP (https://developers.google.com/speed/webp/docs/riff_container). */
async function keyFrame(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const blob = await toBlob(canvas, 'image/webp', 0.8);
  if (blob.type !== 'image/webp') return undefined;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const nameAt = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    if (nameAt(at) === 'VP8 ') return bytes.slice(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  return undefined;
}

type Part = readonly number[] | Uint8Array<ArrayBuffer>;

/** An EBML element: id, length, content. */
function element(id: readonly number[], ...parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(id.length + 8 + length);
  bytes.set(id);
  // Always in eight bytes: the first says so.
  new DataView(bytes.buffer).setBigUint64(id.length, BigInt(length) | (1n << 56n));
  let at = id.length + 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const letters = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

function double(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
}

const number = (value: number): readonly number[] => [
  (value >> 24) & 255,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
];

/** A WebM with one track of key frames (https://www.matroska.org/technical/elements.html). */
function webm(
  frames: readonly Uint8Array<ArrayBuffer>[],
  { width, height, frameMs }: { readonly width: number; readonly height: number; readonly frameMs: number },
): Blob {
  const head = element(
    [0x1a, 0x45, 0xdf, 0xa3],
    element([0x42, 0x86], [1]),
    element([0x42, 0xf7], [1]),
    element([0x42, 0xf2], [4]),
    element([0x42, 0xf3], [8]),
    element([0x42, 0x82], letters('webm')),
    element([0x42, 0x87], [2]),
    element([0x42, 0x85], [2]),
  );
  const info = element(
    [0x15, 0x49, 0xa9, 0x66],
    element([0x2a, 0xd7, 0xb1], number(1_000_000)),
    element([0x44, 0x89], double(frames.length * frameMs)),
    element([0x4d, 0x80], letters('drawn')),
    element([0x57, 0x41], letters('drawn')),
  );
  const tracks = element(
    [0x16, 0x54, 0xae, 0x6b],
    element(
      [0xae],
      element([0xd7], [1]),
      element([0x73, 0xc5], [1]),
      element([0x83], [1]),
      element([0x86], letters('V_VP8')),
      element([0xe0], element([0xb0], number(width)), element([0xba], number(height))),
    ),
  );
  const blocks = frames.map((frame, index) => {
    const at = Math.round(index * frameMs);
    return element([0xa3], [0x81, (at >> 8) & 255, at & 255, 0x80], frame);
  });
  const cluster = element([0x1f, 0x43, 0xb6, 0x75], element([0xe7], [0]), ...blocks);
  return new Blob([head, element([0x18, 0x53, 0x80, 0x67], info, tracks, cluster)], { type: 'video/webm' });
}

/** From day to night, 0 to 1. */
function drawHarbour(brush: CanvasRenderingContext2D, time: number): void {
  const { width, height } = brush.canvas;
  const mix = (day: number, night: number): number => Math.round(day + (night - day) * time);
  const colour = (day: readonly number[], night: readonly number[]): string =>
    `rgb(${day.map((part, index) => mix(part, night[index] ?? part)).join(' ')})`;
  const sky = brush.createLinearGradient(0, 0, 0, height * 0.62);
  sky.addColorStop(0, colour([132, 178, 196], [24, 28, 58]));
  sky.addColorStop(1, colour([246, 221, 178], [112, 68, 92]));
  brush.fillStyle = sky;
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = colour([255, 240, 206], [246, 150, 96]);
  brush.beginPath();
  brush.arc(width * 0.66, height * (0.2 + 0.42 * time), width * 0.1, 0, Math.PI * 2);
  brush.fill();
  const roofs = [0.3, 0.38, 0.26, 0.42, 0.34, 0.28];
  roofs.forEach((size, index) => {
    const x = (index / roofs.length) * width;
    const top = height * (0.62 - size * 0.5);
    brush.fillStyle = colour(
      [198 - index * 14, 142 - index * 9, 110 - index * 6],
      [44 + index * 4, 38 + index * 3, 66],
    );
    brush.fillRect(x, top, width / roofs.length + 1, height * 0.62 - top);
    for (let row = 0; row < 4; row += 1) {
      for (let column = 0; column < 2; column += 1) {
        const lit = time > ((index * 3 + row * 2 + column) % 7) / 8 + 0.1;
        brush.fillStyle = lit ? 'rgb(250 214 132)' : 'rgb(0 0 0 / 0.16)';
        brush.fillRect(
          x + width * (0.03 + column * 0.07),
          top + height * (0.03 + row * 0.045),
          width * 0.04,
          height * 0.022,
        );
      }
    }
  });
  brush.fillStyle = colour([94, 142, 152], [26, 30, 56]);
  brush.fillRect(0, height * 0.62, width, height * 0.38);
  brush.fillStyle = colour([150, 190, 190], [104, 78, 96]);
  for (let wave = 0; wave < 9; wave += 1) {
    const y = height * (0.66 + wave * 0.036);
    const x = ((Math.sin(wave * 2.3 + time * 9) + 1) / 2) * width * 0.6;
    brush.fillRect(x, y, width * 0.32, Math.max(1, height * 0.003));
  }
  const boat = width * (0.16 + time * 0.4);
  const water = height * 0.74 + Math.sin(time * 20) * height * 0.004;
  brush.fillStyle = colour([170, 66, 44], [96, 40, 46]);
  brush.beginPath();
  brush.moveTo(boat, water);
  brush.lineTo(boat + width * 0.3, water);
  brush.lineTo(boat + width * 0.25, water + height * 0.035);
  brush.lineTo(boat + width * 0.05, water + height * 0.035);
  brush.fill();
  brush.fillStyle = colour([250, 244, 230], [178, 160, 160]);
  brush.beginPath();
  brush.moveTo(boat + width * 0.15, water - height * 0.17);
  brush.lineTo(boat + width * 0.15, water - height * 0.012);
  brush.lineTo(boat + width * 0.28, water - height * 0.012);
  brush.fill();
}
