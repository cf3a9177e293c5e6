import { html, nothing, type TemplateResult } from 'lit';
import type { NoteComposerSnapshot } from '../../core/note-composer/note-composer.js';
import { doneIcon } from '../parts/icons/done.js';
import { plusIcon } from '../parts/icons/plus.js';
import { warningIcon } from '../parts/icons/warning.js';
import type { NoteResultPart } from './note-composer.result.js';
import type { NoteView } from './note-composer.view.js';

type Heading =
  | 'noteComposerGone'
  | 'noteComposerHidden'
  | 'noteComposerPartHidden'
  | 'noteComposerInReview'
  | 'noteComposerLimited'
  | 'noteComposerPublished';

/** What has become of the note as a whole. */
export function headingOf({ note }: Pick<NoteComposerSnapshot, 'note'>): Heading {
  if (!note) return 'noteComposerGone';
  const states = [note.state, ...(note.photos ?? []).map(({ state }) => state)];
  if (note.state === 'removed') return 'noteComposerHidden';
  if (states.includes('removed')) return 'noteComposerPartHidden';
  if (states.includes('pending')) return 'noteComposerInReview';
  return states.includes('limited') ? 'noteComposerLimited' : 'noteComposerPublished';
}

/** The heading at once, what moderation says of it as soon as that is fetched. */
export function renderOutcome(
  { words, snapshot, store, coAuthors }: NoteView,
  result: NoteResultPart | undefined,
): TemplateResult {
  const { note, changesLost } = snapshot;
  const heading = headingOf(snapshot);
  const isBad = heading === 'noteComposerHidden' || heading === 'noteComposerPartHidden';
  return html`<div class="result" part="result" data-rv-keep="result">
    <div class="result-head">
      ${!note ? nothing : isBad ? warningIcon() : doneIcon()}
      <h3 tabindex="-1" data-rv-first>${words.text(heading)}</h3>
      ${heading === 'noteComposerInReview' ? html`<p class="soft">${words.text('noteComposerInReviewText')}</p>` : nothing}
      ${changesLost ? html`<p class="soft">${words.text('noteComposerChangesLost')}</p>` : nothing}
    </div>
    ${note ? result?.render(note) : nothing} ${coAuthors.renderAsked(false)}
    <div class="buttons">
      <button class="button" type="button" @click=${() => store.startOver()}>
        ${plusIcon()}<span>${words.text('noteComposerAnother')}</span>
      </button>
    </div>
  </div>`;
}
