import { expect } from '@open-wc/testing';
import { createElement, createRef, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Story } from 'recto-verso/contracts';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { FlipStory } from 'recto-verso/react';
import type { FlipStory as FlipStoryElement } from 'recto-verso/flip-story';
import { waitUntil } from '../support/wait-until.js';

const picture = {
  src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==',
  width: 4,
  height: 5,
  alt: 'A face',
};
const story: Story = {
  id: 's1',
  author: { id: 'ada', name: 'Ada' },
  createdAt: '2026-01-01T00:00:00Z',
  front: { state: 'live', picture },
  back: { state: 'live', picture },
};

describe('FlipStory in React', () => {
  let container: HTMLElement;
  let root: Root;
  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
    root = createRoot(container);
  });
  afterEach(() => {
    root.unmount();
    container.remove();
  });

  async function mount(element: ReactElement): Promise<FlipStoryElement> {
    root.render(element);
    await waitUntil(() => container.querySelector('rv-flip-story')?.shadowRoot?.querySelector('article'), 'rendered');
    const found = container.querySelector('rv-flip-story');
    if (!found) throw new Error('not there');
    await found.updateComplete;
    return found;
  }

  const button = (element: FlipStoryElement): HTMLButtonElement => {
    const found = element.shadowRoot?.querySelector<HTMLButtonElement>('button.hold');
    if (!found) throw new Error('no button');
    return found;
  };

  it('takes its properties as props, and changes with them', async () => {
    const element = await mount(createElement(FlipStory, { story, revealSeconds: 3, reveal: 'hold', haptics: true }));
    expect(element.story).to.equal(story);
    expect(element).to.include({ revealSeconds: 3, reveal: 'hold', haptics: true });
    root.render(createElement(FlipStory, { story, disabled: true }));
    await waitUntil(() => element.disabled, 'the new prop');
  });

  it('tells of a flip by typed callbacks', async () => {
    const heard: string[] = [];
    const element = await mount(
      createElement(FlipStory, {
        story,
        onStoryFlipped: (event) => heard.push(event.detail.side),
        onBackSeen: (event) => heard.push(event.detail.story?.id ?? ''),
      }),
    );
    button(element).click();
    await waitUntil(() => element.side === 'back', 'the back');
    button(element).click();
    await waitUntil(() => element.side === 'front', 'the front');
    expect(heard).to.deep.equal(['s1', 'back', 'front']);
  });

  it('lets a callback veto', async () => {
    const world = createMemoryWorld({
      seed: {
        people: [
          { id: 'ada', name: 'Ada' },
          { id: 'bo', name: 'Bo' },
        ],
        stories: [{ id: 's1', author: 'ada', front: { picture }, back: { picture } }],
      },
    });
    let asked = 0;
    const element = await mount(
      createElement(FlipStory, {
        adapters: world.as('bo'),
        storyId: 's1',
        notice: 'none',
        onFlipRequest: (event) => {
          asked += 1;
          event.preventDefault();
        },
      }),
    );
    await waitUntil(
      () => element.shadowRoot?.querySelector<HTMLButtonElement>('button.hold')?.disabled === false,
      'ready',
    );
    button(element).click();
    await waitUntil(() => asked === 1, 'asked');
    expect(element.side).to.equal('front');
    expect(world.calls.getSnapshot().map(({ method }) => method)).not.to.include('story.openBack');
  });

  it('gives the element by ref and lets children take their slots', async () => {
    const ref = createRef<FlipStoryElement>();
    const element = await mount(
      createElement(
        FlipStory,
        { ref },
        createElement('img', { slot: 'front', src: picture.src, alt: 'Before' }),
        createElement('img', { slot: 'back', src: picture.src, alt: 'After' }),
      ),
    );
    expect(ref.current).to.equal(element);
    await waitUntil(
      () => element.shadowRoot?.querySelector<HTMLButtonElement>('button.hold')?.disabled === false,
      'ready',
    );
    element.flip();
    await waitUntil(() => element.side === 'back', 'the back');
  });
});
