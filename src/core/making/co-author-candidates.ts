import type { AdapterError, CoAuthorAdapter, Cursor, Page } from '../../contracts/index.js';
import { call } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { toPage } from '../invite/invite-checks.js';
import { createSearchedPages, type SearchedPages } from '../searched-pages.js';
import { toCandidate } from './co-author-checks.js';
import type { Candidate } from './co-author-rules.js';

/** ms in which several changes are one: what somebody does often changes more than one invitation. */
export const renewalMs = 300;

export interface CoAuthorCandidatesOptions {
  readonly clock: Clock;
  readonly getAdapter: () => CoAuthorAdapter | undefined;
  readonly getPostId: () => string | undefined;
  readonly getSignal: () => AbortSignal;
  readonly changed: () => void;
  readonly failed: (error: AdapterError) => void;
}

/** The accounts that can be asked, by pages and by a search. */
export interface CoAuthorCandidates extends SearchedPages<Candidate> {
  /** Others can be asked than before: reads those again that are there, as many as there are. */
  renew(): void;
}

export function createCoAuthorCandidates(options: CoAuthorCandidatesOptions): CoAuthorCandidates {
  const { clock, getAdapter, getPostId, getSignal, changed, failed } = options;
  /** How many pages of the whole list are there. */
  let pagesRead = 0;
  let renewal: TimerHandle | undefined;

  async function readPage(query: string, after: Cursor | undefined, wanted: AbortSignal): Promise<Page<Candidate>> {
    const postId = getPostId();
    const answer = await call(
      async (inner) =>
        getAdapter()?.listCandidates({
          ...(query !== '' && { query }),
          ...(postId !== undefined && { postId }),
          ...(after !== undefined && { after }),
          signal: inner,
        }),
      { signal: AbortSignal.any([getSignal(), wanted]), clock },
    );
    return toPage(answer, toCandidate, 'listCandidates');
  }

  /** Whoever has read on stays where they are when all is read again. */
  async function readWhole(wanted: AbortSignal): Promise<Page<Candidate>> {
    let page = await readPage('', undefined, wanted);
    let read = 1;
    while (read < pagesRead && page.next !== undefined) {
      const { items, ...rest } = await readPage('', page.next, wanted);
      page = { ...rest, items: [...page.items, ...items] };
      read += 1;
    }
    pagesRead = read;
    return page;
  }

  const pages = createSearchedPages<Candidate>({
    clock,
    // Nobody looks in vain for those who can't be asked.
    findsMore: true,
    textOf: ({ person: { name, handle } }) => `${name}\n${handle ?? ''}`,
    async read(query, after, wanted) {
      if (query !== '') return readPage(query, after, wanted);
      if (after === undefined) return readWhole(wanted);
      const page = await readPage('', after, wanted);
      if (!wanted.aborted) pagesRead += 1;
      return page;
    },
    changed,
    failed,
  });

  function stopTimer(): void {
    if (renewal !== undefined) clock.clearTimeout(renewal);
    renewal = undefined;
  }

  return {
    ...pages,
    get shown() {
      return pages.shown;
    },
    renew() {
      if (pages.shown.phase === 'idle') return;
      renewal ??= clock.setTimeout(() => {
        renewal = undefined;
        pages.load();
      }, renewalMs);
    },
    halt() {
      stopTimer();
      pages.halt();
    },
    clear() {
      pagesRead = 0;
      stopTimer();
      pages.clear();
    },
  };
}
