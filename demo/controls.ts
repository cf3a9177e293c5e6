import { html, type TemplateResult } from 'lit';

export interface Choice<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, label: string, lang?: string])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** One of a few, all in sight. */
export function choice<Value extends string>({ name, legend, options, value, choose }: Choice<Value>): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        ([option, label, lang]) =>
          html`<label lang=${lang ?? document.documentElement.lang}>
            <input type="radio" name=${name} .checked=${option === value} @change=${() => choose(option)} /><span
              >${label}</span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export interface Selection<Value extends string> {
  readonly label: unknown;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** One of many. */
export function selection<Value extends string>({ label, options, value, choose }: Selection<Value>): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
      ${options.map(([option, text]) => html`<option value=${option as string} .selected=${option === value}>${text}</option>`)}
    </select>
  </label>`;
}
