import { html, type TemplateResult } from 'lit';

/** It fills while the thumb rests on the button, and drains while the back stays. */
export const ring = (): TemplateResult =>
  html`<svg class="ring" part="ring" viewBox="0 0 24 24" aria-hidden="true">
    <circle class="track" cx="12" cy="12" r="9.5" />
    <circle class="fill" cx="12" cy="12" r="9.5" pathLength="1" />
  </svg>`;
