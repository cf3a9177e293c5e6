/** Which keys lead on and back. */
export interface RovingKeys {
  readonly next: string;
  readonly previous: string;
}

/**
 * Moves the focus among items of which only one is in the tab order, as arrows, Home and End say (ARIA practices:
 * roving tabindex). At the ends it stays, or goes round.
 *
 * @returns the item that now has the focus; `undefined` when the key means something else
 */
export function rove(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  { next, previous, round = false }: RovingKeys & { readonly round?: boolean },
): HTMLElement | undefined {
  const place = items.indexOf(event.target as HTMLElement);
  const last = items.length - 1;
  const to = { [next]: place + 1, [previous]: place - 1, Home: 0, End: last }[event.key];
  if (place === -1 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  event.preventDefault();
  const item = items[round ? (to + items.length) % items.length : Math.max(0, Math.min(to, last))];
  item?.focus();
  return item;
}
