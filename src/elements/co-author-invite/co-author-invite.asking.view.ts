import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Authorship, CoAuthorInvite } from '../../contracts/index.js';
import type { AskingSnapshot } from '../../core/co-author/asking-store.js';
import type { AuthorshipSnapshot } from '../../core/co-author/authorship-ports.js';
import { isOpen } from '../../core/co-author/invite-check.js';
import { limitOf, timeOf } from '../../core/invite/invite-rules.js';
import { mostCoAuthors, rolesOf } from '../../core/making/co-author-rules.js';
import type { CoAuthorChoiceSnapshot } from '../../core/making/co-authors.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { authorNames, noAvatar } from '../parts/authors.js';
import { avatar } from '../parts/avatar.js';
import { coAuthorLimitText, notOfferedText, written } from '../parts/co-author-picker.words.js';
import { copyIcon } from '../parts/icons/copy.js';
import { infoIcon } from '../parts/icons/info.js';
import { linkIcon } from '../parts/icons/link.js';
import { personIcon } from '../parts/icons/person.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problem, problemText } from '../parts/problem.js';
import { contentFacts, contentView, rightsFact, type ContentView } from './co-author-invite.content.js';
import type { AskingWords } from './co-author-invite.words.js';

/** What the owner of a post sees, and where the controls lead. */
export interface AskingView {
  readonly words: AskingWords;
  readonly asking: AskingSnapshot;
  readonly names: AuthorshipSnapshot;
  readonly choice: CoAuthorChoiceSnapshot;
  readonly content: ContentView;
  readonly invites: readonly CoAuthorInvite[];
  readonly canLink: boolean;
  readonly canWithdraw: boolean;
  /** What became of copying the link of an invitation. */
  readonly copied: { readonly id: string; readonly done: boolean } | undefined;
  readonly choose: () => void;
  readonly makeLink: () => void;
  readonly copy: (invite: CoAuthorInvite) => void;
  readonly withdraw: (invite: CoAuthorInvite) => void;
  readonly retryAsking: () => void;
  readonly retryNames: () => void;
  readonly retryOffer: () => void;
  readonly warmUp: () => void;
}

/** The invitations to sign a post: those that are open, as its record has them, and what became of others here. */
export function invitesOf(
  authorship: Authorship | undefined,
  asked: readonly CoAuthorInvite[],
): readonly CoAuthorInvite[] {
  const open = authorship?.invites ?? [];
  const known = new Set(open.map(({ id }) => id));
  return [...open, ...asked.filter(({ id }) => !known.has(id))];
}

/** Why nobody else can be asked, as far as this post goes. */
function fullText(
  words: AskingWords,
  {
    authorship,
    invites,
    choice,
  }: { readonly authorship: Authorship | undefined } & Pick<AskingView, 'invites' | 'choice'>,
): string | undefined {
  const most = mostCoAuthors(choice.rules) + 1;
  const names = (authorship?.authors.length ?? 1) + invites.filter(isOpen).length;
  return names < most ? undefined : words.text('coAuthorFull', most, written(words, most));
}

/** What will be signed, whom one can ask, and what came of it. */
export function askingView(view: AskingView): TemplateResult {
  const { words, names, content } = view;
  const { authorship } = names;
  return html`<div class="side">
    <h2 class="name">${words.text('coAuthorAskingHeading')}</h2>
    ${
      authorship && authorship.authors.length > 1
        ? html`<p class="names">${authorNames(authorship.authors, { words, most: authorship.authors.length })}</p>`
        : nothing
    }
    <section class="what" aria-labelledby="what">
      <h3 class="small soft" id="what">${words.text('coAuthorAskingWhat')}</h3>
      ${contentView(content)}
      <dl class="info" part="info">${contentFacts(content)}${rightsFact(words, authorship?.rights)}</dl>
    </section>
    ${verdict(view)}
    <div class="answer" part="answer">${lock(view)}${ways(view)}</div>
    ${askedList(view)}
  </div>`;
}

