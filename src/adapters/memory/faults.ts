import type { AdapterError } from '../../contracts/index.js';
import type { AdapterDomain, AdapterMethod } from './calls.js';

/** Which calls go wrong: one method, all of a domain, or all there are. */
export type FaultTarget = AdapterMethod | `${AdapterDomain}.*` | '*';

/** How often something goes wrong, and for whom. */
export interface FaultOptions {
  /** Default: until {@link Faults.heal}. */
  readonly times?: number;
  /** A person's id. Default: everybody. */
  readonly personId?: string;
}

/** How a call fails. */
export interface FailOptions extends FaultOptions {
  /**
   * It happens all the same, and only the answer is lost: what `timeout` warns of. A watch cannot tell the
   * difference.
   */
  readonly applied?: boolean;
}

/** What goes wrong with one call. */
export type Fault =
  { readonly kind: 'fail'; readonly error: AdapterError; readonly applied: boolean } | { readonly kind: 'hang' };

/** The knobs that make calls go wrong. */
export interface Faults {
  /** Makes calls reject. A watch's sink gets the error. */
  fail(target: FaultTarget, error: AdapterError, options?: FailOptions): void;
  /** Makes calls wait for their signal and nothing else. A watch never goes live. */
  hang(target: FaultTarget, options?: FaultOptions): void;
  /** Ends what was set with just this target; without one, everything. Calls that hang already go on hanging. */
  heal(target?: FaultTarget): void;
}

/** The knobs and the hand that reads them. */
export interface FaultBoard extends Faults {
  /** What is to go wrong with this call, once counted. The fault set last wins. */
  take(method: AdapterMethod, personId: string): Fault | undefined;
}

interface SetFault {
  readonly target: FaultTarget;
  readonly personId: string | undefined;
  readonly fault: Fault;
  left: number;
}

function hits(target: FaultTarget, method: AdapterMethod): boolean {
  return target === '*' || target === method || (target.endsWith('.*') && method.startsWith(target.slice(0, -1)));
}

/** Makes a board on which nothing goes wrong. */
export function createFaultBoard(): FaultBoard {
  let faults: readonly SetFault[] = [];

  function add(target: FaultTarget, fault: Fault, { times = Infinity, personId }: FaultOptions): void {
    faults = [{ target, personId, fault, left: times }, ...faults];
  }

  return {
    fail(target, error, options = {}) {
      add(target, { kind: 'fail', error, applied: options.applied ?? false }, options);
    },
    hang(target, options = {}) {
      add(target, { kind: 'hang' }, options);
    },
    heal(target) {
      faults = target === undefined ? [] : faults.filter((fault) => fault.target !== target);
    },
    take(method, personId) {
      const found = faults.find(
        (fault) => fault.left > 0 && hits(fault.target, method) && (fault.personId ?? personId) === personId,
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      faults = faults.filter((fault) => fault.left > 0);
      return found.fault;
    },
  };
}
