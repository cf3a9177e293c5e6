import { nothing, type TemplateResult } from 'lit';
import { canCover, coverOf, informing, isNoteCovered } from '../../core/note/note-rules.js';
import { isLong } from '../../core/note/note-text.js';
import { messageText } from '../parts/message-text.js';
import { problem, problemText } from '../parts/problem.js';
import { html } from '../parts/tight.js';
import { head } from './note-card.head.js';
import { origins } from './note-card.origin.js';
import { coverPanel } from './note-card.photo.js';
import { photosOf } from './note-card.photos.js';
import { listOf, type NoteScene } from './note-card.scene.js';

/** A note that is there. */
export function noteView(scene: NoteScene): TemplateResult {
  const { note, snapshot, acts } = scene;
  return html`${head(scene)}${
      isNoteCovered(note, snapshot)
        ? coverPanel(coverOf(note), scene, { first: true, whole: acts.uncoverNote })
        : html`${text(scene)}<slot name="translation"></slot>${photosOf(scene)}`
    }${beneath(scene)}<slot name="actions"></slot>`;
}

function text({ note, words, unfolded, mentionUrl, tagUrl, acts }: NoteScene): unknown {
  const { text: written, lang, labels } = note;
  const informs = informing(labels);
  const long = written !== undefined && isLong(written);
  const said =
    written === undefined
      ? nothing
      : html`<div
          class="words${long && !unfolded ? ' folded' : ''}"
          @focusin=${long && !unfolded ? acts.unfoldAt : nothing}
        >
          ${messageText(written, { words, lang, mentionUrl, tagUrl })}${
            long
              ? html`<button
                  class="button bare fold"
                  part="fold"
                  type="button"
                  aria-expanded=${unfolded}
                  @click=${acts.fold}
                >
                  ${words.text(unfolded ? 'noteReadLess' : 'noteReadMore')}
                </button>`
              : nothing
          }
        </div>`;
  if (informs.length === 0) return said;
  return html`${said}
    <p class="aside small soft" dir="auto">${words.text('noteInforms', listOf(informs, words))}</p>`;
}

/** What few notes have beneath their photos. */
function beneath(scene: NoteScene): TemplateResult | typeof nothing {
  const { note, snapshot, words, acts, decisions } = scene;
  const { problem: failed, stale } = snapshot;
  const imported = note.photos?.some(({ origin }) => origin) ?? false;
  const coverable = canCover(note, note);
  if (!imported && !failed && !stale && !coverable && decisions === nothing) return nothing;
  const covered = isNoteCovered(note, snapshot);
  return html`${imported && !covered ? origins(scene) : nothing}${notices(scene)}${
    coverable && !covered
      ? html`<p class="row">
          <button class="button bare" type="button" @click=${acts.coverNote}>${words.text('noteCoverAgain')}</button>
        </p>`
      : nothing
  }${decisions}`;
}

const failures = { delete: 'noteNotDeleted', stop: 'noteNotStopped', show: 'noteNotShown' } as const;

function notices({ words, snapshot, acts }: NoteScene): TemplateResult | typeof nothing {
  const { problem: failed, stale } = snapshot;
  if (!failed && !stale) return nothing;
  return html`<div class="aside">
    ${
      failed
        ? problem(words, failed.error, {
            own: true,
            text: words.text(failures[failed.act], problemText(words, failed.error)),
            retry: failed.error.retryable ? acts.retry : undefined,
          })
        : nothing
    }${
      stale
        ? html`<p class="stale small soft">
            <span>${words.text('noteStale')}</span
            ><button class="button bare" type="button" @click=${acts.refresh}>${words.text('commonRetry')}</button>
          </p>`
        : nothing
    }
  </div>`;
}
