import { expect } from '@open-wc/testing';
import type { CallRecord, MemoryWorld, MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import { callLogSize } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { ManualClock } from '../../src/testing/index.js';
import { createManualClock, settle } from '../../src/testing/index.js';
import { assertIdle, makeWorld } from './memory-fixtures.js';

function withClock(options: MemoryWorldOptions = {}): { readonly world: MemoryWorld; readonly clock: ManualClock } {
  const clock = createManualClock();
  return { clock, world: makeWorld({ clock, ...options }) };
}

/** How a call has ended so far. */
function track(call: Promise<unknown>): { ended: string } {
  const state = { ended: 'running' };
  call.then(
    () => {
      state.ended = 'answered';
    },
    (error: unknown) => {
      state.ended = error instanceof AdapterError ? error.code : error instanceof Error ? error.name : String(error);
    },
  );
  return state;
}

describe('the line of a memory world', () => {
  it('answers without any timer when there is no latency', async () => {
    const { world, clock } = withClock();
    const call = track(world.as('viewer').story.get('flip'));
    expect(call.ended).to.equal('running');
    await settle();
    expect(call.ended).to.equal('answered');
    expect(clock.pending).to.equal(0);
  });

  it('takes its latency, there and back: the world acts in the middle', async () => {
    const { world, clock } = withClock({ network: { latency: { min: 100, max: 100 } } });
    const call = track(world.as('viewer').story.openBack('flip'));
    await clock.advance(49);
    world.network.latency = { min: 0, max: 0 };
    const count = async (): Promise<number> => (await world.as('author').story.listViewers('flip', 'back')).total ?? -1;
    expect(await count()).to.equal(0);
    world.network.latency = { min: 100, max: 100 };
    await clock.advance(1);
    world.network.latency = { min: 0, max: 0 };
    expect(await count()).to.equal(1);
    expect(call.ended).to.equal('running');
    await clock.advance(50);
    expect(call.ended).to.equal('answered');
    expect(clock.pending).to.equal(0);
  });

  it('is the same for the same random seed, and another for another', async () => {
    const times = async (randomSeed: number): Promise<readonly (number | undefined)[]> => {
      const { world, clock } = withClock({ randomSeed, network: { latency: { min: 10, max: 500 } } });
      const calls = ['flip', 'covered', 'sealed'].map((id) => world.as('viewer').story.get(id));
      await clock.advance(1000);
      await Promise.all(calls);
      return world.calls.getSnapshot().map(({ tookMs }) => tookMs);
    };
    expect(await times(3)).to.deep.equal(await times(3));
    expect(await times(3)).not.to.deep.equal(await times(4));
  });

  it('lets answers overtake each other when told to', async () => {
    const { world, clock } = withClock({ network: { reorder: true } });
    const order: number[] = [];
    const calls = Array.from({ length: 8 }, async (_, index) => {
      await world.as('viewer').story.get('flip');
      order.push(index);
    });
    await clock.advance(100);
    await Promise.all(calls);
    expect(order).to.have.lengthOf(8);
    expect(order).not.to.deep.equal([...order].sort((one, other) => one - other));
  });

  it('rejects with unavailable while it is down, also what is on its way', async () => {
    const { world, clock } = withClock({ network: { latency: { min: 100, max: 100 } } });
    const asked = track(world.as('viewer').story.openBack('flip'));
    const heard = track(world.as('secondViewer').story.openBack('flip'));
    await clock.advance(60);
    world.network.offline = true;
    await clock.advance(40);
    expect([asked.ended, heard.ended]).to.deep.equal(['unavailable', 'unavailable']);
    const later = track(world.as('viewer').story.get('flip'));
    await settle();
    expect(later.ended).to.equal('unavailable');
    world.network.offline = false;
    const page = world.as('author').story.listViewers('flip', 'back');
    await clock.advance(100);
    // It had happened before the line dropped: only the answers were lost.
    expect((await page).total).to.equal(2);
    assertIdle(world);
  });

  it('rejects with the very reason of the signal, mid-way, and leaves nothing behind', async () => {
    const { world, clock } = withClock({ network: { latency: { min: 100, max: 100 } } });
    const controller = new AbortController();
    const reason = new Error('the card has gone');
    const { signal } = controller;
    const call = world
      .as('viewer')
      .story.openBack('flip', { signal })
      .catch((error: unknown) => error);
    await clock.advance(40);
    controller.abort(reason);
    expect(await call).to.equal(reason);
    expect(clock.pending).to.equal(0);
    assertIdle(world);
    world.network.latency = { min: 0, max: 0 };
    expect((await world.as('author').story.listViewers('flip', 'back')).total).to.equal(0);
  });

  it('keeps what has happened when the caller gives up on the way back', async () => {
    const { world, clock } = withClock({ network: { latency: { min: 100, max: 100 } } });
    const controller = new AbortController();
    const call = track(world.as('viewer').story.openBack('flip', { signal: controller.signal }));
    await clock.advance(60);
    controller.abort();
    await settle();
    expect(call.ended).to.equal('AbortError');
    world.network.latency = { min: 0, max: 0 };
    expect((await world.as('author').story.listViewers('flip', 'back')).total).to.equal(1);
  });
});

describe('failures of a memory world', () => {
  const unavailable = new AdapterError('unavailable');

  it('come as often as told, for one method', async () => {
    const { world } = withClock();
    const { story } = world.as('viewer');
    world.fail('story.openBack', unavailable, { times: 2 });
    const [first, get] = [track(story.openBack('flip')), track(story.get('flip'))];
    await settle();
    const second = track(story.openBack('flip'));
    await settle();
    const third = track(story.openBack('flip'));
    await settle();
    expect([first, get, second, third].map(({ ended }) => ended)).to.deep.equal([
      'unavailable',
      'answered',
      'unavailable',
      'answered',
    ]);
  });

  it('come for a domain, for everything, for one person, until healed', async () => {
    const { world } = withClock();
    world.fail('people.*', unavailable);
    world.fail('*', new AdapterError('unauthenticated'), { personId: 'secondViewer' });
    const outcomes = async (): Promise<readonly string[]> => {
      const calls = [
        track(world.as('viewer').people.get('author')),
        track(world.as('viewer').story.get('flip')),
        track(world.as('secondViewer').story.get('flip')),
      ];
      await settle();
      return calls.map(({ ended }) => ended);
    };
    expect(await outcomes()).to.deep.equal(['unavailable', 'answered', 'unauthenticated']);
    world.heal('people.*');
    expect(await outcomes()).to.deep.equal(['answered', 'answered', 'unauthenticated']);
    world.heal();
    expect(await outcomes()).to.deep.equal(['answered', 'answered', 'answered']);
  });

  it('leave no trace, unless it happened and only the answer was lost', async () => {
    const { world } = withClock();
    const { story } = world.as('viewer');
    const total = async (): Promise<unknown> => (await world.as('author').story.listViewers('flip', 'back')).total;
    world.fail('story.openBack', unavailable, { times: 1 });
    await story.openBack('flip').catch(() => undefined);
    expect(await total()).to.equal(0);
    world.fail('story.openBack', new AdapterError('timeout'), { times: 1, applied: true });
    const lost = track(story.openBack('flip'));
    await settle();
    expect(lost.ended).to.equal('timeout');
    expect(await total()).to.equal(1);
    await story.openBack('flip');
    expect(await total()).to.equal(1);
  });

  it('can be silence, which only the caller can end', async () => {
    const { world, clock } = withClock();
    world.hang('story.get', { times: 1 });
    const controller = new AbortController();
    const call = track(world.as('viewer').story.get('flip', { signal: controller.signal }));
    await clock.advance(60 * 60 * 1000);
    expect(call.ended).to.equal('running');
    expect(world.runningCalls).to.equal(1);
    controller.abort();
    await settle();
    expect(call.ended).to.equal('AbortError');
    assertIdle(world);
  });
});

describe('the log of a memory world', () => {
  const short = ({ personId, method, args, outcome, error }: CallRecord): unknown => ({
    personId,
    method,
    args,
    outcome,
    error,
  });

  it('says who called what with what, and how it ended', async () => {
    const { world } = withClock();
    const { signal } = new AbortController();
    await world.as('viewer').people.follow('author', { signal, clientId: 'k1' });
    await world
      .as('viewer')
      .story.listViewers('flip', 'back', { limit: 5 })
      .catch(() => undefined);
    world.hang('story.get');
    const controller = new AbortController();
    const call = track(world.as('viewer').story.get('flip', { signal: controller.signal }));
    expect(world.calls.getSnapshot().at(-1)?.outcome).to.equal('running');
    controller.abort();
    await settle();
    expect(call.ended).to.equal('AbortError');
    expect(world.calls.getSnapshot().map(short)).to.deep.equal([
      {
        personId: 'viewer',
        method: 'people.follow',
        args: ['author', { clientId: 'k1' }],
        outcome: 'done',
        error: undefined,
      },
      {
        personId: 'viewer',
        method: 'story.listViewers',
        args: ['flip', 'back', { limit: 5 }],
        outcome: 'failed',
        error: 'forbidden',
      },
      { personId: 'viewer', method: 'story.get', args: ['flip'], outcome: 'aborted', error: undefined },
    ]);
  });

  it('is a store: the same snapshot until something changes, and it says when', async () => {
    const { world } = withClock();
    let changes = 0;
    const stop = world.calls.subscribe(() => {
      changes += 1;
    });
    const before = world.calls.getSnapshot();
    expect(world.calls.getSnapshot()).to.equal(before);
    await world.as('viewer').story.get('flip');
    expect(changes).to.equal(2);
    expect(world.calls.getSnapshot()).not.to.equal(before);
    stop();
    world.calls.clear();
    expect(changes).to.equal(2);
    expect(world.calls.getSnapshot()).to.deep.equal([]);
  });

  it('keeps the newest calls only', async () => {
    const { world } = withClock();
    const calls = Array.from({ length: callLogSize + 10 }, () => world.as('viewer').story.get('flip'));
    await Promise.all(calls);
    const records = world.calls.getSnapshot();
    expect(records).to.have.lengthOf(callLogSize);
    expect(records[0]?.id).to.equal(11);
  });
});
