import { html, nothing, type TemplateResult } from 'lit';
import type { CoAuthorRights } from '../../contracts/index.js';
import { audienceOf, warningsOf } from '../../core/co-author/signable.js';
import type { ContentView } from './co-author-invite.content.sight.js';
import { languageName, listText, type ContentWords } from './co-author-invite.content.words.js';

/** A fact of what is signed, as a row of a list. */
export const fact = (term: string, value: unknown): TemplateResult =>
  html`<div>
    <dt class="small soft">${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** Who sees it, its warnings, its language: as much a part of it as the words. */
export function contentFacts({ words, signable }: Pick<ContentView, 'words' | 'signable'>): readonly unknown[] {
  const audience = audienceOf(signable);
  const warnings = warningsOf(signable);
  const { lang, pictures = [] } = signable.content;
  // Those of its photos stand beside them: with any, "none" would be wrong.
  const hasOwn = pictures.some(({ labels = [] }) => labels.length > 0);
  return [
    audience === undefined
      ? nothing
      : fact(
          words.text('coAuthorContentAudience'),
          html`<bdi>${audience.name}</bdi>${
              audience.description === undefined
                ? nothing
                : html` <span class="small soft" dir="auto">${audience.description}</span>`
            }`,
        ),
    fact(
      words.text('coAuthorContentWarnings'),
      warnings.length === 0
        ? words.text(hasOwn ? 'coAuthorContentWarningsBeside' : 'coAuthorContentNoWarnings')
        : html`<bdi
            >${listText(
              words,
              warnings.map(({ text, value }) => text ?? value),
            )}</bdi
          >`,
    ),
    lang === undefined || lang === ''
      ? nothing
      : fact(words.text('coAuthorContentLang'), languageName(lang, words.lang())),
  ];
}

const rights = ['pin', 'replies', 'delete', 'boost'] as const satisfies readonly (keyof CoAuthorRights)[];

/** What a co-author may do with it. Nothing where nobody has said. */
export function rightsFact(words: ContentWords, given: CoAuthorRights | undefined): unknown {
  if (!given) return nothing;
  const allowed = rights.filter((right) => given[right]).map((right) => words.text('coAuthorContentRight', right));
  return fact(
    words.text('coAuthorContentRights'),
    allowed.length === 0
      ? words.text('coAuthorContentNoRights')
      : new Intl.ListFormat(words.lang(), { type: 'conjunction' }).format(allowed),
  );
}
