import type { MemoryWorld, MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import type { CoAuthorEvent, CoAuthorInvite } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { errorOf } from './memory-fixtures.js';
import { makeCoAuthorWorld } from './memory-co-author-world.js';

export const dayMs = 86_400_000;

/** A link with its token, as whoever was given it knows them. */
export interface CoAuthorLink {
  readonly id: string;
  readonly token: string;
}

/** A world whose time the test moves. */
export function timed(options: MemoryWorldOptions = {}): {
  readonly world: MemoryWorld;
  readonly clock: ReturnType<typeof createManualClock>;
} {
  const clock = createManualClock(Date.parse('2026-03-01T10:00:00Z'));
  return { world: makeCoAuthorWorld({ clock, ...options }), clock };
}

/** The code that a call rejects with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await errorOf(call);
  return error instanceof AdapterError ? error.code : String(error);
}

export async function hashOf(world: MemoryWorld, postId = 'harbour'): Promise<string> {
  return (await world.as('ada').coAuthor.getSignable(postId)).hash;
}

/** Ada asks somebody to sign. */
export async function ask(world: MemoryWorld, personId: string, postId = 'harbour'): Promise<string> {
  const hash = await hashOf(world, postId);
  return (await world.as('ada').coAuthor.invite({ postId, role: 'author', hash, personId })).id;
}

/** Ada makes a link. */
export async function link(world: MemoryWorld, postId = 'harbour'): Promise<CoAuthorLink> {
  const hash = await hashOf(world, postId);
  const { id, url = '' } = await world.as('ada').coAuthor.invite({ postId, role: 'author', hash, link: true });
  return { id, token: url.slice(url.lastIndexOf('/') + 1) };
}

/** Somebody signs by a link. */
export async function signBy(
  world: MemoryWorld,
  personId: string,
  { id, token }: CoAuthorLink,
  postId = 'harbour',
): Promise<CoAuthorInvite> {
  return world.as(personId).coAuthor.approve(id, await hashOf(world, postId), { token });
}

/** Ada asks somebody, who signs. */
export async function sign(world: MemoryWorld, personId: string, postId = 'harbour'): Promise<string> {
  const id = await ask(world, personId, postId);
  await world.as(personId).coAuthor.approve(id, await hashOf(world, postId));
  return id;
}

/** Who signs a post, as somebody reads it. */
export async function names(world: MemoryWorld, reader = 'ed', postId = 'harbour'): Promise<readonly string[]> {
  const { authors } = await world.as(reader).coAuthor.getAuthors(postId);
  return authors.map(({ person }) => person?.id ?? '-');
}

/** What stands between Ada and somebody. */
export async function status(world: MemoryWorld, personId: string, postId?: string): Promise<string | undefined> {
  const found = await world.as('ada').coAuthor.listCandidates({ limit: 100, ...(postId && { postId }) });
  return found.items.find(({ person }) => person.id === personId)?.status;
}

/** Everything that happened, as somebody reads it. */
export async function history(
  world: MemoryWorld,
  reader: string,
  postId = 'harbour',
): Promise<readonly (readonly [CoAuthorEvent['type'], string | undefined])[]> {
  const { items } = await world.as(reader).coAuthor.getHistory(postId);
  return items.map(({ type, person, by }) => [type, person?.id ?? by?.id]);
}
