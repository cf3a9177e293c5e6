import { html, nothing, type TemplateResult } from 'lit';
import type { SigningAct, SigningSnapshot } from '../../core/co-author/signing-ports.js';
import { closeIcon } from '../parts/icons/close.js';
import { editIcon } from '../parts/icons/edit.js';
import { settingsIcon } from '../parts/icons/settings.js';
import { problem, problemText } from '../parts/problem.js';
import { isAsking, isDeclinable, signingSaying } from './co-author-invite.signing.scene.js';
import type { SigningView } from './co-author-invite.signing.view.js';
import { undoButton } from '../parts/undo-button.js';

/** Said of every control while something is under way. Not `disabled`: the focus would fall off. */
const busy = ({ snapshot }: SigningView): 'true' | typeof nothing =>
  snapshot.doing === undefined && !snapshot.settling ? nothing : 'true';

/** The question, or what became of it. */
export function answer(view: SigningView): TemplateResult {
  const { words, scene, snapshot } = view;
  const problem = snapshot.problem ? problemOf(view, snapshot.problem) : nothing;
  // What went wrong comes beneath the controls: they stay where they were pressed.
  if (!isAsking(scene)) return html`${said(view)} ${otherwise(view)} ${problem}`;
  const question = signingSaying('pending-in', words, snapshot);
  return html`${scene === 'changed' ? said(view) : nothing}
    <div class="ask">
      <h3 class="title question" id="question" tabindex="-1">${question.title}</h3>
      <slot name="consent"><p class="soft hint">${question.hint}</p></slot>
      ${coveredStill(view)}
    </div>
    ${choices(view)} ${problem}
    <p class="small soft">${words.text('coAuthorSigningDeclineHint')}</p>`;
}

/** Where they stand, in words. */
export function said(view: SigningView): TemplateResult {
  const { words, scene, snapshot } = view;
  const { icon, title, hint } = signingSaying(scene, words, snapshot);
  return html`<div class="said" data-scene=${scene}>
    ${icon}
    <div class="saying">
      <div class="words">
        <h3 class="title" tabindex="-1">${title}</h3>
        <p class="soft hint">${hint}</p>
      </div>
      ${back(view)}
    </div>
  </div>`;
}

/** They would sign what they have not looked at, too. */
function coveredStill({ words, looked: { covered, filmCovered } }: SigningView): readonly unknown[] {
  const said = (text: string): TemplateResult => html`<p class="hint strong">${text}</p>`;
  return [
    filmCovered ? said(words.text('coAuthorSigningCoveredClip')) : nothing,
    covered === 0
      ? nothing
      : said(words.text('coAuthorSigningCovered', covered, new Intl.NumberFormat(words.lang()).format(covered))),
  ];
}

/** Yes and no, of the same weight: the same class, the same width, the same height; nothing is chosen before. */
function choices(view: SigningView): TemplateResult {
  const { words, invite, snapshot } = view;
  const hash = invite.signable?.hash ?? '';
  return html`<div class="choices" part="choices" role="group" aria-labelledby="question">
    <button
      class="button weighed"
      part="choice approve"
      type="button"
      data-rv-weight="yes"
      aria-disabled=${busy(view)}
      @click=${() => view.approve(hash)}
    >
      ${editIcon()}<span
        >${words.text(snapshot.doing === 'approve' ? 'coAuthorSigningSigning' : 'coAuthorSigningSign')}</span
      >
    </button>
    ${declineButton(view)}
  </div>`;
}

function declineButton(view: SigningView): TemplateResult {
  return html`<button
    class="button weighed"
    part="choice decline"
    type="button"
    data-rv-weight="no"
    aria-disabled=${busy(view)}
    @click=${view.decline}
  >
    ${closeIcon()}<span>${declineText(view)}</span>
  </button>`;
}

const declineText = ({ words, snapshot }: SigningView): string =>
  words.text(snapshot.doing === 'decline' ? 'coAuthorSigningDeclining' : 'coAuthorSigningDecline');

/** What can be done where nothing can be signed. */
function otherwise(view: SigningView): TemplateResult | typeof nothing {
  const { words, scene, snapshot } = view;
  if (scene === 'signed-out') {
    const { signUp } = snapshot;
    return html`<p class="row">
        <button class="button" part="sign-up" type="button" @click=${view.signUp}>
          ${words.text('coAuthorSigningSignUp')}
        </button>
      </p>
      ${
        signUp === undefined
          ? nothing
          : html`<p class="hint" role="alert">
              ${words.text(signUp === 'host' ? 'coAuthorSigningSignUpHost' : 'coAuthorSigningSignUpNobody')}
            </p>`
      }`;
  }
  if (scene === 'muted' && view.openSettings) {
    return html`<p class="row">
      <button class="button" part="settings" type="button" aria-haspopup="dialog" @click=${view.openSettings}>
        ${settingsIcon()}<span>${words.text('coAuthorReceivedSettings')}</span>
      </button>
    </p>`;
  }
  if (!isDeclinable(scene)) return nothing;
  return html`<p class="row">
    ${
      scene === 'differs'
        ? html`<button class="button" type="button" aria-disabled=${busy(view)} @click=${view.refresh}>
            ${words.text('coAuthorSigningReadAgain')}
          </button>`
        : nothing
    }
    <button class="button" part="decline" type="button" aria-disabled=${busy(view)} @click=${view.decline}>
      ${declineText(view)}
    </button>
  </p>`;
}

/** The way back from a yes, and from the way back. */
function back(view: SigningView): TemplateResult | typeof nothing {
  const { words, scene, snapshot, ways, hold } = view;
  if (scene === 'approved' && ways.stepBack) {
    return html`<button
      class="button bare"
      part="step-back"
      type="button"
      aria-haspopup="dialog"
      aria-disabled=${busy(view)}
      @click=${view.stepBack}
    >
      ${words.text('coAuthorSigningStepBack')}
    </button>`;
  }
  if (scene !== 'revoked' || !snapshot.undoable) return nothing;
  return undoButton({ content: words.text('coAuthorSigningUndo'), busy: busy(view), undo: view.undo, hold });
}

function problemOf(
  { words, retry }: SigningView,
  { act, error }: NonNullable<SigningSnapshot['problem']>,
): TemplateResult {
  const text = problemText(words, error);
  const said: Readonly<Record<SigningAct, string>> = {
    approve: words.text('coAuthorSigningNotSigned', text),
    decline: words.text('coAuthorSigningNotDeclined', text),
    revoke: words.text('coAuthorSigningNotTakenOff', text),
    restore: words.text('coAuthorSigningNotRestored', text),
  };
  return problem(words, error, { own: true, text: said[act], retry: error.retryable ? retry : undefined });
}
