import { html, nothing, type TemplateResult } from 'lit';
import type { SignedContent } from '../../contracts/index.js';

/** Characters that are read of it: a line, and no more for the ear. */
const longest = 120;

/** How it begins, so that two of the same person can be told apart: its words, else those of its first picture. */
export function excerpt(content: SignedContent | undefined): TemplateResult | typeof nothing {
  const { text, lang, pictures } = content ?? {};
  const { alt, caption, lang: own } = pictures?.[0] ?? {};
  const words = firstOf(text);
  const beginning = words ?? firstOf(alt) ?? firstOf(caption);
  if (beginning === undefined) return nothing;
  const spoken = words === undefined ? (own ?? lang) : lang;
  return html`<span class="excerpt small soft" dir="auto" lang=${spoken || nothing}>${beginning}</span>`;
}

function firstOf(text: string | undefined): string | undefined {
  const line = text?.trim().replace(/\s+/gu, ' ');
  if (!line) return undefined;
  // By character: half of one is none.
  const characters = [...line.slice(0, 2 * longest + 2)];
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : line;
}
