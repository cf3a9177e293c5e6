import type { AuthorRole, CandidateStatus, CoAuthorCandidate, CoAuthorRules } from '../../contracts/index.js';
import { timeOf } from '../invite/invite-rules.js';

/** An account that might sign, as a list has it. */
export interface Candidate extends CoAuthorCandidate {
  /** The person's. */
  readonly id: string;
}

const authorAlone: readonly AuthorRole[] = ['author'];

/** To choose from, the first by default. */
export const rolesOf = ({ roles }: CoAuthorRules): readonly AuthorRole[] => roles ?? authorAlone;

/** How many names there may be on a post beside its owner's. */
export const mostCoAuthors = ({ maxAuthors = 2 }: CoAuthorRules): number => Math.max(0, Math.floor(maxAuthors) - 1);

/** A candidate as of now: a cool-down ends by itself. @param now ms since 1970 */
export function candidateStatusOf({ status, until }: CoAuthorCandidate, now: number): CandidateStatus {
  const ends = timeOf(until);
  return status === 'cool-down' && ends !== undefined && ends <= now ? 'eligible' : status;
}
