import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Authorship, CoAuthorEvent, CoAuthorRights } from '../../contracts/index.js';
import type { AuthorshipSnapshot } from '../../core/co-author/authorship-ports.js';
import { checkIcon } from '../parts/icons/check.js';
import { banIcon } from '../parts/icons/ban.js';
import { problem, problemText } from '../parts/problem.js';
import { timeAgo } from '../parts/time.js';
import type { BadgeWays } from './co-author-badge.scene.js';
import type { SheetWords } from './co-author-badge.words.js';

const rightNames: readonly (keyof CoAuthorRights)[] = ['pin', 'replies', 'delete', 'boost'];

/** Who may do what with the post. Never told by a sign alone. */
export function rights(words: SheetWords, { rights: given }: Authorship): TemplateResult | typeof nothing {
  if (!given) return nothing;
  return html`<section part="rights">
    <h3>${words.text('badgeRights')}</h3>
    <dl class="rights">
      ${rightNames.map(
        (name) =>
          html`<div>
            <dt>${words.text('badgeRight', name)}</dt>
            <dd class=${given[name] ? '' : 'soft'}>
              ${given[name] ? checkIcon() : banIcon()}<span
                >${words.text(given[name] ? 'badgeMay' : 'badgeMayNot')}</span
              >
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

export interface PastView {
  readonly words: SheetWords;
  readonly snapshot: AuthorshipSnapshot;
  readonly authorship: Authorship;
  readonly ways: BadgeWays;
  readonly read: () => void;
  readonly readMore: () => void;
  readonly setShown: (shown: boolean) => void;
  readonly problem: unknown;
}

/** Who was asked, agreed, changed it, stepped back, and when: read when somebody wants to. */
export function past(view: PastView): TemplateResult | typeof nothing {
  const { words, snapshot, authorship, ways, setShown } = view;
  if (!ways.history && !ways.showHistory) return nothing;
  return html`<section part="history">
    <h3 tabindex="-1">${words.text('badgeHistory')}</h3>
    ${ways.history ? list(view) : nothing}
    ${
      ways.showHistory
        ? html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${live((authorship.historyShown === true) !== (snapshot.doing?.act === 'show-history'))}
              @change=${({ target }: Event) => setShown((target as HTMLInputElement).checked)}
            /><span
              >${words.text(authorship.mine === 'owner' ? 'badgeHistoryPublicOwner' : 'badgeHistoryPublic')}</span
            ></label
          >`
        : nothing
    }
    ${view.problem}
  </section>`;
}

function list({ words, snapshot, read, readMore }: PastView): TemplateResult {
  const { phase, items, more, loadingMore, error } = snapshot.history;
  if (phase === 'idle')
    return html`<button class="button" type="button" @click=${read}>${words.text('badgeHistoryShow')}</button>`;
  if (phase === 'loading') return html`<p class="soft">${words.text('commonLoading')}</p>`;
  const failed = error
    ? problem(words, error, {
        own: true,
        text: words.text('badgeHistoryFailed', problemText(words, error)),
        retry: error.retryable ? (phase === 'failed' ? read : readMore) : undefined,
      })
    : nothing;
  if (phase === 'failed') return html`${failed}`;
  if (items.length === 0) return html`<p class="soft">${words.text('badgeHistoryEmpty')}</p>`;
  return html`<ol class="past" role="list" tabindex="-1">
      ${repeat(
        items,
        ({ id }) => id,
        (event) => row(words, event),
      )}
    </ol>
    ${failed}
    ${
      more && !error
        ? html`<button class="button" type="button" aria-disabled=${loadingMore ? 'true' : nothing} @click=${readMore}>
            ${words.text(loadingMore ? 'commonLoading' : 'commonLoadMore')}
          </button>`
        : nothing
    }`;
}

function row(words: SheetWords, { type, by, person, at }: CoAuthorEvent): TemplateResult {
  const said = words.text('badgeEvent', type, by?.name ?? words.text('badgeNobodyKnown'), person?.name);
  return html`<li>
    <span>${said}</span> <span class="small soft">${timeAgo(at, { lang: words.lang(), now: Date.now() })}</span>
  </li>`;
}
