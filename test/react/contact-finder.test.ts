import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ContactFinder } from '../../src/react/contact-finder.js';
import { finderHarness, makeWorld } from '../harness/contact-finder.harness.js';

describe('ContactFinder for React', () => {
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
    const adapters = makeWorld().as('ada');
    const heard: string[] = [];
    act(() =>
      root.render(
        createElement(ContactFinder, {
          adapters,
          compact: true,
          onContactsOpen: ({ type }) => heard.push(type),
          onContactsOptedIn: ({ detail }) => heard.push(String(detail.matching.optedIn)),
        }),
      ),
    );
    const finder = finderHarness(container.querySelector('rv-contact-finder')!);
    await finder.becomes('closed');
    await finder.press('Find people you know');
    await finder.becomes('not-opted-in');
    await finder.press('Take part');
    await finder.until(() => heard.length === 2);
    expect(heard).to.deep.equal(['rv-contacts-open', 'true']);
  });
});
