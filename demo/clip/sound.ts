// Runs in the page that make.mjs opens: water all along, and a music box once it gets dark.

const rate = 48_000;

/** An encoded picture, or a bit of sound. */
export interface Packet {
  /** ms */
  readonly at: number;
  readonly key: boolean;
  readonly data: readonly number[];
}

export interface Sound {
  /** What a decoder wants to know first. */
  readonly head: readonly number[];
  readonly rate: number;
  readonly packets: readonly Packet[];
}

/** The water: noise that comes and goes. */
function addWater(context: OfflineAudioContext, seconds: number): void {
  const noise = context.createBuffer(1, seconds * rate, rate);
  const samples = noise.getChannelData(0);
  let last = 0;
  let seed = 7;
  for (let index = 0; index < samples.length; index += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    last = last * 0.985 + (seed / 0x7fffffff - 0.5) * 0.12;
    samples[index] = last * (0.35 + 0.3 * Math.sin((index / rate) * 2.1));
  }
  const source = new AudioBufferSourceNode(context, { buffer: noise });
  source.connect(context.destination);
  source.start();
}

/** One tongue of the music box. */
function addNote(context: OfflineAudioContext, frequency: number, at: number): void {
  for (const [overtone, loudness, length] of [
    [1, 0.16, 1.8],
    [3.01, 0.03, 0.7],
    [5.4, 0.012, 0.3],
  ] as const) {
    const tone = new OscillatorNode(context, { frequency: frequency * overtone });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(loudness, at + 0.006);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + length);
  }
}

/** The encoded sound. */
export async function sound(seconds: number): Promise<Sound> {
  const context = new OfflineAudioContext(1, seconds * rate, rate);
  addWater(context, seconds);
  const tune = [659.26, 783.99, 880, 1046.5, 880, 783.99, 987.77, 880, 659.26, 523.25];
  tune.forEach((frequency, index) => addNote(context, frequency, 1.5 + index * 0.5));
  const samples = (await context.startRendering()).getChannelData(0);
  const packets: Packet[] = [];
  let head: readonly number[] = [];
  const encoder = new AudioEncoder({
    output(chunk, metadata) {
      const description = metadata?.decoderConfig?.description;
      if (description) head = [...new Uint8Array(description as ArrayBuffer)];
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      packets.push({ at: chunk.timestamp / 1000, key: true, data: [...bytes] });
    },
    error(problem) {
      throw problem;
    },
  });
  encoder.configure({ codec: 'opus', sampleRate: rate, numberOfChannels: 1, bitrate: 20_000 });
  for (let from = 0; from < samples.length; from += rate) {
    const data = samples.slice(from, from + rate);
    encoder.encode(
      new AudioData({
        format: 'f32-planar',
        sampleRate: rate,
        numberOfFrames: data.length,
        numberOfChannels: 1,
        timestamp: Math.round((from / rate) * 1e6),
        data,
      }),
    );
  }
  await encoder.flush();
  return { head, rate, packets };
}
