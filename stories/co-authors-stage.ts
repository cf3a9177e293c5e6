import type { WorldSeed } from 'recto-verso/adapters/memory';
import { waitFor } from 'storybook/test';

/** What a world needs so that Mina has somebody to sign with. */
export function signersOf(id: string): Pick<WorldSeed, 'people' | 'relations'> {
  const followers = [
    { id: 'luc', name: 'Luc Béranger', handle: 'luc.draws' },
    { id: 'misaki', name: '高橋 美咲', handle: 'misaki' },
    { id: 'layla', name: 'ليلى حداد', handle: 'layla' },
    { id: 'ana', name: 'Ana-María Etxeberria y Goikoetxea de la Fuente', handle: 'ana_maria_etxeberria' },
    { id: 'tomasz', name: 'Tomasz Wójcik' },
    { id: 'oluwaseun', name: 'Oluwaseun Adébáyọ̀', handle: 'seun' },
  ];
  return {
    people: [...followers, { id: 'vera', name: 'Vera Kovář', handle: 'vera' }],
    relations: followers.map((person) => ({ from: person.id, to: id, following: true })),
  };
}

async function found(root: ShadowRoot, selector: string): Promise<HTMLElement> {
  return waitFor(
    () => {
      const element = root.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`There is no ${selector}.`);
      return element;
    },
    { timeout: 10_000 },
  );
}

/** Opens the choice of a co-author. */
export async function openCoAuthors(root: ShadowRoot): Promise<void> {
  (await found(root, '#add-co-author:not([aria-disabled])')).click();
  await found(root, '[data-rv-sheet=co-author] .pick input');
}

/** Chooses somebody, by name. */
export async function chooseCoAuthor(root: ShadowRoot, name: string): Promise<void> {
  await openCoAuthors(root);
  const row = [...root.querySelectorAll<HTMLElement>('.pick.candidate')].find((one) => one.textContent?.includes(name));
  if (!row) throw new Error(`There is no ${name}.`);
  row.click();
}

/** Chooses somebody, and adds them. */
export async function addCoAuthor(root: ShadowRoot, name: string): Promise<void> {
  await chooseCoAuthor(root, name);
  (await found(root, '[part=pick-button]:not([aria-disabled])')).click();
  await waitFor(() => {
    const dialog = root.querySelector<HTMLDialogElement>('[data-rv-sheet=co-author]');
    if (dialog?.open !== false) throw new Error('The choice is still open.');
  });
}
