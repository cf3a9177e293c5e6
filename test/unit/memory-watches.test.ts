import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Change, Story, Viewer } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { ManualClock, RecordingSink } from '../../src/testing/index.js';
import { createManualClock, createRecordingSink, settle } from '../../src/testing/index.js';
import { assertIdle, makeWorld, picture } from './memory-fixtures.js';

const types = (sink: RecordingSink<unknown>): readonly string[] => sink.changes.map(({ type }) => type);
const people = (sink: RecordingSink<Viewer>): readonly string[] => sink.items.map(({ person }) => person.id);

describe('a watch of a memory world', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let controller: AbortController;

  function watchStory(personId: string, storyId = 'flip'): RecordingSink<Story> {
    const sink = createRecordingSink<Story>();
    world.as(personId).story.watch(storyId, sink, { signal: controller.signal });
    return sink;
  }

  function watchBack(personId = 'author', after?: string): RecordingSink<Viewer> {
    const sink = createRecordingSink<Viewer>();
    const options = { signal: controller.signal, ...(after !== undefined && { after }) };
    world.as(personId).story.watchViewers('flip', 'back', sink, options);
    return sink;
  }

  beforeEach(() => {
    clock = createManualClock();
    world = makeWorld({ clock });
    controller = new AbortController();
  });

  afterEach(() => {
    controller.abort();
    assertIdle(world);
    expect(clock.pending, 'timers').to.equal(0);
  });

  it('tells nothing before it has returned, then that it is live', async () => {
    const sink = watchStory('viewer');
    expect(sink.calls).to.equal(0);
    expect(world.openWatches).to.equal(1);
    await settle();
    expect(sink.lives).to.deep.equal([true]);
    expect(sink.changes).to.deep.equal([]);
  });

  it('misses nothing between being asked for and being live', async () => {
    world.network.latency = { min: 100, max: 100 };
    const sink = watchBack();
    world.addViewer('flip', 'back', 'viewer');
    await clock.advance(40);
    expect(sink.calls).to.equal(0);
    await clock.advance(100);
    expect(people(sink)).to.deep.equal(['viewer']);
    expect(sink.lives).to.deep.equal([true]);
  });

  it('tells the author of every viewer, and the viewer of their own discovery only', async () => {
    const [author, viewer, second] = ['author', 'viewer', 'secondViewer'].map((person) => watchStory(person));
    await settle();
    world.addViewer('flip', 'back', 'viewer');
    world.addViewer('flip', 'front', 'secondViewer');
    await settle();
    expect(author?.items.map(({ counts }) => counts)).to.deep.equal([
      { front: 0, back: 1 },
      { front: 1, back: 1 },
    ]);
    expect(viewer?.items.map(({ discovered }) => discovered)).to.deep.equal([true]);
    expect(second?.changes).to.deep.equal([]);
  });

  it('tells of moderation: the author reads why, the viewer only what', async () => {
    const [author, viewer] = [watchStory('author'), watchStory('viewer')];
    world.moderate('flip', 'front', 'removed', { rule: 'No adverts.', automated: true });
    await settle();
    expect(author.items[0]?.front.decision?.rule).to.equal('No adverts.');
    expect(viewer.items[0]?.front).to.deep.equal({ state: 'removed' });
  });

  it('says remove when a story is deleted, and when the person may know of it no longer', async () => {
    const [author, viewer, second] = [watchStory('author'), watchStory('viewer'), watchStory('secondViewer')];
    await world.as('author').people.block('viewer');
    await settle();
    expect([author, viewer, second].map(types)).to.deep.equal([[], ['remove'], []]);
    await world.as('author').people.unblock('viewer');
    await settle();
    expect(types(viewer)).to.deep.equal(['remove', 'put']);
    await world.as('author').story.removeViewer('flip', 'viewer');
    await settle();
    expect(types(viewer)).to.deep.equal(['remove', 'put', 'remove']);
    world.deleteStory('flip');
    await settle();
    expect([author, second].map(types)).to.deep.equal([['remove'], ['remove']]);
    expect(viewer.changes.at(-1)).to.deep.equal({ type: 'remove', id: 'flip' });
  });

  it('says reset to viewers when the time of a story is over, by the clock', async () => {
    const front = { picture: picture('a sketch') };
    const expiresAt = new Date(clock.now() + 60_000).toISOString();
    const id = world.addStory({ author: 'author', expiresAt, front });
    const [author, viewer] = [watchStory('author', id), watchStory('viewer', id)];
    await clock.advance(59_999);
    expect(types(viewer)).to.deep.equal([]);
    await clock.advance(1);
    expect(types(viewer)).to.deep.equal(['reset']);
    expect(types(author)).to.deep.equal([]);
  });

  it('waits for a time further away than a timer can', async () => {
    const front = { picture: picture('a sketch') };
    const days = 60 * 24 * 60 * 60 * 1000;
    const expiresAt = new Date(clock.now() + days).toISOString();
    const viewer = watchStory('viewer', world.addStory({ author: 'author', expiresAt, front }));
    await clock.advance(days - 1);
    expect(types(viewer)).to.deep.equal([]);
    await clock.advance(1);
    expect(types(viewer)).to.deep.equal(['reset']);
  });

  it('ends with forbidden for who may not watch, and counts as closed', async () => {
    const sink = watchBack('viewer');
    await settle();
    expect(sink.errors.map(({ code }) => code)).to.deep.equal(['forbidden']);
    expect(sink.lives).to.deep.equal([]);
    expect(world.openWatches).to.equal(0);
    expect(world.calls.getSnapshot().at(-1)).to.include({ outcome: 'failed', error: 'forbidden' });
  });

  it('of viewers ends when its story is deleted', async () => {
    const sink = watchBack();
    world.deleteStory('flip');
    await settle();
    expect(sink.errors.map(({ code }) => code)).to.deep.equal(['not-found']);
    expect(world.openWatches).to.equal(0);
  });

  it('delivers what came after a cursor before it says it is live', async () => {
    for (const person of ['viewer', 'secondViewer', 'thirdViewer']) world.addViewer('flip', 'back', person);
    const { next } = await world.as('author').story.listViewers('flip', 'back', { limit: 2 });
    const told: string[] = [];
    world.as('author').story.watchViewers(
      'flip',
      'back',
      {
        change: (change: Change<Viewer>) => told.push(change.type === 'put' ? change.item.person.id : change.type),
        live: (live) => told.push(`live ${String(live)}`),
      },
      { signal: controller.signal, after: next },
    );
    await settle();
    expect(told).to.deep.equal(['thirdViewer', 'live true']);
  });

  it('falls silent while the line is down, and catches up before it says it is live again', async () => {
    const sink = watchBack();
    await settle();
    world.network.offline = true;
    expect(sink.lives).to.deep.equal([true, false]);
    world.addViewer('flip', 'back', 'viewer');
    world.addViewer('flip', 'back', 'secondViewer');
    await settle();
    expect(people(sink)).to.deep.equal([]);
    world.network.offline = false;
    await settle();
    expect(people(sink)).to.deep.equal(['viewer', 'secondViewer']);
    expect(sink.lives).to.deep.equal([true, false, true]);
  });

  it('that is asked for while the line is down goes live when it returns', async () => {
    world.network.offline = true;
    const sink = watchBack();
    await settle();
    expect(sink.calls).to.equal(0);
    world.network.offline = false;
    await settle();
    expect(sink.lives).to.deep.equal([true]);
  });

  it('survives a line that comes and goes', async () => {
    world.network.latency = { min: 20, max: 20 };
    const sink = watchBack();
    for (const ms of [5, 11, 3, 25, 1]) {
      await clock.advance(ms);
      world.network.offline = !world.network.offline;
    }
    world.addViewer('flip', 'back', 'viewer');
    world.network.offline = false;
    await clock.advance(100);
    expect(people(sink)).to.deep.equal(['viewer']);
    expect(sink.lives.at(-1)).to.equal(true);
    expect(sink.lives).to.deep.equal(sink.lives.map((_live, index) => index % 2 === 0));
  });

  it('says reset when it missed more than is kept', async () => {
    world.network.backlog = 2;
    const sink = watchBack();
    await settle();
    world.network.offline = true;
    for (const person of ['viewer', 'secondViewer', 'thirdViewer']) world.addViewer('flip', 'back', person);
    world.network.offline = false;
    await settle();
    expect(types(sink)).to.deep.equal(['reset']);
    expect(sink.lives).to.deep.equal([true, false, true]);
    await world.as('author').story.removeViewer('flip', 'viewer');
    await settle();
    expect(types(sink)).to.deep.equal(['reset', 'remove']);
  });

  it('delivers doubles when told to', async () => {
    world.network.duplicates = true;
    const sink = watchBack();
    world.addViewer('flip', 'back', 'viewer');
    world.addViewer('flip', 'back', 'secondViewer');
    await settle();
    expect(people(sink)).to.deep.equal(['viewer', 'viewer', 'secondViewer', 'secondViewer']);
  });

  it('keeps its own order however slow and uneven the line is, while another overtakes it', async () => {
    world.network.latency = { min: 10, max: 400 };
    world.network.reorder = true;
    const order: string[] = [];
    for (const name of ['one', 'two', 'three', 'four']) {
      const sink = {
        change: (change: Change<Viewer>) => order.push(`${name} ${change.type === 'put' ? change.item.person.id : ''}`),
      };
      world.as('author').story.watchViewers('flip', 'back', sink, { signal: controller.signal });
    }
    await clock.advance(1000);
    const guests = ['viewer', 'secondViewer', 'thirdViewer'];
    for (const person of guests) world.addViewer('flip', 'back', person);
    await clock.advance(2000);
    for (const name of ['one', 'two', 'three', 'four']) {
      const own = order.filter((line) => line.startsWith(`${name} `));
      expect(own).to.deep.equal(guests.map((person) => `${name} ${person}`));
    }
    const first = guests.flatMap((person) => ['one', 'two', 'three', 'four'].map((name) => `${name} ${person}`));
    expect(order).not.to.deep.equal(first);
  });

  it('gets failures and silence like a call', async () => {
    world.fail('story.watch', new AdapterError('rate-limited', { retryAfterMs: 500 }), { times: 1 });
    world.hang('story.watchViewers');
    const [story, viewers] = [watchStory('viewer'), watchBack()];
    world.addViewer('flip', 'back', 'viewer');
    await settle();
    expect(story.errors.map(({ retryAfterMs }) => retryAfterMs)).to.deep.equal([500]);
    expect(story.lives).to.deep.equal([]);
    expect(viewers.calls).to.equal(0);
    expect(world.openWatches).to.equal(1);
  });

  it('is silent from the moment its signal fires, also for what is on its way', async () => {
    world.network.latency = { min: 100, max: 100 };
    const sink = watchBack();
    await clock.advance(200);
    world.addViewer('flip', 'back', 'viewer');
    await clock.advance(10);
    controller.abort();
    expect(world.openWatches).to.equal(0);
    expect(clock.pending).to.equal(0);
    await clock.advance(500);
    expect(sink.changes).to.deep.equal([]);
    expect(world.calls.getSnapshot().at(-1)).to.include({ method: 'story.watchViewers', outcome: 'done' });
  });

  it('can be ended from within what it tells', async () => {
    let told = 0;
    const sink = {
      change: () => {
        told += 1;
        controller.abort();
      },
    };
    world.network.duplicates = true;
    world.as('author').story.watchViewers('flip', 'back', sink, { signal: controller.signal });
    world.addViewer('flip', 'back', 'viewer');
    world.addViewer('flip', 'back', 'secondViewer');
    await settle();
    expect(told).to.equal(1);
  });
});
