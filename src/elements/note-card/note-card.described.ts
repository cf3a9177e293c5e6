import { nothing, type TemplateResult } from 'lit';
import type { Note, NotePhoto } from '../../contracts/index.js';
import { informing, sightOf } from '../../core/note/note-rules.js';
import { html } from '../parts/tight.js';
import type { NoteContext } from './note-card.host.js';
import { describePhoto, isDescribed, listOf, placeOf } from './note-card.scene.js';
import type { GalleryWords } from './note-card.words.js';

/** All that is written about a photo: the short text, the long one, what stands in the picture word for word. */
export function described(photo: NotePhoto, note: Note, words: GalleryWords): TemplateResult {
  const { picture, description } = photo;
  const lang = photo.lang ?? note.lang ?? nothing;
  const informs = informing(photo.labels);
  const labels =
    informs.length === 0
      ? nothing
      : html`<p class="soft" dir="auto">${words.text('noteInforms', listOf(informs, words))}</p>`;
  if (!isDescribed(photo))
    return html`<p class="soft">${words.text('noteNoDescription')}</p>
      ${labels}`;
  const { long, transcript } = description ?? {};
  return html`${picture?.alt ? html`<p class="written strong" dir="auto" lang=${lang}>${picture.alt}</p>` : nothing}${
    long ? html`<p class="written" dir="auto" lang=${lang}>${long}</p>` : nothing
  }${
    transcript
      ? html`<h3 class="small soft">${words.text('noteTranscript')}</h3>
          <p class="written quoted" dir="auto" lang=${lang}>${transcript}</p>`
      : nothing
  }${labels}`;
}

/** What is said of a photo that has just been leafed to: nothing of what lies under a cover. */
export function heardOf(
  photo: NotePhoto,
  index: number,
  { store, getNote }: Pick<NoteContext, 'store' | 'getNote'>,
  words: GalleryWords,
): string {
  const note = getNote();
  const place = placeOf(index, note?.photos?.length ?? 1, words);
  const sight = note ? sightOf(photo, note, store.getSnapshot()) : 'unavailable';
  const { alt } = photo.picture ?? {};
  if (sight === 'shown') return alt ? words.text('notePhotoShown', place, alt) : describePhoto(photo, place, words);
  return words.text('notePhotoShown', place, words.text(sight === 'covered' ? 'noteCovered' : 'notePhotoUnavailable'));
}
