import { expect } from '@open-wc/testing';
import { unedited } from '../../src/core/picture-edit.js';
import { createPictureTools, setPictureWorker, type PictureTools, type RenderTarget } from '../../src/media/index.js';
import { startPictureWorker } from '../../src/media/worker-url.js';
import { createManualClock } from '../../src/testing/index.js';
import { drawnFields } from '../support/corpus/drawn.js';
import { tellingJpeg, truncated } from '../support/corpus/jpeg.js';

const target: RenderTarget = { ratio: 3 / 4, maxWidth: 60, maxHeight: 80 };
const picture = (): Promise<Blob> => drawnFields({ width: 240, height: 160 });
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'It was made.',
    (error: unknown) => error,
  );

/** Workers that were started, and those that were ended again. */
function countingStart(start: () => Worker = startPictureWorker): {
  start: () => Worker;
  started: Worker[];
  ended: () => number;
} {
  const started: Worker[] = [];
  const ended = new Set<Worker>();
  return {
    started,
    ended: () => ended.size,
    start() {
      const worker = start();
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        ended.add(worker);
        terminate();
      };
      started.push(worker);
      return worker;
    },
  };
}

const scriptWorker = (script: string): Worker => {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url, { type: 'module' });
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  worker.addEventListener('error', () => URL.revokeObjectURL(url), { once: true });
  return worker;
};

describe('the worker that pictures are made in', () => {
  let tools: PictureTools | undefined;

  afterEach(() => {
    tools?.close();
    tools = undefined;
    setPictureWorker();
  });

  it('is one for many pictures, started for the first and ended by close', async () => {
    const count = countingStart();
    tools = createPictureTools({ startWorker: count.start });
    const file = await picture();
    await tools.inspect(file);
    expect(count.started.length).to.equal(0);
    await Promise.all([tools.render(file, unedited, target), tools.preview(file, 100)]);
    await tools.render(file, unedited, target);
    expect([count.started.length, count.ended()]).to.deep.equal([1, 0]);
    tools.close();
    expect(count.ended()).to.equal(1);
    await tools.render(file, unedited, target);
    expect(count.started.length).to.equal(2);
    tools.close();
    expect(count.ended()).to.equal(2);
  });

  it('ends by itself when it had nothing to do for a while', async () => {
    const clock = createManualClock();
    const count = countingStart();
    tools = createPictureTools({ startWorker: count.start, clock, idleMs: 1000 });
    const file = await picture();
    await tools.render(file, unedited, target);
    await clock.advance(999);
    await tools.render(file, unedited, target);
    await clock.advance(999);
    expect(count.ended()).to.equal(0);
    await clock.advance(1);
    expect(count.ended()).to.equal(1);
    await tools.render(file, unedited, target);
    expect(count.started.length).to.equal(2);
  });

  it('has no timer left once it is closed', async () => {
    const clock = createManualClock();
    tools = createPictureTools({ clock });
    await tools.render(await picture(), unedited, target);
    expect(clock.pending).to.equal(1);
    tools.close();
    expect(clock.pending).to.equal(0);
  });

  it('is the one that the host says', async () => {
    const count = countingStart(() => new Worker('/src/media/media.worker.js', { type: 'module' }));
    setPictureWorker(count.start);
    tools = createPictureTools();
    await tools.render(await picture(), unedited, target);
    expect(count.started.length).to.equal(1);
  });

  const without: Readonly<Record<string, () => Worker>> = {
    'may not be started': () => {
      throw new DOMException('Refused by the policy.', 'SecurityError');
    },
    'is not where it should be': () => new Worker(new URL('/no/such.worker.js', location.href), { type: 'module' }),
    'has an error in its script': () => scriptWorker('throw new Error("Broken script.");'),
  };
  for (const [what, start] of Object.entries(without)) {
    it(`is done without where it ${what}, and is not tried again`, async () => {
      let tries = 0;
      tools = createPictureTools({
        startWorker() {
          tries += 1;
          return start();
        },
      });
      for (let time = 0; time < 2; time += 1) {
        const { width, height } = await tools.render(await picture(), unedited, target);
        expect([width, height]).to.deep.equal([60, 80]);
      }
      expect(tries).to.equal(1);
    });
  }

  it('is done without where the script that was loaded is another', async () => {
    const clock = createManualClock();
    const count = countingStart(() => scriptWorker('onmessage = () => {};'));
    const file = await picture();
    const made = new Promise<{ width: number }>((resolve, reject) => {
      const startWorker = (): Worker => {
        // By then, the tools wait with a timer of the clock.
        queueMicrotask(() => void clock.advance(10_000));
        return count.start();
      };
      tools = createPictureTools({ startWorker, clock });
      tools.render(file, unedited, target).then(resolve, reject);
    });
    expect((await made).width).to.equal(60);
    expect([count.started.length, count.ended()]).to.deep.equal([1, 1]);
  });

  it('says that it failed when the worker dies over a picture, and takes another for the next', async () => {
    const scripts = [
      'postMessage({ ready: true }); onmessage = () => { setTimeout(() => { throw new Error("Dead."); }); };',
    ];
    const count = countingStart(() => {
      const script = scripts.pop();
      return script ? scriptWorker(script) : startPictureWorker();
    });
    tools = createPictureTools({ startWorker: count.start });
    const file = await picture();
    expect(await reasonOf(tools.render(file, unedited, target))).to.have.property('code', 'failed');
    expect((await tools.render(file, unedited, target)).width).to.equal(60);
    expect([count.started.length, count.ended()]).to.deep.equal([2, 1]);
  });

  it('tells what is wrong with a picture in the same words as the page', async () => {
    const file = truncated(await picture());
    for (const startWorker of [startPictureWorker, false] as const) {
      const made = createPictureTools({ startWorker });
      const reason = await reasonOf(made.render(file, unedited, target));
      expect(reason).to.have.property('name', 'PictureProblem');
      expect(reason).to.include({ code: 'damaged', type: 'image/jpeg' });
      made.close();
    }
  });

  for (const startWorker of [startPictureWorker, false] as const) {
    describe(startWorker ? 'with it' : 'without it', () => {
      it('leaves off at once with the reason of the signal, and goes on with the next', async () => {
        tools = createPictureTools({ startWorker });
        const file = await picture();
        const controller = new AbortController();
        const reason = new Error('Another was chosen.');
        const first = reasonOf(tools.render(file, unedited, target, { signal: controller.signal }));
        const waiting = reasonOf(tools.render(file, unedited, target, { signal: controller.signal }));
        const next = tools.render(file, unedited, target);
        controller.abort(reason);
        expect(await first).to.equal(reason);
        expect(await waiting).to.equal(reason);
        expect((await next).width).to.equal(60);
        expect(await reasonOf(tools.render(file, unedited, target, { signal: controller.signal }))).to.equal(reason);
      });

      it('leaves off when it is closed, and can be used again', async () => {
        tools = createPictureTools({ startWorker });
        const file = await picture();
        const made = reasonOf(tools.render(file, unedited, target));
        tools.close();
        expect(await made).to.have.property('name', 'AbortError');
        expect((await tools.render(file, unedited, target)).width).to.equal(60);
      });
    });
  }
});

