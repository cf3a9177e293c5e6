import { expect } from '@open-wc/testing';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { AdapterError } from 'recto-verso/contracts';
import { InviteFollow } from 'recto-verso/react';
import { waitUntil } from '../support/wait-until.js';

describe('InviteFollow in React', () => {
  it('takes properties and hands over typed events; nothing runs once it is gone', async () => {
    const world = createMemoryWorld({
      seed: {
        people: [{ id: 'me', name: 'Mina' }],
        platforms: [{ id: 'p', name: 'Elsewhere' }],
        contacts: [{ owner: 'me', platformId: 'p', name: 'Noor' }],
      },
    });
    world.addClip({
      author: 'me',
      title: 'Ink',
      video: { src: 'https://videos.example/ink.mp4', width: 540, height: 960 },
    });
    world.fail('invite.getFigures', new AdapterError('unavailable'));
    const methods: string[] = [];
    let opened = 0;
    const container = document.createElement('div');
    document.body.append(container);
    const root = createRoot(container);
    const show = (open: boolean): void =>
      root.render(
        createElement(InviteFollow, {
          adapters: world.as('me'),
          open,
          onInviteAdapterError: (event) => methods.push(event.detail.method),
          onInvitePickerOpened: () => (opened += 1),
        }),
      );
    const text = (): string => container.querySelector('rv-invite-follow')?.shadowRoot?.textContent ?? '';
    try {
      show(false);
      await waitUntil(() => text().includes('Ink'), 'the clip');
      await waitUntil(() => methods.includes('getFigures'), 'the failure');
      show(true);
      await waitUntil(() => text().includes('Noor'), 'the contact');
      expect(opened).to.equal(1);
    } finally {
      root.unmount();
      container.remove();
    }
    await waitUntil(() => world.openWatches === 0 && world.runningCalls === 0, 'all quiet');
  });
});
