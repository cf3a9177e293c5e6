import { describeInviteAdapter } from '../../src/testing/index.js';
import { inviteContext, makeInviteWorld } from './memory-invite-world.js';

describeInviteAdapter(() => inviteContext(), { title: 'the memory world keeps the contract of InviteAdapter' });

describeInviteAdapter(
  () =>
    inviteContext(
      makeInviteWorld({ network: { latency: { min: 0, max: 4 }, duplicates: true, reorder: true }, randomSeed: 7 }),
    ),
  { title: 'the memory world keeps the contract of InviteAdapter on a slow line that reorders and repeats' },
);

describeInviteAdapter(() => inviteContext(makeInviteWorld({ network: { backlog: 1 } })), {
  title: 'the memory world keeps the contract of InviteAdapter where a line that is down loses what comes',
});
