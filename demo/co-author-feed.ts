import type { CoAuthorAdapter, CoAuthorInvite } from 'recto-verso/contracts';

type Boxes = Required<Pick<CoAuthorAdapter, 'listInvites' | 'watchInvites'>>;

/** Who hears of invitations to sign. */
interface Listener {
  /** All of them, the newest first. */
  tell(invites: readonly CoAuthorInvite[]): void;
  /** One that was there already is in another state. */
  changed(invite: CoAuthorInvite): void;
}

/** Reads and follows the invitations to sign that somebody has received or sent, for as long as the page lives. */
export function followSigning(adapter: Boxes, { tell, changed }: Listener): void {
  const { signal } = new AbortController();
  const invites = new Map<string, CoAuthorInvite>();
  let failed = false;

  function told(): void {
    tell([...invites.values()].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt)));
  }

  function put(invite: CoAuthorInvite): void {
    const before = invites.get(invite.id);
    invites.set(invite.id, invite);
    if (before && before.state !== invite.state) changed(invite);
  }

  async function list(): Promise<void> {
    try {
      for (const box of ['received', 'sent'] as const) {
        const { items } = await adapter.listInvites({ box, limit: 100, signal });
        items.forEach(put);
      }
      failed = false;
      told();
    } catch {
      failed = true;
    }
  }

  adapter.watchInvites(
    {
      change(change) {
        if (change.type === 'reset') return void list();
        if (change.type === 'remove') invites.delete(change.id);
        else put(change.item);
        told();
      },
      live(live) {
        if (live && failed) void list();
      },
    },
    { signal },
  );
  void list();
}
