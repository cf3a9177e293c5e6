import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { roomOf } from '../../core/making/co-author-room.js';
import { mostCoAuthors } from '../../core/making/co-author-rules.js';
import type { ChosenCoAuthor } from '../../core/making/co-author-work.js';
import type { CoAuthorChoiceSnapshot } from '../../core/making/co-authors.js';
import { avatar } from './avatar.js';
import { coAuthorLimitText, notOfferedText, written } from './co-author-picker.words.js';
import type { CoAuthorsWords } from './co-authors.words.js';
import { closeIcon } from './icons/close.js';
import { plusIcon } from './icons/plus.js';
import { warningIcon } from './icons/warning.js';

export interface CoAuthorsFieldView {
  readonly words: CoAuthorsWords;
  readonly choice: CoAuthorChoiceSnapshot;
  readonly chosen: readonly ChosenCoAuthor[];
  /** There is somebody to ask, as far as adapters go. */
  readonly isConnected: boolean;
  /** Nobody but its author will see it. */
  readonly isAlone: boolean;
  readonly open: () => void;
  readonly remove: (chosen: ChosenCoAuthor) => void;
}

/** Who is to sign it, in the form. */
export function coAuthorsField(view: CoAuthorsFieldView): TemplateResult {
  const { words, chosen } = view;
  return html`<div
    class="group co-authors"
    part="co-authors"
    role="group"
    aria-labelledby="co-authors-name"
    data-rv-keep="co-authors"
  >
    <p class="strong co-authors-name" id="co-authors-name" tabindex="-1">${words.text('coAuthorsHeading')}</p>
    ${chosen.length === 0 ? nothing : renderChips(view)} ${renderWay(view)}
  </div>`;
}

function renderChips({ words, chosen, remove }: CoAuthorsFieldView): TemplateResult {
  return html`<ul class="chips" aria-labelledby="co-authors-name">
    ${repeat(
      chosen,
      ({ person }) => person.id,
      (one) => {
        const { person, role } = one;
        return html`<li class="chip" part="co-author">
          ${avatar(person)}
          <span class="chip-text">
            <bdi class="strong">${person.name}</bdi>
            <span class="small soft">${words.text('coAuthorRoleName', role)}</span>
          </span>
          <button
            class="button bare icon-only"
            type="button"
            aria-label=${words.text('coAuthorsRemove', person.name)}
            @click=${() => remove(one)}
          >
            ${closeIcon()}
          </button>
        </li>`;
      },
    )}
  </ul>`;
}

/** The way to more of them, or why there is none. */
function renderWay(view: CoAuthorsFieldView): TemplateResult {
  const { words, choice, chosen, isConnected, isAlone, open } = view;
  const { offer } = choice;
  if (!isConnected || isAlone || offer.phase === 'unavailable') {
    const why =
      isConnected && offer.phase === 'unavailable'
        ? notOfferedText(words, offer)
        : isAlone
          ? words.text('coAuthorsAlone')
          : undefined;
    return html`${why === undefined ? nothing : html`<p class="small soft" part="co-authors-limit">${why}</p>`}
    ${chosen.length === 0 ? nothing : html`<p class="small soft">${words.text('coAuthorsNotAsked')}</p>`}`;
  }
  const { heldBy, fits } = roomOf(choice, chosen.length);
  const said = sayings(view);
  return html`
    <button
      class="button"
      part="add-co-author"
      id="add-co-author"
      type="button"
      data-rv-first
      aria-haspopup="dialog"
      aria-disabled=${heldBy === undefined ? nothing : 'true'}
      aria-describedby="co-authors-hint"
      @click=${heldBy === undefined ? open : nothing}
    >
      ${plusIcon()}<span>${words.text('coAuthorsAdd')}</span>
    </button>
    ${
      fits < chosen.length
        ? html`<p class="warn">
            ${warningIcon()}<span>${words.text('coAuthorsOver', fits, written(words, fits))}</span>
          </p>`
        : nothing
    }
    <p class="small soft" id="co-authors-hint" part="co-authors-limit">${said}</p>
  `;
}

/** What holds for asking, before it bites. */
function sayings({ words, choice, chosen }: CoAuthorsFieldView): string {
  const { rules, offer } = choice;
  const { heldBy } = roomOf(choice, chosen.length);
  const room = mostCoAuthors(rules) - chosen.length;
  const limit = coAuthorLimitText(words, choice, chosen.length);
  return [
    words.text('coAuthorsHint'),
    ...(offer.phase === 'ready' && heldBy === undefined
      ? [words.text('coAuthorsMost', room, written(words, room))]
      : []),
    ...(limit === undefined ? [] : [limit]),
    ...(rules.locks ? [words.text('coAuthorsLocks')] : []),
  ].join(' ');
}
