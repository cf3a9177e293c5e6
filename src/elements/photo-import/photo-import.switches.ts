import { html, nothing, type TemplateResult } from 'lit';
import type { ImportChoice } from '../../contracts/index.js';
import { isAnyShown, keyOf } from '../../core/imports/import-rules.js';
import { problem, problemText } from '../parts/problem.js';
import type { ImportView } from './photo-import.view.js';

export interface SwitchOptions {
  /** What it is called: the id of what is written beside it, or words. */
  readonly labelledby?: string;
  readonly label?: string;
  readonly on: boolean;
  /** What pressing it chooses. */
  readonly choice: ImportChoice;
}

/**
 * A switch that shows what holds. Pressed, it waits for the answer: a checkbox would be somewhere else meanwhile. Not
 * `disabled` then: the focus would fall off.
 */
export function onOff(
  { words, snapshot, choose }: ImportView,
  { labelledby, label, on, choice }: SwitchOptions,
): TemplateResult {
  const saving = snapshot.saving.has(keyOf(choice));
  return html`<button
    class="switch"
    part="switch"
    type="button"
    role="switch"
    aria-checked=${on ? 'true' : 'false'}
    aria-labelledby=${labelledby ?? nothing}
    aria-label=${label ?? nothing}
    aria-busy=${saving ? 'true' : nothing}
    aria-disabled=${saving ? 'true' : nothing}
    @click=${() => choose(choice)}
  >
    <span class="track"></span
    ><span class="small soft state" aria-hidden="true"
      >${words.text(saving ? 'photoImportSaving' : on ? 'photoImportOn' : 'photoImportOff')}</span
    >
  </button>`;
}

/** Why a choice isn't saved, and the way to do it again. */
export function notSaved(
  { words, snapshot, retry }: ImportView,
  choice: ImportChoice,
): TemplateResult | typeof nothing {
  const trouble = snapshot.problems.get(keyOf(choice));
  if (!trouble) return nothing;
  const { error } = trouble;
  return problem(words, error, {
    own: true,
    text: words.text('photoImportNotSaved', problemText(words, error)),
    retry: error.retryable ? () => retry(choice) : undefined,
  });
}

/** One switch for what is there, one for what comes, and everything at once. */
export function switches(view: ImportView): TemplateResult {
  const { words, settings, snapshot, choose } = view;
  const { existing, future, source, decidedAt } = settings;
  const none: ImportChoice = { scope: 'all', shown: false };
  const all: ImportChoice = { scope: 'all', shown: true };
  const busy = snapshot.saving.get('all');
  return html`<div class="sheetlet" role="group" aria-label=${words.text('photoImportSwitches')}>
      ${
        decidedAt === undefined && !isAnyShown(settings)
          ? html`<p class="small soft">${words.text('photoImportAskHint')}</p>`
          : nothing
      }
      ${row(view, 'existing', existing, words.text('photoImportExisting'), words.text('photoImportExistingHint'))}
      ${row(view, 'future', future, words.text('photoImportFuture'), words.text('photoImportFutureHint', source.name))}
    </div>
    <div class="bulk">
      <div class="actions">
        <button
          class="button"
          part="none"
          type="button"
          aria-describedby="none-hint"
          aria-disabled=${busy === undefined ? nothing : 'true'}
          @click=${() => choose(none)}
        >
          ${words.text(busy === false ? 'photoImportSaving' : 'photoImportNone')}
        </button>
        <button
          class="button"
          part="all"
          type="button"
          aria-disabled=${busy === undefined ? nothing : 'true'}
          @click=${() => choose(all)}
        >
          ${words.text(busy === true ? 'photoImportSaving' : 'photoImportAll')}
        </button>
      </div>
      <p class="small soft" id="none-hint">${words.text('photoImportNoneHint', source.name)}</p>
      ${notSaved(view, all)}
    </div>`;
}

function row(view: ImportView, scope: 'existing' | 'future', on: boolean, label: string, hint: string): TemplateResult {
  const choice: ImportChoice = { scope, shown: !on };
  return html`<div class="setting">
      <p class="about"><span id=${scope} class="strong">${label}</span><span class="small soft">${hint}</span></p>
      ${onOff(view, { labelledby: scope, on, choice })}
    </div>
    ${notSaved(view, choice)}`;
}
