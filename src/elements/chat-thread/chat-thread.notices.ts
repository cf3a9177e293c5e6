import { html, nothing, type TemplateResult } from 'lit';
import type { Outgoing, ThreadSnapshot } from '../../core/chat/chat.js';
import type { AdapterError, Person, Thread } from '../../contracts/index.js';
import { banIcon } from '../parts/icons/ban.js';
import { chatIcon } from '../parts/icons/chat.js';
import { flagIcon } from '../parts/icons/flag.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { latestIcon } from '../parts/icons/latest.js';
import { requestIcon } from '../parts/icons/request.js';
import { trashIcon } from '../parts/icons/trash.js';
import { undoIcon } from '../parts/icons/undo.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problem, problemText } from '../parts/problem.js';
import { nameOf, typingText } from './chat-thread.header.js';
import { written, type RoomWords } from './chat-thread.words.js';

/** The line is down, or on its way back. */
export function banner(words: RoomWords, line: ThreadSnapshot['line']): TemplateResult | typeof nothing {
  if (line === 'live') return nothing;
  return html`<p class="banner small" part="banner" data-line=${line} role="status">
    ${waitingIcon()}<span>${words.text(line === 'offline' ? 'chatOffline' : 'chatConnecting')}</span>
  </p>`;
}

/** What did not go, in one line, where it is more than one or out of sight. */
export function unsentBanner(
  words: RoomWords,
  unsent: readonly Outgoing[],
  retryAll: () => void,
): TemplateResult | typeof nothing {
  const again = unsent.some(({ phase, error }) => phase === 'failed' && error?.retryable !== false);
  if (unsent.length < 2) return nothing;
  return html`<div class="banner unsent-banner small" part="banner">
    ${warningIcon()}<span>${words.text('chatUnsent', unsent.length, written(words, unsent.length))}</span>
    ${again ? html`<button class="button" type="button" @click=${retryAll}>${words.text('chatRetryAll')}</button>` : nothing}
  </div>`;
}

/** What the platform says of the conversation, until it was read. A request says it beside its answers, and goes on. */
export function threadHints(
  words: RoomWords,
  { hints = [], standing: stands }: Thread,
  close: (() => void) | undefined,
): TemplateResult | typeof nothing {
  if (!close || hints.length === 0 || stands === 'request-in') return nothing;
  return html`<div class="banner small" part="hint">
    ${warningIcon()}<span dir="auto">${hints.map(({ text, value }) => text ?? value).join(' · ')}</span>
    <button class="button" type="button" @click=${close}>${words.text('chatHintClose')}</button>
  </div>`;
}

/** The unread begin before everything that is there. */
export function unreadAbove(
  words: RoomWords,
  { isSeeking, goToUnread }: { readonly isSeeking: boolean; readonly goToUnread: () => void },
): TemplateResult {
  return html`<div class="banner small" part="banner">
    <span>${words.text('chatUnreadAbove')}</span>
    <button class="button" type="button" aria-disabled=${isSeeking ? 'true' : nothing} @click=${goToUnread}>
      ${words.text(isSeeking ? 'commonLoading' : 'chatUnreadGo')}
    </button>
  </div>`;
}

/** What stands before the first row that is there. */
export function older(
  words: RoomWords,
  { older: state, error, log }: ThreadSnapshot,
  load: () => void,
): TemplateResult | typeof nothing {
  if (state === 'none')
    return log.length > 0 ? html`<p class="beginning small soft">${words.text('chatBeginning')}</p>` : nothing;
  if (state === 'failed' && error)
    return html`<div class="older">
      ${problem(words, error, { text: words.text('chatOlderFailed', problemText(words, error)), retry: load })}
    </div>`;
  return html`<div class="older">
    <button class="button" type="button" aria-disabled=${state === 'loading' ? 'true' : nothing} @click=${load}>
      ${words.text(state === 'loading' ? 'commonLoading' : 'chatOlder')}
    </button>
  </div>`;
}

/** Said by words, for those who see; the ear is told of messages, not of keys pressed. */
export function typingRow(words: RoomWords, typing: readonly Person[]): TemplateResult | typeof nothing {
  if (typing.length === 0) return nothing;
  return html`<div class="typing-row" part="typing" aria-hidden="true">
    <span class="dots"><i></i><i></i><i></i></span><span class="small soft">${typingText(words, typing)}</span>
  </div>`;
}

