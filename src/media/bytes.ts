/** Bytes of an own, unshared buffer: what a `Blob` is made of. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes as letters, one each; a few thousand at most. `TextDecoder` knows no such encoding: its `latin1` is Windows' own. */
export const textOf = (bytes: Uint8Array, start = 0, end?: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** For numbers; offsets count from the first of `bytes`. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The letters of an ASCII text as bytes. */
export const bytesOf = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const windowBytes = 256 * 1024;

/** More than any real picture needs; a file made of millions of tiny blocks must not keep the page busy. */
const maxReads = 400_000;

/** Reads here and there in a file without having the whole of it in memory. */
export class ByteReader {
  readonly #blob: Blob;
  #reads = 0;
  #start = 0;
  #window: Bytes = new Uint8Array(0);

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  get size(): number {
    return this.#blob.size;
  }

  /**
   * `length` bytes from `start` on; fewer at the end of the file.
   * @throws `RangeError`, where a file has more pieces than a picture has
   */
  async read(start: number, length: number): Promise<Bytes> {
    this.#reads += 1;
    if (this.#reads > maxReads) throw new RangeError('The file has too many pieces.');
    const end = Math.min(start + length, this.size);
    if (start >= end) return new Uint8Array(0);
    if (start < this.#start || end > this.#start + this.#window.length) {
      const slice = this.#blob.slice(start, Math.max(end, start + windowBytes));
      this.#window = new Uint8Array(await slice.arrayBuffer());
      this.#start = start;
    }
    return this.#window.subarray(start - this.#start, end - this.#start);
  }
}
