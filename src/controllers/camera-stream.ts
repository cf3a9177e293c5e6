import { cameraProblem, type CameraDevice, type CameraWish } from '../core/camera.js';

/** Opens a camera; once more without a wish, where there is no such one: any is better than none. */
export async function openStream(device: CameraDevice, wish: CameraWish, signal: AbortSignal): Promise<MediaStream> {
  try {
    return await device.open(wish);
  } catch (error) {
    if (signal.aborted || cameraProblem(error).state !== 'no-device') throw error;
    return device.open({});
  }
}

/** Lets the camera go. */
export function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
