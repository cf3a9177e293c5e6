import type { AuthorRole } from '../../contracts/index.js';

const roles: ReadonlySet<unknown> = new Set<AuthorRole>(['author', 'photo', 'translation', 'original-artist']);

/** What somebody can sign a post for. */
export const isAuthorRole = (value: unknown): value is AuthorRole => roles.has(value);
