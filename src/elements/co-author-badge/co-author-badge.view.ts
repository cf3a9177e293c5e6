import { nothing, type TemplateResult } from 'lit';
import type { Authorship, CoAuthorInvite, Person, PostAuthor } from '../../contracts/index.js';
import type { AuthorshipAct, AuthorshipSnapshot } from '../../core/co-author/authorship-ports.js';
import { authorAvatars, authorNames, authorsText, othersButton } from '../parts/authors.js';
import { infoIcon } from '../parts/icons/info.js';
import { pendingIcon } from '../parts/icons/pending.js';
import { timerIcon } from '../parts/icons/timer.js';
import { undoIcon } from '../parts/icons/undo.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problem, problemText } from '../parts/problem.js';
import { html } from '../parts/tight.js';
import { invitesOf } from './co-author-badge.scene.js';
import type { BadgeWords } from './co-author-badge.words.js';
import { undoButton } from '../parts/undo-button.js';

/** What a badge is drawn from, and where its controls lead. */
export interface BadgeView {
  readonly words: BadgeWords;
  readonly snapshot: AuthorshipSnapshot;
  /** How many names are spelled out. */
  readonly most: number;
  /** There is more to read about them. */
  readonly more: boolean;
  /** The sheet is open: what went wrong in it is said there. */
  readonly open: boolean;
  readonly profile: (event: MouseEvent, person: Person) => void;
  readonly expand: () => void;
  readonly about: () => void;
  readonly warmUp: () => void;
  readonly answer: (invite: CoAuthorInvite) => void;
  /** Of the invitation that the page has not led to. */
  readonly unled: string | undefined;
  readonly undo: () => void;
  readonly hold: (held: boolean) => void;
  readonly retry: () => void;
}

const failures = {
  revoke: 'badgeNotTakenOff',
  restore: 'badgeNotPutBack',
  withdraw: 'badgeNotWithdrawn',
  reorder: 'badgeNotReordered',
  'show-history': 'badgeHistoryNotChanged',
} as const satisfies Record<AuthorshipAct, string>;

/** Names that are there. */
export function badgeView(view: BadgeView, authorship: Authorship): TemplateResult {
  const { words, most, more } = view;
  const { authors } = authorship;
  return html`<div
      class="badge"
      part="badge"
      role="group"
      aria-label=${words.text('badgeBy', authorsText(authors, { words, most }))}
    >
      <div class="signers">
        <slot name="author-avatar">${authorAvatars(authors)}</slot>
        <p class="names" part="names">
          ${authorNames(authors, { words, most, handles: true, open: view.profile, others: (text) => othersButton(text, { open: view.expand, warmUp: view.warmUp }) })}
        </p>
      </div>
      ${
        more
          ? html`<button
              class="button bare icon-only about"
              part="about"
              type="button"
              aria-haspopup="dialog"
              aria-label=${words.text('badgeAbout')}
              title=${words.text('badgeAbout')}
              @click=${view.about}
              @pointerenter=${view.warmUp}
              @focus=${view.warmUp}
            >
              ${infoIcon()}
            </button>`
          : nothing
      }<slot name="actions"></slot>
    </div>
    ${notes(view, authorship)}${view.open ? nothing : problemNote(view)}${undoNote(view)}`;
}

/** Who is asked, what has gone stale, when it ends: each for those it concerns. */
function notes(view: BadgeView, authorship: Authorship): TemplateResult | typeof nothing {
  const { pending, stale, asked } = invitesOf(authorship);
  const ends = authorship.mine === undefined ? nothing : sunsetNote(view.words, authorship, view.snapshot.ended);
  if (pending.length === 0 && stale.length === 0 && !asked && ends === nothing) return nothing;
  return html`<div class="notes">
    ${
      pending.length > 0 || stale.length > 0 || asked
        ? html`<slot name="pending-note"
            >${asked ? askedNote(view, asked) : nothing}${waitingNote(view, pending)}${staleNote(view, stale)}</slot
          >`
        : nothing
    }${ends}
  </div>`;
}

