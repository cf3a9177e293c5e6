import { html, type TemplateResult } from 'lit';

// Written by scripts/icons.mjs out of lucide (ISC licence). Decoration: the words beside it say what it means.
export const retryIcon = (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8" />
    <path d="M21 3v5h-5" />
  </svg>`;
