import { html, type LitElement, type TemplateResult } from 'lit';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import { adopt } from '../parts/adopt.js';
import { flipCompareStrings, type FlipCompareStrings } from './flip-story.compare.strings.js';
import { compareStyles } from './flip-story.compare.styles.js';

/**
 * Both faces at once, with a slider between them. The browser's own range input does the work: pointer, touch, arrows,
 * Page keys, Home and End, in both directions of writing. Fetched when somebody first compares.
 */
export class ComparePart {
  #words: StringsController<FlipCompareStrings>;
  #stage: () => HTMLElement;
  /** The viewer has taken the slider: nothing else may move it. */
  #slid: () => void;
  #percent = 50;

  constructor(
    host: LitElement & StringsHost<FlipCompareStrings>,
    { stage, slid }: { stage: () => HTMLElement; slid: () => void },
  ) {
    this.#words = new StringsController(host, flipCompareStrings);
    adopt(host.renderRoot, [compareStyles]);
    this.#stage = stage;
    this.#slid = slid;
  }

  /** Half and half. */
  reset(): void {
    this.#percent = 50;
    this.#stage().style.removeProperty('--_split');
  }

  /** @param label of the back, such as "After" */
  render(label: string | undefined): TemplateResult {
    return html`<div class="compare">
      <span class="divider" data-rv-move></span>
      <input
        type="range"
        min="0"
        max="100"
        .value=${String(this.#percent)}
        aria-label=${this.#words.text('flipCompareSlider')}
        aria-valuetext=${this.#valueText(label)}
        @keydown=${(event: KeyboardEvent) => this.#onKeyDown(event, label)}
        @input=${(event: Event) => this.#slide(event.target as HTMLInputElement, label)}
      />
    </div>`;
  }

  /** The divider goes where the arrow points. Engines disagree on what that means for a range turned around. */
  #onKeyDown(event: KeyboardEvent, label: string | undefined): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const input = event.target as HTMLInputElement;
    const towardsEnd = (event.key === 'ArrowRight') === (this.#words.dir() === 'ltr');
    input.valueAsNumber = this.#percent + (towardsEnd ? -1 : 1);
    this.#slide(input, label);
  }

  #slide(input: HTMLInputElement, label: string | undefined): void {
    this.#slid();
    this.#percent = input.valueAsNumber;
    // Straight to the styles: a render for each pixel would be late.
    this.#stage().style.setProperty('--_split', `${100 - this.#percent}%`);
    input.setAttribute('aria-valuetext', this.#valueText(label));
  }

  #valueText(label: string | undefined): string {
    const percent = new Intl.NumberFormat(this.#words.lang(), { style: 'percent' }).format(this.#percent / 100);
    return this.#words.text('flipCompareValue', percent, label ?? this.#words.text('flipCompareBackLabel'));
  }
}
