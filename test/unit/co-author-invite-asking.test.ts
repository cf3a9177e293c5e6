import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import {
  AdapterError,
  type Availability,
  type CoAuthorAdapter,
  type CoAuthorInvite,
  type CoAuthorInviteSink,
  type Person,
  type SignedContent,
} from '../../src/contracts/index.js';
import { createAskingStore, type AskingStore } from '../../src/core/co-author/asking-store.js';
import { toCoAuthorInvite, toCoAuthorRules, toInvitePage } from '../../src/core/co-author/invite-check.js';
import { createReceivedStore } from '../../src/core/co-author/received-store.js';
import { contentHash } from '../../src/core/co-author/content-hash.js';
import {
  audienceOf,
  toSignable,
  verdictOf,
  videoOf,
  warningsOf,
  warningsOfPicture,
} from '../../src/core/co-author/signable.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';
import { makeCoAuthorWorld } from './memory-co-author-world.js';

const bo: Person = { id: 'bo', name: 'Bo Lindqvist' };

describe('asking others to sign', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let store: AskingStore;
  let said: string[];
  let mayInvite = true;

  beforeEach(() => {
    clock = createManualClock(Date.UTC(2026, 0, 1, 12));
    world = makeCoAuthorWorld({ clock });
    said = [];
    mayInvite = true;
    store = createAskingStore(clock, {
      mayInvite: ({ role }, person) => {
        said.push(`ask ${person?.id ?? 'whoever'} as ${role}?`);
        return mayInvite;
      },
      invited: ({ state }) => said.push(`asked, ${state}`),
      heard: ({ state }, before) => said.push(`heard ${before?.state ?? 'nothing'} to ${state}`),
      refused: ({ code }) => said.push(`refused ${code}`),
      failed: ({ code }, method) => said.push(`${method} ${code}`),
    });
  });

  afterEach(async () => {
    store.stop();
    await quiet();
    expect([world.runningCalls, world.openWatches, clock.pending]).to.deep.equal([0, 0, 0]);
  });

  /** Until nothing is left to come: a hash is the browser's own work, and no timer's. */
  async function quiet(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
      await clock.advance(0);
      await crypto.subtle.digest('SHA-256', new Uint8Array(64));
      await settle();
    }
  }

  async function show(adapter: CoAuthorAdapter = world.as('ada').coAuthor, postId = 'harbour'): Promise<void> {
    store.show({ adapter, postId, lang: 'en' });
    await quiet();
  }

  it('reads what there is to sign, and checks it', async () => {
    await show();
    const { phase, verdict, signable } = store.getSnapshot();
    expect([phase, verdict, signable?.content.postId]).to.deep.equal(['ready', 'matches', 'harbour']);
  });

  it('asks once, for what was shown', async () => {
    await show();
    store.ask(bo, 'photo');
    store.ask(bo, 'photo');
    await quiet();
    expect(said[0]).to.equal('ask bo as photo?');
    expect(said.filter((one) => one.startsWith('asked'))).to.deep.equal(['asked, pending']);
    expect(store.getSnapshot().asked.map(({ role }) => role)).to.deep.equal(['photo']);
  });

  it('asks nobody when the host takes over, or nothing is connected', async () => {
    mayInvite = false;
    await show();
    store.ask(bo, 'author');
    await quiet();
    expect(said).to.deep.equal(['ask bo as author?']);
  });

  it('reads again what has changed, and says so, before it asks again', async () => {
    await show();
    world.coAuthors.editPost('harbour', { text: 'Another.' });
    store.ask(bo, 'author');
    await quiet();
    const { changed, signable, problem } = store.getSnapshot();
    expect([changed, signable?.content.text, problem?.error.code]).to.deep.equal([true, 'Another.', 'conflict']);
    store.ask(bo, 'author');
    await quiet();
    expect(store.getSnapshot().changed).to.equal(false);
    expect(said.at(-1)).to.match(/asked, pending|heard/);
  });

  it('repeats under the same key when the answer was lost', async () => {
    await show();
    world.fail('coAuthor.invite', new AdapterError('timeout'), { times: 1, applied: true });
    store.ask(bo, 'author');
    await quiet();
    expect(store.getSnapshot().problem?.error.code).to.equal('timeout');
    store.retry();
    await quiet();
    expect(store.getSnapshot().problem).to.equal(undefined);
    expect(store.getSnapshot().asked).to.have.lengthOf(1);
  });

  it('makes a link for whoever is first', async () => {
    await show();
    store.ask('link', 'author');
    await quiet();
    expect(store.getSnapshot().asked[0]?.url).to.be.a('string');
  });

  it('says that it isn’t theirs', async () => {
    await show(world.as('bo').coAuthor);
    expect([store.getSnapshot().phase, store.getSnapshot().error?.code]).to.deep.equal(['failed', 'forbidden']);
  });

  it('asks for nothing that the asker hasn’t seen, and says that the post has changed', async () => {
    await show();
    const seen = store.getSnapshot().signable?.hash;
    world.coAuthors.editPost('harbour', { text: 'Another.' });
    store.refresh();
    await quiet();
    expect(store.getSnapshot().signable?.hash).not.to.equal(seen);
    store.ask(bo, 'author', seen);
    await quiet();
    const { changed, problem, asking, asked } = store.getSnapshot();
    expect([changed, problem?.error.code, asking, asked.length]).to.deep.equal([true, 'conflict', undefined, 0]);
    expect(said).to.deep.equal([]);
    store.ask(bo, 'author', store.getSnapshot().signable?.hash);
    await quiet();
    expect([store.getSnapshot().changed, store.getSnapshot().asked.length]).to.deep.equal([false, 1]);
  });

  it('repeats nothing with another content than the one that was asked for', async () => {
    await show();
    world.fail('coAuthor.invite', new AdapterError('unavailable'), { times: 1 });
    store.ask(bo, 'author');
    await quiet();
    world.coAuthors.editPost('harbour', { text: 'Another.' });
    store.refresh();
    await quiet();
    store.retry();
    await quiet();
    expect([store.getSnapshot().problem?.error.code, store.getSnapshot().asked.length]).to.deep.equal(['conflict', 0]);
    expect(said).to.deep.equal(['ask bo as author?', 'invite unavailable', 'refused unavailable']);
  });

  it('offers nothing of another post', async () => {
    const { coAuthor } = world.as('ada');
    await show({ ...coAuthor, getSignable: (_postId, options) => coAuthor.getSignable('second', options) });
    expect([store.getSnapshot().phase, store.getSnapshot().error?.code]).to.deep.equal(['failed', 'unknown']);
  });

  it('takes what became of an invitation for newer than the answer that made it', async () => {
    const { coAuthor } = world.as('ada');
    let sink: CoAuthorInviteSink | undefined;
    const adapter: CoAuthorAdapter = {
      ...coAuthor,
      watchInvites: (given) => void (sink = given),
      async invite(...given) {
        const invite = await coAuthor.invite(...given);
        sink?.change({ type: 'put', item: { ...invite, state: 'approved' } });
        return invite;
      },
    };
    await show(adapter);
    store.ask(bo, 'author');
    await quiet();
    expect(store.getSnapshot().asked.map(({ state }) => state)).to.deep.equal(['approved']);
  });

  it('learns nothing from what is no invitation', async () => {
    await show();
    for (const none of [undefined, null, 5, { id: 'x' }]) store.learn(none as never);
    expect(store.getSnapshot().asked).to.deep.equal([]);
  });

  it('notices by itself that the time of an invitation is over', async () => {
    const adapter: CoAuthorAdapter = { ...world.as('ada').coAuthor };
    delete adapter.watchInvites;
    await show(adapter);
    store.ask(bo, 'author');
    await quiet();
    const [invite] = store.getSnapshot().asked;
    await clock.advance(Date.parse(invite?.expiresAt ?? '') - clock.now());
    await quiet();
    expect(store.getSnapshot().asked.map(({ state }) => state)).to.deep.equal(['expired']);
    expect(said.at(-1)).to.equal('heard pending to expired');
  });

  it('goes on after a break, with what there is by then', async () => {
    await show();
    store.stop();
    world.coAuthors.editPost('harbour', { text: 'Another.' });
    await show();
    expect([store.getSnapshot().signable?.content.text, store.getSnapshot().changed]).to.deep.equal(['Another.', true]);
  });

  it('lists what somebody was sent, and hears of more', async () => {
    world.coAuthors.add({ postId: 'harbour', person: 'bo' });
    const arrived: string[] = [];
    const received = createReceivedStore(clock, {
      arrived: ({ postId }) => arrived.push(postId),
      failed: () => undefined,
    });
    received.show(world.as('bo').coAuthor, 'en');
    await quiet();
    expect(received.getSnapshot().list.items.map(({ postId }) => postId)).to.deep.equal(['harbour']);
    world.coAuthors.add({ postId: 'second', person: 'bo' });
    await quiet();
    expect(received.getSnapshot().list.items.map(({ postId }) => postId)).to.deep.equal(['second', 'harbour']);
    expect(arrived).to.deep.equal(['second']);
    received.stop();
    await quiet();
  });

  it('notices by itself that the time of one that was received is over', async () => {
    world.coAuthors.add({ postId: 'harbour', person: 'bo' });
    const adapter: CoAuthorAdapter = { ...world.as('bo').coAuthor };
    delete adapter.watchInvites;
    const received = createReceivedStore(clock, { arrived: () => undefined, failed: () => undefined });
    received.show(adapter, 'en');
    await quiet();
    const [invite] = received.getSnapshot().list.items;
    await clock.advance(Date.parse(invite?.expiresAt ?? '') - clock.now());
    await quiet();
    expect(received.getSnapshot().list.items.map(({ state }) => state)).to.deep.equal(['expired']);
    received.stop();
    await quiet();
  });

  it('puts what has changed further down where it belongs, and announces only what is new', async () => {
    const day = (date: number): string => `2026-01-${String(date).padStart(2, '0')}T00:00:00Z`;
    const of = (id: string, date: number): CoAuthorInvite => ({
      id,
      postId: 'harbour',
      inviter: { id: 'ada', name: 'Ada' },
      role: 'author',
      state: 'pending',
      createdAt: day(date),
    });
    let sink: CoAuthorInviteSink | undefined;
    let give: (availability: Availability) => void = () => undefined;
    const adapter: CoAuthorAdapter = {
      ...world.as('bo').coAuthor,
      listInvites: () => Promise.resolve({ items: [of('d', 8), of('c', 6)], next: 'more' }),
      availability: () => new Promise((resolve) => (give = resolve)),
      watchInvites: (given) => void (sink = given),
    };
    const arrived: string[] = [];
    const received = createReceivedStore(clock, { arrived: ({ id }) => arrived.push(id), failed: () => undefined });
    const ids = (): readonly string[] => received.getSnapshot().list.items.map(({ id }) => id);
    received.show(adapter, 'en');
    await quiet();
    sink?.change({ type: 'put', item: of('a', 2) });
    expect([ids(), arrived], 'of a page that is still to come').to.deep.equal([['d', 'c'], []]);
    sink?.change({ type: 'put', item: of('between', 7) });
    expect([ids(), arrived]).to.deep.equal([['d', 'between', 'c'], []]);
    for (const id of ['new', 'newer']) sink?.change({ type: 'put', item: of(id, 9) });
    expect([ids(), arrived]).to.deep.equal([
      ['newer', 'new', 'd', 'between', 'c'],
      ['new', 'newer'],
    ]);
    sink?.availability?.({ available: false, reason: 'ended' });
    give({ available: true });
    await quiet();
    expect(received.getSnapshot().availability.available, 'what was heard live').to.equal(false);
    received.stop();
    await quiet();
  });
});

