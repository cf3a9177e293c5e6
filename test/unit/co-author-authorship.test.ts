import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type Authorship,
  type CoAuthorAdapter,
  type CoAuthorInvite,
  type PostAuthor,
  type Sink,
} from '../../src/contracts/index.js';
import { checkAuthorship } from '../../src/core/co-author/authorship-check.js';
import type { AuthorshipStore } from '../../src/core/co-author/authorship-ports.js';
import { createAuthorshipStore } from '../../src/core/co-author/authorship-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';

const author = (id: string, given: Partial<PostAuthor> = {}): PostAuthor => ({
  id,
  role: 'author',
  person: { id: `person-${id}`, name: id },
  ...given,
});

const authorship = (ids: readonly string[], given: Partial<Authorship> = {}): Authorship => ({
  postId: 'p1',
  authors: ids.map((id) => author(id)),
  mine: 'owner',
  ownId: 'ana',
  ...given,
});

const answer = (id: string, given: Partial<CoAuthorInvite> = {}): CoAuthorInvite => ({
  id,
  postId: 'p1',
  inviter: { id: 'person-ana', name: 'ana' },
  role: 'author',
  state: 'revoked',
  createdAt: '2025-12-01T00:00:00Z',
  ...given,
});

const idsOf = (store: AuthorshipStore): string[] => store.getSnapshot().authorship?.authors.map(({ id }) => id) ?? [];

