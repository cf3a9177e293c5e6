import { PictureProblem } from '../core/picture-tools.js';

/** In a worker the first; in a page without it the second. */
export type Canvas = OffscreenCanvas | HTMLCanvasElement;
type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Not in every engine, and not with every kind of canvas. */
type SaysItsColors = Partial<Pick<CanvasRenderingContext2D, 'getContextAttributes'>>;

/** What is drawn on, and with what. */
export interface Sheet {
  readonly canvas: Canvas;
  readonly context: Context;
  /** Whether colours beyond sRGB stay what they are. */
  readonly wide: boolean;
}

function makeCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** @throws {@link PictureProblem} `failed`, where there is no memory for it */
export function makeSheet(
  { width, height }: { readonly width: number; readonly height: number },
  { wide = false, read = false } = {},
): Sheet {
  const canvas = makeCanvas(width, height);
  const settings: CanvasRenderingContext2DSettings = {
    colorSpace: wide ? 'display-p3' : 'srgb',
    willReadFrequently: read,
  };
  const context = canvas.getContext('2d', settings);
  if (!context) throw new PictureProblem('failed', { message: 'There is no canvas to draw on.' });
  // Some engines know the setting and not the colours: what they say of themselves counts.
  const isWide = wide && (context as SaysItsColors).getContextAttributes?.().colorSpace === 'display-p3';
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  return { canvas, context, wide: isWide };
}

/** Gives its memory back now rather than when it is collected. */
export function discard({ canvas }: Sheet): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** The canvas as a file. An engine that cannot write the type writes PNG: look at the `type` of what comes. */
export async function blobOf({ canvas }: Sheet, type: string, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, quality });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) resolve(blob);
        else reject(new PictureProblem('failed', { message: 'The canvas gave no file.' }));
      },
      type,
      quality,
    );
  });
}
