import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import { usedSides } from '../../core/composer/composer-rules.js';
import type { ComposerStore } from '../../core/composer/composer-store.js';
import { closeIcon } from '../parts/icons/close.js';
import { warningIcon } from '../parts/icons/warning.js';
import type { Words } from './story-composer.view.js';

/** Names of files that were handed in and not taken. */
export interface TurnedAway {
  /** Every face had a picture. */
  readonly noPlace: readonly string[];
  readonly noPicture: readonly string[];
}

/** By what the system says of it. Where that is nothing, its bytes decide. */
const maybePicture = ({ type }: File): boolean => type === '' || type.startsWith('image/');

const namesOf = (files: readonly File[]): readonly string[] => files.map(({ name }) => name);

/** Gives files that were dropped, pasted or picked to the faces, and remembers those that were not taken. */
export class Intake {
  #host: ReactiveControllerHost;
  #store: ComposerStore;
  turnedAway: TurnedAway | undefined;

  constructor(host: ReactiveControllerHost, store: ComposerStore) {
    this.#host = host;
    this.#store = store;
  }

  /** The first picture to the face it is for, the others to faces that are empty. */
  take = (files: readonly File[], first: Side | undefined): void => {
    const pictures = files.filter(maybePicture);
    // What is meant for one face is refused there, by what its bytes say.
    const candidates = first && pictures.length === 0 ? files.slice(0, 1) : pictures;
    const { mode, faces } = this.#store.getSnapshot();
    const free = usedSides(mode).filter((side) => side !== first && faces[side].phase === 'empty');
    const targets = first && usedSides(mode).includes(first) ? [first, ...free] : free;
    for (const [index, side] of targets.entries()) {
      const file = candidates[index];
      if (file) this.#store.choose(side, file, 'gallery');
    }
    const noPlace = namesOf(candidates.slice(targets.length));
    const noPicture = namesOf(files.filter((file) => !candidates.includes(file)));
    this.#set(noPlace.length + noPicture.length > 0 ? { noPlace, noPicture } : undefined);
  };

  /** It has been read, or was about another story. */
  forget = (): void => this.#set(undefined);

  #set(turnedAway: TurnedAway | undefined): void {
    this.turnedAway = turnedAway;
    this.#host.requestUpdate();
  }
}

/** Says which files were not taken, and why. */
export function renderTurnedAway(words: Words, { noPlace, noPicture }: TurnedAway, forget: () => void): TemplateResult {
  const listed = (names: readonly string[]): string => new Intl.ListFormat(words.lang()).format(names);
  // Once it is closed, the focus is in the first face.
  return html`<div class="warn" part="problem" role="alert" data-rv-keep="front">
    ${warningIcon()}
    <p class="file">
      ${noPlace.length > 0 ? words.text('composerNoPlace', listed(noPlace)) : nothing}
      ${noPlace.length > 0 && noPicture.length > 0 ? html`<br />` : nothing}
      ${noPicture.length > 0 ? words.text('composerNoPicture', listed(noPicture)) : nothing}
    </p>
    <button class="button bare icon-only" type="button" aria-label=${words.text('commonClose')} @click=${forget}>
      ${closeIcon()}
    </button>
  </div>`;
}
