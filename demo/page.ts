import { html, nothing, render, type TemplateResult } from 'lit';
import type { App } from './app.js';
import type { Backstage } from './backstage.js';
import { closeIcon, mark, pictureIcon, slidersIcon } from './icons.js';
import { outsidePhone } from './outside-phone.js';
import { openPane } from './pane.js';
import { phone } from './phone.js';
import { portrait } from './pictures.js';
import { plain } from './plain.js';
import { holders } from './settings.js';

/** Fetched when it is first seen. */
let backstage: Backstage | undefined;

/** Draws the page as it is now. */
export function renderPage(app: App): void {
  document.title = `Folio · ${app.words.tagline}`;
  if (app.roomForPanel.matches || app.panelOpen) void fetchBackstage(app);
  render(page(app), document.body);
}

async function fetchBackstage(app: App): Promise<void> {
  if (backstage) return;
  const module = await import('./backstage.js');
  backstage ??= new module.Backstage(app);
  await app.change();
}

function page(app: App): TemplateResult {
  const { words } = app;
  const wide = app.roomForPanel.matches;
  return html`<div class="page">
      ${masthead(app)}
      <main>
        <div class="opening">
          <h1>${words.headline}</h1>
          <p class="lede">${words.lede}</p>
        </div>
        <div>
          ${app.roomForTwo.matches ? nothing : whose(app)}
          <div class="phones" role="group" aria-label=${words.phones}>
            ${holders.map((holder) => phone(app, holder))} ${outsidePhone(app)}
          </div>
        </div>
        ${plain(words, app.settings.lang)}
      </main>
      ${
        wide
          ? html`<aside class="backstage" aria-labelledby="backstage-title">
              <h2 id="backstage-title">${words.backstage}</h2>
              ${backstage?.render()}
            </aside>`
          : nothing
      }
      <footer><p class="small soft">${words.footer}</p></footer>
    </div>
    ${wide ? nothing : drawer(app)}`;
}

function masthead(app: App): TemplateResult {
  const { words, settings, stories } = app;
  const date = new Intl.DateTimeFormat(settings.lang, { dateStyle: 'full' }).format(new Date());
  const count = new Intl.NumberFormat(settings.lang).format(stories.length);
  return html`<header class="masthead">
    <p class="brand">${mark()}<span lang="en">Folio</span></p>
    <p class="tagline">${words.tagline}</p>
    <p class="dateline soft">${date} · ${words.storiesToday(stories.length, count)}</p>
    <button class="pill own-button" type="button" @click=${() => openPane(app, 'mina', { kind: 'compose' })}>
      ${pictureIcon()} ${words.ownPhotos}
    </button>
    ${
      app.roomForPanel.matches
        ? nothing
        : html`<button class="pill" type="button" aria-haspopup="dialog" @click=${() => openDrawer(app)}>
            ${slidersIcon()} ${words.backstage}
          </button>`
    }
  </header>`;
}

/** Where there is room for one phone only: whose. */
function whose(app: App): TemplateResult {
  const { words, settings } = app;
  return html`<div class="whose" role="group" aria-label=${words.phones}>
    ${holders.map((holder) => {
      const { news: latest, unread, answered } = app.phones[holder];
      const elsewhere = holder === 'theo' ? app.outside.unread : 0;
      const news = settings.who === holder ? 0 : (latest?.count ?? 0) + (answered ? 1 : 0) + unread + elsewhere;
      const other = holder === 'theo' && app.outside.holder?.isTheo === false ? app.outside.holder : undefined;
      return html`<button
        type="button"
        aria-pressed=${settings.who === holder}
        @click=${() => void app.set({ who: holder })}
      >
        ${other ? nothing : html`<img class="portrait" src=${portrait(holder).src} width="28" height="28" alt="" />`}
        <bdi>${other?.name ?? app.firstName(holder)}</bdi>
        ${news > 0 ? html`<span class="badge">${words.phoneNews(news)}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}

/** The panel where there is no room beside the phones. */
function drawer(app: App): TemplateResult {
  const { words } = app;
  return html`<dialog
    class="sheet backstage"
    id="drawer"
    aria-labelledby="drawer-title"
    @close=${() => closeDrawer(app)}
  >
    <header>
      <h2 id="drawer-title">${words.backstage}</h2>
      <button class="plain icon-only" type="button" aria-label=${words.close} @click=${() => dismissDrawer()}>
        ${closeIcon()}
      </button>
    </header>
    ${app.panelOpen ? backstage?.render() : nothing}
  </dialog>`;
}

async function openDrawer(app: App): Promise<void> {
  app.panelOpen = true;
  await app.change();
  document.querySelector<HTMLDialogElement>('#drawer')?.showModal();
}

function dismissDrawer(): void {
  document.querySelector<HTMLDialogElement>('#drawer')?.close();
}

function closeDrawer(app: App): void {
  app.panelOpen = false;
  void app.change();
}
