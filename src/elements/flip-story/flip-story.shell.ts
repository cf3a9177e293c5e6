import { html, nothing, type TemplateResult } from 'lit';
import { ring } from './flip-story.ring.js';
import { renderStage } from './flip-story.stage.js';
import type { FlipStoryWords } from './flip-story.view.js';

export interface Shell {
  readonly words: FlipStoryWords;
  /** What does the work is on its way, or did not come. */
  readonly fetching: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
  /** A record is expected, with its author above it; otherwise the page's own pictures are. */
  readonly ofRecord: boolean;
  /** The page has brought a picture. */
  readonly slotted: () => void;
}

/** What stands in a story's place until its part is there: its shape, and the page's own front at once. */
export function renderShell({ words, fetching, failed, retry, ofRecord, slotted }: Shell): TemplateResult {
  const panel = failed
    ? html`<div class="panel" part="problem">
        <p>${words.text('commonProblem', 'unavailable', undefined)}</p>
        <button class="button" type="button" @click=${retry}>${words.text('commonRetry')}</button>
      </div>`
    : fetching
      ? html`<div class="panel loading"><p class="visually-hidden">${words.text('commonLoading')}</p></div>`
      : html`<div class="panel" part="unavailable"><p class="strong">${words.text('flipEmpty')}</p></div>`;
  return html`<article aria-busy=${fetching}>
    ${ofRecord && fetching ? html`<header part="header"></header>` : nothing}
    ${renderStage({
      front: html`<slot name="front" @slotchange=${slotted}>${panel}</slot>`,
      back: html`<slot name="back" hidden></slot>`,
      frontInert: false,
      backInert: true,
      over: nothing,
    })}
    ${
      ofRecord || fetching
        ? html`<div class="controls">
            <button class="button spot hold" part="button" type="button" disabled>
              ${ring()}<slot name="hold-label">${words.text('flipHold')}</slot>
            </button>
          </div>`
        : nothing
    }
    <slot name="actions"></slot>
  </article>`;
}
