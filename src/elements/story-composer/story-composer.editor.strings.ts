/** The words of framing a picture, in English. They come with it. */
export const editorStrings = {
  editorFront: 'Frame the front',
  editorBack: 'Frame the back',
  editorPicture: 'Frame the picture',
  editorHint: 'Drag to move, pinch or scroll to zoom.',
  editorKeys: 'Arrow keys move the picture, with Shift further. Plus and minus zoom, R\u00a0turns, 0\u00a0resets.',
  editorZoom: 'Zoom',
  editorZoomIn: 'Zoom in',
  editorZoomOut: 'Zoom out',
  editorTurn: 'Turn',
  editorReset: 'Reset',
  editorExact: 'Exact values',
  editorAcross: 'Horizontal',
  editorDown: 'Vertical',
  /** The unit of the fields for zoom and place. */
  editorPercent: '%',
  /** `none` and `all` are 0 and 100 %. */
  editorExactHint: (none: string, all: string): string =>
    `${none} shows the left or top edge, ${all} the right or bottom one.`,
  /** `kept` and `whole` are sizes in pixels: "2268 × 4032". */
  editorKeeps: (kept: string, whole: string): string => `Keeps ${kept} of ${whole} pixels.`,
  editorSoft: 'This close, the picture will look soft.',
  editorBoth: 'Same framing for both sides',
  editorDone: 'Done',
  /** Where the picture stands after keys have moved it. */
  editorSaid: (zoom: string, across: string, down: string): string =>
    `Zoom ${zoom}, horizontal ${across}, vertical ${down}.`,
  editorTurned: (degrees: string): string => `Turned to ${degrees}.`,
  editorWasReset: 'Framing reset.',
  editorFailed: 'The picture couldn’t be opened for framing. It is still there as it was.',
};

export type EditorStrings = typeof editorStrings;
