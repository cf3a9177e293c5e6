import { nothing, type LitElement } from 'lit';
import type { Side, Story, StoryAdapter } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import type { DecisionPart } from '../parts/decision.js';
import { renderResult } from './story-composer.sending.js';
import type { StoryComposerStrings } from './story-composer.strings.js';
import type { ComposerView } from './story-composer.view.js';

export interface ResultOptions {
  readonly store: ComposerStore;
  readonly getAdapter: () => StoryAdapter | undefined;
}

/** What has become of a story, with moderation's reasons and the way to contest them, fetched when there is a story. */
export class ResultPart {
  #host: LitElement & StringsHost<StoryComposerStrings>;
  #options: ResultOptions;
  #decision: DecisionPart | undefined;
  #fetching: 'no' | 'yes' | 'failed' = 'no';

  constructor(host: LitElement & StringsHost<StoryComposerStrings>, options: ResultOptions) {
    this.#host = host;
    this.#options = options;
  }

  render(view: ComposerView): unknown {
    void this.#fetch();
    return renderResult(view, {
      decision: (story, side) => this.#renderDecision(story, side),
      startOver: () => this.#options.store.startOver(),
    });
  }

  #renderDecision(story: Story, side: Side): unknown {
    const face = story[side];
    return (face && this.#decision?.render(story, side, face)) ?? nothing;
  }

  async #fetch(): Promise<void> {
    if (this.#decision || this.#fetching !== 'no') return;
    this.#fetching = 'yes';
    try {
      const { DecisionPart } = await import('../parts/decision.js');
      const { store, getAdapter } = this.#options;
      this.#decision = new DecisionPart(this.#host, {
        canAppeal: () => typeof getAdapter()?.appeal === 'function',
        appeal: ({ decision, text }, options) => store.appeal(decision.id, text, options),
        showsLive: true,
      });
    } catch {
      // The heading says what counts.
      this.#fetching = 'failed';
    }
    this.#host.requestUpdate();
  }
}
