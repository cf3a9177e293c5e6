import type { AdapterError } from '../../contracts/errors.js';
import type { ContactMatch, ContactsAdapter } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { toMatch } from './contact-check.js';

/** What a watch leads to. */
export interface ContactNews {
  put(match: ContactMatch): void;
  remove(matchId: string): void;
  /** Something may have been missed. */
  reset(): void;
  failed(error: AdapterError): void;
}

/** Hears of matches until the signal fires. What can't be shown is passed over. */
export function watchContacts(adapter: ContactsAdapter, signal: AbortSignal, news: ContactNews): void {
  const failed = (thrown: unknown): void => {
    if (!signal.aborted) news.failed(toAdapterError(thrown));
  };
  try {
    adapter.watch?.(
      {
        change(change) {
          if (signal.aborted) return;
          // Bad news must not break the adapter that brings it.
          try {
            if (change.type === 'reset') news.reset();
            else if (change.type === 'remove') news.remove(change.id);
            else {
              const match = toMatch(change.item);
              if (match) news.put(match);
            }
          } catch (thrown) {
            failed(thrown);
          }
        },
        error: failed,
      },
      { signal },
    );
  } catch (thrown) {
    failed(thrown);
  }
}
