import type { Audience, SignedContent } from '../../../contracts/index.js';
import type { Quota } from '../quota.js';
import type { State } from '../state.js';

/** What the acts of co-authoring work on. */
export interface CoAuthorsState {
  readonly world: State;
  readonly quota: Quota;
  /** An audience in words. */
  readonly audienceOf: (kind: SignedContent['kind'], id: string) => Audience | undefined;
}
