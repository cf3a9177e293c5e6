import type { ModerationState } from 'recto-verso/contracts';
import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { clip } from './clip.js';
import { sampleToken, unknownToken } from './contacts.js';
import { choice } from './controls.js';
import { followModes, openers } from './settings.js';

const clipStates = ['live', 'pending', 'removed'] as const satisfies readonly ModerationState[];

/** How links ask, who opens them, and what becomes of the clip they lead to. */
export class Inviting {
  #app: App;
  #clipState: (typeof clipStates)[number] = 'live';

  constructor(app: App) {
    this.#app = app;
  }

  render(): TemplateResult {
    const { words, settings, outside } = this.#app;
    return html`<section aria-labelledby="inviting-title">
      <h3 id="inviting-title">${words.invite.settings}</h3>
      ${choice({
        name: 'follow',
        legend: words.invite.follow,
        value: settings.follow,
        options: followModes.map((follow) => [follow, words.invite.follows[follow]] as const),
        choose: (follow) => void this.#app.set({ follow }),
      })}
      ${choice({
        name: 'opens',
        legend: words.invite.opens,
        value: settings.opens,
        options: openers.map(
          (opens) => [opens, opens === 'theo' ? this.#app.firstName(opens) : words.invite.visitor] as const,
        ),
        choose: (opens) => void this.#app.set({ opens }),
      })}
      ${choice({
        name: 'clip-state',
        legend: words.invite.clipState,
        value: this.#clipState,
        options: clipStates.map((state) => [state, words.states[state]] as const),
        choose: (state) => {
          this.#clipState = state;
          this.#moderate();
        },
      })}
      <p class="row">
        <button class="pill" type="button" @click=${() => outside.openAs(settings.opens, sampleToken)}>
          ${words.invite.sample}
        </button>
        <button class="pill" type="button" @click=${() => outside.openAs(settings.opens, unknownToken)}>
          ${words.invite.unknown}
        </button>
      </p>
    </section>`;
  }

  #moderate(): void {
    const { world, words } = this.#app;
    const decision = { rule: words.decision.removed, automated: false };
    world.changeClip(clip.id, {
      state: this.#clipState,
      ...(this.#clipState === 'removed' && { decision }),
    });
    void this.#app.change();
  }
}
