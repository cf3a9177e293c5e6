import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createManualClock, type ManualClock } from '../../src/testing/manual-clock.js';
import { backTask, cameraSuite, plainPicture, size, sizeOf, type CameraHarness } from '../harness/camera.harness.js';
import { chord } from '../support/commands.js';

/** The colour of a picture at a place, both as fractions of its sides. */
async function colourAt(file: Blob, x: number, y: number): Promise<readonly number[]> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const brush = canvas.getContext('2d') as CanvasRenderingContext2D;
  brush.drawImage(bitmap, 0, 0);
  bitmap.close();
  return [...brush.getImageData(Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1).data.slice(0, 3)];
}

describe('taking a picture with the camera of the composer', () => {
  const { open, hide } = cameraSuite();

  describe('the picture', () => {
    it('is as large as what the camera gives, and called by its face', async () => {
      const camera = await (await open()).ready();
      await camera.take();
      await camera.press('Use photo');
      const [file] = camera.host.files as [File];
      expect(await sizeOf(file)).to.equal(`${size.width}x${size.height}`);
      expect([file.name, file.type]).to.deep.equal(['back.jpg', 'image/jpeg']);
    });

    it('is never mirrored, though people see themselves as in a mirror', async () => {
      const camera = await (await open({ fake: { cameras: [{ label: '', facing: 'user' }] } })).ready();
      expect(getComputedStyle(camera.one('video')).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      await camera.take();
      expect(getComputedStyle(camera.one('.still')).transform).to.equal('none');
      await camera.press('Use photo');
      const [red, , blue] = await colourAt(camera.host.files[0] as File, 0.82, 0.36);
      expect((red ?? 0) - (blue ?? 0), 'the flower, at the right').to.be.greaterThan(100);
    });

    it('shows what lies ahead as it is', async () => {
      const camera = await (await open()).ready();
      expect(getComputedStyle(camera.one('video')).transform).to.equal('none');
    });

    it('is the device’s own still, where there is one', async () => {
      const own = await plainPicture();
      const camera = await (await open()).ready();
      camera.device.takePhoto = () => Promise.resolve(own);
      await camera.take();
      await camera.press('Use photo');
      expect(await sizeOf(camera.host.files[0] as File)).to.equal('90x160');
    });

    for (const [what, width, height] of [
      ['shows more than the viewfinder did', 240, 320],
      ['lies on its side', 160, 90],
    ] as const) {
      it(`is a frame where the device’s own ${what}`, async () => {
        const own = await plainPicture({ width, height });
        const camera = await (await open()).ready();
        camera.device.takePhoto = () => Promise.resolve(own);
        await camera.take();
        await camera.press('Use photo');
        expect(await sizeOf(camera.host.files[0] as File)).to.equal(`${size.width}x${size.height}`);
      });
    }

    it('is the device’s own, too, where its shape is off by a few pixels only', async () => {
      const own = await plainPicture({ width: 91, height: 160 });
      const camera = await (await open()).ready();
      camera.device.takePhoto = () => Promise.resolve(own);
      await camera.take();
      await camera.press('Use photo');
      expect(await sizeOf(camera.host.files[0] as File)).to.equal('91x160');
    });

    const poor: Readonly<Record<string, () => Promise<Blob>>> = {
      'is refused': () => Promise.reject(new DOMException('setOptions failed', 'UnknownError')),
      'is empty': () => Promise.resolve(new Blob([], { type: 'image/jpeg' })),
      'is no picture': () => Promise.resolve(new Blob(['x'], { type: 'text/plain' })),
    };
    for (const [what, takePhoto] of Object.entries(poor)) {
      it(`is a frame where the device’s own ${what}`, async () => {
        const camera = await (await open()).ready();
        camera.device.takePhoto = takePhoto;
        await camera.take();
        await camera.press('Use photo');
        expect(await sizeOf(camera.host.files[0] as File)).to.equal(`${size.width}x${size.height}`);
      });
    }

    it('is a frame where the device’s own does not come, and one press is one picture', async () => {
      const clock = createManualClock();
      const camera = await (await open({ clock })).ready();
      let asked = 0;
      camera.device.takePhoto = () => {
        asked += 1;
        return new Promise<Blob>(() => undefined);
      };
      await camera.press('Take the picture');
      await camera.press('Take the picture');
      expect(camera.button('Take the picture').getAttribute('aria-disabled')).to.equal('true');
      await clock.advance(2999);
      expect(camera.root.querySelector('.still')).to.equal(null);
      await clock.advance(1);
      await camera.until(() => camera.root.querySelector('.still'));
      expect(asked).to.equal(1);
    });

    it('comes to nothing when the camera is closed meanwhile', async () => {
      const clock = createManualClock();
      const camera = await (await open({ clock })).ready();
      camera.device.takePhoto = () => new Promise<Blob>(() => undefined);
      await camera.press('Take the picture');
      camera.host.camera.close();
      await clock.advance(5000);
      expect([clock.pending, camera.host.files.length]).to.deep.equal([0, 0]);
    });

    it('is said aloud, with the face and the count', async () => {
      const camera = await (await open()).ready();
      expect(camera.status).to.equal('The camera is on.');
      await camera.take();
      expect(camera.status).to.equal('Photo taken for the back. 2 of 2.');
    });

    it('is said aloud in a plain story, where nothing is counted', async () => {
      const task = { side: 'front', count: { index: 1, of: 1 }, ratio: 9 / 16 } as const;
      const camera = await (await open({ task })).ready();
      expect(camera.text).to.include('Take a picture');
      expect(camera.text).not.to.include('1 of 1');
      await camera.take();
      expect(camera.status).to.equal('Photo taken.');
    });

    it('has no white flash for those who want no motion', async () => {
      const clock = createManualClock();
      const camera = await (await open({ clock })).ready();
      camera.device.takePhoto = () => new Promise<Blob>(() => undefined);
      // It is over soon: it is watched for, not looked for.
      let flashes = 0;
      const observer = new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
        flashes += added.filter((node) => node instanceof Element && node.matches('.flash')).length;
      });
      observer.observe(camera.root, { subtree: true, childList: true });
      await camera.press('Take the picture');
      await clock.advance(3000);
      await camera.until(() => camera.root.querySelector('.still'));
      await camera.press('Retake');
      await camera.ready();
      expect(flashes).to.equal(0);
      document.documentElement.dataset['rvMotion'] = 'full';
      await camera.press('Take the picture');
      expect(flashes).to.equal(1);
      observer.disconnect();
    });
  });

  describe('the review', () => {
    it('has the focus on the way on, and leads back to the shutter', async () => {
      const camera = await (await open()).ready();
      expect(camera.focused).to.equal('Take the picture');
      await camera.take();
      expect(camera.focused).to.equal('Use photo');
      expect(camera.one<HTMLImageElement>('.still').alt).to.equal('The photo you have just taken');
      await camera.press('Retake');
      await camera.ready();
      expect(camera.focused).to.equal('Take the picture');
      expect(camera.host.files.length).to.equal(0);
    });

    it('gives the picture and leaves, once', async () => {
      const camera = await (await open()).ready();
      await camera.take();
      await camera.press('Use photo');
      expect(camera.host.files.length).to.equal(1);
      expect(camera.host.closedTimes).to.equal(1);
      expect(camera.host.camera.isOpen).to.equal(false);
      expect(camera.root.querySelector('.camera')).to.equal(null);
      expect(camera.device.live).to.equal(0);
    });

    it('goes on with the other face in one go, without asking again', async () => {
      const task = { side: 'front', count: { index: 1, of: 2 }, ratio: 9 / 16 } as const;
      const camera = await (await open({ task })).ready();
      const { host } = camera;
      host.onTaken = (file) => {
        if (host.files.length === 1) host.camera.open({ ...backTask, ghost: file });
      };
      await camera.take();
      await camera.press('Use photo');
      await camera.ready();
      expect(host.closedTimes).to.equal(0);
      expect(camera.device.asked).to.equal(1);
      expect(camera.text).to.include('Take the back');
      expect(camera.focused).to.equal('Take the picture');
      await camera.take();
      await camera.press('Use photo');
      expect(host.files.map(({ name }) => name)).to.deep.equal(['front.jpg', 'back.jpg']);
      expect(host.closedTimes).to.equal(1);
    });

    it('takes no second tap on the shutter for an answer', async () => {
      const clock = createManualClock();
      const camera = await (await open({ clock })).ready();
      await camera.take();
      const tap = (): boolean =>
        camera.button('Use photo').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      await clock.advance(200);
      tap();
      expect(camera.host.files.length).to.equal(0);
      await clock.advance(200);
      tap();
      expect(camera.host.files.length).to.equal(1);
    });

    it('stays when the page was away; a retake starts the camera anew', async () => {
      const camera = await (await open()).ready();
      await camera.take();
      hide(true);
      hide(false);
      await camera.settled();
      expect(camera.names).to.include('Use photo');
      await camera.press('Retake');
      await camera.ready();
      expect(camera.device.live).to.equal(1);
    });
  });

  describe('the timer', () => {
    async function withTimer(name: string): Promise<{ camera: CameraHarness; clock: ManualClock }> {
      const clock = createManualClock();
      const camera = await (await open({ clock })).ready();
      camera.one<HTMLInputElement>(`input[aria-label="${name}"]`).click();
      await camera.press('Take the picture');
      return { camera, clock };
    }

    it('counts for the eye and the ear, then takes the picture', async () => {
      const { camera, clock } = await withTimer('3 seconds');
      expect(camera.status).to.equal('Picture in 3 seconds.');
      for (const digit of ['3', '2', '1']) {
        await camera.settled();
        expect(camera.counted).to.equal(digit);
        expect(camera.one('.digits').textContent.trim()).to.equal(digit);
        expect(camera.root.querySelector('.still')).to.equal(null);
        await clock.advance(1000);
      }
      await camera.until(() => camera.root.querySelector('.still'));
      expect(camera.counted).to.equal('');
      expect(camera.status).to.equal('Photo taken for the back. 2 of 2.');
    });

    it('counts ten, too', async () => {
      const { camera, clock } = await withTimer('10 seconds');
      await clock.advance(9999);
      expect(camera.counted).to.equal('1');
      expect(camera.root.querySelector('.still')).to.equal(null);
      await clock.advance(1);
      await camera.until(() => camera.root.querySelector('.still'));
    });

    it('is stopped by the same button, and says that nothing was taken', async () => {
      const { camera, clock } = await withTimer('3 seconds');
      await clock.advance(1500);
      expect(camera.focused).to.equal('Stop the timer');
      await camera.press('Stop the timer');
      expect(camera.status).to.equal('Timer stopped. No picture was taken.');
      expect(clock.pending).to.equal(0);
      expect(camera.root.querySelector('.digits')).to.equal(null);
    });

    it('is stopped by Escape, which closes the camera only after that', async () => {
      const { camera, clock } = await withTimer('3 seconds');
      await sendKeys({ press: 'Escape' });
      expect([clock.pending, camera.host.camera.isOpen]).to.deep.equal([0, true]);
      await sendKeys({ press: 'Escape' });
      expect(camera.host.camera.isOpen).to.equal(false);
      expect(camera.host.closedTimes).to.equal(1);
    });

    it('ends with a hidden page', async () => {
      const { camera, clock } = await withTimer('3 seconds');
      hide(true);
      expect(clock.pending).to.equal(0);
      await clock.advance(3000);
      expect(camera.root.querySelector('.still')).to.equal(null);
    });
  });

  describe('keys', () => {
    it('take, retake and use', async () => {
      const camera = await (await open()).ready();
      await sendKeys({ press: 'Enter' });
      await camera.until(() => camera.root.querySelector('.still'));
      await sendKeys({ press: 'r' });
      await camera.ready();
      await chord(' ');
      await camera.until(() => camera.root.querySelector('.still'));
      await sendKeys({ press: 'Enter' });
      await camera.until(() => camera.host.files.length === 1);
    });

    it('switch the camera by F', async () => {
      const camera = await (await open()).ready();
      await sendKeys({ press: 'f' });
      await camera.until(() => camera.root.querySelector('.mirrored'));
      expect(camera.device.live).to.equal(1);
    });

    it('mean letters by their place where the keyboard has no Latin ones', async () => {
      const camera = await (await open()).ready();
      const key = { key: 'ب', code: 'KeyF', bubbles: true };
      camera.button('Take the picture').dispatchEvent(new KeyboardEvent('keydown', key));
      await camera.until(() => camera.root.querySelector('.mirrored'));
    });

    it('are the browser’s with a modifier, and nobody’s outside', async () => {
      const camera = await (await open()).ready();
      const press = (target: HTMLElement, init: KeyboardEventInit): boolean =>
        target.dispatchEvent(
          new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
        );
      expect(press(camera.button('Take the picture'), { key: 'f', ctrlKey: true })).to.equal(true);
      expect(press(camera.one('#before'), { key: 'f' })).to.equal(true);
      expect(press(document.body, { key: 'Escape' })).to.equal(true);
      await camera.settled();
      expect([camera.device.asked, camera.host.camera.isOpen]).to.deep.equal([1, true]);
    });

    it('held down take one picture and use none', async () => {
      const camera = await (await open()).ready();
      await camera.take();
      const event = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
      expect(camera.button('Use photo').dispatchEvent(event), 'its click goes on').to.equal(false);
    });

    it('leave by Escape, and keep a dialog around open', async () => {
      const camera = await (await open()).ready();
      const dialog = document.createElement('dialog');
      (camera.host.parentElement as HTMLElement).append(dialog);
      dialog.append(camera.host);
      dialog.showModal();
      await camera.ready();
      camera.button('Take the picture').focus();
      await sendKeys({ press: 'Escape' });
      await camera.settled();
      expect(camera.host.camera.isOpen).to.equal(false);
      expect(dialog.open).to.equal(true);
      dialog.close();
    });
  });

  describe('lining up', () => {
    it('lays the front over the view, hidden from screen readers, as strongly as wanted', async () => {
      const camera = await (await open({ task: { ...backTask, ghost: await plainPicture() } })).ready();
      const ghost = camera.one('.ghost');
      expect(ghost.getAttribute('aria-hidden')).to.equal('true');
      expect(getComputedStyle(ghost).opacity).to.equal('0.4');
      const slider = camera.one<HTMLInputElement>('input[type=range]');
      expect(slider.getAttribute('aria-valuetext')).to.equal('40%');
      slider.value = '75';
      slider.dispatchEvent(new Event('input'));
      await camera.settled();
      expect(getComputedStyle(camera.one('.ghost')).opacity).to.equal('0.75');
      expect(slider.getAttribute('aria-valuetext')).to.equal('75%');
    });

    it('can be switched off and on', async () => {
      const camera = await (await open({ task: { ...backTask, ghost: await plainPicture() } })).ready();
      expect(camera.button('Line up with the front').ariaPressed).to.equal('true');
      await camera.press('Line up with the front');
      expect(camera.root.querySelector('.ghost, input[type=range]')).to.equal(null);
      expect(camera.button('Line up with the front').ariaPressed).to.equal('false');
      await camera.press('Line up with the front');
      expect(camera.root.querySelector('.ghost')).not.to.equal(null);
    });

    it('is mirrored with the view, so that the pictures line up', async () => {
      const fake = { cameras: [{ label: '', facing: 'user' }] } as const;
      const camera = await (await open({ fake, task: { ...backTask, ghost: await plainPicture() } })).ready();
      expect(getComputedStyle(camera.one('.ghost')).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    });

    it('is not offered where there is nothing to line up with', async () => {
      const camera = await (await open()).ready();
      expect(camera.names).not.to.include('Line up with the front');
    });
  });
});
