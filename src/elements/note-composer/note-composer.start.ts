import { html, nothing, type TemplateResult } from 'lit';
import type { Availability } from '../../contracts/index.js';
import { timeText } from './note-composer.limits.js';
import { renderUnavailable } from './note-composer.shell.js';
import type { NoteView, Words } from './note-composer.view.js';

/** Unfinished work: go on with it, or not. */
export function renderFound({ words, snapshot, store }: NoteView): TemplateResult {
  const when =
    snapshot.foundAt === undefined
      ? ''
      : new Intl.DateTimeFormat(words.lang(), { dateStyle: 'medium', timeStyle: 'short' }).format(snapshot.foundAt);
  return html`<div class="question">
    <h3 tabindex="-1">${words.text('noteComposerFound')}</h3>
    <p class="soft">${words.text('composerFoundText', when)}</p>
    <div class="buttons">
      <button class="button" type="button" @click=${() => store.discardDraft()}>
        ${words.text('composerDiscard')}
      </button>
      <button class="button spot" type="button" @click=${() => store.continueDraft()}>
        ${words.text('composerContinue')}
      </button>
    </div>
  </div>`;
}

/** Not for this person. */
export function renderNotOffered(words: Words, availability: Availability): TemplateResult {
  if (availability.available) return renderUnavailable(words.text('noteComposerNotConnected'));
  const { reason, until } = availability;
  const when = until === undefined ? undefined : timeText(words, until);
  return renderUnavailable(
    words.text('noteComposerUnavailable', reason),
    when === undefined || reason === 'ended'
      ? nothing
      : html`<p class="small soft">${words.text('composerUnavailableUntil', when)}</p>`,
  );
}
