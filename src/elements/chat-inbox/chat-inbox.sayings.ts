import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { systemClock } from '../../core/clock.js';
import type { InboxListName, InboxSnapshot } from '../../core/chat/inbox-ports.js';
import { Arrivals } from './chat-inbox.arrivals.js';
import { nameOf } from './chat-inbox.summary.js';
import { foundText } from './chat-inbox.view.js';
import { listed, written, type InboxWords } from './chat-inbox.words.js';

/** What the ear is told, politely: what a search came to, how many rows came, and who has written, if that is wanted. */
export class Sayings implements ReactiveController {
  #words: InboxWords;
  #announcer: AnnounceController<string>;
  #arrivals = new Arrivals();
  #saidQuery = '';
  /** How many rows there were when somebody asked for more. */
  #shownBefore: number | undefined;

  constructor(host: ReactiveControllerHost, words: InboxWords) {
    this.#words = words;
    this.#announcer = new AnnounceController(host, (names) =>
      words.text('inboxArrived', listed(words, [...new Set(names)])),
    );
    host.addController(this);
  }

  get text(): string {
    return this.#announcer.text;
  }

  get expectsMore(): boolean {
    return this.#shownBefore !== undefined;
  }

  say(text: string): void {
    this.#announcer.say(text);
  }

  /** Somebody has asked for more than these rows. */
  expectMore(shown: number): void {
    this.#shownBefore = shown;
  }

  hostDisconnected(): void {
    this.#arrivals.forget();
  }

  /** Says what is new in what is known. @returns the first of the rows that somebody asked for, once they are there */
  look(
    snapshot: InboxSnapshot,
    {
      name,
      query,
      openId,
      tellsArrivals,
    }: {
      readonly name: InboxListName;
      readonly query: string;
      readonly openId: string | undefined;
      readonly tellsArrivals: boolean;
    },
  ): number | undefined {
    const words = this.#words;
    const { all } = snapshot;
    if (all.phase === 'ready') {
      const arrived = this.#arrivals.look(all.threads, { openId, now: systemClock.now() });
      if (tellsArrivals) for (const thread of arrived) this.#announcer.gather(nameOf(words, thread));
    }
    if (query === '') this.#saidQuery = '';
    const text = foundText({ words, snapshot, query });
    if (text !== '' && query !== '' && query !== this.#saidQuery) {
      this.#saidQuery = query;
      this.say(text);
    }
    return this.#lookForMore(snapshot[name]);
  }

  #lookForMore({ phase, loadingMore, threads }: InboxSnapshot['all']): number | undefined {
    const before = this.#shownBefore;
    if (before === undefined || phase === 'loading' || loadingMore) return undefined;
    this.#shownBefore = undefined;
    const added = threads.length - before;
    if (added <= 0) return undefined;
    this.say(this.#words.text('inboxShown', added, written(this.#words, added)));
    return before;
  }
}
