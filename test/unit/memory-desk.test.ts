import { expect } from '@open-wc/testing';
import type { DeskFace, MemoryWorld, ModerationPolicy } from '../../src/adapters/memory/index.js';
import type { Story } from '../../src/contracts/index.js';
import type { ManualClock } from '../../src/testing/index.js';
import { createManualClock, createRecordingSink, settle } from '../../src/testing/index.js';
import { assertIdle, draftFrom, makeWorld } from './memory-fixtures.js';

const rule = 'No adverts.';
const reasons = { rule, automated: false, appealBy: '2026-02-01T00:00:00Z' };

interface Desk {
  readonly world: MemoryWorld;
  readonly clock: ManualClock;
  /** @returns the id of a story that has just been published */
  publish(): Promise<string>;
  /** The states of front and back, as somebody reads them. */
  states(storyId: string, personId?: string): Promise<readonly (string | undefined)[]>;
}

/** A world where nothing but what is published waits for anybody. */
function deskOf(moderation: ModerationPolicy): Desk {
  const clock = createManualClock();
  const world = makeWorld({ clock, moderation });
  world.moderation.approve('hidden-back', 'back');
  return {
    world,
    clock,
    publish: async () => (await world.as('author').story.publish(await draftFrom(world))).id,
    async states(storyId, personId = 'author') {
      const { front, back } = await world.as(personId).story.get(storyId);
      return [front.state, back?.state];
    },
  };
}

const named = (faces: readonly DeskFace[]): readonly string[] => faces.map(({ storyId, side }) => `${storyId} ${side}`);

describe('the policy of the desk', () => {
  it('lets everything go live unless it is told otherwise', async () => {
    const world = makeWorld();
    const { front, back } = await world.as('author').story.publish(await draftFrom(world));
    expect([front.state, back?.state]).to.deep.equal(['live', 'live']);
  });

  it('may hold every face until a moderator comes', async () => {
    const { publish, states, world, clock } = deskOf('hold');
    const id = await publish();
    await clock.advance(1_000_000);
    expect(await states(id)).to.deep.equal(['pending', 'pending']);
    expect(named(world.moderation.queue.getSnapshot())).to.deep.equal([`${id} front`, `${id} back`]);
  });

  it('may give each face its verdict at once', async () => {
    const labels = [{ value: 'flashing', effect: 'cover', overridable: true, by: 'platform' }] as const;
    const { publish, states, world } = deskOf(({ side }) =>
      side === 'front' ? { state: 'limited', labels } : { state: 'removed', decision: reasons },
    );
    const id = await publish();
    expect(await states(id)).to.deep.equal(['limited', 'removed']);
    const { front, back } = await world.as('author').story.get(id);
    expect(front.labels).to.deep.equal(labels);
    expect(back?.decision).to.include({ rule, state: 'removed', decidedAt: '2026-01-01T00:00:00.000Z' });
    expect(world.moderation.queue.getSnapshot()).to.deep.equal([]);
  });

  it('may take its time, face by face', async () => {
    const { publish, states, clock } = deskOf(({ side }) =>
      side === 'front' ? { afterMs: 1000 } : { afterMs: 3000, verdict: { state: 'removed', decision: reasons } },
    );
    const id = await publish();
    await clock.advance(999);
    expect(await states(id)).to.deep.equal(['pending', 'pending']);
    await clock.advance(1);
    expect(await states(id)).to.deep.equal(['live', 'pending']);
    await clock.advance(2000);
    expect(await states(id)).to.deep.equal(['live', 'removed']);
    expect(clock.pending).to.equal(0);
  });

  it('is told what a moderator would see', async () => {
    const asked: DeskFace[] = [];
    const { publish, world } = deskOf((face) => {
      asked.push(face);
      return 'hold';
    });
    const id = await publish();
    expect(asked).to.deep.equal(world.moderation.queue.getSnapshot());
    expect(asked[0]).to.deep.include({ storyId: id, side: 'front', author: { id: 'author', name: 'Ada Ngarua' } });
    expect(asked[0]?.picture).to.include({ alt: 'A sketch', width: 1, height: 1 });
  });

  it('holds for what is published from then on', async () => {
    const { publish, states, world } = deskOf('hold');
    const id = await publish();
    world.moderation.policy = 'approve';
    expect(await states(id)).to.deep.equal(['pending', 'pending']);
    expect(await states(await publish())).to.deep.equal(['live', 'live']);
  });

  it('gives way to a moderator who was faster, and to an author who has deleted the story', async () => {
    const { publish, states, world, clock } = deskOf({ afterMs: 1000 });
    const id = await publish();
    const gone = await publish();
    world.moderation.reject(id, 'front', reasons);
    expect(clock.pending).to.equal(3);
    await world.as('author').story.delete(gone);
    expect(clock.pending).to.equal(1);
    await clock.advance(1000);
    expect(await states(id)).to.deep.equal(['removed', 'live']);
  });

  it('that fails publishes nothing and uses nothing up', async () => {
    const asked: string[] = [];
    const { world, states } = deskOf(({ picture }) => {
      asked.push(picture.src);
      throw new Error('the moderators are on strike');
    });
    const draft = await draftFrom(world);
    const before = world.stories.getSnapshot();
    const { story } = world.as('author');
    const failure = await story.publish(draft).catch(String);
    expect(failure).to.contain('on strike');
    expect(await fetch(asked[0] ?? '').catch(String)).to.contain('TypeError');
    expect(world.stories.getSnapshot()).to.equal(before);
    world.moderation.policy = 'approve';
    expect(await states((await story.publish(draft)).id)).to.deep.equal(['live', 'live']);
  });
});

