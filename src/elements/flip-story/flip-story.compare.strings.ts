/** The words of the comparison, in English. They come with it. */
export const flipCompareStrings = {
  flipCompareSlider: 'How much of the back is shown',
  flipCompareValue: (percent: string, label: string): string => `${percent} ${label}`,
  flipCompareBackLabel: 'back',
};

export type FlipCompareStrings = typeof flipCompareStrings;
