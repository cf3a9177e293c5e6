import { expect } from '@open-wc/testing';
import exifr from 'exifr';
import { unedited } from '../../src/core/picture-edit.js';
import { createPictureTools, type RenderTarget } from '../../src/media/index.js';
import { bytesIn, holds } from '../support/corpus/bytes.js';
import { distance, drawnFields, pixelsOf } from '../support/corpus/drawn.js';
import { secrets } from '../support/corpus/exif.js';
import { profileSegment, tellingJpeg, withSegments } from '../support/corpus/jpeg.js';
import { tellingWebp } from '../support/corpus/others.js';
import { tellingPng } from '../support/corpus/png.js';
import { profile } from '../support/corpus/profile.js';

const size = { width: 240, height: 160 };
const target: RenderTarget = { ratio: 3 / 4, maxWidth: 60, maxHeight: 80 };

/** All that an independent reader finds in a file, by group. */
async function read(file: Blob): Promise<Record<string, Record<string, unknown> | undefined>> {
  const found: unknown = await exifr.parse(await file.arrayBuffer(), {
    tiff: true,
    ifd0: {},
    ifd1: true,
    exif: true,
    gps: true,
    interop: true,
    makerNote: true,
    userComment: true,
    xmp: true,
    icc: true,
    iptc: true,
    jfif: true,
    ihdr: true,
    mergeOutput: false,
  });
  return (found ?? {}) as Record<string, Record<string, unknown> | undefined>;
}

/** Markers of a JPEG up to its end, read here without the code that wrote them, and whether anything is behind it. */
function markersOf(bytes: Uint8Array): { markers: string[]; rest: number } {
  const markers: string[] = [];
  let at = 0;
  for (;;) {
    const marker = bytes[at + 1]!;
    expect(bytes[at], `marker at ${at}`).to.equal(0xff);
    markers.push(marker.toString(16));
    at += 2;
    if (marker === 0xd9) return { markers, rest: bytes.length - at };
    if (marker === 0xd8) continue;
    at += bytes[at]! * 256 + bytes[at + 1]!;
    while (marker === 0xda && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !(bytes[at + 1]! >> 3 === 0x1a))) at += 1;
  }
}

function chunksOf(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const view = new DataView(bytes.buffer);
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    names.push(new TextDecoder().decode(bytes.subarray(at + 4, at + 8)));
  }
  return names;
}

/** Proves that nothing is in it but the picture. */
async function expectBare(blob: Blob): Promise<void> {
  const bytes = await bytesIn(blob);
  for (const [name, secret] of Object.entries(secrets)) expect(holds(bytes, secret), name).to.equal(false);
  for (const word of [
    'Exif',
    'ns.adobe.com',
    'Photoshop',
    'xpacket',
    'ICC_PROFILE',
    'MotionPhoto',
    'Lavc',
    'CREATOR',
  ]) {
    expect(holds(bytes, word), word).to.equal(false);
  }
  if (blob.type === 'image/jpeg') {
    const { markers, rest } = markersOf(bytes);
    expect(rest).to.equal(0);
    // Start, JFIF, tables, frame, restarts, scans, end.
    expect(markers.filter((marker) => !/^(?:d8|e0|db|c0|c2|c4|dd|da|d9)$/.test(marker))).to.deep.equal([]);
    expect(Object.keys(await read(blob)).filter((group) => group !== 'jfif')).to.deep.equal([]);
  } else if (blob.type === 'image/png') {
    expect(
      chunksOf(bytes).filter((name) => !/^(?:IHDR|PLTE|tRNS|sRGB|gAMA|cHRM|sBIT|IDAT|IEND)$/.test(name)),
    ).to.deep.equal([]);
    expect(Object.keys(await read(blob)).filter((group) => group !== 'ihdr')).to.deep.equal([]);
  } else {
    expect(blob.type).to.equal('image/webp');
    for (const name of ['EXIF', 'XMP ', 'ICCP']) expect(holds(bytes, name), name).to.equal(false);
  }
}

const sources: Readonly<Record<string, () => Promise<Blob>>> = {
  JPEG: async () => tellingJpeg(await drawnFields(size, 6), 6),
  PNG: async () => tellingPng(await drawnFields(size, 1, 'image/png')),
  WebP: () => Promise.resolve(tellingWebp(240, 160, [10, 20, 200])),
};

