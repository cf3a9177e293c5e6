import type { FiledReport } from 'recto-verso/adapters/memory';
import type { ModerationState, Side } from 'recto-verso/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { choice, selection } from './controls.js';
import { crowd, people } from './people.js';
import { ReportedMessages } from './reported.js';

type Act = Extract<ModerationState, 'live' | 'limited' | 'age-gated' | 'removed' | 'pending'>;

const acts: readonly Act[] = ['live', 'limited', 'age-gated', 'removed', 'pending'];
const soonMs = 10_000;
const dayMs = 86_400_000;

/** The other side of the counter: the moderators, the passing of time, and other people. */
export class Moderation {
  #app: App;
  #reported: ReportedMessages;
  #storyId = 'garden';
  #side: Side = 'front';
  #done = '';
  #turned = 0;

  constructor(app: App) {
    this.#app = app;
    this.#reported = new ReportedMessages(app);
  }

  render(): TemplateResult {
    const { words, stories, world } = this.#app;
    if (!stories.some(({ id }) => id === this.#storyId)) this.#storyId = stories[0]?.id ?? '';
    return html`<section aria-labelledby="platform-title">
      <h3 id="platform-title">${words.platform}</h3>
      ${selection({
        label: words.story,
        value: this.#storyId,
        options: stories.map(({ id, author, title }) => [id, `${title} · ${this.#app.person(author).name}`] as const),
        choose: (id) => {
          this.#storyId = id;
          this.#say('');
        },
      })}
      ${choice({
        name: 'side',
        legend: words.face,
        value: this.#side,
        options: (['front', 'back'] as const).map((side) => [side, words.faces[side]] as const),
        choose: (side) => {
          this.#side = side;
          this.#say('');
        },
      })}
      <h4>${words.moderate}</h4>
      <p class="row">${acts.map((act) => this.#button(words.states[act], () => this.#moderate(act)))}</p>
      <h4>${words.time}</h4>
      <p class="row">
        ${this.#button(words.someoneTurns, () => this.#turn())}
        ${this.#button(words.endSoon, () => world.expire(this.#storyId, inMs(soonMs)))}
        ${this.#button(words.endNow, () => world.expire(this.#storyId))}
        ${this.#button(words.goOn, () => world.expire(this.#storyId, inMs(dayMs)))}
        ${this.#button(words.remove, () => this.#app.removeStory(this.#storyId))}
      </p>
      <p class="small done" role="status">${this.#done}</p>
      <h4>${words.inbox}</h4>
      ${this.#inbox()}
    </section>`;
  }

  #button(label: string, act: () => void): TemplateResult {
    const title = this.#app.title(this.#storyId);
    return html`<button
      class="pill"
      type="button"
      @click=${() => {
        act();
        this.#say(this.#app.words.done(`${label} (${title})`));
      }}
    >
      ${label}
    </button>`;
  }

  #say(text: string): void {
    this.#done = text;
    void this.#app.change();
  }

  #moderate(to: Act): void {
    const { world, words } = this.#app;
    const rules: Readonly<Partial<Record<Act, string>>> = words.decision;
    const rule = rules[to];
    const decision = rule === undefined ? undefined : { rule, automated: false, appealBy: inMs(180 * dayMs) };
    try {
      world.moderate(this.#storyId, this.#side, to, decision);
    } catch {
      // A story with one face: then it is the front that is meant.
      this.#side = 'front';
      world.moderate(this.#storyId, 'front', to, decision);
    }
  }

  /** The next one of the others turns it. */
  #turn(): void {
    const others = [...people.slice(2), ...crowd.slice(15)];
    const person = others[this.#turned % others.length];
    this.#turned += 1;
    if (!person) return;
    const { world } = this.#app;
    world.addViewer(this.#storyId, 'front', person.id);
    try {
      world.addViewer(this.#storyId, 'back', person.id);
    } catch {
      // There is no back to turn to.
    }
  }

  #inbox(): TemplateResult {
    const { words, world } = this.#app;
    const { appeals, messageAppeals, reports } = world;
    if (appeals.length + messageAppeals.length + reports.length === 0)
      return html`<p class="small soft">${words.inboxEmpty}</p>`;
    return html`<ul class="inbox">
      ${appeals.map(
        ({ by, storyId, decisionId, text }) =>
          html`<li>
            <p class="small">
              ${words.appealFrom(this.#app.person(by).name, this.#app.title(storyId))} <q dir="auto">${text}</q>
            </p>
            <p class="row">
              ${(['restored', 'upheld'] as const).map(
                (outcome) =>
                  html`<button class="pill" type="button" @click=${() => this.#decide(storyId, decisionId, outcome)}>
                    ${outcome === 'restored' ? words.restore : words.uphold}
                  </button>`,
              )}
            </p>
          </li>`,
      )}
      ${messageAppeals.map((appeal) => this.#reported.appeal(appeal))}
      ${reports.map((report) => {
        const { about } = report;
        if ('threadId' in about) return this.#reported.report(report);
        const what = this.#subject(about);
        return html`<li>
          <p class="small">${words.reportFrom(this.#app.person(report.by).name, what)} <code>${report.reason}</code></p>
          ${report.text ? html`<p class="small"><q dir="auto">${report.text}</q></p>` : nothing}
        </li>`;
      })}
    </ul>`;
  }

  /** What a report is about, in words. */
  #subject(about: Exclude<FiledReport['about'], { readonly threadId: string }>): string {
    if ('personId' in about) return this.#app.person(about.personId).name;
    if ('coAuthorInviteId' in about) return this.#app.words.coAuthors.title;
    return this.#app.title('storyId' in about ? about.storyId : about.noteId);
  }

  #decide(storyId: string, decisionId: string, outcome: 'restored' | 'upheld'): void {
    try {
      this.#app.world.decideAppeal(storyId, decisionId, outcome);
    } catch {
      // Story or decision are gone meanwhile: nothing is left to decide.
    }
    void this.#app.change();
  }
}

function inMs(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}
