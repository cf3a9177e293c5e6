import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { closeIcon } from '../parts/icons/close.js';
import { searchIcon } from '../parts/icons/search.js';
import type { InviteWords } from './invite-follow.words.js';

export interface SearchFieldView {
  readonly words: InviteWords;
  readonly typed: string;
  readonly onInput: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly clear: () => void;
}

/** The field above the contacts. */
export function searchField({ words, typed, onInput, onKey, clear }: SearchFieldView): TemplateResult {
  const label = words.text('inviteSearch');
  return html`<div class="search" part="search" role="search">
    <div class="field">
      ${searchIcon()}
      <input
        type="search"
        autocomplete="off"
        dir=${typed === '' ? nothing : 'auto'}
        aria-label=${label}
        placeholder=${label}
        .value=${live(typed)}
        @input=${onInput}
        @keydown=${onKey}
      />
      ${
        typed === ''
          ? nothing
          : html`<button
              class="button bare icon-only"
              type="button"
              aria-label=${words.text('inviteSearchClear')}
              @click=${clear}
            >
              ${closeIcon()}
            </button>`
      }
    </div>
  </div>`;
}
