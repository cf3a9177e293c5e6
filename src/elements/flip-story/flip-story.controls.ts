import { html, nothing, type TemplateResult } from 'lit';
import type { HoldController } from '../../controllers/hold-controller.js';
import { compareIcon } from '../parts/icons/compare.js';
import { keepIcon } from '../parts/icons/keep.js';
import { ring } from './flip-story.ring.js';
import type { FlipStoryWords } from './flip-story.view.js';

/** What the viewer can press beneath the card. */
export interface Controls {
  readonly words: FlipStoryWords;
  readonly hold: HoldController;
  readonly pressed: boolean;
  readonly disabled: boolean;
  /** What the button does, for who cannot see the ring. */
  readonly hint: string;
  /** Somebody comes near: what a flip needs can be fetched. */
  readonly intend: () => void;
  /** Absent: nothing to keep. */
  readonly keep: (() => void) | undefined;
  /** Absent: nothing to compare. */
  readonly compare: (() => void) | undefined;
  readonly comparing: boolean;
}

export function renderControls({
  words,
  hold,
  pressed,
  disabled,
  hint,
  intend,
  keep,
  compare,
  comparing,
}: Controls): TemplateResult {
  return html`<div class="controls">
    <button
      class="button spot hold"
      part="button"
      type="button"
      data-rv-hold
      aria-pressed=${pressed}
      aria-describedby="hint"
      ?disabled=${disabled}
      @pointerenter=${intend}
      @focus=${intend}
      @pointerdown=${hold.onPointerDown}
      @keydown=${hold.onKeyDown}
      @click=${hold.onClick}
    >
      ${ring()}<slot name="hold-label">${words.text('flipHold')}</slot>
    </button>
    ${
      compare
        ? html`<button
            class="button compare-toggle"
            type="button"
            title=${words.text('flipCompare')}
            aria-pressed=${comparing}
            @click=${compare}
          >
            ${compareIcon()}<span>${words.text('flipCompare')}</span>
          </button>`
        : nothing
    }
    ${
      keep
        ? html`<button class="button keep" type="button" title=${words.text('flipKeep')} @click=${keep}>
            ${keepIcon()}<span>${words.text('flipKeep')}</span>
          </button>`
        : nothing
    }
    <slot name="actions"></slot>
    <p class="visually-hidden" id="hint">${hint}</p>
  </div>`;
}
