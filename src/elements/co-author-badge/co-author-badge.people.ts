import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Authorship, CoAuthorInvite, Person, PostAuthor } from '../../contracts/index.js';
import type { AuthorshipSnapshot } from '../../core/co-author/authorship-ports.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { noAvatar } from '../parts/authors.js';
import { avatar } from '../parts/avatar.js';
import { arrowIcon } from '../parts/icons/arrow.js';
import { invitesOf, type BadgeWays } from './co-author-badge.scene.js';
import type { SheetWords } from './co-author-badge.words.js';

/** What the lists are drawn from, and where their controls lead. */
export interface PeopleView {
  readonly words: SheetWords;
  readonly snapshot: AuthorshipSnapshot;
  readonly authorship: Authorship;
  readonly ways: BadgeWays;
  /** Whose name is asked about: whether it is really to come off. */
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
  const { words, authorship, ways } = view;
  const { id, approvedAt } = author;
  const own = id === authorship.ownId;
  const agreed = approvedAt === undefined ? undefined : dateText(approvedAt, words);
  return html`<li class="person" part="author" data-id=${id}>
    ${who(view, author, [
      own ? words.text('badgeYou') : undefined,
      agreed === undefined ? undefined : words.text('badgeAgreed', agreed),
    ])}
    <span class="acts">
      ${ways.reorder ? order(view, author, index) : nothing}
      ${own ? (ways.stepBack ? askButton(view, author) : nothing) : ways.takeOff ? askButton(view, author) : nothing}
    </span>
    ${view.asking === id ? confirm(view, author) : nothing} ${view.problemOf(id)}
  </li>`;
}

function who(
  { words, profile }: PeopleView,
  { person, role }: Pick<PostAuthor, 'person' | 'role'>,
  facts: readonly (string | undefined)[],
): TemplateResult {
  const said = facts.filter((fact) => fact !== undefined);
  const href = person?.url === undefined ? undefined : safeLinkUrl(person.url);
  const does = role === 'author' ? nothing : html`<span class="soft"> ${words.text('authorRole', role)}</span>`;
  return html`${person ? avatar(person) : noAvatar()}
    <span class="who">
      ${
        person === undefined
          ? html`<span class="soft">${words.text('authorUnavailable')}${does}</span>`
          : html`<span
              >${
                href === undefined
                  ? html`<bdi class="full">${person.name}</bdi>`
                  : html`<a class="full" href=${href} @click=${(event: MouseEvent) => profile(event, person)}
                      ><bdi>${person.name}</bdi></a
                    >`
              }${does}</span
            >`
      }
      <span class="facts small soft">
        ${person?.handle === undefined ? nothing : html`<bdi>@${person.handle}</bdi>`}${said.map(
          (fact) => html`<span>${fact}</span>`,
        )}
      </span>
    </span>`;
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

function askButton({ words, authorship, asking, ask }: PeopleView, { id, person }: PostAuthor): TemplateResult {
  const own = id === authorship.ownId;
  const name = person?.name ?? words.text('authorUnavailable');
  return html`<button
    class="button bare take"
    type="button"
    aria-expanded=${asking === id}
    aria-label=${own ? nothing : words.text('badgeTakeOffName', name)}
    @click=${() => ask(asking === id ? undefined : id)}
  >
    ${words.text(own ? 'badgeStepBack' : 'badgeTakeOff')}
  </button>`;
}

/** Asked once, beside the name it is about; both ways weigh the same. */
function confirm({ words, snapshot, authorship, takeOff, ask }: PeopleView, author: PostAuthor): TemplateResult {
  const own = author.id === authorship.ownId;
  const name = author.person?.name ?? words.text('authorUnavailable');
  const busy = snapshot.doing ? 'true' : nothing;
  const question = own ? words.text('badgeStepBackConfirm') : words.text('badgeTakeOffConfirm', name);
  return html`<div class="ask" role="group" aria-labelledby="ask" tabindex="-1">
    <p id="ask">${question}</p>
    <p class="row">
      <button class="button" type="button" aria-disabled=${busy} @click=${() => takeOff(author)}>
        ${words.text(own ? 'badgeStepBackAct' : 'badgeTakeOffAct')}
      </button>
      <button class="button" type="button" @click=${() => ask(undefined)}>
        ${words.text(own ? 'badgeStepBackKeep' : 'badgeTakeOffKeep')}
      </button>
    </p>
  </div>`;
}

function inviteRow(view: PeopleView, invite: CoAuthorInvite): TemplateResult {
  const { words, ways, withdraw, snapshot } = view;
  const { id, invitee, role, state } = invite;
  const name = invitee?.name ?? words.text('badgeSomebody');
  const possible = state === 'stale' ? ways.takeOff : ways.withdraw;
  return html`<li class="person" data-id=${id}>
    ${
      invitee
        ? who(view, { person: invitee, role }, [words.text(state === 'stale' ? 'badgeStaleState' : 'badgePending')])
        : html`${noAvatar()}<span class="who"
              ><span>${name}</span
              ><span class="facts small soft"><span>${words.text('badgePending')}</span></span></span
            >`
    }
    <span class="acts">
      ${
        possible
          ? html`<button
              class="button bare"
              type="button"
              aria-disabled=${snapshot.doing ? 'true' : nothing}
              aria-label=${words.text('badgeWithdrawName', name)}
              @click=${() => withdraw(invite)}
            >
              ${words.text('badgeWithdraw')}
            </button>`
          : nothing
      }
    </span>
    ${view.problemOf(id)}
  </li>`;
}

/** A date alone. Nothing where it is none. */
export function dateText(at: string, words: { lang(): string }): string | undefined {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(date);
}
