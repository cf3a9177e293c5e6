import type { DeliveredInvite } from 'recto-verso/adapters/memory';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { clip } from './clip.js';
import { contacts, platforms } from './contacts.js';
import { closeIcon } from './icons.js';
import { drawing, portrait } from './pictures.js';

/** What somebody sees in another app: the conversation with Mina, and what she has sent. */
export function otherApp(app: App, contactId: string): TemplateResult {
  const { words, outside } = app;
  const contact = contacts.find(({ id }) => id === contactId);
  const platform = platforms.find(({ id }) => id === contact?.platformId);
  const messages = outside.messagesOf(contactId);
  return html`<header class="outside-head">
      ${platform?.icon ? html`<img src=${platform.icon.src} width="36" height="36" alt="" />` : nothing}
      <div class="who">
        <h2><bdi>${platform?.name ?? words.invite.elsewhere}</bdi></h2>
        <p class="small">${contact ? words.invite.appOf(contact.name) : nothing}</p>
      </div>
      <button
        class="plain icon-only"
        type="button"
        aria-label=${words.invite.leaveApp}
        @click=${() => outside.go(undefined)}
      >
        ${closeIcon()}
      </button>
    </header>
    ${readers(app, contactId)}
    <div class="screen">
      <div class="talk-with">
        <img class="portrait" src=${portrait('mina').src} width="32" height="32" alt="" />
        <h3><bdi>Mina O.</bdi></h3>
      </div>
      <div class="letters">
        ${
          contact === undefined || messages.length === 0
            ? html`<p class="empty">${words.invite.noMessages}</p>`
            : html`<ol>
                <li class="bubble">${words.invite.hello}</li>
                <li class="bubble own">${words.invite.helloBack}</li>
                ${messages.map((message) => letter(app, message))}
              </ol>`
        }
      </div>
      <p class="answer" aria-hidden="true">${words.invite.answer}</p>
      <p class="made-up">${words.invite.otherApp}</p>
    </div>`;
}

/** Whose messages are read: all to whom something has come. */
function readers(app: App, current: string): TemplateResult | typeof nothing {
  const { words, outside } = app;
  const known = contacts.filter(({ id }) => id === current || outside.messagesOf(id).length > 0);
  if (known.length < 2) return nothing;
  return html`<div class="readers" role="group" aria-label=${words.invite.readAs}>
    ${known.map(
      ({ id, name }) =>
        html`<button
          type="button"
          aria-pressed=${id === current}
          @click=${() => outside.go({ kind: 'app', contactId: id })}
        >
          <bdi>${name}</bdi>
        </button>`,
    )}
  </div>`;
}

/** A message, its link in a line of its own, and what other apps make of links. */
function letter(app: App, message: DeliveredInvite): TemplateResult {
  const { text, url, at } = message;
  const said = text.endsWith(url) ? text.slice(0, -url.length).trimEnd() : text;
  const time = new Intl.DateTimeFormat(app.settings.lang, { timeStyle: 'short' }).format(new Date(at));
  const picture = drawing('town-front', app.settings.lang);
  return html`<li class="bubble">
    <p dir="auto">${said}</p>
    <a
      href=${url}
      @click=${(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void app.outside.openDelivered(message);
      }}
    >
      <span class="url" dir="ltr">${url}</span>
      <span class="unfurled">
        <img src=${picture.src} width=${picture.width} height=${picture.height} alt="" />
        <span
          ><b lang="en"><bdi>${clip.title}</bdi></b
          ><span lang="en">Folio</span></span
        >
      </span>
    </a>
    <time datetime=${at}>${time}</time>
  </li>`;
}
