/** An entry of somebody's address book: it is on their device, and the world never reads it. */
export interface BookEntry {
  readonly name?: string;
  readonly email?: string;
  /** With its country code: `+33 6 12 34 56 78`. */
  readonly tel?: string;
}

/** What finding each other may be. Can be changed at any time. */
export interface ContactKnobs {
  /** Whether identifiers go hashed. Default: yes. */
  hashing: boolean;
  /** Put before each identifier before it is hashed. Who has looked with another one has looked all the same. */
  salt: string;
  /** How many identifiers somebody may look for a day. Default: 100. */
  perDay: number;
  /** How many in one look-up. Default: 20. */
  perLookUp: number;
}

/** The knobs as they are at first. */
export function defaultContactKnobs(): ContactKnobs {
  return { hashing: true, salt: 'memory-world-1:', perDay: 100, perLookUp: 20 };
}
