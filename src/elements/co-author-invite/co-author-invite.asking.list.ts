import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Authorship, CoAuthorInvite } from '../../contracts/index.js';
import { isOpen } from '../../core/co-author/invite-check.js';
import { timeOf } from '../../core/invite/invite-rules.js';
import { rolesOf } from '../../core/making/co-author-rules.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { noAvatar } from '../parts/authors.js';
import { avatar } from '../parts/avatar.js';
import { copyIcon } from '../parts/icons/copy.js';
import { sendIcon } from '../parts/icons/send.js';
import { problem, problemText } from '../parts/problem.js';
import type { AskingView } from './co-author-invite.asking.view.js';

/** What a row says: of an invitation, or of a name that is on the post. */
type Asked = Pick<CoAuthorInvite, 'id' | 'invitee' | 'role' | 'state' | 'expiresAt'>;

/** Who signs it already, beside its owner, and is in no invitation that is known here. */
function signersOf(authorship: Authorship | undefined, invites: readonly CoAuthorInvite[]): readonly Asked[] {
  const { authors = [], ownId } = authorship ?? {};
  const known = new Set([ownId, ...invites.map(({ id }) => id)]);
  if (ownId === undefined) return [];
  return authors.flatMap(({ id, person, role }) =>
    known.has(id) || !person ? [] : [{ id, role, invitee: person, state: 'approved' as const }],
  );
}

/** The invitations to sign it, and what became of them. */
export function askedList(view: AskingView): TemplateResult {
  const { words, invites, names } = view;
  const { problem: failed } = names;
  const rows = [...invites, ...signersOf(names.authorship, invites)];
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
      rows.length === 0
        ? html`<p class="soft">${words.text('coAuthorAskingNobody')}</p>`
        : html`<ul>
            ${repeat(
              rows,
              ({ id }) => id,
              (asked) => row(asked, view, invites),
            )}
          </ul>`
    }
    <slot name="pending-note"></slot>
  </section>`;
}

function row(asked: Asked, view: AskingView, invites: readonly CoAuthorInvite[]): TemplateResult {
  const { words, choice, names, canWithdraw } = view;
  const { id, invitee, role, state, expiresAt } = asked;
  const invite = invites.find((one) => one.id === id && isOpen(one));
  const until = state === 'pending' ? timeOf(expiresAt) : undefined;
  const name = invitee?.name ?? words.text('coAuthorAskingWhoever');
  const roles = rolesOf(choice.rules);
  const doing = names.doing?.act === 'withdraw' && names.doing.id === id;
  return html`<li class="asked-row" data-id=${id} data-state=${state}>
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
      canWithdraw && invite
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
    ${invite ? link(invite, view) : nothing}
  </li>`;
}

/** The link for somebody without an account, for its sender to hand over. */
function link(invite: CoAuthorInvite, { words, copied, copy, sendLink }: AskingView): TemplateResult | typeof nothing {
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
      sendLink
        ? html`<button class="button" part="send-link" type="button" @click=${() => sendLink(invite)}>
            ${sendIcon()}<span>${words.text('coAuthorAskingSendLink')}</span>
          </button>`
        : nothing
    }
    ${
      copied?.id === id
        ? html`<p class="small">${words.text(copied.done ? 'coAuthorAskingCopied' : 'coAuthorAskingCopyFailed')}</p>`
        : nothing
    }
  </div>`;
}
