import type { ChatAdapter, Thread } from 'recto-verso/contracts';

type Counting = Required<Pick<ChatAdapter, 'listThreads' | 'watchThreads'>>;

/** What counts as new: no request of a stranger, and nothing from the muted. */
function unreadOf({ standing, muted, unread }: Thread): number {
  return standing === 'request-in' || muted ? 0 : unread;
}

/** Tells how many messages somebody has not read yet, now and with each change. */
export function countUnread(chat: Counting, tell: (count: number) => void): void {
  // For as long as the page lives.
  const { signal } = new AbortController();
  const counts = new Map<string, number>();
  let missing = true;

  function told(): void {
    tell([...counts.values()].reduce((sum, count) => sum + count, 0));
  }

  async function list(): Promise<void> {
    try {
      const { items } = await chat.listThreads({ limit: 100, signal });
      missing = false;
      counts.clear();
      for (const thread of items) counts.set(thread.id, unreadOf(thread));
      told();
    } catch {
      // Once the line is back, it is asked again.
      missing = true;
    }
  }

  chat.watchThreads(
    {
      change(change) {
        if (change.type === 'reset') return void list();
        if (change.type === 'put') counts.set(change.item.id, unreadOf(change.item));
        else counts.delete(change.id);
        told();
      },
      live(live) {
        if (live && missing) void list();
      },
    },
    { signal },
  );
}
