import type { CameraDevice } from '../core/camera.js';
import type { Clock, TimerHandle } from '../core/clock.js';
import type { Size } from '../core/picture-edit.js';
import { examine } from '../media/examine.js';
import { uprightSize } from '../media/transform.js';

/** How long a camera may take for its own still before the frame of that moment is taken instead. */
const photoMs = 3000;

/** How far the shape of a still may be from that of the viewfinder, as a fraction, before it shows something else. */
const shapeTolerance = 0.02;

/** JPEG, 0 to 1. It is made smaller later: nothing is lost here that would be seen. */
const quality = 0.95;

export interface StillOptions {
  readonly device: CameraDevice;
  readonly track: MediaStreamTrack;
  /** Plays the track. */
  readonly video: HTMLVideoElement;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * A picture of what the camera sees now, never mirrored: the device's own still, which is better, where it gives one in
 * time and of what was framed; else the frame that was shown. Rejects where neither can be had, or with the reason of the
 * signal.
 */
export async function takeStill({ device, track, video, clock, signal }: StillOptions): Promise<Blob> {
  // First, so that it is of the moment people pressed at.
  const frame = drawFrame(video);
  const photo = await inTime(device.takePhoto?.(track), clock, signal);
  signal.throwIfAborted();
  const still = photo && (await isShapedLike(frame, photo)) ? photo : await encode(frame);
  signal.throwIfAborted();
  return still;
}

function drawFrame(video: HTMLVideoElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas;
}

/** Many a sensor is 4:3 and its stream 16:9: its still then shows what was outside the viewfinder. */
async function isShapedLike({ width, height }: Size, photo: Blob): Promise<boolean> {
  try {
    const { size, layout } = await examine(photo);
    const still = uprightSize(size, layout.orientation);
    return Math.abs((still.width * height) / (still.height * width) - 1) <= shapeTolerance;
  } catch {
    // No picture that could be used.
    return false;
  }
}

async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new Error('The frame could not be encoded');
  return blob;
}

/** What comes of it, or nothing if it fails, takes too long or the signal fires. */
async function inTime(photo: Promise<Blob> | undefined, clock: Clock, signal: AbortSignal): Promise<Blob | undefined> {
  if (!photo) return undefined;
  let timer: TimerHandle | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = clock.setTimeout(() => resolve(undefined), photoMs);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  try {
    return await Promise.race([photo.catch(() => undefined), late]);
  } finally {
    if (timer !== undefined) clock.clearTimeout(timer);
  }
}
