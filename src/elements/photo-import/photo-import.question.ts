import { html, nothing, type TemplateResult } from 'lit';
import { isAnyShown } from '../../core/imports/import-rules.js';
import type { ImportView } from './photo-import.view.js';
import { notSaved } from './photo-import.switches.js';

/** The choice, before it is made: nothing is chosen beforehand, but for young accounts, and then it is “no”. */
export function question(view: ImportView): TemplateResult {
  const { words, settings, snapshot, undecided, answer, missing, setAnswer } = view;
  const { source, young } = settings;
  const saving = snapshot.saving.has('all');
  // What is so, whatever the default says: the back end may not have followed it. One photo that they chose themselves is no
  // answer, and nothing that was done without them.
  const isShown = settings.receipt === undefined ? isAnyShown(settings) : settings.existing || settings.future;
  const hint = isAnyShown(settings) ? 'photoImportOnHint' : young ? 'photoImportYoungHint' : 'photoImportAskHint';
  const option = (value: 'show' | 'hide', label: string, more: string): TemplateResult =>
    html`<label class="choice"
      ><input
        type="radio"
        name="import-answer"
        value=${value}
        .checked=${answer === value}
        aria-describedby=${missing ? 'import-missing' : nothing}
        @change=${() => setAnswer(value)}
      /><span class="about"><span class="strong">${label}</span><span class="small soft">${more}</span></span></label
    >`;
  return html`<form class="question" part="question" novalidate @submit=${view.save}>
    <fieldset>
      <legend>${words.text(isShown ? 'photoImportQuestionOn' : 'photoImportQuestion', source.name)}</legend>
      <slot name="explanation"><p class="soft">${words.text(hint)}</p></slot>
      <div class="options">
        ${option('hide', words.text('photoImportHide'), words.text('photoImportHideHint', source.name))}
        ${option('show', words.text('photoImportShow'), words.text('photoImportShowHint'))}
      </div>
    </fieldset>
    ${missing ? html`<p class="missing" id="import-missing" role="alert">${words.text('photoImportMissing')}</p>` : nothing}
    ${notSaved(view, { scope: 'all', shown: true })}
    <div class="actions">
      <button class="button spot" type="submit" aria-disabled=${saving ? 'true' : nothing}>
        ${words.text(saving ? 'photoImportSaving' : 'photoImportSave')}
      </button>
      ${
        undecided === 'on'
          ? nothing
          : html`<button class="button bare" type="button" @click=${view.later}>
              ${words.text('photoImportLater')}
            </button>`
      }
    </div>
  </form>`;
}
