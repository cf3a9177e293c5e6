import { expect } from '@open-wc/testing';
import type { ComposerFace } from '../../src/core/composer/composer.js';
import { saveDelayMs } from '../../src/core/making/drafts.js';
import { unedited } from '../../src/core/picture-edit.js';
import { settle } from '../../src/testing/index.js';
import { composerBench, expectNothingRuns, photo, type ComposerBench } from './composer-fixtures.js';

describe('composer store: descriptions of pictures that are replaced', () => {
  let b: ComposerBench;
  const front = (store = b.store): ComposerFace => store.getSnapshot().faces.front;
  const said = (store = b.store): unknown[] => [front(store).texts.alt, front(store).texts.altDoubt];

  beforeEach(async () => {
    b = composerBench();
    await b.show();
    b.store.chooseMode('flip');
    b.store.choose('front', photo(), 'gallery');
    await settle();
  });

  afterEach(async () => {
    b.store.stop();
    await expectNothingRuns(b);
  });

  it('stay, and are in doubt from when the other picture is there, until somebody has looked', async () => {
    b.store.setTexts('front', { alt: 'A hall' });
    b.tools.holding = true;
    b.store.choose('front', photo(), 'camera');
    expect(said()).to.deep.equal(['A hall', undefined]);
    b.tools.holding = false;
    for (const { release } of b.tools.held) release();
    await settle();
    expect(said()).to.deep.equal(['A hall', 'other-picture']);
    b.store.setTexts('front', { caption: 'Later' });
    expect(said()).to.deep.equal(['A hall', 'other-picture']);
    b.store.setTexts('front', { altDoubt: undefined });
    expect(said()).to.deep.equal(['A hall', undefined]);
  });

  it('are in no doubt once they are written anew', async () => {
    b.store.setTexts('front', { alt: 'A hall' });
    b.store.choose('front', photo(), 'camera');
    await settle();
    b.store.setTexts('front', { alt: 'A hall by night' });
    expect(said()).to.deep.equal(['A hall by night', undefined]);
  });

  it('are in no doubt where they were written for the picture that is being read', async () => {
    b.tools.holding = true;
    b.store.choose('front', photo(), 'gallery');
    b.store.setTexts('front', { alt: 'A yard' });
    b.tools.holding = false;
    for (const { release } of b.tools.held) release();
    await settle();
    expect(said()).to.deep.equal(['A yard', undefined]);
  });

  it('are in doubt, too, where the picture they were written for was never quite there', async () => {
    b.store.clear('front');
    b.tools.holding = true;
    b.store.choose('front', photo(), 'gallery');
    b.store.setTexts('front', { alt: 'A hall' });
    b.tools.holding = false;
    b.store.choose('front', photo(), 'gallery');
    await settle();
    expect(said()).to.deep.equal(['A hall', 'other-picture']);
  });

  it('are in no doubt when the same picture is framed, made anew or moved to the other side', async () => {
    b.store.setTexts('front', { alt: 'A hall' });
    b.store.setEdit('front', { ...unedited, zoom: 2 });
    await settle();
    b.store.setQuality('saver');
    await settle();
    b.store.swap();
    b.store.swap();
    expect(said()).to.deep.equal(['A hall', undefined]);
  });

  it('are in no doubt when the other file is refused', async () => {
    b.store.setTexts('front', { alt: 'A hall' });
    const file = photo();
    b.tools.problems.set(file, {
      problem: Object.assign(new Error('video'), { code: 'video' }) as never,
      when: 'inspect',
    });
    b.store.choose('front', file, 'gallery');
    await settle();
    expect(said()).to.deep.equal(['A hall', undefined]);
  });

  it('go where software has suggested them and nobody has changed them', async () => {
    b.store.setTexts('front', { alt: 'A room', altDoubt: 'suggested', caption: 'Mine' });
    b.store.choose('front', photo(), 'camera');
    await settle();
    expect([...said(), front().texts.caption]).to.deep.equal(['', undefined, 'Mine']);
    b.store.setTexts('front', { alt: 'A room', altDoubt: 'suggested' });
    b.store.setTexts('front', { alt: 'A room and me' });
    b.store.choose('front', photo(), 'camera');
    await settle();
    expect(said()).to.deep.equal(['A room and me', 'other-picture']);
  });

  for (const altDoubt of ['suggested', 'other-picture'] as const) {
    it(`are still in doubt after a reload: ${altDoubt}`, async () => {
      b.store.setTexts('front', { alt: 'A hall', altDoubt });
      await b.clock.advance(saveDelayMs);
      b.store.stop();
      const again = b.again();
      await b.show(again);
      again.continueDraft();
      await settle();
      expect(said(again)).to.deep.equal(['A hall', altDoubt]);
      again.stop();
    });
  }
});
