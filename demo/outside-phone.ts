import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { contacts, platforms } from './contacts.js';
import { messageIcon } from './icons.js';
import { joinPage } from './join-page.js';
import { linkPage } from './link-page.js';
import { newsBar } from './news.js';
import { otherApp } from './other-app.js';

/** In place of Théo's phone: somebody's screen that shows another app, or a link that was opened. */
export function outsidePhone(app: App): TemplateResult | typeof nothing {
  const { outside, settings, words } = app;
  const { place } = outside;
  if (!place) return nothing;
  const contact = place.kind === 'app' ? contacts.find(({ id }) => id === place.contactId) : undefined;
  return html`<section
    class="phone outside ${place.kind}"
    id="outside"
    data-platform=${contact?.platformId ?? nothing}
    aria-label=${place.kind === 'app' ? words.invite.elsewhere : words.invite.openedLink}
    tabindex="-1"
    ?hidden=${!app.roomForTwo.matches && settings.who !== 'theo'}
  >
    ${
      place.kind === 'app'
        ? otherApp(app, place.contactId)
        : place.kind === 'link'
          ? linkPage(app, place.token, place.to)
          : joinPage(app, place.token, place.to)
    }
  </section>`;
}

/** Says that something has arrived in another app. */
export function arrivalNews(app: App): TemplateResult | typeof nothing {
  const { outside, words } = app;
  const { arrival } = outside;
  if (!arrival) return nothing;
  const platform = platforms.find(({ id }) => id === arrival.platformId);
  return newsBar(app, 'theo', {
    text: words.invite.arrived(platform?.name ?? arrival.platformId, arrival.name),
    ...(platform?.icon && { picture: html`<img src=${platform.icon.src} width="28" height="28" alt="" />` }),
    label: words.invite.read,
    open: () => outside.go({ kind: 'app', contactId: arrival.contactId }),
    dismiss: () => outside.dismissArrival(),
  });
}

/** The way to what has arrived elsewhere. */
export function elsewhere(app: App): TemplateResult {
  const { outside, words, settings } = app;
  const latest = app.world.delivered.getSnapshot().at(-1);
  const written = new Intl.NumberFormat(settings.lang).format(outside.unread);
  return html`<button
    class="plain elsewhere"
    type="button"
    @click=${() => outside.go({ kind: 'app', contactId: latest?.contactId ?? 'lantern-theo' })}
  >
    ${messageIcon()} <span>${words.invite.elsewhere}</span>
    ${
      outside.unread > 0
        ? html`<span class="count" aria-hidden="true">${written}</span
            ><span class="visually-hidden">${words.unread(outside.unread, written)}</span>`
        : nothing
    }
  </button>`;
}
