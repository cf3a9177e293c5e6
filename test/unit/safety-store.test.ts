import { expect } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Adapters } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { createSafetyStore, type SafetyQuestion, type SafetyStore } from '../../src/core/safety-store.js';
import { createManualClock, settle, type ManualClock } from '../../src/testing/manual-clock.js';

const picture = { src: 'https://pictures.example/a.png', width: 3, height: 4, alt: 'A drawing' };
const ada = { id: 'ada', name: 'Ada' };
const subject = { person: ada, storyId: 's1', side: 'back' } as const;

describe('safety store', () => {
  let clock: ManualClock;
  let world: MemoryWorld;
  let store: SafetyStore<SafetyQuestion>;
  let adapters: Adapters | undefined;
  let said: string[];
  let may: boolean;

  beforeEach(() => {
    clock = createManualClock();
    world = createMemoryWorld({
      clock,
      seed: {
        people: [ada, { id: 'me', name: 'Me' }, { id: 'bo', name: 'Bo' }],
        stories: [{ id: 's1', author: 'ada', front: { picture }, back: { picture } }],
      },
    });
    adapters = world.as('me');
    said = [];
    may = true;
    store = createSafetyStore(clock, () => adapters, {
      mayReport: () => may,
      mayBlock: () => may,
      reported: ({ person }, about, { reason }) => said.push(`reported ${about} ${person.id} ${reason}`),
      blocked: ({ person }, { blocked }) => said.push(`blocked ${person.id} ${blocked}`),
      storyFailed: ({ code }, method) => said.push(`story.${method} ${code}`),
      peopleFailed: ({ code }, method) => said.push(`people.${method} ${code}`),
    });
  });

  afterEach(async () => {
    store.stop();
    await clock.advance(0);
    expect(world.runningCalls).to.equal(0);
    expect(clock.pending).to.equal(0);
  });

  const step = (): string => store.getSnapshot().step.name;

  it('reports a face of a story', async () => {
    store.open(subject);
    store.go({ name: 'report', about: 'story' });
    store.write({ reason: 'spam' });
    store.write({ text: '  It sells things.  ' });
    store.sendReport();
    expect(store.getSnapshot().sending).to.equal(true);
    store.sendReport();
    await settle();
    expect(step()).to.equal('done');
    expect(said).to.deep.equal(['reported story ada spam']);
    expect(world.reports).to.have.length(1);
    expect(world.reports[0]).to.deep.include({
      about: { storyId: 's1', side: 'back' },
      reason: 'spam',
      text: 'It sells things.',
    });
    expect(store.getSnapshot()).to.include({ reason: undefined, text: '', sending: false });
  });

  it('wants a reason, and words where the reason says nothing', async () => {
    store.open(subject);
    store.go({ name: 'report', about: 'person' });
    store.sendReport();
    expect(store.getSnapshot().missing).to.equal('reason');
    store.write({ reason: 'other' });
    expect(store.getSnapshot().missing).to.equal(undefined);
    store.write({ text: '   ' });
    store.sendReport();
    expect(store.getSnapshot().missing).to.equal('text');
    expect(world.calls.getSnapshot()).to.have.length(0);
    store.write({ text: 'Pretends to be me.' });
    expect(store.getSnapshot().missing).to.equal(undefined);
    store.sendReport();
    await settle();
    expect(said).to.deep.equal(['reported person ada other']);
  });

  it('keeps what was typed through failure and closing, and repeats with the same key', async () => {
    world.fail('story.report', new AdapterError('timeout'), { times: 1, applied: true });
    store.open(subject);
    store.go({ name: 'report', about: 'story' });
    store.write({ reason: 'rights', text: 'Mine.' });
    store.sendReport();
    await settle();
    expect(said).to.deep.equal(['story.report timeout']);
    expect(store.getSnapshot().error?.code).to.equal('timeout');
    store.close();
    store.open(subject);
    expect(store.getSnapshot()).to.include({ reason: 'rights', text: 'Mine.', error: undefined });
    store.go({ name: 'report', about: 'story' });
    store.sendReport();
    await settle();
    expect(step()).to.equal('done');
    expect(world.reports).to.have.length(1);
  });

  it('begins anew for somebody else', () => {
    store.open(subject);
    store.write({ reason: 'spam', text: 'words' });
    store.open({ person: { id: 'bo', name: 'Bo' } });
    expect(store.getSnapshot()).to.include({ reason: undefined, text: '' });
  });

  it('goes on when the sheet is closed while it sends', async () => {
    world.network.latency = { min: 100, max: 100 };
    store.open(subject);
    store.go({ name: 'report', about: 'person' });
    store.write({ reason: 'harassment' });
    store.sendReport();
    store.close();
    await clock.advance(200);
    expect(step()).to.equal('closed');
    expect(said).to.deep.equal(['reported person ada harassment']);
  });

  it('blocks after a second yes, and says why when it cannot', async () => {
    world.fail('people.block', new AdapterError('unavailable'), { times: 1 });
    store.open(subject);
    store.confirm();
    expect(world.calls.getSnapshot()).to.have.length(0);
    store.go({ name: 'confirm', question: {} });
    store.confirm();
    await settle();
    expect(store.getSnapshot().error?.code).to.equal('unavailable');
    store.confirm();
    await settle();
    expect(said).to.deep.equal(['people.block unavailable', 'blocked ada true']);
    expect(store.getSnapshot().step).to.deep.equal({ name: 'done', what: 'blocked' });
  });

  it('leaves the act to a host that wants it', async () => {
    may = false;
    store.open(subject);
    store.go({ name: 'report', about: 'story' });
    store.write({ reason: 'spam' });
    store.sendReport();
    expect(step()).to.equal('closed');
    store.open(subject);
    store.go({ name: 'confirm', question: {} });
    store.confirm();
    expect(step()).to.equal('closed');
    await settle();
    expect(world.calls.getSnapshot()).to.have.length(0);
  });

  it("does the element's own act once the sheet is closed", () => {
    const steps: string[] = [];
    store.open(subject);
    store.go({ name: 'confirm', question: { act: () => steps.push(step()) } });
    store.confirm();
    expect(steps).to.deep.equal(['closed']);
  });

  it('ends what is running when it stops, and says nothing of it', async () => {
    world.hang('people.block');
    store.open(subject);
    store.go({ name: 'confirm', question: {} });
    store.confirm();
    store.stop();
    await settle();
    expect(said).to.deep.equal([]);
    expect(store.getSnapshot()).to.include({ sending: false });
  });

  it('closes where the adapters have gone meanwhile', () => {
    store.open(subject);
    store.go({ name: 'confirm', question: {} });
    adapters = {};
    store.confirm();
    expect(step()).to.equal('closed');
  });
});
