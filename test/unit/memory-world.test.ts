import { expect } from '@open-wc/testing';
import { createMemoryWorld } from '../../src/adapters/memory/index.js';
import type { AdapterErrorCode } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { createManualClock } from '../../src/testing/index.js';
import { assertIdle, makeWorld, picture, png } from './memory-fixtures.js';

async function codeOf(call: Promise<unknown>): Promise<AdapterErrorCode | 'none'> {
  try {
    await call;
    return 'none';
  } catch (error) {
    if (error instanceof AdapterError) return error.code;
    throw error;
  }
}

describe('a memory world', () => {
  it('is empty unless told otherwise', async () => {
    const world = createMemoryWorld();
    expect(() => world.as('ada')).to.throw('There is no person "ada"');
    world.addPerson({ id: 'ada', name: 'Ada' });
    expect(await codeOf(world.as('ada').story.get('s1'))).to.equal('not-found');
    assertIdle(world);
  });

  it('gives a person the same adapters each time', () => {
    const world = makeWorld();
    expect(world.as('viewer')).to.equal(world.as('viewer'));
    expect(world.as('viewer')).not.to.equal(world.as('author'));
  });

  it('says aloud what is wrong with a seed', () => {
    const world = makeWorld();
    const front = { picture: picture('a sketch') };
    expect(() => world.addPerson({ id: 'author', name: 'Again' })).to.throw('already');
    expect(() => world.addStory({ id: 'flip', author: 'author', front })).to.throw('already');
    expect(() => world.addStory({ author: 'nobody', front })).to.throw('no person "nobody"');
    expect(() => world.addStory({ author: 'author', createdAt: 'yesterday', front })).to.throw('not a time');
    expect(() => world.addViewer('one-faced', 'back', 'viewer')).to.throw('has no back');
    expect(() => world.moderate('s9', 'back', 'removed')).to.throw('no story "s9"');
  });

  it('lets one person see at once what another does', async () => {
    const world = makeWorld();
    await world.as('viewer').story.openBack('flip');
    expect((await world.as('author').story.get('flip')).counts).to.deep.equal({ front: 0, back: 1 });
  });

  it('keeps the back out of get even after it was opened', async () => {
    const { story } = makeWorld().as('viewer');
    await story.openBack('flip');
    expect((await story.get('flip')).back).to.deep.equal({ state: 'live' });
  });

  it('says of a closed back how it is and what it warns of, and no more', async () => {
    const { story } = makeWorld().as('viewer');
    const { back } = await story.get('covered');
    expect(back?.labels?.[0]?.value).to.equal('flashing');
    expect(Object.keys(back ?? {})).to.have.members(['state', 'labels']);
  });

  it('opens an age-gated back: declaring the age comes before seeing, not before knowing', async () => {
    const { face } = await makeWorld().as('viewer').story.openBack('age-gated');
    expect(face.state).to.equal('age-gated');
    expect(face.picture?.src).to.contain('print');
  });

  it('turns nothing whose front is hidden, and counts nobody as having seen it', async () => {
    const world = makeWorld();
    const { story } = world.as('viewer');
    expect(await codeOf(story.openBack('hidden-front'))).to.equal('forbidden');
    expect(await codeOf(story.recordFrontSeen('hidden-front'))).to.equal('forbidden');
    const { counts } = await world.as('author').story.get('hidden-front');
    expect(counts).to.deep.equal({ front: 0, back: 0 });
  });

  it('gives authors everything about their own story', async () => {
    const own = await makeWorld().as('author').story.get('decided');
    expect(own.back?.picture?.src).to.contain('print');
    expect(own.back?.decision?.rule).to.equal('No adverts.');
    expect(own.mine).to.equal(true);
  });

  it('gives a blocked person the same words as for a story that never was', async () => {
    const world = makeWorld();
    const message = async (person: string, id: string): Promise<string> => {
      try {
        await world.as(person).story.get(id);
      } catch (error) {
        if (error instanceof AdapterError) return error.message.replace(id, '…');
      }
      return 'none';
    };
    expect(await message('blocked', 'flip')).to.equal(await message('viewer', 'nothing'));
  });

  it('hides the stories of whom somebody blocks, in both directions, until they unblock', async () => {
    const { story, people } = makeWorld().as('viewer');
    await people.block('author');
    expect(await codeOf(story.get('flip'))).to.equal('not-found');
    await people.unblock('author');
    expect(await codeOf(story.get('flip'))).to.equal('none');
  });

  it('lets somebody block and report who has blocked them', async () => {
    const world = makeWorld();
    const { people } = world.as('blocked');
    expect((await people.block('author')).blocked).to.equal(true);
    await people.report('author', { reason: 'harassment' });
    expect(world.reports).to.have.lengthOf(1);
  });

  it('ends a story by the clock for viewers, and never for its author', async () => {
    const clock = createManualClock(Date.parse('2026-01-01T00:00:00Z'));
    const world = makeWorld({ clock });
    const front = { picture: picture('a sketch') };
    const id = world.addStory({ author: 'author', expiresAt: '2026-01-02T00:00:00Z', front, back: front });
    const { story } = world.as('viewer');
    expect(await codeOf(story.openBack(id))).to.equal('none');
    await clock.advance(24 * 60 * 60 * 1000);
    expect(await codeOf(story.get(id))).to.equal('expired');
    expect(await codeOf(story.openBack(id))).to.equal('expired');
    expect(await codeOf(story.recordFrontSeen(id))).to.equal('expired');
    const author = world.as('author').story;
    expect((await author.get(id)).counts?.back).to.equal(1);
    expect((await author.listViewers(id, 'back')).total).to.equal(1);
  });

  it('acts once for a clientId, gives its answer again, and refuses the key for anything else', async () => {
    const world = makeWorld();
    const { people } = world.as('viewer');
    const first = await people.follow('author', { clientId: 'k1' });
    await people.unfollow('author');
    expect(await people.follow('author', { clientId: 'k1' })).to.deep.equal(first);
    expect((await people.getRelation('author')).following).to.equal(false);
    expect(await codeOf(people.follow('secondViewer', { clientId: 'k1' }))).to.equal('conflict');
    const other = world.as('thirdViewer').people.follow('author', { clientId: 'k1' });
    expect((await other).following).to.equal(true);
  });

  it('files a report once, whoever repeats it', async () => {
    const world = makeWorld();
    const { story } = world.as('viewer');
    await story.report('flip', 'back', { reason: 'rights', text: 'Mine.' });
    await story.report('flip', 'back', { reason: 'rights', text: 'Mine.' });
    await story.report('flip', 'front', { reason: 'spam' }, { clientId: 'k' });
    await world.as('secondViewer').story.report('flip', 'back', { reason: 'rights', text: 'Mine.' });
    expect(world.reports.map(({ by, reason }) => `${by}: ${reason}`)).to.deep.equal([
      'viewer: rights',
      'viewer: spam',
      'secondViewer: rights',
    ]);
  });

  it('offers stories to whom they are offered', async () => {
    const world = makeWorld();
    expect(await world.as('viewer').story.availability()).to.deep.equal({ available: true });
    world.setAvailability('viewer', { available: false, reason: 'region' });
    expect(await world.as('viewer').story.availability()).to.deep.equal({ available: false, reason: 'region' });
  });

  it('pages through many viewers, however many come and go meanwhile', async () => {
    const world = makeWorld();
    const names = Array.from({ length: 45 }, (_, index) => `guest-${index}`);
    for (const name of names) {
      world.addPerson({ id: name, name });
      world.addViewer('flip', 'front', name);
    }
    const { story } = world.as('author');
    const first = await story.listViewers('flip', 'front', { limit: 20 });
    world.addViewer('flip', 'front', 'viewer');
    await story.removeViewer('flip', first.items.at(-1)?.person.id ?? '');
    const second = await story.listViewers('flip', 'front', { limit: 20, after: first.next });
    const third = await story.listViewers('flip', 'front', { limit: 20, after: second.next });
    const people = [first, second, third].flatMap(({ items }) => items.map(({ person }) => person.id));
    expect(people).to.deep.equal([...names].reverse());
    expect(third.next).to.equal(undefined);
    expect(third.total).to.equal(45);
  });

  it('refuses a cursor of another list, and a limit that is none', async () => {
    const world = makeWorld();
    for (const person of ['viewer', 'secondViewer']) world.addViewer('flip', 'front', person);
    const { story } = world.as('author');
    const { next } = await story.listViewers('flip', 'front', { limit: 1 });
    expect(await codeOf(story.listViewers('flip', 'back', { after: next }))).to.equal('invalid');
    expect(await codeOf(story.listViewers('covered', 'front', { after: next }))).to.equal('invalid');
    expect(await codeOf(story.listViewers('flip', 'front', { after: '1' }))).to.equal('invalid');
    expect(await codeOf(story.listViewers('flip', 'front', { limit: 0 }))).to.equal('invalid');
  });

  it('has viewers from its seed in the order of their times', async () => {
    const world = makeWorld();
    const front = { picture: picture('a sketch') };
    const viewers = {
      front: [
        { person: 'viewer', at: '2026-01-01T10:00:00Z' },
        { person: 'secondViewer', at: '2026-01-01T12:00:00Z' },
        { person: 'thirdViewer', at: '2026-01-01T11:00:00Z' },
      ],
    };
    const id = world.addStory({ author: 'author', front, viewers });
    const { items } = await world.as('author').story.listViewers(id, 'front');
    expect(items.map(({ person }) => person.id)).to.deep.equal(['secondViewer', 'thirdViewer', 'viewer']);
  });
});

