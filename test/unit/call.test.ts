import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/contracts/index.js';
import { call, callTimeoutMs, toAdapterError } from '../../src/core/call.js';
import { createManualClock, settle } from '../../src/testing/index.js';

const never = (): Promise<never> => new Promise(() => undefined);

async function endOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: await promise };
  } catch (error) {
    return error;
  }
}

describe('call', () => {
  it('hands on the answer, and leaves no timer and no listener', async () => {
    const clock = createManualClock();
    const run = new AbortController();
    let inner: AbortSignal | undefined;
    const answer = await call(
      (signal) => {
        inner = signal;
        return Promise.resolve(5);
      },
      { signal: run.signal, clock },
    );
    expect(answer).to.equal(5);
    expect(clock.pending).to.equal(0);
    run.abort();
    expect(inner?.aborted, 'what is over is not aborted').to.equal(false);
  });

  it('turns everything thrown, at once or later, into an AdapterError', async () => {
    const clock = createManualClock();
    const { signal } = new AbortController();
    const acts: readonly (() => Promise<never>)[] = [
      () => {
        throw new TypeError('at once');
      },
      () => Promise.reject(new TypeError('later')),
      () => Promise.reject('a word'),
      () => Promise.reject(undefined),
    ];
    for (const act of acts) {
      const error = await endOf(call(act, { signal, clock }));
      expect(error).to.be.instanceOf(AdapterError);
      expect(error).to.include({ code: 'unknown', retryable: true });
    }
    expect(clock.pending).to.equal(0);
  });

  it('begins its time anew with each sign of life', async () => {
    const clock = createManualClock();
    const { signal } = new AbortController();
    let alive: () => void = () => undefined;
    const end = endOf(
      call(
        (_signal, given) => {
          alive = given;
          return never();
        },
        { signal, clock },
      ),
    );
    for (let times = 0; times < 3; times += 1) {
      await clock.advance(callTimeoutMs - 1);
      alive();
    }
    expect(clock.pending).to.equal(1);
    await clock.advance(callTimeoutMs);
    expect(await end).to.include({ code: 'timeout' });
    alive();
    expect(clock.pending, 'what is over stays over').to.equal(0);
  });

  it('hands on an AdapterError as it is', async () => {
    const refusal = new AdapterError('rate-limited', { retryAfterMs: 30_000 });
    const { signal } = new AbortController();
    expect(await endOf(call(() => Promise.reject(refusal), { signal, clock: createManualClock() }))).to.equal(refusal);
  });

  it('an AbortError of the adapter’s own, that nobody asked for, is a failure', async () => {
    const { signal } = new AbortController();
    const own = new DOMException('mine', 'AbortError');
    const error = await endOf(call(() => Promise.reject(own), { signal, clock: createManualClock() }));
    expect(error).to.include({ code: 'unknown' });
  });

  it('gives up after a while and tells the adapter', async () => {
    const clock = createManualClock();
    let inner: AbortSignal | undefined;
    const end = endOf(
      call(
        (signal) => {
          inner = signal;
          return never();
        },
        { signal: new AbortController().signal, clock },
      ),
    );
    await clock.advance(callTimeoutMs - 1);
    expect(inner?.aborted).to.equal(false);
    await clock.advance(1);
    expect(await end).to.include({ code: 'timeout', retryable: true });
    expect(inner?.aborted).to.equal(true);
  });

  it('ends with the caller’s reason as soon as the caller gives up, whether or not the adapter listens', async () => {
    const clock = createManualClock();
    const run = new AbortController();
    let inner: AbortSignal | undefined;
    const end = endOf(
      call(
        (signal) => {
          inner = signal;
          return never();
        },
        { signal: run.signal, clock },
      ),
    );
    await settle();
    run.abort();
    const error = await end;
    expect(error).to.equal(run.signal.reason);
    expect((error as Error).name).to.equal('AbortError');
    expect(inner?.aborted).to.equal(true);
    expect(clock.pending).to.equal(0);
  });

  it('calls nobody when the caller has given up before', async () => {
    const run = new AbortController();
    run.abort();
    let called = false;
    const error = await endOf(
      call(
        () => {
          called = true;
          return never();
        },
        { signal: run.signal, clock: createManualClock() },
      ),
    );
    expect(error).to.equal(run.signal.reason);
    expect(called).to.equal(false);
  });

  it('a failure after the caller gave up is no failure', async () => {
    const run = new AbortController();
    const end = endOf(
      call(
        async () => {
          await settle();
          throw new TypeError('too late');
        },
        { signal: run.signal, clock: createManualClock() },
      ),
    );
    run.abort();
    expect(await end).to.equal(run.signal.reason);
    await settle();
  });
});

describe('toAdapterError', () => {
  it('knows the class of another copy by its name', () => {
    class Copy extends Error {
      override readonly name = 'AdapterError';
      readonly code = 'expired';
    }
    const copy = new Copy();
    expect(toAdapterError(copy)).to.equal(copy);
  });

  it('keeps what was thrown as the cause', () => {
    const cause = new RangeError('out');
    const error = toAdapterError(cause);
    expect(error).to.include({ code: 'unknown', message: 'out' });
    expect(error.cause).to.equal(cause);
  });

  it('makes a code that is none unknown', () => {
    const odd = Object.assign(new Error('odd'), { name: 'AdapterError', code: 'teapot' });
    expect(toAdapterError(odd).code).to.equal('unknown');
  });
});

describe('AdapterError', () => {
  it('says what is worth a retry, unless told otherwise', () => {
    const retryable = (
      [
        'unauthenticated',
        'forbidden',
        'not-found',
        'conflict',
        'invalid',
        'too-large',
        'unsupported-type',
        'rate-limited',
        'expired',
        'unavailable',
        'timeout',
        'unsupported',
        'unknown',
      ] as const
    ).filter((code) => new AdapterError(code).retryable);
    expect(retryable).to.deep.equal(['rate-limited', 'unavailable', 'timeout', 'unknown']);
    expect(new AdapterError('forbidden', { retryable: true }).retryable).to.equal(true);
    expect(new AdapterError('timeout', { retryable: false }).retryable).to.equal(false);
  });
});
