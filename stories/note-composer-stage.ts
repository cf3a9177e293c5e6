import type { NoteComposer } from 'recto-verso/note-composer';
import { waitFor } from 'storybook/test';
import { drawnPhoto } from './drawn-photo.js';

/** What a play function works with. */
export interface NoteComposerStage {
  readonly element: NoteComposer;
  readonly root: ShadowRoot;
  /** The first that matches, once it is there. */
  find(selector: string): Promise<HTMLElement>;
  /** Presses the first that matches, once it is there. */
  press(selector: string): Promise<void>;
  write(selector: string, text: string): Promise<void>;
  /** Chooses files, as the browser's picker would. */
  choose(...files: File[]): Promise<void>;
  /** Draws so many photos and waits until they are ready. */
  put(count: number): Promise<void>;
  /** Describes the photo whose details show. */
  describe(text: string): Promise<void>;
}

const sizes = [
  { width: 1200, height: 900 },
  { width: 900, height: 1200 },
  { width: 1600, height: 700 },
  { width: 1000, height: 1000 },
];

/** The stage of the composer in a story. */
export function noteComposerStage(canvas: HTMLElement): NoteComposerStage {
  const element = canvas.querySelector('rv-note-composer');
  if (!element?.shadowRoot) throw new Error('This story has no composer.');
  const root = element.shadowRoot;

  const stage: NoteComposerStage = {
    element,
    root,
    find: (selector) =>
      waitFor(
        () => {
          const found = root.querySelector<HTMLElement>(selector);
          if (!found) throw new Error(`There is no ${selector}.`);
          return found;
        },
        { timeout: 10_000 },
      ),
    async press(selector) {
      (await stage.find(selector)).click();
      await element.updateComplete;
    },
    async write(selector, text) {
      const field = (await stage.find(selector)) as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    },
    async choose(...files) {
      const input = (await stage.find('#files')) as HTMLInputElement;
      await stage.find('#add-photos');
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async put(count) {
      await stage.find('#add-photos');
      const before = root.querySelectorAll('.thumb-button').length;
      const drawn = Array.from({ length: count }, (_none, index) =>
        drawnPhoto({ scene: index % 2 === 0 ? 'day' : 'night', ...sizes[index % sizes.length] }),
      );
      await stage.choose(...(await Promise.all(drawn)));
      await waitFor(
        () => {
          const ready = root.querySelectorAll('.thumb-button[aria-busy=false] img').length;
          if (ready !== before + count) throw new Error(`${ready} photos are ready.`);
        },
        { timeout: 20_000 },
      );
    },
    describe: (text) => stage.write('#alt', text),
  };
  return stage;
}
