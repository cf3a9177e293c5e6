import { expect } from '@open-wc/testing';
import type { CoAuthorCandidate, CoAuthorInvite, CoAuthorRules } from '../../src/contracts/index.js';
import { callTimeoutMs } from '../../src/core/call.js';
import { roomOf } from '../../src/core/making/co-author-room.js';
import {
  createCoAuthorChoice,
  type CoAuthorChoice,
  type CoAuthorChoiceSnapshot,
} from '../../src/core/making/co-authors.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/index.js';
import { fakeCoAuthors, person, type FakeCoAuthors } from './co-author-fixtures.js';

const candidate = (
  id: string,
  status: CoAuthorCandidate['status'] = 'eligible',
  until?: string,
): CoAuthorCandidate => ({
  person: person(id),
  status,
  ...(until !== undefined && { until }),
});

describe('choosing a co-author', () => {
  let clock: ManualClock;
  let backEnd: FakeCoAuthors;
  let choice: CoAuthorChoice;
  let failed: string[];

  const now = (): CoAuthorChoiceSnapshot => choice.getSnapshot();
  const names = (): readonly string[] => now().candidates.items.map(({ id }) => id);
  const show = async (postId?: string): Promise<void> => {
    choice.show(backEnd.adapter, { lang: 'en', postId });
    await settle();
  };
  const at = (ms: number): string => new Date(clock.now() + ms).toISOString();

  beforeEach(() => {
    clock = createManualClock();
    backEnd = fakeCoAuthors();
    backEnd.people = [candidate('Ana'), candidate('Étienne'), candidate('美咲'), candidate('ليلى', 'unavailable')];
    failed = [];
    choice = createCoAuthorChoice({ clock, failed: ({ code }, method) => void failed.push(`${method} ${code}`) });
  });

  afterEach(async () => {
    choice.stop();
    await settle();
    expect([backEnd.running, backEnd.sinks.size, clock.pending]).to.deep.equal([0, 0, 0]);
  });

  it('reads who can be asked only when somebody wants to choose', async () => {
    await show();
    expect(now().offer).to.deep.equal({ phase: 'ready' });
    expect(now().candidates.phase).to.equal('idle');
    choice.open();
    await settle();
    expect(names()).to.deep.equal(['Ana', 'Étienne', '美咲', 'ليلى']);
    expect(backEnd.log, 'for one that is still being made').to.deep.equal(['list new']);
    await show('p1');
    choice.open();
    await settle();
    expect(backEnd.log.at(-1)).to.equal('list p1');
  });

  it('finds names in any script and whatever the accents', async () => {
    await show();
    choice.open();
    await settle();
    for (const [query, found] of [
      ['etienne', 'Étienne'],
      ['美', '美咲'],
      ['ليل', 'ليلى'],
      [' ANA ', 'Ana'],
    ] as const) {
      choice.search(query);
      expect(names(), query).to.deep.equal([found]);
    }
    choice.search('nobody');
    expect(names()).to.deep.equal([]);
  });

  it('asks the back end among those that are not loaded yet, page by page', async () => {
    backEnd.pageSize = 2;
    await show();
    choice.open();
    await settle();
    expect([names(), now().candidates.more]).to.deep.equal([['Ana', 'Étienne'], true]);
    choice.search('美');
    expect(now().candidates.searching).to.equal(true);
    await clock.advance(1000);
    await settle();
    expect(names()).to.deep.equal(['美咲']);
    choice.search('');
    choice.loadMore();
    await settle();
    expect(names()).to.deep.equal(['Ana', 'Étienne', '美咲', 'ليلى']);
  });

  it('chooses nobody who can’t be asked, until a cool-down is over', async () => {
    backEnd.people = [candidate('Ana', 'cool-down', at(60_000)), candidate('Luc', 'invited')];
    await show();
    choice.open();
    await settle();
    for (const id of ['Ana', 'Luc']) choice.choose(id);
    expect(now().chosen).to.equal(undefined);
    await clock.advance(60_000);
    choice.choose('Ana');
    expect(now().chosen?.id).to.equal('Ana');
    choice.choose(undefined);
    expect(now().chosen).to.equal(undefined);
  });

  it('offers the roles of the rules, the first by default', async () => {
    expect(now().role).to.equal('author');
    backEnd.rules = { roles: ['photo', 'translation'] };
    await show();
    expect(now().role).to.equal('photo');
    choice.setRole('original-artist');
    expect(now().role).to.equal('photo');
    choice.setRole('translation');
    expect(now().role).to.equal('translation');
  });

  it('says why it is not offered, and hears when it is', async () => {
    backEnd.offered = { available: false, reason: 'rollout' };
    await show();
    expect(now().offer).to.deep.equal({ phase: 'unavailable', reason: 'rollout' });
    for (const sink of backEnd.sinks) sink.availability?.({ available: true });
    expect(now().offer.phase).to.equal('ready');
    for (const sink of backEnd.sinks) sink.rules?.({ maxAuthors: 7 });
    expect(now().rules.maxAuthors).to.equal(7);
  });

  it('reads the list again when an invitation has changed it, and what was chosen with it', async () => {
    await show();
    choice.open();
    await settle();
    choice.choose('Ana');
    backEnd.people = [candidate('Ana', 'invited')];
    for (const sink of backEnd.sinks) sink.change({ type: 'reset' });
    await settle();
    expect(now().chosen?.status).to.equal('invited');
  });

  it('reads once again for many invitations of this post, as far as was read, and for those of others not at all', async () => {
    backEnd.pageSize = 2;
    await show('p1');
    choice.open();
    await settle();
    choice.loadMore();
    await settle();
    expect(names()).to.have.length(4);
    backEnd.log.length = 0;
    const put = (given: Partial<CoAuthorInvite>): void => {
      const item: CoAuthorInvite = {
        id: 'i',
        postId: 'p1',
        inviter: person('me'),
        role: 'author',
        state: 'pending',
        createdAt: at(0),
        sent: true,
        ...given,
      };
      for (const sink of backEnd.sinks) sink.change({ type: 'put', item });
    };
    for (let each = 0; each < 10; each += 1) {
      put({ postId: 'p2' });
      put({ sent: false });
    }
    await clock.advance(1000);
    expect(backEnd.log).to.deep.equal([]);
    for (let each = 0; each < 10; each += 1) put({ id: `i${each}` });
    await clock.advance(1000);
    await settle();
    expect(backEnd.log).to.deep.equal(['list p1', 'list p1  2']);
    expect([names().length, now().candidates.more]).to.deep.equal([4, false]);
  });

  it('takes what it has heard live for newer than an answer that was on its way', async () => {
    let give: (rules: CoAuthorRules) => void = () => undefined;
    (backEnd.adapter as { getRules: unknown }).getRules = () => new Promise((resolve) => (give = resolve));
    await show();
    for (const sink of backEnd.sinks) {
      sink.rules?.({ maxAuthors: 7 });
      sink.availability?.({ available: false, reason: 'ended' });
    }
    give({ maxAuthors: 3 });
    await settle();
    expect([now().rules.maxAuthors, now().offer.phase]).to.deep.equal([7, 'unavailable']);
  });

  it('says what fails, and does it again', async () => {
    backEnd.fates.availability.push({ code: 'unavailable' });
    await show();
    expect(now().offer.phase).to.equal('failed');
    choice.refresh();
    await settle();
    expect(now().offer.phase).to.equal('ready');
    backEnd.fates.listCandidates.push('hang');
    choice.open();
    await clock.advance(callTimeoutMs);
    await settle();
    expect(now().candidates.phase).to.equal('failed');
    choice.retry();
    await settle();
    expect(names()).to.have.length(4);
    expect(failed).to.deep.equal(['availability unavailable', 'listCandidates timeout']);
  });

  it('passes over what nobody could be shown by, and takes nonsense for no rules', async () => {
    const items = [{ person: { id: 'x' }, status: 'eligible' }, candidate('Ana'), null];
    (backEnd.adapter as { listCandidates: unknown }).listCandidates = () => Promise.resolve({ items });
    backEnd.rules = { maxAuthors: 'many', roles: ['boss'], limits: 3, who: ' ' } as never;
    await show();
    choice.open();
    await settle();
    expect(names()).to.deep.equal(['Ana']);
    expect(now().rules).to.deep.equal({});
    expect(now().role).to.equal('author');
  });

  it('says before it bites how many can be asked', () => {
    const of = (rules: CoAuthorChoiceSnapshot['rules'], chosen: number): ReturnType<typeof roomOf> =>
      roomOf({ rules, now: clock.now(), restUntil: undefined }, chosen);
    expect(of({}, 0)).to.include({ fits: 0, heldBy: undefined });
    expect(of({}, 1), 'two names by default').to.include({ fits: 1, heldBy: 'names' });
    expect(of({ maxAuthors: 5, limits: { remaining: 2 } }, 1)).to.include({ heldBy: undefined, left: 1 });
    expect(of({ maxAuthors: 5, limits: { remaining: 2 } }, 2)).to.include({ heldBy: 'limit', left: 0 });
    expect(of({ maxAuthors: 5, limits: { remaining: 1 } }, 3), 'it was more').to.include({ fits: 1, heldBy: 'limit' });
    expect(of({ maxAuthors: 5, limits: { remaining: 0, resetsAt: at(-1) } }, 0), 'of yesterday').to.include({
      heldBy: undefined,
      left: undefined,
    });
    expect(of({ maxAuthors: 5, limits: { remaining: 1, resetsAt: at(1000) } }, 1).until).to.equal(clock.now() + 1000);
  });

  it('knows nothing of one person with another’s adapter', async () => {
    await show();
    choice.open();
    await settle();
    choice.choose('Ana');
    const other = fakeCoAuthors();
    other.people = [candidate('Zoë')];
    choice.show(other.adapter, { lang: 'en' });
    expect([names(), now().chosen]).to.deep.equal([[], undefined]);
    choice.show(undefined, { lang: 'en' });
    expect(now().offer.phase).to.equal('idle');
  });
});
