import { nothing, type TemplateResult } from 'lit';
import type { Note, NotePhoto } from '../../contracts/index.js';
import { html } from '../parts/tight.js';
import { isDescribed } from './note-card.scene.js';
import type { GalleryWords } from './note-card.words.js';

/** All that is written about a photo: the short text, the long one, what stands in the picture word for word. */
export function described(photo: NotePhoto, note: Note, words: GalleryWords): TemplateResult {
  const { picture, description } = photo;
  const lang = photo.lang ?? note.lang ?? nothing;
  if (!isDescribed(photo)) return html`<p class="soft">${words.text('noteNoDescription')}</p>`;
  const { long, transcript } = description ?? {};
  return html`${picture?.alt ? html`<p class="written strong" dir="auto" lang=${lang}>${picture.alt}</p>` : nothing}${
    long ? html`<p class="written" dir="auto" lang=${lang}>${long}</p>` : nothing
  }${
    transcript
      ? html`<h3 class="small soft">${words.text('noteTranscript')}</h3>
          <p class="written quoted" dir="auto" lang=${lang}>${transcript}</p>`
      : nothing
  }`;
}
