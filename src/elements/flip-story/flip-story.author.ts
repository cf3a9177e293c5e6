import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AdapterError, Face, ModerationDecision, Side, Story, StoryAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../../core/call.js';
import { createClientId } from '../../core/client-id.js';
import { systemClock } from '../../core/clock.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import { adopt } from '../parts/adopt.js';
import { emit } from '../parts/emit.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problem } from '../parts/problem.js';
import { flipAuthorStrings, type FlipAuthorStrings } from './flip-story.author.strings.js';
import { authorStyles } from './flip-story.author.styles.js';
import type { FlipStoryWords } from './flip-story.view.js';

const sides: readonly Side[] = ['front', 'back'];

/** An appeal being written. What was typed stays until it is sent. */
interface Draft {
  readonly decision: ModerationDecision;
  readonly side: Side;
  readonly text: string;
  readonly clientId: string;
  readonly phase: 'writing' | 'missing' | 'sending';
  readonly error?: AdapterError;
}

export interface AuthorOptions {
  /** The element's own words, for what is not the author's alone. */
  readonly words: FlipStoryWords;
  readonly getAdapter: () => StoryAdapter | undefined;
  /** The story as an appeal has left it. */
  readonly renewed: (story: Story) => void;
}

/**
 * What only the author of a story reads beneath it: how often it was seen, where moderation stands with each face, the
 * statement of reasons, and the way to contest it. Fetched for authors only.
 */
export class AuthorPart {
  #host: LitElement;
  #options: AuthorOptions;
  #words: StringsController<FlipAuthorStrings>;
  #draft: Draft | undefined;
  #run = new AbortController();

  constructor(host: LitElement & StringsHost<FlipAuthorStrings>, options: AuthorOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new StringsController(host, flipAuthorStrings);
    adopt(host.renderRoot, [authorStyles]);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run.abort();
    this.#run = new AbortController();
    if (this.#draft) this.#draft = { ...this.#draft, phase: 'writing' };
  }

  render(story: Story | undefined): TemplateResult | typeof nothing {
    if (!story?.mine) return nothing;
    return html`${story.counts ? this.#renderCounts(story) : nothing}
    ${sides.map((side) => {
      const face = story[side];
      return face ? this.#renderFaceState(story, side, face) : nothing;
    })}`;
  }

  #renderCounts(story: Story): TemplateResult {
    const words = this.#words;
    const { front, back } = story.counts ?? { front: 0, back: 0 };
    const count = (value: number): string => new Intl.NumberFormat(words.lang(), { notation: 'compact' }).format(value);
    return html`<p class="figures">
      <button class="button" type="button" @click=${() => emit(this.#host, 'rv-viewers-request', { story })}>
        ${eyeIcon()} ${words.text('flipViewers', count(front), count(back))}
      </button>
    </p>`;
  }

