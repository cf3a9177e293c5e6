import type { Note, NoteAdapter } from 'recto-verso/contracts';

type Listing = Required<Pick<NoteAdapter, 'get' | 'list' | 'watchList'>>;

/** Somebody's notes, the newest first. What goes while they look stays, for its card to say what became of it. */
export interface NoteFeed {
  readonly notes: readonly Note[];
  readonly failed: boolean;
}

/** Reads and follows somebody's notes. @returns reads again */
export function followNotes(adapter: Listing, tell: (feed: NoteFeed) => void): () => Promise<void> {
  // For as long as the page lives.
  const { signal } = new AbortController();
  const notes = new Map<string, Note>();
  let failed = false;

  function told(): void {
    const sorted = [...notes.values()].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
    tell({ notes: sorted, failed });
  }

  async function list(): Promise<void> {
    try {
      const { items } = await adapter.list({ limit: 50, signal });
      for (const note of items) notes.set(note.id, note);
      failed = false;
    } catch {
      failed = true;
    }
    told();
  }

  /** What is gone stays, for its card to say so; what is there, and no longer in these notes, leaves them. */
  async function removed(id: string): Promise<void> {
    try {
      if ('gone' in (await adapter.get(id, { signal }))) return;
    } catch {
      return;
    }
    notes.delete(id);
    told();
  }

  adapter.watchList(
    {
      change(change) {
        if (change.type === 'reset') return void list();
        if (change.type === 'remove') return void removed(change.id);
        notes.set(change.item.id, change.item);
        told();
      },
      live(live) {
        if (live && failed) void list();
      },
    },
    { signal },
  );
  void list();
  return list;
}
