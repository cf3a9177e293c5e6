import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Invite } from '../../contracts/index.js';
import type { InviteSnapshot, InviteStore } from '../../core/invite/invite-ports.js';
import { stateOf } from '../../core/invite/invite-rules.js';
import { avatar } from '../parts/avatar.js';
import { banIcon } from '../parts/icons/ban.js';
import { checkIcon } from '../parts/icons/check.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { invitationIcon } from '../parts/icons/invitation.js';
import { linkIcon } from '../parts/icons/link.js';
import { pendingIcon } from '../parts/icons/pending.js';
import { sentIcon } from '../parts/icons/sent.js';
import { timerIcon } from '../parts/icons/timer.js';
import { undoIcon } from '../parts/icons/undo.js';
import { problem, problemText } from '../parts/problem.js';
import { timeAgo } from '../parts/time.js';
import { figureList } from './invite-follow.card.js';
import type { InviteWords } from './invite-follow.words.js';

export interface HistoryView {
  readonly words: InviteWords;
  readonly snapshot: InviteSnapshot;
  readonly store: InviteStore;
  readonly canRevoke: boolean;
  readonly ask: (inviteId: string) => void;
  readonly keep: (inviteId: string) => void;
  readonly revoke: (inviteId: string) => void;
}

/** Never by a colour alone: each state has its sign. */
const signs: Readonly<Record<Invite['state'], () => TemplateResult>> = {
  pending: pendingIcon,
  opened: eyeIcon,
  followed: checkIcon,
  used: invitationIcon,
  declined: banIcon,
  expired: timerIcon,
  revoked: undoIcon,
};

/** What was sent, and what came of it. */
export function history(view: HistoryView): TemplateResult {
  const { words, snapshot } = view;
  return html`<div class="step history-step">
    ${
      snapshot.figures
        ? html`<div class="summary">
            ${figureList(words, snapshot)}
            <p class="small soft">${words.text('inviteFiguresNote')}</p>
          </div>`
        : nothing
    }
    ${list(view)}
  </div>`;
}

function list(view: HistoryView): TemplateResult {
  const { words, snapshot, store } = view;
  const { phase, items, error } = snapshot.sent;
  if (phase === 'idle' || phase === 'loading')
    return html`<p class="foot-note small soft">${words.text('commonLoading')}</p>`;
  if (phase === 'failed' && error) {
    const text = words.text('inviteHistoryFailed', problemText(words, error));
    return html`<div class="panel">${problem(words, error, { text, retry: () => store.retrySent() })}</div>`;
  }
  if (items.length === 0)
    return html`<div class="panel" part="empty">
      ${sentIcon()}
      <p class="strong">${words.text('inviteHistoryEmpty')}</p>
      <p class="soft">${words.text('inviteHistoryEmptyHint')}</p>
    </div>`;
  return html`<ul class="sent" part="sent-list" role="list">
      ${repeat(
        items,
        ({ id }) => id,
        (invite) => row(view, invite),
      )}
    </ul>
    ${foot(view)}`;
}

function row(view: HistoryView, invite: Invite): TemplateResult {
  const { words, snapshot, store, canRevoke } = view;
  const { contact, channel, url } = invite;
  const state = stateOf(invite, snapshot.now);
  const isOpen = state === 'pending' || state === 'opened';
  const name = contact?.name ?? words.text('inviteChannel', channel);
  const act = snapshot.revoking.get(invite.id);
  return html`<li part="sent" data-state=${state} data-id=${invite.id} tabindex="-1">
    <div class="line">
      ${contact ? avatar(contact) : html`<span class="avatar" aria-hidden="true">${linkIcon()}</span>`}
      <div class="who">
        <p class="name"><bdi>${name}</bdi></p>
        <p class="state small">
          <span class="sign">${signs[state]()}${words.text('inviteState', state)}</span>
          ${timeAgo(invite.changedAt ?? invite.createdAt, { lang: words.lang(), now: snapshot.now })}
        </p>
      </div>
      ${
        isOpen && act === undefined
          ? html`<div class="acts">
              ${
                url !== undefined && channel !== 'contact'
                  ? html`<button
                      class="button bare icon-only"
                      type="button"
                      aria-label=${words.text('inviteShowLink')}
                      @click=${() => store.useLink(invite)}
                    >
                      ${linkIcon()}
                    </button>`
                  : nothing
              }
              ${
                canRevoke
                  ? html`<button
                      class="button bare"
                      type="button"
                      aria-label=${words.text('inviteRevokeOf', name)}
                      data-revoke=${invite.id}
                      @click=${() => view.ask(invite.id)}
                    >
                      ${words.text('inviteRevoke')}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>
    ${act && isOpen ? question(view, invite) : nothing}
  </li>`;
}

/** Asked in its row: what is taken back can't be given again. */
function question({ words, snapshot, revoke, keep }: HistoryView, { id }: Invite): TemplateResult {
  const act = snapshot.revoking.get(id);
  const isBusy = act?.phase === 'revoking';
  const error = act?.phase === 'failed' ? act.error : undefined;
  return html`<div class="question">
    ${
      error
        ? problem(words, error, {
            own: true,
            text:
              error.code === 'conflict'
                ? words.text('inviteTooLate')
                : words.text('inviteNotRevoked', problemText(words, error)),
          })
        : html`<p class="small soft">${words.text(isBusy ? 'inviteRevoking' : 'inviteRevokeHint')}</p>`
    }
    <div class="pair">
      ${
        error && !error.retryable
          ? nothing
          : html`<button
              class="button"
              type="button"
              aria-disabled=${isBusy ? 'true' : nothing}
              @click=${() => revoke(id)}
            >
              ${words.text(error ? 'commonRetry' : 'inviteRevokeYes')}
            </button>`
      }
      <button class="button" type="button" data-keep=${id} ?disabled=${isBusy} @click=${() => keep(id)}>
        ${words.text(error ? 'commonClose' : 'inviteKeep')}
      </button>
    </div>
  </div>`;
}

function foot({ words, snapshot, store }: HistoryView): TemplateResult | typeof nothing {
  const { error, more, loadingMore } = snapshot.sent;
  if (error) {
    const text = words.text('inviteHistoryFailed', problemText(words, error));
    return html`<div class="foot-note">${problem(words, error, { text, retry: () => store.retrySent() })}</div>`;
  }
  if (!more) return nothing;
  return html`<div class="foot-note">
    <button
      class="button"
      type="button"
      aria-disabled=${loadingMore ? 'true' : nothing}
      @click=${() => store.loadMoreSent()}
    >
      ${words.text(loadingMore ? 'commonLoading' : 'commonLoadMore')}
    </button>
  </div>`;
}
