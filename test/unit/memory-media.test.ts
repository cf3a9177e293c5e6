import { describeMediaAdapter } from '../../src/testing/index.js';
import { makeWorld, mediaContext } from './memory-fixtures.js';

describeMediaAdapter(() => mediaContext(), { title: 'the memory world keeps the contract of MediaAdapter' });

describeMediaAdapter(
  () =>
    mediaContext(
      makeWorld({
        network: { latency: { min: 1, max: 4 }, reorder: true, uploadBytesPerSecond: 100_000 },
        media: { limits: { types: ['image/png'], perDay: 3 } },
      }),
    ),
  { title: 'the memory world keeps the contract of MediaAdapter on a slow line and with a limit a day' },
);