export function jump(
  words: RoomWords,
  {
    newCount,
    canReturn,
    goBack,
    goToEnd,
  }: { newCount: number; canReturn: boolean; goBack: () => void; goToEnd: () => void },
): TemplateResult {
  const text = newCount > 0 ? words.text('chatNew', newCount, written(words, newCount)) : undefined;
  return html`<div class="jump" part="jump">
    ${
      canReturn
        ? html`<button class="button" type="button" @click=${goBack}>
            ${undoIcon()}<span>${words.text('chatReturn')}</span>
          </button>`
        : nothing
    }
    <button
      class="button ${text ? 'spot' : 'icon-only'}"
      type="button"
      aria-label=${text ?? words.text('chatLatest')}
      @click=${goToEnd}
    >
      ${latestIcon()}${text ? html`<span>${text}</span>` : nothing}
    </button>
  </div>`;
}

export function empty(words: RoomWords, thread: Thread): TemplateResult {
  return html`<div class="panel" part="empty">
    <slot name="empty">
      ${chatIcon()}
      <p class="strong">${words.text('chatEmpty')}</p>
      ${
        thread.standing === 'open' || thread.standing === 'request-out'
          ? html`<p class="soft">${words.text('chatEmptyHint', nameOf(words, thread))}</p>`
          : nothing
      }
    </slot>
  </div>`;
}

/** In place of a conversation that can't be had. */
export function failed(words: RoomWords, error: AdapterError, retry: () => void): TemplateResult {
  const gone = error.code === 'not-found' || error.code === 'forbidden' || error.code === 'expired';
  return gone
    ? html`<div class="panel" part="unavailable">
        ${hiddenIcon()}
        <p class="soft">${words.text('chatGone')}</p>
      </div>`
    : html`<div class="panel">
        ${problem(words, error, { text: words.text('chatFailed', problemText(words, error)), retry })}
      </div>`;
}

export interface RequestView {
  readonly words: RoomWords;
  readonly thread: Thread;
  readonly busy: boolean;
  readonly canBlock: boolean;
  readonly canReport: boolean;
  readonly canDelete: boolean;
  readonly knows: unknown;
  readonly accept: () => void;
  readonly remove: () => void;
  readonly block: () => void;
  readonly report: () => void;
}

/** A stranger would like to write: four different answers, and nothing has left before one is given. */
export function request(view: RequestView): TemplateResult {
  const { words, thread, busy } = view;
  const name = nameOf(words, thread);
  const off = busy ? 'true' : nothing;
  return html`<section class="request" part="request" aria-label=${words.text('chatRequest', name)}>
    <p class="title strong">${requestIcon()}<span>${words.text('chatRequest', name)}</span></p>
    ${(thread.hints ?? []).map(
      ({ text, value }) =>
        html`<p class="hint" part="hint">${warningIcon()}<span dir="auto">${text ?? value}</span></p>`,
    )}
    ${view.knows}
    <slot name="request-notice"><p class="small soft">${words.text('chatRequestHint')}</p></slot>
    <div class="answers">
      <button class="button spot" type="button" aria-disabled=${off} @click=${view.accept}>
        ${words.text('chatAccept')}
      </button>
      ${
        view.canDelete
          ? html`<button class="button" type="button" aria-disabled=${off} @click=${view.remove}>
              ${trashIcon()}<span>${words.text('chatRequestDelete')}</span>
            </button>`
          : nothing
      }
      ${
        view.canBlock
          ? html`<button class="button" type="button" aria-haspopup="dialog" @click=${view.block}>
              ${banIcon()}<span>${words.text('chatRequestBlock')}</span>
            </button>`
          : nothing
      }
      ${
        view.canReport
          ? html`<button class="button" type="button" aria-haspopup="dialog" @click=${view.report}>
              ${flagIcon()}<span>${words.text('chatRequestReport')}</span>
            </button>`
          : nothing
      }
    </div>
  </section>`;
}

/** Why there is nothing to write into. */
export function standing(
  words: RoomWords,
  thread: Thread,
  { unblock }: { readonly unblock: (() => void) | undefined },
): TemplateResult | typeof nothing {
  const name = nameOf(words, thread);
  if (thread.standing === 'open' || thread.standing === 'request-in') return nothing;
  return html`<div class="standing small" part="standing" data-standing=${thread.standing}>
    <p dir="auto">${thread.notice ?? words.text('chatStanding', thread.standing, name)}</p>
    ${
      thread.standing === 'blocked' && unblock
        ? html`<button class="button" type="button" @click=${unblock}>${words.text('chatUnblock')}</button>`
        : nothing
    }
  </div>`;
}

export function requestsLeft(words: RoomWords, thread: Thread): TemplateResult | typeof nothing {
  const { requestsLeft: left = 0 } = thread;
  if (thread.standing !== 'request-out' || left <= 0) return nothing;
  return html`<p class="standing small" part="standing" data-standing="request-out">
    ${words.text('chatRequestsLeft', left, written(words, left), nameOf(words, thread))}
  </p>`;
}
