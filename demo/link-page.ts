import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from './app.js';
import { closeIcon, lockIcon, mark } from './icons.js';
import { portrait } from './pictures.js';
import { hashOf, linkPrefix, type LinkPurpose } from './route.js';

/** What opens in a browser: an address, and who is signed in there. */
export function browserHead(app: App, token: string, to: LinkPurpose): TemplateResult {
  const { words, outside } = app;
  return html`<header class="browser-head">
    <p class="address" dir="ltr">${lockIcon()}<span>${location.host}/${hashOf({ kind: 'link', token, to })}</span></p>
    <button
      class="plain icon-only"
      type="button"
      aria-label=${words.invite.closePage}
      @click=${() => outside.go(undefined)}
    >
      ${closeIcon()}
    </button>
  </header>`;
}

/** The page of a link. Reading it changes nothing; the element asks. */
export function linkPage(app: App, token: string, to: LinkPurpose = 'follow'): TemplateResult {
  const { words, outside } = app;
  const { person, adapters } = outside.reader;
  return html`${browserHead(app, token, to)}
    <div class="signed-in">
      <p class="brand">${mark()}<span lang="en">Folio</span></p>
      ${person?.id === 'theo' ? html`<img class="portrait" src=${portrait('theo').src} width="24" height="24" alt="" />` : nothing}
      <p class="small">
        ${
          person
            ? html`<span class="visually-hidden">${words.invite.signedInAs(person.name)}</span
                ><bdi aria-hidden="true">${person.name}</bdi>`
            : words.invite.signedOut
        }
      </p>
      ${
        person
          ? html`<button class="plain small" type="button" @click=${() => outside.signOut()}>
              ${words.invite.signOut}
            </button>`
          : nothing
      }
    </div>
    <div class="screen">
      ${keyed(
        `${person?.id ?? ''} ${token}`,
        html`<rv-provider .adapters=${adapters}>
          ${to === 'sign' ? toSign(app, token) : toFollow(app, token)}
        </rv-provider>`,
      )}
    </div>`;
}

function toFollow(app: App, token: string): TemplateResult {
  const { words, outside, settings } = app;
  return html`<rv-invitation
    token=${token}
    .intent=${outside.intentFor(token)}
    follow=${settings.follow}
    @rv-sign-up-request=${(event: HTMLElementEventMap['rv-sign-up-request']) => {
      event.preventDefault();
      void outside.beginSignUp(token, event.detail.intent);
    }}
    @rv-co-author-open-request=${(event: HTMLElementEventMap['rv-co-author-open-request']) => {
      event.preventDefault();
      void outside.go({ kind: 'link', token: event.detail.url.slice(linkPrefix('sign').length), to: 'sign' });
    }}
  >
    <button class="pill" slot="after" type="button" @click=${() => outside.go(undefined)}>
      ${words.invite.onward}
    </button>
  </rv-invitation>`;
}

function toSign(app: App, token: string): TemplateResult {
  return html`<rv-co-author-invite
    token=${token}
    @rv-sign-up-request=${(event: HTMLElementEventMap['rv-sign-up-request']) => {
      event.preventDefault();
      void app.outside.beginSignUp(token, event.detail.intent, 'sign');
    }}
  ></rv-co-author-invite>`;
}
