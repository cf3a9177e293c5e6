/** What a key means to the list of messages. */
export type ListKey =
  'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp' | 'menu' | 'reply' | 'edit' | 'write';

const keys: Readonly<Record<string, ListKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Enter: 'menu',
  ContextMenu: 'menu',
  Escape: 'write',
  r: 'reply',
  R: 'reply',
  e: 'edit',
  E: 'edit',
};

/** `undefined`: it means something else, or is a control's own. */
export function listKeyOf(event: KeyboardEvent): ListKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return undefined;
  const target = event.target as HTMLElement;
  const onRow = target.matches('.row');
  const key = event.shiftKey && event.key === 'F10' ? 'menu' : keys[event.key];
  // A control within a message keeps the keys that press it; letters are for the message alone.
  if (!onRow && (key === 'menu' || key === 'reply' || key === 'edit')) return undefined;
  return key;
}
