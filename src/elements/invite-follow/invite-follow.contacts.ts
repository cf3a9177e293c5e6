import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InviteContact, InvitePlatform } from '../../contracts/index.js';
import type { InviteSnapshot } from '../../core/invite/invite-ports.js';
import { statusOf, timeOf } from '../../core/invite/invite-rules.js';
import { safePictureUrl } from '../../core/safe-url.js';
import { personIcon } from '../parts/icons/person.js';
import { pickFailure, pickFoot, pickRow, pickSkeleton } from '../parts/picking.views.js';
import { momentText } from '../parts/time.js';
import type { InviteWords } from './invite-follow.words.js';

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
  const { retry } = view;
  if (phase === 'idle' || phase === 'loading') return pickSkeleton(words);
  if (phase === 'failed' && error)
    return pickFailure(words, error, { text: (problem) => words.text('inviteContactsFailed', problem), retry });
  if (items.length === 0 && !error) return searching ? pickSkeleton(words) : empty(words, query);
  return html`${items.length > 0 ? group(view) : nothing}
  ${pickFoot(words, snapshot.contacts, {
    text: (problem) => words.text('inviteMoreFailed', problem),
    searching: words.text('inviteSearching'),
    retry,
  })}`;
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
  { id, name, handle, avatar, until }: InviteContact,
  status: InviteContact['status'],
  isChosen: boolean,
): TemplateResult {
  const ends = timeOf(until);
  const reason =
    status === 'invitable'
      ? undefined
      : words.text('inviteStatus', status, ends === undefined ? undefined : momentText(words, ends, snapshot.now));
  const person = { id, name, ...(handle !== undefined && { handle }), ...(avatar && { avatar }) };
  return pickRow('contact', { person, reason, isChosen });
}

function empty(words: InviteWords, query: string): TemplateResult {
  return html`<div class="panel" part="empty">
    ${personIcon()}
    <p class="strong">${query === '' ? words.text('inviteNobody') : words.text('inviteNotFound', query)}</p>
    <p class="soft">${words.text(query === '' ? 'inviteNobodyHint' : 'inviteNotFoundHint')}</p>
  </div>`;
}
