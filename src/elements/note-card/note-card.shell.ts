import { nothing, type TemplateResult } from 'lit';
import type { Note, PostAuthor } from '../../contracts/index.js';
import { isEmojiOnly } from '../../core/emoji.js';
import { informing, isNoteCovered } from '../../core/note/note-rules.js';
import { isLong } from '../../core/note/note-text.js';
import { html } from '../parts/tight.js';
import { variables } from '../parts/variables.js';
import type { CommonWords } from '../parts/words.js';
import { countOf, decidedOf, importedOf, linesOf, ratioOf, sourcesOf } from './note-card.shape.js';

/** Until there is more, no cover has been opened. */
const nobody: ReadonlySet<string> = new Set();

/** The shape of a note that is on its way. */
export function skeleton(words: CommonWords): TemplateResult {
  return html`<article class="card" part="card" aria-busy="true">
    <p class="visually-hidden">${words.text('commonLoading')}</p>
    <div class="head" aria-hidden="true">
      <span class="disc"></span>
      <div class="who"><span class="bar"></span><span class="bar short"></span></div>
    </div>
    <div class="photos" data-count="1" aria-hidden="true"><div class="tile"></div></div>
  </article>`;
}

/** All who sign it, as many as will be spelled out. What is no name is nobody: it is checked by what comes. */
function namesOf({ author, authors }: Note): readonly string[] {
  const given: readonly (PostAuthor | null)[] = Array.isArray(authors) ? authors : [];
  const names = given.map((one) => one?.person?.name).filter((name) => typeof name === 'string');
  if (names.length < 2) return [author.name];
  return names.length > 3 ? [...names.slice(0, 2), '…'] : names;
}

/** A record before what shows it is there: its words, and places of the right size, so that nothing jumps. */
export function outline(note: Note): TemplateResult {
  const { text, lang, photos = [], labels } = note;
  const names = namesOf(note);
  const covered = isNoteCovered(note, { uncovered: nobody });
  return html`<article class="card" part="card" aria-busy="true">
    <header class="head">
      ${names.slice(0, 3).map(() => html`<span class="disc"></span>`)}
      <div class="who">
        <bdi class="name">${names.join(', ')}</bdi>
        <p class="facts small"></p>
      </div>
    </header>
    ${
      covered
        ? html`<div class="panel cover"></div>`
        : text === undefined
          ? nothing
          : html`<div class="words ${isLong(text) ? 'folded' : ''}">
              <span class="text ${isEmojiOnly(text) ? 'emoji-only' : ''}" dir="auto" lang=${lang || nothing}
                >${text}</span
              >
              ${isLong(text) ? html`<div class="fold"></div>` : nothing}
            </div>`
    }
    ${covered || informing(labels).length === 0 ? nothing : html`<p class="aside small">&nbsp;</p>`}
    ${
      covered || photos.length === 0
        ? nothing
        : html`<div ${variables({ '--_ratio': ratioOf(photos) })} class="photos" data-count=${countOf(photos)}>
            ${photos.slice(0, countOf(photos) === 'many' ? 1 : undefined).map(() => html`<div class="tile"></div>`)}
          </div>`
    }
    ${
      covered || importedOf(note).length === 0
        ? nothing
        : html`<div ${variables({ '--_lines': String(Math.max(1, sourcesOf(note, 0).length)) })} class="origin"></div>`
    }
    ${decidedOf(note).map((one) => html`<div ${variables({ '--_lines': String(linesOf(one)) })} class="decided"></div>`)}
  </article>`;
}
