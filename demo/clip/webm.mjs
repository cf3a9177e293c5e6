/** An element: its id, its length, its content (https://www.matroska.org/technical/elements.html). */
function element(id, ...parts) {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = Buffer.alloc(8);
  // Always in eight bytes: the first says so.
  length.writeBigUInt64BE(BigInt(content.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id), length, content]);
}

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function decimal(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

const letters = (text) => Buffer.from(text, 'latin1');

function block(track, from, { at, key, data }) {
  const head = Buffer.from([0x80 | track, 0, 0, key ? 0x80 : 0]);
  head.writeInt16BE(Math.round(at - from), 1);
  return element([0xa3], head, data);
}

/** A WebM of VP9 and Opus. Frames and packets: `{ at, key, data }`, in ms and bytes. */
export function webm({ width, height, seconds, video, audio }) {
  const head = element(
    [0x1a, 0x45, 0xdf, 0xa3],
    element([0x42, 0x86], [1]),
    element([0x42, 0xf7], [1]),
    element([0x42, 0xf2], [4]),
    element([0x42, 0xf3], [8]),
    element([0x42, 0x82], letters('webm')),
    element([0x42, 0x87], [4]),
    element([0x42, 0x85], [2]),
  );
  const info = element(
    [0x15, 0x49, 0xa9, 0x66],
    element([0x2a, 0xd7, 0xb1], number(1_000_000)),
    element([0x44, 0x89], decimal(seconds * 1000)),
    element([0x4d, 0x80], letters('folio')),
    element([0x57, 0x41], letters('folio')),
  );
  const tracks = element(
    [0x16, 0x54, 0xae, 0x6b],
    element(
      [0xae],
      element([0xd7], [1]),
      element([0x73, 0xc5], [1]),
      element([0x83], [1]),
      element([0x86], letters('V_VP9')),
      element([0xe0], element([0xb0], number(width)), element([0xba], number(height))),
    ),
    element(
      [0xae],
      element([0xd7], [2]),
      element([0x73, 0xc5], [2]),
      element([0x83], [2]),
      element([0x86], letters('A_OPUS')),
      element([0x63, 0xa2], audio.head),
      element([0xe1], element([0xb5], decimal(audio.rate)), element([0x9f], [1])),
    ),
  );
  const all = [...video.map((frame) => [1, frame]), ...audio.packets.map((packet) => [2, packet])].sort(
    ([, one], [, other]) => one.at - other.at,
  );
  const clusters = [];
  for (let from = 0; from < seconds * 1000; from += 1000) {
    const within = all.filter(([, { at }]) => at >= from && at < from + 1000);
    clusters.push(
      element(
        [0x1f, 0x43, 0xb6, 0x75],
        element([0xe7], number(from)),
        ...within.map(([track, one]) => block(track, from, one)),
      ),
    );
  }
  // The first picture is the only one that can be started from.
  const cue = (at) =>
    element(
      [0x1c, 0x53, 0xbb, 0x6b],
      element([0xbb], element([0xb3], number(0)), element([0xb7], element([0xf7], [1]), element([0xf1], number(at)))),
    );
  const front = info.length + tracks.length;
  const cues = cue(front + cue(0).length);
  return Buffer.concat([head, element([0x18, 0x53, 0x80, 0x67], info, tracks, cues, ...clusters)]);
}
