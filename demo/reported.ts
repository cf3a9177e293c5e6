import type { FiledMessageAppeal, FiledReport } from 'recto-verso/adapters/memory';
import type { Message } from 'recto-verso/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { messageActs } from './talk.js';

/** What reached the moderators about messages: reports, and appeals against decisions. */
export class ReportedMessages {
  #app: App;
  /** By id, as whoever writes to the moderators sees them. */
  #messages = new Map<string, Message | undefined>();

  constructor(app: App) {
    this.#app = app;
  }

  appeal({ threadId, messageId, decisionId, by, text }: FiledMessageAppeal): TemplateResult {
    const { words } = this.#app;
    const message = this.#read(by, threadId, messageId);
    return html`<li>
      <p class="small">
        ${words.appealFrom(this.#app.person(by).name, message?.text ?? words.wordless)} <q dir="auto">${text}</q>
      </p>
      <p class="row">
        ${(['restored', 'upheld'] as const).map(
          (outcome) =>
            html`<button
              class="pill"
              type="button"
              @click=${() => this.#decide({ threadId, messageId, decisionId, outcome })}
            >
              ${outcome === 'restored' ? words.restore : words.uphold}
            </button>`,
        )}
      </p>
    </li>`;
  }

  report({ by, reason, text, about }: FiledReport): TemplateResult | typeof nothing {
    if (!('threadId' in about)) return nothing;
    const { words } = this.#app;
    const { threadId, messageId } = about;
    const message = messageId === undefined ? undefined : this.#read(by, threadId, messageId);
    const what = message ? message.author.name : words.reportedWhole;
    return html`<li>
      <p class="small">${words.reportFrom(this.#app.person(by).name, what)} <code>${reason}</code></p>
      ${text ? html`<p class="small"><q dir="auto">${text}</q></p>` : nothing}
      ${
        message && messageId !== undefined
          ? html`<p class="small">
                ${words.reported(message.author.name)}
                ${message.text ? html`<q dir="auto">${message.text}</q>` : words.wordless}
              </p>
              ${messageActs(this.#app, { threadId, messageId, done: () => void this.#app.change() })}`
          : nothing
      }
    </li>`;
  }

  /** The message as it was when it came here: asked for once. */
  #read(by: string, threadId: string, messageId: string): Message | undefined {
    if (!this.#messages.has(messageId)) {
      this.#messages.set(messageId, undefined);
      void this.#fetch(by, threadId, messageId);
    }
    return this.#messages.get(messageId);
  }

  async #fetch(by: string, threadId: string, messageId: string): Promise<void> {
    try {
      const { items } = await this.#app.world.as(by).chat.listAround(threadId, messageId, { limit: 1 });
      this.#messages.set(
        messageId,
        items.find(({ id }) => id === messageId),
      );
      void this.#app.change();
    } catch {
      // The line is down, or it is gone: then the report has to do.
    }
  }

  #decide({
    threadId,
    messageId,
    decisionId,
    outcome,
  }: Pick<FiledMessageAppeal, 'threadId' | 'messageId' | 'decisionId'> & {
    readonly outcome: 'upheld' | 'restored';
  }): void {
    try {
      this.#app.world.decideMessageAppeal(threadId, messageId, decisionId, outcome);
    } catch {
      // It is gone meanwhile: nothing is left to decide.
    }
    void this.#app.change();
  }
}
