import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Adapters } from '../../src/contracts/index.js';
import { PictureProblem, type PictureTools } from '../../src/core/picture-tools.js';
import { provideAdapters } from '../../src/controllers/provide-adapters.js';
import type { FaceSetDetail, MetadataStrippedDetail } from '../../src/elements/story-composer/story-composer.events.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { createPictureTools } from '../../src/media/picture-tools.js';
import { fakeCamera } from '../../stories/fake-camera.js';
import { ComposerHarness, makeWorld, photo, plain, transferOf, until } from '../harness/story-composer.harness.js';
import { countObjectUrls, type ObjectUrlCount } from '../support/object-urls.js';

/** Tools of a browser that decodes no HEIC. */
const withoutHeic: PictureTools = {
  inspect: () => Promise.reject(new PictureProblem('undecodable', { type: 'image/heic' })),
  preview: () => Promise.reject(new PictureProblem('undecodable', { type: 'image/heic' })),
  render: () => Promise.reject(new PictureProblem('undecodable', { type: 'image/heic' })),
  close: () => undefined,
};

describe('rv-story-composer', () => {
  let world: MemoryWorld;
  let urls: ObjectUrlCount;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    urls = countObjectUrls();
  });

  afterEach(async () => {
    document.querySelectorAll('rv-story-composer').forEach((element) => element.remove());
    await aTimeout(0);
    urls.restore();
    expect(world.openWatches, 'watches').to.equal(0);
    expect(world.runningCalls, 'calls').to.equal(0);
    expect(urls.open, 'object URLs').to.equal(0);
  });

  const mount = (properties: Partial<ComposerHarness['element']> = {}, rest = {}): Promise<ComposerHarness> =>
    ComposerHarness.mount({ adapters: world.as('me'), properties, ...rest });
  const mountFlip = (properties: Partial<ComposerHarness['element']> = {}): Promise<ComposerHarness> =>
    mount({ mode: 'flip', ...properties });

  describe('what there is to make', () => {
    it('is accessible as a question, as an empty form and as a full one', async () => {
      const composer = await mount();
      await expect(composer.element).to.be.accessible();
      await composer.press('Flip story');
      await expect(composer.element).to.be.accessible();
      await composer.fill();
      composer.all('details').forEach((details) => ((details as HTMLDetailsElement).open = true));
      await expect(composer.element).to.be.accessible();
    });

    it('is asked once: one picture or two', async () => {
      const composer = await mount();
      expect(composer.text()).to.include('What do you want to make?');
      await composer.press('Flip story');
      expect(composer.detailOf('rv-composer-mode-change')).to.deep.equal({ mode: 'flip' });
      expect(composer.all('fieldset.face > legend').map(({ textContent }) => textContent)).to.deep.equal([
        'Front',
        'Back',
      ]);
      composer.one<HTMLInputElement>('.segment input').click();
      await composer.element.updateComplete;
      expect(composer.all('fieldset.face > legend').map(({ textContent }) => textContent)).to.deep.equal(['Picture']);
    });

    it('is not asked where the host has said it', async () => {
      const composer = await mount({ mode: 'plain' });
      expect(composer.all('fieldset.face')).to.have.length(1);
      expect(composer.root.querySelector('.segments')).to.equal(null);
    });

    it('takes no nonsense for a kind', async () => {
      const composer = await mount({ mode: 'cube' as 'flip' });
      expect(composer.element.mode).to.equal(undefined);
      expect(composer.text()).to.include('What do you want to make?');
    });

    it('says beforehand what may be shared, and how often still', async () => {
      world.publishing.rules = { ...world.publishing.rules, limits: { perDay: 1 } };
      const composer = await mountFlip();
      expect(composer.text('.limits')).to.equal(
        'Pictures only: JPEG, PNG, or WebP, up to 64 MB. Large ones are made to fit 1080 × 1920. 1 story left today.',
      );
    });

    it('is not there for whom it is not offered, and says why', async () => {
      world.setAvailability('me', { available: false, reason: 'rollout' });
      const composer = await mountFlip();
      expect(composer.text()).to.include('You will get them later.');
      expect(composer.element.matches(':state(unavailable)')).to.equal(true);
    });

    it('is quiet without adapters, and begins when they come, from wherever', async () => {
      const composer = await mountFlip({ adapters: undefined });
      expect(composer.text()).to.include('when you are connected');
      const provision = provideAdapters(document.body, world.as('me'));
      await until(() => composer.has('Camera Front'), 'a form');
      provision.set({ story: world.as('me').story } satisfies Adapters);
      await until(() => composer.text().includes('when you are connected'), 'no form');
      provision.stop();
    });
  });

  describe('pictures', () => {
    it('come from the gallery, are shown, counted aloud and reported', async () => {
      const composer = await mountFlip();
      expect(composer.has('Gallery Front')).to.equal(true);
      composer.pick('front', await photo());
      await composer.ready('front');
      expect(composer.spoken).to.equal('Front: the picture is there. 1 of 2.');
      const { side, source, type, width, height } = composer.detailOf<FaceSetDetail>('rv-face-set');
      expect({ side, source, type, width, height }).to.deep.equal({
        side: 'front',
        source: 'gallery',
        type: 'image/jpeg',
        width: 360,
        height: 640,
      });
      expect(composer.one<HTMLImageElement>('.card img').alt).to.equal('Front: your picture');
    });

    it('open the picker of their own face', async () => {
      const composer = await mountFlip();
      const opened: string[] = [];
      for (const input of composer.all('input[type=file]')) {
        input.addEventListener('click', (event) => {
          event.preventDefault();
          opened.push(input.id);
        });
      }
      await composer.press('Gallery Back');
      await composer.press('Gallery Front');
      expect(opened).to.deep.equal(['file-back', 'file-front']);
    });

    it('are refused with their name and a reason, and the one before stays', async () => {
      const composer = await mountFlip();
      composer.pick('front', await photo());
      await composer.ready('front');
      const before = composer.one<HTMLImageElement>('.card img').src;
      composer.pick(
        'front',
        new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'photo.jpg', { type: 'image/jpeg' }),
      );
      await until(() => composer.root.querySelector('.face[data-side=front] [role=alert]'));
      expect(composer.text('.face[data-side=front] [role=alert]')).to.equal(
        'photo.jpg This is no picture that works here. Photos do, as JPEG, PNG or WebP. The picture before is still there.',
      );
      expect(composer.one<HTMLImageElement>('.card img').src).to.equal(before);
      await expect(composer.element).to.be.accessible();
      await composer.press('Close');
      expect(composer.root.querySelector('.face [role=alert]')).to.equal(null);
      expect(composer.focused).to.equal('Framing Front');
    });

    it('are dropped on a face, several on one after the other', async () => {
      const composer = await mountFlip();
      const face = composer.one('.face[data-side=back]');
      const dataTransfer = transferOf([await photo({ scene: 'night' }), await photo()]);
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true, composed: true });
      face.dispatchEvent(over);
      await composer.element.updateComplete;
      expect(over.defaultPrevented).to.equal(true);
      expect(composer.text('.face[data-side=back]')).to.include('Drop it here');
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true });
      face.dispatchEvent(drop);
      expect(drop.defaultPrevented).to.equal(true);
      await composer.ready('front', 'back');
      expect(composer.text()).not.to.include('Drop it here');
    });

    it('are pasted into the first face without one', async () => {
      const composer = await mountFlip();
      composer.pick('front', await photo());
      await composer.ready('front');
      const paste = new Event('paste', { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(paste, 'clipboardData', { value: transferOf([await photo({ scene: 'night' })]) });
      document.body.dispatchEvent(paste);
      expect(paste.defaultPrevented).to.equal(true);
      await composer.ready('back');
    });

    it('leave a paste alone that is meant for something else', async () => {
      await mountFlip();
      const outside = document.createElement('input');
      document.body.append(outside);
      outside.focus();
      const paste = new Event('paste', { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(paste, 'clipboardData', { value: transferOf([await photo()]) });
      outside.dispatchEvent(paste);
      outside.remove();
      expect(paste.defaultPrevented).to.equal(false);
    });

    it('are removed, and the focus stays in their face', async () => {
      const composer = await mountFlip();
      await composer.fill();
      await composer.press('Remove Back');
      expect(composer.said).to.include('rv-face-clear');
      expect(composer.focused).to.equal('Camera Back');
      expect(composer.spoken).to.equal('Back: the picture is removed.');
    });

    it('change places by button and by S, but not while somebody writes', async () => {
      const composer = await mountFlip();
      await composer.fill();
      const first = (): string => composer.one<HTMLImageElement>('.face[data-side=front] img').src;
      const front = first();
      await composer.press('Swap front and back');
      expect(first()).not.to.equal(front);
      expect(composer.detailOf('rv-faces-swap')).to.deep.equal({ mode: 'flip' });
      composer.button('Framing Front').focus();
      await sendKeys({ press: 's' });
      await composer.element.updateComplete;
      expect(composer.said.filter((type) => type === 'rv-faces-swap')).to.have.length(2);
      composer.one('#alt-front').focus();
      await sendKeys({ press: 's' });
      expect(composer.said.filter((type) => type === 'rv-faces-swap')).to.have.length(2);
      expect(composer.one<HTMLTextAreaElement>('#alt-front').value).to.equal('s');
    });

    it('change places by the key where S is, where letters are not Latin', async () => {
      const composer = await mountFlip();
      await composer.fill();
      const type = (key: string, code: string): void =>
        void composer
          .button('Framing Front')
          .dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true, cancelable: true }));
      const swaps = (): number => composer.said.filter((name) => name === 'rv-faces-swap').length;
      type('س', 'KeyS');
      expect(swaps()).to.equal(1);
      type('o', 'KeyS');
      expect(swaps()).to.equal(1);
      type('s', 'Semicolon');
      expect(swaps()).to.equal(2);
    });

    it('keep the focus in their face where they can’t be framed', async () => {
      world.media.limits = { ...world.media.limits, decodes: ['image/heic'] };
      const composer = await mountFlip({ tools: withoutHeic });
      composer.button('Gallery Front').focus();
      composer.pick('front', new File(['heic'], 'IMG_2034.HEIC', { type: 'image/heic' }));
      await until(() => composer.text('.face[data-side=front]').includes('It is sent as it is'));
      await until(() => composer.focused === 'Camera Front', 'the focus');
    });

    it('that only the back end can decode are taken as they are, and that is said', async () => {
      world.media.limits = { ...world.media.limits, decodes: ['image/heic'] };
      const composer = await mountFlip({ tools: withoutHeic });
      composer.pick('front', new File(['heic'], 'IMG_2034.HEIC', { type: 'image/heic' }));
      await until(() => composer.text('.face[data-side=front]').includes('It is sent as it is'));
      expect(composer.text('.face[data-side=front] .card')).to.equal('HEIC');
      expect(composer.has('Framing Front')).to.equal(false);
      expect(composer.text('.privacy')).to.include('One file is sent as it is, with everything in it.');
      composer.one('.privacy').click();
      await until(() => composer.root.querySelector<HTMLDialogElement>('[data-rv-sheet=removed]')?.open);
      expect(composer.text('[data-rv-sheet=removed]')).to.include('HEIC');
    });

    it('that would be rejected are said so before they are sent', async () => {
      world.media.precheck = () => ({ allowed: false, rule: 'No hills.' });
      const composer = await mountFlip();
      await composer.fill();
      await until(() => composer.text().includes('This picture would not be accepted: No hills.'));
      await composer.press('Share');
      expect(composer.text('.missing')).to.include('Front: this picture would not be accepted.');
      expect(world.uploads).to.have.length(0);
    });
  });

  describe('what leaves the device', () => {
    it('is said in a line, and in a sheet with what each file told', async () => {
      const composer = await mountFlip();
      composer.pick('front', await photo({ tells: true }));
      await composer.ready('front');
      await until(() => composer.text('.privacy').includes('Where they were taken is removed.'));
      const { side, removed } = composer.detailOf<MetadataStrippedDetail>('rv-metadata-stripped');
      expect(side).to.equal('front');
      expect(removed.location).to.be.greaterThan(1);
      composer.one('.privacy').focus();
      composer.one('.privacy').click();
      await until(() => composer.root.querySelector<HTMLDialogElement>('[data-rv-sheet=removed]')?.open);
      expect(composer.text('[data-rv-sheet=removed]')).to.match(/GPSLatitude/);
      await expect(composer.element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await until(() => composer.focused.includes('What leaves your device'));
    });

    it('keeps no place in any event', async () => {
      const composer = await mountFlip();
      composer.pick('front', await photo({ tells: true }));
      await composer.ready('front');
      await until(() => composer.said.includes('rv-metadata-stripped'));
      expect(JSON.stringify(composer.events.map(({ detail }) => detail))).not.to.match(/38\.7|9\.13/);
    });
  });

  describe('words', () => {
    it('are counted where there is a limit and it comes near, by code points', async () => {
      world.publishing.rules = { ...world.publishing.rules, limits: { maxCharacters: 10 } };
      const composer = await mountFlip();
      await composer.fill();
      await composer.write('alt-front', '🎨🎨🎨🎨🎨🎨🎨🎨🎨');
      expect(composer.text('#alt-front-count')).to.equal('9 of 10 characters');
      await composer.write('alt-front', '🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨🎨');
      expect(composer.text('#alt-front-count')).to.equal('1 character too many');
      expect(composer.one('#alt-front').getAttribute('aria-invalid')).to.equal('true');
      await composer.press('Share');
      await nextFrame();
      expect(composer.text('.missing')).to.equal('Front: a text is too long.');
      expect(composer.root.activeElement?.id).to.equal('alt-front');
    });

    it('are suggested when somebody asks, marked, and never over their own', async () => {
      world.media.suggestAlt = () => 'Hills by day';
      const composer = await mountFlip();
      await composer.fill();
      expect(world.calls.getSnapshot().some(({ method }) => method === 'media.suggestAlt')).to.equal(false);
      await composer.press('Suggest one Front');
      await until(() => composer.one<HTMLTextAreaElement>('#alt-front').value === 'Hills by day');
      expect(composer.text('#alt-said-front')).to.equal('Suggested by software. Please check it.');
      await composer.write('alt-front', 'My own hills');
      expect(composer.text('#alt-said-front')).to.equal('');
      expect(composer.has('Suggest one Front')).to.equal(false);
    });

    it('that were suggested are still marked when the faces have changed places', async () => {
      world.media.suggestAlt = () => 'Hills by day';
      const composer = await mountFlip();
      await composer.fill();
      await composer.press('Suggest one Front');
      await until(() => composer.one<HTMLTextAreaElement>('#alt-front').value === 'Hills by day');
      await composer.press('Swap front and back');
      expect(composer.one<HTMLTextAreaElement>('#alt-back').value).to.equal('Hills by day');
      expect(composer.text('#alt-said-back')).to.equal('Suggested by software. Please check it.');
      expect(composer.text('#alt-said-front')).to.equal('');
    });

    it('that are suggested while the faces change places come to their picture', async () => {
      let answer: (text: string) => void = () => undefined;
      world.media.suggestAlt = () => new Promise((resolve) => (answer = resolve));
      const composer = await mountFlip();
      await composer.fill();
      await composer.press('Suggest one Front');
      await composer.press('Swap front and back');
      expect(composer.text('#alt-said-back')).to.equal('Looking at the picture…');
      answer('Hills by day');
      await until(() => composer.one<HTMLTextAreaElement>('#alt-back').value === 'Hills by day', 'a description');
      expect(composer.text('#alt-said-back')).to.equal('Suggested by software. Please check it.');
      expect(composer.text('#alt-said-front')).to.equal('');
    });

    it('written meanwhile stay when a suggestion comes late', async () => {
      let answer: (text: string) => void = () => undefined;
      world.media.suggestAlt = () => new Promise((resolve) => (answer = resolve));
      const composer = await mountFlip();
      await composer.fill();
      await composer.press('Suggest one Front');
      await composer.write('alt-front', 'Mine');
      answer('A machine’s');
      await until(() => world.runningCalls === 0);
      await composer.element.updateComplete;
      expect(composer.one<HTMLTextAreaElement>('#alt-front').value).to.equal('Mine');
    });

    it('say it when there is no suggestion', async () => {
      world.fail('media.suggestAlt', new AdapterError('unavailable'));
      const composer = await mountFlip();
      await composer.fill();
      await composer.press('Suggest one Back');
      await until(() => composer.text('#alt-said-back').includes('No suggestion this time.'));
      expect(composer.detailOf<{ method: string }>('rv-media-adapter-error').method).to.equal('suggestAlt');
    });

    it('are in the language of the place, and may be the host’s', async () => {
      const french = await mount({ mode: 'flip' }, { lang: 'fr' });
      expect(french.has('Publier')).to.equal(true);
      const arabic = await mount({ mode: 'flip' }, { lang: 'ar', dir: 'rtl' });
      expect(arabic.has('نشر')).to.equal(true);
      const own = await mountFlip({ strings: { composerShare: 'Send it out' } });
      expect(own.has('Send it out')).to.equal(true);
    });
  });

  describe('the camera', () => {
    it('takes both faces in a row, and gives the focus back', async () => {
      const camera = fakeCamera();
      const composer = await mountFlip({ camera });
      await composer.press('Camera Front');
      await until(() => camera.live === 1, 'a camera');
      expect(composer.events.some(({ type }) => type === 'rv-camera-state')).to.equal(true);
      for (const name of ['Front', 'Back']) {
        await until(() => composer.root.querySelector('[part=shutter]:not([aria-disabled])'), 'a shutter');
        await until(() => composer.detailOf<{ state: string }>('rv-camera-state').state === 'live');
        composer.one('[part=shutter]').click();
        await until(() => composer.has('Use photo'), `a review of ${name}`);
        await composer.press('Use photo');
      }
      await composer.ready('front', 'back');
      expect(camera.live).to.equal(0);
      expect(composer.focused).to.equal('Camera Back');
    });

    it('leaves with Escape, to the button that opened it', async () => {
      const camera = fakeCamera();
      const composer = await mountFlip({ camera });
      await composer.press('Camera Back');
      await until(() => camera.live === 1);
      await until(() => composer.root.activeElement?.closest('.camera'));
      await sendKeys({ press: 'Escape' });
      await until(() => composer.focused === 'Camera Back');
      expect(camera.live).to.equal(0);
    });

    it('makes way for a file that is chosen instead', async () => {
      const camera = fakeCamera({ fails: 'NotAllowedError' });
      const composer = await mountFlip({ camera });
      await composer.press('Camera Front');
      await until(() => composer.root.querySelector('.camera'));
      composer.pick('front', await photo());
      await composer.ready('front');
      expect(composer.root.querySelector('.camera')).to.equal(null);
    });

    it('has the sheet for itself, with one way to close', async () => {
      const composer = await mountFlip({ camera: fakeCamera(), sheet: true, open: true });
      await until(() => composer.root.querySelector('.form'), 'a form');
      await composer.press('Camera Front');
      await until(() => composer.root.querySelector('.camera'), 'a camera');
      expect(composer.has('Close')).to.equal(false);
      const { bottom } = composer.one('.camera').getBoundingClientRect();
      expect(composer.dialog.getBoundingClientRect().bottom - bottom).to.be.within(-1, 1);
      await composer.press('Close the camera');
      await until(() => composer.focused === 'Camera Front');
      expect(composer.has('Close')).to.equal(true);
    });

    it('is off when the element leaves the page', async () => {
      const camera = fakeCamera();
      const composer = await mountFlip({ camera });
      await composer.press('Camera Front');
      await until(() => camera.live === 1);
      await composer.remove();
      expect(camera.live).to.equal(0);
    });
  });

  describe('a camera and a gallery of the host’s own', () => {
    it('are asked for before ours open, and hand the picture over', async () => {
      const camera = fakeCamera();
      const composer = await mountFlip({ camera });
      let pickers = 0;
      composer.one('#file-back').addEventListener('click', () => (pickers += 1));
      composer.element.addEventListener('rv-face-request', (event) => event.preventDefault(), { once: true });
      await composer.press('Camera Front');
      expect(composer.detailOf('rv-face-request')).to.deep.equal({ side: 'front', source: 'camera' });
      composer.element.addEventListener('rv-face-request', (event) => event.preventDefault(), { once: true });
      await composer.press('Gallery Back');
      expect(composer.detailOf('rv-face-request')).to.deep.equal({ side: 'back', source: 'gallery' });
      expect(composer.root.querySelector('.camera')).to.equal(null);
      expect([camera.asked, pickers]).to.deep.equal([0, 0]);
      expect(composer.element.setFace('front', await photo(), 'camera')).to.equal(true);
      await composer.ready('front');
      const { side, source } = composer.detailOf<FaceSetDetail>('rv-face-set');
      expect([side, source]).to.deep.equal(['front', 'camera']);
    });

    it('are asked for at our camera, too, which makes way', async () => {
      const composer = await mountFlip({ camera: fakeCamera() });
      await composer.press('Camera Back');
      await until(() => composer.root.querySelector('[part=shutter]'), 'a camera');
      composer.element.addEventListener('rv-face-request', (event) => event.preventDefault(), { once: true });
      await composer.press('Choose from gallery');
      expect(composer.detailOf('rv-face-request')).to.deep.equal({ side: 'back', source: 'gallery' });
      expect(composer.element.setFace('back', await photo())).to.equal(true);
      await composer.ready('back');
      expect(composer.root.querySelector('.camera')).to.equal(null);
      expect(composer.detailOf<FaceSetDetail>('rv-face-set').source).to.equal('gallery');
    });

    it('hear whether there is a form for it', async () => {
      const file = await photo();
      const question = await mount();
      expect(question.element.setFace('front', file), 'no kind yet').to.equal(false);
      const onePicture = await mount({ mode: 'plain' });
      expect(onePicture.element.setFace('back', file), 'no such face').to.equal(false);
      const closed = await mountFlip({ sheet: true });
      expect(closed.element.setFace('front', file), 'closed').to.equal(false);
    });
  });

  describe('framing', () => {
    it('is there once the picture has been looked at, and says so', async () => {
      const real = createPictureTools();
      let look: () => void = () => undefined;
      const mayLook = new Promise<void>((resolve) => (look = resolve));
      const tools: PictureTools = {
        inspect: (...values) => mayLook.then(() => real.inspect(...values)),
        preview: (...values) => real.preview(...values),
        render: (...values) => real.render(...values),
        close: () => real.close(),
      };
      const composer = await mountFlip({ tools });
      composer.button('Gallery Front').focus();
      composer.pick('front', await photo());
      await until(() => composer.has('Framing Front'));
      expect(composer.button('Framing Front').getAttribute('aria-disabled')).to.equal('true');
      await until(() => composer.focused === 'Framing Front');
      await composer.press('Framing Front');
      expect(composer.root.querySelector('.editor')).to.equal(null);
      await expect(composer.element).to.be.accessible();
      look();
      await composer.ready('front');
      expect(composer.button('Framing Front').hasAttribute('aria-disabled')).to.equal(false);
      await composer.press('Framing Front');
      await until(() => composer.root.activeElement?.closest('.editor'), 'the framing');
      await composer.remove();
      real.close();
    });

    it('takes the form’s place, changes the picture and comes back to its button', async () => {
      const composer = await mountFlip();
      composer.pick('front', await photo({ width: 900, height: 640 }));
      await composer.ready('front');
      const before = composer.one<HTMLImageElement>('.card img').src;
      await composer.press('Framing Front');
      await until(() => composer.root.activeElement?.closest('.editor'), 'the framing');
      await sendKeys({ press: '+' });
      await composer.press('Done');
      await until(() => composer.focused === 'Framing Front');
      await until(() => composer.one<HTMLImageElement>('.card img').src !== before, 'another picture');
      expect(composer.said.filter((type) => type === 'rv-face-set')).to.have.length(1);
    });

    it('leaves everything as it was with Escape', async () => {
      const composer = await mountFlip();
      composer.pick('front', await photo());
      await composer.ready('front');
      const before = composer.one<HTMLImageElement>('.card img').src;
      await composer.press('Framing Front');
      await until(() => composer.root.activeElement?.closest('.editor'), 'the framing');
      await sendKeys({ press: 'Escape' });
      await until(() => composer.focused === 'Framing Front');
      expect(composer.one<HTMLImageElement>('.card img').src).to.equal(before);
    });
  });

  describe('in a page', () => {
    it('goes on where it was after a move, and ends everything when it is gone', async () => {
      const composer = await mountFlip();
      await composer.fill();
      await composer.write('alt-front', 'Hills');
      const { element } = composer;
      const elsewhere = document.createElement('div');
      document.body.append(elsewhere);
      elsewhere.append(element);
      await element.updateComplete;
      await composer.ready('front', 'back');
      expect(composer.one<HTMLTextAreaElement>('#alt-front').value).to.equal('Hills');
      await composer.remove();
      expect(urls.open).to.equal(0);
      elsewhere.remove();
    });

    it('ends the worker of its tools with itself', async () => {
      const running = new Set<Worker>();
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          running.add(this);
        }
        override terminate(): void {
          running.delete(this);
          super.terminate();
        }
      };
      try {
        const composer = await mountFlip();
        await composer.fill();
        expect(running.size).to.equal(1);
        await composer.remove();
        expect(running.size).to.equal(0);
      } finally {
        window.Worker = Original;
      }
    });

    it('is there however it is made: attributes first, adapters last', async () => {
      const element = document.createElement('rv-story-composer');
      for (const [name, value] of Object.entries({ mode: 'flip', 'no-drafts': '', alt: 'required' }))
        element.setAttribute(name, value);
      document.body.append(element);
      await element.updateComplete;
      element.adapters = world.as('me');
      await until(() => element.shadowRoot?.querySelectorAll('.face').length === 2);
      expect(element.alt).to.equal('required');
      element.remove();
    });

    it('keeps its texts when the host changes language', async () => {
      const composer = await mount({ mode: 'flip' }, { lang: '' });
      await composer.fill();
      await composer.write('caption-front', 'Avant');
      const { lang } = document.documentElement;
      document.documentElement.lang = 'fr';
      await until(() => composer.has('Publier'));
      document.documentElement.lang = lang;
      expect(composer.one<HTMLTextAreaElement>('#caption-front').value).to.equal('Avant');
      expect(plain(composer.one('legend').textContent)).to.equal('Recto');
    });
  });
});
