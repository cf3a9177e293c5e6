import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Thread } from '../../contracts/index.js';
import type { LongPressController } from '../../controllers/long-press-controller.js';
import type { InboxList, InboxListName, InboxSnapshot } from '../../core/chat/inbox-ports.js';
import { problem, problemText } from '../parts/problem.js';
import type { ActProblem } from './chat-inbox.actions.js';
import type { Hold } from './chat-inbox.hold.js';
import { actFailed, empty, foot, notOffered, offline } from './chat-inbox.notices.js';
import { row, type RowView } from './chat-inbox.row.js';
import { skeletonRows } from './chat-inbox.shell.js';
import { written, type InboxWords } from './chat-inbox.words.js';

export type TabName = Exclude<InboxListName, 'found'>;

export const tabs: readonly TabName[] = ['all', 'requests'];

const tabWords = { all: 'inboxAll', requests: 'inboxRequests' } as const;

/** What the inbox is drawn from, and where its controls lead. */
export interface InboxView {
  readonly words: InboxWords;
  readonly snapshot: InboxSnapshot;
  /** Which list shows. */
  readonly name: InboxListName;
  /** What is searched for, or soon will be. */
  readonly query: string;
  readonly tab: TabName;
  readonly searchField: TemplateResult | typeof nothing;
  readonly activeId: string | undefined;
  readonly selectedId: string | undefined;
  readonly now: number;
  readonly actProblem: ActProblem | undefined;
  readonly hold: Hold;
  readonly press: LongPressController;
  readonly canMore: (thread: Thread) => boolean;
  readonly open: (thread: Thread) => void;
  readonly more: (thread: Thread) => void;
  readonly forgive: () => void;
  readonly select: (name: TabName) => void;
  readonly showNewest: () => void;
  /** Also again, after a failure. */
  readonly loadMore: () => void;
  readonly retry: () => void;
  readonly onScroll: (event: Event) => void;
  readonly onTabKey: (event: KeyboardEvent) => void;
  readonly onRowKey: (event: KeyboardEvent) => void;
  readonly onRowFocus: (event: FocusEvent) => void;
  readonly onRowPoint: () => void;
}

/** Everything of the inbox that is in its place. */
export function inbox(view: InboxView): TemplateResult {
  const { words, name, snapshot } = view;
  const isFound = name === 'found';
  const { phase, threads } = snapshot[name];
  // A panel without anything to focus is itself a stop (ARIA APG, tabs).
  const isStop = phase === 'ready' && threads.length === 0;
  return html`<section class="inbox" part="inbox" aria-label=${words.text('inboxHeading')}>
    <div class="head">
      ${view.searchField}
      <div class="line">${isFound ? foundLine(view) : tabList(view)} ${newest(view)}</div>
    </div>
    ${notOffered(view)} ${offline(view)} ${actFailed(view)}
    <div class="middle">
      <div
        class="scroller"
        id="panel"
        role=${isFound ? nothing : 'tabpanel'}
        aria-labelledby=${isFound ? nothing : `tab-${view.tab}`}
        aria-busy=${phase === 'loading'}
        tabindex=${isStop ? 0 : -1}
        @scroll=${view.onScroll}
      >
        ${content(view, snapshot[name])}
      </div>
    </div>
  </section>`;
}

/** What a search came to. Empty while it is on its way. */
export function foundText({ words, snapshot, query }: Pick<InboxView, 'words' | 'snapshot' | 'query'>): string {
  const { phase, threads, more } = snapshot.found;
  if (phase !== 'ready' || snapshot.query !== query) return '';
  const { length } = threads;
  if (length === 0) return words.text('inboxNotFound', query);
  return words.text('inboxFound', length, `${written(words, length)}${more ? '+' : ''}`);
}

/** Nothing where what was found says it itself. */
function foundLine(view: InboxView): TemplateResult {
  const isEmpty = view.snapshot.found.threads.length === 0;
  return html`<p class="found small soft">${isEmpty ? nothing : foundText(view)}</p>`;
}

