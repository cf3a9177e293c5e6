import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import '../../src/locales/ar.js';
import { ComposerHarness, makeWorld, photo, transferOf, until } from '../harness/story-composer.harness.js';

describe('rv-story-composer, files', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
  });

  afterEach(async () => {
    document.querySelectorAll('rv-story-composer').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.openWatches, 'watches').to.equal(0);
    expect(world.runningCalls, 'calls').to.equal(0);
  });

  const mount = (lang = 'en'): Promise<ComposerHarness> =>
    ComposerHarness.mount({ adapters: world.as('me'), lang, properties: { mode: 'flip' } });

  async function full(): Promise<ComposerHarness> {
    const composer = await mount();
    await composer.fill();
    return composer;
  }

  async function named(name: string, scene: 'day' | 'night' = 'day'): Promise<File> {
    const file = await photo({ scene });
    return new File([file], name, { type: file.type });
  }

  const notes = (): File => new File(['%PDF-1.4'], 'notes.pdf', { type: 'application/pdf' });

  async function drop(composer: ComposerHarness, selector: string, files: readonly File[]): Promise<DragEvent> {
    const event = new DragEvent('drop', {
      dataTransfer: transferOf(files),
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    composer.one(selector).dispatchEvent(event);
    await composer.element.updateComplete;
    return event;
  }

  async function paste(composer: ComposerHarness, files: readonly File[]): Promise<void> {
    const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'clipboardData', { value: transferOf(files) });
    document.body.dispatchEvent(event);
    await composer.element.updateComplete;
  }

  const said = (composer: ComposerHarness): string => composer.text('.form > [role=alert]');
  const saysNothing = (composer: ComposerHarness): boolean => !composer.root.querySelector('.form > [role=alert]');
  const pictures = (composer: ComposerHarness): string[] =>
    composer.all('.card img').map((picture) => (picture as HTMLImageElement).src);

  it('for which there is no place are named, and change nothing', async () => {
    const composer = await full();
    const before = pictures(composer);
    const event = await drop(composer, '.options', [await named('third.jpg')]);
    expect(event.defaultPrevented).to.equal(true);
    expect(said(composer)).to.equal(
      'Not taken, as there is no empty place: third.jpg. Drop a file onto a picture to replace it.',
    );
    expect(pictures(composer)).to.deep.equal(before);
    await expect(composer.element).to.be.accessible();
    await composer.press('Close');
    expect(saysNothing(composer)).to.equal(true);
    expect(composer.focused).to.equal('Framing Front');
  });

  it('that are pasted with both faces filled are named, too', async () => {
    const composer = await full();
    await paste(composer, [await named('pasted.png')]);
    expect(said(composer)).to.include('no empty place: pasted.png.');
  });

  it('that are more than there are faces are named, and the others taken', async () => {
    const composer = await mount();
    const files = [await named('one.jpg'), await named('two.jpg', 'night'), await named('three.jpg'), notes()];
    await drop(composer, '.face[data-side=back]', files);
    expect(said(composer)).to.equal(
      'Not taken, as there is no empty place: three.jpg. Drop a file onto a picture to replace it. Not taken, as stories are made of pictures: notes.pdf.',
    );
    await composer.ready('front', 'back');
    expect(said(composer)).to.include('three.jpg');
  });

  it('that are no pictures are named when they are pasted, and when they are dropped beside a face', async () => {
    const composer = await mount();
    await paste(composer, [notes()]);
    expect(said(composer)).to.equal('Not taken, as stories are made of pictures: notes.pdf.');
    await composer.press('Close');
    await drop(composer, '.limits', [notes()]);
    expect(said(composer)).to.equal('Not taken, as stories are made of pictures: notes.pdf.');
    expect(composer.all('.face [role=alert]')).to.have.length(0);
  });

  it('that are no pictures are refused by the face they are dropped on', async () => {
    const composer = await mount();
    await drop(composer, '.face[data-side=back]', [notes()]);
    await until(() => composer.text('.face[data-side=back]').includes('notes.pdf This is no picture that works here.'));
    expect(saysNothing(composer)).to.equal(true);
  });

  it('that are no pictures take no face from those that are', async () => {
    const composer = await mount();
    await drop(composer, '.face[data-side=front]', [notes(), await named('one.jpg')]);
    await composer.ready('front');
    expect(said(composer)).to.include('notes.pdf');
    expect(composer.all('.face.empty')).to.have.length(1);
  });

  it('are named no more once others come, or the story is another', async () => {
    const composer = await full();
    await paste(composer, [await named('third.jpg')]);
    await drop(composer, '.face[data-side=front]', [await named('other.jpg')]);
    expect(saysNothing(composer)).to.equal(true);
    await composer.ready('front');
    await paste(composer, [await named('third.jpg')]);
    await composer.press('Remove Front');
    await composer.press('Remove Back');
    expect(saysNothing(composer)).to.equal(true);
  });

  it('are named in the language of the place', async () => {
    const composer = await mount('ar');
    await paste(composer, [notes()]);
    expect(said(composer)).to.include('لأن القصص تتكوّن من صور');
  });
});
