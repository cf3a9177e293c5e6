import type { Side } from 'recto-verso/contracts';
import type { StoryComposer } from 'recto-verso/story-composer';
import { waitFor } from 'storybook/test';
import { drawnPhoto } from './drawn-photo.js';

/** What a play function works with. */
export interface ComposerStage {
  readonly element: StoryComposer;
  readonly root: ShadowRoot;
  /** The first that matches, once it is there. */
  find(selector: string): Promise<HTMLElement>;
  /** Presses the first that matches, once it is there. */
  press(selector: string): Promise<void>;
  /** Chooses a file for a face, as the browser's picker would. */
  choose(side: Side, file: File): Promise<void>;
  /** Chooses a picture for a face and waits until it is ready. */
  put(side: Side, file?: File): Promise<void>;
  /** Both faces, with descriptions. */
  putBoth(): Promise<void>;
  write(selector: string, text: string): Promise<void>;
}

/** The stage of the composer in a story. */
export function composerStage(canvas: HTMLElement): ComposerStage {
  const element = canvas.querySelector('rv-story-composer');
  if (!element?.shadowRoot) throw new Error('This story has no composer.');
  const root = element.shadowRoot;

  const stage: ComposerStage = {
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
    },
    async choose(side, file) {
      const input = (await stage.find(`#file-${side}`)) as HTMLInputElement;
      // Before there is a form, nothing is taken.
      await stage.find(`.face[data-side=${side}]`);
      const files = new DataTransfer();
      files.items.add(file);
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async put(side, file) {
      await stage.choose(side, file ?? (await drawnPhoto({ scene: side === 'front' ? 'day' : 'night' })));
      await stage.find(`.face[data-side=${side}][aria-busy=false] [part=picture]`);
    },
    async putBoth() {
      await stage.put('front');
      await stage.put('back');
      await stage.write('#alt-front', 'Three rows of hills under a low sun.');
      await stage.write('#alt-back', 'The same hills under a full moon.');
    },
    async write(selector, text) {
      const field = (await stage.find(selector)) as HTMLInputElement | HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
  };
  return stage;
}
