import { html, nothing, type TemplateResult } from 'lit';
import type { InboxList } from '../../core/chat/inbox-ports.js';
import { chatIcon } from '../parts/icons/chat.js';
import { closeIcon } from '../parts/icons/close.js';
import { infoIcon } from '../parts/icons/info.js';
import { requestIcon } from '../parts/icons/request.js';
import { searchIcon } from '../parts/icons/search.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { problem, problemText } from '../parts/problem.js';
import { exactText } from './chat-inbox.time.js';
import type { InboxView } from './chat-inbox.view.js';

/** What is said around the rows, and in their place. */

export function offline({ words, snapshot }: InboxView): TemplateResult | typeof nothing {
  if (snapshot.line !== 'offline') return nothing;
  return html`<p class="banner small" part="banner">${waitingIcon()}<span>${words.text('inboxOffline')}</span></p>`;
}

/** Messaging is not for this person, here or now. */
export function notOffered({ words, snapshot: { availability } }: InboxView): TemplateResult | typeof nothing {
  if (availability.available) return nothing;
  const { reason, until } = availability;
  const date = until === undefined || reason === 'ended' ? '' : exactText(until, words.lang());
  return html`<p class="banner small" part="banner">
    ${infoIcon()}<span
      >${words.text('inboxNotOffered', reason)} ${date && words.text('inboxNotOfferedUntil', date)}</span
    >
  </p>`;
}

/** Of an act that has no better place to say it. */
export function actFailed({ words, actProblem, forgive }: InboxView): TemplateResult | typeof nothing {
  if (!actProblem) return nothing;
  const { name, error, again } = actProblem;
  const text = words.text('inboxActFailed', name, problemText(words, error));
  return html`<div class="banner">
    ${problem(words, error, { own: true, text, retry: again })}
    <button class="button bare icon-only" type="button" aria-label=${words.text('commonClose')} @click=${forgive}>
      ${closeIcon()}
    </button>
  </div>`;
}

/** Nobody there, and what to do about it. */
export function empty({ words, name, query }: InboxView): TemplateResult {
  if (name === 'found')
    return html`<div class="panel" part="empty">
      ${searchIcon()}
      <p class="strong">${words.text('inboxNotFound', query)}</p>
      <p class="soft">${words.text('inboxNotFoundHint')}</p>
    </div>`;
  if (name === 'requests')
    return html`<div class="panel" part="empty">
      ${requestIcon()}
      <slot name="empty-requests">
        <p class="strong">${words.text('inboxRequestsEmpty')}</p>
        <p class="soft">${words.text('inboxRequestsEmptyHint')}</p>
      </slot>
    </div>`;
  return html`<div class="panel" part="empty">
    ${chatIcon()}
    <slot name="empty">
      <p class="strong">${words.text('inboxEmpty')}</p>
      <p class="soft">${words.text('inboxEmptyHint')}</p>
    </slot>
  </div>`;
}

export function foot(
  { words, loadMore }: InboxView,
  { more, loadingMore, error }: InboxList,
): TemplateResult | typeof nothing {
  if (error) {
    const text = words.text('inboxMoreFailed', problemText(words, error));
    return html`<div class="foot">${problem(words, error, { text, retry: loadMore })}</div>`;
  }
  if (!more) return nothing;
  return html`<div class="foot">
    <button class="button" type="button" aria-disabled=${loadingMore ? 'true' : nothing} @click=${loadMore}>
      ${words.text(loadingMore ? 'commonLoading' : 'commonLoadMore')}
    </button>
  </div>`;
}
