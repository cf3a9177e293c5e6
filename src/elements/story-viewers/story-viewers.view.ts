import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AdapterError, Person, Side, Viewer } from '../../contracts/index.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import type { ViewerList, ViewersSnapshot } from '../../core/story/viewers-store.js';
import { avatar } from '../parts/avatar.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { moreIcon } from '../parts/icons/more.js';
import { problem, problemText } from '../parts/problem.js';
import { timeAgo } from '../parts/time.js';
import { rows, sides, tabWords, type Words } from './story-viewers.shell.js';

/** What the lists are drawn from, and where their controls lead. */
export interface ViewersView {
  readonly words: Words;
  readonly lists: ViewersSnapshot;
  readonly side: Side;
  /** Of those who saw the front, how many turned it. */
  readonly rate: number | undefined;
  readonly now: number;
  /** The row in the tab order, by the entry's id; else it is the first. */
  readonly activeId: string | undefined;
  /** Whether there is anything that can be done about a viewer. */
  readonly canMore: boolean;
  /** Who is back on the lists, as removing them has failed. */
  readonly notRemoved: { readonly person: Person; readonly error: AdapterError } | undefined;
  readonly select: (side: Side) => void;
  readonly more: (viewer: Viewer) => void;
  readonly remove: (person: Person) => void;
  readonly admit: () => void;
  /** Also again, after a failure. */
  readonly loadMore: () => void;
  readonly onTabKey: (event: KeyboardEvent) => void;
  readonly onRowKey: (event: KeyboardEvent) => void;
  readonly onRowFocus: (event: FocusEvent) => void;
  readonly onRowPoint: () => void;
}

/** How many names are read out; the others are counted. */
const namesSaid = 3;

/** A number as the language writes it. */
export function written(words: Words, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(words.lang(), options).format(value);
}

/** Somebody who came while the lists were there. */
export interface Arrival {
  readonly side: Side;
  readonly name: string;
}

/** Who came, for the ear: a sentence for each list. */
export function arrivalsText(words: Words, arrivals: readonly Arrival[]): string {
  const sentences = sides.map((side) => {
    const names = arrivals.filter((one) => one.side === side).map(({ name }) => name);
    if (names.length === 0) return '';
    const others = names.splice(namesSaid).length;
    if (others > 0) names.push(words.text('viewersOthers', others, written(words, others)));
    const people = new Intl.ListFormat(words.lang()).format(names);
    return words.text(side === 'front' ? 'viewersFrontArrived' : 'viewersBackArrived', people);
  });
  return sentences.filter(Boolean).join(' ');
}

/** The figures, which are the tabs, and the lists beneath. */
export function lists(view: ViewersView): TemplateResult {
  const { words, rate, side: selected } = view;
  const waiting = view.lists[selected].waiting.length;
  return html`<div class="head">
      <div class="tabs" part="tabs" role="tablist" aria-label=${words.text('viewersLists')} @keydown=${view.onTabKey}>
        ${sides.map((side) => tab(view, side))}
      </div>
      <div class="line">
        <p class="rate small soft" part="rate">
          ${rate === undefined ? nothing : words.text('viewersRate', written(words, rate, { style: 'percent' }))}
        </p>
        ${
          waiting > 0
            ? html`<button class="button spot new" type="button" @click=${view.admit}>
                ${words.text('viewersNew', waiting, written(words, waiting))}
              </button>`
            : nothing
        }
      </div>
    </div>
    ${sides.map((side) => panel(view, side))}`;
}

function tab(view: ViewersView, side: Side): TemplateResult {
  const { words } = view;
  const { phase, total } = view.lists[side];
  const selected = side === view.side;
  const count = phase === 'ready' ? written(words, total) : phase === 'failed' ? '–' : html`<span class="bar"></span>`;
  return html`<button
    class="tab"
    part="tab"
    role="tab"
    type="button"
    id=${`tab-${side}`}
    aria-selected=${selected}
    aria-controls=${`panel-${side}`}
    tabindex=${selected ? 0 : -1}
    @click=${() => view.select(side)}
  >
    <span class="count">${count}</span>
    <span class="tab-label">${words.text(tabWords[side])}</span>
  </button>`;
}

