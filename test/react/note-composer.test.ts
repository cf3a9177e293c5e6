import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { NoteComposer } from '../../src/react/note-composer.js';

describe('NoteComposer for React', () => {
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
    let kept: boolean | undefined;
    act(() =>
      root.render(
        createElement(NoteComposer, {
          sheet: true,
          draftKey: 'mira',
          onComposerClose: (event) => (kept = event.detail.kept),
        }),
      ),
    );
    const element = container.querySelector('rv-note-composer')!;
    await element.updateComplete;
    expect([element.sheet, element.draftKey]).to.deep.equal([true, 'mira']);
    element.dispatchEvent(new CustomEvent('rv-composer-close', { detail: { kept: true } }));
    expect(kept).to.equal(true);
    act(() => root.render(createElement(NoteComposer, { sheet: false })));
    expect(element.sheet).to.equal(false);
  });
});
