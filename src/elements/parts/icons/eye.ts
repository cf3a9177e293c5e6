import { html, type TemplateResult } from 'lit';

// Written by scripts/icons.mjs out of lucide (ISC licence). Decoration: the words beside it say what it means.
export const eyeIcon = (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0" />
    <circle cx="12" cy="12" r="3" />
  </svg>`;
