import { expect } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { ComposerSnapshot } from '../../src/core/composer/composer.js';
import { createComposerStore, type ComposerStore } from '../../src/core/composer/composer-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/index.js';
import { composerBench, fakeLine, fakeTools, photo, type FakeLine } from './composer-fixtures.js';

const quiet = (): undefined => undefined;

describe('composer store, against a whole network', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let line: FakeLine;
  let store: ComposerStore;
  const now = (): ComposerSnapshot => store.getSnapshot();

  beforeEach(() => {
    clock = createManualClock();
    world = createMemoryWorld({
      clock,
      seed: {
        people: [
          { id: 'ada', name: 'Ada' },
          { id: 'bo', name: 'Bo' },
        ],
      },
      moderation: 'hold',
    });
    line = fakeLine();
    store = createComposerStore({
      clock,
      line,
      tools: fakeTools(),
      drafts: composerBench().drafts,
      getLang: () => 'en',
      outlet: {
        mayPublish: () => true,
        mayAskAlt: () => true,
        mayAsk: () => true,
        asked: quiet,
        askFailed: quiet,
        modeChanged: quiet,
        faceSet: quiet,
        faceCleared: quiet,
        facesSwapped: quiet,
        metadataStripped: quiet,
        progress: quiet,
        published: quiet,
        publishFailed: quiet,
        stateChanged: quiet,
        draftRestored: quiet,
        draftDiscarded: quiet,
        failed: quiet,
      },
    });
  });

  afterEach(async () => {
    store.stop();
    await settle();
    expect([world.runningCalls, world.openWatches, clock.pending]).to.deep.equal([0, 0, 0]);
  });

  /** Reading a blob takes a browser its own time: turn by turn, until it is so. */
  async function until(isSo: () => boolean): Promise<void> {
    for (let turn = 0; turn < 2_000 && !isSo(); turn += 1) await settle();
    expect(isSo(), JSON.stringify({ phase: now().phase, error: now().error?.message })).to.equal(true);
  }

  async function composed(): Promise<void> {
    const { story, media } = world.as('ada');
    store.show({ story, media, draftKey: 'ada' });
    await until(() => now().phase === 'composing');
    store.chooseMode('flip');
    for (const side of ['front', 'back'] as const) {
      store.choose(side, photo(), 'gallery');
      store.setTexts(side, { alt: `A drawing for the ${side}` });
    }
    await until(() => now().missing.length === 0 && now().faces.back.phase === 'ready');
  }

  const inPhase = (phase: ComposerSnapshot['phase']) => (): boolean => now().phase === phase;

  it('makes a story that its author sees pending, live, and taken down with reasons, and can contest', async () => {
    await composed();
    expect(now().audienceId).to.equal(now().rules.audiences?.[0]?.id);
    store.publish();
    await until(inPhase('published'));
    const { story } = now();
    expect([story?.front.state, story?.back?.state]).to.deep.equal(['pending', 'pending']);
    const id = story?.id ?? '';
    world.moderation.approve(id, 'front');
    world.moderation.reject(id, 'back', {
      id: 'd1',
      rule: 'No adverts.',
      automated: false,
      appealBy: '2999-01-01T00:00:00Z',
    });
    await until(() => now().story?.back?.state === 'removed');
    expect(now().story?.front.state).to.equal('live');
    await store.appeal('d1', 'It is none.');
    expect(now().story?.back?.decision?.appeal).to.equal('open');
  });

  it('makes one story of a lost answer, and leaves nothing behind of what was replaced', async () => {
    await composed();
    world.fail('story.publish', new AdapterError('timeout'), { times: 1, applied: true });
    store.publish();
    await until(() => now().waiting);
    await clock.advance(1_000);
    await until(inPhase('published'));
    expect(world.stories.getSnapshot()).to.have.length(1);
    expect(world.uploads).to.have.length(2);
  });

  it('goes on by itself when the line is back', async () => {
    await composed();
    world.network.offline = true;
    line.turn({ online: false });
    store.publish();
    await until(() => now().waiting);
    world.network.offline = false;
    line.turn({ online: true });
    await until(inPhase('published'));
  });

  it('says what is left today', async () => {
    await composed();
    const before = now().rules.limits?.remaining ?? 0;
    store.publish();
    await until(inPhase('published'));
    store.startOver();
    await until(() => now().rules.limits?.remaining === before - 1);
  });
});
