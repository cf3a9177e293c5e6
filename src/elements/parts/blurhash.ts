import { noChange, type ElementPart } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';

/** px each way: it is all blur, and the page makes it larger. */
export const blurhashSize = 32;

class BlurhashDirective extends Directive {
  #last: string | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('blurhash() stands in the tag of a canvas.');
  }

  render(_hash: string): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [hash]: [string]): typeof noChange {
    if (hash !== this.#last) void draw(element as HTMLCanvasElement, hash);
    this.#last = hash;
    return noChange;
  }
}

/** A hash that is none leaves the colour beneath; so does code that doesn't arrive. */
async function draw(canvas: HTMLCanvasElement, hash: string): Promise<void> {
  try {
    const { decode } = await import('blurhash');
    const pixels = new Uint8ClampedArray(decode(hash, blurhashSize, blurhashSize));
    canvas.getContext('2d')?.putImageData(new ImageData(pixels, blurhashSize, blurhashSize), 0, 0);
  } catch {
    canvas.getContext('2d')?.clearRect(0, 0, blurhashSize, blurhashSize);
  }
}

/**
 * Draws a BlurHash: what a picture may look like, without anything of it being fetched.
 *
 * @example
 * html`<canvas width=${blurhashSize} height=${blurhashSize} aria-hidden="true" ${blurhash(picture.blurhash)}></canvas>`
 */
export const blurhash = directive(BlurhashDirective);
