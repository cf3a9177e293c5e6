const category = 'disabled-by-default-devtools.timeline.frame';

/** Starts to record what the compositor draws; the answer ends it and gives the times of its frames in milliseconds. */
export async function recordFrames(session) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['-*', category] },
  });
  return async () => {
    const complete = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    await complete;
    return events
      .filter(({ name }) => name === 'DrawFrame')
      .map(({ ts }) => ts / 1000)
      .sort((a, b) => a - b);
  };
}

/** How many frames came later than one and a half after the one before. */
export function countGaps(frames, longerThanMs) {
  return frames.slice(1).filter((at, index) => at - frames[index] > longerThanMs).length;
}
