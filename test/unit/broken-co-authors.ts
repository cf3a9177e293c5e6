import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type {
  Adapters,
  Authorship,
  CoAuthorAdapter,
  CoAuthorInvite,
  NoteAdapter,
  PostAuthor,
} from '../../src/contracts/index.js';
import type { CoAuthorRole } from '../../src/testing/index.js';
import { describeCoAuthorAdapter } from '../../src/testing/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { casesOf } from './broken-adapters.js';
import type { SignedPost } from './memory-co-author-context.js';
import { makeSignedWorld, signedContext } from './memory-co-author-context.js';

/** What a breakage may build on. */
export interface CoAuthorMaker {
  readonly sound: Required<CoAuthorAdapter>;
  readonly role: CoAuthorRole | 'visitor' | 'young';
  readonly world: MemoryWorld;
}

/** What else may be wrong, and of which post. */
export interface CoAuthorBreakage {
  readonly own?: SignedPost;
  /** What is wrong with the notes that `coAuthor` stands beside. */
  readonly note?: (sound: Required<NoteAdapter>, world: MemoryWorld) => Partial<NoteAdapter>;
}

/** The co-author suite on a world whose adapters are wrong in one way. */
export function brokenCoAuthors(
  breakage: (maker: CoAuthorMaker) => Partial<CoAuthorAdapter>,
  { own = 'harbour', note }: CoAuthorBreakage = {},
): CasesByTitle {
  return casesOf((options) => {
    describeCoAuthorAdapter(() => {
      const world = makeSignedWorld();
      const { cleanup: _keptOpen, ...context } = signedContext(world, own);
      const wrong = (sound: Required<CoAuthorAdapter>, role: CoAuthorMaker['role']): CoAuthorAdapter => ({
        ...sound,
        ...breakage({ sound, role, world }),
      });
      const adaptersOf = (personId: string, role: CoAuthorRole | 'young'): Adapters => {
        const adapters = world.as(personId);
        return {
          ...adapters,
          coAuthor: wrong(adapters.coAuthor, role),
          note: { ...adapters.note, ...note?.(adapters.note, world) },
        };
      };
      return {
        ...context,
        as: (role) => adaptersOf(context.personId(role), role),
        young: () => adaptersOf('mia', 'young'),
        visitor: () => {
          const adapters = world.asVisitor();
          return { ...adapters, coAuthor: wrong(adapters.coAuthor, 'visitor') };
        },
      };
    }, options);
  });
}

/** Those whom breakages name. */
export const person = { ada: { id: 'ada', name: 'Ada Ngarua' }, bo: { id: 'bo', name: 'Bo Lindqvist' } } as const;
export const bo: PostAuthor = { id: 'x', person: person.bo, role: 'author' };

/** A record with more names than it should have. */
export function signedBy(authorship: Authorship, ...others: readonly PostAuthor[]): Authorship {
  return { ...authorship, authors: [...authorship.authors, ...others] };
}

/** An invitation out of nothing. */
export function inviteFor(id: string, state: CoAuthorInvite['state']): CoAuthorInvite {
  return { id, postId: 'harbour', inviter: person.ada, role: 'author', state, createdAt: '2026-01-01T10:00:00Z' };
}
