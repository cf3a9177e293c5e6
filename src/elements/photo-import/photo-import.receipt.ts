import { html, type TemplateResult } from 'lit';
import type { ImportReceipt, ImportSettings } from '../../contracts/index.js';
import { copyIcon } from '../parts/icons/copy.js';
import { dateText, written, type Words } from './photo-import.words.js';

/** What was chosen and when, for its owner to keep. */
export function receipt(
  words: Words,
  settings: ImportSettings,
  record: ImportReceipt,
  copy: () => void,
): TemplateResult {
  return html`<section class="receipt" part="receipt" aria-labelledby="receipt-heading">
    <h3 id="receipt-heading">${words.text('photoImportReceipt')}</h3>
    <p class="receipt-text" data-rv-receipt>${receiptText(words, settings, record)}</p>
    <button class="button bare" type="button" @click=${copy}>
      ${copyIcon()}<span>${words.text('photoImportCopy')}</span>
    </button>
  </section>`;
}

/** The receipt as a text of its own: it may be read far from here. */
export function receiptText(words: Words, { source }: ImportSettings, record: ImportReceipt): string {
  const { at, existing, future, exceptions, id } = record;
  const value = (shown: boolean): string => words.text(shown ? 'photoImportOn' : 'photoImportOff');
  return [
    words.text('photoImportFrom', source.name),
    words.text('photoImportReceiptLine', words.text('photoImportExisting'), value(existing)),
    words.text('photoImportReceiptLine', words.text('photoImportFuture'), value(future)),
    ...(exceptions > 0 ? [words.text('photoImportReceiptExceptions', exceptions, written(words, exceptions))] : []),
    words.text('photoImportReceiptAt', dateText(words, at, { dateStyle: 'long', timeStyle: 'long' }) ?? at),
    words.text('photoImportReceiptId', id),
  ].join('\n');
}