/** The order is held, and would be another. */
function newest({ words, snapshot, name, showNewest }: InboxView): TemplateResult | typeof nothing {
  if (!snapshot.waiting || snapshot[name].phase !== 'ready') return nothing;
  return html`<button
    class="button newest"
    part="newest"
    type="button"
    aria-label=${words.text('inboxNewestShow')}
    @click=${showNewest}
  >
    ${words.text('inboxNewest')}
  </button>`;
}

function tabList(view: InboxView): TemplateResult {
  const { words } = view;
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${words.text('inboxLists')}
    @keydown=${view.onTabKey}
  >
    ${tabs.map((name) => tab(view, name))}
  </div>`;
}

function tab({ words, snapshot, tab: selected, select }: InboxView, name: TabName): TemplateResult {
  const { threads, more } = snapshot[name];
  const isSelected = name === selected;
  const count = name === 'requests' ? threads.length : 0;
  return html`<button
    class="tab"
    part="tab"
    role="tab"
    type="button"
    id=${`tab-${name}`}
    aria-selected=${isSelected}
    aria-controls="panel"
    tabindex=${isSelected ? 0 : -1}
    @click=${() => select(name)}
  >
    <span>${words.text(tabWords[name])}</span>
    ${count > 0 ? html`<span class="count quiet" part="count">${written(words, count)}${more ? '+' : ''}</span>` : nothing}
  </button>`;
}

function content(view: InboxView, list: InboxList): TemplateResult {
  const { words, query, name, snapshot } = view;
  const { phase, threads, error } = list;
  const isLate = name === 'found' && snapshot.query !== query;
  if (phase === 'idle' || phase === 'loading' || isLate) return skeletonRows(words);
  if (phase === 'failed' && error) {
    const text = words.text('inboxFailed', problemText(words, error));
    return html`<div class="panel">${problem(words, error, { text, retry: view.retry })}</div>`;
  }
  if (threads.length === 0) return empty(view);
  return html`${name === 'requests' ? html`<p class="note-line small soft">${words.text('inboxRequestsNote')}</p>` : nothing}
    ${rows(view, threads)} ${foot(view, list)}
    <p id="keys" hidden>${words.text('inboxKeys')}</p>`;
}

function rows(view: InboxView, threads: readonly Thread[]): TemplateResult {
  const { words, name, snapshot, hold, press } = view;
  const active = threads.find(({ id }) => id === view.activeId) ?? threads.find(isSelected) ?? threads[0];
  const label = words.text(name === 'found' ? 'inboxResults' : tabWords[name]);
  function isSelected({ id }: Thread): boolean {
    return id === view.selectedId;
  }
  const rowView = (thread: Thread): RowView => ({
    words,
    now: view.now,
    typing: snapshot.typing.get(thread.id),
    draft: snapshot.drafts.get(thread.id),
    unsent: snapshot.unsent.get(thread.id) ?? 0,
    selected: isSelected(thread),
    active: thread === active,
    canMore: view.canMore(thread),
    open: view.open,
    more: view.more,
  });
  // Without its marks a list is none to Safari, unless it says so.
  return html`<ul
    class="threads"
    part="list"
    role="list"
    aria-label=${label}
    @keydown=${view.onRowKey}
    @focusin=${view.onRowFocus}
    @focusout=${hold.onFocusOut}
    @pointerenter=${hold.onPointerEnter}
    @pointerleave=${hold.onPointerLeave}
    @pointerover=${view.onRowPoint}
    @pointerdown=${(event: PointerEvent) => {
      hold.onPointerDown();
      press.onPointerDown(event);
    }}
    @pointermove=${press.onPointerMove}
    @pointerup=${(event: PointerEvent) => {
      hold.onPointerUp(event);
      press.onPointerEnd();
    }}
    @pointercancel=${(event: PointerEvent) => {
      hold.onPointerUp(event);
      press.onPointerEnd();
    }}
    @contextmenu=${press.onContextMenu}
    @click=${{ handleEvent: press.onClick, capture: true }}
  >
    ${repeat(
      threads,
      ({ id }) => id,
      (thread) => row(thread, rowView(thread)),
    )}
  </ul>`;
}
