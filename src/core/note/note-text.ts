/** Longer texts are folded: by their length, not by what a screen makes of them, so that nothing has to be measured. */
const longText = 480;
const manyLines = 9;

/** Whether a text is folded until somebody wants to read on. */
export function isLong(text: string): boolean {
  // A sign of Chinese, Japanese or Korean takes two places.
  const wide = text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0;
  return text.length + wide > longText || text.split('\n', manyLines + 1).length > manyLines;
}
