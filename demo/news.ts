import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { focusOneOf, newsButton, viewButton } from './focus.js';
import { closeIcon } from './icons.js';
import type { Holder } from './settings.js';

/** Something that has happened, as a phone says it above what it shows. */
export interface News {
  readonly text: string;
  readonly picture?: TemplateResult;
  /** What it leads to. */
  readonly label: string;
  readonly open: () => unknown;
  readonly dismiss: () => unknown;
}

export function newsBar(app: App, holder: Holder, { text, picture, label, open, dismiss }: News): TemplateResult {
  const putAway = async (): Promise<void> => {
    dismiss();
    await app.change();
    focusOneOf(newsButton(holder), viewButton(holder));
  };
  return html`<div class="news">
    ${picture}
    <p>${text}</p>
    <button class="plain" type="button" @click=${open}>${label}</button>
    <button class="plain icon-only" type="button" aria-label=${app.words.dismiss} @click=${putAway}>
      ${closeIcon()}
    </button>
  </div>`;
}
