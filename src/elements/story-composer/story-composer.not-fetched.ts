import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import { retryIcon } from '../parts/icons/retry.js';
import { warningIcon } from '../parts/icons/warning.js';
import type { ComposerView } from './story-composer.view.js';

/** Something that was wanted and could not be fetched. */
export interface NotFetched {
  readonly what: 'camera' | 'tools';
  /** The face it was wanted for. Absent: the whole story. */
  readonly side: Side | undefined;
  readonly again: () => void;
}

/** Says so beside what it was wanted for, and leads on. */
export function renderNotFetched(
  { words, snapshot, notFetched }: ComposerView,
  side: Side | undefined,
): TemplateResult | typeof nothing {
  if (!notFetched || notFetched.side !== side) return nothing;
  const { what, again } = notFetched;
  // Some browsers remember, as long as the page is there, that a module did not come.
  const losesNothing = !snapshot.dirty || snapshot.saved;
  return html`<div class="warn" part="problem" role="alert">
    ${warningIcon()}
    <div>
      <p>
        ${words.text(what === 'camera' ? 'composerCameraFailed' : 'composerEditorFailed')}
        ${losesNothing ? words.text('composerReload') : nothing}
      </p>
      <div class="buttons">
        <button
          class="button"
          type="button"
          id=${side ? `again-${side}` : nothing}
          aria-labelledby=${side ? `again-${side} name-${side}` : nothing}
          @click=${again}
        >
          ${retryIcon()}<span>${words.text('commonRetry')}</span>
        </button>
      </div>
    </div>
  </div>`;
}
