import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { AdapterError, Face, ModerationDecision, Side, Story } from '../../contracts/index.js';
import { toAdapterError } from '../../core/call.js';
import { createClientId } from '../../core/client-id.js';
import { adopt } from './adopt.js';
import { commonStrings } from './common.strings.js';
import { decisionStrings, type DecisionStrings } from './decision.strings.js';
import { inputStyles } from './inputs.styles.js';
import { decisionStyles } from './decision.styles.js';
import { emit } from './emit.js';
import { warningIcon } from './icons/warning.js';
import { noteStyles } from './note.styles.js';
import { problem } from './problem.js';

const english = { ...commonStrings, ...decisionStrings };

/** What an author has to say against a decision. */
export interface Appeal {
  readonly story: Story;
  readonly side: Side;
  readonly decision: ModerationDecision;
  readonly text: string;
}

export interface DecisionOptions {
  /** Whether there is a way to contest. Asked at each render. */
  readonly canAppeal: () => boolean;
  /**
   * Sends an appeal. A repeat of one that failed comes with the same `clientId`. What it rejects with is shown, and the
   * words stay; telling the host of it is the sender's.
   */
  readonly appeal: (
    appeal: Appeal,
    options: { readonly signal: AbortSignal; readonly clientId: string },
  ) => Promise<unknown>;
  /** Of a face that everybody sees this is said, too. */
  readonly showsLive?: boolean;
}

/** An appeal being written. What was typed stays until it is sent. */
interface Draft {
  readonly appeal: Appeal;
  readonly clientId: string;
  readonly phase: 'writing' | 'missing' | 'sending';
  readonly error?: AdapterError;
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
export class DecisionPart implements ReactiveController {
  #host: LitElement;
  #options: DecisionOptions;
  #words: StringsController<typeof english>;
  #draft: Draft | undefined;
  #run = new AbortController();

  constructor(host: LitElement & StringsHost<typeof english>, options: DecisionOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new StringsController(host, english);
    adopt(host.renderRoot, [noteStyles, inputStyles, decisionStyles]);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run.abort();
    this.#run = new AbortController();
    if (this.#draft) this.#draft = { ...this.#draft, phase: 'writing' };
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
        ${decision ? this.#renderDecision(story, side, decision) : nothing}
      </slot>
    </section>`;
  }

  #renderDecision(story: Story, side: Side, decision: ModerationDecision): TemplateResult {
    const words = this.#words;
    const { appeal, appealBy, automated, rule, scope } = decision;
    const date = appealBy && new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(new Date(appealBy));
    const open = appealBy !== undefined && Date.parse(appealBy) > Date.now() && appeal === undefined;
    const outcome = appeal && outcomeWords[appeal];
    const writing = this.#draft?.appeal.decision.id === decision.id;
    return html`<p dir="auto">${words.text('decisionRule', rule)}</p>
      <p class="soft">
        ${words.text(automated ? 'decisionAutomated' : 'decisionByPerson')}
        ${scope ? words.text('decisionScope', scope) : nothing}
      </p>
      ${outcome ? html`<p>${words.text(outcome)}</p>` : nothing}
      ${open && date && !writing ? html`<p class="soft">${words.text('appealBy', date)}</p>` : nothing}
      ${
        open && !writing && this.#options.canAppeal()
          ? html`<p>
              <button class="button" type="button" @click=${() => this.#begin({ story, side, decision, text: '' })}>
                ${words.text('appeal')}
              </button>
            </p>`
          : nothing
      }
      ${writing && this.#draft ? this.#renderForm(story, this.#draft) : nothing}`;
  }

  #renderForm(story: Story, { appeal, phase, error }: Draft): TemplateResult {
    const words = this.#words;
    const missing = phase === 'missing';
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send(story);
      }}
    >
      <label for="appeal">${words.text('appealWords')}</label>
      <textarea
        id="appeal"
        rows="3"
        dir="auto"
        required
        aria-invalid=${missing}
        aria-describedby="appeal-missing"
        .value=${appeal.text}
        @input=${this.#onInput}
      ></textarea>
      <p id="appeal-missing" role="alert">
        ${missing ? html`${warningIcon()} ${words.text('appealWordsNeeded')}` : nothing}
      </p>
      ${error ? problem(words, error, { own: true }) : nothing}
      <p class="row">
        <button class="button spot" ?disabled=${phase === 'sending'}>${words.text('appealSend')}</button>
        <button class="button" type="button" @click=${this.#close}>${words.text('commonCancel')}</button>
      </p>
    </form>`;
  }

  #begin(appeal: Appeal): void {
    this.#draft = { appeal, clientId: createClientId(), phase: 'writing' };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focus());
  }

  #focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#appeal')?.focus();
  }

  #set(change: Partial<Draft>): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, ...change };
    this.#host.requestUpdate();
  }

  #onInput = (event: Event): void => {
    if (!this.#draft) return;
    const { value: text } = event.target as HTMLTextAreaElement;
    this.#set({ appeal: { ...this.#draft.appeal, text }, phase: 'writing' });
  };

  #close = (): void => {
    this.#draft = undefined;
    this.#host.requestUpdate();
  };

  /** @param story as it is now: it may have been renewed while the words were written */
  async #send(story: Story): Promise<void> {
    const draft = this.#draft;
    if (!draft || draft.phase === 'sending' || !this.#options.canAppeal()) return;
    const appeal = { ...draft.appeal, story, text: draft.appeal.text.trim() };
    if (appeal.text === '') {
      this.#set({ phase: 'missing' });
      this.#focus();
      return;
    }
    if (!emit(this.#host, 'rv-appeal-request', appeal, true)) {
      this.#close();
      return;
    }
    const { signal } = this.#run;
    this.#set({ phase: 'sending' });
    try {
      await this.#options.appeal(appeal, { signal, clientId: draft.clientId });
      if (!signal.aborted) this.#close();
    } catch (error) {
      if (!signal.aborted) this.#set({ phase: 'writing', error: toAdapterError(error) });
    }
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

const outcomeWords = {
  open: 'appealOpen',
  upheld: 'appealUpheld',
  restored: 'appealRestored',
} as const satisfies Record<NonNullable<ModerationDecision['appeal']>, keyof DecisionStrings>;
