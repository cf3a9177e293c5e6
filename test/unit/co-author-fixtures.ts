import {
  AdapterError,
  type Availability,
  type CoAuthorAdapter,
  type CoAuthorCandidate,
  type CoAuthorInvite,
  type CoAuthorInviteSink,
  type CoAuthorRules,
  type Person,
} from '../../src/contracts/index.js';
import { stubAdapter } from '../../src/testing/index.js';
import type { Fate } from './composer-fixtures.js';

type Method = 'getSignable' | 'invite' | 'listCandidates' | 'getRules' | 'availability';

/** Somebody to ask. */
export const person = (id: string, name = id): Person => ({ id, name, handle: id });

/** A back end that asks co-authors, and how it fails. */
export interface FakeCoAuthors {
  readonly adapter: CoAuthorAdapter;
  /** What happens to the next calls, by method. */
  readonly fates: Readonly<Record<Method, Fate[]>>;
  /** What was made, once for each key. */
  readonly invites: CoAuthorInvite[];
  readonly sinks: Set<CoAuthorInviteSink>;
  readonly log: string[];
  people: readonly CoAuthorCandidate[];
  rules: CoAuthorRules;
  offered: Availability;
  /** The hash of each post, where it is another than at first. */
  readonly hashes: Map<string, string>;
  /** In a page of candidates. */
  pageSize: number;
  running: number;
}

export function fakeCoAuthors(): FakeCoAuthors {
  const made = new Map<string, { readonly args: string; readonly invite: CoAuthorInvite }>();

  async function meet<Answer>(method: Method, signal: AbortSignal | undefined, apply: () => Answer): Promise<Answer> {
    signal?.throwIfAborted();
    backEnd.running += 1;
    const aborted = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    aborted.catch(() => undefined);
    try {
      await Promise.race([Promise.resolve(), aborted]);
      const fate = backEnd.fates[method].shift();
      if (fate === 'hang') return await aborted;
      const error = fate && (fate.error ?? new AdapterError(fate.code));
      if (error && !fate.applied) throw error;
      const answer = apply();
      if (error) throw error;
      return answer;
    } finally {
      backEnd.running -= 1;
    }
  }

  const hashOf = (postId: string): string => backEnd.hashes.get(postId) ?? `sha256-${postId}`;

  const backEnd: FakeCoAuthors = {
    fates: { getSignable: [], invite: [], listCandidates: [], getRules: [], availability: [] },
    invites: [],
    sinks: new Set(),
    log: [],
    people: [],
    rules: { maxAuthors: 4 },
    offered: { available: true },
    hashes: new Map(),
    pageSize: 50,
    running: 0,
    adapter: stubAdapter('coAuthor', {
      getSignable: (postId, { signal } = {}) =>
        meet('getSignable', signal, () => ({ content: { postId, kind: 'note' }, hash: hashOf(postId) })),
      invite: (draft, { signal, clientId = '' } = {}) =>
        meet('invite', signal, () => {
          const args = JSON.stringify(draft);
          const known = made.get(clientId);
          if (known && known.args !== args) throw new AdapterError('conflict');
          if (known) return known.invite;
          if (draft.hash !== hashOf(draft.postId)) throw new AdapterError('conflict');
          const personId = 'personId' in draft ? draft.personId : '';
          backEnd.log.push(`invite ${draft.postId} ${personId} ${draft.role} ${draft.hash}`);
          const invite: CoAuthorInvite = {
            id: `i${backEnd.invites.length + 1}`,
            postId: draft.postId,
            inviter: person('me'),
            invitee: person(personId),
            role: draft.role,
            state: 'pending',
            sent: true,
            createdAt: '2026-11-22T12:00:00Z',
          };
          made.set(clientId, { args, invite });
          backEnd.invites.push(invite);
          return invite;
        }),
      listCandidates: ({ query = '', after, postId, signal } = {}) =>
        meet('listCandidates', signal, () => {
          backEnd.log.push(`list ${postId ?? 'new'} ${query} ${after ?? ''}`.trim());
          const wanted = query.toLowerCase();
          const found = backEnd.people.filter((one) => one.person.name.toLowerCase().includes(wanted));
          const from = Number(after ?? 0);
          const items = found.slice(from, from + backEnd.pageSize);
          const next = from + items.length;
          return { items, ...(next < found.length && { next: String(next) }) };
        }),
      getRules: ({ signal } = {}) => meet('getRules', signal, () => backEnd.rules),
      availability: ({ signal } = {}) => meet('availability', signal, () => backEnd.offered),
      watchInvites(sink, { signal }) {
        backEnd.sinks.add(sink);
        signal.addEventListener('abort', () => backEnd.sinks.delete(sink), { once: true });
      },
    }),
  };
  return backEnd;
}
