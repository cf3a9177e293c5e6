import { ascii, big, joined, type Bytes } from './bytes.js';

/** What no output may hold. Each is to be found in the files that are made with {@link fullExif}. */
export const secrets = {
  make: 'SecretMake',
  model: 'SecretModel',
  artist: 'Secret Artist',
  software: 'SecretSoftware',
  serial: 'SN-SECRET-123',
  date: '2024:05:06 07:08:09',
  comment: 'a secret comment',
  xmpCity: 'SecretCity',
  iptcCaption: 'secret caption',
  thumbnail: 'SECRET-THUMBNAIL',
} as const;

/** In degrees: what the coordinates in {@link fullExif} mean. */
export const place = { latitude: 48.858222, longitude: -2.2945 } as const;

type Value =
  | { readonly type: 'ascii'; readonly value: string }
  | { readonly type: 'short' | 'long'; readonly value: number }
  | { readonly type: 'rational'; readonly value: readonly (readonly [number, number])[] }
  | { readonly type: 'bytes'; readonly value: readonly number[] };

type Directory = readonly (readonly [tag: number, value: Value])[];

const codes = { bytes: 1, ascii: 2, short: 3, long: 4, rational: 5 } as const;

function contentOf(value: Value): { count: number; bytes: readonly number[] } {
  switch (value.type) {
    case 'ascii':
      return { count: value.value.length + 1, bytes: [...ascii(`${value.value}\0`)] };
    case 'short':
      return { count: 1, bytes: big(value.value, 2) };
    case 'long':
      return { count: 1, bytes: big(value.value, 4) };
    case 'rational':
      return { count: value.value.length, bytes: value.value.flatMap(([a, b]) => [...big(a, 4), ...big(b, 4)]) };
    case 'bytes':
      return { count: value.value.length, bytes: value.value };
  }
}

/** One directory of a TIFF at `start`, its long values behind it. */
function directory(entries: Directory, start: number, next: number): Bytes {
  const head: number[] = [...big(entries.length, 2)];
  const tail: number[] = [];
  const tailStart = start + 2 + entries.length * 12 + 4;
  for (const [tag, value] of entries) {
    const { count, bytes } = contentOf(value);
    head.push(...big(tag, 2), ...big(codes[value.type], 2), ...big(count, 4));
    if (bytes.length <= 4) {
      head.push(...bytes, ...new Array<number>(4 - bytes.length).fill(0));
    } else {
      head.push(...big(tailStart + tail.length, 4));
      tail.push(...bytes);
    }
  }
  return joined(head, big(next, 4), tail);
}

const long = (value: number): Value => ({ type: 'long', value });
const text = (value: string): Value => ({ type: 'ascii', value });
const degrees = (value: number): Value => {
  const whole = Math.floor(value);
  const minutes = Math.floor((value - whole) * 60);
  const seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 1000);
  return {
    type: 'rational',
    value: [
      [whole, 1],
      [minutes, 1],
      [seconds, 1000],
    ],
  };
};

/** A TIFF structure that says how the camera was held, and nothing else. */
export const orientationExif = (orientation: number): Bytes =>
  joined(ascii('MM\0*'), big(8, 4), directory([[0x0112, { type: 'short', value: orientation }]], 8, 0));

/** A TIFF structure with all that a phone writes: place, time, device, names, a thumbnail. */
export function fullExif(orientation = 1): Bytes {
  const room = 400;
  const [firstAt, exifAt, gpsAt, thumbnailAt, dataAt] = [8, 8 + room, 8 + room * 2, 8 + room * 3, 8 + room * 4];
  const thumbnail = ascii(`\xff\xd8${secrets.thumbnail}\xff\xd9`);
  const first: Directory = [
    [0x010f, text(secrets.make)],
    [0x0110, text(secrets.model)],
    [0x0112, { type: 'short', value: orientation }],
    [0x0131, text(secrets.software)],
    [0x0132, text(secrets.date)],
    [0x013b, text(secrets.artist)],
    [0x8769, long(exifAt)],
    [0x8825, long(gpsAt)],
  ];
  const exif: Directory = [
    [0x9003, text(secrets.date)],
    [0xa431, text(secrets.serial)],
  ];
  const gps: Directory = [
    [0x0001, text('N')],
    [0x0002, degrees(place.latitude)],
    [0x0003, text('W')],
    [0x0004, degrees(-place.longitude)],
  ];
  const second: Directory = [
    [0x0103, { type: 'short', value: 6 }],
    [0x0201, long(dataAt)],
    [0x0202, long(thumbnail.length)],
  ];
  const out = new Uint8Array(dataAt + thumbnail.length);
  out.set(joined(ascii('MM\0*'), big(firstAt, 4)));
  out.set(directory(first, firstAt, thumbnailAt), firstAt);
  out.set(directory(exif, exifAt, 0), exifAt);
  out.set(directory(gps, gpsAt, 0), gpsAt);
  out.set(directory(second, thumbnailAt, 0), thumbnailAt);
  out.set(thumbnail, dataAt);
  return out;
}

export const xmpPacket = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 photoshop:City="${secrets.xmpCity}"><dc:creator><rdf:Seq><rdf:li>${secrets.artist}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
