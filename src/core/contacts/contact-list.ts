import type { AdapterError } from '../../contracts/errors.js';
import type { ContactMatch, ContactsAdapter, Cursor, Page } from '../../contracts/index.js';
import { createPages, type PagedList } from '../pages.js';
import type { ContactsOutlet } from './contact-ports.js';
import { watchContacts } from './contact-watch.js';

export interface ContactListOptions {
  readonly getContacts: () => ContactsAdapter | undefined;
  readonly read: (after: Cursor | undefined, signal: AbortSignal) => Promise<Page<ContactMatch>>;
  readonly outlet: Pick<ContactsOutlet, 'arrived' | 'failed'>;
  readonly changed: () => void;
  /** Somebody looks just now: whom that finds, they are told in its answer. */
  readonly isBusy: () => boolean;
}

/** Those who were found: read in pages, and live. Who arrives while somebody reads waits, so that nothing moves under them. */
export interface ContactList {
  readonly shown: PagedList<ContactMatch>;
  /** The newest first. */
  readonly arrived: readonly ContactMatch[];
  /** How many there are, where that is known. */
  readonly counted: number | undefined;
  readonly isWatching: boolean;
  watch(): void;
  loadMore(): void;
  retry(): void;
  showArrived(): void;
  put(match: ContactMatch): void;
  replace(match: ContactMatch): void;
  drop(personId: string): void;
  /** Ends what runs; what is shown stays. */
  halt(): void;
  clear(): void;
}

export function createContactList({ getContacts, read, outlet, changed, isBusy }: ContactListOptions): ContactList {
  let watching: AbortController | undefined;
  let arrived: readonly ContactMatch[] = [];
  let total: number | undefined;

  const pages = createPages<ContactMatch>({
    changed,
    failed: (error: AdapterError) => outlet.failed(error, 'listMatches'),
    async read(after, signal) {
      const page = await read(after, signal);
      total = page.total ?? total;
      return page;
    },
  });

  const without = (id: string): readonly ContactMatch[] => arrived.filter((match) => match.id !== id);

  function setArrived(next: readonly ContactMatch[]): void {
    if (next.length === 0 && arrived.length === 0) return;
    arrived = next;
    changed();
  }

  function onPut(match: ContactMatch): void {
    const { phase, items } = pages.shown;
    const isHere = items.some(({ id }) => id === match.id);
    const isNew = !isHere && !arrived.some(({ id }) => id === match.id);
    // In an empty list, nothing moves.
    if (isHere || phase !== 'ready' || items.length === 0 || (isNew && isBusy())) pages.put(match);
    else setArrived(isNew ? [match, ...arrived] : arrived.map((known) => (known.id === match.id ? match : known)));
    if (isNew && phase === 'ready' && !isBusy()) outlet.arrived(match);
  }

  function remove(id: string): void {
    setArrived(without(id));
    pages.remove(id);
  }

  /** What is read anew has everybody. */
  function load(): void {
    setArrived([]);
    pages.load();
  }

  function unwatch(): void {
    watching?.abort();
    watching = undefined;
  }

  return {
    get shown() {
      return pages.shown;
    },
    get arrived() {
      return arrived;
    },
    get counted() {
      const { phase, more, items } = pages.shown;
      return phase === 'ready' && !more ? items.length + arrived.length : total;
    },
    get isWatching() {
      return watching !== undefined;
    },
    watch() {
      watching = new AbortController();
      const contacts = getContacts();
      if (contacts) {
        watchContacts(contacts, watching.signal, {
          put: onPut,
          remove,
          reset: load,
          failed: (error) => outlet.failed(error, 'watch'),
        });
      }
      load();
    },
    loadMore: pages.loadMore,
    retry: pages.retry,
    showArrived() {
      const waiting = arrived;
      setArrived([]);
      for (const match of waiting.toReversed()) pages.put(match);
    },
    put(match) {
      setArrived(without(match.id));
      pages.put(match);
    },
    replace: pages.replace,
    drop(personId) {
      for (const { id, person } of [...arrived, ...pages.shown.items]) if (person.id === personId) remove(id);
    },
    halt() {
      unwatch();
      pages.halt();
    },
    clear() {
      unwatch();
      total = undefined;
      arrived = [];
      pages.clear();
    },
  };
}
