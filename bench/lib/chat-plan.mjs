/** Who shows the list, in this order, over and over. The first is the limit: every ratio is to it. */
export const lists = [
  { name: 'limit', label: 'limit, by hand' },
  { name: 'window', label: 'our window' },
  { name: 'element', label: 'element, pages' },
  { name: 'records', label: 'element, property' },
  { name: 'tanstack', label: 'tanstack virtual' },
  { name: 'virtuoso', label: 'react-virtuoso' },
];

/** How long the histories are. */
export const lengths = [1000, 10_000, 100_000];

/** What is measured of each. `goal` is a ratio to the limit, `most` a number of its own. */
export const openRows = [
  { key: 'ms', label: 'open → painted, ms', goal: 1.5 },
  { key: 'taskMs', label: 'main thread while opening, ms', goal: 1.5 },
];

export const listRows = [
  { key: 'heapMb', label: 'heap without the data, MB', most: 1 },
  { key: 'nodes', label: 'nodes', most: 400 },
  { key: 'appendMs', label: 'append 1, main thread, ms', goal: 2 },
  { key: 'appendOffPx', label: 'append 1, off the end, px', most: 1 },
  { key: 'floodMs', label: '1,000 one by one, ms', goal: 3 },
  { key: 'floodGapMs', label: '1,000 one by one, longest gap, ms', most: 50 },
  { key: 'floodOffPx', label: '1,000 one by one, off the end, px', most: 1 },
  { key: 'prependPx', label: 'prepend 50 while reading, moved, px', most: 1 },
  { key: 'latePx', label: 'late pictures above, moved, px', most: 1 },
  { key: 'wheelGaps', label: 'wheel, gaps over 25 ms', goal: 1.1 },
  { key: 'wheelTaskMs', label: 'wheel, longest task, ms', most: 50 },
  { key: 'wheelBlank', label: 'wheel, blank frames, %', most: 0.01 },
  { key: 'dragBlank', label: '90 jumps of the bar, blank frames, %', most: 0.01 },
  { key: 'dragMs', label: '90 jumps of the bar, main thread, ms' },
];
