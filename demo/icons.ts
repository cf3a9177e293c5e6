import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// Shapes out of lucide (ISC licence). Decoration: the words beside them say what they mean.

function icon(shapes: SVGTemplateResult, kind = ''): TemplateResult {
  return html`<svg class="icon ${kind}" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`;
}

export const plusIcon = (): TemplateResult => icon(svg`<path d="M5 12h14" /><path d="M12 5v14" />`);
export const closeIcon = (): TemplateResult => icon(svg`<path d="M18 6 6 18" /><path d="m6 6 12 12" />`);
/** Points to where the line of text begins. */
export const backIcon = (): TemplateResult =>
  icon(svg`<path d="m12 19-7-7 7-7" /><path d="M19 12H5" />`, 'directional');
export const sendIcon = (): TemplateResult =>
  icon(
    svg`<path d="M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z" /><path d="m21.854 2.147-10.94 10.939" />`,
    'directional',
  );
export const slidersIcon = (): TemplateResult =>
  icon(
    svg`<path d="M10 5H3" /><path d="M12 19H3" /><path d="M14 3v4" /><path d="M16 17v4" /><path d="M21 12h-9" /><path d="M21 19h-5" /><path d="M21 5h-7" /><path d="M8 10v4" /><path d="M8 12H3" />`,
  );
export const pictureIcon = (): TemplateResult =>
  icon(
    svg`<path d="M16 5h6" /><path d="M19 2v6" /><path d="M21 11.5V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7.5" /><path d="m21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21" /><circle cx="9" cy="9" r="2" />`,
  );

export const personIcon = (): TemplateResult =>
  icon(
    svg`<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2" /><circle cx="9" cy="7" r="4" /><path d="M19 8v6" /><path d="M22 11h-6" />`,
  );

export const lockIcon = (): TemplateResult =>
  icon(svg`<rect width="18" height="11" x="3" y="11" rx="2" /><path d="M7 11V7a5 5 0 0 1 10 0v4" />`);
export const messageIcon = (): TemplateResult =>
  icon(
    svg`<path d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z" />`,
  );

/** The mark, in the ink of the page. */
export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path class="recto" d="M5 5h10v24H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z" />
    <path
      class="verso"
      d="M17 5.5C19 3.5 23 2 27.2 2A1.8 1.8 0 0 1 29 3.8V22.2A1.8 1.8 0 0 1 27.2 24C23 24 19 26 17 29z"
    />
  </svg>`;

export const penIcon = (): TemplateResult =>
  icon(svg`<path d="M12 20h9" /><path d="M16.5 3.5a2.12 2.12 0 0 1 3 3L7 19l-4 1 1-4Z" />`);
