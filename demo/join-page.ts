import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { mark } from './icons.js';
import { browserHead } from './link-page.js';
import type { LinkPurpose } from './route.js';

/** An account, in one field: who came for an invitation gets back to it, and decides there. */
export function joinPage(app: App, token: string, to: LinkPurpose = 'follow'): TemplateResult {
  const { words, outside } = app;
  return html`${browserHead(app, token, to)}
    <div class="screen">
      <form
        class="join"
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const field = (event.currentTarget as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
          const name = field.value.trim();
          field.setCustomValidity(name === '' ? words.invite.nameMissing : '');
          if (field.reportValidity()) void outside.signUp(token, name, to);
        }}
        @input=${(event: Event) => {
          (event.target as HTMLInputElement).setCustomValidity('');
        }}
      >
        <p class="brand">${mark()}<span lang="en">Folio</span></p>
        <h3>${words.invite.join}</h3>
        <p>${to === 'sign' ? words.coAuthors.joinLede : words.invite.joinLede(app.firstName('mina'))}</p>
        <label class="field">
          <span>${words.invite.yourName}</span>
          <input name="name" type="text" autocomplete="name" maxlength="60" dir="auto" />
        </label>
        <button class="pill spot" type="submit">${words.invite.signUp}</button>
        <button class="pill" type="button" @click=${() => outside.go({ kind: 'link', token, to })}>
          ${words.invite.notNow}
        </button>
        <p class="small soft">${words.invite.joinNote}</p>
      </form>
    </div>`;
}
