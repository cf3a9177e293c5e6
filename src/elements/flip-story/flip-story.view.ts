import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError, Face, Person, Side, Story } from '../../contracts/index.js';
import type { StringsController } from '../../controllers/strings-controller.js';
import type { FlipSnapshot } from '../../core/story/flip-snapshot.js';
import type { FlipView } from '../../core/story/flip-view.js';
import type { HoldState } from '../../core/story/hold.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import type { AuthorsMore } from '../parts/authors-more.js';
import { authorAvatars, authorNames, coAuthorsOf, othersButton } from '../parts/authors.js';
import { avatar } from '../parts/avatar.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { imageOffIcon } from '../parts/icons/image-off.js';
import { moreIcon } from '../parts/icons/more.js';
import { problem, problemText } from '../parts/problem.js';
import { timeAgo } from '../parts/time.js';
import type { flipStoryStrings } from './flip-story.strings.js';

export type FlipStoryWords = StringsController<typeof flipStoryStrings>;

/** Who, when, and "More" where there is something to do about them. */
export function renderHeader(
  { author, authors, createdAt }: Story,
  words: FlipStoryWords,
  openMenu: (() => void) | undefined,
  more: AuthorsMore,
): TemplateResult {
  const href = author.url === undefined ? undefined : safeLinkUrl(author.url);
  const name = html`<bdi>${author.name}</bdi>`;
  const several = coAuthorsOf({ authors });
  return html`<header part="header">
    <slot name="author">
      <span class="who">
        <slot name="authors"
          >${several ? authorAvatars(several) : avatar(author)}${
            several
              ? html`<span class="names"
                  >${authorNames(several, { words, others: (text) => othersButton(text, more) })}</span
                >`
              : html`<span class="name">${href === undefined ? name : html`<a href=${href}>${name}</a>`}</span>`
          }</slot
        >
        <span class="small soft">${timeAgo(createdAt, { lang: words.lang(), now: Date.now() })}</span>
      </span>
    </slot>
    ${
      openMenu
        ? html`<button
            class="button bare icon-only"
            type="button"
            aria-haspopup="dialog"
            aria-label=${words.text('moreActions', author.name)}
            @click=${openMenu}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  </header>`;
}

/** What stands in the story's place, in its shape. */
export function renderUnshown(
  { load, expired }: FlipSnapshot,
  words: FlipStoryWords,
  retry: () => void,
): TemplateResult {
  if (load.phase === 'loading') {
    return html`<div class="panel loading"><p class="visually-hidden">${words.text('commonLoading')}</p></div>`;
  }
  if (load.phase === 'failed' && load.error.retryable) {
    return html`<div class="panel" part="unavailable">${imageOffIcon()} ${problem(words, load.error, { retry })}</div>`;
  }
  return html`<div class="panel" part="unavailable">
    ${hiddenIcon()}
    <p class="strong">${wordsForUnshown()}</p>
  </div>`;

  function wordsForUnshown(): string {
    if (load.phase === 'empty') return words.text('flipEmpty');
    if (load.phase === 'invalid') return words.text('flipInvalid');
    if (expired || (load.phase === 'failed' && load.error.code === 'expired')) return words.text('flipEnded');
    return words.text('flipUnavailable');
  }
}

/** Before the first flip of an author: they will see it. Said before the act, with two equal ways on. */
export function renderNotice(
  { name }: Person,
  words: FlipStoryWords,
  { accept, decline }: { accept: () => void; decline: () => void },
): TemplateResult {
  return html`<div class="note notice" part="notice" role="group" aria-labelledby="notice-title" tabindex="-1">
    <p class="strong" id="notice-title" data-rv-move>${words.text('flipNoticeTitle', name)}</p>
    <p class="soft" data-rv-move>${words.text('flipNoticeText')}</p>
    <p class="row" data-rv-move>
      <button class="button spot" type="button" @click=${accept}>${words.text('flipNoticeAccept')}</button>
      <button class="button" type="button" @click=${decline}>${words.text('flipNoticeDecline')}</button>
    </p>
  </div>`;
}

/** The back did not open, said over the front it left showing. */
export function renderBackProblem(error: AdapterError, words: FlipStoryWords, retry: () => void): TemplateResult {
  // Without an answer nobody knows whether the viewer was listed: then it isn't claimed.
  const text = error.code === 'timeout' ? undefined : `${words.text('flipBackFailed')} ${problemText(words, error)}`;
  return html`<div class="note">
    ${problem(words, error, { own: true, ...(text !== undefined && { text }), retry: error.retryable ? retry : undefined })}
  </div>`;
}

/** The page's own caption, or the record's. */
export function renderCaption(side: Side, face: Face | undefined): TemplateResult {
  return html`<slot name="caption-${side}">
    ${face?.caption ? html`<p class="caption" dir="auto" lang=${face.lang ?? nothing}>${face.caption}</p>` : nothing}
  </slot>`;
}

/** What has just come to show, for who cannot see it, and what comes next. */
export function describeBack(
  hold: HoldState,
  { covered, back }: FlipView,
  ownAlt: string | undefined,
  words: FlipStoryWords,
): string {
  if (covered.back) return words.text('flipBackCovered');
  const alt = back ? back.picture?.alt : ownAlt;
  const shown = alt ? words.text('flipBackShown', alt.replace(/[.。]$/u, '')) : words.text('flipBackNoDescription');
  if (hold.phase !== 'back' || hold.until === 'release') return shown;
  return hold.until === 'countdown'
    ? `${shown} ${words.text('flipReturns', Math.round(hold.leftMs / 1000))}`
    : `${shown} ${words.text('flipStays')}`;
}
