import { html, nothing, type TemplateResult } from 'lit';
import type { Clip, Picture } from '../../contracts/index.js';
import { safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import type { InviteSnapshot } from '../../core/invite/invite-ports.js';
import { clipProblemOf, limitOf, timeOf } from '../../core/invite/invite-rules.js';
import { clipIcon } from '../parts/icons/clip.js';
import { inviteIcon } from '../parts/icons/invite.js';
import { pendingIcon } from '../parts/icons/pending.js';
import { retryIcon } from '../parts/icons/retry.js';
import { sentIcon } from '../parts/icons/sent.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { unavailablePanel } from '../parts/panel.js';
import { problem, problemText } from '../parts/problem.js';
import { timeAgo } from '../parts/time.js';
import { skeleton } from './invite-follow.shell.js';
import { momentText } from '../parts/time.js';
import { written, type InviteWords } from './invite-follow.words.js';

/** What the card is drawn from, and where its controls lead. */
export interface CardView {
  readonly words: InviteWords;
  readonly snapshot: InviteSnapshot;
  readonly compact: boolean;
  readonly offline: boolean;
  /** The sheet could not be fetched. */
  readonly notFetched: boolean;
  /** What was sent can be listed. */
  readonly canList: boolean;
  readonly invite: () => void;
  readonly history: () => void;
  readonly refresh: () => void;
  readonly warmUp: () => void;
}

export function card(view: CardView): TemplateResult {
  const { words, snapshot, compact } = view;
  const { start, clip } = snapshot;
  if (start.phase === 'idle' || start.phase === 'loading') return skeleton(words, compact);
  if (start.phase === 'failed') {
    const text = words.text('inviteFailed', problemText(words, start.error));
    const retry = start.error.retryable || start.error.code === 'unauthenticated' ? view.refresh : undefined;
    return html`<div class="card" part="card">
      <div class="panel">${problem(words, start.error, { text, retry })}</div>
    </div>`;
  }
  if (start.phase === 'unavailable') {
    const until = start.reason === 'ended' ? undefined : timeOf(start.until);
    const text = words.text('inviteUnavailable', start.reason);
    const date =
      until === undefined ? undefined : new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(until);
    // What was sent before can still be taken back.
    return html`<div class="card" part="card">
      ${unavailablePanel(inviteIcon(), date === undefined ? text : `${text} ${words.text('inviteMayChange', date)}`)}
      ${compact ? nothing : figures(view)}
    </div>`;
  }
  return html`<div class="card" part="card">
    ${compact || !clip ? nothing : html`<slot name="clip">${clipRow(words, clip, snapshot.now)}</slot>`}
    ${clipProblemOf(clip) ? held(view) : action(view)} ${compact ? nothing : figures(view)}
  </div>`;
}

/** The clip, as whoever is invited will know it. */
export function clipRow(words: InviteWords, clip: Clip, now: number): TemplateResult {
  const views = clip.counts?.views;
  return html`<div class="clip" part="clip">
    ${poster(words, clip.poster)}
    <div class="about">
      <p class="small soft">${words.text('inviteLatest')}</p>
      <p class="title" lang=${clip.lang ?? nothing}>
        ${clip.title ? html`<bdi>${clip.title}</bdi>` : words.text('inviteUntitled')}
      </p>
      <p class="facts small soft">
        ${
          typeof views === 'number' && Number.isFinite(views)
            ? html`<span>${words.text('inviteViews', views, written(words, views))}</span>`
            : nothing
        }
        ${timeAgo(clip.createdAt, { lang: words.lang(), now })}
      </p>
    </div>
  </div>`;
}

function poster(words: InviteWords, picture: Picture | undefined): TemplateResult {
  const src = picture && safePictureUrl(picture.src);
  if (!picture || src === undefined) return html`<span class="poster none" part="poster">${clipIcon()}</span>`;
  return html`<span class="poster" part="poster"
    >${clipIcon()}<img
      src=${src}
      srcset=${safeSrcset(picture.srcset) ?? nothing}
      sizes="84px"
      alt=${picture.alt ?? words.text('inviteNoDescription')}
      decoding="async"
      draggable="false"
      @error=${hide}
  /></span>`;
}

/** The sign for a clip lies beneath. */
function hide(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}

/** Why the clip can't be shared, and what to do about it. */
function held({ words, snapshot: { clip }, compact, refresh }: CardView): TemplateResult {
  const why = clipProblemOf(clip) ?? 'none';
  const rule = why === 'removed' ? clip?.decision?.rule : undefined;
  const text = html`<p class="strong">${words.text('inviteClipProblem', why)}</p>
    <p class="soft">${words.text('inviteClipHint', why)}</p>
    ${typeof rule === 'string' ? html`<p class="soft">${words.text('inviteClipRule', rule)}</p>` : nothing}`;
  if (why === 'none' && !compact)
    return html`<div class="panel">${clipIcon()}<slot name="no-clip">${text}</slot></div>`;
  return html`<div class="foot held" part="limit">
    <div>${why === 'none' ? html`<slot name="no-clip">${text}</slot>` : text}</div>
    ${
      why === 'pending'
        ? html`<button class="button" type="button" @click=${refresh}>
            ${retryIcon()}<span>${words.text('inviteCheckAgain')}</span>
          </button>`
        : nothing
    }
  </div>`;
}

function action(view: CardView): TemplateResult {
  const { words, snapshot, offline, notFetched } = view;
  const { limited } = limitOf(snapshot);
  const limit = limitText(words, snapshot);
  return html`<div class="foot">
    <button
      class="button spot invite"
      part="button"
      type="button"
      aria-haspopup="dialog"
      aria-disabled=${limited ? 'true' : nothing}
      aria-describedby=${limit === undefined ? nothing : 'limit'}
      @click=${limited ? nothing : view.invite}
      @pointerenter=${view.warmUp}
      @focus=${view.warmUp}
    >
      ${inviteIcon()}<slot name="label">${words.text('inviteButton')}</slot>
    </button>
    ${
      limit === undefined
        ? nothing
        : html`<p class="limit small" id="limit" part="limit">
            ${limited ? pendingIcon() : nothing}<span>${limit}</span>
          </p>`
    }
    ${offline ? html`<p class="limit small">${waitingIcon()}<span>${words.text('inviteOffline')}</span></p>` : nothing}
    ${notFetched ? html`<p class="small" role="alert">${words.text('commonProblem', 'unavailable', undefined)}</p>` : nothing}
  </div>`;
}

/** How many are left, or until when there are none. `undefined`: nobody has said. */
export function limitText(words: InviteWords, snapshot: InviteSnapshot): string | undefined {
  const { left, limited, until } = limitOf(snapshot);
  if (!limited) return left === undefined ? undefined : words.text('inviteLeft', left, written(words, left));
  return until === undefined
    ? words.text('inviteLimited')
    : words.text('inviteLimitedUntil', momentText(words, until, snapshot.now));
}

function figures({ words, snapshot, canList, history, warmUp }: CardView): TemplateResult | typeof nothing {
  if (!snapshot.figures && !canList) return nothing;
  return html`<div class="beneath">
    ${figureList(words, snapshot)}
    ${
      canList
        ? html`<button
            class="button bare history"
            type="button"
            aria-haspopup="dialog"
            @click=${history}
            @pointerenter=${warmUp}
            @focus=${warmUp}
          >
            ${sentIcon()}<span>${words.text('inviteHistory')}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** What came of all invitations. */
export function figureList(words: InviteWords, { figures: counts }: InviteSnapshot): TemplateResult | typeof nothing {
  if (!counts) return nothing;
  const rows = [
    ['inviteFigureSent', counts.sent],
    ['inviteFigureOpened', counts.opened],
    ['inviteFigureFollowed', counts.followed],
    ...(counts.followers === undefined ? [] : ([['inviteFigureFollowers', counts.followers]] as const)),
  ] as const;
  return html`<dl class="figures" part="figures">
    ${rows.map(
      ([key, count]) =>
        html`<div>
          <dt class="small soft">${words.text(key)}</dt>
          <dd>${written(words, count)}</dd>
        </div>`,
    )}
  </dl>`;
}
