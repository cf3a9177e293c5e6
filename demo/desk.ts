import type { DeskFace } from 'recto-verso/adapters/memory';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from './app.js';
import { choice } from './controls.js';
import { reviews } from './settings.js';

const appealMs = 180 * 86_400_000;

/** The moderators' desk: faces that people have published wait here, each for a decision of its own. */
export class Desk {
  #app: App;
  #done = '';

  constructor(app: App) {
    this.#app = app;
  }

  render(): TemplateResult {
    const { words, settings } = this.#app;
    const waiting = this.#waiting;
    return html`<section aria-labelledby="desk-title">
      <h3 id="desk-title" tabindex="-1">${words.desk}</h3>
      ${choice({
        name: 'review',
        legend: words.review,
        value: settings.review,
        options: reviews.map((review) => [review, words.reviews[review]] as const),
        choose: (review) => void this.#app.set({ review }),
      })}
      ${waiting.length === 0 ? html`<p class="small soft">${words.deskEmpty}</p>` : nothing}
      <ul class="desk">
        ${repeat(
          waiting,
          ({ storyId, side }) => `${storyId} ${side}`,
          (face) => html`<li>${this.#face(face)}</li>`,
        )}
      </ul>
      <p class="small done" role="status">${this.#done}</p>
    </section>`;
  }

  get #waiting(): readonly DeskFace[] {
    return this.#app.world.moderation.queue.getSnapshot();
  }

  #face(face: DeskFace): TemplateResult {
    const { words } = this.#app;
    const { side, author, picture, caption } = face;
    const what = words.deskFace(words.faces[side], author.name);
    return html`<img src=${picture.src} width=${picture.width} height=${picture.height} alt=${picture.alt ?? ''} />
      <div>
        <p class="small">${what}</p>
        ${caption === undefined ? nothing : html`<p class="small soft" dir="auto">${caption}</p>`}
        <p class="row" role="group" aria-label=${what}>
          ${this.#verdicts(face).map(
            ([label, act]) =>
              html`<button class="pill" type="button" @click=${() => this.#decide(`${label} (${what})`, face, act)}>
                ${label}
              </button>`,
          )}
        </p>
      </div>`;
  }

  #verdicts({ storyId, side }: DeskFace): readonly (readonly [label: string, act: () => void])[] {
    const { words, world } = this.#app;
    const { moderation } = world;
    const appealBy = new Date(Date.now() + appealMs).toISOString();
    const because = (rule: string): { rule: string; automated: boolean; appealBy: string } => ({
      rule,
      automated: false,
      appealBy,
    });
    const cover = { value: 'sensitive', text: words.deskCoverText };
    return [
      [words.states.live, () => moderation.approve(storyId, side)],
      [words.states.limited, () => moderation.limit(storyId, side, because(words.decision.limited))],
      [words.deskCover, () => moderation.label(storyId, side, cover, because(words.deskCoverRule))],
      [words.states.removed, () => moderation.reject(storyId, side, because(words.decision.removed))],
    ];
  }

  /** The row goes with the decision: the focus goes on to the next, or to where one begins. */
  async #decide(what: string, face: DeskFace, act: () => void): Promise<void> {
    const row = this.#waiting.findIndex(({ storyId, side }) => storyId === face.storyId && side === face.side);
    act();
    this.#done = this.#app.words.done(what);
    await this.#app.change();
    const rows = document.querySelectorAll('.desk li');
    const next = rows[Math.min(row, rows.length - 1)]?.querySelector('button');
    (next ?? document.querySelector<HTMLElement>('#desk-title'))?.focus();
  }
}
