import { html, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../../core/clock.js';
import { spentNotesOf, type SpentNotes } from '../../core/note-composer/note-quota.js';
import { leftOf } from '../../core/making/quota.js';
import { bytesText, typeText } from '../parts/file-facts.js';
import { written, type NoteView, type Words } from './note-composer.view.js';

/** Types that every browser opens. */
const usualTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** What may be published and how often still, said before it bites. */
export function renderLimits(view: NoteView): TemplateResult {
  const { words, snapshot } = view;
  const { rules, limits, takesPhotos, photos } = snapshot;
  const now = systemClock.now();
  const spent = spentNotesOf(snapshot, now);
  const notes = leftOf(rules.limits, now);
  const pictures = leftOf(limits, now);
  const most = rules.maxPhotos ?? 0;
  const isFew = pictures !== undefined && (pictures < most || spent?.of === 'photos');
  return html`<p class="limits small soft">
    ${takesPhotos ? words.text('noteComposerLimits', most, written(words, most), filesText(view)) : nothing}
    ${
      notes === undefined
        ? nothing
        : html`<span class=${spent?.of === 'notes' ? 'strong' : nothing}
            >${words.text('noteComposerNotesLeft', notes, written(words, notes))}</span
          >`
    }
    ${
      isFew && (photos.length > 0 || pictures === 0)
        ? html`<span class=${spent?.of === 'photos' ? 'strong' : nothing}
            >${words.text('noteComposerPhotosLeft', pictures, written(words, pictures))}</span
          >`
        : nothing
    }
    ${spent ? againText(words, spent) : nothing}
  </p>`;
}

/** What is used up for today, and when there is more. */
export function spentText(words: Words, spent: SpentNotes): string {
  const key = spent.of === 'notes' ? 'noteComposerNotesLeft' : 'noteComposerPhotosLeft';
  return [words.text(key, spent.left, written(words, spent.left)), againText(words, spent)].filter(Boolean).join(' ');
}

function againText(words: Words, { until }: SpentNotes): string | undefined {
  const at = until === undefined ? undefined : timeText(words, until);
  return at === undefined ? undefined : words.text('composerLeftAgain', at);
}

function filesText({ words, snapshot, maxFileBytes }: NoteView): string {
  const names = [...usualTypes, ...(snapshot.limits.decodes ?? [])].map(typeText);
  const types = new Intl.ListFormat(words.lang(), { type: 'disjunction' }).format(new Set(names));
  if (maxFileBytes === undefined) return types;
  return words.text('composerUpTo', types, bytesText(maxFileBytes, words.lang()));
}

/** The hour, and the day where it is not today. */
export function timeText(words: Words, at: string | number): string | undefined {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  const today = date.toDateString() === new Date(systemClock.now()).toDateString();
  return new Intl.DateTimeFormat(words.lang(), {
    timeStyle: 'short',
    ...(!today && { dateStyle: 'medium' }),
  }).format(date);
}
