import { expect } from '@open-wc/testing';
import type { MemoryWorld, MemoryWorldOptions } from '../../src/adapters/memory/index.js';
import type { StoryDraft } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { openSeal } from '../../src/core/story/seal.js';
import { createManualClock, createRecordingSink, settle } from '../../src/testing/index.js';
import { assertIdle, draftFrom, errorOf, makeWorld } from './memory-fixtures.js';

const day = 86_400_000;

/** Publishes what the author has just uploaded. @returns its id */
async function publish(world: MemoryWorld, more: Partial<StoryDraft> = {}): Promise<string> {
  const { id } = await world.as('author').story.publish({ ...(await draftFrom(world)), ...more });
  return id;
}

const withClock = (options: MemoryWorldOptions = {}) => {
  const clock = createManualClock();
  return { clock, world: makeWorld({ clock, ...options }) };
};

async function canRead(world: MemoryWorld, personId: string, storyId: string): Promise<boolean> {
  try {
    return (await world.as(personId).story.get(storyId)).id === storyId;
  } catch (error) {
    expect(error).to.have.property('code', 'not-found');
    return false;
  }
}

describe('a story published in the memory world', () => {
  it('is there once, also when its author was never told', async () => {
    const { world } = withClock();
    const draft = await draftFrom(world);
    const before = world.stories.getSnapshot().length;
    world.fail('story.publish', new AdapterError('timeout'), { times: 1, applied: true });
    const { story } = world.as('author');
    expect(await errorOf(story.publish(draft, { clientId: 'one' }))).to.have.property('code', 'timeout');
    const { id } = await story.publish(draft, { clientId: 'one' });
    expect(world.stories.getSnapshot()).to.have.lengthOf(before + 1);
    expect(world.stories.getSnapshot()[0]?.id).to.equal(id);
  });

  it('is given to a repeat as it is by now, and not to one that comes after its end', async () => {
    const { world } = withClock({ moderation: 'hold' });
    const draft = await draftFrom(world);
    const { story } = world.as('author');
    const { id, front } = await story.publish(draft, { clientId: 'one' });
    expect(front.state).to.equal('pending');
    world.moderation.approve(id, 'front');
    expect((await story.publish(draft, { clientId: 'one' })).front.state).to.equal('live');
    world.deleteStory(id);
    expect(await errorOf(story.publish(draft, { clientId: 'one' }))).to.have.property('code', 'not-found');
  });

  it('counts against its day also when it is deleted, and a repeat does not count', async () => {
    const { world, clock } = withClock({ publishing: { rules: { limits: { perDay: 1 } } } });
    const { story } = world.as('author');
    await clock.advance(day / 4);
    const draft = await draftFrom(world);
    const { id } = await story.publish(draft, { clientId: 'one' });
    expect((await story.publish(draft, { clientId: 'one' })).id).to.equal(id);
    await story.delete(id);
    const { limits } = await story.getRules();
    expect(limits).to.deep.equal({ perDay: 1, remaining: 0, resetsAt: '2026-01-02T00:00:00.000Z' });
    const refusal = await errorOf(story.publish(await draftFrom(world)));
    expect(refusal).to.include({ code: 'rate-limited', retryAfterMs: (day * 3) / 4, retryable: true });
    expect((await world.as('viewer').story.getRules()).limits?.remaining).to.equal(1);
    await clock.advance((day * 3) / 4);
    await story.publish(await draftFrom(world));
  });

  it('says all that is wrong at once', async () => {
    const { world } = withClock({ publishing: { rules: { alt: 'required', labels: [], audiences: [] } } });
    const error = await errorOf(
      world.as('author').story.publish({
        front: { mediaId: 'nothing', lang: 'not a language', labels: [{ value: 'custom', text: 'Boo' }] },
        back: { mediaId: 'nothing', alt: 'A print' },
        audienceId: 'everyone',
      }),
    );
    expect(error).to.have.property('code', 'invalid');
    const fields = (error as AdapterError).fields ?? {};
    expect(Object.keys(fields)).to.have.members([
      'front.mediaId',
      'front.alt',
      'front.lang',
      'front.labels',
      'back.mediaId',
      'audienceId',
    ]);
  });

  it("may carry a warning in its author's own words, which covers it", async () => {
    const { world } = withClock();
    const draft = await draftFrom(world);
    const labels = [{ value: 'custom', text: 'A spider' }];
    const { front } = await world.as('author').story.publish({ ...draft, front: { ...draft.front, labels } });
    const [label] = front.labels ?? [];
    expect(label).to.deep.equal({ value: 'custom', text: 'A spider', effect: 'cover', overridable: true, by: 'self' });
    const blank = { ...(await draftFrom(world)).front, labels: [{ value: 'custom', text: ' ' }] };
    expect(await errorOf(world.as('author').story.publish({ front: blank }))).to.have.property('code', 'invalid');
  });

  it('is refused to whom it is not offered', async () => {
    const { world } = withClock();
    const draft = await draftFrom(world);
    world.setAvailability('author', { available: false, reason: 'rollout' });
    expect(await errorOf(world.as('author').story.publish(draft))).to.have.property('code', 'forbidden');
  });

  it('is there for a day, or as long as the world is told', async () => {
    const { world, clock } = withClock();
    const id = await publish(world);
    world.publishing.lifetimeMs = 1000;
    const short = await publish(world);
    await clock.advance(1000);
    expect(await canRead(world, 'viewer', id)).to.equal(true);
    expect(await errorOf(world.as('viewer').story.get(short))).to.have.property('code', 'expired');
  });

  it('has a sealed back, which the key of openBack opens to what was uploaded', async () => {
    const { world } = withClock();
    const draft = await draftFrom(world);
    const { id } = await world.as('author').story.publish(draft);
    const { story } = world.as('viewer');
    const sealed = await story.getSealedBack(id);
    const { key } = await story.openBack(id);
    if (key === undefined) throw new Error('no key');
    const opened = await openSeal(sealed, key);
    const upload = world.uploads.find((one) => one.id === draft.back?.mediaId);
    expect(await opened.text()).to.equal(await upload?.file.text());
  });

  it('shows its pictures, and takes them back when it is deleted', async () => {
    const { world } = withClock();
    const draft = await draftFrom(world);
    const { id, front } = await world.as('author').story.publish(draft);
    const src = front.picture?.src ?? '';
    expect((await fetch(src)).ok).to.equal(true);
    await world.as('author').story.delete(id);
    expect(await errorOf(fetch(src))).to.be.an.instanceOf(TypeError);
    const { media } = world.as('author');
    expect(await errorOf(media.resolve(draft.front.mediaId))).to.have.property('code', 'not-found');
  });

  it('lets its files be resolved by whoever may see them, each face when it may be seen', async () => {
    const { world } = withClock({ moderation: 'hold' });
    const draft = await draftFrom(world);
    const { id } = await world.as('author').story.publish(draft);
    const { media, story } = world.as('viewer');
    const state = async (): Promise<readonly string[]> => {
      const ids = [draft.front.mediaId, draft.back?.mediaId ?? ''];
      return Promise.all(
        ids.map(async (mediaId) => {
          try {
            (await media.resolve(mediaId)).release?.();
            return 'shown';
          } catch (error) {
            return (error as AdapterError).code;
          }
        }),
      );
    };
    expect(await state()).to.deep.equal(['not-found', 'not-found']);
    world.moderation.approve(id, 'front');
    world.moderation.approve(id, 'back');
    expect(await state()).to.deep.equal(['shown', 'not-found']);
    await story.openBack(id);
    expect(await state()).to.deep.equal(['shown', 'shown']);
    world.moderation.reject(id, 'front', { rule: 'No adverts.', automated: true });
    expect(await state()).to.deep.equal(['not-found', 'not-found']);
    world.moderation.approve(id, 'front');
    world.expire(id);
    expect(await state()).to.deep.equal(['expired', 'expired']);
  });
});

