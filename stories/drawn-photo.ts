/** How a drawn photo looks, and what it says about itself. */
export interface DrawnPhoto {
  readonly scene: 'day' | 'night';
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
  /** Place, day and device, as a phone writes them. */
  readonly tells?: boolean;
}

const skies = { day: ['#f6d9a8', '#7fb2c8'], night: ['#1d2442', '#3d3a66'] } as const;
const hills = { day: ['#b9865c', '#8a5a44', '#5f3b35'], night: ['#2c2f55', '#22244a', '#171833'] } as const;

/** A photo that no camera took: hills by day or by night. */
export async function drawnPhoto({
  scene,
  name = `${scene}.jpg`,
  width = 1200,
  height = 1600,
  tells = false,
}: DrawnPhoto): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('This browser draws nothing.');
  const sky = brush.createLinearGradient(0, 0, 0, height);
  skies[scene].forEach((colour, index) => sky.addColorStop(index, colour));
  brush.fillStyle = sky;
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = scene === 'day' ? '#fff4d6' : '#f2ecd0';
  brush.beginPath();
  brush.arc(width * 0.68, height * 0.28, width * 0.09, 0, Math.PI * 2);
  brush.fill();
  hills[scene].forEach((colour, index) => {
    brush.fillStyle = colour;
    brush.beginPath();
    brush.moveTo(0, height);
    for (let x = 0; x <= width; x += width / 24) {
      const wave = Math.sin((x / width) * (3 + index) * Math.PI + index * 1.7) * height * 0.045;
      brush.lineTo(x, height * (0.55 + index * 0.13) + wave);
    }
    brush.lineTo(width, height);
    brush.fill();
  });
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  if (!drawn) throw new Error('This browser writes no JPEG.');
  const parts = tells ? [drawn.slice(0, 2), exif(), drawn.slice(2)] : [drawn];
  return new File(parts, name, { type: 'image/jpeg' });
}

/** A number, or text, or fractions, as TIFF 6.0 numbers its types. */
interface Value {
  readonly type: 2 | 3 | 4 | 5;
  readonly count: number;
  readonly bytes: Uint8Array;
}
type Tag = readonly [tag: number, value: Value];

const text = (value: string): Value => {
  const bytes = new TextEncoder().encode(`${value}\0`);
  return { type: 2, count: bytes.length, bytes };
};

const number = (value: number): Value => ({
  type: 4,
  count: 1,
  bytes: new Uint8Array(new Uint32Array([value]).buffer),
});

const degrees = (value: number): Value => {
  const minutes = (value % 1) * 60;
  const parts = [Math.trunc(value), 1, Math.trunc(minutes), 1, Math.round((minutes % 1) * 6000), 100];
  return { type: 5, count: 3, bytes: new Uint8Array(new Uint32Array(parts).buffer) };
};

/** A directory of tags, little endian, at a place in the TIFF. */
function directory(at: number, tags: readonly Tag[]): Uint8Array {
  const headBytes = 2 + tags.length * 12 + 4;
  const long = tags.filter(([, { bytes }]) => bytes.length > 4);
  const out = new Uint8Array(headBytes + long.reduce((sum, [, { bytes }]) => sum + bytes.length, 0));
  const view = new DataView(out.buffer);
  view.setUint16(0, tags.length, true);
  let next = headBytes;
  tags.forEach(([tag, { type, count, bytes }], index) => {
    const entry = 2 + index * 12;
    view.setUint16(entry, tag, true);
    view.setUint16(entry + 2, type, true);
    view.setUint32(entry + 4, count, true);
    if (bytes.length <= 4) {
      out.set(bytes, entry + 8);
      return;
    }
    view.setUint32(entry + 8, at + next, true);
    out.set(bytes, next);
    next += bytes.length;
  });
  return out;
}

/** An APP1 segment: Exif 2.32 with place, day and device. */
function exif(): Uint8Array<ArrayBuffer> {
  const place = directory(8, [
    [1, text('N')],
    [2, degrees(38.7139)],
    [3, text('W')],
    [4, degrees(9.1394)],
  ]);
  const day = directory(8 + place.length, [[0x9003, text('2026:10:04 18:22:09')]]);
  const mainAt = 8 + place.length + day.length;
  const main = directory(mainAt, [
    [0x010f, text('Folio')],
    [0x0110, text('Sketchbook 7')],
    [0x8769, number(8 + place.length)],
    [0x8825, number(8)],
  ]);
  const head = new Uint8Array([0x49, 0x49, 42, 0, mainAt & 0xff, mainAt >> 8, 0, 0]);
  const length = 2 + 6 + head.length + place.length + day.length + main.length;
  const segment = [
    new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff]),
    new TextEncoder().encode('Exif\0\0'),
    head,
    place,
    day,
    main,
  ];
  const out = new Uint8Array(length + 2);
  let at = 0;
  for (const part of segment) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
