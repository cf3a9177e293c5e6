import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { forgetDrafts } from '../../src/controllers/draft-storage.js';
import { modules } from '../../src/elements/story-composer/story-composer.modules.js';
import type { StoryComposer } from '../../src/elements/story-composer/story-composer.js';
import { fakeCamera } from '../../stories/fake-camera.js';
import { ComposerHarness, makeWorld, photo, until } from '../harness/story-composer.harness.js';

describe('rv-story-composer, what can’t be fetched', () => {
  const all = { ...modules };
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
  });

  afterEach(async () => {
    Object.assign(modules, all);
    document.querySelectorAll('rv-story-composer').forEach((element) => element.remove());
    await aTimeout(0);
    await forgetDrafts();
    expect(world.openWatches, 'watches').to.equal(0);
    expect(world.runningCalls, 'calls').to.equal(0);
  });

  const mount = (properties: Partial<StoryComposer> = {}): Promise<ComposerHarness> =>
    ComposerHarness.mount({ adapters: world.as('me'), properties: { mode: 'flip', ...properties } });

  const fails = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  const alert = '.face[data-side=back] [role=alert]';
  const said = (composer: ComposerHarness): Promise<void> => until(() => composer.root.querySelector(alert), 'words');

  it('is said in the face it was wanted for: the camera, with a way on, and the gallery works', async () => {
    modules.camera = fails;
    const composer = await mount({ camera: fakeCamera() });
    await composer.press('Camera Back');
    await said(composer);
    expect(composer.text(alert)).to.match(/^The camera didn’t load\. Try again, or choose from the gallery\./);
    expect(composer.all('.face[data-side=front] [role=alert]')).to.have.length(0);
    await expect(composer.element).to.be.accessible();
    composer.pick('back', await photo());
    await composer.ready('back');
    expect(composer.root.querySelector(alert)).to.equal(null);
  });

  it('is said again when it fails again, and is there once it comes', async () => {
    modules.camera = fails;
    const camera = fakeCamera();
    const composer = await mount({ camera });
    await composer.press('Camera Back');
    await said(composer);
    const first = composer.one(alert);
    await composer.press('Try again Back');
    await until(() => composer.root.querySelector(alert) && !first.isConnected, 'the same words anew');
    Object.assign(modules, all);
    await composer.press('Try again Back');
    await until(() => camera.live === 1, 'the camera');
    expect(composer.text('.camera')).to.include('2 of 2');
  });

  it('is said of the framing, and leaves the picture as it was', async () => {
    modules.editor = fails;
    const composer = await mount();
    composer.pick('back', await photo());
    await composer.ready('back');
    await composer.press('Framing Back');
    await said(composer);
    expect(composer.text(alert)).to.equal('The tools didn’t load. Nothing is lost; please try again. Try again');
    expect(composer.all('.card img')).to.have.length(1);
    Object.assign(modules, all);
    await composer.press('Try again Back');
    await until(() => composer.root.activeElement?.closest('.editor'), 'the framing');
  });

  it('is said of what leaves the device', async () => {
    modules.removed = fails;
    const composer = await mount({ mode: 'plain' });
    composer.pick('front', await photo());
    await composer.ready('front');
    composer.one('.privacy').click();
    await until(() => composer.has('Try again'), 'words');
    Object.assign(modules, all);
    await composer.press('Try again');
    await until(() => composer.root.querySelector<HTMLDialogElement>('[data-rv-sheet=removed]')?.open, 'the sheet');
  });

  it('leads to a reload only where nothing is lost by it', async () => {
    modules.camera = fails;
    const composer = await mount({ noDrafts: false, draftKey: 'fetching' });
    const reload = 'reload the page: nothing will be lost.';
    await composer.press('Camera Back');
    await until(() => composer.text().includes(reload), 'an empty form');
    await composer.element.updateComplete;
    composer.pick('back', await photo());
    await composer.ready('back');
    await composer.press('Camera Back');
    await said(composer);
    await composer.write('alt-back', 'Hills');
    expect(composer.text(alert), 'not saved yet').not.to.include(reload);
    await until(() => composer.text(alert).includes(reload), 'a draft');
  });
});