function verdict({ words, asking }: AskingView): TemplateResult | typeof nothing {
  const { verdict: found, changed } = asking;
  const said = (title: string, hint?: string): TemplateResult =>
    html`<div class="said" data-scene="changed" role="status">
      ${warningIcon()}
      <div class="words">
        <p class="title">${title}</p>
        ${hint === undefined ? nothing : html`<p class="soft hint">${hint}</p>`}
      </div>
    </div>`;
  if (found === 'impossible')
    return said(words.text('coAuthorSigningImpossible'), words.text('coAuthorSigningImpossibleHint'));
  if (found === 'differs') return said(words.text('coAuthorSigningDiffers'), words.text('coAuthorSigningDiffersHint'));
  return changed ? said(words.text('coAuthorAskingChanged')) : nothing;
}

/** Said before it bites, and while it does. */
function lock({ words, choice, invites }: AskingView): TemplateResult | typeof nothing {
  if (!choice.rules.locks) return nothing;
  const locked = invites.some(isOpen);
  return html`<p class="lock small soft">
    ${infoIcon()}<span>${words.text(locked ? 'coAuthorAskingLocked' : 'coAuthorAskingLock')}</span>
  </p>`;
}

/** Why nobody can be asked now. `undefined`: somebody can. */
function heldBy(view: AskingView): string | undefined {
  const { words, choice, names, invites } = view;
  const { offer } = choice;
  if (offer.phase === 'unavailable') return notOfferedText(words, offer);
  const full = fullText(words, { authorship: names.authorship, invites, choice });
  if (full !== undefined) return full;
  return limitOf(choice).limited ? coAuthorLimitText(words, choice) : undefined;
}

function ways(view: AskingView): TemplateResult {
  const { words, asking, choice, canLink } = view;
  const { offer } = choice;
  if (offer.phase === 'failed') return problem(words, offer.error, { retry: view.retryOffer });
  const held = heldBy(view);
  const isOff = held !== undefined || asking.verdict !== 'matches' || asking.asking !== undefined;
  const limit = held ?? coAuthorLimitText(words, choice);
  const off = isOff ? 'true' : nothing;
  return html`${asking.problem ? askProblem(view, asking.problem) : nothing}
  ${
    offer.phase === 'unavailable'
      ? html`<p class="held" part="unavailable">${held}</p>`
      : html`<p class="row" @pointerover=${view.warmUp} @focusin=${view.warmUp}>
            <button
              class="button spot"
              type="button"
              aria-haspopup="dialog"
              aria-disabled=${off}
              aria-describedby=${limit === undefined ? nothing : 'ask-limit'}
              @click=${isOff ? nothing : view.choose}
            >
              ${personIcon()}<span
                >${asking.asking === undefined ? words.text('coAuthorAskingChoose') : words.text('commonSending')}</span
              >
            </button>
            ${
              canLink
                ? html`<button
                    class="button"
                    type="button"
                    aria-disabled=${off}
                    aria-describedby=${held === undefined ? 'ask-link' : 'ask-limit'}
                    @click=${isOff ? nothing : view.makeLink}
                  >
                    ${linkIcon()}<span>${words.text('coAuthorAskingByLink')}</span>
                  </button>`
                : nothing
            }
          </p>
          ${limit === undefined ? nothing : html`<p class="small" id="ask-limit">${limit}</p>`}
          ${canLink && held === undefined ? html`<p class="small soft" id="ask-link">${words.text('coAuthorAskingByLinkHint')}</p>` : nothing}
          ${choice.rules.who === undefined || held !== undefined ? nothing : html`<p class="small soft" dir="auto">${choice.rules.who}</p>`}`
  }`;
}