describe('the desk', () => {
  it('lists what waits, oldest first, and says when that has changed and only then', async () => {
    const { publish, world } = deskOf('hold');
    const told: (readonly string[])[] = [];
    world.moderation.queue.subscribe(() => told.push(named(world.moderation.queue.getSnapshot())));
    const id = await publish();
    const snapshot = world.moderation.queue.getSnapshot();
    await world.as('viewer').story.recordFrontSeen('flip');
    expect(world.moderation.queue.getSnapshot()).to.equal(snapshot);
    world.moderation.approve(id, 'back');
    world.deleteStory(id);
    expect(told).to.deep.equal([[`${id} front`, `${id} back`], [`${id} front`], []]);
  });

  it('lists what was seeded to wait', () => {
    const world = makeWorld();
    expect(named(world.moderation.queue.getSnapshot())).to.deep.equal(['hidden-back back']);
  });

  it('approves, limits, labels and rejects each face on its own', async () => {
    const { publish, states, world } = deskOf('hold');
    const id = await publish();
    const { moderation } = world;
    moderation.approve(id, 'front');
    expect(await states(id)).to.deep.equal(['live', 'pending']);
    moderation.label(id, 'back', { value: 'flashing', text: 'It flashes.' });
    expect(await states(id)).to.deep.equal(['live', 'live']);
    moderation.limit(id, 'front', reasons);
    moderation.label(id, 'front', { value: 'context', effect: 'inform' });
    expect(await states(id)).to.deep.equal(['limited', 'live']);
    moderation.reject(id, 'back', reasons);
    expect(await states(id)).to.deep.equal(['limited', 'removed']);
    const { front, back } = await world.as('author').story.get(id);
    expect(front.labels).to.deep.equal([{ value: 'context', effect: 'inform', overridable: true, by: 'platform' }]);
    expect(back?.labels?.[0]).to.include({ value: 'flashing', effect: 'cover', text: 'It flashes.', by: 'platform' });
    expect(() => {
      moderation.approve('s9', 'front');
    }).to.throw('no story "s9"');
    expect(() => {
      moderation.approve('one-faced', 'back');
    }).to.throw('has no back');
  });

  it('shows the author why, and others only that it is not there', async () => {
    const { publish, states, world } = deskOf('approve');
    const id = await publish();
    world.moderation.reject(id, 'back', reasons);
    expect(await states(id, 'viewer')).to.deep.equal(['live', 'removed']);
    expect(JSON.stringify(await world.as('viewer').story.get(id))).not.to.contain(rule);
    expect((await world.as('author').story.get(id)).back?.decision).to.include({ rule });
  });

  it('answers appeals, which wait in a list of their own', async () => {
    const { publish, states, world } = deskOf({ state: 'removed', decision: reasons });
    const { moderation } = world;
    const id = await publish();
    const { story } = world.as('author');
    const { front, back } = await story.get(id);
    const [one, other] = [front.decision?.id ?? '', back?.decision?.id ?? ''];
    const told: number[] = [];
    moderation.appeals.subscribe(() => told.push(moderation.appeals.getSnapshot().length));
    await story.appeal(id, one, 'It is a drawing.');
    await story.appeal(id, other, 'So is this.');
    expect(moderation.appeals.getSnapshot()[0]).to.include({ storyId: id, side: 'front', text: 'It is a drawing.' });
    moderation.decideAppeal(id, one, 'restored');
    expect(await states(id)).to.deep.equal(['live', 'removed']);
    moderation.decideAppeal(id, other, 'upheld');
    expect(await states(id)).to.deep.equal(['live', 'removed']);
    expect((await story.get(id)).back?.decision?.appeal).to.equal('upheld');
    expect(told).to.deep.equal([1, 2, 1, 0]);
    expect(world.appeals).to.have.lengthOf(2);
  });

  it('is heard by whoever watches, each as far as they may know', async () => {
    const { publish, world } = deskOf('hold');
    const id = await publish();
    const controller = new AbortController();
    const { signal } = controller;
    const [own, other] = [createRecordingSink<Story>(), createRecordingSink<Story>()];
    world.as('author').story.watch(id, own, { signal });
    world.as('viewer').story.watch(id, other, { signal });
    world.moderation.approve(id, 'front');
    world.moderation.approve(id, 'back');
    world.moderation.reject(id, 'front', reasons);
    await settle();
    controller.abort();
    const read = ({ front, back }: Story): string => `${front.state} ${back?.state ?? ''}`;
    const said = ['live pending', 'live live', 'removed live'];
    expect(own.items.map(read)).to.deep.equal(said);
    expect(other.items.map(read)).to.deep.equal(said);
    expect(own.items.at(-1)?.front.decision).to.include({ rule });
    expect(other.items.at(-1)?.front).to.deep.equal({ state: 'removed' });
    assertIdle(world);
  });
});
