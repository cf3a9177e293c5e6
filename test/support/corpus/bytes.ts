export type Bytes = Uint8Array<ArrayBuffer>;

export const ascii = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A number in so many bytes, the largest first. */
export const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256);

/** The smallest first. */
export const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();

export const bytesIn = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

/** Whether a text stands in it, letter for letter. */
export function holds(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(text);
}

/** Writes bits, the lowest first, or the highest first as JPEG wants them. */
export class BitWriter {
  readonly bytes: number[] = [];
  #bits: number[] = [];

  low(value: number, length: number): void {
    for (let index = 0; index < length; index += 1) this.#push((value >> index) & 1, 'low');
  }

  high(value: number, length: number): void {
    for (let index = length - 1; index >= 0; index -= 1) this.#push((value >> index) & 1, 'high');
  }

  /** Fills up the last byte with ones or zeros. */
  end(order: 'low' | 'high', filling: 0 | 1): void {
    while (this.#bits.length > 0) this.#push(filling, order);
  }

  #push(bit: number, order: 'low' | 'high'): void {
    this.#bits.push(bit);
    if (this.#bits.length < 8) return;
    const bits = order === 'high' ? this.#bits : this.#bits.reverse();
    this.bytes.push(parseInt(bits.join(''), 2));
    this.#bits = [];
  }
}
