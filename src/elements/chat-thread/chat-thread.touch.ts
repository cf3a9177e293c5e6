/** The row of a message, on what it shows: not beside it, nor on a control within. */
export function rowOf(event: Event): HTMLElement | undefined {
  const path = event.composedPath().filter((one): one is HTMLElement => one instanceof HTMLElement);
  if (path.some((one) => one.matches('button, summary, textarea'))) return undefined;
  return path.some((one) => one.matches('.bubble')) ? path.find((one) => one.matches('.row')) : undefined;
}

/** Pictures and links keep the browser's own menu, and what is selected stays selectable. */
export function isNative(event: Event): boolean {
  const onContent = event.composedPath().some((one) => one instanceof Element && one.matches('a, img, rv-flip-story'));
  return onContent || !(getSelection()?.isCollapsed ?? true);
}
