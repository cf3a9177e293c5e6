import { describeChatAdapter } from '../../src/testing/index.js';
import { chatContext, makeChatWorld } from './memory-chat-world.js';

describeChatAdapter(() => chatContext(), { title: 'the memory world keeps the contract of ChatAdapter' });

describeChatAdapter(
  () =>
    chatContext(
      makeChatWorld({ network: { latency: { min: 0, max: 8 }, duplicates: true, reorder: true }, randomSeed: 7 }),
    ),
  { title: 'the memory world keeps the contract of ChatAdapter on a slow line that reorders and repeats' },
);

describeChatAdapter(() => chatContext(makeChatWorld({ network: { backlog: 2 } })), {
  title: 'the memory world keeps the contract of ChatAdapter where a line that is down loses what comes',
});
