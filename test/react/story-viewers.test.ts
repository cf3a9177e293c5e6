import { expect } from '@open-wc/testing';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { AdapterError } from 'recto-verso/contracts';
import { StoryViewers } from 'recto-verso/react';
import { waitUntil } from '../support/wait-until.js';

const picture = {
  src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==',
  width: 4,
  height: 5,
  alt: 'A face',
};

describe('StoryViewers in React', () => {
  it('takes properties and hands over typed events; nothing runs once it is gone', async () => {
    const world = createMemoryWorld({
      seed: {
        people: [
          { id: 'author', name: 'Ada' },
          { id: 'viewer', name: 'Bo' },
        ],
        stories: [
          {
            id: 's1',
            author: 'author',
            front: { picture },
            back: { picture },
            viewers: { front: [{ person: 'viewer' }] },
          },
        ],
      },
    });
    world.fail('story.listViewers', new AdapterError('forbidden'), { personId: 'viewer' });
    const methods: string[] = [];
    const container = document.createElement('div');
    document.body.append(container);
    const root = createRoot(container);
    const show = (personId: string): void =>
      root.render(
        createElement(StoryViewers, {
          key: personId,
          storyId: 's1',
          adapters: world.as(personId),
          onStoryAdapterError: (event) => methods.push(event.detail.method),
        }),
      );
    const text = (): string => container.querySelector('rv-story-viewers')?.shadowRoot?.textContent ?? '';
    try {
      show('author');
      await waitUntil(() => text().includes('Bo'), 'who saw the front');
      show('viewer');
      await waitUntil(() => methods.includes('listViewers'), 'the refusal');
      expect(text()).not.to.include('Bo');
    } finally {
      root.unmount();
      container.remove();
    }
    await waitUntil(() => world.openWatches === 0 && world.runningCalls === 0, 'all quiet');
  });
});