describe('a record of who signs a post', () => {
  it('is taken as a list alone, or whole', () => {
    const entry = { id: 'a', role: 'author', person: { id: 'x', name: 'Ana' } };
    expect(checkAuthorship([entry]).authors).to.deep.equal([entry]);
    expect(checkAuthorship({ postId: 'p', authors: [entry], mine: 'owner', ownId: 'a' })).to.deep.equal({
      postId: 'p',
      authors: [entry],
      mine: 'owner',
      ownId: 'a',
    });
  });

  it('has ids, even where the page has none, and keeps people of one name and one with two roles', () => {
    const { authors } = checkAuthorship([
      { person: { name: 'Ana' } },
      { person: { name: 'Luc' } },
      { person: { name: 'Ana' } },
      { person: { id: 'x', name: 'Mina' } },
      { person: { id: 'x', name: 'Mina' }, role: 'photo' },
      {},
    ]);
    expect(authors.map(({ person }) => person?.name)).to.deep.equal(['Ana', 'Luc', 'Ana', 'Mina', 'Mina', undefined]);
    expect(new Set(authors.map(({ id }) => id)).size).to.equal(6);
  });

  it('has each entry once that says which one it is', () => {
    expect(checkAuthorship([author('a'), author('b'), author('a')]).authors.map(({ id }) => id)).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('has no invitation of which nobody knows who asks', () => {
    const open = { id: 'x', postId: 'p1', state: 'pending', role: 'author' };
    const invites = [undefined, null, 5, {}, { id: 'a' }, { id: 'a', name: ' ' }].map((inviter) => ({
      ...open,
      inviter,
    }));
    expect(checkAuthorship({ authors: [author('ana')], invites }).invites).to.deep.equal([]);
  });

  it('loses what can’t be shown, and keeps the place of who has no name', () => {
    const [first, second] = checkAuthorship([
      {
        id: 'a',
        role: 'king',
        approvedAt: 7,
        person: { id: 'x', name: 'Ana', handle: 5, url: {}, avatar: 'face.png' },
      },
      { id: 'b', person: { id: 'y', name: '  ' } },
    ]).authors;
    expect(first).to.deep.equal({ id: 'a', role: 'author', person: { id: 'x', name: 'Ana' } });
    expect(second).to.deep.equal({ id: 'b', role: 'author' });
  });

  it('has rights, an end and invitations that are such', () => {
    const checked = checkAuthorship({
      authors: [author('ana')],
      rights: { pin: true, delete: 'yes' },
      sunset: { at: 'some day', shows: 'all' },
      invites: [answer('x', { state: 'pending' }), answer('y', { state: 'declined' }), null, 'z'],
      mine: 'everybody',
      historyShown: 'no',
    });
    expect(checked.rights).to.deep.equal({ pin: true, replies: false, delete: false, boost: false });
    expect(checked.sunset).to.equal(undefined);
    expect(checked.invites?.map(({ id }) => id)).to.deep.equal(['x']);
    expect(checked.mine).to.equal(undefined);
    expect(checked.historyShown).to.equal(undefined);
  });

  for (const wrong of [undefined, null, 7, 'Ana', [], {}, { authors: {} }, [null], { authors: ['Ana'] }])
    it(`is none: ${JSON.stringify(wrong)}`, () => {
      expect(() => checkAuthorship(wrong)).to.throw(AdapterError);
    });
});

describe('authorship store', () => {
  let clock: ManualClock;
  let store: AuthorshipStore;
  let told: string[];
  let may: boolean;

  beforeEach(() => {
    clock = createManualClock();
    told = [];
    may = true;
    store = createAuthorshipStore(clock, {
      mayRevoke: () => may,
      mayRestore: () => may,
      mayWithdraw: () => may,
      mayReorder: () => may,
      mayShowHistory: () => may,
      revoked: ({ id }) => told.push(`revoked ${id}`),
      restored: ({ id }) => told.push(`restored ${id}`),
      withdrawn: ({ id }) => told.push(`withdrawn ${id}`),
      reordered: ({ authors }) => told.push(`reordered ${authors.map(({ id }) => id).join()}`),
      historyShown: ({ historyShown }) => told.push(`shown ${String(historyShown)}`),
      changed: (before, now) => told.push(`${before.authors.length} to ${now.authors.length}`),
      failed: ({ code }, method) => told.push(`${method} ${code}`),
    });
  });

  afterEach(() => {
    store.stop();
    expect(clock.pending, 'timers left').to.equal(0);
  });

  const show = (given: Partial<CoAuthorAdapter>, record?: unknown): void => {
    const adapter = stubAdapter('coAuthor', {
      getAuthors: () => Promise.resolve(authorship(['ana', 'luc'])),
      ...given,
    });
    store.show({ adapter, postId: 'p1', record });
  };

  it('reads, and takes the watch for newer than an answer that comes later', async () => {
    let give: (record: Authorship) => void = () => undefined;
    let sink: Sink<Authorship> | undefined;
    show({
      getAuthors: () => new Promise((resolve) => (give = resolve)),
      watchAuthors: (_postId, given) => {
        sink = given;
      },
    });
    expect(store.getSnapshot().phase).to.equal('loading');
    sink?.change({ type: 'put', item: authorship(['ana', 'luc']) });
    give(authorship(['ana']));
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
    sink?.change({ type: 'put', item: { ...authorship(['mina']), postId: 'another' } });
    sink?.change({ type: 'put', item: undefined as never });
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
    sink?.change({ type: 'remove', id: 'p1' });
    expect(store.getSnapshot().error?.code).to.equal('not-found');
  });

  it('shows the authors of one post on no other, and none after it was stopped', async () => {
    const sunset = { at: '2026-03-01T00:00:00Z', shows: 'all' } as const;
    const gives: ((record: Authorship) => void)[] = [];
    const adapter = stubAdapter('coAuthor', { getAuthors: () => new Promise((resolve) => gives.push(resolve)) });
    const source = { adapter, postId: 'p1', record: undefined };
    for (const turns of [0, 1, 2, 3, 4, 5]) {
      store.show(source);
      await settle();
      gives.at(-1)?.(authorship(['ana'], { sunset }));
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      const wasReady = store.getSnapshot().phase === 'ready';
      store.show({ ...source, postId: 'p2' });
      await settle();
      expect([store.getSnapshot().phase, idsOf(store)], `p2 after ${turns}`).to.deep.equal(['loading', []]);
      store.show(source);
      await settle();
      gives.at(-1)?.(authorship(['ana'], { sunset }));
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      store.stop();
      await settle();
      expect(clock.pending, `stopped after ${turns}, ready: ${String(wasReady)}`).to.equal(0);
    }
  });

  it('takes no record of another post', async () => {
    show({ getAuthors: () => Promise.resolve({ ...authorship(['mina']), postId: 'p2' }) });
    await settle();
    expect([store.getSnapshot().error?.code, idsOf(store)]).to.deep.equal(['unknown', []]);
  });

  it('takes the answer to what was asked last', async () => {
    const gives: ((record: Authorship) => void)[] = [];
    show({ getAuthors: () => new Promise((resolve) => gives.push(resolve)) });
    store.refresh();
    await settle();
    gives[1]?.(authorship(['ana', 'luc']));
    await settle();
    gives[0]?.(authorship(['ana']));
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
  });

  it('stands a watch that delivers nothing', async () => {
    let sink: Sink<Authorship> | undefined;
    show({ watchAuthors: (_postId, given) => void (sink = given) });
    await settle();
    for (const nothing of [null, undefined, 5, {}, { type: 'put' }]) sink?.change(nothing as never);
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
  });

  it('keeps names that can’t be read again just now, and lets go of those it may not know', async () => {
    let code: 'unavailable' | 'not-found' | undefined;
    show({
      getAuthors: () =>
        code === undefined ? Promise.resolve(authorship(['ana'])) : Promise.reject(new AdapterError(code)),
    });
    await settle();
    code = 'unavailable';
    store.revalidate();
    await settle();
    expect(store.getSnapshot().phase).to.equal('ready');
    code = 'not-found';
    store.revalidate();
    await settle();
    expect(store.getSnapshot().phase).to.equal('failed');
    expect(idsOf(store)).to.deep.equal([]);
    expect(told).to.deep.equal(['getAuthors unavailable', 'getAuthors not-found']);
  });

  it('gives up on an answer that never comes', async () => {
    show({ getAuthors: () => new Promise(() => undefined) });
    await clock.advance(20_000);
    expect(store.getSnapshot().error?.code).to.equal('timeout');
  });

  it('does not ask where the page has the names', async () => {
    show({ getAuthors: () => Promise.reject(new Error('asked')) }, [author('ana')]);
    store.revalidate();
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana']);
    expect(told).to.deep.equal([]);
  });

  it('notices when signing together ends, however far off that is', async () => {
    const sunset = { at: '2026-03-01T00:00:00Z', shows: 'owner' } as const;
    let names = ['ana', 'luc'];
    show({ getAuthors: () => Promise.resolve(authorship(names, { sunset })) });
    await settle();
    expect(store.getSnapshot().ended).to.equal(false);
    names = ['ana'];
    await clock.advance(58 * 86_400_000);
    expect(store.getSnapshot().ended).to.equal(false);
    await clock.advance(86_400_000);
    expect(store.getSnapshot().ended).to.equal(true);
    expect(idsOf(store)).to.deep.equal(['ana']);
  });

  it('takes a name off and puts it back, for as long as that can be', async () => {
    let names = ['ana', 'luc'];
    const undoUntil = '2026-01-01T00:01:00Z';
    show({
      getAuthors: () => Promise.resolve(authorship(names)),
      revoke: (id) => {
        names = ['ana'];
        return Promise.resolve(answer(id, { undoUntil }));
      },
      restore: (id) => {
        names = ['ana', 'luc'];
        return Promise.resolve(answer(id, { state: 'approved' }));
      },
    });
    await settle();
    store.revoke(author('luc'));
    expect(store.getSnapshot().doing).to.deep.equal({ act: 'revoke', id: 'luc' });
    store.revoke(author('luc'));
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana']);
    expect(store.getSnapshot().takenOff?.author.id).to.equal('luc');
    store.restore();
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
    expect(store.getSnapshot().takenOff).to.equal(undefined);
    expect(told).to.deep.equal(['2 to 1', 'revoked luc', '1 to 1', 'restored luc', '1 to 2']);
    store.revoke(author('luc'));
    await settle();
    await clock.advance(59_000);
    expect(store.getSnapshot().takenOff?.author.id).to.equal('luc');
    await clock.advance(1_000);
    expect(store.getSnapshot().takenOff).to.equal(undefined);
  });

  it('keeps the way back over a move within the page', async () => {
    const undoUntil = '2026-01-01T00:01:00Z';
    const adapter = stubAdapter('coAuthor', {
      getAuthors: () => Promise.resolve(authorship(['ana'])),
      revoke: (id) => Promise.resolve(answer(id, { undoUntil })),
      restore: (id) => Promise.resolve(answer(id)),
    });
    const source = { adapter, postId: 'p1', record: undefined };
    store.show(source);
    await settle();
    store.revoke(author('luc'));
    await settle();
    store.stop();
    expect(clock.pending).to.equal(0);
    store.show(source);
    expect(store.getSnapshot().takenOff?.author.id).to.equal('luc');
    store.show({ ...source, postId: 'p2' });
    expect(store.getSnapshot().takenOff).to.equal(undefined);
  });

  it('repeats under the same key what may have been done', async () => {
    const keys: (string | undefined)[] = [];
    show({
      revoke: (id, options) => {
        keys.push(options?.clientId);
        return keys.length < 2 ? Promise.reject(new AdapterError('timeout')) : Promise.resolve(answer(id));
      },
    });
    await settle();
    store.revoke(author('luc'));
    await settle();
    expect(store.getSnapshot().problem?.act).to.equal('revoke');
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
    store.retry();
    await settle();
    expect(keys[0]).to.be.a('string');
    expect(keys[1]).to.equal(keys[0]);
    expect(store.getSnapshot().problem).to.equal(undefined);
  });

  it('leaves every act to a host that wants it', async () => {
    const refuse = (): never => {
      throw new Error('called');
    };
    show({ revoke: refuse, withdraw: refuse, reorder: refuse, showHistory: refuse });
    await settle();
    may = false;
    store.revoke(author('luc'));
    store.withdraw(answer('bo', { state: 'pending' }));
    store.reorder(['luc', 'ana']);
    store.showHistory(true);
    await settle();
    expect(told).to.deep.equal([]);
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
  });

  it('does nothing that this back end can’t', async () => {
    show({});
    await settle();
    store.revoke(author('luc'));
    store.withdraw(answer('bo', { state: 'pending' }));
    store.restore();
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
    expect(told).to.deep.equal([]);
  });

  it('shows an order at once, sends the last that is wanted, and takes it back where it is refused', async () => {
    const sent: string[] = [];
    const gives: ((record: Authorship) => void)[] = [];
    let refuse = false;
    show({
      getAuthors: () => Promise.resolve(authorship(['a', 'b', 'c'])),
      reorder: (_postId, ids) => {
        sent.push(ids.join());
        if (refuse) return Promise.reject(new AdapterError('unavailable'));
        return new Promise((resolve) => gives.push(resolve));
      },
    });
    await settle();
    store.reorder(['b', 'a', 'c']);
    expect(idsOf(store)).to.deep.equal(['b', 'a', 'c']);
    store.reorder(['b', 'c', 'a']);
    store.reorder(['c', 'b', 'a']);
    gives[0]?.(authorship(['b', 'a', 'c']));
    await settle();
    gives[1]?.(authorship(['c', 'b', 'a']));
    await settle();
    expect(sent).to.deep.equal(['b,a,c', 'c,b,a']);
    expect(told).to.deep.equal(['reordered c,b,a']);
    refuse = true;
    store.reorder(['a', 'b', 'c']);
    await settle();
    expect(idsOf(store)).to.deep.equal(['c', 'b', 'a']);
    expect(store.getSnapshot().problem?.act).to.equal('reorder');
  });

  /** A store with a watch and an order on its way. */
  const reordering = async (): Promise<{
    readonly put: (names: readonly string[]) => void;
    readonly give: (record: Authorship) => void;
    readonly refuse: (code: 'unavailable') => void;
  }> => {
    let names: readonly string[] = ['a', 'b', 'c'];
    let sink: Sink<Authorship> | undefined;
    let give: (record: Authorship) => void = () => undefined;
    let refuse: (error: AdapterError) => void = () => undefined;
    const answer = (): Promise<Authorship> =>
      new Promise((resolve, reject) => {
        give = resolve;
        refuse = reject;
      });
    show({
      getAuthors: () => Promise.resolve(authorship(names)),
      watchAuthors: (_postId, given) => void (sink = given),
      reorder: answer,
      showHistory: answer,
    });
    await settle();
    return {
      put(next) {
        names = next;
        sink?.change({ type: 'put', item: authorship(next) });
      },
      give: (record) => give(record),
      refuse: (code) => refuse(new AdapterError(code)),
    };
  };

  it('brings back no name that left while an order was on its way', async () => {
    const { put, give } = await reordering();
    store.reorder(['c', 'b', 'a']);
    await settle();
    put(['a', 'b']);
    give(authorship(['c', 'b', 'a']));
    await settle();
    expect(idsOf(store)).to.deep.equal(['a', 'b']);
  });

  it('brings back no name that left while an order failed', async () => {
    const { put, refuse } = await reordering();
    store.reorder(['c', 'b', 'a']);
    await settle();
    put(['a', 'b']);
    refuse('unavailable');
    await settle();
    expect([idsOf(store), store.getSnapshot().problem?.act]).to.deep.equal([['a', 'b'], 'reorder']);
  });

  it('goes back to the order that was taken last where the next fails', async () => {
    const { give, refuse } = await reordering();
    store.reorder(['b', 'a', 'c']);
    await settle();
    store.reorder(['c', 'b', 'a']);
    give(authorship(['b', 'a', 'c']));
    await settle();
    expect(idsOf(store)).to.deep.equal(['c', 'b', 'a']);
    refuse('unavailable');
    await settle();
    expect(idsOf(store)).to.deep.equal(['b', 'a', 'c']);
  });

  it('brings back no name that left while it was said who may read the history', async () => {
    const { put, give } = await reordering();
    store.showHistory(true);
    await settle();
    put(['a', 'b']);
    give(authorship(['a', 'b', 'c'], { historyShown: true }));
    await settle();
    expect(idsOf(store)).to.deep.equal(['a', 'b']);
  });

  for (const [what, given] of Object.entries({ nothing: null, 'no invitation': { id: 5 }, 'nobody’s': { id: 'luc' } }))
    it(`takes ${what} for no answer`, async () => {
      show({
        revoke: () => Promise.resolve(given as never),
        withdraw: () => Promise.resolve(given as never),
        reorder: () => Promise.resolve(given as never),
        showHistory: () => Promise.resolve(given as never),
      });
      await settle();
      store.revoke(author('luc'));
      await settle();
      expect(store.getSnapshot().problem?.error.code).to.equal('unknown');
      store.withdraw(answer('bo', { state: 'pending' }));
      await settle();
      store.reorder(['luc', 'ana']);
      await settle();
      store.showHistory(true);
      await settle();
      expect(told).to.deep.equal(['revoke unknown', 'withdraw unknown', 'reorder unknown', 'showHistory unknown']);
      expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
    });

  it('takes a stale entry off, and says so', async () => {
    show({ revoke: (id) => Promise.resolve(answer(id)) });
    await settle();
    store.withdraw(answer('bo', { state: 'stale' }));
    await settle();
    expect(told.filter((one) => one.endsWith('bo'))).to.deep.equal(['revoked bo']);
  });

  it('shows the page’s own names where there is an adapter as well', async () => {
    const names = ['ana', 'luc', 'mina'];
    show(
      {
        getAuthors: () => Promise.resolve(authorship(['zoe'])),
        revoke: (id) => Promise.resolve(answer(id, { undoUntil: '2026-01-01T00:01:00Z' })),
        restore: (id) => Promise.resolve(answer(id)),
        reorder: () => Promise.resolve(authorship(['zoe'])),
        showHistory: () => Promise.resolve(authorship(['zoe'], { historyShown: true })),
      },
      authorship(names),
    );
    store.revoke(author('luc'));
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana', 'mina']);
    store.restore();
    await settle();
    expect(idsOf(store)).to.deep.equal(names);
    store.reorder(['mina', 'luc', 'ana']);
    await settle();
    store.showHistory(true);
    await settle();
    store.refresh();
    await settle();
    expect(idsOf(store)).to.deep.equal(['mina', 'luc', 'ana']);
    expect(store.getSnapshot().authorship?.historyShown).to.equal(true);
  });

  it('blames no adapter for what the page has written down', async () => {
    store.show({ adapter: undefined, postId: 'p1', record: ['Ana', null] });
    await settle();
    expect([store.getSnapshot().phase, told]).to.deep.equal(['failed', []]);
  });

  it('reads again when the time of an invitation is over', async () => {
    let invites = [answer('bo', { state: 'pending', expiresAt: '2026-01-01T00:01:00Z' })];
    show({ getAuthors: () => Promise.resolve(authorship(['ana'], { invites })) });
    await settle();
    invites = [];
    await clock.advance(59_999);
    expect(store.getSnapshot().authorship?.invites).to.have.lengthOf(1);
    await clock.advance(1);
    expect(store.getSnapshot().authorship?.invites).to.have.lengthOf(0);
  });

  it('reads again what an act was refused for', async () => {
    let names = ['ana', 'luc'];
    show({
      getAuthors: () => Promise.resolve(authorship(names)),
      revoke: () => Promise.reject(new AdapterError('conflict')),
    });
    await settle();
    names = ['ana'];
    store.revoke(author('luc'));
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana']);
    expect(told).to.deep.equal(['revoke conflict', '2 to 1']);
  });

  it('reads what happened page by page, without what can’t be told', async () => {
    const event = { id: 'h1', at: '2026-01-01T00:00:00Z', type: 'approved', by: { id: 'x', name: 'Ana' } };
    show({
      getHistory: (_postId, options) =>
        Promise.resolve(
          options?.after === undefined
            ? { items: [event, null, { ...event, id: 7 }, { ...event, id: 'h2', type: 'sung' }] as never, next: 'more' }
            : { items: [{ ...event, id: 'h3', by: 'Ana' }] as never },
        ),
    });
    await settle();
    store.readHistory();
    await settle();
    expect(store.getSnapshot().history.items).to.deep.equal([event]);
    store.readMoreHistory();
    await settle();
    expect(store.getSnapshot().history.items.map(({ id, by }) => [id, by?.name])).to.deep.equal([
      ['h1', 'Ana'],
      ['h3', undefined],
    ]);
  });

  it('takes no history for a failure that can be tried again', async () => {
    let answer: unknown = 'nothing';
    show({ getHistory: () => Promise.resolve(answer as never) });
    await settle();
    store.readHistory();
    await settle();
    expect(store.getSnapshot().history.phase).to.equal('failed');
    answer = { items: [] };
    store.readMoreHistory();
    await settle();
    expect(store.getSnapshot().history.phase).to.equal('ready');
    expect(told).to.deep.equal(['getHistory unknown']);
  });

  it('takes no answer after it was stopped', async () => {
    let give: (invite: CoAuthorInvite) => void = () => undefined;
    show({ revoke: () => new Promise((resolve) => (give = resolve)) });
    await settle();
    store.revoke(author('luc'));
    await settle();
    store.stop();
    give(answer('luc'));
    await settle();
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
    expect(store.getSnapshot().doing).to.equal(undefined);
    expect(told).to.deep.equal([]);
  });

  it('stands a watch that throws, or reports what is no error of ours', async () => {
    let sink: Sink<Authorship> | undefined;
    show({
      watchAuthors: (_postId, given) => {
        sink = given;
        throw new Error('no sockets');
      },
    });
    await settle();
    sink?.error?.(new Error('over') as AdapterError);
    expect(told).to.deep.equal(['watchAuthors unknown', 'watchAuthors unknown']);
    expect(idsOf(store)).to.deep.equal(['ana', 'luc']);
  });
});
