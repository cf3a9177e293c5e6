import { nothing, type TemplateResult } from 'lit';
import type { ContentLabel, NotePhoto, Picture } from '../../contracts/index.js';
import { canCover, coverOf, informing, sightOf, type Cover } from '../../core/note/note-rules.js';
import { safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import { blurhash, blurhashSize } from '../parts/blurhash.js';
import { bytesText } from '../parts/file-facts.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { imageOffIcon } from '../parts/icons/image-off.js';
import { html } from '../parts/tight.js';
import { variables } from '../parts/variables.js';
import { describePhoto, isDescribed, listOf, placeOf, type NoteScene, type PhotoAct } from './note-card.scene.js';
import type { Words } from './note-card.words.js';

/** One photo and where it stands. */
export interface PhotoPlace {
  readonly photo: NotePhoto;
  readonly index: number;
  readonly count: number;
  /** Leafed through: not the one that shows. */
  readonly away?: boolean;
  /** Not fetched yet: too far to be leafed to soon. */
  readonly later?: boolean;
  readonly sizes: string;
}

/** Whether a photo waits to be asked for: data is saved, and it is not the first. */
export function isHeld({ photo, index }: PhotoPlace, { light, photos }: NoteScene): boolean {
  return light && index > 0 && !photos.asked.has(photo.id);
}

/** One photo's place: the photo, or why it isn't there and what can be done. */
export function photoTile(place: PhotoPlace, scene: NoteScene): TemplateResult {
  const { photo, index, count, away, later, sizes } = place;
  const { words, note } = scene;
  const { picture } = photo;
  const colour = { '--_placeholder': picture?.placeholder ?? '' };
  const missing = photoPanel(place, scene) ?? (later ? nothing : undefined);
  if (missing || !picture) {
    return html`<li ${variables(colour)} class="tile" part="photo" data-index=${index} ?inert=${away}>${missing}</li>`;
  }
  const { width, height, alt, srcset } = picture;
  const name = placeOf(index, count, words);
  // What most photos are, as one template: a feed has thousands. The source comes last: what comes before it decides how,
  // and whether, it is fetched.
  return html`<li ${variables(colour)} class="tile" part="photo" data-index=${index} ?inert=${away}>
    <button class="open" type="button" data-act="open" aria-haspopup="dialog" aria-label=${alt === '' ? name : nothing}>
      <img
        part="picture"
        loading="lazy"
        decoding="async"
        sizes=${srcset ? sizes : nothing}
        width=${width}
        height=${height}
        lang=${alt ? (photo.lang ?? note.lang ?? nothing) : nothing}
        alt=${alt ?? words.text('notePhotoUndescribed', name)}
        srcset=${safeSrcset(srcset) ?? nothing}
        src=${sourceOf(photo) ?? nothing}
      /></button
    ><button
      class="pill"
      part="description"
      type="button"
      data-act="describe"
      aria-haspopup="dialog"
      ?disabled=${!isDescribed(photo)}
      ?hidden=${alt === ''}
      aria-hidden=${isDescribed(photo) ? nothing : 'true'}
      aria-label=${count === 1 || !isDescribed(photo) ? nothing : words.text('noteDescriptionOf', name)}
    >
      <span>${words.text(isDescribed(photo) ? 'noteDescription' : 'noteNoDescription')}</span></button
    >${
      canCover(photo, note)
        ? html`<button class="pill again" type="button" data-act="cover">
            <span>${words.text('noteCoverAgain')}</span>
          </button>`
        : nothing
    }${photo.labels ? informs(photo.labels, words) : nothing}
  </li>`;
}

/** Labels that cover nothing are read on the photo they are about. */
function informs(labels: readonly ContentLabel[], words: Words): TemplateResult | typeof nothing {
  const said = informing(labels);
  if (said.length === 0) return nothing;
  return html`<p class="pill informs" dir="auto"><span>${words.text('noteInforms', listOf(said, words))}</span></p>`;
}

/** Why a photo isn't there, and what can be done. `undefined`: it is. */
export function photoPanel(place: PhotoPlace, scene: NoteScene): TemplateResult | undefined {
  const { photo, index, count } = place;
  const { words, note, snapshot, photos } = scene;
  const sight = sightOf(photo, note, snapshot);
  if (sight === 'shown' && sourceOf(photo) !== undefined && !photos.broken.has(photo.id) && !isHeld(place, scene)) {
    return undefined;
  }
  const name = placeOf(index, count, words);
  if (sight === 'stopped') return stopped(photo, scene);
  if (sight === 'unavailable')
    return panel(imageOffIcon(), words.text('notePhotoUnavailable'), count === 1 ? '' : name);
  if (sight === 'covered') {
    return html`${blur(photo.picture)}${coverPanel(coverOf(photo), scene, { first: isFirstCover(place, scene), name })}`;
  }
  const described = describePhoto(photo, name, words);
  if (sourceOf(photo) === undefined) return panel(imageOffIcon(), words.text('notePhotoFailed'), described);
  if (photos.broken.has(photo.id)) {
    const way = { act: 'retry', label: words.text('commonRetry') } as const;
    return panel(imageOffIcon(), words.text('notePhotoFailed'), described, way);
  }
  const { bytes } = photo;
  const label = bytes ? words.text('noteLoadPhotoOf', bytesText(bytes, words.lang())) : words.text('noteLoadPhoto');
  return html`${blur(photo.picture)}${panel(undefined, '', described, { act: 'load', label })}`;
}

const sources = new WeakMap<Picture, { readonly src: string | undefined }>();

/** Its address, where a picture may come from there. */
export function sourceOf({ picture }: NotePhoto): string | undefined {
  if (!picture) return undefined;
  const known = sources.get(picture) ?? { src: safePictureUrl(picture.src) };
  sources.set(picture, known);
  return known.src;
}

function isFirstCover({ index }: PhotoPlace, { note, snapshot }: NoteScene): boolean {
  return (note.photos ?? []).findIndex((photo) => sightOf(photo, note, snapshot) === 'covered') === index;
}

/** Nothing of a covered picture is fetched: a blur of the picture itself would have the whole of it on the device already. */
export function coverPanel(
  { age, reasons, canOpen }: Cover,
  { words }: { readonly words: Words },
  { first, name, whole }: { first: boolean; name?: string; whole?: () => void },
): TemplateResult {
  const said = html`<p class="strong">
      ${age ? words.text('noteAge') : words.text(whole ? 'noteTextCovered' : 'noteCovered')}
    </p>
    ${age ? html`<p>${words.text('noteAgeReason')}</p>` : nothing}
    ${reasons.length > 0 ? html`<p dir="auto">${words.text('noteCoverReason', listOf(reasons, words))}</p>` : nothing}`;
  const label = words.text(age ? 'noteAgeConfirm' : whole ? 'noteUncoverText' : 'noteUncover');
  return html`<div class="panel cover" part="cover" role="group" aria-label=${name ?? nothing}>
    ${hiddenIcon()}${first ? html`<slot name="cover">${said}</slot>` : said}
    ${
      canOpen
        ? html`<button class="button" type="button" data-act="uncover" @click=${whole ?? nothing}>${label}</button>`
        : nothing
    }
  </div>`;
}

function stopped(photo: NotePhoto, scene: NoteScene): TemplateResult {
  const { words, snapshot } = scene;
  const source = snapshot.stopped.get(photo.id)?.sourceName ?? '';
  return panel(hiddenIcon(), words.text('noteStopped', source), '', {
    act: 'show-again',
    label: words.text('noteShowAgain'),
  });
}

/** What a picture may look like, drawn of a few letters. */
function blur(picture: Picture | undefined): unknown {
  const hash = picture?.blurhash;
  if (!hash) return nothing;
  return html`<canvas
    class="blur"
    width=${blurhashSize}
    height=${blurhashSize}
    aria-hidden="true"
    ${blurhash(hash)}
  ></canvas>`;
}

function panel(
  icon: TemplateResult | undefined,
  text: string,
  hint: string,
  way?: { readonly act: PhotoAct; readonly label: string },
): TemplateResult {
  return html`<div class="panel">
    ${icon ?? nothing}${text ? html`<p class="strong">${text}</p>` : nothing}${hint ? html`<p class="hint" dir="auto">${hint}</p>` : nothing}
    ${way ? html`<button class="button" type="button" data-act=${way.act}>${way.label}</button>` : nothing}
  </div>`;
}
