import { expect } from '@open-wc/testing';
import type { Authorship } from '../../src/contracts/index.js';
import type { AskedStorage } from '../../src/core/making/asked-memory.js';
import { createCoAuthorWork, type CoAuthoredWork, type CoAuthorWork } from '../../src/core/making/co-author-work.js';
import { draftLifetimeMs } from '../../src/core/draft-check.js';
import { createStore } from '../../src/core/store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/index.js';
import { fakeCoAuthors, person, type FakeCoAuthors } from './co-author-fixtures.js';
import { fakeDrafts, type FakeDrafts } from './composer-fixtures.js';

/** A page that was opened: what it holds is gone with it. */
interface Page {
  readonly work: CoAuthorWork;
  readonly asked: () => readonly string[];
}

describe('co-authors who were still to be asked', () => {
  let clock: ManualClock;
  let backEnd: FakeCoAuthors;
  let storage: FakeDrafts;
  let failed: string[];
  let pages: Page[];
  let isConnected: boolean;

  function open(): Page {
    const store = createStore<CoAuthoredWork>({ coAuthors: [], asked: [] });
    const work = createCoAuthorWork({
      getSnapshot: store.getSnapshot,
      set: store.set,
      mayChange: () => true,
      getAdapter: () => (isConnected ? backEnd.adapter : undefined),
      clock,
      storage: storage as unknown as AskedStorage,
      outlet: {
        mayAsk: () => true,
        asked: () => undefined,
        askFailed: () => undefined,
        failed: ({ code }, method) => failed.push(`${method} ${code}`),
      },
    });
    const page = { work, asked: () => store.getSnapshot().asked.map(({ person: { id }, phase }) => `${id} ${phase}`) };
    pages.push(page);
    return page;
  }

  /** One that has published, and was left before anybody could be asked. */
  async function leave(...ids: string[]): Promise<void> {
    const { work } = open();
    work.resume('me');
    await settle();
    backEnd.fates.invite.push('hang');
    work.begin(
      'p1',
      ids.map((id) => ({ person: person(id), role: 'photo' })),
    );
    await settle();
    work.stop();
    await settle();
  }

  async function comeBack(key = 'me'): Promise<Page> {
    const page = open();
    page.work.resume(key);
    await settle();
    return page;
  }

  beforeEach(() => {
    clock = createManualClock();
    backEnd = fakeCoAuthors();
    storage = fakeDrafts();
    failed = [];
    pages = [];
    isConnected = true;
  });

  afterEach(async () => {
    for (const { work } of pages) work.stop();
    await settle();
    expect([backEnd.running, clock.pending]).to.deep.equal([0, 0]);
  });

  it('are asked when the page is opened again, and nothing of them is left then', async () => {
    await leave('ana', 'luc');
    const { asked } = await comeBack();
    expect(asked()).to.deep.equal(['ana asked', 'luc asked']);
    expect(backEnd.log).to.deep.equal(['invite p1 ana photo sha256-p1', 'invite p1 luc photo sha256-p1']);
    expect(storage.kept.size).to.equal(0);
  });

  it('are not asked again where only the answer was lost', async () => {
    await leave('ana');
    const { adapter } = backEnd;
    const invitee = person('ana');
    (adapter as { getAuthors: unknown }).getAuthors = (postId: string): Promise<Authorship> =>
      Promise.resolve({
        postId,
        authors: [{ id: 'me', role: 'author', person: person('me') }],
        invites: [{ id: 'i', postId, inviter: person('me'), invitee, role: 'photo', state: 'pending', createdAt: '' }],
      });
    backEnd.fates.invite.push({ code: 'conflict' });
    expect((await comeBack()).asked()).to.deep.equal(['ana asked']);
    expect(backEnd.invites).to.deep.equal([]);
    expect(storage.kept.size).to.equal(0);
  });

  it('wait for a back end', async () => {
    await leave('ana');
    isConnected = false;
    const { work, asked } = await comeBack();
    expect([asked(), storage.kept.size]).to.deep.equal([[], 1]);
    isConnected = true;
    work.resume('me');
    await settle();
    expect(asked()).to.deep.equal(['ana asked']);
  });

  it('stay where asking fails for now, and go where it was refused', async () => {
    await leave('ana', 'luc');
    backEnd.fates.invite.push({ code: 'unavailable' }, { code: 'forbidden' });
    const { work, asked } = await comeBack();
    expect(asked()).to.deep.equal(['ana failed', 'luc failed']);
    work.stop();
    expect((await comeBack()).asked()).to.deep.equal(['ana asked']);
  });

  it('are let go of for good', async () => {
    await leave('ana');
    backEnd.fates.invite.push({ code: 'unavailable' });
    const { work } = await comeBack();
    work.forgetAsked({ postId: 'p1', person: person('ana') });
    await settle();
    expect(storage.kept.size).to.equal(0);
  });

  it('are nobody else’s', async () => {
    await leave('ana');
    const { work, asked } = await comeBack('another');
    expect(asked()).to.deep.equal([]);
    work.reset();
    await settle();
    expect(storage.kept.has('me'), 'they wait').to.equal(true);
  });

  it('are left to the tab that has them', async () => {
    await leave('ana');
    storage.taken.add('me');
    const { work, asked } = await comeBack();
    expect(asked()).to.deep.equal([]);
    work.begin('p2', [{ person: person('luc'), role: 'author' }]);
    await settle();
    expect(asked()).to.deep.equal(['luc asked']);
    expect(storage.kept.size, 'nor written over').to.equal(1);
  });

  it('are forgotten after a week, and where nobody could read them', async () => {
    await leave('ana');
    await clock.advance(draftLifetimeMs);
    expect((await comeBack()).asked()).to.deep.equal([]);
    expect(storage.kept.size).to.equal(0);
    for (const broken of [3, { version: 1, savedAt: clock.now(), unasked: [{ postId: 'p1', role: 'photo' }] }]) {
      storage.kept.set('me', broken);
      expect((await comeBack()).asked()).to.deep.equal([]);
    }
  });

  it('are asked all the same where nothing can be kept', async () => {
    storage.broken.add('load').add('save').add('remove');
    const { work, asked } = await comeBack();
    work.begin('p1', [{ person: person('ana'), role: 'author' }]);
    await settle();
    expect(asked()).to.deep.equal(['ana asked']);
    expect(failed).to.deep.equal(['drafts.load unknown']);
  });
});
