import type { Note, NoteAdapter } from 'recto-verso/contracts';

type Listing = Required<Pick<NoteAdapter, 'get' | 'list' | 'watchList'>>;

/** Somebody's notes, the newest first. What goes while they look stays, for its card to say what became of it. */
export interface NoteFeed {
  readonly notes: readonly Note[];
  /** Those whose records say no longer what is so: their cards ask. */
  readonly gone: ReadonlySet<string>;
  /** How many have come since: they wait, so that nothing moves under who reads. */
  readonly waiting: number;
  readonly showWaiting: () => void;
  readonly failed: boolean;
}

/** Reads and follows somebody's notes. @returns reads again */
export function followNotes(adapter: Listing, readerId: string, tell: (feed: NoteFeed) => void): () => Promise<void> {
  // For as long as the page lives.
  const { signal } = new AbortController();
  const notes = new Map<string, Note>();
  const waiting = new Map<string, Note>();
  const gone = new Set<string>();
  let failed = false;
  let listed = false;

  function told(): void {
    const sorted = [...notes.values()].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
    tell({ notes: sorted, gone: new Set(gone), waiting: waiting.size, showWaiting, failed });
  }

  function showWaiting(): void {
    for (const [id, note] of waiting) notes.set(id, note);
    waiting.clear();
    told();
  }

  function put(note: Note): void {
    gone.delete(note.id);
    // One's own is expected; another's waits.
    const waits = listed && !notes.has(note.id) && note.author.id !== readerId;
    (waits ? waiting : notes).set(note.id, note);
  }

  async function list(): Promise<void> {
    try {
      const { items } = await adapter.list({ limit: 50, signal });
      for (const note of items) put(note);
      failed = false;
      listed = true;
    } catch {
      failed = true;
    }
    told();
  }

  /** What is gone stays, for its card to say so; what is there, and no longer in these notes, leaves them. */
  async function removed(id: string): Promise<void> {
    try {
      if ('gone' in (await adapter.get(id, { signal }))) gone.add(id);
      else notes.delete(id);
    } catch {
      gone.add(id);
    }
    waiting.delete(id);
    told();
  }

  adapter.watchList(
    {
      change(change) {
        if (change.type === 'reset') return void list();
        if (change.type === 'remove') return void removed(change.id);
        put(change.item);
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
