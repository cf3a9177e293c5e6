import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { AdapterError, ModerationDecision } from '../../contracts/index.js';
import { toAdapterError } from '../../core/call.js';
import { createClientId } from '../../core/client-id.js';
import { adopt } from './adopt.js';
import { commonStrings } from './common.strings.js';
import { decisionStrings, type DecisionStrings } from './decision.strings.js';
import { decisionStyles } from './decision.styles.js';
import { warningIcon } from './icons/warning.js';
import { inputStyles } from './inputs.styles.js';
import { noteStyles } from './note.styles.js';
import { problem } from './problem.js';

const english = { ...commonStrings, ...decisionStrings };

/** What somebody has to say against a decision about what they made. */
export type AppealOf<Subject extends object> = Subject & {
  readonly decision: ModerationDecision;
  readonly text: string;
};

export interface AppealOptions<Subject extends object> {
  /** Whether there is a way to contest. Asked at each render. */
  readonly canAppeal: () => boolean;
  /** Asks the host. `false`: it sends the appeal itself. */
  readonly ask: (appeal: AppealOf<Subject>) => boolean;
  /**
   * Sends an appeal. A repeat of one that failed comes with the same `clientId`. What it rejects with is shown, and the
   * words stay; telling the host of it is the sender's.
   */
  readonly appeal: (
    appeal: AppealOf<Subject>,
    options: { readonly signal: AbortSignal; readonly clientId: string },
  ) => Promise<unknown>;
  readonly sent?: () => void;
  /** The form is gone: sent, handed over or cancelled. */
  readonly closed?: () => void;
}

/** An appeal being written. What was typed stays until it is sent. */
interface Draft<Subject extends object> {
  readonly subject: Subject;
  readonly decision: ModerationDecision;
  readonly text: string;
  readonly clientId: string;
  readonly phase: 'writing' | 'missing' | 'sending';
  readonly error?: AdapterError;
}

/** The statement of reasons about one thing that somebody made, and the form that contests it. */
export class AppealForm<Subject extends object> implements ReactiveController {
  #host: LitElement;
  #options: AppealOptions<Subject>;
  #words: StringsController<typeof english>;
  #draft: Draft<Subject> | undefined;
  #run = new AbortController();

  constructor(host: LitElement & StringsHost<typeof english>, options: AppealOptions<Subject>) {
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

  render(subject: Subject, decision: ModerationDecision): TemplateResult {
    const words = this.#words;
    const { appeal, appealBy, automated, rule, scope } = decision;
    // What a host says of it may be `null`, or no time.
    const until = Date.parse(appealBy ?? '');
    const date = new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' });
    const open = until > Date.now() && !appeal;
    const outcome = appeal && outcomeWords[appeal];
    const writing = this.#draft?.decision.id === decision.id;
    return html`<p dir="auto">${words.text('decisionRule', rule)}</p>
      <p class="soft">
        ${words.text(automated ? 'decisionAutomated' : 'decisionByPerson')}
        ${scope ? words.text('decisionScope', scope) : nothing}
      </p>
      ${outcome ? html`<p>${words.text(outcome)}</p>` : nothing}
      ${open && !writing ? html`<p class="soft">${words.text('appealBy', date.format(until))}</p>` : nothing}
      ${
        open && !writing && this.#options.canAppeal()
          ? html`<p>
              <button class="button" type="button" @click=${() => this.begin(subject, decision)}>
                ${words.text('appeal')}
              </button>
            </p>`
          : nothing
      }
      ${writing && this.#draft ? this.#renderForm(subject, this.#draft) : nothing}`;
  }

  #renderForm(subject: Subject, { text, phase, error }: Draft<Subject>): TemplateResult {
    const words = this.#words;
    const missing = phase === 'missing';
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send(subject);
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
        .value=${text}
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

  /** Opens the form. What was begun about the same decision is still there. */
  begin(subject: Subject, decision: ModerationDecision): void {
    if (this.#draft?.decision.id !== decision.id)
      this.#draft = { subject, decision, text: '', clientId: createClientId(), phase: 'writing' };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focus());
  }

  #focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#appeal')?.focus();
  }

  #set(change: Partial<Draft<Subject>>): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, ...change };
    this.#host.requestUpdate();
  }

  #onInput = (event: Event): void => {
    if (!this.#draft) return;
    const { value: text } = event.target as HTMLTextAreaElement;
    this.#set({ text, phase: 'writing' });
  };

  #close = (): void => {
    this.#draft = undefined;
    this.#host.requestUpdate();
    this.#options.closed?.();
  };

  /** @param subject as it is now: it may have been renewed while the words were written */
  async #send(subject: Subject): Promise<void> {
    const draft = this.#draft;
    if (!draft || draft.phase === 'sending' || !this.#options.canAppeal()) return;
    const appeal = { ...subject, decision: draft.decision, text: draft.text.trim() };
    if (appeal.text === '') {
      this.#set({ phase: 'missing' });
      this.#focus();
      return;
    }
    if (!this.#options.ask(appeal)) {
      this.#close();
      return;
    }
    const { signal } = this.#run;
    this.#set({ phase: 'sending' });
    try {
      await this.#options.appeal(appeal, { signal, clientId: draft.clientId });
      if (signal.aborted) return;
      this.#close();
      this.#options.sent?.();
    } catch (error) {
      if (!signal.aborted) this.#set({ phase: 'writing', error: toAdapterError(error) });
    }
  }
}

const outcomeWords = {
  open: 'appealOpen',
  upheld: 'appealUpheld',
  restored: 'appealRestored',
} as const satisfies Record<NonNullable<ModerationDecision['appeal']>, keyof DecisionStrings>;
