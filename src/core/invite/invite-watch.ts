import type { AdapterError } from '../../contracts/errors.js';
import type { Clip, Invite, InviteAdapter, InviteFigures, InviteRules } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { toClip, toFigures, toInvite, toRules } from './invite-checks.js';

/** What a watch leads to. */
export interface InviteNews {
  put(invite: Invite): void;
  remove(inviteId: string): void;
  figures(figures: InviteFigures): void;
  rules(rules: InviteRules): void;
  clip(clip: Clip | undefined): void;
  /** Something may have been missed. */
  reset(): void;
  failed(error: AdapterError): void;
}

/** Hears of changes until the signal fires. What can't be shown is passed over. */
export function watchInvites(
  adapter: InviteAdapter,
  { signal, lang }: { readonly signal: AbortSignal; readonly lang: string },
  news: InviteNews,
): void {
  const failed = (thrown: unknown): void => {
    if (!signal.aborted) news.failed(toAdapterError(thrown));
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
    adapter.watch?.(
      {
        change: (change) =>
          safely(() => {
            if (change.type === 'reset') news.reset();
            else if (change.type === 'remove') news.remove(change.id);
            else {
              const invite = toInvite(change.item);
              if (invite) news.put(invite);
            }
          }),
        figures: (answer) =>
          safely(() => {
            const figures = toFigures(answer);
            if (figures) news.figures(figures);
          }),
        rules: (answer) => safely(() => news.rules(toRules(answer))),
        clip: (answer) => safely(() => news.clip(toClip(answer))),
        error: failed,
      },
      { signal, lang },
    );
  } catch (thrown) {
    failed(thrown);
  }
}
