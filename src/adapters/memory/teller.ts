import type { Feed } from './watches.js';

/** Tells of records, each time that somebody would read something else than before. */
export interface Teller {
  /** Takes what can be read now for known. */
  know(id: string): void;
  look(id: string): void;
}

/** Tells nobody from a change what they could not have read: what is told is what is read. */
export function createTeller<Item>(feed: Feed<Item>, read: (id: string) => Item | undefined): Teller {
  const told = new Map<string, string>();

  /** @returns what is to be told, if anything is */
  function learn(id: string): { readonly item: Item | undefined } | undefined {
    const item = read(id);
    const now = item === undefined ? undefined : JSON.stringify(item);
    if (told.get(id) === now) return undefined;
    if (now === undefined) told.delete(id);
    else told.set(id, now);
    return { item };
  }

  return {
    know: learn,
    look(id) {
      const news = learn(id);
      if (news === undefined) return;
      feed.push(news.item === undefined ? { type: 'remove', id } : { type: 'put', item: news.item });
    },
  };
}
