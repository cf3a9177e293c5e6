/** Within a face, S swaps: nowhere else, and not in a text (WCAG 2.1.4). */
export function asksToSwap(event: KeyboardEvent): boolean {
  const { key, code } = event;
  const target = event.target as Element;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !event.isComposing;
  // Where letters are not Latin, the place of the key counts.
  const isS = /^[a-z]$/i.test(key) ? key.toLowerCase() === 's' : code === 'KeyS';
  const inFace = target.closest('.faces') !== null && !target.matches('input, textarea');
  return isS && plain && inFace && !event.defaultPrevented;
}