describe('what comes from a back end that is not typed', () => {
  const person = { id: 'ada', name: 'Ada' };

  it('is an invitation, or none', () => {
    for (const given of [
      null,
      1,
      [],
      {},
      { id: 'x' },
      { id: 'x', postId: 'p' },
      { id: 'x', postId: 'p', inviter: 1 },
    ]) {
      expect(() => toCoAuthorInvite(given)).to.throw(AdapterError);
    }
    const invite = toCoAuthorInvite({
      id: 'x',
      postId: 'p',
      inviter: person,
      invitee: 1,
      role: 'king',
      state: 'new',
      signable: { content: {} },
      others: 7,
      rights: { pin: 'yes' },
      url: 1,
    });
    expect(invite).to.deep.equal({
      id: 'x',
      postId: 'p',
      inviter: person,
      role: 'author',
      state: 'ended',
      createdAt: '',
      rights: { pin: false, replies: false, delete: false, boost: false },
    });
  });

  it('is a page without what is none', () => {
    const page = toInvitePage({ items: [1, { id: 'x', postId: 'p', inviter: person }], next: 'n' });
    expect([page.items.length, page.next]).to.deep.equal([1, 'n']);
    expect(() => toInvitePage({})).to.throw(AdapterError);
  });

  it('is rules without what is none', () => {
    expect(
      toCoAuthorRules({ maxAuthors: -1, roles: ['x', 'photo', 'photo'], lifeMs: 'long', locks: 1, who: ' ' }),
    ).to.deep.equal({
      roles: ['photo'],
    });
    expect(toCoAuthorRules(undefined)).to.deep.equal({});
  });

  it('is something to sign only as far as it can be shown', async () => {
    const signable = toSignable({
      hash: 'sha256-x',
      content: { postId: 'p', kind: 'note', text: 5, pictures: [1, { id: 'a', alt: '' }], more: true },
      pictures: { a: { src: 'https://x.example/a.png' }, b: 1 },
    });
    expect(signable.content).to.deep.equal({ postId: 'p', kind: 'note', pictures: [{ id: 'a', alt: '' }] });
    expect(Object.keys(signable.pictures ?? {})).to.deep.equal(['a']);
    expect(await verdictOf(signable)).to.equal('differs');
    expect(() => toSignable({ hash: 'x', content: { postId: 'p', kind: 'poem' } })).to.throw(AdapterError);
  });

  it('is signed with all that is read in it: descriptions, labels, the words of warnings, the video', async () => {
    const content: SignedContent = {
      postId: 'p',
      kind: 'clip',
      text: 'A whale',
      lang: 'en',
      pictures: [
        {
          id: 'poster',
          digest: 'sha256-a',
          alt: 'A whale',
          description: { long: 'It breaches.', transcript: 'HELP' },
          label: 'Before',
          caption: 'The sea.',
          lang: 'fr',
          labels: [{ value: 'blood', text: 'A wound' }, { value: 'flashing' }],
        },
      ],
      video: { id: 'v', digest: 'sha256-v' },
      labels: [{ value: 'spoiler', text: 'The end' }],
      audience: 'public',
    };
    const signable = toSignable({ content, hash: await contentHash(content) });
    expect(signable.content).to.deep.equal(content);
    expect(await verdictOf(signable)).to.equal('matches');
  });

  it('drops what is not of the types, however deep, so that its hash is another', async () => {
    const content = {
      postId: 'p',
      kind: 'clip',
      pictures: [
        { id: 'a', lang: 1, label: {}, description: { long: 5, more: 'x' }, labels: ['blood', { text: 'x' }] },
      ],
      video: { id: 'v', digest: 7, clause: 'And my house.' },
      labels: [{ value: 'blood', text: 5 }, 'blood', null],
    };
    const signable = toSignable({ content, hash: await contentHash(content as unknown as SignedContent) });
    expect(signable.content).to.deep.equal({
      postId: 'p',
      kind: 'clip',
      pictures: [{ id: 'a', description: {}, labels: [] }],
      video: { id: 'v' },
      labels: [{ value: 'blood' }],
    });
    expect(await verdictOf(signable)).to.equal('differs');
  });

  it('shows the warnings in the words that are signed, each picture its own', () => {
    const signable = toSignable({
      hash: 'x',
      content: {
        postId: 'p',
        kind: 'note',
        labels: [{ value: 'spoiler', text: 'The end' }],
        pictures: [{ id: 'a' }, { id: 'b', labels: [{ value: 'blood', text: 'A wound' }, { value: 'loud' }] }],
      },
      labels: [
        { value: 'spoiler', effect: 'inform', overridable: true, by: 'self', text: 'Other words' },
        { value: 'blood', effect: 'cover', overridable: false, by: 'community' },
        { value: 'loud', effect: 'inform', overridable: true, by: 'self', text: 'Not signed' },
      ],
    });
    expect(warningsOf(signable)).to.deep.equal([
      { value: 'spoiler', effect: 'inform', overridable: true, by: 'self', text: 'The end' },
    ]);
    expect([0, 1, 2].map((place) => warningsOfPicture(signable, place))).to.deep.equal([
      [],
      [
        { value: 'blood', effect: 'cover', overridable: false, by: 'community', text: 'A wound' },
        { value: 'loud', effect: 'inform', overridable: true, by: 'self' },
      ],
      [],
    ]);
  });

  it('has words of warnings that can be written, whatever comes', () => {
    const signable = toSignable({
      hash: 'x',
      content: { postId: 'p', kind: 'note', labels: [{ value: 'blood', text: ' ' }] },
      labels: [{ value: 'blood', text: 5, effect: 'hide', overridable: 'no', by: {} }],
    });
    expect(warningsOf(signable)).to.deep.equal([{ value: 'blood', effect: 'cover', overridable: true, by: 'self' }]);
  });

  it('shows the video that is signed, and no other', () => {
    const content = { postId: 'p', kind: 'clip', video: { id: 'v' } };
    const video = { src: 'https://x.example/v.webm', width: 'wide', captions: [{ src: 1 }, null], silent: 1 };
    expect(videoOf(toSignable({ hash: 'x', content, video }))).to.deep.equal({
      src: 'https://x.example/v.webm',
      width: 720,
      height: 1280,
      captions: [],
    });
    for (const none of [undefined, 1, {}, { src: 5 }])
      expect(videoOf(toSignable({ hash: 'x', content, video: none }))).to.equal(undefined);
    expect(videoOf(toSignable({ hash: 'x', content: { postId: 'p', kind: 'clip' }, video }))).to.equal(undefined);
  });

  it('covers the photos for a warning that nobody knows, and names an audience that nobody names', () => {
    const signable = toSignable({
      hash: 'x',
      content: { postId: 'p', kind: 'note', labels: [{ value: 'blood' }], audience: 'friends' },
      labels: [{ value: 'other', effect: 'inform', overridable: true, by: 'self' }],
      audience: { id: 'public', name: 'Everybody' },
    });
    expect(warningsOf(signable).map(({ value, effect }) => [value, effect])).to.deep.equal([['blood', 'cover']]);
    expect(audienceOf(signable)).to.deep.equal({ id: 'friends', name: 'friends' });
  });
});
