import { expect } from '@open-wc/testing';
import type { MemoryWorld, MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import type { MediaAdapter, UploadOptions, UploadProgress } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { ManualClock } from '../../src/testing/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { assertIdle, errorOf, makeWorld, png, pngOf } from './memory-fixtures.js';

const total = 10_000;

interface Line {
  readonly world: MemoryWorld;
  readonly clock: ManualClock;
  readonly media: Required<MediaAdapter>;
}

/** A world that ten thousand bytes take ten seconds to reach. */
function slowly(options: MemoryWorldOptions = {}): Line {
  const clock = createManualClock();
  const world = makeWorld({ clock, network: { uploadBytesPerSecond: 1000 }, ...options });
  return { world, clock, media: world.as('author').media };
}

/** Uploads, and keeps what is said on the way. */
function uploading({ media }: Line, file: Blob, options: UploadOptions = {}) {
  const said: UploadProgress[] = [];
  const call = media.upload(file, { ...options, onProgress: (progress) => said.push(progress) });
  call.catch(() => undefined);
  return { call, said, sent: () => said.at(-1)?.sentBytes ?? 0 };
}

describe('an upload to the memory world', () => {
  it('takes its time, and says how far it is', async () => {
    const line = slowly();
    const { call, said, sent } = uploading(line, pngOf(total));
    await line.clock.advance(2500);
    expect(sent()).to.equal(2500);
    await line.clock.advance(7499);
    expect(line.world.uploads).to.deep.equal([]);
    await line.clock.advance(1);
    const media = await call;
    expect(said.at(-1)).to.deep.equal({ sentBytes: total, totalBytes: total });
    expect(media).to.include({ type: 'image/png', width: 1, height: 1, bytes: total });
    expect(line.clock.pending).to.equal(0);
    assertIdle(line.world);
  });

  it('goes as fast as the line is now', async () => {
    const line = slowly();
    const { call, sent } = uploading(line, pngOf(total));
    await line.clock.advance(1000);
    line.world.network.uploadBytesPerSecond = 0;
    await line.clock.advance(60_000);
    // One step was on its way already.
    expect(sent()).to.equal(1100);
    line.world.network.uploadBytesPerSecond = Infinity;
    await line.clock.advance(100);
    await call;
  });

  it('fails when the line goes down in the middle, and a repeat goes on where it was', async () => {
    const line = slowly();
    const first = uploading(line, pngOf(total), { clientId: 'one' });
    await line.clock.advance(4000);
    line.world.network.offline = true;
    await line.clock.advance(100);
    expect(await errorOf(first.call)).to.include({ code: 'unavailable', retryable: true });
    line.world.network.offline = false;
    const second = uploading(line, pngOf(total), { clientId: 'one' });
    await line.clock.advance(100);
    expect(second.said[0]?.sentBytes).to.equal(4100);
    await line.clock.advance(5900);
    const { id } = await second.call;
    expect(line.world.uploads.map((upload) => upload.id)).to.deep.equal([id]);
  });

  it('begins again without a clientId', async () => {
    const line = slowly();
    const first = uploading(line, pngOf(total));
    await line.clock.advance(4000);
    line.world.network.offline = true;
    await line.clock.advance(100);
    expect(await errorOf(first.call)).to.have.property('code', 'unavailable');
    line.world.network.offline = false;
    const second = uploading(line, pngOf(total));
    await line.clock.advance(100);
    expect(second.said[0]?.sentBytes).to.equal(100);
    await line.clock.advance(10_000);
    await second.call;
  });

  it('stops at once when its caller gives up: no timer, no file, no further word', async () => {
    const line = slowly();
    const controller = new AbortController();
    const { call, said } = uploading(line, pngOf(total), { signal: controller.signal });
    await line.clock.advance(3000);
    const before = said.length;
    controller.abort();
    expect(await errorOf(call)).to.equal(controller.signal.reason);
    expect(line.clock.pending).to.equal(0);
    await line.clock.advance(20_000);
    expect(said).to.have.lengthOf(before);
    expect(line.world.uploads).to.deep.equal([]);
    assertIdle(line.world);
  });

  it('may arrive without its sender learning of it: a repeat is told what came', async () => {
    const line = slowly({ network: {} });
    line.world.fail('media.upload', new AdapterError('timeout'), { times: 1, applied: true });
    const options = { clientId: 'one' };
    expect(await errorOf(line.media.upload(pngOf(total), options))).to.have.property('code', 'timeout');
    const media = await line.media.upload(pngOf(total), options);
    expect(line.world.uploads.map(({ id }) => id)).to.deep.equal([media.id]);
  });

  it('says no before a byte has left where the type or the size says it', async () => {
    const line = slowly({ media: { limits: { types: ['image/png'], maxBytes: 5000 } } });
    const { call, said } = uploading(line, pngOf(total));
    expect(await errorOf(call)).to.have.property('code', 'too-large');
    const jpeg = uploading(line, new Blob([png], { type: 'image/jpeg' }));
    expect(await errorOf(jpeg.call)).to.have.property('code', 'unsupported-type');
    expect([...said, ...jpeg.said]).to.deep.equal([]);
  });

  it('is refused when it says where it was taken', async () => {
    const { media, world } = slowly({ network: {} });
    const error = await errorOf(media.upload(pngOf(500, { chunk: 'iTXt', text: 'XML:com.adobe.xmp…GPSLatitude' })));
    expect(error).to.have.property('code', 'invalid');
    expect(error).to.have.nested.property('fields.file').that.contains('where it was taken');
    expect(world.uploads).to.deep.equal([]);
  });

  it('is refused with more pixels than are taken', async () => {
    const { media } = slowly({ network: {}, media: { limits: { maxWidth: 0 } } });
    expect(await errorOf(media.upload(pngOf(100)))).to.have.property('code', 'too-large');
  });

  it('can be looked at as it arrived', async () => {
    const { media, world } = slowly({ network: {} });
    const file = pngOf(500, { chunk: 'tEXt', text: 'Author\0Ada' });
    const { id } = await media.upload(file);
    const [upload] = world.uploads;
    expect(upload).to.include({ id, by: 'author', at: '2026-01-01T00:00:00.000Z', type: 'image/png', bytes: 500 });
    expect(upload?.extras).to.deep.equal(['tEXt', 'zzZz']);
    expect(await upload?.file.text()).to.equal(await file.text());
    await media.discard(id);
    expect(world.uploads).to.have.lengthOf(1);
  });

  it('is counted against its day, which ends at midnight', async () => {
    const line = slowly({ network: {}, media: { limits: { perDay: 1 } } });
    await line.media.upload(pngOf(100), { clientId: 'one' });
    const limits = await line.media.getLimits();
    expect(limits).to.deep.equal({ perDay: 1, remaining: 0, resetsAt: '2026-01-02T00:00:00.000Z' });
    const refusal = await errorOf(line.media.upload(pngOf(200)));
    expect(refusal).to.include({ code: 'rate-limited', retryAfterMs: 86_400_000 });
    await line.media.upload(pngOf(100), { clientId: 'one' });
    expect((await line.world.as('viewer').media.getLimits()).remaining).to.equal(1);
    await line.clock.advance(86_400_000);
    expect((await line.media.getLimits()).remaining).to.equal(1);
    await line.media.upload(pngOf(200));
  });

  it('is counted when it arrives: two at once do not share the last place', async () => {
    const { media, world } = slowly({ network: {}, media: { limits: { perDay: 1 } } });
    const ends = await Promise.allSettled([media.upload(pngOf(100)), media.upload(pngOf(200))]);
    expect(ends.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected']);
    expect(world.uploads).to.have.lengthOf(1);
  });

  it('does not lose its file to a listener that throws', async () => {
    const { media } = slowly({ network: {} });
    // Taken from the runner, for which it would be a failure.
    const { onerror } = window;
    const thrown = new Promise<unknown>((resolve) => {
      window.onerror = (message) => {
        resolve(message);
        return true;
      };
    });
    const call = media.upload(pngOf(100), {
      onProgress: () => {
        throw new Error('no room on the screen');
      },
    });
    expect(await call).to.have.property('bytes', 100);
    expect(String(await thrown)).to.contain('no room on the screen');
    window.onerror = onerror;
  });
});

describe('what was uploaded to the memory world', () => {
  it('has an address that works until it is released, and is counted', async () => {
    const { media, world } = slowly({ network: {} });
    const { id } = await media.upload(pngOf(100));
    const one = await media.resolve(id);
    const other = await media.resolve(id);
    expect(world.openMedia).to.equal(2);
    expect((await (await fetch(one.src)).blob()).size).to.equal(100);
    one.release?.();
    one.release?.();
    expect(world.openMedia).to.equal(1);
    expect(await errorOf(fetch(one.src))).to.be.an.instanceOf(TypeError);
    expect((await fetch(other.src)).ok).to.equal(true);
    other.release?.();
    assertIdle(world);
  });

  it('leaves no address open when the answer is lost on the way', async () => {
    const { media, world } = slowly({ network: {} });
    const { id } = await media.upload(pngOf(100));
    world.fail('media.resolve', new AdapterError('unavailable'), { times: 1, applied: true });
    expect(await errorOf(media.resolve(id))).to.have.property('code', 'unavailable');
    assertIdle(world);
  });

  it('is described and judged beforehand as the world is told to', async () => {
    const { media, world } = slowly({ network: {} });
    expect(await media.precheck(pngOf(100))).to.deep.equal({ allowed: true });
    world.media.precheck = ({ size }) => (size > 100 ? { allowed: false, rule: 'No adverts.' } : { allowed: true });
    world.media.suggestAlt = (_file, lang) => (lang === 'fr' ? 'Un croquis' : 'A sketch');
    expect(await media.precheck(pngOf(101))).to.deep.equal({ allowed: false, rule: 'No adverts.' });
    expect(await media.suggestAlt(pngOf(100), { lang: 'fr' })).to.equal('Un croquis');
    expect(await media.suggestAlt(pngOf(100))).to.equal('A sketch');
    expect(world.uploads).to.deep.equal([]);
  });

  it('is in the log of calls with its file, and without its listener', async () => {
    const { media, world } = slowly({ network: {} });
    const file = pngOf(100);
    await media.upload(file, { clientId: 'one', onProgress: () => undefined });
    expect(world.calls.getSnapshot().at(-1)?.args).to.deep.equal([file, { clientId: 'one' }]);
  });
});
