import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Authorship, CoAuthorInvite, Person, PostAuthor } from '../../contracts/index.js';
import type { AuthorshipSnapshot } from '../../core/co-author/authorship-ports.js';
import { agreedText, personRow } from '../parts/authors-list.js';
import { arrowIcon } from '../parts/icons/arrow.js';
import { invitesOf, type BadgeWays } from './co-author-badge.scene.js';
import type { SheetWords } from './co-author-badge.words.js';

/** What the lists are drawn from, and where their controls lead. */
export interface PeopleView {
  readonly words: SheetWords;
  readonly snapshot: AuthorshipSnapshot;
  readonly authorship: Authorship;
  readonly ways: BadgeWays;
  /** Which entry somebody is asked about: whether it is really to go. */
  readonly asking: string | undefined;
  readonly profile: (event: MouseEvent, person: Person) => void;
  readonly move: (author: PostAuthor, by: -1 | 1) => void;
  readonly ask: (id: string | undefined) => void;
  readonly takeOff: (author: PostAuthor) => void;
  readonly withdraw: (invite: CoAuthorInvite) => void;
  /** What went wrong with an act about this entry. */
  readonly problemOf: (id: string) => unknown;
}

/** All that sign it, in their order; for whom it concerns, the way out. */
export function people(view: PeopleView): TemplateResult {
  const { authors } = view.authorship;
  return html`<ol class="people" role="list">
    ${repeat(
      authors,
      ({ id }) => id,
      (author, index) => authorRow(view, author, index),
    )}
  </ol>`;
}

/** Who is asked to sign it, or has to agree again. */
export function invited(view: PeopleView): TemplateResult | typeof nothing {
  const { words, authorship } = view;
  const { pending, stale } = invitesOf(authorship);
  if (authorship.mine !== 'owner' || pending.length + stale.length === 0) return nothing;
  return html`<section>
    <h3>${words.text('badgeInvites')}</h3>
    <ul class="people" role="list">
      ${repeat(
        [...stale, ...pending],
        ({ id }) => id,
        (invite) => inviteRow(view, invite),
      )}
    </ul>
  </section>`;
}

function authorRow(view: PeopleView, author: PostAuthor, index: number): TemplateResult {
  const { words, authorship, ways, profile } = view;
  const { id } = author;
  const own = id === authorship.ownId;
  const takeOff = own ? ways.stepBack : ways.takeOff;
  return html`<li class="person" part="author" data-id=${id}>
    ${personRow(author, { words, facts: [own ? words.text('badgeYou') : undefined, agreedText(author, words)], open: profile })}
    <span class="acts">
      ${ways.reorder ? order(view, author, index) : nothing}
      ${takeOff ? askButton(view, takingOff(view, author)) : nothing}
    </span>
    ${takeOff ? confirm(view, takingOff(view, author)) : nothing} ${view.problemOf(id)}
  </li>`;
}

/** By key and by pointer alike. At the ends a button stays, so that the focus does. */
function order({ words, authorship, move }: PeopleView, author: PostAuthor, index: number): TemplateResult {
  const name = author.person?.name ?? words.text('authorUnavailable');
  const last = authorship.authors.length - 1;
  return html`${([-1, 1] as const).map(
    (by) =>
      html`<button
        class="button bare icon-only ${by < 0 ? 'up' : 'down'}"
        type="button"
        aria-label=${words.text(by < 0 ? 'badgeMoveUp' : 'badgeMoveDown', name)}
        aria-disabled=${index === (by < 0 ? 0 : last) ? 'true' : nothing}
        @click=${() => move(author, by)}
      >
        ${arrowIcon()}
      </button>`,
  )}`;
}

/** What is asked once more before it is done. */
interface Question {
  readonly id: string;
  readonly label: string;
  /** The whole of it, where the label needs its row to be understood. */
  readonly name?: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly act: () => void;
}

function takingOff({ words, authorship, takeOff }: PeopleView, author: PostAuthor): Question {
  const { id, person } = author;
  const act = (): void => takeOff(author);
  if (id === authorship.ownId)
    return {
      id,
      label: words.text('badgeStepBack'),
      text: words.text('badgeStepBackConfirm'),
      yes: words.text('badgeStepBackAct'),
      no: words.text('badgeStepBackKeep'),
      act,
    };
  const name = person?.name ?? words.text('authorUnavailable');
  return {
    id,
    label: words.text('badgeTakeOff'),
    name: words.text('badgeTakeOffName', name),
    text: words.text('badgeTakeOffConfirm', name),
    yes: words.text('badgeTakeOffAct'),
    no: words.text('badgeTakeOffKeep'),
    act,
  };
}

function takingBack({ words, withdraw }: PeopleView, invite: CoAuthorInvite): Question {
  const { id, invitee, state } = invite;
  const act = (): void => withdraw(invite);
  const no = words.text('badgeWithdrawKeep');
  // What was agreed to once is no open question.
  if (state === 'stale') {
    const name = invitee?.name ?? words.text('authorUnavailable');
    return {
      id,
      label: words.text('badgeTakeOff'),
      name: words.text('badgeTakeOffName', name),
      text: words.text('badgeStaleConfirm', name),
      yes: words.text('badgeStaleAct'),
      no,
      act,
    };
  }
  return {
    id,
    label: words.text('badgeWithdraw'),
    name: words.text('badgeWithdrawName', invitee?.name ?? words.text('badgeSomebody')),
    text: invitee ? words.text('badgeWithdrawConfirm', invitee.name) : words.text('badgeWithdrawLinkConfirm'),
    yes: words.text('badgeWithdrawAct'),
    no,
    act,
  };
}

function askButton({ asking, ask }: PeopleView, { id, label, name }: Question): TemplateResult {
  return html`<button
    class="button bare take"
    type="button"
    aria-expanded=${asking === id}
    aria-label=${name ?? nothing}
    @click=${() => ask(asking === id ? undefined : id)}
  >
    ${label}
  </button>`;
}

/** Asked once, beside what it is about; both ways weigh the same. */
function confirm(
  { snapshot, asking, ask }: PeopleView,
  { id, text, yes, no, act }: Question,
): TemplateResult | typeof nothing {
  if (asking !== id) return nothing;
  return html`<div class="ask" role="group" aria-labelledby="ask" tabindex="-1">
    <p id="ask">${text}</p>
    <p class="row">
      <button class="button" type="button" aria-disabled=${snapshot.doing ? 'true' : nothing} @click=${act}>
        ${yes}
      </button>
      <button class="button" type="button" @click=${() => ask(undefined)}>${no}</button>
    </p>
  </div>`;
}

function inviteRow(view: PeopleView, invite: CoAuthorInvite): TemplateResult {
  const { words, ways, profile } = view;
  const { id, invitee, role, state } = invite;
  const stale = state === 'stale';
  const possible = stale ? ways.takeOff : ways.withdraw;
  const question = possible ? takingBack(view, invite) : undefined;
  const facts = [words.text(stale ? 'badgeStaleState' : 'badgePending')];
  const unnamed = stale ? undefined : words.text('badgeSomebody');
  return html`<li class="person" data-id=${id}>
    ${personRow({ role, ...(invitee && { person: invitee }) }, { words, unnamed, facts, open: profile })}
    <span class="acts">${question ? askButton(view, question) : nothing}</span>
    ${question ? confirm(view, question) : nothing} ${view.problemOf(id)}
  </li>`;
}
