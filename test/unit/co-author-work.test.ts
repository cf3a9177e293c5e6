import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/contracts/index.js';
import { callTimeoutMs } from '../../src/core/call.js';
import { createCoAuthorWork, type CoAuthoredWork, type CoAuthorWork } from '../../src/core/making/co-author-work.js';
import { createStore, type WritableStore } from '../../src/core/store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/index.js';
import { fakeCoAuthors, person, type FakeCoAuthors } from './co-author-fixtures.js';

describe('co-authors of a work', () => {
  let clock: ManualClock;
  let backEnd: FakeCoAuthors;
  let store: WritableStore<CoAuthoredWork>;
  let work: CoAuthorWork;
  let said: string[];
  let mayAsk: boolean;
  let isConnected: boolean;
  let mayChange: boolean;

  const chosen = (): readonly string[] => store.getSnapshot().coAuthors.map((one) => `${one.person.id} ${one.role}`);
  const asked = (): readonly string[] =>
    store.getSnapshot().asked.map((one) => `${one.person.id} ${one.phase}${one.error ? ` ${one.error.code}` : ''}`);
  const begin = (...ids: string[]): void => {
    for (const id of ids) work.add(person(id), 'author');
    work.begin('p1', store.getSnapshot().coAuthors);
  };

  beforeEach(() => {
    clock = createManualClock();
    backEnd = fakeCoAuthors();
    store = createStore<CoAuthoredWork>({ coAuthors: [], asked: [] });
    said = [];
    mayAsk = isConnected = mayChange = true;
    work = createCoAuthorWork({
      getSnapshot: store.getSnapshot,
      set: store.set,
      mayChange: () => mayChange,
      getAdapter: () => (isConnected ? backEnd.adapter : undefined),
      clock,
      outlet: {
        mayAsk: ({ hash }, { id }) => {
          said.push(`may ask ${id} ${hash}`);
          return mayAsk;
        },
        asked: ({ invitee }) => said.push(`asked ${invitee?.id}`),
        askFailed: ({ code }, method) => said.push(`failed ${method} ${code}`),
        failed: ({ code }, method) => said.push(`failed ${method} ${code}`),
      },
    });
  });

  afterEach(async () => {
    work.stop();
    await settle();
    expect([backEnd.running, clock.pending]).to.deep.equal([0, 0]);
  });

  it('keeps who was chosen in their order, each once, with the role chosen last', () => {
    work.add(person('ana'), 'author');
    work.add(person('luc'), 'photo');
    work.add(person('ana'), 'translation');
    expect(chosen()).to.deep.equal(['ana translation', 'luc photo']);
    work.remove('ana');
    work.remove('nobody');
    expect(chosen()).to.deep.equal(['luc photo']);
    mayChange = false;
    work.add(person('mei'), 'author');
    work.remove('luc');
    expect(chosen(), 'what is on its way stays').to.deep.equal(['luc photo']);
  });

  it('keeps no more of a person than can be stored', () => {
    const strange = { ...person('ana'), followers: 3, open: () => undefined };
    work.add(strange, 'author');
    expect(structuredClone(store.getSnapshot().coAuthors)[0]?.person).to.deep.equal(person('ana'));
  });

  it('asks each of them once it is published, by what stands there then', async () => {
    begin('ana', 'luc');
    expect(asked()).to.deep.equal(['ana asking', 'luc asking']);
    await settle();
    expect(asked()).to.deep.equal(['ana asked', 'luc asked']);
    expect(backEnd.log).to.deep.equal(['invite p1 ana author sha256-p1', 'invite p1 luc author sha256-p1']);
    expect(said).to.deep.equal(['may ask ana sha256-p1', 'asked ana', 'may ask luc sha256-p1', 'asked luc']);
  });

  it('leaves asking to a host that prevents it', async () => {
    mayAsk = false;
    begin('ana');
    await settle();
    expect(asked()).to.deep.equal(['ana with-host']);
    expect(backEnd.invites).to.deep.equal([]);
  });

  it('lets what fails with one touch nobody else, and asks again', async () => {
    backEnd.fates.invite.push({ code: 'forbidden' });
    begin('ana', 'luc');
    await settle();
    expect(asked()).to.deep.equal(['ana failed forbidden', 'luc asked']);
    expect(said).to.include('failed invite forbidden');
    work.askAgain({ postId: 'p1', person: person('ana') });
    await settle();
    expect(asked()).to.deep.equal(['ana asked', 'luc asked']);
    work.askAgain({ postId: 'p1', person: person('ana') });
    await settle();
    expect(backEnd.invites.length, 'not again').to.equal(2);
  });

  it('never asks twice where only the answer was lost', async () => {
    backEnd.fates.invite.push({ code: 'timeout', applied: true });
    begin('ana');
    await settle();
    expect(asked()).to.deep.equal(['ana failed timeout']);
    work.askAgain({ postId: 'p1', person: person('ana') });
    await settle();
    expect(asked()).to.deep.equal(['ana asked']);
    expect(backEnd.invites.length).to.equal(1);
  });

  it('says so where nobody answers', async () => {
    backEnd.fates.getSignable.push('hang');
    begin('ana');
    await clock.advance(callTimeoutMs);
    await settle();
    expect(asked()).to.deep.equal(['ana failed timeout']);
    expect(said).to.deep.equal(['failed getSignable timeout']);
  });

  it('reads again what there is to sign where it has changed in between, and gives up where it has not', async () => {
    backEnd.fates.invite.push({ code: 'conflict' });
    begin('ana');
    await settle();
    expect(asked(), 'asked already, say').to.deep.equal(['ana failed conflict']);
    const invite = backEnd.adapter.invite.bind(backEnd.adapter);
    let isFirst = true;
    (backEnd.adapter as { invite: typeof invite }).invite = (draft, options) => {
      if (isFirst) backEnd.hashes.set('p1', 'sha256-other');
      isFirst = false;
      return invite(draft, options);
    };
    work.askAgain({ postId: 'p1', person: person('ana') });
    await settle();
    expect(asked()).to.deep.equal(['ana asked']);
    expect(backEnd.log).to.deep.equal(['invite p1 ana author sha256-other']);
  });

  it('takes an answer without a hash, or without an invitation, for a failure', async () => {
    (backEnd.adapter as { getSignable: unknown }).getSignable = () => Promise.resolve({});
    begin('ana');
    await settle();
    (backEnd.adapter as { getSignable: unknown }).getSignable = () => Promise.resolve({ hash: 'h' });
    (backEnd.adapter as { invite: unknown }).invite = () => Promise.resolve(undefined);
    work.askAgain({ postId: 'p1', person: person('ana') });
    await settle();
    expect(asked()).to.deep.equal(['ana failed unknown']);
    expect(said.filter((one) => one.startsWith('failed'))).to.deep.equal([
      'failed getSignable unknown',
      'failed invite unknown',
    ]);
  });

  it('goes on after the page was left, without asking the host twice', async () => {
    backEnd.fates.invite.push('hang');
    begin('ana', 'luc');
    await settle();
    work.stop();
    await settle();
    expect(asked()).to.deep.equal(['ana asking', 'luc asking']);
    work.resume();
    await settle();
    expect(asked()).to.deep.equal(['ana asked', 'luc asked']);
    expect(said.filter((one) => one.startsWith('may'))).to.have.length(2);
  });

  it('says it where nobody can be asked any more, and asks when somebody can', async () => {
    isConnected = false;
    begin('ana');
    await settle();
    expect(asked()).to.deep.equal(['ana failed unsupported']);
    isConnected = true;
    work.askAgain({ postId: 'p1', person: person('ana') });
    await settle();
    expect(asked()).to.deep.equal(['ana asked']);
  });

  it('keeps whom asking has failed with for the next work, until somebody lets them go', async () => {
    backEnd.fates.invite.push({ code: 'unavailable' });
    begin('ana', 'luc');
    await settle();
    work.leave();
    expect(asked()).to.deep.equal(['ana failed unavailable']);
    work.begin('p2', [{ person: person('ana'), role: 'photo' }]);
    await settle();
    expect(asked()).to.deep.equal(['ana failed unavailable', 'ana asked']);
    work.forgetAsked({ postId: 'p1', person: person('ana') });
    expect(asked()).to.deep.equal(['ana asked']);
    work.reset();
    expect(asked()).to.deep.equal([]);
  });

  it('says what a back end throws that is no such error', async () => {
    (backEnd.adapter as { getSignable: unknown }).getSignable = () => {
      throw new TypeError('broken');
    };
    begin('ana');
    await settle();
    expect(asked()).to.deep.equal(['ana failed unknown']);
    expect(store.getSnapshot().asked[0]?.error).to.be.instanceOf(AdapterError);
  });
});
