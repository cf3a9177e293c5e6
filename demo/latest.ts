import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { clip } from './clip.js';
import { sendIcon } from './icons.js';
import { sendStory } from './messages.js';
import type { Holder } from './settings.js';

/** Somebody's latest clip, above their stories: whom they want to see it, and what came of that. */
export function latest(app: App, holder: Holder): TemplateResult | typeof nothing {
  if (clip.author !== holder) return nothing;
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