function panel(view: ViewersView, side: Side): TemplateResult {
  const selected = side === view.side;
  return html`<div
    role="tabpanel"
    id=${`panel-${side}`}
    aria-labelledby=${`tab-${side}`}
    aria-busy=${view.lists[side].phase === 'loading'}
    tabindex="0"
    ?hidden=${!selected}
  >
    ${selected ? list(view, view.lists[side]) : nothing}
  </div>`;
}

function list(view: ViewersView, { phase, viewers, total, error, ...rest }: ViewerList): TemplateResult {
  const { words } = view;
  if (phase === 'idle' || phase === 'loading') return rows(words);
  if (phase === 'failed' && error) {
    const text = words.text('viewersFailed', problemText(words, error));
    return html`<div class="panel">${problem(words, error, { text, retry: view.loadMore })}</div>`;
  }
  if (total === 0) return html`${notRemoved(view)}${empty(view)}`;
  const active = viewers.find(({ id }) => id === view.activeId) ?? viewers[0];
  return html`${notRemoved(view)}
    <ul part="list" @keydown=${view.onRowKey} @focusin=${view.onRowFocus} @pointerover=${view.onRowPoint}>
      ${repeat(
        viewers,
        ({ id }) => id,
        (viewer) => row(view, viewer, viewer === active),
      )}
    </ul>
    ${foot(view, { error, ...rest })}`;
}

/** @param active the one row in the tab order; arrows lead to the others */
function row({ words, now, canMore, more }: ViewersView, viewer: Viewer, active: boolean): TemplateResult {
  const { name, handle, url } = viewer.person;
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const tabindex = active ? 0 : -1;
  return html`<li class="viewer" part="viewer" data-rv-move>
    ${avatar(viewer.person)}
    <div class="who">
      <p class="name">
        ${
          href === undefined
            ? html`<bdi>${name}</bdi>`
            : html`<a href=${href} tabindex=${tabindex}><bdi>${name}</bdi></a>`
        }
      </p>
      <p class="facts small soft">
        ${handle ? html`<bdi class="handle">@${handle}</bdi>` : nothing}
        ${timeAgo(viewer.at, { lang: words.lang(), now })}
      </p>
    </div>
    ${
      canMore
        ? html`<button
            class="button bare icon-only more"
            type="button"
            tabindex=${tabindex}
            aria-haspopup="dialog"
            aria-label=${words.text('moreActions', name)}
            @click=${() => more(viewer)}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  </li>`;
}

/** Nobody there yet, and what to do about it. */
function empty({ words, side }: ViewersView): TemplateResult {
  const front = side === 'front';
  return html`<div class="panel" part="empty">
    ${eyeIcon()}
    <slot name=${`empty-${side}`}>
      <p class="strong">${words.text(front ? 'viewersFrontEmpty' : 'viewersBackEmpty')}</p>
      <p class="soft">${words.text(front ? 'viewersFrontEmptyHint' : 'viewersBackEmptyHint')}</p>
    </slot>
  </div>`;
}

function notRemoved({ words, notRemoved: failed, remove }: ViewersView): TemplateResult | typeof nothing {
  if (!failed) return nothing;
  const { person, error } = failed;
  return problem(words, error, {
    own: true,
    text: words.text('viewerNotRemoved', person.name, problemText(words, error)),
    retry: error.retryable ? () => remove(person) : undefined,
  });
}

function foot(
  { words, loadMore }: ViewersView,
  { more, loadingMore, error }: Pick<ViewerList, 'more' | 'loadingMore' | 'error'>,
): TemplateResult | typeof nothing {
  if (error) {
    const text = words.text('viewersMoreFailed', problemText(words, error));
    return problem(words, error, { text, own: true, retry: loadMore });
  }
  if (!more) return nothing;
  return html`<div class="foot">
    <button class="button" type="button" aria-disabled=${loadingMore ? 'true' : nothing} @click=${loadMore}>
      ${words.text(loadingMore ? 'commonLoading' : 'commonLoadMore')}
    </button>
  </div>`;
}
