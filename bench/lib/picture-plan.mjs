/** Who makes pictures, in this order, over and over. The first is the limit: every ratio is to it. */
export const makers = [
  { name: 'limit', label: 'limit, by hand' },
  { name: 'ours', label: 'recto-verso' },
  { name: 'ours-inspected', label: 'inspected, too' },
  { name: 'image-compression', label: 'image-compression' },
  { name: 'compressor', label: 'compressorjs' },
];

/** px of the photographs, and what is made of them: all of it, at 1080 px across. */
export const photographs = [
  { label: '12 megapixels', width: 3000, height: 4000, small: { width: 1080, height: 1440, quality: 0.85 } },
  { label: '48 megapixels', width: 6000, height: 8000, small: { width: 1080, height: 1440, quality: 0.85 } },
];

/** What is measured. `goal` is a ratio to the limit, `most` a number of its own. */
export const pictureRows = [
  { key: 'firstMs', label: 'first picture, ms', goal: 1.2 },
  { key: 'laterMs', label: 'later picture, ms', goal: 1.2 },
  { key: 'longestTaskMs', label: 'longest task of the page, ms', most: 30 },
  { key: 'peakMb', label: 'peak memory of the page, MB', goal: 1.1 },
  { key: 'kilobytes', label: 'what comes out, kB' },
];
