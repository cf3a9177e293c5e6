// The same rows for every subject: a bubble with some text, of unequal heights.

const words =
  'see you at six by the old bridge bring the photographs from the lake I have not seen them yet and tell Ana too that we are late again'.split(
    ' ',
  );

/** px a row is thought to be tall. */
export const estimatePx = 64;

/** px beyond what is seen. */
export const overscanPx = 600;

/** What row `number` says: 1 to 60 words, always the same. */
export function textOf(number) {
  const seed = Math.abs(number) * 7919;
  const length = 1 + ((seed >> 3) % 12) * (seed % 5 === 0 ? 5 : 1);
  return Array.from({ length }, (_, index) => words[(seed + index * 3) % words.length]).join(' ');
}

export const isOwn = (number) => Math.abs(number) % 3 === 0;

/** The numbers of the rows that are there: `first` and those after it. */
export function makeRange(first, count) {
  return { first, count };
}

export const style = document.createElement('style');
style.textContent = `
  .row { box-sizing: border-box; padding: 3px 12px; display: flow-root; }
  .row p { margin: 0; padding: 8px 12px; border-radius: 16px; inline-size: fit-content; max-inline-size: 75%; background: #eee; font: 15px/1.4 sans-serif; }
  .row.own p { margin-inline-start: auto; background: #d5e5ff; }
`;

/** A row by hand. */
export function makeRow(number) {
  const row = document.createElement('div');
  row.className = isOwn(number) ? 'row own' : 'row';
  row.dataset.key = String(number);
  const text = document.createElement('p');
  text.textContent = textOf(number);
  row.append(text);
  return row;
}