function askedNote({ words, answer, unled }: BadgeView, invite: CoAuthorInvite): TemplateResult {
  const { id, inviter, role, state } = invite;
  const { name } = inviter;
  return html`<p class="note-line" part="note">
    ${state === 'stale' ? warningIcon() : pendingIcon()}
    <span class="said"
      >${state === 'stale' ? words.text('badgeAskedAgain', name) : words.text('badgeAsked', name, role)}${
        unled === id ? html` <span class="soft">${words.text('badgeAnswerWhere')}</span>` : nothing
      }</span
    >
    <button class="button" type="button" @click=${() => answer(invite)}>${words.text('badgeAnswer')}</button>
  </p>`;
}

function waitingNote({ words }: BadgeView, pending: readonly CoAuthorInvite[]): TemplateResult | typeof nothing {
  if (pending.length === 0) return nothing;
  const named = pending.filter(({ invitee }) => invitee);
  const and = named.length < pending.length ? words.text('badgeWaitingAnybody') : undefined;
  return html`<p class="note-line soft" part="note">
    ${pendingIcon()}<span class="said"
      >${
        named.length === 0
          ? words.text('badgeWaitingLink')
          : words.text('badgeWaiting', authorsText(named.map(toAuthor), { words, and }))
      }</span
    >
  </p>`;
}

function staleNote({ words }: BadgeView, stale: readonly CoAuthorInvite[]): TemplateResult | typeof nothing {
  if (stale.length === 0) return nothing;
  return html`<p class="note-line" part="note">
    ${warningIcon()}<span class="said">${words.text('badgeStale', authorsText(stale.map(toAuthor), { words }))}</span>
  </p>`;
}

const toAuthor = ({ id, invitee, role }: CoAuthorInvite): PostAuthor => ({
  id,
  role,
  ...(invitee && { person: invitee }),
});

/** When signing together ends here, and what becomes of the names. */
export function sunsetNote(words: BadgeWords, { sunset }: Authorship, ended: boolean): TemplateResult | typeof nothing {
  if (!sunset) return nothing;
  const date = new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(new Date(sunset.at));
  return html`<p class="note-line soft" part="note">
    ${timerIcon()}<span class="said">${words.text(ended ? 'badgeEnded' : 'badgeSunset', sunset.shows, date)}</span>
  </p>`;
}

/** What somebody here has tried and what did not work. */
export function problemNote({
  words,
  snapshot: { problem: failed },
  retry,
}: Pick<BadgeView, 'words' | 'snapshot' | 'retry'>): TemplateResult | typeof nothing {
  if (!failed) return nothing;
  const { act, error } = failed;
  return problem(words, error, {
    own: true,
    text: words.text(failures[act], problemText(words, error)),
    retry: error.retryable ? retry : undefined,
  });
}

/** The way back, for as long as there is one. */
function undoNote({ words, snapshot, undo, hold }: BadgeView): TemplateResult | typeof nothing {
  const { takenOff, authorship, doing } = snapshot;
  if (!takenOff || authorship?.authors.some(({ id }) => id === takenOff.author.id)) return nothing;
  const { author, invite } = takenOff;
  const own = invite.sent !== true && authorship?.mine !== 'owner';
  const name = author.person?.name ?? words.text('authorUnavailable');
  return html`<p class="note-line" part="note">
    <span class="said">${own ? words.text('badgeOwnNameOff') : words.text('badgeNameOff', name)}</span>
    ${undoButton({
      content: html`${undoIcon()}<span>${words.text('badgeUndo')}</span>`,
      busy: doing ? 'true' : nothing,
      undo,
      hold,
    })}
  </p>`;
}

/** In place of names that are not there. */
export function failedView(
  words: BadgeWords,
  { error }: AuthorshipSnapshot,
  retry: (() => void) | undefined,
): TemplateResult {
  if (!error || !retry) return html`<p class="badge soft" part="problem">${words.text('badgeInvalid')}</p>`;
  if (error.code === 'not-found') {
    return html`<p class="badge soft" part="badge">${words.text('badgeUnavailable')}</p>`;
  }
  const text = words.text('badgeFailed', problemText(words, error));
  return problem(words, error, {
    text,
    retry: error.retryable || error.code === 'unauthenticated' ? retry : undefined,
  });
}
