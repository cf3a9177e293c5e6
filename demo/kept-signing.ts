import type { CoAuthorSeed } from 'recto-verso/adapters/memory';
import type { CoAuthorInvite } from 'recto-verso/contracts';
import { day } from './ago.js';

const key = 'recto-verso-demo-signing';
const most = 20;

type Kept = CoAuthorSeed & { readonly token: string; readonly at: string };

/** Links to sign a post that were made in another life of this page. */
function readAll(): readonly Kept[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as readonly Kept[];
    return kept.filter(({ at }) => Date.parse(at) > Date.now() - 7 * day);
  } catch {
    return [];
  }
}

/** What is there anew of what was kept: posts that were made on the page are gone with it, and so are newcomers. */
export interface There {
  readonly posts: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** What people are asked to sign from the start, and links that were made since. */
export function withKeptSigning(seeds: readonly CoAuthorSeed[], { posts, people }: There): readonly CoAuthorSeed[] {
  const kept = readAll()
    .filter(({ postId }) => posts.has(postId))
    .map((seed): Kept => {
      const { person, ...link } = seed;
      return person === undefined || people.has(person) ? seed : { ...link, state: 'expired' };
    });
  // Who came by a link was asked as well: that is one and the same by now.
  const again = ({ postId, person }: CoAuthorSeed): boolean =>
    kept.some((link) => link.postId === postId && link.person === person);
  return [...seeds.filter((seed) => !again(seed)), ...kept];
}

const kept = new Map(readAll().map((seed) => [seed.token, seed]));
const tokens = new Map<string, string>();

/** Keeps the links that somebody has made, and what became of them. */
export function keepSigning(invites: readonly CoAuthorInvite[]): void {
  for (const { id, sent, url, postId, role, state, createdAt, invitee } of invites) {
    // Once a link is spent, its address is no longer said.
    const token = url?.slice(url.lastIndexOf('/') + 1) ?? tokens.get(id);
    if (sent !== true || token === undefined) continue;
    tokens.set(id, token);
    kept.set(token, { postId, token, role, state, at: createdAt, ...(invitee && { person: invitee.id }) });
  }
  if (kept.size === 0) return;
  try {
    localStorage.setItem(key, JSON.stringify([...kept.values()].slice(-most)));
  } catch {
    // Storage is off or full: links end with the page.
  }
}
