import { rove } from '../parts/roving.js';

/** The keys that lead on and back, along the text. */
function sideways(dir: string): readonly [string, string] {
  return dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
}

/** @returns the tab that has the focus now */
export function tabKey(event: KeyboardEvent, tabs: readonly HTMLElement[], dir: string): HTMLElement | undefined {
  const [next, previous] = sideways(dir);
  return rove(event, tabs, { next, previous, round: true });
}

/** From row to row, and along a row to its menu and back. */
export function rowKey(
  event: KeyboardEvent,
  {
    all,
    dir,
    openMenu,
  }: {
    readonly all: (selector: string) => readonly HTMLElement[];
    readonly dir: string;
    readonly openMenu: (row: HTMLElement) => void;
  },
): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('.row');
  const [forward, back] = sideways(dir);
  if (event.key === forward || event.key === back) {
    event.preventDefault();
    row?.querySelector<HTMLElement>(event.key === forward ? '.more' : '.open')?.focus();
  } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    event.preventDefault();
    if (row) openMenu(row);
  } else {
    rove(event, all(target.matches('.more') ? '.more' : 'button.open'), { next: 'ArrowDown', previous: 'ArrowUp' });
  }
}
