import { html, nothing, type TemplateResult } from 'lit';
import type { ImportChoice, ImportSettings } from '../../contracts/index.js';
import type { ImportSnapshot } from '../../core/imports/import-ports.js';
import type { ImportDefault } from '../../core/imports/import-rules.js';
import { safePictureUrl } from '../../core/safe-url.js';
import { doneIcon } from '../parts/icons/done.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { problem, problemText } from '../parts/problem.js';
import { photosView } from './photo-import.photos.js';
import { question } from './photo-import.question.js';
import { receipt } from './photo-import.receipt.js';
import { source } from './photo-import.source.js';
import { switches } from './photo-import.switches.js';
import { dateText, written, type Words } from './photo-import.words.js';

/** What the settings are drawn from, and where the controls lead. */
export interface ImportView {
  readonly words: Words;
  readonly snapshot: ImportSnapshot;
  readonly settings: ImportSettings;
  readonly online: boolean;
  /** What holds until somebody decides. */
  readonly undecided: ImportDefault;
  /** The question is put. */
  readonly asking: boolean;
  /** Its answer, not saved yet. */
  readonly answer: 'show' | 'hide' | undefined;
  /** It was to be saved without one. */
  readonly missing: boolean;
  readonly setAnswer: (answer: 'show' | 'hide') => void;
  readonly save: (event: SubmitEvent) => void;
  readonly later: () => void;
  readonly choose: (choice: ImportChoice) => void;
  readonly retry: (choice: ImportChoice) => void;
  readonly preview: (previewing: boolean) => void;
  readonly more: () => void;
  readonly retryPhotos: () => void;
  readonly refresh: () => void;
  readonly makeCopy: () => void;
  readonly copyReceipt: () => void;
}

/** What is shown of somebody's photos, and how they choose it. */
export function importView(view: ImportView): TemplateResult {
  const { words, settings } = view;
  const isClosed = settings.source.state === 'closed';
  return html`${head(view)} ${line(view)} ${source(view)}
  ${isClosed ? nothing : view.asking ? question(view) : switches(view)} ${outcome(view)}
  ${settings.receipt ? receipt(words, settings, settings.receipt, view.copyReceipt) : nothing}
  ${isClosed ? nothing : photosView(view)}`;
}

function head({ words, settings }: ImportView): TemplateResult {
  const { source: from, shown, total } = settings;
  const icon = from.icon && safePictureUrl(from.icon.src);
  return html`<header class="head">
    <h2 class="title" id="import-heading" tabindex="-1">
      ${icon === undefined ? nothing : html`<img class="source-icon" src=${icon} alt="" width="24" height="24" />`}
      <span>${words.text('photoImportFrom', from.name)}</span>
    </h2>
    ${
      shown === undefined || total === undefined
        ? nothing
        : html`<p class="small soft count">
            ${words.text('photoImportShownOf', written(words, shown), written(words, total))}
          </p>`
    }
  </header>`;
}

/** The line is down, or what is shown could not be read again. */
function line({ words, snapshot: { error }, online, refresh }: ImportView): TemplateResult | typeof nothing {
  if (!online) {
    return html`<p class="notice" data-rv-offline>${waitingIcon()}<span>${words.text('photoImportOffline')}</span></p>`;
  }
  if (!error) return nothing;
  const text = words.text('photoImportFailed', problemText(words, error));
  return html`<div class="notice">${problem(words, error, { text, retry: refresh })}</div>`;
}

/** What the last choice has led to: it stays. */
function outcome({ words, snapshot }: ImportView): TemplateResult | typeof nothing {
  const text = outcomeText(words, snapshot);
  return text === undefined ? nothing : html`<p class="outcome" tabindex="-1">${doneIcon()}<span>${text}</span></p>`;
}

/** “Saved. Others stopped seeing 12 photos at 14:02.” */
export function outcomeText(words: Words, { outcome: last }: ImportSnapshot): string | undefined {
  if (!last) return undefined;
  const { choice, count } = last;
  const time = dateText(words, last.at, { timeStyle: 'short' }) ?? last.at;
  if (!count || choice.scope === 'future') return words.text('photoImportSaved', time);
  const formatted = written(words, count);
  return words.text(choice.shown ? 'photoImportSavedShown' : 'photoImportSavedHidden', count, formatted, time);
}
