import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InviteContact, InvitePlatform } from '../../contracts/index.js';
import type { InviteSnapshot } from '../../core/invite/invite-ports.js';
import { statusOf, timeOf } from '../../core/invite/invite-rules.js';
import { safePictureUrl } from '../../core/safe-url.js';
import { avatar } from '../parts/avatar.js';
import { personIcon } from '../parts/icons/person.js';
import { problem, problemText } from '../parts/problem.js';
import { momentText, type InviteWords } from './invite-follow.words.js';

export interface ContactsView {
  readonly words: InviteWords;
  readonly snapshot: InviteSnapshot;
  /** How many rows there are, at most. */
  readonly rows: number;
  readonly choose: (event: Event) => void;
  readonly retry: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

interface Order {
  readonly platforms: readonly InvitePlatform[] | undefined;
  readonly contacts: readonly InviteContact[];
}

/** By the list itself: it is another one with every change. */
const orders = new WeakMap<readonly InviteContact[], Order>();

/** The contacts platform by platform, as the rules have them; within one, as they came. */
export function inOrder(
  items: readonly InviteContact[],
  platforms: readonly InvitePlatform[] | undefined,
): readonly InviteContact[] {
  const known = orders.get(items);
  if (known && known.platforms === platforms) return known.contacts;
  const groups = new Map<string, InviteContact[]>((platforms ?? []).map(({ id }) => [id, []]));
  for (const contact of items) {
    const group = groups.get(contact.platformId);
    if (group) group.push(contact);
    else groups.set(contact.platformId, [contact]);
  }
  const contacts = [...groups.values()].flat();
  orders.set(items, { platforms, contacts });
  return contacts;
}

/** The contacts, or what there is instead. */
export function contacts(view: ContactsView): TemplateResult {
  const { words, snapshot } = view;
  const { phase, items, error, query, searching } = snapshot.contacts;
  if (phase === 'idle' || phase === 'loading') return skeletonRows(words);
  if (phase === 'failed' && error) {
    const text = words.text('inviteContactsFailed', problemText(words, error));
    return html`<div class="panel">${problem(words, error, { text, retry: view.retry })}</div>`;
  }
  if (items.length === 0 && !error) return searching ? skeletonRows(words) : empty(words, query);
  return html`${items.length > 0 ? group(view) : nothing} ${foot(view)}`;
}

function group(view: ContactsView): TemplateResult {
  const { words, snapshot, rows } = view;
  const shown = inOrder(snapshot.contacts.items, snapshot.rules.platforms).slice(0, rows);
  const groups = new Map<string, InviteContact[]>();
  for (const contact of shown) {
    const its = groups.get(contact.platformId);
    if (its) its.push(contact);
    else groups.set(contact.platformId, [contact]);
  }
  return html`<div
    class="contacts"
    part="contact-list"
    role="radiogroup"
    aria-label=${words.text('inviteOne')}
    @change=${view.choose}
    @keydown=${view.onKey}
    @focusin=${view.onFocus}
  >
    ${repeat(
      groups,
      ([id]) => id,
      ([id, its], place) => platform(view, id, its, place),
    )}
  </div>`;
}

function platform(
  view: ContactsView,
  platformId: string,
  its: readonly InviteContact[],
  place: number,
): TemplateResult {
  const { words, snapshot } = view;
  const record = snapshot.rules.platforms?.find(({ id }) => id === platformId);
  const icon = record?.icon && safePictureUrl(record.icon.src);
  const heading = `platform-${place}`;
  return html`<div class="platform" role="group" aria-labelledby=${heading}>
    <h3 id=${heading} class="small">
      ${icon === undefined ? nothing : html`<img src=${icon} alt="" width="16" height="16" />`}
      <bdi>${record?.name ?? words.text('inviteElsewhere')}</bdi>
    </h3>
    ${repeat(
      its,
      ({ id }) => id,
      (contact) => {
        const status = statusOf(contact, snapshot.now);
        const isChosen = snapshot.chosen?.id === contact.id;
        // Thousands of rows, of which two change with a choice.
        return guard([contact, status, isChosen, words.lang()], () => row(view, contact, status, isChosen));
      },
    )}
  </div>`;
}

function row(
  { words, snapshot }: ContactsView,
  contact: InviteContact,
  status: InviteContact['status'],
  isChosen: boolean,
): TemplateResult {
  const { id, name, handle, avatar: picture, until } = contact;
  const ends = timeOf(until);
  const isOpen = status === 'invitable';
  const reason = isOpen
    ? undefined
    : words.text('inviteStatus', status, ends === undefined ? undefined : momentText(words, ends, snapshot.now));
  return html`<label class="contact" part="contact" ?data-off=${!isOpen}>
    ${avatar({ id, name, ...(picture && { avatar: picture }) })}
    <span class="who">
      <span class="name"><bdi>${name}</bdi></span>
      <span class="facts small soft">
        ${handle ? html`<bdi class="handle">@${handle}</bdi>` : nothing}
        ${reason === undefined ? nothing : html`<span>${reason}</span>`}
      </span>
    </span>
    <input type="radio" name="contact" value=${id} ?disabled=${!isOpen} .checked=${live(isChosen)} />
  </label>`;
}

function empty(words: InviteWords, query: string): TemplateResult {
  return html`<div class="panel" part="empty">
    ${personIcon()}
    <p class="strong">${query === '' ? words.text('inviteNobody') : words.text('inviteNotFound', query)}</p>
    <p class="soft">${words.text(query === '' ? 'inviteNobodyHint' : 'inviteNotFoundHint')}</p>
  </div>`;
}

function foot({ words, snapshot, retry }: ContactsView): TemplateResult | typeof nothing {
  const { error, searching, loadingMore } = snapshot.contacts;
  if (error) {
    const text = words.text('inviteMoreFailed', problemText(words, error));
    return html`<div class="foot-note">${problem(words, error, { text, retry })}</div>`;
  }
  if (!searching && !loadingMore) return nothing;
  return html`<p class="foot-note small soft">${words.text(searching ? 'inviteSearching' : 'commonLoading')}</p>`;
}

function skeletonRows(words: InviteWords): TemplateResult {
  const one = html`<div class="contact">
    <span class="disc"></span><span class="who"><span class="bar"></span><span class="bar short"></span></span>
  </div>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="contacts" aria-hidden="true">${[one, one, one, one, one, one]}</div>`;
}
