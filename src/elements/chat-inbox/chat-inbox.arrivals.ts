import type { Thread } from '../../contracts/index.js';
import { isMuted } from './chat-inbox.summary.js';

/** Tells which conversations have something new, by what was there before. What is loaded is not new. */
export class Arrivals {
  #known = new Map<string, string | undefined>();
  #newest = 0;

  forget(): void {
    this.#known.clear();
  }

  /** @returns those in which others wrote since the last time, but for muted ones and the one that is open */
  look(
    threads: readonly Thread[],
    { openId, now }: { readonly openId: string | undefined; readonly now: number },
  ): readonly Thread[] {
    const isFirst = this.#known.size === 0;
    const before = this.#newest;
    const arrived = threads.filter((thread) => {
      const { id, lastMessage, updatedAt, unread } = thread;
      const isNew = this.#known.has(id) ? this.#known.get(id) !== lastMessage?.id : Date.parse(updatedAt) > before;
      this.#known.set(id, lastMessage?.id);
      this.#newest = Math.max(this.#newest, Date.parse(updatedAt) || 0);
      return isNew && unread > 0 && lastMessage?.mine !== true && id !== openId && !isMuted(thread, now);
    });
    return isFirst ? [] : arrived;
  }
}
