import { html, nothing, type TemplateResult } from 'lit';
import type { StringsController } from '../../controllers/strings-controller.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { plusIcon } from '../parts/icons/plus.js';
import { uploadIcon } from '../parts/icons/upload.js';
import { warningIcon } from '../parts/icons/warning.js';
import type { noteComposerStrings } from './note-composer.strings.js';

/** What shows while the rest is on its way, or cannot be. */

export type ShellWords = Pick<StringsController<typeof noteComposerStrings>, 'text' | 'lang'>;

export interface Opener {
  readonly open: () => void;
  /** Somebody comes near. */
  readonly warmUp: () => void;
  readonly disabled: boolean;
  /** The composer could not be fetched. */
  readonly failed: boolean;
  /** How far a note is that goes on without its sheet, 0 to 1. */
  readonly publishing: number | undefined;
  /** What has become of one that went on without it, until somebody looks. `maybe`: the answer was lost. */
  readonly unpublished: 'surely' | 'maybe' | undefined;
  /** What is to be heard while the sheet is closed. */
  readonly news: string;
}

/** The plus. */
export function renderOpener(words: ShellWords, opener: Opener): TemplateResult {
  const { open, warmUp, disabled, failed, news } = opener;
  return html`<button
      class="button spot opener"
      part="open-button"
      type="button"
      aria-haspopup="dialog"
      ?disabled=${disabled}
      @click=${open}
      @pointerenter=${warmUp}
      @focus=${warmUp}
    >
      ${openerLabel(words, opener)}
    </button>
    <p class="visually-hidden" role="status">${news}</p>
    ${failed ? html`<p class="small" role="alert">${words.text('commonProblem', 'unavailable', undefined)}</p>` : nothing}`;
}

function openerLabel(words: ShellWords, { publishing, unpublished }: Opener): TemplateResult {
  if (publishing !== undefined) {
    const percent = new Intl.NumberFormat(words.lang(), { style: 'percent' }).format(publishing);
    return html`${uploadIcon()}<span class="figure">${words.text('noteComposerOnItsWay', percent)}</span>`;
  }
  if (unpublished) {
    const key = unpublished === 'maybe' ? 'noteComposerMaybeNotPublished' : 'noteComposerNotPublished';
    return html`${warningIcon()}<span>${words.text(key)}</span>`;
  }
  return html`${plusIcon()}<slot name="open-label"><span>${words.text('noteComposerHeading')}</span></slot>`;
}

/** The composer in its place, before its part is there. */
export function renderShell(
  words: ShellWords,
  { connected, failed, retry }: { connected: boolean; failed: boolean; retry: () => void },
): TemplateResult {
  return html`<section class="composer" part="composer" aria-label=${words.text('noteComposerHeading')}>
    ${!connected ? renderUnavailable(words.text('noteComposerNotConnected')) : failed ? renderNotFetched(words, retry) : renderSkeleton(words)}
  </section>`;
}

/** Of the size of what comes. */
export function renderSkeleton(words: ShellWords): TemplateResult {
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="skeleton" aria-hidden="true">
      <span class="bar"></span>
      <span class="page"></span>
      <span class="bar short"></span>
    </div>`;
}

/** Not offered to this person, or nobody is connected. */
export function renderUnavailable(text: unknown, more: unknown = nothing): TemplateResult {
  return html`<div class="panel" part="unavailable">
    ${hiddenIcon()}
    <p class="soft">${text}</p>
    ${more}
  </div>`;
}

function renderNotFetched(words: ShellWords, retry: () => void): TemplateResult {
  return html`<div class="panel" part="problem">
    <p>${words.text('commonProblem', 'unavailable', undefined)}</p>
    <button class="button" type="button" @click=${retry}>${words.text('commonRetry')}</button>
  </div>`;
}
