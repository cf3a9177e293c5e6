import type { DeskFace } from 'recto-verso/adapters/memory';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from './app.js';
import { choice } from './controls.js';
import { reviews } from './settings.js';

const appealMs = 180 * 86_400_000;

/** The moderators' desk: faces that people have published wait here, each for a decision of its own. */
export function desk(app: App): TemplateResult {
  const { words, settings, world } = app;
  const waiting = world.moderation.queue.getSnapshot();
  return html`<section aria-labelledby="desk-title">
    <h3 id="desk-title">${words.desk}</h3>
    ${choice({
      name: 'review',
      legend: words.review,
      value: settings.review,
      options: reviews.map((review) => [review, words.reviews[review]] as const),
      choose: (review) => void app.set({ review }),
    })}
    ${waiting.length === 0 ? html`<p class="small soft">${words.deskEmpty}</p>` : ''}
    <ul class="desk">
      ${repeat(
        waiting,
        ({ storyId, side }) => `${storyId} ${side}`,
        (face) => html`<li>${waitingFace(app, face)}</li>`,
      )}
    </ul>
  </section>`;
}

function waitingFace(app: App, { storyId, side, author, picture, caption }: DeskFace): TemplateResult {
  const { words, world } = app;
  const { moderation } = world;
  const what = words.deskFace(words.faces[side], author.name);
  const appealBy = new Date(Date.now() + appealMs).toISOString();
  const because = (rule: string): { rule: string; automated: boolean; appealBy: string } => ({
    rule,
    automated: false,
    appealBy,
  });
  const verdicts: readonly (readonly [label: string, act: () => void])[] = [
    [words.states.live, () => moderation.approve(storyId, side)],
    [words.states.limited, () => moderation.limit(storyId, side, because(words.decision.limited))],
    [
      words.deskCover,
      () =>
        moderation.label(
          storyId,
          side,
          { value: 'sensitive', text: words.deskCoverText },
          because(words.deskCoverRule),
        ),
    ],
    [words.states.removed, () => moderation.reject(storyId, side, because(words.decision.removed))],
  ];
  return html`<img src=${picture.src} width=${picture.width} height=${picture.height} alt=${picture.alt ?? ''} />
    <div>
      <p class="small">${what}</p>
      ${caption === undefined ? '' : html`<p class="small soft" dir="auto">${caption}</p>`}
      <p class="row" role="group" aria-label=${what}>
        ${verdicts.map(([label, act]) => html`<button class="pill" type="button" @click=${act}>${label}</button>`)}
      </p>
    </div>`;
}
