import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { Face, Side, Story } from '../../contracts/index.js';
import { AppealForm, type AppealOf, type AppealOptions } from './appeal.js';
import { commonStrings } from './common.strings.js';
import { decisionStrings, type DecisionStrings } from './decision.strings.js';
import { emit } from './emit.js';

const english = { ...commonStrings, ...decisionStrings };

/** What an appeal is about. */
interface DecidedFace {
  readonly story: Story;
  readonly side: Side;
}

/** What an author has to say against a decision. */
export type Appeal = AppealOf<DecidedFace>;

export interface DecisionOptions extends Pick<AppealOptions<DecidedFace>, 'canAppeal' | 'appeal'> {
  /** Of a face that everybody sees this is said, too. */
  readonly showsLive?: boolean;
}

/**
 * Where moderation stands with a face, as its author reads it: the state, the statement of reasons, and the way to
 * contest it. Fetched for authors only; its element renders it once for each face:
 *
 * @example
 * const { DecisionPart } = await import('../parts/decision.js');
 * this.#decision ??= new DecisionPart(this, { canAppeal, appeal });
 * // in render(): ${this.#decision?.render(story, 'front', story.front)}
 */
export class DecisionPart {
  #options: DecisionOptions;
  #words: StringsController<typeof english>;
  #form: AppealForm<DecidedFace>;

  constructor(host: LitElement & StringsHost<typeof english>, options: DecisionOptions) {
    this.#options = options;
    this.#words = new StringsController(host, english);
    const { canAppeal, appeal } = options;
    this.#form = new AppealForm<DecidedFace>(host, {
      canAppeal,
      appeal,
      ask: (one) => emit(host, 'rv-appeal-request', one, true),
    });
  }

  /** Nothing where there is nothing to say. */
  render(story: Story, side: Side, { state, decision }: Face): TemplateResult | typeof nothing {
    const words = this.#words;
    const key = state === 'live' && !this.#options.showsLive ? undefined : stateWords[state];
    if (!key && !decision) return nothing;
    const name = words.text(side === 'front' ? 'decisionSideFront' : 'decisionSideBack');
    return html`<section class="note" part="decision">
      <slot name="decision">
        <p class="strong">${key ? words.text('decisionState', name, words.text(key)) : name}</p>
        ${decision ? this.#form.render({ story, side }, decision) : nothing}
      </slot>
    </section>`;
  }
}

const stateWords: Readonly<Record<Face['state'], (keyof DecisionStrings & string) | undefined>> = {
  live: 'decisionLive',
  pending: 'decisionPending',
  removed: 'decisionRemoved',
  limited: 'decisionLimited',
  'geo-blocked': 'decisionGeoBlocked',
  // Their viewers are asked for their age, and nothing else changes.
  'age-gated': undefined,
};
