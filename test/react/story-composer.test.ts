import { expect } from '@open-wc/testing';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { StoryComposer } from 'recto-verso/react';
import { drawnPhoto } from '../../stories/drawn-photo.js';
import { waitUntil } from '../support/wait-until.js';

describe('StoryComposer in React', () => {
  it('takes properties and hands over typed events; nothing runs once it is gone', async () => {
    const world = createMemoryWorld({ seed: { people: [{ id: 'me', name: 'Mina' }] } });
    const modes: string[] = [];
    const faces: string[] = [];
    const stories: string[] = [];
    const container = document.createElement('div');
    document.body.append(container);
    const root = createRoot(container);
    root.render(
      createElement(StoryComposer, {
        adapters: world.as('me'),
        noDrafts: true,
        onComposerModeChange: ({ detail }) => modes.push(detail.mode),
        onFaceSet: ({ detail }) => faces.push(`${detail.side} ${detail.width}x${detail.height}`),
        onAltMissing: (event) => event.preventDefault(),
        onStoryPublished: ({ detail }) => stories.push(detail.story.id),
      }),
    );
    const all = (selector: string): HTMLElement[] => [
      ...(container.querySelector('rv-story-composer')?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
    ];
    const until = (predicate: () => boolean, what: string): Promise<void> => waitUntil(predicate, what);
    try {
      await until(() => all('.kind').length === 2, 'the question');
      all('.kind')[0]?.click();
      await until(() => modes.includes('plain'), 'the answer');
      await until(() => all('#file-front').length === 1, 'a picker');
      const transfer = new DataTransfer();
      transfer.items.add(await drawnPhoto({ scene: 'day', width: 360, height: 640 }));
      const input = all('#file-front')[0] as HTMLInputElement;
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await until(() => faces.includes('front 360x640'), 'a picture');
      const field = all('#alt-front')[0] as HTMLTextAreaElement;
      field.value = 'Hills';
      field.dispatchEvent(new Event('input'));
      all('.share')[0]?.click();
      await until(() => stories.length === 1, 'a story');
      expect(stories).to.deep.equal(world.stories.getSnapshot().map(({ id }) => id));
    } finally {
      root.unmount();
      container.remove();
    }
    await until(() => world.openWatches === 0 && world.runningCalls === 0, 'all quiet');
  });
});
