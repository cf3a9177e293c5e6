import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { forgetDrafts } from '../../src/controllers/draft-storage.js';
import type { StoryComposer } from '../../src/elements/story-composer/story-composer.js';
import '../../src/locales/fr.js';
import { ComposerHarness, makeWorld, photo, until } from '../harness/story-composer.harness.js';

describe('rv-story-composer, descriptions', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
  });

  afterEach(async () => {
    document.querySelectorAll('rv-story-composer').forEach((element) => element.remove());
    await aTimeout(0);
    await forgetDrafts();
    expect(world.openWatches, 'watches').to.equal(0);
    expect(world.runningCalls, 'calls').to.equal(0);
  });

  const doubt = 'This description was written for the picture before. Is it still right?';

  const mount = (properties: Partial<StoryComposer> = {}, lang = 'en'): Promise<ComposerHarness> =>
    ComposerHarness.mount({ adapters: world.as('me'), lang, properties: { mode: 'flip', ...properties } });

  /** A front with a picture and these words, whose picture is then replaced. */
  async function replaced(alt: string, properties: Partial<StoryComposer> = {}): Promise<ComposerHarness> {
    const composer = await mount(properties);
    composer.pick('front', await photo());
    await composer.ready('front');
    await composer.write('alt-front', alt);
    await replace(composer);
    return composer;
  }

  async function replace(composer: ComposerHarness): Promise<void> {
    const { src } = composer.one<HTMLImageElement>('.card img');
    composer.pick('front', await photo({ scene: 'night' }));
    await until(() => composer.one<HTMLImageElement>('.card img').src !== src, 'another picture');
    await composer.ready('front');
  }

  it('of a picture that is replaced are asked about, seen and heard, until their author says yes', async () => {
    const composer = await replaced('Hills by day');
    expect(composer.text('#alt-said-front')).to.equal(doubt);
    expect(composer.spoken).to.equal(`Front: the picture is there. 1 of 2. ${doubt}`);
    expect(composer.one<HTMLTextAreaElement>('#alt-front').value).to.equal('Hills by day');
    await expect(composer.element).to.be.accessible();
    await composer.press('Yes, still right Front');
    expect(composer.text('#alt-said-front')).to.equal('');
    expect(composer.has('Yes, still right Front')).to.equal(false);
    expect(composer.root.activeElement?.closest('.face')?.getAttribute('data-side')).to.equal('front');
  });

  it('are asked about no more once they are changed', async () => {
    const composer = await replaced('Hills by day');
    await composer.write('alt-front', 'Hills by night');
    expect(composer.text('#alt-said-front')).to.equal('');
    expect(composer.has('Yes, still right Front')).to.equal(false);
  });

  it('are asked about in the language of the place', async () => {
    const composer = await mount({}, 'fr');
    composer.pick('front', await photo());
    await composer.ready('front');
    await composer.write('alt-front', 'Des collines');
    await replace(composer);
    expect(composer.text('#alt-said-front')).to.include('écrite pour l’image précédente');
    expect(composer.has('Oui, elle convient Recto')).to.equal(true);
  });

  it('that nobody but software has written go with their picture, and one may be suggested anew', async () => {
    world.media.suggestAlt = () => 'Hills by day';
    const composer = await mount();
    composer.pick('front', await photo());
    await composer.ready('front');
    await composer.press('Suggest one Front');
    await until(() => composer.one<HTMLTextAreaElement>('#alt-front').value === 'Hills by day');
    await replace(composer);
    expect(composer.one<HTMLTextAreaElement>('#alt-front').value).to.equal('');
    expect(composer.text('#alt-said-front')).to.equal('');
    expect(composer.has('Suggest one Front')).to.equal(true);
  });

  it('are still asked about after a reload', async () => {
    const properties = { noDrafts: false, draftKey: 'descriptions' };
    const composer = await replaced('Hills by day', properties);
    await until(() => composer.text().includes('Draft kept on this device'), 'a draft');
    await composer.remove();
    const again = await mount(properties);
    await again.press('Continue');
    await again.ready('front');
    expect(again.text('#alt-said-front')).to.equal(doubt);
  });
});
