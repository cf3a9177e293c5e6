/** The words of a clip, in English. */
export const videoStrings = {
  videoPlay: 'Play',
  videoSoundOn: 'Turn sound on',
  videoBy: (name: string): string => `Clip by ${name}`,
  videoNoDescription: 'Clip: no description given',
  videoFailed: 'The clip didn’t play.',
  videoUnplayable: 'This browser can’t play the clip.',
  videoMissing: 'The clip can’t be shown here.',
  videoCovered: 'This clip is covered',
  videoCoverReason: (labels: string): string => `It may show: ${labels}`,
  videoUncover: 'Show the clip',
};

export type VideoStrings = typeof videoStrings;
