import { html, nothing, type TemplateResult } from 'lit';
import { choices } from './invitation.choices.js';
import { calledName, sayingOf } from './invitation.scene.js';
import type { InvitationView } from './invitation.view.js';
import { undoButton } from '../parts/undo-button.js';

/**
 * The question, or what became of it.
 * @param problem why the last act failed: above the controls it came from
 */
export function answer(view: InvitationView, problem: TemplateResult | typeof nothing): TemplateResult {
  const { words, scene, invitation, snapshot } = view;
  if (scene === 'later') {
    return html`${problem}<button class="button" part="answer-button" type="button" @click=${view.answer}>
        ${words.text('invitationAnswer')}
      </button>`;
  }
  const { icon, title, hint } = sayingOf(scene, words, invitation, snapshot);
  if (scene === 'ask') {
    return html`<h3 class="title question" tabindex="-1">${title}</h3>
      <slot name="consent"><p class="soft hint">${hint}</p></slot>
      ${tellChoice(view)} ${problem} ${choices(view)} ${signUpNote(view)}`;
  }
  return html`<div class="said" data-scene=${scene}>
      ${icon}
      <div class="words">
        <h3 class="title" tabindex="-1">${title}</h3>
        ${hint === undefined ? nothing : html`<p class="soft hint">${hint}</p>`}
        ${
          scene === 'watching' && snapshot.told === 'yes'
            ? html`<p class="soft hint">${words.text('invitationTold', calledName(invitation.inviter))}</p>`
            : nothing
        }
      </div>
      ${back(view)}
    </div>
    ${scene === 'followed' || scene === 'following' ? html`<slot name="after"></slot>` : nothing} ${problem}
    ${afterwards(view)}`;
}

/** For who has changed their mind. Nothing is asked a second time. */
function afterwards(view: InvitationView): TemplateResult | typeof nothing {
  const { words, scene, invitation, ways } = view;
  const { signedIn, inviter } = invitation;
  if (scene !== 'watching' && scene !== 'declined' && scene !== 'undone') return nothing;
  return html`<p class="row">
      ${
        signedIn
          ? followLater(view)
          : scene === 'watching'
            ? html`<button class="button" type="button" aria-disabled=${busy(view)} @click=${view.signUp}>
                ${words.text('invitationSignUp', calledName(inviter))}
              </button>`
            : nothing
      }
      ${
        scene === 'declined' && ways.mute
          ? html`<button class="button" type="button" aria-disabled=${busy(view)} @click=${view.mute}>
              ${words.text('invitationMute')}
            </button>`
          : nothing
      }
    </p>
    ${signUpNote(view)}`;
}

/** Said of every control while something is under way. Not `disabled`: the focus would fall off. */
export const busy = ({ snapshot }: InvitationView): 'true' | typeof nothing =>
  snapshot.doing === undefined ? nothing : 'true';

function followLater(view: InvitationView): TemplateResult {
  return html`<button
    class="button"
    part="follow-later"
    type="button"
    aria-disabled=${busy(view)}
    @click=${view.follow}
  >
    ${view.words.text('invitationFollow', calledName(view.invitation.inviter))}
  </button>`;
}

/** Undo, as long as it leaves no trace; from then on, the way any following ends. */
function back(view: InvitationView): TemplateResult | typeof nothing {
  const { words, scene, snapshot, hold } = view;
  if (scene === 'followed' && snapshot.undoable) {
    return undoButton({ content: words.text('invitationUndo'), busy: busy(view), undo: view.undo, hold });
  }
  if ((scene !== 'followed' && scene !== 'following') || !snapshot.leavable) return nothing;
  return html`<button
    class="button bare unfollow"
    part="unfollow"
    type="button"
    aria-disabled=${busy(view)}
    @click=${view.unfollow}
  >
    ${words.text('invitationUnfollow')}
  </button>`;
}

function tellChoice({
  words,
  invitation,
  snapshot,
  ways,
  tell,
  setTell,
}: InvitationView): TemplateResult | typeof nothing {
  if (!ways.tell) return nothing;
  const name = calledName(invitation.inviter);
  if (snapshot.told === 'yes') return html`<p class="soft hint">${words.text('invitationTold', name)}</p>`;
  return html`<label class="choice" part="tell"
    ><input
      type="checkbox"
      .checked=${tell}
      @change=${({ target }: Event) => setTell((target as HTMLInputElement).checked)}
    /><span>${words.text('invitationTell', name)}</span></label
  >`;
}

/** What a host adds to signing up, and what became of it. */
function signUpNote({ words, invitation, snapshot: { signUp } }: InvitationView): TemplateResult | typeof nothing {
  const slot = invitation.signedIn ? nothing : html`<slot name="signup"></slot>`;
  if (signUp === undefined) return slot;
  const text = words.text(signUp === 'host' ? 'invitationSignUpHost' : 'invitationSignUpNobody');
  return html`${slot}
    <p class="hint" role="alert">${text}</p>`;
}