describe('moderation in a memory world', () => {
  const reasons = { rule: 'No adverts.', automated: true, appealBy: '2999-01-01T00:00:00Z' };

  it('takes a face away, says why to its author, and gives it back after an appeal', async () => {
    const world = makeWorld();
    const author = world.as('author').story;
    const viewer = world.as('viewer').story;
    world.moderate('flip', 'back', 'removed', reasons);
    expect(await codeOf(viewer.openBack('flip'))).to.equal('forbidden');
    expect((await viewer.get('flip')).back).to.deep.equal({ state: 'removed' });
    const decision = (await author.get('flip')).back?.decision;
    expect(decision).to.include({ state: 'removed', rule: 'No adverts.', automated: true });

    const id = decision?.id ?? '';
    await author.appeal('flip', id, 'It is art.');
    await author.appeal('flip', id, 'It is art.');
    expect(world.appeals.map(({ by, side, text }) => ({ by, side, text }))).to.deep.equal([
      { by: 'author', side: 'back', text: 'It is art.' },
    ]);
    world.decideAppeal('flip', id, 'restored');
    expect((await author.get('flip')).back?.decision?.appeal).to.equal('restored');
    expect(await codeOf(viewer.openBack('flip'))).to.equal('none');
  });

  it('can uphold a decision, and take one back', async () => {
    const world = makeWorld();
    const author = world.as('author').story;
    world.decideAppeal('decided', 'd1', 'upheld');
    expect((await author.get('decided')).back).to.deep.include({ state: 'removed' });
    expect((await author.appeal('decided', 'd1', 'Again?')).back?.decision?.appeal).to.equal('upheld');
    world.moderate('decided', 'back', 'live');
    expect((await author.get('decided')).back?.decision).to.equal(undefined);
  });

  it('refuses an appeal against what cannot be contested', async () => {
    const world = makeWorld();
    world.moderate('flip', 'front', 'limited', { id: 'final', rule: 'Law', automated: false });
    expect(await codeOf(world.as('author').story.appeal('flip', 'final', 'Why?'))).to.equal('forbidden');
  });
});

