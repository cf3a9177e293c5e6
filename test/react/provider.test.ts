import { aTimeout, expect } from '@open-wc/testing';
import { createElement, StrictMode, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { FlipStory, Provider } from 'recto-verso/react';
import { waitUntil } from '../support/wait-until.js';

const picture = {
  src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==',
  width: 4,
  height: 5,
  alt: 'A face',
};

function makeWorld(author: string): ReturnType<typeof createMemoryWorld> {
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'author', name: author },
        { id: 'viewer', name: 'Bo' },
      ],
      stories: [{ id: 's1', author: 'author', front: { picture }, back: { picture } }],
    },
  });
}

describe('Provider in React', () => {
  it('hands adapters to what is inside, and new ones when they change; nothing runs once it is gone', async () => {
    const [ada, zoe] = [makeWorld('Ada'), makeWorld('Zoé')];
    let swap: () => void = () => undefined;
    function Page(): ReactElement {
      const [world, setWorld] = useState(ada);
      swap = () => setWorld(zoe);
      return createElement(Provider, { adapters: world.as('viewer') }, createElement(FlipStory, { storyId: 's1' }));
    }
    const container = document.createElement('div');
    document.body.append(container);
    const root = createRoot(container);
    try {
      root.render(createElement(StrictMode, null, createElement(Page)));
      const text = (): string => container.querySelector('rv-flip-story')?.shadowRoot?.textContent ?? '';
      await waitUntil(() => text().includes('Ada'), 'the first world’s story');
      swap();
      await waitUntil(() => text().includes('Zoé'), 'the second world’s story');
      expect(text()).not.to.include('Ada');
      expect(ada.openWatches).to.equal(0);
      expect(zoe.openWatches).to.equal(1);
    } finally {
      root.unmount();
      container.remove();
    }
    await aTimeout(0);
    expect([zoe.openWatches, zoe.runningCalls]).to.deep.equal([0, 0]);
  });
});
