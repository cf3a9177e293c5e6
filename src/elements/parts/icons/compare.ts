import { html, type TemplateResult } from 'lit';

// Written by scripts/icons.mjs out of lucide (ISC licence). Decoration: the words beside it say what it means.
export const compareIcon = (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="m18 8 4 4-4 4" />
    <path d="M2 12h20" />
    <path d="m6 8-4 4 4 4" />
  </svg>`;
