import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { MetadataEntry, MetadataKind, PictureInspection, RenderedPicture } from '../../core/picture-tools.js';
import { adopt } from '../parts/adopt.js';
import { bytesText, pixelsText, typeText } from '../parts/file-facts.js';
import { arrowIcon } from '../parts/icons/arrow.js';
import { checkIcon } from '../parts/icons/check.js';
import { dateIcon } from '../parts/icons/date.js';
import { deviceIcon } from '../parts/icons/device.js';
import { locationIcon } from '../parts/icons/location.js';
import { otherDataIcon } from '../parts/icons/other-data.js';
import { personIcon } from '../parts/icons/person.js';
import { privacyIcon } from '../parts/icons/privacy.js';
import { unfoldIcon } from '../parts/icons/unfold.js';
import { warningIcon } from '../parts/icons/warning.js';
import { removedStrings, type RemovedStrings } from './story-composer.removed.strings.js';
import { removedStyles } from './story-composer.removed.styles.js';

export interface RemovedFace {
  /** Absent: the only face of its story. */
  readonly side: Side | undefined;
  /** The file as it was chosen. */
  readonly before: PictureInspection;
  /** As it will leave. Absent: it is being made. */
  readonly after: RenderedPicture | undefined;
  /** It leaves as it is: the back end removes what it says. */
  readonly unstripped?: boolean;
}

export interface RemovedView {
  readonly faces: readonly RemovedFace[];
  readonly keepDate: boolean;
  readonly onKeepDate: (keepDate: boolean) => void;
}

/** What gives away most comes first. */
const kinds: readonly { readonly kind: MetadataKind; readonly name: keyof RemovedStrings; icon(): TemplateResult }[] = [
  { kind: 'location', name: 'removedLocation', icon: locationIcon },
  { kind: 'date', name: 'removedDate', icon: dateIcon },
  { kind: 'device', name: 'removedDevice', icon: deviceIcon },
  { kind: 'person', name: 'removedPerson', icon: personIcon },
  { kind: 'other', name: 'removedOther', icon: otherDataIcon },
];

/** "What leaves your device": what a file said, that it no longer does, and what is left of it. Entry by entry, so that it can be checked. */
export class RemovedPart {
  #words: StringsController<RemovedStrings>;

  constructor(host: LitElement & StringsHost<RemovedStrings>) {
    this.#words = new StringsController(host, removedStrings);
    adopt(host.renderRoot, [removedStyles]);
  }

  get heading(): string {
    return this.#words.text('removedHeading');
  }

  render({ faces, keepDate, onKeepDate }: RemovedView): TemplateResult {
    const words = this.#words;
    if (faces.length === 0) return html`<p class="removed removed-lead soft">${words.text('removedNoPicture')}</p>`;
    const dated = faces.some(({ before }) => before.metadata.some(({ kind }) => kind === 'date'));
    return html`<div class="removed">
      <p class="removed-lead">${words.text('removedLead')}</p>
      ${faces.map((face) => this.#renderFace(face, keepDate))}
      ${dated || keepDate ? this.#renderKeepDate(keepDate, onKeepDate) : nothing}
      <p class="removed-end">${privacyIcon()} <span>${words.text('removedNothingElse')}</span></p>
    </div>`;
  }

  #renderFace(face: RemovedFace, keepDate: boolean): TemplateResult {
    const { side, before, unstripped } = face;
    const name = side === undefined ? 'removedPicture' : side === 'front' ? 'removedFront' : 'removedBack';
    const id = `removed-${side ?? 'picture'}`;
    return html`<section class="removed-face" aria-labelledby=${id}>
      <h3 id=${id}>${this.#words.text(name)}</h3>
      ${
        unstripped
          ? html`<p class="removed-note">${warningIcon()} <span>${this.#words.text('removedUnstripped')}</span></p>`
          : before.metadata.length === 0
            ? html`<p class="removed-note">${checkIcon()} <span>${this.#words.text('removedNone')}</span></p>`
            : this.#renderKinds(face, keepDate)
      }
      ${this.#renderFacts(face)}
    </section>`;
  }

  #renderKinds({ before, after }: RemovedFace, keepDate: boolean): TemplateResult {
    const words = this.#words;
    // No other type has a place for it.
    const keeps = keepDate && (after?.blob.type ?? 'image/jpeg') === 'image/jpeg';
    return html`<ul class="removed-kinds">
      ${kinds.map(({ kind, name, icon }) => {
        const entries = before.metadata.filter((entry) => entry.kind === kind);
        if (entries.length === 0) return nothing;
        return html`<li>
          <details class="removed-kind" ?open=${kind === 'location'}>
            <summary>
              ${icon()}
              <span class="removed-text">
                <span class="removed-name">${words.text(name)}</span>
                <span class="removed-count">${new Intl.NumberFormat(words.lang()).format(entries.length)}</span>
                <span class="removed-state">
                  ${words.text(kind === 'date' && keeps ? 'removedDateKept' : 'removedGone')}
                </span>
              </span>
              ${unfoldIcon()}
            </summary>
            ${renderEntries(entries, keeps)}
          </details>
        </li>`;
      })}
    </ul>`;
  }

  #renderFacts({ before, after, unstripped }: RemovedFace): TemplateResult {
    const words = this.#words;
    const lang = words.lang();
    if (unstripped) {
      return html`<dl class="removed-facts">
        ${this.#renderFact('removedBytes', bytesText(before.bytes, lang))}
        ${this.#renderFact('removedType', typeText(before.type))}
      </dl>`;
    }
    if (!after) return html`<p class="soft small">${words.text('removedMaking')}</p>`;
    return html`<dl class="removed-facts">
      ${this.#renderFact('removedBytes', bytesText(before.bytes, lang), bytesText(after.blob.size, lang))}
      ${this.#renderFact('removedType', typeText(before.type), typeText(after.blob.type))}
      ${this.#renderFact('removedPixels', pixelsText(before, lang), pixelsText(after, lang))}
    </dl>`;
  }

  #renderFact(name: 'removedBytes' | 'removedType' | 'removedPixels', was: string, is = was): TemplateResult {
    const words = this.#words;
    return html`<div>
      <dt>${words.text(name)}</dt>
      <dd>
        ${
          was === is
            ? nothing
            : html`<bdi>${was}</bdi>${arrowIcon()}<span class="visually-hidden">${words.text('removedBecomes')}</span>`
        }
        <bdi class="removed-after">${is}</bdi>
      </dd>
    </div>`;
  }

  #renderKeepDate(keepDate: boolean, onKeepDate: (keepDate: boolean) => void): TemplateResult {
    return html`<label class="removed-keep">
      <input
        type="checkbox"
        .checked=${keepDate}
        aria-describedby="removed-keep-hint"
        @change=${(event: Event) => onKeepDate((event.target as HTMLInputElement).checked)}
      />
      <span>
        ${this.#words.text('removedKeepDate')}
        <small id="removed-keep-hint" class="soft">${this.#words.text('removedKeepDateHint')}</small>
      </span>
    </label>`;
  }
}

/** Under the names that the standards give them: what is to be checked is not to be prettified. */
function renderEntries(entries: readonly MetadataEntry[], keepsDate: boolean): TemplateResult {
  return html`<dl class="removed-entries">
    ${entries.map(
      ({ name, value }) =>
        html`<div>
          <dt lang="en"><bdi>${name}</bdi></dt>
          <dd class=${keepsDate && name === 'DateTimeOriginal' ? 'removed-stays' : nothing}><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}