  #renderFaceState(story: Story, side: Side, { state, decision }: Face): TemplateResult | typeof nothing {
    const words = this.#words;
    const label = stateWord(state);
    if (!label && !decision) return nothing;
    const name = words.text(side === 'front' ? 'flipSideFront' : 'flipSideBack');
    return html`<section class="note" part="decision">
      <slot name="decision">
        <p class="strong">${label ? words.text('flipSideState', name, words.text(label)) : name}</p>
        ${decision ? this.#renderDecision(story, side, decision) : nothing}
      </slot>
    </section>`;
  }

  #renderDecision(story: Story, side: Side, decision: ModerationDecision): TemplateResult {
    const words = this.#words;
    const { appeal, appealBy, automated, rule, scope } = decision;
    const date = appealBy && new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(new Date(appealBy));
    const open = appealBy !== undefined && Date.parse(appealBy) > Date.now() && appeal === undefined;
    const outcome =
      appeal &&
      ({ open: 'flipAppealOpen', upheld: 'flipAppealUpheld', restored: 'flipAppealRestored' } as const)[appeal];
    const writing = this.#draft?.decision.id === decision.id;
    return html`<p dir="auto">${words.text('flipDecisionRule', rule)}</p>
      <p class="soft">
        ${words.text(automated ? 'flipDecisionAutomated' : 'flipDecisionByPerson')}
        ${scope ? words.text('flipDecisionScope', scope) : nothing}
      </p>
      ${outcome ? html`<p>${words.text(outcome)}</p>` : nothing}
      ${open && date && !writing ? html`<p class="soft">${words.text('flipAppealBy', date)}</p>` : nothing}
      ${
        open && !writing && typeof this.#options.getAdapter()?.appeal === 'function'
          ? html`<p>
              <button class="button" type="button" @click=${() => this.#begin(side, decision)}>
                ${words.text('flipAppeal')}
              </button>
            </p>`
          : nothing
      }
      ${writing && this.#draft ? this.#renderForm(story, this.#draft) : nothing}`;
  }

  #renderForm(story: Story, draft: Draft): TemplateResult {
    const words = this.#words;
    const missing = draft.phase === 'missing';
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send(story);
      }}
    >
      <label for="appeal">${words.text('flipAppealWords')}</label>
      <textarea
        id="appeal"
        rows="3"
        dir="auto"
        required
        aria-invalid=${missing}
        aria-describedby="appeal-missing"
        .value=${draft.text}
        @input=${(event: Event) => this.#set({ text: (event.target as HTMLTextAreaElement).value, phase: 'writing' })}
      ></textarea>
      <p id="appeal-missing" role="alert">
        ${missing ? html`${warningIcon()} ${words.text('flipAppealWordsNeeded')}` : nothing}
      </p>
      ${draft.error ? problem(this.#options.words, draft.error, { own: true }) : nothing}
      <p class="row">
        <button class="button spot" ?disabled=${draft.phase === 'sending'}>${words.text('flipAppealSend')}</button>
        <button class="button" type="button" @click=${() => this.#close()}>
          ${this.#options.words.text('commonCancel')}
        </button>
      </p>
    </form>`;
  }

  #begin(side: Side, decision: ModerationDecision): void {
    this.#draft = { decision, side, text: '', clientId: createClientId(), phase: 'writing' };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('#appeal')?.focus());
  }

  #set(change: Partial<Draft>): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, ...change };
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#draft = undefined;
    this.#host.requestUpdate();
  }

  async #send(story: Story): Promise<void> {
    const draft = this.#draft;
    const adapter = this.#options.getAdapter();
    if (!draft || !adapter?.appeal || draft.phase === 'sending') return;
    const { decision, side, clientId } = draft;
    const text = draft.text.trim();
    if (text === '') {
      this.#set({ phase: 'missing' });
      this.#host.renderRoot.querySelector<HTMLElement>('#appeal')?.focus();
      return;
    }
    if (!emit(this.#host, 'rv-appeal-request', { story, side, decision, text }, true)) {
      this.#close();
      return;
    }
    const { signal } = this.#run;
    this.#set({ phase: 'sending' });
    try {
      const renewed = await call(
        async (inner) => adapter.appeal?.(story.id, decision.id, text, { signal: inner, clientId }),
        {
          signal,
          clock: systemClock,
        },
      );
      this.#close();
      if (renewed) this.#options.renewed(renewed);
    } catch (error) {
      if (signal.aborted) return;
      const failure = toAdapterError(error);
      this.#set({ phase: 'writing', error: failure });
      emit(this.#host, 'rv-story-adapter-error', { error: failure, method: 'appeal' });
    }
  }
}

function stateWord(state: Face['state']): (keyof FlipAuthorStrings & string) | undefined {
  switch (state) {
    case 'pending':
      return 'flipStatePending';
    case 'removed':
      return 'flipStateRemoved';
    case 'limited':
      return 'flipStateLimited';
    case 'geo-blocked':
      return 'flipStateGeoBlocked';
    default:
      return undefined;
  }
}
