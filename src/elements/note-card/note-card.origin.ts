import { nothing, type TemplateResult } from 'lit';
import { safeLinkUrl } from '../../core/safe-url.js';
import { linkIcon } from '../parts/icons/link.js';
import { html } from '../parts/tight.js';
import { placeOf, type NoteScene } from './note-card.scene.js';
import { importedOf, mostTiles, sourcesOf, type ImportedPhoto } from './note-card.shape.js';

/** Where its photos come from; for their owner, the way to show each of them here no more. */
export function origins(scene: NoteScene): TemplateResult | typeof nothing {
  const { note, words, acts, ways, snapshot, photos } = scene;
  const [first] = importedOf(note);
  if (!first) return nothing;
  const found = sourcesOf(note, photos.index);
  // Leafed to one that was posted here: the place stays, so that nothing moves.
  const away = found.length === 0;
  const sources = away ? [first] : found;
  const imported = away ? sources : importedOf(note, photos.index);
  const stoppable = ways.stop ? imported.filter(({ id }) => !snapshot.stopped.has(id)) : [];
  return html`<div class="origin${away ? ' away' : ''}" part="origin">
    <slot name="origin">${sources.map((photo) => source(photo, scene, sources.length))}</slot>${
      note.mine
        ? html`<p class="row">
            ${stoppable.map(
              (photo) =>
                html`<button
                  class="button stop"
                  type="button"
                  aria-disabled=${snapshot.doing ? 'true' : nothing}
                  @click=${() => acts.stop(photo)}
                >
                  ${isOneOfSeveral(scene) ? words.text('noteStopOf', nameOf(photo, scene)) : words.text('noteStop')}
                </button>`,
            )}<button class="button bare" type="button" @click=${acts.manage}>
              ${words.text('noteImports', (found[0] ?? first).origin.sourceName)}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

function source(photo: ImportedPhoto, scene: NoteScene, count: number): TemplateResult {
  const { note, words } = scene;
  const { sourceName, url } = photo.origin;
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const ofAll = count === 1 && importedOf(note).length === note.photos?.length;
  const said =
    ofAll || !isOneOfSeveral(scene)
      ? words.text('noteOrigin', sourceName)
      : words.text('noteOriginOf', nameOf(photo, scene), sourceName);
  return html`<p class="from small soft">
    ${linkIcon()}${href === undefined ? html`<span>${said}</span>` : html`<a href=${href}>${said}</a>`}
  </p>`;
}

/** Where they are leafed through there is one photo at a time, and no doubt which. */
function isOneOfSeveral({ note: { photos = [] } }: NoteScene): boolean {
  return photos.length > 1 && photos.length <= mostTiles;
}

function nameOf(photo: ImportedPhoto, { note: { photos = [] }, words }: NoteScene): string {
  return placeOf(photos.indexOf(photo), photos.length, words);
}
