import { html, nothing, type TemplateResult } from 'lit';
import { doneIcon } from '../parts/icons/done.js';
import { searchIcon } from '../parts/icons/search.js';
import type { FinderView } from './contact-finder.view.js';
import { written } from './contact-finder.words.js';

/** What came of the last look: how many were found, and never who wasn't. */
export function result({ words, snapshot }: FinderView): TemplateResult | typeof nothing {
  const found = snapshot.result?.matches.length;
  if (found === undefined) return nothing;
  return html`<div class="result" part="result">
    ${found > 0 ? doneIcon() : searchIcon()}
    <div class="about">
      <h3 class="strong outcome" tabindex="-1">
        ${
          found > 0
            ? words.text('contactFinderFound', found, written(words, found))
            : words.text('contactFinderNothing')
        }
      </h3>
      <p class="soft">${words.text('contactFinderResultHint')}</p>
    </div>
  </div>`;
}
