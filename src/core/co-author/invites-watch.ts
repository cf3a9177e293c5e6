import type { AdapterError } from '../../contracts/errors.js';
import type { Availability, CoAuthorAdapter, CoAuthorInvite, CoAuthorRules } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { toAvailability, toCoAuthorInvite, toCoAuthorRules } from './invite-check.js';

/** What a watch of somebody's invitations leads to. */
export interface CoAuthorNews {
  put(invite: CoAuthorInvite): void;
  remove(inviteId: string): void;
  /** Something may have been missed. */
  reset(): void;
  rules?(rules: CoAuthorRules): void;
  availability?(availability: Availability): void;
  failed(error: AdapterError): void;
}

/** Hears of changes until the signal fires. What can't be shown is passed over. */
export function watchCoAuthorInvites(
  adapter: CoAuthorAdapter,
  { signal, lang }: { readonly signal: AbortSignal; readonly lang: string },
  news: CoAuthorNews,
): void {
  const failed = (thrown: unknown): void => {
    const error = toAdapterError(thrown);
    // Who isn't signed in has none.
    if (!signal.aborted && error.code !== 'unauthenticated') news.failed(error);
  };
  /** Bad news must not break the adapter that brings it. */
  const safely = (act: () => void): void => {
    if (signal.aborted) return;
    try {
      act();
    } catch (thrown) {
      failed(thrown);
    }
  };
  try {
    adapter.watchInvites?.(
      {
        change: (change) =>
          safely(() => {
            if (change.type === 'reset') news.reset();
            else if (change.type === 'remove') news.remove(change.id);
            else news.put(toCoAuthorInvite(change.item));
          }),
        rules: (answer) => safely(() => news.rules?.(toCoAuthorRules(answer))),
        availability: (answer) => safely(() => news.availability?.(toAvailability(answer))),
        error: failed,
      },
      { signal, lang },
    );
  } catch (thrown) {
    failed(thrown);
  }
}
