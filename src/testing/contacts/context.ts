import type { Adapters, ContactIdentifier } from '../../contracts/index.js';
import type { SuiteContext } from '../suite.js';

/** Who takes part in the contacts suite: three different people, none of whom has agreed to be found, who follow nobody. */
export type ContactRole = 'one' | 'other' | 'third';

/** What a host provides to {@link describeContactsAdapter}, new for every case. */
export interface ContactContext extends SuiteContext {
  /** The adapters of somebody. `contacts` must be there; with `people`, what blocks mean is looked at. */
  as(role: ContactRole): Adapters;
  /** The adapters of somebody who isn't signed in. Without it, the cases about visitors are skipped. */
  visitor?(): Adapters;
  /** Their id in the back end. */
  personId(role: ContactRole): string;
  /** What they can be found by, as their account has it: normalised, and not hashed. */
  identifier(role: ContactRole): ContactIdentifier;
  /** Cuts the line on which people watch, does something meanwhile, and mends it. */
  whileCut?(role: ContactRole, act: () => Promise<void>): Promise<void>;
  /** Runs after the case, whether it held or not. */
  cleanup?(): void | Promise<void>;
}
