import type { StringsController } from '../../controllers/strings-controller.js';
import { commonStrings } from '../parts/common.strings.js';
import { cameraStrings } from './story-composer.camera.strings.js';

export const cameraEnglish = { ...commonStrings, ...cameraStrings };

export type CameraWords = StringsController<typeof cameraEnglish>;

/** "3 seconds" or "3s", as the language writes it. */
export function inSeconds(words: CameraWords, seconds: number, unitDisplay: 'long' | 'narrow'): string {
  return words.number(seconds, { style: 'unit', unit: 'second', unitDisplay });
}
