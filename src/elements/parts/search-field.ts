import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { closeIcon } from './icons/close.js';
import { searchIcon } from './icons/search.js';

export interface SearchFieldView {
  readonly label: string;
  /** Of the button that empties it. */
  readonly clearLabel: string;
  readonly typed: string;
  readonly onInput: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly clear: () => void;
}

/** The field above a list that can be searched. */
export function searchField({ label, clearLabel, typed, onInput, onKey, clear }: SearchFieldView): TemplateResult {
  return html`<div class="search" part="search" role="search">
    <div class="search-field">
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
          : html`<button class="button bare icon-only" type="button" aria-label=${clearLabel} @click=${clear}>
              ${closeIcon()}
            </button>`
      }
    </div>
  </div>`;
}
