import type { WriteOptions } from '../../contracts/index.js';
import type { AdapterMethod } from './calls.js';
import type { Network } from './network.js';

/** Sends one call over the line. */
export type Caller = <Answer>(
  method: AdapterMethod,
  args: readonly unknown[],
  options: WriteOptions | undefined,
  apply: () => Answer | Promise<Answer>,
) => Promise<Answer>;

/** The calls of one person. */
export function createCaller(network: Network, personId: string): Caller {
  return (method, args, options, apply) => network.run({ personId, method, args, options, apply });
}
