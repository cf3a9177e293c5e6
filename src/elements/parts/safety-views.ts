import { html, nothing, type TemplateResult } from 'lit';
import type { ReportReason } from '../../contracts/index.js';
import type { SafetyQuestion, SafetySnapshot, SafetySubject } from '../../core/safety-store.js';
import { banIcon } from './icons/ban.js';
import { checkIcon } from './icons/check.js';
import { flagIcon } from './icons/flag.js';
import { problem } from './problem.js';
import type { SafetyAction } from './safety-actions.js';
import type { SafetyWords } from './words.js';

/** A question as it is put. */
export interface SafetyQuestionWords extends SafetyQuestion {
  /** What it is and what the button says. */
  readonly label: string;
  /** What follows. */
  readonly confirm: string;
}

/** Where the views lead. */
export interface SafetyWays {
  close(): void;
  back(): void;
  write(draft: { readonly reason?: ReportReason; readonly text?: string }): void;
  send(): void;
  confirm(): void;
}

type Snapshot = SafetySnapshot<SafetyQuestionWords>;

const reasons: readonly ReportReason[] = [
  'spam',
  'harassment',
  'sexual',
  'violence',
  'false-information',
  'rights',
  'other',
];

export function menuView(
  words: SafetyWords,
  { person: { name }, chat, note, coAuthor }: SafetySubject,
  actions: readonly SafetyAction[],
  choose: (action: SafetyAction) => void,
): TemplateResult {
  const row = (action: SafetyAction): TemplateResult => {
    const [icon, label] =
      action === 'block'
        ? [banIcon(), words.text('block', name)]
        : action === 'report-story'
          ? [flagIcon(), words.text('reportStory')]
          : action === 'report-person'
            ? [flagIcon(), words.text('reportPerson', name)]
            : action === 'report-chat'
              ? [flagIcon(), chat?.label]
              : action === 'report-note'
                ? [flagIcon(), note?.label]
                : action === 'report-co-author'
                  ? [flagIcon(), coAuthor?.label]
                  : [action.icon, action.label];
    return html`<li data-rv-move>
      <button class="row" type="button" @click=${() => choose(action)}>${icon}<span>${label}</span></button>
    </li>`;
  };
  return html`<ul class="safety rows">
    ${actions.map(row)}
  </ul>`;
}

export function reportView(words: SafetyWords, snapshot: Snapshot, ways: SafetyWays): TemplateResult {
  const { reason, text, missing, sending, error } = snapshot;
  const submit = (event: Event): void => {
    event.preventDefault();
    ways.send();
  };
  return html`<form class="safety" novalidate @submit=${submit}>
    <fieldset aria-describedby=${missing === 'reason' ? 'reason-error' : nothing}>
      <legend>${words.text('reportQuestion')}</legend>
      ${fieldError('reason-error', missing === 'reason' && words.text('reportReasonNeeded'))}
      ${reasons.map(
        (value) =>
          html`<label class="choice">
            <input
              type="radio"
              name="reason"
              .checked=${value === reason}
              @change=${() => ways.write({ reason: value })}
            /><span>${words.text('reportReason', value)}</span>
          </label>`,
      )}
    </fieldset>
    <label class="field">
      <span>${words.text('reportWords')}</span>
      <textarea
        rows="3"
        maxlength="2000"
        dir="auto"
        ?required=${reason === 'other'}
        aria-invalid=${missing === 'text' ? 'true' : nothing}
        aria-describedby=${missing === 'text' ? 'text-error' : nothing}
        .value=${text}
        @input=${(event: Event) => ways.write({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>
    ${fieldError('text-error', missing === 'text' && words.text('reportWordsNeeded'))}
    ${error && problem(words, error, { own: true })}
    <div class="buttons">
      <button class="button" type="button" @click=${ways.back}>${words.text('commonBack')}</button>
      ${sendButton(words, words.text(error ? 'commonRetry' : 'reportSend'), sending)}
    </div>
  </form>`;
}

export function confirmView(
  words: SafetyWords,
  { sending, error }: Snapshot,
  { label, confirm }: SafetyQuestionWords,
  ways: SafetyWays,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    ways.confirm();
  };
  return html`<form class="safety" @submit=${submit}>
    <p>${confirm}</p>
    ${error && problem(words, error, { own: true })}
    <div class="buttons">
      <button class="button" type="button" @click=${ways.back}>${words.text('commonCancel')}</button>
      ${sendButton(words, error ? words.text('commonRetry') : label, sending)}
    </div>
  </form>`;
}

export function doneView(words: SafetyWords, message: string, ways: SafetyWays): TemplateResult {
  return html`<div class="safety done">
    <p role="alert">${checkIcon()}<span>${message}</span></p>
    <div class="buttons">
      <button class="button spot" type="button" @click=${ways.close}>${words.text('commonClose')}</button>
    </div>
  </div>`;
}

/** Not `disabled` while it sends: the focus would fall off it. */
function sendButton(words: SafetyWords, label: string, sending: boolean): TemplateResult {
  return html`<button class="button spot" aria-disabled=${sending ? 'true' : nothing}>
    ${sending ? words.text('commonSending') : label}
  </button>`;
}

function fieldError(id: string, message: string | false): TemplateResult | typeof nothing {
  return message ? html`<p class="field-error" id=${id} role="alert">${message}</p>` : nothing;
}
