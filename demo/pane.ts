import { html, nothing, type TemplateResult } from 'lit';
import type { App, Pane } from './app.js';
import { backIcon } from './icons.js';
import type { Holder } from './settings.js';

/** Where the focus was before a page came, to go back there. */
const opener = new Map<Holder, HTMLElement>();

function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}

/** Lays a page over somebody's feed. */
export async function openPane(app: App, holder: Holder, pane: Pane): Promise<void> {
  const before = focused();
  if (before) opener.set(holder, before);
  const news = pane.kind === 'viewers' ? undefined : app.phones[holder].news;
  await app.setPhone(holder, { view: 'mine', pane, news });
  document.querySelector<HTMLElement>(`#pane-${holder}`)?.focus();
}

export async function closePane(app: App, holder: Holder): Promise<void> {
  await app.setPhone(holder, { pane: undefined });
  opener.get(holder)?.focus();
  opener.delete(holder);
}

/** The page that lies over the feed, if one does. */
export function paneOf(app: App, holder: Holder): Pane | undefined {
  const { pane } = app.phones[holder];
  // Alone on the screen, a phone has sheets instead.
  return app.roomForTwo.matches ? pane : undefined;
}

export function renderPane(app: App, holder: Holder): TemplateResult | typeof nothing {
  const { words } = app;
  const pane = paneOf(app, holder);
  if (!pane) return nothing;
  return html`<div
    class="pane ${pane.kind}"
    id="pane-${holder}"
    role="group"
    aria-label=${pane.kind === 'viewers' ? app.title(pane.storyId) : words.newStory}
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => {
      // A dialog inside has its own Escape.
      const inDialog = event.composedPath().some((element) => element instanceof HTMLDialogElement);
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) void closePane(app, holder);
    }}
  >
    <header>
      <button class="plain icon-only" type="button" aria-label=${words.back} @click=${() => closePane(app, holder)}>
        ${backIcon()}
      </button>
      ${pane.kind === 'viewers' ? html`<h3><bdi>${app.title(pane.storyId)}</bdi></h3>` : nothing}
    </header>
    ${
      pane.kind === 'viewers'
        ? html`<rv-story-viewers story-id=${pane.storyId} side="back"></rv-story-viewers>`
        : html`<rv-story-composer draft-key=${holder}></rv-story-composer>`
    }
  </div>`;
}
