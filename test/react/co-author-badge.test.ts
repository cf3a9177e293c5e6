import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { CoAuthorBadge } from '../../src/react/co-author-badge.js';
import { twelve } from '../harness/co-author-badge.harness.js';
import { waitUntil } from '../support/wait-until.js';

describe('CoAuthorBadge for React', () => {
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
    const expanded: number[] = [];
    act(() =>
      root.render(
        createElement(CoAuthorBadge, {
          authors: twelve,
          maxNames: 2,
          onAuthorsExpanded: ({ detail }) => expanded.push(detail.authors.length),
        }),
      ),
    );
    const element = container.querySelector('rv-co-author-badge')!;
    await waitUntil(() => element.matches(':state(ready)'));
    element.shadowRoot!.querySelector<HTMLButtonElement>('.others')!.click();
    expect(expanded).to.deep.equal([12]);
  });
});
