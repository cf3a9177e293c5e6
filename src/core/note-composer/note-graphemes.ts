const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang || undefined, { granularity: 'grapheme' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** Characters as people count them: a family of emoji is one, a letter with its accents too. */
export function countGraphemes(text: string, lang: string): number {
  let count = 0;
  for (const _segment of segmenterOf(lang).segment(text)) count += 1;
  return count;
}
