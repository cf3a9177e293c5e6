import type { CoAuthorAdapter, CoAuthorInvite } from 'recto-verso/contracts';

type Boxes = Required<Pick<CoAuthorAdapter, 'listInvites' | 'watchInvites'>>;

/** Reads and follows the invitations to sign that somebody has received or sent, for as long as the page lives. */
export function followSigning(adapter: Boxes, tell: (invites: readonly CoAuthorInvite[]) => void): void {
  const { signal } = new AbortController();
  const invites = new Map<string, CoAuthorInvite>();
  let failed = false;

  function told(): void {
    tell([...invites.values()].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt)));
  }

  async function list(): Promise<void> {
    try {
      for (const box of ['received', 'sent'] as const) {
        const { items } = await adapter.listInvites({ box, limit: 100, signal });
        for (const invite of items) invites.set(invite.id, invite);
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
        else invites.set(change.item.id, change.item);
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