function askProblem(
  { words, retryAsking }: AskingView,
  { error }: NonNullable<AskingSnapshot['problem']>,
): TemplateResult {
  const text =
    error.code === 'forbidden'
      ? words.text('coAuthorAskingRefused')
      : words.text('coAuthorAskingNotAsked', problemText(words, error));
  return problem(words, error, { own: true, text, retry: error.retryable ? retryAsking : undefined });
}

function askedList(view: AskingView): TemplateResult {
  const { words, invites, names } = view;
  const { problem: failed } = names;
  return html`<section class="asked" part="asked" aria-labelledby="asked">
    <h3 class="small soft" id="asked" tabindex="-1">${words.text('coAuthorAskingAsked')}</h3>
    ${
      failed?.act === 'withdraw'
        ? problem(words, failed.error, {
            own: true,
            text: words.text('coAuthorAskingNotWithdrawn', problemText(words, failed.error)),
            retry: failed.error.retryable ? view.retryNames : undefined,
          })
        : nothing
    }
    ${
      invites.length === 0
        ? html`<p class="soft">${words.text('coAuthorAskingNobody')}</p>`
        : html`<ul>
            ${repeat(
              invites,
              ({ id }) => id,
              (invite) => row(invite, view),
            )}
          </ul>`
    }
    <slot name="pending-note"></slot>
  </section>`;
}

function row(invite: CoAuthorInvite, view: AskingView): TemplateResult {
  const { words, choice, names, canWithdraw } = view;
  const { invitee, role, state, expiresAt } = invite;
  const until = state === 'pending' ? timeOf(expiresAt) : undefined;
  const name = invitee?.name ?? words.text('coAuthorAskingWhoever');
  const roles = rolesOf(choice.rules);
  const doing = names.doing?.act === 'withdraw' && names.doing.id === invite.id;
  return html`<li class="asked-row" data-state=${state}>
    ${invitee ? avatar(invitee) : noAvatar()}
    <div class="who">
      <p class="person"><bdi>${name}</bdi></p>
      <p class="facts small soft">
        ${role === 'author' && roles.length < 2 ? nothing : html`<span>${words.text('coAuthorRoleName', role)}</span>`}
        <span
          >${words.text('coAuthorAskingState', state)}${
            until === undefined
              ? nothing
              : html` ${words.text('coAuthorAskingUntil', new Intl.DateTimeFormat(words.lang(), { day: 'numeric', month: 'long' }).format(until))}`
          }</span
        >
      </p>
    </div>
    ${
      canWithdraw && isOpen(invite)
        ? html`<button
            class="button bare"
            part="withdraw"
            type="button"
            aria-haspopup="dialog"
            aria-label=${words.text('coAuthorAskingWithdrawOf', name)}
            aria-disabled=${doing ? 'true' : nothing}
            @click=${() => view.withdraw(invite)}
          >
            ${words.text('coAuthorAskingWithdraw')}
          </button>`
        : nothing
    }
    ${isOpen(invite) ? link(invite, view) : nothing}
  </li>`;
}

/** The link for somebody without an account, for its sender to hand over. */
function link(invite: CoAuthorInvite, { words, copied, copy }: AskingView): TemplateResult | typeof nothing {
  const { id, url } = invite;
  const href = typeof url === 'string' ? safeLinkUrl(url) : undefined;
  if (href === undefined) return nothing;
  return html`<div class="link" part="link">
    <input
      type="text"
      readonly
      dir="ltr"
      aria-label=${words.text('coAuthorAskingLink')}
      .value=${href}
      @focus=${({ target }: FocusEvent) => (target as HTMLInputElement).select()}
    />
    <button class="button" type="button" @click=${() => copy(invite)}>
      ${copyIcon()}<span>${words.text('coAuthorAskingCopy')}</span>
    </button>
    ${
      copied?.id === id
        ? html`<p class="small">${words.text(copied.done ? 'coAuthorAskingCopied' : 'coAuthorAskingCopyFailed')}</p>`
        : nothing
    }
  </div>`;
}