describe('what leaves the device', () => {
  const inWorker = createPictureTools();
  const inPage = createPictureTools({ startWorker: false });
  after(() => {
    inWorker.close();
    inPage.close();
  });

  it('is proved with files in which the independent reader and the search find it all', async () => {
    const jpeg = await sources['JPEG']!();
    const found = await read(jpeg);
    expect(found['ifd0']).to.include({ Make: secrets.make, Model: secrets.model, Artist: secrets.artist });
    expect(found['exif']).to.include.keys('DateTimeOriginal', 'SerialNumber');
    expect(found['gps']).to.include.keys('latitude', 'longitude');
    expect(found).to.include.keys('dc', 'iptc', 'ifd1');
    for (const [name, secret] of Object.entries(secrets))
      expect(holds(await bytesIn(jpeg), secret), name).to.equal(true);
    expect((await read(await sources['PNG']!()))['gps']).to.include.keys('latitude');
    expect(holds(await bytesIn(await sources['WebP']!()), secrets.artist)).to.equal(true);
    let refused = false;
    await expectBare(jpeg).catch(() => (refused = true));
    expect(refused).to.equal(true);
  });

  for (const [name, tools] of [
    ['worker', inWorker],
    ['page', inPage],
  ] as const) {
    for (const [from, make] of Object.entries(sources)) {
      for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
        it(`holds nothing that a ${from} said, as ${type}, made in the ${name}`, async () => {
          const { blob } = await tools.render(await make(), unedited, { ...target, types: [type, 'image/jpeg'] });
          await expectBare(blob);
        });
      }

      it(`holds nothing that a ${from} said when it is only looked at, in the ${name}`, async () => {
        await expectBare((await tools.preview(await make(), 100)).blob);
      });
    }
  }

  it('is the same from the worker and from the page', async () => {
    for (const make of Object.values(sources)) {
      const file = await make();
      const edit = { rotation: 90, zoom: 1.5, centerX: 0.4, centerY: 0.5 } as const;
      const one = await inWorker.render(file, edit, target);
      const other = await inPage.render(file, edit, target);
      expect(await bytesIn(one.blob)).to.deep.equal(await bytesIn(other.blob));
      expect({ ...one, blob: undefined }).to.deep.equal({ ...other, blob: undefined });
    }
  });

  it('says when it was taken, and only that, when people keep the date', async () => {
    for (const keepDate of ['2024-05-06T07:08:09+02:00', '2024:05:06 07:08:09', '2024-05-06T07:08']) {
      const { blob } = await inWorker.render(await sources['JPEG']!(), unedited, { ...target, keepDate });
      const found = await read(blob);
      expect(Object.keys(found).filter((group) => !['jfif', 'exif', 'ifd0'].includes(group))).to.deep.equal([]);
      expect(Object.keys(found['ifd0'] ?? {}).filter((key) => key !== 'ExifIFD' && key !== '34665')).to.deep.equal([]);
      expect(Object.keys(found['exif'] ?? {})).to.deep.equal(['DateTimeOriginal']);
      const raw: unknown = await exifr.parse(await blob.arrayBuffer(), { reviveValues: false });
      expect(raw).to.deep.equal({ DateTimeOriginal: keepDate.length > 16 ? secrets.date : '2024:05:06 07:08:00' });
      expect((await pixelsOf(blob)).width).to.equal(60);
      expect((await inWorker.inspect(blob)).metadata).to.deep.equal([
        { kind: 'date', name: 'DateTimeOriginal', value: (raw as { DateTimeOriginal: string }).DateTimeOriginal },
      ]);
    }
  });

  it('keeps no date that is none, and none in a PNG', async () => {
    const file = await sources['JPEG']!();
    await expectBare((await inWorker.render(file, unedited, { ...target, keepDate: 'SecretMake' })).blob);
    const png = await inWorker.render(file, unedited, {
      ...target,
      types: ['image/png'],
      keepDate: '2024-05-06T07:08:09',
    });
    await expectBare(png.blob);
  });

  it('counts the date towards the bytes that are allowed', async () => {
    const file = await sources['JPEG']!();
    const free = await inWorker.render(file, unedited, target);
    const maxBytes = free.blob.size + 10;
    const { blob } = await inWorker.render(file, unedited, { ...target, maxBytes, keepDate: '2024-05-06T07:08:09' });
    expect(blob.size).to.be.at.most(maxBytes);
  });
});

describe('colours beyond those of most screens', () => {
  const tools = createPictureTools();
  after(() => tools.close());

  const context = new OffscreenCanvas(1, 1).getContext('2d', { colorSpace: 'display-p3' }) as unknown as {
    getContextAttributes?: () => { colorSpace?: string };
  };
  const hasWideCanvas = context.getContextAttributes?.().colorSpace === 'display-p3';

  for (const side of [160, 1200]) {
    it(`stay where there is a canvas for them, and are what the browser shows elsewhere, from ${side} px`, async () => {
      const file = await withSegments(await drawnFields({ width: side, height: side }), profileSegment(profile('p3')));
      const { blob } = await tools.render(file, unedited, { ...target, ratio: 1 });
      const [source, output] = [await pixelsOf(file), await pixelsOf(blob)];
      for (const [x, y] of [
        [0.15, 0.25],
        [0.5, 0.25],
        [0.85, 0.25],
        [0.15, 0.75],
        [0.5, 0.75],
        [0.85, 0.75],
      ] as const) {
        const shown = source.at(x * source.width, y * source.height);
        expect(distance(output.at(x * output.width, y * output.height), shown), `${x}, ${y}`).to.be.below(12);
      }
      expect(Object.keys(await read(blob)).includes('icc')).to.equal(hasWideCanvas);
      if (!hasWideCanvas) return;
      // What a P3 screen shows: greener than sRGB can say.
      expect((await pixelsOf(blob, 'display-p3')).at(30, 15)[0]).to.be.below(60);
    });
  }

  it('are told from a profile that says no more than sRGB, which goes', async () => {
    const plain = await drawnFields(size);
    const file = await withSegments(plain, profileSegment(profile('srgb')));
    const { blob } = await tools.render(file, unedited, target);
    await expectBare(blob);
  });
});
