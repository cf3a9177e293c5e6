import { html, nothing, type TemplateResult } from 'lit';
import type { Person, Thread } from '../../contracts/index.js';
import { avatar } from '../parts/avatar.js';
import { moreIcon } from '../parts/icons/more.js';
import { muteIcon } from '../parts/icons/mute.js';
import { warningIcon } from '../parts/icons/warning.js';
import { isMuted, lastTime, nameOf, previewOf, previewSaid, type Preview } from './chat-inbox.summary.js';
import { when, whenText } from './chat-inbox.time.js';
import { written, type InboxWords } from './chat-inbox.words.js';

/** What a row shows beside its thread. */
export interface RowView {
  readonly words: InboxWords;
  readonly now: number;
  readonly typing: readonly Person[] | undefined;
  readonly draft: string | undefined;
  /** Own messages that have not gone. */
  readonly unsent: number;
  readonly selected: boolean;
  /** The one row in the tab order; arrows lead to the others. */
  readonly active: boolean;
  readonly canMore: boolean;
  readonly open: (thread: Thread) => void;
  readonly more: (thread: Thread) => void;
}

/** More than so many are not counted out. */
const mostCounted = 99;

function countText(words: InboxWords, value: number): string {
  return value > mostCounted ? `${written(words, mostCounted)}+` : written(words, value);
}

/**
 * One conversation: everything in it opens it, but the button for what else can be done. The ear has it in an order of
 * its own.
 */
export function row(thread: Thread, view: RowView): TemplateResult {
  const { words, now, selected, active, canMore, unsent } = view;
  const name = nameOf(words, thread);
  const preview = previewOf(words, thread, view);
  const { unread } = thread;
  const muted = isMuted(thread, now);
  const tabindex = active ? 0 : -1;
  return html`<li
    class="row ${unread > 0 ? 'unread' : ''} ${selected ? 'selected' : ''}"
    part="thread"
    data-id=${thread.id}
  >
    <button
      class="open"
      type="button"
      tabindex=${tabindex}
      aria-current=${selected ? 'true' : nothing}
      aria-describedby=${active ? 'keys' : nothing}
      @click=${() => view.open(thread)}
    >
      ${face(thread, name)}
      <span class="visually-hidden">${said(thread, { ...view, name, preview, muted })}</span>
      <span class="body" aria-hidden="true">
        <span class="top">
          <bdi class="name">${name}</bdi>
          ${muted ? html`<span class="muted" title=${words.text('inboxMuted')}>${muteIcon()}</span>` : nothing}
          ${when(lastTime(thread), { lang: words.lang(), now })}
        </span>
        <span class="bottom">
          ${line(preview)}
          ${
            unsent > 0
              ? html`<span class="unsent" part="unsent"
                  >${warningIcon()}${words.text('inboxUnsent', unsent, countText(words, unsent))}</span
                >`
              : nothing
          }
          ${
            unread > 0
              ? html`<span class="count ${muted ? 'quiet' : ''}" part="count">${countText(words, unread)}</span>`
              : nothing
          }
        </span>
      </span>
    </button>
    ${
      canMore
        ? html`<button
            class="button bare icon-only more"
            type="button"
            tabindex="-1"
            aria-haspopup="dialog"
            aria-label=${words.text('moreActions', name)}
            @click=${() => view.more(thread)}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  </li>`;
}

function line({ kind, lead, from, text, lang, written: own }: Preview): TemplateResult {
  return html`<span class="preview ${kind}" part="preview"
    >${lead ? html`<span class="lead">${from ? named(lead, from) : lead}</span>` : nothing}
    <span class="text" dir=${own ? 'auto' : nothing} lang=${lang ? lang : nothing}>${text}</span></span
  >`;
}

/** A name is cut at its own end, whatever its direction, and never what says that it is one. */
function named(lead: string, name: string): TemplateResult | string {
  const at = lead.indexOf(name);
  if (at === -1) return lead;
  // The element isolates it.
  const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
  return html`${plain(lead.slice(0, at))}<bdi>${name}</bdi>${plain(lead.slice(at + name.length))}`;
}

/** Of a group its picture, else of whoever it is with. Nothing of somebody who is not accepted is fetched. */
function face(thread: Thread, name: string): TemplateResult {
  const [first] = thread.participants;
  const picture = thread.group === true || thread.title ? thread.picture : first?.person.avatar;
  const isStranger = thread.standing === 'request-in';
  return avatar({ id: thread.id, name, ...(!isStranger && picture && { avatar: picture }) });
}

/** A row for the ear, in the order in which it matters: "Ana, 2 unread, See you at 6, 14:05". */
function said(
  thread: Thread,
  facts: RowView & { readonly name: string; readonly preview: Preview; readonly muted: boolean },
): string {
  const { words, name, preview, muted, unsent, now } = facts;
  const { unread } = thread;
  return [
    name,
    unread > 0 ? words.text('inboxUnread', unread, countText(words, unread)) : '',
    muted ? words.text('inboxMuted') : '',
    unsent > 0 ? words.text('inboxUnsent', unsent, countText(words, unsent)) : '',
    previewSaid(preview),
    whenText(lastTime(thread), { lang: words.lang(), now }),
  ]
    .filter(Boolean)
    .reduce((before, after) => words.text('inboxJoined', before, after));
}
