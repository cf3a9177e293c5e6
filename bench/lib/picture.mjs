import { crc32, deflateSync } from 'node:zlib';

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG with a slope of colour and some grain: about what a photograph costs to decode and to draw. */
export function makePicture({ width, height, tint }) {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  let at = 0;
  let grain = 1;
  for (let y = 0; y < height; y += 1) {
    rows[at++] = 0;
    for (let x = 0; x < width; x += 1) {
      grain = (grain * 1103515245 + 12345) & 0x7fffffff;
      const light = 0.3 + (0.3 * x) / width + (0.3 * y) / height + 0.1 * (grain / 0x7fffffff);
      for (const part of tint) rows[at++] = part * light;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, red green blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