describe('the audience of a story', () => {
  it('is the first that is offered, unless the draft says otherwise', async () => {
    const { world } = withClock();
    expect(await canRead(world, 'viewer', await publish(world))).to.equal(true);
    const { rules } = world.publishing;
    world.publishing.rules = { ...rules, audiences: [...(rules.audiences ?? [])].reverse() };
    expect(await canRead(world, 'viewer', await publish(world))).to.equal(false);
  });

  it('is followers or close friends, as they are now, and always the author', async () => {
    const { world } = withClock();
    const forFollowers = await publish(world, { audienceId: 'followers' });
    const forFriends = await publish(world, { audienceId: 'close-friends' });
    const state = async (): Promise<readonly boolean[]> => [
      await canRead(world, 'viewer', forFollowers),
      await canRead(world, 'viewer', forFriends),
    ];
    expect(await state()).to.deep.equal([false, false]);
    await world.as('viewer').people.follow('author');
    expect(await state()).to.deep.equal([true, false]);
    world.relate({ from: 'author', to: 'viewer', closeFriend: true });
    expect(await state()).to.deep.equal([true, true]);
    await world.as('viewer').people.unfollow('author');
    expect(await state()).to.deep.equal([false, true]);
    expect(await canRead(world, 'author', forFollowers)).to.equal(true);
    expect(await canRead(world, 'author', forFriends)).to.equal(true);
  });

  it('is told to whoever watches: who follows no longer is told remove, who follows again is given the story', async () => {
    const { world } = withClock();
    const id = await publish(world, { audienceId: 'followers' });
    const { people, story } = world.as('viewer');
    await people.follow('author');
    const controller = new AbortController();
    const sink = createRecordingSink();
    story.watch(id, sink, { signal: controller.signal });
    await people.unfollow('author');
    await people.follow('author');
    await settle();
    controller.abort();
    expect(sink.changes.map(({ type }) => type)).to.deep.equal(['remove', 'put']);
    assertIdle(world);
  });

  it('that the world cannot tell is nobody but the author', async () => {
    const { world } = withClock({ publishing: { rules: { audiences: [{ id: 'chess-club', name: 'Chess club' }] } } });
    const id = await publish(world);
    expect(await canRead(world, 'viewer', id)).to.equal(false);
    expect(await canRead(world, 'author', id)).to.equal(true);
  });

  it('of a seeded story holds too', async () => {
    const { world } = withClock();
    const front = { picture: { src: '/a.png', width: 1, height: 1 } };
    world.addStory({ id: 'for-friends', author: 'author', audience: 'close-friends', front });
    expect(await canRead(world, 'viewer', 'for-friends')).to.equal(false);
  });
});

describe('the list of stories', () => {
  it('tells a feed of what comes and goes and is shown, newest first, and stays the same object until then', async () => {
    const { world, clock } = withClock({ moderation: 'hold' });
    const seen: (readonly string[])[] = [];
    const seeded = new Set(world.stories.getSnapshot().map(({ id }) => id));
    const news = (): readonly string[] =>
      world.stories
        .getSnapshot()
        .filter(({ id }) => !seeded.has(id))
        .map(({ id, shown }) => `${id} ${shown ? 'shown' : 'hidden'}`);
    const stop = world.stories.subscribe(() => seen.push(news()));
    const first = await publish(world);
    await clock.advance(1000);
    const second = await publish(world);
    const snapshot = world.stories.getSnapshot();
    await world.as('viewer').story.recordFrontSeen('flip');
    expect(world.stories.getSnapshot()).to.equal(snapshot);
    world.moderation.approve(first, 'front');
    world.moderation.approve(first, 'back');
    stop();
    world.deleteStory(second);
    expect(seen).to.deep.equal([
      [`${first} hidden`],
      [`${second} hidden`, `${first} hidden`],
      [`${second} hidden`, `${first} shown`],
    ]);
    expect(news()).to.deep.equal([`${first} shown`]);
  });
});
