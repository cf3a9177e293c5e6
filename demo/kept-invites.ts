import type { InviteSeed, MemoryWorld } from 'recto-verso/adapters/memory';
import type { Invite } from 'recto-verso/contracts';
import { day } from './ago.js';
import { contacts } from './contacts.js';
import type { Holder } from './settings.js';

/** Who invites here. */
const inviter: Holder = 'mina';

const key = 'recto-verso-demo-invites';
const most = 20;

type Kept = InviteSeed & { readonly token: string; readonly createdAt: string };

/** The world is gone with its page; links that were made in it are to be found again. */
export function readKept(): readonly Kept[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as readonly Kept[];
    const isContact = ({ contactId }: Kept): boolean =>
      contactId === undefined || contacts.some(({ id }) => id === contactId);
    return kept.filter((seed) => isContact(seed) && Date.parse(seed.createdAt) > Date.now() - 7 * day);
  } catch {
    return [];
  }
}

function write(kept: ReadonlyMap<string, Kept>): void {
  try {
    localStorage.setItem(key, JSON.stringify([...kept.values()].slice(-most)));
  } catch {
    // Storage is off or full: links end with the page.
  }
}

/** Its token, as long as it can be used. */
const tokenOf = ({ url }: Invite): string | undefined => url?.slice(url.lastIndexOf('/') + 1);

/** Keeps what is made and what becomes of it, until the page is left. */
export function keepInvites(world: MemoryWorld, signal: AbortSignal): void {
  const kept = new Map(readKept().map((seed) => [seed.token, seed]));
  const tokens = new Map<string, string>();
  const keep = (invite: Invite): void => {
    const { id, channel, contact, clipId, message, state, createdAt, expiresAt } = invite;
    const token = tokenOf(invite) ?? tokens.get(id);
    if (token === undefined) return;
    tokens.set(id, token);
    const by = world.consents.find(({ inviteId, to }) => inviteId === id && to === 'follow')?.by;
    kept.set(token, {
      from: inviter,
      token,
      channel,
      clipId,
      state,
      createdAt,
      ...(contact && { contactId: contact.id }),
      ...(by !== undefined && { by }),
      ...(message !== undefined && { message }),
      ...(expiresAt !== undefined && { expiresAt }),
    });
    write(kept);
  };
  const { invite: adapter } = world.as(inviter);
  // Those that were seeded: once one is spent, its address is no longer said.
  void adapter.listSent({ signal }).then(
    ({ items }) => {
      for (const invite of items) {
        const token = tokenOf(invite);
        if (token !== undefined) tokens.set(invite.id, token);
      }
    },
    () => undefined,
  );
  adapter.watch(
    {
      change(change) {
        if (change.type === 'put') keep(change.item);
      },
    },
    { signal },
  );
}
