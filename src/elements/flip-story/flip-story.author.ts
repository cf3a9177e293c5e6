import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { Side, Story, StoryAdapter } from '../../contracts/index.js';
import { call, toAdapterError } from '../../core/call.js';
import { systemClock } from '../../core/clock.js';
import { adopt } from '../parts/adopt.js';
import type { CommonStrings } from '../parts/common.strings.js';
import { DecisionPart, type DecisionOptions } from '../parts/decision.js';
import { emit } from '../parts/emit.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { flipAuthorStrings, type FlipAuthorStrings } from './flip-story.author.strings.js';
import { authorStyles } from './flip-story.author.styles.js';

const sides: readonly Side[] = ['front', 'back'];

export interface AuthorOptions {
  readonly getAdapter: () => StoryAdapter | undefined;
  /** The story as an appeal has left it. */
  readonly renewed: (story: Story) => void;
}

/**
 * What only the author of a story reads beneath it: how often it was seen, and where moderation stands with each face.
 * Fetched for authors only.
 */
export class AuthorPart {
  #host: LitElement;
  #options: AuthorOptions;
  #words: StringsController<typeof flipAuthorStrings>;
  #decision: DecisionPart;

  constructor(host: LitElement & StringsHost<CommonStrings & FlipAuthorStrings>, options: AuthorOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new StringsController(host, flipAuthorStrings);
    this.#decision = new DecisionPart(host, {
      canAppeal: () => typeof options.getAdapter()?.appeal === 'function',
      appeal: this.#appeal,
    });
    adopt(host.renderRoot, [authorStyles]);
  }

  render(story: Story | undefined): TemplateResult | typeof nothing {
    if (!story?.mine) return nothing;
    return html`${story.counts ? this.#renderCounts(story) : nothing}
    ${sides.map((side) => {
      const face = story[side];
      return face ? this.#decision.render(story, side, face) : nothing;
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

  #appeal: DecisionOptions['appeal'] = async ({ story, decision, text }, { signal, clientId }) => {
    const { getAdapter, renewed } = this.#options;
    try {
      const answer = await call(
        async (inner) => getAdapter()?.appeal?.(story.id, decision.id, text, { signal: inner, clientId }),
        { signal, clock: systemClock },
      );
      if (answer) renewed(answer);
    } catch (error) {
      if (!signal.aborted)
        emit(this.#host, 'rv-story-adapter-error', { error: toAdapterError(error), method: 'appeal' });
      throw error;
    }
  };
}
