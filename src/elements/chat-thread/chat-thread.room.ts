import { html, nothing, type TemplateResult } from 'lit';
import type { Adapters } from '../../contracts/index.js';
import type { LongPressController } from '../../controllers/long-press-controller.js';
import type { ThreadSnapshot } from '../../core/chat/chat.js';
import { closeIcon } from '../parts/icons/close.js';
import { knows } from './chat-thread.about.js';
import type { Doing } from './chat-thread.doing.js';
import { header, nameOf } from './chat-thread.header.js';
import {
  banner,
  empty,
  failed,
  jump,
  older,
  request,
  requestsLeft,
  standing,
  threadHints,
  typingRow,
  unreadAbove,
  unsentBanner,
} from './chat-thread.notices.js';
import type { Reading } from './chat-thread.reading.js';
import { shellHeader, skeleton } from './chat-thread.shell.js';
import { exactText } from './chat-thread.time.js';
import type { RoomWords } from './chat-thread.words.js';

export interface RoomView {
  readonly words: RoomWords;
  readonly snapshot: ThreadSnapshot;
  readonly adapters: Adapters | undefined;
  readonly doing: Doing;
  readonly reading: Reading;
  readonly press: LongPressController;
  readonly now: number;
  /** `undefined`: they were read. */
  readonly closeHints: (() => void) | undefined;
  readonly rows: TemplateResult;
  /** `undefined`: this person can't write here. */
  readonly composer: TemplateResult | undefined;
  readonly loadOlder: () => void;
  readonly retry: () => void;
  readonly retryAll: () => void;
  readonly about: () => void;
}

/** Everything of an open conversation that is in its place. */
export function room(view: RoomView): TemplateResult {
  const { words, snapshot, now } = view;
  const { thread, phase, error, typing, line, unsent } = snapshot;
  const failure = phase === 'failed' ? error : undefined;
  const label = thread && !failure ? nameOf(words, thread) : words.text('chatHeading');
  return html`<section class="chat" part="thread" tabindex="-1" aria-label=${label}>
    ${
      thread && !failure
        ? html`${header({ words, thread, typing, now, canMore: view.adapters?.chat !== undefined, more: view.about })}
            ${banner(words, line)} ${threadHints(words, thread, view.closeHints)}
            ${snapshot.unreadAbove ? unreadAbove(words, view.reading) : nothing}
            <div class="middle">${messages(view)} ${toEnd(view)}</div>
            ${unsentBanner(words, unsent, view.retryAll)} ${problem(view)} ${foot(view)}`
        : html`${shellHeader()} ${failure ? failed(words, failure, view.retry) : skeleton(words)}`
    }
  </section>`;
}

function messages(view: RoomView): TemplateResult {
  const { words, snapshot, reading, press } = view;
  const { thread, log, phase } = snapshot;
  if (phase === 'loading' && log.length === 0) return skeleton(words);
  if (thread && log.length === 0) return empty(words, thread);
  const before = older(words, snapshot, view.loadOlder);
  return html`<div class="scroller" part="list">
      <div
        class="list"
        role="feed"
        aria-label=${thread ? words.text('chatFeed', nameOf(words, thread)) : nothing}
        aria-describedby="keys"
        aria-busy=${phase === 'loading' || snapshot.older === 'loading'}
        @keydown=${reading.onKey}
        @focusin=${reading.onFocus}
        @pointerdown=${press.onPointerDown}
        @pointermove=${press.onPointerMove}
        @pointerup=${press.onPointerEnd}
        @pointercancel=${press.onPointerEnd}
        @pointerover=${(event: Event) => nameTime(words, event)}
        @contextmenu=${press.onContextMenu}
        @click=${{ handleEvent: press.onClick, capture: true }}
      >
        <article class="before" aria-label=${words.text(snapshot.older === 'none' ? 'chatBeginning' : 'chatOlder')}>
          ${before}
        </article>
        ${view.rows} ${typingRow(words, snapshot.typing)}
      </div>
    </div>
    <p id="keys" hidden>${words.text('chatKeys')}</p>`;
}

/** The whole date beside a time, for who points at it: writing it for each row would be in vain. */
function nameTime(words: RoomWords, { target }: Event): void {
  if (target instanceof HTMLTimeElement) target.title = exactText(words, Date.parse(target.dateTime));
}

function toEnd({ words, snapshot, reading }: RoomView): TemplateResult | typeof nothing {
  if (snapshot.log.length === 0 || (reading.window.atEnd && !reading.canReturn)) return nothing;
  const { newCount } = snapshot;
  const { canReturn, goBack, goToEnd } = reading;
  return jump(words, { newCount, canReturn, goBack, goToEnd });
}

/** Of an act that has no better place to say it. */
function problem({ words, doing }: RoomView): TemplateResult | typeof nothing {
  if (!doing.problem) return nothing;
  return html`<div class="banner small" part="problem">
    <p role="alert">${doing.problemText}</p>
    <button class="button bare icon-only" type="button" aria-label=${words.text('commonClose')} @click=${doing.forgive}>
      ${closeIcon()}
    </button>
  </div>`;
}

function foot({ words, snapshot, adapters, doing, composer }: RoomView): unknown {
  const { thread } = snapshot;
  if (!thread) return nothing;
  const { chat, people } = adapters ?? {};
  if (thread.standing === 'request-in') {
    return request({
      words,
      thread,
      busy: doing.busy,
      canBlock: people !== undefined,
      canReport: typeof chat?.report === 'function',
      canDelete: typeof chat?.deleteThread === 'function',
      knows: knows(words, thread.acquaintance),
      accept: () => void doing.accept(),
      remove: doing.removeThread,
      block: doing.block,
      report: () => doing.report(undefined),
    });
  }
  if (composer) return html`${requestsLeft(words, thread)}${composer}`;
  return standing(words, thread, { unblock: people ? () => void doing.unblock() : undefined });
}
