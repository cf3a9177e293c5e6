import type { Context } from '@lit/context';
import type { Adapters } from '../contracts/index.js';

/**
 * The key under which providers and elements meet, by the web components community's context protocol. A registered
 * symbol, so that two copies of the library on a page still understand each other.
 */
export const adaptersContext = Symbol.for('recto-verso/adapters@1') as unknown as Context<symbol, Adapters>;
