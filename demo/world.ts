import {
  createMemoryWorld,
  type InviteSeed,
  type LateVerdict,
  type MemoryWorld,
  type NotePolicy,
} from 'recto-verso/adapters/memory';
import { AdapterError } from 'recto-verso/contracts';
import { coAuthors } from './co-author-seeds.js';
import { makeClip } from './clip.js';
import { makeChats, makeMoments } from './chats.js';
import { contacts, makeInvites, platforms } from './contacts.js';
import { crowd, people, relations, strangers } from './people.js';
import { mainApp, notes } from './note-seeds.js';
import { readKept } from './kept-invites.js';
import { withKeptSigning } from './kept-signing.js';
import { linkPrefix } from './route.js';
import { faultTargets, type DemoFault, type FaultMode, type Line, type Review, type Settings } from './settings.js';
import type { DemoStory } from './stories.js';
import type { ChatTexts } from './words/chats.en.js';
import type { Words } from './words/words.js';

const latencies: Readonly<Record<Line, { readonly min: number; readonly max: number }>> = {
  quick: { min: 60, max: 160 },
  slow: { min: 1600, max: 2800 },
  offline: { min: 60, max: 160 },
};

/** Bytes a second: a picture of 200 KB takes a moment, or long enough to see it go. */
const uploadSpeeds: Readonly<Record<Line, number>> = { quick: 400_000, slow: 40_000, offline: 400_000 };

/** What the platform does with a face that somebody publishes. */
const policies: Readonly<Record<Review, 'hold' | 'approve' | LateVerdict>> = {
  hold: 'hold',
  later: { afterMs: 8000 },
  approve: 'approve',
};

/** Nobody reads notes before they go live, unless they do so at once: the desk is for faces. */
const notePolicies: Readonly<Record<Review, NotePolicy>> = { ...policies, hold: { afterMs: 8000 } };

/** What was sent before, the links that were made on this page among it. */
function withKept(seeds: readonly InviteSeed[]): readonly InviteSeed[] {
  const kept = readKept();
  return [...seeds.filter(({ token }) => kept.every((one) => one.token !== token)), ...kept];
}

const everybody = [...people, ...strangers, ...crowd];

function ids(of: readonly { readonly id?: string }[]): ReadonlySet<string> {
  return new Set(of.flatMap(({ id }) => id ?? []));
}

/** One world; both phones are in it. */
export function createWorld(
  {
    stories,
    texts,
    words,
  }: { readonly stories: readonly DemoStory[]; readonly texts: ChatTexts; readonly words: Words },
  { line, cut, faults, review }: Settings,
): MemoryWorld {
  const world = createMemoryWorld({
    seed: {
      people: everybody,
      relations,
      stories,
      clips: [makeClip()],
      platforms,
      contacts,
      invites: withKept(makeInvites(words.invite)),
      notes,
      coAuthors: withKeptSigning(coAuthors, { posts: ids([...stories, ...notes]), people: ids(everybody) }),
      mainApp,
      moments: makeMoments(texts),
      threads: makeChats(texts),
    },
    moderation: policies[review],
    notes: { moderation: notePolicies[review] },
    invites: { perDay: 5, linkPrefix: linkPrefix() },
    // It is the elements that do not fetch them.
    chat: { strangersPictures: 'given', requestMessages: 2, momentUrl: ({ kind, id }) => `#/${kind}/${id}` },
  });
  world.coAuthors.knobs.linkPrefix = linkPrefix('sign');
  setLine(world, line);
  setCut(world, cut);
  setFaults(world, faults);
  return world;
}

/** What a story may be and an invitation says, in the language of the page. */
export function setRules(
  world: MemoryWorld,
  { audiences, warnings, invite, notes: words, coAuthors: signing }: Words,
): void {
  const { publishing, invites, notes: noting, imports } = world;
  invites.message = invite.message;
  publishing.rules = { ...publishing.rules, audiences, labels: warnings };
  noting.rules = { ...noting.rules, audiences: words.audiences, labels: warnings };
  world.coAuthors.setRules({ who: signing.who });
  imports.appearances = () => words.places.map((place) => ({ place }));
}

/** What happens to what is published from now on. */
export function setReview({ moderation, notes: noting }: MemoryWorld, review: Review): void {
  moderation.policy = policies[review];
  noting.moderation = notePolicies[review];
}

/** How long the way to the world is, and whether there is one. */
export function setLine({ network }: MemoryWorld, line: Line): void {
  network.latency = latencies[line];
  network.uploadBytesPerSecond = uploadSpeeds[line];
  network.offline = line === 'offline';
}

/** Cuts the line of one of the two, and no other. */
export function setCut({ network }: MemoryWorld, cut: Settings['cut']): void {
  network.cutOff = cut === 'none' ? [] : [cut];
}

/** Makes the calls fail that are to fail, and no others. */
export function setFaults(world: MemoryWorld, faults: Settings['faults']): void {
  for (const target of faultTargets) setFault(world, target, faults[target]);
}

export function setFault(world: MemoryWorld, target: DemoFault, mode: FaultMode | undefined): void {
  world.heal(target);
  if (mode === undefined) return;
  if (mode === 'never') world.hang(target);
  else world.fail(target, new AdapterError('unavailable'), mode === 'once' ? { times: 1 } : {});
}

/** Whether a call is one of those that a target names. */
export function isHit(target: DemoFault, method: string): boolean {
  return target.endsWith('*') ? method.startsWith(target.slice(0, -1)) : method === target;
}
