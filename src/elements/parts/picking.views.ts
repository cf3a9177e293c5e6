import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AdapterError, Person } from '../../contracts/index.js';
import type { SearchedList } from '../../core/searched-pages.js';
import { avatar } from './avatar.js';
import { problem, problemText } from './problem.js';
import type { CommonWords } from './words.js';

/** Who is picked: it names the row and its part. */
export type PickKind = 'contact' | 'candidate';

export interface PickRow {
  readonly person: Person;
  /** Why they can't be chosen. Absent: they can. */
  readonly reason: string | undefined;
  readonly isChosen: boolean;
}

/** Somebody, with the radio button that chooses them, or why they can't be chosen. */
export function pickRow(kind: PickKind, { person, reason, isChosen }: PickRow): TemplateResult {
  const { id, name, handle } = person;
  return html`<label class=${`pick ${kind}`} part=${kind} ?data-off=${reason !== undefined}>
    ${avatar(person)}
    <span class="who">
      <span class="name"><bdi>${name}</bdi></span>
      <span class="facts small soft">
        ${handle ? html`<bdi class="handle">@${handle}</bdi>` : nothing}
        ${reason === undefined ? nothing : html`<span>${reason}</span>`}
      </span>
    </span>
    <input type="radio" name=${kind} value=${id} ?disabled=${reason !== undefined} .checked=${live(isChosen)} />
  </label>`;
}

/** The list did not arrive. */
export function pickFailure(
  words: CommonWords,
  error: AdapterError,
  { text, retry }: { readonly text: (problem: string) => string; readonly retry: () => void },
): TemplateResult {
  return html`<div class="panel">${problem(words, error, { text: text(problemText(words, error)), retry })}</div>`;
}

/** What comes after the rows: more, or why there are no more. */
export function pickFoot(
  words: CommonWords,
  { error, searching, loadingMore }: SearchedList<unknown>,
  ways: { readonly text: (problem: string) => string; readonly searching: string; readonly retry: () => void },
): TemplateResult | typeof nothing {
  if (error) {
    const text = ways.text(problemText(words, error));
    return html`<div class="foot-note">${problem(words, error, { text, retry: ways.retry })}</div>`;
  }
  if (!searching && !loadingMore) return nothing;
  return html`<p class="foot-note small soft">${searching ? ways.searching : words.text('commonLoading')}</p>`;
}

/** Rows in the shape of those that come. */
export function pickSkeleton(words: CommonWords): TemplateResult {
  const one = html`<div class="pick">
    <span class="disc"></span><span class="who"><span class="bar"></span><span class="bar short"></span></span>
  </div>`;
  return html`<p class="visually-hidden">${words.text('commonLoading')}</p>
    <div aria-hidden="true">${[one, one, one, one, one, one]}</div>`;
}
