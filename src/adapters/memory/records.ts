import type { Timestamp } from '../../contracts/index.js';

/** A record without the properties that are `undefined`: absent means absent. */
export function compact<Item extends object>(properties: {
  readonly [Key in keyof Item]: Item[Key] | undefined;
}): Item {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Item;
}

/** Milliseconds since 1970 as the contracts write time. */
export function toTimestamp(ms: number): Timestamp {
  return new Date(ms).toISOString();
}

/** A time of a seed in milliseconds. A seed is a program's text, so a wrong one is a mistake to say aloud. */
export function toMs(time: Timestamp): number {
  const ms = Date.parse(time);
  if (Number.isNaN(ms)) throw new RangeError(`"${time}" is not a time: ISO 8601 with a zone is wanted`);
  return ms;
}
