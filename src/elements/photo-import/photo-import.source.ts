import { html, nothing, type TemplateResult } from 'lit';
import { safeFileUrl } from '../../core/safe-url.js';
import { downloadIcon } from '../parts/icons/download.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problem, problemText } from '../parts/problem.js';
import type { ImportView } from './photo-import.view.js';
import { dateText } from './photo-import.words.js';

/** The main app closes, or has: what becomes of the photos, and a copy to take away. */
export function source(view: ImportView): TemplateResult | typeof nothing {
  const { words, settings } = view;
  const { name, state, closesAt } = settings.source;
  if (state === 'open') return nothing;
  const date = dateText(words, closesAt, { dateStyle: 'long' });
  const isClosed = state === 'closed';
  return html`<div class="notice source" part="source">
    ${warningIcon()}
    <div class="about">
      <p class="strong">${words.text(isClosed ? 'photoImportClosed' : 'photoImportClosing', name, date)}</p>
      <p class="soft">${words.text(isClosed ? 'photoImportClosedHint' : 'photoImportClosingHint')}</p>
      ${copyOf(view)}
    </div>
  </div>`;
}

function copyOf({ words, snapshot: { copy }, makeCopy }: ImportView): TemplateResult | typeof nothing {
  if (!copy) return nothing;
  if (copy.phase === 'failed') {
    const { error } = copy;
    const text = words.text('photoImportExportFailed', problemText(words, error));
    return problem(words, error, { text, own: true, retry: error.retryable ? makeCopy : undefined });
  }
  const href = copy.phase === 'ready' ? safeFileUrl(copy.data.url) : undefined;
  if (copy.phase === 'ready' && href !== undefined) {
    const until = dateText(words, copy.data.expiresAt, { dateStyle: 'long' });
    return html`<p class="actions">
        <a class="button spot" href=${href} download rel="noopener">
          ${downloadIcon()}<span>${words.text('photoImportDownload')}</span>
        </a>
      </p>
      ${
        until === undefined ? nothing : html`<p class="small soft">${words.text('photoImportExportUntil', until)}</p>`
      }`;
  }
  const making = copy.phase === 'making';
  return html`<p class="actions">
    <button class="button" type="button" aria-disabled=${making ? 'true' : nothing} @click=${makeCopy}>
      ${downloadIcon()}<span>${words.text(making ? 'photoImportExporting' : 'photoImportExport')}</span>
    </button>
  </p>`;
}
