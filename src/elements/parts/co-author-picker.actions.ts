import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AuthorRole } from '../../contracts/index.js';
import { rolesOf } from '../../core/making/co-author-rules.js';
import type { CoAuthorChoice } from '../../core/making/co-authors.js';
import type { CoAuthorPickerWords } from './co-author-picker.words.js';
import { unfoldIcon } from './icons/unfold.js';
import { durationText } from './time.js';

export interface PickActions {
  readonly words: CoAuthorPickerWords;
  readonly choice: CoAuthorChoice;
  /** How many can still be asked, or why nobody can. */
  readonly limit: string | undefined;
  /** Whoever is chosen can be asked. */
  readonly isReady: boolean;
  /** Somebody wants to go on without having chosen. */
  readonly chooseFirst: boolean;
  readonly submit: string;
  /** Other ways on. */
  readonly ways: unknown;
}

/** What stands beneath the list: as what they would sign, what there is to know before, the button. */
export function pickActions({ words, choice, limit, isReady, chooseFirst, submit, ways }: PickActions): TemplateResult {
  const { lifeMs } = choice.getSnapshot().rules;
  const life = lifeMs === undefined ? undefined : words.text('coAuthorLife', durationText(lifeMs, words.lang()));
  const said = [limit, life].filter((text) => text !== undefined).join(' ');
  return html`<div class="actions">
    ${roleField(words, choice)}
    ${
      chooseFirst
        ? html`<p class="small" role="alert">${words.text('coAuthorChooseFirst')}</p>`
        : said === ''
          ? nothing
          : html`<p class="small soft" id="pick-limit">${said}</p>`
    }
    <button
      class="button spot"
      part="pick-button"
      type="submit"
      aria-disabled=${isReady ? nothing : 'true'}
      aria-describedby=${chooseFirst || said === '' ? nothing : 'pick-limit'}
    >
      <span>${submit}</span>
    </button>
    ${ways}
  </div>`;
}

function roleField(words: CoAuthorPickerWords, choice: CoAuthorChoice): TemplateResult | typeof nothing {
  const { rules, role: chosen } = choice.getSnapshot();
  const roles = rolesOf(rules);
  if (roles.length < 2) return nothing;
  return html`<label class="role">
    <span class="small">${words.text('coAuthorRole')}</span>
    <span class="role-field"
      ><select
        part="role"
        @change=${(event: Event) => choice.setRole((event.target as HTMLSelectElement).value as AuthorRole)}
      >
        ${roles.map(
          (role) =>
            html`<option value=${role} .selected=${live(role === chosen)}>
              ${words.text('coAuthorRoleName', role)}
            </option>`,
        )}</select
      >${unfoldIcon()}</span
    >
  </label>`;
}
