import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../contracts/index.js';
import { safePictureUrl } from '../../core/safe-url.js';

/** Somebody's picture, or their initials. Decoration: the name stands beside it. */
export function avatar({ name, avatar: picture }: Person): TemplateResult {
  const src = picture && safePictureUrl(picture.src);
  // The initials lie beneath, so that a picture that never arrives leaves them.
  return html`<span class="avatar" part="avatar" aria-hidden="true"
    ><span class="initials">${initialsOf(name)}</span>${
      src === undefined
        ? nothing
        : html`<img src=${src} alt="" loading="lazy" decoding="async" draggable="false" @error=${hide} />`
    }</span
  >`;
}

/** A broken picture's icon would lie over the initials. */
function hide(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}

/**
 * The first letter of the first and last word. Scripts that join their letters or write a name as one word get one:
 * two of theirs side by side would be read as a word.
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  const joins = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}]/u;
  return (joins.test(first + last) ? first : first + last).toLocaleUpperCase();
}
