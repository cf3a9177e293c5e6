import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { InviteAdapter } from '../../src/contracts/index.js';
import type { InviteRole } from '../../src/testing/index.js';
import { describeInviteAdapter } from '../../src/testing/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { casesOf } from './broken-adapters.js';
import { inviteContext, makeInviteWorld } from './memory-invite-world.js';

/** What a breakage may build on. */
export interface InviteMaker {
  readonly sound: Required<InviteAdapter>;
  readonly role: InviteRole | 'visitor';
  readonly world: MemoryWorld;
}

/** The invite suite on a world whose adapters are wrong in one way. */
export function brokenInvites(breakage: (maker: InviteMaker) => Partial<InviteAdapter>): CasesByTitle {
  return casesOf((options) => {
    describeInviteAdapter(() => {
      const world = makeInviteWorld();
      const { cleanup: _keptOpen, ...context } = inviteContext(world);
      const wrong = (sound: Required<InviteAdapter>, role: InviteMaker['role']): InviteAdapter => ({
        ...sound,
        ...breakage({ sound, role, world }),
      });
      return {
        ...context,
        as: (role) => {
          const adapters = world.as(context.personId(role));
          return { ...adapters, invite: wrong(adapters.invite, role) };
        },
        visitor: () => {
          const adapters = world.asVisitor();
          return { ...adapters, invite: wrong(adapters.invite, 'visitor') };
        },
      };
    }, options);
  });
}

/** Goes on as before where the sound one refuses. */
export function orElse<Answer>(call: Promise<Answer>, otherwise: () => Answer | Promise<Answer>): Promise<Answer> {
  return call.catch(otherwise);
}
