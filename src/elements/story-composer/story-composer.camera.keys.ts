/** Keys of the camera, while the focus is within it (WCAG 2.1.4). */
export type CameraKey = 'flip' | 'retake' | 'escape' | 'repeat';

const letters: Readonly<Record<string, CameraKey>> = { f: 'flip', r: 'retake' };
/** Where they are on the keys, for keyboards without Latin letters. */
const places: Readonly<Record<string, CameraKey>> = { KeyF: 'flip', KeyR: 'retake' };

/**
 * What a key means to the camera. `repeat`: Enter or Space held down, which must not go on to press what has come in the
 * shutter's place.
 */
export function cameraKey(event: KeyboardEvent): CameraKey | undefined {
  const { key, code, repeat, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || event.isComposing) return undefined;
  if (key === 'Enter' || key === ' ') return repeat ? 'repeat' : undefined;
  if (repeat) return undefined;
  if (key === 'Escape') return 'escape';
  // A list of names is searched by typing.
  if ((event.target as Element).matches('select')) return undefined;
  return letters[key.toLowerCase()] ?? (/^[a-z]$/i.test(key) ? undefined : places[code]);
}
