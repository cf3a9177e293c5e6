import { expect } from '@open-wc/testing';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { AdapterError } from 'recto-verso/contracts';
import { ChatThread } from 'recto-verso/react';
import { waitUntil } from '../support/wait-until.js';

describe('ChatThread in React', () => {
  it('takes properties and hands over typed events; nothing runs once it is gone', async () => {
    const world = createMemoryWorld({
      seed: {
        people: [
          { id: 'mina', name: 'Mina' },
          { id: 'noor', name: 'Noor' },
        ],
        relations: [
          { from: 'mina', to: 'noor', following: true },
          { from: 'noor', to: 'mina', following: true },
        ],
        threads: [
          {
            id: 't1',
            participants: [{ person: 'mina', unread: 1 }, 'noor'],
            messages: [{ author: 'noor', text: 'The lights!' }],
          },
        ],
      },
    });
    world.fail('chat.list', new AdapterError('forbidden'), { personId: 'noor' });
    const methods: string[] = [];
    const read: string[] = [];
    const container = document.createElement('div');
    document.body.append(container);
    const root = createRoot(container);
    const show = (personId: string): void =>
      root.render(
        createElement(ChatThread, {
          key: personId,
          threadId: 't1',
          noDrafts: true,
          adapters: world.as(personId),
          onThreadRead: (event) => read.push(event.detail.threadId),
          onChatAdapterError: (event) => methods.push(event.detail.method),
        }),
      );
    const text = (): string => container.querySelector('rv-chat-thread')?.shadowRoot?.textContent ?? '';
    try {
      show('mina');
      await waitUntil(() => text().includes('The lights!'), 'a message');
      await waitUntil(() => read.includes('t1'), 'how far it is read');
      show('noor');
      await waitUntil(() => methods.includes('chat.list'), 'the refusal');
      expect(text()).not.to.include('The lights!');
    } finally {
      root.unmount();
      container.remove();
    }
    await waitUntil(() => world.openWatches === 0 && world.runningCalls === 0, 'all quiet');
  });
});
