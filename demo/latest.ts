import type { CoAuthorInvite } from 'recto-verso/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { clip } from './clip.js';
import { sendIcon } from './icons.js';
import { sendStory } from './messages.js';
import { leftPane } from './pane.js';
import type { Holder } from './settings.js';

/** Who has a clip can invite to it: with a request to sign, too. */
export function canInvite(holder: Holder): boolean {
  return clip.author === holder;
}

/** Takes a request to sign along to whom they invite. */
export async function inviteWith(app: App, holder: Holder, request: CoAuthorInvite): Promise<void> {
  await app.setPhone(holder, { view: 'mine', ...leftPane(holder) });
  const element = document.querySelector<HTMLElementTagNameMap['rv-invite-follow']>(
    `#phone-${holder} rv-invite-follow`,
  );
  if (!element) return;
  element.coAuthorInvite = request;
  element.open = true;
}

/** Somebody's latest clip, above their stories: whom they want to see it, and what came of that. */
export function latest(app: App, holder: Holder): TemplateResult | typeof nothing {
  if (!canInvite(holder)) return nothing;
  const { words } = app;
  return html`<section class="latest" aria-label=${words.invite.clip}>
    <rv-invite-follow></rv-invite-follow>
    <button
      class="plain send"
      type="button"
      aria-label=${words.sendStory(clip.title)}
      @click=${() => sendStory(app, holder, clip.id)}
    >
      ${sendIcon()} ${words.send}
    </button>
  </section>`;
}