describe('a sealed back of a memory world', () => {
  const front = { picture: picture('a sketch') };

  it('is loaded when first asked for, once for everybody', async () => {
    const world = makeWorld();
    let loads = 0;
    const sealed = (): Promise<Blob> => {
      loads += 1;
      return Promise.resolve(new Blob([png], { type: 'image/png' }));
    };
    const id = world.addStory({ author: 'author', front, back: { ...front, sealed } });
    expect(loads).to.equal(0);
    const [one, other] = await Promise.all([
      world.as('viewer').story.getSealedBack(id),
      world.as('secondViewer').story.getSealedBack(id),
    ]);
    expect(loads).to.equal(1);
    expect(one.type).to.equal('image/png');
    expect([...one.ciphertext]).to.deep.equal([...other.ciphertext]);
    expect(one.ciphertext.length).to.equal(png.length + 16);
    one.ciphertext.fill(0);
    expect([...(await world.as('viewer').story.getSealedBack(id)).ciphertext]).to.deep.equal([...other.ciphertext]);
  });

  it('that cannot be loaded is unavailable, can be tried again, and does not keep the back shut', async () => {
    const world = makeWorld();
    let broken = true;
    const sealed = (): Promise<Blob> =>
      broken ? Promise.reject(new Error('no line')) : Promise.resolve(new Blob([png], { type: 'image/png' }));
    const id = world.addStory({ author: 'author', front, back: { ...front, sealed } });
    const { story } = world.as('viewer');
    expect(await codeOf(story.getSealedBack(id))).to.equal('unavailable');
    expect((await story.openBack(id)).key).to.have.lengthOf(32);
    broken = false;
    expect(await codeOf(story.getSealedBack(id))).to.equal('none');
  });

  it('has a key of its own', async () => {
    const world = makeWorld();
    const { story } = world.as('viewer');
    const back = { ...front, sealed: { bytes: png, type: 'image/png' } };
    const ids = [1, 2].map(() => world.addStory({ author: 'author', front, back }));
    const keys = await Promise.all(ids.map(async (id) => String((await story.openBack(id)).key)));
    expect(new Set(keys).size).to.equal(2);
  });

  it('is unsupported where a story has none, and kept where the back is hidden', async () => {
    const { story } = makeWorld().as('viewer');
    expect(await codeOf(story.getSealedBack('flip'))).to.equal('unsupported');
    expect(await codeOf(story.getSealedBack('hidden-back'))).to.equal('forbidden');
    expect(await codeOf(story.getSealedBack('expired'))).to.equal('expired');
    expect((await story.openBack('flip')).key).to.equal(undefined);
  });

  it('gives up waiting for the picture when its caller does', async () => {
    const world = makeWorld();
    const sealed = (): Promise<Blob> => new Promise(() => undefined);
    const id = world.addStory({ author: 'author', front, back: { ...front, sealed } });
    const controller = new AbortController();
    const call = world.as('viewer').story.getSealedBack(id, { signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(await call.catch((error: unknown) => error)).to.equal(controller.signal.reason);
    assertIdle(world);
  });
});
