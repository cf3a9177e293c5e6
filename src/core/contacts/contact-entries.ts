import type { ContactEntry, EntryProblem, PickedContact } from './contact-ports.js';
import { keyOf, splitEntries, toIdentifier } from './contact-identifiers.js';

/** What becomes of the entries. */
export interface Entries {
  readonly entries: readonly ContactEntry[];
  readonly entryProblem: EntryProblem | undefined;
  readonly leftOut: number;
}

/** Adds what somebody has typed. What can't be taken stays with them, and why. */
export function withTyped(entries: readonly ContactEntry[], text: string, most: number): Entries {
  let all = entries;
  let entryProblem: EntryProblem | undefined;
  for (const one of splitEntries(text)) {
    const identifier = toIdentifier(one);
    if (typeof identifier === 'string') entryProblem ??= identifier;
    else if (!has(all, { identifier })) {
      if (all.length < most) all = [...all, { identifier }];
      else entryProblem ??= 'full';
    }
  }
  if (splitEntries(text).length === 0) entryProblem = 'unreadable';
  // All or nothing: half of a line would leave people guessing which half.
  return { entries: entryProblem ? entries : all, entryProblem, leftOut: 0 };
}

/** Adds what somebody has picked, as far as it goes: everything else is forgotten at once. */
export function withPicked(entries: readonly ContactEntry[], picked: readonly PickedContact[], most: number): Entries {
  let all = entries;
  let leftOut = 0;
  for (const { name, emails, tels } of picked) {
    for (const text of new Set([...emails, ...tels])) {
      const identifier = toIdentifier(text);
      const entry = typeof identifier === 'string' ? undefined : { identifier, ...(name && { name }) };
      if (entry && has(all, entry)) continue;
      if (entry && all.length < most) all = [...all, entry];
      else leftOut += 1;
    }
  }
  return { entries: all, entryProblem: undefined, leftOut };
}

const has = (entries: readonly ContactEntry[], { identifier }: ContactEntry): boolean =>
  entries.some((known) => keyOf(known.identifier) === keyOf(identifier));
