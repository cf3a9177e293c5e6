import { nothing, type TemplateResult } from 'lit';
import type { NoteSnapshot } from '../../core/note/note-ports.js';
import { banIcon } from '../parts/icons/ban.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { trashIcon } from '../parts/icons/trash.js';
import { problem, problemText } from '../parts/problem.js';
import { html } from '../parts/tight.js';
import type { Words } from './note-card.words.js';

/** Refusals that say as much as a note that never was. */
const unavailable: ReadonlySet<string> = new Set(['not-found', 'expired', 'forbidden']);

/** What can be done where no note is; absent: nothing. */
export interface GoneWays {
  readonly retry: (() => void) | undefined;
  readonly showAgain: ((photoId: string) => void) | undefined;
  /** Its author was blocked from here. */
  readonly report: (() => void) | undefined;
}

/** What stands where a note was, or why none came. It says nothing of what it was. */
export function goneView(
  { tombstone, error, stopped, doing, problem: failed }: NoteSnapshot,
  words: Words,
  ways: GoneWays,
): TemplateResult {
  if (!tombstone) {
    // The host's own record can't be asked for again.
    if (!error || unavailable.has(error.code) || !ways.retry) {
      return panel(hiddenIcon(), words.text('noteUnavailable'), words.text('noteUnavailableHint'));
    }
    return html`<div class="panel">
      ${problem(words, error, { text: words.text('noteFailed', problemText(words, error)), retry: ways.retry })}
    </div>`;
  }
  const { gone, at } = tombstone;
  const [own] = stopped;
  // Its owner has stopped showing it, here and now: that can be taken back.
  if (gone === 'deleted-at-source' && own) {
    const [photoId, { sourceName }] = own;
    return panel(
      hiddenIcon(),
      words.text('noteGone', gone),
      words.text('noteStopped', sourceName),
      html`${
        ways.showAgain
          ? html`<button
              class="button"
              type="button"
              aria-disabled=${doing ? 'true' : nothing}
              @click=${() => ways.showAgain?.(photoId)}
            >
              ${words.text('noteShowAgain')}
            </button>`
          : nothing
      }${failed ? problem(words, failed.error, { own: true, text: words.text('noteNotShown', problemText(words, failed.error)) }) : nothing}`,
    );
  }
  const icon =
    gone === 'deleted' || gone === 'source-closed' ? trashIcon() : gone === 'blocked' ? banIcon() : hiddenIcon();
  const since =
    at === undefined ? undefined : new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(Date.parse(at));
  return panel(
    icon,
    words.text('noteGone', gone),
    words.text('noteGoneHint', gone),
    html`${since === undefined ? nothing : html`<p class="small soft">${words.text('noteGoneSince', since)}</p>`}${
      gone === 'blocked' && ways.report
        ? html`<button class="button" type="button" aria-haspopup="dialog" @click=${ways.report}>
            ${words.text('noteReport')}
          </button>`
        : nothing
    }`,
  );
}

function panel(icon: TemplateResult, title: string, hint: string, more: unknown = nothing): TemplateResult {
  return html`<div class="panel" part="unavailable">
    ${icon}
    <p class="strong title" tabindex="-1">${title}</p>
    <p class="soft">${hint}</p>
    ${more}
  </div>`;
}
