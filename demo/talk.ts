import type { MemoryWorld } from 'recto-verso/adapters/memory';
import type { ModerationState } from 'recto-verso/contracts';
import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { friends, type Correspondent } from './chats.js';
import { choice } from './controls.js';
import { crowd } from './people.js';
import { holders, type Holder } from './settings.js';

const appealMs = 180 * 86_400_000;
/** How long a friend types. */
const typingMs = 1800;

type Act = Extract<ModerationState, 'live' | 'pending' | 'removed'>;

const acts: readonly Act[] = ['live', 'pending', 'removed'];

/** Decides on a message. The one who wrote it is told why. */
export function moderateMessage(app: App, threadId: string, messageId: string, to: Act): void {
  const decision =
    to === 'removed'
      ? { rule: app.words.messageRule, automated: false, appealBy: new Date(Date.now() + appealMs).toISOString() }
      : undefined;
  try {
    app.world.moderateMessage(threadId, messageId, to, decision);
  } catch {
    // It is gone meanwhile: nothing is left to decide.
  }
}

/** The buttons of a decision on a message. */
export function messageActs(
  app: App,
  { threadId, messageId, done }: { readonly threadId: string; readonly messageId: string; readonly done: () => void },
): TemplateResult {
  return html`<p class="row">
    ${acts.map(
      (act) =>
        html`<button
          class="pill"
          type="button"
          @click=${() => {
            moderateMessage(app, threadId, messageId, act);
            done();
          }}
        >
          ${app.words.states[act]}
        </button>`,
    )}
  </p>`;
}

/** Other people who write, and a moderator who reads what was written on this page. */
export class Talk {
  #app: App;
  #to: Holder = 'mina';
  #turn = 0;
  #strangers = 0;

  constructor(app: App) {
    this.#app = app;
  }

  render(): TemplateResult {
    const { words } = this.#app;
    return html`<section aria-labelledby="talk-title">
      <h3 id="talk-title">${words.talk}</h3>
      ${choice({
        name: 'to',
        legend: words.talkTo,
        value: this.#to,
        options: holders.map((holder) => [holder, this.#app.firstName(holder)] as const),
        choose: (to) => {
          this.#to = to;
          void this.#app.change();
        },
      })}
      <p class="row">
        <button class="pill" type="button" @click=${() => this.#friendWrites()}>${words.friendWrites}</button>
        <button class="pill" type="button" @click=${() => this.#strangerWrites()}>${words.strangerWrites}</button>
      </p>
      ${this.#lastSent()}
    </section>`;
  }

  #lastSent(): TemplateResult {
    const { words, lastSent } = this.#app;
    if (!lastSent) return html`<p class="small soft">${words.lastSentNone}</p>`;
    const { threadId, message } = lastSent;
    return html`<p class="small">
        ${words.lastSent(message.author.name)}
        ${message.text === undefined ? html`<span class="soft">${words.wordless}</span>` : html`<q dir="auto">${message.text}</q>`}
      </p>
      ${messageActs(this.#app, { threadId, messageId: message.id, done: () => void this.#app.change() })}`;
  }

  /** Types for a moment, then says one thing after another. */
  async #friendWrites(): Promise<void> {
    const { world, texts } = this.#app;
    const turn = this.#turn;
    this.#turn += 1;
    const { thread, author } = next<Correspondent>(friends[this.#to], turn);
    await typing(world, thread, author);
    world.addMessage(thread, { author, text: next(texts.friend, turn), lang: texts.lang });
  }

  #strangerWrites(): void {
    const { world, texts } = this.#app;
    const turn = this.#strangers;
    this.#strangers += 1;
    const { id } = next(crowd.slice(2), turn);
    world.addThread({
      participants: [id, this.#to],
      requestFrom: id,
      messages: [{ author: id, text: next(texts.unknown, turn), lang: texts.lang }],
    });
  }
}

async function typing(world: MemoryWorld, threadId: string, author: string): Promise<void> {
  try {
    await world.as(author).chat.setTyping(threadId, true);
    await new Promise((resolve) => setTimeout(resolve, typingMs));
  } catch {
    // The line is down: then nobody sees it.
  }
}

function next<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
