/** Remembers whom the viewer knows to see their flips, so that the notice comes once for each author. */
export interface NoticeMemory {
  has(authorId: string): boolean;
  add(authorId: string): void;
}

const page = new WeakMap<object, NoticeMemory>();

/** Forgets with the page. One memory for each adapter: another one may be another viewer. */
export function pageNoticeMemory(adapter: object): NoticeMemory {
  const memory = page.get(adapter) ?? new Set<string>();
  page.set(adapter, memory);
  return memory;
}

/**
 * Remembers on this device. Where there is no storage (private windows, full, forbidden), forgets with the page.
 *
 * @param viewerKey tells the people who share the device apart
 */
export function deviceNoticeMemory(adapter: object, viewerKey: string): NoticeMemory {
  const fallback = pageNoticeMemory(adapter);
  const key = (authorId: string): string => `recto-verso/notice/${JSON.stringify([viewerKey, authorId])}`;
  return {
    has(authorId) {
      try {
        return fallback.has(authorId) || localStorage.getItem(key(authorId)) !== null;
      } catch {
        return fallback.has(authorId);
      }
    },
    add(authorId) {
      fallback.add(authorId);
      try {
        localStorage.setItem(key(authorId), '1');
      } catch {
        // Remembered for the page at least.
      }
    },
  };
}
