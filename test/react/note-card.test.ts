import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { NoteCard } from '../../src/react/note-card.js';
import { note, photos } from '../harness/note-card.harness.js';
import { waitUntil } from '../support/wait-until.js';

describe('NoteCard for React', () => {
  let root: Root;
  let container: HTMLElement;

  before(() => Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true));

  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
    root = createRoot(container);
  });

  afterEach(() => {
    act(() => root.unmount());
    container.remove();
  });

  it('hands over properties and events', async () => {
    const opened: number[] = [];
    act(() =>
      root.render(
        createElement(NoteCard, {
          note: note({ photos: photos(2) }),
          light: true,
          onPhotoOpened: ({ detail }) => opened.push(detail.index),
        }),
      ),
    );
    const element = container.querySelector('rv-note-card')!;
    await waitUntil(() => element.matches(':state(ready)'));
    expect(element.light).to.equal(true);
    element.shadowRoot!.querySelector<HTMLButtonElement>('.open')!.click();
    await waitUntil(() => opened.length === 1);
    expect(opened).to.deep.equal([0]);
  });
});
