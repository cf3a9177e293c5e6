import { expect } from '@open-wc/testing';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryWorld } from 'recto-verso/adapters/memory';
import { AdapterError } from 'recto-verso/contracts';
import { ChatInbox } from 'recto-verso/react';
import { waitUntil } from '../support/wait-until.js';

describe('ChatInbox in React', () => {
  it('takes properties and hands over typed events; nothing runs once it is gone', async () => {
    const world = createMemoryWorld({
      seed: {
        people: [
          { id: 'ada', name: 'Ada' },
          { id: 'bo', name: 'Bo' },
        ],
        relations: [
          { from: 'ada', to: 'bo', following: true },
          { from: 'bo', to: 'ada', following: true },
        ],
        threads: [{ id: 't1', participants: ['ada', 'bo'], messages: [{ author: 'bo', text: 'See you at 6' }] }],
      },
    });
    world.fail('chat.listThreads', new AdapterError('forbidden'), { personId: 'bo' });
    const opened: string[] = [];
    const methods: string[] = [];
    const container = document.createElement('div');
    document.body.append(container);
    const root = createRoot(container);
    const show = (personId: string): void =>
      root.render(
        createElement(ChatInbox, {
          key: personId,
          noDrafts: true,
          adapters: world.as(personId),
          onThreadOpenRequest: (event) => opened.push(event.detail.threadId),
          onChatAdapterError: (event) => methods.push(event.detail.method),
        }),
      );
    const inbox = (): ShadowRoot | null | undefined => container.querySelector('rv-chat-inbox')?.shadowRoot;
    try {
      show('ada');
      await waitUntil(() => Boolean(inbox()?.querySelector('button.open')), 'the conversation');
      inbox()?.querySelector<HTMLElement>('button.open')?.click();
      expect(opened).to.deep.equal(['t1']);
      show('bo');
      await waitUntil(() => methods.includes('chat.listThreads'), 'the refusal');
    } finally {
      root.unmount();
      container.remove();
    }
    await waitUntil(() => world.openWatches === 0 && world.runningCalls === 0, 'all quiet');
  });
});
