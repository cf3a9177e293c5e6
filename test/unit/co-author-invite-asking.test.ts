import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type CoAuthorAdapter, type Person } from '../../src/contracts/index.js';
import { createAskingStore, type AskingStore } from '../../src/core/co-author/asking-store.js';
import { toCoAuthorInvite, toCoAuthorRules, toInvitePage } from '../../src/core/co-author/invite-check.js';
import { createReceivedStore } from '../../src/core/co-author/received-store.js';
import { audienceOf, toSignable, verdictOf, warningsOf } from '../../src/core/co-author/signable.js';
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

  it('covers the photos for a warning that nobody knows, and names an audience that nobody names', () => {
    const signable = toSignable({
      hash: 'x',
      content: { postId: 'p', kind: 'note', labels: ['blood'], audience: 'friends' },
      labels: [{ value: 'other', effect: 'inform', overridable: true, by: 'self' }],
      audience: { id: 'public', name: 'Everybody' },
    });
    expect(warningsOf(signable).map(({ value, effect }) => [value, effect])).to.deep.equal([['blood', 'cover']]);
    expect(audienceOf(signable)).to.deep.equal({ id: 'friends', name: 'friends' });
  });
});
