import type { Note } from 'recto-verso/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from './app.js';
import type { NoteFeed } from './note-feed.js';
import { signersButton, signingButton } from './co-authors.js';
import { focusOneOf, viewButton } from './focus.js';
import { personIcon, pictureIcon, plusIcon, sendIcon } from './icons.js';
import { sendStory } from './messages.js';
import { findable, mainAppName } from './note-seeds.js';
import { openPane, paneOf } from './pane.js';
import type { Holder } from './settings.js';

/** A note of one of the two feeds. */
export function knownNote(app: App, noteId: string): Note | undefined {
  const { mina, theo } = app.notes;
  return [...(mina?.notes ?? []), ...(theo?.notes ?? [])].find(({ id }) => id === noteId);
}

/** Somebody's notes: the third place, beside stories and messages. */
export function notesView(app: App, holder: Holder): TemplateResult | typeof nothing {
  const { view, notesSeen } = app.phones[holder];
  if (!notesSeen) return nothing;
  const { words } = app;
  const feed = app.notes[holder];
  const covered = paneOf(app, holder) !== undefined;
  return html`<div
    class="feed notes"
    ?hidden=${view !== 'notes'}
    ?inert=${covered}
    @rv-imports-open-request=${() => openPane(app, holder, { kind: 'imports' })}
  >
    <div class="row note-acts">
      <button class="pill" type="button" @click=${() => openPane(app, holder, { kind: 'note' })}>
        ${plusIcon()} ${words.notes.compose}
      </button>
      ${signingButton(app, holder)}
      <button class="pill" type="button" @click=${() => openPane(app, holder, { kind: 'contacts' })}>
        ${personIcon()} ${words.notes.contacts}
      </button>
      <button class="pill" type="button" @click=${() => openPane(app, holder, { kind: 'imports' })}>
        ${pictureIcon()} ${words.notes.imports(mainAppName)}
      </button>
    </div>
    ${feed ? list(app, holder, feed) : nothing}
  </div>`;
}

/** The way to them is gone once they are there: the focus goes to the first of them. */
async function showNew(app: App, holder: Holder): Promise<void> {
  const before = new Set(app.notes[holder]?.notes.map(({ id }) => id));
  app.notes[holder]?.showWaiting();
  await app.change();
  const at = app.notes[holder]?.notes.findIndex(({ id }) => !before.has(id)) ?? -1;
  const items = document.querySelectorAll<HTMLElement>(`#phone-${holder} .note-list > li`);
  focusOneOf(items[at], items[0], viewButton(holder));
}

function list(app: App, holder: Holder, { notes, gone, waiting, failed }: NoteFeed): TemplateResult {
  const { words } = app;
  return html`<div class="new-notes">
      ${
        waiting > 0
          ? html`<button class="pill" type="button" @click=${() => showNew(app, holder)}>
              ${words.notes.showNew}
              <span class="count">${new Intl.NumberFormat(app.settings.lang).format(waiting)}</span>
            </button>`
          : nothing
      }
    </div>
    ${
      failed
        ? html`<p class="end problem" role="alert">
            ${words.notes.failed}
            <button class="pill" type="button" @click=${() => app.readNotes(holder)}>${words.notes.retry}</button>
          </p>`
        : nothing
    }
    <ul class="note-list">
      ${repeat(
        notes,
        ({ id }) => id,
        (note) =>
          html`<li tabindex="-1">
            <rv-note-card note-id=${note.id} .note=${gone.has(note.id) ? undefined : note}
              >${share(app, holder, note)}${signers(app, holder, note)}</rv-note-card
            >
          </li>`,
      )}
    </ul>
    <p class="end soft">${notes.length > 0 ? words.notes.end : failed ? nothing : words.notes.empty}</p>`;
}

/** What others may read can be sent to them. */
function share(app: App, holder: Holder, { id, author, state, audience }: Note): TemplateResult | typeof nothing {
  const { words } = app;
  if ((state !== 'live' && state !== 'limited') || audience?.id === 'private') return nothing;
  return html`<button
    slot="actions"
    class="plain send"
    type="button"
    aria-label=${words.notes.sendNote(author.name)}
    @click=${() => sendStory(app, holder, id)}
  >
    ${sendIcon()} ${words.send}
  </button>`;
}

/** On one's own, and on what one signs with others. */
function signers(app: App, holder: Holder, { id, author, authors = [] }: Note): TemplateResult | typeof nothing {
  const isTheirs = author.id === holder || authors.some(({ person }) => person?.id === holder);
  const title = app.words.notes.note(author.name);
  return isTheirs ? signersButton(app, holder, id, { slot: 'actions', title }) : nothing;
}

/** Under the way to find people: whom there is to find on this page. */
export function contactHint(app: App): TemplateResult {
  const written = new Intl.ListFormat(app.settings.lang).format(findable.map((address) => `\u2066${address}\u2069`));
  return html`<p class="small soft hint">${app.words.notes.tryThese(written)}</p>`;
}
