import { expect } from '@open-wc/testing';
import type { MediaAdapter } from '../../src/contracts/index.js';
import { deliveryOf, readersOf, readingOf } from '../../src/core/chat/thread-delivery.js';
import { PictureProblem } from '../../src/core/picture-tools.js';
import { preparePicture } from '../../src/core/chat/thread-pictures.js';
import { createManualClock, stubAdapter } from '../../src/testing/index.js';
import { fakeTools } from './composer-fixtures.js';
import { ana, bo, message } from './thread-fixtures.js';

describe('how an own message fares', () => {
  const own = message(5, { mine: true });

  it('is known as far as the other shares it', () => {
    expect(deliveryOf(own, [])).to.equal('sent');
    expect(deliveryOf(own, [{ person: ana }])).to.equal('sent');
    expect(deliveryOf(own, [{ person: ana, deliveredUpTo: 4, readUpTo: 4 }])).to.equal('sent');
    expect(deliveryOf(own, [{ person: ana, deliveredUpTo: 5, readUpTo: 4 }])).to.equal('delivered');
    expect(deliveryOf(own, [{ person: ana, readUpTo: 7 }])).to.equal('read');
  });

  it('is as far as with the last one in a group, and says who has read it', () => {
    const others = [
      { person: ana, readUpTo: 5 },
      { person: bo, deliveredUpTo: 6 },
    ];
    expect(deliveryOf(own, others)).to.equal('delivered');
    expect(readersOf(own, others)).to.deep.equal([ana]);
    expect(deliveryOf(own, [...others, { person: { id: 'cem', name: 'Cem' } }])).to.equal('sent');
  });

  it('is unknown where somebody does not share what they read', () => {
    expect(readingOf(own, [{ person: ana, readUpTo: 5 }, { person: bo }])).to.equal('yes');
    expect(readingOf(own, [{ person: ana, readUpTo: 4 }])).to.equal('no');
    expect(readingOf(own, [{ person: ana, readUpTo: 4 }, { person: bo }])).to.equal('unknown');
  });
});

describe('a picture for a message', () => {
  const clock = createManualClock();
  const file = new Blob(['x'], { type: 'image/jpeg' });
  const { signal } = new AbortController();
  const mediaWith = (limits: () => Promise<object>): MediaAdapter => stubAdapter('media', { getLimits: limits });

  it('keeps its shape, and becomes as small as the back end wants', async () => {
    const tools = fakeTools();
    const media = mediaWith(() => Promise.resolve({ maxWidth: 900, maxHeight: 1200, types: ['image/webp'] }));
    const picture = await preparePicture(file, { tools, media, clock, signal });
    expect(tools.targets[0]).to.deep.equal({ ratio: 0.75, maxWidth: 900, maxHeight: 1200, types: ['image/webp'] });
    expect(picture).to.deep.include({ alt: '', mediaId: undefined, progress: 0 });
    expect(clock.pending).to.equal(0);
  });

  it('does without limits that can’t be had', async () => {
    const tools = fakeTools();
    const media = mediaWith(() => Promise.reject(new Error('no')));
    await preparePicture(file, { tools, media, clock, signal });
    await preparePicture(file, { tools, media: undefined, clock, signal });
    expect(tools.targets.map(({ maxWidth, maxHeight }) => [maxWidth, maxHeight])).to.deep.equal([
      [2048, 2048],
      [2048, 2048],
    ]);
  });

  it('is refused when it can’t be read, or stays too large', async () => {
    const tools = fakeTools();
    const codes: string[] = [];
    const attempt = (media?: MediaAdapter): Promise<unknown> =>
      preparePicture(file, { tools, media, clock, signal }).catch((problem: unknown) =>
        codes.push((problem as PictureProblem).code),
      );
    await attempt(mediaWith(() => Promise.resolve({ maxBytes: 10 })));
    tools.problems.set(file, { problem: new PictureProblem('animated'), when: 'inspect' });
    await attempt();
    expect(codes).to.deep.equal(['too-large', 'animated']);
  });
});
