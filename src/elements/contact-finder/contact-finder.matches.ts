import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContactMatch } from '../../contracts/index.js';
import { systemClock } from '../../core/clock.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { avatar } from '../parts/avatar.js';
import { followingIcon } from '../parts/icons/following.js';
import { moreIcon } from '../parts/icons/more.js';
import { problem, problemText } from '../parts/problem.js';
import { timeAgo } from '../parts/time.js';
import { busy, type FinderView } from './contact-finder.view.js';
import { written } from './contact-finder.words.js';

/** Those who have found each other. */
export function matches(view: FinderView): TemplateResult {
  const { words } = view;
  return html`<div class="matches">
    <h2 class="subtitle" id="matches-heading" tabindex="-1">${words.text('contactFinderMatches')}</h2>
    ${list(view)}
  </div>`;
}

function list(view: FinderView): TemplateResult {
  const { words, snapshot, retryMatches, loadMore, warmUp } = view;
  const { phase, items, error, more, loadingMore } = snapshot.matches;
  if (phase === 'failed' && error) {
    const text = words.text('contactFinderMatchesFailed', problemText(words, error));
    return html`<div class="inset">${problem(words, error, { text, retry: retryMatches })}</div>`;
  }
  if (phase !== 'ready') return html`<p class="inset soft">${words.text('commonLoading')}</p>`;
  if (items.length === 0 && !error) {
    return html`<div class="inset">
      <slot name="empty-contacts"><p class="soft">${words.text('contactFinderMatchesEmpty')}</p></slot>
    </div>`;
  }
  return html`${newcomers(view)}
    <ul part="list" aria-labelledby="matches-heading" @pointerover=${warmUp} @focusin=${warmUp}>
      ${repeat(
        items,
        ({ id }) => id,
        (match) => row(view, match),
      )}
    </ul>
    ${
      error
        ? html`<div class="inset">
            ${problem(words, error, {
              text: words.text('contactFinderMoreFailed', problemText(words, error)),
              retry: retryMatches,
            })}
          </div>`
        : more
          ? html`<p class="foot">
              <button
                class="button"
                part="load-more"
                type="button"
                aria-disabled=${busy(loadingMore)}
                @click=${loadMore}
              >
                ${words.text(loadingMore ? 'commonLoading' : 'commonLoadMore')}
              </button>
            </p>`
          : nothing
    }`;
}

/** They wait: rows that somebody reads or is about to press stay where they are. */
function newcomers({ words, snapshot, showArrived }: FinderView): TemplateResult | typeof nothing {
  const { length } = snapshot.arrived;
  if (length === 0) return nothing;
  return html`<p class="inset">
    <button class="button" part="show-new" type="button" @click=${showArrived}>
      ${words.text('contactFinderShowNew', length, written(words, length))}
    </button>
  </p>`;
}

function row(view: FinderView, match: ContactMatch): TemplateResult {
  const { words, snapshot, canFollow, canMore, openMore } = view;
  const { id, person, following, matchedAt } = match;
  const { name, handle, url } = person;
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const state = snapshot.following.get(id);
  return html`<li class="match" part="match">
    ${avatar(person)}
    <div class="who">
      <p class="name">
        ${href === undefined ? html`<bdi>${name}</bdi>` : html`<a href=${href}><bdi>${name}</bdi></a>`}
      </p>
      <p class="facts small soft">
        ${handle ? html`<bdi class="handle">@${handle}</bdi>` : nothing}
        ${timeAgo(matchedAt, { lang: words.lang(), now: systemClock.now() })}
        ${
          following
            ? html`<span class="follows">${followingIcon()}<span>${words.text('contactFinderFollowing')}</span></span>`
            : nothing
        }
      </p>
    </div>
    <div class="acts">
      ${
        canFollow
          ? html`<button
              class="button ${following ? 'bare' : ''}"
              part="follow"
              type="button"
              aria-label=${words.text(following ? 'contactFinderUnfollowName' : 'contactFinderFollowName', name)}
              aria-disabled=${busy(state?.phase === 'sending')}
              @click=${() => (following ? view.unfollow : view.follow)(match)}
            >
              ${
                state?.phase === 'sending'
                  ? words.text('commonSending')
                  : words.text(following ? 'contactFinderUnfollow' : 'contactFinderFollow')
              }
            </button>`
          : nothing
      }
      ${
        canMore
          ? html`<button
              class="button bare icon-only"
              part="more"
              type="button"
              aria-haspopup="dialog"
              aria-label=${words.text('moreActions', name)}
              @click=${() => openMore(person)}
            >
              ${moreIcon()}
            </button>`
          : nothing
      }
    </div>
    ${
      state?.phase === 'failed'
        ? problem(words, state.error, {
            own: true,
            text: words.text('contactFinderNotFollowed', name, problemText(words, state.error)),
            retry: state.error.retryable ? () => view.retryFollow(match) : undefined,
          })
        : nothing
    }
  </li>`;
}
