import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NotePhoto } from '../../contracts/index.js';
import { html } from '../parts/tight.js';
import { variables } from '../parts/variables.js';
import { photoTile } from './note-card.photo.js';
import type { NoteScene } from './note-card.scene.js';
import { countOf, ratioOf } from './note-card.shape.js';

/** How far around the one that shows photos are fetched, so that leafing does not wait. */
const around = 1;

const sizes: Readonly<Record<string, string>> = { '2': '50vw', '3': '50vw', '4': '50vw' };

/** The photos of a note: one, a few side by side, or a row to leaf through. */
export function photosOf(scene: NoteScene): TemplateResult | typeof nothing {
  const { photos = [] } = scene.note;
  if (photos.length === 0) return nothing;
  const { acts, leafing } = scene;
  const count = countOf(photos);
  const many = count === 'many';
  const { index: current } = scene.photos;
  const tile = (photo: NotePhoto, index: number): TemplateResult =>
    photoTile(
      {
        photo,
        index,
        count: photos.length,
        sizes: sizes[count] ?? '100vw',
        away: many && index !== current,
        later: many && Math.abs(index - current) > around,
      },
      scene,
    );
  const list = html`<ul
    ${variables({ '--_ratio': ratioOf(photos) })}
    class="photos"
    part=${many ? 'carousel' : 'grid'}
    role="list"
    data-count=${count}
    @click=${acts.press}
    @error=${acts.settled}
    @scroll=${many ? acts.leaf : nothing}
  >
    ${many ? repeat(photos, ({ id }) => id, tile) : photos.map(tile)}
  </ul>`;
  return many ? html`<div class="gallery" @keydown=${acts.key}>${list}${leafing}</div>` : list;
}
