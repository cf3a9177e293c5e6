import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { PictureTools } from '../../src/core/picture-tools.js';
import type { StoryComposer } from '../../src/elements/story-composer/story-composer.js';
import '../../src/locales/fr.js';
import { createPictureTools } from '../../src/media/picture-tools.js';
import { ComposerHarness, makeWorld, photo } from '../harness/story-composer.harness.js';

describe('rv-story-composer, limits', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    world.publishing.rules = { alt: 'optional' };
  });

  afterEach(async () => {
    document.querySelectorAll('rv-story-composer').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.openWatches, 'watches').to.equal(0);
    expect(world.runningCalls, 'calls').to.equal(0);
  });

  const mount = (properties: Partial<StoryComposer> = {}, lang = 'en'): Promise<ComposerHarness> =>
    ComposerHarness.mount({ adapters: world.as('me'), lang, properties: { mode: 'flip', ...properties } });

  const limits = async (properties?: Partial<StoryComposer>, lang?: string): Promise<string> =>
    (await mount(properties, lang)).text('.limits');

  describe('that are known', () => {
    it('are said before anything is chosen: types, size, and what a picture is made to', async () => {
      const said = 'Pictures only: JPEG, PNG, or WebP, up to 64 MB. Large ones are made to fit 1080 × 1920.';
      expect(await limits()).to.equal(said);
      expect(await limits({ mode: undefined })).to.equal(said);
    });

    it('are those of the back end', async () => {
      world.publishing.rules = { aspectRatio: 3 / 4 };
      world.media.limits = { maxWidth: 900, maxHeight: 2000, decodes: ['image/heic'] };
      expect(await limits()).to.equal(
        'Pictures only: JPEG, PNG, WebP, or HEIC, up to 64 MB. Large ones are made to fit 900 × 1200.',
      );
    });

    it('are in the numbers and units of the language', async () => {
      expect(await limits({}, 'fr')).to.equal(
        'Images uniquement : JPEG, PNG ou WebP, jusqu’à 64 Mo. Les grandes sont adaptées à 1080 × 1920.',
      );
    });

    it('say no size where the host’s tools say none', async () => {
      const own = createPictureTools();
      const tools: PictureTools = {
        inspect: own.inspect.bind(own),
        preview: own.preview.bind(own),
        render: own.render.bind(own),
        close: own.close.bind(own),
      };
      expect(await limits({ tools })).to.include('JPEG, PNG, or WebP. Large');
      expect(await limits({ tools: { ...tools, maxFileBytes: 5_000_000 } })).to.include('up to 5 MB.');
    });
  });

  describe('of a day', () => {
    const sentToday = (perDay: number): void => {
      world.media.limits = { ...world.media.limits, perDay };
    };

    it('say when no picture can be sent any more, before one is chosen, and when there are more', async () => {
      sentToday(0);
      for (const mode of ['flip', undefined] as const)
        expect(await limits({ mode })).to.match(
          /1920\. No more pictures can be sent today\. You can share again from .*\d.*\.$/,
        );
    });

    it('keep a story from being sent in vain, in the same words', async () => {
      sentToday(0);
      const composer = await mount();
      await composer.fill();
      await composer.press('Share');
      expect(composer.text('.problem')).to.match(
        /^Your story is not shared\. No more pictures can be sent today\. You can share again from .*\d.*\.$/,
      );
      expect(composer.detailOf<{ error: AdapterError }>('rv-publish-failed').error.code).to.equal('rate-limited');
      expect(world.calls.getSnapshot().some(({ method }) => method === 'media.upload')).to.equal(false);
      await expect(composer.element).to.be.accessible();
    });

    it('leave one picture to a story of one', async () => {
      sentToday(1);
      const composer = await mount({ mode: undefined });
      await composer.press('Flip story');
      expect(composer.text('.limits')).to.include('1 more picture can be sent today. You can share again from');
      composer.all('.segment input')[0]?.click();
      await composer.element.updateComplete;
      expect(composer.text('.limits')).to.match(/1 more picture can be sent today\.$/);
    });

    it('are not spoken of where there is enough', async () => {
      sentToday(2);
      expect(await limits()).to.match(/1920\.$/);
    });

    it('say of stories, too, when there are more', async () => {
      world.publishing.rules = { alt: 'optional', limits: { perDay: 0 } };
      const composer = await mount();
      expect(composer.text('.limits')).to.match(/No stories left today\. You can share again from .*\d.*\.$/);
      await composer.fill();
      await composer.press('Share');
      expect(composer.text('.problem')).to.match(/^Your story is not shared\. No stories left today\. You can/);
    });

    it('that nobody has spoken of come in hours, not in seconds', async () => {
      world.fail('story.publish', new AdapterError('rate-limited', { retryAfterMs: 43_200_000 }), { times: 1 });
      const composer = await mount({ mode: 'plain' });
      composer.pick('front', await photo());
      await composer.ready('front');
      await composer.press('Share');
      await composer.settled();
      await aTimeout(0);
      expect(composer.text('.problem')).to.include('Please wait 12 hours.');
    });
  });
});