describe('memory', () => {
  const original = { create: globalThis.createImageBitmap, bitmap: ImageBitmap.prototype.close };
  let open = 0;

  before(() => {
    globalThis.createImageBitmap = (async (...given: Parameters<typeof createImageBitmap>) => {
      const bitmap = await original.create.call(globalThis, ...given);
      open += 1;
      return bitmap;
    }) as typeof createImageBitmap;
    ImageBitmap.prototype.close = function close(this: ImageBitmap) {
      open -= 1;
      original.bitmap.call(this);
    };
  });

  after(() => {
    globalThis.createImageBitmap = original.create;
    ImageBitmap.prototype.close = original.bitmap;
  });

  it('is given back for every picture that was decoded, made or not', async () => {
    const tools = createPictureTools({ startWorker: false });
    const files = [await picture(), await drawnFields({ width: 1800, height: 1200 }, 1, 'image/png')];
    open = 0;
    for (const file of files) {
      await tools.render(file, { rotation: 90, zoom: 1.3, centerX: 0.5, centerY: 0.4 }, target);
      await tools.preview(file, 100);
      await reasonOf(tools.render(file, unedited, { ...target, maxBytes: 10 }));
      const controller = new AbortController();
      const left = reasonOf(tools.render(file, unedited, target, { signal: controller.signal }));
      queueMicrotask(() => controller.abort());
      await left;
    }
    // The next one waits until the one that was left has really ended.
    await tools.render(files[0]!, unedited, target);
    expect(open).to.equal(0);
    tools.close();
  });
});

describe('a page under a strict policy', () => {
  /** What a page like that came to: where the picture was made, and what it complained of. */
  async function rendered(policy: string): Promise<{ width: number; workers: number; violations: string[] }> {
    const frame = document.createElement('iframe');
    // With XMP in it: even a parser of XML would be refused.
    const file = await tellingJpeg(await picture());
    const answer = new Promise<{ width: number; workers: number; violations: string[] }>((resolve) => {
      window.addEventListener('message', (event) => {
        if (event.source !== frame.contentWindow) return;
        if (event.data === 'here') frame.contentWindow?.postMessage(file, '*');
        else resolve(event.data);
      });
    });
    // The policy is in the document before any script is.
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
      <script type="module">
        import { createPictureTools, unedited } from '/src/media/index.ts';
        const violations = [];
        document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
        let workers = 0;
        const { Worker } = globalThis;
        globalThis.Worker = class extends Worker {
          constructor(...given) {
            super(...given);
            workers += 1;
          }
        };
        addEventListener('message', async ({ data }) => {
          const tools = createPictureTools();
          await tools.inspect(data);
          const { width } = await tools.render(data, unedited, { ratio: 3 / 4, maxWidth: 60, maxHeight: 80 });
          tools.close();
          parent.postMessage({ width, workers, violations }, '*');
        });
        parent.postMessage('here', '*');
      </script>`;
    document.body.append(frame);
    try {
      return await answer;
    } finally {
      frame.remove();
    }
  }

  it('that trusts our scripts only has its pictures made in the worker, and nothing to complain of', async () => {
    const result = await rendered("require-trusted-types-for 'script'; trusted-types recto-verso");
    expect(result).to.deep.equal({ width: 60, workers: 1, violations: [] });
  });

  it('that allows no worker has them made in the page', async () => {
    const { width } = await rendered("worker-src 'none'");
    expect(width).to.equal(60);
  });

  it('that trusts nobody has them made in the page', async () => {
    const { width } = await rendered("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(width).to.equal(60);
  });
});
