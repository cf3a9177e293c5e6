import type { AdapterError } from '../../contracts/errors.js';
import type { Cursor, InviteContact, Page } from '../../contracts/index.js';
import type { Clock, TimerHandle } from '../clock.js';
import { createPages } from '../pages.js';
import type { ContactList } from './invite-ports.js';
import { folded } from './invite-rules.js';

export interface ContactsOptions {
  readonly clock: Clock;
  readonly read: (query: string, after: Cursor | undefined, signal: AbortSignal) => Promise<Page<InviteContact>>;
  readonly changed: () => void;
  readonly failed: (error: AdapterError) => void;
}

/** Contacts by pages, and by a search: at once in what is loaded, and by the back end in the rest. */
export interface InviteContacts {
  readonly shown: ContactList;
  find(id: string): InviteContact | undefined;
  /** Reads them, unless they are there. */
  begin(): void;
  /** Reads them again. */
  load(): void;
  loadMore(): void;
  retry(): void;
  search(query: string): void;
  replace(contact: InviteContact): void;
  halt(): void;
  clear(): void;
}

/** Contacts made ready for a search in one go: a few ms. */
const preparedAtOnce = 250;

/** ms; nothing is asked of the back end before people pause. */
const pauseMs = 300;

export function createInviteContacts({ clock, read, changed, failed }: ContactsOptions): InviteContacts {
  const all = createPages<InviteContact>({
    read: (after, signal) => read('', after, signal),
    changed() {
      preparing ??= all.shown.items.length > preparedAtOnce ? clock.setTimeout(prepare, 0) : undefined;
      changed();
    },
    failed,
  });
  const found = createPages<InviteContact>({
    read: (after, signal) => read(query, after, signal),
    changed,
    failed,
  });
  /** Each looked at once: people type faster than thousands of names are taken apart. */
  const searchable = new WeakMap<InviteContact, string>();
  let query = '';
  let pause: TimerHandle | undefined;
  let last: { readonly from: readonly InviteContact[]; readonly query: string; readonly items: InviteContact[] } = {
    from: [],
    query: '',
    items: [],
  };

  /** Between two keys there is no time to take all of them apart: some at a time, before anybody types. */
  let preparing: TimerHandle | undefined;

  function prepare(from = 0): void {
    preparing = undefined;
    const { items } = all.shown;
    for (const contact of items.slice(from, from + preparedAtOnce)) textOf(contact);
    if (from + preparedAtOnce < items.length) preparing = clock.setTimeout(() => prepare(from + preparedAtOnce), 0);
  }

  const isWhole = (): boolean => all.shown.phase === 'ready' && !all.shown.more;

  function textOf(contact: InviteContact): string {
    let text = searchable.get(contact);
    if (text === undefined) {
      text = folded(`${contact.name}\n${contact.handle ?? ''}`);
      searchable.set(contact, text);
    }
    return text;
  }

  function matching(): readonly InviteContact[] {
    const from = all.shown.items;
    if (last.from !== from || last.query !== query) {
      const wanted = folded(query);
      last = { from, query, items: from.filter((contact) => textOf(contact).includes(wanted)) };
    }
    return last.items;
  }

  function stopWaiting(): void {
    if (pause !== undefined) clock.clearTimeout(pause);
    pause = undefined;
  }

  function stopPreparing(): void {
    if (preparing !== undefined) clock.clearTimeout(preparing);
    preparing = undefined;
  }

  function ask(): void {
    pause = undefined;
    found.load();
  }

  return {
    get shown(): ContactList {
      if (query === '') return { ...all.shown, query, searching: false };
      if (isWhole()) return { ...all.shown, items: matching(), query, searching: false };
      const { phase } = found.shown;
      if (phase === 'ready') return { ...found.shown, query, searching: false };
      const searching = phase !== 'failed';
      return { ...found.shown, phase: 'ready', items: matching(), query, searching };
    },
    find: (id) => [...all.shown.items, ...found.shown.items].find((contact) => contact.id === id),
    begin() {
      if (all.shown.phase === 'idle') all.load();
    },
    load: all.load,
    loadMore: () => (query !== '' && !isWhole() ? found : all).loadMore(),
    retry: () => (query !== '' && !isWhole() ? found : all).retry(),
    search(wanted) {
      const next = wanted.trim();
      if (next === query) return;
      query = next;
      stopWaiting();
      found.clear();
      if (query !== '' && !isWhole()) pause = clock.setTimeout(ask, pauseMs);
      changed();
    },
    replace(contact) {
      all.replace(contact);
      found.replace(contact);
    },
    halt() {
      stopWaiting();
      stopPreparing();
      all.halt();
      found.halt();
    },
    clear() {
      stopWaiting();
      stopPreparing();
      query = '';
      all.clear();
      found.clear();
    },
  };
}
