import { html, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import type { StringsController } from '../../controllers/strings-controller.js';
import type { storyViewersStrings } from './story-viewers.strings.js';

/** What shows while the rest is on its way, or cannot be. */

export type Words = StringsController<typeof storyViewersStrings>;

export const sides: readonly Side[] = ['front', 'back'];

/** What each list is called. */
export const tabWords = { front: 'viewersFront', back: 'viewersBack' } as const;

/** Figures and rows of the size of those to come. */
export function skeleton(words: Words, selected: Side): TemplateResult {
  const tab = (side: Side): TemplateResult =>
    html`<div class="tab" aria-selected=${side === selected}>
      <span class="count"><span class="bar"></span></span>
      <span class="tab-label">${words.text(tabWords[side])}</span>
    </div>`;
  return html`<div class="head" aria-hidden="true">
      <div class="tabs">${sides.map(tab)}</div>
      <div class="line"></div>
    </div>
    ${rows(words)}`;
}

/** Rows of the size of those to come. */
export function rows(words: Words): TemplateResult {
  const row = html`<div class="viewer">
    <span class="disc"></span>
    <div class="who">
      <p class="name"><span class="bar"></span></p>
      <p class="small"><span class="bar"></span></p>
    </div>
  </div>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="skeleton" aria-hidden="true">${[row, row, row, row, row]}</div>`;
}
