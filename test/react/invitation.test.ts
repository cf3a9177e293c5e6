import { expect } from '@open-wc/testing';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Invitation } from '../../src/react/invitation.js';
import { makeWorld } from '../harness/invitation.harness.js';
import { waitUntil } from '../support/wait-until.js';

describe('Invitation for React', () => {
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
    const world = makeWorld();
    const token = world.addInvite({ from: 'mina' });
    const adapters = world.as('bo');
    const agreed: string[] = [];
    act(() =>
      root.render(
        createElement(Invitation, {
          adapters,
          token,
          follow: 'ask',
          onConsent: ({ detail }) => agreed.push(detail.consent.text),
          onFollowRequest: ({ detail }) => agreed.push(detail.invitation.token),
        }),
      ),
    );
    const element = container.querySelector('rv-invitation')!;
    await waitUntil(() => element.matches(':state(later)'));
    expect(element.follow).to.equal('ask');
    element.shadowRoot!.querySelector<HTMLButtonElement>('[part=answer-button]')!.click();
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLButtonElement>('[data-rv-weight=yes]')!.click();
    await waitUntil(() => agreed.length === 2);
    expect(agreed).to.deep.equal([token, 'Follow @mina']);
  });
});
