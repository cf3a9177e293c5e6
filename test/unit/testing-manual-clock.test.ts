import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';

describe('createManualClock', () => {
  it('stands still', () => {
    const clock = createManualClock(1000);
    expect(clock.now()).to.equal(1000);
    expect(clock.now()).to.equal(1000);
  });

  it('runs timers when they fall due, in order, each at its time', async () => {
    const clock = createManualClock(0);
    const ran: string[] = [];
    const run = (name: string) => () => {
      ran.push(`${name} at ${clock.now()}`);
    };
    clock.setTimeout(run('late'), 300);
    clock.setTimeout(run('early'), 100);
    clock.setTimeout(run('early too'), 100);
    await clock.advance(99);
    expect(ran).to.deep.equal([]);
    await clock.advance(1);
    expect(ran).to.deep.equal(['early at 100', 'early too at 100']);
    await clock.advance(1000);
    expect(ran.at(-1)).to.equal('late at 300');
    expect(clock.now()).to.equal(1100);
    expect(clock.pending).to.equal(0);
  });

  it('lets promises go on between two timers, and runs the timers that they set', async () => {
    const clock = createManualClock(0);
    const sleep = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        clock.setTimeout(resolve, ms);
      });
    const times: number[] = [];
    void (async () => {
      for (let step = 0; step < 3; step += 1) {
        await sleep(10);
        times.push(clock.now());
      }
    })();
    await clock.advance(30);
    expect(times).to.deep.equal([10, 20, 30]);
  });

  it('forgets a timer that is cleared', async () => {
    const clock = createManualClock(0);
    let ran = false;
    const handle = clock.setTimeout(() => {
      ran = true;
    }, 10);
    clock.clearTimeout(handle);
    expect(clock.pending).to.equal(0);
    await clock.advance(20);
    expect(ran).to.equal(false);
  });

  it('lets everything due now happen when it moves by nothing', async () => {
    const clock = createManualClock(0);
    let ran = false;
    clock.setTimeout(() => {
      ran = true;
    }, 0);
    await clock.advance(0);
    expect(ran).to.equal(true);
  });
});
