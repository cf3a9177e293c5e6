import { rows as flipRows } from './plan.mjs';

const middle = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
};

const number = (value, width) => (Number.isInteger(value) ? String(value) : value.toFixed(1)).padStart(width);

const line = (label, goal, subject, figures, ratio) =>
  `${label.padEnd(40)}${goal.padEnd(8)}${subject.padEnd(18)}${figures}${ratio.padStart(9)}`;

const goalOf = ({ goal, most }) => (goal ? `≤ ${goal}×` : most ? `≤ ${most}` : '');

/** Every row, every subject, with the ratio to the limit's median. The limit is the first subject. */
export function printRows(rows, results) {
  console.log(line('', 'goal', '', '     min  median     max', '× limit'));
  for (const row of rows) {
    const [limit] = results;
    const limitMedian = middle(limit.samples.map((sample) => sample[row.key]));
    results.forEach(({ label, samples }, index) => {
      const values = samples.map((sample) => sample[row.key]);
      const figures = [Math.min(...values), middle(values), Math.max(...values)]
        .map((value) => number(value, 8))
        .join('');
      const ratio = index > 0 && limitMedian > 0 ? (middle(values) / limitMedian).toFixed(2) : '';
      console.log(line(index === 0 ? row.label : '', index === 0 ? goalOf(row) : '', label, figures, ratio));
    });
  }
}

/** One setting of flips. */
export function printSetting({ cards, slowDown, flips }, results) {
  const slow = slowDown === 1 ? '' : `, CPU slowed down ${slowDown}×`;
  console.log(`\n${cards === 1 ? '1 card' : `${cards} cards`}${slow}, ${flips} flips`);
  printRows(flipRows, results);
}

/** What each entry loads. */
export function printSizes(sizes) {
  console.log('\nKB over the wire, minified and gzipped, before anything is used; without lit and gsap');
  for (const { entry, most, bytes } of sizes) {
    console.log(`${entry.padEnd(40)}${`≤ ${most}`.padEnd(8)}${(bytes / 1024).toFixed(2).padStart(8)}`);
  }
}
