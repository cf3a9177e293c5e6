import type { Authorship, Availability, CoAuthorInvite, CoAuthorRules } from '../../contracts/index.js';
import type { RecordingSink } from '../recording-sink.js';
import { createRecordingSink } from '../recording-sink.js';
import type { Case, Tools } from '../suite.js';
import type { CoAuthorContext } from './context.js';
import type { Actor } from './helpers.js';
import { can } from './helpers.js';

/** A sink of invitations that remembers what it was told. */
export interface CoAuthorRecordingSink extends RecordingSink<CoAuthorInvite> {
  readonly allRules: readonly CoAuthorRules[];
  readonly availabilities: readonly Availability[];
}

/** What a case about watching gets: ways to watch that end with the case. */
export interface Watching extends Tools {
  readonly controller: AbortController;
  authors(actor?: Actor, postId?: string): RecordingSink<Authorship>;
  invites(actor?: Actor): CoAuthorRecordingSink;
  live(...sinks: readonly Pick<RecordingSink<unknown>, 'lives'>[]): Promise<void>;
}

function createInviteSink(): CoAuthorRecordingSink {
  const [allRules, availabilities]: [CoAuthorRules[], Availability[]] = [[], []];
  return Object.defineProperties(
    createRecordingSink<CoAuthorInvite>(),
    Object.getOwnPropertyDescriptors({
      allRules,
      availabilities,
      rules: (rules: CoAuthorRules) => allRules.push(rules),
      availability: (availability: Availability) => availabilities.push(availability),
    }),
  ) as CoAuthorRecordingSink;
}

/** Ends every watch of a case, whatever becomes of it. */
export function watching(body: (context: CoAuthorContext, tools: Watching) => Promise<void>): Case<CoAuthorContext> {
  return async (context, tools) => {
    const controller = new AbortController();
    const { signal } = controller;
    try {
      await body(context, {
        ...tools,
        controller,
        authors(actor = 'stranger', postId = context.posts.own) {
          const sink = createRecordingSink<Authorship>();
          can(context, actor, 'watchAuthors')(postId, sink, { signal });
          return sink;
        },
        invites(actor = 'invitee') {
          const sink = createInviteSink();
          can(context, actor, 'watchInvites')(sink, { signal });
          return sink;
        },
        async live(...sinks) {
          await tools.eventually(() => sinks.every(({ lives }) => lives.includes(true)), 'live(true)');
        },
      });
    } finally {
      controller.abort();
    }
  };
}
